"""Times opening a large film up to its picture, beside DCMTK and plain pydicom, on the same files, in one run.

``python benchmarks/opening.py [--side 3000]``. The film is a phantom of 12 bits in 16, written in each transfer syntax.
Ours is `open_radiograph` and `render`: bytes, their SHA-256, header, pixels, table, picture. DCMTK's is the time of its
program up to an uncompressed PGM, in memory-backed storage where there is some, less the time that the program takes
to say its version. Plain pydicom is `dcmread`, `pixel_array`, `apply_voi_lut` and a cast to 8 bits, with the decoders
that it finds here.

Expected: at least as fast as the faster of the two.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
from figures import Figure, in_turn
from pydicom.pixels import apply_voi_lut

from cxrviewer import open_radiograph

ROUNDS = 7
EXPECTED = 1.0

#: How DCMTK or pydicom writes each, and which program of DCMTK makes a picture of it.
SYNTAXES: dict[str, tuple[list[str], str]] = {
    "explicit little endian": (["dcmconv", "+te"], "dcm2pnm"),
    "explicit big endian": (["dcmconv", "+tb"], "dcm2pnm"),
    "deflated": (["dcmconv", "+td"], "dcm2pnm"),
    "RLE": (["dcmcrle"], "dcm2pnm"),
    "JPEG extended, 12 bits": (["dcmcjpeg", "+ee"], "dcmj2pnm"),
    "JPEG lossless (.70)": (["dcmcjpeg", "+e1"], "dcmj2pnm"),
    "JPEG-LS lossless": (["dcmcjpls"], "dcml2pnm"),
    "JPEG 2000 lossless": ([], ""),
}


def write_films(side: int, folder: Path) -> dict[str, Path]:
    """Write the film in every syntax."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
    from films import dataset, phantom, saved

    pixels = np.rint(phantom(side, side) * 4095).astype(np.uint16)
    film = dataset(pixels, BitsStored=12, WindowCenter="2048", WindowWidth="4096")
    plain = saved(film, folder / "plain")
    films = {}
    for name, (program, _) in SYNTAXES.items():
        films[name] = folder / f"{len(films)}.dcm"
        if program:
            subprocess.run([*program, plain, films[name]], check=True)
        else:
            film.compress(pydicom.uid.JPEG2000Lossless, encoding_plugin="pylibjpeg")
            saved(film, films[name])
    return films


def plainly(path: Path) -> np.ndarray:
    """Return the picture as one would make it with pydicom alone."""
    film = pydicom.dcmread(path)
    shown = apply_voi_lut(film.pixel_array, film)
    return np.clip(shown * (255.0 / (2**film.BitsStored - 1)), 0, 255).astype(np.uint8)


def tasks_of(path: Path, program: str, picture: Path) -> dict[str, Callable[[], object]]:
    """Return the ways to a picture of one film."""
    command = [program, "+Ww", "2048", "4096", "--write-raw-pnm", path, picture]
    tasks: dict[str, Callable[[], object]] = {
        "ours": lambda: open_radiograph(path).render(),
        "pydicom": lambda: plainly(path),
        "DCMTK": lambda: subprocess.run(command, check=True, capture_output=True),
        "start": lambda: subprocess.run([program, "--version"], check=True, capture_output=True),
    }
    if not program:
        del tasks["DCMTK"], tasks["start"]
    try:
        plainly(path)
    except RuntimeError:  # pydicom has no decoder of 12-bit JPEG here
        del tasks["pydicom"]
    return tasks


def main(arguments: list[str] | None = None) -> list[Figure]:
    """Print the table and return what was compared."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", type=int, default=3000, help="rows and columns of the film")
    side = parser.parse_args(arguments).side
    if shutil.which("dcm2pnm") is None:
        print("Opening was not timed: DCMTK is not installed.")
        return []
    warnings.filterwarnings("ignore")
    memory = Path("/dev/shm")
    found = []
    print(f"Opening a film of {side} x {side}, 12 bits, up to its 8-bit picture; least of {ROUNDS} rounds in turn\n")
    print("| transfer syntax | cxrviewer ms | DCMTK ms (start taken off) | pydicom ms | the faster / ours |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        for name, path in write_films(side, Path(folder)).items():
            times = in_turn(tasks_of(path, SYNTAXES[name][1], Path(folder) / "picture.pgm"), ROUNDS, warm=0)
            least = {way: min(each) for way, each in times.items()}
            dcmtk = max(least["DCMTK"] - least["start"], 0.1) if "DCMTK" in least else None  # noise of small films
            others = [time for time in (dcmtk, least.get("pydicom")) if time is not None]
            beside = "the faster of DCMTK and pydicom"
            figures = least["ours"], min(others), "ms", min(others) / least["ours"], EXPECTED
            found.append(Figure(f"opening, {name}", beside, *figures))
            shown = " | ".join("-" if time is None else f"{time:.0f}" for time in (dcmtk, least.get("pydicom")))
            print(f"| {name} | {least['ours']:.0f} | {shown} | {found[-1].ratio:.2f} |")
    ratios = [figure.ratio for figure in found]
    print(f"\nMedian ratio {statistics.median(ratios):.2f}, least {min(ratios):.2f} (expected: at least {EXPECTED}).")
    return found


if __name__ == "__main__":
    main()
