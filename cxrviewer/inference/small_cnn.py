"""A small convolutional network, as a baseline for what larger ones must beat."""

from collections.abc import Sequence
from itertools import pairwise

from torch import Tensor, nn


class SmallCnn(nn.Module):
    """Blocks of convolution, BatchNorm, ReLU and pooling, then the mean over the film and one linear layer.

    Parameters
    ----------
    classes
        Number of outputs.
    widths
        Channels of each block.
    """

    def __init__(self, classes: int, widths: Sequence[int] = (32, 64, 128, 256)) -> None:
        super().__init__()
        blocks = [_block(before, after) for before, after in pairwise((3, *widths))]
        self.features = nn.Sequential(*blocks)
        self.classifier = nn.Linear(widths[-1], classes)

    def forward(self, x: Tensor) -> Tensor:
        """Return logits ``(n, classes)`` of standardised pictures ``(n, 3, height, width)``."""
        return self.classifier(self.features(x).mean(dim=(2, 3)))  # type: ignore[no-any-return]


def _block(before: int, after: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(before, after, 3, padding=1, bias=False), nn.BatchNorm2d(after), nn.ReLU(), nn.MaxPool2d(2)
    )
