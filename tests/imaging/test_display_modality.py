"""The modality step: rescale or LUT, before the window (PS3.3 C.11.1)."""

import numpy as np
import pytest
from dcmtk import differences, needs_dcmtk
from films import codes, dataset, lut, opened
from pydicom.pixels.processing import apply_modality_lut
from pydicom.uid import XRayAngiographicImageStorage, XRayRadiofluoroscopicImageStorage

RAMP = np.arange(4096, dtype=np.uint16).reshape(64, 64)
SIGNED = np.arange(-2048, 2048, dtype=np.int16).reshape(64, 64)
BIPLANE = "1.2.840.10008.5.1.4.1.1.12.3"  # X-Ray Angiographic Bi-Plane Image Storage, retired
WINDOW = {"WindowCenter": "2048", "WindowWidth": "4096"}


def rescaled():
    return dataset(
        RAMP, BitsStored=12, RescaleSlope="2", RescaleIntercept="-10", WindowCenter="90.5", WindowWidth="101"
    )


def falling():
    pixels = np.arange(301, dtype=np.uint16).reshape(7, 43)
    film = dataset(pixels, BitsStored=12, RescaleSlope="-10", RescaleIntercept="3000")
    film.WindowCenter, film.WindowWidth = "1500.5", "3001"
    return film


def with_table(pixels, table, **tags):
    film = dataset(pixels, **tags)
    table.ModalityLUTType = "US"
    film.ModalityLUTSequence = [table]
    return film


def whole_range():
    pixels = np.arange(2**16, dtype=np.uint16).reshape(256, 256)
    entries = (np.arange(2**16) * 40503 + 7) % 2**16  # every value once, in no order
    return with_table(pixels, lut(0, entries, 16), WindowCenter="32768", WindowWidth="65536")


def signed_start():
    return with_table(SIGNED, lut(-5, range(40000, 40060), 16), WindowCenter="40030", WindowWidth="100")


def both():
    film = with_table(RAMP, lut(0, RAMP.ravel()[::-1], 16), BitsStored=12, **WINDOW)
    film.RescaleSlope, film.RescaleIntercept = "2", "100"
    return film


def angiogram(sop_class):
    film = with_table(RAMP, lut(0, RAMP.ravel()[::-1], 16), BitsStored=12, **WINDOW)
    film.SOPClassUID = film.file_meta.MediaStorageSOPClassUID = sop_class
    return film


def test_M1_the_window_applies_to_rescaled_values():
    found = opened(rescaled())
    assert found.stored[0, 25] == 25
    values = found.grayscale.modality(np.array([0.0, 25.0, 50.0, 75.0]))
    np.testing.assert_array_equal(values, [-10, 40, 90, 140])
    # From 40 (black) to 140 (white): C.11.2.1.2 with center 90.5 and width 101.
    np.testing.assert_array_equal(found.render().ravel()[[24, 25, 50, 75]], [0, 0, 128, 255])
    assert found.modality_range == (-10, 8180)


def test_M2_polarity_follows_values_of_a_negative_slope():
    found = opened(falling())
    assert found.modality_range == (0, 3000)
    shown = found.render().ravel().astype(int)
    assert (shown[0], shown[150], shown[300]) == (255, 128, 0)
    assert (np.diff(shown) <= 0).all()
    assert not found.grayscale.inverted


def test_M3_a_first_descriptor_value_of_0_stands_for_65536_entries():
    film = whole_range()
    assert film.ModalityLUTSequence[0].LUTDescriptor[0] == 0
    table = opened(film).grayscale.modality
    np.testing.assert_array_equal(table(film_values(film)), (np.arange(2**16) * 40503 + 7) % 2**16)


def film_values(film):
    return np.frombuffer(film.PixelData, "<u2").astype(float)


@pytest.mark.parametrize("vr", ["SS", "US"])
def test_M4_only_the_first_value_mapped_is_signed(vr):
    film = signed_start()
    if vr == "US":  # a sender that writes the same bits as unsigned
        film.ModalityLUTSequence[0].add_new(0x00283002, "US", [60, 2**16 - 5, 16])
    table = opened(film).grayscale.modality
    values = table(np.array([-2048.0, -6.0, -5.0, -4.0, 54.0, 55.0, 2047.0]))
    np.testing.assert_array_equal(values, [40000, 40000, 40000, 40001, 40059, 40059, 40059])


def test_M4_a_count_beyond_32767_is_unsigned_in_a_signed_descriptor():
    film = with_table(np.array([[-5, 0, 32767]], dtype=np.int16), lut(-5, range(20000, 60000), 16))
    assert film.ModalityLUTSequence[0]["LUTDescriptor"].VR == "SS"
    np.testing.assert_array_equal(
        opened(film).grayscale.modality(np.array([-5.0, 0.0, 32767.0])), [20000, 20005, 52772]
    )


def test_M5_the_lut_wins_over_a_rescale_with_one_notice():
    found = opened(both())
    np.testing.assert_array_equal(found.grayscale.modality(np.array([0.0, 95.0])), [4095, 4000])
    assert codes(found).count("TWO_MODALITY_STEPS") == 1


def test_M5_a_damaged_lut_gives_way_to_the_rescale_with_one_notice():
    film = both()
    film.ModalityLUTSequence[0].LUTDescriptor = [4000, 0, 16]
    found = opened(film)
    np.testing.assert_array_equal(found.grayscale.modality(np.array([0.0, 95.0])), [100, 290])
    assert [code for code in codes(found) if "MODALITY" in code] == ["MODALITY_LUT_DAMAGED"]


@pytest.mark.parametrize("sop_class", [XRayAngiographicImageStorage, XRayRadiofluoroscopicImageStorage, BIPLANE])
def test_M6_the_lut_of_an_angiogram_is_not_for_display(sop_class):
    film = angiogram(sop_class)
    shown = opened(film).render()
    del film.ModalityLUTSequence
    np.testing.assert_array_equal(shown, opened(film).render())
    assert shown[0, 0] == 0


@pytest.mark.parametrize("make", [rescaled, falling, whole_range, signed_start, both])
def test_M1_to_M5_values_agree_with_pydicom(make):
    film = make()
    found = opened(film)
    np.testing.assert_array_equal(
        found.grayscale.modality(found.stored.astype(float)), apply_modality_lut(found.stored, film)
    )


@needs_dcmtk
@pytest.mark.parametrize(
    "film",
    [
        rescaled(),
        falling(),
        whole_range(),
        signed_start(),
        both(),
        angiogram(XRayAngiographicImageStorage),
        angiogram(XRayRadiofluoroscopicImageStorage),
    ],
    ids=["M1", "M2", "M3", "M4", "M5", "M6 XA", "M6 XRF"],
)
def test_modality_step_agrees_with_dcmtk(film, tmp_path):
    assert differences(film, tmp_path, "+Wi", "1") <= 1


@pytest.mark.parametrize(("slope", "intercept"), [("1e7", "0"), ("-1e7", "0"), ("1", "-9e11"), ("1e-3", "1e9")])
def test_an_unusual_rescale_is_used(slope, intercept):
    found = opened(dataset(RAMP, BitsStored=12, RescaleSlope=slope, RescaleIntercept=intercept))
    assert "RESCALE_UNUSABLE" not in codes(found)
    assert found.grayscale.modality(np.array([3.0])) == pytest.approx(3 * float(slope) + float(intercept))


@pytest.mark.parametrize(
    ("slope", "intercept"),
    [
        *(("1e300", "0"), ("1", "1e308"), ("1e-9", "1e9"), ("-1e13", "5")),
        *(("2e7", "0"), ("-2e7", "0"), ("1", "-2e12"), ("1e7", "5e11"), ("1e7", "-5e11")),
    ],
)
def test_a_rescale_out_of_proportion_is_not_used(slope, intercept):
    found = opened(dataset(RAMP, BitsStored=12, RescaleSlope=slope, RescaleIntercept=intercept))
    assert "RESCALE_UNUSABLE" in codes(found)
    assert found.auto_window.is_valid()
    assert found.modality_range == (0, 4095)
