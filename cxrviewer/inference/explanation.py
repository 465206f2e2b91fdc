"""Explanation: an analysis with fields by any method, and all that is needed to use them elsewhere. Loads no torch."""

import platform
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from importlib import metadata
from typing import TYPE_CHECKING, Any

import numpy as np

from cxrviewer.errors import RequestError
from cxrviewer.explain.composites import composite
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.explain.methods import method
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference.analysis import Analysis
from cxrviewer.inference.manner import LAST, REST, UNSMOOTHED, Manner
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.inference.scoring import softmax
from cxrviewer.version import __version__

if TYPE_CHECKING:  # it loads torch
    from cxrviewer.inference.engine import Engine

TOP, ALL = "top", "all"
#: Why an explanation has no `Analysis.lungs`.
NO_LUNGS = "The outline of the lungs is not kept with fields; the checks of each say what came of it."
_DECIDE = ("torch", "torchvision", "captum", "numpy", "opencv-python-headless")  # packages


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is asked about a film's scores.

    Attributes
    ----------
    methods
        Names of `cxrviewer.explain.methods.METHODS`.
    target
        ``"all"``, ``"top"``, or labels of classes. A class that the others are held against is not among all, nor is
        it the top one.
    against
        Label of the class that each is held against, `cxrviewer.inference.manner.REST`, or nothing.
    composite
        LRP: a name of `cxrviewer.explain.composites.COMPOSITES`; empty for the engine's own choice.
    stage
        Class activation maps: place of the block in the network; -1 is the last.
    """

    methods: tuple[str, ...] = ("gradcam", "lrp")
    target: str | tuple[str, ...] = ALL
    against: str = ""
    composite: str = ""
    stage: int = LAST

    @property
    def manners(self) -> tuple[Manner, ...]:
        """Return how each heatmap is made; every method is asked once.

        Relevance is not smoothed: fields are there to be computed with, not to be looked at.
        """
        return tuple(
            Manner(name, self.against, self.composite, UNSMOOTHED, self.stage).plain()
            for name in dict.fromkeys(self.methods)
        )

    def targets(self, analysis: Analysis) -> tuple[str, ...]:
        """Return the labels of the classes that are explained on an analysed film."""
        asked = [entry for entry in analysis.probabilities if entry.label != self.against]
        if self.target == TOP:
            return (max(asked, key=lambda entry: entry.calibrated).label,)
        if self.target == ALL:
            return tuple(entry.label for entry in asked)
        return self._named()

    def _named(self) -> tuple[str, ...]:
        return (self.target,) if isinstance(self.target, str) else tuple(dict.fromkeys(self.target))

    def check(self, engine: "Engine") -> None:
        """Raise RequestError when something is unknown, or cannot be done with this engine's network."""
        if not self.methods:
            raise RequestError("No method is named.", "Name one, such as lrp.")
        refused = engine.abilities().refused
        for name in self.methods:
            if method(name).name in refused:
                raise RequestError(refused[name], "Use another method, or another bundle.")
        if self.composite:
            composite(self.composite)
        if self.stage != LAST:
            count = len(engine.stages())
            if not -count <= self.stage < count:
                raise RequestError(f"The network has no stage {self.stage}.", f"Choose among 0 to {count - 1}.")
        self._check_labels(engine.bundle.classes)

    def _check_labels(self, classes: tuple[str, ...]) -> None:
        named = () if self.target in (TOP, ALL) else self._named()
        for label in named:
            _check_label(label, classes, TOP, ALL)
        if self.against and self.against != REST:
            _check_label(self.against, classes, REST)
        if self.against in named:
            raise RequestError("A class can only be explained against other classes.", "Choose another one.")

    def to_dict(self) -> dict[str, Any]:
        """Return the inquiry, JSON-ready."""
        target = self.target if isinstance(self.target, str) else list(self.target)
        return asdict(self) | {"methods": list(self.methods), "target": target}

    @classmethod
    def from_dict(cls, content: Mapping[str, Any]) -> "Inquiry":
        """Return what `to_dict` described."""
        target = content["target"]
        listed = {"methods": tuple(content["methods"]), "target": target if isinstance(target, str) else tuple(target)}
        return cls(**{**content, **listed})


@dataclass(frozen=True, eq=False, kw_only=True)
class Explanation(Analysis):
    """An analysis with heatmaps by any method: one of each class for each method, those of a method side by side.

    Attributes
    ----------
    inquiry
        What was asked.
    scores
        What each heatmap explains, in logits, in their order: the logit of its class, or its margin over others.
    preprocessing
        Every constant between the film and the network.
    architecture, bundle_version
        More about the model.
    limits
        Sentences of the bundle that must stand beside every number.
    frame, frames
        Which frame of the file it is, from 1, and how many there are.
    versions
        Of everything that decides a number.
    """

    inquiry: Inquiry
    scores: tuple[float, ...] = ()
    preprocessing: Preprocessing
    architecture: str
    bundle_version: str
    limits: tuple[str, ...]
    frame: int = 1
    frames: int = 1
    versions: Mapping[str, str] = field(default_factory=dict)

    def heatmap(self, method: str, target: str) -> Heatmap:
        """Return one heatmap.

        Raises
        ------
        RequestError
            When there is none by this method of this class.
        """
        for heatmap in self.heatmaps:
            if (heatmap.method, heatmap.target) == (method, target):
                return heatmap
        made = ", ".join(f"{heatmap.method} of {heatmap.target}" for heatmap in self.heatmaps)
        raise RequestError(f"There is no {method} of {target}.", f"There are: {made or 'none'}.")


def inquire(
    engine: "Engine",
    radiograph: Radiograph,
    inquiry: Inquiry | None = None,
    progress: Callable[[str, float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Explanation:
    """Return a film's scores with heatmaps by any method.

    A film that the gate refuses has neither scores nor heatmaps; `Explanation.gate` says why.

    Parameters
    ----------
    engine
        Answers.
    radiograph
        The film; only its own grayscale steps count, not what a screen shows.
    inquiry
        What is asked.
    progress
        Called with the name of each stage and the share done, 0 to 1.
    cancelled
        Asked between stages and within slow methods; when it says yes, CancelledError is raised.

    Raises
    ------
    RequestError
        When something is unknown, or cannot be done with this engine's network.
    CancelledError
        When ``cancelled`` said so.
    """
    asked = inquiry or Inquiry()
    asked.check(engine)
    start = time.perf_counter()
    analysis = engine.analyse(radiograph, (), cancelled=cancelled)
    heatmaps: tuple[Heatmap, ...] = ()
    began = time.perf_counter()
    if analysis.probabilities:
        heatmaps = engine.explain(radiograph, asked.targets(analysis), asked.manners, progress, cancelled)
    end = time.perf_counter()
    # What an analysis does with its own heatmaps was done here for other ones, and is in one time.
    times = {name: analysis.timing_ms[name] for name in ("read", "preprocess", "forward")}
    times |= {"explain": round((end - began) * 1000.0, 3), "total": round((end - start) * 1000.0, 3)}
    analysis = replace(analysis, heatmaps=heatmaps, timing_ms=times, no_lungs=NO_LUNGS)
    return Explanation(
        **{entry.name: getattr(analysis, entry.name) for entry in fields(Analysis)},
        inquiry=asked,
        scores=tuple(score(analysis, heatmap) for heatmap in heatmaps),
        preprocessing=engine.bundle.preprocessing,
        architecture=engine.bundle.architecture,
        bundle_version=engine.bundle.version,
        limits=engine.bundle.sentences,
        frame=radiograph.facts.frame,
        frames=radiograph.facts.frames,
        versions=versions(),
    )


def score(analysis: Analysis, heatmap: Heatmap) -> float:
    """Return what a heatmap explains, in logits: see the table in `cxrviewer.explain.seeds`."""
    logits = {entry.label: float("nan") if entry.logit is None else entry.logit for entry in analysis.probabilities}
    own, against = logits.pop(heatmap.target), Manner.of(heatmap).against
    if not against:
        return own
    if against != REST:
        return own - logits[against]
    others = np.array(list(logits.values()))
    return own - float(softmax(others) @ others)


def versions() -> dict[str, str]:
    """Return the versions of everything that decides a number."""
    found = {"cxrviewer": __version__, "python": platform.python_version()}
    for name in _DECIDE:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:  # a frozen program keeps no record of it
            continue
    return found


def _check_label(label: str, classes: tuple[str, ...], *others: str) -> None:
    if label not in classes:
        known = ", ".join((*others, *classes))
        raise RequestError(f"The bundle has no class '{label}'.", f"Choose among: {known}.")
