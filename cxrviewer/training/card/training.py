"""The model card on the network, its preprocessing and its training, and how to repeat all of it."""

import shlex
from collections.abc import Mapping
from typing import Any

from cxrviewer.training.basics.counting import counted
from cxrviewer.training.basics.markdown import bullets
from cxrviewer.training.card import preparing as card_preparing
from cxrviewer.training.data.schemes import HOLD_OUT
from cxrviewer.training.recipes import recipe_words
from cxrviewer.training.recipes.cookbook import RECIPES

Described = Mapping[str, Any]


def model(described: Described) -> list[str]:
    """Return the section on the network and what happens to a film before it."""
    facts = described["provenance"]
    return [
        f"A {described['architecture']} with {facts['parameters']:,} parameters and one output for each class"
        f" (softmax)."
        f" No"
        " ensemble. The weights are stored in float16; every figure here is of these weights, in float32 arithmetic.",
        "A film goes in like this, in training and in the viewer by the same function:",
        bullets(list(card_preparing.steps(described))),
    ]


def training(facts: Described) -> list[str]:
    """Return the section on training."""
    recipe, plan, best = facts["recipe"], facts["plan"], facts["best_epoch"]
    versions = ", ".join(f"{name} {number}" for name, number in facts["versions"].items())
    select = recipe["select"].replace("_", " ").replace("f1", "F1")
    earlier = facts.get("history") or "Other runs tried before it are not recorded here."
    return [
        f"Started from {recipe_words.start(facts)}. Recipe '{recipe['name']}': {recipe_words.stages(plan)};"
        f" {recipe_words.optimization(facts)}; {recipe_words.variation(recipe)}.",
        *recipe_words.teachers(facts),
        *recipe_words.lungs(facts),
        f"Epoch {best['epoch']} of {sum(plan['epochs'])} was kept: of the last stage the one with the highest"
        f" validation"
        f" {select} ({best[recipe['select']]:.3f}). {earlier} Random seed {recipe['seed']}.",
        f"{_lasted(facts['minutes'])} in {facts['precision']} on {facts['device']}; {versions}. Energy: not measured.",
    ]


def _lasted(minutes: float) -> str:
    return counted(round(minutes), "minute", "minutes") if minutes >= 0.5 else "Less than a minute"


def repeat(facts: Described) -> list[str]:
    """Return the commands that lead from the data to the bundle and its figures."""
    sets = "".join(f" --set {shlex.quote(f'{key}={value}')}" for key, value in changed(facts).items())
    start, given = _given(facts)
    init = f" --init {start}" if start else ""
    init += "".join(f" --teacher {shlex.quote(teacher['name'])}" for teacher in facts.get("teachers") or ())
    return [
        "With the data whose SHA-256 stands above (it is not part of the bundle):",
        f"```\ncxrviewer audit --data DATA\ncxrviewer train --data DATA --recipe {facts['recipe']['name']}{init}"
        f"{''.join(given)}{sets} --out RUN\ncxrviewer export --run RUN --out BUNDLE\n"
        "cxrviewer evaluate --bundle BUNDLE --data DATA --out FIGURES\n```",
        " ".join(filter(None, given.values())),
        "`evaluate` gives the figures on the test part again. Training again gives equal weights only on a like"
        " machine;"
        " PyTorch does not promise more.",
    ]


def _given(facts: Described) -> tuple[str, dict[str, str]]:
    """Return the first starting weights, and each option that names films with a sentence on what is to be given."""
    split, via, external = facts["split"], facts.get("via"), facts.get("external")
    scheme, given = split.get("scheme", HOLD_OUT), {}
    if split.get("frozen"):
        given[" --split SPLIT.json"] = "SPLIT.json is a frozen split: under Partitions stand the SHA-256 of its parts."
    elif scheme != HOLD_OUT:
        given[f" --split {shlex.quote(scheme)}"] = ""
    if via:
        given[" --via OTHER"] = f"OTHER is the data with the SHA-256 `{via['data_sha256']}`, which is trained on first."
    if external:
        given[" --external EXTERNAL"] = f"EXTERNAL is the data with the SHA-256 `{external['data_sha256']}`."
    return (via["init"] if via else facts["init"]) or "", given


def changed(facts: Described) -> dict[str, str]:
    """Return the settings in which the run differs from the recipe of its name, as `--set` takes them."""
    used = {**facts["recipe"], "sizes": facts["plan"]["sizes"], "epochs": facts["plan"]["epochs"]}
    known = RECIPES.get(used["name"])
    if known is None:
        return {}
    usual = _flat(known.to_dict())
    return {key: value for key, value in _flat(used).items() if value != usual.get(key)}


def _flat(recipe: Described) -> dict[str, str]:
    steps = {f"augmentation.{key}": str(value) for key, value in recipe["augmentation"].items()}
    rest = {
        key: ",".join(str(entry) for entry in value) if isinstance(value, list | tuple) else str(value)
        for key, value in recipe.items()
        if key not in ("augmentation", "name")
    }
    return rest | steps
