"""Looks at the test part, counted: every one of them makes the next figure a little less honest."""

import json
from datetime import UTC, datetime
from pathlib import Path

from cxrviewer.errors import OutputError

LOOKS_FILE = "test-looks.jsonl"


def look(file: Path, test_sha256: str) -> int:
    """Write down a look at the test part with this hash and return how many there were, this one included.

    Parameters
    ----------
    file
        The list; one line per look, so that several processes may append to it.
    test_sha256
        Hash of the part, as in `Split.sha256`.

    Raises
    ------
    OutputError
        When it cannot be written: then nobody may look.
    """
    line = json.dumps({"time": datetime.now(UTC).isoformat(timespec="seconds"), "test_sha256": test_sha256})
    try:
        with file.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(line + "\n")
    except OSError as error:
        raise OutputError("The list of looks at the test part cannot be written.", "Check the folder.") from error
    return looks(file, test_sha256)


def looks(file: Path, test_sha256: str) -> int:
    """Return how many looks at the test part with this hash are written down in ``file``."""
    if not file.is_file():
        return 0
    lines = file.read_text(encoding="utf-8").splitlines()
    return sum(json.loads(line)["test_sha256"] == test_sha256 for line in lines if line.strip())
