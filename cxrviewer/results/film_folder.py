"""The folder of one analysed film: analysis.json, pictures and report."""

import contextlib
import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import OutputError
from cxrviewer.explain.heatmap import METHOD_NAMES
from cxrviewer.files import make_folder, write_bytes, write_text
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import SCHEMA, Analysis
from cxrviewer.inference.bundle import Bundle
from cxrviewer.results import pictures, report
from cxrviewer.version import __version__

ANALYSIS_FILE = "analysis.json"

_PART, _OLD = ".part", ".old"  # hidden folders, which no search enters
_PASSING = re.compile(rf"\.([0-9a-f]{{16}})({_PART}|{_OLD})")


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for; an earlier result counts only if it answered the same.

    Attributes
    ----------
    methods, target
        As `Engine.analyse` takes them.
    pictures
        Whether pictures and a report are written.
    thorough
        Whether the slow checks of the heatmaps are made.
    dicom, pdf
        Whether DICOM objects are written for films that are DICOM, and the report as one page of PDF.
    """

    methods: tuple[str, ...]
    target: str
    pictures: bool = True
    thorough: bool = False
    dicom: bool = False
    pdf: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return the request as it stands in analysis.json."""
        asked = {"methods": list(self.methods), "target": self.target, "pictures": self.pictures}
        more = {"thorough": self.thorough, "dicom": self.dicom, "pdf": self.pdf}
        return asked | {name: True for name, wanted in more.items() if wanted}


@dataclass(frozen=True, slots=True)
class FilmFolders:
    """What `analyze` keeps: a folder for each film (`cxrviewer.results.batch.Keeper`).

    Attributes
    ----------
    out
        Folder of the results.
    bundle
        The bundle that answers.
    request
        What was asked for.
    """

    out: Path
    bundle: Bundle
    request: Request
    table: str = "results.csv"
    column: str = "folder"

    def name(self, sha256: str) -> str:
        """Return the name of a film's folder."""
        return folder_name(sha256)

    def tidy(self) -> None:
        """Remove what a run that was killed left unfinished; no other run may write there meanwhile."""
        tidy(self.out)

    def earlier(self, sha256: str) -> dict[str, Any] | None:
        """Return an earlier answer to the same request."""
        return read_analysis(self.out / folder_name(sha256), self.bundle.sha256, self.request)

    def keep(self, path: Path, radiograph: Radiograph, answer: Analysis) -> dict[str, Any]:
        """Write everything about one film; see `write_film`."""
        folder = self.out / folder_name(answer.input.sha256)
        return write_film(folder, Film(path, radiograph), answer, self.bundle.sentences, self.request)


@dataclass(frozen=True, slots=True)
class Film:
    """A film and where it was read from."""

    path: Path = field(repr=False)
    radiograph: Radiograph


def folder_name(sha256: str) -> str:
    """Return the name of a film's folder: from its content, since file names can name patients."""
    return sha256[:16]


def picture_names(analysis: Analysis) -> dict[int, str]:
    """Return the picture file of each heatmap: ``gradcam.png``, and with the class where several are explained."""
    methods = [heatmap.method for heatmap in analysis.heatmaps]
    names = {}
    for place, heatmap in enumerate(analysis.heatmaps):
        several = methods.count(heatmap.method) > 1
        suffix = f"-{slug(heatmap.target)}" if several else ""
        names[place] = f"{heatmap.method}{suffix}.png"
    return names


def write_film(
    folder: Path, film: Film, analysis: Analysis, limits: tuple[str, ...], request: Request
) -> dict[str, Any]:
    """Write everything about one film into ``folder`` and return the content of its analysis.json.

    It appears whole or not at all, and until then an earlier result stays. What else lies in the folder is kept.

    Raises
    ------
    OutputError
        When a file cannot be written.
    """
    part = folder.with_name(f".{folder.name}{_PART}")
    _remove_links(folder, part, folder.with_name(f".{folder.name}{_OLD}"))
    make_folder(part)
    try:
        content = _write_all(part, film, analysis, limits, request)
        _put_in_place(part, folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return content


def _write_all(
    folder: Path, film: Film, analysis: Analysis, limits: tuple[str, ...], request: Request
) -> dict[str, Any]:
    radiograph, names = film.radiograph, picture_names(analysis)
    if request.pictures or request.dicom or request.pdf:
        grey = radiograph.render()
        overlays = [pictures.overlay(grey, heatmap) for heatmap in analysis.heatmaps]
    if request.pictures:
        write_bytes(folder / "film.png", pictures.png(grey))
        for place, picture in enumerate(overlays):
            write_bytes(folder / names[place], pictures.png(picture))
        write_text(folder / "report.html", report.html(radiograph, analysis, grey, overlays, limits))
    if request.pdf:
        write_bytes(folder / "report.pdf", _pdf(radiograph, analysis, grey, overlays, limits))
    content = analysis.to_dict(names if request.pictures else {})
    if request.dicom:
        titles = [Path(names[place]).stem for place in range(len(overlays))]
        content["dicom"] = _dicom(folder, film, analysis, list(zip(titles, overlays, strict=True)), limits)
    content["input"] |= {"frame": radiograph.facts.frame, "frames": radiograph.facts.frames}
    content["notices"] = [{"code": n.code, "text": n.text, "level": n.level} for n in radiograph.notices]
    content["limits"] = list(limits)
    content["request"] = request.to_dict()
    write_text(folder / ANALYSIS_FILE, json.dumps(content, indent=2, allow_nan=False) + "\n")
    return content


def _pdf(
    radiograph: Radiograph,
    analysis: Analysis,
    grey: NDArray[np.uint8],
    overlays: Sequence[NDArray[np.uint8]],
    limits: tuple[str, ...],
) -> bytes:
    from cxrviewer.results.printed.layout import Sheet, page  # reportlab takes half a second to import
    from cxrviewer.results.printed.pdf import pdf

    return pdf(page(Sheet(radiograph, analysis, grey, overlays, limits)))


def _dicom(
    folder: Path,
    film: Film,
    analysis: Analysis,
    overlays: Sequence[tuple[str, NDArray[np.uint8]]],
    limits: tuple[str, ...],
) -> list[str]:
    """Write the DICOM objects about a film and return their names: none for a picture that belongs to no study."""
    if film.radiograph.kind != "dicom":
        return []
    from cxrviewer.results.dicom_objects.source import read_source  # highdicom takes a second to import
    from cxrviewer.results.dicom_objects.writing import write_objects

    return write_objects(folder, read_source(film.path, film.radiograph), analysis, overlays, limits)


def _remove_links(*places: Path) -> None:
    """Take links out of the places of folders: what one leads to is no result, and would be moved away as one."""
    try:
        for place in places:
            if place.is_symlink():
                place.unlink()
    except OSError as error:
        raise OutputError(f"The link '{place}' cannot be removed.", "Choose another folder.") from error


def _put_in_place(part: Path, folder: Path) -> None:
    """Give ``part`` its name; an earlier result is moved aside first, for a folder cannot take the place of another."""
    old = folder.with_name(f".{folder.name}{_OLD}")
    try:
        if folder.is_dir():
            folder.rename(old)
        part.rename(folder)
        _settle(old, folder)
    except OSError as error:
        _settle(old, folder)
        raise OutputError(f"The result '{folder}' cannot be put in place.", "Close what shows it.") from error


def _settle(old: Path, folder: Path) -> None:
    """Put an earlier result back where none took its place; else remove it, but keep what is not of this program."""
    if old.is_symlink() or not old.is_dir():
        return
    with contextlib.suppress(OSError):
        if not folder.exists():
            old.rename(folder)
            return
        for file in old.iterdir():
            if not _is_ours(file.name) and not (folder / file.name).exists():
                file.rename(folder / file.name)
        shutil.rmtree(old)


def _is_ours(name: str) -> bool:
    return name in {ANALYSIS_FILE, "film.png", "report.html", "report.pdf", "structured-report.dcm"} or (
        name.startswith(tuple(METHOD_NAMES)) and name.endswith((".png", ".dcm"))
    )


def tidy(out: Path) -> None:
    """Remove what a run that was killed left unfinished in ``out``; no other run may write there meanwhile."""
    for path in list(out.iterdir()):
        passing = _PASSING.fullmatch(path.name)
        if passing and passing[2] == _PART:
            shutil.rmtree(path, ignore_errors=True)
        elif passing:
            _settle(path, out / passing[1])


def read_analysis(folder: Path, bundle_sha256: str, request: Request) -> dict[str, Any] | None:
    """Return an earlier answer to the same request by the same bundle and version, None when there is none."""
    try:
        content: dict[str, Any] = json.loads((folder / ANALYSIS_FILE).read_text(encoding="utf-8"))
        found = (content["schema"], content["bundle"]["sha256"], content["software"]["version"], content["request"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return content if found == (SCHEMA, bundle_sha256, __version__, request.to_dict()) else None


def slug(label: str) -> str:
    """Return a class's label as it can stand in the name of a file."""
    return "".join(letter.lower() if letter.isalnum() else "-" for letter in label)
