"""What `explain` keeps of many films: a file of fields for each, pictures where they are asked for, and a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError, OutputError, RequestError
from cxrviewer.explain.methods import METHODS
from cxrviewer.files import make_folder, write_bytes
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.explanation import Explanation, Inquiry
from cxrviewer.results import pictures
from cxrviewer.results.explanation_file import SUFFIX, read_about, write_explanation
from cxrviewer.results.film_folder import folder_name, slug
from cxrviewer.version import __version__


@dataclass(frozen=True, slots=True)
class ExplanationFolder:
    """A file for each film (`cxrviewer.results.batch.Keeper`).

    Attributes
    ----------
    out
        Folder of the files.
    bundle
        The bundle that answers.
    inquiry
        What is asked.
    pictures
        Folder of the pictures; None for none.
    """

    out: Path
    bundle: Bundle
    inquiry: Inquiry
    pictures: Path | None = None
    table: str = "explanations.csv"
    column: str = "file"

    def name(self, sha256: str) -> str:
        """Return the name of a film's file."""
        return f"{folder_name(sha256)}{SUFFIX}"

    def tidy(self) -> None:
        """Do nothing: what a killed run left goes when the next file is written beside it."""

    def earlier(self, sha256: str) -> dict[str, Any] | None:
        """Return what an earlier file says, where it answers the same inquiry and its pictures are there."""
        try:
            content = read_about(self.out / self.name(sha256))
            found = content["bundle"]["sha256"], content["software"]["version"], content["inquiry"]
            names = [] if self.pictures is None else list(picture_names(content))
        except (DataError, KeyError, TypeError):
            return None
        same = found == (self.bundle.sha256, __version__, self.inquiry.to_dict())
        return content if same and all((self.pictures or self.out).joinpath(name).exists() for name in names) else None

    def keep(self, path: Path, radiograph: Radiograph, answer: Explanation) -> dict[str, Any]:
        """Write what there is of one film, its file last, and return what that says of it."""
        del path
        if self.pictures is not None:
            write_pictures(self.pictures, radiograph, answer)
        return write_explanation(self.out / self.name(answer.input.sha256), answer)


def refuse_to_replace_others(path: Path) -> None:
    """Make sure that no file but an earlier explanation is replaced.

    Raises
    ------
    RequestError
        When one would.
    """
    if not path.exists():
        return
    try:
        read_about(path)
    except DataError:
        raise RequestError(
            f"'{path}' holds something else than an explanation and would be replaced.", "Name another output."
        ) from None


def picture_names(content: dict[str, Any]) -> Iterator[str]:
    """Yield the name of the picture of each heatmap, in their order, from what a file says of them."""
    film = folder_name(content["input"]["sha256"])
    for entry in content["explanations"]:
        yield f"{film}-{entry['method']}-{slug(entry['target'])}.png"


def write_pictures(folder: Path, radiograph: Radiograph, explanation: Explanation) -> None:
    """Write the film under each of its heatmaps; those of an earlier inquiry about the same film go.

    Raises
    ------
    OutputError
        When a file cannot be written.
    """
    make_folder(folder)
    names, film = list(picture_names(explanation.to_dict())), folder_name(explanation.input.sha256)
    grey = radiograph.render()
    for name, heatmap in zip(names, explanation.heatmaps, strict=True):
        write_bytes(folder / name, pictures.png(pictures.overlay(grey, heatmap)))
    for path in folder.glob(f"{film}-*.png"):
        if path.name not in names and path.name.removeprefix(f"{film}-").startswith(tuple(METHODS)):
            _remove(path)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(
            f"The picture '{path}' of an earlier run cannot be removed.", "Close what shows it."
        ) from error
