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


def left_out(facts: Facts) -> tuple[str, ...]:
    """Return the sources of the test part where none of their films were trained on, as by `--split source:NAME`."""
    scheme = (facts.get("split") or {}).get("scheme", "")
    return tuple((facts.get("test") or {}).get("by_source") or ()) if scheme.startswith("source:") else ()


def is_tested(facts: Facts) -> bool:
    """Return whether a model with this provenance was measured on such films at all."""
    return bool(facts.get("outside") or external(facts) or left_out(facts))
