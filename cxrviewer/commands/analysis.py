"""The commands that analyse films: arguments, and thin calls into the rooms below."""

import argparse
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxrviewer import settings
from cxrviewer.commands.pace import Pace
from cxrviewer.commands.parts import SOME_FAILED, SUCCESS, Command, model_arguments, naming, positive
from cxrviewer.console import complain, named, say
from cxrviewer.errors import CxrViewerError, RequestError
from cxrviewer.files import is_folder, refuse_to_replace
from cxrviewer.progress import ProgressLines

if TYPE_CHECKING:  # they load torch, and most commands do without
    from cxrviewer.imaging.files.tally import Tally
    from cxrviewer.imaging.film.radiograph import Radiograph
    from cxrviewer.inference.analysis import Analysis
    from cxrviewer.inference.bundle import Bundle
    from cxrviewer.inference.engine import Engine
    from cxrviewer.inference.explanation import Explanation, Inquiry
    from cxrviewer.results.batch import Batch, Outcome
    from cxrviewer.results.film_folder import Request
    from cxrviewer.results.share import Share


def _answer(engine: "Engine", radiograph: "Radiograph", request: "Request") -> "Analysis":
    analysis = engine.analyse(radiograph, request.methods, request.target)
    return engine.examine(radiograph, analysis) if request.thorough else analysis


def _analyze(chosen: argparse.Namespace) -> int:
    from cxrviewer.commands.sharing import shared
    from cxrviewer.results import parquet

    tables = chosen.out / "results.csv", chosen.out / parquet.PARQUET
    refuse_to_replace([path for path in chosen.paths if not is_folder(path)], chosen.out, *tables)
    if chosen.parquet:
        parquet.check()
    with shared() as share:
        return _analyze_share(chosen, share)


def _analyze_share(chosen: argparse.Namespace, share: "Share") -> int:
    """Analyse those of the films that are this process's."""
    from cxrviewer.files import make_folder
    from cxrviewer.inference.bundle import load_bundle
    from cxrviewer.inference.device import sharing_processors
    from cxrviewer.inference.engine import Engine
    from cxrviewer.results.audit_trail.recorded import Recorded
    from cxrviewer.results.audit_trail.recorder import Recorder
    from cxrviewer.results.batch import Batch, BatchOptions
    from cxrviewer.results.film_folder import FilmFolders

    make_folder(chosen.out)
    engine, request = Engine(load_bundle(chosen.bundle), chosen.device), _request(chosen)
    engine.check_request(request.methods, request.target)
    batch = Batch(
        chosen.out,
        engine.bundle,
        lambda radiograph: _answer(engine, radiograph, request),
        Recorded(FilmFolders(chosen.out, engine.bundle, request), Recorder.configured(settings.load()), "results"),
        BatchOptions(chosen.jobs, chosen.resume, chosen.times),
        share,
    )
    with sharing_processors(chosen.jobs):
        code = _all_of_it(batch, chosen.paths, "analysed")
    if share.leads:
        _write_about_all(batch.table, engine.bundle, parquet=chosen.parquet)
    return code


def _write_about_all(table: Path, bundle: "Bundle", *, parquet: bool) -> None:
    """Write what is made from the whole table; a Parquet file of an earlier one would be about other rows."""
    from cxrviewer.results.parquet import PARQUET, write_parquet
    from cxrviewer.results.summary import write_summary

    write_summary(table, bundle, table.with_name("summary.html"))
    if parquet:
        write_parquet(table, bundle, table.with_name(PARQUET))
    else:
        table.with_name(PARQUET).unlink(missing_ok=True)


def _request(chosen: argparse.Namespace) -> "Request":
    from cxrviewer.results.film_folder import Request

    return Request(
        chosen.methods,
        chosen.target,
        pictures=not chosen.no_pictures,
        thorough=chosen.thorough,
        dicom=chosen.dicom,
        pdf=chosen.pdf,
    )


def _all_of_it(batch: "Batch[Any]", paths: list[Path], done_to: str) -> int:
    """Run a batch over all films in ``paths``, a line for each and one of what was done, and return the exit code."""
    from cxrviewer.imaging.studies.discovery import Survey

    done = failed = 0
    survey = Survey(paths, skip=batch.out)
    pacing, running = Pace(lambda: Survey(paths, skip=batch.out)), batch.run(entry.path for entry in survey)
    with pacing as pace, closing(running) as outcomes:
        for outcome in outcomes:
            done += 1
            failed += bool(outcome.error)
            pace.clear()
            _tell(outcome, batch.keeper.column)
            pace.step()
    return _end(batch, done, failed, survey.tally, named(paths), done_to)


def _tell(outcome: "Outcome", column: str) -> None:
    if outcome.error:
        complain(f"{outcome.path}: {outcome.error}")
    else:
        say(_line(outcome.row, column))


def _end(batch: "Batch[Any]", done: int, failed: int, tally: "Tally", inputs: str, done_to: str) -> int:
    """Say what was done, by all processes together, and return the exit code."""
    if batch.share.world > 1:
        if not batch.share.leads:
            return SUCCESS  # the first process answers for all
        from cxrviewer.results.joining import counted

        done, failed = counted(batch.table)
    remark = tally.remark()
    if not done:
        raise CxrViewerError(
            f"{inputs}: No films were found there. {remark}", "Name films, folders, zips or a DICOMDIR."
        )
    say(f"{done - failed} of {done} films {done_to}; see {batch.table}")
    if remark:
        say(remark)
    return SOME_FAILED if failed or tally.missing else SUCCESS


def _line(row: dict[str, Any], column: str) -> str:
    """Return what one film's analysis says, in one line; the column says where its result is."""
    frame = f"  frame {row['frame']} of {row['frames']} alone" if int(row["frames"]) > 1 else ""
    if row["gate"] == "block":
        return f"{row['path']}: not scored ({row['reasons']}){frame}"
    return f"{row['path']}: {row['top']} {100 * float(row['calibrated ' + row['top']]):.1f} %  [{row[column]}]{frame}"


def _explain(chosen: argparse.Namespace) -> int:
    from cxrviewer.inference.bundle import load_bundle
    from cxrviewer.inference.engine import Engine

    if chosen.list:
        say(*_what_there_is(Engine(load_bundle(chosen.bundle), "cpu")))
        return SUCCESS
    if not chosen.paths or chosen.out is None:
        missing = " and ".join(["a film"] * (not chosen.paths) + ["--out"] * (chosen.out is None))
        raise RequestError(f"The command lacks {missing}.", "See 'cxrviewer explain --help'.")
    refuse_to_replace(
        [path for path in chosen.paths if not is_folder(path)], chosen.out, chosen.out / "explanations.csv"
    )
    bundle = load_bundle(chosen.bundle)
    inquiry = _inquiry(chosen, bundle.classes)
    engine = Engine(bundle, chosen.device)
    inquiry.check(engine)
    return (_explain_one if chosen.out.suffix == ".npz" else _explain_all)(chosen, engine, inquiry)


def _inquiry(chosen: argparse.Namespace, classes: tuple[str, ...]) -> "Inquiry":
    """Return what is asked; what no named method would read is a mistake."""
    from cxrviewer.explain.methods import METHODS
    from cxrviewer.inference.explanation import ALL, TOP, Inquiry
    from cxrviewer.inference.manner import HAVE_STAGES, LAST, REST

    methods = tuple(METHODS) if chosen.methods == ("all",) else chosen.methods
    if chosen.composite is not None and "lrp" not in methods:
        raise RequestError("A composite is for LRP.", "Leave out --composite, or add lrp to --methods.")
    if chosen.stage is not None and not set(HAVE_STAGES) & set(methods):
        raise RequestError(
            "A stage is for class activation maps.", f"Add one of {', '.join(HAVE_STAGES)} to --methods."
        )
    return Inquiry(
        methods,
        chosen.target if chosen.target in (TOP, ALL, *classes) else _names(chosen.target),  # a label can have a comma
        REST if chosen.against == "rest" else chosen.against,
        chosen.composite or "",
        LAST if chosen.stage is None else chosen.stage,
    )


def _explain_one(chosen: argparse.Namespace, engine: "Engine", inquiry: "Inquiry") -> int:
    from cxrviewer.imaging.opening import open_radiograph
    from cxrviewer.results import table
    from cxrviewer.results.audit_trail.recorder import Recorder
    from cxrviewer.results.explanation_file import write_explanation
    from cxrviewer.results.explanation_folder import refuse_to_replace_others, write_pictures

    if len(chosen.paths) > 1 or is_folder(chosen.paths[0]):
        raise RequestError(f"'{chosen.out}' holds one film alone.", "Name one film, or a folder as --out.")
    if chosen.pictures == chosen.out:
        raise RequestError(f"'{chosen.out}' is named twice.", "Name a folder as --pictures, beside the file.")
    refuse_to_replace_others(chosen.out)
    path = chosen.paths[0]
    with naming(path):
        radiograph = open_radiograph(path)
        explanation = _asker(engine, inquiry)(radiograph)
    if chosen.pictures is not None:
        write_pictures(chosen.pictures, radiograph, explanation)
    content = write_explanation(chosen.out, explanation)
    Recorder.configured(settings.load()).analysed(radiograph, explanation, "explanation")
    say(_line(table.row(str(path), content) | {"file": chosen.out}, "file"))
    return SUCCESS


def _explain_all(chosen: argparse.Namespace, engine: "Engine", inquiry: "Inquiry") -> int:
    from cxrviewer.results.audit_trail.recorded import Recorded
    from cxrviewer.results.audit_trail.recorder import Recorder
    from cxrviewer.results.batch import Batch, BatchOptions
    from cxrviewer.results.explanation_folder import ExplanationFolder

    files = ExplanationFolder(chosen.out, engine.bundle, inquiry, chosen.pictures)
    keeper = Recorded(files, Recorder.configured(settings.load()), "explanation")
    options = BatchOptions(chosen.jobs, chosen.resume)
    batch = Batch(chosen.out, engine.bundle, _asker(engine, inquiry), keeper, options)
    return _all_of_it(batch, chosen.paths, "explained")


def _asker(engine: "Engine", inquiry: "Inquiry") -> Callable[["Radiograph"], "Explanation"]:
    """Return what explains one film at a time and shows on a terminal how far it is."""
    from cxrviewer.inference.explanation import inquire

    turn = threading.Lock()

    def ask(radiograph: "Radiograph") -> "Explanation":
        with turn, ProgressLines(sys.stderr) as lines:
            return inquire(engine, radiograph, inquiry, lambda _, share: lines(share, ""))

    return ask


def _what_there_is(engine: "Engine") -> Iterator[str]:
    """Yield what films can be explained by, and what of it the bundle's network lacks, line by line."""
    from cxrviewer.explain.composites import COMPOSITES, DEFAULT_COMPOSITE
    from cxrviewer.explain.methods import METHODS

    refused = engine.abilities().refused
    yield f"Methods (--methods), for the {engine.bundle.architecture} of bundle {engine.bundle.name}:"
    for method in METHODS.values():
        sign = "signed" if method.signed else "not below 0"
        yield f"  {method.name:22}{refused.get(method.name) or f'{method.cost}, {sign}, {method.unit}'}"
        yield f"      {method.answers}"
    yield "Composites of LRP (--composite): rule of the convolution that sees the film, rule of the others:"
    for name, rules in COMPOSITES.items():
        default = " (default)" if name == DEFAULT_COMPOSITE else ""
        yield f"  {name:22}{refused.get('lrp') or f'{rules.first}, {rules.others}{default}'}"
    yield "Stages of class activation maps (--stage), with rows x columns of their maps; -1 is the last:"
    yield "  " + ", ".join(f"{place}: {rows} x {columns}" for place, (rows, columns) in enumerate(engine.stages()))
    yield "Classes (--target, --against):"
    yield f"  {', '.join(engine.bundle.classes)}"


def _explain_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="films, folders, zips or a DICOMDIR")
    parser.add_argument("--out", type=Path, metavar="OUT.npz|DIR", help="file of one film's fields, or folder for many")
    parser.add_argument("--methods", type=_names, default=("gradcam", "lrp"), help="such as gradcam,lrp; or all")
    parser.add_argument("--target", default="all", metavar="all|top|LABEL,...", help="classes to explain; all of them")
    parser.add_argument(
        "--against", default="", metavar="LABEL|rest", help="class that each is held against, or all others"
    )
    parser.add_argument("--composite", metavar="NAME", help="rules of LRP; --list names them")
    parser.add_argument("--stage", type=int, metavar="N", help="stage of class activation maps; the last one, -1")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="also the film under each map, as PNG")
    parser.add_argument("--jobs", type=positive, default=2, metavar="N", help="films that are read at once; 2")
    parser.add_argument("--resume", action="store_true", help="leave films alone that have the same answer already")
    parser.add_argument("--list", action="store_true", help="say what there is for this bundle, and explain nothing")
    model_arguments(parser)


def _analyze_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="films, folders, zips or a DICOMDIR")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of the results")
    parser.add_argument("--target", default="top", metavar="top|all|LABEL", help="class that the heatmaps explain")
    parser.add_argument("--methods", type=_names, default=("gradcam", "lrp"), help="gradcam or lrp; both: gradcam,lrp")
    parser.add_argument("--jobs", type=positive, default=2, metavar="N", help="films that are worked on at once; 2")
    parser.add_argument("--resume", action="store_true", help="leave films alone that have the same answer already")
    parser.add_argument("--no-pictures", action="store_true", help="write JSON and CSV only")
    parser.add_argument(
        "--no-times", dest="times", action="store_false", help="same table, byte for byte, whenever it is made"
    )
    parser.add_argument("--parquet", action="store_true", help="also the table as results.parquet (needs pyarrow)")
    parser.add_argument("--pdf", action="store_true", help="also the report as one page of PDF")
    parser.add_argument(
        "--dicom", action="store_true", help="also DICOM objects of the film's study: report, pictures, regions"
    )
    parser.add_argument(
        "--thorough", action="store_true", help="check each heatmap for stability and faithfulness, seconds per film"
    )
    model_arguments(parser)


def _names(text: str) -> tuple[str, ...]:
    """Return the names in a list with commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


#: By name.
COMMANDS: Mapping[str, Command] = {
    "analyze": Command(
        "Score and explain films.", "cxrviewer analyze films/ --out out", _analyze_arguments, _analyze, in_several=True
    ),
    "explain": Command(
        "Keep the raw fields that explain films.",
        "cxrviewer explain film.dcm --methods lrp,gradcam --against rest --out film.npz",
        _explain_arguments,
        _explain,
    ),
}
