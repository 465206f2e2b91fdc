"""Times the search through a folder and a zip of many films, beside a plain loop of pydicom, each in fresh processes.

The plain loop reads every header with ``dcmread(stop_before_pixels=True)`` and keeps the same facts. Files are sparse:
a header as modalities write it and 2 MiB of pixels that nobody may read. ``python benchmarks/indexing.py [--films N]``.
Expected: at least as fast as the plain loop, 10,000 films within 20 s, at most 2 kB for each film.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pydicom
from pydicom.dataset import Dataset

from cxrviewer import paths
from cxrviewer.imaging.studies.discovery import Survey
from cxrviewer.imaging.studies.index import StudyIndex

ROUNDS = 3
PIXEL_BYTES = 2 * 2**20
_NUMBER = b"2.25.770000"


def header() -> bytes:
    """Return a file that ends where its pixels begin, with some hundred elements before them."""
    film = pydicom.dcmread(paths.sample_film(), stop_before_pixels=True)
    film.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    film.SOPInstanceUID = film.file_meta.MediaStorageSOPInstanceUID = _NUMBER.decode()
    block = film.private_block(0x0019, "BENCHMARK", create=True)
    for offset in range(80):
        block.add_new(offset, "LO", f"a value of the modality's own, number {offset}")
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "1", "99TEST", "Chest"
    film.ProcedureCodeSequence = film.AnatomicRegionSequence = [code] * 3
    with tempfile.TemporaryFile() as stream:
        film.save_as(stream, enforce_file_format=True)
        stream.seek(0)
        return stream.read() + b"\xe0\x7f\x10\x00OW\0\0" + PIXEL_BYTES.to_bytes(4, "little")


def contents(films: int) -> Iterator[tuple[str, bytes]]:
    """Yield names and headers of films, 100 to a folder."""
    template = header()
    for number in range(films):
        yield f"{number // 100:03}/IM{number % 100:02}", template.replace(_NUMBER, b"2.25.77%04d" % number)


def write(folder: Path, films: int) -> None:
    """Write the films as files and as one zip."""
    for name, content in contents(films):
        path = folder / "films" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as stream:
            stream.write(content)
            stream.truncate(len(content) + PIXEL_BYTES)
    with zipfile.ZipFile(folder / "films.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, content in contents(films):
            packed.writestr(name, content + bytes(PIXEL_BYTES // 64))


def plain(folder: Path) -> object:
    """Index as one would first write it."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            film = pydicom.dcmread(path, stop_before_pixels=True)
            study = (film.PatientID, str(film.PatientName), film.StudyInstanceUID, film.StudyDate)
            found.append((path, *study, film.SeriesInstanceUID, film.Modality, film.SOPClassUID, film.SOPInstanceUID))
    return sorted(found, key=lambda entry: (entry[1], entry[4], entry[0]))


def ours(folder: Path) -> object:
    """Index as the window does."""
    return StudyIndex(Survey([folder]))


TASKS = {
    "plain loop, folder": (plain, "films"),
    "cxrviewer, folder": (ours, "films"),
    "cxrviewer, zip": (ours, "films.zip"),
}


def child(name: str, folder: Path) -> None:
    """Do one task and print its seconds, those of the processor alone, and how many bytes the process has grown."""
    function, place = TASKS[name]
    list(Survey([paths.sample_film()]))  # imports are not what is measured
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, busy = time.perf_counter(), time.process_time()
    function(folder / place)
    print(
        time.perf_counter() - start,
        time.process_time() - busy,
        (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024,
    )


def measured(folder: Path) -> dict[str, list[tuple[float, ...]]]:
    """Run the tasks in turn, each in a process of its own, after one round that warms the disk's cache."""
    results: dict[str, list[tuple[float, ...]]] = {name: [] for name in TASKS}
    for number in range(ROUNDS + 1):
        for name in TASKS:
            command = [sys.executable, __file__, "--child", name, str(folder)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            if number:
                results[name].append(tuple(map(float, done.stdout.split())))
    return results


def main(films: int = 10_000) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), films)
        results = measured(Path(folder))
    print(f"{films:,} films, {ROUNDS} rounds in turn\n")
    print("| index | median s | of the processor | files/s | grown by MB | bytes a film |\n|---|---|---|---|---|---|")
    for name, values in results.items():
        seconds, busy, grown = (statistics.median(part) for part in zip(*values, strict=True))
        row = (
            f"{seconds:.1f}",
            f"{busy:.1f}",
            f"{films / seconds:,.0f}",
            f"{grown / 1e6:.0f}",
            f"{grown / films:,.0f}",
        )
        print(f"| {name} | {' | '.join(row)} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--films", type=int, default=10_000)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        child(chosen.child[0], Path(chosen.child[1]))
    else:
        main(chosen.films)
