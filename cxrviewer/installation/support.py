"""Support bundle: all that a support ticket needs in one zip, and nothing of a patient.

Nothing is taken over that somebody else wrote freely: of settings, texts and paths are told as set or not; of the log,
lines in the program's own form, each up to where a path, a quotation or Qt's words begin; the user's home is ``~``.
"""

import io
import json
import os
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cxrviewer import paths, settings
from cxrviewer.files import write_bytes
from cxrviewer.installation import self_test
from cxrviewer.installation.film_info import film_info
from cxrviewer.installation.info import SET, installation_info, settings_told
from cxrviewer.version import __version__

NOTE = f"""Support bundle of cxrviewer {__version__}

info.json       versions, devices, decoders, folders and model of this installation
self-test.json  the result of 'cxrviewer self-test'
settings.json   what is configured and by whom; of texts and paths only whether they are set
environment.json  variables that change how the program runs
log.txt         the program's own log; a line ends where a path or a quotation would stand
film.json       only where a film was named: what its file says, without patient data

Look at all of it before you send it. It holds no film, no result, no name of a file, and no text from a DICOM header.
"""

#: Variables whose values are words of the system's and numbers; of all others not even the names are told.
_VARIABLES = ("CUDA_VISIBLE_DEVICES", "LANG", "LC_ALL", "OMP_NUM_THREADS", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR")
_PRESENT = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")
_PLAIN = re.compile(r"[\w.,:@-]{0,32}")
#: The form that `cxrviewer.logs` writes.
_LOG_LINE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ cxrviewer[\w.]* .*")
#: Where the words of others could begin: a quotation, a path, a name as DICOM writes it, a long number, Qt's words.
_FREE = re.compile(r"['\"`]|\S*[\\/~^=]|[A-Za-z]:\\|\d{5}|(?<=Qt: ).")
_LOG_BYTES = 1_000_000
_LEFT_OUT = "(left out)"


def write(out: Path, film: Path | None = None) -> list[str]:
    """Write the bundle to ``out`` and return the names of what is in it.

    Parameters
    ----------
    out
        A zip file; replaced where it is there.
    film
        A film that is the matter, told of as `film_info` does without patient data.

    Raises
    ------
    OutputError
        When it cannot be written.
    UnreadableFilmError
        When the film cannot be opened.
    """
    members = dict(_members(film))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    write_bytes(out, packed.getvalue())
    return list(members)


def _members(film: Path | None) -> Iterator[tuple[str, str]]:
    if film is not None:
        yield "film.json", _json(film_info(film))
    yield "README.txt", NOTE
    yield "info.json", _json(_without_home(installation_info()))
    yield "self-test.json", _json({"checks": [_without_home(asdict(check)) for check in self_test.run()]})
    layers = settings.read_layers()
    yield "settings.json", _json(settings_told(layers) | {"troubles": [type(one).__name__ for one in layers.troubles]})
    yield "environment.json", _json(environment_told(os.environ))
    yield "log.txt", "".join(f"{line}\n" for line in log_lines())


def environment_told(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables that matter: harmless values as they are, of others whether they are set."""
    told = {name: environment[name] for name in _VARIABLES if name in environment}
    told = {name: value if _PLAIN.fullmatch(value) else SET for name, value in told.items()}
    return told | {name: SET for name in _PRESENT if environment.get(name)}


def log_lines() -> list[str]:
    """Return the log from its oldest line that is kept, each as far as it cannot name a file or quote anything."""
    texts = [_read(paths.logs() / f"cxrviewer.log{ending}") for ending in (".4", ".3", ".2", ".1", "")]
    lines = "".join(texts)[-_LOG_BYTES:].splitlines()
    return [_scrubbed(line) for line in lines if _LOG_LINE.fullmatch(line)]


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _scrubbed(line: str) -> str:
    found = _FREE.search(line, len("2026-11-21 08:00:00,000"))
    return line if found is None else line[: found.start()] + _LEFT_OUT


def _without_home(told: Any) -> Any:
    """Return ``told`` with the user's home as ``~`` in all its texts: an account's name is nobody else's affair."""
    return _shortened(told, _homes())


def _shortened(told: Any, homes: Sequence[str]) -> Any:
    if isinstance(told, dict):
        return {key: _shortened(value, homes) for key, value in told.items()}
    if isinstance(told, list | tuple):
        return [_shortened(value, homes) for value in told]
    if isinstance(told, str):
        for home in homes:
            told = told.replace(home, "~")
    return told


def _homes() -> list[str]:
    """Return what the user's home is called, also by a link; the root, as in containers, names nobody."""
    named = Path.home()
    return [str(home) for home in dict.fromkeys((named.resolve(), named)) if home != Path(home.anchor)]


def _json(told: Any) -> str:
    return json.dumps(told, indent=1, default=str) + "\n"
