"""The film-to-screen arithmetic."""

import itertools

import pytest
from gui_fakes import film
from PySide6.QtCore import QPointF

from cxrviewer.gui.scene.placement import Placement
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import View, Viewport
from cxrviewer.imaging.film.orientation import Turn


def see(view: View = View(), rows: int = 3000, columns: int = 2400, aspect: float = 1.0) -> Viewport:  # noqa: B008
    return Viewport(rows, columns, aspect, 977, 701, view)


def test_fit_shows_the_whole_film_and_touches_two_edges() -> None:
    port = see()
    top, left, bottom, right = port.visible
    assert (bottom - top, right - left) == port.extent
    assert top == 0
    assert bottom == 701
    assert abs(left - (977 - right)) <= 1


@pytest.mark.parametrize("aspect", [1.0, 2.0, 0.5])
def test_true_aspect(aspect: float) -> None:
    height, width = see(aspect=aspect).extent
    assert height / width == pytest.approx(3000 * aspect / 2400, rel=5e-3)


@pytest.mark.parametrize("view", [View(), View(1.0, 700.3, 911.8), View(3.7, 20, 30), View(0.21, 2000, 100)])
def test_screen_and_film_are_inverse(view: View) -> None:
    port = see(view, aspect=1.3)
    for x, y in itertools.product((0.0, 400.5, 977.0), (0.0, 350.0, 701.0)):
        back = port.to_screen(*port.to_film(x, y))
        assert back == pytest.approx((x, y))


@pytest.mark.parametrize("turn", [Turn(), Turn(1, mirrored=True)])
def test_points_are_found_where_they_are_placed_on_a_fine_screen_and_never_beside_the_film(turn: Turn) -> None:
    shown = ShownFilm(film(120, 100), turn)
    viewport = shown.viewport(977, 701, View())
    placement = Placement(shown, viewport, 2.0)
    for point in ((0.0, 0.0), (119.5, 99.5), (30.25, 70.5)):
        (place,) = placement.places([point])
        assert (2 * place.x(), 2 * place.y()) == pytest.approx(viewport.to_screen(*shown.to_shown(*point)))
        assert placement.point(place) == pytest.approx(point)
    beside = {placement.point(QPointF(x, y)) for x in (-9e3, 9e3) for y in (-9e3, 9e3)}
    assert beside == set(itertools.product((-0.5, 119.5), (-0.5, 99.5)))


@pytest.mark.parametrize("factor", [1.2, 0.7, 5.0])
@pytest.mark.parametrize("at", [(480.0, 350.0), (700.0, 120.0), (333.3, 600.9)])
def test_zoom_keeps_the_point_under_the_cursor(factor: float, at: tuple[float, float]) -> None:
    port = see(View(0.8, 1500, 1200))
    kept = port.to_film(*at)
    after = see(port.zoomed(factor, *at))
    assert after.to_screen(*kept) == pytest.approx(at, abs=1.0 + factor)  # drawn on whole pixels, both times


def test_many_small_zooms_do_not_drift() -> None:
    at, start = (610.0, 222.0), see(View(0.5, 1500, 1200))
    port = start
    for factor in [1.1] * 20 + [1 / 1.1] * 20:
        port = see(port.zoomed(factor, *at))
    assert port.view.row == pytest.approx(start.view.row, abs=1e-6)
    assert port.view.column == pytest.approx(start.view.column, abs=1e-6)


def test_actual_pixels_lie_on_whole_device_pixels() -> None:
    port = see(see(View(0.37, 1234.56, 987.65)).actual())
    assert port.extent == (3000, 2400)
    assert port.steps == (1.0, 1.0)
    row, column = port.to_film(100.5, 200.5)
    assert (row, column) == (round(row), round(column))


def test_pan_moves_by_the_drag() -> None:
    port = see(View(2.0, 1500, 1200), aspect=1.5)
    before = port.to_film(300, 300)
    after = see(port.panned(40, -24), aspect=1.5).to_film(340, 276)
    assert after == pytest.approx(before, abs=1e-6)


def test_the_film_cannot_be_lost() -> None:
    port = see(View(4.0, 1500, 1200))
    for across, down in ((1e6, 0.0), (-1e6, 1e6), (0.0, -1e6)):
        top, left, bottom, right = see(port.panned(across, down)).visible
        assert bottom > top
        assert right > left
    assert see(port.zoomed(1e9, 0, 0)).scale == 64.0
    assert 0 < see(port.zoomed(1e-9, 0, 0)).scale < 0.1


def test_pixel_under_a_point() -> None:
    port = see(View(4.0, 10, 10))
    x, y = port.to_screen(12, 7)
    assert port.pixel_at(x, y) == (12, 7)
    assert port.pixel_at(x - 400, y) is None


def test_a_canvas_without_area_is_survived() -> None:
    port = Viewport(10, 10, 1.0, 1, 1)
    assert port.extent == (1, 1)
    assert port.visible == (0, 0, 1, 1)
