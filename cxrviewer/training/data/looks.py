"""Looks at the test part, counted: every one of them makes the next figure a little less honest."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from cxrviewer.errors import OutputError
from cxrviewer.training.data.split import Split

LOOKS_FILE = "test-looks.jsonl"


def look(run: Path, parts: Split) -> None:
    """Write down a look at the test part, in the run and beside the file that its split was taken from.

    Raises
    ------
    OutputError
        When it cannot be written: then nobody may look.
    """
    entry = {"time": datetime.now(UTC).isoformat(timespec="seconds"), "test_sha256": parts.sha256["test"]}
    try:
        for file in _lists(run, parts):
            with file.open("a", encoding="utf-8", newline="\n") as stream:
                stream.write(json.dumps(entry) + "\n")
    except OSError as error:
        raise OutputError("The list of looks at the test part cannot be written.", "Check the folders.") from error


def looks(run: Path, parts: Split) -> int:
    """Return how many looks at the test part are known: in the run, or in all runs that share its frozen split."""
    return max(_counted(file, parts.sha256["test"]) for file in _lists(run, parts))


def _lists(run: Path, parts: Split) -> Iterator[Path]:
    folders = {run.resolve()} if parts.origin is None else {run.resolve(), parts.origin.resolve().parent}
    return (folder / LOOKS_FILE for folder in folders)


def _counted(file: Path, test_sha256: str) -> int:
    if not file.is_file():
        return 0
    lines = file.read_text(encoding="utf-8").splitlines()
    return sum(json.loads(line)["test_sha256"] == test_sha256 for line in lines if line.strip())
