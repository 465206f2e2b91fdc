from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from made_films import TINY, write_zip
from torch import nn

from cxrviewer.inference import backbones
from cxrviewer.training import run
from cxrviewer.training.places import exact


def tiny_network(classes: int) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(3, 8, 5, stride=4, padding=2),
        nn.BatchNorm2d(8),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(4),
        nn.Flatten(),
        nn.Linear(128, classes),
    )


@pytest.fixture(scope="session", autouse=True)
def small_and_steady() -> Iterator[None]:
    """One thread and one precision, so that equal runs are equal; a network that trains in a moment."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(backbones._BUILDERS, "tiny", tiny_network)
        patch.setattr(run, "fastest", lambda recipe, device: exact(device))
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
