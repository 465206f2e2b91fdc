"""The commands that search a PACS and take films from it: arguments, and thin calls into the room of results."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cxrviewer.commands.pacs import asking_arguments, partner_of, refuse_elsewhere
from cxrviewer.commands.parts import SOME_FAILED, SUCCESS, Command, port, positive
from cxrviewer.console import complain, say
from cxrviewer.errors import RequestError
from cxrviewer.progress import ProgressLines

if TYPE_CHECKING:
    from cxrviewer.results.pacs.fetching import MoveTo
    from cxrviewer.results.pacs.query import Query


def _find(chosen: argparse.Namespace) -> int:
    from cxrviewer.results.pacs.finding import Finder

    query = _query(chosen)
    answer = Finder(*partner_of(chosen)).find(query)
    for one in answer.studies:
        patient = " ".join(part for part in (one.patient_id, one.name) if part)
        say(f"{one.uid}  {one.day}  {one.films} films  {patient}  {one.accession}  {one.description}".rstrip())
    if not answer.is_all:
        complain(f"There are more than {query.most} studies. Search for less, or say --most.")
    if not answer.studies:
        complain("Nothing was found.")
    return SUCCESS if answer.studies else SOME_FAILED


def _fetch(chosen: argparse.Namespace) -> int:
    from cxrviewer.results.pacs.fetching import Fetcher
    from cxrviewer.results.pacs.finding import Finder

    move, query = _move(chosen), _query(chosen)
    partner = partner_of(chosen)
    answer = Finder(*partner).find(query)
    if not answer.is_all:
        raise RequestError(f"There are more than {query.most} studies.", "Search for less, or say --most.")
    if not answer.studies:
        complain("Nothing was found.")
        return SOME_FAILED
    with ProgressLines() as lines:
        done = Fetcher(*partner, move=move).fetch(answer.studies, chosen.into, lambda share, _: lines(share, ""))
    say(f"{len(done.new)} films fetched, {done.known} were there already")
    if done.failed:
        complain(f"{done.failed} films could not be handed over or kept.")
    return SOME_FAILED if done.failed else SUCCESS


def _query(chosen: argparse.Namespace) -> "Query":
    from cxrviewer.results.pacs.query import MOST, Dates, Query

    return Query(
        patient_id=chosen.patient,
        name=chosen.name,
        accession=chosen.accession,
        dates=Dates.parse(chosen.date) if chosen.date else None,
        study=chosen.study,
        most=chosen.most or MOST,
        any_part=chosen.any_part,
    )


def _move(chosen: argparse.Namespace) -> "MoveTo | None":
    from cxrviewer.results.pacs.address import is_loopback
    from cxrviewer.results.pacs.fetching import MoveTo

    if chosen.move_port is None:
        if chosen.move_host is not None:
            raise RequestError("--move-host is for C-MOVE, which needs a port to come to.", "Add --move-port.")
        return None
    move = MoveTo(chosen.move_port, chosen.move_host) if chosen.move_host else MoveTo(chosen.move_port)
    if not is_loopback(move.host):
        if not chosen.beyond_this_machine:
            raise RequestError("That would listen to other machines.", "Say --beyond-this-machine if it is meant.")
        refuse_elsewhere(chosen)
    return move


def _find_arguments(parser: argparse.ArgumentParser) -> None:
    keys = parser.add_argument_group("what is searched for, one at least; no wildcards")
    keys.add_argument("--patient", default="", metavar="ID", help="ID of the patient, as a whole")
    keys.add_argument("--name", default="", metavar="NAME", help="how the patient's name begins: Family^Given")
    keys.add_argument("--accession", default="", metavar="NUMBER", help="accession number, as a whole")
    keys.add_argument("--date", metavar="DAYS", help="2026-11-21 or 2026-11-01..2026-11-21; alone a month at most")
    keys.add_argument("--study", default="", metavar="UID", help="UID of one study")
    parser.add_argument("--any-part", action="store_true", help="films of other parts of the body too")
    parser.add_argument("--most", type=positive, metavar="N", help="how many studies at most")
    asking_arguments(parser)


def _fetch_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--into", type=Path, required=True, metavar="DIR", help="folder of what comes")
    parser.add_argument("--move-port", type=port, metavar="P", help="port for a PACS that has C-MOVE alone")
    parser.add_argument("--move-host", metavar="ADDRESS", help="of this machine, for C-MOVE; 127.0.0.1")
    _find_arguments(parser)


#: By name.
COMMANDS: Mapping[str, Command] = {
    "find": Command(
        "Search a PACS for studies with chest films.",
        "cxrviewer find --to PACS@127.0.0.1:11112 --date 2026-11-21",
        _find_arguments,
        _find,
        in_several=True,
    ),
    "fetch": Command(
        "Take the chest films of found studies from a PACS.",
        "cxrviewer fetch --to PACS@127.0.0.1:11112 --accession A123 --into films",
        _fetch_arguments,
        _fetch,
    ),
}
