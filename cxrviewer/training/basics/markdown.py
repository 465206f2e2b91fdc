"""Pieces of Markdown in which no field stays blank."""

import re
from collections.abc import Sequence

from cxrviewer.console import escaped

_BAR = re.compile(r"(?<!\\)\|")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")

NOT_DONE = "not done"


def bullets(sentences: Sequence[str]) -> str:
    """Return a list, or that there is nothing to list."""
    return "\n".join(f"- {sentence}" for sentence in sentences) or "- None."


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return a table; an empty cell reads "not done"."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def _cell(content: object) -> str:
    """Return a cell; a bar in it, as in the name of a class, begins no new one."""
    return _BAR.sub(r"\\|", str(content).strip()) or NOT_DONE


def share(value: float | None, bounds: Sequence[float | None] | None = None, why: str | None = None) -> str:
    """Return a figure with its interval, ``0.950 (0.930 to 0.970)``, or ``why`` it has none."""
    if value is None:
        return "not estimable"
    if not bounds:
        return f"{value:.3f} ({NOT_DONE}: {why})" if why else f"{value:.3f}"
    low, high = bounds
    return f"{value:.3f} (not estimable)" if low is None or high is None else f"{value:.3f} ({low:.3f} to {high:.3f})"


def section(title: str, *paragraphs: str) -> str:
    """Return a heading with its paragraphs, empty ones left out."""
    return "\n\n".join([f"## {title}", *(text for text in paragraphs if text)])


def literal(name: str) -> str:
    """Return a file's name so that it reads as it is, whatever it is called."""
    return _PUNCTUATION.sub(r"\\\1", escaped(name))
