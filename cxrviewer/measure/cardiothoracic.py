"""The cardiothoracic ratio: the widest heart to the widest inner thorax, both across a midline that can be tilted."""

from dataclasses import dataclass
from typing import ClassVar

from cxrviewer.imaging.film.radiograph import Facts, Radiograph
from cxrviewer.measure.measurement import Measurement, Origin, Reading, Stroke, Value
from cxrviewer.measure.ruler import Line, Point, Ruler

_ENLARGED = "AP film: the heart looks larger than on a PA film."
_NOT_STATED = "The film does not say that it is PA: the ratio holds for PA films."
_NOT_PA = "Not a PA film: the ratio holds for PA films."


@dataclass(frozen=True, slots=True)
class CardiothoracicRatio(Measurement):
    """Six points: the midline's two ends, the outermost two of the heart, the outermost two of the inner thorax.

    Each width counts across the midline, at a right angle, so that its two ends need not lie at one height: the
    heart's is the sum of its greatest reaches to the right and to the left (Danzer 1919).
    """

    kind: ClassVar[str] = "cardiothoracic_ratio"
    name: ClassVar[str] = "Cardiothoracic ratio"
    count: ClassVar[int] = 6

    @classmethod
    def proposed(cls, midline: Line, heart: Line, thorax: Line) -> "CardiothoracicRatio":
        """Return one that a program proposes; it says so until it is gone, and that it was moved once it is."""
        return cls((*midline, *heart, *thorax), origin=Origin.PROPOSED)

    @property
    def midline(self) -> Line:
        """Return the midline."""
        return self.line(0)

    @property
    def heart(self) -> Line:
        """Return the outermost points of the heart."""
        return self.line(2)

    @property
    def thorax(self) -> Line:
        """Return the outermost points of the inner thorax."""
        return self.line(4)

    @property
    def anchor(self) -> Point:
        """Return the midline's lower end."""
        return self.points[1]

    def width(self, stroke: Line, ruler: Ruler) -> float | None:
        """Return the width of ``stroke`` across the midline, None where that has no length."""
        first, last = (ruler.beside(point, self.midline) for point in stroke)
        return None if first is None or last is None else abs(last - first)

    def ratio(self, ruler: Ruler) -> float | None:
        """Return the ratio, None where a line has no length."""
        heart, thorax = self.width(self.heart, ruler), self.width(self.thorax, ruler)
        return heart / thorax if heart is not None and thorax else None

    def reading(self, film: Radiograph, ruler: Ruler) -> Reading:
        """Return the ratio and both widths, with a warning unless the film says that it is PA."""
        heart, thorax, ratio = self.width(self.heart, ruler), self.width(self.thorax, ruler), self.ratio(ruler)
        values = (
            Value("cardiothoracic ratio", ratio),
            Value("heart", heart, ruler.unit, ruler.source),
            Value("thorax", thorax, ruler.unit, ruler.source),
        )
        by = "" if self.origin is Origin.READER else f" ({self.origin})"
        if ratio is None or heart is None or thorax is None:
            return Reading((f"CTR undefined: a line has no length{by}",), values)
        widths = f"heart {heart:.1f} {ruler.unit}, thorax {thorax:.1f} {ruler.unit}, {ruler.source}"
        return Reading((f"CTR {ratio:.2f}{by}", widths), values, self._remarks(film.facts, ruler))

    def strokes(self, ruler: Ruler) -> tuple[Stroke, ...]:
        """Return the midline, and from each outermost point the way to it."""
        reaches = (Stroke((point, ruler.foot(point, self.midline))) for point in (*self.heart, *self.thorax))
        return Stroke(self.midline, helper=True), *reaches

    def _remarks(self, facts: Facts, ruler: Ruler) -> tuple[str, ...]:
        """Return warnings. What else the file may hold for a view is not repeated: it may be anything."""
        view = {"PA": (), "AP": (_ENLARGED,), "": (_NOT_STATED,)}.get(facts.view.upper(), (_NOT_PA,))
        return (*view, *self._one_sided(ruler))

    def _one_sided(self, ruler: Ruler) -> tuple[str, ...]:
        lines = {"heart": self.heart, "thorax": self.thorax}
        sides = {name: [ruler.beside(point, self.midline) or 0.0 for point in line] for name, line in lines.items()}
        return tuple(
            f"Both ends of the {name} lie on one side of the midline." for name, (a, b) in sides.items() if a * b > 0
        )
