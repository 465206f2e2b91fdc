"""Opens damaged files in a process of its own: ``python tests/fuzz_child.py SEED FIRST COUNT``.

Each file must end in a Radiograph that can be shown, or in one UnreadableFilmError; anything else ends the process with
the number of the file, which tells how to make it again. Prints one line for each file before it is opened, and at the
end how many opened and how many megabytes the process used at its peak.
"""

import argparse
import faulthandler
import io
import json
import random
import re
import resource
import signal
import tempfile
import zipfile
from pathlib import Path

from fuzz_corpus import PIXELS, corpus
from fuzz_mutations import mutated
from states import film_of, opened

from cxrviewer import open_radiograph
from cxrviewer.errors import CxrViewerError, RequestError, UnreadableFilmError
from cxrviewer.imaging.dicom.presentation_state import open_presentation_state
from cxrviewer.imaging.film.overlays import burn
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.studies.discovery import Survey
from cxrviewer.installation.film_info import film_info

#: Seconds of processor time for one file. Films here are tiny: whatever takes this long waits for nothing.
MOST_SECONDS = 5.0
#: Address space of the process: far above `imaging.limits`, so that only what they do not bound meets it.
MOST_MEMORY = 6 * 2**30


def damaged(files: dict[str, bytes], seed: int, number: int) -> tuple[str, bytes]:
    """Return the name of a sound file and what the mutations made of it."""
    rng = random.Random(f"{seed}/{number}")
    name = rng.choice(sorted(files))
    if name.endswith(".zip") and rng.random() < 0.5:  # a sound zip of a damaged film
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("a/IM1", mutated(files["dressed"], rng))
        return name, stream.getvalue()
    return name, mutated(files[name], rng)


def use(film: Radiograph) -> None:
    """Do all that a window, a report and a model do with a film."""
    shape = film.stored.shape
    assert film.render().shape == film.presentation().shape == shape
    assert burn(film.render(film.auto_window, invert=True, shutter=False), film.overlays).shape == shape
    assert all(film.display_table(voi).dtype == "uint8" for voi in film.grayscale.vois)
    assert film.modality_range[0] <= film.modality_range[1]
    assert "CANARY" not in f"{film!r} {film.patient!r} {film.grayscale!r} {film.overlays!r} {film.notices!r}"


def open_film(path: Path) -> None:
    """Open a file as a film, and its last frame too."""
    film = open_radiograph(path)
    use(film)
    if film.facts.frames > 1:
        use(open_radiograph(path, film.facts.frames))
    json.dumps(film_info(path, with_patient=True))


def open_state(path: Path) -> None:
    """Open a file as a presentation state and show a film through it."""
    state = open_presentation_state(path)
    film = opened(film_of())
    assert "CANARY" not in repr(state)
    if state.applies_to(film):
        shown = state.apply(film)
        use(shown)
        assert state.annotations(film) is not None
        state.displayed_area(film)


def search(folder: Path) -> None:
    """Find the films in a folder and open them."""
    for entry in Survey([folder]):
        try:
            open_film(entry.path)
        except UnreadableFilmError as error:
            check(error)


def check(error: CxrViewerError) -> None:
    """Hold an error to its form: one line of two sentences without a value from the file."""
    assert error.what, "no sentence"
    assert error.remedy, "no remedy"
    assert "\n" not in str(error), "more than a line"
    assert "CANARY" not in str(error), "a value from the file"


def open_file(name: str, content: bytes, folder: Path) -> bool:
    """Open one damaged file in every way that suits its kind; return whether it opened."""
    path = folder / ("DICOMDIR" if name == "DICOMDIR" else name if name.endswith(".zip") else "film")
    path.write_bytes(content)
    try:
        search(folder)
        (open_state if name.startswith("state") else open_film)(path)
    except (UnreadableFilmError, RequestError) as error:
        check(error)
        return False
    finally:
        path.unlink()
    return True


def restrain() -> None:
    """Bound time and memory, and let a crash say where it was."""
    faulthandler.enable()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    faulthandler.register(signal.SIGPROF, chain=True)  # which then ends the process


def peak_mb() -> int:
    """Return the most megabytes of memory that the process had; 0 where the system does not tell."""
    status = Path("/proc/self/status")  # `getrusage` counts the parent's memory at the start, too
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found[1]) // 1024 if found else 0


def main() -> None:
    """Open the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    for argument in ("seed", "first", "count"):
        parser.add_argument(argument, type=int)
    parser.add_argument("--keep", type=Path, help="write the damaged files here instead of opening them")
    chosen = parser.parse_args()
    files = corpus()
    assert PIXELS.size
    restrain()
    opened_files = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(chosen.first, chosen.first + chosen.count):
            name, content = damaged(files, chosen.seed, number)
            if chosen.keep:
                (chosen.keep / f"{chosen.seed}-{number}").write_bytes(content)
                continue
            print(f"{chosen.seed}/{number} {name}", flush=True)
            signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
            opened_files += open_file(name, content, Path(folder))
            signal.setitimer(signal.ITIMER_PROF, 0.0)
    print(json.dumps({"opened": opened_files, "peak_mb": peak_mb()}))


if __name__ == "__main__":
    main()
