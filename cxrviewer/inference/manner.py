"""Manner: how a heatmap is made: by which method and rules, and what its class is held against. Loads no torch."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from cxrviewer.explain.composites import COMPOSITES, DEFAULT_COMPOSITE
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.explain.methods import METHODS

#: What a class is held against when it is all other classes, weighted by how probable they are.
REST = "all others"
#: The stage that class activation maps are made of, unless another one is named.
LAST = -1
#: Of relevance that is not smoothed: pixels.
UNSMOOTHED = 1
#: The class activation maps.
HAVE_STAGES = ("gradcam", "gradcam++", "hirescam", "layercam")
_HAS_RULES = "lrp"


@dataclass(frozen=True, slots=True)
class Manner:
    """One way to make a heatmap; what it leaves open the engine decides.

    Attributes
    ----------
    method
        A name of `cxrviewer.explain.methods.METHODS`.
    against
        Label of another class, `REST`, or nothing: the class's own score.
    composite
        LRP: a name of `cxrviewer.explain.composites.COMPOSITES`; empty for the engine's own choice.
    smooth
        LRP: period in pixels of the lattice that is smoothed away, or `UNSMOOTHED`; None for `Abilities.lattice`, so
        that nobody takes the network's strides for a pattern of the lungs.
    stage
        Class activation maps: place of the block in the network; -1 is the last.
    """

    method: str
    against: str = ""
    composite: str = ""
    smooth: int | None = None
    stage: int = LAST

    @classmethod
    def of(cls, heatmap: Heatmap) -> "Manner":
        """Return how a heatmap was made."""
        asked = heatmap.options
        smooth = asked.get("smooth")
        return cls(
            heatmap.method,
            str(asked.get("against", "")),
            str(asked.get("composite", "")),
            None if smooth is None else int(smooth),
            int(asked.get("stage", LAST)),
        )

    def plain(self) -> "Manner":
        """Return the same without what its method does not read, and without choices that are the engine's own."""
        stage = self.stage if self.method in HAVE_STAGES else LAST
        if self.method != _HAS_RULES:
            return replace(self, composite="", smooth=None, stage=stage)
        return replace(self, composite="" if self.composite == DEFAULT_COMPOSITE else self.composite, stage=stage)

    @property
    def options(self) -> Mapping[str, str | int]:
        """Return what `Heatmap.options` holds: all that was asked for beside the method."""
        asked: dict[str, str | int | None] = {"against": self.against, "composite": self.composite}
        asked |= {"smooth": self.smooth, "stage": None if self.stage == LAST else self.stage}
        return {name: value for name, value in asked.items() if value is not None and value != ""}

    @property
    def is_slow(self) -> bool:
        """Return whether it takes dozens of forward passes or more."""
        return METHODS[self.method].cost == "slow"

    @property
    def words(self) -> str:
        """Return the method with what was chosen of it, as a legend names it."""
        smoothed = {None: "", UNSMOOTHED: "not smoothed"}.get(self.smooth, f"smoothed over {self.smooth} px")
        stage = "" if self.stage == LAST else f"stage {self.stage}"
        return ", ".join(part for part in (METHODS[self.method].title, self.composite, smoothed, stage) if part)

    def about(self, target: str) -> str:
        """Return which score is explained, in words."""
        return f"{target} against {self.against}" if self.against else target

    def to_dict(self) -> dict[str, Any]:
        """Return everything that made the map, JSON-ready; the engine's own smoothing is left open: see its checks."""
        if self.method in HAVE_STAGES:
            return {"against": self.against or None, "stage": self.stage}
        if self.method != _HAS_RULES:
            return {"against": self.against or None}
        return {
            "against": self.against or None,
            "composite": self.composite or DEFAULT_COMPOSITE,
            "smooth": self.smooth,
        }


@dataclass(frozen=True, slots=True)
class Abilities:
    """What an engine can do with its network.

    Attributes
    ----------
    refused
        Methods that it cannot explain by, each with the reason in one sentence.
    lattice
        Period in pixels of the lattice that the network's first strides leave in relevance; 1 for none.
    """

    refused: Mapping[str, str] = field(default_factory=dict)
    lattice: int = 1


#: The rules that LRP can be given, in the order of a list, the engine's own first.
RULES = (DEFAULT_COMPOSITE, *(name for name in COMPOSITES if name != DEFAULT_COMPOSITE))
