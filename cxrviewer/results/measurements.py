"""Measurements of one film, on disk: JSON by a schema, and the numbers as a table."""

import csv
import io
import math
from collections.abc import Container, Sequence
from pathlib import Path
from typing import Any

from cxrviewer.files import make_folder
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.measure.calibration import measured_geometry
from cxrviewer.measure.measurement import Measurement, Reading, Value
from cxrviewer.measure.ruler import Ruler
from cxrviewer.results.documents import numbered, write_document
from cxrviewer.results.film_folder import folder_name
from cxrviewer.version import __version__

#: Of the JSON; ``resources/schemas/measurements.schema.json`` describes it.
SCHEMA = 1
_COLUMNS = ("film", "frame", "number", "kind", "origin", "name", "value", "unit", "source", "remarks", "notice")


def document(film: Radiograph, measurements: Sequence[Measurement]) -> dict[str, Any]:
    """Return what is written about ``film``: no patient data but what a reader put into a note.

    Parameters
    ----------
    film
        As it is shown: values are those of its modality step.
    measurements
        In their order; a calibration among them gives all lengths their millimetres.
    """
    geometry = measured_geometry(film.geometry, measurements)
    ruler = Ruler.of(geometry)
    return {
        "schema": SCHEMA,
        "software": {"name": "cxrviewer", "version": __version__},
        "notice": NOTICE,
        "film": {
            "sha256": film.sha256,
            "rows": film.stored.shape[0],
            "columns": film.stored.shape[1],
            "frame": film.facts.frame,
            "frames": film.facts.frames,
        },
        "ruler": {"row": ruler.row, "column": ruler.column, "unit": ruler.unit, "source": ruler.source},
        "measurements": [_entry(one, one.reading(film, ruler)) for one in measurements],
    }


def write(folder: Path, content: dict[str, Any], replaceable: Container[Path] = ()) -> Path:
    """Write ``content`` into its film's folder below ``folder``, beside its other results, and return the JSON's path.

    The folder and the files are named by the film's content. An earlier file is left alone, and the new one numbered.

    Parameters
    ----------
    folder
        Folder of results, such as that of ``analyze``.
    content
        From `document`.
    replaceable
        Files that may be replaced: those of this run of the program.

    Raises
    ------
    OutputError
        When something cannot be written.
    """
    place = folder / folder_name(content["film"]["sha256"])
    make_folder(place)
    frame = f"-frame-{content['film']['frame']}" if content["film"]["frames"] > 1 else ""
    return write_document(numbered(place, f"measurements{frame}", replaceable), content, table(content))


def table(content: dict[str, Any]) -> str:
    """Return the numbers of `document` as CSV, one value a row; the words of notes are in the JSON alone."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for number, entry in enumerate(content["measurements"], 1):
        for value in entry["values"]:
            writer.writerow(
                {
                    "film": content["film"]["sha256"],
                    "frame": content["film"]["frame"],
                    "number": number,
                    "kind": entry["kind"],
                    "origin": entry["origin"],
                    "name": value["name"],
                    "value": "" if value["number"] is None else f"{value['number']:.6g}",
                    "unit": value["unit"],
                    "source": value["source"],
                    "remarks": " ".join(entry["remarks"]),
                    "notice": content["notice"],
                }
            )
    return stream.getvalue()


def _entry(one: Measurement, reading: Reading) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "origin": str(one.origin),
        "points": [list(point) for point in one.points],
        "values": [_value(value) for value in reading.values],
        "remarks": list(reading.remarks),
        **one.facts(),
    }


def _value(value: Value) -> dict[str, Any]:
    number = value.number if value.number is not None and math.isfinite(value.number) else None
    return {"name": value.name, "number": number, "unit": value.unit, "source": value.source}
