"""captum's Grad-CAM and LRP on a canonical network: the independent path that ours is checked against.

captum hangs rules, hooks and buffers on the live modules, so each call works on a copy of its own.
"""

import copy
from typing import Literal

from torch import Tensor, nn

from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.composites import EPSILON

ReferenceComposite = Literal["epsilon", "epsilon-plus"]


def captum_gradcam(network: CanonicalNetwork, picture: Tensor, target: int) -> Tensor:
    """Return captum's LayerGradCam on the last convolutional stage, shape ``(h, w)``, >= 0.

    Parameters
    ----------
    network
        In canonical form, or only taken apart.
    picture
        Standardised, shape ``(1, channels, height, width)``.
    target
        Number of the class.
    """
    from captum.attr import LayerGradCam

    layer = network.features[-1]
    maps = LayerGradCam(network, layer).attribute(picture, target=target, relu_attributions=True)
    return maps[0, 0].detach()  # type: ignore[no-any-return]


def captum_lrp(
    network: CanonicalNetwork,
    picture: Tensor,
    target: int,
    composite: ReferenceComposite = "epsilon-plus",
    epsilon: float = EPSILON,
) -> Tensor:
    """Return captum's relevance of a standardised ``picture`` ``(1, channels, height, width)``, same shape.

    ``epsilon-plus`` is epsilon on the classifier and alpha-1-beta-0 without bias on every convolution. captum's is ours
    only where the inputs of convolutions are not negative: it clamps weights, not inputs. It knows neither the
    concatenations of a DenseNet nor group norms. Its maximum pooling swallows more with ``epsilon``.

    Parameters
    ----------
    network
        In canonical form.
    picture
        Standardised, shape ``(1, channels, height, width)``.
    target
        Number of the class.
    composite
        Which rules.
    epsilon
        captum's ``STABILITY_FACTOR``, in the units of the pre-activation.
    """
    from captum.attr import LRP
    from captum.attr._utils.lrp_rules import Alpha1_Beta0_Rule, EpsilonRule, IdentityRule

    own = copy.deepcopy(network)
    for module in own.modules():
        if any(True for _ in module.children()) or isinstance(module, nn.ReLU):
            continue
        plus = isinstance(module, nn.Conv2d) and composite == "epsilon-plus"
        rule = Alpha1_Beta0_Rule(set_bias_to_zero=True) if plus else EpsilonRule()
        rule.STABILITY_FACTOR = epsilon
        module.rule = IdentityRule() if isinstance(module, nn.ReLU6) else rule
    relevance = LRP(own).attribute(picture.detach().requires_grad_(), target=target)
    return relevance.detach()  # type: ignore[no-any-return]
