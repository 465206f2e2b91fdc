"""The recipes as somebody chooses among them: one plain sentence each, what was published, and what each needs.

Loads no torch: the window shows them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cxrviewer.training.recipes.cookbook import PUBLISHED, RECIPES

SENTENCES: Mapping[str, str] = {
    "cxr4": "A ResNet18 that sees small pictures first and larger ones later; the recipe of the bundled model.",
    "benbakreti2023": "A ResNet18 from nothing, on pictures of one size.",
    "benbakreti2023-alexnet": "AlexNet from nothing: an older network that trains faster.",
    "benbakreti2023-cnn": "A network of a few layers from nothing: quick, and a check on how little suffices.",
    "mobilenetv2-freeze-0": "A small network for photographs of which only a new head learns.",
    "mobilenetv2-freeze-1": "A small network for photographs of which a new head and the last convolution learn.",
    "mobilenetv2-freeze-2": "A small network for photographs of which a new head and the last two convolutions learn.",
    "bassi-attux2021": "A DenseNet121 that goes on from a chest collection and keeps its outputs for classes it knows.",
    "bassi-attux2021-densenet201": "A DenseNet201 that goes on from a chest collection: deeper and slower.",
    "covidresnet": "A ResNet50 at three sizes, each with the head alone first, at a rate that is searched for.",
    "zhao2021": "A ResNet50 for large pictures of 480 pixels, which are mixed in pairs: slow without a GPU.",
}


@dataclass(frozen=True, slots=True)
class RecipeChoice:
    """One recipe.

    Attributes
    ----------
    name
        As the command line takes it.
    sentence
        What it does.
    published
        What was reported with it, on other films; empty for nothing.
    needs_weights
        Whether it has to start from the weights of another training.
    """

    name: str
    sentence: str
    published: str
    needs_weights: bool


def recipe_choices() -> tuple[RecipeChoice, ...]:
    """Return all recipes in the order of the cookbook."""

    def sentence(name: str) -> str:
        chosen = RECIPES[name]
        sizes = ", ".join(map(str, dict.fromkeys(chosen.sizes)))
        return SENTENCES.get(name, f"A {chosen.architecture} trained at {sizes} pixels.")

    return tuple(
        RecipeChoice(name, sentence(name), PUBLISHED.get(name, ""), chosen.pretrained)
        for name, chosen in RECIPES.items()
    )
