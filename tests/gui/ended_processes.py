"""What tests of other processes share."""

import os
import time
from pathlib import Path

from cxrviewer.gui.work.other_process import OtherProcess

LONG = 30.0  # seconds


def number_of(other: OtherProcess) -> int:
    """Return the number of the process that is there."""
    assert other._process is not None
    assert other._process.pid is not None
    return other._process.pid


def ended(process: int) -> bool:
    """Return whether a process ends before long."""
    end = time.monotonic() + LONG
    while time.monotonic() < end:
        try:
            os.kill(process, 0)
            if Path(f"/proc/{process}/stat").read_text().rsplit(") ", 1)[1].startswith("Z"):
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.02)
    return False
