"""Every word that the window's source marks, found by Python's own parser, to hold the translation files against."""

import ast
from collections.abc import Iterator
from pathlib import Path

import cxrviewer

GUI = Path(cxrviewer.__file__).parent / "gui"


def marked() -> dict[str, bool]:
    """Return every literal that is given to `tr` or `mark`, and whether it has plural forms."""
    found: dict[str, bool] = {}
    for file in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "mark"):
                for text in _literals(node.args[0]):
                    found[text] = found.get(text, False) or len(node.args) == 3
    return found


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
