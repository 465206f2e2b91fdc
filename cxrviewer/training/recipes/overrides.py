"""Changes to a recipe's settings, given as text."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from cxrviewer.errors import DataError
from cxrviewer.training.recipes.recipes import Augmentation, Recipe, check

_Settings = TypeVar("_Settings", Recipe, Augmentation)
_FIXED = ("name", "augmentation")
_INSIDE = "augmentation."


def overrides_from(pairs: Sequence[str]) -> dict[str, str]:
    """Return ``key=value`` texts as a dictionary.

    Raises
    ------
    DataError
        When one has no ``=``.
    """
    for pair in pairs:
        if "=" not in pair:
            raise DataError(f"'{pair}' is no setting.", "Write --set key=value.")
    return dict(pair.split("=", 1) for pair in pairs)


def changed(recipe: Recipe, overrides: Mapping[str, str]) -> Recipe:
    """Return ``recipe`` with ``overrides``, such as ``{"epochs": "4,2,2", "augmentation.noise": "0"}``.

    Raises
    ------
    DataError
        When a key is unknown, a value does not fit, or settings contradict each other.
    """
    for key, value in overrides.items():
        if key.startswith(_INSIDE):
            inside = _replaced(recipe.augmentation, key.removeprefix(_INSIDE), value, key)
            recipe = replace(recipe, augmentation=inside)
        else:
            recipe = _replaced(recipe, key, value, key)
    check(recipe)
    return recipe


def setting_names() -> list[str]:
    """Return every key that can be changed."""
    own = [entry.name for entry in fields(Recipe) if entry.name not in _FIXED]
    return own + [_INSIDE + entry.name for entry in fields(Augmentation)]


def check_name(key: str) -> None:
    """Refuse a key that no recipe has.

    Raises
    ------
    DataError
        With the nearest one there is.
    """
    if key not in setting_names():
        raise DataError(f"A recipe has no setting '{key}'.", nearest(key, setting_names()))


def nearest(name: str, known: Sequence[str]) -> str:
    """Return a sentence with the entry of ``known`` that ``name`` may have meant, or with all of them."""
    near = difflib.get_close_matches(name, known, n=1)
    return f"Did you mean '{near[0]}'?" if near else f"Choose among: {', '.join(known)}."


def _replaced(owner: _Settings, field: str, value: str, key: str) -> _Settings:
    check_name(key)
    kind = get_type_hints(type(owner))[field]
    try:
        return replace(owner, **{field: _parsed(str(value).strip(), kind)})
    except ValueError as error:
        raise DataError(f"'{value}' does not fit '{key}'.", f"Give {_described(kind)}.") from error


def _parsed(value: str, kind: Any) -> Any:
    if get_origin(kind) is tuple:
        return tuple(_parsed(part.strip(), get_args(kind)[0]) for part in value.split(",") if part.strip())
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise ValueError(value)
        return value
    if kind is bool:
        if value.lower() not in ("true", "false"):
            raise ValueError(value)
        return value.lower() == "true"
    return kind(value)


def _described(kind: Any) -> str:
    """Return what a setting of this type takes."""
    if get_origin(kind) is Literal:
        return f"one of {', '.join(get_args(kind))}"
    words = {int: "whole number", float: "number", str: "text", bool: "word, true or false"}
    if get_origin(kind) is tuple:
        return f"a list of {words[get_args(kind)[0]]}s with commas between them"
    return f"a {words[kind]}"
