"""Documents that stand as JSON beside a table of the same name."""

import json
from collections.abc import Container
from itertools import count
from pathlib import Path
from typing import Any

from cxrviewer.files import write_text


def write_document(file: Path, content: dict[str, Any], table: str) -> Path:
    """Write ``content`` into ``file``, a JSON, and ``table`` into the CSV of its name, and return ``file``.

    Raises
    ------
    OutputError
        When one of them cannot be written.
    """
    write_text(file, json.dumps(content, indent=2, allow_nan=False, ensure_ascii=False) + "\n")
    write_text(file.with_suffix(".csv"), table)
    return file


def numbered(folder: Path, stem: str, replaceable: Container[Path] = ()) -> Path:
    """Return the first of ``stem.json``, ``stem-2.json`` and so on in ``folder`` that is new or in ``replaceable``."""
    names = (folder / f"{stem}{'' if number == 1 else f'-{number}'}.json" for number in count(1))
    return next(file for file in names if file in replaceable or not file.exists())
