"""Receiving: C-ECHO and C-STORE as provider, into a folder; an object is kept on the disk before that is said.

Who hears no answer sends again: what is here already is known by its UID, is not written again and not told again. The
same UID with another content is refused, since neither of the two may be lost unnoticed.
"""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydicom.uid import AllTransferSyntaxes
from pynetdicom import AE, AllStoragePresentationContexts, evt
from pynetdicom.sop_class import Verification  # type: ignore[attr-defined]
from pynetdicom.transport import ThreadedAssociationServer

from cxrviewer.errors import OutputError
from cxrviewer.files import make_folder
from cxrviewer.results.pacs.address import Tls
from cxrviewer.results.pacs.keeping import keep

_UID = re.compile(r"[0-9.]{1,64}")
_SUCCESS, _OUT_OF_RESOURCES, _CANNOT_UNDERSTAND, _DIFFERS = 0x0000, 0xA700, 0xC000, 0xC100
_MOST_LINKS = 8


@dataclass(frozen=True, slots=True)
class Receiver:
    """What listens.

    Attributes
    ----------
    folder
        Where objects go; their names are UIDs.
    title
        What this side is called; who calls it otherwise is refused.
    port, host
        Where it listens.
    tls
        Without certificates anybody who reaches the port can send.
    """

    folder: Path
    title: str
    port: int
    host: str = "127.0.0.1"
    tls: Tls | None = None
    _one_at_a_time: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False, compare=False)

    def start(self, heard: Callable[[Path], None]) -> ThreadedAssociationServer:
        """Listen in threads of their own until the server that is returned is shut down.

        Parameters
        ----------
        heard
            Called with the path of each object that was not here before, from any thread.

        Raises
        ------
        OutputError
            When it cannot listen there, or the folder cannot be written to.
        """
        make_folder(self.folder)
        entity = AE(ae_title=self.title)
        entity.require_called_aet = True
        entity.maximum_associations = _MOST_LINKS
        entity.add_supported_context(Verification)
        for context in AllStoragePresentationContexts:
            entity.add_supported_context(str(context.abstract_syntax), list(AllTransferSyntaxes))
        handlers: list[Any] = [(evt.EVT_C_STORE, self._keep, [heard]), (evt.EVT_C_ECHO, lambda _: _SUCCESS)]
        private = None if self.tls is None else self.tls.context(server=True)
        try:
            server = entity.start_server(
                (self.host, self.port), block=False, evt_handlers=handlers, ssl_context=private
            )
        except OSError as error:
            raise OutputError("Nothing can listen at that port.", "Name another --port.") from error
        assert server is not None  # as it does not block
        return server

    def _keep(self, event: Any, heard: Callable[[Path], None]) -> int:
        """Keep one object as its bytes came, and return a status of C-STORE (PS3.4 table B.2-1)."""
        instance = str(event.request.AffectedSOPInstanceUID)
        if not _UID.fullmatch(instance):
            return _CANNOT_UNDERSTAND
        try:
            path, came = self.folder / f"{instance}.dcm", event.encoded_dataset(include_meta=False)
            with self._one_at_a_time:
                if path.exists():  # what stands before the dataset differs with the version of the library
                    return _SUCCESS if path.read_bytes().endswith(came) else _DIFFERS
                keep(path, event.encoded_dataset())
        except (OutputError, OSError):
            return _OUT_OF_RESOURCES
        except Exception:  # noqa: BLE001 - what cannot be encoded must not end the link
            return _CANNOT_UNDERSTAND
        heard(path)
        return _SUCCESS
