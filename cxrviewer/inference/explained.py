"""Explained: heatmaps of one prepared film in any manner, from one network of a bundle."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cxrviewer.errors import RequestError
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.composites import Composite, composite
from cxrviewer.explain.explaining import Explainer, Fields, Options
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.explain.methods import METHODS
from cxrviewer.explain.receptive import cell_centres
from cxrviewer.explain.seeds import Against
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.device import multiplies_halves
from cxrviewer.inference.manner import REST, Manner
from cxrviewer.inference.preprocess import Prepared, standardise
from cxrviewer.inference.watching import Watch

_KEEPS_ITS_SUM = ("zplus",)  # rules of convolutions under which constants take no share


@dataclass(frozen=True, eq=False, slots=True)
class Asked:
    """What is asked about one film.

    Attributes
    ----------
    prepared, shape
        The film as the network gets it, and its rows and columns.
    targets
        Labels of the classes.
    manners
        How each of them is explained.
    """

    prepared: Prepared
    shape: tuple[int, int]
    targets: Sequence[str]
    manners: Sequence[Manner]


class Explained:
    """Makes heatmaps with one network on one device.

    Parameters
    ----------
    network
        In canonical form; one that was only taken apart will do for all methods but LRP.
    bundle
        What it is the network of.
    device
        Where it runs.

    Attributes
    ----------
    rules
        Of relevance propagation, unless others are named.
    lattice
        Period in pixels of the lattice that the network's first strides leave in relevance; 1 for none.
    """

    def __init__(self, network: CanonicalNetwork, bundle: Bundle, device: torch.device) -> None:
        self._explainer, self._bundle, self._device = Explainer(network), bundle, device
        self.rules = composite(half=multiplies_halves(device))
        self.lattice = round(cell_centres(network.features[:1]).row_scale)

    def heatmaps(self, asked: Asked, watch: Watch) -> tuple[Heatmap, ...]:
        """Return one heatmap of each class for each manner; the classes share all work that can be shared.

        Raises
        ------
        RequestError
            When a class is unknown, or held against itself.
        BundleError
            When LRP is asked for and knows no rule for the network.
        CancelledError
            When ``watch.cancelled`` said so.
        """
        made = []
        for place, manner in enumerate(asked.manners):
            stage, start = f"Explaining: {METHODS[manner.method].title}", 0.1 + 0.8 * place / len(asked.manners)

            def tell(share: float, stage: str = stage, start: float = start) -> None:
                watch.progress(stage, start + 0.8 * share / len(asked.manners))

            tell(0.0)
            options = self._options(manner)
            fields = self._fields(asked.prepared.picture, manner.method, options, asked.targets, tell, watch.cancelled)
            made += [_heatmap(fields, place, manner, options, asked) for place in range(len(asked.targets))]
        return tuple(made)

    def field(self, picture: NDArray[np.float32], manner: Manner, target: str) -> NDArray[np.float32]:
        """Return the field of one class for a prepared picture: the same map of another picture."""
        values: NDArray[np.float32] = self._fields(picture, manner.method, self._options(manner), [target]).values[0, 0]
        return values

    def _fields(
        self,
        picture: NDArray[np.float32],
        method: str,
        options: Options,
        targets: Sequence[str],
        tell: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Fields:
        given = torch.from_numpy(standardise(picture[None], self._bundle.preprocessing))
        picture_here: Tensor = given.to(self._device, memory_format=torch.channels_last)
        places = [self._place(target) for target in targets]
        return self._explainer.explain(picture_here, method, places, options, tell, cancelled)

    def _options(self, manner: Manner) -> Options:
        named = manner.composite
        rules = composite(named, half=multiplies_halves(self._device)) if named else self.rules
        smooth = self.lattice if manner.smooth is None else manner.smooth
        return Options(against=self._against(manner.against), composite=rules, smooth=smooth, stage=manner.stage)

    def _against(self, label: str) -> Against:
        if not label:
            return None
        return "rest" if label == REST else self._place(label, REST)

    def _place(self, label: str, *others: str) -> int:
        """Return the number of a class; ``others`` could be named as well."""
        classes = self._bundle.classes
        if label not in classes:
            raise RequestError(
                f"The bundle has no class '{label}'.", f"Choose among: {', '.join((*classes, *others))}."
            )
        return classes.index(label)


def _heatmap(fields: Fields, place: int, manner: Manner, options: Options, asked: Asked) -> Heatmap:
    values, score = fields.values[0, place], float(fields.scores[0, place])
    return Heatmap(
        manner.method,
        asked.targets[place],
        values,
        fields.method.signed,
        fields.to_picture.then(asked.prepared.to_film),
        asked.shape,
        relevance_numbers(values, score, options.composite, options.smooth) if manner.method == "lrp" else {},
        asked.prepared.seen,
        options=manner.options,
    )


def relevance_numbers(
    values: NDArray[np.float32], score: float, rules: Composite, lattice: int
) -> dict[str, float | None]:
    """Return the numbers from the making of relevance, JSON-ready: how much of the score it adds up to.

    Under rules that give constants of the network their share the sum says nothing of whether the map is sound; then
    the score has no name by which it would be checked.

    Parameters
    ----------
    values
        Relevance of each pixel.
    score
        What it should add up to, in logits.
    rules
        Which layer got which rule.
    lattice
        Period in pixels of the lattice that was smoothed away; 1 for none.
    """
    total = float(values.sum(dtype=np.float64))
    named = "logit" if rules.others in _KEEPS_ITS_SUM and not rules.setting.bias else "score"
    share = 1.0 - total / score if score else None  # of nothing there is no share
    return {named: score, "relevance_sum": total, "absorbed_share": share, "smoothed_px": float(lattice)}
