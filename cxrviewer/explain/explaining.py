"""Any method on any canonical network: one call from standardised pictures to fields."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import get_args

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cxrviewer.errors import RequestError
from cxrviewer.explain import methods
from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.composites import Composite, composite
from cxrviewer.explain.controls import Cancelled, Share, integrated_gradients, occlusion
from cxrviewer.explain.gradcam import CamName, cam, stage_gradients
from cxrviewer.explain.lattice import smoothed
from cxrviewer.explain.lrp import Propagation
from cxrviewer.explain.receptive import cell_centres
from cxrviewer.explain.seeds import Against, seed_weights

_PIXELS = GridMap(1.0, 0.0, 1.0, 0.0)


@dataclass(frozen=True, slots=True)
class Options:
    """What a method can be told; each reads its own.

    Attributes
    ----------
    against
        Explain a class against nothing (its logit), ``"rest"`` (all others, weighted by how probable they are), or the
        class of that number (`cxrviewer.explain.seeds`).
    composite
        LRP: which layer gets which rule (`cxrviewer.explain.composites`).
    smooth
        LRP: 1, or the period in pixels of a lattice to be smoothed away (`cxrviewer.explain.lattice`).
    stage
        Class activation maps: place of the block in the network; -1 is the last.
    baseline
        Occlusion and integrated gradients: the standardised value that stands for nothing; 0 is the mean of the
        training films.
    patch, step
        Occlusion: side of the patch and how far it moves, pixels; None is a 14th of the picture and half of that.
    points
        Integrated gradients: steps from the baseline to the picture.
    """

    against: Against = None
    composite: Composite = field(default_factory=composite)
    smooth: int = 1
    stage: int = -1
    baseline: float = 0.0
    patch: int | None = None
    step: int | None = None
    points: int = 32


@dataclass(frozen=True, eq=False, slots=True)
class Fields:
    """Explanations of some classes' scores for some pictures.

    Attributes
    ----------
    method
        What made them; tells unit and sign.
    classes
        Numbers of the classes.
    values
        float32, ``(n, len(classes), h, w)``, in ``method.unit``: relevance, occlusion and integrated gradients on the
        picture's own grid, class activation maps on that of their stage.
    scores
        float64, ``(n, len(classes))``: what is explained, in logits: a logit, or a margin over other classes.
    logits
        float64, ``(n, all classes)``.
    to_picture
        Where the cells of ``values`` lie on the picture.
    """

    method: methods.Method
    classes: tuple[int, ...]
    values: NDArray[np.float32]
    scores: NDArray[np.float64]
    logits: NDArray[np.float64]
    to_picture: GridMap


class Explainer:
    """Explains one network by any method. Keeps the rules of the composite that was asked for last.

    Parameters
    ----------
    network
        A canonical network (`cxrviewer.explain.folding.canonical`); for all methods but LRP one that was only taken
        apart will do. In eval mode and frozen; it is left as it was. After it was moved to another device, make
        another explainer.
    """

    def __init__(self, network: CanonicalNetwork) -> None:
        self.network = network
        self._propagation: tuple[Composite, Propagation] | None = None

    def explain(
        self,
        pictures: Tensor,
        method: str = "lrp",
        classes: Sequence[int] | None = None,
        options: Options | None = None,
        progress: Share | None = None,
        cancelled: Cancelled | None = None,
    ) -> Fields:
        """Explain the scores of some classes of ``pictures`` by one ``method``, with what `Options` tell it.

        Parameters and errors are those of `explain`: ``classes`` and ``options`` can be left out, ``progress`` is told
        the share done, ``cancelled`` is asked whether to stop.
        """
        wanted, chosen = methods.method(method), options or Options()
        places = None if classes is None else tuple(classes)
        job = _Job(self, pictures.detach(), places, chosen, progress, cancelled)
        values, logits = _MAKERS[method](job)
        weights = job.seeds(logits)
        stage = chosen.stage % len(self.network.features)
        cells = cell_centres(self.network.features[: stage + 1]) if method in get_args(CamName) else _PIXELS
        return Fields(
            wanted,
            job.places(logits),
            np.ascontiguousarray(values.movedim(0, 1).float().cpu().numpy()),
            (weights * logits).sum(dim=2).T.cpu().double().numpy(),
            logits.cpu().double().numpy(),
            cells,
        )

    def propagation(self, rules: Composite) -> Propagation:
        """Return the network under the rules of a composite."""
        kept = self._propagation  # looked at once: another thread may put its own in place
        if kept is None or kept[0] != rules:
            kept = self._propagation = rules, Propagation(self.network, rules)
        return kept[1]


def explain(
    network: CanonicalNetwork,
    pictures: Tensor,
    method: str = "lrp",
    classes: Sequence[int] | None = None,
    options: Options | None = None,
    progress: Share | None = None,
    cancelled: Cancelled | None = None,
) -> Fields:
    """Explain the scores of some classes by one method; the classes share all work that can be shared.

    For many pictures in turn keep an `Explainer`: it prepares the rules once.

    Parameters
    ----------
    network
        See `Explainer`.
    pictures
        Standardised float32 or float64, ``(n, channels, height, width)``, on the network's device.
    method
        A name of `cxrviewer.explain.methods.METHODS`.
    classes
        Numbers of the classes; None is all of them, less the one that they are held against.
    options
        See `Options`.
    progress, cancelled
        Told the share done, 0 to 1, and asked whether to stop, between blocks or batches.

    Raises
    ------
    RequestError
        When a method, class or stage is unknown, or a patch does not fit.
    BundleError
        When LRP knows no rule for a part of the network.
    CancelledError
        When ``cancelled`` said so.
    """
    return Explainer(network).explain(pictures, method, classes, options, progress, cancelled)


@dataclass(frozen=True, slots=True)
class _Job:
    explainer: Explainer
    pictures: Tensor
    classes: tuple[int, ...] | None
    options: Options
    progress: Share | None
    cancelled: Cancelled | None

    def places(self, logits: Tensor) -> tuple[int, ...]:
        """Return the numbers of the classes to explain."""
        if self.classes is not None:
            return self.classes
        return tuple(place for place in range(logits.shape[1]) if place != self.options.against)

    def seeds(self, logits: Tensor) -> Tensor:
        return seed_weights(logits, self.places(logits), self.options.against)

    def logits(self) -> Tensor:
        with torch.no_grad():
            return self.explainer.network(self.pictures)  # type: ignore[no-any-return]


def _relevance(job: _Job) -> tuple[Tensor, Tensor]:
    trace = job.explainer.propagation(job.options.composite).run(job.pictures)
    relevance = trace.relevance(job.seeds(trace.logits), job.progress, job.cancelled)
    return smoothed(relevance.sum(dim=2), job.options.smooth), trace.logits


def _activation_map(name: CamName) -> Callable[[_Job], tuple[Tensor, Tensor]]:
    def make(job: _Job) -> tuple[Tensor, Tensor]:
        network, stage = job.explainer.network, job.options.stage
        count = len(network.features)
        if not -count <= stage < count:
            raise RequestError(f"The network has no stage {stage}.", f"Choose among 0 to {count - 1}.")
        stage %= count
        with torch.no_grad():
            activations = network.features[: stage + 1](job.pictures)
            logits = network.head(network.features[stage + 1 :](activations))
        gradients = stage_gradients(network, activations, job.seeds(logits), stage)
        return cam(activations, gradients, name), logits

    return make


def _occlusion(job: _Job) -> tuple[Tensor, Tensor]:
    logits, chosen = job.logits(), job.options
    values = occlusion(
        job.explainer.network,
        job.pictures,
        job.seeds(logits),
        patch=chosen.patch,
        step=chosen.step,
        baseline=chosen.baseline,
        progress=job.progress,
        cancelled=job.cancelled,
    )
    return values, logits


def _integrated_gradients(job: _Job) -> tuple[Tensor, Tensor]:
    logits, chosen = job.logits(), job.options
    values = integrated_gradients(
        job.explainer.network,
        job.pictures,
        job.seeds(logits),
        steps=chosen.points,
        baseline=chosen.baseline,
        progress=job.progress,
        cancelled=job.cancelled,
    )
    return values.sum(dim=2), logits


_MAKERS: dict[str, Callable[[_Job], tuple[Tensor, Tensor]]] = {
    **{name: _activation_map(name) for name in get_args(CamName)},
    "lrp": _relevance,
    "occlusion": _occlusion,
    "integrated-gradients": _integrated_gradients,
}
