"""Declaration: every setting once, with its kind, default and words; files, dialog and documents are made from it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal, TypeVar

from cxrviewer.errors import SettingsError
from cxrviewer.settings.acknowledged import Acknowledgement
from cxrviewer.settings.addresses import pacs_address
from cxrviewer.settings.screens import screen_verifications, screen_widths

Value = str | int | bool
#: Kinds of values: one of some words, free text, a whole number, yes or no.
Kind = Literal["choice", "text", "number", "flag"]
T = TypeVar("T")

#: Where models can be told to run.
DEVICES = ("auto", "cuda", "mps", "cpu")
THEMES = ("system", "dark", "light")
#: Programs whose mouse the window can take after; what that means is `gui.mouse`'s affair.
MICE = ("ohif", "weasis", "osirix", "slicer")
#: Languages of the window, as in names of locales.
LANGUAGES = ("system", "en", "de", "fr", "es", "zh_CN")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
MOST_RECENT = 20

_WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True)
class Words:
    """What a setting's declaration says beside its name, type and default.

    Attributes
    ----------
    section
        Heading under which it stands.
    title
        Its name in words.
    help
        What it does, in a sentence or two.
    choices
        Values that there are; none for free text, numbers and yes or no.
    range
        Least and greatest number.
    none
        What 0 or an empty text means.
    check
        Raises `SettingsError` for a text that cannot be used.
    restart
        Whether it waits for the next start.
    """

    section: str
    title: str
    help: str
    choices: tuple[str, ...] = ()
    range: tuple[int, int] = (0, 0)
    none: str = ""
    check: Callable[[str], object] | None = None
    restart: bool = False


def _declared(default: T, section: str, title: str, help: str, **more: Any) -> T:  # noqa: A002 - as in `Words`
    declared: T = field(default=default, metadata={"words": Words(section, title, help, **more)})
    return declared


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be configured.

    Attributes
    ----------
    locked
        Keys that the administrator fixed: neither the user's file, the environment nor the command line changes them.

    The others are the declaration itself: what each is for stands beside it.
    """

    device: str = _declared(
        "auto",
        "Model",
        "Where models run",
        "Automatic takes CUDA, then Apple's MPS, then the CPU.",
        choices=DEVICES,
        restart=True,
    )
    bundle: str = _declared(
        "",
        "Model",
        "Model bundle",
        "Folder of the bundle that scores films at every start. Tools > Models changes it at once.",
        none="the one that came with the program",
        restart=True,
    )
    language: str = _declared(
        "system",
        "Window",
        "Language",
        "The system's language where the window speaks it, else English. Files and commands stay English.",
        choices=LANGUAGES,
        restart=True,
    )
    theme: str = _declared("system", "Window", "Colours", "Around the film; the film stays on black.", choices=THEMES)
    single_window: bool = _declared(
        True,
        "Window",
        "One window",
        "A second start hands its films to the window that is open. No network is used: a socket of your own account.",
    )
    mouse: str = _declared(
        "ohif",
        "Mouse and keys",
        "Mouse as in",
        "Which way a drag windows and zooms, and what the right button does.",
        choices=MICE,
    )
    shortcuts: str = _declared(
        "",
        "Mouse and keys",
        "Keys",
        "Name of a set of keys: ohif, weasis, or one of your own. Tools > Keys changes single ones.",
        none="as delivered",
    )
    read_first: bool = _declared(
        False,
        "Reading",
        "Read first",
        "Hide all that a model says of a film until your own opinion of it is recorded. Heatmap > Read first switches "
        "it for a while.",
    )
    screens: str = _declared(
        "",
        "Screens",
        "Measured widths",
        'Widths of the pictures in mm, for true size: "NAME: WIDTH; NAME: WIDTH"; the name * is any other screen.',
        none="no screen was measured",
        check=screen_widths,
    )
    verified_screens: str = _declared(
        "",
        "Screens",
        "Verified screens",
        'When and how the display was verified: "NAME: 2026-11-20 HOW; NAME: DATE HOW". View > Display test writes it.',
        none="no screen was verified",
        check=screen_verifications,
    )
    recent: int = _declared(
        0,
        "Privacy",
        "Recent films",
        "How many of the places opened last File > Open recent keeps. Their names can name patients.",
        range=(0, MOST_RECENT),
        none="none are kept",
    )
    pacs: str = _declared(
        "",
        "PACS",
        "PACS of File > Search a PACS",
        'Where it is: "AET@HOST:PORT". The window connects to it when somebody searches there, and at no other time.',
        none="none: the window connects to nothing",
        check=pacs_address,
    )
    pacs_title: str = _declared("CXRVIEWER", "PACS", "Title of this side", "By which the PACS knows it.")
    pacs_tls: str = _declared(
        "",
        "PACS",
        "Certificates for a PACS",
        'PEM files of the authority, this side and its key: "AUTHORITY.pem; OWN.pem; KEY.pem".',
        none="the connection is not private",
    )
    pacs_login: bool = _declared(
        False,
        "PACS",
        "Log in to the PACS",
        "Say who the user is: by the system's keyring, into which the command 'credentials' puts it.",
    )
    acknowledged: str = _declared(
        "",
        "Audit",
        "Notice acknowledged",
        "Version, time and text of the notice that you acknowledged; the window writes it. The notice itself stays.",
        none="not yet",
        check=Acknowledgement.parse,
    )
    audit_trail: bool = _declared(
        True,
        "Audit",
        "Audit trail",
        "Record, without patient data and on this machine alone, what was opened, analysed and exported.",
        restart=True,
    )
    audit_folder: str = _declared(
        "",
        "Audit",
        "Folder of the audit trail",
        "Where it is kept; ~, $USER and %USERNAME% count. One folder for each user.",
        none="with the user's data",
        restart=True,
    )
    log_level: str = _declared(
        "INFO", "Support", "Log from", "Least severe level that reaches the log file.", choices=LOG_LEVELS
    )
    locked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """One setting: its key, default, and what its declaration says of it."""

    key: str
    default: Value
    words: Words

    @property
    def kind(self) -> Kind:
        """Return what kind its values are."""
        if isinstance(self.default, bool):
            return "flag"
        if isinstance(self.default, int):
            return "number"
        return "choice" if self.words.choices else "text"

    @property
    def values(self) -> str:
        """Return in words which values there are."""
        least, greatest = self.words.range
        kinds = {"flag": "true, false", "number": f"{least} to {greatest}", "text": "text"}
        return kinds.get(self.kind, ", ".join(self.words.choices))

    def check(self, value: object) -> Value:
        """Return ``value``, which can be used.

        Raises
        ------
        SettingsError
            When it cannot.
        """
        if type(value) is not type(self.default):
            remedy = {"flag": "Write true or false.", "number": "Write a whole number."}
            raise SettingsError(
                f"The setting '{self.key}' is of the wrong kind.", remedy.get(self.kind, "Put its value in quotes.")
            )
        usable: Value = value
        if isinstance(usable, str):
            self._check_text(usable)
        least, greatest = self.words.range
        if self.kind == "number" and not least <= int(usable) <= greatest:
            raise SettingsError(f"The setting '{self.key}' cannot be {usable}.", f"It goes from {least} to {greatest}.")
        return usable

    def _check_text(self, value: str) -> None:
        if self.words.choices and value not in self.words.choices:
            choices = ", ".join(self.words.choices)
            raise SettingsError(f"The setting '{self.key}' cannot be '{value}'.", f"Choose among: {choices}.")
        if self.words.check is not None:
            self.words.check(value)

    def from_words(self, text: str) -> Value:
        """Return the value that a line of text means, as from the environment.

        Raises
        ------
        SettingsError
            When it means none.
        """
        value: object = text
        if self.kind == "flag":
            value = _WORDS.get(text.strip().lower(), text)
        elif self.kind == "number" and text.strip().isdecimal():
            value = int(text)
        return self.check(value)


ENTRIES: tuple[Entry, ...] = tuple(
    Entry(one.name, getattr(Settings(), one.name), one.metadata["words"])
    for one in fields(Settings)
    if "words" in one.metadata
)
BY_KEY: Mapping[str, Entry] = {entry.key: entry for entry in ENTRIES}


def entry(key: str) -> Entry:
    """Return what is declared of a key.

    Raises
    ------
    SettingsError
        When there is none.
    """
    if key not in BY_KEY:
        raise SettingsError(f"The setting '{key}' is unknown.", f"Known are: {', '.join(BY_KEY)}.")
    return BY_KEY[key]


def sections() -> dict[str, list[Entry]]:
    """Return the settings under their headings, in their order."""
    found: dict[str, list[Entry]] = {}
    for one in ENTRIES:
        found.setdefault(one.words.section, []).append(one)
    return found


def markdown_table() -> str:
    """Return all settings as a Markdown table, for the documents."""
    lines = ["| key | values | default | what it does | holds |", "|---|---|---|---|---|"]
    for one in ENTRIES:
        default = toml(one.default) + (f": {one.words.none}" if one.words.none and not one.default else "")
        holds = "from the next start" if one.words.restart else "at once"
        lines.append(f"| `{one.key}` | {one.values} | {default} | {one.words.help} | {holds} |")
    return "\n".join(lines) + "\n"


def toml(value: Value) -> str:
    """Return a value as TOML: a string is JSON's, which differs in one character that JSON leaves as it is."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value).lower()
