"""Work on many items in a few threads, with the results in the order of the items."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

#: Decoders run without Python's lock, so threads help; more than a few only wait for each other.
THREADS = min(4, os.cpu_count() or 1)


def in_order(function: Callable[[_Item], _Result], items: Iterable[_Item], threads: int = THREADS) -> Iterator[_Result]:
    """Yield ``function`` of each item; at most twice as many items as ``threads`` are held at a time.

    An error is raised in the place of its item; work that has begun is then waited for.
    """
    waiting: deque[Future[_Result]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) == 2 * threads:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
