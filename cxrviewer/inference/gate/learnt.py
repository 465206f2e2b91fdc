"""Learnt rules of the gate: what the model's own features and a small copy of the picture tell of it.

Two parts, both read off the one forward pass that there is anyway. A linear classifier tells proper films from wrong
inputs of known kinds. The Mahalanobis distance of the pooled last stage from the training films' classes, with one
shrunk covariance (Lee et al. 2018; Ledoit and Wolf 2004), tells of what is like nothing that the model was trained on.
All numbers, thresholds included, come from the bundle and belong to its weights.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import BundleError
from cxrviewer.files import size_of
from cxrviewer.inference.analysis import Reason

GATE_FILE = "gate.safetensors"
SCHEMA = 1
PROPER = "proper"
UNLIKE = "unlike"
_MOST_BYTES = 3 * 2**20
_REMEDY = "Copy the bundle again, or make its gate again with packaging/make_gate.py."

Floats = NDArray[np.float32]

#: By name of the rule: code, name and sentence of its reason. The bundle says from which score on it warns or blocks.
RULES: Mapping[str, tuple[str, str, str]] = {
    "inverted": ("G10", "INVERTED", "Black and white look swapped: air is white, bones are dark."),
    "turned": ("G11", "TURNED", "The film looks turned on its side or upside down."),
    "mirrored": ("G12", "MIRRORED", "The film looks mirrored, or the heart lies on the right: see the side markers."),
    "cropped": ("G13", "CROPPED", "A large part of the chest looks cut off or covered."),
    "foreign": ("G14", "NOT_A_FILM", "This looks like no single chest film: a page, a screen, a photograph, a sheet."),
    UNLIKE: ("G15", "UNLIKE", "The picture is unlike the films that the model was trained on."),
}
_FAILED = Reason("G19", "GATE_FAILED", "The learnt rules of the gate could not be applied to this film.", blocks=True)


@dataclass(frozen=True, slots=True)
class Limits:
    """From which score on a rule warns, and from which it blocks; None where it never does."""

    warn: float | None
    block: float | None

    def __post_init__(self) -> None:
        """Refuse limits that are no numbers; with neither, a rule would not be one.

        Raises
        ------
        ValueError
            Naming them.
        """
        if not all(isinstance(v, float | int) and np.isfinite(v) for v in (self.warn, self.block) if v is not None):
            raise ValueError("limits")
        if self.warn is None and self.block is None:
            raise ValueError("limits")


@dataclass(frozen=True, slots=True)
class Ages:
    """Which ages the bundle is for, from what is known of its training films.

    Attributes
    ----------
    adult_from
        Age in years from which a film counts as an adult's.
    children
        Whether there were children's films among those of the training; without any, a child's film is not scored.
    """

    adult_from: float
    children: bool

    def reason(self, age: float | None) -> Reason | None:
        """Return what speaks against scoring the film of somebody of this age in years, None where it is not known."""
        if age is None or age >= self.adult_from:
            return None
        if self.children:
            text = "A child's film, says the header; the model saw children's films of few ages and of few classes."
        else:
            text = "A child's film, says the header; the model was trained on adults' films alone."
        return Reason("G09", "CHILD", text, blocks=not self.children)


@dataclass(frozen=True, eq=False, slots=True)
class LearntRules:
    """Everything that the learnt rules need.

    Attributes
    ----------
    kinds
        For each output of the classifier the rule that it speaks for, `PROPER` for films as they should be.
    limits
        Of each rule, by its name.
    ages
        Which ages the bundle is for.
    grid, thumbnail
        Sides of the grids to which the last stage and the picture are averaged.
    mean, scale
        By which features are standardised, float32, shape ``(features,)``.
    weights, bias
        Of the classifier, float32, shapes ``(kinds, features)`` and ``(kinds,)``.
    centres, whitening
        Means of the pooled last stage by class, float32, shape ``(classes, channels)``, and a matrix ``W`` of shape
        ``(channels, directions)`` for which ``W @ W.T`` is the inverse of the shrunk covariance.
    """

    kinds: tuple[str, ...]
    limits: Mapping[str, Limits]
    ages: Ages
    grid: int
    thumbnail: int
    mean: Floats
    scale: Floats
    weights: Floats
    bias: Floats
    centres: Floats
    whitening: Floats

    def reasons(self, picture: Floats, stage: Floats) -> tuple[Reason, ...]:
        """Return what speaks against scoring a film; where it cannot be told, that is the reason.

        Parameters
        ----------
        picture
            What the network was given before standardisation, shape ``(size, size)`` or ``(planes, size, size)``.
        stage
            Last convolutional stage of its forward pass, shape ``(channels, rows, columns)``.
        """
        try:
            scores = self.scores(picture, stage)
        except ValueError:
            return (_FAILED,)
        return tuple(self._told(scores))

    def scores(self, picture: Floats, stage: Floats) -> dict[str, float]:
        """Return the score of each rule: log odds against a proper film, and for `UNLIKE` a distance.

        The distance is squared and divided by the number of channels, so that it is about 1 for films as in training.

        Raises
        ------
        ValueError
            When the shapes are not those that the rules were fitted to, or a value is no number.
        """
        values = (features(picture, stage, self.grid, self.thumbnail) - self.mean) / self.scale
        if not np.isfinite(values).all():
            raise ValueError("features")
        # Products without BLAS: its threads, once woken, wait in a loop for more and hold up those of torch.
        logits = (np.einsum("ij,j->i", self.weights, values) + self.bias).astype(np.float64)
        proper = float(logits[self.kinds.index(PROPER)])
        found = {}
        for rule in dict.fromkeys(self.kinds):
            if rule != PROPER:
                own = logits[[place for place, kind in enumerate(self.kinds) if kind == rule]]
                found[rule] = float(np.logaddexp.reduce(own)) - proper
        away = np.einsum("ij,jk->ik", stage.mean(axis=(1, 2)) - self.centres, self.whitening)
        found[UNLIKE] = float((away.astype(np.float64) ** 2).sum(axis=1).min()) / len(stage)
        return found

    def _told(self, scores: Mapping[str, float]) -> Iterator[Reason]:
        """Yield the reasons: of the rules that know a kind the likeliest first, last that it is of no known kind."""
        for rule, score in sorted(scores.items(), key=lambda entry: -entry[1] if entry[0] != UNLIKE else np.inf):
            limits = self.limits[rule]
            if limits.block is not None and score >= limits.block:
                yield Reason(*RULES[rule], blocks=True)
            elif limits.warn is not None and score >= limits.warn:
                yield Reason(*RULES[rule], blocks=False)


def features(picture: Floats, stage: Floats, grid: int, thumbnail: int) -> Floats:
    """Return what the classifier reads: float32, shape ``(thumbnail ** 2 + channels * grid ** 2,)``.

    The picture is averaged to a small square and standardised by its own mean and deviation; the stage is averaged in
    ``grid`` x ``grid`` cells, so that where something lies is kept.
    """
    plane = picture if picture.ndim == 2 else picture[0]
    small = averaged(plane[None], thumbnail).ravel()
    small = (small - small.mean()) / (small.std() + np.float32(1e-3))
    return np.concatenate((small, averaged(stage, grid).ravel())).astype(np.float32)


def averaged(planes: Floats, side: int) -> Floats:
    """Return ``planes`` ``(n, rows, columns)`` as means of ``side`` x ``side`` cells, which overlap where they must.

    The cells are those of `torch.nn.AdaptiveAvgPool2d`: from ``floor(i * rows / side)`` to ``ceil((i + 1) * rows /
    side)``.
    """
    rows, columns = (_edges(length, side) for length in planes.shape[1:])
    bands = np.stack([planes[:, top:end].mean(axis=1) for top, end in rows], axis=1)
    return np.stack([bands[:, :, left:right].mean(axis=2) for left, right in columns], axis=2).astype(np.float32)


def _edges(length: int, side: int) -> list[tuple[int, int]]:
    return [(place * length // side, -(-(place + 1) * length // side)) for place in range(side)]


def load_rules(folder: Path, stated: Mapping[str, Any] | None, weights_sha256: str) -> LearntRules | None:
    """Return the learnt rules that a bundle states; None for a bundle that states none.

    Parameters
    ----------
    folder
        Of the bundle.
    stated
        Entry ``gate`` of bundle.json.
    weights_sha256
        Hash of the weights that the rules must have been fitted to.

    Raises
    ------
    BundleError
        When they are missing, damaged, of an unknown schema, or belong to other weights.
    """
    if stated is None:
        return None
    try:
        if stated["schema"] != SCHEMA:
            raise BundleError("The gate of the bundle has another schema.", "Use a bundle made for this version.")
        if stated["weights_sha256"] != weights_sha256:
            raise BundleError("The gate of the bundle was fitted to other weights.", _REMEDY)
        return _parsed(stated, _tensors(folder / GATE_FILE, str(stated["sha256"])))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BundleError("The gate of the bundle lacks or misstates a value.", _REMEDY) from error


def _tensors(file: Path, stated: str) -> dict[str, NDArray[Any]]:
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        content = file.read_bytes() if size_of(file) <= _MOST_BYTES else b""
    except OSError as error:
        raise BundleError(f"The bundle has no readable {GATE_FILE}.", _REMEDY) from error
    if sha256(content).hexdigest() != stated:
        raise BundleError(f"{GATE_FILE} of the bundle does not have the hash that it states.", _REMEDY)
    try:
        return load(content)
    except SafetensorError as error:
        raise BundleError(f"{GATE_FILE} of the bundle is not readable safetensors.", _REMEDY) from error


def _parsed(stated: Mapping[str, Any], tensors: Mapping[str, NDArray[Any]]) -> LearntRules:
    numbers = {name: np.asarray(tensors[name], np.float32) for name in _TENSORS}
    limits = {str(rule): Limits(entry["warn"], entry["block"]) for rule, entry in stated["limits"].items()}
    ages = Ages(float(stated["ages"]["adult_from"]), bool(stated["ages"]["children"]))
    kinds = tuple(str(kind) for kind in stated["kinds"])
    grid, thumbnail = int(stated["grid"]), int(stated["thumbnail"])
    rules = LearntRules(kinds, limits, ages, grid, thumbnail, **numbers)
    if PROPER not in kinds or {*kinds, UNLIKE} - {PROPER} != set(limits) or not set(limits) <= set(RULES):
        raise ValueError("kinds")
    count, channels = len(rules.mean), rules.centres.shape[1]
    wanted = ((count,), (count,), (len(kinds), count), (len(kinds),), (len(rules.centres), channels))
    shapes = tuple(numbers[name].shape for name in _TENSORS[:-1])
    if shapes != wanted or count != thumbnail**2 + channels * grid**2 or len(rules.whitening) != channels:
        raise ValueError("shapes")
    if not all(bool(np.isfinite(values).all()) for values in numbers.values()) or not (rules.scale > 0).all():
        raise ValueError("numbers")
    return rules


_TENSORS = ("mean", "scale", "weights", "bias", "centres", "whitening")


def described(rules: LearntRules, weights_sha256: str, written: bytes) -> dict[str, Any]:
    """Return the entry ``gate`` of bundle.json for ``rules`` whose tensors, by `written_tensors`, are ``written``."""
    return {
        "schema": SCHEMA,
        "file": GATE_FILE,
        "sha256": sha256(written).hexdigest(),
        "weights_sha256": weights_sha256,
        "kinds": list(rules.kinds),
        "grid": rules.grid,
        "thumbnail": rules.thumbnail,
        "ages": {"adult_from": rules.ages.adult_from, "children": rules.ages.children},
        "limits": {name: {"warn": entry.warn, "block": entry.block} for name, entry in rules.limits.items()},
    }


def written_tensors(rules: LearntRules) -> bytes:
    """Return the content of `GATE_FILE`, float16 where that is fine enough."""
    from safetensors.numpy import save

    fine = {"mean", "scale", "bias"}
    tensors = {name: getattr(rules, name) for name in _TENSORS}
    return save({name: v if name in fine else v.astype(np.float16) for name, v in tensors.items()})
