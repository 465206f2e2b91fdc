"""Two answers of one model beside each other: a film and its prior."""

from dataclasses import dataclass

from cxrviewer.inference.analysis import Analysis, ClassProbability

_UNSCORED = "No comparison: a film was not scored."
_OTHER_MODEL = "No difference: the films were scored by different models."
_WARNED = "No difference: the gate asks to read one of the scores with care."


@dataclass(frozen=True, slots=True)
class ComparedClass:
    """One class in two answers.

    Attributes
    ----------
    label
        The class.
    current, prior
        Its entries; None where that answer does not know the class.
    difference
        Current minus prior calibrated probability, -1 to 1; None where it would mean nothing.
    """

    label: str
    current: ClassProbability | None
    prior: ClassProbability | None
    difference: float | None = None

    @property
    def within_noise(self) -> bool:
        """Return whether the two 95 % intervals overlap; False where there is no difference to judge.

        Each is taken as far as its own score. It tells of the films that were scored much the same, and where the next
        such group begins it may end short of the score: a difference of a point would stand out then.
        """
        if self.difference is None or self.current is None or self.prior is None:
            return False
        (low, high), (other_low, other_high) = _reach(self.current), _reach(self.prior)
        return low <= other_high and other_low <= high


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two answers beside each other.

    Attributes
    ----------
    classes
        One entry per class, in the order of the current answer; empty where one film was not scored.
    remark
        Why there are no differences, in one line; empty where there are.
    """

    classes: tuple[ComparedClass, ...] = ()
    remark: str = ""


def compare(current: Analysis, prior: Analysis) -> Comparison:
    """Return the probabilities of two answers, and their differences where these mean anything.

    They do only where one and the same model, by the SHA-256 of its weights, has scored both films, and its gate passed
    both without a reservation: another model counts on another scale.
    """
    if "block" in (current.gate.status, prior.gate.status):
        return Comparison(remark=_UNSCORED)
    remark = ""
    if current.bundle.sha256 != prior.bundle.sha256:
        remark = _OTHER_MODEL
    elif (current.gate.status, prior.gate.status) != ("pass", "pass"):
        remark = _WARNED
    mine, theirs = ({entry.label: entry for entry in one.probabilities} for one in (current, prior))
    labels = dict.fromkeys([*mine, *theirs])
    return Comparison(tuple(_compared(label, mine.get(label), theirs.get(label), remark) for label in labels), remark)


def _compared(
    label: str, current: ClassProbability | None, prior: ClassProbability | None, remark: str
) -> ComparedClass:
    if remark or current is None or prior is None:
        return ComparedClass(label, current, prior)
    return ComparedClass(label, current, prior, current.calibrated - prior.calibrated)


def _reach(entry: ClassProbability) -> tuple[float, float]:
    """Return the interval of a probability, as far as the probability itself."""
    low, high = entry.interval
    return min(low, entry.calibrated), max(high, entry.calibrated)
