"""The figures of the words on films: what marks do to probabilities, answers and heatmaps, beside their placebos."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from cxrviewer.training.basics import metrics
from cxrviewer.training.basics.markdown import NOT_DONE
from cxrviewer.training.basics.metrics import Floats

#: The mean share of probability that letters may move beyond the placebo: the lower end of its interval decides.
MARGIN = 0.02
ONE_GROUP = "one group"


def summary(
    name: str, rows: Sequence[Mapping[str, Any]], classes: Sequence[str], methods: Sequence[str]
) -> dict[str, Any]:
    """Return the figures of one kind of change, each with its 95 % interval over groups.

    Parameters
    ----------
    name
        Of the change.
    rows
        For each film ``group``, probabilities ``before``, with the ``mark`` and with the ``placebo``, ``area``,
        ``found`` and the ``shares`` of each heatmap.
    classes, methods
        Labels in output order, and names of the heatmaps.

    Returns
    -------
    dict
        ``moved``: half the sum of the changes of the probabilities, by mark and placebo, and their difference film by
        film (``excess``). ``changed``: films whose answer changes. ``classes``: mean change of each probability.
        ``shares``: of the heatmaps, on the mark's place before and after, and likewise for the placebo. Where all films
        are of one group, intervals of means are None.
    """
    groups = [row["group"] for row in rows]

    several = len(set(groups)) > 1  # of one group all draws are the same

    def mean_of(values: Floats) -> dict[str, Any]:
        drawn = metrics.interval(metrics.bootstrap_means(values, groups)) if several else None
        return {"mean": float(values.mean()), "interval": drawn}

    before, marked, placebo = (np.stack([row[kind] for row in rows]) for kind in ("before", "mark", "placebo"))
    moved = {kind: np.abs(after - before).sum(axis=1) / 2 for kind, after in (("mark", marked), ("placebo", placebo))}
    moved["excess"] = moved["mark"] - moved["placebo"]
    found = [row["found"] for row in rows if row["found"] is not None]
    return {
        "name": name,
        "films": len(rows),
        "area": float(np.mean([row["area"] for row in rows])),
        "found": sum(found) if found else None,
        "moved": {kind: mean_of(values) for kind, values in moved.items()},
        "changed": {kind: _changed(before, after) for kind, after in (("mark", marked), ("placebo", placebo))},
        "classes": {
            label: {"mark": mean_of((marked - before)[:, k]), "placebo": mean_of((placebo - before)[:, k])}
            for k, label in enumerate(classes)
        },
        "shares": {method: _shares(rows, method, mean_of) for method in methods},
    }


def _changed(before: Floats, after: Floats) -> dict[str, Any]:
    count = int((before.argmax(axis=1) != after.argmax(axis=1)).sum())
    return {"films": count, "interval": metrics.wilson(count, len(before))}


def _shares(
    rows: Sequence[Mapping[str, Any]], method: str, mean_of: Callable[[Floats], dict[str, Any]]
) -> dict[str, Any]:
    kinds = ("before", "mark", "placebo_before", "placebo")
    values = {kind: np.array([row["shares"][method][kind] for row in rows], np.float64) for kind in kinds}
    return {kind: mean_of(each) for kind, each in values.items()} | {"rise": mean_of(values["mark"] - values["before"])}


def alarms(found: Mapping[str, Any]) -> list[str]:
    """Return a sentence for each kind of mark that the model reads.

    It does when the letters move the probabilities by more than `MARGIN` beyond the placebo, or change clearly more
    answers than it: the whole intervals decide.
    """
    sentences = []
    for trial in found["trials"]:
        moved, changed = trial["moved"]["excess"], trial["changed"]
        clearly = changed["mark"]["interval"][0] > changed["placebo"]["interval"][1]
        low, high = moved["interval"] or (-np.inf, np.inf)
        if low <= found["margin"] and not clearly:
            continue
        within = (
            f"{100 * low:.1f} % to {100 * high:.1f} %" if moved["interval"] else f"interval {NOT_DONE}: {ONE_GROUP}"
        )
        sentences.append(
            f"{trial['name'].capitalize()}: moves {100 * moved['mean']:.1f} % of the probability beyond the placebo"
            f" ({within}), and changes {changed['mark']['films']} of {trial['films']} answers (placebo:"
            f" {changed['placebo']['films']})."
        )
    return sentences
