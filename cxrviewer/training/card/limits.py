"""What must be said beside every figure of a model, read off the facts about its data and its results."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from cxrviewer.inference.bundle import NO_LEARNT_RULES
from cxrviewer.training.basics.counting import counted
from cxrviewer.training.card.elsewhere import external, left_out
from cxrviewer.training.data.data import UNKNOWN
from cxrviewer.training.data.sources import SOURCES
from cxrviewer.training.evaluation.shortcuts import beats_chance

Facts = Mapping[str, Any]

RESEARCH_ONLY = "Research use only; not a medical device."
UNTESTED = (
    "Not tested on films of any other hospital; such models usually do much worse there, so expect wrong answers."
)
SQUEEZED = "The training images were squeezed to a square, so their true proportions were lost."
_MOST = 6
_WIDE = 0.15  # width of an interval that a reader must be told of


def limits(facts: Facts) -> tuple[str, ...]:
    """Return the plain sentences for the screen: at most six, the weightiest first.

    Parameters
    ----------
    facts
        Provenance of a bundle: ``audit``, ``grouped``, ``test`` and, where they were done, ``outside``,
        ``external``, ``shortcuts`` and ``gate``.
    """
    found = [*_origin(facts["audit"]), _elsewhere(facts), *_border(facts.get("shortcuts")), *_few(facts["test"])]
    if not facts["grouped"]:
        found.append(
            "Patients were not known: films of one patient may be in training and test; figures are optimistic."
        )
    if squeezed(facts["audit"]):
        found.append(SQUEEZED)
    unguarded = () if facts.get("gate") else (NO_LEARNT_RULES,)
    return (*found[: _MOST - 2], *unguarded, RESEARCH_ONLY)


def class_limits(facts: Facts) -> dict[str, str]:
    """Return for each class that has one the sentence about what its figures cannot show."""
    audit, classes = facts["audit"], facts["test"]["classes"]
    sources, ages = sources_of(audit), _ages_of(audit)
    found = {}
    for label in audit["classes"]:
        said = []
        if label in _sharing_no_source(sources):
            said.append("no image shares a source with another class, so its figures show the source too")
        elif len(sources[label]) == 1 and UNKNOWN not in sources[label]:
            said.append(
                f"every image is from one source ({min(sources[label])}), from which its figures are not separable"
            )
        if label in _children_only(ages):
            said.append("every image is a child's")
        if label == "Lung Opacity" and sources[label] == {"nih-chestxray14"}:
            said.append("learnt from films with the report label 'Pneumonia', so other opacities may be missed")
        if (entry := classes.get(label)) is not None and _width(entry) > _WIDE:
            said.append(_range(entry))
        if said:
            found[label] = f"{label}: {'; '.join(said)}."
    return found


def sources_of(audit: Facts) -> dict[str, set[str]]:
    """Return the sources of each class."""
    return {
        label: {name for name, count in zip(audit["sources"], row, strict=True) if count}
        for label, row in zip(audit["classes"], audit["class_by_source"], strict=True)
    }


def squeezed(audit: Facts) -> bool:
    """Return whether any source's films are known to have been squeezed to a square."""
    return any(SOURCES[name].squeezed for name in audit["sources"] if name in SOURCES)


def _origin(audit: Facts) -> list[str]:
    found = [
        f"no {label} image shares a source with any other class" for label in _sharing_no_source(sources_of(audit))
    ]
    found += [f"every {label} image is a child's" for label in _children_only(_ages_of(audit))]
    if not found:
        return []
    joined = ", and ".join(found)
    return [f"{joined[0].upper()}{joined[1:]}: the model can tell classes apart by where an image came from."]


def _elsewhere(facts: Facts) -> str:
    check = facts.get("outside")
    if check is None:
        return _measured_elsewhere(facts)
    name, groups = check["set"]["name"], check["groups"]
    answers = []
    for label in sorted({entry["truth"] for entry in groups.values() if entry["truth"]}):
        counts = [f"{entry['top'][label]} of {entry['scored']} {group}" for group, entry in groups.items()]
        answers.append(f"{label} for {' and '.join(counts)} films")
    if not answers:
        return f"At another hospital ({name}) no film had a class that the model knows; see the model card."
    return f"At another hospital ({name}) the model said {', '.join(answers)}; expect wrong answers elsewhere too."


def _measured_elsewhere(facts: Facts) -> str:
    """Return a sentence on another data set, or else on sources left out of training, if there were any.

    Each is written out whole: by its words the window finds its translation.
    """
    other = external(facts)
    if other is None and not left_out(facts):
        return UNTESTED
    found: Facts = other or facts["test"]
    films, reached, interval = found["films"], found["balanced_accuracy"], found["balanced_accuracy_interval"]
    low, high = interval or (reached, reached)
    of_another_set = (
        f"On {films} films of another data set its balanced accuracy was {reached:.2f} ({low:.2f} to {high:.2f});"
        " expect wrong answers elsewhere too.",
        f"On {films} films of another data set its balanced accuracy was {reached:.2f}, without an interval;"
        " expect wrong answers elsewhere too.",
    )
    of_sources_left_out = (
        f"On {films} films of sources left out of training its balanced accuracy was {reached:.2f}"
        f" ({low:.2f} to {high:.2f}); expect wrong answers elsewhere too.",
        f"On {films} films of sources left out of training its balanced accuracy was {reached:.2f}, without an"
        " interval; expect wrong answers elsewhere too.",
    )
    with_interval, without = of_another_set if other else of_sources_left_out
    return with_interval if interval else without


def _border(found: Facts | None) -> list[str]:
    """Return a sentence if the films' borders alone give the classes away."""
    if not found or not beats_chance(found["controls"]["border only"], found["chance"]):
        return []
    reached = found["controls"]["border only"]["balanced_accuracy"]
    return [
        f"From the films' borders alone, without lungs, its features tell the classes at {reached:.2f} balanced"
        f" accuracy (chance {found['chance']:.2f})."
    ]


def _few(test: Facts) -> list[str]:
    """Return a sentence about the class with the fewest test films, if that leaves its sensitivity open."""
    label, entry = min(test["classes"].items(), key=lambda pair: pair[1]["support"])
    if not entry["support"]:
        return [f"No test film is of class {label}, so how often it is recognised is not known."]
    return [f"{label} is rare: {_range(entry)}."] if _width(entry) > _WIDE else []


def _range(entry: Facts) -> str:
    if not entry["support"]:
        return "no test film is of this class, so how often it is recognised is not known"
    low, high = entry["sensitivity_interval"]
    asked = "its sensitivity as the most probable class"  # not that of its operating point
    films = counted(entry["support"], "test film", "test films")
    return f"only {films}, so {asked} may be anywhere from {low:.2f} to {high:.2f}"


def _width(entry: Facts) -> float:
    low, high = entry["sensitivity_interval"]
    return float(high - low)


def _sharing_no_source(sources: Mapping[str, set[str]]) -> list[str]:
    return [
        label
        for label, own in sources.items()
        if UNKNOWN not in own and not any(own & other for name, other in sources.items() if name != label)
    ]


def _ages_of(audit: Facts) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key in audit["age_groups"]:
        label, _, age = key.rpartition(" / ")
        found[label].add(age)
    return dict(found)


def _children_only(ages: Mapping[str, set[str]]) -> list[str]:
    """Return the classes that are of children only, where others are not."""
    alone = [label for label, found in ages.items() if found == {"child"}]
    return alone if len(alone) < len(ages) else []
