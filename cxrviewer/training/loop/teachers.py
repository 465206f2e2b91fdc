"""Teachers (Hinton et al. 2015): finished models whose answers on the training films are learnt beside the labels.

A `panel.Panel` of them is asked about every varied picture. Where the recipe says ``taught_on = "films"`` they are
asked once, before training, about the films as they are, each prepared as the teacher's bundle says.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open

from cxrviewer.errors import DataError
from cxrviewer.inference import backbones
from cxrviewer.inference.bundle import Bundle, load_bundle
from cxrviewer.inference.scoring import softmax
from cxrviewer.training.basics import files
from cxrviewer.training.data.data import Cancelled, Dataset, Progress, Sample
from cxrviewer.training.data.pictures import blocks
from cxrviewer.training.data.split import Split
from cxrviewer.training.loop.learner import Place, predict
from cxrviewer.training.loop.panel import require_same_part
from cxrviewer.training.parts import held_out, trained_on
from cxrviewer.training.recipes.recipes import Recipe

TEACHERS_FILE = "teachers.safetensors"
_UNKNOWN = (
    "Whether the teacher '{}' was trained on films of this run's validation, calibration or test part is not known: it"
    " was trained on other data, and does not say on which films."
)


def teachers_of(folders: Sequence[str | Path], recipe: Recipe) -> tuple[Bundle, ...]:
    """Return the checked bundles in ``folders``.

    All that can be said against them without a film is said here; `require_known` and `introduced` say the rest.

    Raises
    ------
    DataError
        When the recipe asks for teachers and none are named, or the other way round; when they know different classes,
        or one that is asked about varied pictures is shown another part of a film than the recipe's network.
    BundleError
        When one cannot be loaded.
    """
    if recipe.distillation and not folders:
        raise DataError("'distillation' asks for a teacher, and none is named.", "Add --teacher BUNDLE.")
    if folders and not recipe.distillation:
        raise DataError("A teacher is named, but 'distillation' is 0.", "Add --set distillation=0.5.")
    teachers = tuple(load_bundle(folder) for folder in folders)
    for teacher in teachers:
        if set(teacher.classes) != set(teachers[0].classes):
            raise DataError(
                f"The teachers '{teachers[0].name}' and '{teacher.name}' know different classes.",
                "Give teachers of the same classes.",
            )
        if recipe.taught_on == "views":
            require_same_part(teacher, recipe)
    return teachers


def require_known(teachers: Sequence[Bundle], classes: Sequence[str]) -> None:
    """Refuse a teacher that knows a class which is not among the ``classes`` of the data.

    Raises
    ------
    DataError
        When there is one.
    """
    for teacher in teachers:
        if not set(teacher.classes) <= set(classes):
            raise _of_other_classes(teacher, classes)


@dataclass(frozen=True, eq=False, slots=True)
class Lesson:
    """What teachers say of the training films.

    Attributes
    ----------
    logits
        float32, shape ``(teachers, n, classes)``, classes in the order of the data.
    facts
        Name, version and hash of each teacher, and a sentence on what it may have seen; JSON-ready.
    """

    logits: NDArray[np.float32]
    facts: list[dict[str, str]]

    def probabilities(self, temperature: float) -> NDArray[np.float32]:
        """Return the mean of the teachers' probabilities at a temperature: float32, shape ``(n, classes)``."""
        each = [softmax(logits.astype(np.float64) / temperature) for logits in self.logits]
        return np.asarray(np.mean(each, axis=0), dtype=np.float32)


def lesson(
    teachers: Sequence[Bundle],
    dataset: Dataset,
    parts: Split,
    samples: Sequence[Sample],
    folder: Path,
    place: Place,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Lesson:
    """Return what ``teachers`` say of ``samples``; kept in ``folder``, so that a resumed run learns the same.

    Parameters
    ----------
    teachers
        At least one.
    dataset, parts
        The films of the run and their split.
    samples
        Films that are trained on.
    folder
        Of the run.
    place
        Where the teachers compute.
    progress, cancelled
        Told, and asked, as films are read.

    Raises
    ------
    DataError
        When a teacher has other classes, or was trained on films that this run keeps out of training.
    """
    file, key = folder / TEACHERS_FILE, _key(teachers, samples)
    kept = _kept(file, key)
    if kept is not None:
        return kept
    facts = introduced(teachers, dataset, parts, folder, progress, cancelled)
    answers = [_answers(teacher, dataset, samples, place, progress, cancelled) for teacher in teachers]
    found = Lesson(np.stack(answers), facts)
    facts_text = {"key": key, "facts": json.dumps(facts, ensure_ascii=False)}
    files.write_tensors(file, {"logits": torch.from_numpy(found.logits)}, facts_text)
    return found


def introduced(
    teachers: Sequence[Bundle],
    dataset: Dataset,
    parts: Split,
    out: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> list[dict[str, str]]:
    """Return name, version and hash of each teacher, and a sentence on what it may have seen; JSON-ready.

    Raises
    ------
    DataError
        When a teacher has other classes, or was trained on films that the run keeps out of training.
    """
    for teacher in teachers:
        if set(teacher.classes) != set(dataset.classes):
            raise _of_other_classes(teacher, dataset.classes)
    told = [checked(teacher, dataset, parts, out, progress, cancelled) for teacher in teachers]
    return [
        {"name": teacher.name, "version": teacher.version, "sha256": teacher.sha256, "seen": seen}
        for teacher, seen in zip(teachers, told, strict=True)
    ]


def checked(
    teacher: Bundle,
    dataset: Dataset,
    parts: Split,
    out: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> str:
    """Return a sentence on whether ``teacher`` was trained on films that the run in ``out`` keeps out of training.

    Raises
    ------
    DataError
        When it was.
    """
    stated: dict[str, Any] = dict(teacher.provenance)
    if (stated.get("split") or {}).get("sha256") == dict(parts.sha256):
        return f"The teacher '{teacher.name}' was trained on the training part of the same split."
    if (known := trained_on.of_bundle(teacher)) is not None:
        whose = held_out.of_teacher(teacher.name)
        held_out.check_films(known, dataset, parts, whose, out, teacher.folder, progress, cancelled)
        held = sum(len(films) for part, films in parts.parts.items() if part != "train")
        return f"The teacher '{teacher.name}' was trained on none of the {held} films that are kept out of training."
    if stated.get("data_sha256") == dataset.sha256:
        what = f"The teacher '{teacher.name}' was trained on another split of this data."
        raise DataError(what, held_out.OTHER_SPLIT)
    return _UNKNOWN.format(teacher.name)


def _of_other_classes(teacher: Bundle, classes: Sequence[str]) -> DataError:
    what = f"The teacher '{teacher.name}' knows other classes than the data has."
    return DataError(what, f"Give one with these: {', '.join(classes)}.")


def _answers(
    teacher: Bundle,
    dataset: Dataset,
    samples: Sequence[Sample],
    place: Place,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> NDArray[np.float32]:
    """Return a teacher's logits, float32, shape ``(n, classes)``, its classes put in the order of the data."""
    network = backbones.of_bundle(teacher).to(place.device)
    with place.running():
        read = blocks(dataset, samples, teacher.preprocessing, progress, cancelled)
        logits = np.concatenate([predict(network, block, teacher.preprocessing, place) for block in read])
    order = [teacher.classes.index(label) for label in dataset.classes]
    return np.ascontiguousarray(logits[:, order], dtype=np.float32)


def _key(teachers: Sequence[Bundle], samples: Sequence[Sample]) -> str:
    stated = [[teacher.sha256 for teacher in teachers], [sample.sha256 for sample in samples]]
    return hashlib.sha256(json.dumps(stated).encode()).hexdigest()


def _kept(file: Path, key: str) -> Lesson | None:
    """Return what was written before; None when there is nothing, or it is damaged or of others."""
    try:
        with safe_open(file, "numpy") as opened:
            facts = opened.metadata() or {}
            if facts.get("key") == key:
                return Lesson(opened.get_tensor("logits"), json.loads(facts["facts"]))
    except (OSError, SafetensorError, ValueError, KeyError):
        pass
    return None
