"""Release: many films de-identified one after another; none whose pixels may name somebody goes out unseen.

A film whose header says that nothing is burned in goes out at once. The others are held: their pictures stand on a page
that somebody has to look at, and only a further run that is told so releases them.
"""

import base64
import hashlib
import json
from collections.abc import Generator, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from html import escape
from pathlib import Path
from typing import Literal

import numpy as np
from pydicom.dataset import FileDataset
from pydicom.uid import UID

from cxrviewer.errors import CxrViewerError, DataError, OutputError, UnreadableFilmError
from cxrviewer.files import make_folder, replacing
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.imaging.dicom.file import read_dataset
from cxrviewer.imaging.dicom.reading import to_radiograph
from cxrviewer.imaging.dicom.values import code
from cxrviewer.imaging.film.grayscale import Window
from cxrviewer.imaging.opening import read_file
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results.deidentification.key import Key
from cxrviewer.results.deidentification.profile import Done, Options, deidentify
from cxrviewer.results.deidentification.table import EDITION
from cxrviewer.results.pictures import jpeg

REPORT = "deidentification.jsonl"
_LONGEST = 1400
_MOST_ON_PAGE = 200

State = Literal["released", "held", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: where it went below the output folder, or in one line why not."""

    path: Path
    state: State
    file: str = ""
    error: str = ""


@dataclass(slots=True)
class Release:
    """One run.

    Attributes
    ----------
    out
        Folder of the released films and of the report.
    key
        What connects them with the originals; never in ``out``.
    page
        Where the page with the held films goes; it may name patients, so never in ``out``.
    options
        Which options of the profile are used.
    pixels_checked
        Whether somebody has looked at all pictures on the page of an earlier run, and found nothing that names
        anybody. Films that were on no page are held all the same.
    """

    out: Path
    key: Key
    page: Path
    options: Options = field(default_factory=Options)
    pixels_checked: bool = False

    def run(self, films: Iterable[Path]) -> Generator[Outcome, None, None]:
        """De-identify ``films``, and yield each outcome when its file is written.

        Raises
        ------
        OutputError
            When something cannot be written; the run stops then.
        """
        make_folder(self.out)
        page = _Page(self.page)
        with replacing(self.out / REPORT) as report, report.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(json.dumps({"notice": NOTICE, "table": f"PS3.15 {EDITION}", **asdict(self.options)}) + "\n")
            for path in films:
                outcome, told = self._outcome(path, page)
                stream.write(json.dumps(told) + "\n")
                yield outcome
        page.write()
        self.key.write()

    def _outcome(self, path: Path, page: "_Page") -> tuple[Outcome, dict[str, object]]:
        try:
            with python_silence():  # what pydicom warns of quotes the header
                return self._done(path, page)
        except OutputError:
            raise
        except CxrViewerError as error:
            return Outcome(path, "failed", error=str(error)), {"state": "failed"}
        except Exception:  # noqa: BLE001 - pydicom raises whatever it likes, and quotes the header
            text = "The header cannot be cleaned. Ask the sender for the film again."
            return Outcome(path, "failed", error=text), {"state": "failed"}

    def _done(self, path: Path, page: "_Page") -> tuple[Outcome, dict[str, object]]:
        content = read_file(path)
        sha256 = hashlib.sha256(content).hexdigest()
        film = _film(content)
        burned_in = code(film, "BurnedInAnnotation") or "not stated"
        checked = self.pixels_checked and self.key.shown(sha256)
        if burned_in != "NO" and not checked:
            self._hold(content, sha256, page)
            return Outcome(path, "held"), {"state": "held", "burned_in_annotation": burned_in}
        done = deidentify(film, self.options, self.key)
        if checked:
            film.BurnedInAnnotation = "NO"
        self.key.write()  # before anything goes out that it connects
        name = self._save(film)
        return Outcome(path, "released", name), _told(name, done, burned_in, checked=checked)

    def _hold(self, content: bytes, sha256: str, page: "_Page") -> None:
        if page.is_full:
            return  # not shown, so not to be released by the next run
        page.add(_looks(content, sha256))
        self.key.show(sha256)

    def _save(self, film: FileDataset) -> str:
        folder = self.out / str(film.PatientID)
        make_folder(folder)
        target = folder / f"{film.SOPInstanceUID}.dcm"
        with replacing(target) as temporary:
            film.save_as(temporary, enforce_file_format=True)
        return f"{folder.name}/{target.name}"


class _Page:
    """The page with the pictures that somebody has to look at."""

    def __init__(self, path: Path) -> None:
        self._path, self._films = path, 0
        self._pictures: list[str] = []

    @property
    def is_full(self) -> bool:
        return self._films >= _MOST_ON_PAGE

    def add(self, pictures: Iterable[bytes]) -> None:
        self._films += 1
        for picture in pictures:
            self._pictures.append(f'<img alt="" src="data:image/jpeg;base64,{base64.b64encode(picture).decode()}">')

    def write(self) -> None:
        """Write the page, or remove an earlier one when nothing is held."""
        if not self._pictures:
            self._path.unlink(missing_ok=True)
            return
        words = (
            f"{self._films} films are held. Look at each picture for names, numbers and dates: first the film as it is "
            "shown, then with all its values. Where there is nothing, run the same command again with "
            "--pixels-checked. Take films that name somebody out first. This page may name patients: delete it then."
        )
        style = "body{background:#000;color:#fff;font:16px sans-serif}img{width:100%;max-width:90rem;margin:1rem 0}"
        head = f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Held films</title><style>{style}</style>'
        page = f"{head}<p>{escape(NOTICE)}</p><p>{escape(words)}</p>{''.join(self._pictures)}</html>"
        with replacing(self._path) as temporary:
            temporary.touch(mode=0o600)
            temporary.write_text(page, encoding="utf-8")


def _looks(content: bytes, sha256: str) -> Iterator[bytes]:
    """Yield pictures of every frame as it is shown and with all its values, without a shutter: nothing may hide."""
    frame, frames = 1, 1
    while frame <= frames:
        film = to_radiograph(content, sha256, frame)
        frames = film.facts.frames
        values = film.grayscale.modality(np.unique(film.stored).astype(np.float64))  # also those below a shutter
        low, high = float(values.min()), float(values.max())
        everything = Window((low + high) / 2, max(high - low, 1.0), "LINEAR_EXACT")
        for window in (None, everything):
            yield jpeg(film.render(window, shutter=False), _LONGEST)
        frame += 1


def _film(content: bytes) -> FileDataset:
    film = read_dataset(content)
    if "PixelData" not in film:
        raise UnreadableFilmError("This DICOM file holds no picture.", "Leave it out: its contents are not checked.")
    if not UID(str(film.get("SOPInstanceUID", ""))).is_valid:
        raise DataError("The film has no valid UID.", "Ask the sender for it again.")
    return film


def _told(name: str, done: Done, burned_in: str, *, checked: bool) -> dict[str, object]:
    """Return the line of the report: what was done, by names of attributes, without a value or the original's name."""
    told: dict[str, object] = {"state": "released", "file": name, "burned_in_annotation": burned_in}
    return told | {"pixels_checked_by_a_person": checked} | asdict(done)
