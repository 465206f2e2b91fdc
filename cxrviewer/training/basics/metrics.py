"""Figures of a classifier with their uncertainty, in plain numpy; each is tested against scikit-learn."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Z95 = 1.959963984540054


def confusion(truth: Ints, answer: Ints, classes: int) -> Ints:
    """Return counts, shape ``(classes, classes)``: a row per true class, a column per answer."""
    counts: Ints = np.bincount(truth * classes + answer, minlength=classes**2).astype(np.int64)
    return counts.reshape(classes, classes)


def ratio(part: NDArray[np.generic] | float, whole: NDArray[np.generic] | float) -> Floats:
    """Return ``part / whole``, NaN where ``whole`` is 0: not estimable."""
    top, bottom = np.asarray(part, np.float64), np.asarray(whole, np.float64)
    shares: Floats = np.full(np.broadcast(top, bottom).shape, np.nan)
    np.divide(top, bottom, out=shares, where=bottom != 0)
    return shares


def balanced_accuracy(table: NDArray[np.generic]) -> Floats:
    """Return the mean recall over the classes that occur; ``table`` has shape ``(..., classes, classes)``."""
    counts = np.asarray(table, np.float64)
    recall = ratio(np.diagonal(counts, axis1=-2, axis2=-1), counts.sum(axis=-1))
    seen = ~np.isnan(recall)
    return ratio(np.where(seen, recall, 0.0).sum(axis=-1), seen.sum(axis=-1))


def macro_f1(table: NDArray[np.generic]) -> Floats:
    """Return the mean F1 over the classes that occur or are answered."""
    counts = np.asarray(table, np.float64)
    hits = np.diagonal(counts, axis1=-2, axis2=-1)
    f1 = ratio(2 * hits, counts.sum(axis=-1) + counts.sum(axis=-2))
    seen = ~np.isnan(f1)
    return ratio(np.where(seen, f1, 0.0).sum(axis=-1), seen.sum(axis=-1))


def macro_precision(table: NDArray[np.generic]) -> Floats:
    """Return the mean precision over the classes that occur or are answered, 0 of one that is never answered."""
    counts = np.asarray(table, np.float64)
    hits, answered = np.diagonal(counts, axis1=-2, axis2=-1), counts.sum(axis=-2)
    seen = counts.sum(axis=-1) + answered > 0
    return ratio((hits / np.maximum(answered, 1.0)).sum(axis=-1), seen.sum(axis=-1))


def macro_specificity(table: NDArray[np.generic]) -> Floats:
    """Return the mean specificity over the classes that occur or are answered, where there are films of others."""
    counts = np.asarray(table, np.float64)
    hits, answered, support = np.diagonal(counts, axis1=-2, axis2=-1), counts.sum(axis=-2), counts.sum(axis=-1)
    others = counts.sum(axis=(-2, -1))[..., None] - support
    spared = ratio(others - (answered - hits), others)
    seen = (support + answered > 0) & ~np.isnan(spared)
    return ratio(np.where(seen, spared, 0.0).sum(axis=-1), seen.sum(axis=-1))


def macro(values: Sequence[Floats]) -> Floats:
    """Return the mean over classes of ``values``, those left out that cannot be estimated."""
    stacked = np.stack([np.asarray(value, np.float64) for value in values])
    known = ~np.isnan(stacked)
    return ratio(np.where(known, stacked, 0.0).sum(axis=0), known.sum(axis=0))


def matthews(table: NDArray[np.generic]) -> Floats:
    """Return the multi-class correlation of truth and answer, -1 to 1 (Gorodkin 2004); NaN when one never varies.

    ``table`` has shape ``(..., classes, classes)``.
    """
    counts = np.asarray(table, np.float64)
    films, hits = counts.sum(axis=(-2, -1)), np.trace(counts, axis1=-2, axis2=-1)
    true, answered = counts.sum(axis=-1), counts.sum(axis=-2)
    spread = (films**2 - (true**2).sum(axis=-1)) * (films**2 - (answered**2).sum(axis=-1))
    return ratio(hits * films - (true * answered).sum(axis=-1), np.sqrt(spread))


def average_precision(positive: NDArray[np.bool_], score: Floats) -> float:
    """Return the area under the precision-recall curve as the mean precision over recall steps; NaN without positives.

    Films of one score enter together; nothing is interpolated (Davis and Goadrich 2006 tell why).
    """
    if not positive.any():
        return float("nan")
    order = np.argsort(-score, kind="stable")
    last = np.append(np.flatnonzero(np.diff(score[order])), len(score) - 1)  # where each run of equal scores ends
    hits = np.cumsum(positive[order])[last]
    steps = np.diff(np.append(0, hits)) / positive.sum()
    return float((steps * hits / (last + 1)).sum())


def predictive_values(sensitivity: float, specificity: float, prevalence: float) -> tuple[float, float]:
    """Return positive and negative predictive value at a ``prevalence`` (Bayes); NaN where nothing is answered so."""
    found, missed = sensitivity * prevalence, (1.0 - sensitivity) * prevalence
    spared, alarmed = specificity * (1.0 - prevalence), (1.0 - specificity) * (1.0 - prevalence)
    return float(ratio(found, found + alarmed)), float(ratio(spared, spared + missed))


def auroc(positive: NDArray[np.bool_], score: Floats) -> float:
    """Return the area under the ROC curve by ranks, ties halved (Mann-Whitney); NaN when a side is empty."""
    count = int(positive.sum())
    others = len(positive) - count
    if count == 0 or others == 0:
        return float("nan")
    _, place, times = np.unique(score, return_inverse=True, return_counts=True)
    rank = np.cumsum(times) - (times - 1) / 2.0
    return float((rank[place][positive].sum() - count * (count + 1) / 2.0) / (count * others))


def wilson(hits: float, trials: float) -> tuple[float, float]:
    """Return the 95 % interval of a proportion (Wilson 1927); 0 to 1 without trials."""
    if trials == 0:
        return 0.0, 1.0
    share, square = hits / trials, Z95**2
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    half = Z95 / (1 + square / trials) * np.sqrt(share * (1 - share) / trials + square / (4 * trials**2))
    return max(0.0, float(middle - half)), min(1.0, float(middle + half))


def bootstrap_tables(truth: Ints, answer: Ints, groups: Sequence[str], classes: int, seed: int = 0) -> Ints:
    """Return 2,000 confusion tables of resampled groups, shape ``(2000, classes, classes)``.

    Films of a patient are not independent, so patients are drawn, with replacement, as many as there are of each class:
    without a film of a rare class a draw would have a figure of the others under the name of all.
    """
    times, place = _drawn_groups(groups, truth, seed)
    tables = np.zeros((times.shape[1], classes * classes), dtype=np.int64)
    np.add.at(tables, (place, truth * classes + answer), 1)
    return (times @ tables).reshape(-1, classes, classes)


def bootstrap_means(values: Floats, groups: Sequence[str], seed: int = 0) -> Floats:
    """Return 2,000 means of ``values``, a row per film, over resampled groups; shape ``(2000, ...)``."""
    times, place = _drawn_groups(groups, np.zeros(len(groups), np.int64), seed)
    sums = np.zeros((times.shape[1], *values.shape[1:]))
    np.add.at(sums, place, values)
    films = (times @ np.bincount(place)).reshape(-1, *[1] * (values.ndim - 1))
    return np.asarray(np.tensordot(times.astype(np.float64), sums, axes=1) / films)


def bootstrap_auroc(positive: NDArray[np.bool_], score: Floats, groups: Sequence[str], seed: int = 0) -> Floats:
    """Return the areas under 2,000 ROC curves of resampled groups, NaN where a side has no film."""
    return bootstrap_areas(positive, score, groups, seed)[0]


def bootstrap_areas(
    positive: NDArray[np.bool_], score: Floats, groups: Sequence[str], seed: int = 0, truth: Ints | None = None
) -> tuple[Floats, Floats]:
    """Return `bootstrap_auroc` and, of the same draws, `average_precision`, NaN where no film is positive.

    With the ``truth`` of more than two classes as many groups are drawn of each; else of the two sides.
    """
    below, precision = [], []
    drawn_groups = _drawn_groups(groups, positive.astype(np.int64) if truth is None else truth, seed)
    for yes, no in _drawn_counts(positive, score, *drawn_groups):
        passed = (yes * (no.cumsum(axis=1) - no / 2.0)).sum(axis=1)
        below.append(ratio(passed, yes.sum(axis=1) * no.sum(axis=1)))
        hits, answered = (drawn[:, ::-1].cumsum(axis=1)[:, ::-1] for drawn in (yes, yes + no))
        precision.append(ratio((yes * hits / np.maximum(answered, 1)).sum(axis=1), yes.sum(axis=1)))
    return np.concatenate(below), np.concatenate(precision)


def _drawn_counts(
    positive: NDArray[np.bool_], score: Floats, times: Ints, place: NDArray[np.intp]
) -> Iterator[tuple[Ints, Ints]]:
    """Yield how many positive films, and others, are drawn of each score, the lowest first; some draws at a time."""
    order = np.argsort(score)
    first = np.flatnonzero(np.append(True, np.diff(score[order]) > 0))  # where each run of equal scores begins
    for part in np.array_split(times, 20):  # all draws at once would take gigabytes for a large set
        weight = part[:, place[order]]
        yes = np.add.reduceat(weight * positive[order], first, axis=1)
        no = np.add.reduceat(weight * ~positive[order], first, axis=1)
        yield yes, no


def _drawn_groups(groups: Sequence[str], truth: Ints, seed: int) -> tuple[Ints, NDArray[np.intp]]:
    """Return how often each group is drawn, shape ``(2000, groups)``, and the group of each film.

    As many groups are drawn as there are of each class, so that no draw lacks a rare one (stratified cluster bootstrap;
    Davison and Hinkley 1997, sections 3.2 and 3.8). A group of several classes counts for the one that the fewest have:
    strata for each mixture of classes would be so small that nothing was left to chance.
    """
    place, _, stratum = _strata(groups, truth, int(truth.max(initial=0)) + 1)
    generator = np.random.default_rng(seed)
    times = np.empty((2000, len(stratum)), np.int64)
    for k in np.unique(stratum):
        inside = np.flatnonzero(stratum == k)
        times[:, inside] = generator.multinomial(len(inside), np.full(len(inside), 1 / len(inside)), size=2000)
    return times, place


def _strata(
    groups: Sequence[str], truth: Ints, classes: int
) -> tuple[NDArray[np.intp], NDArray[np.bool_], NDArray[np.intp]]:
    """Return the group of each film, which classes each group holds, and the class that it counts for."""
    names, place = np.unique(np.asarray(groups), return_inverse=True)
    holds = np.zeros((len(names), classes), np.bool_)
    holds[place, truth] = True
    return place, holds, np.where(holds, holds.sum(axis=0), np.inf).argmin(axis=1)


def drawn_by_chance(truth: Ints, groups: Sequence[str], classes: int) -> NDArray[np.bool_]:
    """Return of each class whether draws of groups differ in its films: a single group is in every draw once."""
    _, holds, stratum = _strata(groups, truth, classes)
    varies = np.bincount(stratum, minlength=classes)[stratum] > 1
    return np.asarray((holds & varies[:, None]).any(axis=0))


def interval(values: Floats) -> tuple[float, float]:
    """Return the 2.5 and 97.5 percentiles of bootstrap ``values``, those not estimable left out; NaN without any."""
    known = values[~np.isnan(values)]
    if not known.size:
        return float("nan"), float("nan")
    low, high = np.percentile(known, (2.5, 97.5))
    return float(low), float(high)


def negative_log_likelihood(truth: Ints, probabilities: Floats) -> float:
    """Return the mean of minus log probability of the true class, in nats."""
    chosen = probabilities[np.arange(len(truth)), truth]
    return float(-np.log(np.maximum(chosen, 1e-12)).mean())


def brier(truth: Ints, probabilities: Floats) -> float:
    """Return the mean squared distance to the truth summed over classes, 0 to 2 (Brier 1950)."""
    wanted = np.eye(probabilities.shape[1])[truth]
    return float(((probabilities - wanted) ** 2).sum(axis=1).mean())


def calibration_error(truth: Ints, probabilities: Floats, bins: int = 15) -> float:
    """Return the expected calibration error of the top class, equal-width bins, L1 (Guo et al. 2017)."""
    sure, right, _ = reliability_bins(truth, probabilities, bins)
    return float(np.abs(right - sure).sum() / len(truth))


def reliability_bins(truth: Ints, probabilities: Floats, bins: int) -> tuple[Floats, Floats, Floats]:
    """Return for equal-width bins of the top probability its sum, how many answers were right, and how many films."""
    top = probabilities.max(axis=1)
    right = (probabilities.argmax(axis=1) == truth).astype(np.float64)
    place = np.clip(np.ceil(top * bins).astype(int) - 1, 0, bins - 1)
    sums = (np.bincount(place, weights=weights, minlength=bins) for weights in (top, right, np.ones_like(top)))
    sure, hits, films = (np.asarray(column, np.float64) for column in sums)
    return sure, hits, films
