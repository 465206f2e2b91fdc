"""Words over a film: none is lost under another or hides what is burned in, and safety words come first."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from gui_fakes import film, heatmap
from measuring import spaced
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from cxrviewer.explain.checks import Check, Verdict
from cxrviewer.gui.canvas.picture import Picture
from cxrviewer.gui.look import theme
from cxrviewer.gui.painters import annotation_painter
from cxrviewer.gui.painters.annotation_painter import AnnotationPainter
from cxrviewer.gui.painters.label_room import Room
from cxrviewer.gui.painters.legend_painter import LegendPainter
from cxrviewer.gui.painters.measurement_painter import Drawn, MeasurementPainter
from cxrviewer.gui.scene import captions
from cxrviewer.gui.scene.captions import Badge, Corners, Line
from cxrviewer.gui.scene.heatmap_key import key_of
from cxrviewer.gui.scene.measurements import Grip
from cxrviewer.gui.scene.placement import Placement
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.imaging.film.geometry import Geometry, Spacing, SpacingSource
from cxrviewer.imaging.film.grayscale import Window
from cxrviewer.imaging.film.orientation import Edges, Turn
from cxrviewer.imaging.film.radiograph import Patient
from cxrviewer.measure.cardiothoracic import CardiothoracicRatio
from cxrviewer.measure.lines import Calibration, Length
from cxrviewer.measure.measurement import Measurement
from cxrviewer.measure.regions import Ellipse

pytestmark = pytest.mark.gui
SIZES = [(160, 160), (195, 270), (300, 260), (373, 398), (481, 260), (487, 348), (976, 698)]
CTR = CardiothoracicRatio(((5.0, 100.0), (200.0, 100.0), (150.0, 60.0), (160.0, 160.0), (170.0, 20.0), (170.0, 180.0)))


def judged(verdict: Verdict) -> Check:
    return Check("border", verdict, None, 0.5, f"A sentence about what is {verdict}.")


def canvas(size: tuple[int, int], colour: QColor = theme.CANVAS) -> tuple[QImage, QPainter]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image, QPainter(image)


def pixels(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


def painted(scene: Scene, size: tuple[int, int]) -> np.ndarray:
    """What a canvas of that size shows."""
    image, painter = canvas(size)
    assert scene.shown is not None
    placement = Placement(scene.shown, scene.shown.viewport(*size, scene.view), 1.0)
    Picture(scene, "").paint(painter, placement, QRectF(0, 0, *size), None, crossed=False)
    painter.end()
    return pixels(image)


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[QRectF]]:
    """Where words are on the picture that is painted next: labels, those that are kept, badges and corners."""
    found: dict[str, list[QRectF]] = {}
    label, badge = MeasurementPainter.words, AnnotationPainter.badges

    def labels(self: MeasurementPainter, *given: object, **more: object) -> list[QRectF]:
        made = label(self, *given, **more)  # type: ignore[arg-type]
        found.update(labels=made, kept=list(given[3]))  # type: ignore[call-overload]
        return made

    def badges(self: AnnotationPainter, *given: object, **more: object) -> float:
        made = badge(self, *given, **more)  # type: ignore[arg-type]
        found.update(badges=list(self.kept), corners=list(self.taken))
        return made

    monkeypatch.setattr(MeasurementPainter, "words", labels)
    monkeypatch.setattr(AnnotationPainter, "badges", badges)
    return found


@pytest.fixture
def measured(scene: Scene) -> Iterator[Scene]:
    """A film with a doubtful heatmap, the lungs' sentence and measurements all over it."""
    scene.show_film(spaced())
    made = heatmap(spaced(), "lrp", "Normal")
    scene.add_heatmaps([replace(made, tests=(judged("doubtful"),))])
    scene.set_overlay(replace(scene.overlay, locked=True, method="lrp", target="Normal"))
    scene.set_aids(replace(scene.aids, lungs=True))
    lengths = [Length(((20.0, 20.0), (row, 120.0))) for row in (30.0, 90.0, 150.0, 190.0, 220.0)]
    scene.measurements.load([CTR, *lengths])
    return scene


@pytest.mark.parametrize("size", SIZES)
def test_nothing_lies_over_badges_sentences_key_and_letters(
    measured: Scene, places: dict[str, list[QRectF]], size: tuple[int, int]
) -> None:
    painted(measured, size)
    kept = places["kept"]
    assert len(kept) >= 4  # badge, two sentences, key or letters
    for one, other in combinations(kept, 2):
        assert not one.adjusted(1, 3, -1, -3).intersects(other), "only the margins of two sentences may touch"
    for label in places["labels"]:
        assert not any(label.intersects(other) for other in kept)
    for badge in places["badges"]:
        assert QRectF(0, 0, *size).contains(badge)
        assert not any(badge.intersects(corner) for corner in places["corners"])


@pytest.mark.parametrize("size", SIZES)
def test_the_badge_is_whole_whatever_is_measured_below_it(
    measured: Scene, places: dict[str, list[QRectF]], size: tuple[int, int]
) -> None:
    with_lines = painted(measured, size)
    (badge,) = places["badges"]
    measured.measurements.delete_all()
    without = painted(measured, size)
    inside = badge.toAlignedRect().adjusted(3, 3, -3, -3)
    part = slice(inside.top(), inside.bottom()), slice(inside.left(), inside.right())
    np.testing.assert_array_equal(with_lines[part], without[part])
    amber = (with_lines[part] == theme.BADGE.getRgb()[:3]).all(axis=-1).mean()
    assert amber > 0.5


def test_in_little_room_the_name_stays_and_plain_lines_go(measured: Scene, drawn: list[str]) -> None:
    painted(measured, (195, 270))
    assert any(words.startswith("CANARY") for words in drawn)
    assert not any(words.startswith("0.5") for words in drawn)
    assert any("not where disease is" in words for words in drawn)
    drawn.clear()
    painted(measured, (976, 698))
    assert any(words.startswith("0.5") for words in drawn)


def test_in_no_room_at_all_warnings_shrink_and_plain_sentences_are_left_out(drawn: list[str], scene: Scene) -> None:
    lines = [Line("Plain words. " * 12), Line("FAILED: a reason that is long. " * 4, "alarm")]
    lines += [Line("Where the model's score came from, not where disease is.", "warning")]
    _, painter = canvas((160, 160))
    legend = LegendPainter(painter, QRectF(0, 0, 160, 160), [])
    legend.ceiling = 60.0
    high = legend.height(lines[1:], None)
    assert high > 148 - legend.ceiling  # too much for letters of this size
    assert legend.sentences(lines, 0.0) >= 60.0 - annotation_painter.GAP
    assert legend.height(lines[1:], None) == high  # and what is drawn next has that size again
    painter.end()
    assert len(drawn) == 2
    assert all(place.top() >= 60.0 - 3 for place in legend.kept)


def test_a_sentence_lies_over_other_words_rather_than_over_a_badge() -> None:
    _, painter = canvas((300, 300))
    legend = LegendPainter(painter, QRectF(0, 0, 300, 300), [QRectF(12, 120, 276, 168)])
    legend.ceiling = 110.0
    legend.sentences([Line("Where the score came from.", "warning")], 0.0)
    painter.end()
    assert legend.kept[0].top() > 110.0


@pytest.mark.parametrize("size", [(300, 330), (366, 348), (366, 698)])
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("quarters", range(4))
def test_right_and_left_are_said_in_a_narrow_canvas_however_the_film_is_turned(
    measured: Scene, monkeypatch: pytest.MonkeyPatch, quarters: int, mirrored: bool, size: tuple[int, int]
) -> None:
    """At the side of the canvas where they are, and under no other word."""
    said: dict[str, QRectF] = {}

    def told(painter: QPainter, place: QRectF, options: int, words: str, colour: QColor) -> None:
        del painter, options, colour
        said[words] = place

    monkeypatch.setattr(annotation_painter, "draw_text", told)
    measured.set_turn(Turn(quarters, mirrored))
    painted(measured, size)
    assert measured.shown is not None
    edges = measured.shown.edges
    middle = QPointF(size[0] / 2, size[1] / 2)
    for words in ("R", "L"):
        place = said[words].center()
        (edge,) = [edge for edge in ("left", "right", "top", "bottom") if getattr(edges, edge) == words]
        side = {"left": place.x() < middle.x(), "right": place.x() > middle.x(),
                "top": place.y() < middle.y(), "bottom": place.y() > middle.y()}  # fmt: skip
        assert side[edge]
        assert QRectF(0, 0, *size).contains(said[words])
    letters = [said[words] for words in ("R", "L")]
    others = [place for words, place in said.items() if words not in ("R", "L")]
    assert not any(one.intersects(other.adjusted(0, 2, 0, -2)) for one in letters for other in others)


def test_hiding_text_leaves_the_letters_of_the_sides(scene: Scene, drawn: list[str]) -> None:
    scene.show_film(film())
    scene.set_text_shown(False)
    painted(scene, (900, 700))
    assert {"R", "L", "H", "F"} <= set(drawn)
    assert not any("CANARY" in words or words.startswith("W ") for words in drawn)


def test_hidden_text_is_replaced_by_what_says_how_the_film_is_shown(
    scene: Scene, places: dict[str, list[QRectF]]
) -> None:
    scene.show_film(film())
    scene.set_invert(True)
    scene.set_turn(Turn(quarters=2))
    assert captions.unsaid(scene) == ""  # the corner says it
    said = captions.corners(scene, scene.shown.viewport(900, 700, scene.view)).bottom_left
    assert said[0].words.endswith(", inverted")
    assert said[1].words.endswith(", turned 180°")
    painted(scene, (900, 700))
    assert places["badges"] == []
    scene.set_text_shown(False)
    assert captions.unsaid(scene) == "inverted, turned 180°"
    painted(scene, (900, 700))
    assert len(places["badges"]) == 1
    scene.set_turn(Turn())
    assert captions.unsaid(scene) == "inverted"
    scene.set_invert(False)
    assert captions.unsaid(scene) == ""
    scene.set_turn(Turn(mirrored=True))
    assert scene.shown is not None
    assert [badge.words for badge in captions.badges(scene.shown, None, unsaid="inverted")] == ["MIRRORED", "inverted"]


@pytest.mark.parametrize("narrow", [False, True])
def test_words_over_the_film_have_no_ground(narrow: bool) -> None:
    size = (300, 300) if narrow else (700, 500)
    area, texts = QRectF(0, 0, *size), Corners(top_left=(Line("SOMEBODY"), Line("Study 2024-02-29")))

    def touched(covered: QRectF) -> float:
        image, painter = canvas(size, QColor(255, 255, 255))
        notes = AnnotationPainter(painter, area, covered)
        notes.corners(texts, 0.0, 0.0)
        painter.end()
        place = notes.taken[0].toAlignedRect()
        part = pixels(image)[place.top() : place.bottom(), place.left() : place.right()]
        return float((part < 255).all(axis=-1).mean())

    assert touched(QRectF()) > 0.95
    assert touched(area) < 0.75


def test_a_block_wraps_beside_the_film_where_it_fits() -> None:
    covered = QRectF(210, 0, 480, 600)
    _, painter = canvas((900, 600))
    notes = AnnotationPainter(painter, QRectF(0, 0, 900, 600), covered)
    long = Line("0.186 mm, corrected for magnification (MAG), as the file says")
    assert QFontMetricsF(painter.font()).horizontalAdvance(long.words) > 198
    notes.corners(Corners(bottom_left=(long,), bottom_right=(long,)), 0.0, 0.0)
    assert not any(place.intersects(covered) for place in notes.taken)
    cut = Line("A notice that is much longer than the room beside the film would ever be for it.", brief=True)
    notes.corners(Corners(top_right=(cut,)), 0.0, 0.0)
    assert notes.taken[-1].intersects(covered)  # not shortened for that
    painter.end()


def test_a_block_is_not_torn_into_single_words_beside_the_film(drawn: list[str]) -> None:
    covered = QRectF(80, 0, 740, 600)
    _, painter = canvas((900, 600))
    notes = AnnotationPainter(painter, QRectF(0, 0, 900, 600), covered)
    notes.corners(Corners(top_right=(Line("DX  CHEST  PA"), Line("440 × 535, 12 bit"))), 0.0, 0.0)
    high = QFontMetricsF(painter.font()).height()
    painter.end()
    assert notes.taken[0].height() < 2 * high + 10


def test_in_a_narrow_canvas_a_name_is_whole_where_that_hides_nothing_of_the_film(drawn: list[str]) -> None:
    area = QRectF(0, 0, 150, 600)
    _, painter = canvas((150, 600))
    texts = Corners(top_left=tuple(map(Line, ("CANARY^PATIENT OF A LONG NAME", "ID 0123456789 0123456789 0123"))))
    whole = [line.words for line in texts.top_left]
    for high, wanted in ((600, []), (470, whole[:1]), (300, whole)):
        covered = QRectF(0, 300 - high / 2, 150, high)
        drawn.clear()
        notes = AnnotationPainter(painter, area, covered)
        notes.corners(texts, 0.0, 0.0)
        assert [words for words in drawn if words in whole] == wanted
        assert [words[:5] for words in drawn] == [words[:5] for words in whole]
        assert not wanted or not any(place.intersects(covered) for place in notes.taken)
    painter.end()


def test_a_tight_canvas_says_less_and_every_length_keeps_its_source(scene: Scene, drawn: list[str]) -> None:
    scene.show_film(replace(film(240, 200), geometry=Geometry(240, 200, Spacing(0.5, 0.5, SpacingSource.DETECTOR))))
    painted(scene, (230, 400))
    assert "CANARY-ID  PA" in drawn[1]
    assert [words for words in drawn if words.startswith("W ")] == ["W 4096  L 2048"]
    assert "0.5 mm (DET)" in drawn
    assert not any("CHEST" in words or "LINEAR" in words or "(fit)" in words for words in drawn)
    drawn.clear()
    scene.set_voi(Window(1000.0, 500.0, "SIGMOID"))
    painted(scene, (230, 400))
    assert "W 500  L 1000  SIGMOID" in drawn
    drawn.clear()
    painted(scene, (400, 400))
    assert any("CHEST" in words for words in drawn)
    assert "0.5 mm, at the detector (DET)" in drawn


_BORN, _STUDY, _FRAME = "Born 1950-12-24  Sex F", "Study 2020-01-02", "Frame 2 of 3"
_SIZE, _WINDOW = "0.25 × 0.125 mm, at the detector (DET)", "W 4096  L 2048"


@pytest.mark.parametrize(
    ("room", "who", "what", "how"),
    [
        (
            "wide",
            [_BORN, _STUDY, "Accession A7"],
            ["WEST", "DX  CHEST  PA", "100 × 120, 12 bit", _FRAME],
            [f"{_WINDOW}  LINEAR (soft)", "Zoom 250 % (fit)", _SIZE],
        ),
        ("narrow", [_STUDY], ["DX  CHEST  PA", _FRAME], [f"{_WINDOW}  LINEAR (soft)", "Zoom 250 % (fit)", _SIZE]),
        ("tight", [f"{_STUDY}  PA"], [_FRAME], [_WINDOW, "Zoom 250 %", "0.25 × 0.125 mm (DET)"]),
    ],
)
def test_the_corners_say_whose_film_it_is_what_it_is_and_how_it_is_shown(
    scene: Scene, room: captions.Room, who: list[str], what: list[str], how: list[str]
) -> None:
    geometry = Geometry(120, 100, Spacing(0.25, 0.125, SpacingSource.DETECTOR), 2.0, ("L", "F"))
    whose = Patient("DOE^JANE", "ID1", "WARD", "19501224", "F", "20200102", "A7", "WEST")
    scene.show_film(replace(film(frame=2, frames=3), patient=whose, geometry=geometry))
    found = captions.corners(scene, scene.shown.viewport(1000, 600, scene.view), room)
    assert [line.words for line in found.top_left] == ["DOE, JANE", "ID ID1", *who]
    assert [line.words for line in found.top_right] == what
    assert [line.words for line in found.bottom_left] == how


def test_a_side_letter_makes_way_and_is_not_lost() -> None:
    _, painter = canvas((300, 300))
    notes = AnnotationPainter(painter, QRectF(0, 0, 300, 300), QRectF())
    notes.kept.append(QRectF(0, 120, 300, 60))
    notes.letters(Edges("R", "L"))
    sizes = [place.size() for place in notes.edges(Edges("R", "L"))]
    painter.end()
    assert len(notes.kept) == 3
    assert [place.size() for place in notes.kept[1:]] == sizes
    assert not any(one.intersects(other) for one, other in combinations(notes.kept, 2))


@pytest.mark.parametrize(
    ("spacing", "full", "short"),
    [
        (Spacing(0.5, 0.5, SpacingSource.MAGNIFICATION), "50.0 mm, corrected for magnification (MAG)", "50.0 mm (MAG)"),
        (Spacing(0.5, 0.5, SpacingSource.DETECTOR), "50.0 mm, at the detector (DET)", "50.0 mm (DET)"),
        (Spacing(0.5, 0.5, SpacingSource.UNKNOWN), "50.0 mm, calibration unknown", "50.0 mm, calibration unknown"),
        (None, "100.0 px, no pixel spacing", "100.0 px"),
    ],
)
def test_a_label_names_its_source_in_short(
    scene: Scene, drawn: list[str], spacing: Spacing | None, full: str, short: str
) -> None:
    scene.show_film(replace(film(240, 200), geometry=Geometry(240, 200, spacing)))
    one = Length(((20.0, 20.0), (20.0, 120.0)))
    scene.measurements.load([one])
    painted(scene, (900, 700))
    assert short in drawn
    assert scene.reading(one, scene.ruler).lines == (full,)
    assert any(full.split(", ")[1].lower() in words.lower() for words in drawn)  # the corner has all of it


def test_what_is_no_measured_length_is_said_whole(scene: Scene, drawn: list[str]) -> None:
    scene.show_film(spaced())
    scene.measurements.load([Calibration(((20.0, 20.0), (20.0, 120.0)), millimetres=50.0), CTR])
    painted(scene, (900, 700))
    words = next(words for words in drawn if words.startswith("CTR"))
    assert "50 mm, set by the user" in drawn
    assert words.endswith("mm (USER)")
    assert "heart" in words


@pytest.mark.parametrize(
    "one",
    [
        Ellipse(((100.0, 100.0), (150.0, 195.0))),  # at the right edge there is no room beside it
        Ellipse(((2.0, 50.0), (120.0, 150.0))),
        Length(((200.0, 150.0), (60.0, 60.0))),
        CTR,
    ],
)
def test_a_label_lies_outside_what_it_is_about(scene: Scene, one: Measurement) -> None:
    scene.show_film(spaced())
    assert scene.shown is not None
    size = (700, 700)
    _, painter = canvas(size)
    view = replace(scene.view, scale=1.2, row=119.5, column=99.5)
    placement = Placement(scene.shown, scene.shown.viewport(*size, view), 1.0)
    words = [Drawn(one, scene.reading(one, scene.ruler))]
    (place,) = MeasurementPainter(painter, placement, scene.ruler).words(words, QRectF(12, 12, 676, 676), [])
    painter.end()
    points = [placement.place(point) for stroke in one.strokes(scene.ruler) for point in stroke.points]
    left, right = min(point.x() for point in points), max(point.x() for point in points)
    top, bottom = min(point.y() for point in points), max(point.y() for point in points)
    assert not place.intersects(QRectF(QPointF(left, top), QPointF(right, bottom)))


def test_a_label_goes_far_before_it_covers_what_is_kept_and_rather_nowhere() -> None:
    area, size, at = QRectF(0, 0, 400, 400), QRectF(0, 0, 120, 20), QPointF(200, 200)
    own, ink = QRectF(150, 150, 50, 50), np.zeros((0, 2))
    band = QRectF(0, 60, 400, 280)
    place = Room(area, (band,), (), (), ink).place(size, at, own)
    assert place is not None
    assert not place.intersects(band)
    assert Room(area, (area,), (), (), ink).place(size, at, own) is None
    beside = Room(area, (), (QRectF(200, 0, 200, 400),), (), ink).place(size, at, own)
    assert beside is not None
    assert beside.right() <= 200
    assert Room(area, (), (area,), (), ink).place(size, at, own) is not None


@pytest.mark.parametrize(("width", "words"), [(400, 2), (160, 1), (80, 0)])
def test_what_stands_at_the_ends_of_a_narrow_key_never_runs_together(
    scene: Scene, drawn: list[str], width: int, words: int
) -> None:
    key = key_of(heatmap(film(), "lrp", "Normal"), scene.overlay)
    _, painter = canvas((width, 300))
    legend = LegendPainter(painter, QRectF(0, 0, width, 300), [])
    legend.draw(key, 280.0)
    assert len(legend.kept) == 1
    metrics = QFontMetricsF(painter.font())
    painter.end()
    low, high = drawn
    assert metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high) < width - 24
    assert low == (key.numbers[0], key.numbers[0].split()[0], "")[2 - words]
    assert ("for" in high) == (words == 2)


@pytest.mark.parametrize(
    ("seen", "lies"),
    [
        (QRectF(0, 150, 600, 500), True),  # the film leaves room below it alone
        (QRectF(0, 150, 600, 640), False),
        (QRectF(150, 150, 300, 500), False),
        (QRectF(0, 0, 600, 800), False),
    ],
)
def test_a_key_lies_below_a_film_that_leaves_room_there_alone(scene: Scene, seen: QRectF, lies: bool) -> None:
    key = key_of(heatmap(film(), "lrp", "Normal"), scene.overlay)
    _, painter = canvas((600, 800))
    legend = LegendPainter(painter, QRectF(0, 0, 600, 800), [], seen)
    legend.draw(key, 760.0)
    painter.end()
    (place,) = legend.kept
    assert (place.width() > place.height()) is lies
    assert place.intersects(seen) is (not lies and seen.right() > 500)


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        ("good", "AI OVERLAY: LRP, Normal"),
        ("doubtful", "AI OVERLAY: LRP, Normal (doubtful)"),
        ("failed", "AI OVERLAY: LRP, Normal"),  # the reason stands below it
    ],
)
def test_the_badge_says_when_its_map_is_doubtful(scene: Scene, verdict: Verdict, words: str) -> None:
    scene.show_film(film())
    assert scene.shown is not None
    made = replace(heatmap(film(), "lrp", "Normal"), tests=(judged(verdict),))
    assert captions.badges(scene.shown, made) == (Badge(words),)
    failed = any(line.words.startswith("FAILED") for line in captions.sentences(scene, made))
    assert failed == (verdict == "failed")


def test_letters_lie_at_their_edges() -> None:
    _, painter = canvas((300, 300))
    boxes = AnnotationPainter(painter, QRectF(0, 0, 300, 300), QRectF()).edges(Edges("R", "L", "H", "F"))
    painter.end()
    left, right, top, bottom = boxes
    assert left.right() < 60
    assert right.left() > 240
    assert top.bottom() < 60
    assert bottom.top() > 240


def test_in_a_narrow_canvas_labels_lie_over_nothing_and_what_is_held_comes_first(
    measured: Scene, places: dict[str, list[QRectF]], drawn: list[str]
) -> None:
    measured.measurements.select(Grip(0))
    painted(measured, (240, 330))
    assert any(words.startswith("CTR 0.") for words in drawn)
    assert len(places["labels"]) >= 1
    for one, other in combinations([*places["labels"][1:], *places["corners"]], 2):
        assert not one.intersects(other)
    measured.set_overlay(replace(measured.overlay, locked=False))
    measured.set_aids(replace(measured.aids, lungs=False))
    drawn.clear()
    painted(measured, (470, 700))
    assert sum(" mm (DET)" in words for words in drawn) == 6  # all of them where there is room
    assert any("heart" in words for words in drawn)


@pytest.mark.parametrize("size", [(240, 330), (300, 260), (404, 300), (404, 532)])
def test_no_label_lies_over_the_name_whatever_is_held(
    measured: Scene, places: dict[str, list[QRectF]], monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    said: dict[str, QRectF] = {}
    draw = annotation_painter.draw_text

    def listening(painter: QPainter, place: QRectF, options: int, words: str, colour: QColor) -> None:
        said[words] = place
        draw(painter, place, options, words, colour)

    monkeypatch.setattr(annotation_painter, "draw_text", listening)
    measured.measurements.load([CTR])
    measured.measurements.select(Grip(0))
    for scale in (0.6, 1.0, 1.6, 2.4):
        for row, column in ((0.0, 0.0), (60.0, 0.0), (120.0, 100.0)):
            measured.set_view(replace(measured.view, scale=scale, row=row, column=column))
            said.clear()
            painted(measured, size)
            names = [place for words, place in said.items() if words.startswith("CANARY")]
            assert not any(label.intersects(name) for label in places["labels"] for name in names)
