from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from made_films import TINY, write_zip
from tiny_network import register

from cxrviewer.training.loop import run, setup
from cxrviewer.training.loop.places import exact


@pytest.fixture(scope="session", autouse=True)
def small_and_steady() -> Iterator[None]:
    """One thread and one precision, so that equal runs are equal; a network that trains in a moment."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    with pytest.MonkeyPatch.context() as patch:
        register(patch.setitem)
        patch.setattr(setup, "fastest", lambda recipe, device: exact(device))
        yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_zip(tmp_path_factory.mktemp("data") / "films.zip")


@pytest.fixture(scope="session")
def finished(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a finished run."""
    folder = tmp_path_factory.mktemp("run") / "run"
    run.train(data, "cxr4", folder, overrides=TINY, device="cpu")
    return folder
