"""What was understood of one film's file: as JSON, and as lines for a reader.

Who the film is of is told only when asked for. So are the names that the sender gave to windows and LUTs, unless they
are made of the usual words and a short number: the standard lets anything stand there, and a patient's name has been
seen.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.grayscale import LookupTable, ModalityStep, Rescale, Voi, VoiLut
from cxrviewer.imaging.film.overlays import OverlayPlane
from cxrviewer.imaging.film.shutter import Shutter
from cxrviewer.imaging.opening import open_radiograph

HIDDEN = "(hidden: --phi shows it)"
_WORD = (
    r"(?:abdomen|auto|bone|bright|chest|contrast|dark|default|full|hard|harder|high|identity|inverse|linear|log|low"
    r"|lungs?|lut|manual|mediastinum|medium|narrow|normal|preset|range|ribs?|selection|sigmoid|skin|soft|softer|spine"
    r"|standard|thorax|tissue|user|view|voi|wide|window)"
)
#: One short number at most, and behind a word: several may be a date.
_USUAL_NAME = re.compile(rf"(?:{_WORD}(?: {_WORD})*(?: ?[0-9]{{1,2}}(?: {_WORD})*)?)?")
_OUR_WORDS = {"transfer_syntax", "decoder", "lossy", "manufacturer"}  # the last is the sender's, but of a machine
_CODE = re.compile(r"[A-Z0-9_ ]{0,16}|[0-9.]{0,64}")  # CS and UI (PS3.5 section 6.2): what is neither is free text


def film_info(path: Path, *, with_patient: bool = False) -> dict[str, Any]:
    """Return what the file at ``path`` was understood to say, JSON-ready; patient data only when asked for.

    Raises
    ------
    UnreadableFilmError
        When the file cannot be opened.
    """
    film = open_radiograph(path)
    facts = asdict(film.facts)
    age = facts.pop("age_years")
    if not with_patient:
        facts = {key: value if key in _OUR_WORDS else _coded(value) for key, value in facts.items()}
    told: dict[str, Any] = {
        "kind": film.kind,
        "sha256": film.sha256,
        "rows": film.geometry.rows,
        "columns": film.geometry.columns,
        "stored_type": str(film.grayscale.dtype),
        **facts,
        "inverted": film.grayscale.inverted,
        "modality_step": _modality(film.grayscale.modality, names=with_patient),
        "voi": [_voi(voi, names=with_patient) for voi in film.grayscale.vois],
        "padding": film.padding,
        **_geometry(film.geometry),
        "overlays": [_overlay(plane) for plane in film.overlays],
        "shutter": _shutter(film.shutter),
        "notices": [{"code": n.code, "level": n.level, "text": n.text} for n in film.notices],
    }
    return told | ({"patient": asdict(film.patient) | {"age_years": age}} if with_patient else {})


def _modality(step: ModalityStep, *, names: bool) -> dict[str, Any]:
    if isinstance(step, LookupTable):
        return _table(step, step.name, names=names)
    if step == Rescale():
        return {"type": "none"}
    return {"type": "rescale", "slope": step.slope, "intercept": step.intercept}


def _voi(voi: Voi, *, names: bool) -> dict[str, Any]:
    if isinstance(voi, VoiLut):
        return _table(voi.table, voi.name, names=names)
    size = {"center": voi.center, "width": voi.width, "function": voi.function}
    return {"name": _name(voi.name, names=names), "type": "window", **size}


def _table(table: LookupTable, name: str, *, names: bool) -> dict[str, Any]:
    size = {"entries": len(table.entries), "bits": table.bits, "first": int(table.first)}
    return {"name": _name(name, names=names), "type": "lut", **size}


def _name(name: str, *, names: bool) -> str:
    words = " ".join(re.findall(r"[^\W_]+", name.lower()))
    return name if names or _USUAL_NAME.fullmatch(words) else HIDDEN


def _coded(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_coded(entry) for entry in value]
    return HIDDEN if isinstance(value, str) and not _CODE.fullmatch(value) else value


def _geometry(geometry: Geometry) -> dict[str, Any]:
    spacing = geometry.spacing
    return {
        "spacing_mm": [spacing.row, spacing.column] if spacing else None,
        "spacing_source": str(spacing.source) if spacing else "px",
        "spacing_rule": spacing.rule if spacing else "",
        "pixel_aspect": geometry.pixel_aspect,
        "orientation": geometry.orientation,
    }


def _overlay(plane: OverlayPlane) -> dict[str, Any]:
    origin = [plane.row, plane.column]
    return {"group": f"{plane.group:04X}", "type": plane.kind, "size": [plane.rows, plane.columns], "origin": origin}


def _shutter(shutter: Shutter | None) -> dict[str, Any] | None:
    if shutter is None:
        return None
    return {"shapes": [type(shape).__name__.lower() for shape in shutter.shapes], "p_value": shutter.value}


def film_lines(told: dict[str, Any]) -> list[str]:
    """Return what `film_info` gave as lines for a reader."""
    entries = [(label, words) for label, words in _entries(told) if words]
    width = max(len(label) for label, _ in entries)
    before = [""] + [label for label, _ in entries]
    return [
        f"{'' if label == last else label:{width}}  {words}"
        for last, (label, words) in zip(before, entries, strict=False)
    ]


def _entries(told: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield a label and its words for each line; where words are empty, there is nothing to say."""
    yield "Film", f"{told['kind']}, {told['rows']} rows x {told['columns']} columns, {_frame(told)}"
    yield "SHA-256", told["sha256"]
    yield "Object", _listed(told["modality"], told["body_part"], told["view"], *told["image_type"])
    yield "SOP class", told["sop_class"]
    yield "Laterality", told["laterality"]
    yield "Intent", told["intent"]
    yield "Manufacturer", told["manufacturer"]
    yield "Stored as", _listed(told["transfer_syntax"], told["decoder"] and f"decoder {told['decoder']}")
    yield "Pixels", _pixels(told)
    yield "Polarity", f"the lowest value is {'white' if told['inverted'] else 'black'}"
    yield "Modality step", _step(told["modality_step"])
    for place, voi in enumerate(told["voi"], start=1):
        yield "Window or LUT", f"{place}. {_step(voi)}{' (shown first)' if place == 1 else ''}"
    yield "Padding", "{} to {}, shown as background".format(*told["padding"]) if told["padding"] else ""
    yield "Pixel spacing", _spacing(told)
    yield "Pixel aspect", f"{told['pixel_aspect']:g} (height by width)"
    yield "Orientation", _orientation(told["orientation"])
    if told["kind"] == "dicom":
        yield "Lossy", told["lossy"] or "no, or not stated"
        yield "Burned-in text", told["burned_in_annotation"] or "not stated"
    for plane in told["overlays"]:
        yield (
            "Overlay",
            "{group}, {type}, {size[0]} rows x {size[1]} columns at {origin[0]}, {origin[1]}".format(**plane),
        )
    if told["shutter"]:
        yield "Shutter", f"{', '.join(told['shutter']['shapes'])}; P-value {told['shutter']['p_value']}"
    for notice in told["notices"]:
        yield "Notice", f"{notice['code']} ({notice['level']}): {notice['text']}"
    for name, value in told.get("patient", {}).items():
        yield "Patient", f"{name.replace('_', ' ')}: {value}" if value else ""


def _frame(told: dict[str, Any]) -> str:
    return f"frame {told['frame']} of {told['frames']}"


def _listed(*words: str) -> str:
    return ", ".join(word for word in words if word)


def _pixels(told: dict[str, Any]) -> str:
    sign = "signed" if told["pixel_representation"] else "unsigned"
    bits = f"{told['bits_allocated']} bits allocated, {told['bits_stored']} stored, high bit {told['high_bit']}, {sign}"
    return _listed(told["photometric"], bits if told["bits_allocated"] else "", f"read as {told['stored_type']}")


def _step(step: dict[str, Any]) -> str:
    if step["type"] == "none":
        return "none: stored values are used as they are"
    if step["type"] == "rescale":
        sign = "-" if step["intercept"] < 0 else "+"
        return f"{step['slope']:g} x stored value {sign} {abs(step['intercept']):g}"
    if step["type"] == "window":
        return f"{step['name']}: center {step['center']:g}, width {step['width']:g}, {step['function']}"
    name = f"{step['name']}: " if step["name"] else ""
    return f"{name}LUT of {step['entries']} entries, {step['bits']} bits each, from {step['first']}"


def _spacing(told: dict[str, Any]) -> str:
    if told["spacing_mm"] is None:
        return "none: lengths are in pixels"
    row, column = told["spacing_mm"]
    return f"{row:g} mm between rows, {column:g} mm between columns; {told['spacing_source']}: {told['spacing_rule']}"


def _orientation(orientation: tuple[str, str] | None) -> str:
    return f"rows run to {orientation[0]}, columns to {orientation[1]}" if orientation else "unknown"
