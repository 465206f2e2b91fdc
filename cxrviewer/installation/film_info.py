"""What was understood of one film's file."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from cxrviewer.imaging.grayscale import Window
from cxrviewer.imaging.opening import open_radiograph


def film_info(path: Path, *, with_patient: bool = False) -> dict[str, Any]:
    """Return the facts of the film at ``path``, JSON-ready; patient data only when asked for.

    Raises
    ------
    UnreadableFilmError
        When the file cannot be opened.
    """
    radiograph = open_radiograph(path)
    geometry, grayscale = radiograph.geometry, radiograph.grayscale
    spacing = geometry.spacing
    facts: dict[str, Any] = {
        "kind": radiograph.kind,
        "sha256": radiograph.sha256,
        "rows": geometry.rows,
        "columns": geometry.columns,
        "stored_type": str(grayscale.dtype),
        "inverted": grayscale.inverted,
        "windows": [_voi(voi) for voi in grayscale.vois],
        "spacing_mm": [spacing.row, spacing.column] if spacing else None,
        "spacing_source": str(spacing.source) if spacing else "px",
        "pixel_aspect": geometry.pixel_aspect,
        "orientation": geometry.orientation,
        "padding": radiograph.padding,
        **asdict(radiograph.facts),
        "notices": [notice.text for notice in radiograph.notices],
    }
    return facts | ({"patient": asdict(radiograph.patient)} if with_patient else {})


def _voi(voi: Any) -> dict[str, Any]:
    if isinstance(voi, Window):
        return {"name": voi.name, "center": voi.center, "width": voi.width, "function": voi.function}
    return {"name": voi.name, "function": "LUT"}
