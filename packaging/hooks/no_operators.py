"""Stand-ins for the parts of torchvision that need its compiled operators, which are left out of the built program.

Without them torchvision cannot register the operators' properties, and regions cannot be aligned; no network here does
either. What aligns regions also loads torch's compiler, which takes longer than torch itself.
"""

import sys
from types import ModuleType
from typing import Any


class _Missing:
    """What needs compiled operators: there, and not usable."""

    def __init__(self, *_: Any, **__: Any) -> None:
        raise RuntimeError("torchvision's compiled operators are not part of this program.")


_STAND_INS = {
    "torchvision._meta_registrations": {},
    "torchvision._autograd_registrations": {},
    "torchvision.ops.roi_align": {"RoIAlign": _Missing, "roi_align": _Missing},
}
for _name, _content in _STAND_INS.items():
    _module = ModuleType(_name)
    _module.__dict__.update(_content)
    sys.modules[_name] = _module
