"""The file of one explained film: the raw fields as NumPy arrays, and one text that says what they are.

Reading it needs NumPy alone: ``numpy.load(path, allow_pickle=False)`` gives

===========================  ==========================================================================================
``fields/METHOD/CLASS``      float32, ``(h, w)``: the field on the method's own grid, in the method's own unit
``to_film/METHOD``           float64, ``(3, 3)``: from ``(row, column, 1)`` on a field to that on the film
``to_film_xy/METHOD``        the same for ``(x, y, 1)``, x along a row
``film_shape``               int64, ``(2,)``: rows and columns of the film
``classes``                  text, ``(classes,)``, in the order of the network's outputs
``logits``                   float64, ``(classes,)``; this and what follows is empty where the gate refused the film
``raw``, ``calibrated``      float64, ``(classes,)``: probabilities before and after calibration
``about``                    text, ``()``: JSON of the facts, analysis.json and more
===========================  ==========================================================================================

Both grids count pixel centres from 0, so that the first pixel covers -0.5 to 0.5. Nothing in the file names a film's
file or its patient, and no pixel of the film is in it. The outlines of a film can still be seen in its fields: they
belong where the film is.
"""

import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from math import isfinite
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import DataError
from cxrviewer.explain.affine import Box, GridMap
from cxrviewer.explain.checks import Check
from cxrviewer.explain.composites import DEFAULT_COMPOSITE, composite
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.files import replacing
from cxrviewer.inference.analysis import BundleIdentity, ClassProbability, GateOutcome, InputIdentity, Reason
from cxrviewer.inference.explanation import NO_LUNGS, Explanation, Inquiry
from cxrviewer.inference.manner import LAST, Manner
from cxrviewer.inference.preprocess import Preprocessing

SCHEMA, KIND = 1, "cxrviewer explanation"
SUFFIX = ".npz"
_BROKEN = (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError, MemoryError)
_DAMAGED = (*_BROKEN, zipfile.BadZipFile, zlib.error, NotImplementedError)


def write_explanation(path: str | Path, explanation: Explanation) -> dict[str, Any]:
    """Write an explanation, whole or not at all, and return the content of ``about``.

    Raises
    ------
    OutputError
        When the file cannot be written; an earlier one stays.
    """
    content = about(explanation)
    arrays: dict[str, Any] = _arrays(explanation) | {"about": np.array(json.dumps(content, allow_nan=False))}
    with replacing(Path(path)) as temporary, temporary.open("wb") as stream:
        np.savez_compressed(stream, **arrays)
    return content


def read_explanation(path: str | Path) -> Explanation:
    """Return the explanation in a file.

    Raises
    ------
    DataError
        When the file cannot be read, or holds no explanation of this schema.
    """
    try:
        stored = _arrays_in(path)
        return _explanation(_about(stored), stored)
    except _DAMAGED as error:
        raise _no_explanation() from error


def read_about(path: str | Path) -> dict[str, Any]:
    """Return what the text of a file says, without its fields.

    Raises
    ------
    DataError
        When the file cannot be read, or holds no explanation of this schema.
    """
    try:
        return _about(_arrays_in(path, "about"))
    except _DAMAGED as error:
        raise _no_explanation() from error


def about(explanation: Explanation) -> dict[str, Any]:
    """Return the facts that stand in a file beside its fields: what analysis.json has, and what made them."""
    content = explanation.to_dict(dict(enumerate(_keys(explanation))))
    del content["lungs"]
    content |= {"kind": KIND, "schema": SCHEMA}
    content["bundle"] |= {"version": explanation.bundle_version, "architecture": explanation.architecture}
    content["input"] |= {"frame": explanation.frame, "frames": explanation.frames}
    content["gate"]["reasons"] = [asdict(reason) for reason in explanation.gate.reasons]
    for entry, heatmap, score in zip(content["explanations"], explanation.heatmaps, explanation.scores, strict=True):
        entry["field"] = entry.pop("file")
        entry["checks"] = {name: _number(value) for name, value in heatmap.checks.items()}
        entry |= {"title": heatmap.name, "unit": heatmap.unit, "signed": heatmap.signed, "score": score}
    seen = explanation.heatmaps[0].seen if explanation.heatmaps else None
    inquiry = explanation.inquiry
    return content | {
        "inquiry": inquiry.to_dict(),
        "rules": asdict(composite(inquiry.composite or DEFAULT_COMPOSITE)) if "lrp" in inquiry.methods else None,
        "preprocessing": asdict(explanation.preprocessing),
        "seen": None if seen is None else [seen.top, seen.left, seen.bottom, seen.right],
        "limits": list(explanation.limits),
        "versions": dict(explanation.versions),
    }


def _number(value: float | None) -> float | None:
    """Return what JSON can hold: finite numbers."""
    return value if value is not None and isfinite(value) else None


def _keys(explanation: Explanation) -> list[str]:
    return [f"fields/{heatmap.method}/{heatmap.target}" for heatmap in explanation.heatmaps]


def _arrays(explanation: Explanation) -> dict[str, NDArray[Any]]:
    """Return all arrays but the text."""
    entries, identity = explanation.probabilities, explanation.input
    arrays: dict[str, NDArray[Any]] = {
        "film_shape": np.array([identity.rows, identity.columns], np.int64),
        "classes": np.array(explanation.bundle.classes),
        "logits": np.array([entry.logit for entry in entries], np.float64),
        "raw": np.array([entry.raw for entry in entries], np.float64),
        "calibrated": np.array([entry.calibrated for entry in entries], np.float64),
    }
    for key, heatmap in zip(_keys(explanation), explanation.heatmaps, strict=True):
        arrays[key] = heatmap.values.astype(np.float32, copy=False)
        arrays[f"to_film/{heatmap.method}"] = heatmap.to_film.matrix("row, column")
        arrays[f"to_film_xy/{heatmap.method}"] = heatmap.to_film.matrix("x, y")
    return arrays


def _arrays_in(path: str | Path, *names: str) -> dict[str, NDArray[Any]]:
    """Return the arrays of these names, or all: each is held against its checksum when it is read."""
    with Path(path).open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
        return {name: stored[name] for name in names or stored.files}


def _about(stored: Mapping[str, NDArray[Any]]) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(str(stored["about"]))
    if content["kind"] != KIND:
        raise ValueError("kind")
    if content["schema"] != SCHEMA:
        raise DataError(
            f"The file has schema {content['schema']!r}; this program reads {SCHEMA}.", "Explain the film again."
        )
    return content


def _explanation(content: Mapping[str, Any], stored: Mapping[str, NDArray[Any]]) -> Explanation:
    bundle, film = content["bundle"], content["input"]
    identity = InputIdentity(film["sha256"], film["kind"], film["rows"], film["columns"])
    return Explanation(
        bundle=BundleIdentity(bundle["name"], bundle["sha256"], tuple(bundle["classes"])),
        input=identity,
        gate=GateOutcome(tuple(Reason(**reason) for reason in content["gate"]["reasons"])),
        probabilities=tuple(_probability(entry) for entry in content["probabilities"]),
        heatmaps=tuple(_heatmap(entry, stored, identity, content["seen"]) for entry in content["explanations"]),
        timing_ms=content["timing_ms"],
        device=content["device"],
        remarks=tuple(content["remarks"]),
        no_lungs=NO_LUNGS,
        inquiry=Inquiry.from_dict(content["inquiry"]),
        scores=tuple(entry["score"] for entry in content["explanations"]),
        preprocessing=Preprocessing(**content["preprocessing"]),
        architecture=bundle["architecture"],
        bundle_version=bundle["version"],
        limits=tuple(content["limits"]),
        frame=film["frame"],
        frames=film["frames"],
        versions=content["versions"],
    )


def _probability(entry: Mapping[str, Any]) -> ClassProbability:
    pairs = {name: tuple(entry[name]) for name in ("interval", "bin") if name in entry}
    return ClassProbability(**{**entry, **pairs})


def _heatmap(
    entry: Mapping[str, Any], stored: Mapping[str, NDArray[Any]], film: InputIdentity, seen: list[int] | None
) -> Heatmap:
    values, told = stored[entry["field"]], entry["options"]
    if values.dtype != np.float32 or values.ndim != 2:
        raise ValueError(entry["field"])
    manner = Manner(
        entry["method"],
        told["against"] or "",
        told.get("composite", ""),
        told.get("smooth"),
        told.get("stage", LAST),
    )
    return Heatmap(
        entry["method"],
        entry["target"],
        values,
        entry["signed"],
        GridMap.from_matrix(stored[f"to_film/{entry['method']}"]),
        (film.rows, film.columns),
        entry["checks"],
        None if seen is None else Box(*seen),
        tuple(Check(**test) for test in entry["tests"]),
        manner.plain().options,
    )


def _no_explanation() -> DataError:
    return DataError("This file cannot be read as an explanation.", "Make it with 'cxrviewer explain'.")
