"""Opening a film: the one place that reads pixels from a file."""

import hashlib
from pathlib import Path

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging import raster
from cxrviewer.imaging.kinds import FileKind, kind_of
from cxrviewer.imaging.radiograph import Radiograph

#: Larger files are refused before they are read: the largest multi-frame film seen is far below.
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
        if path.is_dir():
            raise UnreadableFilmError("This is a folder, not a film.", "Name a file in it.")
        size = path.stat().st_size
        if size > MOST_FILE_BYTES:
            raise UnreadableFilmError("The file is larger than 1 GiB.", "Open a single film.")
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFilmError("There is no such file.", "Check the name.") from error
    except PermissionError as error:
        raise UnreadableFilmError("The file may not be read.", "Ask for read permission.") from error
    except OSError as error:
        raise UnreadableFilmError("The file cannot be read from its disk.", "Copy it again.") from error
    if not content:
        raise UnreadableFilmError("The file is empty.", "Copy it again from its source.")
    return content
