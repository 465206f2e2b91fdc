"""Measurements: what was measured on every film and frame that was on show, with undo and redo for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.measure.measurement import Measurement, Origin

#: Hash of the film's file, and the frame: measurements belong to a picture, whatever its file is called.
Key = tuple[str, int]
_Items = tuple[Measurement, ...]


def key_of(film: Radiograph) -> Key:
    """Return what the measurements of ``film`` are kept by."""
    return film.sha256, film.facts.frame


@dataclass(frozen=True, slots=True)
class Grip:
    """A measurement by its place in the list, and one of its points by number, None for all of it."""

    item: int
    handle: int | None = None


class _Sheet(QObject):
    """The measurements on one film and how they came about.

    `changed` and not the stack's own signals: those are also sent while it is taken down.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.items: _Items = ()
        self.stack = QUndoStack(self)

    def change(self, after: _Items, words: str, run: int = 0) -> None:
        """Put a list in place of the present one, undoably."""
        self.stack.push(_Change(self, after, words, run))
        self.changed.emit()

    def undo(self) -> None:
        """Undo the last change."""
        self.stack.undo()
        self.changed.emit()

    def redo(self) -> None:
        """Do again what was undone."""
        self.stack.redo()
        self.changed.emit()


class _Change(QUndoCommand):
    """From one list of measurements to another; changes of one ``run`` above 0 are undone together."""

    def __init__(self, sheet: _Sheet, after: _Items, words: str, run: int) -> None:
        super().__init__(words)
        self._sheet, self._before, self._after, self._run = sheet, sheet.items, after, run

    def id(self) -> int:
        """Return what may be merged: Qt asks the command before it only if both say the same."""
        return self._run or -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over what ``other`` leads to."""
        assert isinstance(other, _Change)
        self._after = other._after
        return True

    def undo(self) -> None:
        """Put the list before it back."""
        self._sheet.items = self._before

    def redo(self) -> None:
        """Put the list after it in place."""
        self._sheet.items = self._after


class Measurements(QObject):
    """Keeps them for as long as the program runs.

    Attributes
    ----------
    changed
        Something on the film on show has to be drawn again.
    selected
        What keys and the mouse have hold of, None for nothing.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.selected: Grip | None = None
        self._sheets: dict[Key, _Sheet] = {}
        self._sheet = _Sheet()
        self._trial: tuple[int, Measurement] | None = None
        self._runs, self._run = count(1), 0
        self._sheet.changed.connect(self._take_change)

    def share(self, others: "Measurements") -> None:
        """Keep what is measured together with ``others``, for another canvas that may show the same film."""
        self._sheets = others._sheets

    @property
    def items(self) -> _Items:
        """Return those on the film on show, one that is being moved as it would be."""
        if self._trial is None:
            return self._sheet.items
        place, one = self._trial
        return (*self._sheet.items[:place], one, *self._sheet.items[place + 1 :])

    @property
    def held(self) -> Measurement | None:
        """Return the selected one."""
        return self.items[self.selected.item] if self.selected is not None else None

    def show(self, key: Key | None) -> None:
        """Turn to the film with this key, None for none."""
        self._trial, self._run, self.selected = None, 0, None
        self._sheet.changed.disconnect(self._take_change)
        self._sheet = self._sheet_of(key) if key is not None else _Sheet()
        self._sheet.changed.connect(self._take_change)

    def add(self, one: Measurement) -> None:
        """Add one to the film on show, and select it."""
        self.selected = Grip(len(self._sheet.items))
        self._change((*self._sheet.items, one), f"add {one.name.lower()}")

    def propose(self, key: Key, one: Measurement) -> None:
        """Add one that a program proposes to any film; one of its kind that a reader has adjusted stays instead.

        An earlier proposal of its kind gives way. The reader can move, delete and undo it like every other.
        """
        sheet = self._sheet_of(key)
        others = [other for other in sheet.items if other.kind == one.kind]
        if any(other.origin is Origin.ADJUSTED for other in others):
            return
        kept = tuple(other for other in sheet.items if other.kind != one.kind or other.origin is not Origin.PROPOSED)
        if sheet is self._sheet:
            self.selected = self._trial = None  # their places in the list may be another's now
        sheet.change((*kept, one), f"propose {one.name.lower()}")

    def load(self, found: Sequence[Measurement]) -> int:
        """Add those that are not there yet to the film on show, to be undone at once; return how many they were."""
        new = tuple(one for one in found if one not in self._sheet.items)
        if new:
            self.selected = self._trial = None
            self._change((*self._sheet.items, *new), "load measurements")
        return len(new)

    def select(self, grip: Grip | None) -> None:
        """Take hold of something, or of nothing."""
        if grip != self.selected:
            self.selected, self._run = grip, 0
            self.changed.emit()

    def select_next(self, way: int) -> None:
        """Take hold of the next (1) or previous (-1): each measurement as a whole, then its points."""
        grips = [Grip(place, handle) for place, one in enumerate(self.items) for handle in (None, *range(one.count))]
        if grips:
            place = grips.index(self.selected) + way if self.selected in grips else min(way, 0)
            self.select(grips[place % len(grips)])

    def try_out(self, one: Measurement) -> None:
        """Show the selected one as ``one`` until it is settled."""
        if self.selected is not None:
            self._trial = self.selected.item, one
            self.changed.emit()

    def settle(self, *, keep: bool) -> None:
        """End trying out; ``keep`` makes it count."""
        if self._trial is None:
            return
        after, self._trial = self.items, None
        if keep and after != self._sheet.items:
            self._change(after, "move")
        else:
            self.changed.emit()

    def nudge(self, one: Measurement) -> None:
        """Put ``one`` in the place of the selected one; one nudge after another is undone at once."""
        if self.selected is not None:
            self._run = self._run or next(self._runs)
            place = self.selected.item
            self._change((*self._sheet.items[:place], one, *self._sheet.items[place + 1 :]), "move", self._run)

    @Slot()
    def delete_selected(self) -> None:
        """Delete the selected one."""
        if self.selected is not None:
            place, items = self.selected.item, self._sheet.items
            self.selected = self._trial = None
            self._change((*items[:place], *items[place + 1 :]), f"delete {items[place].name.lower()}")

    @Slot()
    def delete_all(self) -> None:
        """Delete all on the film on show."""
        if self._sheet.items:
            self.selected = self._trial = None
            self._change((), "delete all measurements")

    @Slot()
    def undo(self) -> None:
        """Undo the last change on the film on show."""
        self._trial = None
        self._sheet.undo()

    @Slot()
    def redo(self) -> None:
        """Do again what was undone."""
        self._trial = None
        self._sheet.redo()

    @property
    def undo_words(self) -> str:
        """Return what can be undone, empty for nothing."""
        return self._sheet.stack.undoText()

    @property
    def redo_words(self) -> str:
        """Return what can be done again, empty for nothing."""
        return self._sheet.stack.redoText()

    def _sheet_of(self, key: Key) -> _Sheet:
        if key not in self._sheets:
            self._sheets[key] = _Sheet()
        return self._sheets[key]

    def _change(self, after: _Items, words: str, run: int = 0) -> None:
        self._run = run
        self._sheet.change(after, words, run)

    @Slot()
    def _take_change(self) -> None:
        if self.selected is not None and self.selected.item >= len(self._sheet.items):
            self.selected = None
        self.changed.emit()
