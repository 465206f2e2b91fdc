"""Opinions: what a reader thought of a film before a model's answer was shown, the answer, and what was thought then.

They are events, which are only ever added: what was thought first cannot be changed, only commented on. Films are named
by their content, as folders of results are; nothing names a patient, and words that would are refused.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal, get_args

from cxrviewer.errors import RequestError
from cxrviewer.imaging.film.radiograph import Patient
from cxrviewer.inference.analysis import Analysis

SCHEMA = 1
#: Letters of a reader's own words.
LONGEST = 200
#: What can be chosen beside a model's classes; it excludes them.
NONE_OF_THESE = "none of these"
#: How sure a reader is, 1 to 5.
CONFIDENCES = {1: "guessed", 2: "unsure", 3: "fairly sure", 4: "sure", 5: "certain"}

Agreement = Literal["agree", "agree in part", "disagree", "cannot say"]
AGREEMENTS: tuple[Agreement, ...] = get_args(Agreement)
_SHORTEST_NAME = 3  # letters: shorter ones are also words
_NEEDED = {
    "opinion": ("mode", "seconds", "seen_before", "opinion"),
    "answer": ("gate", "probabilities"),
    "after": ("agreement", "opinion"),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What an event is about.

    Attributes
    ----------
    film
        Name of the film's folder of results: the beginning of the SHA-256 of its file.
    frame
        From 1.
    bundle
        SHA-256 of the model's weights.
    """

    film: str
    frame: int
    bundle: str

    @classmethod
    def of(cls, sha256: str, frame: int, bundle: str) -> "Subject":
        """Return the subject for a frame of the file with this hash."""
        from cxrviewer.results.film_folder import folder_name  # loads what writes pictures; the window does not wait

        return cls(folder_name(sha256), frame, bundle)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a reader thinks of a film.

    Attributes
    ----------
    labels
        Classes of the model, or `NONE_OF_THESE` alone; at least one.
    confidence
        A key of `CONFIDENCES`.
    words
        The reader's own, one line of at most `LONGEST` letters.
    """

    labels: tuple[str, ...]
    confidence: int
    words: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no opinion.

        Raises
        ------
        RequestError
            Saying what is missing.
        """
        if not self.labels or (NONE_OF_THESE in self.labels and len(self.labels) > 1):
            raise RequestError("No opinion is chosen.", f"Choose one or more classes, or '{NONE_OF_THESE}'.")
        if self.confidence not in CONFIDENCES:
            raise RequestError("It is not said how sure you are.", "Choose it.")
        if len(self.words) > LONGEST or not (self.words.isprintable()):
            raise RequestError("The words are too long.", f"Write one line of at most {LONGEST} letters.")

    @property
    def text(self) -> str:
        """Return the opinion in one line."""
        said = f"{', '.join(self.labels)}, {CONFIDENCES[self.confidence]}"
        return f"{said}: {self.words}" if self.words else said


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How a first opinion came about.

    Attributes
    ----------
    locked
        Whether an administrator has switched the mode on for good.
    seconds
        How long the film was on show.
    seen_before
        Whether the model's answer for it had been on show in this run of the program.
    """

    locked: bool = False
    seconds: float = 0.0
    seen_before: bool = False


@dataclass(slots=True)
class Record:
    """All that was recorded of one frame of a film.

    Attributes
    ----------
    film, frame
        See `Subject`.
    opinion, circumstances, time
        The first opinion; what comes later does not replace it.
    events
        In their order, as the journal has them.
    """

    film: str
    frame: int
    opinion: Opinion
    circumstances: Circumstances
    time: str
    events: list[Mapping[str, Any]] = field(default_factory=list)

    @property
    def verdicts(self) -> list[Mapping[str, Any]]:
        """Return what was said after answers."""
        return [event for event in self.events if event["event"] == "after"]

    def has_answer_of(self, bundle: str) -> bool:
        """Return whether it is recorded what a model said."""
        return any(event["event"] == "answer" and event["bundle"] == bundle for event in self.events)


def opinion_event(subject: Subject, opinion: Opinion, how: Circumstances) -> dict[str, Any]:
    """Return the event of a first opinion."""
    mode = "read first, locked" if how.locked else "read first"
    circumstances = {"seconds": round(how.seconds, 1), "seen_before": how.seen_before}
    return _event("opinion", subject) | {"mode": mode, **circumstances, "opinion": _written(opinion)}


def answer_event(subject: Subject, analysis: Analysis) -> dict[str, Any]:
    """Return the event of a model's answer being shown."""
    entries = (asdict(entry) for entry in analysis.probabilities)
    gate = {"status": analysis.gate.status, "reasons": [reason.code for reason in analysis.gate.reasons]}
    return _event("answer", subject) | {"gate": gate, "probabilities": [_probability(entry) for entry in entries]}


def after_event(subject: Subject, agreement: Agreement, opinion: Opinion) -> dict[str, Any]:
    """Return the event of what a reader says after an answer; the words of ``opinion`` are the reason, or a comment.

    Raises
    ------
    RequestError
        When ``agreement`` is none of `AGREEMENTS`.
    """
    if agreement not in AGREEMENTS:
        raise RequestError("It is not said whether you agree.", f"Choose among: {', '.join(AGREEMENTS)}.")
    return _event("after", subject) | {"agreement": agreement, "opinion": _written(opinion)}


def refuse_names(words: str, patient: Patient) -> None:
    """Make sure that a reader's words hold neither a part of the patient's name nor the ID.

    Raises
    ------
    RequestError
        When they do; it does not repeat them.
    """
    found = {part.casefold() for part in re.findall(r"\w+", words)}
    names = {part.casefold() for part in re.findall(r"\w+", patient.name) if len(part) >= _SHORTEST_NAME}
    identity = patient.id.casefold().strip()
    if found & names or (len(identity) >= _SHORTEST_NAME and identity in words.casefold()):
        raise RequestError("Your words name the patient.", "Leave the name or number out: opinions are kept.")


def records(events: Iterable[Mapping[str, Any]]) -> dict[tuple[str, int], Record]:
    """Return what was recorded of each film and frame; events without a first opinion count for nothing."""
    found: dict[tuple[str, int], Record] = {}
    for event in events:
        add(found, event)
    return found


def add(found: dict[tuple[str, int], Record], event: Mapping[str, Any]) -> None:
    """Add one event to `records`; a second first opinion is kept as an event and changes nothing."""
    key = event["film"], event["frame"]
    if key not in found and event["event"] == "opinion":
        how = Circumstances("locked" in event["mode"], event["seconds"], event["seen_before"])
        found[key] = Record(*key, read(event["opinion"]), how, event["time"])
    if key in found:
        found[key].events.append(event)


def _event(kind: str, subject: Subject) -> dict[str, Any]:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return {"schema": SCHEMA, "event": kind, "time": now, **asdict(subject)}


def _written(opinion: Opinion) -> dict[str, Any]:
    return asdict(opinion) | {"labels": list(opinion.labels)}


def read(written: Mapping[str, Any]) -> Opinion:
    """Return the opinion in an event."""
    return Opinion(tuple(written["labels"]), written["confidence"], written["words"])


def _probability(entry: Mapping[str, Any]) -> dict[str, Any]:
    kept = ("label", "raw", "calibrated", "interval", "threshold", "zone")
    return {name: list(entry[name]) if name == "interval" else entry[name] for name in kept}


def parsed(line: bytes) -> dict[str, Any] | None:
    """Return the event in a line of a journal, None for what is none of this version's."""
    try:
        event = json.loads(line)
        if event["schema"] != SCHEMA or not isinstance(event["film"], str) or not isinstance(event["frame"], int):
            return None
        needed = ("bundle", "time", *_NEEDED[event["event"]])
        if any(name not in event for name in needed):
            return None
        if "opinion" in event:
            read(event["opinion"])
    except (ValueError, KeyError, TypeError, RecursionError, RequestError):
        return None
    return dict(event)
