"""Measure how well heatmaps say where things are, and write docs/results/explanations.md: ``--help`` tells how.

Two sets: films with the boxes that readers drew, and normal films in which an opacity was planted that changes the
answer. Every film is kept in a file as soon as it is done; an interrupted run goes on where it was.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import localisation_lesions
import localisation_methods
import localisation_scores
import numpy as np
import torch
from localisation_lesions import Planted, plant
from localisation_methods import Maker, blind_fields, randomised, variants
from localisation_page import page
from localisation_scores import mass_in, scores
from numpy.typing import NDArray

from cxrviewer.explain.checks import rank_correlation
from cxrviewer.explain.folding import canonical
from cxrviewer.imaging.opening import open_radiograph, radiograph_from
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle, load_bundle
from cxrviewer.inference.lung_field import LungField
from cxrviewer.inference.lungs import load_lung_model
from cxrviewer.inference.preparing import Preparation, preparation
from cxrviewer.inference.preprocess import Prepared
from cxrviewer.inference.stages import separated
from cxrviewer.training.data.data import Dataset, Sample, open_dataset
from cxrviewer.training.parts.measured_films import measured_films

ROOT = Path(__file__).resolve().parent.parent
BOXES, PLANTED, RANDOM = "boxes", "planted", "random"
BOXED, NORMAL = "Lung Opacity", "Normal"  # the class of films with boxes, and of those that lesions are planted in
LIMIT, MOST_TRIED = 40, 8  # planted films, and for each of them this many films at most that are tried
PLACES = 6  # lesions that are tried in a film until one is kept
RISE = 0.5  # logits by which a lesion has to raise both the logit and the log odds of the class that is answered then
RANDOM_NETWORKS, SLOW_FILMS = 3, 2
KEPT = "kept"
Film = NDArray[np.float32]
Case = dict[str, Any]


@dataclass(frozen=True, eq=False, slots=True)
class Bench:
    """What measures."""

    bundle: Bundle
    maker: Maker
    ready: Preparation

    def prepared(self, film: Film) -> Prepared:
        """Return a displayed film as the network gets it."""
        return self.ready.of_shown(film, 1.0)[0]

    def scores(self, film: Film) -> NDArray[np.float64]:
        """Return the logits, and the log odds of each class against all others: shape ``(2, classes)``."""
        logits = self.maker.logits(self.prepared(film))
        others = [np.logaddexp.reduce(np.delete(logits, place)) for place in range(len(logits))]
        return np.stack([logits, logits - others])


class Book:
    """Cases that are done, kept line by line in a file.

    Parameters
    ----------
    file
        Made where it is missing; a last line that was not finished is dropped.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        file.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        whole, _, _ = text.rpartition("\n")
        if text != whole and not text.endswith("\n"):
            file.write_text(f"{whole}\n" if whole else "", encoding="utf-8")
        self.cases: list[Case] = [json.loads(line) for line in whole.splitlines()]

    def has(self, kind: str, film: str) -> bool:
        """Return whether the case of a film is done."""
        return any(case["set"] == kind and case["film"] == film for case in self.cases)

    def of(self, kind: str) -> list[Case]:
        """Return the cases of one set."""
        return [case for case in self.cases if case["set"] == kind]

    def put(self, case: Case) -> None:
        """Keep a case."""
        self.cases.append(case)
        with self._file.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(case) + "\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what is missing and write the page."""
    chosen = _parser().parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    bundle = load_bundle(chosen.bundle)
    network = canonical(separated(backbones.of_bundle(bundle))).to(memory_format=torch.channels_last)
    maker = Maker(bundle, network, variants(network, bundle.preprocessing.size))
    bench = Bench(bundle, maker, preparation(bundle.preprocessing))
    book = Book(chosen.work / f"localisation-{protocol(bundle)}.jsonl")
    measure_boxes(bench, chosen.films, book)
    measure_planted(bench, chosen.data, chosen.limit, book)
    measure_random(bench, chosen.films, book)
    facts = {"threads": chosen.threads, "torch": torch.__version__, "rise": RISE, "places": PLACES}
    facts |= {"boxed": BOXED, "normal": NORMAL}
    chosen.page.parent.mkdir(parents=True, exist_ok=True)
    chosen.page.write_text(page(bundle, maker.variants, book.cases, facts), encoding="utf-8")


def protocol(bundle: Bundle) -> str:
    """Return a short hash of the weights and of the code that measures: other figures are kept in another file."""
    modules = (localisation_lesions, localisation_methods, localisation_scores)
    texts = [Path(str(module.__file__)).read_bytes() for module in modules]
    return hashlib.sha256(b"".join([bundle.sha256.encode(), Path(__file__).read_bytes(), *texts])).hexdigest()[:12]


def measure_boxes(bench: Bench, folder: Path, book: Book) -> None:
    """Measure the films with boxes."""
    lungs, label = load_lung_model(), bench.bundle.classes.index(BOXED)
    for film, target in boxed(folder):
        key = _key(film)
        if not book.has(BOXES, key):
            answer = bench.maker.logits(bench.prepared(film)).argmax()
            found = lungs.find(film)
            case = {"set": BOXES, "film": key, "class": BOXED, "answer": bench.bundle.classes[answer]}
            book.put(case | measured(bench, film, target, label, found if found.reliable else None))
            print(f"{BOXES}: {len(book.of(BOXES))}", flush=True)


def boxed(folder: Path) -> Iterator[tuple[Film, NDArray[np.bool_]]]:
    """Yield the films that have boxes, and what lies in these."""
    for entry in json.loads((folder / "labels.json").read_text(encoding="utf-8")):
        if entry["rsna_boxes_xywh"]:
            film = open_radiograph(folder / entry["file"]).presentation()
            yield film, in_boxes(film.shape, entry["rsna_boxes_xywh"])


def in_boxes(shape: tuple[int, ...], boxes: Sequence[Sequence[float]]) -> NDArray[np.bool_]:
    """Return the pixels whose centres lie in one of ``boxes``: x and y of the upper left corner, width, height."""
    rows, columns = np.arange(shape[0])[:, None] + 0.5, np.arange(shape[1])[None, :] + 0.5
    inside = np.zeros(shape, np.bool_)
    for x, y, width, height in boxes:
        inside |= (rows > y) & (rows < y + height) & (columns > x) & (columns < x + width)
    return inside


def measure_planted(bench: Bench, data: Path, limit: int, book: Book) -> None:
    """Plant lesions in normal films until ``limit`` of them changed the answer, one in each film, and measure these."""

    def kept() -> int:
        return sum(case["outcome"] == KEPT for case in book.of(PLANTED))

    if kept() >= limit:
        return
    lungs, dataset = load_lung_model(), open_dataset(data)
    for number, sample in enumerate(normal_films(bench, dataset)[: MOST_TRIED * limit]):
        if kept() >= limit:
            return
        key = sample.sha256[:16]
        if book.has(PLANTED, key):
            continue
        film = _shown(dataset, sample)
        case = {"set": PLANTED, "film": key, "group": sample.group}
        book.put(case | tried(bench, film, lungs.find(film), number, int(key, 16)))
        print(f"{PLANTED}: {kept()} of {limit}, {len(book.of(PLANTED))} tried", flush=True)


def normal_films(bench: Bench, dataset: Dataset) -> list[Sample]:
    """Return normal films that the model answers as such and was not made of, one of each group, the least sure first.

    On films that it is sure of hardly any lesion changes the answer.
    """
    samples = measured_films(bench.bundle, None, dataset, keep_seen=False).samples
    normal = bench.bundle.classes.index(NORMAL)
    sure: dict[str, tuple[float, Sample]] = {}
    for sample in sorted((one for one in samples if one.label == NORMAL), key=lambda one: one.sha256):
        odds = bench.scores(_shown(dataset, sample))[1]
        if sample.group not in sure and odds.argmax() == normal:
            sure[sample.group] = float(odds[normal]), sample
    return [sample for _, sample in sorted(sure.values(), key=lambda pair: pair[0])]


def _shown(dataset: Dataset, sample: Sample) -> Film:
    return radiograph_from(dataset.content(sample)).presentation()


def tried(bench: Bench, film: Film, lungs: LungField, number: int, seed: int) -> Case:
    """Return what became of a film: whether a lesion was planted that changed the answer, and then its figures."""
    if not lungs.reliable:
        return {"outcome": "the lungs are not known"}
    before = bench.scores(film)
    for place in range(PLACES):
        planted = plant(film, lungs, PLACES * number + place, (seed + place) % 2**64)
        if planted is None or not planted.shows_no_edge:
            continue
        after = bench.scores(planted.film)
        label = int(after[0].argmax())
        rise = min(after[part][label] - before[part][label] for part in (0, 1))
        if label != before[0].argmax() and rise >= RISE:
            facts = {"class": bench.bundle.classes[label], "rise": float(rise), "steepness": planted.steepness}
            return {"outcome": KEPT, **facts, **measured_planted(bench, film, planted, label, lungs)}
    return {"outcome": "no opacity changed the answer"}


def measured_planted(bench: Bench, film: Film, planted: Planted, label: int, lungs: LungField) -> Case:
    """Return the figures of a planted film, with what each map has at the same place of the film without the lesion."""
    found = measured(bench, planted.film, planted.target, label, lungs)
    for made in bench.maker.maps(bench.prepared(film), _size(film), label, slow=False):
        found["maps"][made.variant.name]["without"] = mass_in(made.heatmap.on_image(), planted.target)
    return found


def measured(bench: Bench, film: Film, target: NDArray[np.bool_], label: int, lungs: LungField | None) -> Case:
    """Return the figures of every map of a film, and of the fields that know nothing of the model."""
    maps: dict[str, Mapping[str, float | None]] = {}
    for made in bench.maker.maps(bench.prepared(film), _size(film), label):
        figures = scores(made.heatmap.on_image(), target)
        maps[made.variant.name] = {**figures, "seconds": made.seconds, "missing": made.missing}
    blind = {} if lungs is None else blind_fields(_size(film), lungs)
    return {"area": float(target.mean()), "maps": maps, "blind": {k: scores(v, target) for k, v in blind.items()}}


def measure_random(bench: Bench, folder: Path, book: Book) -> None:
    """Compare the maps of the films with those of networks whose top layers are random."""
    makers = [
        Maker(bench.bundle, randomised(bench.maker.network, seed), bench.maker.variants)
        for seed in range(RANDOM_NETWORKS)
    ]
    for place, file in enumerate(sorted(folder.glob("*.png"))):
        film = open_radiograph(file).presentation()
        if not book.has(RANDOM, _key(film)):
            like = likeness(bench, film, makers, slow=place < SLOW_FILMS)
            book.put({"set": RANDOM, "film": _key(film), "likeness": like})
            print(f"{RANDOM}: {len(book.of(RANDOM))}", flush=True)


def likeness(bench: Bench, film: Film, others: Sequence[Maker], *, slow: bool) -> dict[str, list[float | None]]:
    """Return the rank correlation of every map with that of each of ``others``; None where one is constant."""
    prepared = bench.prepared(film)
    label = int(bench.maker.logits(prepared).argmax())
    own, *rest = (
        {made.variant.name: made.heatmap.values for made in maker.maps(prepared, _size(film), label, slow=slow)}
        for maker in (bench.maker, *others)
    )
    found = {name: [rank_correlation(field, maps[name]) for maps in rest] for name, field in own.items()}
    return {name: [None if np.isnan(value) else value for value in row] for name, row in found.items()}


def _key(film: Film) -> str:
    return hashlib.sha256(film.tobytes()).hexdigest()[:16]


def _size(film: Film) -> tuple[int, int]:
    return film.shape[0], film.shape[1]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure how well heatmaps localise, and write the page.")
    parser.add_argument("--bundle", help="folder of the bundle; the one that came with the program by default")
    parser.add_argument("--films", type=Path, required=True, help="folder of films with readers' boxes in labels.json")
    parser.add_argument("--data", type=Path, required=True, help="labelled films, of which normal ones get a lesion")
    parser.add_argument("--work", type=Path, required=True, help="folder where finished films are kept")
    parser.add_argument("--limit", type=int, default=LIMIT, help="planted films")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "results" / "explanations.md")
    return parser


if __name__ == "__main__":
    main()
