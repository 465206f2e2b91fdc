"""What may be logged: own messages only, in one rotated file of limited size, never patient data."""

import logging
import logging.handlers
import os
import warnings
from io import TextIOWrapper
from pathlib import Path

from cxrviewer import paths
from cxrviewer.files import GROWING

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_BYTES_PER_FILE = 1_000_000
_FILES_KEPT = 5
_FLAGS = os.O_WRONLY | GROWING


class OwnMessagesOnly(logging.Filter):
    """Lets records of this package through and drops tracebacks.

    Libraries put header values into their messages (pydicom: ``valuerep.py`` warns with the raw value), and a
    traceback can quote a file name: both can name a patient.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the record may be written, with its traceback cut to the exception's type."""
        if record.name.partition(".")[0] != "cxrviewer":
            return False
        if record.exc_info and record.exc_info[0] is not None:
            record.msg = f"{record.getMessage()} [{record.exc_info[0].__name__}]"
            record.args = ()
        record.exc_info = None
        record.exc_text = None
        record.stack_info = None
        return True


class _Log(logging.handlers.RotatingFileHandler):
    """A log for its user alone; what it cannot write, as on a full disk, is lost without a word on the console."""

    def _open(self) -> TextIOWrapper:
        made = os.open(self.baseFilename, _FLAGS, 0o600)
        return os.fdopen(made, "a", encoding=self.encoding, errors=self.errors)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - as logging calls it
        """Say nothing: logging's own words are a traceback."""


def place_of(error: BaseException) -> str:
    """Return where ``error`` was raised, as ``module.py:line``: what a log may say of it without quoting anything."""
    place, trace = "", error.__traceback__
    while trace is not None:
        place, trace = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}", trace.tb_next
    return place


def quiet_libraries() -> None:
    """Keep the messages of libraries that may quote header values away from stderr."""
    logging.getLogger("pydicom").addHandler(logging.NullHandler())
    logging.getLogger("pydicom").propagate = False
    warnings.filterwarnings("ignore", module=r"pydicom\b.*")


def start(level: str = "INFO") -> None:
    """Write this package's log to the user's log folder; without write access, go on without a log."""
    quiet_libraries()
    logger = logging.getLogger("cxrviewer")
    logger.setLevel(level)
    logger.propagate = False
    try:
        paths.logs().mkdir(parents=True, exist_ok=True, mode=0o700)
        handler: logging.Handler = _Log(
            paths.logs() / "cxrviewer.log",
            maxBytes=_BYTES_PER_FILE,
            backupCount=_FILES_KEPT - 1,
            encoding="utf-8",
            delay=True,
        )
    except OSError:
        handler = logging.NullHandler()
    handler.addFilter(OwnMessagesOnly())
    handler.setFormatter(logging.Formatter(_FORMAT))
    logger.addHandler(handler)
