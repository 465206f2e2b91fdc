"""The methods of explanation by name: what each answers, for whom, at what cost. Loads no torch."""

from dataclasses import dataclass
from typing import Literal

from cxrviewer.errors import RequestError

Cost = Literal["fast", "slow"]


@dataclass(frozen=True, slots=True)
class Method:
    """One method, as a command line or a window lists it.

    Attributes
    ----------
    name
        How it is asked for.
    title
        How it is called in print.
    answers
        The question that it answers, one sentence.
    signed
        Whether values below zero speak against the class; else values are 0 or above.
    cost
        ``"fast"``: a few forward passes, for all classes together. ``"slow"``: dozens to hundreds; it tells how far it
        is and can be cancelled.
    unit
        What the values are measured in.
    source
        Where it is described.
    """

    name: str
    title: str
    answers: str
    signed: bool
    cost: Cost
    unit: str
    source: str


_ALL = (
    Method(
        "gradcam",
        "Grad-CAM",
        "Which regions hold the features that raise the score, judged by whole channels of a stage?",
        False,
        "fast",
        "activation × gradient",
        "Selvaraju et al. 2017, ICCV",
    ),
    Method(
        "gradcam++",
        "Grad-CAM++",
        "As Grad-CAM, but does a channel also count when it speaks for the class in a small place only?",
        False,
        "fast",
        "activation × gradient",
        "Chattopadhay et al. 2018, WACV",
    ),
    Method(
        "hirescam",
        "HiResCAM",
        "Which cells of a stage raise the score, each by its own activation times its own gradient?",
        False,
        "fast",
        "activation × gradient",
        "Draelos and Carin 2020, arXiv 2011.08891",
    ),
    Method(
        "layercam",
        "LayerCAM",
        "Which cells of a stage, early ones too, would raise the score if they were more active?",
        False,
        "fast",
        "activation × gradient",
        "Jiang et al. 2021, IEEE TIP 30:5875",
    ),
    Method(
        "lrp",
        "LRP",
        "How much did each pixel give to the score, or take from it, when the score is shared out from layer to layer?",
        True,
        "fast",
        "logit per pixel",
        "Bach et al. 2015, PLoS ONE 10:e0130140",
    ),
    Method(
        "occlusion",
        "Occlusion",
        "By how much does the score fall when a patch is covered?",
        True,
        "slow",
        "logit",
        "Zeiler and Fergus 2014, ECCV",
    ),
    Method(
        "integrated-gradients",
        "Integrated gradients",
        "How much does each pixel raise the score on the way from an empty film to this one?",
        True,
        "slow",
        "logit per pixel",
        "Sundararajan et al. 2017, ICML",
    ),
)

#: The methods by name, in the order of a list.
METHODS = {method.name: method for method in _ALL}


def method(name: str) -> Method:
    """Return a method by name.

    Raises
    ------
    RequestError
        When the name is unknown.
    """
    if name not in METHODS:
        raise RequestError(f"The method '{name}' is unknown.", f"Choose among: {', '.join(METHODS)}.")
    return METHODS[name]
