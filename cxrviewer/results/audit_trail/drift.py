"""Drift: what a model said of the films of a month, beside its own validation and beside the months before.

Everything is counted from the audit trail and holds nothing of a patient. Two figures differ where their 95 % intervals
do not overlap, which chance alone does to about 1 pair in 200.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from cxrviewer.inference.analysis import NOTICE
from cxrviewer.inference.bundle import Bundle, ReliabilityBin
from cxrviewer.inference.gate.learnt import RULES, UNLIKE
from cxrviewer.results.audit_trail.chain import Entry
from cxrviewer.version import __version__

SCHEMA = 1
#: Films below which a figure about them is not compared.
LEAST_FILMS = 30
#: Calibrated probability from which an answer counts as sure.
SURE = 0.9
_Z = 1.959963984540054  # 97.5th percentile of the standard normal distribution
_SURE_NAME, _MEAN_NAME, _REFUSED = f"top at least {SURE:g}", "mean top probability", "refused"
_HELD, _DOUBTED = "refused by learnt rules", "refused or warned of by learnt rules"
_LEARNT = frozenset(code for code, *_ in RULES.values())
#: The rule by which a film is far from all that the model was trained on.
_FAR_CODE, _FAR = RULES[UNLIKE][0], "unlike the training films"


@dataclass(frozen=True, slots=True)
class Figure:
    """A share or a mean, 0 to 1, and its 95 % interval."""

    value: float
    low: float
    high: float

    def differs(self, other: "Figure") -> bool:
        """Return whether the two intervals have nothing in common."""
        return self.low > other.high or other.low > self.high


Figures = Mapping[str, Figure]


@dataclass(slots=True)
class Answers:
    """What a model said of some films, each counted once.

    Attributes
    ----------
    films, refused
        How many there were, and how many of them the gate refused.
    reasons
        Codes of the gate, and of how many refused films each was a reason.
    warnings
        The same for films that were scored with a warning.
    tops
        Most probable classes, and of how many films.
    probabilities
        Calibrated probability of the most probable class, of each scored film.
    held, doubted, far
        How many films the learnt rules of the gate refused, refused or warned of, and found unlike the training films.
    """

    films: int = 0
    refused: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    tops: Counter[str] = field(default_factory=Counter)
    probabilities: list[float] = field(default_factory=list)
    held: int = 0
    doubted: int = 0
    far: int = 0

    @property
    def scored(self) -> int:
        """Return how many films were scored."""
        return len(self.probabilities)

    @property
    def judged(self) -> int:
        """Return how many films the learnt rules were asked about: those that no header or plain picture refused."""
        return self.scored + self.held

    def films_behind(self, figure: str) -> int:
        """Return how many films a figure is about, by its name."""
        if figure in (_HELD, _DOUBTED, _FAR):
            return self.judged
        return self.films if figure.startswith(_REFUSED) else self.scored

    def add(self, record: Mapping[str, Any]) -> None:
        """Count what the audit trail says of one film."""
        self.films += 1
        learnt = _LEARNT & set(record["reasons"])
        self.doubted += bool(learnt)
        self.far += _FAR_CODE in learnt
        if record["gate"] == "block":
            self.refused += 1
            self.held += bool(learnt)
            self.reasons.update(set(record["reasons"]))
            return
        self.warnings.update(set(record["reasons"]))
        label, probability = max(record["calibrated"].items(), key=lambda entry: entry[1])
        self.tops[label] += 1
        self.probabilities.append(float(probability))

    def pool(self, other: "Answers") -> None:
        """Count the films of ``other``, too."""
        self.films += other.films
        self.refused += other.refused
        self.reasons += other.reasons
        self.warnings += other.warnings
        self.tops += other.tops
        self.probabilities += other.probabilities
        self.held += other.held
        self.doubted += other.doubted
        self.far += other.far

    def figures(self, classes: Iterable[str] = ()) -> dict[str, Figure]:
        """Return the shares and means by their names; ``classes`` that were never the answer have a share, too."""
        found = {_REFUSED: _share(self.refused, self.films)} if self.films else {}
        found |= {f"{_REFUSED} {code}": _share(count, self.films) for code, count in sorted(self.reasons.items())}
        if self.judged:
            learnt = {_HELD: self.held, _DOUBTED: self.doubted, _FAR: self.far}
            found |= {name: _share(count, self.judged) for name, count in learnt.items()}
        if not self.scored:
            return found
        found |= {f"warned {code}": _share(count, self.scored) for code, count in sorted(self.warnings.items())}
        found |= {label: _share(self.tops[label], self.scored) for label in dict.fromkeys([*classes, *self.tops])}
        sure = sum(probability >= SURE for probability in self.probabilities)
        return found | {_SURE_NAME: _share(sure, self.scored), _MEAN_NAME: _mean(self.probabilities)}


@dataclass(frozen=True, slots=True)
class Month:
    """What one model said in a month.

    Attributes
    ----------
    month
        Such as ``2026-11``, in UTC.
    bundle
        SHA-256 of the model's weights.
    answers
        What it said.
    figures, validation, earlier
        Of this month, of the model's own validation, of the same model in all months before; empty where unknown.
    """

    month: str
    bundle: str
    answers: Answers
    figures: Figures
    validation: Figures
    earlier: Figures

    @property
    def warning(self) -> str:
        """Return in plain words what is other than it was, in one line; empty where nothing is."""
        parts = [
            f"unlike those {whose}: {', '.join(found)}"
            for whose, known in (
                ("that the model was validated on", self.validation),
                ("of earlier months", self.earlier),
            )
            if (found := list(self._departures(known)))
        ]
        if not parts:
            return ""
        advice = "The figures of its card may not hold for them; measure it on films of your own."
        return f"The films of {self.month} are {' and '.join(parts)}. {advice}"

    def _departures(self, known: Figures) -> Iterable[str]:
        for name, figure in self.figures.items():
            if self.answers.films_behind(name) >= LEAST_FILMS and name in known and figure.differs(known[name]):
                value, low, high = (100 * share for share in (figure.value, known[name].low, known[name].high))
                yield f"{name} {value:.0f} % (there {low:.0f} % to {high:.0f} %)"

    def to_dict(self) -> dict[str, Any]:
        """Return the month, JSON-ready."""
        answers = self.answers
        return {
            "month": self.month,
            "bundle_sha256": self.bundle,
            "films": answers.films,
            "refused": answers.refused,
            "reasons": dict(sorted(answers.reasons.items())),
            "warnings": dict(sorted(answers.warnings.items())),
            "tops": dict(sorted(answers.tops.items())),
            "figures": {name: asdict(figure) for name, figure in self.figures.items()},
            "validation": {name: asdict(figure) for name, figure in self.validation.items()},
            "earlier": {name: asdict(figure) for name, figure in self.earlier.items()},
            "warning": self.warning,
        }


def months(entries: Iterable[Entry], bundle: Bundle | None = None) -> list[Month]:
    """Return what each model said in each month, in their order.

    Parameters
    ----------
    entries
        Of the audit trail.
    bundle
        The model whose validation is known; months of others are held against their own earlier months alone.
    """
    counted = _count(entries)
    before: dict[str, Answers] = {}
    found = []
    for month, model in sorted(counted):
        answers, known = counted[month, model], before.setdefault(model, Answers())
        mine = bundle if bundle is not None and bundle.sha256 == model else None
        classes = mine.classes if mine else sorted(known.tops | answers.tops)
        earlier = known.figures(classes) if known.scored >= LEAST_FILMS else {}
        found.append(Month(month, model, answers, answers.figures(classes), validation(mine) if mine else {}, earlier))
        known.pool(answers)
    return found


def document(found: Iterable[Month]) -> dict[str, Any]:
    """Return months, JSON-ready."""
    software = {"name": "cxrviewer", "version": __version__}
    return {"schema": SCHEMA, "software": software, "notice": NOTICE, "months": [month.to_dict() for month in found]}


def _count(entries: Iterable[Entry]) -> dict[tuple[str, str], Answers]:
    """Return the answers of each month and model; of a film that was analysed several times the last one counts."""
    last: dict[tuple[str, str], dict[tuple[str, int], Mapping[str, Any]]] = {}
    for entry in entries:
        record = entry.record
        if record["event"] == "analysed":
            films = last.setdefault((record["time"][:7], record["bundle"]), {})
            films[record["film"], record["frame"]] = record
    counted = {}
    for key, films in last.items():
        counted[key] = Answers()
        for record in films.values():
            counted[key].add(record)
    return counted


def validation(bundle: Bundle) -> dict[str, Figure]:
    """Return what a model said of the films it was validated on, as far as its bundle tells.

    How often each class was the answer is in the confusion matrix (truth by answer), how sure the answers were in the
    counts of the calibration. The learnt rules of the gate were measured on films of the test part.
    """
    confusion = bundle.provenance.get("validation", {}).get("confusion", ())
    answers = [sum(row[place] for row in confusion) for place in range(len(bundle.classes))]
    found = {
        label: _share(count, sum(answers)) for label, count in zip(bundle.classes, answers, strict=True) if confusion
    }
    bins = [one for label in bundle.classes for one in bundle.calibration.reliability.get(label, ())]
    return found | _sureness(bins, len(bundle.classes)) | _measured_gate(bundle.provenance.get("gate", {}))


def _measured_gate(gate: Mapping[str, Any]) -> dict[str, Figure]:
    """Return how often the learnt rules held up proper films of the test part; nothing where that is not told."""
    proper: Mapping[str, Any] = next((one for one in gate.get("proper", ()) if one.get("name") == "test part"), {})
    films = proper.get("films", 0)
    if not films:
        return {}
    held, warned = (round(proper[name] * films) for name in ("blocked", "warned"))
    counts = {_HELD: held, _DOUBTED: held + warned, _FAR: proper["codes"].get(_FAR_CODE, 0)}
    return {name: _share(count, films) for name, count in counts.items()}


def _sureness(bins: Sequence[ReliabilityBin], classes: int) -> dict[str, Figure]:
    """Return how probable the most probable class was; nothing where bins do not begin at one half and at `SURE`.

    A class with more than half of the probability is the most probable one, and where no class has, that one has at
    least an equal share. So the mean lies between the sums of the bins' lower and of their upper ends.
    """
    films = sum(one.count for one in bins) / classes  # each film is in one bin of every class
    edges = {round(one.low, 9) for one in bins}
    if not films or not {0.5, SURE} <= edges:
        return {}
    tops = [one for one in bins if round(one.low, 9) >= 0.5]
    sure = sum(one.count for one in tops if round(one.low, 9) >= SURE)
    rest = films - sum(one.count for one in tops)
    low = (sum(one.low * one.count for one in tops) + rest / classes) / films
    high = (sum(one.high * one.count for one in tops) + rest * 0.5) / films
    return {_SURE_NAME: _share(sure, films), _MEAN_NAME: Figure((low + high) / 2.0, low, high)}


def _share(hits: float, films: float) -> Figure:
    """Return a share with Wilson's score interval (Wilson 1927, JASA 22:209)."""
    share, weight = hits / films, _Z * _Z / films
    centre = (share + weight / 2.0) / (1.0 + weight)
    half = _Z * math.sqrt(share * (1.0 - share) / films + weight / (4.0 * films)) / (1.0 + weight)
    return Figure(share, max(0.0, centre - half), min(1.0, centre + half))


def _mean(values: list[float]) -> Figure:
    """Return a mean with the interval of the normal distribution; of a single value it is as wide as can be."""
    mean = math.fsum(values) / len(values)
    if len(values) < 2:
        return Figure(mean, 0.0, 1.0)
    variance = math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)
    half = _Z * math.sqrt(variance / len(values))
    return Figure(mean, max(0.0, mean - half), min(1.0, mean + half))
