"""A DICOM file's bytes become a Radiograph."""

import io
import warnings
from dataclasses import replace
from typing import Any

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileDataset
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.colour import mean_difference, to_grey
from cxrviewer.imaging.decoders import decode_frame, decoder_state
from cxrviewer.imaging.dicom_facts import read_facts, read_patient
from cxrviewer.imaging.dicom_geometry import read_geometry
from cxrviewer.imaging.dicom_grayscale import read_grayscale
from cxrviewer.imaging.dicom_values import integer, integers
from cxrviewer.imaging.limits import check_size
from cxrviewer.imaging.radiograph import Facts, Notice, Patient, Radiograph

_AGAIN = "Ask the sender for the film again."
_PIXEL_KEYWORDS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")


def to_radiograph(content: bytes, sha256: str, frame: int = 1) -> Radiograph:
    """Return one frame of the film in a DICOM file's bytes.

    Raises
    ------
    UnreadableFilmError
        When it is no DICOM file, is damaged, holds no picture, or cannot be decoded here.
    """
    with warnings.catch_warnings():
        # pydicom quotes header values in its warnings: they may name the patient.
        warnings.simplefilter("ignore")
        try:
            dataset = read_dataset(content)
            _check_picture(dataset, frame)
            return _assemble(dataset, sha256, frame)
        except UnreadableFilmError:
            raise
        except Exception as error:
            raise UnreadableFilmError("The DICOM header is damaged.", _AGAIN) from error


def read_header(content: bytes) -> tuple[Facts, Patient]:
    """Return what the header of a DICOM file's bytes says, without decoding pixels.

    Raises
    ------
    UnreadableFilmError
        When it is no DICOM file.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dataset = read_dataset(content, stop_before_pixels=True)
        return read_facts(dataset, 1), read_patient(dataset)


def read_dataset(content: bytes, *, stop_before_pixels: bool = False) -> FileDataset:
    """Return the dataset in a DICOM file's bytes; a missing preamble or file meta group is tolerated.

    Raises
    ------
    UnreadableFilmError
        When the bytes are not DICOM.
    """
    not_dicom = UnreadableFilmError(
        "This is not a film: neither DICOM nor PNG, JPEG, TIFF or WebP.", "Open a chest film."
    )
    try:
        dataset = pydicom.dcmread(io.BytesIO(content), force=True, stop_before_pixels=stop_before_pixels)
        known = any(keyword in dataset for keyword in ("SOPClassUID", "Rows", "DirectoryRecordSequence"))
    except Exception as error:
        raise not_dicom from error
    if not known:
        raise not_dicom
    if "TransferSyntaxUID" not in dataset.file_meta:
        dataset.file_meta.TransferSyntaxUID = (
            ImplicitVRLittleEndian if dataset.original_encoding[0] else ExplicitVRLittleEndian
        )
    return dataset


def _check_picture(dataset: Dataset, frame: int) -> None:
    if "DirectoryRecordSequence" in dataset:
        raise UnreadableFilmError("This is a DICOMDIR, an index of films.", "Open the folder it lies in.")
    if not any(keyword in dataset for keyword in _PIXEL_KEYWORDS):
        deflated = dataset.file_meta.TransferSyntaxUID == DeflatedExplicitVRLittleEndian
        why = " (it may be cut off)" if deflated or "Rows" in dataset else ""
        raise UnreadableFilmError(f"This DICOM file holds no picture{why}.", "Open the image object of the study.")
    if "PixelData" not in dataset:
        raise UnreadableFilmError(
            "Its pixels are floating-point numbers, which no film has.", "Open the original film."
        )
    check_size(integer(dataset, "Rows", 0), integer(dataset, "Columns", 0))
    frames = max(integer(dataset, "NumberOfFrames", 1), 1)
    if not 1 <= frame <= frames:
        raise UnreadableFilmError(f"There is no frame {frame}: the file has {frames}.", "Name another frame.")


def _assemble(dataset: FileDataset, sha256: str, frame: int) -> Radiograph:
    array = decode_frame(dataset, frame)
    facts = read_facts(dataset, frame)
    if array.ndim == 3:
        facts = _with_colour(facts, mean_difference(array))
        array = to_grey(array)
    stored = _stored_values(dataset, array)
    padding = _padding(dataset, stored.dtype)
    grayscale, notices = read_grayscale(dataset, stored, padding)
    geometry, geometry_notices = read_geometry(dataset)
    return Radiograph(
        stored=stored,
        grayscale=grayscale,
        geometry=geometry,
        facts=facts,
        kind="dicom",
        sha256=sha256,
        patient=read_patient(dataset),
        padding=padding,
        notices=(*notices, *geometry_notices, *_fact_notices(facts)),
    )


def _with_colour(facts: Facts, colour: float) -> Facts:
    return replace(facts, colour=colour)


def _fact_notices(facts: Facts) -> list[Notice]:
    notices = []
    if facts.intent == "FOR PROCESSING":
        notices.append(Notice("FOR_PROCESSING", "These are raw detector values (FOR PROCESSING), not a film to read."))
    if facts.lossy:
        notices.append(Notice("LOSSY", f"The film was compressed with loss ({facts.lossy})."))
    if facts.colour > 0.02:
        notices.append(Notice("COLOUR", "This is a colour picture; it is shown as grey."))
    return notices


def _stored_values(dataset: Dataset, array: NDArray[Any]) -> NDArray[np.integer]:
    """Return the stored values with the bits above Bits Stored cleared or sign-extended (PS3.5 section 8.1.1)."""
    allocated = integer(dataset, "BitsAllocated", 8 * array.dtype.itemsize)
    if allocated > 16 or array.dtype.itemsize > 2:
        raise UnreadableFilmError(
            f"Its pixels have {allocated} bits; films have at most 16.", "Open the original film."
        )
    signed = array.dtype.kind == "i"
    bits = integer(dataset, "BitsStored", allocated)
    if not 1 <= bits <= 8 * array.dtype.itemsize:
        bits = 8 * array.dtype.itemsize
    wide = array.astype(np.int32)
    native = decoder_state(str(dataset.file_meta["TransferSyntaxUID"].value)).decoder == "native"
    shift = integer(dataset, "HighBit", bits - 1) + 1 - bits
    if native and 0 < shift <= 16 - bits:
        wide >>= shift
    wide &= (1 << bits) - 1
    if signed:
        sign = 1 << (bits - 1)
        wide = (wide ^ sign) - sign
        return np.ascontiguousarray(wide, dtype=np.int16)
    return np.ascontiguousarray(wide, dtype=np.uint8 if array.dtype.itemsize == 1 else np.uint16)


def _padding(dataset: Dataset, dtype: np.dtype[Any]) -> tuple[int, int] | None:
    """Return the padding range (0028,0120) to (0028,0121), None when there is none (PS3.3 C.7.5.1.1.2)."""
    values = integers(dataset, "PixelPaddingValue") + integers(dataset, "PixelPaddingRangeLimit")
    limits = np.iinfo(dtype)
    # The value's VR may say unsigned where the pixels are signed: read it by its bit pattern.
    wrapped = [value - 2**16 if dtype.kind == "i" and value > limits.max else value for value in values[:2]]
    if not wrapped or not all(limits.min <= value <= limits.max for value in wrapped):
        return None
    return min(wrapped), max(wrapped)
