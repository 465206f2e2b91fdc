"""The page of docs/results about heatmaps: tables, what they mean and a recommendation by a stated rule."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import numpy as np
from localisation_lesions import SHAPES, SIZES, STRENGTHS
from localisation_methods import ACTIVATION, RELEVANCE, SMOOTH, Variant
from localisation_scores import METRICS, TOLERANCE, Floats, ranks

from cxrviewer.explain.checks import LIMITS
from cxrviewer.explain.composites import DEFAULT_COMPOSITE
from cxrviewer.inference.bundle import Bundle
from cxrviewer.training.basics.markdown import bullets, section, table
from cxrviewer.training.basics.metrics import bootstrap_means, interval

Case = Mapping[str, Any]
SETS = {"boxes": "Films with readers' boxes", "planted": "Opacities planted in normal films"}
LIKE = 0.3  # mean magnitude of the rank correlation with maps of networks whose top is random: below it a map passes
MOST_FAILED = 0.05  # of the films may have a map that does not add up
NOW = f"LRP {DEFAULT_COMPOSITE}, smoothed"


@dataclass(frozen=True, eq=False, slots=True)
class Ranking:
    """Variants that pass the checks, by their mean rank over all sets and metrics.

    Attributes
    ----------
    names
        Best first.
    mean, first
        Mean rank, and the share of resampled films in which the variant is the best.
    """

    names: tuple[str, ...]
    mean: tuple[float, ...]
    first: tuple[float, ...]


def page(bundle: Bundle, variants: Sequence[Variant], cases: Sequence[Case], facts: Mapping[str, Any]) -> str:
    """Return the whole page.

    Parameters
    ----------
    bundle
        What was measured.
    variants
        All that were measured, in the order of the tables.
    cases
        What `localisation` keeps.
    facts
        ``threads``, ``torch``, ``rise``, ``places``, and the classes ``boxed`` and ``normal``.
    """
    found = {name: [case for case in cases if case["set"] == name and "maps" in case] for name in SETS}
    checked = _checked(variants, found, [case for case in cases if case["set"] == "random"])
    told = [
        "# Where heatmaps point, and where things are",
        _opening(bundle, facts),
        *(_set(name, variants, found[name], cases, facts) for name in SETS if found[name]),
        _checks(variants, checked),
        _recommendation(variants, checked, found),
        _how(facts),
    ]
    return "\n\n".join(told) + "\n"


def _opening(bundle: Bundle, facts: Mapping[str, Any]) -> str:
    return (
        f"Bundle `{bundle.name}` {bundle.version}, weights `{bundle.sha256[:12]}`; torch {facts['torch']},"
        f" {facts['threads']} thread(s).\n\nA heatmap says where a score came from. Where disease is it says only as"
        " far as"
        " the model looked there: a map that misses a box may be right about a model that looks elsewhere. So there"
        " are two"
        " sets: films on which readers drew boxes, and normal films in which an opacity was planted that raised a"
        " score,"
        " where it is known what the score came from."
    )


def _set(
    name: str, variants: Sequence[Variant], found: Sequence[Case], cases: Sequence[Case], facts: Mapping[str, Any]
) -> str:
    words = _boxes(found, facts) if name == "boxes" else _planted(found, cases, facts)
    planted = name == "planted"
    head = ["map", "pointing", "mass", *(["the same without it"] if planted else []), "best overlap"]
    rows = []
    for variant in variants:
        pointing, mass, overlap = (_figure(found, "maps", variant.name, metric) for metric in METRICS)
        without = [_figure(found, "maps", variant.name, "without")] if planted else []
        rows.append([variant.name, pointing, mass, *without, overlap])
    for blind in found[0]["blind"]:
        pointing, mass, overlap = (_figure(found, "blind", blind, metric) for metric in METRICS)
        rows.append([f"*{blind}*", pointing, mass, *(["-"] if planted else []), overlap])
    return section(SETS[name], words, table(head, rows))


def _boxes(found: Sequence[Case], facts: Mapping[str, Any]) -> str:
    answered = Counter(case["answer"] for case in found)
    return (
        f"{len(found)} films of NIH ChestX-ray14 with the boxes of the RSNA Pneumonia Detection Challenge 2018, on"
        " average"
        f" {np.mean([case['area'] for case in found]):.1%} of the film; several boxes of a film count as one target."
        " Explained"
        f" is the class {facts['boxed']}; the model answers {_counted(answered)}. So few films prove little, as the"
        " intervals"
        " say, and the model may have learnt from them."
    )


def _planted(found: Sequence[Case], cases: Sequence[Case], facts: Mapping[str, Any]) -> str:
    outcomes = Counter(case["outcome"] for case in cases if case["set"] == "planted")
    tried = sum(outcomes.values())
    others = {name: count for name, count in outcomes.items() if name != "kept"}
    classes = Counter(case["class"] for case in found)
    sizes, strengths = (", ".join(f"{value:.0%}" for value in values) for values in (SIZES, STRENGTHS))
    return (
        f"{len(found)} of {tried} films were kept; of the others: {_counted(others)}. They are films of the class"
        f" {facts['normal']} that the model answers as such, of patients that it was not made of, those first of"
        " which it"
        f" is least sure. The opacities are {', '.join(SHAPES)}; {sizes} of the film's side wide; inside the lungs"
        " that the"
        f" bundled network finds, they bring the grey {strengths} of the way to that of soft tissue. Their slope"
        " begins and"
        " ends at 0 and is nowhere steeper than 95 % of the lungs' own pixels. Of up to"
        f" {facts['places']} in a film the first is kept that changes the answer ({_counted(classes)}), if it raises"
        " that"
        f" class's logit and its log odds by {facts['rise']} at least (median"
        f" {median(case['rise'] for case in found):.1f}). That class is explained. *The same without it*: the mass at"
        " that"
        " place in the map of the same class on the film without the opacity."
    )


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in sorted(counts.items(), key=lambda item: -item[1])) or "none"


def _figure(found: Sequence[Case], kind: str, name: str, metric: str) -> str:
    """Return the mean over the films that have it, with its interval."""
    having = [case for case in found if case[kind].get(name, {}).get(metric) is not None]
    if not having:
        return "-"
    values = np.array([case[kind][name][metric] for case in having], np.float64)
    low, high = interval(bootstrap_means(values, _films(having)))
    return f"{values.mean():.2f} ({low:.2f} to {high:.2f})"


def _films(found: Sequence[Case]) -> list[str]:
    return [case.get("group", case["film"]) for case in found]


def _checked(
    variants: Sequence[Variant], found: Mapping[str, Sequence[Case]], random: Sequence[Case]
) -> dict[str, dict[str, Any]]:
    """Return for each variant what the checks found."""
    result = {}
    for variant in variants:
        maps = [case["maps"][variant.name] for cases in found.values() for case in cases]
        missing = [one["missing"] for one in maps if one["missing"] is not None]
        like = [
            (case["film"], abs(value))
            for case in random
            for value in case["likeness"].get(variant.name, ())
            if value is not None
        ]
        failed = sum(LIMITS["conservation"].judge(value)[0] == "failed" for value in missing)
        adds_up = not missing or failed <= MOST_FAILED * len(missing)
        result[variant.name] = {
            "missing": missing,
            "failed": failed,
            "like": like,
            "adds up": adds_up,
            "seconds": median(one["seconds"] for one in maps) if maps else None,
            "passes": adds_up and bool(like) and _likeness(like) < LIKE,
        }
    return result


def _likeness(like: Sequence[tuple[str, float]]) -> float:
    return float(np.mean([value for _, value in like]))


def _like_random(like: Sequence[tuple[str, float]]) -> str:
    """Return the mean likeness with its interval over films."""
    if not like:
        return ""
    drawn = bootstrap_means(np.array([value for _, value in like], np.float64), [film for film, _ in like])
    low, high = interval(drawn)
    return f"{_likeness(like):.2f} ({low:.2f} to {high:.2f})"


def _checks(variants: Sequence[Variant], checked: Mapping[str, Mapping[str, Any]]) -> str:
    rows = []
    for variant in variants:
        one = checked[variant.name]
        missing = one["missing"]
        rows.append(
            [
                variant.name,
                f"{median(missing):.2f}, {one['failed']} of {len(missing)}" if missing else "promises no sum",
                _like_random(one["like"]),
                "yes" if one["passes"] else "no",
                "" if one["seconds"] is None else f"{one['seconds']:.2f}",
            ]
        )
    head = ["map", "missing of the sum: median, films that fail", "like a random network's", "passes", "core seconds"]
    return section(
        "What a map must pass first",
        f"It must add up to the score, where a method says so: at most {MOST_FAILED:.0%} of its films may fail the"
        f" viewer's check (more than {LIMITS['conservation'].failed:.0%} missing). And it must come from the weights:"
        " the"
        " mean magnitude of its rank correlation with the maps of networks whose last two blocks and head are random"
        f" (Adebayo et al. 2018) must be below {LIKE}. Core seconds are the median of one map with its forward pass.",
        table(head, rows),
    )


def ranking(variants: Sequence[Variant], found: Mapping[str, Sequence[Case]]) -> Ranking:
    """Return the variants by their mean rank, over all sets that were measured and all metrics."""
    names = [variant.name for variant in variants]
    means, drawn = [], []
    for cases in filter(None, found.values()):
        values = np.array([[[case["maps"][n][m] for n in names] for m in METRICS] for case in cases], np.float64)
        means.append(ranks(values.mean(axis=0)))
        drawn.append(ranks(bootstrap_means(values, _films(cases))))
    mean: Floats = np.mean(np.concatenate(means), axis=0)
    draws: Floats = np.mean(np.concatenate(drawn, axis=1), axis=1)
    best = draws == draws.min(axis=1, keepdims=True)
    first = (best / best.sum(axis=1, keepdims=True)).mean(axis=0)
    order = np.argsort(mean, kind="stable")
    return Ranking(
        tuple(names[k] for k in order), tuple(float(mean[k]) for k in order), tuple(float(first[k]) for k in order)
    )


def _recommendation(
    variants: Sequence[Variant], checked: Mapping[str, Mapping[str, Any]], found: Mapping[str, Sequence[Case]]
) -> str:
    passing = [variant for variant in variants if checked[variant.name]["passes"]]
    if not passing or not any(found.values()):
        return section("Recommendation", "None: no method passes.")
    whole = ranking(passing, found)
    lines = [
        f"Of all: **{whole.names[0]}**, the best of {len(passing)} in {whole.first[0]:.0%} of the resampled films."
    ]
    for family in (RELEVANCE, ACTIVATION):
        members = [variant for variant in variants if variant.family == family]
        lines += _of_family(family, members, checked, found)
    lines += _viewers_own(variants, checked, found, whole)
    rows = [
        [name, f"{mean:.1f}", f"{first:.0%}"]
        for name, mean, first in zip(whole.names, whole.mean, whole.first, strict=True)
    ]
    return section(
        "Recommendation",
        "The rule: of what passes, the lowest mean rank over both sets and the three figures, each counted alike. A"
        " share far below all says that other films might have chosen another.",
        bullets(lines),
        table(["passes the checks", "mean rank", "best in"], rows),
    )


def _viewers_own(
    variants: Sequence[Variant],
    checked: Mapping[str, Mapping[str, Any]],
    found: Mapping[str, Sequence[Case]],
    whole: Ranking,
) -> list[str]:
    """Return what the viewer's own relevance map is by these figures, and why it is that one."""
    place = f"in place {whole.names.index(NOW) + 1}" if NOW in whole.names else "not among those that pass"
    lines = [f"The viewer's own, {NOW}, is {place}."]
    plain = [
        variant
        for variant in variants
        if variant.family == RELEVANCE and "," not in variant.name and checked[variant.name]["adds up"]
    ]
    if plain:
        best = ranking(plain, found)
        lines.append(
            "A map by default explains the class itself and adds up to its score, so that a reader can check it. Of the"
            f" {len(plain)} rules for that which add up, **{best.names[0]}** is the best in {best.first[0]:.0%}. The"
            " viewer smooths its lattice away, which keeps the sum: nobody shall take it for a pattern of the lungs."
            " Contrast, where it ranks higher, is one choice away in the window."
        )
    return lines


def _of_family(
    family: str,
    members: Sequence[Variant],
    checked: Mapping[str, Mapping[str, Any]],
    found: Mapping[str, Sequence[Case]],
) -> list[str]:
    """Return what is the best of a family; where none passes, the best of those that at least add up."""
    for key, words in (("passes", ""), ("adds up", "none passes; of those that add up, ")):
        chosen = [variant for variant in members if checked[variant.name][key]]
        if chosen:
            best = ranking(chosen, found)
            return [f"Of {family}: {words}**{best.names[0]}**, the best of {len(chosen)} in {best.first[0]:.0%}."]
    return [f"Of {family}: none adds up."] if members else []


def _how(facts: Mapping[str, Any]) -> str:
    return section(
        "How it was measured",
        bullets(
            [
                "Every field is brought to the film's own pixels by the map that it carries. What speaks against a"
                " class counts as 0.",
                "Pointing: the highest value lies on the target, or no farther from it than"
                f" {TOLERANCE:.0%} of the film's longer side (Zhang et al. 2018).",
                "Mass: the share of the map that lies on the target.",
                "Best overlap: the intersection over union at the threshold that suits each film best. No reader"
                " knows that threshold: compare with the rows in italics, which had theirs as well.",
                "Rows in italics know nothing of the model. *The whole film alike* is chance: in pointing, the area"
                " of the target with its tolerance; in mass, the area of the target.",
                "Intervals of 95 %: 2,000 draws of patients, all films of a patient together.",
                f"*Against the rest*: the class's lead over all others. *Smoothed*: a lattice of {SMOOTH} pixels"
                " taken off.",
                "Occlusion covers squares of a seventh of the side in steps of half of that.",
                "Made by `benchmarks/localisation.py`; the text is written with the figures, nothing is typed in.",
            ]
        ),
    )
