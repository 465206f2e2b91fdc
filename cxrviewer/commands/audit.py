"""The commands about the audit trail: arguments, and thin calls into the rooms below."""

import argparse
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cxrviewer import settings
from cxrviewer.commands.parts import SOME_FAILED, SUCCESS, Command, positive
from cxrviewer.console import complain, say
from cxrviewer.errors import OutputError, RequestError

if TYPE_CHECKING:
    from cxrviewer.results.audit_trail.drift import Month
    from cxrviewer.results.audit_trail.trail import Trail

_HASH = re.compile(r"[0-9a-f]{64}")
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_SHOWN = 40


def _audit_log(chosen: argparse.Namespace) -> int:
    from cxrviewer.results.audit_trail.recorder import trail_folder
    from cxrviewer.results.audit_trail.trail import Trail

    trail = Trail(chosen.folder or trail_folder(settings.load()))
    with _readable(trail):
        if not trail.files() and trail.head() is None:
            raise RequestError(f"There is no audit trail in '{trail.folder}'.", "Name another --folder.")
        return _ACTIONS[chosen.action](chosen, trail)


@contextmanager
def _readable(trail: "Trail") -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"The audit trail in '{trail.folder}' cannot be read.", "Check permissions.") from error


def _verify(chosen: argparse.Namespace, trail: "Trail") -> int:
    from cxrviewer.results.audit_trail.chain import NOTHING_BEFORE
    from cxrviewer.results.audit_trail.verification import verify

    found = verify(trail, chosen.after or NOTHING_BEFORE, chosen.holds or "")
    for finding in found.findings:
        complain(str(finding)) if finding.serious else say(str(finding))
    state = "as it was written" if found.ok else "NOT as it was written"
    if found.ok and not found.end_is_known:
        state += " as far as can be told (its end may be missing)"
    say(f"The audit trail in '{trail.folder}' is {state}: {found.entries} entries in {found.files} files.")
    if found.entries:
        say(f"Its last line, entry {found.last.number}, has the SHA-256 {found.last.sha256}")
    return SUCCESS if found.ok else SOME_FAILED


def _show(chosen: argparse.Namespace, trail: "Trail") -> int:
    from cxrviewer.results.audit_trail import listing
    from cxrviewer.results.audit_trail.verification import entries

    found = listing.chosen(entries(trail), chosen.month or "", chosen.event or "", chosen.last)
    say(*listing.FORMATS[chosen.format](found).rstrip("\n").split("\n"))
    return SUCCESS


def _export(chosen: argparse.Namespace, trail: "Trail") -> int:
    from cxrviewer.files import write_text
    from cxrviewer.results.audit_trail import listing
    from cxrviewer.results.audit_trail.recorder import Recorder
    from cxrviewer.results.audit_trail.verification import entries

    kind = chosen.out.suffix.lower().removeprefix(".")
    if kind not in listing.FORMATS:
        raise RequestError(f"'{chosen.out}' is of no known kind.", "Name a file .csv, .json or .txt.")
    if chosen.out.resolve().parent == trail.folder.resolve():
        raise RequestError("Nothing else is kept in the folder of the audit trail.", "Name another folder.")
    found = listing.chosen(entries(trail), chosen.month or "", chosen.event or "")
    write_text(chosen.out, listing.FORMATS[kind](found))
    Recorder.configured(settings.load()).exported("audit trail")
    say(f"{len(found)} entries written to {chosen.out}")
    return SUCCESS


def _drift(chosen: argparse.Namespace, trail: "Trail") -> int:
    from cxrviewer.inference.bundle import load_bundle
    from cxrviewer.results.audit_trail import drift
    from cxrviewer.results.audit_trail.verification import entries

    found = drift.months(entries(trail), load_bundle(chosen.bundle))
    if not found:
        raise RequestError("The audit trail knows of no analysed film.", "Analyse some first.")
    if chosen.json:
        say(*json.dumps(drift.document(found), indent=1).split("\n"))
        return SUCCESS
    month = chosen.month or found[-1].month
    shown = [one for one in found if one.month == month]
    if not shown:
        raise RequestError(
            f"No film was analysed in {month}.", f"Months: {', '.join(sorted({m.month for m in found}))}."
        )
    for one in shown:
        say(*_month_lines(one))
    return SUCCESS


def _month_lines(month: "Month") -> Iterator[str]:
    from cxrviewer.inference.analysis import NOTICE
    from cxrviewer.results.audit_trail.drift import LEAST_FILMS

    yield NOTICE
    films = month.answers
    yield f"{month.month}, model {month.bundle[:12]}: {films.films} films, {films.refused} refused by the gate"
    for name, figure in month.figures.items():
        known = [
            f"{whose} {100 * figures[name].low:.1f} % to {100 * figures[name].high:.1f} %"
            for whose, figures in (("validation", month.validation), ("earlier months", month.earlier))
            if name in figures
        ]
        value, low, high = (100 * share for share in (figure.value, figure.low, figure.high))
        yield "; ".join([f"  {name:<37}{value:>6.1f} %  ({low:.1f} % to {high:.1f} %)", *known])
    if films.scored < LEAST_FILMS:
        yield f"Too few films were scored to compare their answers: {films.scored}, and {LEAST_FILMS} are needed."
    if month.warning:
        yield f"Warning: {month.warning}"
    elif films.films >= LEAST_FILMS:
        yield "Nothing is other than it was where that is known."


_ACTIONS = {"verify": _verify, "show": _show, "export": _export, "drift": _drift}


def _arguments(parser: argparse.ArgumentParser) -> None:
    from cxrviewer.results.audit_trail.records import EVENTS

    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    verify = _action(actions, "verify", "Check that it is as it was written.")
    verify.add_argument("--after", type=_sha256, metavar="SHA256", help="of the last line of an archive before it")
    verify.add_argument("--holds", type=_sha256, metavar="SHA256", help="of a line that was noted earlier")
    show = _action(actions, "show", "Show the newest entries.")
    show.add_argument("--last", type=positive, default=_SHOWN, metavar="N", help=f"how many; {_SHOWN} by default")
    show.add_argument("--format", choices=("txt", "csv", "json"), default="txt", help="text by default")
    export = _action(actions, "export", "Write it as a table that people can read.")
    export.add_argument("--out", type=Path, required=True, metavar="FILE", help="a file .csv, .json or .txt")
    drift = _action(actions, "drift", "Compare a month's answers with the model's validation.")
    drift.add_argument("--bundle", help="folder of the model bundle; the one that is configured by default")
    drift.add_argument("--json", action="store_true", help="all months, as JSON")
    for action in (show, export):
        action.add_argument("--event", choices=EVENTS, help="entries of this kind alone")
    for action in (show, export, drift):
        action.add_argument("--month", type=_month, metavar="YYYY-MM", help="of this month alone")


def _action(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, words: str
) -> argparse.ArgumentParser:
    made = actions.add_parser(name, help=words, description=words)
    made.add_argument("--folder", type=Path, metavar="DIR", help="of another trail, such as a copy")
    return made


def _sha256(text: str) -> str:
    if not _HASH.fullmatch(text.lower()):
        raise argparse.ArgumentTypeError("must be 64 hexadecimal digits")
    return text.lower()


def _month(text: str) -> str:
    if not _MONTH.fullmatch(text):
        raise argparse.ArgumentTypeError("must be a month such as 2026-11")
    return text


#: By name.
COMMANDS: Mapping[str, Command] = {
    "audit-log": Command(
        "Check, show or export the audit trail, and find drift.",
        "cxrviewer audit-log verify",
        _arguments,
        _audit_log,
    ),
}
