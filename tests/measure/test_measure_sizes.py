"""The scale bar's round lengths, and true size on a screen that somebody measured."""

import pytest

from cxrviewer.imaging.film.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.measure.ruler import Ruler
from cxrviewer.measure.sizes import is_true_size, scale_bar, true_size

MM = Ruler(0.3, 0.15, "mm", "at the detector (DET)")


@pytest.mark.parametrize(
    ("step", "most", "words", "pixels"),
    [
        (1.0, 400.0, "5 cm", 50 / 0.15),  # 400 px are 60 mm
        (0.2, 400.0, "20 cm", 200 / 0.15 * 0.2),
        (8.0, 400.0, "5 mm", 5 / 0.15 * 8),
        (64.0, 200.0, "0.2 mm", 0.2 / 0.15 * 64),
        (1.0, 15 / 0.15, "1 cm", 10 / 0.15),
        (1.0, 9 / 0.15, "5 mm", 5 / 0.15),
        (1.0, 100 / 0.15, "10 cm", 100 / 0.15),  # one that just fits is taken
    ],
)
def test_the_bar_is_the_longest_round_length_that_fits(step, most, words, pixels):
    bar = scale_bar(MM, step, turned=False, most=most)
    assert bar.words == f"{words}, at the detector (DET)"
    assert bar.pixels == pytest.approx(pixels)
    assert most * 0.4 - 1e-6 <= bar.pixels <= most * (1 + 1e-6)


def test_on_a_turned_film_the_bar_counts_rows():
    assert scale_bar(MM, 1.0, turned=True, most=400.0).pixels == pytest.approx(100 / 0.3)


def test_without_a_spacing_the_bar_counts_pixels():
    bar = scale_bar(Ruler.of(Geometry(100, 100)), 0.5, turned=False, most=150.0)
    assert (bar.words, bar.pixels) == ("200 px, no pixel spacing", 100.0)


def test_true_size_makes_a_millimetre_a_millimetre():
    scale = true_size(MM, 0.25, turned=False)
    assert scale == pytest.approx(0.6)  # 10 mm are 66.7 columns, 40 device pixels, 10 mm of the screen
    assert true_size(MM, 0.25, turned=True) == pytest.approx(1.2)
    assert is_true_size(0.6, MM, 0.25, turned=False)
    assert not is_true_size(0.61, MM, 0.25, turned=False)
    assert not is_true_size(0.6, MM, None, turned=False)  # nobody measured the screen


def test_no_true_size_without_millimetres_that_somebody_vouches_for():
    assert true_size(Ruler.of(Geometry(9, 9)), 0.25, turned=False) is None
    unknown = Geometry(9, 9, Spacing(0.2, 0.2, SpacingSource.UNKNOWN))
    assert true_size(Ruler.of(unknown), 0.25, turned=False) is None
