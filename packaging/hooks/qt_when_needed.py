"""Qt is loaded by the window alone: not by commands, nor by the processes that read and score films.

PyInstaller's own hook for PySide6 loads QtCore in every process, to tell Qt where it lies; the wheels of PyPI, which are
what is built with, know that by themselves.
"""

import sys
from types import ModuleType

_module = ModuleType("_pyi_rth_utils.qt")
_module.__dict__["create_embedded_qt_conf"] = lambda *_: None
sys.modules[_module.__name__] = _module
