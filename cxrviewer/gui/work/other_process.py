"""Other process: does one kind of work beside the window, which neither stands meanwhile nor breaks with it."""

import logging
import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection as connections
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from cxrviewer.errors import CxrViewerError
from cxrviewer.logs import place_of, quiet_libraries

_LOG = logging.getLogger(__name__)
_LONGEST_FAREWELL = 5.0  # seconds
_TURN = 0.05  # seconds after which a request to stop is passed on
_READY = "ready"


@dataclass(frozen=True, slots=True)
class Unexpected:
    """A failure over there that nobody foresaw: its kind and place, since its text may quote a header."""

    kind: str
    place: str

    @classmethod
    def of(cls, error: BaseException) -> "Unexpected":
        """Return what may be told of an error."""
        return cls(type(error).__name__, place_of(error))


class OtherProcess:
    """One process, started when it is first needed and again after it ended; it ends with this one.

    Nothing of a film is in its arguments or its environment.

    Parameters
    ----------
    name
        What it does, as in "reads films".
    serve
        A function of a module, which the process calls with its end of the connection and ``given``; EOFError and
        OSError, which that raises when this process is gone, may leave it.

    Attributes
    ----------
    lock
        For whoever speaks with it; `close` alone needs none.
    """

    def __init__(self, name: str, serve: Callable[..., None], *given: Any) -> None:
        self.lock = threading.Lock()
        self._name, self._serve, self._given = name, serve, given
        self._process: BaseProcess | None = None
        self._connection: Connection[Any, Any] | None = None
        self._is_ready = self._closed = False

    @property
    def closed(self) -> bool:
        """Return whether it may not be started again."""
        return self._closed

    def start(self) -> bool:
        """Start it, unless it is at work; return whether that was necessary.

        Raises
        ------
        OSError
            When none can be started.
        EOFError
            When this was closed.
        """
        if self._process is not None and self._process.is_alive():
            return False
        self.end()
        if self._closed:
            raise EOFError
        os.environ["PYTHONSAFEPATH"] = "1"  # no module is taken from the folder that the window was started in
        context = multiprocessing.get_context("spawn")  # of a process with threads no copy can be made
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_begin, args=(theirs, self._serve, self._given), name=f"cxrviewer {self._name}", daemon=True
        )
        with theirs:  # closed here, so that the end of the process is the end of the pipe
            process.start()
        self._process, self._connection, self._is_ready = process, ours, False
        if self.closed:  # meanwhile, by another thread
            self.end()
            raise EOFError
        return True

    def tell(self, message: Any) -> None:
        """Send it something; it has been started.

        Raises
        ------
        OSError
            When it is gone.
        """
        if self._connection is None:
            raise BrokenPipeError
        try:
            _send(self._connection, message)
        except BaseException:  # it may have heard half of it
            self.end()
            raise

    def heard(self, meanwhile: Callable[[], None] | None = None) -> Any:
        """Return what it says next.

        Parameters
        ----------
        meanwhile
            Called every now and then until it speaks.

        Raises
        ------
        EOFError
            When it ended instead.
        OSError
            When it ended before it could begin.
        """
        try:
            if not self._is_ready:
                self._is_ready = self._next(meanwhile) == _READY
            return self._next(meanwhile)
        except EOFError:
            began = self._is_ready
            self.end()
            if not began and not self._closed:
                raise ChildProcessError from None
            raise
        except BaseException:  # half a message, out of memory: what follows in the pipe is nobody's answer
            self.end()
            raise

    def speaks_within(self, seconds: float) -> bool:
        """Return whether there is something to hear before long, be it its end; the time to come up does not count."""
        if self._connection is None or self._process is None:
            return True
        if not self._is_ready:
            try:
                self._is_ready = self._next(None) == _READY
            except EOFError:
                return True
        return bool(connections.wait([self._connection, self._process.sentinel], seconds))

    def end(self) -> None:
        """End it at once; it may be started again."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            by_itself = not self._process.is_alive()
            self._process.kill()
            self._process.join(_LONGEST_FAREWELL)
            if by_itself and not self._closed:
                _LOG.error("The process that %s ended (%s)", self._name, self._process.exitcode)
        self._process = self._connection = None

    def close(self) -> None:
        """End it for good, from any thread; whoever waits for it hears its end."""
        self._closed, process = True, self._process
        if process is not None:
            process.kill()
        if self.lock.acquire(timeout=_LONGEST_FAREWELL):
            with suppress(OSError):
                self.end()
            self.lock.release()

    def _next(self, meanwhile: Callable[[], None] | None) -> Any:
        """Return the next message.

        On Windows the pipe's other end stays open in this process until the new one has taken it: that one's end is
        waited for, too.
        """
        if self._connection is None or self._process is None:
            raise EOFError
        ends: list[Connection[Any, Any] | int] = [self._connection, self._process.sentinel]
        if meanwhile is not None:  # also where it speaks all the time
            meanwhile()
        while not (spoke := connections.wait(ends, None if meanwhile is None else _TURN)):
            if meanwhile is not None:
                meanwhile()
        if self._connection not in spoke:
            raise EOFError
        try:
            return receive(self._connection)
        except OSError:
            raise EOFError from None


def attempted(work: Callable[[], Any]) -> Any:
    """Return, over there, what ``work`` finds, or its failure as a value that can be sent; `result` raises it here."""
    try:
        return work()
    except CxrViewerError as error:
        return error.with_traceback(None)
    except Exception as error:  # noqa: BLE001 - the edge to the other process
        return Unexpected.of(error)


def result(found: Any, unforeseen: type[CxrViewerError]) -> Any:
    """Return what `attempted` found, or raise its failure: as ``unforeseen`` where nobody foresaw it."""
    if isinstance(found, Unexpected):
        from cxrviewer.gui.look.words import unexpected  # loads Qt, which a start does not wait for

        _LOG.error("Unexpected %s at %s", found.kind, found.place)
        raise unforeseen(unexpected(found.kind))
    if isinstance(found, CxrViewerError):
        raise found
    return found


def answer(connection: "Connection[Any, Any]", to: Any, found: Any) -> None:
    """Say over there what was found, as ``(to, found)``; what is too large to be sent becomes a failure."""
    try:
        _send(connection, (to, found))
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - nothing of it was sent
        _send(connection, (to, Unexpected.of(error)))


def receive(connection: "Connection[Any, Any]") -> Any:
    """Return the next message; raises EOFError or OSError when the other end is gone. Its arrays are read-only."""
    count = connection.recv()
    content = connection.recv_bytes()
    return pickle.loads(content, buffers=[connection.recv_bytes() for _ in range(count)])  # noqa: S301 - our own


def _send(connection: "Connection[Any, Any]", message: Any) -> None:
    """Send a message, its arrays as they lie in memory: to copy them would hold up all threads of the window."""
    buffers: list[pickle.PickleBuffer] = []
    content = pickle.dumps(message, protocol=5, buffer_callback=buffers.append)
    connection.send(len(buffers))
    connection.send_bytes(content)
    for buffer in buffers:
        connection.send_bytes(buffer.raw())


def _begin(connection: "Connection[Any, Any]", serve: Callable[..., None], given: tuple[Any, ...]) -> None:
    """Serve, over there, until the window is gone.

    Whatever ends it, ends the process at once: the window hears of it, a traceback could quote a film, and a thread may
    be in the middle of loading a library.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal's Ctrl+C is for the window
    quiet_libraries()
    try:
        _send(connection, _READY)
        serve(connection, *given)
    finally:
        os._exit(0)
