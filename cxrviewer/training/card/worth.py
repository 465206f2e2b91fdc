"""What a bundle's figures are worth: each beside the control it has to beat, and what was never tested."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cxrviewer.training.card.elsewhere import is_tested

Facts = Mapping[str, Any]
Share = tuple[float, float | None, float | None]  # a figure with its 95 % interval, if that was done

_FEWEST = 50  # test films of a class below which its figures say little


@dataclass(frozen=True, slots=True)
class Worth:
    """Balanced accuracies, 0 to 1, of a model and of what knows nothing of lungs; None where it was not measured.

    Attributes
    ----------
    films
        Number of test films.
    accuracy, balanced_accuracy, macro_auroc
        Of the model on its own test part; the mean AUROC is over classes.
    chance
        Of guessing.
    source_only
        Of the best rule that knows only where a film came from, on the same films.
    border_only
        Of a new head that sees the films' borders alone.
    """

    films: int | None = None
    accuracy: Share | None = None
    balanced_accuracy: Share | None = None
    macro_auroc: float | None = None
    chance: float | None = None
    source_only: float | None = None
    border_only: Share | None = None


def worth(provenance: Facts) -> Worth:
    """Return what the ``provenance`` of a bundle says; whatever it lacks is None."""
    test = _part(provenance, "test")
    classes = _part(test, "classes")
    areas = [entry["auroc"] for entry in classes.values() if entry.get("auroc") is not None]
    border = _part(_part(_part(provenance, "shortcuts"), "controls"), "border only")
    return Worth(
        test.get("films"),
        _share(test, "accuracy", "accuracy_interval"),
        _share(test, "balanced_accuracy", "balanced_accuracy_interval"),
        sum(areas) / len(areas) if areas else None,
        1.0 / len(classes) if classes else None,
        _part(test, "source_only").get("balanced_accuracy"),
        _share(border, "balanced_accuracy", "interval"),
    )


def untested(provenance: Facts) -> tuple[str, ...]:
    """Return what nobody tested about a bundle with this ``provenance``, one sentence each; never empty."""
    found = []
    test = _part(provenance, "test")
    if not test:
        found.append("It was never measured on a test part.")
    if not is_tested(provenance):
        found.append("It was never measured on films of another hospital, where such models usually do much worse.")
    if not provenance.get("shortcuts"):
        found.append("Whether it looks at the lungs, or at borders and markers, was not tested.")
    if not provenance.get("grouped"):
        found.append("Patients were not known: films of one patient may be in training and test.")
    audit = _part(provenance, "audit")
    if inseparable := audit.get("not_separable", audit.get("classes_sharing_no_source")):
        found.append(f"Whether it knows {_listed(inseparable)}, or only where those films came from, cannot be told.")
    few = [label for label, entry in _part(test, "classes").items() if entry.get("support", 0) < _FEWEST]
    if few:
        found.append(f"There were fewer than {_FEWEST} test films of {_listed(few)}.")
    if (looks := provenance.get("test_looks") or 1) > 1:
        found.append(f"Its test part was looked at {looks} times: the figures are a little too good.")
    return (*found, "It was not tested on your films. Operating points of another model do not hold for it.")


def _part(facts: Facts, name: str) -> Facts:
    found = facts.get(name)
    return found if isinstance(found, Mapping) else {}


def _share(facts: Facts, figure: str, interval: str) -> Share | None:
    if facts.get(figure) is None:
        return None
    low, high = facts.get(interval) or (None, None)
    return float(facts[figure]), low, high


def _listed(labels: list[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}"
