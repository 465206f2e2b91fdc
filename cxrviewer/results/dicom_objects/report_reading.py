"""Reading our own structured reports back: the same numbers as in analysis.json."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.sr.coding import Code

from cxrviewer.errors import DataError
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.results.dicom_objects import codes

_NUMBERS = {
    "calibrated": codes.PROBABILITY,
    "raw": codes.RAW,
    "low": codes.LOW,
    "high": codes.HIGH,
    "least": codes.BIN_LOW,
    "most": codes.BIN_HIGH,
    "films": codes.FILMS,
    "threshold": codes.THRESHOLD,
    "logit": codes.LOGIT,
}
_TRACKING = Code("112039", "DCM", "Tracking Identifier")
_NAME, _VERSION = Code("111001", "DCM", "Algorithm Name"), Code("111003", "DCM", "Algorithm Version")
_GROUP = Code("125007", "DCM", "Measurement Group")


def read_report(path: str | Path) -> dict[str, Any]:
    """Return what a structured report of this program says.

    Returns
    -------
    dict
        ``bundle`` (name, sha256), ``gate`` (status, codes of reasons) and ``probabilities`` (label, raw, calibrated,
        interval, bin, films, threshold, zone, logit), as in analysis.json; without bin and films in reports of
        earlier versions.

    Raises
    ------
    DataError
        When the file is no such report.
    """
    try:
        with python_silence():
            groups = list(_groups(dcmread(path)))
            first = groups[0]
            return {
                "bundle": {"name": _text(first, _NAME), "sha256": _text(first, _VERSION)},
                "gate": {
                    "status": _key(codes.GATE_OUTCOMES, _code(first, codes.GATE)),
                    "reasons": [_value_of(item) for item in _items(first, codes.GATE_REASON)],
                },
                "probabilities": [_class(group) for group in groups[1:]],
            }
    except Exception:  # noqa: BLE001 - pydicom raises whatever it likes, and quotes the header
        raise DataError(
            "This file is no structured report of this program.", "Make one with 'cxrviewer analyze --dicom'."
        ) from None


def _class(group: Dataset) -> dict[str, Any]:
    found: dict[str, Any] = {name: _number(group, code) for name, code in _NUMBERS.items()}
    interval = [found.pop("low"), found.pop("high")]
    found["bin"] = [found.pop("least"), found.pop("most")]
    if found["films"] is None:
        del found["bin"], found["films"]
    zone = _key(codes.ZONES, _code(group, codes.ZONE))
    return {"label": _text(group, _TRACKING), **found, "interval": interval, "zone": zone}


def _groups(item: Dataset) -> Iterator[Dataset]:
    for child in item.get("ContentSequence", ()):
        if _is(child, _GROUP):
            yield child
        else:
            yield from _groups(child)


def _items(group: Dataset, name: Code) -> list[Dataset]:
    return [child for child in group.ContentSequence if _is(child, name)]


def _is(item: Dataset, name: Code) -> bool:
    (concept,) = item.get("ConceptNameCodeSequence", None) or (Dataset(),)
    return (concept.get("CodeValue"), concept.get("CodingSchemeDesignator")) == (name.value, name.scheme_designator)


def _text(group: Dataset, name: Code) -> str:
    return str(_items(group, name)[0].TextValue)


def _number(group: Dataset, name: Code) -> float | None:
    """Return a number to the bit: it is kept as a float beside the decimal string, which has 16 letters."""
    found = _items(group, name)
    return float(found[0].MeasuredValueSequence[0].FloatingPointValue) if found else None


def _code(group: Dataset, name: Code) -> str:
    return _value_of(_items(group, name)[0])


def _value_of(item: Dataset) -> str:
    return str(item.ConceptCodeSequence[0].CodeValue)


def _key(table: dict[str, Code], value: str) -> str:
    return next(key for key, code in table.items() if code.value == value)
