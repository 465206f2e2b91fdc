"""Release: many films de-identified one after another; none whose pixels may name somebody goes out unseen.

A film whose header says that nothing is burned in goes out at once if that is believed. The others are held: their
pictures stand on a page that somebody has to look at, and only a further run that is told so releases them.
"""

import hashlib
import io
import json
from collections.abc import Generator, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

from pydicom import dcmwrite
from pydicom.dataset import FileDataset
from pydicom.uid import UID

from cxrviewer.errors import CxrViewerError, DataError, OutputError, UnreadableFilmError
from cxrviewer.files import make_folder, replacing
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.imaging.dicom.file import read_dataset
from cxrviewer.imaging.dicom.values import code
from cxrviewer.imaging.opening import read_file
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results.deidentification.covering import Cleaned, Rectangle, clean_pixels
from cxrviewer.results.deidentification.key import Key
from cxrviewer.results.deidentification.page import Page
from cxrviewer.results.deidentification.profile import Done, Options, declare_pixels, deidentify
from cxrviewer.results.deidentification.table import EDITION

REPORT = "deidentification.jsonl"
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
        anybody. Films that were on no page, or on it without the same rectangles, are held all the same.
    covers
        What is painted over in every film.
    believing
        Whether a header is believed that says that nothing is burned in; else such a film is held like any other.
    """

    out: Path
    key: Key
    page: Path
    options: Options = field(default_factory=Options)
    pixels_checked: bool = False
    covers: tuple[Rectangle, ...] = ()
    believing: bool = True

    def run(self, films: Iterable[Path]) -> Generator[Outcome, None, None]:
        """De-identify ``films``, and yield each outcome when its file is written.

        Raises
        ------
        OutputError
            When something cannot be written; the run stops then.
        """
        make_folder(self.out)
        page = Page(self.page)
        with replacing(self.out / REPORT) as report, report.open("w", encoding="utf-8", newline="\n") as stream:
            covers = {"covers": [str(one) for one in self.covers]}
            head = {"notice": NOTICE, "table": f"PS3.15 {EDITION}", **asdict(self.options), **covers}
            stream.write(json.dumps(head) + "\n")
            for path in films:
                outcome, told = self._outcome(path, page)
                stream.write(json.dumps(told) + "\n")
                yield outcome
        page.write()
        for looked_at in page.shown:  # not before: a run that ends early leaves no page
            self.key.show(looked_at)
        self.key.write()

    def _outcome(self, path: Path, page: Page) -> tuple[Outcome, dict[str, object]]:
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

    def _done(self, path: Path, page: Page) -> tuple[Outcome, dict[str, object]]:
        content = read_file(path)
        sha256 = hashlib.sha256(content).hexdigest()
        film = _film(content)
        burned_in = code(film, "BurnedInAnnotation") or "not stated"
        looked_at = self._looked_at(sha256)
        checked = self.pixels_checked and self.key.shown(looked_at)
        cleaned = clean_pixels(film, content, self.covers)
        if not checked and not (burned_in == "NO" and self.believing):
            if not page.is_full:  # what is not shown is not released by the next run
                page.add(looked_at, str(path), content if cleaned == Cleaned() else _file(film))
            return Outcome(path, "held"), {"state": "held", "burned_in_annotation": burned_in}
        done = deidentify(film, self.options, self.key)
        declare_pixels(film, cleaned.covered, looked_at=checked)
        self.key.write()  # before anything goes out that it connects
        name = self._save(film)
        return Outcome(path, "released", name), _told(name, done, burned_in, cleaned, checked=checked)

    def _looked_at(self, sha256: str) -> str:
        """Return what the key calls a film that is painted over in this way: other rectangles make another picture."""
        if not self.covers:
            return sha256
        return hashlib.sha256(" ".join([sha256, *map(str, sorted(self.covers))]).encode()).hexdigest()

    def _save(self, film: FileDataset) -> str:
        folder = self.out / str(film.PatientID)
        make_folder(folder)
        target = folder / f"{film.SOPInstanceUID}.dcm"
        with replacing(target) as temporary:
            temporary.write_bytes(_file(film))
        return f"{folder.name}/{target.name}"


def _film(content: bytes) -> FileDataset:
    film = read_dataset(content)
    if "PixelData" not in film:
        raise UnreadableFilmError("This DICOM file holds no picture.", "Leave it out: its contents are not checked.")
    if not UID(str(film.get("SOPInstanceUID", ""))).is_valid:
        raise DataError("The film has no valid UID.", "Ask the sender for it again.")
    return film


def _file(film: FileDataset) -> bytes:
    stream = io.BytesIO()
    dcmwrite(stream, film, enforce_file_format=True)  # unlike save_as it also writes what was big endian
    return stream.getvalue()


def _told(name: str, done: Done, burned_in: str, cleaned: Cleaned, *, checked: bool) -> dict[str, object]:
    """Return the line of the report: what was done, by names of attributes, without a value or the original's name."""
    told: dict[str, object] = {"state": "released", "file": name, "burned_in_annotation": burned_in}
    pixels = {"rectangles_covered": cleaned.covered, "unused_bits_cleared": cleaned.unused}
    pixels |= {"comments_blanked": cleaned.comments}
    return told | {"pixels_checked_by_a_person": checked} | pixels | asdict(done)
