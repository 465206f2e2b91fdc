"""Kills: whoever is killed in the middle, everything arrives, and once. ``CXRVIEWER_PACS_FILMS=500`` for very many."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import numpy as np
import pytest
from dicom_checks import free_port, needs_orthanc, orthanc
from films import dataset, phantom, to_bytes
from pydicom import dcmread

from cxrviewer.errors import OutputError
from cxrviewer.results.pacs.address import Address
from cxrviewer.results.pacs.outbox import Outbox
from cxrviewer.results.pacs.receiving import Receiver
from cxrviewer.results.pacs.sending import Sender

# pynetdicom leaves sockets that could not connect to the garbage collection.
pytestmark = [
    needs_orthanc,
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]
COUNT = int(os.environ.get("CXRVIEWER_PACS_FILMS", "40"))
KILLS = 5 if COUNT >= 500 else 2
PIXELS = (phantom(60, 50) * 255).astype(np.uint8)


def objects():
    """The files of as many films, each with a UID of its own."""
    for number in range(COUNT):
        made = dataset(PIXELS)
        made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = f"2.25.{7000 + number}"
        made.InstanceNumber = number
        yield to_bytes(made)


WANTED = {f"2.25.{7000 + number}" for number in range(COUNT)}


def until(true, seconds=120.0):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.005)


@contextmanager
def program(*arguments):
    """A ``cxrviewer`` of its own, which dies with the block."""
    command = [sys.executable, "-m", "cxrviewer", *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            yield running
        finally:
            running.send_signal(signal.SIGKILL)


def resend_until_done(archive, identities, over):
    """Do as a modality does: send what was not acknowledged again, ten at a time, until nothing is left."""
    for start in range(0, len(identities), 10):
        while not over.is_set():
            try:
                answer = archive.post_json("/modalities/us/store", {"Resources": identities[start : start + 10]})
            except OSError:  # Orthanc says so by an HTTP error
                time.sleep(0.1)
                continue
            assert answer["FailedInstancesCount"] == 0
            break


def test_a_receiver_that_is_killed_keeps_all_that_it_said_it_keeps(tmp_path):
    port, films, over = free_port(), tmp_path / "in", threading.Event()
    arrived = lambda: list(films.glob("[0-9]*.dcm"))  # noqa: E731
    listen = ["receive", "--port", port, "--aet", "CXRVIEWER", "--into", films]
    with orthanc(tmp_path, {"DicomModalities": {"us": ["CXRVIEWER", "127.0.0.1", port]}}) as archive:
        identities = [archive.post("/instances", content)["ID"] for content in objects()]
        sending = threading.Thread(target=resend_until_done, args=(archive, identities, over))
        sending.start()
        try:
            for number in range(1, KILLS + 1):
                with program(*listen):
                    until(lambda share=number * COUNT // (KILLS + 1): len(arrived()) >= share)
            before = {path: path.stat().st_mtime_ns for path in arrived()}
            with program(*listen):
                until(lambda: not sending.is_alive())
                resend_until_done(archive, identities, over)
        finally:
            over.set()
            sending.join()
    assert COUNT // 2 < len(before) < COUNT  # the last kill came in the middle
    assert {str(dcmread(path).SOPInstanceUID) for path in arrived()} == WANTED
    assert len(arrived()) == COUNT
    assert all(path.stat().st_mtime_ns == when for path, when in before.items())  # nothing is written twice
    assert not [path for path in films.iterdir() if path.suffix != ".dcm"]


def test_an_archive_and_a_sender_that_are_killed_lose_nothing(tmp_path):
    outbox = Outbox(tmp_path / "outbox")
    for content in objects():
        outbox.put(content)
    waiting = lambda: len(list(outbox.waiting()))  # noqa: E731
    with orthanc(tmp_path) as archive:
        send = ["send", "--to", f"ORTHANC@127.0.0.1:{archive.dicom}", "--outbox", outbox.folder, "--tries", 20]
        for number in range(1, KILLS + 1):
            with program(*send):
                until(lambda share=number * COUNT // (KILLS + 1): waiting() <= COUNT - share)
                if number % 2:
                    archive.kill()
                    archive.start()
        middle = waiting()
        until(lambda: is_free(outbox))
        left = [sent.state for sent in Sender(Address("ORTHANC", "127.0.0.1", archive.dicom)).empty(outbox, 3)]
        kept = [archive.get(f"/instances/{one}/simplified-tags")["SOPInstanceUID"] for one in archive.get("/instances")]
    assert 0 < middle < COUNT
    assert left == ["sent"] * middle
    assert waiting() == 0
    assert len(kept) == COUNT
    assert set(kept) == WANTED


def is_free(outbox):
    """Whether the system has let the lock of the killed process go."""
    try:
        with outbox.alone():
            pass
    except OutputError:
        return False
    return True


def test_what_comes_again_is_known_and_what_differs_is_refused(tmp_path):
    port, heard, outbox = free_port(), [], Outbox(tmp_path / "outbox")
    server = Receiver(tmp_path / "in", "CXRVIEWER", port).start(heard.append)
    sender = Sender(Address("CXRVIEWER", "127.0.0.1", port))
    try:
        for other in ("", "", "changed"):
            outbox.put(to_bytes(dataset(PIXELS, StudyDescription=other)))
        found = [(sent.state, sent.status) for sent in sender.empty(outbox, 1)]
    finally:
        server.shutdown()
    assert found == [("sent", 0), ("sent", 0), ("refused", 0xC100)]
    assert heard == [tmp_path / "in" / "2.25.11.dcm"]
    assert dcmread(heard[0]).StudyDescription == ""
    assert heard[0].stat().st_mode & 0o777 == 0o600
