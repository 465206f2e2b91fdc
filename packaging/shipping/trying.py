"""Trying: the built program, unpacked where nothing else is, does what readers and IT departments ask of it (Linux)."""

import json
import resource
import shutil
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from shipping.isolation import Isolation, listing, written
from shipping.processes import BuildError, call

HERE = Path(__file__).resolve().parents[1]
SAMPLE = "_internal/resources/samples/synthetic-chest-pa.dcm"
#: Where the program may write in a user's home; `docs/it.md` names the same places.
PLACES = {".cache/cxrviewer", ".config/cxrviewer", ".local/share/cxrviewer", ".local/state/cxrviewer"}
_LEAST_PICTURE = 50_000  # bytes: a window that shows nothing is smaller
_STARTS = 5


@dataclass(frozen=True, slots=True)
class Trial:
    """One thing that was tried: how long it took, how much of that the processor worked, and what to say of it."""

    name: str
    seconds: float
    processor: float
    detail: str = ""


def try_program(packed: Path, work: Path) -> list[Trial]:
    """Unpack an archive of the program into an empty folder below ``work`` and try it; the folder is removed before.

    Raises
    ------
    BuildError
        When anything that was tried failed, or the program wrote where it must not.
    """
    shutil.rmtree(work, ignore_errors=True)
    (work / "installed").mkdir(parents=True)
    call(["tar", "-xf", packed, "-C", work / "installed", "--no-same-owner"])
    return try_folder(next((work / "installed").iterdir()), work / "user")


def try_folder(installed: Path, user: Path) -> list[Trial]:
    """Try the program in the folder ``installed``; ``user`` is where its user's files go, and must not exist yet."""
    place = Isolation(installed, user)
    before = listing(installed)
    trials = [
        _timed("version", lambda: _version(place)),
        _timed("first self-test", lambda: _self_test(place)),
        _timed("self-test", lambda: _self_test(place)),
        _timed("analyze", lambda: _analyze(place, installed / SAMPLE)),
        _timed("screenshot", lambda: _screenshot(place, installed / SAMPLE)),
        _first_window(place, installed),
    ]
    if listing(installed) != before:
        raise BuildError("The program wrote into its own folder.")
    strange = set(written(place.home, 2)) - PLACES
    strange = {one for one in strange if not any(known.startswith(one) or one.startswith(known) for known in PLACES)}
    if strange:
        raise BuildError(f"The program wrote where it should not, in the user's home: {', '.join(sorted(strange))}.")
    return trials


def _timed(name: str, act: Callable[[], str]) -> Trial:
    start, worked = time.perf_counter(), _processor()
    detail = act()
    return Trial(name, time.perf_counter() - start, _processor() - worked, detail)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(place: Isolation, program: str, *arguments: str | Path, display: bool = False) -> str:
    command = place.command(program, *arguments, display=display)
    return call(command, folder=place.results, environment=place.environment, seconds=600.0)


def _version(place: Isolation) -> str:
    return _run(place, "cxrviewer-cli", "--version").strip()


def _self_test(place: Isolation) -> str:
    """Run the self-test with a display, so that Qt's part for it is loaded too."""
    told = json.loads(_run(place, "cxrviewer-cli", "self-test", "--json"))
    failed = [f"{check['name']}: {check['detail']}" for check in told["checks"] if not check["ok"]]
    if failed or not told["ok"]:
        raise BuildError(f"The self-test failed: {'; '.join(failed)}")
    return f"{len(told['checks'])} checks"


def _analyze(place: Isolation, film: Path) -> str:
    out = place.results / "analysed"
    _run(place, "cxrviewer-cli", "analyze", film, "--out", out)
    folder = next(entry for entry in out.iterdir() if entry.is_dir())
    told = json.loads((folder / "analysis.json").read_text(encoding="utf-8"))
    pictures = [name for name in ("film.png", "gradcam.png", "lrp.png", "report.html") if (folder / name).exists()]
    if len(told["probabilities"]) != 4 or len(pictures) != 4:
        raise BuildError(f"analyze left {len(told['probabilities'])} probabilities and {pictures}.")
    best = max(told["probabilities"], key=lambda entry: entry["calibrated"])
    return f"{best['label']} {best['calibrated']:.3f}"


def _screenshot(place: Isolation, film: Path) -> str:
    picture = place.results / "window.png"
    _run(place, "cxrviewer", "view", film, "--screenshot", picture, "--layout", "compare", display=True)
    size = picture.stat().st_size
    if size < _LEAST_PICTURE:
        raise BuildError(f"The window's picture has {size} bytes: it shows nothing.")
    return f"{size / 1000:.0f} kB"


def _first_window(place: Isolation, installed: Path) -> Trial:
    """Start the window some times; the first start warms the disk's cache."""
    found = []
    for _ in range(_STARTS):
        told = _run(place, str(HERE / "first_window.sh"), installed / "cxrviewer", display=True).split()
        found.append((float(told[-2]) / 1000.0, float(told[-1]) / 1000.0))
    seconds, processor = (sorted(times) for times in zip(*found[1:], strict=True))
    detail = f"fastest {seconds[0]:.2f} s, slowest {seconds[-1]:.2f} s"
    return Trial("first window, warm", statistics.median(seconds), statistics.median(processor), detail)
