"""Sending: C-ECHO and C-STORE as user, from an outbox that outlives a dead PACS and a killed process."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from pydicom import dcmread
from pynetdicom.association import Association
from pynetdicom.sop_class import Verification  # type: ignore[attr-defined]

from cxrviewer.errors import CxrViewerError, RequestError
from cxrviewer.imaging.decoding.silence import python_silence
from cxrviewer.results.pacs.outbox import Outbox
from cxrviewer.results.pacs.partner import Context, Partner

_MOST_CONTEXTS = 120  # of 128 that an association can have
_SUCCESS, _WARNINGS = 0x0000, (0xB000, 0xB006, 0xB007)  # the object is kept in all of them (PS3.4 table B.2-1)

State = Literal["sent", "refused", "unreachable"]


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one object: where its copy was, and a status of the other side, 0 where there was none."""

    path: Path
    state: State
    status: int = 0


@dataclass(frozen=True, slots=True)
class Sender(Partner):
    """One way to one PACS."""

    def echo(self) -> bool:
        """Return whether the other side answers (C-ECHO)."""
        try:
            link = self.open([(Verification, None)])
        except CxrViewerError:
            return False
        answer = link.send_c_echo()
        link.release()
        return getattr(answer, "Status", None) == _SUCCESS

    def empty(
        self, outbox: Outbox, tries: int, pause: float = 1.0, sleep: Callable[[float], None] = time.sleep
    ) -> Iterator[Sent]:
        """Send what waits in ``outbox``, and yield what became of each; what did not arrive stays there.

        Parameters
        ----------
        outbox
            What waits.
        tries
            How often it is tried; between two tries twice as long passes as before.
        pause, sleep
            Seconds before the second try, and what lets them pass.
        """
        left = list(outbox.waiting())
        for number in range(tries):
            if number:
                sleep(pause * 2 ** (number - 1))
            last: list[Sent] = []
            for one in self._once(left):
                if one.state == "sent":
                    one.path.unlink(missing_ok=True)
                    yield one
                else:
                    last.append(one)
            left = [one.path for one in last]
            if not left:
                return
        yield from last

    def _once(self, files: list[Path]) -> Iterator[Sent]:
        """Try each file once, many over one connection."""
        found = {path: context_of(path) for path in files}
        yield from (Sent(path, "refused") for path, context in found.items() if context is None)
        contexts = {path: context for path, context in found.items() if context is not None}
        while contexts:
            wanted = list(dict.fromkeys(contexts.values()))[:_MOST_CONTEXTS]
            batch = [path for path, context in contexts.items() if context in wanted]
            link = self._link(wanted)
            for path in batch:
                del contexts[path]
                yield _store(link, path)
            if link is not None and link.is_established:
                link.release()

    def _link(self, contexts: list[Context]) -> Association | None:
        """Return a connection, None where there is none to be had just now."""
        try:
            return self.open(contexts)
        except RequestError:
            raise
        except CxrViewerError:
            return None


def _store(link: Association | None, path: Path) -> Sent:
    if link is None or not link.is_established:
        return Sent(path, "unreachable")
    try:
        with python_silence():
            status = getattr(link.send_c_store(path), "Status", None)
    except Exception:  # noqa: BLE001 - the other side takes no such object or broke off, or pydicom cannot read it
        return Sent(path, "refused" if link.is_established else "unreachable")
    if status is None:
        return Sent(path, "unreachable")
    kept = status == _SUCCESS or status in _WARNINGS
    return Sent(path, "sent" if kept else "refused", status)


def context_of(file: Path | BinaryIO) -> Context | None:
    """Return what kind of object a file holds, and how it is encoded; None where it does not tell."""
    try:
        with python_silence():
            meta = dcmread(file, stop_before_pixels=True, specific_tags=["SOPClassUID"]).file_meta
        return str(meta.MediaStorageSOPClassUID), str(meta.TransferSyntaxUID)
    except Exception:  # noqa: BLE001 - pydicom raises whatever it likes
        return None
