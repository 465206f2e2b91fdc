"""The render command with presentation state, overlays and shutter."""

import numpy as np
import pytest
from films import saved
from PIL import Image
from states import COLUMNS, ROWS, VOI, film_of, state, turn_tags
from test_display_overlays import drawing, laid_over

from cxrviewer import cli
from cxrviewer.imaging.dicom.presentation_state import open_presentation_state
from cxrviewer.imaging.film.overlays import burn
from cxrviewer.imaging.opening import open_radiograph


@pytest.fixture
def film(tmp_path):
    circle = {"ShutterShape": "CIRCULAR", "CenterOfCircularShutter": [20, 26], "RadiusOfCircularShutter": 15}
    return saved(laid_over(film_of(**circle), drawing(ROWS, COLUMNS)), tmp_path / "film.dcm")


def render(film, *options):
    """The picture that the command writes, None where it fails."""
    out = film.with_suffix(".png")
    code = cli.main(["render", str(film), "--out", str(out), *map(str, options)], view=None, layouts=["film"])
    return np.asarray(Image.open(out)) if code == 0 else None


def test_overlays_are_burned_in_and_the_shutter_is_left_out_when_asked(film):
    radiograph = open_radiograph(film)
    np.testing.assert_array_equal(render(film), radiograph.render())
    np.testing.assert_array_equal(render(film, "--no-shutter"), radiograph.render(shutter=False))
    np.testing.assert_array_equal(render(film, "--overlays"), burn(radiograph.render(), radiograph.overlays))


def test_a_presentation_state_sets_greys_and_turn(film, tmp_path):
    path = saved(state(film_of(), **turn_tags(1, mirrored=True), **VOI), tmp_path / "state.dcm")
    found = open_presentation_state(path)
    expected = found.turn(found.apply(open_radiograph(film)).render())
    assert expected.shape == (COLUMNS, ROWS)
    np.testing.assert_array_equal(render(film, "--presentation-state", path), expected)


def test_a_state_for_another_film_is_an_error_on_one_line(film, tmp_path, capsys):
    path = saved(state(film_of(SOPInstanceUID="2.25.99"), **VOI), tmp_path / "state.dcm")
    assert render(film, "--presentation-state", path) is None
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "another film" in told
