"""Lettering near the border is found and painted over; the rest of the film is left as it is."""

import numpy as np
import pytest

from cxrviewer.imaging.film.markers import marker_mask, without_markers


def test_lettering_is_found_and_painted_over_and_lungs_are_left():
    import cv2

    size = 224
    y, x = np.mgrid[0:size, 0:size] / size
    film = (0.25 + 0.4 * np.exp(-(((x - 0.5) / 0.15) ** 2)) + 0.1 * y).astype(np.float32)
    letter = np.zeros((size, size), np.uint8)
    cv2.putText(letter, "R", (10, 30), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 255, 2)
    lettered = np.where(letter > 127, np.float32(1.0), film)
    painted, had = without_markers(lettered)
    assert had
    assert not marker_mask(film).any()
    assert np.abs(painted - film).max() < 0.1
    np.testing.assert_array_equal(painted[60:], lettered[60:])


@pytest.mark.parametrize("picture", [np.zeros((40, 40)), np.ones((40, 40)), np.eye(40)])
def test_flat_and_odd_pictures_have_no_markers(picture):
    assert not marker_mask(picture.astype(np.float32)).any()
