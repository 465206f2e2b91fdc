"""Sharing: joins the processes that `torchrun` started, so that a batch is dealt out among them."""

import contextlib
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from cxrviewer.torchrun import is_one_of_several, local_rank

if TYPE_CHECKING:
    from cxrviewer.results.share import Share

_LONGEST_WAIT = timedelta(days=14)  # the first to be done waits for the last


@contextlib.contextmanager
def shared() -> Iterator["Share"]:
    """Yield this process's share: all of it without `torchrun`. With it, each process takes its own GPU."""
    from cxrviewer.results.share import ALONE, Share

    if not is_one_of_several():
        yield ALONE
        return
    import torch
    from torch import distributed

    if torch.cuda.is_available():
        torch.cuda.set_device(local_rank() % torch.cuda.device_count())
    distributed.init_process_group("gloo", timeout=_LONGEST_WAIT)  # nothing but waiting goes over it

    def wait() -> None:
        distributed.barrier()

    try:
        yield Share(distributed.get_rank(), distributed.get_world_size(), wait)
    finally:
        distributed.destroy_process_group()
