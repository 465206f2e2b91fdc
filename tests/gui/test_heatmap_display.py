"""How a heatmap is drawn: threshold, lines, and a key that says what is hidden."""

from dataclasses import replace

import numpy as np
import pytest
from gui_fakes import film, heatmap
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.gui.canvas.picture import Picture
from cxrviewer.gui.look import theme
from cxrviewer.gui.painters.annotation_painter import AnnotationPainter
from cxrviewer.gui.painters.isoline_painter import line_pen
from cxrviewer.gui.scene import captions
from cxrviewer.gui.scene.heatmap_key import key_of, lines_of, value_words
from cxrviewer.gui.scene.looks import Overlay
from cxrviewer.gui.scene.placement import Placement
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.inference.manner import Manner


def hill(shape: tuple[int, int] = (120, 100), *, signed: bool = False) -> Heatmap:
    """One round hill in the middle, and a valley of the same size below it where it is signed."""
    y, x = np.mgrid[0:28, 0:28] - 13.5
    values = np.exp(-((x / 5) ** 2 + ((y + 6) / 5) ** 2))
    if signed:
        values = values - np.exp(-((x / 5) ** 2 + ((y - 6) / 5) ** 2))
    method = "lrp" if signed else "gradcam"
    to_film = GridMap.between((28, 28), shape)
    return Heatmap(method, "Normal", values.astype(np.float32), signed, to_film, shape)


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


def painted(scene: Scene, size: int, ratio: float = 1.0) -> np.ndarray:
    """The picture as a screen with ``ratio`` device pixels per logical one gets it; ``size`` in logical pixels."""
    image = QImage(round(size * ratio), round(size * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.CANVAS)
    shown = scene.shown
    assert shown is not None
    viewport = shown.viewport(image.width(), image.height(), scene.view)
    painter = QPainter(image)
    Picture(scene, "").paint(painter, Placement(shown, viewport, ratio), QRectF(0, 0, size, size), None, crossed=False)
    painter.end()
    return pixels(image)


@pytest.fixture
def hilly(scene: Scene) -> Scene:
    scene.show_film(film())
    scene.set_text_shown(False)
    scene.set_aids(replace(scene.aids, scale_bar=False))
    scene.set_overlay(replace(scene.overlay, locked=True, target="Normal"))
    scene.add_heatmaps([hill(), hill(signed=True)])
    return scene


def test_below_the_threshold_the_film_is_as_without_a_heatmap(qtbot: QtBot, hilly: Scene) -> None:
    canvas = Canvas(hilly)
    qtbot.addWidget(canvas)
    canvas.resize(700, 700)
    hilly.set_overlay(replace(hilly.overlay, threshold=0.5))
    cut = pixels(canvas.grab().toImage())
    hilly.set_overlay(replace(hilly.overlay, threshold=0.0))
    whole = pixels(canvas.grab().toImage())
    hilly.set_overlay(replace(hilly.overlay, locked=False))
    bare = pixels(canvas.grab().toImage())
    placement = canvas.placement()
    assert placement is not None
    made = hill()
    below = above = 0
    for y in range(150, 520, 7):
        for x in range(250, 450, 7):
            row, column = placement.viewport.to_film(x + 0.5, y + 0.5)
            share = float(made.at(np.array([row]), np.array([column]))[0, 0]) / made.scale
            if share < 0.48:
                below += 1
                np.testing.assert_array_equal(cut[y, x], bare[y, x])
            elif share > 0.52:
                above += 1
                np.testing.assert_array_equal(cut[y, x], whole[y, x])
                assert (cut[y, x] != bare[y, x]).any()
    assert min(below, above) > 50


def test_words_say_what_is_hidden_and_where_lines_are() -> None:
    flat, both = hill(), hill(signed=True)
    assert key_of(flat, Overlay()).sentences == ()
    (hidden,) = key_of(flat, Overlay(threshold=0.3)).sentences
    assert hidden == f"Hidden: what is below 30 % of the scale ({value_words(0.3 * flat.scale)})."
    assert "±" in key_of(both, Overlay(threshold=0.3)).sentences[0]
    lines = key_of(flat, Overlay(style="lines"))
    assert lines.sentences == (f"Lines at 25, 50, 75 % of {value_words(flat.scale)}.",)
    assert not lines.filled
    some = key_of(both, Overlay(style="both", threshold=0.3))
    assert [round(line.share, 2) for line in some.lines] == [-0.75, -0.5, 0.5, 0.75]
    assert "±50, ±75 %" in some.sentences[1]
    assert "below 30 % are hidden" in some.sentences[1]
    none = key_of(flat, Overlay(style="lines", threshold=0.8))
    assert none.lines == ()
    assert none.sentences == ("No lines: all are below 80 %, and hidden.",)


def test_small_values_are_written_out() -> None:
    assert [value_words(value) for value in (9.38e-05, 0.125, 1.0, 31.7)] == ["0.000094", "0.12", "1", "32"]


def test_a_key_hatches_what_is_hidden_and_places_lines_by_their_values() -> None:
    flat, both = (key_of(made, Overlay(style="both", threshold=0.3)) for made in (hill(), hill(signed=True)))
    assert flat.gap == pytest.approx((0.0, 0.3))
    assert both.gap == pytest.approx((0.35, 0.65))
    assert [both.place(line.value) for line in both.lines] == pytest.approx([0.125, 0.25, 0.75, 0.875])


def test_a_fine_map_is_averaged_for_its_lines_and_the_key_says_so() -> None:
    values = np.random.default_rng(0).standard_normal((224, 224)).astype(np.float32)
    fine = Heatmap("lrp", "Normal", values, True, GridMap.between((224, 224), (300, 200)), (300, 200))
    lines, both = key_of(fine, Overlay(style="lines")), key_of(fine, Overlay(style="both"))
    assert "averaged over 4 px" in lines.sentences[0]
    assert lines.scale == lines_of(fine).scale < both.scale == fine.scale
    assert max(both.place(line.value) for line in both.lines) < 0.7


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("zoom", [None, 40.0])
@pytest.mark.parametrize("turn", [Turn(), Turn().rotated_right().flipped_horizontally()])
def test_lines_are_thin_and_in_place_at_every_zoom_on_every_screen(
    hilly: Scene, monkeypatch: pytest.MonkeyPatch, ratio: float, zoom: float | None, turn: Turn
) -> None:
    """Looked for along a way from the hill's top outwards: once the colour of each line, where its value is."""
    monkeypatch.setattr(AnnotationPainter, "letters", lambda *_: None)  # of a turned film they lie over the lines
    hilly.set_overlay(replace(hilly.overlay, style="lines"))
    hilly.set_turn(turn)
    shown, made = hilly.shown, hill()
    assert shown is not None
    if zoom is not None:  # around a point of the middle line
        (middle,) = [line for line in lines_of(hilly.heatmap()).lines if line.share == 0.5]
        row, column = shown.to_shown(*middle.paths[0][0])
        hilly.set_view(replace(hilly.view, scale=zoom, row=float(row), column=float(column)))
    drawn = painted(hilly, 400, ratio)
    viewport = shown.viewport(round(400 * ratio), round(400 * ratio), hilly.view)
    colour = np.array(line_pen(lines_of(hilly.heatmap()).lines[1], signed=False).color().getRgb()[:3])
    found = np.argwhere(np.abs(drawn.astype(int) - colour).max(axis=-1) < 40)
    words = 270 if turn.swaps_sides else 310  # which also make way for the letter at the lower edge
    found = found[(found[:, 0] > 120 * ratio) & (found[:, 0] < words * ratio)]  # below the badges, above the words
    assert len(found) > 20 * ratio
    seen_rows, seen_columns = zip(*(viewport.to_film(x + 0.5, y + 0.5) for y, x in found), strict=True)
    rows, columns = shown.to_stored(np.array(seen_rows), np.array(seen_columns))
    values = np.array([made.at(row[None], column[None])[0, 0] for row, column in zip(rows, columns, strict=True)])
    slope = made.scale * 0.11 / viewport.scale  # at most, per device pixel: exp(-(r / 5 cells) ** 2) at its steepest
    assert np.abs(values - 0.5 * made.scale).max() < slope * 2.2 * ratio + 0.01 * made.scale


def lab(colour: QColor) -> np.ndarray:
    """CIE 1976 L*a*b* of an sRGB colour under D65."""
    share = np.array(colour.getRgbF()[:3])
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    ratio = matrix @ linear / np.array([0.9505, 1.0, 1.089])
    root = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def test_no_line_has_the_colour_of_a_drawing_a_measurement_or_the_lungs() -> None:
    for signed in (False, True):
        for line in lines_of(hill(signed=signed)).lines:
            pen = line_pen(line, signed=signed)
            assert bool(pen.dashPattern()) == (line.share < 0)
            for other in (theme.DRAWING, theme.MEASUREMENT, theme.LUNGS):
                assert np.linalg.norm(lab(pen.color()) - lab(other)) > 35


def test_the_badge_names_all_that_was_chosen(scene: Scene) -> None:
    scene.show_film(film())
    assert scene.shown is not None
    made = heatmap(film(), "lrp", "Normal")
    told = replace(made, options=Manner("lrp", "COVID-19", "epsilon-gamma-flat", 4).options)
    (badge,) = captions.badges(scene.shown, told)
    assert badge.words == "AI OVERLAY: LRP, epsilon-gamma-flat, smoothed over 4 px, Normal against COVID-19"
    assert captions.badges(scene.shown, made)[0].words == "AI OVERLAY: LRP, Normal"


@pytest.mark.parametrize("style", ["colours", "lines", "both"])
def test_side_by_side_all_obey(qtbot: QtBot, hilly: Scene, style: str) -> None:
    """Each canvas draws its own map in the chosen way, and says the same of it."""
    alone = Canvas(hilly, "gradcam")
    qtbot.addWidget(alone)
    alone.resize(330, 500)
    hilly.set_overlay(replace(hilly.overlay, locked=False))
    before = pixels(alone.grab().toImage())
    hilly.set_overlay(replace(hilly.overlay, style=style, threshold=0.4))
    assert (pixels(alone.grab().toImage()) != before).any()
    words = [line.words for line in captions.sentences(hilly, hilly.heatmap("gradcam"))]
    assert any("40 %" in sentence for sentence in words)
