"""A bundle measured on labelled films."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle, load_bundle
from cxrviewer.training import evaluation_report, files, lung_masks, paired, shortcuts
from cxrviewer.training.data import Cancelled, Dataset, Progress, Sample, open_dataset
from cxrviewer.training.figures import figures
from cxrviewer.training.intake import held_out_again
from cxrviewer.training.pictures import prepared, prepared_and_unsure
from cxrviewer.training.predictions import Predictions


def evaluate(
    bundle: str | Path,
    data: str | Path,
    out: str | Path,
    device: str | None = "auto",
    against: str | Path | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, Any]:
    """Measure ``bundle`` on ``data``; write ``metrics.json``, ``predictions.csv`` and ``report.html`` into ``out``.

    On the very data that the bundle was trained on, only the test part is measured; ``scope`` in the result says so.

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

    Raises
    ------
    BundleError, DataError, OutputError
        When a bundle, the data or the folder cannot be used.
    """
    chosen, dataset = load_bundle(bundle), open_dataset(data)
    other = load_bundle(against) if against is not None else None
    samples, scope = _scope(chosen, dataset)
    for asked in filter(None, (chosen, other)):
        _check_classes(asked, samples)
    if other is not None and _has_seen(other, dataset, samples):
        raise DataError(
            "The other bundle was trained on some of these films.", "Compare on data that neither has seen."
        )
    pictures, unsure = prepared_and_unsure(dataset, samples, chosen.preprocessing, progress, cancelled)
    answer = _answering(chosen, device, cancelled)
    whole = answer(pictures)
    predictions = Predictions(chosen.classes, tuple(samples), whole[1])
    temperature = chosen.calibration.temperature
    result: dict[str, Any] = {
        "bundle": chosen.name,
        "bundle_sha256": chosen.sha256,
        "data_sha256": dataset.sha256,
        "scope": scope,
        "limits": list(chosen.limits),
        **figures(predictions, temperature),
        "shortcuts": shortcuts.audit(
            pictures, samples, chosen.classes, answer, whole, progress, shortcuts.border_of(chosen.preprocessing)
        )
        | {"weights_sha256": chosen.sha256, "scope": scope},
    }
    if chosen.preprocessing.needs_lungs:
        result["lungs"] = lung_masks.whole_films([sample.label for sample in samples], unsure)
    if other is not None:
        others = predicted(other, dataset, samples, device, progress, cancelled)
        result["against"] = evaluation_report.against(other.name, other.sha256, paired.compare(predictions, others))
    predictions.save(Path(out) / "predictions.csv")
    files.write_json(Path(out) / "metrics.json", result)
    files.write_text(Path(out) / "report.html", evaluation_report.html(result, predictions, temperature))
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


def _check_classes(bundle: Bundle, samples: Sequence[Sample]) -> None:
    strange = {sample.label for sample in samples} - set(bundle.classes)
    if strange:
        raise DataError(
            f"The bundle does not know the class '{min(strange)}'.", f"It knows: {', '.join(bundle.classes)}."
        )


def _answering(bundle: Bundle, device: str | None, cancelled: Cancelled | None) -> shortcuts.Answer:
    """Return the bundle's network as a function, in float32 so that it can be repeated."""
    from cxrviewer.training.features import features_and_logits
    from cxrviewer.training.places import exact

    place = exact(device)
    network = backbones.of_bundle(bundle).to(place.device)
    return lambda pictures: features_and_logits(network, pictures, bundle.preprocessing, place, cancelled)


def _has_seen(bundle: Bundle, dataset: Dataset, samples: Sequence[Sample]) -> bool:
    """Return whether some of ``samples`` were not in the test part of a bundle that was trained on the same data."""
    own, _ = _scope(bundle, dataset)
    return not {sample.sha256 for sample in samples} <= {sample.sha256 for sample in own}


def _scope(bundle: Bundle, dataset: Dataset) -> tuple[list[Sample], str]:
    """Return the films to measure: all, or the test part when the bundle was trained on this very data."""
    if bundle.provenance.get("data_sha256") != dataset.sha256:
        return list(dataset.samples), "all films of the data"
    return held_out_again(dataset, bundle.provenance), "test part: the other films were used in training"
