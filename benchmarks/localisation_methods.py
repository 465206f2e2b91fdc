"""What is measured: every method with its options, its fields on a film, and the blind fields that they must beat."""

import time
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.composites import COMPOSITES, Composite, composite
from cxrviewer.explain.explaining import Explainer, Fields, Options
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.explain.lattice import smoothed
from cxrviewer.explain.methods import METHODS
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.lung_field import LungField
from cxrviewer.inference.preprocess import Prepared, standardise

CAMS = ("gradcam", "gradcam++", "hirescam", "layercam")
SMOOTH = 4  # pixels: the stride of a ResNet's stem, whose lattice is smoothed away
COARSE = 7  # an occluding patch is this part of the side and moves by half of itself: 170 pictures for each film
RELEVANCE, ACTIVATION, SLOW = "relevance propagation", "class activation maps", "slow controls"


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to make a map.

    Attributes
    ----------
    name
        As tables have it.
    family
        `RELEVANCE`, `ACTIVATION` or `SLOW`.
    method, options
        As `Explainer.explain` takes them, but for `Options.smooth`.
    smooth
        Period of the lattice that is smoothed away afterwards: the relevance itself is computed once.
    """

    name: str
    family: str
    method: str
    options: Options = field(default_factory=Options)
    smooth: int = 1


@dataclass(frozen=True, eq=False, slots=True)
class Made:
    """One map, how long it took with its forward pass, and whether it adds up.

    Attributes
    ----------
    seconds
        Of all cores together, which does not count what else the machine does.
    missing
        What the sum of the map lacks of the score, in shares of it, of one logit at least; None where a method makes no
        such promise.
    """

    variant: Variant
    heatmap: Heatmap
    seconds: float
    missing: float | None


def variants(network: CanonicalNetwork, size: int) -> tuple[Variant, ...]:
    """Return every variant for a network that takes pictures of ``size`` pixels."""
    last, before = stage_ends(network, size)
    relevance = [
        Variant(
            f"LRP {name}{', against the rest' if rest else ''}{', smoothed' if smooth > 1 else ''}",
            RELEVANCE,
            "lrp",
            Options(composite=composite(name), against="rest" if rest else None),
            smooth,
        )
        for name in COMPOSITES
        for rest in (False, True)
        for smooth in (1, SMOOTH)
    ]
    maps = [
        Variant(f"{METHODS[name].title}, {words}", ACTIVATION, name, Options(stage=stage))
        for name in CAMS
        for words, stage in (("last stage", last), ("last stage but one", before))
    ]
    patch = max(2, size // COARSE)
    slow = [
        Variant("Occlusion", SLOW, "occlusion", Options(patch=patch, step=patch // 2)),
        Variant("Integrated gradients", SLOW, "integrated-gradients"),
    ]
    return (*relevance, *maps, *slow)


def stage_ends(network: CanonicalNetwork, size: int) -> tuple[int, int]:
    """Return the places of the last block, and of the last one whose map is finer than that one's."""
    sides, picture = [], torch.zeros(1, 3, size, size)
    with torch.no_grad():
        for block in network.features:
            picture = block(picture)
            sides.append(picture.shape[-1])
    finer = [place for place, side in enumerate(sides) if side > sides[-1]]
    return len(sides) - 1, finer[-1] if finer else len(sides) - 1


class Maker:
    """Makes the maps of one network, one film and one variant at a time, as a viewer would.

    Parameters
    ----------
    bundle, network
        The model, and its network in canonical form.
    chosen
        The variants.
    """

    def __init__(self, bundle: Bundle, network: CanonicalNetwork, chosen: Sequence[Variant]) -> None:
        self.bundle, self.network, self.variants = bundle, network, tuple(chosen)
        self._explainers: dict[Composite, Explainer] = {}  # one for each composite: each prepares its rules once

    def picture(self, prepared: Prepared) -> Tensor:
        """Return a film as the network gets it."""
        given = torch.from_numpy(standardise(prepared.picture[None], self.bundle.preprocessing))
        return given.contiguous(memory_format=torch.channels_last)

    def logits(self, prepared: Prepared) -> NDArray[np.float64]:
        """Return the network's answer on one film, ``(classes,)``."""
        with torch.no_grad():
            answer: Tensor = self.network(self.picture(prepared))
        return np.asarray(answer[0].double().numpy())

    def maps(self, prepared: Prepared, film: tuple[int, int], target: int, *, slow: bool = True) -> Iterator[Made]:
        """Yield the map of every variant for the class ``target``; equal work is done once and counted for each.

        Parameters
        ----------
        prepared, film
            The film as the network gets it, and its rows and columns.
        target
            Number of the class.
        slow
            Whether `SLOW` methods belong to it.
        """
        kept: tuple[Variant, Fields, float] | None = None
        for variant in self.variants:
            if variant.family == SLOW and not slow:
                continue
            if kept is None or (kept[0].method, kept[0].options) != (variant.method, variant.options):
                start = time.process_time()
                fields = self._explain(variant, prepared, target)
                kept = variant, fields, time.process_time() - start
            _, fields, seconds = kept
            start = time.process_time()
            values = smoothed(torch.from_numpy(fields.values[0, 0]), variant.smooth).numpy()
            seconds += time.process_time() - start
            yield Made(variant, self._heatmap(variant, values, fields, prepared, film), seconds, self._missing(fields))

    def _explain(self, variant: Variant, prepared: Prepared, target: int) -> Fields:
        explainer = self._explainers.setdefault(variant.options.composite, Explainer(self.network))
        return explainer.explain(self.picture(prepared), variant.method, [target], variant.options)

    def _heatmap(
        self, variant: Variant, values: NDArray[np.float32], fields: Fields, prepared: Prepared, film: tuple[int, int]
    ) -> Heatmap:
        place = fields.to_picture.then(prepared.to_film)
        label = self.bundle.classes[fields.classes[0]]
        return Heatmap(variant.method, label, values, fields.method.signed, place, film, seen=prepared.seen)

    def _missing(self, fields: Fields) -> float | None:
        score = float(fields.scores[0, 0])
        if fields.method.name == "integrated-gradients":  # they explain the way from the mean film
            with torch.no_grad():
                side = self.bundle.preprocessing.size
                score -= float(self.network(torch.zeros(1, 3, side, side))[0, fields.classes[0]])
        elif fields.method.name != "lrp":
            return None
        return abs(score - float(fields.values.sum(dtype=np.float64))) / max(abs(score), 1.0)


def randomised(network: CanonicalNetwork, seed: int) -> CanonicalNetwork:
    """Return a copy whose last two blocks and head have weights by chance, as large as those they replace.

    Parameter randomisation from the top (Adebayo et al. 2018, Sanity Checks for Saliency Maps).
    """
    changed, dice = deepcopy(network), torch.Generator().manual_seed(seed)
    for part in (changed.features[-1], changed.features[-2], changed.head):
        for module in part.modules():
            if isinstance(module, nn.Conv2d | nn.Linear):
                with torch.no_grad():
                    module.weight.normal_(0.0, float(module.weight.std()), generator=dice)
    return changed


def blind_fields(film: tuple[int, int], lungs: LungField) -> dict[str, NDArray[np.floating]]:
    """Return fields that know nothing of the model: what any map has to beat."""
    inside = lungs.mask_on_film()
    return {
        "the whole film alike": np.ones(film, np.float32),
        "the lungs alike": inside.astype(np.float32),
        "the middle of each lung": _middles(lungs),
    }


def _middles(lungs: LungField) -> NDArray[np.floating]:
    """Return a Gaussian on the middle of each lung, as wide and high as the lung, each with 1.0 at its pixel."""
    rows, columns = np.ogrid[: lungs.film_shape[0], : lungs.film_shape[1]]
    found = np.zeros(lungs.film_shape)
    for side in (1, 2):
        cells = np.argwhere(lungs.sides == side)
        if not len(cells):
            continue
        down, across = lungs.to_film.rows(cells[:, 0].astype(float)), lungs.to_film.columns(cells[:, 1].astype(float))
        high, wide = (np.maximum(part.std(), 1.0) for part in (down, across))
        distance = ((rows - np.rint(down.mean())) / high) ** 2 + ((columns - np.rint(across.mean())) / wide) ** 2
        found = np.maximum(found, np.exp(-0.5 * distance))
    return found
