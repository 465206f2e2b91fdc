"""The proposed cardiothoracic ratio: against made lungs whose widths are known, and silent where it may be wrong."""

from dataclasses import replace

import numpy as np
import pytest
from films import dataset, opened, phantom

from cxrviewer.explain.affine import GridMap
from cxrviewer.inference.heart_width import proposed_ratio
from cxrviewer.inference.lung_field import LungField
from cxrviewer.measure.measurement import Origin
from cxrviewer.measure.ruler import Ruler

SIDE, ROWS, COLUMNS = 224, 448, 560


def lungs(heart=(90, 150), tilt=0.0, confidence=0.99, reasons=(), bases=True):
    """Lungs of columns 30 to 190, rows 30 to 190, with a heart of these columns and domes below it."""
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(float)
    x = x + tilt * (y - 110)
    bulge = np.clip((y - 100) / 40, 0, 1) * np.clip((178 - y) / 6, 0, 1)  # from the hila to the diaphragm
    inner_left, inner_right = 98 + (heart[0] - 98) * bulge, 122 + (heart[1] - 122) * bulge
    floor = np.where(np.abs(x - 110) > 60, 190, 178) if bases else 190.0
    inside = (y >= 30) & (y <= floor)
    sides = np.zeros((SIDE, SIDE), np.uint8)
    sides[inside & (x >= 30) & (x < inner_left)] = 1
    sides[inside & (x > inner_right) & (x <= 190)] = 2
    shape = (ROWS, COLUMNS)
    return LungField(
        (sides > 0).astype(np.float32), sides, GridMap.between((SIDE, SIDE), shape), shape, confidence, tuple(reasons)
    )


def film(view="PA"):
    return opened(dataset((phantom(ROWS, COLUMNS) * 255).astype(np.uint8), ViewPosition=view))


@pytest.mark.parametrize("heart", [(90, 150), (80, 160), (92, 145)])
def test_the_ratio_is_that_of_the_made_chest(heart):
    found, why_not = proposed_ratio(film(), lungs(heart))
    assert why_not == ""
    assert found.origin is Origin.PROPOSED
    ratio = found.ratio(Ruler.of(film().geometry))
    assert ratio == pytest.approx((heart[1] - heart[0]) / 160, abs=0.015)
    (_, left), (_, right) = found.thorax
    assert (left, right) == (pytest.approx(30 * 2.5, abs=3), pytest.approx(191 * 2.5, abs=3))
    rows = [row for row, _ in found.heart]
    assert all(0.55 * ROWS < row < 180 * 2 for row in rows)


def test_a_tilted_chest_keeps_its_ratio():
    straight, tilted = (proposed_ratio(film(), lungs((85, 155), tilt))[0] for tilt in (0.0, 0.06))
    ruler = Ruler.of(film().geometry)
    assert tilted.ratio(ruler) == pytest.approx(straight.ratio(ruler), abs=0.03)
    (top, left), (bottom, right) = tilted.midline
    assert (right - left) / (bottom - top) == pytest.approx(-0.06 * 2.5 / 2, abs=0.02)


@pytest.mark.parametrize(
    ("view", "field", "words"),
    [
        ("AP", lungs(), "not a PA film"),
        ("LL", lungs(), "not a PA film"),
        ("PA", None, "not known"),
        ("PA", lungs(reasons=("No lungs were found.",)), "No lungs were found."),
        ("PA", lungs(confidence=0.95), "by hand"),
        ("PA", lungs((50, 180)), "by hand"),  # no heart is that large
        ("PA", lungs((60, 130)), "by hand"),  # what lies mostly on the right side is no usual heart
        ("PA", lungs(tilt=0.3), "by hand"),
        ("PA", lungs(bases=False, heart=(98, 122)), "by hand"),  # no diaphragm: the film ends too early
        ("PA", replace(lungs(), sides=np.zeros((SIDE, SIDE), np.uint8)), "by hand"),
    ],
)
def test_nothing_is_proposed_where_it_may_be_wrong(view, field, words):
    found, why_not = proposed_ratio(film(view), field)
    assert found is None
    assert words in why_not


def test_an_unknown_view_gets_one_with_its_warning():
    unknown = film(None)
    found, _ = proposed_ratio(unknown, lungs())
    assert "does not say that it is PA" in found.reading(unknown, Ruler.of(unknown.geometry)).remarks[0]
