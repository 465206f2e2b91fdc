"""Output neuron keeping (Bassi and Attux 2021): rows of the last layer go on meaning what they meant before.

Between two trainings the last layer is not thrown away: a class that was there before keeps its row of weights and its
bias; a new class keeps its random start or, on wish, starts as a copy of a related class. The rest of the network
trains on.
"""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn

from cxrviewer.errors import DataError

Pairs = Sequence[tuple[str, str]]


def pairs_from(text: str) -> Pairs:
    """Return (class, class that it comes from) of a text such as ``"Normal from No Finding, COVID-19 from Pneumonia"``.

    Raises
    ------
    DataError
        When an entry is no such pair.
    """
    found = []
    for entry in (part for part in text.split(",") if part.strip() not in ("", "none")):
        target, middle, source = entry.partition(" from ")
        if not middle:
            raise DataError(f"'{entry.strip()}' does not say what comes from what.", "Write 'A from B, C from D'.")
        found.append((target.strip(), source.strip()))
    return found


def origins(classes: Sequence[str], known: Sequence[str], *others: Pairs) -> dict[str, str]:
    """Return for each of ``classes`` that has one the class of ``known`` whose row it takes.

    Parameters
    ----------
    classes
        Of the new network.
    known
        Of the old network, in output order.
    others
        Further names under which a class may be known; its own name comes first, then the pairs in order.
    """
    by_name = {label.casefold(): label for label in known}
    pairs = [(label, label) for label in classes] + [pair for group in others for pair in group]
    found: dict[str, str] = {}
    for target, source in pairs:
        old = by_name.get(source.casefold())
        new = next((label for label in classes if label.casefold() == target.casefold()), None)
        if old is not None and new is not None:
            found.setdefault(new, old)
    return found


@torch.no_grad()
def keep_rows(layer: nn.Linear, rows: Mapping[int, int], weight: Tensor, bias: Tensor) -> None:
    """Copy rows and biases into ``layer``; all others stay as they are.

    Parameters
    ----------
    layer
        The new last layer.
    rows
        For each row of it that is replaced, the row of the old last layer that takes its place.
    weight, bias
        Of the old last layer: shapes ``(classes, features)`` and ``(classes,)``.
    """
    for new, old in rows.items():
        layer.weight[new] = weight[old].to(layer.weight)
        layer.bias[new] = bias[old].to(layer.bias)


@torch.no_grad()
def rescale_rows(layer: nn.Linear, like: Sequence[int]) -> None:
    """Give every row of ``layer`` the mean length of the rows ``like``, so that no class starts louder than others.

    Kept rows come out of a training and are longer than random ones. Without any in ``like``, all rows count.
    """
    lengths = layer.weight.norm(dim=1, keepdim=True)
    wanted = lengths[list(like)].mean() if len(like) else lengths.mean()
    layer.weight.mul_(wanted / lengths.clamp(min=1e-12))


@torch.no_grad()
def rebias_to(layer: nn.Linear, films: Tensor) -> None:
    """Make the biases the logarithms of the classes' shares among ``films``, shape ``(classes,)``.

    A kept bias holds the log-odds of a class in the earlier data, which say nothing about this one.
    """
    shares = films.double() / films.sum()
    layer.bias.copy_(shares.clamp(min=1e-6).log())
