"""Class activation maps of any stage: which channels speak for a class, and where they are active.

Notation: ``A_k`` channel ``k`` of a stage, ``g_k = d score / d A_k``. Every map is ``relu(sum_k m_k)`` with

==============  =======================================================================================================
Grad-CAM        ``m_k = mean(g_k) A_k`` (Selvaraju et al. 2017, equations 1 and 2)
Grad-CAM++      ``m_k = sum(alpha_k relu(g_k)) A_k``, ``alpha_k = g_k^2 / (2 g_k^2 + sum(A_k) g_k^3)`` (Chattopadhay et
                al. 2018, equation 19; the factor ``exp(score)``, one number for the map, left out)
HiResCAM        ``m_k = g_k * A_k`` (Draelos and Carin 2020, arXiv 2011.08891)
LayerCAM        ``m_k = relu(g_k) * A_k`` (Jiang et al. 2021, IEEE TIP 30:5875)
==============  =======================================================================================================
"""

from typing import Literal

import torch
from torch import Tensor, nn

from cxrviewer.explain.canonical import CanonicalNetwork
from cxrviewer.explain.seeds import seed_weights

CamName = Literal["gradcam", "gradcam++", "hirescam", "layercam"]


def cam(activations: Tensor, gradients: Tensor, name: CamName = "gradcam") -> Tensor:
    """Return class activation maps, ``(seeds, n, h, w)``, >= 0, in units of the score.

    Parameters
    ----------
    activations
        A stage's output, ``(n, channels, h, w)``.
    gradients
        Of each seed's score with respect to them, ``(seeds, n, channels, h, w)``.
    name
        Which map.
    """
    if name == "gradcam":
        contributions = gradients.mean(dim=(3, 4), keepdim=True) * activations
    elif name == "gradcam++":
        contributions = _plus_plus_weights(activations, gradients) * activations
    elif name == "hirescam":
        contributions = gradients * activations
    else:
        contributions = gradients.clamp(min=0) * activations
    return contributions.sum(dim=2).clamp(min=0)


def _plus_plus_weights(activations: Tensor, gradients: Tensor) -> Tensor:
    """Return ``sum(alpha relu(g))`` for each channel.

    Only positive gradients count, for which ``alpha = 1 / (2 + sum(A) g)``: nothing that could vanish is divided by, as
    long as the sum is not below 0. The paper's channels come from a ReLU; of others the positive part is summed.
    """
    rising = gradients.clamp(min=0)
    total = activations.clamp(min=0).sum(dim=(2, 3), keepdim=True)
    return (rising / (2 + total * rising)).sum(dim=(3, 4), keepdim=True)


def stage_gradients(network: CanonicalNetwork, activations: Tensor, weights: Tensor, stage: int = -1) -> Tensor:
    """Return the gradients of weighted sums of logits with respect to a stage, ``(seeds, n, channels, h, w)``.

    Parameters
    ----------
    network
        Blocks and head, in their ordinary form, in eval mode and frozen.
    activations
        Output of block ``stage`` of the network, ``(n, channels, h, w)``.
    weights
        ``(seeds, n, classes)``, see `cxrviewer.explain.seeds`.
    stage
        Place of the block in ``network.features``; -1 is the last.
    """
    leaf = activations.detach().requires_grad_()
    with torch.enable_grad():
        logits = network.head(network.features[stage + 1 :](leaf) if stage != -1 else leaf)
        scores = [(logits * seed).sum() for seed in weights]
    return torch.stack([torch.autograd.grad(score, leaf, retain_graph=True)[0] for score in scores])


def gradcam(features: Tensor, head: nn.Sequential, targets: list[int]) -> Tensor:
    """Return Grad-CAM of one picture on the last convolutional stage.

    Parameters
    ----------
    features
        Output of the last convolutional stage, shape ``(1, channels, h, w)``.
    head
        The rest of the network: features to logits ``(1, classes)``, in its ordinary form.
    targets
        Output numbers of the classes.

    Returns
    -------
    Tensor
        Shape ``(len(targets), h, w)``, >= 0.
    """
    with torch.no_grad():
        weights = seed_weights(head(features), targets)
    network = CanonicalNetwork(nn.Sequential(), head)
    return cam(features.detach(), stage_gradients(network, features, weights))[:, 0]
