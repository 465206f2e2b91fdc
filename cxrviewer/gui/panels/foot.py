"""Foot: the line at the bottom that says what the program is for, whatever else happens."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cxrviewer.gui.look import icons
from cxrviewer.gui.look.parts import link
from cxrviewer.gui.look.shortening import Shortening
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.scene import captions
from cxrviewer.imaging.studies.index import Place
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.settings import Verification

_PROBE_ROOM = 24  # average letters that values under the cursor are given room for


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
        self._shared = Shortening(tr("Shared screen: names are hidden"), tr("Names hidden"))
        for part in (self._notice, self._shared):
            part.setObjectName("notice")
        self._shared.hide()
        self._probe, self._search = Shortening(room=_PROBE_ROOM), QLabel()
        self._place, self._display = Shortening(), Shortening()
        for part in (self._probe, self._search, self._place, self._display):
            part.setObjectName("muted")
        self._stop = link(tr("Stop"))
        self._stop.setToolTip(tr("Stop looking for films (Esc)"))
        self._stop.clicked.connect(self.stop_wanted)
        # As high as the words beside it: the film would jump when a search begins or ends.
        self._stop.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._probe.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._probe.setAccessibleName(tr("Values under the cursor"))
        self._arrange()
        self.set_search("")
        self.set_display(None)
        self.set_theme(theme)

    def _arrange(self) -> None:
        """Put the notice first and the rest, which goes below it where both have no room side by side, behind it."""
        self._rest = QWidget()
        rest = QHBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(8)
        rest.addWidget(self._probe, 1)
        rest.addSpacing(16)
        for part in (self._search, self._stop, self._place):
            rest.addWidget(part)
        rest.addSpacing(16)
        rest.addWidget(self._display)
        self._first = QHBoxLayout()
        self._first.setSpacing(8)
        for part in (self._sign, self._notice, self._shared):
            self._first.addWidget(part)
        self._first.addWidget(self._rest, 1)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(14, 5, 14, 5)
        self._rows.setSpacing(4)
        self._rows.addLayout(self._first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line where one is too short for all, and give it back where one is not."""
        super().resizeEvent(event)
        self._fold(may_unfold=True)

    def _fold(self, *, may_unfold: bool = False) -> None:
        """Take a second line, or give it back: not as words come and go, or the film would jump."""
        parts = [part for part in (self._sign, self._notice, self._shared, self._rest) if not part.isHidden()]
        margins, spaces = self._rows.contentsMargins(), self._first.spacing() * (len(parts) - 1)
        needed = sum(part.sizeHint().width() for part in parts) + spaces + margins.left() + margins.right()
        folds = needed > self.width()
        if folds and self._first.indexOf(self._rest) >= 0:
            self._first.addStretch(1)
            self._rows.addWidget(self._rest)
        elif not folds and may_unfold and self._first.indexOf(self._rest) < 0:
            self._first.takeAt(self._first.count() - 1)
            self._first.addWidget(self._rest, 1)

    @property
    def notice(self) -> str:
        """Return the research-use line."""
        return self._notice.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw the sign in the colours of ``theme``, as high as the words beside it."""
        side = max(16, self.fontMetrics().height())
        self._sign.setPixmap(icons.pixmap("warning", theme.notice, side, self.devicePixelRatioF()))

    @property
    def searches(self) -> bool:
        """Return whether a search for films is told of."""
        return not self._search.isHidden()

    @Slot(bool)
    def set_shared(self, shared: bool) -> None:
        """Say whether names are hidden."""
        self._shared.setVisible(shared)
        self._fold(may_unfold=True)

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
        self._fold(may_unfold=True)

    @Slot(str)
    def set_probe(self, words: str) -> None:
        """Say what lies under the cursor: whole values, and first to go are those that come first."""
        fields = words.split(captions.BETWEEN_VALUES)
        self._probe.set_words(*(captions.BETWEEN_VALUES.join(fields[first:]) for first in range(len(fields))))

    def set_probe_shown(self, shown: bool) -> None:
        """Leave room for what lies under the cursor, or say nothing of it."""
        if not shown:
            self._probe.set_words("")
        self._probe.setAccessibleDescription("" if shown else tr("Switched off"))

    @Slot(object, bool)
    def set_place(self, place: Place | None, opening: bool) -> None:
        """Say which of the open films is on show, or about to be; None for one that is not among them."""
        if place is None:
            self._place.set_words("")
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
        self._place.set_words(", ".join(words), *words[:1])
        self._fold()

    @Slot(str)
    def set_search(self, progress: str) -> None:
        """Say how far a search is; nothing when it is over."""
        self._search.setText(progress)
        self._search.setVisible(bool(progress))
        self._stop.setVisible(bool(progress))
        self._fold()
