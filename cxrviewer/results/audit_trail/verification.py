"""Verification: whether an audit trail is as it was written, and where it is not.

It finds what was changed, taken out, put in, moved or cut off after it was written. It cannot tell a trail that was
written anew from beginning to end: for that, note the hash of the last line elsewhere, and ask for it later.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cxrviewer.results.audit_trail import chain
from cxrviewer.results.audit_trail.chain import Entry, Link
from cxrviewer.results.audit_trail.trail import HEAD_FILE, Head, Trail, lines_of

_TORN = "The line is cut off: the program ended while it wrote. It is the only one lost."


@dataclass(frozen=True, slots=True)
class Finding:
    """What is to say of one place.

    Attributes
    ----------
    file, line
        Name of the file, and the line in it, from 1; 0 for the file as a whole.
    text
        What was found, in a sentence.
    serious
        Whether the trail is not as it was written; else it is what a crash leaves.
    """

    file: str
    line: int
    text: str
    serious: bool = True

    def __str__(self) -> str:
        """Return place and sentence on one line."""
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.text}"


@dataclass(slots=True)
class Verification:
    """What was found.

    Attributes
    ----------
    files
        How many files there are.
    entries
        How many lines are as they were written.
    first, last
        What the first line holds of the one before it, and the last intact line.
    findings
        In the order of the lines.
    """

    files: int = 0
    entries: int = 0
    first: Link | None = None
    last: Link = field(default_factory=Link)
    findings: list[Finding] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Return whether the trail is as it was written."""
        return not any(finding.serious for finding in self.findings)

    @property
    def end_is_known(self) -> bool:
        """Return whether lines that were cut off the end would have been noticed."""
        return all(finding.file != HEAD_FILE for finding in self.findings)


def verify(trail: Trail, after: str = chain.NOTHING_BEFORE, holds: str = "") -> Verification:
    """Return what is to say of a trail.

    Parameters
    ----------
    trail
        The trail.
    after
        SHA-256 that its first line must hold of the one before it: that of the last line of an archive; nothing by
        default.
    holds
        SHA-256 of a line that must be in it, as noted at an earlier time; empty for none.

    Raises
    ------
    OSError
        When a file cannot be read.
    """
    walk = _Walk(after)
    head = trail.head()  # first: what is written meanwhile is after it
    known = not holds or (head is not None and head.sha256 == holds and not trail.files())
    for file in trail.files():
        walk.enter(file)
        for line, whole in lines_of(file):
            known = chain.digest(line) == holds or known
            walk.take(line, whole=whole)
    walk.end(head)
    if not known:
        walk.find("The line that was noted earlier is not in the trail: it was written anew, or cut.", line=0)
    return walk.found


class _Walk:
    """Goes from line to line and holds each against the one before.

    Parameters
    ----------
    after
        What the first line must hold of the one before it.
    """

    def __init__(self, after: str) -> None:
        self.found = Verification()
        self._after = after
        self._before = Link()  # the line before, intact or not, by the number of the last intact one
        self._damaged: list[Finding] = []  # what was found of lines since the last intact one
        self._cut = False  # whether the last of these has no line feed
        self._file, self._line, self._serial = "", 0, 0

    def find(self, text: str, *, serious: bool = True, line: int | None = None) -> None:
        """Note something of the line at hand."""
        place = self._line if line is None else line
        self.found.findings.append(Finding(self._file or "trail", place, text, serious))

    def enter(self, file: Path) -> None:
        """Begin a file."""
        serial = int(file.name.split("-")[1])
        self._file, self._line = file.name, 0
        if self._serial and serial > self._serial + 1:
            self.find(f"Files before it are missing: {serial - self._serial - 1}.")
        self._serial = serial
        self.found.files += 1

    def take(self, line: bytes, *, whole: bool) -> None:
        """Hold the next line against the one before; ``whole`` says whether it has a line feed."""
        self._line += 1
        entry = chain.read(line)
        if entry is None:
            self._take_damaged(whole)
        else:
            self._hold(entry)
            self.found.entries += 1
            self.found.last = Link(entry.number, chain.digest(line))
        number = self._before.number if entry is None else entry.number
        self._before = Link(number, chain.digest(line))

    def _take_damaged(self, whole: bool) -> None:
        text = "was changed, or is none of this program" if whole else "is cut off"
        self._damaged.append(Finding(self._file, self._line, f"The line {text}."))
        self._cut = not whole

    def _hold(self, entry: Entry) -> None:
        torn = entry.is_mend and bool(entry.record.get("torn"))
        if self.found.first is None and not self._damaged:
            self._hold_first(entry)
        elif self._damaged and torn and entry.before == self._before.sha256:
            self._settle_damaged(torn=True)
            self._tell_gap(entry.number - self._before.number - 1)
        elif self._damaged:
            replaced = len(self._damaged)
            self._settle_damaged()
            self._tell_gap(entry.number - self._before.number - 1 - replaced)
        elif entry.number <= self._before.number:
            self.find(f"Entry {entry.number} comes after entry {self._before.number}: the order was changed.")
        elif entry.number > self._before.number + 1:
            self._tell_gap(entry.number - self._before.number - 1)
        elif entry.before != self._before.sha256:
            self.find("The line does not follow the one before it, which was changed or written anew.")
        self.found.first = self.found.first or Link(entry.number - 1, entry.before)

    def _hold_first(self, entry: Entry) -> None:
        if entry.before == self._after:
            return
        if self._after != chain.NOTHING_BEFORE:
            self.find("The trail does not go on from the line that was named.")
        else:
            self.find(f"The trail begins with entry {entry.number}: what was before it is missing.")

    def _settle_damaged(self, *, torn: bool = False) -> None:
        """Note what was found of damaged lines; the last of them is harmless where a mend after it vouches for it."""
        if torn:
            last = self._damaged[-1]
            self._damaged[-1] = Finding(last.file, last.line, _TORN, serious=False)
        self.found.findings += self._damaged
        self._damaged = []

    def _tell_gap(self, missing: int) -> None:
        if missing > 0:
            self.find(f"Between this line and the one before it, {_entries(missing)} missing.")

    def end(self, head: Head | None) -> None:
        """Hold the last line against ``head.json``."""
        if head is None:
            self._settle_damaged(torn=bool(self._damaged) and self._cut)
            if self.found.files:
                self._file = HEAD_FILE
                self.find("It cannot be read: lines cut off the end would not be noticed.", serious=False, line=0)
            return
        last, damaged = self.found.last, len(self._damaged)
        missing = 0 if not self.found.files and head.sha256 == self._after else head.number - last.number
        self._settle_damaged(torn=bool(damaged) and self._cut and missing <= 0)
        if missing > damaged:
            self.find(f"After this line, {_entries(missing - damaged)} missing: the end was cut off.")
        if missing == 0 and self.found.entries and head.sha256 != last.sha256:
            self.find(f"The line is not the one that {HEAD_FILE} names: one of both was written anew.")


def _entries(count: int) -> str:
    return "1 entry is" if count == 1 else f"{count} entries are"


def entries(trail: Trail) -> Iterator[Entry]:
    """Yield what the intact lines of a trail say.

    Raises
    ------
    OSError
        When a file cannot be read.
    """
    for file in trail.files():
        for line, _ in lines_of(file):
            entry = chain.read(line)
            if entry is not None:
                yield entry
