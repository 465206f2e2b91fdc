"""Grad-CAM (Selvaraju et al. 2017): channels of the last convolutional stage weighted by their mean gradient."""

import torch
from torch import Tensor, nn


def gradcam(features: Tensor, head: nn.Module, targets: list[int]) -> Tensor:
    """Return the class activation maps of one picture.

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
        Shape ``(len(targets), h, w)``, >= 0: ``relu(sum_k alpha_k A_k)`` with ``alpha_k`` the mean over the picture of
        ``d logit / d A_k`` (equations 1 and 2 of the paper).
    """
    leaf = features.detach().requires_grad_()
    with torch.enable_grad():
        logits: Tensor = head(leaf)
        maps = []
        for target in targets:
            (gradient,) = torch.autograd.grad(logits[0, target], leaf, retain_graph=True)
            weights = gradient.mean(dim=(2, 3), keepdim=True)
            maps.append((weights * leaf.detach()).sum(dim=1).clamp(min=0)[0])
    return torch.stack(maps)
