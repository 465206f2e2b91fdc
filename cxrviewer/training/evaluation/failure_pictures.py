"""Small pictures of the surest errors with their heatmaps, for a page that stays where the films are."""

import base64
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import CancelledError
from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.colour import blend, colourise
from cxrviewer.explain.heatmap import CAPTION, Heatmap
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.opening import radiograph_from
from cxrviewer.inference.analysis import Analysis
from cxrviewer.inference.bundle import Bundle
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample

_LONGEST = 240  # pixels a side: a dozen films with two maps each take about half a megabyte
_OPACITY = 0.6
_METHODS = ("gradcam", "lrp")
_QUALITY = 85


def failure_pictures(
    bundle: Bundle,
    dataset: Dataset,
    samples: Sequence[Sample],
    worst: Sequence[Mapping[str, Any]],
    device: str | None = "auto",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> str:
    """Return the films of ``worst`` with what their wrong answers came from, as HTML; empty where there are none.

    Parameters
    ----------
    bundle
        The model.
    dataset, samples
        The films that were measured.
    worst
        Those to show, as `failures.failures` lists them; ``row`` is the place in ``samples``.
    device
        Where the heatmaps are computed.
    progress, cancelled
        Told, and asked, before each film.
    """
    if not worst:
        return ""
    from cxrviewer.inference.engine import Engine

    engine, rows = Engine(bundle, device or "auto"), []
    for place, (error, content) in enumerate(
        zip(worst, dataset.contents(samples[error["row"]] for error in worst), strict=True)
    ):
        if cancelled is not None and cancelled():
            raise CancelledError
        if progress is not None:
            progress(place / len(worst), "" if place else "drawing the surest errors")
        film = radiograph_from(content)
        analysis = engine.analyse(film, _METHODS, error["answer"], cancelled=cancelled)
        rows.append(_row(film, analysis, error, samples[error["row"]].path))
    return f'<p>{escape(CAPTION)}</p><div class="errors">{"".join(rows)}</div>'


def _row(film: Radiograph, analysis: Analysis, error: Mapping[str, Any], name: str) -> str:
    grey = _thumbnail(film)
    pictures = [
        _picture(grey, "film"),
        *(_picture(_overlaid(grey, m), f"{m.name}, {m.target}") for m in analysis.heatmaps),
    ]
    said = f"{name}: {error['label']}, answer {error['answer']} {error['probability']:.3f}"
    refused = "; ".join(reason.text for reason in analysis.gate.reasons if reason.blocks)
    said += f". The viewer would refuse it: {refused}" if refused else ""
    return f"<figure>{''.join(pictures)}<figcaption>{escape(said)}</figcaption></figure>"


def _thumbnail(film: Radiograph) -> NDArray[np.uint8]:
    """Return the film as a small 8-bit grey picture, its pixels square."""
    shown = film.presentation()
    rows, columns = shown.shape[0] * film.geometry.pixel_aspect, float(shown.shape[1])
    share = _LONGEST / max(rows, columns)
    side = (max(1, round(columns * share)), max(1, round(rows * share)))
    small = cv2.resize(shown, side, interpolation=cv2.INTER_AREA)
    return np.asarray(np.rint(small * 255.0), dtype=np.uint8)


def _overlaid(grey: NDArray[np.uint8], heatmap: Heatmap) -> NDArray[np.uint8]:
    rows, columns = grey.shape
    film_rows, film_columns = heatmap.film_shape
    to_film = GridMap.between((rows, columns), (film_rows, film_columns))
    field = heatmap.at(
        to_film.rows(np.arange(rows, dtype=np.float64)), to_film.columns(np.arange(columns, dtype=np.float64))
    )
    return blend(grey, colourise(field, heatmap.scale, signed=heatmap.signed, opacity=_OPACITY))


def _picture(pixels: NDArray[np.uint8], title: str) -> str:
    ordered = pixels if pixels.ndim == 2 else pixels[..., ::-1]  # OpenCV has blue first
    coded = cv2.imencode(".jpg", ordered, (cv2.IMWRITE_JPEG_QUALITY, _QUALITY))[1].tobytes()
    data = base64.b64encode(coded).decode("ascii")
    return f'<img alt="{escape(title)}" title="{escape(title)}" src="data:image/jpeg;base64,{data}">'
