"""Finding films: files as named, folders, zips and discs searched, without decoding any pixel."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from cxrviewer.errors import CancelledError, UnreadableFilmError
from cxrviewer.imaging.files import archive, source
from cxrviewer.imaging.files.film_entry import FilmEntry, Series
from cxrviewer.imaging.files.folders import Waiting, is_dangling, is_dicomdir, is_hidden, is_of_result, listing
from cxrviewer.imaging.files.kinds import FileKind, kind_of
from cxrviewer.imaging.files.tally import Content, LeftOut, Tally
from cxrviewer.imaging.files.zip_names import folders

#: How much of a file is read at first: most headers end within it.
_FIRST_BYTES = 2**14

#: Seconds between two calls of ``progress``.
PACE = 0.1

_DICOM_SUFFIXES = {".dcm", ".dicom", ".dic", ".ima"}
_ZIP_SUFFIXES = {".zip", ""}  # documents of office programs are zips, too, and hold pictures
_MOST_DICOMDIR = 2**28
_CONTENTS = {
    FileKind.RASTER: Content.FILM,
    FileKind.ZIP: Content.ARCHIVE,
    FileKind.DICOMDIR: Content.DICOMDIR,
    FileKind.OTHER: Content.OTHER,
}

Progress = Callable[[int, str], None]


def find_films(paths: Iterable[str | Path], *, skip: Path | None = None) -> Iterator[Path]:
    """Yield the path of every film that `Survey` finds, one at a time."""
    return (entry.path for entry in Survey(paths, skip=skip))


class Survey:
    """One search among files, folders, zips and DICOMDIRs: iterate it, once, for the films in sorted order.

    A file that is named is always yielded: whether it opens is for the opener to say. In a folder or zip a file is a
    film by its content, or by a DICOM extension, so that a damaged film is reported and not passed over; so is what
    may not be read. A DICOMDIR that is named stands for the files it lists; in a folder it only tells which of them are
    missing, and the pictures there that are not DICOM are passed over: they are copies of the films, or belong to the
    program on the disc. Nothing
    but regular files is opened: a pipe would wait for ever. Hidden files are passed over without a word; all else that
    is not looked into is counted. Memory does not grow with the number of films.

    Parameters
    ----------
    paths
        Files and folders; a path may lead into a zip.
    skip
        A folder that is not entered on the way, such as the one that results go to; searched when it is itself named.
    with_states
        Whether presentation states are gathered in `presentation_states`, and also those named are no films.
    progress
        Called ten times a second with the number of files looked at and one line.
    cancelled
        Asked before every file; iterating raises CancelledError once it returns True.
    known
        Returns the entry of a named file that somebody has looked at before, None for any other.

    Attributes
    ----------
    tally
        What the search came across so far.
    presentation_states
        The presentation states found so far.
    """

    def __init__(
        self,
        paths: Iterable[str | Path],
        *,
        skip: Path | None = None,
        with_states: bool = False,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
        known: Callable[[Path], FilmEntry | None] | None = None,
    ) -> None:
        self.tally = Tally()
        self.presentation_states: list[FilmEntry] = []
        self._paths = [Path(path) for path in paths]
        self._skipped = skip.resolve() if skip else None
        self._with_states = with_states
        self._progress, self._cancelled = progress, cancelled
        self._known = known if known is not None else _nothing
        self._told = 0.0
        self._shared = lru_cache(maxsize=256)(_same)

    def __iter__(self) -> Iterator[FilmEntry]:
        """Yield the films."""
        for path in self._paths:
            if os.path.isdir(path):  # noqa: PTH112 - the method fails on a path that is too long
                yield from self._in_folder(path)
            elif (place := _folder_in_zip(path)) is not None:
                yield from self._in_zip(*place)
            else:
                yield from self._in_file(path, named=True)

    def _in_folder(self, folder: Path) -> Iterator[FilmEntry]:
        """Search a folder and those in it; no recursion, for a disk may nest them deeper than Python calls."""
        waiting = [Waiting(str(folder), is_folder=True)]
        while waiting:
            place = waiting.pop()
            self._check()
            if not place.is_folder:
                yield from self._in_file(Path(place.name), on_disc=place.on_disc)
                continue
            try:
                waiting.extend(reversed(listing(place, self._skipped, self.tally.left_out)))
            except OSError:
                yield self._film(FilmEntry(Path(place.name)))

    def _in_zip(self, path: Path, below: str = "") -> Iterator[FilmEntry]:
        try:
            names = [name for name in archive.names(path, below) if not is_hidden(name)]
        except (OSError, UnreadableFilmError):
            yield self._film(FilmEntry(path))
            return
        parts = [name.rpartition("/") for name in names]
        results = {folder for folder, _, file in parts if is_of_result(folder, file)}
        discs = {folder for folder, _, file in parts if is_dicomdir(file)}
        self.tally.left_out[LeftOut.RESULTS] += len(results)
        for name, (folder, _, _) in zip(names, parts, strict=True):
            if folder not in results:
                on_disc = not discs.isdisjoint(folders(name))
                yield from self._in_file(path / name, nested=True, on_disc=on_disc)

    def _in_dicomdir(self, path: Path) -> Iterator[FilmEntry]:
        try:
            for found in self._listed(path):
                yield from self._in_file(found, nested=True)
        except (OSError, ValueError, UnreadableFilmError):
            yield self._film(FilmEntry(path))

    def _listed(self, path: Path) -> Iterator[Path]:
        """Yield the files that a DICOMDIR lists, and count those that are missing."""
        from cxrviewer.imaging.dicom import dicomdir

        beside = dicomdir.Beside(path.parent)
        for file_id in dicomdir.file_ids(source.read(path, _MOST_DICOMDIR)):
            self._check()
            found = beside.find(file_id)
            self.tally.off_disc += found is None
            if found is not None:
                yield found

    def _in_file(
        self, path: Path, *, named: bool = False, nested: bool = False, on_disc: bool = False
    ) -> Iterator[FilmEntry]:
        """Yield the film in a file, if it is one, or those in a zip or DICOMDIR, if it may be one.

        Parameters
        ----------
        path
            The file.
        named
            Whether it was named, and not come across.
        nested
            Whether it was found through a zip or a DICOMDIR.
        on_disc
            Whether a DICOMDIR lies in its folder or above.
        """
        self._check()
        self.tally.looked_at += 1
        try:
            entry = (self._known(path) if named else None) or self._entry(path, named=named, on_disc=on_disc)
        except FileNotFoundError:  # a link that leads nowhere, or a disk that is no longer there
            if named:
                yield self._film(FilmEntry(path))
            else:
                self.tally.gone += not is_dangling(path)
            return
        except (OSError, ValueError, UnreadableFilmError):
            yield self._film(FilmEntry(path))
            return
        if entry.content is Content.ARCHIVE and not nested:
            yield from self._in_zip(path)
        elif entry.content is Content.DICOMDIR and named:
            yield from self._in_dicomdir(path)
        elif self._with_states and entry.content is Content.PRESENTATION:
            self.presentation_states.append(entry)
            self.tally.states += 1
        elif named or entry.content is Content.FILM:
            yield self._film(entry)
        else:
            self._pass_over(entry, on_disc=on_disc)

    def _pass_over(self, entry: FilmEntry, *, on_disc: bool) -> None:
        self.tally.passed_over[entry.content] += 1
        if entry.content is Content.DICOMDIR and on_disc:
            with suppress(OSError, ValueError, UnreadableFilmError):  # films are found without it, too
                for _ in self._listed(entry.path):
                    pass

    def _entry(self, path: Path, *, named: bool, on_disc: bool) -> FilmEntry:
        """Return what a file holds."""
        head = source.read(path, _FIRST_BYTES)
        kind = kind_of(head)
        if kind in {FileKind.DICOM, FileKind.BARE_DICOM}:
            from cxrviewer.imaging.dicom import (
                header as dicom_header,  # pydicom takes a while to import, and pictures do not need it
            )

            entry = dicom_header.entry_of(path, head, _FIRST_BYTES, self._shared)
        else:
            entry = FilmEntry(path, content=_CONTENTS[kind])
        if kind is FileKind.RASTER and on_disc:
            return replace(entry, content=Content.PICTURE)
        suffix = path.suffix.lower()
        if entry.content is Content.OTHER and suffix in _DICOM_SUFFIXES:
            return replace(entry, content=Content.FILM)
        if entry.content is Content.ARCHIVE and not named and suffix not in _ZIP_SUFFIXES:
            return replace(entry, content=Content.OTHER)
        return entry

    def _film(self, entry: FilmEntry) -> FilmEntry:
        self.tally.films += 1
        return entry

    def _check(self) -> None:
        """Stop when that is asked for, and tell how far the search is."""
        if self._cancelled is not None and self._cancelled():
            raise CancelledError
        if self._progress is not None and time.monotonic() - self._told >= PACE:
            self._told = time.monotonic()
            self._progress(self.tally.looked_at, self.tally.progress())


def _same(series: Series) -> Series:
    return series


def _nothing(path: Path) -> None:
    del path


def _folder_in_zip(path: Path) -> tuple[Path, str] | None:
    """Return zip and name of a folder in a zip, None for any other path."""
    try:
        place = None if os.path.exists(path) else archive.inside(path)  # noqa: PTH110 - as above
        return place if place is not None and archive.names(*place) else None
    except (OSError, ValueError, UnreadableFilmError):
        return None
