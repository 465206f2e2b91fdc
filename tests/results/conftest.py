"""What holds for all tests of results."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module", autouse=True)
def sockets_collected(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect what pynetdicom left, sockets in cycles, where nobody complains of it: the next test would be blamed."""
    yield
    if "pacs" in request.module.__name__:
        gc.collect()
