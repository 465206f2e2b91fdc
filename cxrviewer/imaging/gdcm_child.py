"""The process that runs GDCM: damaged JPEG ends it by abort or segmentation fault, and must not end the viewer.

It imports GDCM and the standard library alone, so that it starts fast and lives in little memory.
"""

import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection

#: Address space of the process: four times what the largest film that is opened needs.
MOST_MEMORY = 4 * 2**30


@dataclass(frozen=True, slots=True)
class Job:
    """One encoded frame and what GDCM must be told about it; no patient data."""

    syntax: str
    encoded: bytes
    rows: int
    columns: int
    samples: int
    planar: int
    photometric: str
    bits_allocated: int
    bits_stored: int
    signed: int


def serve(connection: Connection) -> None:
    """Answer jobs until the other end closes, which it does at the latest when the parent process ends.

    An answer is the decoded frame, empty when it cannot be decoded.
    """
    _restrain()
    with suppress(EOFError, OSError):
        while True:
            job = connection.recv()
            try:
                answer = _decode(job)
            except Exception:  # noqa: BLE001 - whatever GDCM raises, the frame is unreadable and the next one may be fine
                answer = b""
            connection.send_bytes(answer)


def _restrain() -> None:
    """Silence the process, and bound its memory where the system can."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        with suppress(OSError):
            os.dup2(nowhere, stream)
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to act on
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump would hold the film
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _decode(job: Job) -> bytes:
    import gdcm

    fragment = gdcm.Fragment()
    fragment.SetByteStringValue(job.encoded)
    fragments = gdcm.SequenceOfFragments.New()
    fragments.AddFragment(fragment)
    element = gdcm.DataElement(gdcm.Tag(0x7FE0, 0x0010))
    element.SetValue(fragments.__ref__())
    image = gdcm.Image()
    image.SetNumberOfDimensions(2)
    image.SetDimensions((job.columns, job.rows, 1))
    image.SetDataElement(element)
    kind = gdcm.PhotometricInterpretation.GetPIType(job.photometric)
    image.SetPhotometricInterpretation(gdcm.PhotometricInterpretation(kind))
    if job.samples > 1:
        image.SetPlanarConfiguration(job.planar)
    image.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.GetTSType(job.syntax)))
    image.SetPixelFormat(
        gdcm.PixelFormat(job.samples, job.bits_allocated, job.bits_stored, job.bits_stored - 1, job.signed)
    )
    return bytes(image.GetBuffer().encode("utf-8", "surrogateescape"))  # GDCM hands bytes over as text
