"""Meeting: a second start hands its films to the window that is open, by a socket that only its user can reach."""

import hashlib
import json
import logging
import os
import secrets
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from cxrviewer import paths
from cxrviewer.errors import OutputError
from cxrviewer.files import write_bytes
from cxrviewer.version import __version__

_LOG = logging.getLogger(__name__)
_MOST_BYTES = 4 << 20
_ANSWER_MS, _CONNECT_MS, _SILENCE_MS = 3_000, 1_000, 5_000
_LOCK_MS = 5_000
_MOST_CALLERS = 8
#: What tells two desktops of one user apart: no film may appear on a screen that nobody looks at.
_DESKTOP = ("WAYLAND_DISPLAY", "DISPLAY", "SESSIONNAME", "QT_QPA_PLATFORM")
_YES, _NO = b"yes\n", b"no\n"


class Meeting(QObject):
    """Where second starts are expected.

    Attributes
    ----------
    called
        Paths (a list, perhaps empty) that a second start was asked to open.
    """

    called = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_CALLERS)
        self._server.newConnection.connect(self._greet)
        self._callers: list[_Caller] = []

    @property
    def expects(self) -> bool:
        """Return whether second starts find this window."""
        return self._server.isListening()

    def expect(self) -> bool:
        """Let second starts find this window, unless they find another one, and return whether they do."""
        try:
            with _one_at_a_time() as folder:
                return self.expects or (_answers(folder) is None and self._listen(folder))
        except OSError as error:
            _LOG.info("No second start is expected: %s", type(error).__name__)
            return False

    def close(self) -> None:
        """Expect nobody any more."""
        if self.expects:
            self._server.close()
            with suppress(OSError):
                _address_file(paths.meeting_place()).unlink(missing_ok=True)
        for caller in list(self._callers):
            caller.leave()

    def _listen(self, folder: Path) -> bool:
        name = secrets.token_hex(8)  # a new one every time: nobody else can have taken it
        if not self._server.listen(_address(folder, name)):
            _LOG.info("No second start is expected: %s", self._server.serverError())
            return False
        write_bytes(_address_file(folder), name.encode())
        return True

    @Slot()
    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            caller = _Caller(socket, self)
            self._callers.append(caller)
            caller.said.connect(self.called)
            caller.left.connect(self._forget)

    @Slot(object)
    def _forget(self, caller: "_Caller") -> None:
        if caller in self._callers:
            self._callers.remove(caller)


class _Caller(QObject):
    """One second start; it says one line, gets an answer and goes.

    Attributes
    ----------
    said
        The paths that it names.
    left
        Itself, when it is gone.
    """

    said = Signal(list)
    left = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket, self._heard = socket, b""
        socket.setParent(self)
        socket.readyRead.connect(self._hear)
        socket.disconnected.connect(self._end)
        self._patience = QTimer(self, singleShot=True, interval=_SILENCE_MS)
        self._patience.timeout.connect(self.leave)
        self._patience.start()
        QTimer.singleShot(0, self._hear)  # it may have spoken before anybody listened

    @Slot()
    def _hear(self) -> None:
        self._heard += bytes(self._socket.read(_MOST_BYTES + 1 - len(self._heard)).data())
        if not self._heard.endswith(b"\n") and len(self._heard) <= _MOST_BYTES:
            return
        places = _understood(self._heard)
        self._heard = b""
        self._socket.write(_NO if places is None else _YES)
        self._socket.flush()
        self._socket.disconnectFromServer()
        if places is not None:
            self.said.emit(places)

    @Slot()
    def leave(self) -> None:
        """Hear nothing more."""
        self._socket.abort()
        self._end()

    @Slot()
    def _end(self) -> None:
        self._patience.stop()
        self.left.emit(self)
        self.deleteLater()


def hand_over(places: Sequence[Path]) -> bool:
    """Let the window that is open take ``places``, and return whether it has said that it does."""
    try:
        with _one_at_a_time() as folder:
            socket = _answers(folder)
    except OSError as error:
        _LOG.info("No window is looked for: %s", type(error).__name__)
        return False
    if socket is None:
        return False
    socket.write(_said(places))
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(_ANSWER_MS):
        answer += bytes(socket.readAll().data())
    socket.abort()
    return answer == _YES


def _said(places: Sequence[Path]) -> bytes:
    """Return one line of ASCII, in which a name that is no UTF-8 has its odd bytes as lone surrogates."""
    return json.dumps({"cxrviewer": __version__, "paths": [str(place.absolute()) for place in places]}).encode() + b"\n"


def _understood(line: bytes) -> list[Path] | None:
    """Return the paths that a second start of this very version names, None for anything else."""
    try:
        said = json.loads(line) if len(line) <= _MOST_BYTES else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or said.get("cxrviewer") != __version__ or not isinstance(said.get("paths"), list):
        return None
    named = said["paths"]
    if not all(isinstance(path, str) and "\0" not in path and Path(path).is_absolute() for path in named):
        return None
    return [Path(path) for path in named]


def _answers(folder: Path) -> QLocalSocket | None:
    """Return a socket to the window that is open; what a window that crashed has left is removed."""
    try:
        name = _address_file(folder).read_text(encoding="ascii")
    except (OSError, ValueError):
        return None
    if len(name) != 16 or not name.isalnum():
        return None
    socket = QLocalSocket()
    socket.connectToServer(_address(folder, name))
    if socket.waitForConnected(_CONNECT_MS):
        return socket
    gone = {QLocalSocket.LocalSocketError.ConnectionRefusedError, QLocalSocket.LocalSocketError.ServerNotFoundError}
    if socket.error() in gone:
        QLocalServer.removeServer(_address(folder, name))
    return None


def _address(folder: Path, name: str) -> str:
    return f"cxrviewer-{name}" if os.name == "nt" else str(folder / name)


def _address_file(folder: Path) -> Path:
    desktop = "\n".join(os.environ.get(name, "") for name in _DESKTOP)
    return folder / f"window-{hashlib.sha256(desktop.encode(errors='surrogateescape')).hexdigest()[:12]}"


@contextmanager
def _one_at_a_time() -> Iterator[Path]:
    """Yield the folder while no other start looks into it.

    Raises
    ------
    OSError
        When there is no folder that this user alone can enter.
    """
    folder = paths.meeting_place()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _refuse_open_folder(folder)
    lock = QLockFile(str(_address_file(folder).with_suffix(".lock")))
    if not lock.tryLock(_LOCK_MS):
        raise BlockingIOError
    try:
        yield folder
    except OutputError as error:
        raise OSError("not written") from error
    finally:
        lock.unlock()


def _refuse_open_folder(folder: Path) -> None:
    """Raise an OSError unless ``folder`` is a folder of this user's own that others cannot enter."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError
    if os.name != "nt" and (found.st_uid != os.geteuid() or stat.S_IMODE(found.st_mode) & 0o077):
        raise PermissionError
