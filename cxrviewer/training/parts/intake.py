"""From a data set to what a run trains on: audited, refused or parted, and prepared on disk."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import CancelledError, DataError, OutputError
from cxrviewer.files import locked, make_folder
from cxrviewer.inference.preparing import Preparation, preparation
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.basics import files
from cxrviewer.training.data import lung_masks, manifest
from cxrviewer.training.data.audit import AUDIT_FILE, audited, require
from cxrviewer.training.data.cache import PICTURES_FILE, Given, PictureWriter, cache_key, check_space, mapped, new_entry
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample
from cxrviewer.training.data.duplicates import Pair
from cxrviewer.training.data.examine import Examined, Ready, examine
from cxrviewer.training.data.lung_masks import LUNGS_FILE
from cxrviewer.training.data.manifest import KEPT
from cxrviewer.training.data.pictures import one_thread_each
from cxrviewer.training.data.schemes import HOLD_OUT, partition
from cxrviewer.training.data.split import SHARES, Split, made, split
from cxrviewer.training.parts.trained_on import TEST, TrainedOn, pixel_key

SPLIT_FILE = "split.json"
CACHE_FOLDER = "cache"
_PAIRS_FILE = "pairs.json"
_LOCK_FILE = ".lock"
_PATIENCE = 2.0  # seconds after which whoever waits for another process says so


class AnotherRunError(DataError):
    """The folder holds a run that was made of something else; nothing of it was changed."""

    @classmethod
    def told(cls) -> Self:
        """Return it in the words that stand for every such run."""
        return cls(
            "The run was started with other data or another recipe, or from other weights.", "Choose another --out."
        )


@dataclass(frozen=True, slots=True)
class Parting:
    """How the films are parted; see `schemes.partition`."""

    scheme: str = HOLD_OUT
    seed: int = 0
    fractions: Sequence[float] = SHARES


@dataclass(frozen=True, eq=False, slots=True)
class Intake:
    """What a run trains on.

    Attributes
    ----------
    dataset
        The films that are in a part, with their final groups; `Dataset.sha256` is still that of the data as given.
    parts
        Their split.
    audit
        The audit of all films.
    prepared
        Every film of the data as given, prepared, uint8, shape ``(n, size, size)``; mapped into memory, not read.
    rows
        Row in ``prepared`` of each film of ``dataset``.
    train
        The films of the training part among them, mapped, too.
    masks, train_masks
        Where the lungs are on both: uint8, same shapes, mapped; None where nobody asked.
    lungs
        What is to be told of them; see `lung_masks.report`.
    """

    dataset: Dataset
    parts: Split
    audit: dict[str, Any]
    prepared: NDArray[np.uint8]
    rows: NDArray[np.int64]
    train: NDArray[np.uint8]
    masks: NDArray[np.uint8] | None = None
    train_masks: NDArray[np.uint8] | None = None
    lungs: dict[str, Any] | None = None

    def given(self, part: str, spec: Preprocessing) -> Given:
        """Return the films of ``part`` as a network is given them, of shape ``(n, *spec.shape)``."""
        rows = self.rows[self.parts.parts[part]] if part in self.parts.parts else np.empty(0, np.int64)
        lungs = self.masks if spec.lungs == "channel" else None
        return Given(rows, (self.prepared,) if lungs is None else (self.prepared, lungs))

    def truth(self, part: str) -> NDArray[np.int64]:
        """Return the place of each film's class in ``dataset.classes``."""
        number = {label: place for place, label in enumerate(self.dataset.classes)}
        return np.array([number[sample.label] for sample in self.parts.of(self.dataset.samples, part)], np.int64)


def take_in(
    dataset: Dataset,
    folder: Path,
    spec: Preprocessing,
    parting: Parting,
    cache: Path | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    *,
    lungs: bool = False,
) -> Intake:
    """Return what a run trains on, and write ``manifest.csv``, ``audit.json`` and ``split.json`` into ``folder``.

    Processes that call it together share the work: one looks at the films and prepares them, the others wait for it
    and map what it wrote.

    Parameters
    ----------
    dataset
        The films as given.
    folder
        Of the run.
    spec
        How films are prepared.
    parting
        How they are parted.
    cache
        Folder of prepared films, which may serve many runs; by default one inside ``folder``, so that films lie
        nowhere but where the user said.
    progress, cancelled
        Told, and asked, as films are read.
    lungs
        Whether masks of the lungs are wanted, whatever ``spec`` asks for.

    Raises
    ------
    BundleError
        When the lungs are asked for and the lung model is missing or damaged.
    AnotherRunError
        When ``folder`` holds other data, or another split of it; its files stay as they are.
    DataError
        When the audit refuses the data, or it does not suffice for the parts.
    OutputError
        When a folder cannot be written, or the disk is full.
    CancelledError
        When asked to stop.
    """
    # Films are kept as they are before mean and deviation: recipes that differ in these alone share them.
    ready = preparation(replace(spec, mean=0.5, std=0.25), lungs)
    masked = lungs or spec.lungs == "channel"
    home = cache or folder / CACHE_FOLDER
    make_folder(folder)
    make_folder(home)
    with _alone(home / _LOCK_FILE, progress, cancelled):
        entry = home / cache_key(dataset, ready.spec, masked)
        names = (PICTURES_FILE, LUNGS_FILE) if masked else (PICTURES_FILE,)
        examined = _kept(entry, dataset, names)
        if examined is None:
            examined = _built(entry, dataset, ready, names, progress, cancelled)
        _refuse_other(folder, "data_sha256", dataset.sha256, AUDIT_FILE)
        report = audited(dataset, examined, folder)
        require(report)
        grouped, parts = parted(dataset, examined, parting)
        parts = replace(parts, dropped=report["dropped"] | dict(parts.dropped))
        _refuse_other(folder, "sha256", dict(parts.sha256), SPLIT_FILE)
        files.write_json(folder / SPLIT_FILE, parts.to_dict(grouped.samples))
        whole, row = [mapped(entry / name) for name in names], {s.sha256: i for i, s in enumerate(dataset.samples)}
        rows = np.array([row[sample.sha256] for sample in grouped.samples], np.int64)
        part = f"train-{entry.name[:8]}-{parts.sha256['train'][:16]}"
        train = _side_by_side(folder / CACHE_FOLDER / part, whole, names, rows[parts.parts["train"]])
    masks, train_masks = (whole[1], train[1]) if masked else (None, None)
    told = lung_masks.report(examined.films, ready)
    return Intake(grouped, parts, report, whole[0], rows, train[0], masks, train_masks, told)


def _refuse_other(folder: Path, key: str, value: Any, name: str) -> None:
    """Refuse a folder that was parted before and whose file ``name`` says something else than ``value``.

    One without a split never got beyond the audit: what is in it may change.
    """
    try:
        files.read_json(folder / SPLIT_FILE)
        known = files.read_json(folder / name)
    except DataError:
        return  # nothing is there, or it is damaged and written anew
    if known.get(key, value) != value:
        raise AnotherRunError.told()


def parted(dataset: Dataset, examined: Examined, parting: Parting) -> tuple[Dataset, Split]:
    """Return the films that are in a part, with their final groups, and their split.

    Raises
    ------
    DataError
        When the films do not suffice for the parts.
    """
    samples = examined.kept
    wide = partition(samples, parting.scheme, parting.seed, parting.fractions)
    used = sorted(i for indices in wide.parts.values() for i in indices.tolist())
    new = {old: place for place, old in enumerate(used)}
    chosen = tuple(samples[i] for i in used)
    parts = {part: [new[i] for i in indices.tolist()] for part, indices in wide.parts.items()}
    grouped = any(film.patient for film in examined.films)
    new_parts = made(chosen, parts, wide.seed, {why: count for why, count in wide.dropped.items() if count})
    kept = replace(new_parts, scheme=wide.scheme, fractions=wide.fractions, origin=wide.origin)
    return replace(dataset, samples=chosen, grouped=grouped), kept


def held_out_again(
    dataset: Dataset, examined: Examined, facts: Mapping[str, Any], listed: TrainedOn | None
) -> list[Sample]:
    """Return the films of ``dataset`` that were the test part of a model trained on it.

    Parameters
    ----------
    dataset, examined
        The data as given then, in whatever order, and what its films are.
    facts
        Provenance of the model's bundle.
    listed
        The bundle's list of films, which knows them by their pixels; without one the split is made again.

    Raises
    ------
    DataError
        When the split cannot be made again.
    """
    if listed is not None:
        test = set(listed.pixels[listed.parts == TEST].tolist())
        kept = [film for film in examined.films if film.state == KEPT]
        found = [film.sample for film in kept if pixel_key(film.pixel_sha256) in test]
        if len(found) == len(test):
            return found
    stated = facts["split"]
    parting = Parting(stated.get("scheme", HOLD_OUT), int(stated["seed"]), tuple(stated["fractions"]))
    if "near_duplicates" in facts["audit"]:
        again, parts = parted(dataset, examined, parting)
    else:  # of a version that knew copies by their bytes alone
        again, parts = dataset, split(dataset.samples, parting.seed, parting.fractions)
    if parts.sha256["test"] != stated["sha256"]["test"]:
        raise DataError("The split that the bundle was trained with cannot be made again.", "Use other data.")
    return parts.of(again.samples, "test")


@contextmanager
def tidied(folder: Path, finished: str) -> Iterator[None]:
    """Leave no prepared films in ``folder`` once it holds the file ``finished``, even where the block fails.

    What is finished needs them no more, and they are patients' pictures.
    """
    try:
        yield
    finally:
        if (folder / finished).is_file():
            shutil.rmtree(folder / CACHE_FOLDER, ignore_errors=True)


@contextmanager
def _alone(file: Path, progress: Progress | None, cancelled: Cancelled | None) -> Iterator[None]:
    """Hold a lock while the block runs; whoever waits for it says so, and can be stopped. No lock where none is."""
    taken = OutputError("Another process prepares films there.", "Wait for it.")
    with ExitStack() as held:
        while True:
            try:
                held.enter_context(locked(file, taken, None, _PATIENCE))
                break
            except OutputError as error:
                if error is not taken:
                    raise
                if progress is not None:
                    progress(0.0, "waiting for another process that prepares films")
                if cancelled is not None and cancelled():
                    raise CancelledError from None
        yield


def _built(
    entry: Path,
    dataset: Dataset,
    ready: Preparation,
    names: Sequence[str],
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> Examined:
    """Look at every film, prepare it in the same go, and keep both as an entry of the cache."""
    count, size = len(dataset.samples), ready.spec.size
    check_space(entry.parent, len(names) * count * size**2)
    with new_entry(entry.parent, entry.name) as place, ExitStack() as opened:
        streams = [opened.enter_context((place / name).open("wb")) for name in names]
        writers = [PictureWriter(stream, count, size) for stream in streams]

        def keep(film: Ready | None) -> None:
            planes = (None, None) if film is None else (film.picture, film.lungs)
            for writer, plane in zip(writers, planes, strict=False):
                writer.write(plane)

        with one_thread_each(ready):
            examined = examine(dataset, progress, cancelled, lambda film: lung_masks.ready(film, ready), keep)
        files.write_text(place / manifest.MANIFEST_FILE, manifest.text(examined.films))
        files.write_json(place / _PAIRS_FILE, {"pairs": [asdict(pair) for pair in examined.pairs]})
    return examined


def _side_by_side(
    entry: Path, whole: Sequence[NDArray[np.uint8]], names: Sequence[str], rows: NDArray[np.int64]
) -> list[NDArray[np.uint8]]:
    """Return the films of ``rows`` of each array, mapped; written into the run's ``entry``, unless they are there.

    A run reads its training films again and again in random order. Mapped, they take no memory that the system cannot
    have back, and all processes of the run share one copy.
    """
    with suppress(OSError, ValueError):
        found = [mapped(entry / name) for name in names]
        if all(len(array) == len(rows) for array in found):
            return found
    make_folder(entry.parent)
    check_space(entry.parent, len(names) * whole[0][:1].nbytes * len(rows))
    with new_entry(entry.parent, entry.name) as place:
        for array, name in zip(whole, names, strict=True):
            with (place / name).open("wb") as stream:
                writer = PictureWriter(stream, len(rows), array.shape[-1])
                for row in rows:
                    writer.write(array[row])
    return [mapped(entry / name) for name in names]


def _kept(entry: Path, dataset: Dataset, names: Sequence[str]) -> Examined | None:
    """Return what is known of the films from an entry of the cache; None when there is none, or it is damaged."""
    try:
        films = manifest.load(entry / manifest.MANIFEST_FILE)
        pairs = files.read_json(entry / _PAIRS_FILE)["pairs"]
        whole = {len(films), *(len(mapped(entry / name)) for name in names)} == {len(dataset.samples)}
        return Examined(films, tuple(Pair(**pair) for pair in pairs)) if whole else None
    except (DataError, OSError, ValueError, KeyError, TypeError):
        return None
