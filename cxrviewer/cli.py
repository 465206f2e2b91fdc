"""The command line: one sub-command per task, each a thin call into the rooms below."""

import argparse
import json
import logging
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

from cxrviewer import logs, notify, settings
from cxrviewer.commands import (
    analysis,
    audit,
    credentials,
    deidentification,
    learning,
    objects,
    pacs,
    pacs_fetching,
    support,
    words,
)
from cxrviewer.commands.parts import SOME_FAILED, SUCCESS, WRONG_USAGE, Command, model_arguments, naming, positive
from cxrviewer.console import complain, escaped, own_stderr, say
from cxrviewer.errors import CxrViewerError, RequestError, SettingsError
from cxrviewer.files import refuse_to_replace
from cxrviewer.progress import ProgressLines
from cxrviewer.torchrun import is_one_of_several
from cxrviewer.version import __version__
from cxrviewer.watch import watched

_LOG = logging.getLogger(__name__)

_CONFIGURED = ("device", "bundle", "theme")  # what both settings and options name


@dataclass(frozen=True, slots=True)
class ViewRequest:
    """What the window is asked to do."""

    paths: tuple[Path, ...]
    screenshot: Path | None
    layout: str
    bundle: str | None
    device: str
    trouble: str = ""
    layers: settings.Layers = settings.Layers()  # noqa: RUF009 - immutable
    new_window: bool = False

    @property
    def may_meet(self) -> bool:
        """Return whether one window can stand for another: not for one that the command line wants to be special."""
        return self.screenshot is None and not self.new_window and not self.layers.command_line


View = Callable[[ViewRequest], int]


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line that says what to do, and that takes -1e3 for a number, not an option."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # Before Python 3.14 what argparse takes for a negative number has no exponent (cpython #105712).
        self._negative_number_matcher = re.compile(r"-(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$")

    def error(self, message: str) -> NoReturn:
        may_be_path = message.startswith("unrecognized arguments") or message.endswith("required: PATH")
        hint = " Write '--' before a path that begins with '-'." if may_be_path else ""
        self.exit(WRONG_USAGE, f"{self.prog}: {escaped(message)}.{hint} See '{self.prog} --help'.\n")


def main(arguments: Sequence[str], *, view: View, layouts: Sequence[str]) -> int:
    """Run one command and return its exit code.

    Parameters
    ----------
    arguments
        The command line without the program's name; paths alone open the window.
    view
        Opens the window; handed in because this module knows no Qt.
    layouts
        Names of the layouts that ``view`` knows.
    """
    with own_stderr():
        chosen = _parser(layouts).parse_args(_with_command(list(arguments)))
        unsubscribe = notify.subscribe(lambda told: complain(told.text))
        try:
            return _guarded(chosen, view)
        finally:
            unsubscribe()


def _guarded(chosen: argparse.Namespace, view: View) -> int:
    """Run one command; every failure becomes one line and an exit code."""
    try:
        return _run(chosen, view)
    except RequestError as error:
        return _fail(str(error), WRONG_USAGE)
    except CxrViewerError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return _fail("Stopped.")
    except BrokenPipeError:
        return SOME_FAILED
    except Exception as error:  # noqa: BLE001 - the last edge: a traceback can quote a header
        _LOG.error("Unexpected %s at %s", type(error).__name__, logs.place_of(error))
        return _fail(f"Something unexpected went wrong ({type(error).__name__}). Please report it, without any film.")


def _run(chosen: argparse.Namespace, view: View) -> int:
    """Fill in what is configured and run the command."""
    wants_window = chosen.run is _view
    given = {key: getattr(chosen, key) for key in _CONFIGURED if getattr(chosen, key, None) is not None}
    layers = settings.read_layers(command_line=given)
    if layers.troubles and not wants_window:  # a window says it where a reader sees it
        if not _COMMANDS[chosen.command].despite_settings:
            raise _placed(layers.troubles[0])
        for one in layers.troubles:
            complain(str(_placed(one)))
    if is_one_of_several() and not _COMMANDS[chosen.command].in_several:
        raise RequestError(f"'{chosen.command}' runs in one process.", "Start it without torchrun.")
    configured = layers.settings
    logs.start(configured.log_level)
    for key in given:
        refusal = layers.refusal(key)
        if refusal is not None:
            raise RequestError(refusal.what, f"Leave out --{key}.")
    for key in _CONFIGURED:
        setattr(chosen, key, getattr(configured, key))
    chosen.bundle = chosen.bundle or None
    if wants_window:
        trouble = " ".join(map(str, layers.troubles[:1]))
        return view(replace(_view(chosen, trouble), layers=layers))
    return int(chosen.run(chosen))


def _placed(trouble: SettingsError) -> SettingsError:
    """Return what is to say of a setting that cannot be used, with where it stands: there may be four places."""
    return SettingsError(
        trouble.what, f"{trouble.remedy} It stands in {trouble.place}." if trouble.place else trouble.remedy
    )


def _with_command(arguments: list[str]) -> list[str]:
    """Return ``arguments`` with ``view`` put in front where they are paths, or nothing at all."""
    if arguments and (arguments[0] in _COMMANDS or arguments[0] in {"-h", "--help", "--version"}):
        return arguments
    if arguments and arguments[0].isidentifier() and not Path(arguments[0]).exists():
        return arguments  # a mistyped command: the parser lists those that exist
    return ["view", *arguments]


def _fail(text: str, code: int = SOME_FAILED) -> int:
    complain(text)
    return code


def _say_json(facts: dict[str, Any]) -> None:
    say(*json.dumps(facts, indent=2, default=str).split("\n"))


# --- commands -------------------------------------------------------------------------------------------------------


def _view(chosen: argparse.Namespace, trouble: str = "") -> ViewRequest:
    if chosen.screenshot is not None:
        refuse_to_replace(chosen.paths, chosen.screenshot)
    return ViewRequest(
        tuple(chosen.paths),
        chosen.screenshot,
        chosen.layout,
        chosen.bundle,
        chosen.device,
        trouble,
        new_window=chosen.new_window,
    )


def _render(chosen: argparse.Namespace) -> int:
    from cxrviewer.files import write_bytes
    from cxrviewer.imaging.dicom.presentation_state import open_presentation_state
    from cxrviewer.imaging.film.grayscale import Window
    from cxrviewer.imaging.film.orientation import Turn
    from cxrviewer.imaging.film.overlays import burn
    from cxrviewer.imaging.opening import open_radiograph
    from cxrviewer.results.audit_trail.recorder import Recorder
    from cxrviewer.results.pictures import png

    refuse_to_replace([path for path in (chosen.path, chosen.presentation_state) if path is not None], chosen.out)
    window = Window(chosen.window[0], chosen.window[1], name="given") if chosen.window else None
    if window is not None and not window.is_valid():
        raise RequestError("The width of a window is at least 1.", "Write --window CENTER WIDTH.")
    with naming(chosen.path):
        radiograph = open_radiograph(chosen.path, chosen.frame)
    turn = Turn()
    if chosen.presentation_state is not None:
        with naming(chosen.presentation_state):
            state = open_presentation_state(chosen.presentation_state)
            radiograph, turn = state.apply(radiograph), state.turn
    grey = radiograph.render(window, shutter=not chosen.no_shutter)
    write_bytes(chosen.out, png(turn(burn(grey, radiograph.overlays) if chosen.overlays else grey)))
    Recorder.configured(settings.load()).exported("picture", radiograph)
    return SUCCESS


def _info(chosen: argparse.Namespace) -> int:
    from cxrviewer.installation.film_info import film_info, film_lines
    from cxrviewer.installation.info import installation_info, settings_told

    if chosen.path is None:
        facts = installation_info() | settings_told(settings.read_layers())
    else:
        with naming(chosen.path):
            facts = film_info(chosen.path, with_patient=chosen.phi)
    if chosen.json:
        _say_json(facts)
    elif chosen.path is None:
        told = {
            key: f"{one['value']}, by {one['from']}"
            for key, one in facts["settings"].items()
            if one["from"] != "default"
        }
        say(*_as_lines(facts | {"settings": told or "as delivered"}))
    else:
        say(*film_lines(facts))
    return SUCCESS


def _as_lines(facts: dict[str, Any], indent: str = "") -> list[str]:
    lines: list[str] = []
    for key, value in facts.items():
        name = key.replace("_", " ")
        if isinstance(value, dict):
            lines += [f"{indent}{name}:", *_as_lines(value, indent + "  ")]
        elif isinstance(value, list | tuple) and value and isinstance(value[0], dict):
            lines += [f"{indent}{name}:", *(f"{indent}  {', '.join(map(str, entry.values()))}" for entry in value)]
        elif value not in (None, "", [], ()):
            lines.append(f"{indent}{name}: {'; '.join(map(str, value)) if isinstance(value, list | tuple) else value}")
    return lines


def _self_test(chosen: argparse.Namespace) -> int:
    from dataclasses import asdict

    from cxrviewer.installation import self_test

    checks = self_test.run()
    passed = all(check.ok for check in checks)
    if chosen.json:
        _say_json({"ok": passed, "version": __version__, "checks": [asdict(c) for c in checks]})
    else:
        say(*(f"{'ok    ' if check.ok else 'FAILED'} {check.name}  {check.detail}".rstrip() for check in checks))
    return SUCCESS if passed else SOME_FAILED


def _evaluate(chosen: argparse.Namespace) -> int:
    from cxrviewer.inference.bundle import load_bundle
    from cxrviewer.training.basics.markdown import share
    from cxrviewer.training.evaluate import Extent, evaluate
    from cxrviewer.training.evaluation.chance import WHY
    from cxrviewer.training.export import add_evaluation

    extent = Extent(chosen.keep_seen, chosen.robustness, chosen.robustness_films, chosen.pictures)
    with ProgressLines() as lines:
        result = evaluate(chosen.bundle, chosen.data, chosen.out, chosen.device, chosen.against, lines, extent=extent)
    if chosen.into_card:
        add_evaluation(load_bundle(chosen.bundle).folder, result)
    reached = share(result["balanced_accuracy"], result["balanced_accuracy_interval"], result[WHY])
    say(f"{result['films']} films: balanced accuracy {reached}. The figures are in '{chosen.out / 'report.html'}'.")
    dropped = result["dropped"]
    if lost := dropped.get("unreadable"):
        which = f"'{chosen.data}': {lost} of {dropped['films']} films cannot be read."
        return _fail(f"{which} Repair or remove those that report.html names.")
    return SUCCESS


def _audit(chosen: argparse.Namespace) -> int:
    from cxrviewer.training.data import audit

    # Where its output is not in the way.
    with ProgressLines(sys.stderr) as lines, watched(chosen.watch, lines) as watch:
        report = audit.audit(chosen.data, chosen.out, watch.progress, watch.cancelled)
    if chosen.json:
        _say_json(report)
    else:
        say(*audit.text(report).split("\n"))
    return SOME_FAILED if report["refusals"] else SUCCESS


def _export(chosen: argparse.Namespace) -> int:
    with watched(chosen.watch):
        from cxrviewer.training.export import export

        bundle = export(chosen.run_folder, chosen.out, chosen.bundle_version, list_films=chosen.list_films)
    say(f"Bundle {bundle.name} {bundle.sha256[:12]} written to {chosen.out}")
    return SUCCESS


def _bundle(chosen: argparse.Namespace) -> int:
    from cxrviewer.inference.bundle import DESCRIPTION_FILE, load_bundle
    from cxrviewer.inference.engine import Engine
    from cxrviewer.training.card.card import require_unchanged
    from cxrviewer.training.parts import trained_on

    bundle = load_bundle(chosen.folder)
    Engine(bundle, device="cpu")  # the weights must fit, and a lung model that it may need be this program's
    trained_on.of_bundle(bundle)
    require_unchanged(chosen.folder)
    say(f"Bundle {bundle.name} {bundle.version} is whole: {bundle.sha256}")
    say(
        f"{DESCRIPTION_FILE} is as it was made: {bundle.seal}"
        if bundle.seal
        else f"Not covered is {DESCRIPTION_FILE}: it states no hash of itself, so a change of it would not be seen."
    )
    return SUCCESS


# --- arguments ------------------------------------------------------------------------------------------------------


def _parser(layouts: Sequence[str]) -> _Parser:
    parser = _Parser(
        prog="cxrviewer",
        description="Open chest radiographs, score them with a local model, see where the score came from. "
        "Research use only. Not a medical device. Paths alone open the window.",
    )
    parser.add_argument("--version", action="version", version=f"cxrviewer {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, about in _COMMANDS.items():
        command = commands.add_parser(name, help=about.help, description=about.help, epilog=f"Example: {about.example}")
        about.add_arguments(command)
        command.set_defaults(run=about.run)
        if name == "view":
            command.add_argument("--layout", choices=layouts, default=layouts[0], help="what the screenshot shows")
    return parser


def _view_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="films, folders, zips or a DICOMDIR")
    parser.add_argument("--screenshot", type=Path, metavar="OUT.png", help="save what the window shows, and exit")
    parser.add_argument("--theme", choices=settings.THEMES, help="colours of the window")
    parser.add_argument("--new-window", action="store_true", help="do not hand films to a window that is open")
    model_arguments(parser)


def _render_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, metavar="PATH", help="a film")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT.png", help="8-bit grey PNG at the stored size")
    parser.add_argument("--window", nargs=2, type=float, metavar=("CENTER", "WIDTH"), help="instead of the file's own")
    parser.add_argument("--frame", type=positive, default=1, metavar="N", help="frame of a multi-frame film")
    parser.add_argument(
        "--presentation-state",
        type=Path,
        metavar="STATE.dcm",
        help="show the film as this DICOM presentation state sets it up: greys, shutter, turn",
    )
    parser.add_argument("--overlays", action="store_true", help="burn in the overlays of the file or of the state")
    parser.add_argument("--no-shutter", action="store_true", help="show what a shutter hides")


def _info_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", nargs="?", type=Path, metavar="PATH", help="a film; without one, this installation")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--phi", action="store_true", help="also who the film is of")


def _self_test_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as JSON")


def _evaluate_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="folder of class folders, zip, or manifest CSV")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of the figures")
    parser.add_argument("--against", type=Path, metavar="BUNDLE", help="another bundle, to compare on the same films")
    parser.add_argument("--keep-seen", action="store_true", help="count films that the model was made of, too")
    parser.add_argument(
        "--no-robustness",
        dest="robustness",
        action="store_false",
        help="do not measure what resizing, turning, ... does to answers",
    )
    parser.add_argument(
        "--robustness-films",
        type=positive,
        metavar="N",
        help="resize, turn, ... at most N films; without it about a fifth of them, 400 at most",
    )
    parser.add_argument("--no-pictures", dest="pictures", action="store_false", help="show no film in report.html")
    parser.add_argument("--into-card", action="store_true", help="put what is found into the bundle's model card")
    model_arguments(parser)


def _audit_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="folder of class folders, zip, or manifest CSV")
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder for the manifest, the copies and the audit")
    parser.add_argument("--json", action="store_true", help="as JSON")
    learning.watch_argument(parser)


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--run", dest="run_folder", type=Path, required=True, metavar="RUN", help="a finished run")
    parser.add_argument("--out", type=Path, required=True, metavar="BUNDLE", help="folder of the new bundle")
    learning.version_argument(parser)
    learning.watch_argument(parser)
    parser.add_argument(
        "--no-film-list", dest="list_films", action="store_false", help="do not say by hashes what it was trained on"
    )


def _bundle_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("verify",), help="what to do with it")
    parser.add_argument("folder", type=Path, metavar="BUNDLE", help="folder of the bundle")


_COMMANDS: dict[str, Command] = {
    "view": Command("Open the window.", "cxrviewer view film.dcm", _view_arguments, _view, in_several=True),
    **analysis.COMMANDS,
    "render": Command(
        "Show a film as its file asks.", "cxrviewer render film.dcm --out film.png", _render_arguments, _render
    ),
    "info": Command(
        "Say what a film or this installation is.",
        "cxrviewer info film.dcm",
        _info_arguments,
        _info,
        in_several=True,
        despite_settings=True,
    ),
    "self-test": Command(
        "Check this installation.",
        "cxrviewer self-test --json",
        _self_test_arguments,
        _self_test,
        in_several=True,
        despite_settings=True,
    ),
    **support.COMMANDS,
    **learning.COMMANDS,
    **words.COMMANDS,
    "evaluate": Command(
        "Measure a bundle on labelled films.",
        "cxrviewer evaluate --bundle models/mine --data films.zip --out figures",
        _evaluate_arguments,
        _evaluate,
    ),
    **audit.COMMANDS,
    **objects.COMMANDS,
    **deidentification.COMMANDS,
    **pacs.COMMANDS,
    **pacs_fetching.COMMANDS,
    **credentials.COMMANDS,
    "audit": Command(
        "Check labelled films before training.", "cxrviewer audit --data films.zip", _audit_arguments, _audit
    ),
    "export": Command(
        "Make a bundle of a run.",
        "cxrviewer export --run runs/1 --out models/mine",
        _export_arguments,
        _export,
    ),
    "bundle": Command(
        "Check a bundle.", "cxrviewer bundle verify models/mine", _bundle_arguments, _bundle, in_several=True
    ),
}
