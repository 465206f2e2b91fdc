"""One pass: probabilities, Grad-CAM and LRP of a prepared film from one forward pass of a network on one device."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cxrviewer.errors import BundleError
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.gradcam import gradcam
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.explain.lattice import smoothed
from cxrviewer.explain.lrp import Propagation, Trace
from cxrviewer.explain.receptive import cell_centres
from cxrviewer.explain.seeds import seed_weights
from cxrviewer.inference.analysis import ClassProbability, GateOutcome
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.explained import Explained, relevance_numbers
from cxrviewer.inference.preprocess import Prepared, standardise
from cxrviewer.inference.scoring import class_probabilities
from cxrviewer.inference.watching import Watch

TARGET_TOP, TARGET_ALL = "top", "all"


@dataclass(frozen=True, eq=False, slots=True)
class Request:
    """One film on its way through the network.

    Attributes
    ----------
    prepared, shape
        The film as the network gets it, and its rows and columns.
    outcome
        What the gate said so far.
    methods, target
        Which heatmaps are wanted, and of which class: ``"top"``, ``"all"`` or a label.
    """

    prepared: Prepared
    shape: tuple[int, int]
    outcome: GateOutcome
    methods: Sequence[str]
    target: str


class OnePass:
    """A bundle's network on a device, and what it takes to answer.

    Parameters
    ----------
    network
        In canonical form, or only taken apart where LRP has no rules for it.
    bundle
        What it is the network of.
    device
        Where it goes.
    has_relevance
        Whether LRP has rules for it.

    Attributes
    ----------
    network
        On the device, with weights laid out as its convolutions like them.
    explained
        Its heatmaps in other manners.
    """

    def __init__(self, network: CanonicalNetwork, bundle: Bundle, device: torch.device, has_relevance: bool) -> None:
        self.network = network.to(device).to(memory_format=torch.channels_last)
        self.explained = Explained(self.network, bundle, device)
        self._bundle, self._device = bundle, device
        self._propagation = Propagation(self.network, self.explained.rules) if has_relevance else None

    def run(
        self, request: Request, watch: Watch
    ) -> tuple[GateOutcome, tuple[ClassProbability, ...], tuple[Heatmap, ...]]:
        """Return the gate's last word, and probabilities and heatmaps unless it is no.

        Raises
        ------
        BundleError
            When the network gives anything but numbers.
        CancelledError
            When ``watch`` was asked to stop.
        """
        since = watch.stage("Scoring", 0.3)
        picture = torch.from_numpy(standardise(request.prepared.picture[None], self._bundle.preprocessing))
        picture = picture.to(self._device, memory_format=torch.channels_last)
        trace = self._forward(picture, "lrp" in request.methods)
        outcome = self._judged(request, trace.stages[-1])
        logits = self._finite(trace.logits)
        watch.done("forward", since)
        if outcome.status == "block":
            return outcome, (), ()
        answers = class_probabilities(logits, self._bundle)
        targets = self._targets(request.target, answers)
        heatmaps: list[Heatmap] = []
        if "gradcam" in request.methods:
            since = watch.stage("Explaining: Grad-CAM", 0.5)
            heatmaps += self._gradcam(trace.stages[-1], targets, request)
            watch.done("gradcam", since)
        if "lrp" in request.methods:
            since = watch.stage("Explaining: LRP", 0.6)
            heatmaps += self._lrp(trace, targets, request, watch)
            watch.done("lrp", since)
        return outcome, answers, tuple(heatmaps)

    def scores(self, pictures: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the logits of prepared pictures, shape ``(n, classes)``."""
        given = torch.from_numpy(standardise(pictures, self._bundle.preprocessing)).to(self._device)
        with torch.no_grad():
            logits: Tensor = self.network.head(self.network.features(given))
        return np.asarray(logits.cpu().double().numpy())

    def stages(self) -> tuple[tuple[int, int], ...]:
        """Return rows and columns of the map that each stage of the network gives, in their order."""
        spec, sizes = self._bundle.preprocessing, []
        with torch.no_grad():
            a = torch.zeros(1, spec.channels, spec.size, spec.size, device=self._device)
            for block in self.network.features:
                a = block(a)
                sizes.append((a.shape[2], a.shape[3]))
        return tuple(sizes)

    def _judged(self, request: Request, stage: Tensor) -> GateOutcome:
        """Return the outcome with what the learnt rules of the bundle have to say."""
        if self._bundle.gate is None:
            return request.outcome
        reasons = self._bundle.gate.reasons(request.prepared.picture, stage[0].float().cpu().numpy())
        return replace(request.outcome, reasons=(*request.outcome.reasons, *reasons))

    def _forward(self, picture: Tensor, with_relevance: bool) -> Trace:
        """Return logits and last stage of the network, with the way back for relevance if that is wanted."""
        if with_relevance and self._propagation is not None:
            return self._propagation.run(picture)
        with torch.no_grad():
            features: Tensor = self.network.features(picture)
            return Trace(self.network.head(features), (features,))

    def _finite(self, logits: Tensor) -> NDArray[np.float64]:
        """Return the logits of the one film; a network that gives anything but numbers is broken."""
        values: NDArray[np.float64] = logits.detach()[0].cpu().double().numpy()  # MPS has no float64
        if not np.isfinite(values).all():
            raise BundleError(f"Bundle '{self._bundle.name}' gives no numbers for this film.", "Use another bundle.")
        return values

    def _targets(self, target: str, answers: tuple[ClassProbability, ...]) -> list[int]:
        if target == TARGET_ALL:
            return list(range(len(answers)))
        if target == TARGET_TOP:
            return [max(range(len(answers)), key=lambda place: answers[place].calibrated)]
        return [self._bundle.classes.index(target)]

    def _gradcam(self, features: Tensor, targets: list[int], request: Request) -> list[Heatmap]:
        maps = gradcam(features, self.network.head, targets).cpu().numpy()
        to_film, seen = cell_centres(self.network.features).then(request.prepared.to_film), request.prepared.seen
        return [
            Heatmap(
                "gradcam",
                self._bundle.classes[place],
                np.ascontiguousarray(field),
                False,
                to_film,
                request.shape,
                seen=seen,
            )
            for place, field in zip(targets, maps, strict=True)
        ]

    def _lrp(self, trace: Trace, targets: list[int], request: Request, watch: Watch) -> list[Heatmap]:
        weights, prepared = seed_weights(trace.logits, targets), request.prepared
        relevance = trace.relevance(
            weights, lambda share: watch.progress("Explaining: LRP", 0.6 + 0.3 * share), watch.cancelled
        )
        rules, lattice = self.explained.rules, self.explained.lattice
        fields = smoothed(relevance[:, 0].sum(dim=1), lattice).cpu().numpy()
        heatmaps = []
        for place, values in zip(targets, fields, strict=True):
            checks = relevance_numbers(values, float(trace.logits[0, place]), rules, lattice)
            label, field = self._bundle.classes[place], np.ascontiguousarray(values)
            heatmaps.append(Heatmap("lrp", label, field, True, prepared.to_film, request.shape, checks, prepared.seen))
        return heatmaps
