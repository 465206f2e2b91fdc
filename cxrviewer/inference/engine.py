"""Engine: one bundle on one device; one forward pass gives the probabilities and both heatmaps."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cxrviewer.errors import BundleError, CancelledError, RequestError
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.gradcam import gradcam
from cxrviewer.explain.heatmap import METHOD_NAMES, Heatmap
from cxrviewer.explain.lattice import smoothed
from cxrviewer.explain.lrp import Propagation, Trace
from cxrviewer.explain.receptive import cell_centres
from cxrviewer.explain.seeds import seed_weights
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference import backbones, gate
from cxrviewer.inference.analysis import Analysis, ClassProbability, GateOutcome, InputIdentity
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.device import choose, ran_out_of_memory
from cxrviewer.inference.examining import LungSearch, examined
from cxrviewer.inference.explained import Asked, Explained, relevance_numbers
from cxrviewer.inference.manner import Abilities, Manner
from cxrviewer.inference.preparing import preparation
from cxrviewer.inference.preprocess import Prepared, standardise
from cxrviewer.inference.scoring import class_probabilities
from cxrviewer.inference.seen import Seen, seen
from cxrviewer.inference.slow_checks import Subject, slow_checks
from cxrviewer.inference.stages import separated
from cxrviewer.notify import notify

METHODS = tuple(METHOD_NAMES)
TARGET_TOP, TARGET_ALL = "top", "all"
#: Names of the checks that `Engine.examine` adds.
SLOW = ("stability", "faithfulness")

#: Keys of ``timing_ms``; 0.0 for what was not run. ``read`` is for the caller to fill.
STAGES = ("read", "preprocess", "forward", "gradcam", "lrp", "lungs", "checks", "total")

Progress = Callable[[str, float], None]
Cancelled = Callable[[], bool]
_Found = TypeVar("_Found")


def _ignore(stage: str, share: float) -> None:
    """Report to nobody."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class _Watch:
    """Reports stages, keeps their times, and stops when asked to."""

    progress: Progress
    cancelled: Cancelled
    times: dict[str, float]
    waits: list[float] = field(default_factory=list)

    @contextmanager
    def turn(self, lock: AbstractContextManager[object]) -> Iterator[None]:
        """Hold ``lock`` inside; waiting for another film's turn is none of this film's time."""
        since = time.perf_counter()
        with lock:
            self.waits.append(time.perf_counter() - since)
            yield

    def stage(self, text: str, share: float) -> float:
        if self.cancelled():
            raise CancelledError
        self.progress(text, share)
        return time.perf_counter()

    def done(self, name: str, since: float) -> None:
        self.times[name] = round((time.perf_counter() - since) * 1000.0, 3)

    def all_done(self, since: float) -> None:
        self.done("total", since + sum(self.waits))


@dataclass(frozen=True, eq=False, slots=True)
class _Asked:
    """One film on its way through the network: prepared, its shape, what the gate said so far, and what is wanted."""

    prepared: Prepared
    shape: tuple[int, int]
    outcome: GateOutcome
    methods: Sequence[str]
    target: str


class Engine:
    """Scores and explains radiographs with one bundle. Threads may share it: a GPU takes one film at a time, and
    everything else is done for several at once.

    Parameters
    ----------
    bundle
        A checked bundle.
    device
        ``auto`` (CUDA, then MPS, then CPU), ``cuda``, ``mps`` or ``cpu``.

    Raises
    ------
    BundleError
        When the weights do not fit the architecture, or the bundle was trained with another lung model.
    RequestError
        When there is no such device.
    """

    def __init__(self, bundle: Bundle, device: str = "auto") -> None:
        self.bundle = bundle
        self._preparation = preparation(bundle.preprocessing)
        self._lung_search = LungSearch(self._preparation.lung_model)
        self._lock = threading.Lock()
        self._network, self._has_relevance = _network(bundle)
        self._place(choose(device))

    @property
    def device(self) -> str:
        """Return where the bundle runs, such as ``"cpu"``."""
        return self._device.type

    def analyse(
        self,
        radiograph: Radiograph,
        methods: Sequence[str] = METHODS,
        target: str = TARGET_TOP,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        *,
        override: bool = False,
    ) -> Analysis:
        """Return the answer for one radiograph.

        Parameters
        ----------
        radiograph
            The film; only its own grayscale steps count, not what a screen shows.
        methods
            Which heatmaps: ``"gradcam"``, ``"lrp"``, both, or none.
        target
            Which class they explain: ``"top"``, ``"all"`` or a label.
        progress
            Called with the name of each stage and the share done, 0 to 1.
        cancelled
            Asked between stages; when it says yes, CancelledError is raised.
        override
            Whether a reader, having seen the reasons, wants this one film scored although the gate refuses it; the
            answer is marked with it for good.

        Raises
        ------
        RequestError
            When a method or class is unknown.
        CancelledError
            When ``cancelled`` said so.
        """
        self.check_request(methods, target)
        watch = _Watch(progress or _ignore, cancelled or _never, dict.fromkeys(STAGES, 0.0))
        start = watch.stage("Checking", 0.0)
        outcome = replace(gate.judge(radiograph, self.bundle.gate), overridden=override)
        if outcome.status == "block":
            identity = InputIdentity(radiograph.sha256, radiograph.kind, *radiograph.stored.shape)
            watch.all_done(start)
            return Analysis(self.bundle.identity, identity, outcome, timing_ms=watch.times, device=self.device)
        answer = self._answer(radiograph, outcome, methods, target, watch)
        watch.all_done(start)
        watch.progress("Done", 1.0)
        return replace(answer, timing_ms=watch.times)

    def examine(
        self,
        radiograph: Radiograph,
        analysis: Analysis,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Analysis:
        """Return ``analysis`` of this very film with the slow checks of its heatmaps added; seconds per film.

        Parameters
        ----------
        radiograph, analysis
            A film and what `analyse` said of it.
        progress, cancelled
            As for `analyse`.

        Raises
        ------
        CancelledError
            When ``cancelled`` said so.
        """
        watch = _Watch(progress or _ignore, cancelled or _never, {})
        if not analysis.heatmaps:
            return analysis
        prepared = self._preparation.of(radiograph)
        with self._turn():
            classes = [self.bundle.classes.index(heatmap.target) for heatmap in analysis.heatmaps]
            subject = Subject(prepared, analysis.heatmaps, classes, self._scores, self._fields_of(analysis.heatmaps))
            found = slow_checks(subject, lambda share: _tell(watch, share))
        maps = (
            replace(one, tests=(*(t for t in one.tests if t.name not in SLOW), *more))
            for one, more in zip(analysis.heatmaps, found, strict=True)
        )
        watch.progress("Done", 1.0)
        return replace(analysis, heatmaps=tuple(maps))

    def abilities(self) -> Abilities:
        """Return by what means this network can be explained."""
        refused = {} if self._has_relevance else {"lrp": _no_rules(self.bundle)}
        return Abilities(refused, self._explained.lattice)

    def stages(self) -> tuple[tuple[int, int], ...]:
        """Return rows and columns of the map that each stage of the network gives, in their order."""
        spec, sizes = self.bundle.preprocessing, []
        with self._lock, torch.no_grad():
            a = torch.zeros(1, spec.channels, spec.size, spec.size, device=self._device)
            for block in self._network.features:
                a = block(a)
                sizes.append((a.shape[2], a.shape[3]))
        return tuple(sizes)

    def explain(
        self,
        radiograph: Radiograph,
        target: str | Sequence[str],
        manners: Sequence[Manner],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> tuple[Heatmap, ...]:
        """Return heatmaps in any manner, with their fast checks: for each manner one of each class.

        Parameters
        ----------
        radiograph
            A film that the gate has let pass.
        target
            Label of the class, or of several.
        manners
            How they are made.
        progress, cancelled
            As for `analyse`; asked within slow methods, too.

        Raises
        ------
        RequestError
            When a class is unknown, or held against itself.
        BundleError
            When LRP is asked for and knows no rule for the network.
        CancelledError
            When ``cancelled`` said so.
        """
        targets = (target,) if isinstance(target, str) else tuple(target)
        watch = _Watch(progress or _ignore, cancelled or _never, dict.fromkeys(STAGES, 0.0))
        watch.stage("Preparing", 0.0)
        shown, aspect = radiograph.presentation(), radiograph.geometry.pixel_aspect
        prepared, lungs = self._preparation.of_shown(shown, aspect)
        with self._turn():
            heatmaps, _ = self._here_or_on_the_cpu(
                lambda: self._explained.heatmaps(Asked(prepared, shown.shape, targets, manners), watch)
            )
        no_lungs = Analysis.no_lungs
        if lungs is None:
            watch.stage("Looking for the lungs", 0.95)
            key = (radiograph.sha256, radiograph.facts.frame)
            lungs, no_lungs = self._lung_search.find(shown, aspect, key, prepared)
        watch.stage("Checking the heatmaps", 0.97)
        heatmaps = examined(heatmaps, shown, lungs, no_lungs)
        watch.progress("Done", 1.0)
        return heatmaps

    def seen(self, radiograph: Radiograph) -> Seen:
        """Return what the network is given of a film, whether or not the gate would let it pass."""
        shown, aspect = radiograph.presentation(), radiograph.geometry.pixel_aspect
        prepared, _ = self._preparation.of_shown(shown, aspect)
        return seen(prepared, self.bundle.preprocessing, shown.shape, aspect)

    def _scores(self, pictures: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the logits of prepared pictures."""
        given = torch.from_numpy(standardise(pictures, self.bundle.preprocessing)).to(self._device)
        with torch.no_grad():
            logits: Tensor = self._network.head(self._network.features(given))
        return np.asarray(logits.cpu().double().numpy())

    def _fields_of(self, heatmaps: Sequence[Heatmap]) -> Callable[[NDArray[np.float32]], list[NDArray[np.float32]]]:
        """Return what makes the same maps of another prepared picture."""

        def fields(picture: NDArray[np.float32]) -> list[NDArray[np.float32]]:
            return [self._explained.field(picture, Manner.of(one), one.target) for one in heatmaps]

        return fields

    def _answer(
        self, radiograph: Radiograph, outcome: GateOutcome, methods: Sequence[str], target: str, watch: _Watch
    ) -> Analysis:
        """Return the answer, its heatmaps checked."""
        since = watch.stage("Preparing", 0.05)
        shown, aspect = radiograph.presentation(), radiograph.geometry.pixel_aspect
        prepared, lungs = self._preparation.of_shown(shown, aspect)
        watch.done("preprocess", since)
        asked = _Asked(prepared, shown.shape, outcome, methods, target)
        outcome, answers, heatmaps, remarks, device = self._run_anywhere(asked, watch)
        no_lungs = Analysis.no_lungs
        if heatmaps:
            if lungs is None:
                since = watch.stage("Looking for the lungs", 0.9)
                key = (radiograph.sha256, radiograph.facts.frame)
                lungs, no_lungs = self._lung_search.find(shown, aspect, key, prepared)
                watch.done("lungs", since)
            since = watch.stage("Checking the heatmaps", 0.97)
            heatmaps = examined(heatmaps, shown, lungs, no_lungs)
            watch.done("checks", since)
        return Analysis(
            self.bundle.identity,
            InputIdentity(radiograph.sha256, radiograph.kind, *radiograph.stored.shape),
            outcome,
            probabilities=answers,
            heatmaps=heatmaps,
            remarks=(*_overridden(outcome), *remarks),
            lungs=lungs,
            no_lungs=no_lungs,
            device=device,
        )

    def _run_anywhere(
        self, asked: _Asked, watch: _Watch
    ) -> tuple[GateOutcome, tuple[ClassProbability, ...], tuple[Heatmap, ...], tuple[str, ...], str]:
        """Return gate, probabilities, heatmaps, remarks, device; the CPU's when the GPU's memory is too small."""
        remarks = _unsure(asked.prepared) if self._preparation.spec.needs_lungs else ()
        if "lrp" in asked.methods and not self._has_relevance:
            asked = replace(asked, methods=[method for method in asked.methods if method != "lrp"])
            remarks = (
                *remarks,
                f"{_no_rules(self.bundle)[:-1]}; it was left out.",
            )
        with watch.turn(self._turn()):
            found, more = self._here_or_on_the_cpu(lambda: self._run(asked, watch))
            device = self.device
        return (*found, (*remarks, *more), device)

    def _here_or_on_the_cpu(self, work: Callable[[], _Found]) -> tuple[_Found, tuple[str, ...]]:
        """Return what ``work`` finds, and a remark when it went on with the CPU, the GPU's memory being too small."""
        try:
            return work(), ()
        except RuntimeError as error:
            if self.device == "cpu" or not ran_out_of_memory(error):
                raise
        remark = f"The {self.device.upper()} device ran out of memory; the CPU was used."
        notify("warning", remark)
        self._place(torch.device("cpu"))
        return work(), (remark,)

    def _run(
        self, asked: _Asked, watch: _Watch
    ) -> tuple[GateOutcome, tuple[ClassProbability, ...], tuple[Heatmap, ...]]:
        since = watch.stage("Scoring", 0.3)
        prepared, shape, methods = asked.prepared, asked.shape, asked.methods
        picture = torch.from_numpy(standardise(prepared.picture[None], self.bundle.preprocessing))
        picture = picture.to(self._device, memory_format=torch.channels_last)
        trace = self._forward(picture, "lrp" in methods)
        outcome = self._judged(asked, trace.stages[-1])
        logits = self._finite(trace.logits)
        watch.done("forward", since)
        if outcome.status == "block":
            return outcome, (), ()
        answers = class_probabilities(logits, self.bundle)
        targets = self._targets(asked.target, answers)
        heatmaps: list[Heatmap] = []
        if "gradcam" in methods:
            since = watch.stage("Explaining: Grad-CAM", 0.5)
            heatmaps += self._gradcam(trace.stages[-1], targets, prepared, shape)
            watch.done("gradcam", since)
        if "lrp" in methods:
            since = watch.stage("Explaining: LRP", 0.6)
            heatmaps += self._lrp(trace, targets, prepared, shape, watch)
            watch.done("lrp", since)
        return outcome, answers, tuple(heatmaps)

    def _judged(self, asked: _Asked, stage: Tensor) -> GateOutcome:
        """Return the outcome with what the learnt rules of the bundle have to say."""
        if self.bundle.gate is None:
            return asked.outcome
        reasons = self.bundle.gate.reasons(asked.prepared.picture, stage[0].float().cpu().numpy())
        return replace(asked.outcome, reasons=(*asked.outcome.reasons, *reasons))

    def _forward(self, picture: Tensor, with_relevance: bool) -> Trace:
        """Return logits and last stage of the network, with the way back for relevance if that is wanted."""
        if with_relevance and self._propagation is not None:
            return self._propagation.run(picture)
        with torch.no_grad():
            features: Tensor = self._network.features(picture)
            return Trace(self._network.head(features), (features,))

    def _finite(self, logits: Tensor) -> NDArray[np.float64]:
        """Return the logits of the one film; a network that gives anything but numbers is broken."""
        values: NDArray[np.float64] = logits.detach()[0].cpu().double().numpy()  # MPS has no float64
        if not np.isfinite(values).all():
            raise BundleError(f"Bundle '{self.bundle.name}' gives no numbers for this film.", "Use another bundle.")
        return values

    def _gradcam(
        self, features: Tensor, targets: list[int], prepared: Prepared, shape: tuple[int, int]
    ) -> list[Heatmap]:
        maps = gradcam(features, self._network.head, targets).cpu().numpy()
        to_film, seen = cell_centres(self._network.features).then(prepared.to_film), prepared.seen
        return [
            Heatmap(
                "gradcam", self.bundle.classes[place], np.ascontiguousarray(field), False, to_film, shape, seen=seen
            )
            for place, field in zip(targets, maps, strict=True)
        ]

    def _lrp(
        self, trace: Trace, targets: list[int], prepared: Prepared, shape: tuple[int, int], watch: _Watch
    ) -> list[Heatmap]:
        weights = seed_weights(trace.logits, targets)
        relevance = trace.relevance(
            weights, lambda share: watch.progress("Explaining: LRP", 0.6 + 0.3 * share), watch.cancelled
        )
        rules, lattice = self._explained.rules, self._explained.lattice
        fields = smoothed(relevance[:, 0].sum(dim=1), lattice).cpu().numpy()
        heatmaps = []
        for place, values in zip(targets, fields, strict=True):
            checks = relevance_numbers(values, float(trace.logits[0, place]), rules, lattice)
            label, to_film = self.bundle.classes[place], prepared.to_film
            heatmaps.append(
                Heatmap("lrp", label, np.ascontiguousarray(values), True, to_film, shape, checks, prepared.seen)
            )
        return heatmaps

    def _place(self, place: torch.device) -> None:
        """Put the network on a device, with weights laid out as its convolutions like them."""
        self._network = self._network.to(place).to(memory_format=torch.channels_last)
        self._explained = Explained(self._network, self.bundle, place)
        self._propagation = Propagation(self._network, self._explained.rules) if self._has_relevance else None
        self._device = place  # last: on the CPU nobody waits

    def _turn(self) -> AbstractContextManager[object]:
        """Return what a film holds in the network: a GPU takes one at a time, a CPU as many as ask."""
        return nullcontext() if self.device == "cpu" else self._lock

    def check_request(self, methods: Sequence[str], target: str) -> None:
        """Raise RequestError when a method or class is unknown."""
        unknown = [method for method in methods if method not in METHODS]
        if unknown:
            raise RequestError(f"The method '{unknown[0]}' is unknown.", f"Choose among: {', '.join(METHODS)}.")
        if target not in {TARGET_TOP, TARGET_ALL, *self.bundle.classes}:
            known = ", ".join((TARGET_TOP, TARGET_ALL, *self.bundle.classes))
            raise RequestError(f"The bundle has no class '{target}'.", f"Choose among: {known}.")

    def _targets(self, target: str, answers: tuple[ClassProbability, ...]) -> list[int]:
        if target == TARGET_ALL:
            return list(range(len(answers)))
        if target == TARGET_TOP:
            return [max(range(len(answers)), key=lambda place: answers[place].calibrated)]
        return [self.bundle.classes.index(target)]


def _tell(watch: _Watch, share: float) -> None:
    watch.stage("Checking thoroughly", share)


def _overridden(outcome: GateOutcome) -> tuple[str, ...]:
    """Return the mark that every output of a film carries which a reader had scored against the gate."""
    if outcome.status != "overridden":
        return ()
    names = ", ".join(f"{reason.code} {reason.name}" for reason in outcome.reasons if reason.blocks)
    return (f"The gate refuses this film ({names}); a reader had it scored all the same, so the numbers mean little.",)


def _unsure(prepared: Prepared) -> tuple[str, ...]:
    """Return what a reader must know when the bundle is made for the lungs and was given the whole film."""
    if not prepared.unsure:
        return ()
    return (f"The model, made for the lungs alone, was given the whole film. {prepared.unsure}",)


def _no_rules(bundle: Bundle) -> str:
    return f"LRP knows no rules for a {bundle.architecture}."


def _network(bundle: Bundle) -> tuple[CanonicalNetwork, bool]:
    """Return the bundle's network in two parts, float32, on the CPU, and whether relevance has rules for it."""
    parts = separated(backbones.of_bundle(bundle))
    try:
        return canonical(parts), True
    except BundleError:
        return parts, False  # it answers as it is
