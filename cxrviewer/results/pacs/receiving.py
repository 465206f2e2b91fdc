"""Receiving: C-ECHO and C-STORE as provider, onto a shelf."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydicom.uid import AllTransferSyntaxes
from pynetdicom import AE, AllStoragePresentationContexts, evt
from pynetdicom.sop_class import Verification  # type: ignore[attr-defined]
from pynetdicom.transport import ThreadedAssociationServer

from cxrviewer.errors import OutputError
from cxrviewer.results.pacs.address import Tls
from cxrviewer.results.pacs.oversize import Oversize
from cxrviewer.results.pacs.shelf import SUCCESS, Shelf

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
        shelf = Shelf(self.folder)
        shelf.make()
        entity = AE(ae_title=self.title)
        entity.require_called_aet = True
        entity.maximum_associations = _MOST_LINKS
        entity.add_supported_context(Verification)
        for context in AllStoragePresentationContexts:
            entity.add_supported_context(str(context.abstract_syntax), list(AllTransferSyntaxes))
        handlers: list[Any] = [
            (evt.EVT_C_STORE, shelf.take, [heard]),
            (evt.EVT_C_ECHO, lambda _: SUCCESS),
            (evt.EVT_PDU_RECV, Oversize().heard),
        ]
        private = None if self.tls is None else self.tls.context(server=True)
        try:
            server = entity.start_server(
                (self.host, self.port), block=False, evt_handlers=handlers, ssl_context=private
            )
        except OSError as error:
            raise OutputError("Nothing can listen at that port.", "Name another --port.") from error
        assert server is not None  # as it does not block
        return server
