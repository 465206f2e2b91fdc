"""Sound files that the fuzzer damages: every transfer syntax, every step of the display, and what is no DICOM."""

import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pydicom
from films import dataset, dx, lut, phantom, to_bytes
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate, get_frame
from pydicom.fileset import FileSet
from pydicom.uid import ImplicitVRLittleEndian, RLELossless
from states import VOI, anchored, annotated, film_of, graphic, item, state
from states import lut as state_lut

from cxrviewer import paths
from cxrviewer.imaging.decoding.decoders import TRANSFER_SYNTAXES

SIDE = 32
PIXELS = np.rint(phantom(SIDE, SIDE) * 4095).astype(np.uint16)


def corpus() -> dict[str, bytes]:
    """Return the files by name; names that begin with ``state`` hold presentation states, ``DICOMDIR`` an index."""
    return dict(_films()) | dict(_rasters()) | dict(_states()) | dict(_collections())


def dressed(film: Dataset) -> Dataset:
    """Give a film all that display reads: LUTs, windows, overlay, shutters, padding, spacing, nested private data."""
    film.VOILUTSequence = [lut(0, range(0, 4096, 64), 12, "CANARY"), lut(100, [0, 5, 255], 8, vr="US")]
    film.WindowCenter, film.WindowWidth = ["2048", "1000.5"], ["4096", "300"]
    film.WindowCenterWidthExplanation, film.VOILUTFunction = ["WIDE", "CANARY"], "SIGMOID"
    film.PixelPaddingValue, film.PixelPaddingRangeLimit = 0, 3
    film.ShutterShape = ["RECTANGULAR", "CIRCULAR", "POLYGONAL"]
    film.ShutterLeftVerticalEdge, film.ShutterRightVerticalEdge = 2, 30
    film.ShutterUpperHorizontalEdge, film.ShutterLowerHorizontalEdge = 2, 30
    film.CenterOfCircularShutter, film.RadiusOfCircularShutter = [16, 16], 15
    film.VerticesOfThePolygonalShutter, film.ShutterPresentationValue = [1, 1, 1, 32, 32, 32, 32, 1], 1000
    film.PixelSpacing, film.ImagerPixelSpacing, film.PatientOrientation = [0.2, 0.1], [0.3, 0.15], ["L", "F"]
    film.DistanceSourceToDetector, film.DistanceSourceToPatient = 1800, 1500
    film.add_new(0x60000010, "US", SIDE)
    film.add_new(0x60000011, "US", SIDE)
    film.add_new(0x60000040, "CS", "G")
    film.add_new(0x60000050, "SS", [1, 1])
    film.add_new(0x60000100, "US", 1)
    film.add_new(0x60000102, "US", 0)
    film.add_new(0x60001500, "LO", "CANARY")
    film.add_new(0x60003000, "OW", bytes(range(SIDE * SIDE // 8)))
    film.SpecificCharacterSet = ["", "ISO 2022 IR 87"]
    film.AnatomicRegionSequence = [item(CodeValue="51185008", CodeMeaning="Chest")]
    film.private_block(0x0011, "CANARY", create=True).add_new(1, "SQ", [item(PatientName="CANARY^NESTED")])
    return film


def _films() -> Iterator[tuple[str, bytes]]:
    for uid in TRANSFER_SYNTAXES:
        film = pydicom.dcmread(paths.resources() / "self-test" / f"{uid}.dcm")
        yield uid, to_bytes(dressed(film) if uid.endswith((".1", ".2", ".70", ".5", ".90")) else film)
    yield "dressed", to_bytes(dressed(dataset(PIXELS, BitsStored=12)))
    modality = dx(PIXELS.view(np.int16) - np.int16(2048), BitsStored=12, PhotometricInterpretation="MONOCHROME1")
    modality.ModalityLUTSequence = [lut(-2048, range(0, 65536, 16), 16)]
    yield "modality LUT, signed", to_bytes(modality)
    implicit = dressed(dataset(PIXELS, BitsStored=12, RescaleSlope="2", RescaleIntercept="-10"))
    implicit.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
    yield "implicit, rescale", to_bytes(implicit)
    yield "no preamble", to_bytes(implicit)[132:]
    yield from _frames_and_colours()


def _frames_and_colours() -> Iterator[tuple[str, bytes]]:
    many = dressed(dataset(PIXELS, BitsStored=12, NumberOfFrames=3))
    many.PixelData = PIXELS.tobytes() * 3
    yield "three frames", to_bytes(many)
    many.compress(RLELossless)
    yield "three frames, RLE", to_bytes(many)
    head = pydicom.dcmread(paths.resources() / "self-test" / "1.2.840.10008.1.2.4.90.dcm")
    code = get_frame(head.PixelData, 0, number_of_frames=1)
    head.PixelData, head.NumberOfFrames = encapsulate([code] * 3, fragments_per_frame=2, has_bot=False), 3
    yield "three frames in fragments", to_bytes(head)
    colour = dataset(np.zeros((SIDE, SIDE), np.uint8), PhotometricInterpretation="RGB", SamplesPerPixel=3)
    colour.PixelData, colour.PlanarConfiguration = bytes(range(256)) * 12, 1
    yield "colour", to_bytes(colour)
    colour.PhotometricInterpretation, colour.PlanarConfiguration = "YBR_FULL_422", 0
    colour.PixelData = bytes(range(256)) * 8
    yield "halved colour", to_bytes(colour)
    palette = dataset((PIXELS >> 4).astype(np.uint8), PhotometricInterpretation="PALETTE COLOR")
    for number in range(3):
        palette.add_new(0x00281101 + number, "US", [256, 0, 16])
        palette.add_new(0x00281201 + number, "OW", np.arange(256, dtype="<u2").tobytes())
    yield "palette", to_bytes(palette)
    bits = dataset(np.zeros((SIDE, SIDE), np.uint8), BitsAllocated=1, BitsStored=1)
    bits.PixelData = bytes(range(SIDE * SIDE // 8))
    yield "one bit", to_bytes(bits)


def _rasters() -> Iterator[tuple[str, bytes]]:
    grey, deep = (PIXELS >> 4).astype(np.uint8), PIXELS << 4
    for name, picture, options in (
        ("png", grey, {"format": "PNG"}),
        ("palette.png", Image.fromarray(grey).convert("P"), {"format": "PNG", "transparency": 3}),
        ("jpeg", np.dstack([grey] * 3), {"format": "JPEG"}),
        ("progressive.jpeg", grey, {"format": "JPEG", "progressive": True}),
        ("lzw.tiff", grey, {"format": "TIFF", "compression": "tiff_lzw"}),
        ("pages.tiff", grey, {"format": "TIFF", "save_all": True, "append_images": [Image.fromarray(grey)]}),
        ("deep.tiff", deep, {"format": "TIFF"}),
        ("alpha.webp", np.dstack([grey] * 4), {"format": "WEBP", "lossless": True}),
        ("lossy.webp", np.dstack([grey] * 3), {"format": "WEBP"}),
    ):
        stream = io.BytesIO()
        (picture if isinstance(picture, Image.Image) else Image.fromarray(picture)).save(stream, **options)
        yield name, stream.getvalue()
    for name, picture in (("deep.png", deep), ("deep alpha.png", np.dstack([deep] * 4))):
        yield name, cv2.imencode(".png", picture)[1].tobytes()
    yield "deep colour.tiff", cv2.imencode(".tiff", np.dstack([deep] * 3))[1].tobytes()


def _states() -> Iterator[tuple[str, bytes]]:
    film = film_of()
    yield "state", to_bytes(state(film, ImageRotation=90, ImageHorizontalFlip="Y", **VOI))
    luts = {"PresentationLUTSequence": [state_lut(0, [0, 100, 4095], 12)], "PresentationLUTShape": None}
    voi = {"SoftcopyVOILUTSequence": [item(VOILUTSequence=[state_lut(0, [0, 5, 4095], 12)])]}
    yield "state of LUTs", to_bytes(state(film, ModalityLUTSequence=[state_lut(0, [0, 9], 8)], **luts, **voi))
    words = [anchored((10, 10), "PIXEL"), anchored((0.5, 0.5), "DISPLAY")]
    figures = [graphic("POLYLINE", [1, 1, 20, 20, 5, 9]), graphic("ELLIPSE", [1, 5, 9, 5, 5, 1, 5, 9])]
    yield "state with drawings", to_bytes(annotated(film, words, figures))


def _collections() -> Iterator[tuple[str, bytes]]:
    plain = to_bytes(dataset(PIXELS, BitsStored=12))
    for name, packing in (("films.zip", zipfile.ZIP_DEFLATED), ("stored.zip", zipfile.ZIP_STORED)):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", packing) as packed:
            for member in ("a/IM1", "a/IM2"):
                packed.writestr(zipfile.ZipInfo(member), plain)
        yield name, stream.getvalue()
    yield "DICOMDIR", _dicomdir()


def _dicomdir() -> bytes:
    made = dataset(PIXELS, BitsStored=12, StudyDate="20260917", StudyTime="101500", StudyID="1", InstanceNumber=1)
    made.SeriesNumber, made.StudyDescription, made.ReferringPhysicianName = 1, "", ""
    index = FileSet()
    index.add(made)
    folder = Path(tempfile.mkdtemp())
    index.write(folder)
    index._stage["t"].cleanup()  # pydicom leaves it to the garbage collector, which complains
    content = (folder / "DICOMDIR").read_bytes()
    shutil.rmtree(folder)
    return content
