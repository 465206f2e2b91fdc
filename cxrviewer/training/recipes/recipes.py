"""Recipe: a named, complete training configuration. Loads no torch."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, Self

from cxrviewer.errors import DataError
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.recipes import ranges
from cxrviewer.training.recipes.ranges import check_ranges


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
    curves
        Chance that a film's greys go through a random monotone curve (after Zhou et al. 2021, Models Genesis).
    amplitude
        Chance that a film's Fourier amplitudes are blended with those of another film of the batch; its phases stay
        (Xu et al. 2021, equation 6, with eta 1).
    background
        Chance that all that lies outside the softly widened lungs is taken from another film of the batch. Films whose
        lungs were not found stay as they are.
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
    curves: float = 0.0
    amplitude: float = 0.0
    background: float = 0.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides a training run besides the data and the starting weights.

    Attributes
    ----------
    architecture, head
        A name that `backbones.build` knows, and the widths of fully connected layers before the last.
    pretrained
        Whether the recipe is about going on from other weights: then --init has to say which.
    keep, same, related
        Rows of the last layer that are taken over from the starting weights (output neuron keeping): ``"none"``,
        ``"same"`` class by its name, or ``"related"``: besides, a class without one starts as a copy of a related one.
        ``same`` and ``related`` are texts such as ``"Normal from No Finding, COVID-19 from Pneumonia"``.
    rebias, rescale
        Whether the last layer's biases become the logarithms of the classes' shares, and its rows equally long.
    sizes, epochs, trainable
        Side of the training pictures, epochs and what is trained (``"all"``, ``"head"``, ``"convs:2"``, ``"blocks:1"``:
        the head and the last so many convolutions or blocks) of each stage. One entry of ``trainable`` holds for all.
        The last side is the bundle's. Schedule ``"hyper-rule"`` sets the epochs itself where they are 0.
    least_steps
        Least number of steps between two looks at the validation part: a small set is gone through several times.
    batch, micro_batch
        Films of a step, and how many of them are computed at once; 0 is all.
    optimizer, momentum, nesterov
        ``"sgd"``, ``"adam"`` or ``"adamw"``; momentum (Adam's first beta), two values where it moves against the rate,
        from the first to the second and back.
    rate, find_rate, group_ratio
        Highest rate; how a sweep finds another one before each stage (``"none"``, ``"valley"``, ``"slide"``,
        ``"steep"``, ``"minimum"``); rate of the earliest layers as a share of the head's, geometric in between.
    schedule, cycle
        ``"one-cycle"`` (Smith 2018), ``"constant"`` or ``"hyper-rule"`` (Kolesnikov 2020), over the ``"run"`` or anew
        in each ``"stage"``.
    warm_up, start_divisor, end_divisor
        One cycle: cosine from ``rate / start_divisor`` up during the share ``warm_up``, then to ``rate / end_divisor``.
    weight_decay, clip
        Decay, not of norms and biases; longest gradient, 0 for any.
    class_weights, sampling, logit_adjustment
        Against unequal classes, one at a time: ``"inverse-sqrt"`` or ``"effective"`` (Cui 2019) weights; sampling that
        draws each class (``"balanced"``) or each class of each source (``"sources"``) equally often, instead of
        ``"shuffle"``; or tau times the log prior on the logits (Menon 2021).
    label_smoothing, mixup
        Share spread over all classes; alpha of the Beta distribution (Zhang 2018), 0 is off.
    source_reversal
        Highest weight of the reversed gradient of a small classifier of the source, which is told the class (Ganin and
        Lempitsky 2015); 0 is off. See `source_reversal`.
    outside_penalty
        Weight of the share of the input gradient's energy that lies outside the lungs (after Ross et al. 2017); 0 is
        off. See `outside_penalty`.
    distillation, temperature
        Share of the loss that is the distance to teachers, 0 to 1 (Hinton et al. 2015), and the temperature at which
        both are compared; 0 is off. Then --teacher has to name bundles.
    taught_on
        What teachers are asked about: the varied ``"views"`` that the student is given (Beyer et al. 2022), or once the
        ``"films"`` as they are, which is cheaper.
    ema_epochs
        Time constant of the averaged weights, in epochs; 0 takes the weights as they are.
    select, patience
        Validation figure by which the best epoch of the last stage is kept; epochs of the last stage without a better
        one after which a run ends, 0 for never.
    mean, std, fit, border, lungs, lung_margin
        Of the preprocessing; see `Preprocessing`. Without ``mean`` and ``std`` those of the starting weights are used,
        or 0.5 and 0.25.
    data_share
        Share of each class's training groups that is used, for learning curves.
    seed, split_seed
        What training and the split draw from. Recipes are compared on one split.
    validation, calibration, test
        Shares of the films that choose the epoch, that calibrate, and that are measured; the rest is trained on.
        Without a calibration part, validation calibrates too.
    deterministic
        Whether the same run must come out the same, bit by bit, at the cost of speed: on one thread in float32, or on
        one GPU, whatever would be fastest.
    look_at_test
        Whether the finished model is measured on the test part. Leave it off while comparing recipes.
    """

    name: str = "cxr4"
    architecture: str = "resnet18"
    head: tuple[int, ...] = ()
    pretrained: bool = False
    keep: Literal["none", "same", "related"] = "same"
    same: str = "none"
    related: str = "none"
    rebias: bool = False
    rescale: bool = False
    sizes: tuple[int, ...] = (112, 160, 224)
    epochs: tuple[int, ...] = (20, 10, 10)
    trainable: tuple[str, ...] = ("all",)
    least_steps: int = 1
    batch: int = 64
    micro_batch: int = 0
    optimizer: Literal["sgd", "adam", "adamw"] = "sgd"
    momentum: tuple[float, ...] = (0.9,)
    nesterov: bool = True
    rate: float = 0.05
    find_rate: Literal["none", "valley", "slide", "steep", "minimum"] = "none"
    group_ratio: float = 1.0
    schedule: Literal["one-cycle", "constant", "hyper-rule"] = "one-cycle"
    cycle: Literal["run", "stage"] = "run"
    warm_up: float = 0.15
    start_divisor: float = 25.0
    end_divisor: float = 1e4
    weight_decay: float = 5e-4
    clip: float = 0.0
    class_weights: Literal["none", "inverse-sqrt", "effective"] = "inverse-sqrt"
    sampling: Literal["shuffle", "balanced", "sources"] = "shuffle"
    logit_adjustment: float = 0.0
    label_smoothing: float = 0.05
    mixup: float = 0.0
    source_reversal: float = 0.0
    outside_penalty: float = 0.0
    distillation: float = 0.0
    temperature: float = 2.0
    taught_on: Literal["views", "films"] = "views"
    ema_epochs: float = 2.0
    select: Literal["balanced_accuracy", "macro_auroc", "macro_f1", "accuracy"] = "macro_f1"
    patience: int = 0
    mean: tuple[float, ...] = ()
    std: tuple[float, ...] = ()
    fit: Literal["stretch", "pad"] = "stretch"
    border: float = 0.0
    lungs: Literal["whole", "crop", "mask", "channel"] = "whole"
    lung_margin: float = 0.08
    data_share: float = 1.0
    seed: int = 1
    split_seed: int = 20230106
    validation: float = 0.12
    calibration: float = 0.08
    test: float = 0.2
    deterministic: bool = False
    look_at_test: bool = True
    augmentation: Augmentation = field(default_factory=Augmentation)

    @property
    def preprocessing(self) -> Preprocessing:
        """Return the preprocessing that the bundle will state."""
        mean, std = _one_or_each(self.mean or (0.5,)), _one_or_each(self.std or (0.25,))
        return Preprocessing(
            size=self.sizes[-1],
            fit=self.fit,
            mean=mean,
            std=std,
            border=self.border,
            lungs=self.lungs,
            lung_margin=self.lung_margin,
        )

    @property
    def fractions(self) -> tuple[float, float, float, float]:
        """Return the shares of train, validation, calibration and test."""
        others = (self.validation, self.calibration, self.test)
        return 1.0 - sum(others), *others

    @property
    def needs_lungs(self) -> bool:
        """Return whether a training step has to know where the lungs are on its pictures."""
        return (
            self.lungs == "channel"
            or self.outside_penalty > 0.0
            or self.augmentation.strength * self.augmentation.background > 0.0
        )

    def trainable_at(self, stage: int) -> str:
        """Return what is trained in a stage, counted from 0."""
        return self.trainable[stage if len(self.trainable) > 1 else 0]

    @classmethod
    def from_dict(cls, content: Mapping[str, Any]) -> Self:
        """Return what `to_dict` made, of this version or an earlier one with fewer settings."""
        known = {entry.name for entry in fields(cls)}
        settings: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in content.items() if k in known}
        settings["augmentation"] = Augmentation(**content["augmentation"])
        return cls(**settings)

    def to_dict(self) -> dict[str, Any]:
        """Return the recipe JSON-ready."""
        return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items()}


def check(chosen: Recipe) -> None:
    """Refuse settings that are outside their range or do not fit each other.

    Raises
    ------
    DataError
        Naming the settings.
    """
    check_ranges(chosen, ranges.RECIPE)
    check_ranges(chosen.augmentation, ranges.AUGMENTATION, "augmentation.")
    for check_part in (_check_stages, _check_rates, _check_balance, _check_parts):
        check_part(chosen)


def trainable_layers(trainable: str) -> tuple[str, int]:
    """Return kind and count of a text such as ``"convs:2"``; the count of ``"all"`` and ``"head"`` is 0.

    Raises
    ------
    DataError
        When it is no such text.
    """
    kind, _, count = trainable.partition(":")
    if trainable in ("all", "head"):
        return trainable, 0
    if kind not in ("convs", "blocks") or not count.isascii() or not count.isdigit():
        raise DataError(f"'{trainable}' does not say what is trained.", "Give all, head, convs:N or blocks:N.")
    return kind, int(count)


def _check_stages(chosen: Recipe) -> None:
    if len(chosen.sizes) != len(chosen.epochs) or not chosen.sizes:
        raise DataError("Sizes and epochs do not fit each other.", "Give one count of epochs for each size.")
    if len(chosen.trainable) not in (1, len(chosen.sizes)):
        raise DataError("'trainable' does not fit the sizes.", "Give one entry, or one for each size.")
    for entry in chosen.trainable:
        trainable_layers(entry)
    if (chosen.epochs[-1] < 1 and chosen.schedule != "hyper-rule") or chosen.batch < 2:
        raise DataError("The last stage needs an epoch and a batch two films.", "Raise 'epochs' or 'batch'.")
    if chosen.patience and chosen.select not in ("balanced_accuracy", "macro_auroc"):
        raise DataError(
            "A run is not ended early by a figure that large classes dominate.",
            "Set 'select' to balanced_accuracy or macro_auroc, or 'patience' to 0.",
        )


def _check_rates(chosen: Recipe) -> None:
    if not 1 <= len(chosen.momentum) <= 2 or not all(0.0 <= value < 1.0 for value in chosen.momentum):
        raise DataError("'momentum' is not one or two numbers below 1.", "Give 0.9, or 0.95,0.85.")
    if chosen.nesterov and chosen.optimizer == "sgd" and not min(chosen.momentum) > 0.0:
        raise DataError("Nesterov's method needs momentum.", "Set 'nesterov' to false or raise 'momentum'.")
    if chosen.find_rate != "none" and chosen.cycle == "run" and len(chosen.sizes) > 1:
        raise DataError("A rate found before each stage needs a cycle of its own.", "Set 'cycle' to stage.")


def _check_balance(chosen: Recipe) -> None:
    used = [chosen.class_weights != "none", chosen.sampling != "shuffle", chosen.logit_adjustment != 0.0]
    if sum(used) > 1:
        raise DataError(
            "Unequal classes are balanced in more than one way at a time.",
            "Keep one of 'class_weights', 'sampling' and 'logit_adjustment'; set the others to none, shuffle and 0.",
        )


def _check_parts(chosen: Recipe) -> None:
    if min(chosen.fractions) < 0 or 0 in (chosen.fractions[0], chosen.validation, chosen.test):
        raise DataError(
            "The parts do not leave films for training, validation and test.", "Choose other shares for the parts."
        )
    try:
        _ = chosen.preprocessing
    except ValueError as error:
        if "border" in str(error) or "lung_margin" in str(error):
            raise DataError(
                "'border' or 'lung_margin' is no such share.", "Give at most 0.2 for 'border' and 1 for 'lung_margin'."
            ) from error
        raise DataError("'mean' and 'std' are no means and deviations.", "Give one number, or three.") from error


def _one_or_each(values: tuple[float, ...]) -> float | tuple[float, ...]:
    return values[0] if len(values) == 1 else values
