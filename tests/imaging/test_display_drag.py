"""A drag that begins on a LUT: it goes on from a window that looks the same, also where none can."""

import numpy as np
import pytest
from films import dataset, lut, opened

from cxrviewer.imaging.film.grayscale import LookupTable, VoiLut, Window
from cxrviewer.imaging.film.windows import drag_start

X = np.arange(4096)


def sigmoid(center, width):
    return 4095 / (1 + np.exp(-4 * (X - center) / width))


def table(entries, first=0, bits=12):
    return VoiLut(LookupTable(float(first), np.rint(entries).astype(float), bits, "chest"))


def start(voi, values, counts=None):
    return drag_start(voi, values, np.ones(len(values), np.int64) if counts is None else counts)


def jump(voi, low=0, high=4095, values=None, counts=None):
    """How far the values of the film move on the way from black (0) to white (1) when a drag begins: mean and most."""
    values = np.arange(low, high + 1.0) if values is None else values
    window, falls = start(voi, values, counts)
    assert window.is_valid()
    widest = max(16 * np.ptp(values), len(voi.table.entries))
    assert window.width <= widest + 1.001  # else it would be a long drag until something is seen
    after = 1.0 - window(values) if falls else window(values)
    moved = np.abs(voi(values) - after)
    return np.average(moved, weights=counts), moved.max()


@pytest.mark.parametrize(
    ("low", "high"), [(0, 4095), (1000, 1500), (0, 100), (-300, 5000)], ids=["equal", "inside", "end", "beyond"]
)
@pytest.mark.parametrize("falling", [False, True])
def test_V10_V13_nothing_moves_when_the_lut_is_linear(low, high, falling):
    assert jump(table(X[::-1] if falling else X), low, high)[1] < 1 / 4096
    assert start(table(X[::-1] if falling else X), np.arange(low, high + 1.0))[1] is falling


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


def humped():
    return np.concatenate([np.linspace(0, 4095, 3000), np.linspace(4095, 400, 1096)])


# Mean and most that may move. The hump's tail and one half of the valley have to: no window rises and falls.
BENT = {
    "wiggle": (np.clip(X + 300 * np.sin(X / 30), 0, 4095), 0.06, 0.08),
    "noise": (np.clip(sigmoid(2000, 900) + np.random.default_rng(0).integers(-9, 10, 4096), 0, 4095), 0.04, 0.10),
    "gamma 2": ((X / 4095) ** 2 * 4095, 0.04, 0.10),
    "gamma 1/2": ((X / 4095) ** 0.5 * 4095, 0.04, 0.27),
    "low contrast": (2000 + X // 20, 0.01, 0.01),
    "nearly flat": (np.where(X < 2048, 2000, 2001), 0.02, 0.04),
    "flat but for noise": (2000 + X % 2, 0.02, 0.04),
    "bent valley": (np.abs(X - 1000), 0.04, 0.25),
    "valley": (np.abs(X - 2048) * 2, 0.26, 0.54),
    "hump": (humped(), 0.20, 0.69),
}


@pytest.mark.parametrize("name", BENT)
@pytest.mark.parametrize("falling", [False, True])
def test_V10_V13_as_little_moves_as_can_when_the_lut_is_no_ramp(name, falling):
    entries, mean, most = BENT[name]
    moved = jump(table(4095 - entries if falling else entries))
    assert moved[0] < mean
    assert moved[1] < most


def test_V10_V13_what_the_film_has_most_of_moves_least():
    """The film lies on the hump's falling side, but for a few values."""
    counts = np.where(X >= 3000, 1000, 1)
    assert jump(table(humped()), counts=counts)[0] < 0.04
    assert jump(table(humped()))[0] > 0.15


def test_V10_V13_a_staircase_moves_by_half_a_step():
    """The film's values lie between those that the LUT tells apart."""
    voi = VoiLut(LookupTable(0.0, np.rint(np.arange(10) / 9 * 1023), 10))
    assert jump(voi, values=X * 0.002)[1] < 0.06


@pytest.mark.parametrize("level", [1, 300, 2047, 4000])
def test_V10_a_lut_that_shows_all_alike_is_followed_by_a_window_that_does_nearly(level):
    assert jump(table(np.full(4096, level)), 100, 3000)[1] <= 1 / 32 + 1e-9
    assert not start(table(np.full(4096, level)), np.arange(100.0, 3001.0))[1]


@pytest.mark.parametrize("first", [5000, -9000])
@pytest.mark.parametrize("falling", [False, True])
def test_V10_a_lut_beside_the_data_leaves_all_black_or_all_white(first, falling):
    voi = table(X[::-1] if falling else X, first=first)
    assert jump(voi, 100, 3000)[1] == 0
    assert start(voi, np.arange(100.0, 3001.0))[0].width == 2901


@pytest.mark.parametrize("value", [0, 777, 4095, 9000])
def test_V10_a_film_of_one_value_stays_as_it_is(value):
    assert jump(table(X), value, value)[1] < 1e-9


def test_V10_a_step_stays_a_step():
    window, _ = start(table(np.where(X > 2000, 4095, 0)), X.astype(float))
    np.testing.assert_array_equal(window(np.array([2000.0, 2001.0])), [0, 1])


def test_V10_V13_values_in_any_order_are_those_of_the_film():
    voi, values, counts = table(sigmoid(2000, 900)), X.astype(float), 1 + X % 7
    shuffled = np.random.default_rng(1).permutation(4096)
    assert start(voi, values, counts) == start(voi, values[shuffled], counts[shuffled])


def test_V13_a_drag_goes_on_from_any_window_as_it_is():
    for voi in (Window(5, 10), Window(5, 10, "SIGMOID"), Window(5, 0.5, "LINEAR_EXACT")):
        assert start(voi, np.arange(100.0)) == (voi, False)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize("falling", [False, True])
def test_V13_a_whole_film_stays_as_it_was(photometric, falling):
    rising = sigmoid(2000, 1500)
    film = dataset(X.astype(np.uint16).reshape(64, 64), BitsStored=12, PhotometricInterpretation=photometric)
    film.VOILUTSequence = [lut(0, np.rint(4095 - rising if falling else rising), 12)]
    found = opened(film)
    window, falls = drag_start(found.grayscale.default_voi, *found.modality_values)
    moved = found.render().astype(int) - found.render(window, invert=falls)
    assert np.abs(moved).mean() < 0.04 * 255
    assert np.abs(moved).max() < 0.10 * 255
