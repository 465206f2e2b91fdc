"""Manual: the page for ``man cxrviewer``, made from the program's own table of commands."""

import json
from collections.abc import Mapping
from pathlib import Path

from shipping.processes import call

#: Asks the program, in the environment that it was built in; name, what it does, example.
_ASK = (
    "import json; from cxrviewer.cli import _COMMANDS as c;"
    "print(json.dumps({name: [words[0], words[1]] for name, words in c.items()}))"
)
_PAGE = r""".TH CXRVIEWER 1 "{date}" "cxrviewer {version}" "User commands"
.SH NAME
cxrviewer, cxrviewer\-cli \- view chest radiographs and explain a model's scores
.SH SYNOPSIS
.B cxrviewer
.RI [ PATH ...]
.br
.B cxrviewer\-cli
.I COMMAND
.RI [ ARGUMENTS ]
.SH DESCRIPTION
Opens chest radiographs (DICOM, PNG), scores them with a local model and shows where the score came from.
Paths alone open the window.
No network is used unless you speak to a PACS.
Research use only.
Not a medical device.
.SH COMMANDS
Each has
.B \-\-help
with all its options.
{commands}.SH EXIT STATUS
0 done, 1 some inputs failed, 2 wrong usage.
.SH FILES
.TP
.I /etc/xdg/cxrviewer/settings.toml
What the administrator configured; keys in its list "locked" cannot be changed by users.
.TP
.I ~/.config/cxrviewer/settings.toml
What the user configured.
.TP
.I ~/.local/state/cxrviewer/log
The log, at most 5 MB.
.TP
.I ~/.cache/cxrviewer
What can be made again.
.TP
.I ~/.local/share/cxrviewer
Models, trainings, opinions and the audit trail of the user.
"""


def commands(python: Path, root: Path) -> dict[str, tuple[str, str]]:
    """Return what each command of the program in ``root`` does, and an example of it."""
    told = call([python, "-c", _ASK], folder=root)
    return {name: (words, example) for name, (words, example) in json.loads(told).items()}


def page(told: Mapping[str, tuple[str, str]], version: str, date: str) -> str:
    """Return the page in troff's man macros.

    Parameters
    ----------
    told
        What each command does, and an example, by its name.
    version, date
        Of the program; the date as 2026-11-21.
    """
    entries = "".join(f".TP\n.B {escaped(name)}\n{escaped(words)}\n" for name, (words, _) in told.items())
    examples = "".join(f".PP\n.B {escaped(example)}\n" for _, example in told.values())
    return _PAGE.format(commands=entries, version=escaped(version), date=date) + f".SH EXAMPLES\n{examples}"


def escaped(text: str) -> str:
    """Return ``text`` so that troff shows it as it is."""
    plain = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{plain}" if plain.startswith((".", "'")) else plain
