"""A PACS's connection that is private, objects that must not be kept or sent, and folders that nobody else enters."""

import os
import shutil
import ssl
import subprocess
from types import SimpleNamespace

import numpy as np
import pytest
from dicom_checks import free_port
from films import dataset, phantom, to_bytes
from pynetdicom import AE, evt
from pynetdicom.sop_class import ComputedRadiographyImageStorage

from cxrviewer import paths
from cxrviewer.cli import main
from cxrviewer.results.pacs.address import Address, Tls
from cxrviewer.results.pacs.outbox import Outbox
from cxrviewer.results.pacs.receiving import Receiver
from cxrviewer.results.pacs.sending import Sender
from cxrviewer.results.pacs.shelf import CANNOT_UNDERSTAND, Shelf

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
FILM = to_bytes(dataset((phantom(60, 50) * 255).astype(np.uint8)))


@pytest.fixture(scope="module")
def certified(tmp_path_factory):
    """Certificates of applications that nobody but themselves vouches for, by their names."""
    folder = tmp_path_factory.mktemp("certificates")
    made = {}
    for name, host in (("pacs", "localhost"), ("stranger", "localhost"), ("elsewhere", "pacs.invalid")):
        own, key = folder / f"{name}.pem", folder / f"{name}.key"
        command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
                   "-addext", f"subjectAltName=DNS:{host}", "-keyout", str(key), "-out", str(own)]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=60)
        made[name] = own, key
    return made


@needs_openssl
@pytest.mark.parametrize(
    ("server", "trusted", "client", "is_private"),
    [
        ("pacs", "pacs", "pacs", True),
        ("pacs", "pacs", "stranger", False),  # the server does not know the client
        ("pacs", "stranger", "pacs", False),  # the client does not know the server
        ("elsewhere", "elsewhere", "elsewhere", False),  # known, but the name of another host
    ],
)
def test_both_sides_must_know_each_other(tmp_path, certified, server, trusted, client, is_private):
    port = free_port()
    theirs, ours = (Tls(certified[known][0], *certified[own]) for known, own in ((server, server), (trusted, client)))
    listening = Receiver(tmp_path / "in", "CXRVIEWER", port, tls=theirs).start(lambda _: None)
    try:
        assert Sender(Address("CXRVIEWER", "localhost", port), ours).echo() is is_private
    finally:
        listening.shutdown()


@needs_openssl
@pytest.mark.parametrize("server", [True, False])
def test_old_versions_of_tls_are_not_spoken(certified, server):
    made = Tls(certified["pacs"][0], *certified["pacs"]).context(server=server)
    assert made.minimum_version == ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize(
    ("locked", "command", "said"),
    [
        ('locked = ["pacs"]', "echo --to PACS@pacs.invalid:104", "locked 'pacs'"),
        ('locked = ["pacs"]', "receive --aet A --port 104 --into in --host 192.0.2.1", "locked 'pacs'"),
        (
            'pacs = "ONE@pacs.invalid:104"\nlocked = ["pacs"]',
            "find --date 2026-11-21 --to TWO@pacs.invalid:104",
            "'pacs'",
        ),
        (
            'pacs_tls = "a;b;c"\nlocked = ["pacs_tls"]\npacs = "P@pacs.invalid:104"',
            "echo --to P@pacs.invalid:104",
            "_tls'",
        ),
        ('pacs = "P@pacs.invalid:104"\nlocked = ["pacs"]', "echo --to P@pacs.invalid:104", "no answer"),
        (
            'locked = ["pacs"]',
            "fetch --study 1.2 --into in --move-port 104 --move-host 192.0.2.1 --to P@127.0.0.1:1",
            "'pacs'",
        ),
        ('pacs = "P@pacs.invalid:104"', "echo --to Q@pacs.invalid:104", "no answer"),
        ('locked = ["pacs"]', "echo --to P@127.0.0.1:1", "no answer"),
    ],
)
def test_what_an_administrator_locks_holds_for_commands(tmp_path, monkeypatch, capsys, locked, command, said):
    (tmp_path / "settings.toml").write_text(locked)
    monkeypatch.setattr(paths, "machine_settings_file", lambda: tmp_path / "settings.toml")
    monkeypatch.setattr(paths, "user_settings_file", lambda: tmp_path / "none.toml")
    monkeypatch.setattr(Sender, "echo", lambda _: False)
    monkeypatch.chdir(tmp_path)
    assert main([*command.split(), "--beyond-this-machine"], view=None, layouts=["film"]) in (1, 2)
    assert said in capsys.readouterr().err
    assert not (tmp_path / "in").exists()


@pytest.mark.parametrize("uid", ["../../evil", "", "2.25.1/../../x", "1" * 65, "2.25.11\n"])
def test_no_object_is_kept_under_a_name_that_is_no_uid(tmp_path, uid):
    event = SimpleNamespace(request=SimpleNamespace(AffectedSOPInstanceUID=uid), encoded_dataset=lambda **_: FILM)
    shelf, heard = Shelf(tmp_path / "deep" / "in"), []
    shelf.make()
    assert shelf.take(event, heard.append) == CANNOT_UNDERSTAND
    assert heard == []
    assert [path.name for path in tmp_path.rglob("*")] == ["deep", "in"]


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (0x0000, "sent"), (0xB000, "sent"), (0xB006, "sent"), (0xB007, "sent"),
        (0xB001, "refused"), (0xA700, "refused"), (0xA900, "refused"), (0xC000, "refused"), (0x0122, "refused"),
    ],
)  # fmt: skip
def test_a_copy_goes_only_where_the_status_says_that_the_object_is_kept(tmp_path, status, state):
    """PS3.4 table B.2-1: warnings keep the object, all else does not."""
    entity, port, outbox = AE(ae_title="PACS"), free_port(), Outbox(tmp_path / "outbox")
    entity.add_supported_context(ComputedRadiographyImageStorage)
    outbox.put(FILM)
    server = entity.start_server(("127.0.0.1", port), block=False, evt_handlers=[(evt.EVT_C_STORE, lambda _: status)])
    try:
        (sent,) = Sender(Address("PACS", "127.0.0.1", port)).empty(outbox, 1)
    finally:
        server.shutdown()
    assert (sent.state, sent.status) == (state, status)
    assert len(list(outbox.waiting())) == (state != "sent")


def without(tag):
    """The film without an element of four letters' tag, its value left behind."""
    start = FILM.index(tag)
    return FILM[:start] + b"\xff\xff" + FILM[start + 2 :]


DAMAGED = {
    "header": bytes(128) + b"DICM" + b"no header" * 20,
    "kind": without(b"\x02\x00\x02\x00UI"),  # Media Storage SOP Class UID
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_object_is_refused_and_not_kept(tmp_path, capsys, damage):
    films, box = tmp_path / "films", tmp_path / "outbox"
    films.mkdir()
    (films / "a.dcm").write_bytes(FILM)
    (films / "b.dcm").write_bytes(DAMAGED[damage])
    command = ["send", str(films), "--to", f"PACS@127.0.0.1:{free_port()}", "--outbox", str(box), "--tries", "1"]
    assert main(command, view=None, layouts=["plain"]) == 1
    assert capsys.readouterr().err == (
        f"cxrviewer: '{films / 'b.dcm'}' is damaged. Leave it out, or copy it again from its source.\n"
    )
    assert list(box.glob("*.dcm")) == []


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_object_in_the_outbox_keeps_no_other_there(tmp_path, capsys, damage):
    port, heard, outbox = free_port(), [], Outbox(tmp_path / "outbox")
    for content in (FILM, DAMAGED[damage]):
        outbox.put(content)
    listening = Receiver(tmp_path / "in", "CXRVIEWER", port).start(heard.append)
    command = ["send", "--to", f"CXRVIEWER@127.0.0.1:{port}", "--outbox", str(outbox.folder), "--tries", "1"]
    try:
        assert main(command, view=None, layouts=["plain"]) == 1
    finally:
        listening.shutdown()
    told = capsys.readouterr()
    assert "1 objects sent; 1 wait" in told.out
    assert "It is damaged, or of a kind not taken there. It stays in the outbox." in told.err
    assert len(heard) == 1
    assert [path.read_bytes() for path in outbox.waiting()] == [DAMAGED[damage]]


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_what_waits_is_for_its_user_alone(tmp_path):
    outbox = Outbox(tmp_path / "outbox")
    (tmp_path / "outbox").mkdir(mode=0o755)
    path = outbox.put(FILM)
    assert outbox.folder.stat().st_mode & 0o777 == 0o700
    assert path.stat().st_mode & 0o777 == 0o600
