"""What researchers call from Python says what it takes: every parameter and attribute is named in the docstring."""

import inspect
import re
from dataclasses import fields, is_dataclass
from importlib import import_module

import pytest

MODULES = (
    "affine", "canonical", "checks", "colour", "composites", "controls", "explaining", "folding", "gradcam", "heatmap",
    "isolines", "lattice", "lrp", "methods", "receptive", "reference", "seeds",
)  # fmt: skip


def public():
    """Functions, classes and methods with the names that their docstrings owe."""
    for module in (import_module(f"cxrviewer.explain.{name}") for name in MODULES):
        for name, thing in vars(module).items():
            if name.startswith("_") or getattr(thing, "__module__", None) != module.__name__:
                continue
            if inspect.isfunction(thing):
                yield pytest.param(thing, parameters(thing), id=f"{module.__name__}.{name}")
            elif inspect.isclass(thing):
                owed = {field.name for field in fields(thing)} if is_dataclass(thing) else parameters(thing.__init__)
                yield pytest.param(thing, owed, id=f"{module.__name__}.{name}")
                for part, method in vars(thing).items():
                    if inspect.isfunction(method) and not part.startswith("_"):
                        yield pytest.param(method, parameters(method), id=f"{module.__name__}.{name}.{part}")


def parameters(function):
    named = inspect.signature(function).parameters
    return {name for name in named if name not in {"self", "cls", "args", "kwargs"}}


@pytest.mark.parametrize(("thing", "owed"), list(public()))
def test_every_parameter_is_named(thing, owed):
    text = inspect.getdoc(thing) or ""
    assert text
    assert {name for name in owed if not name.startswith("_") and not re.search(rf"\b{name}\b", text)} == set()
