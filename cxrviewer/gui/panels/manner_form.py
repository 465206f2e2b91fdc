"""Manner form: which class is explained, by which method and rules, and against what."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from cxrviewer.explain.methods import METHODS, Method
from cxrviewer.gui.look.choice import Choice, Item
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.gui.scene.looks import Overlay
from cxrviewer.inference.manner import REST, RULES, UNSMOOTHED, Abilities

_ALONE = Item(mark("Nothing: its own score"), "", mark("The class's own logit is explained."))
_OTHERS = Item(
    mark("All others"),
    REST,
    mark("Its lead over all other classes, weighted by how probable they are: the log of its odds."),
)
_USUAL_RULES = mark("Which layer gets which rule; the first is what an analysis uses.")
_SMOOTH = mark(
    "Relevance repeats from cell to cell of the network's first strides; a triangle of that width keeps the sum."
)


class MannerForm(QObject):
    """Lists to choose from; what is chosen is wished for.

    Parameters
    ----------
    rows
        Where they stand.

    Attributes
    ----------
    wished
        What an `Overlay` shall have: any of ``method``, ``target``, ``against``, ``composite`` and ``smooth``.
    """

    wished = Signal(object)

    def __init__(self, rows: QFormLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._lattice = 1
        self.method, self.target = Choice(tr("Method of the heatmap")), Choice(tr("Class that the heatmap explains"))
        self.against, self.rules = Choice(tr("What the class is held against")), Choice(tr("Rules of LRP"))
        self.smooth = QCheckBox()
        self.smooth.setToolTip(tr(_SMOOTH))
        named = {"method": self.method, "target": self.target, "against": self.against, "composite": self.rules}
        for name, choice in named.items():
            choice.setProperty("wish", name)
            choice.chosen.connect(self._choose)
        self.smooth.clicked.connect(self._smooth)

    def first_rows(self) -> None:
        """Add what everybody uses."""
        self._rows.addRow(tr("&Method"), self.method)
        self._rows.addRow(tr("&Class"), self.target)

    def more_rows(self) -> list[QWidget]:
        """Add what few use, and return it."""
        self._rows.addRow(tr("A&gainst"), self.against)
        self._rows.addRow(tr("&Rules"), self.rules)
        self._rows.addRow(self.smooth)
        return [self.against, self.rules, self.smooth]

    def show_overlay(self, overlay: Overlay, labels: Sequence[str], abilities: Abilities) -> None:
        """Show what is chosen, and what there is to choose.

        Parameters
        ----------
        overlay
            What is chosen.
        labels
            Of the model's classes; empty while nothing can be explained.
        abilities
            By what means they can be explained.
        """
        usable = bool(overlay.target and labels)
        for part in (self.method, self.target, self.against, self.rules, self.smooth):
            part.setEnabled(usable)
        self.method.offer([_method(one, abilities.refused) for one in METHODS.values()], overlay.method)
        self.target.offer([Item(label, label) for label in labels if usable], overlay.target)
        others = (Item(label, label) for label in labels if usable and label != overlay.target)
        self.against.offer([_ALONE, _OTHERS, *others], overlay.manner().against)
        self.rules.offer([Item(name, name, tr(_USUAL_RULES)) for name in RULES], overlay.composite or RULES[0])
        self._lattice = abilities.lattice
        self.smooth.setText(tr("&Smooth the lattice ({lattice} px)", lattice=abilities.lattice))
        self.smooth.setChecked(overlay.smooth != UNSMOOTHED)

    def fits(self, part: QWidget, overlay: Overlay) -> bool:
        """Return whether the method reads what ``part`` sets."""
        if part is self.smooth:
            return overlay.method == "lrp" and self._lattice > 1
        return part is not self.rules or overlay.method == "lrp"

    @Slot(object)
    def _choose(self, value: object) -> None:
        self._wish({str(self.sender().property("wish")): value})

    @Slot(bool)
    def _smooth(self, on: bool) -> None:
        self._wish({"smooth": None if on else UNSMOOTHED})

    def _wish(self, wishes: Mapping[str, Any]) -> None:
        self.wished.emit(dict(wishes))


def _method(method: Method, refused: Mapping[str, str]) -> Item:
    slow = tr("  (slow)") if method.cost == "slow" else ""
    return Item(
        said(method.title) + slow, method.name, f"{said(method.answers)} {method.source}", refused.get(method.name, "")
    )
