"""DICOMDIR: the index of the films on a disc (PS3.10 section 8, PS3.3 annex F), as paths beside it."""

import math
import os
import struct
from collections.abc import Iterator
from pathlib import Path

from pydicom.filereader import data_element_generator, read_partial
from pydicom.tag import BaseTag

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.imaging.dicom.metered import MOST_READS, MeteredStream
from cxrviewer.imaging.files import archive
from cxrviewer.imaging.files.folders import is_link

#: A File ID (PS3.10 section 8.2): the folders and the name of a file, from the DICOMDIR's own folder.
FileId = tuple[str, ...]

_MOST_READS = 12 * MOST_READS  # a disc of 20,000 films, each of a study of its own
_RECORDS, _IN_USE, _FILE_ID = 0x00041220, 0x00041410, 0x00041500  # PS3.3 sections F.3.2.2 and F.5
_INACTIVE = b"\0\0"
_ITEM, _END = (0xFFFE, 0xE000), (0xFFFE, 0xE0DD)
_UNDEFINED = 0xFFFFFFFF


def file_ids(content: bytes) -> list[FileId]:
    """Return the File IDs in a DICOMDIR's bytes, each once, in the order of its records.

    Every record counts, wherever it stands: the offsets that link records are often wrong, and are not needed here.

    Raises
    ------
    UnreadableFilmError
        When it is damaged or cut off, or longer than that of any disc.
    """
    try:
        with python_silence():
            records = list(_records(MeteredStream(content, _MOST_READS)))
    except Exception:  # noqa: BLE001 - see UnreadableFilmError
        raise UnreadableFilmError("The DICOMDIR is damaged or too long.", "Open the folder it lies in.") from None
    used = (record.get(_FILE_ID) for record in records if record.get(_IN_USE) != _INACTIVE)
    return list(dict.fromkeys(_parts(file_id) for file_id in used if file_id))


def _records(stream: MeteredStream) -> Iterator[dict[int, bytes]]:
    """Yield what is needed of every directory record; pydicom would make a dataset of each, which takes too long."""
    implicit, little = read_partial(stream, _is_at_records, force=True).original_encoding
    order = "<" if little else ">"
    group, element = struct.unpack(f"{order}HH", stream.read(4))
    if group << 16 | element != _RECORDS:
        raise ValueError
    (length,) = struct.unpack(f"{order}I", stream.read(4 if implicit else 8)[-4:])
    end = _end(stream, length)
    while stream.tell() < end:
        *tag, length = struct.unpack(f"{order}HHI", stream.read(8))
        if tuple(tag) == _END:
            return
        if tuple(tag) != _ITEM:
            raise ValueError
        yield _record(stream, length, implicit=bool(implicit), little=bool(little))


def _record(stream: MeteredStream, length: int, *, implicit: bool, little: bool) -> dict[int, bytes]:
    """Return the elements of one record by their tags; of one whose length is stated the rest is skipped."""
    end = _end(stream, length)
    stop = _is_behind_file_id if length != _UNDEFINED else None
    elements = data_element_generator(stream, implicit, little, stop, specific_tags=[_IN_USE, _FILE_ID])
    record = {int(element.tag): element.value for element in elements if isinstance(element.value, bytes)}
    if length != _UNDEFINED:
        stream.seek(int(end))
    return record


def _end(stream: MeteredStream, length: int) -> float:
    if length == _UNDEFINED:
        return math.inf
    end = stream.tell() + length
    if end > stream.getbuffer().nbytes:
        raise EOFError  # what is cut off would pass for all there is
    return end


def _is_at_records(tag: BaseTag, vr: str | None, length: int) -> bool:
    del vr, length
    return int(tag) >= _RECORDS


def _is_behind_file_id(tag: BaseTag, vr: str | None, length: int) -> bool:
    del vr, length
    return int(tag) > _FILE_ID


def _parts(file_id: bytes) -> FileId:
    return tuple(part.strip(" \0") for part in file_id.decode("iso8859").split("\\"))


class Beside:
    """The files below a DICOMDIR's folder, found by File ID and never outside that folder: no link leads out.

    File IDs are upper case without an extension; file systems and copies of discs leave lower case, a version number
    (``IMG1;1``, ISO 9660 section 7.5.1) or a trailing dot.

    Parameters
    ----------
    folder
        Where the DICOMDIR lies: a folder, or one in a zip.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._listed: dict[Path, dict[str, str]] = {}
        self._zip = _zip_of(folder)

    def find(self, file_id: FileId) -> Path | None:
        """Return the path of a file, None when there is none or the File ID leads elsewhere."""
        if not file_id or not all(map(_is_plain, file_id)):
            return None
        path = self._folder
        for component in file_id:
            name = self._names(path).get(component) or self._names(path).get(_plain(component))
            if name is None:
                return None
            path = path / name
        return path

    def _names(self, folder: Path) -> dict[str, str]:
        """Return the names in a folder by themselves and as `_plain` spells them."""
        if folder not in self._listed:
            names = list(self._on_disk(folder) if self._zip is None else _in_zip(self._zip, folder))
            self._listed[folder] = {_plain(name): name for name in names} | {name: name for name in names}
        return self._listed[folder]

    def _on_disk(self, folder: Path) -> Iterator[str]:
        """Yield the names in a folder but those of links that lead out of the disc, and of all links to folders."""
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if not is_link(entry) or (entry.is_file() and self._holds(entry.path)):
                        yield entry.name
        except OSError:
            return

    def _holds(self, path: str) -> bool:
        return Path(path).resolve().is_relative_to(self._folder.resolve())


def _zip_of(folder: Path) -> Path | None:
    """Return the zip that a folder is, or lies in; None for one on a disk."""
    place = archive.inside(folder / "DICOMDIR")
    return place[0] if place is not None else None


def _in_zip(path: Path, folder: Path) -> list[str]:
    below = folder.relative_to(path).as_posix()
    return archive.listing(path, "" if below == "." else below)


def _is_plain(component: str) -> bool:
    return component not in {"", ".", ".."} and not set(component) & set("/\\:\0")


def _plain(name: str) -> str:
    return name.partition(";")[0].rstrip(".").casefold()
