"""Opening a film: the one place that reads pixels from a file."""

import hashlib
from pathlib import Path

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding import raster
from cxrviewer.imaging.files import archive, source
from cxrviewer.imaging.files.kinds import HEAD_BYTES, FileKind, kind_of, no_film
from cxrviewer.imaging.film.radiograph import Radiograph

#: Larger files are refused before they are parsed: the largest multi-frame film seen is far below.
MOST_FILE_BYTES = 2**30


def open_radiograph(path: str | Path, frame: int = 1) -> Radiograph:
    """Return the film in a DICOM, PNG, JPEG, TIFF or WebP file.

    Parameters
    ----------
    path
        The file; its name and extension do not matter. It may lie in a zip, as ``study.zip/series/IMG1``.
    frame
        Which frame of a multi-frame file, from 1.

    Raises
    ------
    UnreadableFilmError
        When the file cannot be read, is no film, or is damaged. Its text names neither file nor patient.
    """
    place = Path(path)
    kind = kind_of(_read(place, HEAD_BYTES))
    if kind is FileKind.ZIP:
        _check_zip(place)
        raise UnreadableFilmError("This is a zip, a folder of films.", "Name a file in it, as in study.zip/film.dcm.")
    if kind is FileKind.DICOMDIR:
        raise UnreadableFilmError("This is a DICOMDIR, an index of films.", "Open the folder it lies in.")
    if kind is FileKind.OTHER:  # the rest of it may be long
        raise no_film()
    return radiograph_from(read_file(place), frame)


def radiograph_from(content: bytes, frame: int = 1) -> Radiograph:
    """Return the film in a file's bytes, as `open_radiograph` does: for whoever reads many from one archive.

    Raises
    ------
    UnreadableFilmError
        When it is no film, or is damaged. Its text names no patient.
    """
    kind = kind_of(content)
    if kind is FileKind.OTHER:
        raise no_film()
    sha256 = hashlib.sha256(content).hexdigest()
    if kind is FileKind.RASTER:
        return raster.to_radiograph(content, sha256, frame)
    from cxrviewer.imaging.dicom import reading as dicom  # pydicom takes a while to import, and a PNG does not need it

    return dicom.to_radiograph(content, sha256, frame)


def read_file(path: Path) -> bytes:
    """Return the bytes of a film or of what belongs to one; the path may lead into a zip.

    Raises
    ------
    UnreadableFilmError
        When they cannot be read, or are more than any film has.
    """
    content = _read(path, MOST_FILE_BYTES + 1)
    if len(content) > MOST_FILE_BYTES:
        raise UnreadableFilmError("The file is larger than 1 GiB.", "Open a single film.")
    return content


def _read(path: Path, most: int) -> bytes:
    """Return the first ``most`` bytes of a file."""
    try:
        content = source.read(path, most)
    except FileNotFoundError:
        raise UnreadableFilmError("There is no such file.", "Check the name, and whether it was moved.") from None
    except PermissionError:
        raise UnreadableFilmError("The file or folder may not be read.", "Ask for read permission.") from None
    except (OSError, ValueError):
        raise UnreadableFilmError("The file or folder cannot be read from its disk.", "Copy it again.") from None
    if not content:
        raise UnreadableFilmError("The file is empty.", "Copy it again from its source.")
    return content


def _check_zip(path: Path) -> None:
    """Raise UnreadableFilmError when the zip itself cannot be read."""
    if archive.inside(path) is None:  # a zip inside a zip is not entered
        archive.names(path)
