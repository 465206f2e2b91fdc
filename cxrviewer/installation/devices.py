"""Devices and display of this machine, with what to do where one could be used and is not."""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

#: The oldest NVIDIA driver that runs a torch made for a CUDA of this major version (NVIDIA's "CUDA compatibility",
#: table of minor version compatibility).
_OLDEST_DRIVER = {11: "450 (Windows: 452)", 12: "525 (Windows: 528)", 13: "580"}
_DRIVER = {"linux": "libcuda.so.1", "win32": "nvcuda.dll"}
_PLUGINS = {"linux": "libqxcb.so", "win32": "qwindows.dll", "darwin": "libqcocoa.dylib"}
_OFFSCREEN = "no display: analyze, and view with --screenshot, work without one"


def driver_cuda() -> tuple[int, int] | None:
    """Return the newest CUDA, as major and minor version, that the NVIDIA driver here runs; None without a driver.

    Asks the driver itself (``cuDriverGetVersion`` of its C library), which needs no device and changes nothing.
    """
    try:
        found = ctypes.c_int(0)
        failed = ctypes.CDLL(_DRIVER[sys.platform]).cuDriverGetVersion(ctypes.byref(found))
    except (KeyError, OSError, AttributeError):
        return None
    return None if failed or not found.value else (found.value // 1000, found.value % 1000 // 10)


def device_report() -> str:
    """Return in one line where models run here, and what to do where a GPU could be used and is not.

    Raises
    ------
    ValueError
        When torch was made for CUDA, a driver is there, and they do not work together.
    """
    import torch

    driver = driver_cuda()
    if torch.cuda.is_available():
        names = [torch.cuda.get_device_name(number) for number in range(torch.cuda.device_count())]
        return f"CUDA {torch.version.cuda}: {', '.join(names)}"
    processor = f"CPU, {torch.get_num_threads()} threads"
    if torch.backends.mps.is_available():
        return f"Apple MPS; {processor}"
    if driver is None:
        return processor
    if torch.version.cuda is None:
        return f"{processor}; an NVIDIA driver is here: the CUDA edition would use its GPU"
    raise ValueError(_hint(torch.version.cuda, driver))


def _hint(wanted: str, driver: tuple[int, int]) -> str:
    """Return why a GPU cannot be used: torch's CUDA version is ``wanted``, the driver runs up to ``driver``."""
    major = int(wanted.partition(".")[0])
    found = f"the NVIDIA driver runs CUDA up to {driver[0]}.{driver[1]}, this program has CUDA {wanted}"
    if driver[0] < major:
        return (
            f"{found}: install driver {_OLDEST_DRIVER.get(major, 'of this year')} or newer; until then the CPU is used"
        )
    return f"{found}, and no GPU answers: see what 'nvidia-smi' says; until then the CPU is used"


def display_report() -> str:
    """Return in one line what a window would open on; Qt's part for this system is loaded with all it needs.

    Raises
    ------
    OSError
        When a library that the window needs is missing; it names that library.
    """
    plugin = _window_plugin()
    if plugin is not None:
        ctypes.CDLL(str(plugin))
    if sys.platform != "linux":
        return "" if plugin is None else plugin.name
    names = {"WAYLAND_DISPLAY": "Wayland", "DISPLAY": "X11"}
    kinds = [kind for name, kind in names.items() if os.environ.get(name)]
    return ", ".join(kinds) or _OFFSCREEN


def _window_plugin() -> Path | None:
    """Return the plug-in through which Qt opens windows on this system, None where it is not known."""
    spec = find_spec("PySide6")
    name = _PLUGINS.get(sys.platform)
    if name is None or spec is None or not spec.submodule_search_locations:
        return None
    home = Path(next(iter(spec.submodule_search_locations)))
    places = (home / "Qt" / "plugins", home / "plugins")
    return next((place / "platforms" / name for place in places if (place / "platforms" / name).exists()), None)


def facts() -> dict[str, Any]:
    """Return what `info` tells of devices, JSON-ready."""
    import torch

    from cxrviewer.inference.device import choose

    driver = driver_cuda()
    return {
        "auto": choose("auto").type,
        "cuda": [torch.cuda.get_device_name(number) for number in range(torch.cuda.device_count())],
        "cuda_version": torch.version.cuda,
        "driver_cuda": f"{driver[0]}.{driver[1]}" if driver else None,
        "mps": torch.backends.mps.is_available(),
        "cpu_threads": torch.get_num_threads(),
    }
