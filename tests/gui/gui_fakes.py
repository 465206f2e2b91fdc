"""Films, analyses and an engine that tests of the window use instead of files and torch."""

import hashlib
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from cxrviewer.errors import BundleError, CancelledError, UnreadableFilmError
from cxrviewer.explain.affine import Box, GridMap
from cxrviewer.explain.checks import Check
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.explain.methods import METHODS
from cxrviewer.gui.work.film_reader import look_at_every_pixel
from cxrviewer.gui.work.jobs import Search, Tools
from cxrviewer.imaging.files.film_entry import FilmEntry
from cxrviewer.imaging.files.tally import Tally
from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.grayscale import Grayscale, Window
from cxrviewer.imaging.film.presentation_state import PresentationState
from cxrviewer.imaging.film.radiograph import Facts, Notice, Patient, Radiograph
from cxrviewer.imaging.studies.discovery import Progress
from cxrviewer.inference.analysis import Analysis, BundleIdentity, ClassProbability, GateOutcome, InputIdentity, Reason
from cxrviewer.inference.bundle import Calibration, OperatingPoint
from cxrviewer.inference.manner import Abilities, Manner
from cxrviewer.inference.scaling import Scaling
from cxrviewer.inference.seen import Seen

LABELS = ("COVID-19", "Lung Opacity", "Normal", "Viral Pneumonia")
IDENTITY = BundleIdentity("small", "ab" * 32, LABELS)
PROBABILITIES = (
    ClassProbability("COVID-19", 0.93, 0.82, (0.71, 0.9), 0.35, "above", bin=(0.8, 0.9), films=60),
    ClassProbability("Lung Opacity", 0.05, 0.12, (0.06, 0.19), 0.28, "below", bin=(0.1, 0.2), films=90),
    ClassProbability("Normal", 0.01, 0.052, (0.0, 0.07), 0.05, "indeterminate", bin=(0.05, 0.1), films=50),
    ClassProbability("Viral Pneumonia", 0.01, 0.008, (0.0, 0.05), 0.2, "below", bin=(0.0, 0.01), films=70),
)
BLOCKED = GateOutcome((Reason("G03", "LATERAL", "This is a lateral view.", blocks=True),))
WARNED = GateOutcome((Reason("G09", "LOSSY", "The film was compressed with loss.", blocks=False),))


def film(
    rows: int = 120, columns: int = 100, *, seed: int = 0, dtype: type = np.uint16, aspect: float = 1.0,
    padding: tuple[int, int] | None = None, frames: int = 1, frame: int = 1,
) -> Radiograph:  # fmt: skip
    """A film of smooth values from 100 to 4099 (8 bit: 0 to 250)."""
    y, x = np.mgrid[0:rows, 0:columns] / max(rows, columns)
    shape = np.clip(0.5 + 0.5 * np.sin(9 * y + seed) * np.cos(7 * x), 0, 1)
    stored = (shape * 250 if dtype is np.uint8 else 100 + shape * 3999).astype(dtype)
    if padding is not None:
        stored[:, : columns // 4] = padding[0]
    grayscale = Grayscale(np.dtype(dtype), vois=(Window(2048.0, 4096.0, name="soft"), Window(1000.0, 500.0, "SIGMOID")))
    return Radiograph(
        stored, grayscale, Geometry(rows, columns, None, aspect, ("L", "F")),
        Facts(modality="DX", view="PA", body_part="CHEST", bits_stored=12, frames=frames, frame=frame),
        "dicom", hashlib.sha256(b"%d" % seed).hexdigest(), Patient(name="CANARY^NAME", id="CANARY-ID"), padding,
        (Notice("N1", "A film for tests."),),
    )  # fmt: skip


def heatmap(radiograph: Radiograph, method: str, target: str, manner: Manner | None = None) -> Heatmap:
    """A heatmap with a strong spot; signed for LRP and the slow methods."""
    signed = METHODS[method].signed
    side = 28 if signed else 7
    values = np.zeros((side, side), dtype=np.float32)
    values[side // 2, side // 3] = 0.1
    if signed:
        values[side // 4, side // 2] = -0.05
    shape, options = radiograph.stored.shape, manner.options if manner else {}
    to_film = GridMap.between(values.shape, shape)
    return Heatmap(method, target, values, signed, to_film, shape, options=options)


def analysis(
    radiograph: Radiograph,
    target: str = "top",
    methods: Sequence[str] = ("gradcam", "lrp"),
    gate: GateOutcome = GateOutcome(),  # noqa: B008 - immutable
) -> Analysis:
    """An answer for ``radiograph``."""
    entry = InputIdentity(radiograph.sha256, radiograph.kind, *radiograph.stored.shape)
    if gate.status == "block":
        return Analysis(IDENTITY, entry, gate)
    label = "COVID-19" if target == "top" else target
    maps = tuple(heatmap(radiograph, method, label) for method in methods)
    return Analysis(IDENTITY, entry, gate, PROBABILITIES, maps)


@dataclass
class FakeBundle:
    """What the window reads of a bundle."""

    name: str = "small"
    sha256: str = IDENTITY.sha256
    version: str = "1.0.0"
    folder: Path = Path("bundled")
    classes: tuple[str, ...] = LABELS
    class_limits: dict[str, str] = field(default_factory=lambda: {"Normal": "Normal: every film is from one hospital."})
    operating_points: dict[str, OperatingPoint] = field(
        default_factory=lambda: {
            entry.label: OperatingPoint(entry.threshold, (0.0, 1.0), 0.9, 0.8, "rule", "calibration part")
            for entry in PROBABILITIES
        }
    )
    calibration: Calibration = field(default_factory=lambda: Calibration(Scaling(), {}, "calibration part"))
    provenance: dict[str, object] = field(default_factory=dict)
    limits: tuple[str, ...] = ("The classes came from different hospitals.", "Children only in one class.")

    @property
    def sentences(self) -> tuple[str, ...]:
        return (*self.class_limits.values(), *self.limits)

    def card(self) -> str:
        return "# Card\n\nA **card**."


@dataclass
class FakeEngine:
    """Answers at once, or holds until it is released or cancelled."""

    gate: GateOutcome = field(default_factory=GateOutcome)
    error: Exception | None = None
    holds: bool = False
    deaf: bool = False
    release: threading.Event = field(default_factory=threading.Event)
    asked: list[tuple[Radiograph, str]] = field(default_factory=list)
    manners: list[tuple[Manner, ...]] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    threads: set[int] = field(default_factory=set)

    def analyse(
        self,
        radiograph: Radiograph,
        methods: Sequence[str] = ("gradcam", "lrp"),
        target: str = "top",
        progress: Callable[[str, float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        *,
        override: bool = False,
    ) -> Analysis:
        self._work(radiograph, target, progress, cancelled)
        made = [method for method in methods if method not in self.refused]
        return analysis(radiograph, target, made, replace(self.gate, overridden=override))

    def seen(self, radiograph: Radiograph) -> Seen:
        rows, columns = radiograph.stored.shape
        box = Box(rows // 10, columns // 10, rows - rows // 10, columns - columns // 10)
        return Seen((np.linspace(0, 1, 64, dtype=np.float32).reshape(8, 8),), box, ("8 × 8 pixels.", "Cut a tenth."))

    def abilities(self) -> Abilities:
        return Abilities(self.refused, 4)

    def explain(
        self,
        radiograph: Radiograph,
        target: str,
        manners: Sequence[Manner],
        progress: Callable[[str, float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[Heatmap, ...]:
        self.manners.append(tuple(manners))
        self._work(radiograph, target, progress, cancelled)
        return tuple(heatmap(radiograph, manner.method, target, manner) for manner in manners)

    def _work(
        self,
        radiograph: Radiograph,
        target: str,
        progress: Callable[[str, float], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self.asked.append((radiograph, target))
        self.threads.add(threading.get_ident())
        for place, stage in enumerate(("Preparing", "Scoring", "Explaining: LRP")):
            if progress:
                progress(stage, 0.1 + place * 0.3)
        while self.holds and not self.release.wait(0.005):
            if cancelled and cancelled() and not self.deaf:
                raise CancelledError
        if self.error:
            raise self.error

    def examine(
        self,
        radiograph: Radiograph,
        analysis: Analysis,
        progress: Callable[[str, float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Analysis:
        slow = Check("stability", "good", 0.9, 0.8, "The map stays the same.")
        return replace(analysis, heatmaps=tuple(replace(one, tests=(slow,)) for one in analysis.heatmaps))


@dataclass
class FakeSearch:
    """A search that has found its films already."""

    films: list[FilmEntry]
    presentation_states: list[FilmEntry] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)

    def __iter__(self) -> Iterator[FilmEntry]:
        return iter(self.films)


class Shelf:
    """Films by name, without files."""

    def __init__(self) -> None:
        self.engine = FakeEngine()
        self.films: dict[str, Radiograph] = {"a": film(seed=1), "b": film(seed=2), "c": film(90, 140, seed=3)}
        self.entries: dict[str, FilmEntry] = {}  # what a search says of some of them
        self.opened: list[tuple[str, int]] = []
        self.expected: list[tuple[str, int]] = []
        self.opens = threading.Event()  # cleared: a film is on its way until it is set
        self.opens.set()
        self.stalled: set[str] = set()  # films in a place that does not answer
        self.drawn: list[tuple[str, int]] = []
        self.draws = threading.Event()  # cleared: a small picture is on its way until it is set
        self.draws.set()
        self.engines_made = 0
        self.configured = FakeBundle()
        self.bundles: dict[str, FakeBundle] = {}  # by folder; those that are not there cannot be loaded

    def tools(self) -> Tools:
        tools = Tools(self._find, self._open_or_give_up, self._open_state, self._bundle, self._engine, self._draw)
        return replace(tools, expect_film=lambda path, frame: self.expected.append((path.name, frame)))

    def _find(self, places: Sequence[Path], progress: Progress, cancelled: Callable[[], bool]) -> Search:
        found = [self.entries.get(place.name, FilmEntry(place)) for place in places if place.name != "nothing"]
        return FakeSearch(found)

    def _open(self, path: Path, frame: int) -> Radiograph:
        self.opened.append((path.name, frame))
        self.opens.wait(10)
        if path.name == "crash":
            raise ValueError("/secret/CANARY path")
        if path.name not in self.films:
            raise UnreadableFilmError("This file is not an image.", "Open a film.")
        look_at_every_pixel(self.films[path.name])
        return self.films[path.name]

    def _open_or_give_up(self, path: Path, frame: int, given_up: Callable[[], bool]) -> Radiograph:
        while path.name in self.stalled:
            if given_up():
                raise CancelledError
            time.sleep(0.01)
        return self._open(path, frame)

    def _draw(self, path: Path, side: int) -> np.ndarray:
        self.drawn.append((path.name, side))
        self.draws.wait(10)
        if path.name not in self.films:
            raise UnreadableFilmError("This file is not an image.", "Open a film.")
        return np.full((side, side // 2), 200, np.uint8)

    def _open_state(self, path: Path) -> PresentationState:
        raise UnreadableFilmError("This is no presentation state.", "Open another.")

    def _bundle(self, folder: Path | None) -> FakeBundle:
        if folder is None:
            return self.configured
        if folder.name not in self.bundles:
            raise BundleError("There is no readable bundle.", "Choose another one.")
        return self.bundles[folder.name]

    def _engine(self, bundle: object) -> FakeEngine:
        self.engines_made += 1
        return self.engine
