"""Weighing: what each part of the built program takes on a disk."""

import os
from collections import Counter
from pathlib import Path

_MB = 1e6
_SHOWN = 16
_SAME = {
    "PySide6": "Qt (PySide6)",
    "shiboken6": "Qt (PySide6)",
    "cv2": "OpenCV",
    "opencv_python_headless.libs": "OpenCV",
}


def weigh(folder: Path) -> dict[str, int]:
    """Return the bytes of each part of the program's folder, the heaviest first; links count nothing."""
    found: Counter[str] = Counter()
    for place, _, names in os.walk(folder):
        for name in names:
            file = Path(place) / name
            if not file.is_symlink():
                found[_part(file.relative_to(folder))] += file.stat().st_size
    return dict(found.most_common())


def _part(place: Path) -> str:
    parts = [part for part in place.parts if part != "_internal"]
    if len(parts) == 1:
        return "programs" if "_internal" not in place.parts else "Python and system libraries"
    name = parts[0].partition("-")[0].removesuffix(".dist") if parts[0].endswith(".dist-info") else parts[0]
    return _SAME.get(name, name.removesuffix(".libs"))


def table(weights: dict[str, int]) -> list[str]:
    """Return lines that show the heaviest parts and the whole, in MB (10^6 bytes)."""
    shown = list(weights.items())[:_SHOWN]
    rest = sum(weights.values()) - sum(size for _, size in shown)
    rows = [*shown, ("everything else", rest), ("all", sum(weights.values()))]
    return [f"{size / _MB:9.1f} MB  {name}" for name, size in rows]
