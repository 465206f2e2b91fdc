"""Acknowledgement: what a reader has to have read before the first film, once for each version, and whether they have.

It is no substitute for the notice itself, which stands on the window and in every file whatever was acknowledged.
"""

import hashlib
from datetime import UTC, datetime

from cxrviewer import settings
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.settings import Acknowledgement, Layers
from cxrviewer.version import __version__

#: The setting that holds it.
KEY = "acknowledged"
#: What is acknowledged, sentence by sentence.
STATEMENT = (
    NOTICE,
    "It must not be used to diagnose, to screen, to rule disease out, or to decide about anybody's care.",
    "The models here can be wrong, also where they are sure, and have not been tested on the films of your hospital.",
    "A heatmap shows where a score came from, not where disease is.",
    "Whoever uses it reads each film first, and decides.",
)


def statement_hash() -> str:
    """Return what tells this statement from another one."""
    return hashlib.sha256("\n".join(STATEMENT).encode()).hexdigest()[:12]


def acknowledged(layers: Layers) -> Acknowledgement | None:
    """Return what the user has acknowledged; None for nothing.

    Only the user's own file counts: nobody acknowledges anything for others, by a machine's file or a variable.
    """
    return Acknowledgement.parse(str(layers.user.get(KEY, "")))


def is_needed(layers: Layers) -> bool:
    """Return whether this version's statement has still to be acknowledged."""
    found = acknowledged(layers)
    return found is None or (found.version, found.statement) != (__version__, statement_hash())


def acknowledge(now: datetime | None = None) -> Acknowledgement:
    """Keep in the user's settings that this version's statement was acknowledged ``now``, and return it.

    Raises
    ------
    SettingsError
        When it cannot be kept: it is then needed again at the next start.
    """
    time = (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    made = Acknowledgement(__version__, time, statement_hash())
    settings.store(KEY, str(made))
    return made
