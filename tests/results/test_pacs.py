"""Sending and receiving: against DCMTK and Orthanc, on loopback; a dead PACS or a kill loses nothing."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from itertools import count
from types import SimpleNamespace

import numpy as np
import pytest
from dicom_checks import free_port, needs_orthanc, orthanc
from films import dataset, phantom, saved
from locked_folders import refuse_to_enter
from pydicom import dcmread

from cxrviewer.cli import main
from cxrviewer.errors import OutputError, RequestError
from cxrviewer.results.audit_trail.recorder import Recorder
from cxrviewer.results.pacs import outbox, oversize
from cxrviewer.results.pacs.address import Address, Tls, is_loopback
from cxrviewer.results.pacs.keeping import keep
from cxrviewer.results.pacs.outbox import Outbox
from cxrviewer.results.pacs.receiving import Receiver
from cxrviewer.results.pacs.sending import Sender, Sent

needs_storescp = pytest.mark.skipif(shutil.which("storescp") is None, reason="DCMTK's storescp is not installed")
# pynetdicom leaves sockets that could not connect to the garbage collection.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
PIXELS = (phantom(60, 50) * 255).astype(np.uint8)


def filled(tmp_path, count):
    outbox = Outbox(tmp_path / "outbox")
    for number in range(count):
        made = dataset(PIXELS)
        made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = f"2.25.{700 + number}"
        outbox.put(saved(made, tmp_path / "one.dcm").read_bytes())
    return outbox


@contextmanager
def storescp(folder, port, *options):
    folder.mkdir(exist_ok=True)
    command = ["storescp", "-od", str(folder), "-aet", "PACS", *options, str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            sender = Sender(Address("PACS", "127.0.0.1", port))
            for _ in range(100):
                if options or sender.echo():
                    break
                time.sleep(0.1)
            yield sender
        finally:
            running.kill()


@needs_storescp
def test_what_waits_is_sent_and_is_gone_only_then(tmp_path):
    outbox, port = filled(tmp_path, 3), free_port()
    dead = Sender(Address("PACS", "127.0.0.1", port))
    naps = []
    found = list(dead.empty(outbox, 3, sleep=naps.append))
    assert [sent.state for sent in found] == ["unreachable"] * 3
    assert naps == [1.0, 2.0]
    assert len(list(outbox.waiting())) == 3
    with storescp(tmp_path / "pacs", port) as sender:
        assert sender.echo()
        assert [sent.state for sent in sender.empty(outbox, 1)] == ["sent"] * 3
    assert list(outbox.waiting()) == []
    arrived = {dcmread(path).SOPInstanceUID for path in (tmp_path / "pacs").iterdir()}
    assert arrived == {"2.25.700", "2.25.701", "2.25.702"}


@needs_orthanc
def test_orthanc_answers_and_keeps_what_is_sent(tmp_path):
    outbox = filled(tmp_path, 2)
    with orthanc(tmp_path) as archive:
        sender = Sender(Address("ORTHANC", "127.0.0.1", archive.dicom))
        assert sender.echo()
        assert [sent.state for sent in sender.empty(outbox, 1)] == ["sent"] * 2
        assert len(archive.get("/instances")) == 2


@needs_storescp
def test_a_killed_sender_loses_nothing(tmp_path):
    port, films = free_port(), tmp_path / "films"
    films.mkdir()
    outbox = filled(tmp_path, 2)
    command = [sys.executable, "-m", "cxrviewer", "send", "--to", f"PACS@127.0.0.1:{port}", "--tries", "50"]
    with subprocess.Popen([*command, "--outbox", str(outbox.folder)], stderr=subprocess.DEVNULL) as running:
        for _ in range(300):  # until it holds the lock
            try:
                with outbox.alone():
                    pass
            except OutputError:
                break
            time.sleep(0.1)
        running.send_signal(signal.SIGKILL)
    assert len(list(outbox.waiting())) == 2
    with outbox.alone():
        pass
    with storescp(tmp_path / "pacs", port) as sender:
        assert [sent.state for sent in sender.empty(outbox, 1)] == ["sent"] * 2


@pytest.mark.skipif(shutil.which("storescu") is None, reason="DCMTK's storescu is not installed")
def test_what_dcmtk_sends_is_kept_whole_and_only_by_our_name(tmp_path):
    port, heard = free_port(), []
    path = saved(dataset(PIXELS), tmp_path / "film.dcm")
    server = Receiver(tmp_path / "in", "CXRVIEWER", port).start(heard.append)
    try:
        echo = ["echoscu", "-aec", "CXRVIEWER", "127.0.0.1", str(port)]
        assert subprocess.run(echo, check=False, timeout=30).returncode == 0
        send = ["storescu", "-aec", "CXRVIEWER", "127.0.0.1", str(port), str(path)]
        assert subprocess.run(send, check=False, capture_output=True, timeout=30).returncode == 0
        send[2] = "SOMEBODY"
        assert subprocess.run(send, check=False, capture_output=True, timeout=30).returncode != 0
    finally:
        server.shutdown()
    assert heard == [tmp_path / "in" / "2.25.11.dcm"]
    assert dcmread(heard[0]).PixelData == PIXELS.tobytes()
    assert [one.name for one in (tmp_path / "in").iterdir()] == ["2.25.11.dcm"]


@pytest.mark.skipif(shutil.which("storescu") is None, reason="DCMTK's storescu is not installed")
def test_no_object_larger_than_a_film_may_be_is_taken_into_memory(tmp_path, monkeypatch):
    port, heard = free_port(), []
    monkeypatch.setattr(oversize, "MOST_FILE_BYTES", 200_000)
    films = []
    for number, side in enumerate((400, 400, 500)):  # 160 kB each, and 250
        made = dataset(np.zeros((side, side), np.uint8))
        made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = f"2.25.{800 + number}"
        films.append(str(saved(made, tmp_path / f"{number}.dcm")))
    server = Receiver(tmp_path / "in", "CXRVIEWER", port).start(heard.append)
    try:
        send = ["storescu", "-aec", "CXRVIEWER", "127.0.0.1", str(port)]
        assert subprocess.run([*send, *films], check=False, capture_output=True, timeout=30).returncode != 0
        assert sorted(path.stem for path in heard) == ["2.25.800", "2.25.801"]
        assert subprocess.run([*send, films[0]], check=False, capture_output=True, timeout=30).returncode == 0
    finally:
        server.shutdown()
    assert len(list((tmp_path / "in").iterdir())) == 2


def test_an_address_is_read_or_refused():
    assert Address.parse("MY PACS@[::1]:104") == Address("MY PACS", "::1", 104)
    for text in ("PACS", "PACS@host", "PACS@host:0", "PACS@host:99999", " @host:1", "A" * 17 + "@host:1", "@host:1"):
        with pytest.raises(RequestError):
            Address.parse(text)
    assert all(map(is_loopback, ("localhost", "127.0.0.2", "::1")))
    assert not any(map(is_loopback, ("10.0.0.1", "pacs", "")))


@pytest.mark.parametrize("number", ["0", "65536", "99999"])
def test_a_port_that_is_none_is_wrong_usage(tmp_path, capsys, number):
    commands = (
        ["receive", "--port", number, "--aet", "X", "--into", str(tmp_path)],
        ["fetch", "--move-port", number, "--to", "PACS@127.0.0.1:104", "--patient", "1", "--into", str(tmp_path)],
    )
    for command in commands:
        with pytest.raises(SystemExit) as ended:
            main(command, view=None, layouts=["plain"])
        assert ended.value.code == 2
        assert "port: must be" in capsys.readouterr().err


def test_other_machines_are_refused_unless_they_are_meant(tmp_path, capsys):
    commands = (
        ["echo", "--to", "PACS@192.0.2.1:104"],
        ["send", "--to", "PACS@pacs.invalid:104", "--outbox", str(tmp_path / "outbox")],
        ["receive", "--port", "11199", "--aet", "X", "--into", str(tmp_path / "in"), "--host", "0.0.0.0"],
    )
    for command in commands:
        assert main(command, view=None, layouts=["plain"]) == 2
        assert "not on this machine" in capsys.readouterr().err
    assert not (tmp_path / "outbox").exists()


@pytest.mark.parametrize("damage", ["file", "folder"])
def test_what_cannot_be_read_leaves_nothing_to_be_sent_twice(tmp_path, capsys, monkeypatch, damage):
    films, box = tmp_path / "films", tmp_path / "outbox"
    (films / "locked").mkdir(parents=True)
    saved(dataset(PIXELS), films / "a.dcm")
    (films / "b.dcm").write_bytes(b"" if damage == "file" else (films / "a.dcm").read_bytes())
    scandir = os.scandir

    def refusing(place):
        if damage == "folder" and str(place).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(place))
        return scandir(place)

    monkeypatch.setattr(os, "scandir", refusing)
    command = ["send", "--to", f"PACS@127.0.0.1:{free_port()}", "--outbox", str(box), str(films)]
    assert main(command, view=None, layouts=["plain"]) == 1
    assert ("b.dcm: The file is empty" if damage == "file" else "locked: The folder may not be read") in (
        capsys.readouterr().err
    )
    assert list(box.glob("*.dcm")) == []


def test_what_lies_in_a_folder_that_cannot_be_entered_does_not_stay_behind(tmp_path, capsys, monkeypatch):
    """It can be listed, but nothing can be said of what is in it."""
    films, box = tmp_path / "films", tmp_path / "outbox"
    (films / "locked").mkdir(parents=True)
    saved(dataset(PIXELS), films / "a.dcm")
    saved(dataset(PIXELS), films / "locked" / "b.dcm")
    refuse_to_enter(monkeypatch, "locked")
    command = ["send", "--to", f"PACS@127.0.0.1:{free_port()}", "--outbox", str(box)]
    for place in (films, films / "locked", films / "locked" / "b.dcm"):
        assert main([*command, str(place)], view=None, layouts=["plain"]) == 1
        assert "b.dcm: The file or folder may not be read" in capsys.readouterr().err
    assert list(box.glob("*.dcm")) == []


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize("when", ["before", "after"])
def test_sending_that_is_stopped_leaves_nothing_to_be_sent_twice(tmp_path, monkeypatch, trouble, when):
    films, box = tmp_path / "films", tmp_path / "outbox"
    films.mkdir()
    for name in "abc":
        saved(dataset(PIXELS), films / f"{name}.dcm")
    filled(tmp_path, 1)
    waiting = list(box.glob("*.dcm"))

    def stopped(path, content):
        if when == "after" or path.name.endswith("1.dcm"):
            keep(path, content)
        if not path.name.endswith("1.dcm"):
            raise trouble

    monkeypatch.setattr(outbox, "keep", stopped)
    monkeypatch.setattr(outbox, "_NUMBERS", count(1))
    command = ["send", "--to", f"PACS@127.0.0.1:{free_port()}", "--outbox", str(box), str(films)]
    assert main(command, view=None, layouts=["plain"]) == 1
    assert list(box.glob("*.dcm")) == waiting


@needs_storescp
def test_the_send_command(tmp_path, capsys):
    port, box = free_port(), tmp_path / "outbox"
    films = tmp_path / "films"
    films.mkdir()
    saved(dataset(PIXELS), films / "a.dcm")
    (films / "note.txt").write_text("no object")
    command = ["send", "--to", f"PACS@127.0.0.1:{port}", "--outbox", str(box), "--tries", "1"]
    assert main([*command, str(films)], view=None, layouts=["plain"]) == 1
    told = capsys.readouterr()
    assert "1 wait in" in told.out
    assert "could not be reached" in told.err
    assert "CANARY" not in told.out + told.err
    with storescp(tmp_path / "pacs", port):
        assert main(command, view=None, layouts=["plain"]) == 0
    assert "1 objects sent; 0 wait" in capsys.readouterr().out


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_a_private_connection_needs_both_certificates(tmp_path):
    own, key, port = tmp_path / "own.pem", tmp_path / "key.pem", free_port()
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(own)]  # fmt: skip
    subprocess.run(make, check=True, capture_output=True, timeout=60)
    tls, heard, outbox = Tls(own, own, key), [], filled(tmp_path, 1)
    server = Receiver(tmp_path / "in", "CXRVIEWER", port, tls=tls).start(heard.append)
    to = Address("CXRVIEWER", "localhost", port)
    try:
        assert not Sender(to).echo()
        assert Sender(to, tls).echo()
        assert [sent.state for sent in Sender(to, tls).empty(outbox, 1)] == ["sent"]
    finally:
        server.shutdown()
    assert len(heard) == 1
    with pytest.raises(RequestError, match="certificates cannot be used"):
        Tls(key, own, own).context(server=False)


def test_a_full_disk_is_said_to_the_sender_and_leaves_nothing(tmp_path, monkeypatch):
    port, outbox = free_port(), filled(tmp_path, 1)
    server = Receiver(tmp_path / "in", "CXRVIEWER", port).start(lambda _: None)

    def full(_):
        raise OSError(28, "No space left on device")

    try:
        monkeypatch.setattr("cxrviewer.results.pacs.keeping.os.fsync", full)
        (sent,) = Sender(Address("CXRVIEWER", "127.0.0.1", port)).empty(outbox, 1)
    finally:
        server.shutdown()
    assert (sent.state, sent.status) == ("refused", 0xA700)
    assert list((tmp_path / "in").iterdir()) == []
    assert len(list(outbox.waiting())) == 1


@pytest.mark.parametrize(
    ("states", "code", "said"),
    [
        ([("sent", 0)], 0, "1 objects sent; 0 wait in"),
        ([("sent", 0), ("refused", 0xA700)], 1, "a.dcm: It was refused (status A700). It stays in the outbox."),
        ([("refused", 0), ("unreachable", 0)], 1, "0 objects sent; 2 wait in"),
        ([("unreachable", 0)], 1, "The other side could not be reached."),
        ([], 0, "0 objects sent; 0 wait in"),
    ],
)
def test_a_command_fails_unless_all_has_arrived(tmp_path, capsys, monkeypatch, states, code, said):
    tried, recorded = [], []
    sent = [Sent(tmp_path / "a.dcm", state, status) for state, status in states]
    monkeypatch.setattr(Sender, "empty", lambda self, outbox, tries: tried.append((self.title, tries)) or sent)
    monkeypatch.setattr(Recorder, "exported", lambda self, kind: recorded.append(kind))
    command = [
        "send",
        "--to",
        "PACS@127.0.0.1:1",
        "--outbox",
        str(tmp_path / "outbox"),
        "--tries",
        "7",
        "--title",
        "ME",
    ]
    assert main(command, view=None, layouts=["plain"]) == code
    told = capsys.readouterr()
    assert said in told.out + told.err
    assert tried == [("ME", 7)]
    assert recorded == ["DICOM object"] * (("sent", 0) in states), "what was exported is in the trail"


def test_a_file_that_is_named_and_no_object_is_told_before_any_is_sent(tmp_path, capsys):
    path = saved(dataset(PIXELS), tmp_path / "film.dcm")
    (tmp_path / "notes.txt").write_text("no film")
    outbox = tmp_path / "outbox"
    command = ["send", "--to", "PACS@127.0.0.1:1", "--outbox", str(outbox), str(path), str(tmp_path / "notes.txt")]
    assert main(command, view=None, layouts=["plain"]) == 2
    assert "is no DICOM object" in capsys.readouterr().err
    assert not list(outbox.glob("*.dcm"))


def test_a_folder_without_objects_is_told(tmp_path, capsys):
    (tmp_path / "films").mkdir()
    command = ["send", "--to", "PACS@127.0.0.1:1", "--outbox", str(tmp_path / "outbox"), str(tmp_path / "films")]
    assert main(command, view=None, layouts=["plain"]) == 1
    assert "No DICOM objects were found there." in capsys.readouterr().err


def test_the_receive_command_listens_as_it_is_told_until_it_is_interrupted(tmp_path, capsys, monkeypatch):
    listening, ended = [], []

    def start(receiver, told):
        listening.append(receiver)
        told(tmp_path / "2.25.1.dcm")
        signal.raise_signal(signal.SIGINT)
        return SimpleNamespace(shutdown=lambda: ended.append(receiver))

    monkeypatch.setattr(Receiver, "start", start)
    command = ["receive", "--port", "11113", "--aet", "ME", "--into", str(tmp_path), "--host", "localhost"]
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        assert main([*command, "--tls", "of", "own", "key"], view=None, layouts=["plain"]) == 0
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    (receiver,) = listening
    assert (receiver.folder, receiver.title, receiver.port, receiver.host) == (tmp_path, "ME", 11113, "localhost")
    tls = receiver.tls
    assert [file.name for file in (tls.authority, tls.certificate, tls.key)] == ["of", "own", "key"]
    assert ended == listening
    assert capsys.readouterr().out.splitlines()[0] == "2.25.1.dcm"


def test_another_machine_is_asked_only_where_that_is_meant(capsys, monkeypatch):
    asked = []
    monkeypatch.setattr(Sender, "echo", lambda self: asked.append(self.to.host) or True)
    command = ["echo", "--to", "PACS@192.0.2.1:104"]
    assert main(command, view=None, layouts=["plain"]) == 2
    assert asked == []
    assert main([*command, "--beyond-this-machine"], view=None, layouts=["plain"]) == 0
    assert asked == ["192.0.2.1"]
    assert "It answers." in capsys.readouterr().out
    monkeypatch.setattr(Sender, "echo", lambda self: asked.append(self.tls) or True)
    assert main([*command[:2], "PACS@127.0.0.1:1", "--tls", "of", "own", "key"], view=None, layouts=["plain"]) == 0
    assert (asked[-1].authority.name, asked[-1].certificate.name, asked[-1].key.name) == ("of", "own", "key")
    monkeypatch.setattr(Sender, "echo", lambda self: False)
    assert main(["echo", "--to", "PACS@127.0.0.1:1"], view=None, layouts=["plain"]) == 1
