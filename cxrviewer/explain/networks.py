"""torchvision, imported without torch's compiler: a second less at every start.

One module of torchvision's detection networks takes one function from ``torch._dynamo``, and with it sympy, Inductor
and FSDP; no network here ever calls it. While torchvision is imported another function stands in its place, which
fetches the real one once it is called. All modules that need torchvision take it from here.
"""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING

_COMPILER, _TAKEN_FROM = "torch._dynamo", "torch._dynamo.utils"


def _is_compile_supported(device_type: str) -> bool:
    return bool(importlib.import_module(_TAKEN_FROM).is_compile_supported(device_type))


@contextmanager
def _without_the_compiler() -> Iterator[None]:
    """Let ``torch._dynamo`` be imported at once, where it is not loaded yet, and forget what was imported so."""
    if _COMPILER in sys.modules:
        yield
        return
    package, module = ModuleType(_COMPILER), ModuleType(_TAKEN_FROM)
    package.utils, module.is_compile_supported = module, _is_compile_supported  # type: ignore[attr-defined]
    sys.modules |= {_COMPILER: package, _TAKEN_FROM: module}
    try:
        yield
    finally:
        for name in (_COMPILER, _TAKEN_FROM):
            sys.modules.pop(name, None)


def _imported() -> ModuleType:
    """Return torchvision; one that takes more from the compiler than is known here is imported as it comes."""
    try:
        with _without_the_compiler():
            return importlib.import_module("torchvision")
    except ImportError:
        return importlib.import_module("torchvision")


if TYPE_CHECKING:
    import torchvision
else:
    torchvision = _imported()

models = torchvision.models
__all__ = ["models", "torchvision"]
