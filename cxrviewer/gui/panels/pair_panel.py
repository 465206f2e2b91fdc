"""Pair panel: the scores of a film and of its prior beside each other, and when their difference means anything."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from cxrviewer.gui.canvas.stage import Stage
from cxrviewer.gui.canvas.together_bar import hung
from cxrviewer.gui.films.naming import Naming
from cxrviewer.gui.look.parts import label, rule
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.panels.class_row import meaning
from cxrviewer.gui.panels.pair import Pair, Scored, difference_words, pair_of, share_words
from cxrviewer.gui.work.privacy import Privacy
from cxrviewer.gui.work.session import Session
from cxrviewer.imaging.files.film_entry import FilmEntry

_NOISE = mark("Within the noise: the two 95 % intervals, each taken as far as its score, overlap.")
_POINTS = mark("Differences are in percentage points, current minus prior. A difference of scores is no finding.")
_HEADS = (mark("Current"), mark("Prior"), mark("Difference"))
_STRETCHES = (4, 4, 5)  # the last one says most


class PairPanel(QWidget):
    """A table of classes; hidden unless two studies are side by side.

    Parameters
    ----------
    session, stage
        The films.
    privacy
        How their dates are written.
    """

    def __init__(self, session: Session, stage: Stage, privacy: Privacy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._stage, self._privacy = session, stage, privacy
        self._pair: Pair | None = None
        self._naming: Naming | None = None
        self._days, self._remark = label("", "muted"), label("", "muted")
        self._table = QWidget()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (label(tr("Current and prior"), "heading"), self._days, self._table, self._remark, rule()):
            column.addWidget(part)
        session.reading_changed.connect(self._follow)
        stage.arranged.connect(self._follow)
        privacy.changed.connect(self._follow)
        self._follow()

    @property
    def text(self) -> str:
        """Return all words on show."""
        cells: list[QLabel] = self._table.findChildren(QLabel)
        return "\n".join([self._days.text(), *(cell.text() for cell in cells), self._remark.text()])

    @Slot()
    def _follow(self) -> None:
        panes = self._stage.visible_panes
        films = [Scored(film, pane.reading.analysis) for pane in panes for film in hung([pane])]
        pair = pair_of(films)
        if pair != self._pair or self._naming is not self._privacy.naming:
            self._pair, self._naming = pair, self._privacy.naming
            self._write()
        self.setVisible(pair is not None)

    def _write(self) -> None:
        pair = self._pair
        if pair is None:
            return
        days = [
            f"{name}: {self._day(film)}"
            for name, film in ((tr("Current"), pair.current), (tr("Prior"), pair.prior))
            if film
        ]
        self._days.setText("   ".join(days))
        self._days.setVisible(bool(days) and not pair.comparison.classes)  # else they head the table
        noise = any(one.within_noise for one in pair.comparison.classes)
        self._remark.setText(
            said(pair.comparison.remark)
            or " ".join(tr(words) for words in ((_NOISE, _POINTS) if noise else (_POINTS,)))
        )
        self._remark.setVisible(bool(self._remark.text()))
        self._fill(pair)

    def _fill(self, pair: Pair) -> None:
        """Make the table anew: it is small, and changes as often as an analysis ends."""
        before, self._table = self._table, QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        metrics = self.fontMetrics()
        grid.setHorizontalSpacing(metrics.averageCharWidth())
        days = [self._day(film) if film else "" for film in (pair.current, pair.prior)]
        for place, words in enumerate(_HEADS if pair.comparison.classes else ()):
            said_of = "\n".join(part for part in (tr(words), *days[place : place + 1]) if part)
            grid.addWidget(head := label(said_of, "muted"), 0, place, Qt.AlignmentFlag.AlignTop)
            head.setMinimumWidth(max(map(metrics.horizontalAdvance, said_of.split())))  # no date in two
            grid.setColumnStretch(place, _STRETCHES[place])
        for one in pair.comparison.classes:
            row = grid.rowCount()
            grid.addWidget(label(one.label, "heading"), row, 0, 1, len(_HEADS))
            cells = share_words(one.current), share_words(one.prior), difference_words(one)
            for place, (words, entry) in enumerate(zip(cells, (one.current, one.prior, None), strict=True)):
                grid.addWidget(cell := label(words), row + 1, place, Qt.AlignmentFlag.AlignTop)
                cell.setToolTip(f"<p>{meaning(entry)}</p>" if entry else "")
        self._column.replaceWidget(before, self._table)
        before.hide()
        before.deleteLater()

    def _day(self, film: FilmEntry) -> str:
        position = self._session.index.position(film.path)
        patient = None if position is None else self._session.index.patient_at(position)
        return self._privacy.naming.study_day(film, patient)
