"""Recipe: a named, complete training configuration."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from cxrviewer.errors import DataError
from cxrviewer.inference.preprocess import Preprocessing


@dataclass(frozen=True, slots=True)
class Augmentation:
    """How far training pictures are varied; 0 switches a step off. See `augment.augment`.

    Attributes
    ----------
    strength
        Multiplies every range and probability below.
    rotation
        Degrees to either side.
    scale_low, scale_high
        Range of the scale of each axis on its own: size and aspect ratio. Films squeezed to a square have lost theirs.
    shift
        Share of the side.
    gamma
        Exponent between ``1 / (1 + gamma)`` and ``1 + gamma``.
    contrast, brightness
        Largest change of slope and offset.
    shading
        Largest relative change of exposure over the film, smooth.
    resampling
        Chance that the picture is shrunk (down to 0.4) and enlarged again.
    sharpness
        Blend with a blurred copy: up to this much blur, or this much unsharp mask.
    noise
        Largest standard deviation of Gaussian noise.
    border
        Chance that a border of up to 8 % is blacked, as by collimation.
    flip
        Chance of a mirror image. Off: the side of the heart and of markers is anatomy.
    """

    strength: float = 1.0
    rotation: float = 8.0
    scale_low: float = 0.8
    scale_high: float = 1.25
    shift: float = 0.06
    gamma: float = 0.6
    contrast: float = 0.25
    brightness: float = 0.12
    shading: float = 0.2
    resampling: float = 0.4
    sharpness: float = 0.8
    noise: float = 0.04
    border: float = 0.15
    flip: float = 0.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides a training run besides the data.

    Attributes
    ----------
    sizes, epochs
        Side of the training pictures and epochs at that side, stage by stage. The last side is the bundle's.
    optimizer
        ``"sgd"`` (Nesterov, momentum 0.9) or ``"adamw"``.
    rate, warm_up, weight_decay
        One cycle over all epochs (Smith 2018): cosine from ``rate / 25`` up during the share ``warm_up``, then down.
        Norms and biases are not decayed.
    class_weights
        ``"none"``, ``"inverse-sqrt"`` or ``"effective"`` (Cui 2019).
    mixup
        Alpha of the Beta distribution (Zhang 2018); 0 is off.
    ema_epochs
        Time constant of the averaged weights, in epochs.
    select
        Validation figure by which the best epoch of the last stage is kept.
    seed, split_seed
        What training and the split draw from. Recipes are compared on one split.
    validation, calibration, test
        Shares of the films that choose the epoch, that calibrate, and that are measured; the rest is trained on.
        Without a calibration part, validation calibrates too.
    look_at_test
        Whether the finished model is measured on the test part. Leave it off while comparing recipes.
    """

    name: str = "cxr4"
    architecture: str = "resnet18"
    sizes: tuple[int, ...] = (112, 160, 224)
    epochs: tuple[int, ...] = (20, 10, 10)
    batch: int = 64
    optimizer: str = "sgd"
    rate: float = 0.05
    warm_up: float = 0.15
    weight_decay: float = 5e-4
    class_weights: str = "inverse-sqrt"
    label_smoothing: float = 0.05
    mixup: float = 0.0
    ema_epochs: float = 2.0
    select: str = "macro_f1"
    seed: int = 1
    split_seed: int = 20230106
    validation: float = 0.12
    calibration: float = 0.08
    test: float = 0.2
    look_at_test: bool = True
    augmentation: Augmentation = field(default_factory=Augmentation)

    @property
    def preprocessing(self) -> Preprocessing:
        """Return the preprocessing that the bundle will state."""
        return Preprocessing(size=self.sizes[-1])

    @property
    def fractions(self) -> tuple[float, float, float, float]:
        """Return the shares of train, validation, calibration and test."""
        others = (self.validation, self.calibration, self.test)
        return 1.0 - sum(others), *others

    def to_dict(self) -> dict[str, Any]:
        """Return the recipe JSON-ready."""
        return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items()}


_Settings = TypeVar("_Settings", Recipe, Augmentation)

RECIPES: Mapping[str, Recipe] = {"cxr4": Recipe()}
_CHOICES = {
    "optimizer": ("sgd", "adamw"),
    "class_weights": ("none", "inverse-sqrt", "effective"),
    "select": ("balanced_accuracy", "macro_f1", "accuracy"),
}


def recipe(name: str, overrides: Mapping[str, str] | None = None) -> Recipe:
    """Return the recipe ``name`` with ``overrides``, such as ``{"epochs": "4,2,2", "augmentation.noise": "0"}``.

    Raises
    ------
    DataError
        When the name or a key is unknown, or a value does not fit.
    """
    if name not in RECIPES:
        raise DataError(f"There is no recipe '{name}'.", f"Choose one of: {', '.join(RECIPES)}.")
    chosen = RECIPES[name]
    for key, value in (overrides or {}).items():
        head, _, tail = key.partition(".")
        if head == "augmentation" and tail:
            chosen = replace(chosen, augmentation=_changed(chosen.augmentation, tail, value))
        else:
            chosen = _changed(chosen, key, value)
    _check(chosen)
    return chosen


def overrides_from(pairs: Sequence[str]) -> dict[str, str]:
    """Return ``key=value`` texts as a dictionary.

    Raises
    ------
    DataError
        When one has no ``=``.
    """
    for pair in pairs:
        if "=" not in pair:
            raise DataError(f"'{pair}' is no setting.", "Write --set key=value.")
    return dict(pair.split("=", 1) for pair in pairs)


def _changed(owner: _Settings, key: str, value: str) -> _Settings:
    known = [entry.name for entry in fields(owner) if entry.name not in ("name", "augmentation")]
    if key not in known:
        raise DataError(f"A recipe has no setting '{key}'.", f"It has: {', '.join(known)}.")
    kind = get_type_hints(type(owner))[key]
    try:
        return replace(owner, **{key: _parsed(str(value), kind)})
    except ValueError as error:
        wanted = "a list of whole numbers" if get_origin(kind) is tuple else f"a value of type {kind.__name__}"
        raise DataError(f"'{value}' does not fit '{key}'.", f"Give {wanted}.") from error


def _parsed(value: str, kind: Any) -> Any:
    if get_origin(kind) is tuple:
        return tuple(get_args(kind)[0](part) for part in value.split(","))
    if kind is bool:
        if value.lower() not in ("true", "false"):
            raise ValueError(value)
        return value.lower() == "true"
    return kind(value)


def _check(chosen: Recipe) -> None:
    wrong = [key for key, choices in _CHOICES.items() if getattr(chosen, key) not in choices]
    if wrong:
        raise DataError(f"'{getattr(chosen, wrong[0])}' does not fit '{wrong[0]}'.", f"Choose {_CHOICES[wrong[0]]}.")
    if len(chosen.sizes) != len(chosen.epochs) or min(chosen.sizes) < 32 or min(chosen.epochs) < 0:
        raise DataError("Sizes and epochs do not fit each other.", "Give one count of epochs for each size from 32 on.")
    if not 0.0 < chosen.rate < math.inf:
        raise DataError("'rate' is not above 0.", "Give a number such as 0.05.")
    if chosen.epochs[-1] < 1 or chosen.batch < 2:
        raise DataError("The last stage needs an epoch and a batch two films.", "Raise 'epochs' or 'batch'.")
    if min(chosen.fractions) < 0 or 0 in (chosen.fractions[0], chosen.validation, chosen.test):
        raise DataError(
            "The parts do not leave films for training, validation and test.", "Choose other shares for the parts."
        )
