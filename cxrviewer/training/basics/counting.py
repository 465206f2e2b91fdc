"""Counting: a number with its noun in the right form."""


def counted(count: int, one: str, many: str) -> str:
    """Return ``count``, its thousands apart, and the noun that goes with it."""
    return f"{count:,} {one if count == 1 else many}"
