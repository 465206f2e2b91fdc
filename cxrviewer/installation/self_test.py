"""Self-test: does this installation give the answers that it gave when it was made?"""

import importlib.util
import json
import os
import stat
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer import paths, settings
from cxrviewer.errors import CxrViewerError, SettingsError
from cxrviewer.files import PRIVATE, make_folder
from cxrviewer.imaging.decoding.decoders import decoder_table
from cxrviewer.imaging.opening import open_radiograph
from cxrviewer.inference.analysis import Analysis
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.lungs import load_lung_model
from cxrviewer.installation import devices

#: Largest difference to the golden probabilities, and to the golden heatmaps as a share of their maximum.
TOLERANCE = 1e-3
GOLDEN_GRID = 7
_TRIED_BYTES = 65_536

_MODULES = (
    "PySide6.QtWidgets",
    "torch",
    "torchvision",
    "cv2",
    "pydicom",
    "imagecodecs",
    "simplejpeg",
    "jpeg_ls",
    "openjpeg",
)


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the installation, its result, and how long it took."""

    name: str
    ok: bool
    detail: str = ""
    seconds: float = 0.0


def run() -> list[Check]:
    """Return the result of every check."""
    checks = [_import(name) for name in _MODULES]
    checks.append(_guarded("find captum", _captum))
    checks += _decoders()
    checks.append(_guarded("bundle hash", _bundle))
    checks += _golden()
    checks.append(_guarded("outline of the lungs", _lungs))
    checks.append(_guarded("settings", _settings))
    checks.append(_guarded("write access", _write_access))
    checks.append(_guarded("devices", devices.device_report))
    checks.append(_guarded("display", devices.display_report))
    return checks


def golden_file() -> Path:
    """Return the file with the answers for the sample film."""
    return paths.resources() / "self-test" / "golden.json"


def golden_values(analysis: Analysis) -> dict[str, Any]:
    """Return what is compared: probabilities, and each heatmap averaged to a coarse grid."""
    return {
        "bundle_sha256": analysis.bundle.sha256,
        "input_sha256": analysis.input.sha256,
        "probabilities": {entry.label: entry.raw for entry in analysis.probabilities},
        "heatmaps": {
            f"{heatmap.method} {heatmap.target}": _coarse(heatmap.values).tolist() for heatmap in analysis.heatmaps
        },
    }


def analyse_sample() -> Analysis:
    """Return the bundled model's answer for the sample film, all classes, on the CPU."""
    from cxrviewer.inference.engine import Engine

    return Engine(load_bundle(), device="cpu").analyse(open_radiograph(paths.sample_film()), target="all")


def _coarse(field: NDArray[np.float32]) -> NDArray[np.float64]:
    rows, columns = (size // GOLDEN_GRID for size in field.shape)
    cut = field[: rows * GOLDEN_GRID, : columns * GOLDEN_GRID].astype(np.float64)
    return np.asarray(cut.reshape(GOLDEN_GRID, rows, GOLDEN_GRID, columns).mean(axis=(1, 3)))


def _guarded(name: str, check: Callable[[], str]) -> Check:
    """Return the check's result; a failure of any kind is a failed check, not a crash of the test."""
    start = time.perf_counter()
    try:
        ok, detail = True, check()
    except CxrViewerError as error:
        ok, detail = False, str(error)
    except Exception as error:  # noqa: BLE001 - whatever is broken here is what this command is for
        ok, detail = False, f"{type(error).__name__}: {error}"
    return Check(name, ok, detail, round(time.perf_counter() - start, 3))


def _import(name: str) -> Check:
    def check() -> str:
        module = importlib.import_module(name)
        return str(getattr(module, "__version__", ""))

    return _guarded(f"import {name}", check)


def _captum() -> str:
    """Look for what only methods on request use: importing it loads matplotlib, and takes as long as all decoders."""
    if importlib.util.find_spec("captum") is None:
        raise ModuleNotFoundError("No module named 'captum'")
    return ""


def _decoders() -> list[Check]:
    """Decode the tiny film of each transfer syntax; its pixels are known."""
    return [_guarded(f"decode {state.name}", lambda uid=state.uid: _decode(uid)) for state in decoder_table()]  # type: ignore[misc]


def _decode(uid: str) -> str:
    film = paths.resources() / "self-test" / f"{uid}.dcm"
    radiograph = open_radiograph(film)
    rows, columns = np.indices(radiograph.stored.shape)
    worst = int(np.abs(radiograph.stored.astype(np.int32) - (4 * rows + 2 * columns)).max())
    if worst > 8:  # lossy syntaxes may be a little off; lossless ones are tested bit by bit in the test suite
        raise ValueError(f"pixels differ by {worst}")
    return f"by {radiograph.facts.decoder}"


def _bundle() -> str:
    bundle = load_bundle()
    return f"{bundle.name} {bundle.version} {bundle.sha256[:12]}"


def _lungs() -> str:
    found = load_lung_model().of(open_radiograph(paths.sample_film()))
    if not found.reliable:
        raise ValueError(found.reason)
    return f"confidence {found.confidence:.2f}"


def _golden() -> list[Check]:
    found: dict[str, Any] = {}

    def analyse() -> str:
        found.update(golden_values(analyse_sample()))
        return "CPU"

    checks = [_guarded("analyse sample film", analyse)]
    if not found:
        return checks
    return [
        *checks,
        _guarded("golden probabilities", lambda: _compare_probabilities(found)),
        _guarded("golden heatmaps", lambda: _compare_heatmaps(found)),
    ]


def _expected(found: dict[str, Any]) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads(golden_file().read_text(encoding="utf-8"))
    for key in ("bundle_sha256", "input_sha256"):
        if expected[key] != found[key]:
            raise ValueError(f"the golden answers belong to another {key.partition('_')[0]}")
    return expected


def _compare_probabilities(found: dict[str, Any]) -> str:
    expected = _expected(found)["probabilities"]
    return _within([np.array(found["probabilities"][label] - value) for label, value in expected.items()])


def _compare_heatmaps(found: dict[str, Any]) -> str:
    differences = []
    for name, grid in _expected(found)["heatmaps"].items():
        wanted = np.array(grid)
        scale = max(float(np.abs(wanted).max()), np.finfo(np.float32).tiny)  # a map may be zero throughout
        differences.append((np.array(found["heatmaps"][name]) - wanted) / scale)
    return _within(differences)


def _within(differences: list[NDArray[np.float64]]) -> str:
    """Return the largest of ``differences``, in words; anything above the tolerance or not a number is an error."""
    every = np.concatenate([np.ravel(part) for part in differences])
    if not np.isfinite(every).all() or np.abs(every).max() > TOLERANCE:
        raise ValueError(f"differ by {np.abs(every).max():.2g}, more than {TOLERANCE:g}")
    return f"largest difference {np.abs(every).max():.1g}"


def _settings() -> str:
    """Look whether all that is configured can be used; what it is stays unsaid, as it may be anybody's words."""
    if settings.read_layers().troubles:
        raise SettingsError("What is configured cannot all be used.", "'cxrviewer info' says why.")
    file = paths.machine_settings_file()
    if not file.is_file():
        return "none of the machine's"
    if os.name != "nt" and any(place.stat().st_mode & stat.S_IWOTH for place in (file, file.parent)):
        raise SettingsError("Every user can change the machine's settings.toml.", "Take that right from them.")
    return "the machine's settings.toml is in force"


def _write_access() -> str:
    for folder in (paths.logs(), paths.cache(), paths.user_data()):
        make_folder(folder, PRIVATE)
        with tempfile.NamedTemporaryFile(dir=folder) as tried:
            tried.write(bytes(_TRIED_BYTES))  # a full disk makes empty files
            tried.flush()
    return "folders of log, cache and data"
