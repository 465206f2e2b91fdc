"""Variants of recipes, as one text: what a comparison runs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxrviewer.errors import DataError
from cxrviewer.training.recipes.cookbook import RECIPES, STUDIES, recipe
from cxrviewer.training.recipes.overrides import check_name, nearest, overrides_from
from cxrviewer.training.recipes.recipes import Recipe

#: Settings that every variant of a comparison shares: the same films, and seeds of its own.
SHARED = ("split_seed", "validation", "calibration", "test", "seed", "look_at_test")


@dataclass(frozen=True, slots=True)
class Variant:
    """A recipe with changes.

    Attributes
    ----------
    name
        As it was written, such as ``"zhao2021:mixup=0.1"``.
    base
        Name of the recipe.
    settings
        Changes to it.
    init
        Starting weights of its own; None takes those of the comparison.
    """

    name: str
    base: str
    settings: Mapping[str, str]
    init: str | None = None

    @property
    def folder(self) -> str:
        """Return a name for its folder, of letters that every file system takes."""
        return re.sub(r"[^A-Za-z0-9._=-]+", "_", self.name.replace(":", "__"))

    def recipe(self, overrides: Mapping[str, str]) -> Recipe:
        """Return the whole recipe, ``overrides`` first and the variant's own changes on top."""
        return recipe(self.base, {**overrides, **self.settings})


def parse(text: str) -> list[Variant]:
    """Return the variants in a text such as ``"cxr4,zhao2021:mixup=0.1:sizes=112,224,benbakreti2023-study"``.

    Commas part variants; a part that begins with no recipe's name belongs to the setting before it. Colons part
    settings; ``init=`` names starting weights. The name of a study stands for its variants.

    Raises
    ------
    DataError
        When a name or a setting is unknown, belongs to all variants, or a variant comes twice.
    """
    variants = [_variant(entry) for whole in _entries(text) for entry in STUDIES.get(whole, (whole,))]
    if not variants:
        raise DataError("No recipes are named.", f"Choose among: {', '.join((*RECIPES, *STUDIES))}.")
    names = [variant.name for variant in variants]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise DataError(f"'{twice}' is named twice.", "Name each variant once; --seeds repeats it.")
    return variants


def differing(variants: Sequence[Variant]) -> str | None:
    """Return the one setting in which all variants differ and nothing else does, None when there is none such."""
    keys = {tuple(sorted(variant.settings)) for variant in variants}
    if len({variant.base for variant in variants}) > 1 or len(keys) != 1 or len(variants) < 2:
        return None
    changing = [key for key in next(iter(keys)) if len({variant.settings[key] for variant in variants}) > 1]
    return changing[0] if len(changing) == 1 else None


def _entries(text: str) -> list[str]:
    found: list[str] = []
    for part in (part.strip() for part in text.split(",")):
        name = part.partition(":")[0]
        if not part:
            continue
        if found and ":" in found[-1] and name not in RECIPES and name not in STUDIES and "=" not in name:
            found[-1] += f",{part}"
        else:
            found.append(part)
    return found


def _variant(entry: str) -> Variant:
    base, *pairs = _parts(entry)
    if base not in RECIPES:
        raise DataError(f"There is no recipe '{base}'.", nearest(base, (*RECIPES, *STUDIES)))
    settings = overrides_from(pairs)
    shared = next((key for key in settings if key in SHARED), None)
    if shared is not None:
        raise DataError(f"'{shared}' is the same for all variants of a comparison.", "Leave it out of the variant.")
    init = settings.pop("init", None)
    for key in settings:
        check_name(key)
    return Variant(entry, base, settings, init)


def _parts(entry: str) -> list[str]:
    """Part an entry at its colons, but not at the colon of ``convs:2`` or of a drive."""
    found: list[str] = []
    for part in entry.split(":"):
        if found and "=" not in part:
            found[-1] += f":{part}"
        else:
            found.append(part)
    return found
