"""Layer-wise relevance propagation through a canonical network: one forward pass, then any number of seeds at once.

No hooks, no changed weights, nothing kept between calls. Each part of the network runs forward and returns the way
back for what it saw (`cxrviewer.explain.steps`), so that relevance never touches the network itself.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor, nn

from cxrviewer.errors import BundleError, CancelledError
from cxrviewer.explain.canonical import CanonicalNetwork, ChannelAffine, DenseLayer, ResidualBlock
from cxrviewer.explain.composites import Composite, Split, composite
from cxrviewer.explain.operations import operation_of
from cxrviewer.explain.rules import RULES, Back, Signs
from cxrviewer.explain.steps import (
    Activation,
    Chain,
    Concatenation,
    Flattening,
    GroupNorm,
    Linear,
    Pooling,
    Residual,
    Step,
)


@dataclass(frozen=True, eq=False, slots=True)
class Trace:
    """One forward pass.

    Attributes
    ----------
    logits
        Shape ``(n, classes)``; dtype and device, as of all tensors here, are those of the pictures.
    stages
        Output of each block of the network's ``features``, ``(n, channels, h, w)``; Grad-CAM is made of the last.
    """

    logits: Tensor
    stages: tuple[Tensor, ...]
    _backs: tuple[Back, ...] = ()

    def relevance(
        self,
        weights: Tensor,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Tensor:
        """Return the relevance of the pictures, ``(seeds, n, channels, height, width)``, in logits per value.

        Parameters
        ----------
        weights
            ``(seeds, n, classes)``: each seed explains the sum of the logits times its weights
            (`cxrviewer.explain.seeds`).
        progress
            Called with the share done, 0 to 1, after each block.
        cancelled
            Asked before each block; when it says yes, CancelledError is raised.
        """
        relevance = (weights * self.logits).flatten(0, 1)
        with torch.no_grad():
            for done, back in enumerate(reversed(self._backs), start=1):
                if cancelled is not None and cancelled():
                    raise CancelledError
                relevance = back(relevance)
                if progress is not None:
                    progress(done / len(self._backs))
        return relevance.reshape(*weights.shape[:2], *relevance.shape[1:])


class Propagation:
    """A canonical network under a composite. Any number of threads may run one at the same time.

    Parameters
    ----------
    network
        Its parameters are shared, not copied; the rules hold weights of their own beside them, on the same device, so
        make another one after the network was moved.
    rules
        Which layer gets which rule.
    """

    def __init__(self, network: CanonicalNetwork, rules: Composite | None = None) -> None:
        with torch.no_grad():
            normed = any(isinstance(module, nn.GroupNorm) for module in network.modules())
            composer = _Composer(rules or composite(), normed)
            self._features = [composer.step(block) for block in network.features]
            self._head = composer.step(network.head)

    def run(self, pictures: Tensor) -> Trace:
        """Return the forward pass of standardised ``pictures`` ``(n, channels, height, width)``."""
        stages: list[Tensor] = []
        backs: list[Back] = []
        with torch.no_grad():
            a = pictures.detach()
            for step in self._features:
                a, back = step.run(a)
                stages.append(a)
                backs.append(back)
            logits, back = self._head.run(a)
        return Trace(logits, tuple(stages), (*backs, back))


class _Composer:
    """Turns modules into steps, from the input on; knows where values can be negative."""

    def __init__(self, rules: Composite, normed: bool) -> None:
        self._rules = rules
        # Behind a norm relevance is not in proportion to the sum that was normed. Where terms nearly cancel, shares by
        # sign would then be without bound.
        self._split: Split = "magnitude" if normed else rules.split
        self._epsilon = rules.setting.epsilon
        self._first = True
        self._signed = True
        self._known: tuple[tuple[tuple[type[nn.Module], ...], Callable[[Any, bool], Step]], ...] = (
            ((nn.Conv2d, nn.Linear, ChannelAffine), self._linear),
            ((nn.GroupNorm,), self._norm),
            ((nn.ReLU, nn.ReLU6), self._activation),
            ((nn.MaxPool2d, nn.AvgPool2d, nn.AdaptiveAvgPool2d), self._pooling),
            ((nn.Flatten,), self._flattening),
            ((nn.Sequential,), self._chain),
            ((ResidualBlock,), self._residual),
            ((DenseLayer,), self._dense),
        )

    def step(self, module: nn.Module, rectified: bool = False) -> Step:
        """Return the step of one module; ``rectified`` when a ReLU comes next."""
        for kinds, compose in self._known:
            if isinstance(module, kinds):
                return compose(module, rectified)
        raise BundleError(f"No relevance rule is known for a {type(module).__name__}.", "Use another method than LRP.")

    def _activation(self, module: nn.Module, _: bool) -> Step:
        self._signed = False
        return Activation(module)

    def _pooling(self, module: nn.Module, _: bool) -> Step:
        return Pooling(module, self._epsilon)

    def _flattening(self, _: nn.Module, __: bool) -> Step:
        return Flattening()

    def _linear(self, module: nn.Conv2d | nn.Linear | ChannelAffine, rectified: bool) -> Step:
        operation = operation_of(module)
        name = "epsilon" if isinstance(module, nn.Linear) else self._rules.first if self._first else self._rules.others
        signs = Signs(input=self._signed, output=not rectified)
        self._first, self._signed = False, True
        return Linear(operation, RULES[name](operation, signs, self._rules.setting))

    def _norm(self, module: nn.GroupNorm, rectified: bool) -> Step:
        signs, rule = Signs(input=self._signed, output=not rectified), RULES[self._rules.others]
        self._signed = True
        return GroupNorm(module, lambda operation: rule(operation, signs, self._rules.setting))

    def _chain(self, modules: Iterable[nn.Module], _: bool) -> Step:
        steps = [
            self.step(module, isinstance(after, nn.ReLU | nn.ReLU6))
            for module, after in pairwise([*modules, None])
            if module is not None
        ]
        return Chain(steps)

    def _residual(self, block: ResidualBlock, _: bool) -> Step:
        signed = self._signed
        body = self.step(block.body)
        self._signed = signed
        shortcut = None if block.shortcut is None else self.step(block.shortcut)
        self._signed = True
        total = Residual(body, shortcut, self._split, self._epsilon)
        return total if block.relu is None else Chain([total, self.step(block.relu)])

    def _dense(self, layer: DenseLayer, _: bool) -> Step:
        body = self.step(layer.body)
        self._signed = True
        return Concatenation(body)
