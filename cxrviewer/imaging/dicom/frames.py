"""How many frames a DICOM file has: as many as its header says, but no more than its pixel data can hold."""

import io

from pydicom.dataset import Dataset
from pydicom.encaps import parse_basic_offsets, parse_fragments

from cxrviewer.imaging.decoding.decoders import is_native
from cxrviewer.imaging.dicom.values import integer, text
from cxrviewer.imaging.film.radiograph import Notice


def bound_frames(dataset: Dataset) -> list[Notice]:
    """Bring Number of Frames (0028,0008) down to what ``dataset`` has room for; return what to tell about it."""
    claimed = integer(dataset, "NumberOfFrames", 1)
    if claimed <= 1:
        return []
    held = max(_native(dataset) if is_native(str(dataset.file_meta.TransferSyntaxUID)) else _encapsulated(dataset), 1)
    if claimed <= held:
        return []
    dataset.NumberOfFrames = held
    return [Notice("FRAMES_MISSING", f"The file says that it has {claimed} frames, but has room for {held} only.")]


def _native(dataset: Dataset) -> int:
    samples = integer(dataset, "SamplesPerPixel", 1)
    if text(dataset, "PhotometricInterpretation") == "YBR_FULL_422":
        samples = 2  # two pixels share their colours (PS3.3 C.7.6.3.1.2)
    bits = integer(dataset, "Rows", 1) * integer(dataset, "Columns", 1) * samples * integer(dataset, "BitsAllocated", 8)
    return int(8 * len(dataset.PixelData) // bits)


def _encapsulated(dataset: Dataset) -> int:
    """Return the number of fragments: a frame has one or more of them (PS3.5 section A.4)."""
    stream = io.BytesIO(dataset.PixelData)
    try:
        parse_basic_offsets(stream)
        return parse_fragments(stream)[0]
    except Exception:  # noqa: BLE001 - pydicom raises whatever it likes; that they are damaged is found by who decodes
        return 1
