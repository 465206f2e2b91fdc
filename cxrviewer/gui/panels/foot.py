"""Foot: the line at the bottom that says what the program is for, whatever else happens."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from cxrviewer.gui.look import icons
from cxrviewer.gui.look.parts import link
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import said, tr
from cxrviewer.imaging.studies.index import Place
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.settings import Verification


class Foot(QFrame):
    """The research-use line, what lies under the cursor, which film is on show, and how far a search is.

    Attributes
    ----------
    stop_wanted
        The reader wants the search to end.
    """

    stop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._sign, self._notice = QLabel(), QLabel(said(NOTICE))
        self._notice.setObjectName("notice")
        self._shared = QLabel(tr("Shared screen: names are hidden"))
        self._shared.setObjectName("notice")
        self._shared.hide()
        self._probe, self._search, self._place = _Yielding(), QLabel(), QLabel()
        self._display = _Shortening()
        for part in (self._probe, self._search, self._place, self._display):
            part.setObjectName("muted")
        self._stop = link(tr("Stop"))
        self._stop.setToolTip(tr("Stop looking for films (Esc)"))
        self._stop.clicked.connect(self.stop_wanted)
        self._probe.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._probe.setAccessibleName(tr("Values under the cursor"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._notice)
        row.addWidget(self._shared)
        row.addWidget(self._probe, 1)
        row.addSpacing(16)
        row.addWidget(self._search)
        row.addWidget(self._stop)
        row.addWidget(self._place)
        row.addSpacing(16)
        row.addWidget(self._display)
        self.set_search("")
        self.set_display(None)
        self.set_theme(theme)

    @property
    def notice(self) -> str:
        """Return the research-use line."""
        return self._notice.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw the sign in the colours of ``theme``."""
        self._sign.setPixmap(icons.pixmap("warning", theme.notice, 16, self.devicePixelRatioF()))

    @Slot(bool)
    def set_shared(self, shared: bool) -> None:
        """Say whether names are hidden."""
        self._shared.setVisible(shared)

    @property
    def display(self) -> str:
        """Return what is said of the display."""
        return self._display.whole

    def set_display(self, verified: Verification | None) -> None:
        """Say whether somebody has verified the display that the window is on."""
        if verified is None:
            self._display.set_words(tr("Display calibration not verified"), tr("Display not verified"))
            self._display.setToolTip(tr("Nobody has recorded that this display was verified: see View > Display test."))
        else:
            self._display.set_words(tr("Display verified {day}", day=verified.day.isoformat()), tr("Display verified"))
            self._display.setToolTip(tr("{verified}. See View > Display test.", verified=str(verified)))

    @Slot(str)
    def set_probe(self, words: str) -> None:
        """Say what lies under the cursor."""
        self._probe.setText(words)

    def set_probe_shown(self, shown: bool) -> None:
        """Leave room for what lies under the cursor, or say nothing of it."""
        if not shown:
            self._probe.setText("")
        self._probe.setAccessibleDescription("" if shown else tr("Switched off"))

    @Slot(object, bool)
    def set_place(self, place: Place | None, opening: bool) -> None:
        """Say which of the open films is on show, or about to be; None for one that is not among them."""
        if place is None:
            self._place.clear()
            return
        film = {"film": place.film, "films": place.films}
        which = (
            tr("Opening film {film:,} of {films:,}", **film) if opening else tr("Film {film:,} of {films:,}", **film)
        )
        words = [which] if place.films > 1 or place.studies > 1 else []
        if place.studies > 1:
            study = {"study": place.study, "studies": place.studies}
            in_study, in_folder = (
                tr("study {study:,} of {studies:,}", **study),
                tr("folder {study:,} of {studies:,}", **study),
            )
            words.append(in_study if place.is_study else in_folder)
        self._place.setText(", ".join(words))

    @Slot(str)
    def set_search(self, progress: str) -> None:
        """Say how far a search is; nothing when it is over."""
        self._search.setText(progress)
        self._search.setVisible(bool(progress))
        self._stop.setVisible(bool(progress))


class _Shortening(QLabel):
    """A label that says the same in fewer words where there is little room, and nothing where there is too little."""

    def __init__(self) -> None:
        super().__init__()
        self._variants: tuple[str, ...] = ("",)

    @property
    def whole(self) -> str:
        """Return what it says where there is room."""
        return self._variants[0]

    def set_words(self, *variants: str) -> None:
        """Say the first of ``variants`` that fits; they come with the longest first."""
        self._variants = variants
        self.setAccessibleName(variants[0])
        self.updateGeometry()
        self._choose()

    def sizeHint(self) -> QSize:
        """Return room for all words."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.whole) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return hardly any room: nothing here may push the notice away."""
        return QSize(1, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the words that fit."""
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        fitting = (words for words in self._variants if self.fontMetrics().horizontalAdvance(words) <= self.width())
        self.setText(next(fitting, ""))


class _Yielding(QLabel):
    """A label that may be cut off, so that the notice never is."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(1)
