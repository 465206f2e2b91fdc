"""Words on films: whether letters and side markers move a model's answers and its heatmaps, beside a placebo.

Letters say nothing of lungs but name hospitals and wards, and networks read them (DeGrave et al. 2021, Nature Machine
Intelligence 3:610). Each film is asked about as it is, with marks of several kinds burnt in near a corner, and, where
it has any, without its own. For each there is a placebo: a place of the same size at another corner that is painted
with what surrounds it. What a mark does beyond its placebo is due to the letters.
"""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from cxrviewer.errors import BundleError, CancelledError
from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.checks import share_in
from cxrviewer.explain.explaining import Explainer
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.heatmap import METHOD_NAMES, Heatmap
from cxrviewer.files import make_folder
from cxrviewer.imaging.opening import radiograph_from
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle, load_bundle
from cxrviewer.inference.preparing import Preparation, preparation
from cxrviewer.inference.preprocess import Prepared, standardise
from cxrviewer.inference.scaling import Scaling
from cxrviewer.inference.scoring import softmax
from cxrviewer.inference.stages import separated
from cxrviewer.training.basics import files
from cxrviewer.training.basics.metrics import Floats
from cxrviewer.training.data.apart import refuse_among_films
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample, open_dataset
from cxrviewer.training.evaluation.figures import plain
from cxrviewer.training.evaluation.robustness import sampled
from cxrviewer.training.parts.measured_films import measured_films
from cxrviewer.training.words import words_page
from cxrviewer.training.words.lettering import MARKS, Mask, Shown
from cxrviewer.training.words.word_figures import MARGIN, alarms, summary
from cxrviewer.training.words.word_trials import REMOVED, Pair, pairs_of

LIMIT = 100  # films
_SIDE = 224  # samples along each side of a film, where heatmaps are summed up
_SEED = 0


@dataclass(frozen=True, eq=False, slots=True)
class Asked:
    """A model that is asked.

    Attributes
    ----------
    classes
        Labels in output order.
    scaling
        Of the calibration.
    ready
        How films are prepared for it.
    explainer
        Of its network, on the CPU.
    methods
        Which heatmaps it has: names of `METHOD_NAMES`.
    """

    classes: tuple[str, ...]
    scaling: Scaling
    ready: Preparation
    explainer: Explainer
    methods: tuple[str, ...] = tuple(METHOD_NAMES)

    def given(self, films: Sequence[Prepared]) -> torch.Tensor:
        """Return films as the network gets them."""
        pictures = standardise(np.stack([film.picture for film in films]), self.ready.spec)
        return torch.from_numpy(pictures).contiguous(memory_format=torch.channels_last)

    def logits(self, given: torch.Tensor) -> Floats:
        """Return what the network answers, ``(n, classes)``."""
        with torch.no_grad():
            return np.asarray(self.explainer.network(given).double().numpy())

    def probabilities(self, logits: Floats) -> Floats:
        """Return calibrated probabilities of logits."""
        return softmax(self.scaling(logits))


def words(
    bundle: str | Path | None,
    data: str | Path,
    out: str | Path,
    limit: int = LIMIT,
    keep_seen: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, Any]:
    """Ask ``bundle`` about films with and without words; write ``words.json`` and ``words.md`` into ``out``.

    Parameters
    ----------
    bundle, data, out
        Folders, or for ``data`` a zip or a CSV; without a bundle the one that came with the program.
    limit
        Most films: a sample of every class and source, the same whatever the order of the data.
    keep_seen
        Whether films count that the model was made of.
    progress, cancelled
        Told, and asked, as films are changed.

    Raises
    ------
    BundleError, DataError, OutputError
        When the bundle, the data or the folder cannot be used.
    RequestError
        When the folder lies among the films.
    CancelledError
        When asked to stop.
    """
    refuse_among_films(Path(out), data)
    make_folder(Path(out))  # what cannot be written is told before the films are read
    chosen, dataset = load_bundle(bundle), open_dataset(data)
    films = measured_films(chosen, None, dataset, keep_seen, progress, cancelled)
    samples = [films.samples[place] for place in sampled(films.samples, limit)]
    result = {
        "bundle": chosen.name,
        "bundle_version": chosen.version,
        "bundle_sha256": chosen.sha256,
        "data_sha256": dataset.sha256,
        "scope": films.scope,
        "overlap": films.overlap["sentence"],
        **experiment(dataset, samples, asked_of(chosen), progress, cancelled),
    }
    files.write_json(Path(out) / "words.json", result)
    files.write_text(Path(out) / "words.md", words_page.page(result))
    return result


def asked_of(bundle: Bundle) -> Asked:
    """Return the model of ``bundle``; where LRP knows no rules for it, with Grad-CAM alone."""
    network, methods = separated(backbones.of_bundle(bundle)), tuple(METHOD_NAMES)
    try:
        network = canonical(network)
    except BundleError:
        methods = ("gradcam",)
    return asked(network, bundle.classes, bundle.calibration.scaling, preparation(bundle.preprocessing), methods)


def asked(
    network: CanonicalNetwork,
    classes: tuple[str, ...],
    scaling: Scaling,
    ready: Preparation,
    methods: tuple[str, ...] = tuple(METHOD_NAMES),
) -> Asked:
    """Return a model of a network in eval mode and frozen; see `Asked`."""
    laid_out = network.to(memory_format=torch.channels_last)
    return Asked(classes, scaling, ready, Explainer(laid_out), methods)


def experiment(
    dataset: Dataset,
    samples: Sequence[Sample],
    model: Asked,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, Any]:
    """Return what words do to a model's answers and heatmaps, JSON-ready.

    Parameters
    ----------
    dataset, samples
        The films.
    model
        What is asked.
    progress, cancelled
        Told, and asked, before each film.

    Returns
    -------
    dict
        ``films``, ``lettered`` (those that have lettering of their own), ``classes``, ``methods``, ``margin``, for each
        of ``trials`` what `word_figures.summary` gives, and ``alarms`` (sentences; empty when nothing was found).
    """
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for place, content in enumerate(dataset.contents(samples)):
        if cancelled is not None and cancelled():
            raise CancelledError
        if progress is not None:
            progress(place / len(samples), "" if place else f"words on films: {len(samples)} films")
        film = radiograph_from(content)
        pairs = pairs_of(film.presentation(), _seed_of(samples[place]))
        for row in _asked_about(film.presentation(), film.geometry.pixel_aspect, pairs, model):
            rows[row["name"]].append(row | {"group": samples[place].group})
    trials = [
        summary(name, rows[name], model.classes, model.methods)
        for name in (*(m.name for m in MARKS), REMOVED)
        if rows[name]
    ]
    found = {
        "films": len(samples),
        "lettered": len(rows[REMOVED]),
        "classes": list(model.classes),
        "methods": list(model.methods),
        "margin": MARGIN,
        "trials": trials,
    }
    rounded: dict[str, Any] = plain(found)
    return rounded | {"alarms": alarms(rounded)}


def _seed_of(sample: Sample) -> int:
    return int(hashlib.sha256(f"{_SEED} {sample.sha256 or sample.path}".encode()).hexdigest()[:16], 16)


def _asked_about(shown: Shown, aspect: float, pairs: Sequence[Pair], model: Asked) -> list[dict[str, Any]]:
    """Return a row for each pair: calibrated probabilities, and shares of the heatmaps of the answers."""
    if not pairs:
        return []
    changed = [trial for pair in pairs for trial in (pair.mark, pair.placebo)]
    prepared = [model.ready.of_shown(film, aspect)[0] for film in (shown, *(trial.film for trial in changed))]
    given = model.given(prepared)
    probabilities = model.probabilities(model.logits(given))
    fields = _fields(given, prepared, shown.shape, probabilities.argmax(axis=1), model)
    rows = []
    for place, pair in enumerate(pairs):
        both = {"mark": 1 + 2 * place, "placebo": 2 + 2 * place}
        row: dict[str, Any] = {"name": pair.name, "found": pair.found, "before": probabilities[0]}
        row |= {kind: probabilities[number] for kind, number in both.items()}
        row["area"] = float(_coarse(pair.mark.place).mean())
        row["shares"] = {
            method: {
                "before": share_in(maps[0], _coarse(pair.mark.place)),
                "mark": share_in(maps[both["mark"]], _coarse(pair.mark.place)),
                "placebo_before": share_in(maps[0], _coarse(pair.placebo.place)),
                "placebo": share_in(maps[both["placebo"]], _coarse(pair.placebo.place)),
            }
            for method, maps in fields.items()
        }
        rows.append(row)
    return rows


def _fields(
    given: torch.Tensor, prepared: Sequence[Prepared], film: tuple[int, ...], answers: NDArray[np.int64], model: Asked
) -> dict[str, list[NDArray[np.float32]]]:
    """Return for each method the magnitude of each picture's map for its own answer, as a reader would be shown it.

    They are taken at `_SIDE` x `_SIDE` places that lie evenly on the film.
    """
    size = (film[0], film[1])
    grid, places = GridMap.between((_SIDE, _SIDE), size), np.arange(_SIDE, dtype=np.float64)
    rows, columns = grid.rows(places), grid.columns(places)
    found = {method: [np.empty(0, np.float32)] * len(prepared) for method in model.methods}
    for method, label in product(model.methods, np.unique(answers).tolist()):
        numbers = np.flatnonzero(answers == label).tolist()
        made = model.explainer.explain(given[numbers], method, [label])
        for number, values in zip(numbers, made.values, strict=True):
            one, name = prepared[number], model.classes[label]
            to_film = made.to_picture.then(one.to_film)
            heatmap = Heatmap(method, name, values[0], made.method.signed, to_film, size, seen=one.seen)
            found[method][number] = np.abs(heatmap.at(rows, columns))
    return found


def _coarse(mask: Mask) -> NDArray[np.float32]:
    """Return the share of a mask in each of `_SIDE` x `_SIDE` parts of the film."""
    shrinks = min(mask.shape) >= _SIDE
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(mask.astype(np.float32), (_SIDE, _SIDE), interpolation=how), dtype=np.float32)
