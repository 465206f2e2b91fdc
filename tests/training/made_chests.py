"""Made-up chests whose structures are their own, so that one can be told from another."""

import csv
from pathlib import Path

import cv2
import numpy as np
from films import phantom


def chest(seed: int, side: int = 96) -> np.ndarray:
    """Return a chest whose ribs and vessels are its own, float32, 0 to 1."""
    own = np.random.default_rng(seed).random((24, 24), dtype=np.float32)
    detail = cv2.resize(own, (side, side), interpolation=cv2.INTER_CUBIC)
    return np.clip(phantom(side, side, seed).astype(np.float32) * 0.8 + 0.25 * (detail - 0.5), 0.05, 0.95)


def eight_bit(film: np.ndarray) -> np.ndarray:
    return np.rint(film * 255).astype(np.uint8)


def write(file: Path, film: np.ndarray, *options: int) -> str:
    """Write a film in the format of the file's name, which is returned."""
    file.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(file), eight_bit(film), options)
    return file.name


def write_manifest(folder: Path, rows: list[dict[str, str]]) -> Path:
    names = list(dict.fromkeys(name for row in rows for name in row))
    with (folder / "list.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, names, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return folder / "list.csv"
