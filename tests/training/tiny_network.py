"""A network that trains in a moment and still sees where a film is bright."""

import operator
from collections.abc import Callable
from typing import Any

from torch import Tensor, nn

from cxrviewer.inference import backbones, stages


class Tiny(nn.Module):
    def __init__(self, classes: int) -> None:
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 8, 5, stride=4, padding=2), nn.BatchNorm2d(8), nn.ReLU())
        self.pool = nn.Sequential(nn.AdaptiveAvgPool2d(4), nn.Flatten())
        self.classifier = nn.Linear(128, classes)

    def forward(self, x: Tensor) -> Tensor:
        return self.classifier(self.pool(self.features(x)))


def _stages(tiny: Tiny) -> stages.Stages:
    head = tiny.classifier if isinstance(tiny.classifier, nn.Sequential) else [tiny.classifier]
    return stages.Stages((tiny.features,), nn.Sequential(*tiny.pool, *head), 1)


def register(setitem: Callable[[Any, Any, Any], None] = operator.setitem) -> None:
    """Let recipes name it."""
    setitem(backbones._BUILDERS, "tiny", Tiny)
    setitem(stages._FAMILIES, Tiny, _stages)
