"""What is known of a model on films that are not like its own: of another data set, or of sources left out."""

from collections.abc import Mapping
from typing import Any

Facts = Mapping[str, Any]


def external(facts: Facts) -> Facts | None:
    """Return the figures on the films of `train --external`; None without any.

    Bundles of earlier versions hold but the counts of these films.
    """
    found: Facts | None = (facts.get("external") or {}).get("figures")
    return found


def is_tested(facts: Facts) -> bool:
    """Return whether a model with this provenance was measured on such films at all."""
    return bool(facts.get("outside") or external(facts))
