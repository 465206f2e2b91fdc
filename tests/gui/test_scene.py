"""Window, inversion, reset and overlay of a scene."""

from dataclasses import replace

import numpy as np
import pytest
from gui_fakes import film, heatmap
from PySide6.QtCore import Qt

from cxrviewer.gui.actions import mouse
from cxrviewer.gui.scene.looks import Aids, Overlay
from cxrviewer.gui.scene.placing import TOOLS
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.scenes import Scenes
from cxrviewer.gui.scene.screens import Screens
from cxrviewer.gui.scene.viewport import View
from cxrviewer.gui.tools import gestures
from cxrviewer.gui.tools.gestures import Drag
from cxrviewer.imaging.film.grayscale import LookupTable, VoiLut, Window
from cxrviewer.inference.manner import Manner
from cxrviewer.measure.lines import Length


def test_a_drag_is_scaled_to_the_films_range(scene: Scene) -> None:
    scene.show_film(film())
    low, high = scene.radiograph.modality_range
    scene.drag_window(30, 20)
    assert scene.voi.width == pytest.approx(4096 + 30 * (high - low) / 1000)
    assert scene.voi.center == pytest.approx(2048 + 20 * (high - low) / 1000)


@pytest.mark.parametrize(
    ("keys", "factor"),
    [
        (Qt.KeyboardModifier.NoModifier, 1.0),
        (Qt.KeyboardModifier.ShiftModifier, 0.1),
        (Qt.KeyboardModifier.ControlModifier, 10.0),
    ],
)
def test_keys_make_steps_fine_or_coarse(scene: Scene, keys: Qt.KeyboardModifier, factor: float) -> None:
    assert gestures.window_factor(keys) == factor
    scene.show_film(film())
    low, high = scene.radiograph.modality_range
    scene.drag_window(10, 0, factor)
    assert scene.voi.width == pytest.approx(4096 + 10 * factor * (high - low) / 1000)


def test_another_film_with_the_same_window_has_greys_of_its_own(scene: Scene) -> None:
    first = film()
    other = replace(first, grayscale=replace(first.grayscale, inverted=True))
    scene.show_film(first)
    greys = scene.table()
    scene.show_film(other)
    assert scene.voi == first.grayscale.default_voi
    np.testing.assert_array_equal(scene.table(), 255 - greys)


@pytest.mark.parametrize("leave", ["show_film", "clear", "drop_heatmaps"])
def test_no_heatmap_stays_on_show_when_it_is_of_the_film_no_more(scene: Scene, leave: str) -> None:
    scene.show_film(film())
    scene.add_heatmaps([heatmap(film(), "gradcam", "Normal")])
    scene.set_overlay(Overlay(locked=True, peeking=True, target="Normal", opacity=0.3))
    assert scene.heatmap() is not None
    getattr(scene, leave)(*([film()] if leave == "show_film" else []))
    assert scene.overlay == Overlay(opacity=0.3)
    scene.set_overlay(Overlay(target="Normal"))
    assert scene.heatmap() is None


def test_no_class_is_held_against_itself() -> None:
    asked = Overlay(target="Normal", against="Viral Pneumonia")
    assert asked.manner() == Manner("gradcam", "Viral Pneumonia")
    assert replace(asked, against="Normal").manner() == Manner("gradcam")


def test_dragging_down_makes_the_film_darker(scene: Scene) -> None:
    scene.show_film(film())
    before = scene.table().mean()
    scene.drag_window(0, 100)
    assert scene.table().mean() < before


def test_the_width_stays_legal(scene: Scene) -> None:
    scene.show_film(film())
    scene.drag_window(-100_000, 0)
    assert scene.voi.width == 1.0
    assert scene.voi.is_valid()
    scene.set_voi(scene.radiograph.grayscale.vois[1])
    scene.drag_window(-100_000, 0)
    assert scene.voi.function == "SIGMOID"
    assert scene.voi.is_valid()


def test_a_drag_goes_on_from_a_lut_without_a_jump(scene: Scene) -> None:
    scene.show_film(film())
    entries = np.linspace(0, 4095, 2000)
    lut = VoiLut(LookupTable(500.0, entries, 12, "chest"))
    scene.set_voi(lut)
    before = scene.table().astype(int)
    scene.drag_window(0, 0)
    assert isinstance(scene.voi, Window)
    assert np.abs(scene.table().astype(int) - before).max() <= 8


def test_reset_gives_back_exactly_what_the_file_says(scene: Scene) -> None:
    radiograph = film()
    scene.show_film(radiograph)
    first = scene.table().copy()
    scene.drag_window(100, 100)
    scene.set_invert(True)
    scene.set_view(View(3.0, 1, 1))
    scene.reset()
    assert scene.voi is radiograph.grayscale.default_voi
    assert scene.view == View()
    np.testing.assert_array_equal(scene.table(), first)


def test_invert_is_the_complement(scene: Scene) -> None:
    scene.show_film(film())
    first = scene.table().copy()
    scene.set_invert(True)
    assert np.abs(255 - first.astype(int) - scene.table()).max() <= 1


def test_automatic_window(scene: Scene) -> None:
    scene.show_film(film())
    scene.use_automatic_window()
    assert scene.voi == scene.radiograph.auto_window


def test_the_overlay_is_off_for_every_new_film(scene: Scene) -> None:
    scene.show_film(film(seed=1))
    assert not scene.overlay.shown
    scene.add_heatmaps([heatmap(scene.radiograph, "gradcam", "Normal")])
    assert not scene.overlay.shown
    scene.set_overlay(replace(scene.overlay, locked=True, target="Normal", opacity=0.4))
    assert scene.heatmap() is not None
    scene.show_film(film(seed=2))
    assert not scene.overlay.shown
    assert scene.heatmap() is None
    assert scene.overlay.opacity == 0.4


def test_nothing_fails_without_a_film(scene: Scene) -> None:
    scene.drag_window(1, 1)
    scene.use_automatic_window()
    scene.reset()
    scene.clear()
    with pytest.raises(ValueError, match="no film"):
        scene.table()


def test_buttons() -> None:
    left, middle, right = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
    for scheme in mouse.TABLE.values():
        assert gestures.drag_for(scheme, left, space_held=False) is Drag.WINDOW
        assert gestures.drag_for(scheme, left, space_held=True) is Drag.PAN
        assert gestures.drag_for(scheme, middle, space_held=False) is Drag.PAN
        assert gestures.drag_for(scheme, Qt.MouseButton.BackButton, space_held=False) is None
    rights = {name: gestures.drag_for(scheme, right, space_held=False) for name, scheme in mouse.TABLE.items()}
    assert rights == {"ohif": Drag.ZOOM, "weasis": None, "osirix": Drag.ZOOM, "slicer": Drag.ZOOM}
    assert gestures.wheel_factor(120) == pytest.approx(1 / gestures.wheel_factor(-120))


def test_what_is_being_placed_is_read_once_only_its_last_point_is_missing(scene: Scene) -> None:
    scene.show_film(film())
    for tool, first in (("angle", [(10.0, 10.0)]), ("length", []), ("region_window", [])):
        scene.placing.take(TOOLS[tool])
        for point in first:
            scene.placing.put(point)
            assert scene.placing_reading is None
        scene.placing.put((40.0, 10.0))
        scene.placing.hover((40.0, 50.0))
        made = scene.placing.draft
        assert made is not None
        assert made.points == (*first, (40.0, 10.0), (40.0, 50.0))
        assert scene.placing_reading == (None if tool == "region_window" else scene.reading(made, scene.ruler))


def test_a_scene_beside_the_first_shows_what_that_does(scene: Scene) -> None:
    scenes, other = Scenes(scene), Scene()
    scenes.set_text_shown(False)
    scenes.set_all_notices(True)
    scenes.set_aids(Aids(lungs=True))
    scenes.set_mouse(next(one for one in mouse.TABLE.values() if one != mouse.DEFAULT))
    scenes.add(other)
    for name in ("text_shown", "all_notices", "aids", "mouse", "screens", "keys"):
        assert getattr(other, name) == getattr(scene, name), name
    for one in (scene, other):
        one.show_film(film())
    scene.measurements.add(Length(((1.0, 2.0), (3.0, 4.0))))
    assert other.measurements.items == scene.measurements.items != ()
    scenes.set_text_shown(True)
    scenes.set_all_notices(False)
    scenes.set_aids(Aids(probe=False))
    scenes.set_mouse(mouse.DEFAULT)
    scenes.set_screens(Screens({"*": 400.0}))
    scenes.set_keys({})
    for one in (scene, other):
        assert (one.text_shown, one.all_notices, one.aids) == (True, False, Aids(probe=False))
        assert (one.mouse, one.keys) == (mouse.DEFAULT, {})
    assert other.screens is scene.screens
