"""A bundle measured on labelled films."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle, load_bundle
from cxrviewer.training import files
from cxrviewer.training.data import Cancelled, Dataset, Progress, Sample, open_dataset
from cxrviewer.training.figures import figures
from cxrviewer.training.intake import held_out_again
from cxrviewer.training.pictures import prepared
from cxrviewer.training.predictions import Predictions


def evaluate(
    bundle: str | Path,
    data: str | Path,
    out: str | Path,
    device: str | None = "auto",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, Any]:
    """Measure ``bundle`` on ``data`` and write ``metrics.json`` and ``predictions.csv`` into ``out``.

    On the very data that the bundle was trained on, only the test part is measured; ``scope`` in the result says so.

    Raises
    ------
    BundleError, DataError, OutputError
        When bundle, data or the folder cannot be used.
    """
    chosen, dataset = load_bundle(bundle), open_dataset(data)
    samples, scope = _scope(chosen, dataset)
    strange = {sample.label for sample in samples} - set(chosen.classes)
    if strange:
        raise DataError(
            f"The bundle does not know the class '{min(strange)}'.", f"It knows: {', '.join(chosen.classes)}."
        )
    predictions = predicted(chosen, dataset, samples, device, progress, cancelled)
    result: dict[str, Any] = {
        "bundle": chosen.name,
        "bundle_sha256": chosen.sha256,
        "data_sha256": dataset.sha256,
        "scope": scope,
    }
    result |= {"limits": list(chosen.limits), **figures(predictions, chosen.calibration.temperature)}
    predictions.save(Path(out) / "predictions.csv")
    files.write_json(Path(out) / "metrics.json", result)
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
    from cxrviewer.training.learner import predict
    from cxrviewer.training.places import exact

    place = exact(device)
    network = backbones.of_bundle(bundle)
    pictures = prepared(dataset, samples, bundle.preprocessing, progress, cancelled)
    logits = predict(network.to(place.device), pictures, bundle.preprocessing, place)
    return Predictions(bundle.classes, tuple(samples), logits)


def _scope(bundle: Bundle, dataset: Dataset) -> tuple[list[Sample], str]:
    """Return the films to measure: all, or the test part when the bundle was trained on this very data."""
    if bundle.provenance.get("data_sha256") != dataset.sha256:
        return list(dataset.samples), "all films of the data"
    return held_out_again(dataset, bundle.provenance), "test part: the other films were used in training"
