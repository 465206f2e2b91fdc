"""Regions: their statistics against numpy on masks, their areas by equation, their window by percentile."""

import tracemalloc
from dataclasses import replace

import numpy as np
import pytest
from films import dataset, lut, opened

from cxrviewer.imaging.film.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.imaging.film.grayscale import LookupTable
from cxrviewer.imaging.film.shutter import Rectangle as Opening
from cxrviewer.imaging.film.shutter import Shutter
from cxrviewer.measure.regions import Ellipse, Rectangle
from cxrviewer.measure.ruler import Ruler

RNG = np.random.default_rng(4)
MM = Ruler(0.2, 0.1, "mm", "at the detector (DET)")
CORNERS = [
    ((10.0, 20.0), (30.0, 60.0)),
    ((30.4, 60.6), (9.5, 20.5)),  # between pixels, and drawn the other way round
    ((-5.0, -8.0), (12.2, 200.0)),  # beyond the film
]


def film(dtype=np.uint16, **tags):
    low, high = (-2000, 2000) if dtype is np.int16 else (0, 4096)
    return opened(dataset(RNG.integers(low, high, (80, 90)).astype(dtype), **tags))


def ellipse_mask(corners, rows, columns):
    """One pixel after the other, by the equation."""
    (top, left), (bottom, right) = corners
    mask = np.zeros((rows, columns), dtype=bool)
    for row in range(rows):
        for column in range(columns):
            down = (row - (top + bottom) / 2) / ((bottom - top) / 2)
            across = (column - (left + right) / 2) / ((right - left) / 2)
            mask[row, column] = down**2 + across**2 <= 1
    return mask


def rectangle_mask(corners, rows, columns):
    (top, left), (bottom, right) = np.sort(np.array(corners), axis=0)
    y, x = np.mgrid[0:rows, 0:columns]
    return (y >= top) & (y <= bottom) & (x >= left) & (x <= right)


@pytest.mark.parametrize("corners", CORNERS)
@pytest.mark.parametrize(("kind", "plain"), [(Rectangle, rectangle_mask), (Ellipse, ellipse_mask)])
def test_masks_hold_the_pixels_whose_centres_lie_inside(kind, plain, corners):
    np.testing.assert_array_equal(kind(corners).mask(80, 90), plain(corners, 80, 90))


@pytest.mark.parametrize("corners", CORNERS)
@pytest.mark.parametrize("kind", [Rectangle, Ellipse])
@pytest.mark.parametrize("dtype", [np.uint16, np.int16])
def test_statistics_are_those_of_numpy_on_the_mask(kind, corners, dtype):
    shown = film(dtype, RescaleSlope="0.5", RescaleIntercept="-100")
    region = kind(corners)
    values = shown.stored[region.mask(80, 90)].astype(np.float64) * 0.5 - 100
    found = region.statistics(shown)
    assert (found.pixels, found.left_out) == (values.size, 0)
    assert (found.mean, found.deviation) == pytest.approx((values.mean(), values.std()), rel=1e-12)
    assert (found.low, found.high) == (values.min(), values.max())


@pytest.mark.parametrize("kind", [Rectangle, Ellipse])
@pytest.mark.parametrize("shuttered", [False, True])
def test_a_large_region_is_measured_in_parts(kind, shuttered):
    """So that it takes a fraction of the time: every pixel by its equation would hold up the window."""
    stored = RNG.integers(0, 4096, (4000, 3000)).astype(np.uint16)
    shown = replace(film(), stored=stored, geometry=Geometry(*stored.shape), padding=None)
    if shuttered:
        shown = replace(shown, shutter=Shutter((Opening(101, 2900, 201, 3900),)))
    region = kind(((10.0, 20.0), (3990.0, 2980.5)))
    counts = region.mask(*stored.shape) & shown.visible
    tracemalloc.start()
    found = region.statistics(shown)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 4 * stored.size
    assert found.pixels == counts.sum()
    assert found.mean == pytest.approx(stored[counts].mean())


def test_padding_and_what_the_shutter_hides_do_not_count():
    shown = replace(film(), padding=(0, 1000), shutter=Shutter((Opening(1, 90, 1, 41),)))
    region = Rectangle(((20.0, 10.0), (60.0, 50.0)))
    inside = region.mask(80, 90)
    counts = inside & shown.visible & (shown.stored > 1000)
    values = shown.stored[counts].astype(np.float64)
    found = region.statistics(shown)
    assert (found.pixels, found.left_out) == (values.size, int(inside.sum()) - values.size)
    assert 0 < values.size < inside.sum() / 2
    assert (found.mean, found.deviation) == pytest.approx((values.mean(), values.std()))
    (remark,) = region.reading(shown, MM).remarks
    assert remark == f"{found.left_out} pixels of padding or behind the shutter left out"


@pytest.mark.parametrize(
    "corners", [((200.0, 200.0), (210.0, 210.0)), ((5.2, 5.2), (5.4, 5.4)), ((-9.0, 3.0), (-4.0, 8.0))]
)
@pytest.mark.parametrize("kind", [Rectangle, Ellipse])
def test_a_region_without_a_pixel_says_so_and_still_has_its_area(kind, corners):
    region = kind(corners)
    assert region.statistics(film()) is None
    assert region.window(film()) is None
    assert not region.mask(80, 90).any()
    reading = region.reading(film(), MM)
    assert reading.lines[0] == "no pixel of the picture inside"
    assert [value.name for value in reading.values] == ["area"]


def test_an_ellipse_without_a_width_is_empty():
    flat = Ellipse(((10.0, 10.0), (10.0, 40.0)))
    assert not flat.mask(80, 90).any()
    assert flat.area(MM) == 0.0


def test_areas_by_equation_on_pixels_that_are_not_square():
    corners = ((10.0, 20.0), (30.0, 60.0))  # 20 rows of 0.2 mm, 40 columns of 0.1 mm: 4 x 4 mm
    assert Rectangle(corners).area(MM) == pytest.approx(16.0)
    assert Ellipse(corners).area(MM) == pytest.approx(np.pi * 2.0 * 2.0)
    assert MM.area(Ellipse(corners).outline()) == pytest.approx(np.pi * 4.0, rel=2e-3)  # a polygon of 96 corners
    words = Rectangle(corners).reading(film(), MM).lines[-1]
    assert words == "area 16.0 mm², at the detector (DET)"
    pixels = Ruler.of(Geometry(80, 90))
    assert Rectangle(corners).reading(film(), pixels).lines[-1] == "area 800.0 px², no pixel spacing"


def test_counted_pixels_fill_the_area():
    region = Ellipse(((5.5, 4.5), (74.5, 85.5)))
    assert region.mask(80, 90).sum() == pytest.approx(region.area(Ruler(1.0, 1.0, "px", "")), rel=0.01)


@pytest.mark.parametrize(
    ("tags", "unit"),
    [
        ({}, "modality value"),
        ({"RescaleSlope": "2", "RescaleIntercept": "-1024", "RescaleType": "HU"}, "HU"),
        ({"RescaleSlope": "2", "RescaleIntercept": "0", "RescaleType": "OD"}, "OD/1000"),
        ({"RescaleSlope": "2", "RescaleIntercept": "0", "RescaleType": "US"}, "modality value"),
        ({"RescaleSlope": "1", "RescaleIntercept": "0", "RescaleType": "HU"}, "modality value"),  # it leads nowhere
        ({"RescaleSlope": "2", "RescaleIntercept": "0", "RescaleType": "Quagga^Kim"}, "modality value"),
    ],
)
def test_values_have_the_unit_that_the_file_names(tags, unit):
    reading = Rectangle(CORNERS[0]).reading(film(**tags), MM)
    assert reading.remarks == ()  # nothing was left out
    assert reading.lines[0].endswith(f"({unit})")
    assert {value.unit for value in reading.values if value.name in {"mean", "SD", "min", "max"}} == {unit}


def test_values_after_a_modality_lut_have_the_unit_of_the_lut():
    table = lut(0, range(4096), 12)
    table.ModalityLUTType = "OD"
    shown = film(ModalityLUTSequence=[table])
    assert isinstance(shown.grayscale.modality, LookupTable)
    assert shown.grayscale.unit == "OD/1000"


def test_the_window_of_a_region_is_its_percentiles():
    shown = film(RescaleSlope="2", RescaleIntercept="-50")
    region = Rectangle(((5.0, 5.0), (70.0, 80.0)))
    values = np.sort(shown.stored[region.mask(80, 90)].astype(np.float64) * 2 - 50)
    made = region.window(shown)
    low, high = made.limits()
    assert low == values[int(np.ceil(0.001 * values.size)) - 1]
    assert high == values[int(np.ceil(0.999 * values.size)) - 1]
    assert (made.name, made.function) == ("region", "LINEAR")


def test_a_spacing_with_its_source_stands_with_every_area():
    for source in SpacingSource:
        ruler = Ruler.of(Geometry(80, 90, Spacing(0.2, 0.2, source)))
        assert source.words in Rectangle(CORNERS[0]).reading(film(), ruler).lines[-1]
