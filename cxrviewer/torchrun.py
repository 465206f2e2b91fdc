"""What `torchrun` tells each process that it starts, asked without loading torch."""

import os


def is_one_of_several() -> bool:
    """Return whether `torchrun` started this process beside others; a shell may have kept half of what it sets."""
    return "RANK" in os.environ and _number("WORLD_SIZE", 1) > 1


def leads() -> bool:
    """Return whether this process is the first of those that were started together; alone it is."""
    return not is_one_of_several() or _number("RANK", 0) == 0


def local_rank() -> int:
    """Return the place of this process among those on its machine."""
    return _number("LOCAL_RANK", 0)


def _number(name: str, otherwise: int) -> int:
    stated = os.environ.get(name, "")
    return int(stated) if stated.isdecimal() else otherwise
