"""How stored values lie in their bits, and which of them are no picture (PS3.5 section 8.1.1; PS3.3 C.7.5.1.1.2)."""

import numpy as np
import pytest
from dcmtk import differences, needs_dcmtk
from films import dataset, dx, opened, phantom

from cxrviewer.imaging.film.grayscale import Grayscale, Window

RAMP = np.tile(np.arange(0, 4096, 16, dtype=np.uint16), (8, 1))
WINDOW = {"WindowCenter": "2048", "WindowWidth": "4096"}
PHOTOMETRIC = pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])


def test_B1_bits_above_bits_stored_are_cleared():
    pixels = np.array([[0x3001, 0xC001, 0xFFFF, 0x4000]], dtype=np.uint16)
    np.testing.assert_array_equal(opened(dataset(pixels, BitsStored=14)).stored, [[0x3001, 0x0001, 0x3FFF, 0]])


def test_B1_garbage_in_the_top_bits_changes_nothing_on_show():
    values = np.rint(phantom(40, 50) * (2**14 - 1)).astype(np.uint16)
    garbage = np.random.default_rng(1).integers(0, 4, values.shape).astype(np.uint16) << np.uint16(14)
    clean, dirty = (opened(dataset(pixels, BitsStored=14)) for pixels in (values, values | garbage))
    np.testing.assert_array_equal(dirty.render(), clean.render())
    assert dirty.modality_range == clean.modality_range


@pytest.mark.parametrize("kind", [np.uint16, np.int16])
def test_B1_a_sample_that_does_not_start_at_bit_0_is_shifted(kind):
    values = RAMP.astype(np.int32) - (2048 if kind is np.int16 else 0)
    found = opened(dataset((values << 4).astype(kind), BitsStored=12, HighBit=15))
    np.testing.assert_array_equal(found.stored, values)


def test_B1_bits_below_the_sample_are_cleared():
    found = opened(dataset(np.array([[0xABCF, 0x001F]], dtype=np.uint16), BitsStored=12, HighBit=15))
    np.testing.assert_array_equal(found.stored, [[0xABC, 0x001]])


def test_B2_the_sign_is_extended_from_bits_stored():
    pixels = np.array([[0x0FFF, 0x0800, 0x07FF, 0x0001, 0xF800]], dtype=np.uint16).view(np.int16)
    found = opened(dataset(pixels, BitsStored=12))
    np.testing.assert_array_equal(found.stored, [[-1, -2048, 2047, 1, -2048]])
    assert found.stored.dtype == np.int16


def test_B2_signed_values_are_looked_up_by_their_bit_pattern():
    table = Grayscale(np.dtype(np.int16), vois=(Window(0, 65536),)).presentation_table()
    assert table[np.uint16(0x8000)] == 0.0
    assert table[np.uint16(0x7FFF)] == 1.0


def phantom_of(bits, make):
    kind = np.uint8 if bits == 8 else np.uint16
    pixels = np.rint(phantom(60, 50) * (2**bits - 1)).astype(kind)
    return make(pixels, BitsStored=bits, WindowCenter=str(2 ** (bits - 1)), WindowWidth=str(2**bits))


@pytest.mark.parametrize("bits", [8, 10, 12])
@pytest.mark.parametrize("windowed", [True, False])
@pytest.mark.parametrize("make", [dataset, dx])
def test_B3_the_same_phantom_looks_the_same_in_any_depth(bits, windowed, make):
    films = [phantom_of(depth, make) for depth in (bits, 16)]
    if not windowed:  # an automatic window for CR, the full range for DX
        for film in films:
            del film.WindowCenter, film.WindowWidth
    ours, deepest = (opened(film).render().astype(int) for film in films)
    # Rounding to 2**bits values moves a grey by up to half a step of either; a window over a part of them by more.
    assert np.abs(ours - deepest).max() <= (1 if windowed or make is dx else 2)


def padded(photometric, value=0, limit=None, **tags):
    """500 on the left, 600 on the right, padding above."""
    pixels = np.full((20, 20), 500, dtype=np.uint16)
    pixels[:, 10:] = 600
    pixels[:5] = value if limit is None else np.linspace(value, limit, 100).reshape(5, 20)
    film = dataset(pixels, BitsStored=12, PhotometricInterpretation=photometric, PixelPaddingValue=value, **tags)
    if limit is not None:
        film.PixelPaddingRangeLimit = limit
    return film


@PHOTOMETRIC
@pytest.mark.parametrize(("value", "limit"), [(4095, None), (0, None), (0, 100), (4000, 4095), (4095, 4000)])
def test_B4_padding_is_background_and_outside_window_and_range(photometric, value, limit):
    found = opened(padded(photometric, value, limit))
    assert found.modality_range == (500, 600)
    assert found.auto_window.limits() == (500, 600)
    assert found.grayscale.default_voi == found.auto_window
    for shown in (found.render(), found.render(invert=True), found.presentation()):
        assert not shown[:5].any()
    first = opened(padded(photometric, value, limit)).render()[5:]
    assert set(np.unique(first[:, :10])) == {0 if photometric == "MONOCHROME2" else 255}
    assert set(np.unique(first[:, 10:])) == {255 if photometric == "MONOCHROME2" else 0}


@PHOTOMETRIC
def test_B4_padding_is_compared_before_the_modality_step(photometric):
    # Rescaled, the padding (0) becomes 600 and the right half (600) becomes 0.
    found = opened(padded(photometric, RescaleSlope="-1", RescaleIntercept="600"))
    assert found.modality_range == (0, 100)
    shown = found.render()
    assert not shown[:5].any()
    assert set(np.unique(shown[5:, 10:])) == {0 if photometric == "MONOCHROME2" else 255}


def test_B4_a_range_needs_a_value():
    assert opened(dataset(RAMP, BitsStored=12, PixelPaddingRangeLimit=2000)).padding is None
    assert opened(dataset(RAMP, BitsStored=12, PixelPaddingValue=0, PixelPaddingRangeLimit=100)).padding == (0, 100)


@pytest.mark.parametrize(
    ("kind", "vr", "value", "expected"),
    [
        (np.int16, "US", 63536, (-2000, -2000)),
        (np.uint16, "SS", -2000, (63536, 63536)),
        (np.int16, "SS", -2000, (-2000, -2000)),
        (np.uint16, "US", 63536, (63536, 63536)),
        (np.uint8, "US", 4095, None),
    ],
)
def test_B4_padding_is_read_by_its_bit_pattern(kind, vr, value, expected):
    film = dataset(np.zeros((4, 4), dtype=kind))
    film.add_new(0x00280120, vr, value)
    assert opened(film).padding == expected


def test_B4_a_film_that_is_all_padding_opens():
    found = opened(dataset(np.zeros((4, 4), np.uint16), BitsStored=12, PixelPaddingValue=0))
    assert found.auto_window.is_valid()
    assert not found.render().any()


@needs_dcmtk
@pytest.mark.parametrize(
    "film",
    [
        pytest.param(dataset(RAMP | np.uint16(0xC000), BitsStored=14, **WINDOW), id="B1"),
        pytest.param(dataset(RAMP << np.uint16(4), BitsStored=12, HighBit=15, **WINDOW), id="B1 high bits"),
        pytest.param(
            dataset((RAMP.astype(int) - 2048).astype(np.int16), BitsStored=12, WindowCenter="0", WindowWidth="4096"),
            id="B2",
        ),
        *(pytest.param(phantom_of(bits, dataset), id=f"B3 {bits}") for bits in (8, 10, 12, 16)),
        pytest.param(padded("MONOCHROME1", 4095, WindowCenter="550", WindowWidth="101"), id="B4 M1"),
        pytest.param(padded("MONOCHROME2", 0, WindowCenter="550", WindowWidth="101"), id="B4 M2"),
    ],
)
def test_stored_values_agree_with_dcmtk(film, tmp_path):
    """DCMTK shows padding like any other value: these two are the ones that end up black without it (C.7.5.1.1.2)."""
    assert differences(film, tmp_path, "+Wi", "1") <= 1
