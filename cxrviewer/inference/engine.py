"""Engine: one bundle on one device; one forward pass gives the probabilities and both heatmaps."""

import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from cxrviewer.errors import BundleError, RequestError
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.heatmap import METHOD_NAMES, Heatmap
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.inference import backbones, gate
from cxrviewer.inference.analysis import Analysis, ClassProbability, GateOutcome, InputIdentity
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.device import choose, ran_out_of_memory
from cxrviewer.inference.examining import LungSearch, examined
from cxrviewer.inference.explained import Asked
from cxrviewer.inference.manner import Abilities, Manner
from cxrviewer.inference.one_pass import TARGET_ALL, TARGET_TOP, OnePass, Request
from cxrviewer.inference.preparing import preparation
from cxrviewer.inference.preprocess import Prepared
from cxrviewer.inference.seen import Seen, seen
from cxrviewer.inference.slow_checks import Subject, slow_checks
from cxrviewer.inference.stages import separated
from cxrviewer.inference.watching import Cancelled, Progress, Watch
from cxrviewer.notify import notify

METHODS = tuple(METHOD_NAMES)
#: Names of the checks that `Engine.examine` adds.
SLOW = ("stability", "faithfulness")

_Found = TypeVar("_Found")


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
        watch = Watch.of(progress, cancelled)
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
        watch = Watch.of(progress, cancelled)
        if not analysis.heatmaps:
            return analysis
        prepared = self._preparation.of(radiograph)
        with self._turn():
            classes = [self.bundle.classes.index(heatmap.target) for heatmap in analysis.heatmaps]
            subject = Subject(
                prepared, analysis.heatmaps, classes, self._pass.scores, self._fields_of(analysis.heatmaps)
            )
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
        return Abilities(refused, self._pass.explained.lattice)

    def stages(self) -> tuple[tuple[int, int], ...]:
        """Return rows and columns of the map that each stage of the network gives, in their order."""
        with self._lock:
            return self._pass.stages()

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
        watch = Watch.of(progress, cancelled)
        watch.stage("Preparing", 0.0)
        shown, aspect = radiograph.presentation(), radiograph.geometry.pixel_aspect
        prepared, lungs = self._preparation.of_shown(shown, aspect)
        with self._turn():
            heatmaps, _ = self._here_or_on_the_cpu(
                lambda: self._pass.explained.heatmaps(Asked(prepared, shown.shape, targets, manners), watch)
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

    def _fields_of(self, heatmaps: Sequence[Heatmap]) -> Callable[[NDArray[np.float32]], list[NDArray[np.float32]]]:
        """Return what makes the same maps of another prepared picture."""

        def fields(picture: NDArray[np.float32]) -> list[NDArray[np.float32]]:
            return [self._pass.explained.field(picture, Manner.of(one), one.target) for one in heatmaps]

        return fields

    def _answer(
        self, radiograph: Radiograph, outcome: GateOutcome, methods: Sequence[str], target: str, watch: Watch
    ) -> Analysis:
        """Return the answer, its heatmaps checked."""
        since = watch.stage("Preparing", 0.05)
        shown, aspect = radiograph.presentation(), radiograph.geometry.pixel_aspect
        prepared, lungs = self._preparation.of_shown(shown, aspect)
        watch.done("preprocess", since)
        request = Request(prepared, shown.shape, outcome, methods, target)
        outcome, answers, heatmaps, remarks, device = self._run_anywhere(request, watch)
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
        self, request: Request, watch: Watch
    ) -> tuple[GateOutcome, tuple[ClassProbability, ...], tuple[Heatmap, ...], tuple[str, ...], str]:
        """Return gate, probabilities, heatmaps, remarks, device; the CPU's when the GPU's memory is too small."""
        remarks = _unsure(request.prepared) if self._preparation.spec.needs_lungs else ()
        if "lrp" in request.methods and not self._has_relevance:
            request = replace(request, methods=[method for method in request.methods if method != "lrp"])
            remarks = (*remarks, f"{_no_rules(self.bundle)[:-1]}; it was left out.")
        with watch.turn(self._turn()):
            found, more = self._here_or_on_the_cpu(lambda: self._pass.run(request, watch))
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

    def _place(self, place: torch.device) -> None:
        self._pass = OnePass(self._network, self.bundle, place, self._has_relevance)
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


def _tell(watch: Watch, share: float) -> None:
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
