"""Mouse: what each button does and which way, as in the programs that readers come from; the one table of it, no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

DragName = Literal["window", "pan", "zoom"]


@dataclass(frozen=True, slots=True)
class Mouse:
    """One program's mouse, where a film is windowed by dragging.

    Attributes
    ----------
    name
        The program.
    left, middle, right
        What a drag with this button does; empty for nothing.
    center
        1 where a drag down raises the window's centre (darker), -1 where it lowers it (brighter).
    zoom
        1 where a drag down enlarges, -1 where it shrinks.
    """

    name: str
    left: DragName | Literal[""] = "window"
    middle: DragName | Literal[""] = "pan"
    right: DragName | Literal[""] = "zoom"
    center: int = 1
    zoom: int = 1

    @property
    def words(self) -> str:
        """Return how it windows, in words."""
        return f"Right widens, down {'raises' if self.center > 0 else 'lowers'} the centre"


#: By the name in the settings (`settings.MICE`). Right widens the window in all of them, and the step is this program's
#: own. OHIF: WindowLevelTool adds what the mouse goes down. Weasis: ``weasis.level.inverse`` is true unless changed,
#: and the right button is its menu's. OsiriX and Horos: DCMView counts upwards. Slicer: vtkMRMLWindowLevelWidget does,
#: too, while its mode "Adjust window/level" is on, and a drag down narrows the field of view.
TABLE: Mapping[str, Mouse] = {
    "ohif": Mouse("OHIF"),
    "weasis": Mouse("Weasis", right="", center=-1),
    "osirix": Mouse("OsiriX", center=-1, zoom=-1),
    "slicer": Mouse("Slicer", center=-1),
}
DEFAULT = TABLE["ohif"]
