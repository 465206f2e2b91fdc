"""Set before anything imports Qt, matplotlib or torch: tests need no display, leave no audit trail and no log at home,
and their threads wait for each other as the program's do.
"""

import logging
import os
import tempfile
from collections.abc import Iterator

import pytest

from cxrviewer.__main__ import SPINS

os.environ.setdefault("GOMP_SPINCOUNT", SPINS)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("MPLBACKEND", "Agg")
os.environ.setdefault("CXRVIEWER_AUDIT_TRAIL", "false")
_IS_SAFE = "PYTHONSAFEPATH" in os.environ
_STATE = tempfile.TemporaryDirectory(prefix="cxrviewer-tests-")
os.environ["XDG_STATE_HOME"] = _STATE.name


@pytest.fixture(autouse=True)
def as_found() -> Iterator[None]:
    """Take back what the program sets for processes that it starts: a script of a later test needs its neighbours."""
    yield
    if not _IS_SAFE:
        os.environ.pop("PYTHONSAFEPATH", None)


@pytest.fixture(autouse=True)
def logged() -> Iterator[None]:
    """Take back the log that a command has started: it would keep the lines of later tests from `caplog`."""
    logger = logging.getLogger("cxrviewer")
    handlers, propagate, level = logger.handlers[:], logger.propagate, logger.level
    yield
    for handler in logger.handlers[:]:
        if handler not in handlers:
            logger.removeHandler(handler)
            handler.close()
    logger.propagate = propagate
    logger.setLevel(level)
