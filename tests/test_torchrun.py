import subprocess
import sys

import pytest

from cxrviewer import torchrun


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


def test_to_ask_loads_no_torch():
    code = "import sys, cxrviewer.torchrun, cxrviewer.commands.sharing, cxrviewer.commands.learning;"
    subprocess.run([sys.executable, "-c", f"{code} sys.exit('torch' in sys.modules)"], check=True)
