"""Reading measurements back from the JSON that `cxrviewer.results.measurements` writes."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError, RequestError
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.measure.cardiothoracic import CardiothoracicRatio
from cxrviewer.measure.lines import Angle, Calibration, Cobb, Length, Note
from cxrviewer.measure.measurement import Measurement, Origin
from cxrviewer.measure.regions import Ellipse, Rectangle
from cxrviewer.results.measurements import SCHEMA

_KINDS: dict[str, type[Measurement]] = {
    kind.kind: kind for kind in (Length, Angle, Cobb, Calibration, Note, Rectangle, Ellipse, CardiothoracicRatio)
}


def read_measurements(path: Path, film: Radiograph) -> tuple[Measurement, ...]:
    """Return the measurements in a file that are about ``film``, in their order.

    Raises
    ------
    DataError
        When the file cannot be read as measurements of this schema.
    RequestError
        When it is about another film or frame.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["schema"] != SCHEMA:
            raise ValueError("schema")
        about = content["film"]["sha256"], content["film"]["frame"]
        found = tuple(_measurement(entry) for entry in content["measurements"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        raise DataError("This file cannot be read as measurements.", "Write it again with Ctrl+S.") from None
    if about != (film.sha256, film.facts.frame):
        raise RequestError("The measurements are about another film or frame.", "Name the film they were made on.")
    return found


def _measurement(entry: Mapping[str, Any]) -> Measurement:
    made = _KINDS[entry["kind"]]
    points = tuple((float(row), float(column)) for row, column in entry["points"])
    more: dict[str, Any] = {"origin": Origin(entry["origin"])}
    if made is Calibration:
        more["millimetres"] = float(entry["values"][0]["number"])
    if made is Note:
        more["text"] = str(entry["text"])
    return made(points, **more)
