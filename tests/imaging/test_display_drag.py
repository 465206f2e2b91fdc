"""A drag that begins on a LUT: it goes on from a window that looks the same, also where none can."""

import numpy as np
import pytest
from films import dataset, lut, opened

from cxrviewer.imaging.grayscale import LookupTable, VoiLut, Window
from cxrviewer.imaging.windows import drag_start

X = np.arange(4096)


def sigmoid(center, width):
    return 4095 / (1 + np.exp(-4 * (X - center) / width))


def table(entries, first=0, bits=12):
    return VoiLut(LookupTable(float(first), np.rint(entries).astype(float), bits, "chest"))


def jump(voi, low, high):
    """How far the values of the film move on the way from black (0) to white (1) when a drag begins: mean and most."""
    window, falls = drag_start(voi, low, high)
    assert window.is_valid()
    values = np.arange(low, high + 1.0)
    after = 1.0 - window(values) if falls else window(values)
    moved = np.abs(voi(values) - after)
    return moved.mean(), moved.max()


@pytest.mark.parametrize(
    ("low", "high"), [(0, 4095), (1000, 1500), (0, 100), (-300, 5000)], ids=["equal", "inside", "end", "beyond"]
)
@pytest.mark.parametrize("falling", [False, True])
def test_V10_V13_nothing_moves_when_the_lut_is_linear(low, high, falling):
    assert jump(table(X[::-1] if falling else X), low, high)[1] < 1 / 4096
    assert drag_start(table(X[::-1] if falling else X), low, high)[1] is falling


def test_V10_V13_nothing_moves_when_a_linear_lut_is_short():
    assert jump(table(np.array([0, 1365, 2730, 4095])), 0, 3)[1] < 1e-9


@pytest.mark.parametrize("width", [200, 600, 1500, 4000])
@pytest.mark.parametrize("center", [1200, 2048, 3000])
@pytest.mark.parametrize(("low", "high"), [(0, 4095), (800, 3200)])
@pytest.mark.parametrize("falling", [False, True])
def test_V10_V13_little_moves_when_the_lut_is_s_shaped(width, center, low, high, falling):
    rising = sigmoid(center, width)
    mean, most = jump(table(4095 - rising if falling else rising), low, high)
    assert mean < 0.04
    assert most < 0.10


def test_V10_a_lut_wider_than_the_data_goes_on_where_the_data_lies():
    wide = table(np.arange(65536), first=-30000, bits=16)
    assert jump(wide, 100, 3000)[1] < 1 / 4096
    bent = table(np.concatenate([np.zeros(30000), sigmoid(1500, 900), np.full(30000, 4095)]), first=-30000)
    assert jump(bent, 100, 3000)[1] < 0.10


@pytest.mark.parametrize("level", [0, 300, 4095])
def test_V10_a_lut_that_shows_all_alike_is_followed_by_a_window_over_the_film(level):
    window, falls = drag_start(table(np.full(4096, level)), 100, 3000)
    assert window.limits() == (100, 3000)
    assert not falls


def test_V10_a_lut_beside_the_data_is_followed_by_a_window_over_the_film():
    assert drag_start(table(X, first=5000), 100, 3000)[0].limits() == (100, 3000)


def test_V10_a_step_stays_a_step():
    window, _ = drag_start(table(np.where(X > 2000, 4095, 0)), 0, 4095)
    np.testing.assert_array_equal(window(np.array([2000.0, 2001.0])), [0, 1])


def test_V13_a_drag_goes_on_from_any_window_as_it_is():
    for voi in (Window(5, 10), Window(5, 10, "SIGMOID"), Window(5, 0.5, "LINEAR_EXACT")):
        assert drag_start(voi, 0, 100) == (voi, False)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize("falling", [False, True])
def test_V13_a_whole_film_stays_as_it_was(photometric, falling):
    rising = sigmoid(2000, 1500)
    film = dataset(X.astype(np.uint16).reshape(64, 64), BitsStored=12, PhotometricInterpretation=photometric)
    film.VOILUTSequence = [lut(0, np.rint(4095 - rising if falling else rising), 12)]
    found = opened(film)
    window, falls = drag_start(found.grayscale.default_voi, *found.modality_range)
    moved = found.render().astype(int) - found.render(window, invert=falls)
    assert np.abs(moved).mean() < 0.04 * 255
    assert np.abs(moved).max() < 0.10 * 255
