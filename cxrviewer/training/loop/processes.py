"""One training in several processes, as `torchrun` starts them: gloo on CPUs, NCCL on CUDA."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, distributed, nn
from torch.nn.parallel import DistributedDataParallel

from cxrviewer.errors import CxrViewerError
from cxrviewer.torchrun import is_one_of_several, local_rank

_FAREWELL = timedelta(seconds=5)
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Processes:
    """Place of this process among those of the training; alone unless `joined` says otherwise.

    Each batch is dealt out: process ``rank`` gets every ``world``-th film, from the ``rank``-th on. Nothing is padded,
    so that nothing is counted twice.
    """

    rank: int = 0
    world: int = 1

    @property
    def leads(self) -> bool:
        """Return whether this process writes files and talks."""
        return self.rank == 0

    @property
    def own(self) -> slice:
        """Return which films of a list are this process's."""
        return slice(self.rank, None, self.world)

    def summed(self, value: Tensor) -> Tensor:
        """Return the sum of ``value`` over all processes."""
        if self.world > 1:
            distributed.all_reduce(value)
        return value

    def agreed(self, value: _Value) -> _Value:
        """Return the first process's ``value``."""
        if self.world == 1:
            return value
        box: list[Any] = [value]
        distributed.broadcast_object_list(box, src=0)
        return box[0]  # type: ignore[no-any-return]

    def led(self, by_first: Callable[[], object]) -> None:
        """Let the first process do ``by_first`` before any goes on; what it refuses ends all of them.

        Raises
        ------
        CxrViewerError
            In every process, as the first one raised it.
        """
        refused = None
        if self.leads:
            try:
                by_first()
            except CxrViewerError as error:
                refused = error
        if (refused := self.agreed(refused)) is not None:
            raise refused

    def asked(self, stop: bool) -> bool:
        """Return whether the first process was asked to ``stop``: all stop at the same step, or those left would wait.

        The answer goes over the CPU, also beside NCCL, so that no step waits for a GPU.
        """
        if self.world == 1:
            return stop
        box = torch.tensor(stop)
        distributed.broadcast(box, src=0)
        return bool(box)

    def gathered(self, rows: NDArray[np.float64], total: int) -> NDArray[np.float64]:
        """Return the rows of all processes, each of which holds its `own` ones, in the order of the whole list."""
        if self.world == 1:
            return rows
        parts: list[Any] = [None] * self.world
        distributed.all_gather_object(parts, rows)
        whole = np.empty((total, rows.shape[1]))
        for rank, part in enumerate(parts):
            whole[rank :: self.world] = part
        return whole

    def wrapped(self, network: nn.Module, device: torch.device) -> nn.Module:
        """Return ``network`` with gradients averaged over all processes; itself when there is one."""
        if self.world == 1:
            return network
        return DistributedDataParallel(network, device_ids=[device] if device.type == "cuda" else None)

    def share_buffers(self, network: nn.Module) -> None:
        """Give every process the first one's running statistics."""
        if self.world > 1:
            for buffer in network.buffers():
                distributed.broadcast(buffer, src=0)

    def wait(self) -> None:
        """Return once all processes have come here."""
        if self.world > 1:
            distributed.barrier()


ALONE = Processes()


@contextlib.contextmanager
def joined(device: torch.device) -> Iterator[Processes]:
    """Join the processes that `torchrun` started; alone without it."""
    if not is_one_of_several() or not distributed.is_available():
        yield ALONE
        return
    if device.type == "cuda":
        torch.cuda.set_device(device)
    distributed.init_process_group("cpu:gloo,cuda:nccl" if device.type == "cuda" else "gloo")
    processes = Processes(distributed.get_rank(), distributed.get_world_size())
    try:
        yield processes
        processes.wait()  # one that leaves while another still talks to it can bring that one down
    except CxrViewerError:  # a stop or a refusal, of all of them as a rule: one that is alone with it waits in vain
        with contextlib.suppress(RuntimeError, ValueError):
            distributed.monitored_barrier(timeout=_FAREWELL)
        raise
    finally:
        distributed.destroy_process_group()


def local_device(device: torch.device) -> torch.device:
    """Return this process's own GPU where there are several."""
    return torch.device("cuda", local_rank()) if device.type == "cuda" and is_one_of_several() else device


@contextlib.contextmanager
def without_exchange(network: nn.Module, *, wanted: bool) -> Iterator[None]:
    """Let gradients add up in this process first, where ``wanted``: for all micro-batches of a step but the last."""
    if wanted and isinstance(network, DistributedDataParallel):
        with network.no_sync():
            yield
    else:
        yield
