"""A second start: hands its films over and ends, finds no crashed window, and tells nobody else."""

import json
import os
import socket
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from cxrviewer import paths
from cxrviewer.gui.work import meeting
from cxrviewer.gui.work.meeting import Meeting, hand_over
from cxrviewer.version import __version__

pytestmark = [pytest.mark.gui, pytest.mark.skipif(os.name == "nt", reason="Unix sockets")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "run"
    monkeypatch.setattr(paths, "meeting_place", lambda: made)
    monkeypatch.setattr(meeting, "_ANSWER_MS", 500)
    return made


@pytest.fixture
def first(qtbot: QtBot, folder: Path) -> Iterator[Meeting]:
    made = Meeting()
    assert made.expect()
    yield made
    made.close()


def second_start(qtbot: QtBot, folder: Path, *places: str) -> bool:
    """Whether another process could hand ``places`` over: in another thread PySide would hold up this one."""
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from cxrviewer import paths; paths.meeting_place = lambda: Path(sys.argv[1]);"
        "from cxrviewer.gui.work.meeting import hand_over; app = QCoreApplication([]);"
        "os._exit(0 if hand_over([Path(os.fsdecode(bytes.fromhex(place))) for place in sys.argv[2:]]) else 1)"
    )
    process = QProcess()
    with qtbot.waitSignal(process.finished, timeout=20_000) as finished:
        process.start(sys.executable, ["-c", code, str(folder), *(os.fsencode(place).hex() for place in places)])
    assert process.readAllStandardError().data() == b""
    return bool(finished.args[0] == 0)


def elsewhere(qtbot: QtBot, do: Callable[[], object]) -> object:
    """What ``do`` returns in another thread, while this one goes on as a window does."""
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(do()))
    thread.start()
    qtbot.waitUntil(lambda: bool(found))
    thread.join()
    return found[0]


def address(folder: Path) -> Path:
    (file,) = (file for file in folder.glob("window-*") if file.suffix != ".lock")
    return folder / file.read_text()


def talk(qtbot: QtBot, folder: Path, said: bytes) -> bytes:
    """The answer to ``said``."""

    def call() -> bytes:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(3)
            line.connect(str(address(folder)))
            line.sendall(said)
            return line.recv(100)

    answer = elsewhere(qtbot, call)
    assert isinstance(answer, bytes)
    return answer


def test_films_are_handed_over_with_their_whole_names(
    qtbot: QtBot, first: Meeting, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    called: list[list[Path]] = []
    first.called.connect(called.append)
    odd = "/films/a\udcff\n\u0141.dcm"
    assert second_start(qtbot, folder, "b.dcm", odd)
    assert second_start(qtbot, folder)
    assert called == [[tmp_path / "b.dcm", Path(odd)], []]


def test_nobody_else_can_enter(first: Meeting, folder: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_ISSOCK(address(folder).stat().st_mode)
    assert stat.S_IMODE(address(folder).stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize("trap", ["open", "link", "file"])
def test_a_folder_that_others_can_enter_is_not_used(qtbot: QtBot, folder: Path, tmp_path: Path, trap: str) -> None:
    if trap == "open":
        folder.mkdir()
        folder.chmod(0o750)
    elif trap == "link":
        (tmp_path / "other").mkdir(mode=0o700)
        folder.symlink_to(tmp_path / "other")
    else:
        folder.write_text("")
    made = Meeting()
    assert not made.expect()
    assert not hand_over([Path("/a")])
    made.close()


def test_there_is_one_meeting_at_a_time_and_it_can_begin_anew(qtbot: QtBot, first: Meeting, folder: Path) -> None:
    second = Meeting()
    assert not elsewhere(qtbot, second.expect)
    first.close()
    assert not hand_over([Path("/a")])
    assert [file.suffix for file in folder.iterdir()] in ([".lock"], [])
    assert second.expect()
    second.close()


def test_what_a_crash_has_left_is_found_out_and_removed(qtbot: QtBot, folder: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from cxrviewer import paths; paths.meeting_place = lambda: Path(sys.argv[1]);"
        "from cxrviewer.gui.work.meeting import Meeting; app = QCoreApplication([]); made = Meeting();"
        "print(made.expect(), flush=True); os._exit(9)"
    )
    process = QProcess()
    process.start(sys.executable, ["-c", code, str(folder)])
    assert process.waitForFinished(20_000)
    assert process.readAllStandardOutput().data() == b"True\n"
    left = address(folder)
    assert left.exists()
    assert not hand_over([Path("/a")])
    assert not left.exists()
    made = Meeting()
    assert made.expect()
    made.close()


@pytest.mark.parametrize(
    "said",
    [
        b"\n", b"GET / HTTP/1.1\n", b"[]\n", b"\xff\n", b'{"cxrviewer": "0.0.0", "paths": ["/a"]}\n',
        json.dumps({"cxrviewer": __version__, "paths": "/a"}).encode() + b"\n",
        json.dumps({"cxrviewer": __version__, "paths": ["relative"]}).encode() + b"\n",
        json.dumps({"cxrviewer": __version__, "paths": ["/a\0b"]}).encode() + b"\n", b"[" * 300_000 + b"\n",
        json.dumps({"cxrviewer": __version__}).encode() + b"\n", b"a" * (meeting._MOST_BYTES + 1),
    ],
)  # fmt: skip
def test_what_is_no_second_start_of_this_version_is_turned_away(
    qtbot: QtBot, first: Meeting, folder: Path, said: bytes
) -> None:
    called: list[object] = []
    first.called.connect(called.append)
    assert talk(qtbot, folder, said) == b"no\n"
    assert called == []
    sound = json.dumps({"cxrviewer": __version__, "paths": ["/a"]}).encode() + b"\n"
    assert talk(qtbot, folder, sound) == b"yes\n"
    assert called == [[Path("/a")]]


def test_a_caller_that_says_nothing_is_not_waited_for(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meeting, "_SILENCE_MS", 50)
    made = Meeting()
    assert made.expect()
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(address(folder)))
        line.sendall(b'{"cxrv')
        qtbot.waitUntil(lambda: bool(made._callers))
        qtbot.waitUntil(lambda: not made._callers)
        line.settimeout(3)
        assert line.recv(10) == b""
    made.close()


def test_a_window_that_does_not_answer_is_not_waited_for_for_long(qtbot: QtBot, first: Meeting) -> None:
    assert not hand_over([Path("/a")])  # in this thread: the window hears nothing meanwhile


def test_another_desktop_has_a_meeting_of_its_own(
    qtbot: QtBot, first: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":77")
    assert not hand_over([Path("/a")])
    other = Meeting()
    assert other.expect()
    other.close()
    assert first.expects


def test_a_long_path_is_done_without(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "meeting_place", lambda: tmp_path / ("a" * 120))
    made = Meeting()
    assert not made.expect()
    made.close()
    assert isinstance(made._server, QLocalServer)


def test_an_address_that_somebody_forged_leads_nowhere(qtbot: QtBot, first: Meeting, folder: Path) -> None:
    (file,) = (file for file in folder.glob("window-*") if file.suffix != ".lock")
    for forged in ("../../etc/passwd", "/run/other", "a", ""):
        file.write_text(forged)
        assert not hand_over([Path("/a")])
