"""What is frozen stays as it is, to the bit, running statistics included."""

import numpy as np
import pytest
import torch
from torch import nn

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.training.loop.feed import Batch
from cxrviewer.training.loop.learner import Learner
from cxrviewer.training.loop.places import exact
from cxrviewer.training.recipes.freezing import freeze
from cxrviewer.training.recipes.recipes import Augmentation, Recipe, trainable_layers


def trained(network):
    return {name for name, parameter in network.named_parameters() if parameter.requires_grad}


def test_head_alone():
    network = backbones.build("mobilenet_v2", 3, (8, 4))
    freeze(network, "head")
    assert trained(network) == {f"classifier.{place}.{kind}" for place in (1, 3, 5) for kind in ("weight", "bias")}


def test_the_last_convolutions_with_their_norms():
    network = backbones.build("mobilenet_v2", 3)
    freeze(network, "convs:0")
    assert {name.split(".")[0] for name in trained(network)} == {"classifier"}
    freeze(network, "convs:1")
    last = {"features.18.0.weight", "features.18.1.weight", "features.18.1.bias"}
    assert trained(network) == last | {"classifier.1.weight", "classifier.1.bias"}
    freeze(network, "convs:2")
    before = {"features.17.conv.2.weight", "features.17.conv.3.weight", "features.17.conv.3.bias"}
    assert trained(network) == before | last | {"classifier.1.weight", "classifier.1.bias"}
    freeze(network, "all")
    assert len(trained(network)) == len(list(network.parameters()))


def test_the_last_blocks():
    network = backbones.build("resnet18", 3)
    freeze(network, "blocks:1")
    assert {name.split(".")[0] + name.split(".")[1] for name in trained(network)} == {"layer41", "fcweight", "fcbias"}
    freeze(network, "blocks:3")
    assert {name[:8] for name in trained(network)} == {"layer3.1", "layer4.0", "layer4.1", "fc.weigh", "fc.bias"}


@pytest.mark.parametrize("text", ["some", "convs", "convs:x", "convs:-1", "blocks:1.5", "head:1", ""])
def test_what_does_not_say_what_is_trained_is_refused(text):
    with pytest.raises(DataError, match="does not say what is trained"):
        trainable_layers(text)


def test_more_than_there_are_is_refused():
    with pytest.raises(DataError, match="The network has 4 convolutions, not 5"):
        freeze(backbones.build("cnn", 3), "convs:5")
    with pytest.raises(DataError, match="The network has 4 blocks, not 9"):
        freeze(backbones.build("cnn", 3), "blocks:9")


@pytest.mark.parametrize("architecture", ["cnn", "resnet18"])
def test_a_frozen_backbone_does_not_drift(architecture):
    recipe = Recipe(architecture=architecture, sizes=(32,), epochs=(1,), batch=4, augmentation=Augmentation(0.5))
    learner = Learner(recipe, np.array([4, 4]), exact("cpu"))
    for module in learner.network.modules():
        if isinstance(module, nn.BatchNorm2d):  # statistics that a batch would move
            nn.init.uniform_(module.running_mean, -2.0, -1.0)
    learner.begin()
    before = {key: value.clone() for key, value in learner.network.state_dict().items()}
    learner.train_only("blocks:1")
    moving = trained(learner.network)
    norms = {name.rsplit(".", 1)[0] for name in moving}
    pictures = torch.randint(0, 256, (4, 1, 32, 32), dtype=torch.uint8)
    for number in range(3):
        learner.step(Batch(pictures, torch.tensor([0, 1, 0, 1])), 0.1, 0.9, number)
    for state in (learner.network.state_dict(), learner.averaged()):
        for key, value in state.items():
            frozen = key.rsplit(".", 1)[0] not in norms
            assert torch.equal(value, before[key]) == frozen, key
