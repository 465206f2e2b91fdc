"""Small made-up films: no file of a data set is part of the repository."""

import hashlib
import zipfile
from pathlib import Path

import cv2
import numpy as np

from cxrviewer.training.data.cache import Given
from cxrviewer.training.data.data import Sample

LABELS = ("Bright left", "Bright right", "Bright top")

#: Overrides under which a recipe learns the made-up films within a second or two.
TINY = {
    "architecture": "tiny",
    "sizes": "32",
    "epochs": "4",
    "batch": "12",
    "validation": "0.15",
    "calibration": "0.1",
    "test": "0.2",
    "augmentation.strength": "0.2",
    "rate": "0.05",
    "ema_epochs": "0.5",
}


def film(label: str, generator: np.random.Generator, side: int = 40) -> np.ndarray:
    """Return a noisy film whose bright half tells its class, uint8."""
    picture = generator.normal(80, 20, (side, side))
    half = side // 2
    where = {LABELS[0]: np.s_[:, :half], LABELS[1]: np.s_[:, half:], LABELS[2]: np.s_[:half, :]}[label]
    picture[where] += 70
    return np.clip(picture, 0, 255).astype(np.uint8)


def png(picture: np.ndarray) -> bytes:
    return cv2.imencode(".png", picture)[1].tobytes()


def samples_of(table: dict[tuple[str, str], int], films_per_group: int = 1, age: str = "adult") -> list[Sample]:
    """Return samples with ``table[label, source]`` films each, in groups of ``films_per_group``."""
    return [
        Sample(
            name,
            label,
            f"{label}-{source}-{i // films_per_group}",
            source,
            age,
            hashlib.sha256(name.encode()).hexdigest(),
        )
        for (label, source), count in table.items()
        for i in range(count)
        for name in [f"{label}/{source}/{i}.png"]
    ]


def given(pictures: np.ndarray) -> Given:
    """Return ``pictures``, uint8, as a loop has those of the validation part."""
    return Given(np.arange(len(pictures)), (pictures,))


def write_zip(file: Path, counts: tuple[int, ...] = (40, 30, 20), seed: int = 1) -> Path:
    """Write a zip with a manifest and two films per group; the first class has a source of its own."""
    generator = np.random.default_rng(seed)
    rows = ["path,label,patient_id,source,age_group"]
    with zipfile.ZipFile(file, "w") as archive:
        for number, (label, count) in enumerate(zip(LABELS, counts, strict=True)):
            for i in range(count):
                name = f"images/{number}-{i}.png"
                archive.writestr(name, png(film(label, generator)))
                source = "own" if number == 0 else f"shared-{i // 2 % 2}"
                rows.append(f"{name},{label},p{number}-{i // 2},{source},{'child' if number == 2 else 'adult'}")
        archive.writestr("manifest.csv", "\n".join(rows) + "\n")
    return file


def contents(folder: Path) -> dict[Path, bytes]:
    """Return the bytes of every file in ``folder``, to see that nothing of it changes."""
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
