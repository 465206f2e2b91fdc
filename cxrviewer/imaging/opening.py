"""Opening a film: the one place that reads pixels from a file."""

import hashlib
import os
import stat
from pathlib import Path

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging import raster
from cxrviewer.imaging.kinds import FileKind, kind_of
from cxrviewer.imaging.radiograph import Radiograph

#: Larger files are refused before they are parsed: the largest multi-frame film seen is far below.
MOST_FILE_BYTES = 2**30


def open_radiograph(path: str | Path, frame: int = 1) -> Radiograph:
    """Return the film in a DICOM, PNG, JPEG, TIFF or WebP file.

    Parameters
    ----------
    path
        The file; its name and extension do not matter.
    frame
        Which frame of a multi-frame file, from 1.

    Raises
    ------
    UnreadableFilmError
        When the file cannot be read, is no film, or is damaged. Its text names neither file nor patient.
    """
    content = _read(Path(path))
    sha256 = hashlib.sha256(content).hexdigest()
    if kind_of(content) is FileKind.RASTER:
        return raster.to_radiograph(content, sha256, frame)
    from cxrviewer.imaging import dicom  # pydicom takes a while to import, and a PNG does not need it

    return dicom.to_radiograph(content, sha256, frame)


def _read(path: Path) -> bytes:
    try:
        content = _read_regular(path)
    except FileNotFoundError as error:
        raise UnreadableFilmError("There is no such file.", "Check the name.") from error
    except PermissionError as error:
        raise UnreadableFilmError("The file or folder may not be read.", "Ask for read permission.") from error
    except (OSError, ValueError) as error:
        raise UnreadableFilmError("The file cannot be read from its disk.", "Copy it again.") from error
    if not content:
        raise UnreadableFilmError("The file is empty.", "Copy it again from its source.")
    return content


def _read_regular(path: Path) -> bytes:
    """Return the bytes of a regular file; anything else is refused unopened: a pipe would wait for ever."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        with os.scandir(path):
            raise UnreadableFilmError("This is a folder, not a film.", "Name a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableFilmError("This is a pipe or a device, not a film.", "Save it to a file first.")
    with path.open("rb") as stream:
        content = stream.read(min(found.st_size, MOST_FILE_BYTES) + 1)
    if len(content) > MOST_FILE_BYTES:
        raise UnreadableFilmError("The file is larger than 1 GiB.", "Open a single film.")
    return content
