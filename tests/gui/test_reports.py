"""Report out of the window: as PDF and on paper; nobody is named in it."""

import gc
from pathlib import Path

import numpy as np
import pytest
from gui_fakes import FakeBundle, Shelf
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cxrviewer.gui.commands.print_preview import PrintPreview
from cxrviewer.gui.painters.page_painter import paint
from cxrviewer.gui.scene import states
from cxrviewer.gui.window.main_window import MainWindow
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.measure.lines import Length
from cxrviewer.results.printed.page import HEIGHT, WIDTH, Box, Picture, Words

pytestmark = pytest.mark.gui
NAMES = ("export_report", "print_report")


@pytest.fixture
def told(qtbot: QtBot, window: MainWindow, shelf: Shelf) -> list[tuple[str, str]]:
    """The window with an answered film, and what it tells."""
    window.desk.load_model()
    window.open([Path("a")])
    qtbot.waitUntil(lambda: not window.desk.busy and isinstance(window.session.state, states.Analysed))
    heard: list[tuple[str, str]] = []
    window.reports.told.connect(lambda level, words: heard.append((level, words)))
    return heard


def picture(image: QImage) -> np.ndarray:
    found = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(found.constBits(), np.uint8).reshape(found.height(), found.width(), 4)[..., 2::-1].astype(int)


def test_there_is_nothing_to_pass_on_without_a_film(window: MainWindow) -> None:
    assert not any(window.actions_by_id[name].isEnabled() for name in NAMES)


def test_the_report_is_written_where_the_reader_says(
    qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]], tmp_path: Path
) -> None:
    window.scene.measurements.add(Length(((10.0, 10.0), (10.0, 40.0))))
    window.actions_by_id["export_report"].trigger()
    (dialog,) = [one for one in window.findChildren(QFileDialog) if one.isVisible()]
    dialog.fileSelected.emit(str(tmp_path / "report.pdf"))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("info", "report.pdf was written.")]
    content = (tmp_path / "report.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert b"CANARY" not in content


def test_a_report_has_measurements_limits_and_the_time(window: MainWindow, told: list[tuple[str, str]]) -> None:
    window.scene.measurements.add(Length(((10.0, 10.0), (10.0, 40.0))))
    make = window.reports._page()
    assert make is not None
    said = " ".join(item.text for item in make() if isinstance(item, Words))
    assert "Length: 30.0 px, no pixel spacing" in said
    assert "UTC" in said
    assert [limit for limit in FakeBundle().sentences if limit not in said] == [], said
    assert "CANARY" not in said


def test_printing_shows_a_preview_first(qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]]) -> None:
    window.actions_by_id["print_report"].trigger()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(QPrintPreviewDialog)))
    (dialog,) = window.findChildren(QPrintPreviewDialog)
    assert dialog.printer().pageLayout().pageSize().name() == "A4"
    dialog.reject()
    assert told == []


def test_two_presses_open_one_preview(qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]]) -> None:
    for _ in range(2):
        window.actions_by_id["print_report"].trigger()
    qtbot.waitUntil(
        lambda: bool(window.findChildren(QPrintPreviewDialog)) and not window.reports._errands.awaits("print")
    )
    (dialog,) = window.findChildren(QPrintPreviewDialog)
    dialog.reject()
    assert told == []


def test_each_preview_keeps_its_printer(window: MainWindow) -> None:
    for _ in range(2):
        PrintPreview([Words(36, 800, NOTICE, 9)], window).open()
    gc.collect()
    previews = window.findChildren(QPrintPreviewDialog)
    assert [preview.printer().pageLayout().pageSize().name() for preview in previews] == ["A4", "A4"]
    for preview in previews:
        preview.close()


def test_paper_has_what_the_pdf_has_where_the_pdf_has_it() -> None:
    grey = np.tile(np.linspace(0, 255, 64).astype(np.uint8), (64, 1))
    items = [Box(100, 100, 200, 50, (250, 10, 10)), Picture(300, 400, 64, 64, grey), Words(36, 800, NOTICE, 9)]
    image = QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint(painter, items, QRectF(0, 0, WIDTH, HEIGHT))
    painter.end()
    found = picture(image)
    assert tuple(found[125, 200]) == (250, 10, 10)
    assert tuple(found[95, 200]) == (255, 255, 255)
    assert np.abs(found[432, 305:360].mean(axis=1) - grey[32, 5:60]).max() < 8
    ink = np.argwhere(found[700:].min(axis=2) < 128)
    assert ink[:, 0].min() + 700 > 790
    assert ink[:, 0].max() + 700 <= 803


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, window: MainWindow, told: list[tuple[str, str]], tmp_path: Path
) -> None:
    window.reports.write_report(str(tmp_path / "none" / "report.pdf"))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] == "error"
    assert "cannot be written" in told[0][1]
