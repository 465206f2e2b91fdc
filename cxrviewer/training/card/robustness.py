"""The card and the report on robustness: what resizing, compression, turning and the like do to the answers."""

from collections.abc import Mapping
from typing import Any

from cxrviewer.training.basics.markdown import NOT_DONE, bullets, share, table
from cxrviewer.training.evaluation.chance import WHY


def robustness(found: Mapping[str, Any] | None) -> list[str]:
    """Return the section on what `robustness.robustness` found; None says that it was not done."""
    if not found:
        return [f"{NOT_DONE.capitalize()}."]
    whole = found["undisturbed"]
    return [
        bullets([*found["alarms"], found["inversion_in_words"]]),
        f"A sample (number {found['seed']}) of {found['films']} of {found['of']} films, of every class and source, each"
        " changed at its own resolution before gate and preprocessing; the gate, here without rules learnt for the"
        " model, refuses whatever has fewer than 224 pixels a side, but it was scored all the same. As they are:"
        f" accuracy {share(whole['accuracy'], whole['accuracy_interval'])}, balanced accuracy"
        f" {share(whole['balanced_accuracy'], whole['balanced_accuracy_interval'], whole.get(WHY))}. Intervals of"
        " changes draw the same groups for both.",
        table(
            [
                "changed",
                "how",
                "accuracy",
                "balanced accuracy",
                "its change",
                "answers changed",
                "refused",
                "warned of",
            ],
            [_row(row, found["films"]) for row in found["perturbations"]],
        ),
    ]


def _row(row: Mapping[str, Any], films: int) -> list[object]:
    low, high = row["changed_interval"]
    return [
        f"{row['name']}, {row['level']}",
        row["words"],
        f"{row['accuracy']:.3f}",
        share(row["balanced_accuracy"]),
        share(row["balanced_accuracy_change"], row["balanced_accuracy_change_interval"], row.get(WHY)),
        f"{row['changed']} of {films} ({low:.3f} to {high:.3f})",
        row["refused_by_the_gate"],
        row["warned_of"],
    ]
