"""Teachers that are asked about every varied picture: what they see is what the student sees.

A student that is told of each picture what the teacher makes of that very picture learns the teacher's function between
the films, too, not only its answers on them (Beyer et al. 2022, "Knowledge distillation: A good teacher is patient and
consistent"). It costs the teachers' forward pass in every step.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.loop.feed import standardised
from cxrviewer.training.recipes.recipes import Recipe


class Panel:
    """The teachers of a run.

    Parameters
    ----------
    teachers
        At least one bundle, of the same classes in any order: `teachers.introduced` checks that.
    classes
        Of the data, in order.
    recipe
        Of the student: its preprocessing and temperature count.
    device
        Where the teachers compute.

    Attributes
    ----------
    classes
        How many there are.

    Raises
    ------
    DataError
        When a teacher is shown another part of a film than the student, or either has the lungs as a channel: the
        pictures that are shared have none.
    """

    def __init__(
        self, teachers: Sequence[Bundle], classes: Sequence[str], recipe: Recipe, device: torch.device
    ) -> None:
        self.classes, self._temperature = len(classes), recipe.temperature
        self._each = [_member(teacher, classes, recipe, device) for teacher in teachers]

    def probabilities(self, pictures: Tensor) -> Tensor:
        """Return the mean of the teachers' probabilities at the recipe's temperature: float32, ``(n, classes)``.

        Parameters
        ----------
        pictures
            Float32, shape ``(n, 1, side, side)``, 0.0 to 1.0; resized to the side that each teacher's bundle states.
            The caller's autocast decides on the precision.
        """
        answers = []
        with torch.no_grad():
            for network, spec, order in self._each:
                logits = network(_given(pictures, spec)).float()[:, order]
                answers.append((logits / self._temperature).softmax(dim=1))
        return torch.stack(answers).mean(dim=0)


def require_same_part(teacher: Bundle, recipe: Recipe) -> None:
    """Refuse a teacher that cannot be asked about the pictures that the recipe's network is given.

    Raises
    ------
    DataError
        As `Panel` has it.
    """
    own, spec = recipe.preprocessing, teacher.preprocessing
    if "channel" in (spec.lungs, own.lungs) or _part(spec) != _part(own):
        raise DataError(
            f"The teacher '{teacher.name}' is shown another part of a film than this recipe's network.",
            "Add --set taught_on=films: then it is asked about the films as its own bundle prepares them.",
        )


def _member(
    teacher: Bundle, classes: Sequence[str], recipe: Recipe, device: torch.device
) -> tuple[nn.Module, Preprocessing, list[int]]:
    require_same_part(teacher, recipe)
    network = backbones.of_bundle(teacher).to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    order = [teacher.classes.index(label) for label in classes]
    return network.eval().requires_grad_(requires_grad=False), teacher.preprocessing, order


def _part(spec: Preprocessing) -> tuple[object, ...]:
    """Return what decides which part of a film a network is shown, whatever the picture's size."""
    lungs = (spec.lungs, spec.lung_margin, spec.lung_dilation, spec.lung_softness) if spec.needs_lungs else ()
    return spec.fit, spec.border, *lungs


def _given(pictures: Tensor, spec: Preprocessing) -> Tensor:
    if pictures.shape[-1] != spec.size:
        pictures = F.interpolate(pictures, size=(spec.size, spec.size), mode="bilinear", antialias=True)
    return standardised(pictures, spec).contiguous(memory_format=torch.channels_last)
