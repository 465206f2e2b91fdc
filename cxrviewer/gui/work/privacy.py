"""Privacy: the mode for a shared screen, in which nothing that the window shows names a patient."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from cxrviewer.gui.films.naming import Disguise, Naming, has_no_header
from cxrviewer.gui.look.question import Question
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.gui.scene.states import Refused
from cxrviewer.gui.work.reading import Reading
from cxrviewer.gui.work.session import Session
from cxrviewer.imaging.files.film_entry import FilmEntry

#: What the reader must know when the mode begins.
WARNING = mark(
    "Names, dates and drawings are hidden for a shared screen. Text that is burned into a film is not: look for it. "
    "Windows of models and trainings that are open show the names of files; before any other does, you are asked."
)
_ASKED = mark("Show names of files on a shared screen?")
_WHY = mark(
    "What opens now shows the names of files and folders, and these can name patients. Everybody who sees this screen "
    "can read them. Stop sharing first, or choose files that name nobody."
)
_UNKNOWN: tuple[tuple[str, ...], dict[Naming, str]] = (), {}


class Privacy(QObject):
    """Says how patients are named, and lets the canvases know.

    Parameters
    ----------
    session
        Whose films are shown.

    Attributes
    ----------
    naming
        How patients and dates are written now.
    changed
        They are written in another way.
    shared
        Whether names are hidden from now on.
    """

    changed = Signal()
    shared = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plain, self._disguise = Naming(), Disguise()
        self.naming: Naming = self._plain
        # Of films on show, also once their search is replaced: what stands in place of the patient, and their names.
        self._known: dict[Path, tuple[tuple[str, ...], dict[Naming, str]]] = {}
        session.reading_changed.connect(self._cover)
        session.indexed.connect(self._cover_all)

    @property
    def on(self) -> bool:
        """Return whether names are hidden."""
        return self.naming is self._disguise

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Hide what names a patient, or show it."""
        self.naming = self._disguise if on else self._plain
        self._cover_all()
        self.changed.emit()
        self.shared.emit(on)

    def ask_before(self, do: Callable[[], None], window: QWidget) -> None:
        """Do what shows the names of files: at once, or on a shared screen when the reader has agreed.

        Masked names are nothing to choose by, and the system's own dialogs show names in many places: so they are
        shown, and the reader decides.

        Parameters
        ----------
        do
            Opens the dialog.
        window
            Over which the question stands.
        """
        if not self.on:
            do()
            return
        box = Question(tr(_ASKED), tr(_WHY), window)
        box.add_answer(tr("Show them"), do)
        box.setDefaultButton(Question.StandardButton.Cancel)
        box.open()

    def asking(self, do: Callable[[], None], window: QWidget) -> Callable[..., None]:
        """Return what does `ask_before`, whatever a signal hands to it."""

        def ask(*_: object) -> None:
            self.ask_before(do, window)

        return ask

    @Slot()
    def _cover_all(self) -> None:
        for reading in self._session.readings:
            self._cover(reading)

    @Slot(object)
    def _cover(self, reading: Reading) -> None:
        """Let a canvas say which film it is, and write the number in place of the name."""
        state = reading.state
        film = state.film if isinstance(state, Refused) else reading.shown
        self._learn(film)  # also while names are shown: a later search may not know the film
        lines, names = self._known.get(film.path, _UNKNOWN) if film is not None else _UNKNOWN
        reading.scene.set_disguise(lines if self.on else None, names.get(self.naming, ""))

    def name(self, film: FilmEntry | None) -> str:
        """Return what the list calls a film, in one line; empty for one that is in no list."""
        self._learn(film)
        return self._known.get(film.path, _UNKNOWN)[1].get(self.naming, "") if film is not None else ""

    def _learn(self, film: FilmEntry | None) -> None:
        """Keep what a film of the present list is called, with names and without."""
        index, hides = self._session.index, self._disguise
        position = index.position(film.path) if film is not None else None
        if film is None or position is None:
            return
        patient, place = index.patient_at(position), index.place(position).film
        which = hides.film(film, place) if has_no_header(film) else hides.study_day(film, patient)
        names = {naming: naming.line(film, patient, place) for naming in (self._plain, hides)}
        self._known[film.path] = (hides.patient(patient)[0], which), names
