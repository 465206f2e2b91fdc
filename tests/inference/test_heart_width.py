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


def lungs(heart=(90, 150), tilt=0.0, bend=0.0, dome=178, confidence=0.99, reasons=(), bases=(True, True)):
    """Lungs of columns 30 to 190, rows 30 to 190, with a heart of these columns and domes below it.

    The chest is widest at row 135.
    """
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(float)
    wall = 0.1 * np.abs(y - 135)
    x = x + tilt * (y - 110) + bend * ((y - 110) / 80) ** 2
    bulge = np.clip((y - 100) / 40, 0, 1) * np.clip((dome - y) / 6, 0, 1)  # from the hila to the diaphragm
    inner_left, inner_right = 98 + (heart[0] - 98) * bulge, 122 + (heart[1] - 122) * bulge
    based = np.where(x < 110, *bases)
    floor = np.where((np.abs(x - 110) > 72) | ~based, 190, dome)
    inside = (y >= 30) & (y <= floor)
    sides = np.zeros((SIDE, SIDE), np.uint8)
    sides[inside & (x >= 30 + wall) & (x < inner_left)] = 1
    sides[inside & (x > inner_right) & (x <= 190 - wall)] = 2
    shape = (ROWS, COLUMNS)
    return LungField(
        (sides > 0).astype(np.float32), sides, GridMap.between((SIDE, SIDE), shape), shape, confidence, tuple(reasons)
    )


def without(side, rows):
    """The lungs with some rows of one of them missing."""
    field = lungs()
    sides = field.sides.copy()
    sides[rows][sides[rows] == side] = 0
    return replace(field, sides=sides)


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
    assert [row for row, _ in found.thorax] == pytest.approx([135 * 2] * 2, abs=12)
    assert [column for _, column in found.heart] == pytest.approx([edge * 2.5 for edge in heart], abs=4)
    assert all(0.55 * ROWS < row < 180 * 2 for row, _ in found.heart)
    assert [column for _, column in found.midline] == pytest.approx([110.5 * 2.5] * 2, abs=3)


@pytest.mark.parametrize("tilt", [0.11, -0.11])
def test_a_midline_may_be_tilted_by_six_degrees(tilt):
    assert proposed_ratio(film(), lungs((86, 168), tilt))[0] is not None


@pytest.mark.parametrize("heart", [(77, 175), (91, 146), (83, 152), (93, 168)])
def test_hearts_that_may_be_are_proposed(heart):
    """Nearly as large and as small, as far to the right and to the left, as any that is."""
    assert proposed_ratio(film(), lungs(heart))[0] is not None


def test_the_midline_goes_from_the_lower_apex_to_the_higher_base():
    field = without(1, slice(0, 50))
    field.sides[185:][field.sides[185:] == 2] = 0
    (top, _), (bottom, _) = proposed_ratio(film(), field)[0].midline
    assert (top, bottom) == (50 * 2 + 0.5, 184 * 2 + 0.5)


def test_what_the_lungs_lack_is_told_where_there_are_none():
    assert proposed_ratio(film(), None, "The film is blank.")[1].endswith("the lungs are not known. The film is blank.")
    assert proposed_ratio(film(), None)[1].endswith("the lungs are not known.")


def test_a_tilted_chest_keeps_its_ratio():
    straight, tilted = (proposed_ratio(film(), lungs((86, 168), tilt))[0] for tilt in (0.0, 0.06))
    ruler = Ruler.of(film().geometry)
    assert tilted.ratio(ruler) == pytest.approx(straight.ratio(ruler), abs=0.03)
    (top, left), (bottom, right) = tilted.midline
    assert (right - left) / (bottom - top) == pytest.approx(-0.06 * 2.5 / 2, abs=0.02)


HALVES = without(1, slice(90, None)).sides
HALVES[:110][HALVES[:110] == 2] = 0


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
        ("PA", lungs((68, 175)), "by hand"),  # nor that one
        ("PA", lungs((94, 142)), "by hand"),  # nor that small
        ("PA", lungs((78, 146)), "by hand"),  # still too far on the right
        ("PA", lungs(tilt=0.3), "by hand"),
        *(("PA", lungs((86, 168), tilt=tilt), "by hand") for tilt in (0.14, -0.14)),
        *(("PA", lungs((86, 168), bend=bend), "by hand") for bend in (20, -20)),  # a midline that is no line
        ("PA", lungs(dome=130), "by hand"),  # the diaphragm hides the heart before it is widest
        *(("PA", lungs(bases=bases), "by hand") for bases in ((True, False), (False, True))),
        ("PA", lungs(bases=(False, False), heart=(98, 122)), "by hand"),  # no diaphragm: the film ends too early
        ("PA", replace(lungs(), checks={"balance": 0.54}), "by hand"),
        *(("PA", without(side, slice(None)), "by hand") for side in (1, 2)),
        ("PA", replace(lungs(), sides=HALVES), "by hand"),  # not side by side
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
