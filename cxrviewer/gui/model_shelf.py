"""Model shelf: the bundles there are, each with what it is worth, and which of them is promoted; no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from cxrviewer import paths, settings
from cxrviewer.errors import BundleError, SettingsError
from cxrviewer.inference.bundle import DESCRIPTION_FILE, WEIGHTS_FILE, Bundle, load_bundle
from cxrviewer.training.worth import Worth, untested, worth

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
    promoted
        Folder of the one that is used at every start.
    locked
        Whether an administrator fixed that choice.
    trouble
        Why the settings cannot be read, one line.
    """

    models: tuple[Model, ...]
    promoted: Path
    locked: bool = False
    trouble: str = ""

    def model(self, folder: Path) -> Model | None:
        """Return the model in ``folder``."""
        return next((model for model in self.models if is_same(model.folder, folder)), None)


def shelf() -> Shelf:
    """Return what is on the shelf; hashes the weights of every bundle."""
    trouble, configured = "", settings.Settings()
    try:
        configured = settings.load()
    except SettingsError as error:
        trouble = str(error)
    promoted = Path(configured.bundle) if configured.bundle else paths.default_bundle()
    found = [_model(folder, "bundled") for folder in _bundles_in(paths.models())]
    found += [_model(folder, "own") for folder in _bundles_in(paths.user_bundles())]
    if not any(is_same(model.folder, promoted) for model in found):
        found.append(_model(promoted, "named"))
    return Shelf(tuple(found), promoted, "bundle" in configured.locked, trouble)


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
    wanted = "" if is_same(folder, paths.default_bundle()) else str(folder.absolute())
    settings.store("bundle", wanted)
    if settings.load().bundle == wanted:
        return ""
    return "The environment variable CXRVIEWER_BUNDLE names another model, which will be used at the next start."


def is_same(one: Path, other: Path) -> bool:
    """Return whether both name one folder."""
    return one.absolute() == other.absolute() or (one.exists() and other.exists() and one.samefile(other))


def _bundles_in(home: Path) -> Iterator[Path]:
    """Yield the folders in ``home`` that are bundles, or what is left of one; the newest first."""
    try:
        folders = [entry for entry in home.iterdir() if entry.is_dir() and _looks_like_one(entry)]
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
