"""The recipes by name, what was published with them, and the studies that compare several.

Where a paper does not print a setting, the value here is ours; docs/researchers.md says which.
"""

from collections.abc import Mapping
from dataclasses import replace

from cxrviewer.errors import DataError
from cxrviewer.training.recipes.overrides import changed, nearest
from cxrviewer.training.recipes.recipes import Augmentation, Recipe

_NO_AUGMENTATION = Augmentation(strength=0.0)
_NOTHING = Augmentation(1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
_PLAIN = Recipe(class_weights="none", label_smoothing=0.0, ema_epochs=0.0, select="balanced_accuracy", nesterov=False)

#: Trained from scratch: Benbakreti et al. 2023, arXiv 2301.02468.
_BENBAKRETI = replace(
    _PLAIN,
    name="benbakreti2023",
    sizes=(224,),
    epochs=(20,),
    batch=32,
    rate=0.02,
    augmentation=Augmentation(strength=0.5),
)

#: Frozen MobileNetV2 with a head of three layers; 70/30 hold-out.
_MOBILENET = replace(
    _PLAIN,
    name="mobilenetv2-freeze-0",
    architecture="mobilenet_v2",
    head=(512, 128),
    pretrained=True,
    keep="none",
    sizes=(224,),
    epochs=(20,),
    trainable=("head",),
    batch=16,
    optimizer="adam",
    rate=1e-3,
    weight_decay=0.0,
    schedule="constant",
    validation=0.1,
    calibration=0.0,
    test=0.3,
    augmentation=_NO_AUGMENTATION,
)

#: General pictures, then a chest corpus, then the target, with output neuron keeping.
_BASSI = replace(
    _PLAIN,
    name="bassi-attux2021",
    architecture="densenet121",
    pretrained=True,
    keep="same",
    same="Normal from No Finding, Viral Pneumonia from Pneumonia",
    related="COVID-19 from Pneumonia, COVID-19 from Viral Pneumonia, Lung Opacity from Infiltration",
    sizes=(224,),
    epochs=(12,),
    batch=32,
    rate=0.01,
    weight_decay=1e-4,
    augmentation=Augmentation(strength=0.5),
)

#: fastai's pieces at three sizes; 41 epochs.
_COVIDRESNET = replace(
    _PLAIN,
    name="covidresnet",
    architecture="resnet50",
    pretrained=True,
    keep="none",
    sizes=(128, 128, 224, 224, 229, 229),
    epochs=(1, 12, 1, 13, 1, 13),
    trainable=("head", "all", "head", "all", "head", "all"),
    optimizer="adamw",
    momentum=(0.95, 0.85),
    rate=2e-3,
    find_rate="valley",
    group_ratio=0.01,
    cycle="stage",
    warm_up=0.25,
    end_divisor=1e5,
    weight_decay=0.01,
    augmentation=replace(_NOTHING, rotation=10.0, scale_high=1.1, contrast=0.2, brightness=0.1),
)

#: BiT-HyperRule: resized to 512, a crop of 480.
_ZHAO = replace(
    _PLAIN,
    name="zhao2021",
    architecture="bit_r50x1",
    pretrained=True,
    keep="none",
    sizes=(480,),
    epochs=(0,),
    least_steps=10,
    batch=128,
    micro_batch=16,
    rate=1e-3,
    schedule="hyper-rule",
    weight_decay=0.0,
    mixup=0.1,
    mean=(0.5,),
    std=(0.5,),
    augmentation=replace(_NOTHING, scale_low=512 / 480, scale_high=512 / 480, shift=16 / 480),
)

RECIPES: Mapping[str, Recipe] = {
    entry.name: entry
    for entry in (
        Recipe(),
        _BENBAKRETI,
        replace(_BENBAKRETI, name="benbakreti2023-alexnet", architecture="alexnet", rate=0.005),
        replace(_BENBAKRETI, name="benbakreti2023-cnn", architecture="cnn"),
        _MOBILENET,
        replace(_MOBILENET, name="mobilenetv2-freeze-1", trainable=("convs:1",)),
        replace(_MOBILENET, name="mobilenetv2-freeze-2", trainable=("convs:2",)),
        _BASSI,
        replace(_BASSI, name="bassi-attux2021-densenet201", architecture="densenet201"),
        _COVIDRESNET,
        _ZHAO,
    )
}

#: What was reported, on other films than ours: beside our figures, not a bar that they must reach.
PUBLISHED: Mapping[str, str] = {
    "benbakreti2023": "accuracy 94.1 % (four classes; arXiv 2301.02468)",
    "mobilenetv2-freeze-0": "accuracy 87.8 %, macro F1 0.888 (n = 2,117)",
    "mobilenetv2-freeze-1": "accuracy 90.2 %, macro F1 0.916 (n = 2,117)",
    "mobilenetv2-freeze-2": "accuracy 87.2 %, macro F1 0.888 (n = 2,117)",
    "bassi-attux2021": '"100 %" on a small set of its own; 71.7 to 76.1 % at other hospitals in the follow-up',
    "bassi-attux2021-densenet201": '"100 %" on a small set of its own; 71.7 to 76.1 % at other hospitals',
    "covidresnet": "accuracy 96.23 % (COVIDx of March 2020, some 68 films of COVID-19; arXiv 2003.14395)",
    "zhao2021": "qualitative: larger pretraining, higher resolution and mixup help (Diagnostics 2021, 11:1887)",
}

#: Comparisons by name, as variants that `variants.parse` reads.
STUDIES: Mapping[str, tuple[str, ...]] = {
    "benbakreti2023-study": ("benbakreti2023", "benbakreti2023-alexnet", "benbakreti2023-cnn"),
    "mobilenetv2-freeze": tuple(f"mobilenetv2-freeze-{depth}" for depth in (0, 1, 2)),
    "bassi-attux2021-onk": tuple(
        f"bassi-attux2021:{setting}"
        for setting in ("keep=none", "keep=same", "keep=related", "keep=same:rebias=true:rescale=true")
    ),
    "zhao2021-mixup": tuple(f"zhao2021:mixup={alpha}" for alpha in (0, 0.1, 0.2, 0.4)),
    "zhao2021-resolution": tuple(f"zhao2021:sizes={size}" for size in (128, 224, 320, 480)),
    "zhao2021-small-data": tuple(f"zhao2021:data_share={share}" for share in (0.01, 0.05, 0.1, 0.25, 0.5, 1.0)),
}


def recipe(name: str, overrides: Mapping[str, str] | None = None) -> Recipe:
    """Return the recipe ``name`` with ``overrides``, such as ``{"epochs": "4,2,2", "augmentation.noise": "0"}``.

    Raises
    ------
    DataError
        When the name or a key is unknown, or a value does not fit.
    """
    if name in STUDIES:
        raise DataError(f"'{name}' is a comparison of recipes.", f"Use 'cxrviewer compare --recipes {name}'.")
    if name not in RECIPES:
        raise DataError(f"There is no recipe '{name}'.", nearest(name, list(RECIPES)))
    return changed(RECIPES[name], overrides or {})
