"""The fast checks of an analysis's heatmaps: samples each map once, and the lungs are looked for once per film."""

import threading
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import BundleError
from cxrviewer.explain import checks
from cxrviewer.explain.affine import Box, GridMap
from cxrviewer.explain.checks import Check
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.imaging.film.markers import marker_mask
from cxrviewer.inference.lung_field import LungField
from cxrviewer.inference.lungs import LungModel, load_lung_model
from cxrviewer.inference.preprocess import Prepared

_SIDE = 112  # samples along each side of the film: 16 to a cell of Grad-CAM
_CELLS = 14  # along each side of what the model saw, where methods are compared: twice as fine as Grad-CAM
_SHARED = "Under these rules constants of the network take their share by design: the map's sum is no test of it."
_LETTERING_SIDE = 256  # pixels of the smaller side, at which a marker is 5 to 36 pixels long


class LungSearch:
    """Finds lungs with the bundled model, which is loaded when it is first needed. Threads may share it.

    Parameters
    ----------
    model
        One that is loaded already.
    """

    def __init__(self, model: LungModel | None = None) -> None:
        self._model, self._trouble = model, ""
        self._last: tuple[object, LungField] | None = None
        self._loading = threading.Lock()

    def find(
        self, film: NDArray[np.float32], pixel_aspect: float, key: object, prepared: Prepared | None = None
    ) -> tuple[LungField | None, str]:
        """Return the lungs on a displayed film, or None and why there is no model to find them.

        ``key`` tells films apart: asked again about the last one, the answer is at hand. ``prepared`` is the film as
        another network gets it, if that was made already.
        """
        last = self._last
        if last is not None and last[0] == key:
            return last[1], ""
        model = self._loaded()
        if model is None:
            return None, self._trouble
        found = model.find(film, pixel_aspect, prepared)
        self._last = key, found
        return found, ""

    def _loaded(self) -> LungModel | None:
        with self._loading:
            if self._model is None and not self._trouble:
                try:
                    self._model = load_lung_model()
                except BundleError as error:
                    self._trouble = str(error)
            return self._model


def examined(
    heatmaps: Sequence[Heatmap], film: NDArray[np.float32], lungs: LungField | None, no_lungs: str = ""
) -> tuple[Heatmap, ...]:
    """Return the heatmaps of one film with their fast checks.

    Parameters
    ----------
    heatmaps
        Of any methods and targets.
    film
        The displayed film: float32, 0.0 (black) to 1.0 (white).
    lungs, no_lungs
        The lungs on it, or why they are not known.
    """
    if not heatmaps:
        return ()
    lettering = _lettering(film)
    return tuple(
        replace(one, tests=(*_alone(one, film.shape, lettering, lungs, no_lungs), *_compared(one, heatmaps)))
        for one in heatmaps
    )


def _alone(
    heatmap: Heatmap,
    shape: tuple[int, ...],
    lettering: NDArray[np.float32],
    lungs: LungField | None,
    no_lungs: str,
) -> list[Check]:
    """Return the checks of one map by itself; where it holds nothing there is no place to ask about."""
    content = checks.content(heatmap.values)
    found = [content, *_conserved(heatmap)]
    if content.verdict == "failed":
        return found
    magnitude = np.abs(_sampled(heatmap, Box(0, 0, *shape[:2]), _SIDE))
    found += [checks.on_border(magnitude), checks.on_lettering(magnitude, lettering)]
    if lettering.any():
        found.append(checks.hottest_on_lettering(magnitude, lettering))
    if lungs is None or not lungs.reliable:
        why = lungs.reason if lungs is not None else no_lungs
        return [*found, checks.not_done("lungs", f"The lungs are not known on this film. {why}".strip())]
    return [*found, checks.outside_lungs(lungs.share_outside(heatmap), lungs.area_outside)]


def _conserved(heatmap: Heatmap) -> list[Check]:
    score, total = heatmap.checks.get("logit"), heatmap.checks.get("relevance_sum")
    if total is None:
        return []
    return [checks.conservation(score, total) if score is not None else checks.not_done("conservation", _SHARED)]


def _compared(heatmap: Heatmap, heatmaps: Sequence[Heatmap]) -> list[Check]:
    """Return how far the map agrees with that of the other method for the same class, where there is one."""
    pair = [one for one in heatmaps if one.target == heatmap.target and one.method in {"gradcam", "lrp"}]
    if len(pair) != 2 or heatmap not in pair or not all(np.isfinite(one.values).all() for one in pair):
        return []
    return [checks.agreement(*(_cells(one) for one in pair))]


def _cells(heatmap: Heatmap) -> NDArray[np.float32]:
    """Return how much each cell of what the model saw speaks for the class: what speaks against it counts 0."""
    fine = np.maximum(_sampled(heatmap, heatmap.seen or Box(0, 0, *heatmap.film_shape), _SIDE), 0.0)
    each = _SIDE // _CELLS
    return np.asarray(fine.reshape(_CELLS, each, _CELLS, each).mean(axis=(1, 3)), dtype=np.float32)


def _sampled(heatmap: Heatmap, box: Box, side: int) -> NDArray[np.float32]:
    """Return the map at ``side`` x ``side`` places that lie evenly in ``box``."""
    grid = GridMap.between((side, side), box.extent, (float(box.top), float(box.left)))
    places = np.arange(side, dtype=np.float64)
    return heatmap.at(grid.rows(places), grid.columns(places))


def _lettering(film: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the share of lettering in each of ``_SIDE`` x ``_SIDE`` parts of the film."""
    import cv2  # loaded late: the window comes up without it

    scale = min(1.0, _LETTERING_SIDE / min(film.shape))
    rows, columns = (max(1, round(scale * side)) for side in film.shape)
    small = cv2.resize(film, (columns, rows), interpolation=cv2.INTER_AREA)
    mask = marker_mask(np.asarray(small, dtype=np.float32)).astype(np.float32)
    return np.asarray(cv2.resize(mask, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA), dtype=np.float32)
