"""A bundle measured on labelled films."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import BundleError
from cxrviewer.files import make_folder
from cxrviewer.inference import backbones
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.inference.bundle import Bundle, load_bundle
from cxrviewer.inference.preparing import preparation
from cxrviewer.training import evaluation_report
from cxrviewer.training.basics import files
from cxrviewer.training.data import lung_masks
from cxrviewer.training.data.apart import refuse_among_films
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample, open_dataset
from cxrviewer.training.data.pictures import prepared, prepared_and_unsure
from cxrviewer.training.evaluation import failures, paired, robustness, shortcuts
from cxrviewer.training.evaluation.failure_pictures import failure_pictures
from cxrviewer.training.evaluation.figures import at_thresholds, figures
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.parts.measured_films import Measured, measured_films


@dataclass(frozen=True, slots=True)
class Extent:
    """What belongs to an evaluation besides its figures.

    Attributes
    ----------
    keep_seen
        Whether films that the model was made of count in the figures.
    robustness
        Whether films are changed to see what that does to the answers.
    robustness_films
        How many at most; by default as many as cost about as much as the rest.
    pictures
        Whether the page shows the films of the surest errors.
    """

    keep_seen: bool = False
    robustness: bool = True
    robustness_films: int | None = None
    pictures: bool = True


WHOLE = Extent()
PREDICTIONS_FILE = "predictions.csv"
_NAMED = 10  # films that cannot be read, in the lines of progress; the page names all


def evaluate(
    bundle: str | Path,
    data: str | Path,
    out: str | Path,
    device: str | None = "auto",
    against: str | Path | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    extent: Extent = WHOLE,
) -> dict[str, Any]:
    """Measure ``bundle`` on ``data``; write ``metrics.json``, ``predictions.csv`` and ``report.html`` into ``out``.

    On the very data that the bundle was trained on, only the test part is measured; ``scope`` in the result says so.
    Of other data those films are left out that the bundle was made of, as far as it says; ``overlap`` tells. So are
    copies, films that cannot be read, and films of classes that the bundle does not know; ``dropped`` tells.

    Parameters
    ----------
    bundle, data, out
        Folders, or for ``data`` a zip or a CSV.
    device
        ``"auto"``, ``"cpu"`` or ``"cuda"``.
    against
        Another bundle of the same classes, to be compared with on the same films.
    progress, cancelled
        Told before each part; asked between batches.
    extent
        What belongs to it.

    Raises
    ------
    BundleError, DataError, OutputError
        When a bundle, the data or the folder cannot be used.
    RequestError
        When the folder lies among the films, or holds a list of them that would be replaced.
    """
    refuse_among_films(Path(out), data, writes=[PREDICTIONS_FILE])
    make_folder(Path(out))  # what cannot be written is told before the films are read
    chosen, dataset = load_bundle(bundle), open_dataset(data)
    other = load_bundle(against) if against is not None else None
    films = measured_films(chosen, other, dataset, extent.keep_seen, progress, cancelled)
    if progress is not None:
        told = [films.dropped["sentence"]] if films.dropped else []
        for line in (*told, *films.unreadable[:_NAMED], films.overlap["sentence"]):
            progress(0.0, line)
    predictions, result = _measured(chosen, dataset, films, device, extent, progress, cancelled)
    if other is not None:
        others = predicted(other, dataset, films.samples, device, progress, cancelled)
        compared = paired.compare(
            predictions.scaled(chosen.calibration.scaling), others.scaled(other.calibration.scaling)
        )
        result["against"] = evaluation_report.against(other, compared, films.others_overlap)
    worst = result["failures"]["worst"] if extent.pictures else []
    shown = failure_pictures(chosen, dataset, films.samples, worst, device, progress, cancelled)
    page = evaluation_report.html(result, predictions, chosen.calibration.scaling, shown, films.unreadable)
    result["notice"] = NOTICE
    predictions.save(Path(out) / PREDICTIONS_FILE, chosen.calibration.scaling)
    files.write_json(Path(out) / "metrics.json", result)
    files.write_text(Path(out) / "report.html", page)
    return result


def predicted(
    bundle: Bundle,
    dataset: Dataset,
    samples: Sequence[Sample],
    device: str | None = "auto",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Predictions:
    """Return the bundle's answers on ``samples``, in float32 on pictures that were not quantised."""
    pictures = prepared(dataset, samples, bundle.preprocessing, progress, cancelled)
    return Predictions(bundle.classes, tuple(samples), _answering(bundle, device, cancelled)(pictures)[1])


def _measured(
    bundle: Bundle,
    dataset: Dataset,
    films: Measured,
    device: str | None,
    extent: Extent,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> tuple[Predictions, dict[str, Any]]:
    """Return the answers on ``films``, and all that is told of them."""
    spec, scaling, samples = bundle.preprocessing, bundle.calibration.scaling, films.samples
    pictures, unsure = prepared_and_unsure(dataset, samples, spec, progress, cancelled)
    answer = _answering(bundle, device, cancelled)
    features, logits = answer(pictures)
    predictions = Predictions(bundle.classes, tuple(samples), logits)
    answers = predictions.scaled(scaling)

    def calibrated(shown: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
        seen, said = answer(shown)
        return seen, scaling(said)

    whole = features, answers.logits
    checks = {
        "shortcuts": shortcuts.audit(
            pictures, samples, bundle.classes, calibrated, whole, progress, shortcuts.border_of(spec)
        ),
        "failures": failures.failures(predictions, scaling, features),
    }
    if extent.robustness:
        checks["robustness"] = robustness.robustness(
            dataset, answers, preparation(spec), calibrated, extent.robustness_films, progress, cancelled
        )
    measured_on = {"weights_sha256": bundle.sha256, "data_sha256": dataset.sha256, "scope": films.scope}
    result = {
        "overlap": films.overlap,
        "dropped": films.dropped,
        "bundle": bundle.name,
        "bundle_sha256": bundle.sha256,
        "data_sha256": dataset.sha256,
        "scope": films.scope,
        "limits": list(bundle.limits),
        **figures(predictions, scaling),
        "at_operating_points": _at_operating_points(predictions, bundle),
        **{name: check | measured_on for name, check in checks.items()},
    }
    if spec.needs_lungs:
        result["lungs"] = lung_masks.whole_films([sample.label for sample in samples], unsure)
    return predictions, result


def _at_operating_points(predictions: Predictions, bundle: Bundle) -> dict[str, Any]:
    """Return how each class is told from the others at the bundle's own threshold."""
    thresholds = {label: bundle.operating_points[label].threshold for label in bundle.classes}
    found = at_thresholds(predictions, bundle.calibration.scaling, thresholds)
    return {label: {"threshold": thresholds[label]} | values for label, values in found.items()}


def _answering(bundle: Bundle, device: str | None, cancelled: Cancelled | None) -> shortcuts.Answer:
    """Return the bundle's network as a function, in float32 so that it can be repeated."""
    from cxrviewer.training.loop.features import features_and_logits
    from cxrviewer.training.loop.places import exact

    place = exact(device)
    network = backbones.of_bundle(bundle).to(place.device)

    def answer(pictures: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
        features, logits = features_and_logits(network, pictures, bundle.preprocessing, place, cancelled)
        if not np.isfinite(logits).all():  # or the first class would be the answer
            raise BundleError(f"Bundle '{bundle.name}' gives no numbers for films of this data.", "Use another bundle.")
        return features, logits

    return answer
