"""A run that is asked to stop keeps what it has done, however short the time since its last checkpoint."""

import pytest
import torch
from made_films import TINY
from safetensors.torch import load_file

from cxrviewer.errors import CancelledError
from cxrviewer.training.basics import files
from cxrviewer.training.basics.files import read_torch
from cxrviewer.training.loop.run import train


def test_a_stop_within_an_epoch_loses_no_step(data, finished, tmp_path, monkeypatch):
    shares = [0.0]  # what is told after each step

    def progress(share, text):
        if not text:
            shares.append(share)

    with pytest.raises(CancelledError):
        train(
            data, "cxr4", tmp_path, overrides=TINY, device="cpu", progress=progress,
            cancelled=lambda: shares[-1] > 0.3,  # in the second of four epochs
        )  # fmt: skip
    kept = read_torch(tmp_path / "last.pt")
    assert len(kept["history"]) == 1
    assert kept["step"] > 0
    read = []
    monkeypatch.setattr(files, "read_torch", lambda file: read.append(file.name) or read_torch(file))
    train(data, "cxr4", tmp_path, overrides=TINY, device="cpu", resume=True)
    assert read == ["last.pt"]  # once: it is three times as large as the weights
    again, whole = (load_file(folder / "best.safetensors") for folder in (tmp_path, finished))
    assert all(torch.equal(again[key], value) for key, value in whole.items())
