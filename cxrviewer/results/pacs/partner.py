"""Partner: the other side of a connection, how it is reached, and why it is not."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from pynetdicom import AE, build_role
from pynetdicom.association import Association
from pynetdicom.pdu_primitives import UserIdentityNegotiation

from cxrviewer.errors import CxrViewerError, RequestError
from cxrviewer.results.pacs.address import Address, Tls
from cxrviewer.results.pacs.credentials import Identity

TITLE = "CXRVIEWER"
_SECONDS = 30.0
_LOOK = 0.1  # seconds between two looks for the wish to stop

#: Kind of object or service (SOP class UID), and one transfer syntax, None for the usual ones.
Context = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Partner:
    """One application entity, as this side speaks to it.

    Attributes
    ----------
    to, tls
        Where it is; without certificates the connection is not private.
    title
        What this side calls itself.
    identity
        Who its user is; said over private connections and to this machine alone.
    """

    to: Address
    tls: Tls | None = None
    title: str = TITLE
    identity: Identity | None = field(default=None, repr=False)

    def open(self, contexts: Sequence[Context], takes: Sequence[str] = (), handlers: Sequence[Any] = ()) -> Association:
        """Return a connection.

        Parameters
        ----------
        contexts
            What is to be spoken of, 128 at most.
        takes
            SOP classes of objects that come the other way, by C-GET (PS3.7 section D.3.3.4).
        handlers
            Of pynetdicom's events.

        Raises
        ------
        CxrViewerError
            When there is none to be had.
        """
        entity = AE(ae_title=self.title)
        entity.acse_timeout = entity.dimse_timeout = entity.network_timeout = entity.connection_timeout = _SECONDS
        for abstract, syntax in contexts:
            entity.add_requested_context(abstract, *([syntax] if syntax else []))
        more: dict[str, Any] = {"evt_handlers": list(handlers)}
        if self.tls is not None:
            more["tls_args"] = (self.tls.context(server=False), self.to.host)
        said: list[Any] = [build_role(one, scp_role=True) for one in takes] + self._named()
        link = entity.associate(self.to.host, self.to.port, ae_title=self.to.aet, ext_neg=said or None, **more)
        if link.is_established:
            return link
        if link.is_rejected:
            raise CxrViewerError("The other side refuses this connection.", "Check both titles, and who may connect.")
        raise CxrViewerError("There is no answer.", "Check title, host, port and certificates.")

    def _named(self) -> list[UserIdentityNegotiation]:
        """Return what says who the user is."""
        if self.identity is None:
            return []
        if self.tls is None and not self.to.is_here:
            raise RequestError("A passcode could be read on the way.", "Name certificates.")
        said = UserIdentityNegotiation()
        said.user_identity_type = 2
        said.primary_field, said.secondary_field = self.identity.user.encode(), self.identity.passcode.encode()
        return [said]


def break_off(link: Association) -> None:
    """Abort a connection, from a thread that is not its own, and wake whoever waits for an answer on it."""
    link.abort(block=True)
    link.dimse.msg_queue.put((None, None))


@contextmanager
def left_when(link: Association, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Break a connection off as soon as ``cancelled`` says so, whatever it waits for in the block."""
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_LOOK):
            if cancelled():
                break_off(link)
                return

    watching = threading.Thread(target=watch, name="cancelling", daemon=True)
    watching.start()
    try:
        yield
    finally:
        over.set()
        watching.join()
