import numpy as np
import pytest
import torch

from cxrviewer.inference.preprocess import Preprocessing, standardise
from cxrviewer.training.loop import augment as module
from cxrviewer.training.loop.learner import standardised
from cxrviewer.training.recipes.recipes import Augmentation

PICTURES = torch.rand(16, 1, 48, 48, generator=torch.Generator().manual_seed(0))


def augment(pictures, how, generator):
    return module.augment(pictures, how, generator)[0]


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_shape_and_range_are_kept():
    varied = augment(PICTURES, Augmentation(strength=1.5, border=1.0, resampling=1.0, flip=0.5), seeded())
    assert varied.shape == PICTURES.shape
    assert varied.dtype == torch.float32
    assert 0.0 <= float(varied.min()) < float(varied.max()) <= 1.0


def test_nothing_changes_at_strength_zero():
    torch.testing.assert_close(augment(PICTURES, Augmentation(strength=0.0), seeded()), PICTURES, rtol=0, atol=1e-5)


def test_the_generator_decides():
    how = Augmentation()
    torch.testing.assert_close(augment(PICTURES, how, seeded(1)), augment(PICTURES, how, seeded(1)), rtol=0, atol=0)
    assert not torch.equal(augment(PICTURES, how, seeded(1)), augment(PICTURES, how, seeded(2)))


@pytest.mark.parametrize("step", ["rotation", "shift", "gamma", "contrast", "brightness", "shading", "resampling",
                                  "sharpness", "noise", "border", "flip"])  # fmt: skip
def test_every_step_does_something_alone(step):
    off = dict.fromkeys(("rotation", "shift", "gamma", "contrast", "brightness", "shading", "resampling", "sharpness",
                         "noise", "border", "flip"), 0.0) | {"scale_low": 1.0, "scale_high": 1.0}  # fmt: skip
    varied = augment(PICTURES, Augmentation(**off | {step: 5.0 if step == "rotation" else 0.5}), seeded())
    assert float((varied - PICTURES).abs().max()) > 0.01


def test_scale_makes_things_larger_on_each_axis_alone():
    dot = torch.zeros(64, 1, 65, 65)
    dot[:, :, 22:43, 22:43] = 1.0
    off = Augmentation(1.0, 0, 0.8, 1.25, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    varied = augment(dot, off, seeded())
    height, width = varied[:, 0].amax(2).sum(1), varied[:, 0].amax(1).sum(1)
    for extent in (height, width):
        assert 21 * 0.8 - 2 <= float(extent.min()) < 19
        assert 24 < float(extent.max()) <= 21 * 1.25 + 2
    assert abs(float(torch.corrcoef(torch.stack((height, width)))[0, 1])) < 0.4


def test_torch_standardisation_is_that_of_the_viewer():
    spec = Preprocessing(size=48, mean=0.4, std=0.3)
    np.testing.assert_array_equal(standardised(PICTURES, spec).numpy(), standardise(PICTURES[:, 0].numpy(), spec))
