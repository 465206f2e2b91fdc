"""Times ``cxrviewer analyze`` on a folder of films beside a plain loop over the same files, each in fresh processes.

``python benchmarks/batch.py [--films N] [--threads 1]``. The plain loop is what a researcher would write: pydicom,
its VOI look-up, PIL's resizing, a float32 forward pass, captum's Grad-CAM and captum's LRP, and a CSV. Both write no
pictures and run on the CPU; ours works on two films at once, as it does when nobody says otherwise. Expected: at least
4 times as fast, 0.85 films in the network at a time, and memory that does not grow with the number of films.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pydicom
from figures import Figure, as_installed, table

from cxrviewer import paths

EXPECTED, IN_NETWORK = 4.0, 0.85
PASS_OVER = 5  # films after which everything is loaded: memory is compared from there on

PLAIN = """
import csv, sys, warnings
from pathlib import Path
warnings.filterwarnings("ignore")
import numpy as np, pydicom, torch
from PIL import Image
from pydicom.pixels import apply_voi_lut
from cxrviewer import load_bundle
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.reference import captum_gradcam, captum_lrp
from cxrviewer.inference import backbones
from cxrviewer.inference.stages import separated
torch.set_num_threads(int(sys.argv[3]))
bundle = load_bundle()
network = canonical(separated(backbones.of_bundle(bundle)))
size = bundle.preprocessing.size
with open(sys.argv[2], "w", newline="") as file:
    rows = csv.writer(file)
    for path in sorted(Path(sys.argv[1]).glob("*.dcm")):
        film = pydicom.dcmread(path)
        shown = apply_voi_lut(film.pixel_array, film).astype(np.float32)
        shown = (shown - shown.min()) / max(shown.max() - shown.min(), 1.0)
        picture = np.asarray(Image.fromarray(shown).resize((size, size), Image.Resampling.BILINEAR))
        x = torch.from_numpy((picture - 0.5) / 0.25)[None, None].repeat(1, 3, 1, 1).float()
        with torch.no_grad():
            found = network(x).softmax(1)[0]
        best = int(found.argmax())
        captum_gradcam(network, x, best), captum_lrp(network, x, best)
        rows.writerow([path.name, *found.tolist()])
"""


def write_films(folder: Path, count: int) -> None:
    """Write varied copies of the sample film, each a film of its own."""
    film = pydicom.dcmread(paths.sample_film())
    film.decompress()
    stored = film.pixel_array
    for number in range(count):
        varied = np.roll(stored, number, axis=1)
        film.PixelData = varied.tobytes()
        film.SOPInstanceUID = f"2.25.{number + 1}"
        film.file_meta.MediaStorageSOPInstanceUID = film.SOPInstanceUID
        film.save_as(folder / f"{number:05}.dcm")


def seconds(command: list[str], threads: int) -> tuple[float, float]:
    """Run a command and return its seconds and the most memory that any child has held so far, in MB."""
    environment = as_installed(OMP_NUM_THREADS=str(threads))
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    spent = time.perf_counter() - start
    return spent, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024.0


def seconds_in_network(out: Path) -> float:
    """Return how long forward passes and heatmaps took, of all films together."""
    timings = [json.loads(file.read_text(encoding="utf-8"))["timing_ms"] for file in out.glob("*/analysis.json")]
    return sum(timing[stage] for timing in timings for stage in ("forward", "gradcam", "lrp")) / 1000.0


def main(arguments: list[str] | None = None) -> list[Figure]:
    """Print the table and return the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--films", type=int, default=500)
    parser.add_argument("--threads", type=int, default=1, help="of torch, in both")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        few, many, out = Path(name, "few"), Path(name, "many"), Path(name, "out")
        for folder, count in ((few, PASS_OVER), (many, chosen.films)):
            folder.mkdir()
            write_films(folder, count)
        analyse = [sys.executable, "-m", "cxrviewer", "analyze", "--no-pictures", "--device", "cpu", "--out"]
        _, first = seconds([*analyse, str(Path(name, "warm")), str(few)], chosen.threads)
        ours, last = seconds([*analyse, str(out), str(many)], chosen.threads)
        plain = [sys.executable, "-c", PLAIN, str(many), str(Path(name, "plain.csv")), str(chosen.threads)]
        peer, _ = seconds(plain, chosen.threads)
        share = seconds_in_network(out) / ours
    path = f"analyze on {chosen.films} films, pictures off"
    found = [Figure(path, "plain loop, captum", ours, peer, "s", peer / ours, EXPECTED)]
    print(f"{table(found)}\n\nFilms in the network at a time: {share:.2f} (expected: at least {IN_NETWORK:.2f}).")
    print(f"Most memory: {first:.0f} MB after {PASS_OVER} films, {last:.0f} MB after {chosen.films}.")
    return found


if __name__ == "__main__":
    main()
