"""Captions: the words around a film and under the cursor, as text; what is drawn where is the canvas's affair."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from cxrviewer.explain.heatmap import CAPTION, Heatmap
from cxrviewer.gui.actions.keymap import hint
from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.scene.heatmap_key import key_of, overlay_words
from cxrviewer.gui.scene.scene import AUTO, Scene
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.scene.viewport import Viewport
from cxrviewer.imaging.film.geometry import Geometry, SpacingSource
from cxrviewer.imaging.film.grayscale import Voi, VoiLut
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.printable import printable
from cxrviewer.imaging.film.radiograph import Notice, Radiograph
from cxrviewer.imaging.film.stored import indices
from cxrviewer.inference.lung_field import CAPTION as LUNGS_CAPTION

#: Notices that have a place of their own: above the film, beside the control that they are about, or in a corner.
POLARITY, FOR_PROCESSING, MULTI_FRAME = "POLARITY_CONTRADICTION", "FOR_PROCESSING", "MULTI_FRAME"
_ELSEWHERE = {POLARITY, FOR_PROCESSING, MULTI_FRAME, "LOSSY", "NO_SPACING"}
_MOST_NOTICES = 2  # on the film, where each covers some of it
#: Stands between two of the values under the cursor.
BETWEEN_VALUES = "   "
_MADE_HERE = {AUTO, "full range"}
_DRAGGED = "manual"

Tone = Literal["plain", "muted", "warning", "alarm"]
#: Of a canvas for words: two blocks beside each other, one, or one with little on each line.
Room = Literal["wide", "narrow", "tight"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text on a film, how much it asks to be seen, and whether its end may be left out for room."""

    words: str
    tone: Tone = "plain"
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Corners:
    """Lines of text for the four corners of a film."""

    top_left: tuple[Line, ...] = ()
    top_right: tuple[Line, ...] = ()
    bottom_left: tuple[Line, ...] = ()
    bottom_right: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Badge:
    """A sign over the film that no key hides: an alarm is red, a hint for the hand or a quiet one dark, else amber."""

    words: str
    alarms: bool = False
    hints: bool = False
    quiet: bool = False


def corners(scene: Scene, viewport: Viewport, room: Room = "wide", *, true_size: bool = False) -> Corners:
    """Return the corner text of the film on show; a narrower canvas has less of it, and counts notices."""
    if scene.shown is None:
        return Corners()
    film, narrow = scene.shown.radiograph, room != "wide"
    who = _worded(map(Line, _named(scene, film, narrow=narrow) if scene.disguise is None else scene.disguise))
    what = _worded(_projection(film, named=scene.disguise is None, room=room))
    if room == "tight" and who and what and what[0].tone == "plain":  # the view behind the day of the study
        who, what = (*who[:-1], Line(f"{who[-1].words}  {what[0].words}")), what[1:]
    return Corners(
        top_left=who,
        top_right=what,
        bottom_left=_worded(map(Line, _presentation(scene, scene.shown, viewport, room, true_size=true_size))),
        bottom_right=() if scene.all_notices else _notices(scene, film, narrow=narrow),
    )


def _worded(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines that say something, each on one line whatever the sender wrote."""
    printed = (replace(line, words=printable(line.words)) for line in lines)
    return tuple(line for line in printed if line.words)


def listed(found: Iterable[Notice]) -> list[Notice]:
    """Return the notices that have no place of their own, warnings first."""
    return sorted((one for one in found if one.code not in _ELSEWHERE), key=lambda one: one.level == "info")


def _notices(scene: Scene, film: Radiograph, *, narrow: bool) -> tuple[Line, ...]:
    return notice_lines(film.notices, most=0 if narrow else _MOST_NOTICES, key=hint(scene.keys, "notices"))


def notice_lines(found: Iterable[Notice], *, most: int = _MOST_NOTICES, key: str = "") -> tuple[Line, ...]:
    """Return what of the notices stands on the film: the first ``most`` warnings, in brief, and how many there are."""
    here = listed(found)
    warnings = [one for one in here if one.level == "warning"]
    lines = [Line(said(one.text), "warning", brief=True) for one in warnings[:most]]
    if here:
        count = len(here)
        words = tr("%n notices", "", count) + key
        lines.append(Line(words, "warning" if warnings and not most else "muted"))
    return tuple(lines)


def window_text(voi: Voi, *, named: bool = True, brief: bool = False) -> str:
    """Return width, centre and function of a window, or the name of a LUT; without the sender's words unless named.

    In ``brief`` that a window is LINEAR, as most are, goes without saying, and so do its names.
    """
    ours = voi.name in {*_MADE_HERE, _DRAGGED}
    words = said(voi.name) if ours else voi.name if named else ""
    if isinstance(voi, VoiLut):
        return f"LUT {words}".strip()
    if brief:
        function = "" if voi.function == "LINEAR" else voi.function
        return f"W {number(voi.width)}  L {number(voi.center)}  {function}".strip()
    name = f" ({words})" if words else ""
    return f"W {number(voi.width)}  L {number(voi.center)}  {voi.function}{name}"


def origin(voi: Voi, *, state: bool) -> str:
    """Return who offers a VOI step: the file, a presentation state, or nobody but this program."""
    if voi.name in _MADE_HERE:
        return ""
    return (tr("State:") if state else tr("File:")) + " "


def spacing_text(geometry: Geometry, *, brief: bool = False) -> str:
    """Return the pixel spacing with where it comes from, in ``brief`` by its sign such as DET."""
    spacing = geometry.spacing
    if spacing is None:
        return tr("No pixel spacing: lengths in px")
    size = f"{spacing.row:.3g}"
    if not math.isclose(spacing.row, spacing.column, rel_tol=1e-3):
        size += f" × {spacing.column:.3g}"
    if brief and spacing.source is not SpacingSource.UNKNOWN:
        return f"{size} mm ({spacing.source})"
    return f"{size} mm, {said(spacing.source.words)}"


def spacing_origin(geometry: Geometry) -> str:
    """Return how a spacing was corrected for magnification, empty where the file only says that it was."""
    spacing = geometry.spacing
    if spacing is None or spacing.source is not SpacingSource.MAGNIFICATION or "(GEOMETRY)" in spacing.rule:
        return ""
    return said(spacing.rule)


def badges(shown: ShownFilm, heatmap: Heatmap | None, hint: str = "", unsaid: str = "") -> tuple[Badge, ...]:
    """Return the signs that stand over a film and, or not, a heatmap; what no text says, and a ``hint``, last."""
    found = []
    if shown.turn.mirrored:
        asked = shown.state is not None and shown.state.turn.mirrored
        found.append(Badge(tr("MIRRORED, as the presentation state asks") if asked else tr("MIRRORED"), alarms=True))
    if heatmap is not None:
        doubt = f" ({tr(heatmap.verdict)})" if heatmap.verdict == "doubtful" else ""  # below it stands what failed
        found.append(Badge(tr("AI OVERLAY: {words}", words=overlay_words(heatmap) + doubt)))
    if unsaid:
        found.append(Badge(unsaid, quiet=True))
    if hint:
        found.append(Badge(hint, hints=True))
    return tuple(found)


def unsaid(scene: Scene) -> str:
    """Return what no corner says while text is hidden: that the film is inverted or turned; empty where one does."""
    if scene.text_shown:
        return ""
    return ", ".join(part for part in (tr("inverted") if scene.invert else "", _turned(scene.turn)) if part)


def _turned(turn: Turn) -> str:
    return tr("turned {degrees}°", degrees=turn.quarters * 90) if turn.quarters else ""


def sentences(scene: Scene, heatmap: Heatmap | None) -> tuple[Line, ...]:
    """Return what must stand below a heatmap, an outline of the lungs and on a picture; a failed map's reason first."""
    found = []
    if heatmap is not None and heatmap.verdict == "failed":
        found.append(Line(tr("FAILED: {reason}", reason=said(heatmap.reason)), "alarm"))
    if heatmap is not None:
        found += [Line(words) for words in key_of(heatmap, scene.overlay).sentences]
        found.append(Line(said(CAPTION), "warning"))
    if scene.aids.lungs:
        found.append(_lungs_sentence(scene))
    if scene.notice:
        found.append(Line(said(scene.notice), "warning"))
    return tuple(found)


def _lungs_sentence(scene: Scene) -> Line:
    why_not = scene.no_lungs if scene.lungs is None else scene.lungs.reason
    return (
        Line(tr("No outline of the lungs. {why_not}", why_not=said(why_not)), "warning")
        if why_not
        else Line(said(LUNGS_CAPTION))
    )


def probe(scene: Scene, viewport: Viewport, x: float, y: float, heatmap: Heatmap | None = None) -> str:
    """Return what the film, and a ``heatmap`` over it, say under device point ``(x, y)``, empty outside the film.

    `BETWEEN_VALUES` stands between any two values.
    """
    shown, pixel = scene.shown, viewport.pixel_at(x, y)
    if shown is None or pixel is None:
        return ""
    film = shown.radiograph
    row, column = shown.to_stored(*pixel)
    stored = film.stored[row : row + 1, column : column + 1]
    value, grey = int(stored[0, 0]), int(scene.table()[indices(stored)[0, 0]])
    modality = float(film.grayscale.modality(stored.astype(np.float64))[0, 0])
    padded = film.padding is not None and film.padding[0] <= value <= film.padding[1]
    hidden = film.shutter is not None and not film.visible[row, column]
    if film.shutter is not None and hidden and scene.layers.shutter:
        grey = round(255 * film.shutter.shown)
    parts = [
        f"x {column}  y {row}",
        tr("stored {value}", value=value),
        tr("modality {value:.7g}", value=modality),
        tr("grey {value}", value=grey),
    ]
    parts += [tr("padding")] if padded else []
    parts += [tr("behind the shutter")] if hidden else []
    if heatmap is not None:
        score = heatmap.at(np.array([float(row)]), np.array([float(column)]))[0, 0]
        parts.append(f"{said(heatmap.name)} {score:.3g}")
    return BETWEEN_VALUES.join(parts)


def number(value: float) -> str:
    """Return a value for a reader: whole when it is large, three digits when it is small."""
    return f"{value:.0f}" if abs(value) >= 100 or value == round(value) else f"{value:.3g}"


def plane_text(group: int, label: str) -> str:
    """Return what an overlay plane is called in a menu."""
    return tr("Overlay {group:04X}", group=group) + (f": {label}" if label else "")


def _presentation(
    scene: Scene, shown: ShownFilm, viewport: Viewport, room: Room, *, true_size: bool
) -> tuple[str, ...]:
    """Return how the film is shown."""
    film, layers, brief = shown.radiograph, scene.layers, room == "tight"
    geometry = scene.geometry or film.geometry
    drawn = bool(film.overlays or shown.annotations)
    hidden = layers.hidden & {plane.group for plane in film.overlays}
    fits = viewport.view.scale is None and not brief
    zoom = tr("Zoom {scale:.0f} %", scale=viewport.scale * 100) + (" " + tr("(fit)") if fits else "")
    zoom += ", " + tr("true size {source}", source=scene.ruler.source) if true_size else ""
    turned = _turned(shown.turn)
    named, state = scene.disguise is None, tr("Presentation state")
    return (
        f"{state} {state_name(shown) if named else ''}".strip() if shown.state else "",
        ", ".join(part for part in _window(scene, brief=brief) if part),
        zoom + (f", {turned}" if turned else ""),
        spacing_text(geometry, brief=brief),
        "" if brief else spacing_origin(geometry),
        _hidden(scene, bool(hidden)) if drawn else "",
        tr("Shutter open") if film.shutter and not layers.shutter else "",
    )


def _hidden(scene: Scene, some: bool) -> str:
    """Return why drawings are hidden, empty where none are."""
    if scene.disguise:
        return tr("Drawings hidden on a shared screen")
    return tr("Drawings hidden") + hint(scene.keys, "drawings") if some or not scene.drawings_shown else ""


def _window(scene: Scene, *, brief: bool) -> tuple[str, str, str]:
    return (
        window_text(scene.voi, named=scene.disguise is None, brief=brief) if scene.voi else "",
        tr("falling as the LUT") if scene.falls else "",
        tr("inverted") if scene.invert else "",
    )


def state_name(shown: ShownFilm) -> str:
    """Return what the presentation state on show is called, empty for the file's own."""
    return (shown.state.label or tr("without a name")) if shown.state else ""


def _named(scene: Scene, film: Radiograph, *, narrow: bool) -> tuple[str, ...]:
    """Return who is on the film, or, where its file does not say, what the list calls it."""
    lines = _patient(film, narrow=narrow)
    return lines if any(lines) else (scene.name,)


def _patient(film: Radiograph, *, narrow: bool) -> tuple[str, ...]:
    who = film.patient
    born = "  ".join(
        part for part in (_labelled(tr("Born"), _date(who.birth_date)), _labelled(tr("Sex"), who.sex)) if part
    )
    return (
        who.shown_name,
        _labelled(tr("ID"), who.id),
        "" if narrow else born,
        _labelled(tr("Study"), _date(who.study_date)),
        "" if narrow else _labelled(tr("Accession"), who.accession),
    )


def _labelled(label: str, value: str) -> str:
    return f"{label} {value}" if value else ""


def _date(value: str) -> str:
    """Return a DICOM date (PS3.5 section 6.2, DA) with its parts set apart."""
    return f"{value[:4]}-{value[4:6]}-{value[6:]}" if len(value) == 8 and value.isdigit() else value


def _projection(film: Radiograph, *, named: bool, room: Room) -> tuple[Line, ...]:
    facts, narrow = film.facts, room != "wide"
    view = facts.view or (tr("view not stated") if film.kind == "dicom" else "")
    side = (
        tr("laterality {side}", side=facts.laterality) if facts.laterality in {"L", "R", "B"} else ""
    )  # U: every chest film's
    kind = () if room == "tight" else (facts.modality, facts.body_part)
    rows, columns = film.stored.shape
    bits = facts.bits_stored or film.stored.dtype.itemsize * 8
    return (
        Line(film.patient.institution if named and not narrow else ""),
        Line("  ".join(part for part in (*kind, view, side) if part)),
        Line("" if narrow else tr("{columns} × {rows}, {bits} bit", columns=columns, rows=rows, bits=bits)),
        Line(tr("Frame {frame} of {frames}", frame=facts.frame, frames=facts.frames) if facts.frames > 1 else ""),
        Line(tr("lossy {ratio}", ratio=said(facts.lossy)) if facts.lossy else "", "alarm"),
        Line("" if film.geometry.orientation else tr("orientation unknown"), "warning"),
    )
