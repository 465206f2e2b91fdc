"""Qt is loaded by the window alone: not by commands, nor by the processes that read and score films.

PyInstaller's own hook for PySide6 loads QtCore in every process, to tell Qt where it lies; the wheels of PyPI, with
which the program is built, know that by themselves. The rest of that hook stays.
"""

import sys
from types import ModuleType

_module = ModuleType("_pyi_rth_utils.qt")
for _name in ("ensure_single_qt_bindings_package", "create_embedded_qt_conf"):
    _module.__dict__[_name] = lambda *_: None
sys.modules[_module.__name__] = _module
