"""A finished run becomes a bundle: weights, bundle.json and model card, checked by loading it."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import numpy as np

from cxrviewer.errors import BundleError, DataError, OutputError
from cxrviewer.files import file_sha256
from cxrviewer.inference import backbones, bundle
from cxrviewer.inference.scaling import Scaling
from cxrviewer.training.basics import files
from cxrviewer.training.card import card
from cxrviewer.training.card.limits import class_limits, limits
from cxrviewer.training.data.sources import licences
from cxrviewer.training.evaluation import calibrate
from cxrviewer.training.evaluation.figures import at_thresholds, figures
from cxrviewer.training.loop.outcome import (
    CALIBRATION_FILE,
    EXTERNAL_FILE,
    RUN_FILE,
    TEST_FILE,
    VALIDATION_FILE,
    WEIGHTS_FILE,
)
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.parts import trained_on
from cxrviewer.training.recipes.recipes import Recipe

Check = Literal["outside", "shortcuts", "robustness", "failures", "gate"]
#: Those of them that `evaluate.evaluate` makes.
EVALUATED: tuple[Check, ...] = ("shortcuts", "robustness", "failures")


def export(
    run: str | Path, out: str | Path, version: str = "1.0.0", history: str = "", list_films: bool = True
) -> bundle.Bundle:
    """Write the bundle of the finished ``run`` into the new folder ``out`` and return it, checked.

    Parameters
    ----------
    run, out
        Folders.
    version
        The bundle's own.
    history
        What happened before the run that the run cannot know: where its starting weights come from, what else was
        tried. One or more sentences for the card.
    list_films
        Whether the bundle says by hashes which films it was made of, so that `evaluate` can leave them out.

    Raises
    ------
    DataError
        When the run is not finished or its test part was never looked at.
    OutputError
        When ``out`` is taken or cannot be written.
    """
    source, target = Path(run), Path(out)
    require_new(target)
    facts = files.read_json(source / RUN_FILE) | {"history": history}
    if not facts["test_looks"]:
        raise DataError(
            "The run was not measured on its test part.", "Run train again with --resume --set look_at_test=true."
        )
    answers = _answers(source, facts)
    with _whole(target):
        try:
            shutil.copyfile(source / WEIGHTS_FILE, _made(target) / bundle.WEIGHTS_FILE)
        except OSError as error:
            raise OutputError(
                f"'{target}' cannot be written.", "Check permissions, space, and the run's weights."
            ) from error
        sha256 = file_sha256(target / bundle.WEIGHTS_FILE)
        facts |= _listed(source, target) if list_films else {}
        card.write(target, _description(facts, answers, sha256, version))
        return verify(target)


def require_new(target: Path) -> None:
    """Refuse a place for a bundle where something is already.

    Raises
    ------
    OutputError
        When it is refused.
    """
    if target.is_file():
        raise OutputError(f"'{target}' is a file.", "Name a folder.")
    if target.exists() and any(target.iterdir()):
        raise OutputError(f"The folder '{target}' is not empty.", "Choose another one.")


@contextmanager
def _whole(target: Path) -> Iterator[None]:
    """Leave ``target``, which was empty or not there, so if the block fails: half a bundle is in the next one's way."""
    is_new = not target.exists()
    try:
        yield
    except BaseException:
        with suppress(OSError):
            for file in target.iterdir():  # one by one: it may be a link to a folder
                file.unlink()
            if is_new:
                target.rmdir()
        raise


def add_evaluation(folder: str | Path, result: Mapping[str, Any]) -> bundle.Bundle:
    """Put all checks of a ``result`` of `evaluate.evaluate` into the bundle in ``folder``; see `add_check`."""
    for name in EVALUATED:
        if name in result:
            add_check(folder, name, result[name])
    return verify(folder)


def add_check(folder: str | Path, name: Check, check: Mapping[str, Any]) -> bundle.Bundle:
    """Put the result of a check made after export into bundle.json, cards and limits of the bundle in ``folder``.

    The weights are not touched.

    Parameters
    ----------
    folder
        Of the bundle.
    name
        ``"outside"`` for a result of `outside.outside_check`, one of `EVALUATED` for a part of one of
        `evaluate.evaluate`, ``"gate"`` for what `packaging/make_gate.py` measured.
    check
        The result; it holds ``weights_sha256``.

    Raises
    ------
    BundleError
        When anything about the bundle is wrong, or the check was made with other weights.
    DataError
        When the bundle was not made by `export`.
    """
    place = Path(folder)
    if verify(place).sha256 != check["weights_sha256"]:
        raise BundleError("The check was made with other weights.", "Repeat it with this bundle.")
    described = files.read_json(place / bundle.DESCRIPTION_FILE)
    if not {"audit", "test", "grouped"} <= set(described.get("provenance", {})):
        raise DataError("The bundle does not say what it was trained on.", "Export it from a run.")
    described["provenance"][name] = dict(check)
    described["limits"] = list(limits(described["provenance"]))
    card.write(place, described)
    return verify(place)


def verify(folder: str | Path) -> bundle.Bundle:
    """Return the bundle in ``folder`` after loading its weights into its network.

    Raises
    ------
    BundleError
        When anything about it is wrong.
    """
    found = bundle.load_bundle(folder)
    backbones.of_bundle(found)
    trained_on.of_bundle(found)
    return found


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _listed(run: Path, target: Path) -> dict[str, Any]:
    """Copy the run's list of training films; return its hash and counts, nothing for a run that has none."""
    file = run / trained_on.TRAINED_ON_FILE
    if not file.is_file():
        return {}
    listed = trained_on.read(file)
    listed.save(target / file.name)
    return {"trained_on": {"sha256": file_sha256(target / file.name), "films": listed.counts}}


def _answers(run: Path, facts: Mapping[str, Any]) -> dict[str, Predictions]:
    """Return the run's answers by part; what has no calibration part is calibrated on its validation part."""
    names = {"validation": VALIDATION_FILE, "calibration": CALIBRATION_FILE, "test": TEST_FILE}
    names |= {"external": EXTERNAL_FILE} if facts.get("external") else {}
    optional = "calibration" if not (run / CALIBRATION_FILE).is_file() else ""
    return {part: Predictions.load(run / name) for part, name in names.items() if part != optional}


def _description(
    facts: dict[str, Any], answers: Mapping[str, Predictions], sha256: str, version: str
) -> dict[str, Any]:
    """Return the content of bundle.json."""
    recipe, classes = facts["recipe"], answers["test"].classes
    part = "calibration" if "calibration" in answers else "validation"
    chosen = _chosen(answers[part], f"{part} part")
    provenance = _provenance(facts, answers, chosen)
    return {
        "schema": bundle.SCHEMA,
        "name": f"{recipe['architecture']}-{recipe['name']}",
        "version": version,
        "architecture": recipe["architecture"],
        "head": list(Recipe.from_dict(recipe).head),
        "classes": list(classes),
        "weights": {"file": bundle.WEIGHTS_FILE, "sha256": sha256, "dtype": "float16"},
        "preprocessing": _preprocessing(facts),
        **chosen,
        "fitted_to": sha256,
        "limits": list(limits(provenance)),
        "class_limits": class_limits(provenance),
        "provenance": provenance,
    }


def _preprocessing(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return every constant, with the lung model that the films were prepared with where the lungs were asked for."""
    spec = Recipe.from_dict(facts["recipe"]).preprocessing
    if not spec.needs_lungs:
        return {key: value for key, value in asdict(spec).items() if key != "lung_model_sha256"}
    return asdict(replace(spec, lung_model_sha256=facts["lungs"]["sha256"]))


def _chosen(answers: Predictions, part: str) -> dict[str, Any]:
    """Return what is chosen on ``answers``, which are those on ``part``: calibration and operating points."""
    scaling = calibrate.scaling(answers.truth, answers.logits)
    columns = {
        label: ((answers.truth == k).astype(np.float64), answers.probabilities(scaling)[:, k])
        for k, label in enumerate(answers.classes)
    }
    return {
        "calibration": {
            **scaling.to_dict(answers.classes),
            "reliability": {label: calibrate.reliability(*column) for label, column in columns.items()},
            "fitted_on": part,
        },
        "operating_points": {
            label: calibrate.operating_point(*column) | {"chosen_on": part} for label, column in columns.items()
        },
    }


def _provenance(facts: dict[str, Any], answers: Mapping[str, Predictions], chosen: dict[str, Any]) -> dict[str, Any]:
    """Return the run's facts with the figures; sentences about them are made anew from the facts."""
    test, recipe = answers["test"], Recipe.from_dict(facts["recipe"])
    network = backbones.build(recipe.architecture, len(test.classes), recipe.head)
    scaling = Scaling.from_dict(chosen["calibration"], test.classes)
    thresholds = {label: point["threshold"] for label, point in chosen["operating_points"].items()}
    measured = {part: figures(found, scaling) for part, found in answers.items()}
    if "external" in measured:
        measured["external"] = {**facts["external"], "figures": measured["external"]}
    return {
        **{key: value for key, value in facts.items() if key not in ("limits", "classes", "licences")},
        "licences": licences(facts["audit"]["sources"]),
        "exported": datetime.now(UTC).date().isoformat(),
        "parameters": sum(parameter.numel() for parameter in network.parameters()),
        **measured,
        "test_at_thresholds": at_thresholds(test, scaling, thresholds),
    }
