"""A recipe in words, for the model card."""

from collections.abc import Mapping
from typing import Any

from cxrviewer.training.recipes.recipes import Recipe

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
    "curves": "random grey curves",
    "amplitude": "Fourier amplitudes of other films",
    "background": "surroundings of the lungs from other films",
}


def start(facts: Mapping[str, Any]) -> str:
    """Return where the weights of a run come from."""
    if not facts["init"]:
        return "random weights, without pretraining"
    kept = (facts.get("start") or {}).get("kept") or {}
    rows = ", ".join(new if new == old else f"{new} from {old}" for new, old in kept.items())
    return f"weights from {started_from(facts)}" + (f", with the output neurons of {rows} kept" if rows else "")


def started_from(facts: Mapping[str, Any]) -> str:
    """Return the name of the weights that a run started from, or what they were made of; empty for random ones."""
    via = facts.get("via")
    if not via:
        return facts["init"] or ""
    return (
        f"a first training on {via['films']} films of another data set (SHA-256 `{via['data_sha256']}`), which started"
        f" from {via['init'] or 'random weights'}"
    )


def stages(plan: Mapping[str, Any]) -> str:
    """Return the stages of a plan, such as ``20 epochs at 112, 10 epochs at 224 pixels``."""
    trained = plan.get("trainable") or ["all"] * len(plan["sizes"])
    parts = [
        f"{count} {'epoch' if count == 1 else 'epochs'} at {size}" + ("" if what == "all" else f" (trained: {what})")
        for size, count, what in zip(plan["sizes"], plan["epochs"], trained, strict=True)
    ]
    portion = plan.get("portion", 1.0)
    thinned = "" if portion == 1.0 else f", {100 * portion:.0f} % of the films in each epoch"
    return f"{', '.join(parts)} pixels{thinned}"


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
        *_robustness(recipe),
    ]
    if recipe.data_share < 1.0:
        said.append(f"{100 * recipe.data_share:.0f} % of each class's training groups")
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


def teachers(facts: Mapping[str, Any]) -> list[str]:
    """Return who taught, how much it counted, and what the teachers may have seen; nothing without any."""
    recipe, known = Recipe.from_dict(facts["recipe"]), facts.get("teachers") or []
    if not known:
        return []
    names = " and ".join(f"'{teacher['name']}' {teacher['version']} (`{teacher['sha256']}`)" for teacher in known)
    whose = "the answers" if len(known) == 1 else "the mean answers"
    asked = "on the unvaried films" if recipe.taught_on == "films" else "on every varied picture (Beyer et al. 2022)"
    return [
        f"{100 * recipe.distillation:.0f} % of the loss was the distance to {whose} of {names} {asked}, at the"
        f" temperature {recipe.temperature:g} (Hinton et al. 2015). " + " ".join(teacher["seen"] for teacher in known)
    ]


def lungs(facts: Mapping[str, Any]) -> list[str]:
    """Return whose outlines of the lungs training alone used, and how many films had none; nothing where it did not."""
    recipe, found = Recipe.from_dict(facts["recipe"]), facts.get("lungs") or {}
    if recipe.preprocessing.needs_lungs or not recipe.needs_lungs or not found:
        return []
    without, films = (sum(counts[place] for counts in found["whole"].values()) for place in (0, 1))
    return [
        f"The lungs were outlined by {found['model']} {found['version']} (`{found['sha256']}`), not by people; where it"
        f" was not sure, on {without} of {films} films of the data, all of the film counted as lung."
    ]


def _robustness(recipe: Recipe) -> list[str]:
    said = []
    if recipe.source_reversal:
        said.append(f"gradient of the source reversed within each class, weight rising to {recipe.source_reversal:g}")
    if recipe.outside_penalty:
        said.append(f"share of the input gradient outside the lungs penalised with weight {recipe.outside_penalty:g}")
    return said


def _balance(recipe: Recipe) -> str:
    if recipe.sampling == "balanced":
        return "classes sampled equally often"
    if recipe.sampling == "sources":
        return "every class of every source sampled equally often"
    if recipe.logit_adjustment:
        return f"logits adjusted by {recipe.logit_adjustment} times the log prior"
    return f"class weights {recipe.class_weights}"
