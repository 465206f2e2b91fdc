"""Heatmap key: what the colours and lines of a heatmap stand for, in numbers and words; no Qt."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.explain.isolines import Isoline, Isolines, isolines
from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.scene.looks import Overlay
from cxrviewer.inference.manner import Manner


@dataclass(frozen=True, eq=False, slots=True)
class Key:
    """All that a legend says of one heatmap.

    Attributes
    ----------
    signed
        Whether the key runs from ``-scale`` to ``scale``, else from 0.
    scale, unit
        The value at its end, and what it is measured in.
    filled
        Whether there are colours.
    hidden
        Share of ``scale`` below which no colour is shown.
    lines
        The lines that are shown.
    sentences
        What is hidden, and where the lines are; none where all is shown in colours alone.
    """

    signed: bool
    scale: float
    unit: str
    filled: bool
    hidden: float
    lines: tuple[Isoline, ...]
    sentences: tuple[str, ...]

    def place(self, value: float) -> float:
        """Return where a value stands, 0.0 at the low end of the key to 1.0 at the high one."""
        share = min(max(value / self.scale, -1.0), 1.0)
        return (share + 1.0) / 2.0 if self.signed else max(share, 0.0)

    @property
    def gap(self) -> tuple[float, float]:
        """Return between which places of the key nothing is shown; twice the same place where all is."""
        edge = self.hidden * self.scale
        return (self.place(-edge), self.place(edge)) if self.signed else (0.0, self.place(edge))

    @property
    def numbers(self) -> tuple[str, ...]:
        """Return the numbers beside the key from its low to its high end, evenly spaced."""
        scale = value_words(self.scale)
        return (
            (tr("−{scale} against", scale=scale), "0", tr("+{scale} for", scale=scale)) if self.signed else ("0", scale)
        )


def key_of(heatmap: Heatmap, overlay: Overlay) -> Key:
    """Return the key of a heatmap as it is shown."""
    filled, drawn = overlay.style != "lines", lines_of(heatmap) if overlay.style != "colours" else None
    lines = shown_lines(drawn, overlay) if drawn is not None else ()
    sentences = []
    if overlay.threshold > 0.0 and filled:
        sentences.append(_hidden(heatmap, overlay.threshold))
    if drawn is not None:
        sentences.append(_lines(drawn, lines, heatmap, overlay.threshold))
    scale = heatmap.scale if filled or drawn is None else drawn.scale
    hidden = overlay.threshold if filled else 0.0
    return Key(heatmap.signed, scale, said(heatmap.unit), filled, hidden, lines, tuple(sentences))


@lru_cache(maxsize=8)
def lines_of(heatmap: Heatmap) -> Isolines:
    """Return the isolines of a heatmap; asked again about one of the last, they are at hand."""
    return isolines(heatmap)


def shown_lines(found: Isolines, overlay: Overlay) -> tuple[Isoline, ...]:
    """Return the lines that the threshold leaves."""
    return tuple(line for line in found.lines if abs(line.share) >= overlay.threshold)


def value_words(value: float) -> str:
    """Return a value above 0 with two digits that count, never as a power of ten."""
    return np.format_float_positional(value, precision=2, fractional=False, trim="-")


def overlay_words(heatmap: Heatmap) -> str:
    """Return what a badge says of a heatmap: its method with all that was chosen, and the score that it explains."""
    manner = Manner.of(heatmap).plain()
    return tr(", ").join(map(said, (*manner.words.split(", "), manner.about(heatmap.target))))


def _hidden(heatmap: Heatmap, threshold: float) -> str:
    sign = "±" if heatmap.signed else ""
    return tr(
        "Hidden: what is below {share:.0f} % of the scale ({sign}{value}).",
        share=threshold * 100,
        sign=sign,
        value=value_words(threshold * heatmap.scale),
    )


def _lines(found: Isolines, shown: tuple[Isoline, ...], heatmap: Heatmap, threshold: float) -> str:
    sign = "±" if heatmap.signed else ""
    averaged = " " + tr("of the map averaged over {width:.0f} px", width=found.averaged) if found.averaged else ""
    below = (
        tr("; ") + tr("those below {share:.0f} % are hidden", share=threshold * 100)
        if len(shown) < len(found.lines)
        else ""
    )
    shares = sorted({abs(line.share) for line in shown})
    if not shares:
        return tr("No lines: all are below {share:.0f} %, and hidden.", share=threshold * 100)
    at = ", ".join(f"{sign}{share * 100:.0f}" for share in shares)
    return tr(
        "Lines at {at} % of {value}{averaged}{below}.",
        at=at,
        value=value_words(found.scale),
        averaged=averaged,
        below=below,
    )
