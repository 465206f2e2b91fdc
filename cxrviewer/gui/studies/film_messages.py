"""Film messages: what is told of a film, with its name where several are open."""

from PySide6.QtCore import QObject, Slot

from cxrviewer.gui.look.message_bar import MessageBar
from cxrviewer.gui.look.words import said
from cxrviewer.gui.work.privacy import Privacy
from cxrviewer.gui.work.session import Session
from cxrviewer.imaging.files.film_entry import FilmEntry


class FilmMessages(QObject):
    """Says in the bar of messages which film each is about: it stays there when the reader goes to another one.

    Parameters
    ----------
    session, privacy
        The films, and how they are named.
    messages
        Where it is told.
    """

    def __init__(self, session: Session, privacy: Privacy, messages: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._privacy, self._messages = session, privacy, messages
        self._told: dict[str, tuple[FilmEntry, str]] = {}  # by what stands there: the film, and the words without it
        session.told_of.connect(self._tell)
        privacy.changed.connect(self._name_again)

    @Slot(object, str, str)
    def _tell(self, film: FilmEntry | None, level: str, text: str) -> None:
        words, named = said(text), film is not None and len(self._session.index.films) > 1
        line = self._named(film, words) if film is not None and named else words
        self._messages.tell(level, line)
        shown = {line: told for line, told in self._told.items() if line in self._messages.texts}
        self._told = shown | ({line: (film, words)} if film is not None and named else {})

    @Slot()
    def _name_again(self) -> None:
        """Name the films as they may be named now."""
        told = {self._named(film, words): (line, film, words) for line, (film, words) in self._told.items()}
        for line, (before, _, _) in told.items():
            self._messages.reword(before, line)
        self._told = {line: (film, words) for line, (_, film, words) in told.items()}

    def _named(self, film: FilmEntry, words: str) -> str:
        name = self._privacy.name(film)
        return f"{name}: {words}" if name else words
