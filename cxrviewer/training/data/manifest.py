"""The manifest: what is known of every film of a data set, looked up in the films themselves; one row per film."""

import csv
import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, get_type_hints

import cv2
import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import DataError
from cxrviewer.imaging.decoding.raster import jpeg_quantisation
from cxrviewer.imaging.files.kinds import FileKind, kind_of
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.training.data.data import UNKNOWN, Sample

MANIFEST_FILE = "manifest.csv"
KEPT, COPY, CONFLICT, UNREADABLE = "kept", "copy", "conflict", "unreadable"
LUNGS_FOUND = "found"
_ADULT = 18.0  # years
_SIGNATURES = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"RIFF": "WebP"}


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file is like besides what it shows; a class should not be told by it.

    Attributes
    ----------
    file_format
        ``"DICOM"``, ``"PNG"``, ``"JPEG"``, ``"WebP"`` or ``"TIFF"``.
    rows, columns
        Of the film.
    bits
        Bits per pixel that are used.
    colour
        Mean difference between colour channels, 0.0 (grey) to 1.0.
    bytes_per_pixel
        Of the file: how far it is compressed.
    quantisation
        Mean of a JPEG's luminance quantisation table, 1 (best quality) to 255; 0 for other files.
    mean, deviation
        Of the displayed film's grey, 0.0 (black) to 1.0.
    """

    file_format: str = ""
    rows: int = 0
    columns: int = 0
    bits: int = 0
    colour: float = 0.0
    bytes_per_pixel: float = 0.0
    quantisation: float = 0.0
    mean: float = 0.0
    deviation: float = 0.0


@dataclass(frozen=True, slots=True)
class Film:
    """One row of the manifest.

    Attributes
    ----------
    sample
        Its facts; the group is the final one.
    patient
        The patient as the data states it; empty where it does not.
    state
        ``"kept"``, or why it is not: ``"copy"`` of another film, ``"conflict"`` of labels, ``"unreadable"``.
    reason
        What made it unreadable.
    pixel_sha256
        Hash of the displayed film in 16 bits: the same for every lossless encoding of one picture.
    perceptual_hash
        64-bit pHash, hexadecimal.
    sketch
        `fingerprint.sketches` of it, hexadecimal; like the hashes empty for a film that cannot be read.
    properties
        What the file is like.
    gate
        Names of the reasons for which the viewer would not score it; of DICOM films.
    lungs
        ``"found"``, or why they are not known and the film is used as a whole; empty where nobody looked for them.
    """

    sample: Sample
    patient: str = ""
    state: str = KEPT
    reason: str = ""
    pixel_sha256: str = ""
    perceptual_hash: str = ""
    properties: Properties = field(default_factory=Properties)
    gate: str = ""
    lungs: str = ""
    sketch: str = ""


def pixel_sha256(film: NDArray[np.float32]) -> str:
    """Return the hash of a displayed film, 0.0 to 1.0, rounded to 16 bits, with its shape."""
    rows, columns = film.shape
    found = hashlib.sha256(f"{rows} {columns}\n".encode())
    found.update((film * np.float32(65535.0) + np.float32(0.5)).astype("<u2").tobytes())
    return found.hexdigest()


def properties(content: bytes, film: Radiograph, shown: NDArray[np.float32]) -> Properties:
    """Return what a film's file is like; ``shown`` is its presentation."""
    rows, columns = shown.shape
    kind = file_format(content)
    mean, deviation = (float(value[0, 0]) for value in cv2.meanStdDev(shown))
    return Properties(
        file_format=kind,
        rows=rows,
        columns=columns,
        bits=film.facts.bits_stored,
        colour=round(film.facts.colour, 4),
        bytes_per_pixel=round(len(content) / shown.size, 5),
        quantisation=jpeg_quantisation(content) if kind == "JPEG" else 0.0,
        mean=round(mean, 5),
        deviation=round(deviation, 5),
    )


def with_header(sample: Sample, film: Radiograph) -> Sample:
    """Return ``sample`` with what a DICOM header adds to it; what the data states itself goes first."""
    age, sex = film.facts.age_years, film.patient.sex.upper()
    found = {
        "age_group": "" if age is None else "adult" if age >= _ADULT else "child",
        "sex": sex if sex in {"F", "M", "O"} else "",
        "view": film.facts.view,
    }
    return replace(sample, **{key: value for key, value in found.items() if value and getattr(sample, key) == UNKNOWN})


def file_format(content: bytes) -> str:
    """Return the name of a film's file format, by its first bytes."""
    if kind_of(content) is not FileKind.RASTER:
        return "DICOM"
    return next((name for start, name in _SIGNATURES.items() if content.startswith(start)), "TIFF")


_FACTS = ("path", "label", "source", "age_group", "sex", "view", "sha256")


def text(films: Sequence[Film]) -> str:
    """Return the manifest as CSV; ``group`` is never split, ``patient_id`` is what the data itself says."""
    names = [entry.name for entry in fields(Properties)]
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    others = ("patient_id", "group", "state", "reason", "gate", "lungs", "pixel_sha256", "phash", "sketch")
    writer.writerow([*_FACTS, *others, *names])
    for film in films:
        sample = film.sample
        own = [film.patient, sample.group, film.state, film.reason, film.gate, film.lungs]
        own += [film.pixel_sha256, film.perceptual_hash, film.sketch]
        measured = [getattr(film.properties, name) for name in names]
        writer.writerow([*(getattr(sample, fact) for fact in _FACTS), *own, *measured])
    return stream.getvalue()


def sha256(rows: str) -> str:
    """Return the SHA-256 of a manifest's file."""
    return hashlib.sha256(rows.encode()).hexdigest()


def load(file: Path) -> tuple[Film, ...]:
    """Return the films of a manifest that was written.

    Raises
    ------
    DataError
        When the file is missing or damaged.
    """
    try:
        with file.open(encoding="utf-8", newline="") as stream:
            return tuple(_film(row) for row in csv.DictReader(stream))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError("The manifest of the run is missing or damaged.", "Start the run again.") from error


def _film(row: dict[str, str]) -> Film:
    kinds: dict[str, Any] = get_type_hints(Properties)
    measured = Properties(**{name: kind(row[name]) for name, kind in kinds.items()})
    sample = Sample(**{fact: row[fact] for fact in _FACTS}, group=row["group"])
    return Film(
        sample,
        patient=row["patient_id"],
        state=row["state"],
        reason=row["reason"],
        pixel_sha256=row["pixel_sha256"],
        perceptual_hash=row["phash"],
        properties=measured,
        gate=row["gate"],
        lungs=row["lungs"],
        sketch=row["sketch"],
    )
