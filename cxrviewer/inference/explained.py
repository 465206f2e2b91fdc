"""Explained: heatmaps of one prepared film in any manner, from one network of a bundle."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cxrviewer.errors import RequestError
from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.composites import composite
from cxrviewer.explain.explaining import Explainer, Fields, Options
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.explain.methods import METHODS
from cxrviewer.explain.seeds import Against
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.manner import REST, Manner
from cxrviewer.inference.preprocess import Prepared, standardise

_KEEPS_ITS_SUM = ("zplus",)  # rules of convolutions under which constants take no share


class Watch(Protocol):
    """Who is told how far it is, and says whether to stop."""

    @property
    def progress(self) -> Callable[[str, float], None]:
        """Return who is told a stage's name and the share done."""

    @property
    def cancelled(self) -> Callable[[], bool]:
        """Return who is asked whether to stop."""


@dataclass(frozen=True, eq=False, slots=True)
class Asked:
    """What is asked about one film.

    Attributes
    ----------
    prepared, shape
        The film as the network gets it, and its rows and columns.
    target
        Label of the class.
    manners
        How each heatmap is made.
    """

    prepared: Prepared
    shape: tuple[int, int]
    target: str
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
    """

    def __init__(self, network: CanonicalNetwork, bundle: Bundle, device: torch.device) -> None:
        self._explainer, self._bundle, self._device = Explainer(network), bundle, device

    def heatmaps(self, asked: Asked, watch: Watch) -> tuple[Heatmap, ...]:
        """Return one heatmap for each manner.

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
            fields = self._fields(asked.prepared.picture, manner, asked.target, tell, watch.cancelled)
            made.append(_heatmap(fields, manner, asked))
        return tuple(made)

    def field(self, picture: NDArray[np.float32], manner: Manner, target: str) -> NDArray[np.float32]:
        """Return the field of one class for a prepared picture: the same map of another picture."""
        values: NDArray[np.float32] = self._fields(picture, manner, target, None, None).values[0, 0]
        return values

    def _fields(
        self,
        picture: NDArray[np.float32],
        manner: Manner,
        target: str,
        tell: Callable[[float], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> Fields:
        given = torch.from_numpy(standardise(picture[None], self._bundle.preprocessing))
        picture_here: Tensor = given.to(self._device, memory_format=torch.channels_last)
        options, place = self._options(manner), self._bundle.classes.index(target)
        return self._explainer.explain(picture_here, manner.method, [place], options, tell, cancelled)

    def _options(self, manner: Manner) -> Options:
        chosen = Options(against=self._against(manner.against))
        rules = composite(manner.composite) if manner.composite else chosen.composite
        smooth = chosen.smooth if manner.smooth is None else manner.smooth
        return Options(against=chosen.against, composite=rules, smooth=smooth)

    def _against(self, label: str) -> Against:
        if not label:
            return None
        if label == REST:
            return "rest"
        if label not in self._bundle.classes:
            raise RequestError(
                f"The bundle has no class '{label}'.", f"Choose among: {', '.join(self._bundle.classes)}, {REST}."
            )
        return self._bundle.classes.index(label)


def _heatmap(fields: Fields, manner: Manner, asked: Asked) -> Heatmap:
    return Heatmap(
        manner.method,
        asked.target,
        fields.values[0, 0],
        fields.method.signed,
        fields.to_picture.then(asked.prepared.to_film),
        asked.shape,
        _numbers(fields, manner),
        asked.prepared.seen,
        options=manner.options,
    )


def _numbers(fields: Fields, manner: Manner) -> dict[str, float | None]:
    """Return the numbers from the making of a map: of relevance, how much of the score it adds up to.

    Under rules that give constants of the network their share the sum says nothing of whether the map is sound; then
    the score has no name by which it would be checked.
    """
    score = float(fields.scores[0, 0])
    if manner.method != "lrp":
        return {}
    total = float(fields.values.sum(dtype=np.float64))
    rules = composite(manner.composite) if manner.composite else Options().composite
    named = "logit" if rules.others in _KEEPS_ITS_SUM and not rules.setting.bias else "score"
    return {named: score, "relevance_sum": total, "absorbed_share": 1.0 - total / score if score else None}
