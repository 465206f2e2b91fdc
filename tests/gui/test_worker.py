"""Worker: what becomes of its engine when a job fails."""

from pathlib import Path

import pytest
from gui_fakes import Shelf
from PySide6.QtWidgets import QApplication

from cxrviewer.errors import CxrViewerError
from cxrviewer.gui.work import jobs
from cxrviewer.gui.work.worker import Worker

pytestmark = pytest.mark.gui


def test_an_engine_is_made_anew_after_it_failed_and_not_after_a_film_cannot_be_read(
    qapp: QApplication, shelf: Shelf
) -> None:
    worker, replies = Worker(shelf.tools()), []
    worker.replied.connect(replies.append)
    score = jobs.AnalyseFilm(1, radiograph=shelf.films["a"])
    worker.do(score)
    worker.do(jobs.OpenFilm(2, path=Path("no film")))
    assert isinstance(replies[-1], jobs.Failed)
    worker.do(score)
    assert shelf.engines_made == 1
    shelf.engine.error = CxrViewerError("The process that scores films has ended.")
    worker.do(score)
    assert isinstance(replies[-1], jobs.Failed)
    shelf.engine.error = None
    worker.do(score)
    assert isinstance(replies[-1], jobs.FilmAnalysed)
    assert shelf.engines_made == 2
