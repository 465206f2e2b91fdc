"""Records: what the audit trail says of each thing that was done. Only what is named here is ever written.

No name, number, date, free text, path or file name of a patient or a film: a film is known by a salted hash, and what a
gate said by its codes.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, get_args

from cxrviewer.errors import RequestError
from cxrviewer.version import __version__

if TYPE_CHECKING:  # a command line lists the events, and most commands do without films
    from cxrviewer.inference.analysis import Analysis

Event = Literal["opened", "analysed", "override", "exported", "bundle changed", "opinion", "mended"]
EVENTS: tuple[Event, ...] = get_args(Event)
#: What can be exported.
Export = Literal[
    "results", "explanation", "picture", "screenshot", "measurements", "opinions", "DICOM object", "audit trail"
]
EXPORTS: tuple[Export, ...] = get_args(Export)
#: Which opinion was recorded: before the model's answer was shown, or after.
Opinion = Literal["first", "after"]

Record = dict[str, Any]
_DECIMALS = 6


def opened(film: str, frame: int) -> Record:
    """Return that a film was read to be shown; ``film`` is its salted hash."""
    return _record("opened", film=film, frame=frame)


def analysed(film: str, frame: int, analysis: "Analysis") -> Record:
    """Return that a film was scored or refused: by which model, and with what answer."""
    return _record(
        "analysed",
        film=film,
        frame=frame,
        bundle=analysis.bundle.sha256,
        gate=analysis.gate.status,
        reasons=[reason.code for reason in analysis.gate.reasons],
        calibrated={entry.label: round(entry.calibrated, _DECIMALS) for entry in analysis.probabilities},
        raw={entry.label: round(entry.raw, _DECIMALS) for entry in analysis.probabilities},
        device=analysis.device,
        timing_ms=dict(analysis.timing_ms),
    )


def overridden(film: str, frame: int, bundle: str, codes: Sequence[str]) -> Record:
    """Return that a reader had a film scored although the gate's reasons with these codes spoke against it."""
    return _record("override", film=film, frame=frame, bundle=bundle, reasons=list(codes))


def exported(kind: Export, film: str = "", frame: int = 0) -> Record:
    """Return that something was written for others; ``film`` is empty where it is about no single one.

    Raises
    ------
    RequestError
        When ``kind`` is none of `EXPORTS`.
    """
    if kind not in EXPORTS:  # free words could name somebody
        raise RequestError("What was exported is of no known kind.", f"Known are: {', '.join(EXPORTS)}.")
    about = {"film": film, "frame": frame} if film else {}
    return _record("exported", kind=kind, **about)


def bundle_changed(before: str, after: str) -> Record:
    """Return that another model scores films from now on, by the SHA-256 of the weights; ``before`` may be empty."""
    return _record("bundle changed", before_bundle=before, bundle=after)


def opinion_recorded(film: str, frame: int, bundle: str, which: Opinion) -> Record:
    """Return that a reader's opinion was recorded; what it says stands in the journal of opinions alone."""
    return _record("opinion", film=film, frame=frame, bundle=bundle, which=which)


def mended(*, torn: bool = False, missing: int = 0, lost: int = 0) -> Record:
    """Return that the trail is not whole here.

    Parameters
    ----------
    torn
        Whether the line before was cut off, as by a program that was killed while it wrote.
    missing
        How many lines were there once and are gone.
    lost
        How many records could not be written, as on a full disk.
    """
    found: Mapping[str, bool | int] = {"torn": torn, "missing": missing, "lost": lost}
    return _record("mended", **{name: value for name, value in found.items() if value})


def _record(event: Event, **facts: Any) -> Record:
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return {"time": now, "event": event, "version": __version__, **facts}
