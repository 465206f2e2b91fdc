"""The command that keeps credentials for a PACS, and the questions that take their place where none are kept."""

import argparse
import sys
from collections.abc import Mapping
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from cxrviewer.commands.parts import SOME_FAILED, SUCCESS, Command
from cxrviewer.console import complain, say
from cxrviewer.errors import RequestError

if TYPE_CHECKING:
    from cxrviewer.results.pacs.address import Address
    from cxrviewer.results.pacs.credentials import Identity


def identity_for(to: "Address") -> "Identity":
    """Return who the user is at a PACS: as the keyring says, else as they answer.

    Raises
    ------
    RequestError
        When the keyring says nothing, and nobody can be asked.
    """
    from cxrviewer.results.pacs.credentials import Identity

    return Identity.kept(to) or _asked_identity()


def passphrase_for(key: Path) -> str:
    """Return the passphrase of a key's file: as the keyring says, else as the user answers.

    Raises
    ------
    RequestError
        When the keyring says nothing, and nobody can be asked.
    """
    from cxrviewer.results.pacs.credentials import kept_passphrase

    return kept_passphrase(key) or _hidden("Passphrase of the key: ")


def _credentials(chosen: argparse.Namespace) -> int:
    from cxrviewer.results.pacs.address import Address
    from cxrviewer.results.pacs.credentials import keep_passphrase

    if (chosen.to is None) == (chosen.key is None):
        raise RequestError("Name a PACS or a key.", "Say --to AET@HOST:PORT or --key KEY.pem.")
    of = chosen.key if chosen.to is None else Address.parse(chosen.to)
    if chosen.what == "forget":
        return _forget(of)
    if isinstance(of, Path):
        keep_passphrase(of, _hidden("Passphrase of the key: "))
    else:
        _asked_identity().keep(of)
    say("It is in the keyring of this system.")
    return SUCCESS


def _forget(of: "Address | Path") -> int:
    from keyring.errors import KeyringError

    from cxrviewer.results.pacs.credentials import forget

    try:
        found = forget(of)
    except KeyringError:
        raise RequestError("The keyring of this system did not let it go.", "Unlock it, and try again.") from None
    if not found:
        complain("Nothing was kept of it.")
        return SOME_FAILED
    say("It is forgotten.")
    return SUCCESS


def _asked_identity() -> "Identity":
    from cxrviewer.results.pacs.credentials import Identity

    _need_terminal()
    sys.stderr.write("User at the PACS: ")
    sys.stderr.flush()
    return Identity(sys.stdin.readline().strip(), _hidden("Passcode: "))


def _hidden(question: str) -> str:
    """Return what the user writes unseen; where the input ends instead, as at Ctrl-D, that is nothing."""
    _need_terminal()
    try:
        return getpass(question)
    except EOFError:
        return ""


def _need_terminal() -> None:
    if sys.stdin is None or not sys.stdin.isatty():
        raise RequestError("Nobody can be asked here.", "Run 'cxrviewer credentials keep' on a terminal first.")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("keep", "forget"), help="ask on the terminal and keep, or take out again")
    parser.add_argument("--to", metavar="AET@HOST:PORT", help="user and passcode at this PACS")
    parser.add_argument("--key", type=Path, metavar="KEY.pem", help="passphrase of this file")


#: By name.
COMMANDS: Mapping[str, Command] = {
    "credentials": Command(
        "Keep a passcode or passphrase in the system's keyring.",
        "cxrviewer credentials keep --to PACS@127.0.0.1:11112",
        _arguments,
        _credentials,
    ),
}
