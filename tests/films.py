"""Small films that tests make: datasets, files and phantoms. No real patient data."""

import io
import os
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import (
    ComputedRadiographyImageStorage,
    DigitalXRayImageStorageForPresentation,
    ExplicitVRLittleEndian,
)

from cxrviewer.imaging.dicom.reading import to_radiograph
from cxrviewer.imaging.film.radiograph import Radiograph

#: Real films for development, beside the checkout; never part of the repository.
SHARED_DATA = Path(os.environ.get("CXRVIEWER_TEST_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))

needs_shared_data = pytest.mark.skipif(
    not (SHARED_DATA / "films").is_dir(), reason="the development films are not beside this checkout"
)


def phantom(rows: int = 300, columns: int = 260, seed: int = 0) -> np.ndarray:
    """A chest-like picture, float64, 0 to 1: bright mediastinum and shoulders, two dark lungs, soft noise."""
    y, x = np.mgrid[0:rows, 0:columns] / [[[rows]], [[columns]]]
    lungs = sum(np.exp(-((((x - c) / 0.16) ** 2 + ((y - 0.5) / 0.3) ** 2) ** 2)) for c in (0.27, 0.73))
    picture = 0.75 - 0.5 * lungs + 0.1 * np.cos(40 * y) * lungs
    picture += 0.02 * np.random.default_rng(seed).standard_normal((rows, columns))
    return np.clip(picture, 0.0, 1.0)


def dataset(pixels: np.ndarray, **tags: object) -> Dataset:
    """A minimal CR film of ``pixels`` (unsigned or signed, 8 or 16 bit); ``tags`` are set or, when None, removed."""
    film = Dataset()
    film.file_meta = FileMetaDataset()
    film.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    film.file_meta.MediaStorageSOPClassUID = film.SOPClassUID = ComputedRadiographyImageStorage
    film.file_meta.MediaStorageSOPInstanceUID = film.SOPInstanceUID = "2.25.11"
    film.StudyInstanceUID, film.SeriesInstanceUID = "2.25.12", "2.25.13"
    film.PatientName, film.PatientID, film.PatientBirthDate = "CANARY^PATIENT", "CANARY-ID-4711", "19501224"
    film.AccessionNumber, film.InstitutionName = "CANARY-ACC", "CANARY HOSPITAL"
    film.Modality, film.BodyPartExamined, film.ViewPosition = "CR", "CHEST", "PA"
    film.SamplesPerPixel, film.PhotometricInterpretation = 1, "MONOCHROME2"
    film.Rows, film.Columns = pixels.shape
    film.BitsAllocated = film.BitsStored = 8 * pixels.dtype.itemsize
    film.HighBit = film.BitsStored - 1
    film.PixelRepresentation = int(pixels.dtype.kind == "i")
    film.PixelData = pixels.tobytes()
    for keyword, value in tags.items():
        if value is None:
            delattr(film, keyword)
        else:
            setattr(film, keyword, value)
            if keyword == "BitsStored" and "HighBit" not in tags:
                film.HighBit = value - 1
    return film


def dx(pixels: np.ndarray, **tags: object) -> Dataset:
    """A minimal DX film for presentation."""
    film = dataset(pixels, **{"Modality": "DX", "PresentationIntentType": "FOR PRESENTATION", **tags})
    film.SOPClassUID = film.file_meta.MediaStorageSOPClassUID = DigitalXRayImageStorageForPresentation
    return film


def lut(first: int, entries: Iterable[int], bits: int, name: str = "", vr: str = "OW") -> Dataset:
    """An item of a modality or VOI LUT sequence with 16-bit entries; a negative ``first`` makes the descriptor SS."""
    table = np.asarray(list(entries), dtype="<u2")
    item = Dataset()
    item.add_new(0x00283002, "SS" if first < 0 else "US", [len(table) % 2**16, first, bits])
    item.add_new(0x00283003, "LO", name)
    item.add_new(0x00283006, vr, table.tobytes() if vr == "OW" else table.tolist())
    return item


def opened(film: Dataset) -> Radiograph:
    """The film of a dataset, through its file."""
    return to_radiograph(to_bytes(film), "")


def codes(radiograph: Radiograph) -> list[str]:
    """The codes of a film's notices in their order."""
    return [notice.code for notice in radiograph.notices]


def to_bytes(film: Dataset) -> bytes:
    """The file of a dataset."""
    stream = io.BytesIO()
    film.save_as(stream, enforce_file_format=True)
    return stream.getvalue()


def saved(film: Dataset, path: Path) -> Path:
    """Write a dataset to ``path`` and return it."""
    film.save_as(path, enforce_file_format=True)
    return path
