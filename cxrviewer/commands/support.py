"""The command that helps those who help: arguments, and a thin call into the rooms below."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from cxrviewer.commands.parts import SUCCESS, Command, naming
from cxrviewer.console import say
from cxrviewer.files import refuse_to_replace

_OUT = Path("cxrviewer-support.zip")


def _support_bundle(chosen: argparse.Namespace) -> int:
    from cxrviewer.installation import support

    if chosen.film is None:
        names = support.write(chosen.out)
    else:
        refuse_to_replace([chosen.film], chosen.out)
        with naming(chosen.film):
            names = support.write(chosen.out, chosen.film)
    say(f"{chosen.out} holds {', '.join(names)}. Look at it before you send it.")
    return SUCCESS


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, default=_OUT, metavar="FILE.zip", help=f"{_OUT} by default")
    parser.add_argument("--film", type=Path, metavar="FILM", help="say of this film, too, what its file says")


#: By name.
COMMANDS: Mapping[str, Command] = {
    "support-bundle": Command(
        "Put all that a support ticket needs into one zip, without patient data.",
        "cxrviewer support-bundle --out ticket.zip",
        _arguments,
        _support_bundle,
        despite_settings=True,
    ),
}
