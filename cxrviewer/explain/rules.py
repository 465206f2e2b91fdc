"""The rules of layer-wise relevance propagation (LRP).

Notation: ``a`` input, ``w`` weights, ``b`` bias, ``z = w a + b``, ``R`` relevance; ``x+`` and ``x-`` are ``max(x, 0)``
and ``min(x, 0)``. For a linear layer every rule reads ``R_in = a * w'^T (R / stabilised(z'))`` with its own ``w'`` and
``z'`` (Bach et al. 2015, PLoS ONE 10:e0130140; Montavon et al. 2019, Layer-Wise Relevance Propagation: An Overview).

A rule is made for one layer, whose weights it prepares once. ``bind`` takes what the forward pass found and returns the
way back: from relevance ``(seeds * n, ...)`` of the output to that of the input. Nothing is changed or kept elsewhere.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from cxrviewer.explain.composites import RuleName, Setting
from cxrviewer.explain.operations import Convolution, LinearOperation, Transposed, for_seeds, stabilised

#: From relevance of an output, ``(seeds * n, ...)``, to relevance of the input.
Back = Callable[[Tensor], Tensor]


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of a layer's neighbourhood, so that a rule can leave out what is zero.

    Attributes
    ----------
    input
        Whether the input can be negative.
    output
        Whether relevance can arrive at a negative output; not when a ReLU follows.
    """

    input: bool = True
    output: bool = True


class Rule(ABC):
    """A rule made for one layer.

    Parameters
    ----------
    operation
        The layer; its weights are read, never changed.
    signs
        What is known of its neighbourhood.
    setting
        Constants of the rules.
    """

    def __init__(self, operation: LinearOperation, signs: Signs, setting: Setting) -> None:
        self.operation = operation
        self.signs = signs
        self.setting = setting

    @abstractmethod
    def bind(self, a: Tensor, z: Tensor) -> Back:
        """Return the way back for one forward pass.

        Parameters
        ----------
        a, z
            Input and output of the layer, ``(n, ...)``.
        """


class Epsilon(Rule):
    """``w' = w``, ``z' = z`` (Bach et al. 2015, equation 58): gradient times input, but for the stabiliser."""

    def __init__(self, operation: LinearOperation, signs: Signs, setting: Setting) -> None:
        super().__init__(operation, signs, setting)
        self._sent = operation.transpose(operation.weight)

    def bind(self, a: Tensor, z: Tensor) -> Back:
        """Return the way back; the bias absorbs its share."""

        def back(relevance: Tensor) -> Tensor:
            share = relevance / for_seeds(stabilised(z, self.setting.epsilon), relevance)
            return self._sent(share, a).mul_(for_seeds(a, relevance))

        return back


class ZPlus(Rule):
    """Only what raises the output counts: ``z' = w+ a+ + w- a-`` (alpha 1, beta 0; Bach et al. 2015, equation 60)."""

    def __init__(self, operation: LinearOperation, signs: Signs, setting: Setting) -> None:
        super().__init__(operation, signs, setting)
        half = setting.half and isinstance(operation, Convolution) and operation.dense
        weight = operation.weight.to(torch.bfloat16) if half else operation.weight
        self._positive = weight.clamp(min=0)
        self._negative = weight.clamp(max=0) if signs.input else None
        self._sent_up = operation.transpose(self._positive)
        self._sent_down = None if self._negative is None else operation.transpose(self._negative)
        self._bias = operation.bias.clamp(min=0) if setting.bias and operation.bias is not None else None

    def bind(self, a: Tensor, z: Tensor) -> Back:
        """Return the way back."""
        del z
        operation, negative = self.operation, self._negative

        def back(relevance: Tensor) -> Tensor:
            above = a if negative is None else a.clamp(min=0)
            raised = operation.forward(above, self._positive, self._bias)
            if negative is not None:
                below = a.clamp(max=0)
                raised += operation.forward(below, negative)
            # Nothing in the denominator is below zero.
            share = relevance / for_seeds(raised.add_(self.setting.epsilon), relevance)
            result = self._sent_up(share, a).mul_(for_seeds(above, relevance))
            if self._sent_down is not None:
                result += self._sent_down(share, a).mul_(for_seeds(below, relevance))
            return result

        return back


class Gamma(Rule):
    """What agrees with the output's sign counts ``gamma`` times more (Montavon et al. 2019).

    ``z > 0``: ``z' = z + gamma (w+ a+ + w- a- + b+)``. ``z < 0``: ``z' = z + gamma (w- a+ + w+ a- + b-)``. This is the
    form for inputs and outputs of either sign (Andeol et al. 2021, arXiv 2106.04923). The bias stays in: without it
    ``z'`` could vanish where ``z`` does not, and relevance grow without bound, as it did on a trained ResNet; so it
    grows ``(1 + gamma) / gamma`` times at most.
    """

    def __init__(self, operation: LinearOperation, signs: Signs, setting: Setting) -> None:
        super().__init__(operation, signs, setting)
        weight = operation.weight
        self._positive, self._negative = weight.clamp(min=0), weight.clamp(max=0)
        self._raising = operation.transpose(weight + setting.gamma * self._positive)
        self._lowering = operation.transpose(weight + setting.gamma * self._negative)
        self._bias = None if operation.bias is None else operation.bias.clamp(min=0)

    def bind(self, a: Tensor, z: Tensor) -> Back:
        """Return the way back; the bias absorbs its share."""
        gamma, epsilon = self.setting.gamma, self.setting.epsilon

        def back(relevance: Tensor) -> Tensor:
            above, below = (a.clamp(min=0), a.clamp(max=0)) if self.signs.input else (a, None)
            agreeing = self.operation.forward(above, self._positive, self._bias)
            if below is not None:
                agreeing += self.operation.forward(below, self._negative)
            raising = torch.where(z > 0, 1 / (z + gamma * agreeing + epsilon), 0)
            share = relevance * for_seeds(raising, relevance)
            result = self._sent(share, above, below, self._raising, self._lowering)
            if self.signs.output:
                lowering = torch.where(z < 0, 1 / (z + gamma * (z - agreeing) - epsilon), 0)
                share = relevance * for_seeds(lowering, relevance)
                result += self._sent(share, above, below, self._lowering, self._raising)
            return result

        return back

    @staticmethod
    def _sent(share: Tensor, above: Tensor, below: Tensor | None, first: Transposed, second: Transposed) -> Tensor:
        """Return a share sent back by ``first`` to what is above zero and by ``second`` to what is below."""
        result = first(share, above).mul_(for_seeds(above, share))
        if below is not None:
            result += second(share, below).mul_(for_seeds(below, share))
        return result


class Flat(Rule):
    """Every input that an output looks at gets the same share, whatever its value (Lapuschkin et al. 2019)."""

    def bind(self, a: Tensor, z: Tensor) -> Back:
        """Return the way back."""
        del z
        return lambda relevance: self.operation.flat(relevance, a)


class Box(Rule):
    """``z' = w a - w+ low - w- high`` for inputs between ``low`` and ``high`` (Montavon et al. 2017, z-B rule)."""

    def __init__(self, operation: LinearOperation, signs: Signs, setting: Setting) -> None:
        super().__init__(operation, signs, setting)
        weight = operation.weight
        self._positive, self._negative = weight.clamp(min=0), weight.clamp(max=0)
        self._ways = [operation.transpose(each) for each in (weight, self._positive, self._negative)]

    def bind(self, a: Tensor, z: Tensor) -> Back:
        """Return the way back."""
        del z
        operation = self.operation
        low, high = self._limits(a)
        reach = operation.forward(a, operation.weight)
        reach = reach - operation.forward(low, self._positive) - operation.forward(high, self._negative)

        def back(relevance: Tensor) -> Tensor:
            share = relevance / for_seeds(stabilised(reach, self.setting.epsilon), relevance)
            whole, positive, negative = (way(share, a) for way in self._ways)
            whole.mul_(for_seeds(a, relevance)).sub_(positive.mul_(for_seeds(low, relevance)))
            return whole.sub_(negative.mul_(for_seeds(high, relevance)))

        return back

    def _limits(self, a: Tensor) -> tuple[Tensor, Tensor]:
        """Return least and greatest values, shape of ``a``."""
        if self.setting.box is None:
            low, high = a.amin(dim=(-2, -1), keepdim=True), a.amax(dim=(-2, -1), keepdim=True)
        else:
            low, high = (a.new_tensor(limit).reshape(1, -1, 1, 1) for limit in self.setting.box)
        return low.expand_as(a).contiguous(), high.expand_as(a).contiguous()


#: The rules by name.
RULES: dict[RuleName, type[Rule]] = {"epsilon": Epsilon, "zplus": ZPlus, "gamma": Gamma, "flat": Flat, "box": Box}
