"""The commands that talk to a PACS: arguments, and thin calls into the room of results."""

import argparse
import io
import os
import signal
import stat
import threading
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cxrviewer import paths, settings
from cxrviewer.commands.credentials import identity_for, passphrase_for
from cxrviewer.commands.parts import SOME_FAILED, SUCCESS, Command, naming, port, positive
from cxrviewer.console import complain, named, say
from cxrviewer.errors import CxrViewerError, RequestError
from cxrviewer.files import is_folder, may_be

if TYPE_CHECKING:
    from cxrviewer.results.pacs.address import Address, Tls
    from cxrviewer.results.pacs.credentials import Identity
    from cxrviewer.results.pacs.outbox import Outbox

_ELSEWHERE = "That is not on this machine."
_REMEDY = "Say --beyond-this-machine if it is meant, and name certificates where others could listen."


def _echo(chosen: argparse.Namespace) -> int:
    from cxrviewer.results.pacs.sending import Sender

    if not Sender(*partner_of(chosen)).echo():
        raise CxrViewerError("There is no answer.", "Check title, host and port, and whether it knows this title.")
    say("It answers.")
    return SUCCESS


def _send(chosen: argparse.Namespace) -> int:
    from cxrviewer.results.audit_trail.recorder import Recorder
    from cxrviewer.results.pacs.outbox import Outbox
    from cxrviewer.results.pacs.sending import Sender

    sender = Sender(*partner_of(chosen))
    outbox, states = Outbox(chosen.outbox or paths.outbox()), Counter[str]()
    with outbox.alone():
        _fill(outbox, chosen.paths)
        for sent in sender.empty(outbox, chosen.tries):
            states[sent.state] += 1
            if sent.state == "refused":
                complain(f"{sent.path.name}: {_refused(sent.status)} It stays in the outbox.")
    if states["sent"]:
        Recorder.configured(settings.load()).exported("DICOM object")
    say(f"{states['sent']} objects sent; {states['refused'] + states['unreachable']} wait in {outbox.folder}")
    if states["unreachable"]:
        complain("The other side could not be reached. The same command without paths tries again.")
    return SOME_FAILED if states["refused"] or states["unreachable"] else SUCCESS


def _refused(status: int) -> str:
    return f"It was refused (status {status:04X})." if status else "It is damaged, or of a kind not taken there."


def _fill(outbox: "Outbox", places: list[Path]) -> None:
    """Keep copies of all DICOM objects among files and folders before the first is sent, or none where one is lost."""
    from cxrviewer.imaging.files.kinds import FileKind, kind_of
    from cxrviewer.imaging.opening import read_file
    from cxrviewer.results.pacs.sending import context_of

    kept = 0
    with outbox.whole():  # the same command, once what is wrong is put right, would send them twice
        for place in places:
            for path in _files(place):
                with naming(path):
                    content = read_file(path)
                if kind_of(content) is FileKind.DICOM:
                    if context_of(io.BytesIO(content)) is None:
                        raise CxrViewerError(f"'{path}' is damaged.", "Leave it out, or copy it again from its source.")
                    outbox.put(content)
                    kept += 1
                elif path == place:
                    raise RequestError(f"'{path}' is no DICOM object.", "Name DICOM files or folders.")
        if places and not kept:
            raise CxrViewerError(f"{named(places)}: No DICOM objects were found there.", "Name others.")


def _files(place: Path) -> list[Path]:
    """Return a file, or all in a folder and those in it, also those that may not be read: who reads them says so.

    Raises
    ------
    CxrViewerError
        When a folder cannot be listed: what is in it would stay behind without a word.
    """

    def refuse(error: OSError) -> NoReturn:
        raise CxrViewerError(f"{error.filename}: The folder may not be read.", "Ask for read permission.") from error

    if not is_folder(place):
        return [place]
    found = (Path(folder, name) for folder, _, names in os.walk(place, onerror=refuse) for name in names)
    return sorted(path for path in found if may_be(stat.S_ISREG, path))


def _receive(chosen: argparse.Namespace) -> int:
    from cxrviewer.results.pacs.address import checked_aet, is_loopback
    from cxrviewer.results.pacs.receiving import Receiver

    if not is_loopback(chosen.host):
        refuse_elsewhere(chosen)
    over = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: over.set())
    receiver = Receiver(chosen.into, checked_aet(chosen.aet), chosen.port, chosen.host, _tls(chosen))
    server = receiver.start(lambda path: say(path.name))
    try:
        say(f"{chosen.aet} listens at {chosen.host}, port {chosen.port}; Ctrl+C ends it.")
        over.wait()
    finally:
        server.shutdown()
    return SUCCESS


def partner_of(chosen: argparse.Namespace) -> "tuple[Address, Tls | None, str, Identity | None]":
    """Return whom a command speaks to, by which certificates, what this side is called and who its user is.

    Raises
    ------
    RequestError
        When it is no address, or one of another machine that is not said to be meant, or not allowed.
    """
    from cxrviewer.results.pacs.address import Address, checked_aet

    to = Address.parse(chosen.to)
    if not to.is_here:
        refuse_elsewhere(chosen, to)
    return to, _tls(chosen), checked_aet(chosen.title), identity_for(to) if chosen.login else None


def refuse_elsewhere(chosen: argparse.Namespace, to: "Address | None" = None) -> None:
    """Refuse other machines unless they are said to be meant, and but for the PACS that an administrator's lock allows.

    Parameters
    ----------
    chosen
        What the command line says.
    to
        Who is spoken to; None for whoever comes, which a locked PACS allows and none does not.

    Raises
    ------
    RequestError
        When it is so.
    """
    from cxrviewer.results.pacs.address import Address

    if not chosen.beyond_this_machine:
        raise RequestError(_ELSEWHERE, _REMEDY)
    layers = settings.read_layers()
    pacs, certificates = layers.settings.pacs, layers.settings.pacs_tls
    allowed = bool(pacs) and to in (None, Address.parse(pacs))
    refusal = (not allowed and layers.refusal("pacs")) or (
        bool(certificates) and not chosen.tls and layers.refusal("pacs_tls")
    )
    if refusal:
        raise RequestError(refusal.what, refusal.remedy)


def _tls(chosen: argparse.Namespace) -> "Tls | None":
    from cxrviewer.results.pacs.address import Tls

    if not chosen.tls:
        return None
    authority, certificate, key = chosen.tls
    return Tls(authority, certificate, key, passphrase_for)


def _connection_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--beyond-this-machine", action="store_true", help="allow other machines, and say so")
    parser.add_argument(
        "--tls",
        nargs=3,
        type=Path,
        metavar=("AUTHORITY.pem", "OWN.pem", "KEY.pem"),
        help="keep the connection private; both sides show certificates",
    )


def asking_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that say whom a command speaks to, and how."""
    parser.add_argument("--to", required=True, metavar="AET@HOST:PORT", help="who is asked")
    parser.add_argument("--title", default="CXRVIEWER", metavar="AET", help="what this side calls itself")
    parser.add_argument("--login", action="store_true", help="say who you are: as the keyring knows, or when asked")
    _connection_arguments(parser)


def _send_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="DICOM files or folders; none: what waits")
    parser.add_argument("--outbox", type=Path, metavar="DIR", help="where copies wait until they have arrived")
    parser.add_argument("--tries", type=positive, default=3, metavar="N", help="how often each is tried now")
    asking_arguments(parser)


def _receive_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port, required=True, metavar="P", help="where to listen")
    parser.add_argument("--aet", required=True, metavar="NAME", help="what this side is called")
    parser.add_argument("--into", type=Path, required=True, metavar="DIR", help="folder of what comes")
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="of this machine; loopback by default")
    _connection_arguments(parser)


#: By name.
COMMANDS: Mapping[str, Command] = {
    "echo": Command(
        "Ask whether a PACS answers.",
        "cxrviewer echo --to PACS@127.0.0.1:11112",
        asking_arguments,
        _echo,
        in_several=True,
    ),
    "send": Command(
        "Send DICOM objects to a PACS.",
        "cxrviewer send out/ --to PACS@127.0.0.1:11112",
        _send_arguments,
        _send,
    ),
    "receive": Command(
        "Take DICOM objects that are sent, into a folder.",
        "cxrviewer receive --port 11113 --aet CXRVIEWER --into films",
        _receive_arguments,
        _receive,
    ),
}
