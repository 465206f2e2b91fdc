"""Captions: the words around a film and under the cursor, as text; what is drawn where is the canvas's affair."""

import math
from dataclasses import dataclass

import numpy as np

from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.gui.scene import Scene
from cxrviewer.gui.viewport import Viewport
from cxrviewer.imaging.geometry import SpacingSource
from cxrviewer.imaging.grayscale import Voi, VoiLut
from cxrviewer.imaging.orientation import Turn
from cxrviewer.imaging.radiograph import Radiograph
from cxrviewer.imaging.stored import indices


@dataclass(frozen=True, slots=True)
class Corners:
    """Lines of text for the four corners of a film."""

    top_left: tuple[str, ...] = ()
    top_right: tuple[str, ...] = ()
    bottom_left: tuple[str, ...] = ()
    bottom_right: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Badge:
    """A sign over the film that no key hides; an alarm is red, the others are amber."""

    words: str
    alarms: bool = False


def corners(scene: Scene, viewport: Viewport) -> Corners:
    """Return the corner text of the film on show."""
    film = scene.radiograph
    if film is None or scene.voi is None:
        return Corners()
    return Corners(
        top_left=_patient(film),
        top_right=_projection(film),
        bottom_left=(
            window_text(scene.voi) + (", inverted" if scene.invert else ""),
            f"Zoom {viewport.scale:.0%}" + (" (fit)" if viewport.view.scale is None else ""),
            spacing_text(film),
        ),
        bottom_right=tuple(notice.text for notice in film.notices),
    )


def window_text(voi: Voi) -> str:
    """Return width, centre and function of a window, or the name of a LUT."""
    if isinstance(voi, VoiLut):
        return f"LUT {voi.name}"
    name = f" ({voi.name})" if voi.name else ""
    return f"W {number(voi.width)}  L {number(voi.center)}  {voi.function}{name}"


def spacing_text(film: Radiograph) -> str:
    """Return the pixel spacing with where it comes from."""
    spacing = film.geometry.spacing
    if spacing is None or spacing.source is SpacingSource.NONE:
        return "No pixel spacing: lengths in px"
    size = f"{spacing.row:.3g}"
    if not math.isclose(spacing.row, spacing.column, rel_tol=1e-3):
        size += f" × {spacing.column:.3g}"
    return f"{size} mm, {spacing.source.words}"


def badges(turn: Turn, heatmap: Heatmap | None) -> tuple[Badge, ...]:
    """Return the signs that stand over a film under ``turn`` and, or not, a heatmap."""
    mirrored = (Badge("MIRRORED", alarms=True),) if turn.mirrored else ()
    return mirrored + ((Badge(f"AI OVERLAY: {heatmap.name}, {heatmap.target}"),) if heatmap else ())


def legend(heatmap: Heatmap) -> tuple[str, ...]:
    """Return the numbers beside a colour bar from its low to its high end, evenly spaced."""
    scale = f"{heatmap.scale:.2g}"
    return (f"−{scale} against", "0", f"+{scale} for") if heatmap.signed else ("0", scale)


def probe(scene: Scene, viewport: Viewport, x: float, y: float) -> str:
    """Return what the film says under device point ``(x, y)``, empty outside the film."""
    shown, pixel = scene.shown, viewport.pixel_at(x, y)
    if shown is None or pixel is None:
        return ""
    film = shown.radiograph
    row, column = shown.to_stored(*pixel)
    stored = film.stored[row : row + 1, column : column + 1]
    modality = float(film.grayscale.modality(stored.astype(np.float64))[0, 0])
    grey = int(scene.table()[indices(stored)[0, 0]])
    parts = [f"x {column}  y {row}", f"stored {int(stored[0, 0])}", f"modality {number(modality)}", f"grey {grey}"]
    heatmap = scene.heatmap() if scene.overlay.shown else None
    if heatmap is not None:
        value = heatmap.at(np.array([float(row)]), np.array([float(column)]))[0, 0]
        parts.append(f"{heatmap.name} {value:.3g}")
    return "   ".join(parts)


def number(value: float) -> str:
    """Return a value for a reader: whole when it is large, three digits when it is small."""
    return f"{value:.0f}" if abs(value) >= 100 or value == round(value) else f"{value:.3g}"


def _patient(film: Radiograph) -> tuple[str, ...]:
    who = film.patient
    lines = (
        who.name.strip("^").replace("^", ", ", 1).replace("^", " "),
        f"ID {who.id}" if who.id else "",
        f"Born {_date(who.birth_date)}" if who.birth_date else "",
        f"Sex {who.sex}" if who.sex else "",
        f"Study {_date(who.study_date)}" if who.study_date else "",
    )
    return tuple(line for line in lines if line)


def _date(value: str) -> str:
    """Return a DICOM date (PS3.5 section 6.2, DA) with its parts set apart."""
    return f"{value[:4]}-{value[4:6]}-{value[6:]}" if len(value) == 8 and value.isdigit() else value


def _projection(film: Radiograph) -> tuple[str, ...]:
    facts = film.facts
    side = facts.laterality if facts.laterality in {"L", "R"} else ""  # U, unpaired, is what every chest film says
    first = "  ".join(part for part in (facts.modality, facts.body_part, facts.view, side) if part)
    rows, columns = film.stored.shape
    bits = facts.bits_stored or film.stored.dtype.itemsize * 8
    frame = f"Frame {facts.frame} of {facts.frames}" if facts.frames > 1 else ""
    unknown = "" if film.geometry.orientation else "orientation unknown"
    lines = (first, f"{columns} × {rows}, {bits} bit", frame, f"lossy {facts.lossy}" if facts.lossy else "", unknown)
    return tuple(line for line in lines if line)
