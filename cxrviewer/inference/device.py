"""Where models run."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

import torch

from cxrviewer.errors import RequestError
from cxrviewer.settings import DEVICES


def choose(name: str = "auto") -> torch.device:
    """Return the device for ``name``; ``auto`` takes CUDA, then MPS, then the CPU.

    Raises
    ------
    RequestError
        When the name is unknown or this machine has no such device.
    """
    if name not in DEVICES:
        raise RequestError(f"The device '{name}' is unknown.", f"Choose among: {', '.join(DEVICES)}.")
    if name == "auto":
        return torch.device(next(kind for kind in ("cuda", "mps", "cpu") if _present(kind)))
    if not _present(name):
        raise RequestError(f"This machine has no usable '{name}' device.", "Use --device auto.")
    return torch.device(name)


def multiplies_halves(device: torch.device) -> bool:
    """Return whether a device multiplies matrices of bfloat16 much faster than of float32.

    Those are CPUs with AMX, and those with AVX-512's own products of bfloat16 (AMD from Zen 4 on), where LRP takes half
    the time. Other processors convert, and are slower than with float32.
    """
    able = torch.cpu.get_capabilities() if device.type == "cpu" else {}
    return bool(able.get("amx_bf16") or able.get("avx512_bf16"))


@contextmanager
def torch_threads(number: int) -> Iterator[None]:
    """Let torch compute with so many threads inside, in every thread of Python that begins there too."""
    before = torch.get_num_threads()
    torch.set_num_threads(number)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def sharing_processors(callers: int) -> AbstractContextManager[None]:
    """Let so many threads ask an engine at once inside.

    Each would start as many threads as there are processors, and these wait for each other: with two callers on two
    cores everything takes half as long again. So each has its part of them.
    """
    return torch_threads(max(1, torch.get_num_threads() // callers))


def _present(kind: str) -> bool:
    if kind == "cuda":
        return torch.cuda.is_available()
    if kind == "mps":
        return torch.backends.mps.is_available()
    return True


def ran_out_of_memory(error: Exception) -> bool:
    """Return whether ``error`` says that a GPU's memory was too small. MPS raises a plain RuntimeError for it."""
    return isinstance(error, torch.OutOfMemoryError) or (
        isinstance(error, RuntimeError) and "out of memory" in str(error).lower()
    )
