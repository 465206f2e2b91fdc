"""Layout: what stands on the one page of a film's report, and where."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from cxrviewer.explain.colour import palette
from cxrviewer.explain.heatmap import CAPTION, Heatmap
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import NOTICE, Analysis
from cxrviewer.results.printed.page import HEIGHT, INNER, MARGIN, Column, Item, Picture
from cxrviewer.results.report import AGAINST_THE_GATE, RELIABILITY, ZONES, facts, parted
from cxrviewer.version import __version__

_AMBER, _RED, _WARNING = (255, 244, 214), (253, 232, 232), (255, 250, 235)
_BROWN = (138, 75, 8)
_GAP = 8.0
_SIZES = (9.0, 8.0, 7.2, 6.5, 5.8)  # of letters: the largest with which all fits
_FOOT = 34.0
_CUT = "There is more than fits on one page: see report.html or analysis.json."


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """What a page is about.

    Attributes
    ----------
    radiograph, analysis
        The film and its answer.
    grey, overlays
        The film as 8-bit grey, and under each of the analysis' heatmaps as RGB.
    limits
        The bundle's sentences that must stand beside every number.
    measurements
        What was measured, one line each.
    time
        When the page was made; None to leave it out, so that the same answer gives the same bytes.
    """

    radiograph: Radiograph
    analysis: Analysis
    grey: NDArray[np.uint8]
    overlays: Sequence[NDArray[np.uint8]]
    limits: Sequence[str]
    measurements: Sequence[str] = ()
    time: datetime | None = None


def page(sheet: Sheet) -> list[Item]:
    """Return all that stands on the page; where even small letters do not fit, sentences give way and it is said."""
    for size in _SIZES:
        column = _laid_out(sheet, size, sheet.limits)
        if _fits(column):
            return [*column.items, *_foot(sheet)]

    def cut(kept: int) -> Column:
        return _laid_out(sheet, _SIZES[-1], [*sheet.limits[:kept], _CUT])

    too_many = bisect_left(range(1, len(sheet.limits)), True, key=lambda kept: not _fits(cut(kept)))
    return [*cut(too_many).items, *_foot(sheet)]


def _fits(column: Column) -> bool:
    return column.top <= HEIGHT - MARGIN - _FOOT


def _laid_out(sheet: Sheet, size: float, limits: Sequence[str]) -> Column:
    column = Column(MARGIN, MARGIN, INNER, size)
    column.write("Chest radiograph: model output", bold=True, scale=1.5)
    column.skip(2)
    column.band(NOTICE, _AMBER)
    _gate(column, sheet.analysis)
    column.skip(_GAP)
    _pictures(column, sheet)
    own, others = parted(limits, sheet.analysis)
    _answers(column, sheet.analysis, own)
    _sentences(column, "Measurements", sheet.measurements)
    _sentences(column, "What these numbers rest on", [*others, *sheet.analysis.remarks])
    _sentences(column, "Film", [f"{name}: {value}" for name, value in facts(sheet.radiograph).items()])
    return column


def _gate(column: Column, analysis: Analysis) -> None:
    gate = analysis.gate
    said = " ".join(f"{reason.code} {reason.name}: {reason.text}" for reason in gate.reasons)
    if gate.status == "block":
        column.skip(3)
        column.band(f"Not scored. {said}", _RED)
    elif gate.status == "overridden":
        column.skip(3)
        column.band(f"{AGAINST_THE_GATE} {said}", _RED)
    elif gate.status == "warn":
        column.skip(3)
        column.band(f"Input gate, warning. {said}", _WARNING)
    else:
        column.write("Input gate: passed.")


def _pictures(column: Column, sheet: Sheet) -> None:
    """Put the film and its heatmaps beside each other, in rows of three."""
    shown: list[tuple[NDArray[np.uint8], Heatmap | None]] = [(sheet.grey, None)]
    shown += zip(sheet.overlays, sheet.analysis.heatmaps, strict=True)
    many = min(3, len(shown))
    width = min((INNER - _GAP * (many - 1)) / many, INNER * 0.42)
    highest = 190.0 if len(shown) <= 3 else 95.0
    for start in range(0, len(shown), 3):
        lowest = column.top
        for place, (pixels, heatmap) in enumerate(shown[start : start + 3]):
            part = Column(MARGIN + place * (width + _GAP), column.top, width, column.size * 0.9)
            part.picture(pixels, highest)
            part.skip(2)
            _caption(part, heatmap)
            column.items += part.items
            lowest = max(lowest, part.top)
        column.top = lowest + _GAP


def _caption(part: Column, heatmap: Heatmap | None) -> None:
    if heatmap is None:
        part.write("Film as its file asks for it to be shown")
        return
    part.write(f"{heatmap.name}, {heatmap.target}", bold=True)
    part.items.append(Picture(part.left, part.top + 2, part.width, 5.0, palette(signed=heatmap.signed)[None]))
    part.skip(8)
    low = -heatmap.scale if heatmap.signed else 0.0
    part.write(f"{low:.3g} to {heatmap.scale:.3g} {heatmap.unit}")
    part.write(CAPTION)
    failed = f"FAILED: {heatmap.reason}" if heatmap.verdict == "failed" else f"Checks of this map: {heatmap.verdict}"
    part.write(failed, bold=heatmap.verdict == "failed")


def _answers(column: Column, analysis: Analysis, limits: Mapping[str, str]) -> None:
    if not analysis.probabilities:
        return
    places = (0.0, 0.16, 0.26, 0.36, 0.66, 0.73)
    heads = ("Class", "Calibrated", "", "Were of the class", "Raw", "Operating point")
    column.row(list(zip(places, heads, strict=True)), bold=True)
    for entry in analysis.probabilities:
        cells = (
            entry.label,
            f"{100 * entry.calibrated:.1f} %",
            "",
            entry.reliability,
            f"{100 * entry.raw:.1f} %",
            f"{ZONES[entry.zone]} ({entry.threshold:.2f})",
        )
        column.row(list(zip(places, cells, strict=True)))
        column.bar(entry.calibrated, places[2], 0.09)
        if entry.label in limits:
            column.write(limits[entry.label], colour=_BROWN)
    column.write(RELIABILITY)


def _sentences(column: Column, title: str, sentences: Sequence[str]) -> None:
    if sentences:
        column.skip(column.size * 0.5)
        column.write(title, bold=True)
        for sentence in sentences:
            column.write(f"- {sentence}")


def _foot(sheet: Sheet) -> list[Item]:
    bundle = sheet.analysis.bundle
    foot = Column(MARGIN, HEIGHT - MARGIN - _FOOT + 6, INNER, 6.5)
    foot.write(f"cxrviewer {__version__}, bundle {bundle.name}, weights {bundle.sha256}, {sheet.analysis.device}.")
    if sheet.time is not None:
        foot.write(f"Made {sheet.time.astimezone(UTC):%Y-%m-%d %H:%M} UTC.")
    foot.write(NOTICE, bold=True)
    return foot.items
