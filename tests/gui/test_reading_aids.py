"""What helps reading: windows from a region, mice of other programs, lens, probe, scale bar, true size, calibration."""

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gui_fakes import Shelf
from measuring import Mouse, spaced
from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from cxrviewer import paths
from cxrviewer.explain.colour import palette
from cxrviewer.gui.actions import actions
from cxrviewer.gui.actions import mouse as mice
from cxrviewer.gui.look import theme
from cxrviewer.gui.painters.measurement_painter import Drawn, MeasurementPainter
from cxrviewer.gui.scene import captions, readings, states
from cxrviewer.gui.scene.screens import Screens
from cxrviewer.gui.tools.length_dialog import LengthDialog
from cxrviewer.gui.window import app
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.geometry import Spacing, SpacingSource
from cxrviewer.imaging.film.grayscale import Window
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.opening import open_radiograph
from cxrviewer.measure.lines import Calibration, Length, Note
from cxrviewer.measure.regions import Ellipse, Rectangle
from cxrviewer.settings import MICE, Layers, screen_widths

pytestmark = pytest.mark.gui
A, B = (40.0, 50.0), (120.0, 150.0)


@pytest.fixture
def mouse(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> Mouse:
    shelf.films["m"] = spaced()
    window.open([Path("m")])
    qtbot.waitUntil(lambda: not window.desk.busy and isinstance(window.session.state, states.Analysed))
    window.workspace.main.setFocus()
    return Mouse(window.workspace.main)


def picture(window: MainWindow) -> np.ndarray:
    image = window.workspace.main.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


def test_a_rectangle_sets_the_window_and_leaves_nothing_on_the_film(window: MainWindow, mouse: Mouse) -> None:
    window.actions_by_id["region_window"].trigger()
    mouse.drag(A, B)
    assert window.scene.voi == Rectangle((A, B)).window(window.scene.radiograph)
    assert window.scene.voi.name == "region"
    assert window.scene.measurements.items == ()
    assert window.scene.placing.tool is None
    before = window.scene.voi
    mouse.drag(A, (A[0] + 5, A[1]))
    assert window.scene.voi != before  # the left button windows again


def test_a_large_region_holds_up_no_drag(
    qtbot: QtBot, window: MainWindow, mouse: Mouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    find, threads, goes_on = Rectangle.window, list[int](), threading.Event()

    def slow(one: Rectangle, film: Radiograph) -> Window | None:
        threads.append(threading.get_ident())
        goes_on.wait(10)
        return find(one, film)

    monkeypatch.setattr(readings, "_LARGE", 1)
    monkeypatch.setattr(Rectangle, "window", slow)
    before = window.scene.voi
    for first, last in (((20.0, 20.0), (60.0, 70.0)), (A, B)):
        window.actions_by_id["region_window"].trigger()
        mouse.drag(first, last)
        assert window.scene.voi is before
    wanted = find(Rectangle((A, B)), window.scene.radiograph)
    goes_on.set()
    qtbot.waitUntil(lambda: window.scene.voi == wanted)
    qtbot.wait(50)
    assert window.scene.voi == wanted, "what was asked for last holds, whatever comes when"
    assert len(threads) == 2
    assert threading.get_ident() not in threads


def test_no_window_of_a_large_region_comes_to_another_film(
    qtbot: QtBot, window: MainWindow, mouse: Mouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    find, goes_on, ended = Rectangle.window, threading.Event(), threading.Event()

    def slow(one: Rectangle, film: Radiograph) -> Window | None:
        goes_on.wait(10)
        found = find(one, film)
        ended.set()
        return found

    monkeypatch.setattr(readings, "_LARGE", 1)
    monkeypatch.setattr(Rectangle, "window", slow)
    window.actions_by_id["region_window"].trigger()
    mouse.drag(A, B)
    window.scene.show_film(replace(spaced()))
    before = window.scene.voi
    goes_on.set()
    assert ended.wait(5)
    qtbot.wait(50)
    assert window.scene.voi is before


def test_a_region_without_a_pixel_changes_nothing(window: MainWindow, mouse: Mouse) -> None:
    before = window.scene.voi
    window.actions_by_id["region_window"].trigger()
    mouse.drag((40.2, 50.2), (40.4, 50.4))
    assert window.scene.voi is before


def test_the_automatic_window_leaves_padding_out(window: MainWindow, shelf: Shelf) -> None:
    stored = spaced().stored.copy()
    stored[:, :60] = 60000
    padded = replace(spaced(), stored=stored, padding=(60000, 60000))
    window.scene.show_film(padded)
    window.scene.use_automatic_window()
    inside = np.sort(stored[:, 60:].ravel())
    low, high = window.scene.voi.limits()
    assert (low, high) == tuple(inside[int(np.ceil(share * inside.size)) - 1] for share in (0.001, 0.999))


@pytest.mark.parametrize("name", MICE)
def test_mice_of_other_programs(window: MainWindow, mouse: Mouse, name: str) -> None:
    scheme = mice.TABLE[name]
    window.actions_by_id[f"mouse_{name}"].trigger()
    assert window.scene.mouse is scheme
    assert [other for other in MICE if window.actions_by_id[f"mouse_{other}"].isChecked()] == [name]
    before, step = window.scene.voi, np.ptp(window.scene.radiograph.modality_range) / 1000
    mouse.drag(QPointF(300, 300), QPointF(310, 340))
    assert window.scene.voi.width == pytest.approx(before.width + 10 * step)
    assert window.scene.voi.center == pytest.approx(before.center + 40 * step * scheme.center)


def test_where_a_drag_down_leads_with_each_mouse() -> None:
    assert {name: (scheme.center, scheme.zoom) for name, scheme in mice.TABLE.items()} == {
        "ohif": (1, 1), "weasis": (-1, 1), "osirix": (-1, -1), "slicer": (-1, 1),
    }  # fmt: skip
    assert tuple(mice.TABLE) == MICE


def test_the_help_page_is_that_of_the_mouse_in_use() -> None:
    assert "down raises the centre" in actions.html_table("#808080")
    weasis = actions.html_table("#808080", mice.TABLE["weasis"])
    assert "down lowers the centre" in weasis
    assert "right drag" not in weasis


def test_the_lens_shows_the_film_itself_under_a_heatmap_while_its_key_is_held(
    qtbot: QtBot, window: MainWindow, mouse: Mouse
) -> None:
    middle = QPointF(mouse.canvas.rect().center())
    mouse.move(middle)
    plain = picture(window)
    qtbot.keyPress(mouse.canvas, Qt.Key.Key_M)
    held = picture(window)
    side = slice(int(middle.y()) - 60, int(middle.y()) + 60), slice(int(middle.x()) - 60, int(middle.x()) + 60)
    assert (held[side] != plain[side]).any()
    window.actions_by_id["lock"].trigger()
    under = picture(window)
    np.testing.assert_array_equal(under[side], held[side])
    assert (under != held).any()  # the heatmap beside it
    mouse.move(middle + QPointF(80, 0))
    assert (picture(window)[side] != under[side]).any()
    qtbot.keyRelease(mouse.canvas, Qt.Key.Key_M)
    window.actions_by_id["lock"].trigger()
    assert window.scene.lens is None
    np.testing.assert_array_equal(picture(window), plain)


def test_the_lens_enlarges_what_is_under_the_cursor(qtbot: QtBot, window: MainWindow, mouse: Mouse) -> None:
    window.actions_by_id["scale_bar"].trigger()
    window.scene.set_text_shown(False)
    mouse.move((60.0, 100.0))
    qtbot.keyPress(mouse.canvas, Qt.Key.Key_M)
    place, viewport = mouse.place((60.0, 100.0)), mouse.canvas.viewport()
    row_step, column_step = (2 * step for step in viewport.steps)
    shown, table = picture(window), window.scene.table()
    for down, across in ((0, 0), (10, -12), (-8, 9)):
        x, y = place.x() + across * column_step, place.y() + down * row_step
        stored = window.scene.radiograph.stored[60 + down, 100 + across]
        assert abs(int(shown[int(y), int(x), 0]) - int(table[stored])) <= 6, (down, across)


def test_the_lens_goes_with_the_cursor_and_needs_one(qtbot: QtBot, window: MainWindow, mouse: Mouse) -> None:
    mouse.canvas.leaveEvent(None)
    qtbot.keyPress(mouse.canvas, Qt.Key.Key_M)
    assert window.scene.lens is None
    qtbot.keyRelease(mouse.canvas, Qt.Key.Key_M)
    mouse.move((60.0, 100.0))
    qtbot.keyPress(mouse.canvas, Qt.Key.Key_M)
    assert window.scene.lens == pytest.approx((60.0, 100.0))
    mouse.canvas.leaveEvent(None)
    assert window.scene.lens is None
    qtbot.keyRelease(mouse.canvas, Qt.Key.Key_M)


def test_values_under_the_cursor_cost_nothing_while_they_are_hidden(
    window: MainWindow, mouse: Mouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    real = captions.probe
    monkeypatch.setattr(captions, "probe", lambda *values: (asked.append(values), real(*values))[1])
    window.actions_by_id["lock"].trigger()
    mouse.move((60.0, 100.0))
    words = window.foot._probe.text()
    for part in ("x 100  y 60", "stored ", "modality ", "grey ", "Grad-CAM "):
        assert part in words
    window.workspace.zoom_in()
    zoomed = window.foot._probe.text()
    assert "x 100  y 72" in zoomed  # another pixel lies under the cursor now
    window.actions_by_id["invert"].trigger()
    assert zoomed.split("   ")[:2] == window.foot._probe.text().split("   ")[:2]
    assert zoomed != window.foot._probe.text()
    window.actions_by_id["lock"].trigger()
    assert "Grad-CAM" not in window.foot._probe.text()
    window.actions_by_id["probe"].trigger()
    assert window.foot._probe.text() == ""
    asked.clear()
    mouse.move((61.0, 100.0))
    assert not asked
    assert window.foot._probe.text() == ""


def test_the_scale_bar_is_as_long_as_it_says(window: MainWindow, mouse: Mouse) -> None:
    window.scene.set_text_shown(False)
    bare = picture(window)
    window.actions_by_id["scale_bar"].trigger()
    found = np.abs(picture(window).astype(int) - bare).max(axis=-1)
    window.actions_by_id["scale_bar"].trigger()
    rows, columns = np.nonzero((bare == theme.CANVAS_TEXT.getRgb()[:3]).all(axis=-1) & (found > 0))
    line = np.bincount(rows).argmax()  # the row with the most of the bar's colour
    length = np.ptp(columns[rows == line]) + 1
    millimetres = length * 0.25 / mouse.canvas.viewport().steps[1]
    assert min(abs(millimetres / round_length - 1) for round_length in (1, 2, 5, 10, 20, 50)) < 0.03
    assert length <= 0.22 * mouse.canvas.width() + 3


def test_there_is_no_true_size_on_a_screen_that_nobody_measured(window: MainWindow, mouse: Mouse) -> None:
    told = []
    window.workspace.told.connect(lambda level, words: told.append((level, words)))
    window.actions_by_id["true_size"].trigger()
    ((level, words),) = told
    assert level == "warning"
    assert "nobody has measured it" in words
    assert "Tools > Settings > Measured widths" in words
    assert window.scene.view.scale is None


def test_true_size_on_a_measured_screen(window: MainWindow, mouse: Mouse) -> None:
    screen = window.screen()
    wide = screen.size().width() * screen.devicePixelRatio()
    window.scene.screens = Screens(screen_widths(f"other: 300; *: {wide * 0.2}"))
    window.actions_by_id["true_size"].trigger()
    assert mouse.canvas.viewport().scale == pytest.approx(0.25 / 0.2)
    corner = captions.corners(window.scene, mouse.canvas.viewport(), true_size=True).bottom_left
    assert any("true size at the detector (DET)" in line.words for line in corner)
    window.scene.set_turn(window.scene.turn.rotated_left())
    window.actions_by_id["true_size"].trigger()
    assert mouse.canvas.viewport().scale == pytest.approx(0.5 / 0.2)


@pytest.mark.parametrize("spacing", [None, Spacing(0.5, 0.25, SpacingSource.UNKNOWN)])
def test_true_size_needs_a_film_that_vouches_for_its_millimetres(
    window: MainWindow, mouse: Mouse, spacing: Spacing | None
) -> None:
    made = spaced(9)
    window.scene.show_film(replace(made, geometry=replace(made.geometry, spacing=spacing)))
    window.scene.screens = Screens({"*": 500.0})
    told = []
    window.workspace.told.connect(lambda level, words: told.append(words))
    window.actions_by_id["true_size"].trigger()
    assert "does not say how large its pixels are" in told[0]


def dialog(window: MainWindow, kind: type) -> object:
    (found,) = [child for child in window.findChildren(kind) if child.isVisible()]
    return found


def test_a_known_length_calibrates_the_film_until_it_is_undone(qtbot: QtBot, window: MainWindow, mouse: Mouse) -> None:
    window.scene.measurements.add(Length(((10.0, 20.0), (10.0, 60.0))))
    window.actions_by_id["calibration"].trigger()
    mouse.drag((100.0, 50.0), (100.0, 150.0))
    asked = dialog(window, LengthDialog)
    asked.number.setValue(50.0)
    asked.accept()
    length, known = window.scene.measurements.items
    assert known.millimetres == 50.0
    assert window.scene.reading(length, window.scene.ruler).lines == ("20.0 mm, set by the user (USER)",)
    corner = captions.corners(window.scene, mouse.canvas.viewport()).bottom_left
    assert any(line.words == "1 × 0.5 mm, set by the user (USER)" for line in corner)
    window.actions_by_id["undo"].trigger()
    assert window.scene.reading(length, window.scene.ruler).lines == ("10.0 mm, at the detector (DET)",)


@pytest.mark.parametrize("typed", ["50.5", "50,5", "50.5 mm"])
@pytest.mark.parametrize("locale", ["en_US", "de_DE", "fr_FR", "es_ES", "zh_CN", "de_CH"])
def test_a_comma_and_a_point_are_decimal_signs_in_every_language(
    qtbot: QtBot, window: MainWindow, mouse: Mouse, locale: str, typed: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        window.actions_by_id["calibration"].trigger()
        mouse.drag((100.0, 50.0), (100.0, 150.0))
        asked = dialog(window, LengthDialog)
        asked.number.selectAll()
        qtbot.keyClicks(asked.number, typed)
        assert asked.number.text() == "50.5 mm"
        qtbot.keyClick(asked.number, Qt.Key.Key_Return)
        (known,) = window.scene.measurements.items
        assert known.millimetres == 50.5
    finally:
        QLocale.setDefault(before)


def test_no_thousands_are_read_into_a_length(qtbot: QtBot, window: MainWindow, mouse: Mouse) -> None:
    window.actions_by_id["calibration"].trigger()
    mouse.drag((100.0, 50.0), (100.0, 150.0))
    asked = dialog(window, LengthDialog)
    asked.number.selectAll()
    qtbot.keyClicks(asked.number, "1,000")
    assert asked.number.text() == "1.0 mm"  # and not a thousand


@pytest.mark.parametrize(("tool", "kind"), [("calibration", LengthDialog), ("note", QInputDialog)])
def test_no_answer_leaves_nothing(window: MainWindow, mouse: Mouse, tool: str, kind: type) -> None:
    window.actions_by_id[tool].trigger()
    mouse.drag(A, B)
    assert window.scene.placing.draft is not None
    dialog(window, kind).reject()
    assert window.scene.measurements.items == ()
    assert window.scene.placing.tool is None


def test_a_note_has_the_readers_words_on_one_line(window: MainWindow, mouse: Mouse) -> None:
    window.actions_by_id["note"].trigger()
    mouse.drag(A, B)
    asked = dialog(window, QInputDialog)
    asked.setTextValue("  see\tthe \n apex ")
    asked.accept()
    (note,) = window.scene.measurements.items
    assert isinstance(note, Note)
    assert note.text == "see the apex"


def test_measurements_are_saved_where_the_reader_says(
    qtbot: QtBot, window: MainWindow, mouse: Mouse, tmp_path: Path
) -> None:
    told = []
    window.saving.told.connect(lambda level, words: told.append((level, words)))
    window.scene.measurements.add(Calibration((A, B), millimetres=10.0))
    window.actions_by_id["save_measurements"].trigger()
    asked = dialog(window, QFileDialog)
    asked.fileSelected.emit(str(tmp_path))
    asked.reject()
    (file,) = tmp_path.rglob("*.json")
    assert file.with_suffix(".csv").is_file()
    assert told == [
        ("info", f"Measurements of this film written to {file.parent.name}/measurements.json and .csv beside it.")
    ]
    assert "CANARY" not in file.read_text(encoding="utf-8") + str(file)
    window.saving.save(str(tmp_path))
    assert len(list(tmp_path.rglob("*.json"))) == 1  # this run's own file
    (tmp_path / "file").write_text("")
    window.saving.save(str(tmp_path / "file"))
    assert told[-1][0] == "error"


def test_saved_measurements_come_back_on_their_film_alone(
    qtbot: QtBot, window: MainWindow, mouse: Mouse, tmp_path: Path
) -> None:
    told = []
    window.saving.told.connect(lambda level, words: told.append((level, words)))
    measurements, items = window.scene.measurements, (Calibration((A, B), millimetres=10.0), Note((A, B), text="apex"))
    for one in items:
        measurements.add(one)
    window.saving.save(str(tmp_path))
    (file,) = tmp_path.rglob("*.json")
    measurements.delete_all()
    window.actions_by_id["load_measurements"].trigger()
    asked = dialog(window, QFileDialog)
    asked.fileSelected.emit(str(file))
    asked.reject()
    assert measurements.items == items
    assert told[-1] == ("info", "Measurements put back on the film: 2.")
    window.saving.load(str(file))  # they are there already
    assert measurements.items == items
    window.actions_by_id["undo"].trigger()
    assert measurements.items == ()
    file.write_text(file.read_text(encoding="utf-8").replace(window.scene.radiograph.sha256, "0" * 64))
    window.saving.load(str(file))
    assert told[-1] == ("error", "These measurements are of another film. Open the film that they belong to first.")
    assert measurements.items == ()


def test_the_sample_film_is_measured_with_its_own_millimetres(window: MainWindow) -> None:
    film = open_radiograph(paths.sample_film())
    window.scene.show_film(film)
    window._show_state(window.session.state)
    mouse, spacing = Mouse(window.workspace.main), film.geometry.spacing
    window.actions_by_id["ctr"].trigger()
    for stroke in (
        ((200.0, 880.0), (1900.0, 880.0)),
        ((1300.0, 740.0), (1450.0, 1260.0)),
        ((1540.0, 264.0), (1580.0, 1514.0)),
    ):
        mouse.drag(*stroke)
    ratio = window.scene.reading(window.scene.measurements.items[0], window.scene.ruler)
    assert ratio.lines[0] == f"CTR {520 / 1250:.2f}"
    widths = f"heart {520 * spacing.column:.1f} mm, thorax {1250 * spacing.column:.1f} mm"
    assert ratio.lines[1] == f"{widths}, corrected for magnification (MAG)"
    assert ratio.remarks == ()  # it is a PA film


def lab(colours: np.ndarray) -> np.ndarray:
    """CIE 1976 L*a*b* (D65) of sRGB, 0 to 255."""
    linear = np.where(colours <= 10.31475, colours / 255 / 12.92, ((colours / 255 + 0.055) / 1.055) ** 2.4)
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    ratios = linear @ matrix.T / [0.9505, 1.0, 1.089]
    f = np.where(ratios > 0.008856, np.cbrt(ratios), 7.787 * ratios + 16 / 116)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


def test_measurements_have_a_colour_of_their_own() -> None:
    greys = np.repeat(np.arange(256)[:, None], 3, axis=1)
    drawing = np.array([theme.DRAWING.getRgb()[:3]])
    others = np.concatenate([palette(signed=True), palette(signed=False), greys, drawing]).astype(float)
    own = lab(np.array([theme.MEASUREMENT.getRgb()[:3]], dtype=float))
    assert np.linalg.norm(lab(others) - own, axis=1).min() > 40


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_words_never_leave_the_canvas_and_rather_cover_nothing(
    qtbot: QtBot, window: MainWindow, mouse: Mouse, ratio: float
) -> None:
    scene = window.scene
    corners = [(0.0, 0.0), (0.0, 199.0), (239.0, 0.0), (239.0, 199.0)]
    ones = [Ellipse((point, (120.0, 100.0))) for point in corners] + [
        Length((point, (120.0, 99.0))) for point in corners
    ]
    drawn = [Drawn(one, scene.reading(one, scene.ruler)) for one in ones]
    for size in ((900, 700), (300, 700), (160, 160)):
        image = QImage(*size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        area = QRectF(0, 0, *size).adjusted(12, 12, -12, -12)
        placement = replace(
            mouse.canvas.placement(),
            viewport=scene.shown.viewport(*(round(side * ratio) for side in size), scene.view),
            ratio=ratio,
        )
        taken = [QRectF(12, 12, 100, 40)]
        places = MeasurementPainter(painter, placement, scene.ruler).words(drawn, area, taken)
        painter.end()
        assert len(places) == len(drawn)
        for place in places:
            assert area.adjusted(-1, -1, 1, 1).contains(place) or place.height() > area.height()
        if size == (900, 700):
            assert not any(place.intersects(taken[0]) for place in places)


def test_what_is_out_of_sight_says_nothing(window: MainWindow, mouse: Mouse) -> None:
    scene = window.scene
    one = Length(((5.0, 5.0), (5.0, 15.0)))
    scene.set_view(
        mouse.canvas.viewport().zoomed(8.0, mouse.place((230.0, 190.0)).x(), mouse.place((230.0, 190.0)).y())
    )
    image = QImage(900, 700, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    area = QRectF(mouse.canvas.rect())
    drawn = [Drawn(one, scene.reading(one, scene.ruler))]
    assert MeasurementPainter(painter, mouse.canvas.placement(), scene.ruler).words(drawn, area, []) == []
    painter.end()


def test_settings_name_the_mouse_and_the_screens(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layers, made = Layers(user={"mouse": "weasis", "screens": "*: 500"}), []

    class Window(MainWindow):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            made.append((self.scene.mouse, self.scene.screens.pitch(self.screen())))

    monkeypatch.setattr(app, "MainWindow", Window)
    assert app.run([], screenshot=tmp_path / "empty.png", layers=layers) == 0
    ((mouse, pitch),) = made
    assert mouse is mice.TABLE["weasis"]
    assert pitch == pytest.approx(500 / QApplication.primaryScreen().size().width())
