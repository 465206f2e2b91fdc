"""What a reader does with a film's own display steps: probe, choose, drag, reset; and what stands beside the film."""

import re

import numpy as np
import pytest
from films import dataset, lut, opened
from pydicom.dataset import Dataset

from cxrviewer.gui.scene import captions
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.viewport import Viewport
from cxrviewer.imaging.film.grayscale import VoiLut, Window
from cxrviewer.imaging.film.radiograph import Radiograph

RAMP = np.arange(4096, dtype=np.uint16).reshape(64, 64)


def port(aspect: float = 1.0) -> Viewport:
    """A canvas on which the film fills 640 device pixels."""
    return Viewport(64, 64, aspect, 640, 640)


def bent(falling: bool = False) -> Dataset:
    """A film with two LUTs, the first S-shaped, and a window."""
    rising = 4095 / (1 + np.exp(-4 * (np.arange(4096) - 2000) / 1500))
    film = dataset(RAMP, BitsStored=12, WindowCenter="2048", WindowWidth="4096")
    film.VOILUTSequence = [lut(0, np.rint(4095 - rising if falling else rising), 12, "S"), lut(0, range(4096), 12)]
    return film


def text_beside(scene: Scene) -> str:
    return repr(captions.corners(scene, port()))


def test_M1_the_probe_shows_the_stored_and_the_rescaled_value(scene: Scene) -> None:
    scene.show_film(opened(dataset(RAMP, BitsStored=12, RescaleSlope="2", RescaleIntercept="-10")))
    words = captions.probe(scene, port(), 255.0, 105.0)  # row 10, column 25
    assert f"stored {10 * 64 + 25} " in words
    assert f"modality {2 * (10 * 64 + 25) - 10} " in words


def test_V9_the_reader_may_choose_between_lut_and_window(scene: Scene) -> None:
    film = opened(bent())
    scene.show_film(film)
    assert isinstance(scene.voi, VoiLut)
    for voi in film.grayscale.vois:
        scene.set_voi(voi)
        np.testing.assert_array_equal(scene.table(), film.display_table(voi))


@pytest.mark.parametrize("falling", [False, True])
def test_V13_a_drag_goes_on_from_a_lut_and_reset_restores_it(scene: Scene, falling: bool) -> None:
    film = opened(bent(falling))
    scene.show_film(film)
    before = scene.table().astype(int)
    scene.drag_window(0, 0)
    assert isinstance(scene.voi, Window)
    assert np.abs(scene.table()[:4096] - before[:4096]).max() < 0.1 * 255
    before_the_drags = scene.table().astype(int)
    scene.drag_window(0, 50)
    scene.drag_window(0, -50)
    np.testing.assert_array_equal(scene.table(), before_the_drags)
    scene.reset()
    assert scene.voi is film.grayscale.default_voi
    np.testing.assert_array_equal(scene.table(), before)


def falling(**tags: object) -> Radiograph:
    """A film whose LUT goes from white to black, and a window that rises."""
    film = dataset(RAMP, BitsStored=12, WindowCenter="2000", WindowWidth="3000", **tags)
    film.VOILUTSequence = [lut(0, range(4095, -1, -1), 12, "FALL")]
    return opened(film)


def test_V13_a_lut_that_falls_is_not_an_inversion(scene: Scene) -> None:
    film = falling()
    scene.show_film(film)
    own = scene.table().copy()
    scene.drag_window(1, 0)
    assert not scene.invert
    assert "falling as the LUT" in text_beside(scene)
    assert "inverted" not in text_beside(scene)
    for place, voi in enumerate(film.grayscale.vois):
        scene.drag_window(1, 0)
        scene.set_voi(voi)
        np.testing.assert_array_equal(scene.table(), film.display_table(voi), err_msg=str(place))
    scene.set_voi(film.grayscale.vois[0])
    for drags in range(2):
        scene.use_automatic_window()
        assert scene.table()[0] > 250, drags
        assert scene.table()[4095] < 5
        scene.drag_window(1, 0)
    scene.set_invert(True)
    scene.set_voi(film.grayscale.vois[0])
    np.testing.assert_array_equal(scene.table()[:4096], 255 - own[:4096])


@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT", "SIGMOID"])
def test_V13_a_drag_keeps_the_function_of_a_window(scene: Scene, function: str) -> None:
    film = dataset(RAMP, BitsStored=12, WindowCenter="2048", WindowWidth="2000", VOILUTFunction=function)
    scene.show_film(opened(film))
    before = scene.table().copy()
    scene.drag_window(0, 0)
    np.testing.assert_array_equal(scene.table(), before)
    scene.drag_window(100, 0)
    assert scene.voi.function == function
    assert scene.voi.width > 2000


def test_G3_a_length_says_that_it_is_at_the_detector(scene: Scene) -> None:
    scene.show_film(opened(dataset(RAMP, BitsStored=12, ImagerPixelSpacing=[0.2, 0.2])))
    assert "0.2 mm, at the detector (DET)" in text_beside(scene)


def test_G3_a_corrected_length_says_by_which_factor(scene: Scene) -> None:
    factor = {"EstimatedRadiographicMagnificationFactor": "1.25"}
    scene.show_film(opened(dataset(RAMP, BitsStored=12, ImagerPixelSpacing=[0.2, 0.2], **factor)))
    assert "0.16 mm, corrected for magnification (MAG)" in text_beside(scene)
    assert "divided by 1.25" in text_beside(scene)
    scene.show_film(opened(dataset(RAMP, PixelSpacing=[0.2, 0.2], PixelSpacingCalibrationType="GEOMETRY")))
    assert text_beside(scene).count("agnification") == 1


def test_G6_without_a_spacing_lengths_are_in_pixels(scene: Scene) -> None:
    scene.show_film(opened(dataset(RAMP, BitsStored=12)))
    assert "lengths in px" in text_beside(scene)


def test_I2_the_ratio_stands_beside_the_film(scene: Scene) -> None:
    film = dataset(RAMP, BitsStored=12, LossyImageCompression="01", LossyImageCompressionRatio="12.5")
    scene.show_film(opened(film))
    assert "12.5:1" in text_beside(scene)


def test_O2_an_unknown_orientation_is_said(scene: Scene) -> None:
    scene.show_film(opened(dataset(RAMP, BitsStored=12)))
    assert "orientation unknown" in text_beside(scene)


def test_O3_view_and_side_stand_beside_the_film(scene: Scene) -> None:
    scene.show_film(opened(dataset(RAMP, BitsStored=12, ViewPosition="AP", ImageLaterality="L")))
    words = re.findall(r"\w+", repr(captions.corners(scene, port()).top_right))
    assert {"CHEST", "AP", "L"} <= set(words)
