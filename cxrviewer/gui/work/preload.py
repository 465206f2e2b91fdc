"""Preload: brings torch into a process without stopping its other threads, such as the window's.

An ``import torch`` in a thread holds Python for up to 0.8 s at a time: while the system loads the libraries, and while
the garbage collector looks at the hundred thousand objects that appear. Measured on two cores: longest stop of the
window 811 ms as it comes, 29 ms with both measures below.
"""

import atexit
import ctypes
import gc
import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def quiet_import() -> Iterator[None]:
    """Import something large inside this block, in any thread."""
    load_libraries()
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # modules live until the end: the collector need not look at them again
        atexit.register(gc.unfreeze)  # but at the end it must: triton complains of whatever is left
        if collects:
            gc.enable()


def load_libraries() -> None:
    """Load torch's shared libraries through the C function: unlike an import, such a call lets go of Python.

    Does nothing on Windows, where torch's own start does the same, nor where torch is loaded or missing.
    """
    if os.name != "posix" or "torch" in sys.modules:
        return
    spec = importlib.util.find_spec("torch")
    if spec is None or spec.origin is None:
        return
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype, dlopen.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_int]
    ending = "dylib" if sys.platform == "darwin" else "so"
    for name in ("libc10", "libtorch_cpu", "libtorch"):
        file = Path(spec.origin).parent / "lib" / f"{name}.{ending}"
        if file.exists():
            dlopen(os.fsencode(file), os.RTLD_NOW)  # a failure is left for the import to report
