"""What becomes of pixels and of one-bit drawings on a screen with fewer of them, however far from square they are."""

import threading
import tracemalloc
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gui_fakes import Shelf, film
from pytestqt.qtbot import QtBot

from cxrviewer.gui.painters.film_painter import FilmPainter
from cxrviewer.gui.painters.mask_painter import MaskPainter
from cxrviewer.gui.painters.plane_painter import PlanePainter
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.resampling import nearest, united
from cxrviewer.gui.scene.shown_film import ShownFilm, laid_out
from cxrviewer.gui.scene.viewport import View
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.overlays import OverlayPlane
from cxrviewer.imaging.film.radiograph import Radiograph


@pytest.mark.parametrize("extent", [(7, 5), (31, 43), (32, 44), (1, 1), (13, 44)])
def test_bits_of_every_pixel_that_is_covered_even_in_part(extent: tuple[int, int]) -> None:
    bits = np.random.default_rng(0).choice([0, 0, 0, 0, 1, 2, 4], (32, 44)).astype(np.uint16)
    expected = np.zeros(extent, np.uint16)
    for row, column in np.ndindex(*bits.shape):
        for down, across in np.ndindex(*extent):
            meets = [
                max(place / count, at / size) < min((place + 1) / count, (at + 1) / size) - 1e-12
                for place, count, at, size in zip((row, column), bits.shape, (down, across), extent, strict=True)
            ]
            if all(meets):
                expected[down, across] |= bits[row, column]
    np.testing.assert_array_equal(united(bits, extent), expected)


def test_one_pixel_among_thousands_does_not_get_lost() -> None:
    radiograph = film(4096, 4096)
    mask = np.zeros((4096, 4096), dtype=np.bool_)
    mask[1234, 3210] = True
    shown = ShownFilm(radiograph)
    port = shown.viewport(64, 64, View())
    assert np.argwhere(MaskPainter(lambda: mask).visible(shown, port)).tolist() == [[1234 // 64, 3210 // 64]]


def flat(rows: int, columns: int, aspect: float) -> Radiograph:
    return replace(film(rows, columns), geometry=Geometry(rows, columns, None, aspect))


def test_a_side_that_shrinks_is_averaged_also_where_the_other_grows() -> None:
    radiograph = flat(50, 400, 16.0)
    shown = ShownFilm(radiograph)
    port = shown.viewport(100, 200, View())
    assert port.extent == (200, 100)
    rows = radiograph.stored.astype(float).reshape(50, 100, 4).mean(axis=2)
    seen = FilmPainter(radiograph).visible(shown, port)
    np.testing.assert_allclose(seen[2::4][1:-1], rows[1:-1], atol=np.abs(np.diff(rows, axis=0)).max() / 4 + 2)


@pytest.mark.parametrize("padding", [None, (7, 7)])
@pytest.mark.parametrize("aspect", [1e3, 1e-3])
def test_pixels_far_from_square_cost_no_more_than_others(aspect: float, padding: tuple[int, int] | None) -> None:
    radiograph = replace(flat(2000, 2000, aspect), padding=padding)
    shown = ShownFilm(radiograph)
    scale = 0.5 if aspect > 1 else 500.0
    view = shown.viewport(300, 200, View(scale, 1000, 1000)).view
    port = shown.viewport(300, 200, view)
    assert max(port.extent) > 900_000
    seen = FilmPainter(radiograph).visible(shown, port)
    assert seen.shape == (200, 300)
    middle = radiograph.stored[1000, 700:1300] if aspect > 1 else radiograph.stored[800:1200, 1000]
    assert seen.min() >= int(middle.min()) - 50
    assert seen.max() <= int(middle.max()) + 50


def test_the_same_film_shown_anew_is_not_resampled() -> None:
    radiograph = replace(film(300, 300), overlays=(one_plane(300, 300),), padding=(7, 7))
    port = ShownFilm(radiograph).viewport(200, 200, View())
    pixels, planes = FilmPainter(radiograph), PlanePainter(radiograph)
    assert pixels.visible(ShownFilm(radiograph), port) is pixels.visible(ShownFilm(radiograph), port)
    first, second = (planes.image(ShownFilm(radiograph), port, frozenset())[0] for _ in range(2))
    assert first is second


def one_plane(rows: int, columns: int, group: int = 0x6000) -> OverlayPlane:
    return OverlayPlane(group, 1, 1, rows, columns, np.full(rows * columns // 8 + 1, 0x11, np.uint8))


@pytest.mark.gui
def test_overlays_are_unpacked_where_nobody_waits(
    qtbot: QtBot, window: MainWindow, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, unpack = set(), OverlayPlane.mask

    def watched(plane: OverlayPlane, rows: int, columns: int) -> np.ndarray:
        threads.add(threading.get_ident())
        return unpack(plane, rows, columns)

    monkeypatch.setattr(OverlayPlane, "mask", watched)
    shelf.films["a"] = replace(film(seed=1), overlays=(one_plane(120, 100), one_plane(120, 100, 0x6002)))
    window.open([Path("a")])
    qtbot.waitUntil(lambda: not window.desk.busy and isinstance(window.session.state, states.Analysed))
    window.workspace.grab()
    window.workspace.zoom_in()
    window.workspace.grab()
    assert threads
    assert threading.get_ident() not in threads


@pytest.mark.parametrize("dtype", [np.bool_, np.uint8, np.int16, np.uint16])
@pytest.mark.parametrize("turn", [Turn(quarters, mirrored) for quarters in range(4) for mirrored in (False, True)])
def test_turned_arrays_are_laid_out_row_after_row(dtype: type[np.generic], turn: Turn) -> None:
    values = np.random.default_rng(1).integers(0, 2**7, (31, 17)).astype(dtype)
    found = laid_out(turn(values))
    np.testing.assert_array_equal(found, turn(values))
    assert (found.dtype, found.flags.c_contiguous) == (values.dtype, True)
    assert not np.shares_memory(found, values)


@pytest.mark.parametrize("step", [1.0, 0.4, 2.5])
@pytest.mark.parametrize("first", [(-3.0, 0.0), (5.0, 11.0), (20.0, 30.0)])
def test_nearest_pixels_are_copies_of_what_is_seen_alone(step: float, first: tuple[float, float]) -> None:
    stored = np.arange(32 * 44, dtype=np.uint16).reshape(32, 44)
    rows, columns = (start + step * np.arange(12) for start in first)
    expected = [
        [stored[min(max(round(row), 0), 31), min(max(round(column), 0), 43)] for column in columns] for row in rows
    ]
    found = nearest(stored, rows, columns)
    np.testing.assert_array_equal(found, expected)
    assert not np.shares_memory(found, stored)
    assert nearest(stored, rows, columns[:0]).shape == (12, 0)


def test_nearest_pixels_of_a_reduced_film_are_picked_without_a_copy_of_it() -> None:
    stored = np.zeros((4000, 4000), dtype=np.uint8)
    places = 10 + 90.0 * np.arange(40)
    tracemalloc.start()
    nearest(stored, places, places)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < stored.nbytes / 10
