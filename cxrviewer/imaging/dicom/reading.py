"""A DICOM file's bytes become a Radiograph."""

from dataclasses import replace

from pydicom.dataset import Dataset, FileDataset
from pydicom.uid import DeflatedExplicitVRLittleEndian

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.imaging.dicom.attributes import complete
from cxrviewer.imaging.dicom.facts import fact_notices, read_facts, read_patient
from cxrviewer.imaging.dicom.file import read_dataset
from cxrviewer.imaging.dicom.frames import bound_frames
from cxrviewer.imaging.dicom.geometry import read_geometry
from cxrviewer.imaging.dicom.grayscale import read_grayscale
from cxrviewer.imaging.dicom.overlays import read_embedded_overlays, read_overlays
from cxrviewer.imaging.dicom.pixels import read_padding, read_pixels
from cxrviewer.imaging.dicom.references import read_uids
from cxrviewer.imaging.dicom.shutter import read_shutter
from cxrviewer.imaging.dicom.values import integer
from cxrviewer.imaging.film.limits import check_size
from cxrviewer.imaging.film.overlays import OverlayPlane
from cxrviewer.imaging.film.radiograph import Notice, Radiograph
from cxrviewer.imaging.film.shutter_fit import fitted

_AGAIN = "Ask the sender for the film again."
#: SOP Classes (PS3.4 annex B.5) of projection radiographs and secondary captures, which hold pictures.
_IMAGES = ("1.2.840.10008.5.1.4.1.1.1.", "1.2.840.10008.5.1.4.1.1.7.")
_PIXEL_KEYWORDS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")


def to_radiograph(content: bytes, sha256: str, frame: int = 1) -> Radiograph:
    """Return one frame of the film in a DICOM file's bytes.

    Raises
    ------
    UnreadableFilmError
        When it is no DICOM file, is damaged, holds no picture, or cannot be decoded here.
    """
    with python_silence():  # pydicom quotes header values in its warnings: they may name the patient
        try:
            dataset = read_dataset(content)
            _check_picture(dataset)
            return _assemble(dataset, sha256, frame)
        except UnreadableFilmError:
            raise
        except Exception:  # noqa: BLE001 - see UnreadableFilmError
            raise UnreadableFilmError("The DICOM header is damaged.", _AGAIN) from None


def _check_picture(dataset: Dataset) -> None:
    if "DirectoryRecordSequence" in dataset:
        raise UnreadableFilmError("This is a DICOMDIR, an index of films.", "Open the folder it lies in.")
    if not any(keyword in dataset for keyword in _PIXEL_KEYWORDS):
        deflated = dataset.file_meta.TransferSyntaxUID == DeflatedExplicitVRLittleEndian
        why = "This DICOM file holds no picture."
        if deflated or "Rows" in dataset or f"{dataset.get('SOPClassUID', '')}.".startswith(_IMAGES):
            why = "This DICOM file holds no picture (it may be cut off)."
        raise UnreadableFilmError(why, "Open the image object of the study.")
    if "PixelData" not in dataset:
        raise UnreadableFilmError(
            "Its pixels are floating-point numbers, which no film has.", "Open the original film."
        )
    allocated = integer(dataset, "BitsAllocated", 0)
    if allocated > 16:
        raise UnreadableFilmError(
            f"Its pixels have {allocated} bits; films have at most 16.", "Open the original film."
        )
    samples = max(integer(dataset, "SamplesPerPixel", 1), 1)
    check_size(integer(dataset, "Rows", 0), integer(dataset, "Columns", 0), samples * (1 if allocated <= 8 else 2))


def _assemble(dataset: FileDataset, sha256: str, frame: int) -> Radiograph:
    attribute_notices = complete(dataset) + bound_frames(dataset)
    facts = read_facts(dataset, frame)
    if not 1 <= frame <= facts.frames:
        raise UnreadableFilmError(f"There is no frame {frame}: the file has {facts.frames}.", "Name another frame.")
    laid_over: list[Notice] = []
    hidden: list[Notice] = []
    overlays = _overlays(dataset, frame, laid_over)
    pixels = read_pixels(dataset, frame)
    stored = pixels.stored
    facts = replace(facts, colour=pixels.colour, decoder=pixels.decoder)
    padding = read_padding(dataset, stored.dtype)
    geometry, geometry_notices = read_geometry(dataset)
    shutter = fitted(read_shutter(dataset, hidden), geometry, hidden, from_model=True)
    visible = stored if shutter is None else stored[shutter.mask(*stored.shape)]
    grayscale, notices = read_grayscale(dataset, visible, padding)
    notices = [
        *attribute_notices,
        *_of_display(notices),
        *geometry_notices,
        *laid_over,
        *_of_display(hidden),
        *fact_notices(facts),
    ]
    return Radiograph(
        stored=stored,
        grayscale=grayscale,
        geometry=geometry,
        facts=facts,
        kind="dicom",
        sha256=sha256,
        patient=read_patient(dataset),
        padding=padding,
        notices=tuple(dict.fromkeys(notices)),
        overlays=overlays,
        shutter=shutter,
        uids=read_uids(dataset),
    )


def _of_display(notices: list[Notice]) -> list[Notice]:
    return [replace(notice, of_display=True) for notice in notices]


def _overlays(dataset: Dataset, frame: int, notices: list[Notice]) -> tuple[OverlayPlane, ...]:
    """Return the overlays of one frame in the order of their groups; some senders add planes without a drawing."""
    planes = [plane.on_frame(frame) for plane in read_overlays(dataset, notices)]
    planes += read_embedded_overlays(dataset, frame, notices)
    found = [plane for plane in planes if plane is not None and plane.packed.any()]
    if found:
        text = "The file lays a drawing over the film, which the model does not see."
        notices.append(Notice("OVERLAY", text, "info", of_display=True))
    return tuple(sorted(found, key=lambda plane: plane.group))
