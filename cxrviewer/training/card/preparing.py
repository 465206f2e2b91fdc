"""The model card on what happens to a film before the network: every step in order, and what was left out."""

from collections.abc import Iterator, Mapping
from typing import Any

from cxrviewer.inference.preprocess import Preprocessing

_FIT = {"stretch": "each axis stretched on its own", "pad": "padded with black"}


def steps(described: Mapping[str, Any]) -> Iterator[str]:
    """Yield what happens to a film, one phrase for each step.

    Parameters
    ----------
    described
        The content of bundle.json as `export` makes it.
    """
    spec = Preprocessing(**described["preprocessing"])
    yield "shown by its own grayscale steps, as a viewer shows it (window, inversion), not by what a reader set"
    if spec.border:
        yield f"{100 * spec.border:.1f} % of each side cut off"
    if spec.lungs == "crop":
        margin = f"{100 * spec.lung_margin:.0f} %"
        yield f"cut to the box around both lungs and {margin} of their height and width on each side"
    yield (
        f"made a square of {spec.size} pixels, {_FIT[spec.fit]}: area average when it shrinks, bilinear when it grows"
    )
    yield f"percentiles {spec.low_percentile} and {spec.high_percentile} become 0 and 1, values beyond are clipped"
    if spec.lungs == "mask":
        yield (
            "multiplied by how likely each pixel belongs to a lung, dilated by a disc with a radius of"
            f" {100 * spec.lung_dilation:.1f} % of the film's side and softened by a Gaussian of"
            f" {100 * spec.lung_softness:.1f} %"
        )
    mean, std = described["preprocessing"]["mean"], described["preprocessing"]["std"]
    repeated = f"minus {mean}, divided by {std}, repeated on {spec.channels} channels"
    yield repeated + (", the last of them how likely each pixel belongs to a lung" if spec.lungs == "channel" else "")
    if spec.needs_lungs:
        yield _lungs(spec, described["provenance"].get("lungs") or {})
        yield "no removal of words and markers" + ("" if spec.lungs == "crop" else ", no crop to the lungs")
    else:
        crop = "no crop to the lungs" if spec.border else "no crop"
        yield f"no lung mask, {crop}, no removal of words and markers"


def _lungs(spec: Preprocessing, facts: Mapping[str, Any]) -> str:
    """Return which lung model is asked, and what was done without it, which may tell a class."""
    counts = "; ".join(f"{label} {whole} of {films}" for label, (whole, films) in facts.get("whole", {}).items())
    without = f" Films of the data that were used whole: {counts}." if counts else ""
    return (
        f"the lungs are found by the lung model with the SHA-256 `{spec.lung_model_sha256}`; where it is not sure the"
        f" whole film is used.{without}"
    )
