"""Saved measurements: the way back of one film's measurements from the file that `measurements.write` made."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from cxrviewer.errors import DataError
from cxrviewer.imaging.film.printable import printable
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.measure.cardiothoracic import CardiothoracicRatio
from cxrviewer.measure.lines import Angle, Calibration, Cobb, Length, Note
from cxrviewer.measure.measurement import Measurement, Origin
from cxrviewer.measure.regions import Ellipse, Rectangle
from cxrviewer.results.measurements import SCHEMA

_KINDS: Final = {
    one.kind: one for one in (Length, Angle, Cobb, Rectangle, Ellipse, CardiothoracicRatio, Calibration, Note)
}
_MOST_BYTES, _MOST = 10_000_000, 1000


def read(file: Path, film: Radiograph) -> tuple[Measurement, ...]:
    """Return the measurements in ``file``, in their order; numbers are worked out anew from their points.

    Parameters
    ----------
    file
        JSON as `measurements.write` leaves it, of this program's version or an earlier one.
    film
        On whose pixels they belong: its file and frame must be those that were measured.

    Raises
    ------
    DataError
        When the file cannot be read, is none, or belongs to another film or frame.
    """
    content = _content(file)
    _refuse_others(content, film)
    try:
        entries = content["measurements"]
        if len(entries) > _MOST:
            raise _unreadable()
        return tuple(_measurement(entry, film) for entry in entries)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError):
        raise _unreadable() from None


def _content(file: Path) -> Mapping[str, Any]:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise _unreadable()
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        raise _unreadable() from None
    if not isinstance(content, dict) or not isinstance(content.get("film"), dict):
        raise _unreadable()
    if content.get("schema") != SCHEMA:
        raise DataError("These measurements were saved by another version.", "Open them with that version.")
    return content


def _refuse_others(content: Mapping[str, Any], film: Radiograph) -> None:
    """Raise unless the content is of this film and frame: points on another one would mean nothing."""
    of, (rows, columns) = content["film"], film.stored.shape
    if (of.get("sha256"), of.get("rows"), of.get("columns")) != (film.sha256, rows, columns):
        raise DataError("These measurements are of another film.", "Open the film that they belong to first.")
    if of.get("frame") != film.facts.frame:
        raise DataError("These measurements are of another frame of this film.", "Go to that frame first.")


def _measurement(entry: Mapping[str, Any], film: Radiograph) -> Measurement:
    kind, origin = _KINDS[entry["kind"]], Origin(entry["origin"])
    points = tuple(_point(point, film) for point in entry["points"])
    if kind is Note:
        return Note(points, origin=origin, text=" ".join(printable(str(entry["text"])).split()))
    if kind is Calibration:
        return Calibration(points, origin=origin, millimetres=_known(entry["values"][0]["number"]))
    return kind(points, origin=origin)


def _point(point: Any, film: Radiograph) -> tuple[float, float]:
    """Return a point that can be seen: on the film, or as far beside it as the film is large."""
    row, column = map(float, point)
    rows, columns = film.stored.shape
    if not (-rows <= row <= 2 * rows and -columns <= column <= 2 * columns):
        raise ValueError
    return row, column


def _known(number: Any) -> float:
    if not 0 < float(number) < 1e6:
        raise ValueError
    return float(number)


def _unreadable() -> DataError:
    return DataError("This is no file of measurements that can be read.", "Choose a measurements.json of this program.")
