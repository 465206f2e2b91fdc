"""Writing result files: to a temporary name first, then renamed, so that no half-written file is ever found."""

import contextlib
import os
import tempfile
from pathlib import Path

from cxrviewer.errors import OutputError

_REMEDY = "Choose another folder with --out, or free space there."


def make_folder(folder: Path) -> None:
    """Create ``folder`` with its parents.

    Raises
    ------
    OutputError
        When it cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".write-test-"):
            pass
    except OSError as error:
        raise OutputError(f"The folder '{folder}' cannot be written to.", _REMEDY) from error


def write_bytes(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` atomically.

    Raises
    ------
    OutputError
        When the file cannot be written; nothing of it is left behind.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise OutputError(f"The file '{path.name}' cannot be written to '{path.parent}'.", _REMEDY) from error


def write_text(path: Path, content: str) -> None:
    """Write ``content`` to ``path`` atomically, as UTF-8."""
    write_bytes(path, content.encode("utf-8"))
