"""Fit the learnt rules of the gate to a bundle, judge them on films and pictures held out, and put them in its folder.

``python packaging/make_gate.py --bundle models/resnet18-cxr4 --data FILMS --other "Montgomery County=FOLDER"
--photographs FOLDER ... --slices FOLDER --work WORK --page docs/results/gate.md``. FILMS is what the bundle was trained
on (the bundle lists which film was in which part); the pictures that are no films come from libraries that ship some:
scikit-image, scikit-learn and matplotlib, and pydicom's test files. Features of a set that is in WORK are not computed
again. The weights are not touched.
"""

import argparse
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2
import gate_inputs as inputs
import numpy as np
import torch
from gate_fit import Features, fitted
from gate_report import page, report
from gate_store import store
from numpy.typing import NDArray

from cxrviewer import paths
from cxrviewer.errors import BundleError, CxrViewerError
from cxrviewer.imaging.opening import open_radiograph, radiograph_from
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle, load_bundle
from cxrviewer.inference.gate.learnt import features
from cxrviewer.inference.preparing import preparation
from cxrviewer.inference.preprocess import standardise
from cxrviewer.inference.stages import separated
from cxrviewer.training.data.data import Dataset, open_dataset
from cxrviewer.training.data.manifest import pixel_sha256
from cxrviewer.training.parts import trained_on

GRID, THUMBNAIL = 3, 16
_AT_ONCE = 16
#: Films of each part that are used; validation and calibration part together set the thresholds.
_NEEDED = {"train": 2400, "tune": 800, "test": 600}
_POOLED = {"train": "train", "validation": "tune", "calibration": "tune", "test": "test"}
_PROPER = 1200  # of those of the training part, as they are; the others are varied
_VARIED = 1500
#: Spoilt films for fitting, where they are not 120: what is hardest to tell gets most.
_SPOILT = {"mirrored": 450, "cropped": 250, "one half": 250, "masked": 250}
_PICTURES = {"photograph": 160, "text": 100, "noise": 80, "drawing": 60}
_SPOILT_TEST, _PICTURES_TEST = 100, 50


@dataclass(frozen=True, eq=False)
class Material:
    """Where films and pictures come from: the films of a data set by part, other films by name, pictures."""

    parts: dict[str, list[inputs.Shown]]
    others: dict[str, list[inputs.Shown]]
    photographs: dict[str, inputs.Shown]
    slices: list[inputs.Shown]

    def photographs_for(self, part: str) -> list[inputs.Shown]:
        """Return half of the photographs, by name: every other one is for fitting."""
        return [self.photographs[name] for name in sorted(self.photographs)[int(part == "test") :: 2]]


class Extractor:
    """Computes what the gate reads of pictures, with the bundle's own preprocessing and network."""

    def __init__(self, bundle: Bundle, work: Path) -> None:
        self._preparation, self._work = preparation(bundle.preprocessing), work
        self._network = {
            precision: separated(backbones.of_bundle(bundle)).to(precision)
            for precision in (torch.float32, torch.bfloat16)
        }
        work.mkdir(parents=True, exist_ok=True)

    def of(self, name: str, pictures: Iterable[inputs.Shown], *, fast: bool = False) -> Features:
        """Return the features of a set, from WORK if they are there; ``fast`` computes in bfloat16, for fitting."""
        file = self._work / f"{name}.npz"
        if not file.is_file():
            blocks = [self._block(block, torch.bfloat16 if fast else torch.float32) for block in _blocks(pictures)]
            read, pooled, logits = (np.concatenate(column) for column in zip(*blocks, strict=True))
            np.savez(file, read=read, pooled=pooled, logits=logits)
            print(f"{name}: {len(read)}", flush=True)
        with np.load(file) as kept:
            return Features(kept["read"].astype(np.float32), kept["pooled"], kept["logits"])

    def _block(self, block: list[inputs.Shown], precision: torch.dtype) -> tuple[NDArray[np.floating], ...]:
        network = self._network[precision]
        prepared = np.stack([self._preparation.of_shown(picture, 1.0)[0].picture for picture in block])
        given = torch.from_numpy(standardise(prepared, self._preparation.spec)).to(precision)
        with torch.no_grad():
            stages = network.features(given)
            logits = network.head(stages).float().numpy()
        found = stages.float().numpy()
        read = [features(one, stage, GRID, THUMBNAIL) for one, stage in zip(prepared, found, strict=True)]
        return np.stack(read).astype(np.float16), found.mean(axis=(2, 3)), logits


def main() -> int:
    """Make the gate and return the exit code."""
    chosen = _arguments()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    try:
        bundle = load_bundle(chosen.bundle)
        material = _material(bundle, chosen)
        extractor = Extractor(bundle, chosen.work / bundle.sha256[:12])
        fit = _fit_sets(extractor, material)
        rules = fitted(fit, children=_has_children(bundle), grid=GRID, thumbnail=THUMBNAIL)
        made = report(rules, fit, _test_sets(extractor, material), bundle.sha256)
        store(chosen.bundle, bundle, rules, made)
        chosen.page.parent.mkdir(parents=True, exist_ok=True)
        chosen.page.write_text(page(made), encoding="utf-8")
    except CxrViewerError as error:
        print(error, file=sys.stderr)
        return 1
    print(page(made))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Fit the learnt rules of the gate.")
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="the films that the bundle was trained on")
    parser.add_argument("--other", action="append", default=[], metavar="NAME=FOLDER", help="proper films of others")
    parser.add_argument("--photographs", type=Path, nargs="+", required=True)
    parser.add_argument("--slices", type=Path, required=True, help="pydicom's folder of test files")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--page", type=Path, default=Path("docs/results/gate.md"))
    return parser.parse_args()


def _material(bundle: Bundle, chosen: argparse.Namespace) -> Material:
    others: dict[str, list[inputs.Shown]] = {}
    for entry in chosen.other:
        name, _, folder = entry.partition("=")
        files = sorted(file for file in Path(folder).iterdir() if not file.stem.endswith("_mask"))
        films = [file for file in files if file.suffix.lower() in {".png", ".webp", ".dcm", ".jpg"}]
        others.setdefault(name, []).extend(open_radiograph(file).presentation() for file in films)
    parts = _parts(bundle, open_dataset(chosen.data))
    return Material(parts, others, inputs.photographs(chosen.photographs), inputs.slices(chosen.slices))


def _parts(bundle: Bundle, data: Dataset) -> dict[str, list[inputs.Shown]]:
    """Return films of each part of the bundle's own split, drawn by chance, as many as are needed."""
    listed = trained_on.of_bundle(bundle)
    if listed is None:
        raise BundleError("The bundle does not list its training films.", "Export it again from its run.")
    named = zip(listed.pixels, (trained_on.PARTS[part] for part in listed.parts), strict=True)
    place = {int(key): part for key, part in named if part != "earlier"}  # that is a second entry of a film
    found: dict[str, list[inputs.Shown]] = {part: [] for part in _NEEDED}
    for number in np.random.default_rng(0).permutation(len(data.samples)):
        shown = radiograph_from(data.content(data.samples[number])).presentation()
        part = _POOLED.get(place.get(trained_on.pixel_key(pixel_sha256(shown)), ""), "")
        if part and len(found[part]) < _NEEDED[part]:
            found[part].append(shown)
        if all(len(films) >= _NEEDED[name] for name, films in found.items()):
            break
    return found


def _fit_sets(extractor: Extractor, material: Material) -> dict[str, Features]:
    """Return the sets that rules and thresholds are fitted to; those of wrong inputs by their kind."""
    train, chance = material.parts["train"], _chance("fit-varied")
    sets = {
        "proper": extractor.of("fit-proper", train[:_PROPER], fast=True),
        "varied": extractor.of(
            "fit-varied", (inputs.varied(train[i % len(train)], chance) for i in range(_VARIED)), fast=True
        ),
        "tune": extractor.of("tune", material.parts["tune"]),
    }
    for kind, change in inputs.SPOILT.items():
        chance = _chance(f"fit-{kind}")
        spoilt = (
            change(inputs.varied(film, chance) if place % 2 else film, chance)
            for place, film in enumerate(train[_PROPER : _PROPER + _SPOILT.get(kind, 120)])
        )
        sets[kind] = extractor.of(f"fit-{kind}", spoilt, fast=True)
    for kind, pictures in _pictures(material, "fit", _PICTURES).items():
        sets[kind] = extractor.of(f"fit-{kind}", pictures, fast=True)
    return sets


def _test_sets(extractor: Extractor, material: Material) -> dict[str, dict[str, Features]]:
    """Return the sets that nothing was fitted to, as ``proper`` and ``wrong``, by where they come from."""
    test = material.parts["test"]
    proper = {"test part": extractor.of("test-proper", test)}
    proper |= {name: extractor.of(f"test-{name}", films) for name, films in material.others.items()}
    sample = open_radiograph(paths.sample_film()).presentation()
    proper["the synthetic sample film"] = extractor.of("test-sample", [sample])
    wrong = {}
    elsewhere = max(material.others.values(), key=len, default=[])
    for kind, change in inputs.SPOILT.items():
        chance = _chance(f"test-{kind}")
        wrong[kind] = extractor.of(f"test-{kind}", (change(film, chance) for film in test[:_SPOILT_TEST]))
        if elsewhere:
            spoilt = (change(film, chance) for film in elsewhere[::3])
            wrong[f"{kind}, elsewhere"] = extractor.of(f"test-elsewhere-{kind}", spoilt)
    for kind, pictures in _pictures(material, "test", dict.fromkeys(_PICTURES, _PICTURES_TEST)).items():
        wrong[kind] = extractor.of(f"test-{kind}", pictures)
    if material.slices:
        cut = inputs.cut_outs(material.slices, 3 * len(material.slices), _chance("slices"))
        wrong["CT, MR, ultrasound"] = extractor.of("test-slices", cut)
    return {"proper": proper, "wrong": wrong}


def _pictures(material: Material, part: str, counts: Mapping[str, int]) -> dict[str, Iterator[inputs.Shown]]:
    """Return what is no film: of the photographs the half that belongs to ``part``."""
    chance = {kind: _chance(f"{part}-{kind}") for kind in counts}
    return {
        "photograph": inputs.cut_outs(material.photographs_for(part), counts["photograph"], chance["photograph"]),
        "text": (inputs.text_page(chance["text"]) for _ in range(counts["text"])),
        "noise": (inputs.noise(chance["noise"]) for _ in range(counts["noise"])),
        "drawing": (inputs.shapes(chance["drawing"]) for _ in range(counts["drawing"])),
    }


def _chance(name: str) -> np.random.Generator:
    """Return the generator of a set: by its name, so that it does not matter which other sets are made."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def _has_children(bundle: Bundle) -> bool:
    """Return whether any of the films that the bundle was trained on is a child's, or nobody knows."""
    ages = bundle.provenance["audit"]["age_groups"]
    return any(not name.endswith("/ adult") for name in ages)


def _blocks(pictures: Iterable[inputs.Shown]) -> Iterator[list[inputs.Shown]]:
    block: list[inputs.Shown] = []
    for picture in pictures:
        block.append(picture)
        if len(block) == _AT_ONCE:
            yield block
            block = []
    if block:
        yield block


if __name__ == "__main__":
    raise SystemExit(main())
