"""Film messages: what is told of a film, with its name where several are open."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from cxrviewer.gui.look.message_bar import MessageBar, MessageLine
from cxrviewer.gui.look.words import said
from cxrviewer.gui.work.privacy import Privacy
from cxrviewer.gui.work.session import Session
from cxrviewer.imaging.files.film_entry import FilmEntry


@dataclass(frozen=True, slots=True)
class _Told:
    """A line, the film that it is about, and its words without the film's name."""

    line: MessageLine
    film: FilmEntry
    words: str


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
        self._told: list[_Told] = []  # of the films that are named, oldest first
        session.told_of.connect(self._tell)
        privacy.changed.connect(self._name_again)

    @Slot(object, str, str)
    def _tell(self, film: FilmEntry | None, level: str, text: str) -> None:
        words = said(text)
        self._told = [told for told in self._told if self._messages.shows(told.line)]
        if film is None or len(self._session.index.films) < 2:
            self._messages.tell(level, words)
        elif all((told.film, told.words) != (film, words) for told in self._told):
            self._told.append(_Told(self._messages.add(level, self._named(film, words)), film, words))

    @Slot()
    def _name_again(self) -> None:
        """Name the films as they may be named now; each line by itself, since disguised names can be the same.

        Lines that were told as naming a file, as where a picture went, go on a shared screen.
        """
        if self._privacy.on:
            self._messages.drop_names()
        for told in self._told:
            if self._messages.shows(told.line):
                told.line.set_text(self._named(told.film, told.words))

    def _named(self, film: FilmEntry, words: str) -> str:
        name = self._privacy.name(film)
        return f"{name}: {words}" if name else words
