"""The header elements that say how pixels are stored, made usable where a file leaves them out."""

from collections.abc import Iterator

from pydicom.datadict import dictionary_description
from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom.values import integer, text
from cxrviewer.imaging.film.radiograph import Notice


def complete(dataset: Dataset) -> list[Notice]:
    """Give missing or impossible pixel attributes their usual values in ``dataset``; return what to tell about it."""
    if integer(dataset, "NumberOfFrames", 0) < 1 and "NumberOfFrames" in dataset:
        del dataset.NumberOfFrames
    photometric = text(dataset, "PhotometricInterpretation").upper()
    if photometric:
        dataset.PhotometricInterpretation = photometric
    missing = []
    for keyword, value in _defaults(dataset):
        setattr(dataset, keyword, value)
        missing.append(dictionary_description(keyword))
    if not missing:
        return []
    named = ", ".join(missing)
    return [Notice("MISSING_ATTRIBUTE", f"The file does not say, or not validly, its {named}; the usual is assumed.")]


def _defaults(dataset: Dataset) -> Iterator[tuple[str, str | int]]:
    """Yield the elements to set, each seeing those before it as set."""
    allocated = integer(dataset, "BitsAllocated", 0)
    if integer(dataset, "SamplesPerPixel", 0) < 1:
        yield "SamplesPerPixel", 1
    if not text(dataset, "PhotometricInterpretation"):
        yield "PhotometricInterpretation", "RGB" if integer(dataset, "SamplesPerPixel", 1) == 3 else "MONOCHROME2"
    if integer(dataset, "PixelRepresentation", -1) not in {0, 1}:
        yield "PixelRepresentation", 0
    if not 1 <= integer(dataset, "BitsStored", 0) <= allocated:
        yield "BitsStored", allocated
    stored = integer(dataset, "BitsStored", allocated)
    if not stored - 1 <= integer(dataset, "HighBit", -1) <= allocated - 1:
        yield "HighBit", stored - 1
