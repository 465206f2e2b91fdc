"""Explaining: which heatmaps of the film on show are wished for, which there are, and how far the others are."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from cxrviewer.explain.heatmap import METHOD_NAMES, Heatmap
from cxrviewer.gui.look.words import tr
from cxrviewer.gui.scene.looks import FIRST_METHOD, Overlay
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.work.lane import Lane
from cxrviewer.inference.analysis import Analysis
from cxrviewer.inference.manner import REST, Abilities, Manner

_WISHES = ("method", "target", "against", "composite", "smooth")  # of an overlay: what a heatmap is made by


class Explaining(QObject):
    """Asks for the heatmaps that a reader wishes to see, and goes back to those there are when they do not come.

    Parameters
    ----------
    scene
        Where they are shown.
    lane
        Who makes them.

    Attributes
    ----------
    stage
        Name and fraction (0 to 1) of the stage of what is being made; an empty name when nothing is.
    busy
        Whether something is being made.
    staged
        `stage` is another.
    """

    staged = Signal()

    def __init__(self, scene: Scene, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene, self._lane = scene, lane
        self._analysis: Analysis | None = None
        self._settled: Mapping[str, Any] = {}  # the last wishes that came true
        self.stage: tuple[str, float] = ("", 1.0)
        self.busy = False

    def begin(self, analysis: Analysis, abilities: Abilities) -> None:
        """Show heatmaps of a film that was just scored, made as those of the film before."""
        top = analysis.top
        self._analysis = analysis if top else None
        self._scene.abilities, self._scene.labels = abilities, analysis.bundle.classes
        overlay = replace(self._scene.overlay, target=top.label if top else "")
        self._scene.set_overlay(_without(overlay, analysis, abilities))
        self._scene.add_heatmaps(analysis.heatmaps)
        if top is not None:
            self._settled = {**_wishes(Overlay()), "target": top.label}
            self._make_what_is_missing()

    def end(self) -> None:
        """Make nothing more for now, and go back to a heatmap that there is."""
        self.busy = False
        self.tell("", 1.0)
        if self._settled and self._scene.overlay.target and self._scene.heatmap() is None:
            self._scene.set_overlay(replace(self._scene.overlay, **self._settled))

    def forget(self) -> None:
        """Know of no answer any more."""
        self._analysis, self._settled = None, {}
        self.end()

    def choose(self, **wishes: Any) -> None:
        """Show a heatmap of another class or made in another way; make it first if need be.

        Parameters
        ----------
        wishes
            Any of an `Overlay`'s ``method``, ``target``, ``against``, ``composite`` and ``smooth``.
        """
        if self._analysis is not None:
            overlay = replace(self._scene.overlay, **wishes)
            self._scene.set_overlay(replace(overlay, against="") if overlay.against == overlay.target else overlay)
            self._make_what_is_missing()

    def check(self) -> None:
        """Make the slow checks of the heatmaps of the class on show."""
        film, analysis = self._scene.radiograph, self._analysis
        there = [self._scene.heatmap(manner.method) for manner in self._wanted() if not manner.is_slow]
        made = tuple(heatmap for heatmap in there if heatmap is not None)
        if film is not None and analysis is not None and made and not self.busy:
            self._wait()
            self._lane.check(film, replace(analysis, heatmaps=made))

    def take(self, heatmaps: tuple[Heatmap, ...]) -> None:
        """Take what was asked for."""
        self._scene.add_heatmaps(heatmaps)
        self._settle()
        self.end()

    def tell(self, name: str, fraction: float) -> None:
        """Say how far it is."""
        self.stage = name, fraction
        self.staged.emit()

    def _wanted(self) -> list[Manner]:
        """Return what is looked at, and what a key or the view side by side shows at once; all of it is made."""
        overlay = self._scene.overlay
        asked = [overlay.manner(), *(overlay.manner(method) for method in METHOD_NAMES)]
        return [manner for manner in dict.fromkeys(asked) if manner.method not in self._scene.abilities.refused]

    def _make_what_is_missing(self) -> None:
        film, target = self._scene.radiograph, self._scene.overlay.target
        missing = [manner for manner in self._wanted() if self._scene.heatmap(manner.method) is None]
        if film is not None and missing:
            self._wait()
            self._lane.explain(film, target, missing)
            return
        self._settle()
        if self.busy:  # the reader went back to what there is
            self._lane.cancel()

    def _settle(self) -> None:
        if self._scene.heatmap() is not None:
            self._settled = _wishes(self._scene.overlay)

    def _wait(self) -> None:
        self.busy = True
        self.tell(tr("Waiting"), 0.0)


def _wishes(overlay: Overlay) -> dict[str, Any]:
    return {name: getattr(overlay, name) for name in _WISHES}


def _without(overlay: Overlay, analysis: Analysis, abilities: Abilities) -> Overlay:
    """Return what of an overlay goes on with another film: nothing slow, and nothing that this network knows not."""
    others = {REST, *analysis.bundle.classes} - {overlay.target}
    overlay = overlay if overlay.against in others else replace(overlay, against="")
    unfit = overlay.manner().is_slow or overlay.method in abilities.refused
    return replace(overlay, method=FIRST_METHOD) if unfit else overlay
