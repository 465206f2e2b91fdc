"""Analysis: the answer for one radiograph and one bundle, immutable, JSON-ready."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.inference.lung_field import LungField
from cxrviewer.inference.manner import Manner
from cxrviewer.version import __version__

SCHEMA = 1
NOTICE = "Research use only. Not a medical device."

GateStatus = Literal["pass", "warn", "block", "overridden"]
Zone = Literal["below", "indeterminate", "above"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of the gate: a stable code, a short name, and a sentence for the reader."""

    code: str
    name: str
    text: str
    blocks: bool


@dataclass(frozen=True, slots=True)
class GateOutcome:
    """Whether a radiograph may be scored.

    Attributes
    ----------
    reasons
        What speaks against it.
    overridden
        Whether a reader had it scored all the same.
    """

    reasons: tuple[Reason, ...] = ()
    overridden: bool = False

    @property
    def blocks(self) -> bool:
        """Return whether any reason is grave enough to refuse the film, whatever a reader decided."""
        return any(reason.blocks for reason in self.reasons)

    @property
    def status(self) -> GateStatus:
        """Return what became of the film: a reason that blocks refuses it unless a reader overrode the gate."""
        if self.blocks:
            return "overridden" if self.overridden else "block"
        return "warn" if self.reasons else "pass"

    def to_dict(self) -> dict[str, Any]:
        """Return the gate as it stands in analysis.json."""
        reasons = [{"code": r.code, "name": r.name, "text": r.text} for r in self.reasons]
        return {"status": self.status, "reasons": reasons}


@dataclass(frozen=True, slots=True)
class ClassProbability:
    """One class's answer.

    Attributes
    ----------
    raw, calibrated
        Softmax probability before and after calibration, 0 to 1; both sum to 1 over the classes.
    interval
        95 % interval of how often the ``films`` with a value in ``bin`` were of the class. It is about them and not
        about this film, so that it need not hold ``calibrated``; 0 to 1 where there were none.
    threshold
        Operating point from the bundle.
    zone
        Where ``calibrated`` lies: below, inside or above the bundle's indeterminate band.
    logit
        The network's output, of which ``raw`` is the softmax; None where it was not kept.
    bin, films
        The bin of calibrated probabilities that holds ``calibrated``, and how many of the films that the bundle was
        calibrated on lie in it.
    band
        Calibrated values in it are indeterminate, says the bundle; no file repeats it. None where it is not at hand.
    """

    label: str
    raw: float
    calibrated: float
    interval: tuple[float, float]
    threshold: float
    zone: Zone
    logit: float | None = None
    bin: tuple[float, float] = (0.0, 1.0)
    films: int = 0
    band: tuple[float, float] | None = field(default=None, compare=False)

    @property
    def reliability(self) -> str:
        """Return what the interval says, in the words of a report."""
        if not self.films:
            return "not measured"
        low, high, least, most = (f"{share * 100:.0f}" for share in (*self.interval, *self.bin))
        return f"{low}–{high} % of {self.films} films scored {least}–{most} %"

    def to_dict(self) -> dict[str, Any]:
        """Return the entry as it stands in analysis.json."""
        entry = asdict(self) | {"interval": list(self.interval), "bin": list(self.bin)}
        del entry["band"]  # the bundle states it
        return entry


def about_classes(sentences: Collection[str], labels: Iterable[str]) -> dict[str, str]:
    """Return, by label, those of a bundle's sentences that limit the numbers of one class: they begin with it."""
    return {label: sentence for label in labels for sentence in sentences if sentence.startswith(f"{label}: ")}


@dataclass(frozen=True, slots=True)
class BundleIdentity:
    """Which model answered: name, SHA-256 of its weights, classes in output order."""

    name: str
    sha256: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InputIdentity:
    """Which film was asked about."""

    sha256: str
    kind: Literal["dicom", "raster"]
    rows: int
    columns: int


@dataclass(frozen=True, eq=False)
class Analysis:
    """The answer for one radiograph and one bundle.

    Attributes
    ----------
    bundle, input
        What answered, and what was asked about.
    gate
        Whether the film may be scored; when it blocks, ``probabilities`` and ``heatmaps`` are empty.
    probabilities
        One entry per class, in the bundle's order.
    heatmaps
        One per method and target.
    timing_ms
        Milliseconds of each stage.
    device
        Where it ran, such as ``"cpu"`` or ``"cuda"``.
    remarks
        Sentences the reader should know about, such as a fall-back to the CPU.
    lungs, no_lungs
        The lungs on the film, or why they were not looked for.
    """

    bundle: BundleIdentity
    input: InputIdentity
    gate: GateOutcome
    probabilities: tuple[ClassProbability, ...] = ()
    heatmaps: tuple[Heatmap, ...] = ()
    timing_ms: Mapping[str, float] = field(default_factory=dict)
    device: str = "cpu"
    remarks: tuple[str, ...] = ()
    lungs: LungField | None = None
    no_lungs: str = "The lungs were not looked for."

    @property
    def top(self) -> ClassProbability | None:
        """Return the class with the highest calibrated probability, None when the gate blocked."""
        return max(self.probabilities, key=lambda entry: entry.calibrated, default=None)

    def to_dict(self, files: Mapping[int, str] | None = None) -> dict[str, Any]:
        """Return the content of analysis.json, schema 1.

        Parameters
        ----------
        files
            File name of each heatmap's picture by its place in ``heatmaps``; missing ones are written as null.
        """
        names = files or {}
        return {
            "schema": SCHEMA,
            "software": {"name": "cxrviewer", "version": __version__},
            "notice": NOTICE,
            "bundle": asdict(self.bundle) | {"classes": list(self.bundle.classes)},
            "input": asdict(self.input),
            "gate": self.gate.to_dict(),
            "probabilities": [entry.to_dict() for entry in self.probabilities],
            "explanations": [
                {
                    "method": m.method,
                    "target": m.target,
                    "options": Manner.of(m).to_dict(),
                    "file": names.get(i),
                    "checks": dict(m.checks),
                    "verdict": m.verdict,
                    "reason": m.reason,
                    "tests": [test.to_dict() for test in m.tests],
                }
                for i, m in enumerate(self.heatmaps)
            ],
            "lungs": self._lungs(),
            "timing_ms": dict(self.timing_ms),
            "device": self.device,
            "remarks": list(self.remarks),
        }

    def _lungs(self) -> dict[str, Any]:
        """Return what is known of the lungs: whether the outline may be used, else why not."""
        if self.lungs is None:
            return {"reliable": False, "reason": self.no_lungs, "confidence": None, "share_of_film": None}
        return {
            "reliable": self.lungs.reliable,
            "reason": self.lungs.reason,
            "confidence": self.lungs.confidence,
            "share_of_film": 1.0 - self.lungs.area_outside,
        }
