"""The steps of relevance propagation: each runs one module forward and returns the way back for what it saw."""

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Protocol

import torch
from torch import Tensor, nn

from cxrviewer.explain.composites import Split
from cxrviewer.explain.operations import LinearOperation, Scaling, for_seeds, stabilised
from cxrviewer.explain.rules import Back, Rule


class Step(Protocol):
    """One part of a network under a rule."""

    def run(self, a: Tensor) -> tuple[Tensor, Back]:
        """Return the part's output for activations ``(n, ...)`` and the way back."""


class Linear:
    """A convolution, fully connected layer, or a norm that could not be folded: an ``operation`` under its ``rule``."""

    def __init__(self, operation: LinearOperation, rule: Rule) -> None:
        self._operation = operation
        self._rule = rule

    def run(self, a: Tensor) -> tuple[Tensor, Back]:
        """Return ``w a + b`` and the rule's way back."""
        z = self._operation.forward(a, self._operation.weight, self._operation.bias)
        return z, self._rule.bind(a, z)


class GroupNorm:
    """A norm over groups of channels, whose mean and deviation are those of the picture and are held there.

    With them held it is a factor and a summand for each channel, under the rule of convolutions; for layer norms Ali et
    al. 2022, XAI for Transformers (arXiv 2202.07304), hold the deviation so.
    """

    def __init__(self, module: nn.GroupNorm, rule: Callable[[LinearOperation], Rule]) -> None:
        self._module = module
        self._rule = rule

    def run(self, a: Tensor) -> tuple[Tensor, Back]:
        """Return the normed values and the rule's way back."""
        norm = self._module
        size = norm.num_channels // norm.num_groups
        groups = a.reshape(len(a), norm.num_groups, -1)
        variance, mean = (
            part.repeat_interleave(size, dim=1)[:, :, None, None]
            for part in torch.var_mean(groups, dim=2, correction=0)
        )
        scale = norm.weight[:, None, None] * (variance + norm.eps).rsqrt()
        operation = Scaling(scale, norm.bias[:, None, None] - mean * scale)
        z = operation.forward(a, operation.weight, operation.bias)
        return z, self._rule(operation).bind(a, z)


class Activation:
    """An operation on each value by itself, which hands relevance through: ReLU or ReLU6."""

    def __init__(self, module: nn.Module) -> None:
        self._module = module

    def run(self, a: Tensor) -> tuple[Tensor, Back]:
        """Return the values and the identity."""
        return self._module(a), _unchanged


class Flattening:
    """A change of shape."""

    def run(self, a: Tensor) -> tuple[Tensor, Back]:
        """Return ``a`` with all axes but the first in one."""
        return a.flatten(1), lambda relevance: relevance.reshape(-1, *a.shape[1:])


class Pooling:
    """Pooling: relevance goes to the greatest value, or to all values in proportion to them.

    The way of both is given by the gradient; a mean's relevance is ``a * gradient^T (R / z)``.
    """

    def __init__(self, module: nn.Module, epsilon: float) -> None:
        self._module = module
        self._epsilon = epsilon
        self._greatest = isinstance(module, nn.MaxPool2d)

    def run(self, a: Tensor) -> tuple[Tensor, Back]:
        """Return the pooled values and the way back."""
        with torch.enable_grad():
            leaf = a.detach().requires_grad_()
            pooled: Tensor = self._module(leaf)
        z = pooled.detach()

        def back(relevance: Tensor) -> Tensor:
            share = relevance
            if not self._greatest:
                share = relevance / for_seeds(stabilised(z, self._epsilon), relevance)
            with torch.enable_grad():
                sums = [(pooled * seed).sum() for seed in torch.split(share, len(a))]
            parts = [torch.autograd.grad(each, leaf, retain_graph=True)[0] for each in sums]
            sent = parts[0] if len(parts) == 1 else torch.cat(parts)
            return sent if self._greatest else sent.mul_(for_seeds(a, relevance))

        return z, back


class Chain:
    """Steps one after the other."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = tuple(steps)

    def run(self, a: Tensor) -> tuple[Tensor, Back]:
        """Return the last output and the way through all steps back."""
        backs: list[Back] = []
        for step in self._steps:
            a, back = step.run(a)
            backs.append(back)
        return a, lambda relevance: reduce(_apply, reversed(backs), relevance)


class Residual:
    """The sum of a ``body`` and a ``shortcut``, whose relevance is shared by the composite's ``split``.

    ``R_body = R body / (body + shortcut)``, stabilised by ``epsilon``; by magnitude the same with absolute values. A
    missing shortcut is the identity.
    """

    def __init__(self, body: Step, shortcut: Step | None, split: Split, epsilon: float) -> None:
        self._body, self._shortcut = body, shortcut
        self._split, self._epsilon = split, epsilon

    def run(self, a: Tensor) -> tuple[Tensor, Back]:
        """Return the sum and the way back through both."""
        first, back_body = self._body.run(a)
        second, back_shortcut = (a, _unchanged) if self._shortcut is None else self._shortcut.run(a)

        def back(relevance: Tensor) -> Tensor:
            one, other = (first.abs(), second.abs()) if self._split == "magnitude" else (first, second)
            share = relevance / for_seeds(stabilised(one + other, self._epsilon), relevance)
            mine, others = share * for_seeds(one, relevance), share.mul_(for_seeds(other, relevance))
            return back_body(mine) + back_shortcut(others)

        return first + second, back


class Concatenation:
    """A layer of a DenseNet: its input beside what the body makes of it."""

    def __init__(self, body: Step) -> None:
        self._body = body

    def run(self, a: Tensor) -> tuple[Tensor, Back]:
        """Return both side by side and the way back: each has relevance of its own."""
        made, back_body = self._body.run(a)
        channels = a.shape[1]
        return torch.cat(
            [a, made], dim=1
        ), lambda relevance: relevance[:, :channels] + back_body(relevance[:, channels:])


def _unchanged(relevance: Tensor) -> Tensor:
    return relevance


def _apply(relevance: Tensor, back: Back) -> Tensor:
    return back(relevance)
