"""The commands that analyse films: arguments, and thin calls into the rooms below."""

import argparse
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxrviewer.command_parts import SOME_FAILED, SUCCESS, Command, model_arguments, positive
from cxrviewer.console import complain, named, say
from cxrviewer.errors import CxrViewerError
from cxrviewer.files import refuse_to_replace

if TYPE_CHECKING:  # they load torch, and most commands do without
    from cxrviewer.imaging.radiograph import Radiograph
    from cxrviewer.inference.analysis import Analysis
    from cxrviewer.inference.engine import Engine
    from cxrviewer.results.batch import Batch
    from cxrviewer.results.film_folder import Request


def _answer(engine: "Engine", radiograph: "Radiograph", request: "Request") -> "Analysis":
    analysis = engine.analyse(radiograph, request.methods, request.target)
    return engine.examine(radiograph, analysis) if request.thorough else analysis


def _analyze(chosen: argparse.Namespace) -> int:
    from cxrviewer.files import make_folder
    from cxrviewer.inference.bundle import load_bundle
    from cxrviewer.inference.engine import Engine
    from cxrviewer.results.batch import Batch, BatchOptions
    from cxrviewer.results.film_folder import FilmFolders, Request

    refuse_to_replace([path for path in chosen.paths if not path.is_dir()], chosen.out, chosen.out / "results.csv")
    make_folder(chosen.out)
    engine = Engine(load_bundle(chosen.bundle), chosen.device)
    request = Request(chosen.methods, chosen.target, pictures=not chosen.no_pictures, thorough=chosen.thorough)
    engine.check_request(request.methods, request.target)
    batch = Batch(
        chosen.out,
        engine.bundle,
        lambda radiograph: _answer(engine, radiograph, request),
        FilmFolders(chosen.out, engine.bundle, request),
        BatchOptions(chosen.jobs, chosen.resume),
    )
    return _all_of_it(batch, chosen.paths)


def _all_of_it(batch: "Batch[Any]", paths: list[Path]) -> int:
    """Run a batch over all films in ``paths``, a line for each, and return the exit code."""
    from cxrviewer.imaging.discovery import Survey

    done = failed = 0
    survey = Survey(paths, skip=batch.out)
    with closing(batch.run(entry.path for entry in survey)) as outcomes:
        for outcome in outcomes:
            done += 1
            if outcome.error:
                failed += 1
                complain(f"{outcome.path}: {outcome.error}")
            else:
                say(_line(outcome.row))
    remark = survey.tally.remark()
    if not done:
        raise CxrViewerError(
            f"{named(paths)}: No films were found there. {remark}", "Name films, folders, zips or a DICOMDIR."
        )
    say(f"{done - failed} of {done} films analysed; see {batch.table}")
    if remark:
        say(remark)
    return SOME_FAILED if failed or survey.tally.missing else SUCCESS


def _line(row: dict[str, Any]) -> str:
    """Return what one film's analysis says, in one line."""
    frame = f"  frame {row['frame']} of {row['frames']} alone" if int(row["frames"]) > 1 else ""
    if row["gate"] == "block":
        return f"{row['path']}: not scored ({row['reasons']}){frame}"
    return f"{row['path']}: {row['top']} {float(row['calibrated ' + row['top']]):.1%}  [{row['folder']}]{frame}"


def _analyze_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="films, folders, zips or a DICOMDIR")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of the results")
    parser.add_argument("--target", default="top", metavar="top|all|LABEL", help="class that the heatmaps explain")
    parser.add_argument("--methods", type=_names, default=("gradcam", "lrp"), help="gradcam, lrp, or both")
    parser.add_argument("--jobs", type=positive, default=1, metavar="N", help="films that are read ahead")
    parser.add_argument("--resume", action="store_true", help="leave films alone that have the same answer already")
    parser.add_argument("--no-pictures", action="store_true", help="write JSON and CSV only")
    parser.add_argument(
        "--thorough", action="store_true", help="check each heatmap for stability and faithfulness, seconds per film"
    )
    model_arguments(parser)


def _names(text: str) -> tuple[str, ...]:
    """Return the names in a list with commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


#: By name: help, example, arguments, function.
COMMANDS: Mapping[str, Command] = {
    "analyze": ("Score and explain films.", "cxrviewer analyze films/ --out out", _analyze_arguments, _analyze),
}
