"""Filling: panes that the reader leaves empty get films of the active film's patient, and of nobody else."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from cxrviewer.gui.canvas.stage import Stage
from cxrviewer.gui.work.reading import Reading
from cxrviewer.gui.work.session import Session
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.studies.hanging import companions


class Filling(QObject):
    """Fills panes, and empties those it has filled once no film that the reader chose is of that patient.

    What the reader put into a pane stays there.

    Parameters
    ----------
    session, stage
        Whose panes they are.
    """

    def __init__(self, session: Session, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._stage = session, stage
        self._put: dict[Reading, Path] = {}
        self._hashes: dict[Path, str] = {}  # of films that were on show: only then it is known what a picture holds
        self._followed = self._active_path()
        session.indexed.connect(self._follow_films)
        session.activated.connect(self._note)
        session.reading_changed.connect(self._follow)

    def fill(self, *, anew: bool) -> None:
        """Put the films that hang beside the active one into the panes that are not the reader's.

        Parameters
        ----------
        anew
            Whether films that were put there before may make way, though they are of a patient on show.
        """
        active = self._session.active
        others = [pane.reading for pane in self._stage.visible_panes if pane.reading is not active]
        if active.wanted is None or not others:
            return
        free = [one for one in others if one.wanted is None or one.wanted.path == self._put.get(one)]
        beside = self._beside(active.wanted)
        if not anew:
            chosen = [one.wanted for one in others if one not in free and one.wanted is not None]
            at_home = {film.path for films in (beside, *map(self._beside, chosen)) for film in films}
            free = [one for one in free if one.wanted is None or one.wanted.path not in at_home - {active.wanted.path}]
        shown = {one.wanted.path for one in others if one not in free and one.wanted is not None}
        unseen = (one for one in beside if one.path not in shown)
        for reading in free:
            self._give(reading, next(unseen, None))

    def _beside(self, film: FilmEntry) -> list[FilmEntry]:
        """Return the films that hang beside another, but for files that are known to be copies of it or of others."""
        seen, kept = {self._hashes.get(film.path)} - {None}, []
        for one in companions(self._session.index, film):
            found = self._hashes.get(one.path)
            if found is None or found not in seen:
                kept.append(one)
                seen |= {found} - {None}
        return kept

    def _learn(self, reading: Reading) -> bool:
        """Keep what the film on show is known by, and return whether it turns out to be a copy of one seen before."""
        film, radiograph = reading.shown, reading.scene.radiograph
        if film is None or radiograph is None or self._hashes.get(film.path) == radiograph.sha256:
            return False
        is_copy = radiograph.sha256 in self._hashes.values()
        self._hashes[film.path] = radiograph.sha256
        return is_copy

    def _give(self, reading: Reading, film: FilmEntry | None) -> None:
        self._put.pop(reading, None)
        if film is None:
            reading.leave()
            return
        self._put[reading] = film.path
        if reading.wanted != film:
            reading.show(film)

    def _active_path(self) -> Path | None:
        film = self._session.active.wanted
        return None if film is None else film.path

    @Slot()
    def _note(self) -> None:
        """Change nothing when another pane is gone to."""
        self._followed = self._active_path()

    @Slot()
    def _follow_films(self) -> None:
        self.fill(anew=False)

    @Slot(object)
    def _follow(self, reading: Reading) -> None:
        if self._learn(reading):
            QTimer.singleShot(0, self, self._follow_films)  # when what was begun with the copy is on its way
        if reading is self._session.active and self._active_path() != self._followed:
            self._note()
            self.fill(anew=False)
