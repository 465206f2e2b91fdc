"""The commands that pass on what readers did: as DICOM objects, as tables. Thin calls into the rooms below."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from cxrviewer import settings
from cxrviewer.commands.parts import SOME_FAILED, SUCCESS, Command, naming, positive
from cxrviewer.console import complain, say
from cxrviewer.errors import RequestError
from cxrviewer.files import refuse_to_replace


def _state(chosen: argparse.Namespace) -> int:
    from cxrviewer.imaging.film.grayscale import Window
    from cxrviewer.imaging.opening import open_radiograph
    from cxrviewer.results.audit_trail.recorder import Recorder
    from cxrviewer.results.dicom_objects.presentation_state import presentation_state
    from cxrviewer.results.dicom_objects.source import read_source
    from cxrviewer.results.dicom_objects.writing import save
    from cxrviewer.results.saved_measurements import read

    given = [path for path in (chosen.path, chosen.measurements) if path is not None]
    refuse_to_replace(given, chosen.out)
    window = Window(*chosen.window) if chosen.window else None
    if window is not None and not window.is_valid():
        raise RequestError("The width of a window is at least 1.", "Write --window CENTER WIDTH.")
    with naming(chosen.path):
        film = open_radiograph(chosen.path, chosen.frame)
        source = read_source(chosen.path, film)
        measured = () if chosen.measurements is None else read(chosen.measurements, film)
        save(presentation_state(source, film, measured, window, invert=chosen.invert), chosen.out)
    Recorder.configured(settings.load()).exported("measurements", film)
    say(f"Presentation state with {len(measured)} measurements written to {chosen.out}")
    return SUCCESS


def _gather(chosen: argparse.Namespace) -> int:
    from cxrviewer.results.audit_trail.recorder import Recorder
    from cxrviewer.results.gathering import gather, write

    found = gather(chosen.folders, chosen.out)
    for path in found.lost:
        complain(f"{path}: This folder cannot be read. Check the name, and whether you may read it.")
    for path in found.refused:
        complain(f"{path}: This file cannot be read as measurements or opinions. Write it again.")
    written = write(chosen.out, found)
    Recorder.configured(settings.load()).exported("measurements")
    say(f"{len(found.films)} films or frames: {', '.join(path.name for path in written)} in {chosen.out}")
    return SOME_FAILED if found.refused or found.lost else SUCCESS


def _gather_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR", help="folders of results")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of the tables")


def _state_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, metavar="PATH", help="a film; its file is only read")
    parser.add_argument("--out", type=Path, required=True, metavar="STATE.dcm", help="the new DICOM object")
    parser.add_argument("--measurements", type=Path, metavar="FILE.json", help="as the window writes them")
    parser.add_argument("--window", nargs=2, type=float, metavar=("CENTER", "WIDTH"), help="instead of the file's own")
    parser.add_argument("--invert", action="store_true", help="turn the greys around")
    parser.add_argument("--frame", type=positive, default=1, metavar="N", help="frame of a multi-frame film")


#: By name.
COMMANDS: Mapping[str, Command] = {
    "state": Command(
        "Keep window and measurements as a DICOM presentation state.",
        "cxrviewer state film.dcm --measurements measurements.json --out state.dcm",
        _state_arguments,
        _state,
    ),
    "gather": Command(
        "Put measurements and opinions of many films into one table.",
        "cxrviewer gather out --out study",
        _gather_arguments,
        _gather,
    ),
}
