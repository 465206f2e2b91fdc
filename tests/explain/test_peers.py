"""Relevance beside captum and zennit, and class activation maps beside pytorch-grad-cam; and where those are wrong."""

import numpy as np
import pytest
import torch
from canonical_networks import correlation, noise, original, settled, small
from torch import nn

from cxrviewer.explain.composites import composite
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.gradcam import cam, stage_gradients
from cxrviewer.explain.lrp import Propagation
from cxrviewer.explain.reference import captum_lrp
from cxrviewer.explain.seeds import seed_weights
from cxrviewer.inference.stages import separated

TARGET = 1
EPSILON = 1e-9
NO_ZENNIT = "zennit is not installed (pip install zennit)"


def ours(network, picture, rules):
    """Relevance of a picture for one logit."""
    trace = Propagation(network, rules).run(picture)
    return trace.relevance(seed_weights(trace.logits, [TARGET]))[0]


def difference(one, other):
    """Distance of two maps as a share of the second's length."""
    return float((one - other).norm() / other.norm())


CAPTUM = [
    *((family, name) for family in ("resnet", "bottleneck", "alexnet", "cnn") for name in ("epsilon", "epsilon-plus")),
    ("mobilenet", "epsilon"),  # its z-plus is wrong there, see below
]


@pytest.mark.parametrize(("family", "name"), CAPTUM)
def test_agrees_with_captum(family, name):
    """With a picture that is nowhere negative."""
    for dtype, tolerance in ((torch.float64, 1e-6), (torch.float32, 1e-4)):
        network, picture = small(family, dtype=dtype), noise(dtype=dtype).abs()
        theirs = captum_lrp(network, picture, TARGET, name, EPSILON)
        assert difference(ours(network, picture, composite(name, epsilon=EPSILON)), theirs) < tolerance


@pytest.mark.parametrize(
    ("architecture", "name"),
    [("resnet18", "epsilon-plus"), ("mobilenet_v2", "epsilon"), ("alexnet", "epsilon-plus"), ("cnn", "epsilon-plus")],
)
def test_agrees_with_captum_at_full_size(architecture, name):
    network, picture = canonical(separated(settled(architecture))), noise().abs()
    theirs = captum_lrp(network, picture, TARGET, name, EPSILON)
    assert difference(ours(network, picture, composite(name, epsilon=EPSILON)), theirs) < 1e-4


def test_captum_on_the_network_as_it_comes_is_wrong():
    """The reason for the canonical copy: no error, no warning, and a sum far from the logit (captum issue 1035)."""
    from captum.attr import LRP
    from captum.attr._utils.lrp_rules import EpsilonRule

    model, picture = original("resnet"), noise()
    for module in model.modules():
        if isinstance(module, nn.BatchNorm2d | nn.AdaptiveAvgPool2d):
            module.rule = EpsilonRule()
    found = LRP(model).attribute(picture.clone().requires_grad_(), target=TARGET)
    assert abs(float((found.sum() / model(picture)[0, TARGET]).detach())) > 100


@pytest.mark.parametrize("family", ["resnet", "mobilenet"])
def test_captum_is_wrong_where_inputs_are_negative(family):
    """Its alpha-1-beta-0 multiplies positive weights with negative inputs: what lowers the score counts as raising it.

    In a ResNet that is the picture, in a MobileNet every block's input.
    """
    network, picture = small(family, dtype=torch.float64), noise(dtype=torch.float64)
    theirs = captum_lrp(network, picture, TARGET, "epsilon-plus")
    assert difference(ours(network, picture, composite("epsilon-plus")), theirs) > 0.3


def test_captum_is_wrong_on_concatenations():
    """What a DenseNet hands past a layer is no module with a rule: captum multiplies it by the activations again."""
    network, picture = small("densenet", dtype=torch.float64), noise(dtype=torch.float64).abs()
    theirs = captum_lrp(network, picture, TARGET, "epsilon")
    assert difference(ours(network, picture, composite("epsilon")), theirs) > 0.3


def zennit_relevance(model, picture, name, **settings):
    """zennit's relevance by its own canonizer on torchvision's ResNet as it comes."""
    composites = pytest.importorskip("zennit.composites", reason=NO_ZENNIT)
    from zennit.torchvision import ResNetCanonizer

    chosen = getattr(composites, name)(canonizers=[ResNetCanonizer()], **settings)
    x = picture.clone().requires_grad_()
    with chosen.context(model) as modified:
        logits = modified(x)
        seed = torch.zeros_like(logits)
        seed[:, TARGET] = logits.detach()[:, TARGET]
        (relevance,) = torch.autograd.grad(logits, x, seed)
    return relevance


ZENNIT = {
    "EpsilonPlus": "epsilon-plus",
    "EpsilonPlusFlat": "epsilon-plus-flat",
    "EpsilonGammaBox": "epsilon-gamma-box",
}


@pytest.mark.parametrize("name", ZENNIT)
@pytest.mark.parametrize("architecture", ["resnet18", "resnet50"])
def test_agrees_with_zennit(architecture, name):
    """On torchvision's network as it comes, canonised by zennit itself, whose z-plus rule keeps the biases."""
    model, box = without_epsilon(settled(architecture)), {"low": -3.0, "high": 3.0} if "Box" in name else {}
    rules = composite(ZENNIT[name], bias=True, box=(-3.0, 3.0))
    for dtype, tolerance in ((torch.float32, 1e-5), (torch.float64, 1e-7)):
        if architecture == "resnet50" and dtype == torch.float32:
            continue  # both round differently by 1e-4
        picture = noise(dtype=dtype)
        theirs = zennit_relevance(model.to(dtype), picture, name, **box)
        found = ours(canonical(separated(model)), picture, rules)
        assert difference(found, theirs) < tolerance
        assert correlation(found, theirs) > 1 - 1e-6


def without_epsilon(model):
    """The same network with the epsilon of each norm in its variance.

    zennit leaves a norm's epsilon where it is when it makes an identity of the norm: each then shrinks its input by
    5e-6, which the nearly vanishing sums of a ResNet-50 with random weights turn into 3 %.
    """
    for norm in model.modules():
        if isinstance(norm, nn.BatchNorm2d):
            norm.running_var += norm.eps
            norm.eps = 0.0
    return model


def test_zennit_has_no_canonical_mobilenet():
    """Its hooks see no ``+`` there: both terms of a sum get all of the relevance, which grows from block to block."""
    composites = pytest.importorskip("zennit.composites", reason=NO_ZENNIT)
    from zennit.canonizers import SequentialMergeBatchNorm

    model, picture = original("mobilenet"), noise().requires_grad_()
    with composites.EpsilonPlusFlat(canonizers=[SequentialMergeBatchNorm()]).context(model) as modified:
        logits = modified(picture)
        seed = torch.zeros_like(logits)
        seed[0, TARGET] = logits[0, TARGET].detach()
        (theirs,) = torch.autograd.grad(logits, picture, seed)
    assert abs(float(theirs.sum() / seed.sum())) > 5


CAMS = {"gradcam": "GradCAM", "gradcam++": "GradCAMPlusPlus", "hirescam": "HiResCAM", "layercam": "LayerCAM"}


@pytest.mark.parametrize("name", CAMS)
@pytest.mark.parametrize(("architecture", "stage"), [("resnet18", -1), ("resnet18", 4), ("densenet121", -1)])
def test_agrees_with_pytorch_grad_cam(architecture, stage, name):
    """Before its resizing and scaling, on our canonical network."""
    found, theirs = both_cams(architecture, stage, name)
    np.testing.assert_allclose(found, theirs, rtol=1e-3, atol=1e-4 * theirs.max())


def test_pytorch_grad_cam_is_wrong_where_gradients_are_small():
    """It adds 1e-6 to the denominator of Grad-CAM++, in units of a squared gradient: 0.02 / 49 squared is 2e-7.

    Behind a global mean every gradient is a weight over the number of cells, so that its weights become nearly those of
    LayerCAM.
    """
    found, theirs = both_cams("resnet18", -1, "gradcam++", shrink=0.02)
    assert np.abs(found - theirs).max() > 0.3 * found.max()


def both_cams(architecture, stage, name, shrink=None):
    """Our map and pytorch-grad-cam's, no resizing or scaling."""
    peer = pytest.importorskip("pytorch_grad_cam", reason="pytorch-grad-cam is not installed (pip install grad-cam)")
    from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

    network, picture = canonical(separated(settled(architecture))), noise(side=128)
    network.head[-1].weight.mul_(shrink or 1000.0)  # gradients so large that the epsilon of Grad-CAM++ is nothing
    last = range(len(network.features))[stage]
    with torch.no_grad():
        activations = network.features[: last + 1](picture)
        weights = seed_weights(network(picture), [TARGET])
    found = cam(activations, stage_gradients(network, activations, weights, last), name)[0, 0].numpy()
    network.requires_grad_(True)  # its hooks see nothing else
    with getattr(peer, CAMS[name])(network, [network.features[last]]) as method:
        targets = [ClassifierOutputTarget(TARGET)]
        method(picture, targets)
        held = method.activations_and_grads
        gradients = held.gradients[0].numpy()
        image = method.get_cam_image(picture, None, targets, held.activations[0].numpy(), gradients, False)
    return found, np.maximum(image[0], 0)
