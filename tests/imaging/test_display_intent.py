"""What a film is meant for and what was done to it, in the same words wherever it is told."""

import numpy as np
import pytest
from films import codes, dataset, dx, opened
from pydicom.uid import DigitalXRayImageStorageForProcessing

from cxrviewer.inference.gate import judge

PIXELS = np.rint(np.random.default_rng(0).random((240, 240)) * 4095).astype(np.uint16)


def film(**tags):
    return opened(dataset(PIXELS, BitsStored=12, WindowCenter="2048", WindowWidth="4096", **tags))


def told(radiograph, *wanted):
    return [(notice.code, notice.level, notice.text) for notice in radiograph.notices if notice.code in wanted]


def test_I1_for_processing_is_said_and_kept_from_the_model():
    found = film(PresentationIntentType="FOR PROCESSING")
    text = "Raw detector values (FOR PROCESSING), not a film to read."
    assert told(found, "FOR_PROCESSING") == [("FOR_PROCESSING", "warning", text)]
    reasons = {reason.name: reason for reason in judge(found).reasons}
    assert reasons["FOR_PROCESSING"].blocks
    assert reasons["FOR_PROCESSING"].text == text


def test_I1_the_class_of_the_object_says_it_where_the_attribute_is_missing():
    made = dx(PIXELS, BitsStored=12)
    del made.PresentationIntentType
    assert "FOR_PROCESSING" not in codes(opened(made))
    made.SOPClassUID = made.file_meta.MediaStorageSOPClassUID = DigitalXRayImageStorageForProcessing
    assert "FOR_PROCESSING" in codes(opened(made))


def test_I1_for_presentation_is_scored():
    found = film(PresentationIntentType="FOR PRESENTATION")
    assert "FOR_PROCESSING" not in codes(found)
    assert judge(found).status == "pass"


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"LossyImageCompression": "01", "LossyImageCompressionRatio": "12.5"}, "12.5:1"),
        ({"LossyImageCompression": "01", "LossyImageCompressionRatio": ["12.5", "3"]}, "12.5:1, then 3:1"),
        ({"LossyImageCompression": "01"}, "ratio unknown"),
        ({"LossyImageCompression": "01", "LossyImageCompressionRatio": "0"}, "ratio unknown"),
        ({"LossyImageCompression": "00"}, ""),
        ({"LossyImageCompressionRatio": "12.5"}, ""),
        ({}, ""),
    ],
)
def test_I2_loss_is_said_with_its_ratio(tags, expected):
    found = film(**tags)
    assert found.facts.lossy == expected
    text = f"The film was compressed with loss ({expected})."
    assert told(found, "LOSSY") == ([("LOSSY", "warning", text)] if expected else [])


@pytest.mark.parametrize(
    ("tags", "code", "level"),
    [
        ({"BurnedInAnnotation": "YES"}, "BURNED_IN_ANNOTATION", "warning"),
        ({}, "BURNED_IN_UNKNOWN", "info"),
        ({"BurnedInAnnotation": ""}, "BURNED_IN_UNKNOWN", "info"),
        ({"BurnedInAnnotation": "MAYBE"}, "BURNED_IN_UNKNOWN", "info"),
        ({"BurnedInAnnotation": "NO"}, None, None),
    ],
)
def test_I3_text_in_the_picture_is_warned_of(tags, code, level):
    found = told(film(**tags), "BURNED_IN_ANNOTATION", "BURNED_IN_UNKNOWN")
    assert [(notice[0], notice[1]) for notice in found] == ([(code, level)] if code else [])
    assert all("before passing it on" in text for _, _, text in found)


def test_every_notice_is_one_line_and_told_once():
    """A film with as much wrong as fits."""
    made = dx(
        PIXELS,
        BitsStored=12,
        PresentationLUTShape="INVERSE",
        PresentationIntentType="FOR PROCESSING",
        LossyImageCompression="01",
        BurnedInAnnotation="YES",
        WindowCenter=["1", "2", "3"],
        WindowWidth=["0.5", "0.2"],
        VOILUTFunction="CUBIC",
        RescaleSlope="0",
        RescaleIntercept="0",
        SamplesPerPixel=None,
    )
    found = opened(made)
    assert codes(found) == [
        "MISSING_ATTRIBUTE",
        "RESCALE_SLOPE_ZERO",
        "POLARITY_CONTRADICTION",
        "VOI_FUNCTION_UNKNOWN",
        "WINDOW_INVALID",
        "WINDOW_INCOMPLETE",
        "NO_SPACING",
        "FOR_PROCESSING",
        "LOSSY",
        "BURNED_IN_ANNOTATION",
    ]
    for notice in found.notices:
        assert "\n" not in notice.text
        assert notice.text.endswith(".")
        assert len(notice.text) <= 140
