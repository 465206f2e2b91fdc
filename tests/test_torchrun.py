import subprocess
import sys
from datetime import timedelta

import pytest
import torch
from torch import distributed

from cxrviewer import torchrun
from cxrviewer.commands.sharing import shared
from cxrviewer.results.share import ALONE


@pytest.mark.parametrize(
    ("around", "several", "leads"),
    [
        ({}, False, True),
        ({"WORLD_SIZE": "2", "RANK": "0", "LOCAL_RANK": "0"}, True, True),
        ({"WORLD_SIZE": "2", "RANK": "1", "LOCAL_RANK": "1"}, True, False),
        ({"WORLD_SIZE": "1", "RANK": "0", "LOCAL_RANK": "0"}, False, True),
        ({"WORLD_SIZE": "2"}, False, True),  # left over in a shell
        ({"RANK": "1"}, False, True),
        ({"WORLD_SIZE": "", "RANK": "", "LOCAL_RANK": ""}, False, True),
        ({"WORLD_SIZE": "many", "RANK": "1"}, False, True),
    ],
)
def test_a_process_knows_whether_it_was_started_beside_others(around, several, leads, monkeypatch):
    for name in ("WORLD_SIZE", "RANK", "LOCAL_RANK"):
        monkeypatch.delenv(name, raising=False)
    for name, value in around.items():
        monkeypatch.setenv(name, value)
    assert (torchrun.is_one_of_several(), torchrun.leads()) == (several, leads)
    assert torchrun.local_rank() == (around.get("LOCAL_RANK") == "1")


@pytest.fixture
def joined(monkeypatch):
    """What is done to join other processes, on a machine of two GPUs."""
    did = []

    def tells(module, name, answer=None):
        monkeypatch.setattr(module, name, lambda *given, **named: did.append((name, *given, *named.values())) or answer)

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(distributed, "get_rank", lambda: 7)
    monkeypatch.setattr(distributed, "get_world_size", lambda: 8)
    tells(torch.cuda, "set_device")
    for name in ("init_process_group", "barrier", "destroy_process_group"):
        tells(distributed, name)
    return did


def test_each_process_takes_a_gpu_of_its_machine_and_its_share_and_leaves_in_the_end(joined, monkeypatch):
    for name, value in {"WORLD_SIZE": "8", "RANK": "7", "LOCAL_RANK": "5"}.items():
        monkeypatch.setenv(name, value)

    def stopped():
        with shared() as share:
            assert (share.rank, share.world) == (7, 8)
            (device, (_, _, longest)) = joined
            assert device == ("set_device", 1)
            assert longest > timedelta(days=1), "the first to be done waits for the last"
            share.wait()
            assert joined[2:] == [("barrier",)]
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert joined[3:] == [("destroy_process_group",)]


def test_a_process_that_is_alone_joins_nobody(joined, monkeypatch):
    monkeypatch.delenv("RANK", raising=False)
    with shared() as share:
        assert share is ALONE
    assert joined == []


def test_to_ask_loads_no_torch():
    code = "import sys, cxrviewer.torchrun, cxrviewer.commands.sharing, cxrviewer.commands.learning;"
    subprocess.run([sys.executable, "-c", f"{code} sys.exit('torch' in sys.modules)"], check=True)
