"""The command that de-identifies films: arguments, and a thin call into the room of results."""

import argparse
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from cxrviewer import settings
from cxrviewer.commands.parts import SOME_FAILED, SUCCESS, Command
from cxrviewer.console import complain, named, say
from cxrviewer.errors import CxrViewerError, RequestError
from cxrviewer.files import has_name, is_folder, refuse_to_replace


def _deidentify(chosen: argparse.Namespace) -> int:
    from cxrviewer.imaging.studies.discovery import Survey
    from cxrviewer.results.audit_trail.recorder import Recorder
    from cxrviewer.results.deidentification.covering import Rectangle
    from cxrviewer.results.deidentification.key import Key
    from cxrviewer.results.deidentification.profile import Options
    from cxrviewer.results.deidentification.release import REPORT, Release

    beside = _named(chosen.out)
    file = chosen.key or beside.with_name(f"{beside.name}.key.jsonl")
    if chosen.out.resolve() in file.resolve().parents:
        raise RequestError("The key must not lie beside what is given away.", "Name another --key.")
    page = file.with_name(f"{beside.name}.look-at-these.html")
    inputs = [path for path in chosen.paths if not is_folder(path)]
    refuse_to_replace(inputs, chosen.out, chosen.out / REPORT, page, file)
    covers = tuple(Rectangle.parse(words) for words in chosen.cover)
    options = Options(chosen.dates, chosen.descriptors)
    believing = not chosen.look_at_all
    release = Release(chosen.out, Key(file), page, options, chosen.pixels_checked, covers, believing)
    survey, states = Survey(chosen.paths, skip=chosen.out), Counter[str]()
    with closing(release.run(entry.path for entry in survey)) as outcomes:
        for outcome in outcomes:
            states[outcome.state] += 1
            if outcome.error:
                complain(f"{outcome.path}: {outcome.error}")
    if not states:
        raise CxrViewerError(f"{named(chosen.paths)}: No films were found there.", "Name films or folders.")
    Recorder.configured(settings.load()).exported("DICOM object")
    say(f"{_films(states['released'])} released into {chosen.out}; {REPORT} there says what was done.")
    say(f"The key is {file}: it undoes the de-identification. Keep it apart, and safe.")
    if states["held"]:
        say(f"{_films(states['held'])} HELD: text may be burned in. Look at {page}.")
    return SOME_FAILED if states["failed"] or states["held"] else SUCCESS


def _named(folder: Path) -> Path:
    """Return a folder by its name, where it was given as ``.`` or ``..``."""
    found = folder if has_name(folder) else folder.resolve()
    if not has_name(found):
        raise RequestError(f"'{folder}' has nothing beside it, where the key goes.", "Name a folder in it.")
    return found


def _films(number: int) -> str:
    return f"{number} film{'' if number == 1 else 's'}"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="IN", help="DICOM films, folders, zips or a DICOMDIR")
    parser.add_argument("out", type=Path, metavar="OUT", help="folder of the films to give away")
    parser.add_argument("--key", type=Path, metavar="FILE", help="what connects them; OUT.key.jsonl by default")
    parser.add_argument("--dates", action="store_true", help="move dates, by patient, instead of removing them")
    parser.add_argument("--descriptors", action="store_true", help="keep harmless words of descriptions")
    parser.add_argument(
        "--cover",
        action="append",
        default=[],
        metavar="X,Y,W,H",
        help="paint over this part of all films named here, in pixels from the upper left corner; again for another",
    )
    parser.add_argument(
        "--look-at-all", action="store_true", help="hold every film until somebody has looked, whatever its header says"
    )
    parser.add_argument(
        "--pixels-checked", action="store_true", help="somebody has looked at the held films, and nothing names anybody"
    )


#: By name.
COMMANDS: Mapping[str, Command] = {
    "deidentify": Command(
        "Take from films what tells who they are of (PS3.15 basic profile).",
        "cxrviewer deidentify films/ given-away --dates",
        _arguments,
        _deidentify,
    ),
}
