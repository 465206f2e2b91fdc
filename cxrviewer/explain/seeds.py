"""Seeds: which sum of logits an explanation is about.

A seed is a row of weights ``w``, one for each class; what is explained is the score ``sum_j w_j logit_j``. The weights
are taken at the picture as it is and held there.

==========================  =======================================================================================
why this class              ``w = 1`` for the class: its logit
why this and not that       ``+1`` and ``-1``: the difference of two logits, which is the log of their odds
why this and not the rest   ``+1`` and ``-q_j``, ``q`` the softmax of the other classes' logits: the gradient of the log
                            odds ``log p / (1 - p)``, a margin over the others weighted by how probable they are
==========================  =======================================================================================

For the use of contrasts in relevance propagation see Gu et al. 2018, Understanding Individual Decisions of CNNs via
Contrastive Backpropagation (arXiv 1812.02100).
"""

from collections.abc import Sequence
from typing import Literal

import torch
from torch import Tensor
from torch.nn import functional as F

from cxrviewer.errors import RequestError

#: What a class is explained against: nothing, all other classes, or the class of that number.
Against = int | Literal["rest"] | None


def seed_weights(logits: Tensor, classes: Sequence[int], against: Against = None) -> Tensor:
    """Return the weights of one seed for each class.

    Parameters
    ----------
    logits
        ``(n, all classes)``.
    classes
        Numbers of the classes to explain.
    against
        See the table above.

    Returns
    -------
    Tensor
        ``(len(classes), n, all classes)``, dtype and device of ``logits``.

    Raises
    ------
    RequestError
        When there is no such class, a class is held against itself, or there is no rest.
    """
    count = logits.shape[1]
    for place in [*classes, *([against] if isinstance(against, int) else [])]:
        if not 0 <= place < count:
            raise RequestError(f"The network has no class number {place}.", f"Choose among 0 to {count - 1}.")
    if against in classes or (against == "rest" and count == 1):
        raise RequestError("A class can only be explained against other classes.", "Choose another one.")
    own = F.one_hot(torch.tensor(list(classes), device=logits.device), count).to(logits.dtype)
    weights = own[:, None].expand(-1, len(logits), -1)
    if against == "rest":
        others = logits.detach().masked_fill(weights > 0, -torch.inf)
        return weights - others.softmax(dim=2)
    if against is not None:
        return weights - F.one_hot(torch.tensor(against, device=logits.device), count).to(logits.dtype)
    return weights
