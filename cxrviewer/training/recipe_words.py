"""A recipe in words, for the model card."""

from collections.abc import Mapping
from typing import Any

from cxrviewer.training.recipes import Recipe

_STEPS = {
    "rotation": "rotation",
    "shift": "shift",
    "gamma": "exposure",
    "contrast": "contrast",
    "brightness": "brightness",
    "shading": "uneven exposure",
    "resampling": "resampling",
    "sharpness": "sharpness",
    "noise": "noise",
    "border": "black borders",
}


def start(facts: Mapping[str, Any]) -> str:
    """Return where the weights of a run come from."""
    if not facts["init"]:
        return "random weights, without pretraining"
    kept = (facts.get("start") or {}).get("kept") or {}
    rows = ", ".join(new if new == old else f"{new} from {old}" for new, old in kept.items())
    return f"weights from {facts['init']}" + (f", with the output neurons of {rows} kept" if rows else "")


def stages(plan: Mapping[str, Any]) -> str:
    """Return the stages of a plan, such as ``20 epochs at 112, 10 epochs at 224 pixels``."""
    trained = plan.get("trainable") or ["all"] * len(plan["sizes"])
    parts = [
        f"{count} epochs at {size}" + ("" if what == "all" else f" (trained: {what})")
        for size, count, what in zip(plan["sizes"], plan["epochs"], trained, strict=True)
    ]
    portion = plan.get("portion", 1.0)
    return ", ".join(parts) + " pixels" + ("" if portion == 1.0 else f", {portion:.0%} of the films in each epoch")


def optimization(facts: Mapping[str, Any]) -> str:
    """Return optimizer, schedule, loss and averaging of a run."""
    recipe = Recipe.from_dict(facts["recipe"])
    schedule = {"one-cycle": "one cycle with highest rate", "constant": "a constant rate of"}
    rate = facts["best_epoch"].get("rate", recipe.rate)
    said = [
        f"{recipe.optimizer.upper()}, {schedule.get(recipe.schedule, 'BiT-HyperRule with base rate')} {rate:.3g}"
        + (f" (found by a sweep, {recipe.find_rate})" if recipe.find_rate != "none" else "")
        + (f", earliest layers at {recipe.group_ratio:.3g} of it" if recipe.group_ratio != 1.0 else ""),
        f"batch {recipe.batch}",
        f"weight decay {recipe.weight_decay}",
        _balance(recipe),
        f"label smoothing {recipe.label_smoothing}",
        f"mixup {recipe.mixup}" if recipe.mixup else "no mixup",
        "averaged weights" if recipe.ema_epochs else "weights not averaged",
    ]
    if recipe.data_share < 1.0:
        said.append(f"{recipe.data_share:.0%} of each class's training groups")
    return ", ".join(said)


def variation(recipe: Mapping[str, Any]) -> str:
    """Return how training pictures were varied."""
    how = Recipe.from_dict(recipe).augmentation
    if how.strength == 0.0:
        return "not varied"
    steps = [word for name, word in _STEPS.items() if getattr(how, name)]
    if (how.scale_low, how.scale_high) != (1.0, 1.0):
        steps.insert(min(1, len(steps)), "size and aspect ratio")
    listed = ", ".join(steps)
    return f"varied in {listed}, " + ("mirrored too" if how.flip else "not mirrored")


def _balance(recipe: Recipe) -> str:
    if recipe.sampling == "balanced":
        return "classes sampled equally often"
    if recipe.logit_adjustment:
        return f"logits adjusted by {recipe.logit_adjustment} times the log prior"
    return f"class weights {recipe.class_weights}"
