"""What `info` tells of a film: everything that was understood, and nothing of the patient unless asked."""

import json

import numpy as np
import pytest
from films import dataset, dx, lut, saved
from PIL import Image
from pydicom.dataset import Dataset

from cxrviewer.installation.film_info import HIDDEN, film_info, film_lines

RAMP = np.arange(4096, dtype=np.uint16).reshape(64, 64)


def told(film: Dataset, tmp_path, **options):
    """The information and its lines."""
    found = film_info(saved(film, tmp_path / "film.dcm"), **options)
    return json.loads(json.dumps(found)), "\n".join(film_lines(found))


def lines_of(text: str, label: str) -> list[str]:
    """The words of the lines with ``label``, those below it without one included."""
    found, last = [], ""
    for line in text.splitlines():
        name, words = line[:14].strip(), line[14:].strip()
        last = name or last
        found += [words] if last == label else []
    return found


def full_film() -> Dataset:
    film = dx(
        RAMP,
        BitsStored=12,
        PhotometricInterpretation="MONOCHROME1",
        RescaleSlope="2",
        RescaleIntercept="-10",
        WindowCenter=["2000", "1500"],
        WindowWidth=["3600", "2400"],
        WindowCenterWidthExplanation=["NORMAL", "LUNG 2"],
        ImagerPixelSpacing=[0.2, 0.1],
        DistanceSourceToDetector="1800",
        DistanceSourceToPatient="1500",
        PatientOrientation=["L", "F"],
        ImageLaterality="U",
        ImageType=["ORIGINAL", "PRIMARY"],
        LossyImageCompression="01",
        LossyImageCompressionRatio="12.5",
        PixelPaddingValue=4095,
        BurnedInAnnotation="NO",
        PatientAge="045Y",
        Manufacturer="Maker of Detectors",
    )
    film.VOILUTSequence = [lut(736, range(0, 65536, 32), 16, "HARDER")]
    return film


def test_everything_is_told_as_json(tmp_path):
    found, _ = told(full_film(), tmp_path)
    assert found == {
        "kind": "dicom",
        "sha256": found["sha256"],
        "rows": 64,
        "columns": 64,
        "stored_type": "uint16",
        "modality": "DX",
        "sop_class": "1.2.840.10008.5.1.4.1.1.1.1",
        "transfer_syntax": "Explicit VR Little Endian",
        "decoder": "native",
        "photometric": "MONOCHROME1",
        "bits_allocated": 16,
        "bits_stored": 12,
        "high_bit": 11,
        "pixel_representation": 0,
        "view": "PA",
        "laterality": "U",
        "body_part": "CHEST",
        "intent": "FOR PRESENTATION",
        "image_type": ["ORIGINAL", "PRIMARY"],
        "lossy": "12.5:1",
        "burned_in_annotation": "NO",
        "manufacturer": "Maker of Detectors",
        "frames": 1,
        "frame": 1,
        "colour": 0.0,
        "inverted": True,
        "modality_step": {"type": "rescale", "slope": 2.0, "intercept": -10.0},
        "voi": [
            {"name": "HARDER", "type": "lut", "entries": 2048, "bits": 16, "first": 736},
            {"name": "NORMAL", "type": "window", "center": 2000.0, "width": 3600.0, "function": "LINEAR"},
            {"name": "LUNG 2", "type": "window", "center": 1500.0, "width": 2400.0, "function": "LINEAR"},
        ],
        "padding": [4095, 4095],
        "spacing_mm": [pytest.approx(0.2 / 1.2), pytest.approx(0.1 / 1.2)],
        "spacing_source": "MAG",
        "spacing_rule": "Imager Pixel Spacing divided by 1.2, source to detector 1800 mm by source to patient 1500 mm",
        "pixel_aspect": 2.0,
        "orientation": ["L", "F"],
        "overlays": [],
        "shutter": None,
        "notices": [{"code": "LOSSY", "level": "warning", "text": "The film was compressed with loss (12.5:1)."}],
    }


def test_everything_is_told_in_lines(tmp_path):
    _, text = told(full_film(), tmp_path)
    assert lines_of(text, "Film") == ["dicom, 64 rows x 64 columns, frame 1 of 1"]
    assert lines_of(text, "Object") == ["DX, CHEST, PA, ORIGINAL, PRIMARY"]
    assert lines_of(text, "Pixels") == [
        "MONOCHROME1, 16 bits allocated, 12 stored, high bit 11, unsigned, read as uint16"
    ]
    assert lines_of(text, "Polarity") == ["the lowest value is white"]
    assert lines_of(text, "Modality step") == ["2 x stored value - 10"]
    assert lines_of(text, "Window or LUT") == [
        "1. HARDER: LUT of 2048 entries, 16 bits each, from 736 (shown first)",
        "2. NORMAL: center 2000, width 3600, LINEAR",
        "3. LUNG 2: center 1500, width 2400, LINEAR",
    ]
    assert lines_of(text, "Padding") == ["4095 to 4095, shown as background"]
    assert lines_of(text, "Pixel spacing")[0].startswith("0.166667 mm between rows, 0.0833333 mm between columns; MAG:")
    assert lines_of(text, "Orientation") == ["rows run to L, columns to F"]
    assert lines_of(text, "Lossy") == ["12.5:1"]
    assert lines_of(text, "Stored as") == ["Explicit VR Little Endian, decoder native"]
    assert lines_of(text, "Notice") == ["LOSSY (warning): The film was compressed with loss (12.5:1)."]


def test_what_is_missing_is_said(tmp_path):
    found, text = told(dataset(RAMP, BitsStored=12, WindowCenter="5", WindowWidth="9"), tmp_path)
    assert found["modality_step"] == {"type": "none"}
    assert (found["spacing_mm"], found["spacing_source"], found["orientation"]) == (None, "px", None)
    assert lines_of(text, "Pixel spacing") == ["none: lengths are in pixels"]
    assert lines_of(text, "Orientation") == ["unknown"]
    assert lines_of(text, "Burned-in text") == ["not stated"]
    assert [words.split(":")[0] for words in lines_of(text, "Notice")] == [
        "NO_SPACING (warning)",
        "BURNED_IN_UNKNOWN (info)",
    ]


def test_a_modality_lut_overlay_and_shutter_are_told(tmp_path):
    film = dataset(RAMP, BitsStored=12, ShutterShape="RECTANGULAR", ShutterPresentationValue=0)
    film.ShutterLeftVerticalEdge, film.ShutterRightVerticalEdge = 2, 60
    film.ShutterUpperHorizontalEdge, film.ShutterLowerHorizontalEdge = 3, 50
    film.ModalityLUTSequence = [lut(0, range(4096), 16, "OF CANARY")]
    film.ModalityLUTSequence[0].ModalityLUTType = "US"
    for element, (vr, value) in {
        0x0010: ("US", 8), 0x0011: ("US", 4), 0x0040: ("CS", "G"), 0x0050: ("SS", [5, 6]),
        0x0100: ("US", 1), 0x0102: ("US", 0), 0x3000: ("OW", b"\xff\0\xff\0"), 0x1500: ("LO", "CANARY"),
    }.items():  # fmt: skip
        film.add_new((0x6000, element), vr, value)
    found, text = told(film, tmp_path)
    assert found["modality_step"] == {"name": HIDDEN, "type": "lut", "entries": 4096, "bits": 16, "first": 0}
    assert found["overlays"] == [{"group": "6000", "type": "G", "size": [8, 4], "origin": [5, 6]}]
    assert found["shutter"] == {"shapes": ["rectangle"], "p_value": 0}
    assert lines_of(text, "Overlay") == ["6000, G, 8 rows x 4 columns at 5, 6"]
    assert lines_of(text, "Shutter") == ["rectangle; P-value 0"]
    assert "CANARY" not in text + json.dumps(found)


def test_a_picture_of_no_dicom_kind_is_told(tmp_path):
    Image.fromarray((RAMP // 16).astype(np.uint8)).save(tmp_path / "film.png")
    found = film_info(tmp_path / "film.png")
    assert (found["kind"], found["bits_allocated"]) == ("raster", 0)
    assert lines_of("\n".join(film_lines(found)), "Pixels") == ["read as uint8"]


def private_film() -> Dataset:
    """A film with a name wherever a name can stand."""
    film = full_film()
    film.WindowCenterWidthExplanation = ["for Mrs CANARY", "LUNG 4711123"]
    film.VOILUTSequence[0].LUTExplanation = "CANARY^BERTA"
    film.BodyPartExamined, film.ImageType = "CHEST (Canary)", ["ORIGINAL", "canary's"]
    film.ImageComments = film.StudyDescription = film.SeriesDescription = film.OperatorsName = "CANARY"
    return film


@pytest.mark.filterwarnings("ignore:Invalid value for VR CS")
def test_names_of_windows_are_hidden_unless_they_are_usual_words(tmp_path):
    found, text = told(private_film(), tmp_path)
    assert [voi["name"] for voi in found["voi"]] == [HIDDEN, HIDDEN, HIDDEN]
    assert (found["body_part"], found["image_type"]) == (HIDDEN, ["ORIGINAL", HIDDEN])
    everything = (text + json.dumps(found)).upper()
    assert not any(word in everything for word in ("CANARY", "4711", "1950", "045Y", "BERTA", "AGE_YEARS"))


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        *[
            (name, True)
            for name in ("NORMAL", "lung 2", "CHEST2", "Soft tissue 1 wide", "window 12", "bone_3", "Lungs")
        ],
        *[(name, False) for name in ("24.12.50", "WIDE 47 11", "24", "2 LUNG", "LUNG 123", "CHEST1 2", "WIDE24-12-50")],
    ],
)
def test_a_name_of_usual_words_may_hold_one_short_number_behind_a_word(name, usual, tmp_path):
    film = dataset(RAMP, BitsStored=12, WindowCenter="9", WindowWidth="9", WindowCenterWidthExplanation=name)
    film.VOILUTSequence = [lut(0, range(4096), 12, name)]
    found, _ = told(film, tmp_path)
    assert [voi["name"] for voi in found["voi"]] == [name if usual else HIDDEN] * 2


@pytest.mark.filterwarnings("ignore:Invalid value for VR CS")
def test_patient_data_is_told_when_asked_for(tmp_path):
    found, text = told(private_film(), tmp_path, with_patient=True)
    assert [voi["name"] for voi in found["voi"]] == ["CANARY^BERTA", "for Mrs CANARY", "LUNG 4711123"]
    assert found["patient"]["name"] == "CANARY^PATIENT"
    assert found["patient"]["age_years"] == 45.0
    assert "name: CANARY^PATIENT" in lines_of(text, "Patient")
