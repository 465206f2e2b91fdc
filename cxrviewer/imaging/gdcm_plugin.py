"""GDCM as a decoder plug-in for pydicom that works in another process (see `gdcm_child`).

The process is started for the first frame that needs it and ends with this one.
"""

import importlib.util
import multiprocessing
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import ModuleType

from pydicom.pixels.decoders.base import DecodeRunner

from cxrviewer.imaging.gdcm_child import Job, serve

#: What pydicom asks of a plug-in. GDCM alone reads JPEG Lossless, and JPEG Extended of 12 bits.
DECODER_DEPENDENCIES = {
    "1.2.840.10008.1.2.4.50": ("python-gdcm>=3.2",),
    "1.2.840.10008.1.2.4.51": ("python-gdcm>=3.2",),
    "1.2.840.10008.1.2.4.57": ("python-gdcm>=3.2",),
    "1.2.840.10008.1.2.4.70": ("python-gdcm>=3.2",),
}

#: Seconds for one frame, the start of the process included; the largest film takes a few.
TIMEOUT = 60.0


class _Worker:
    """The process, started when first needed and again after it died."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    def ask(self, job: Job) -> bytes:
        """Return the decoded frame, empty when GDCM refused it, died of it or took too long."""
        with self._lock:
            try:
                connection = self._started()
                connection.send(job)
                if connection.poll(TIMEOUT):
                    return connection.recv_bytes()
            except (EOFError, OSError):
                pass
            except BaseException:  # an answer that nobody waits for would be taken for the next film's
                self._stop()
                raise
            self._stop()
            return b""

    def _started(self) -> Connection:
        if self._connection is None or self._process is None or not self._process.is_alive():
            self._stop()
            context = multiprocessing.get_context("spawn")  # a fork would copy the locks of Qt's and torch's threads
            self._connection, theirs = context.Pipe()
            # Daemon: multiprocessing ends it when this process ends. Killed, this process closes the pipe, and so too.
            self._process = context.Process(target=serve, args=(theirs,), name="gdcm", daemon=True)
            with _no_main_module():
                self._process.start()
            theirs.close()
        return self._connection

    def _stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._process is not None and self._process.pid is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._connection = None


@contextmanager
def _no_main_module() -> Iterator[None]:
    """Hide the main module while the process starts: multiprocessing would run a script without a guard once more."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


_worker = _Worker()


def is_available(uid: str) -> bool:
    """Return whether this plug-in decodes a transfer syntax; GDCM itself is not loaded for the answer."""
    return uid in DECODER_DEPENDENCIES and importlib.util.find_spec("gdcm") is not None


def decode_frame(encoded: bytes, runner: DecodeRunner) -> bytes:
    """Return the decoded pixels of one frame.

    Raises
    ------
    ValueError
        When GDCM cannot decode it.
    """
    decoded = _worker.ask(
        Job(
            syntax=str.__str__(runner.transfer_syntax),
            encoded=bytes(encoded),
            rows=runner.rows,
            columns=runner.columns,
            samples=runner.samples_per_pixel,
            planar=runner.planar_configuration if runner.samples_per_pixel > 1 else 0,
            photometric=str(runner.photometric_interpretation),
            bits_allocated=runner.bits_allocated,
            bits_stored=runner.bits_stored,
            signed=runner.pixel_representation,
        )
    )
    if len(decoded) != runner.frame_length(unit="bytes"):
        raise ValueError("GDCM did not decode the frame")
    return decoded
