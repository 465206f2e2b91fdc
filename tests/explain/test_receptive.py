"""Where the cells of the last stage look: arithmetic against the gradient's centre of mass."""

import numpy as np
import pytest
import torch
from canonical_networks import backbone
from torch import nn

from cxrviewer.explain.receptive import cell_centres


def test_cells_of_resnet18_are_centred_where_the_gradient_says():
    network = backbone("resnet18")
    centres = cell_centres(network.features)
    torch.manual_seed(0)
    picture = torch.randn(1, 3, 224, 224, requires_grad=True)
    features = network.features(picture)
    pixels = torch.arange(224.0)
    cells = np.array([2, 3, 4])  # the outer ones are cut off by the border
    for row, column in zip(cells, cells[::-1], strict=True):
        weights = torch.randn(features.shape[1])
        (gradient,) = torch.autograd.grad((features[0, :, row, column] * weights).sum(), picture, retain_graph=True)
        power = gradient.pow(2).sum(dim=(0, 1))
        found_row = float((power.sum(1) * pixels).sum() / power.sum())
        found_column = float((power.sum(0) * pixels).sum() / power.sum())
        assert found_row == pytest.approx(float(centres.rows(np.array([float(row)]))[0]), abs=7)
        assert found_column == pytest.approx(float(centres.columns(np.array([float(column)]))[0]), abs=7)
        assert abs(found_row - (row + 0.5) * 32) > 8, "tiles of 32 pixels would be far off"


@pytest.mark.parametrize(
    ("layers", "scale", "offset"),
    [
        ([nn.Conv2d(1, 1, 2, stride=2)], 2.0, 0.5),  # non-overlapping tiles: half a pixel in
        ([nn.Conv2d(1, 1, 3)], 1.0, 1.0),
        ([nn.Conv2d(1, 1, 3, stride=2, padding=1), nn.MaxPool2d(2)], 4.0, 1.0),
        ([nn.Conv2d(1, 1, 3, padding=2, dilation=2)], 1.0, 0.0),
    ],
)
def test_small_stacks(layers, scale, offset):
    centres = cell_centres(nn.Sequential(*layers))
    assert (centres.row_scale, centres.row_offset) == (scale, offset)
    assert (centres.column_scale, centres.column_offset) == (scale, offset)


def test_padding_by_name_is_refused():
    with pytest.raises(TypeError, match="same"):
        cell_centres(nn.Sequential(nn.Conv2d(1, 1, 3, padding="same")))
