"""Choice words: what the values of a setting are called where one is chosen; the files keep the values."""

from collections.abc import Mapping

from cxrviewer.gui.actions.mouse import TABLE
from cxrviewer.gui.look.words import mark, tr
from cxrviewer.settings import Entry

_SYSTEM = mark("As the system")
#: By key and value. Languages stand in their own words, so that whoever reads no other finds theirs.
_WORDS: Mapping[str, Mapping[str, str]] = {
    "device": {
        "auto": mark("Automatic"),
        "cuda": "NVIDIA (CUDA)",
        "mps": "Apple (MPS)",
        "cpu": mark("Processor (CPU)"),
    },
    "language": {
        "system": _SYSTEM,
        "en": "English",
        "de": "Deutsch",
        "fr": "Français",
        "es": "Español",
        "zh_CN": "简体中文",
    },
    "theme": {"system": _SYSTEM, "dark": mark("Dark"), "light": mark("Light")},
    "mouse": {name: mouse.name for name, mouse in TABLE.items()},
    "log_level": {
        "DEBUG": mark("Every step (DEBUG)"),
        "INFO": mark("What is done (INFO)"),
        "WARNING": mark("Warnings (WARNING)"),
        "ERROR": mark("Errors (ERROR)"),
    },
}


def choice_words(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return each value of a setting with what it is called, in the order of its declaration."""
    return tuple((value, tr(_WORDS[entry.key][value])) for value in entry.words.choices)
