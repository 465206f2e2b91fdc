"""What the canvas draws, against the grayscale pipeline written out."""

import numpy as np
import pytest
from gui_fakes import film, heatmap
from PySide6.QtGui import QImage

from cxrviewer.explain.colour import colourise
from cxrviewer.gui.painters.film_painter import FilmPainter
from cxrviewer.gui.painters.overlay_painter import OverlayPainter, block
from cxrviewer.gui.scene.looks import Overlay
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import View, Viewport
from cxrviewer.imaging.film.radiograph import Radiograph


def see(radiograph: Radiograph, view: View = View(), size: tuple[int, int] = (300, 200)) -> Viewport:  # noqa: B008
    return ShownFilm(radiograph).viewport(*size, view)


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : image.width()].copy()


@pytest.mark.parametrize("width", [300, 299, 298, 297])  # rows of an image begin at multiples of four bytes
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int16])
def test_actual_pixels_are_the_render(dtype: type, width: int) -> None:
    radiograph = film(500, 420, dtype=dtype)
    port = see(radiograph, View(1.0, 250, 210), (width, 200))
    top, left, bottom, right = port.visible
    drawn = pixels(FilmPainter(radiograph).image(ShownFilm(radiograph), port, radiograph.display_table()))
    corner_row, corner_column = port.corner
    part = radiograph.render()[top - corner_row : bottom - corner_row, left - corner_column : right - corner_column]
    np.testing.assert_array_equal(drawn, part)


def test_whole_enlargement_repeats_pixels() -> None:
    radiograph = film(40, 30)
    port = see(radiograph, View(8.0, 19.5, 14.5), size=(240, 320))
    drawn = pixels(FilmPainter(radiograph).image(ShownFilm(radiograph), port, radiograph.display_table()))
    np.testing.assert_array_equal(drawn, np.kron(radiograph.render(), np.ones((8, 8), np.uint8)))


def test_smooth_enlargement_is_bilinear() -> None:
    radiograph = film(60, 50)
    port = see(radiograph, View(2.5, 30, 25), size=(90, 80))
    seen = FilmPainter(radiograph).visible(ShownFilm(radiograph), port)
    y, x = 37, 51
    row, column = port.to_film(x + 0.5, y + 0.5)
    low_row, low_column = int(row), int(column)
    part = radiograph.stored[low_row : low_row + 2, low_column : low_column + 2].astype(float)
    down, across = row - low_row, column - low_column
    expected = np.array([1 - down, down]) @ part @ np.array([1 - across, across])
    assert seen[y, x] == pytest.approx(expected, abs=np.ptp(part) / 16 + 1)
    assert seen.dtype == np.uint16


@pytest.mark.parametrize(("dtype", "most"), [(np.uint8, 0.5001), (np.uint16, 1.0), (np.int16, 1.0)])
def test_reduction_is_the_mean_of_the_stored_values(dtype: type, most: float) -> None:
    radiograph = film(400, 600, dtype=dtype)
    port = see(radiograph, View(0.25, 199.5, 299.5), size=(400, 400))
    assert port.extent == (100, 150)
    seen = FilmPainter(radiograph).visible(ShownFilm(radiograph), port)
    mean = radiograph.stored.astype(float).reshape(100, 4, 150, 4).mean(axis=(1, 3))
    assert np.abs(seen - mean).max() <= most


def test_padding_does_not_bleed() -> None:
    radiograph = film(400, 401, padding=(0xFFFF, 0xFFFF))
    port = see(radiograph, View(0.3, 200, 200), size=(400, 400))
    values = np.unique(FilmPainter(radiograph).visible(ShownFilm(radiograph), port))
    assert values[-1] == 0xFFFF
    assert values[-2] <= 4099


def test_a_window_step_touches_no_stored_value() -> None:
    radiograph = film(300, 300)
    painter, shown, port = FilmPainter(radiograph), ShownFilm(radiograph), see(radiograph)
    assert painter.visible(shown, port) is painter.visible(shown, port)


def test_panning_moves_the_same_picture() -> None:
    radiograph = film(500, 500)
    painter, shown = FilmPainter(radiograph), ShownFilm(radiograph)
    first = see(radiograph, View(0.83, 250, 250))
    second = see(radiograph, first.panned(7, 3))
    a, b = painter.visible(shown, first).copy(), painter.visible(shown, second).copy()
    np.testing.assert_array_equal(a[:-3, :-7], b[3:, 7:])


@pytest.mark.parametrize("view", [View(), View(3.0, 60, 50), View(1.0, 60, 50)])
def test_overlay_lies_where_the_heatmap_says(view: View) -> None:
    radiograph = film()
    port, found = see(radiograph, view), heatmap(radiograph, "gradcam", "Normal")
    image = OverlayPainter().image(found, ShownFilm(radiograph), port, Overlay(opacity=0.5))
    rows, columns = port.positions(block(port))
    assert block(port) == 1
    field = found.at(rows, columns)
    expected = colourise(field, found.scale, signed=False, opacity=0.5)
    assert (image.height(), image.width()) == expected.shape[:2]
    spot = np.unravel_index(field.argmax(), field.shape)
    assert image.pixelColor(int(spot[1]), int(spot[0])).alpha() == expected[spot][3]
    top, left, _, _ = port.visible
    row, column = port.to_film(left + spot[1] + 0.5, top + spot[0] + 0.5)
    assert (row, column) == pytest.approx((3 / 7 * 120 + 120 / 14 - 0.5, 2 / 7 * 100 + 100 / 14 - 0.5), abs=2.0)


def test_a_large_canvas_is_sampled_in_blocks() -> None:
    radiograph = film(2000, 2000)
    port = see(radiograph, size=(2000, 2000))
    rows, columns = port.positions(block(port))
    assert block(port) > 1
    assert len(rows) * len(columns) <= 310_000
    assert rows[0] == pytest.approx(block(port) / 2 - 0.5)
