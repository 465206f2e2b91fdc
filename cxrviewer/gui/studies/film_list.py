"""Film list: the open films for a view of Qt's, one row for each patient, study, series and film that is seen."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage

from cxrviewer.gui.canvas.pane import FILM_MIME
from cxrviewer.gui.films.catalogue import Catalogue, Level, Row
from cxrviewer.gui.films.naming import Naming, has_no_header
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.studies.answers import Answer, Answers
from cxrviewer.gui.studies.thumbnails import Thumbnails
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.studies.index import StudyGroup, StudyIndex

_AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row says.

    Attributes
    ----------
    level
        What it is about.
    depth
        How many rows it belongs to.
    lines
        Up to three, the first the weightiest.
    folded
        Whether what belongs to it is hidden; always False for a film.
    answer
        What the model has said, for a film.
    on_show, active
        Whether the film is in a pane, and in the active one.
    """

    level: Level
    depth: int
    lines: tuple[str, ...]
    folded: bool = False
    answer: Answer | None = None
    on_show: bool = False
    active: bool = False

    @property
    def words(self) -> str:
        """Return everything in one line, for those who hear the list."""
        parts = [*self.lines, tr(self.answer.value) if self.answer else ""]
        parts += [tr("on show") if self.on_show else "", tr("closed") if self.folded else ""]
        return ", ".join(part for part in parts if part)


class FilmList(QStringListModel):
    """The rows that are seen of a catalogue; what stands in one is worked out when it comes into sight.

    Its strings are empty: what it is here for is that a view, which asks for the number of rows twice for each of them,
    is answered without Python, 60,000 times in the time of one picture.

    Parameters
    ----------
    answers
        What the model has said about films.
    thumbnails
        Their pictures.

    Attributes
    ----------
    rearranging
        Other rows will be seen.
    """

    rearranging = Signal()

    def __init__(self, answers: Answers, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers, self.thumbnails = answers, thumbnails
        self._naming = Naming()
        self._catalogue = Catalogue(StudyIndex(()))
        self._seen: list[int] = []
        self._places: dict[int, int] = {}  # of catalogue rows among those seen
        self._folded: set[Hashable] = set()
        self._wanted = ""
        self._on_show: tuple[Path, ...] = ()
        self._active: Path | None = None
        answers.changed.connect(self._take_answer)
        answers.emptied.connect(self._tell_all)
        thumbnails.made.connect(self._tell_film)

    @property
    def films(self) -> int:
        """Return how many films there are, seen or not."""
        return len(self._catalogue.index.films)

    @property
    def films_seen(self) -> int:
        """Return how many films are seen."""
        return sum(self._catalogue.rows[number].level is Level.FILM for number in self._seen)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row."""
        roles = Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole) and index.isValid():
            return self.entry(index.row()).words
        return None

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Return that films can be dragged."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        drags = index.isValid() and self.film(index.row()) is not None
        return flags | Qt.ItemFlag.ItemIsDragEnabled if drags else flags

    def mimeTypes(self) -> list[str]:
        """Return the one way in which films are carried."""
        return [FILM_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return a film by its number: neither its path nor its patient leaves the program."""
        carried = QMimeData()
        ticket = f"{id(self._catalogue)} {self._seen[indexes[0].row()]}"
        carried.setData(FILM_MIME, QByteArray(ticket.encode()))
        return carried

    def carried(self, ticket: bytes) -> FilmEntry | None:
        """Return the film that `mimeData` has made a number of; None once other films are open."""
        catalogue, number = map(int, ticket.split())
        what = self._catalogue.rows[number].what if catalogue == id(self._catalogue) else None
        return what if isinstance(what, FilmEntry) else None

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Show other films; what was folded stays so."""
        self._arrange(catalogue=catalogue)

    def set_wanted(self, wanted: str) -> None:
        """Show only films that contain all of these words, or whose patient, study or series does."""
        if wanted.strip() != self._wanted:
            self._arrange(wanted=wanted.strip())

    def fold(self, place: int, *, folded: bool) -> None:
        """Hide or show what belongs to a row."""
        key = self._catalogue.key(self._seen[place])
        self._arrange(folded=self._folded | {key} if folded else self._folded - {key})

    def fold_all(self, *, folded: bool) -> None:
        """Show patients alone, or everything."""
        rows = self._catalogue.rows
        tops = {self._catalogue.key(number) for number, row in enumerate(rows) if row.level is Level.PATIENT}
        self._arrange(folded=tops if folded else set())

    def _arrange(
        self, catalogue: Catalogue | None = None, wanted: str | None = None, folded: set[Hashable] | None = None
    ) -> None:
        self.rearranging.emit()
        self._catalogue = self._catalogue if catalogue is None else catalogue
        self._wanted = self._wanted if wanted is None else wanted
        self._folded = self._folded if folded is None else folded
        self._seen = self._catalogue.seen(self._folded, self._wanted)
        self._places = {number: place for place, number in enumerate(self._seen)}
        self.setStringList([""] * len(self._seen))

    def set_naming(self, naming: Naming) -> None:
        """Name patients in another way."""
        self._naming = naming
        self._tell_all()

    def set_on_show(self, films: Sequence[Path], active: Path | None) -> bool:
        """Mark the films in the panes, and return whether another one is active."""
        is_other = active != self._active
        changed = {*films, *self._on_show, active, self._active}
        self._on_show, self._active = tuple(films), active
        for film in changed:
            if film is not None:
                self._tell_film(film)
        return is_other

    def place_of(self, film: Path) -> int | None:
        """Return the row of a film, None where it is not seen."""
        number = self._catalogue.row_of(film)
        return None if number is None else self._places.get(number)

    def place_over(self, place: int) -> int | None:
        """Return the row that a row belongs to."""
        return self._places.get(self._catalogue.rows[self._seen[place]].parent)

    def key(self, place: int) -> Hashable:
        """Return what tells a row from all others, whatever else is seen."""
        return self._catalogue.key(self._seen[place])

    def place_with(self, key: Hashable) -> int | None:
        """Return the row with a key."""
        if isinstance(key, Path):
            return self.place_of(key)
        return next((place for place in range(len(self._seen)) if self.key(place) == key), None)

    def film(self, place: int) -> FilmEntry | None:
        """Return the film of a row, None for a group."""
        what = self._catalogue.rows[self._seen[place]].what
        return what if isinstance(what, FilmEntry) else None

    def first_film(self, place: int) -> FilmEntry:
        """Return the film of a row, the first one of a group."""
        return self._catalogue.rows[self._seen[place]].film

    def picture(self, place: int) -> QImage | None:
        """Return the picture of a film; see `Thumbnails.picture`."""
        return self.thumbnails.picture(self.first_film(place).path)

    def entry(self, place: int) -> Entry:
        """Return what a row says."""
        number = self._seen[place]
        row = self._catalogue.rows[number]
        depth = sum(1 for _ in self._catalogue.above(number)) - 1
        if not isinstance(row.what, FilmEntry):
            folded = not self._wanted and bool(self._folded) and self._catalogue.key(number) in self._folded
            return Entry(row.level, depth, self._group_lines(number, row), folded)
        path = row.what.path
        return Entry(
            row.level,
            depth,
            self._film_lines(number, row.what),
            answer=self._answers.of(path),
            on_show=path in self._on_show,
            active=path == self._active,
        )

    def _group_lines(self, number: int, row: Row) -> tuple[str, ...]:
        naming, series = self._naming, row.film.series
        if row.level is Level.PATIENT:
            patient = self._catalogue.patient_of(number)
            films = sum(len(study.films) for study in patient.studies)
            studies = len(patient.studies)
            count = tr("{count:,} studies", "", studies, count=studies) + ", " if studies > 1 else ""
            return (*naming.patient(patient), count + _films(films))
        if isinstance(row.what, StudyGroup):
            day = naming.study_day(row.film, self._catalogue.patient_of(number))
            count = _films(len(row.what.films))
            return day, naming.words(series.study.description), "  ".join(filter(None, (series.modality, count)))
        films = row.end - number - 1
        return (
            tr("Series {number}", number=series.number),
            naming.words(series.description),
            _films(films),
        )

    def _film_lines(self, number: int, film: FilmEntry) -> tuple[str, ...]:
        naming, series = self._naming, film.series
        frames = tr("{count:,} frames", "", film.frames, count=film.frames) if film.frames > 1 else ""
        if has_no_header(film):
            return naming.film(film, number - self._catalogue.rows[number].parent), frames
        side = film.laterality if film.laterality in {"L", "R", "B"} else ""
        within = self._catalogue.rows[self._catalogue.rows[number].parent].level is Level.SERIES
        own = tr("no. {number}", number=film.number) if within else naming.words(series.description)
        view = (film.view or tr("view not stated"), side and tr("laterality {side}", side=side), frames)
        return "  ".join(filter(None, (*view, "" if own == film.view else own))), naming.acquired(film)

    @Slot(object)
    def _take_answer(self, film: Path) -> None:
        """Show what there is to say of a film, and its picture if it can be read after all."""
        if self._answers.of(film) is not Answer.REFUSED:
            self.thumbnails.try_again(film)
        self._tell_film(film)

    @Slot(object)
    def _tell_film(self, film: Path) -> None:
        place = self.place_of(film)
        if place is not None:
            self.dataChanged.emit(self.index(place), self.index(place))

    @Slot()
    def _tell_all(self) -> None:
        if self._seen:
            self.dataChanged.emit(self.index(0), self.index(len(self._seen) - 1))


def _films(count: int) -> str:
    return tr("{count:,} films", "", count, count=count)
