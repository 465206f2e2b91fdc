"""Browser: what is open, patient over study over series over film, with a line to search it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from cxrviewer.gui.films.naming import Naming
from cxrviewer.gui.look.parts import label
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.studies.answers import Answers
from cxrviewer.gui.studies.film_list import FilmList
from cxrviewer.gui.studies.film_view import FilmView
from cxrviewer.gui.studies.thumbnails import Thumbnails
from cxrviewer.gui.work.reading import Reading
from cxrviewer.gui.work.session import Session

_PAUSE_MS = 120  # between the last key and the search
_LETTERS, _FEWEST_LETTERS = 40, 22  # width of the panel, in average letters
_MOST_OF_WINDOW = 0.28


class Browser(QFrame):
    """The panel at the left.

    Parameters
    ----------
    session
        Whose films are listed.
    thumbnails
        Their pictures.
    theme
        Colours.

    Attributes
    ----------
    film_wanted
        The `FilmEntry` that the reader wants to see.
    """

    film_wanted = Signal(object)

    def __init__(self, session: Session, thumbnails: Thumbnails, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("browser")
        self._session = session
        self._seen: Sequence[Reading] = session.readings
        self.films = FilmList(Answers(session, self), thumbnails, self)
        self.view = FilmView(self.films, theme)
        self.search = SearchLine()
        self._count = label("", "muted")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.find_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.search)
        column.addWidget(self._count)
        column.addWidget(self.view, 1)
        self._count.setContentsMargins(10, 0, 10, 6)
        self._count.hide()
        self.search.textChanged.connect(self._pause.start)
        self.search.left.connect(self._go_to_list)
        self.view.film_wanted.connect(self.film_wanted)
        session.indexed.connect(self._take_films)
        session.reading_changed.connect(self._follow)
        session.activated.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Return a width for three lines of words beside a picture; less with large letters: films need room, too."""
        letter = self.fontMetrics().averageCharWidth()
        share = round(self.window().width() * _MOST_OF_WINDOW)
        return QSize(min(letter * _LETTERS, max(letter * _FEWEST_LETTERS, share)), 400)

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(self.fontMetrics().averageCharWidth() * 18, 120)

    def set_seen(self, readings: Sequence[Reading]) -> None:
        """Mark the films of these readings: others have no pane for now."""
        self._seen = readings
        self._follow()

    @property
    def has_keys(self) -> bool:
        """Return whether keys go to the list or its search."""
        return self.view.hasFocus() or self.search.hasFocus()

    @property
    def count_words(self) -> str:
        """Return how many films the search has found, empty without one."""
        return self._count.text()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.view.set_theme(theme)

    def set_naming(self, naming: Naming) -> None:
        """Name patients in another way; what was searched for may be a name, and goes."""
        self.search.clear()
        self.find_now()
        self.films.set_naming(naming)

    @Slot()
    def find_now(self) -> None:
        """Show what was typed for."""
        self._pause.stop()
        self.films.set_wanted(self.search.text())
        found = tr("{films_seen:,} of {films:,} films", films_seen=self.films.films_seen, films=self.films.films)
        self._count.setText(found if self.search.text().strip() else "")
        self._count.setVisible(bool(self._count.text()))

    @Slot()
    def _take_films(self) -> None:
        index = self._session.index
        self.films.thumbnails.keep(lambda film: index.position(film) is not None)
        self.films.set_catalogue(self._session.catalogue)
        self.find_now()
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Mark the films in the panes, go to the active one when it is another, and let films come before pictures."""
        self.films.thumbnails.hold(any(reading.opening for reading in self._session.readings))
        shown = [reading.shown.path for reading in self._seen if reading.shown]
        wanted = self._session.active.wanted
        active = wanted.path if wanted else None
        if self.films.set_on_show(shown, active) and active is not None:
            self.view.go_to(self.films.place_of(active))

    @Slot()
    def _go_to_list(self) -> None:
        """Go on from the search to what it has found."""
        self.find_now()
        if not self.view.currentIndex().isValid() and self.films.rowCount():
            self.view.go_to(0)
        self.view.setFocus()


class SearchLine(QLineEdit):
    """Where the reader types what to search for.

    Attributes
    ----------
    left
        The reader wants to go on in the list.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Patient, date, description"))
        self.setAccessibleName(tr("Search the open films"))
        self.setToolTip(tr("Films that contain all these words, or whose patient, study or series does"))
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(tr("Clear the search"))

    def event(self, event: QEvent) -> bool:
        """Keep Escape for clearing the line as long as there is something to clear."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and overrides and event.key() == Qt.Key.Key_Escape and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list by Down or Enter, and by Escape with the line cleared: letters are keys of the film again."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)
