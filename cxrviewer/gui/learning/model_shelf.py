"""Model shelf: the bundles there are, each with what it is worth, and which of them is promoted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from cxrviewer import paths, settings
from cxrviewer.errors import BundleError, SettingsError
from cxrviewer.gui.look.words import tr
from cxrviewer.inference.bundle import DESCRIPTION_FILE, WEIGHTS_FILE, Bundle, load_bundle
from cxrviewer.training.card.worth import Worth, untested, worth

#: ``bundled``: came with the program. ``own``: made by this user. ``named``: elsewhere, named in the settings.
Origin = Literal["bundled", "own", "named"]


@dataclass(frozen=True, slots=True)
class Model:
    """One bundle on the shelf.

    Attributes
    ----------
    folder, origin
        Where it lies, and whose it is.
    bundle
        The checked bundle; None when it cannot be used.
    trouble
        Why it cannot be used, one line.
    worth, untested
        Its figures beside their controls, and what nobody tested.
    """

    folder: Path
    origin: Origin
    bundle: Bundle | None = None
    trouble: str = ""
    worth: Worth = field(default_factory=Worth)
    untested: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Return name and version, or the folder's name where there is nothing else."""
        return f"{self.bundle.name} {self.bundle.version}" if self.bundle else self.folder.name


@dataclass(frozen=True, slots=True)
class Shelf:
    """All bundles, the bundled ones first, then the newest; and the choice among them.

    Attributes
    ----------
    models
        The bundles.
    promoted, in_use
        Folders of the one that is used at every start, and of the one that scores films now.
    locked
        Whether an administrator fixed that choice.
    trouble
        Why the settings cannot be read, one line.
    """

    models: tuple[Model, ...]
    promoted: Path
    in_use: Path | None = None
    locked: bool = False
    trouble: str = ""

    def model(self, folder: Path) -> Model | None:
        """Return the model in ``folder``."""
        return next((model for model in self.models if model.folder == folder), None)


def shelf(in_use: Path | None = None) -> Shelf:
    """Return what is on the shelf, while the bundle in the folder ``in_use`` scores films.

    Hashes the weights of every bundle. All folders are resolved, so that they can be compared by their names.
    """
    trouble, configured = "", settings.Settings()
    try:
        configured = settings.load()
    except SettingsError as error:
        trouble = str(error)
    promoted = (Path(configured.bundle) if configured.bundle else paths.default_bundle()).resolve()
    used = None if in_use is None else in_use.resolve()
    found = [_model(folder, "bundled") for folder in _bundles_in(paths.models())]
    found += [_model(folder, "own") for folder in _bundles_in(paths.user_bundles())]
    for folder in dict.fromkeys((promoted, used)):
        if folder is not None and all(model.folder != folder for model in found):
            found.append(_model(folder, "named"))
    return Shelf(tuple(found), promoted, used, "bundle" in configured.locked, trouble)


def promote(folder: Path) -> str:
    """Use the bundle in ``folder`` at every start, and return what stands against that, empty for nothing.

    Raises
    ------
    SettingsError
        When the choice is locked, or cannot be written.
    BundleError
        When the bundle cannot be used.
    """
    load_bundle(folder)
    wanted = "" if folder.resolve() == paths.default_bundle().resolve() else str(folder.absolute())
    settings.store("bundle", wanted)
    if settings.load().bundle == wanted:
        return ""
    return tr("The environment variable CXRVIEWER_BUNDLE names another model, which will be used at the next start.")


def _bundles_in(home: Path) -> Iterator[Path]:
    """Yield the folders in ``home`` that are bundles, or what is left of one; the newest first."""
    try:
        folders = [entry.resolve() for entry in home.iterdir() if entry.is_dir() and _looks_like_one(entry)]
        yield from sorted(folders, key=lambda folder: (-folder.stat().st_mtime, folder.name))
    except OSError:  # the user has made none yet
        return


def _looks_like_one(folder: Path) -> bool:
    return (folder / DESCRIPTION_FILE).is_file() or (
        (folder / WEIGHTS_FILE).is_file() and not any(folder.glob("*.json"))
    )


def _model(folder: Path, origin: Origin) -> Model:
    try:
        bundle = load_bundle(folder)
    except BundleError as error:
        return Model(folder, origin, trouble=str(error))
    return Model(folder, origin, bundle, "", worth(bundle.provenance), untested(bundle.provenance))
