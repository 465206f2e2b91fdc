"""Credentials: in the keyring alone, said only where nobody listens, and in no word of the program."""

import io
import shutil
import subprocess

import keyring
import pytest
from dicom_checks import free_port
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError
from pynetdicom import AE, evt
from pynetdicom.sop_class import Verification

from cxrviewer.cli import main
from cxrviewer.commands import credentials as command
from cxrviewer.errors import CxrViewerError, RequestError
from cxrviewer.results.pacs.address import Address, Tls
from cxrviewer.results.pacs.credentials import Identity, forget, keep_passphrase, kept_passphrase
from cxrviewer.results.pacs.finding import Finder
from cxrviewer.results.pacs.query import Query
from cxrviewer.results.pacs.sending import Sender

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
SECRET = "CANARY-PASSCODE-ä"
WHO = Identity("CANARY-USER", SECRET)
TO = Address("PACS", "127.0.0.1", 11112)


class Memory(KeyringBackend):
    priority = 1

    def __init__(self):
        super().__init__()
        self.held = {}

    def get_password(self, service, username):
        return self.held.get((service, username))

    def set_password(self, service, username, password):
        self.held[service, username] = password

    def delete_password(self, service, username):
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture(autouse=True)
def ring():
    before, made = keyring.get_keyring(), Memory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_of_several_keyrings_none_is_a_file_that_can_be_read(ring):
    class Chain(Memory):
        backends = ()

    class PlainFile(Memory):
        __module__ = "keyrings.alt.file"

    chain, plain = Chain(), PlainFile()
    keyring.set_keyring(chain)
    chain.backends = [plain, ring]
    WHO.keep(TO)
    assert Identity.kept(TO) == WHO
    assert (plain.held, chain.held, len(ring.held)) == ({}, {}, 1)
    chain.backends = [plain]
    with pytest.raises(RequestError, match="no keyring"):
        WHO.keep(TO)


@pytest.fixture
def guarded():
    """A PACS that lets in who says the right passcode."""
    entity, port = AE(ae_title="PACS"), free_port()
    entity.add_supported_context(Verification)

    def check(event):
        is_right = (event.primary_field, event.secondary_field) == (WHO.user.encode(), SECRET.encode())
        return event.user_id_type == 2 and is_right, None

    handlers = [(evt.EVT_USER_ID, check), (evt.EVT_C_ECHO, lambda _: 0x0000)]
    server = entity.start_server(("127.0.0.1", port), block=False, evt_handlers=handlers)
    yield Address("PACS", "127.0.0.1", port)
    server.shutdown()


def test_a_passcode_opens_a_guarded_pacs(guarded):
    assert Sender(guarded, identity=WHO).echo()
    with pytest.raises(CxrViewerError) as refused:
        Finder(guarded, identity=Identity("CANARY-USER", "wrong")).find(Query(patient_id="1"))
    assert "refuses" in str(refused.value)
    assert "CANARY" not in str(refused.value)


def test_secrets_stand_in_no_repr_and_go_nowhere_in_the_open():
    assert "CANARY" not in repr(WHO) + repr(Sender(TO, identity=WHO))
    with pytest.raises(RequestError, match="read on the way") as refused:
        Finder(Address("PACS", "192.0.2.1", 104), identity=WHO).find(Query(patient_id="1"))
    assert "CANARY" not in str(refused.value)


def test_the_keyring_holds_what_is_kept_until_it_is_forgotten(ring, tmp_path):
    assert Identity.kept(TO) is None
    WHO.keep(TO)
    assert Identity.kept(TO) == WHO
    assert Identity.kept(Address("PACS", "127.0.0.1", 104)) is None
    assert forget(TO)
    assert not forget(TO)
    keep_passphrase(tmp_path / "key.pem", SECRET)
    assert kept_passphrase(tmp_path / "key.pem") == SECRET
    assert forget(tmp_path / "key.pem")
    assert ring.held == {}


def test_a_keyring_that_stays_locked_is_not_said_to_hold_nothing(ring, capsys, monkeypatch):
    def locked(*_):
        raise KeyringLocked

    WHO.keep(TO)
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(ring, name, locked)
    assert Identity.kept(TO) is None
    with pytest.raises(RequestError, match="did not take it"):
        WHO.keep(TO)
    assert main(["credentials", "forget", "--to", "PACS@127.0.0.1:11112"], view=None, layouts=["plain"]) == 2
    assert "did not let it go. Unlock it" in capsys.readouterr().err


def test_without_a_keyring_nothing_is_kept_and_nobody_is_told_a_lie(capsys, monkeypatch):
    keyring.set_keyring(NoKeyring())
    assert Identity.kept(TO) is None
    monkeypatch.setattr(command, "_asked_identity", lambda: WHO)
    assert main(["credentials", "keep", "--to", "PACS@127.0.0.1:1"], view=None, layouts=["plain"]) == 2
    told = capsys.readouterr()
    assert "no keyring" in told.err
    assert "CANARY" not in told.out + told.err


def test_the_commands_ask_keep_and_forget(guarded, capsys, monkeypatch, ring):
    at = f"PACS@127.0.0.1:{guarded.port}"
    login = ["echo", "--to", at, "--login"]
    assert main(login, view=None, layouts=["plain"]) == 2  # no terminal to ask on
    assert "Nobody can be asked here." in capsys.readouterr().err
    monkeypatch.setattr(command, "_asked_identity", lambda: WHO)
    assert main(["credentials", "keep", "--to", at], view=None, layouts=["plain"]) == 0
    monkeypatch.undo()  # what is kept is not asked again
    assert main(login, view=None, layouts=["plain"]) == 0
    assert main(["credentials", "forget", "--to", at], view=None, layouts=["plain"]) == 0
    assert main(["credentials", "forget", "--to", at], view=None, layouts=["plain"]) == 1
    assert main(["credentials", "keep"], view=None, layouts=["plain"]) == 2
    assert main(["credentials", "forget", "--to", at, "--key", "key.pem"], view=None, layouts=["plain"]) == 2
    told = capsys.readouterr()
    assert "CANARY" not in told.out + told.err
    assert ring.held == {}


def answer(monkeypatch, line, hidden):
    """Have a user at a terminal write a line, and an answer to each hidden question."""
    terminal = io.StringIO(line)
    terminal.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", terminal)
    monkeypatch.setattr(command, "getpass", hidden.__getitem__)


def test_who_is_asked_answers_with_a_name_and_a_hidden_passcode(capsys, monkeypatch):
    answer(monkeypatch, f" {WHO.user} \n", {"Passcode: ": SECRET})
    assert command.identity_for(TO) == WHO
    assert capsys.readouterr().err == "User at the PACS: "


def test_a_passphrase_is_kept_as_it_was_written_until_it_is_forgotten(tmp_path, capsys, monkeypatch):
    key = tmp_path / "key.pem"
    answer(monkeypatch, "", {"Passphrase of the key: ": " CANARY "})
    for what, code in (("keep", 0), ("forget", 0), ("forget", 1)):
        assert main(["credentials", what, "--key", str(key)], view=None, layouts=["plain"]) == code
        assert kept_passphrase(key) == (" CANARY " if what == "keep" else None)
    told = capsys.readouterr()
    assert told.out == "It is in the keyring of this system.\nIt is forgotten.\n"
    assert told.err == "cxrviewer: Nothing was kept of it.\n"


@pytest.mark.parametrize(("what", "said"), [("--key key.pem", "no passphrase"), ("--to P@127.0.0.1:1", "no name and")])
def test_input_that_ends_is_no_answer(capsys, monkeypatch, ring, what, said):
    def ended(_):
        raise EOFError

    answer(monkeypatch, WHO.user, {})
    monkeypatch.setattr(command, "getpass", ended)
    assert main(["credentials", "keep", *what.split()], view=None, layouts=["plain"]) == 2
    assert f"That is {said}" in capsys.readouterr().err
    assert ring.held == {}


def test_a_program_that_hears_nothing_asks_nobody(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(RequestError, match="Nobody can be asked"):
        command.identity_for(TO)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_a_key_with_a_passphrase(tmp_path):
    own, key = tmp_path / "own.pem", tmp_path / "key.pem"
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-days", "2", "-subj", "/CN=localhost",
            "-passout", "pass:CANARY", "-keyout", str(key), "-out", str(own)]  # fmt: skip
    subprocess.run(make, check=True, capture_output=True, timeout=60)
    for wrong in (Tls(own, own, key), Tls(own, own, key, lambda _: "other")):
        with pytest.raises(RequestError, match="certificates cannot be used"):
            wrong.context(server=False)
    asked = []
    Tls(own, own, key, lambda path: asked.append(path) or "CANARY").context(server=False)
    assert asked == [key]
    with pytest.raises(RequestError, match="Nobody can be asked"):
        command.passphrase_for(key)
    keep_passphrase(key, "CANARY")
    Tls(own, own, key, command.passphrase_for).context(server=True)
