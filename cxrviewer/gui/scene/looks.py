"""Looks: what of a film's drawings, of the program's aids and of the heatmap is shown; plain values, no Qt."""

from dataclasses import dataclass
from typing import Literal

from cxrviewer.explain.heatmap import METHOD_NAMES
from cxrviewer.inference.manner import Manner

#: The method that is looked at first.
FIRST_METHOD = next(iter(METHOD_NAMES))
#: A heatmap as colours, as lines at stated shares of its scale, or as both.
Style = Literal["colours", "lines", "both"]


@dataclass(frozen=True, slots=True)
class Layers:
    """Which of the things that the file, or a presentation state, lays over the film are shown.

    Attributes
    ----------
    drawings
        False hides all overlay planes, texts and graphics.
    hidden
        Overlay planes that are hidden one by one, by their group, such as 0x6000.
    shutter
        False shows what the shutter hides.
    """

    drawings: bool = True
    hidden: frozenset[int] = frozenset()
    shutter: bool = True


@dataclass(frozen=True, slots=True)
class Aids:
    """Which of the program's own aids are shown: measurements, the scale bar, values under the cursor, the lungs."""

    measurements: bool = True
    scale_bar: bool = True
    probe: bool = True
    lungs: bool = False


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a reader asked of the heatmap.

    Attributes
    ----------
    locked, peeking
        Switched on, or shown while a key is held. Both are off for every new film.
    method, target
        Which heatmap; an empty target means the class with the highest probability.
    against, composite, smooth
        What else the method is told; see `Manner`.
    opacity
        Alpha of the strongest values, 0.0 to 1.0.
    threshold
        Share of the scale below which nothing is shown, 0.0 to below 1.0.
    style
        What is drawn.
    """

    locked: bool = False
    peeking: bool = False
    method: str = FIRST_METHOD
    target: str = ""
    against: str = ""
    composite: str = ""
    smooth: int | None = None
    opacity: float = 0.6
    threshold: float = 0.0
    style: Style = "colours"

    @property
    def shown(self) -> bool:
        """Return whether the heatmap lies over the film."""
        return self.locked or self.peeking

    def manner(self, method: str = "") -> Manner:
        """Return how the heatmap is made, or one by another ``method``; no class is held against itself."""
        against = self.against if self.against != self.target else ""
        return Manner(method or self.method, against, self.composite, self.smooth).plain()
