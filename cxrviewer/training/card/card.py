"""Model card: what a bundle is, what it was measured to do, and what it cannot do, in plain words."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cxrviewer.errors import BundleError
from cxrviewer.files import size_of
from cxrviewer.inference.bundle import CARD_FILE, DESCRIPTION_FILE, MOST_TEXT_BYTES, sealed
from cxrviewer.training.basics import files
from cxrviewer.training.basics.markdown import bullets, section, share, table
from cxrviewer.training.card import data as card_data
from cxrviewer.training.card import failures as card_failures
from cxrviewer.training.card import fields as card_fields
from cxrviewer.training.card import figures as card_figures
from cxrviewer.training.card import gate as card_gate
from cxrviewer.training.card import outside as card_outside
from cxrviewer.training.card import robustness as card_robustness
from cxrviewer.training.card import shortcuts as card_shortcuts
from cxrviewer.training.card import training as card_training
from cxrviewer.training.card import words as card_words
from cxrviewer.training.card.elsewhere import external, is_tested, left_out
from cxrviewer.training.card.limits import sources_of
from cxrviewer.training.data.sources import commercial, licences
from cxrviewer.training.evaluation.chance import WHY

FIELDS_FILE = "card.json"
_HASHES = "cards"  # in bundle.json


def write(folder: Path, described: Mapping[str, Any]) -> None:
    """Write ``described`` as bundle.json into ``folder``, and the cards for people and machines that follow from it.

    It states the hashes of both cards, and its own.
    """
    files.write_text(folder / CARD_FILE, card(described))
    files.write_json(folder / FIELDS_FILE, card_fields.fields(described))
    hashes = {name: _sha256(folder / name) for name in (CARD_FILE, FIELDS_FILE)}
    files.write_json(folder / DESCRIPTION_FILE, sealed({**described, _HASHES: hashes}))


def require_unchanged(folder: Path) -> None:
    """Refuse the cards in ``folder`` where its bundle.json states other hashes.

    Raises
    ------
    BundleError
        When one was changed, or is gone.
    """
    for name, stated in files.read_json(folder / DESCRIPTION_FILE).get(_HASHES, {}).items():
        try:
            is_same = name in (CARD_FILE, FIELDS_FILE) and _sha256(folder / name) == stated
        except (OSError, UnicodeDecodeError):
            is_same = False
        if not is_same:
            raise BundleError(f"'{name}' of the bundle is gone, or was changed after it was made.", "Copy it again.")


def _sha256(file: Path) -> str:
    """Return the hash of a text; line ends, which some programs change on the way, do not count."""
    text = file.read_text(encoding="utf-8") if size_of(file) <= MOST_TEXT_BYTES else ""
    return hashlib.sha256(text.encode()).hexdigest()


def _other_films(facts: Mapping[str, Any], check: str) -> list[str]:
    """Return what films a check was done on, where it was not done on the test part."""
    found = facts.get(check, {})
    data = found.get("data_sha256", facts["data_sha256"])
    if data == facts["data_sha256"]:
        return []
    which = f": {found['scope']}" if "scope" in found else ""
    return [f"Done on other films than the test part, those of the data with the SHA-256 `{data}`{which}."]


def card(described: Mapping[str, Any]) -> str:
    """Return MODEL_CARD.md of a bundle.

    Parameters
    ----------
    described
        The content of bundle.json as `export` makes it.
    """
    facts = described["provenance"]
    audit = facts["audit"]
    parts = [
        f"# {described['name']} {described['version']}",
        card_words.RESEARCH_ONLY,
        _identity(described),
        section("Limits", bullets(described["limits"]), "Class by class:", bullets(_of_each_class(described))),
        section(
            "Intended use", bullets(card_words.INTENDED), "Not to be used for:", bullets(card_words.excluded(audit))
        ),
        section("Figures on the test part", *card_figures.figures(described)),
        section("Outside check", *card_outside.outside(described)),
        section("Shortcut audit", *_other_films(facts, "shortcuts"), *card_shortcuts.shortcuts(facts.get("shortcuts"))),
        section("Robustness", *_other_films(facts, "robustness"), *card_robustness.robustness(facts.get("robustness"))),
        section("Wrong inputs", *card_gate.gate(facts.get("gate"))),
        section("Failure analysis", *_other_films(facts, "failures"), *card_failures.failures(facts.get("failures"))),
        section("Data", *card_data.data(audit)),
        section("Partitions", *card_data.partitions(facts)),
        section("Calibration, thresholds and intervals", *card_figures.calibration(described)),
        section("Model and preprocessing", *card_training.model(described)),
        section("Training and choice of the model", *card_training.training(facts)),
        section("Not done", bullets([*card_words.not_done(audit), *_not_done(facts)])),
        section("Installation, privacy and monitoring", bullets(card_words.INSTALLATION)),
        section("Licences", *_licences(audit["sources"])),
        section("To repeat it", *card_training.repeat(facts)),
        section("Where reviewers find what", table(["question (CLAIM, TRIPOD+AI)", "section"], card_words.QUESTIONS)),
    ]
    return "\n\n".join(parts) + "\n"


def _identity(described: Mapping[str, Any]) -> str:
    facts = described["provenance"]
    test = facts["test"]
    rows = [
        ["what it does", f"gives the probabilities of {len(described['classes'])} classes for a frontal chest film"],
        ["classes", ", ".join(described["classes"])],
        [
            "balanced accuracy on its own test part",
            share(test["balanced_accuracy"], test["balanced_accuracy_interval"], test.get(WHY)),
        ],
        ["balanced accuracy of knowing the source alone, same films", share(test["source_only"]["balanced_accuracy"])],
        ["accuracy on its own test part", share(test["accuracy"], test["accuracy_interval"])],
        ["accuracy of knowing the source alone, same films", share(test["source_only"]["accuracy"])],
        ["films of another hospital", _elsewhere(facts)],
        ["architecture", f"{described['architecture']}, {facts['parameters']:,} parameters"],
        ["SHA-256 of the weights", f"`{described['weights']['sha256']}`"],
        ["SHA-256 of the data", f"`{facts['data_sha256']}`"],
        ["exported", facts["exported"]],
        ["format", f"bundle schema {described['schema']}, made with cxrviewer {facts['versions']['cxrviewer']}"],
        ["licence of the program", "Apache-2.0"],
        [
            "licence of the weights",
            "see Licences" if commercial(facts["audit"]["sources"]) else "not for commercial use",
        ],
        ["contact", "the issue tracker of cxrviewer"],
    ]
    return table(["field", "content"], rows)


def _elsewhere(facts: Mapping[str, Any]) -> str:
    """Return where figures on films of other origin stand."""
    if facts.get("outside") or external(facts):
        return "see Outside check"
    return "the test part, of sources left out of training" if left_out(facts) else "not done"


def _of_each_class(described: Mapping[str, Any]) -> list[str]:
    """Return a sentence for every class, those without a limit of their own included."""
    sources, said = sources_of(described["provenance"]["audit"]), []
    for label in described["classes"]:
        others = set().union(*(names for other, names in sources.items() if other != label))
        plain = f"{label}: {len(sources[label])} source(s), {len(sources[label] & others)} with other classes too."
        said.append(described["class_limits"].get(label, plain))
    return said


def _not_done(facts: Mapping[str, Any]) -> list[str]:
    elsewhere = [] if is_tested(facts) else ["Test on films of another hospital: not done."]
    undone = {
        "shortcuts": "Shortcuts measured by blacked-out lungs, borders or markers: not done; see the source-only rule.",
        "robustness": "Robustness to resolution, compression, noise, exposure, rotation and crop: not done.",
        "failures": "Failure analysis film by film: not done.",
        "gate": "Recognition of films unlike the training data: not done; the gate reads header and picture quality.",
        "trained_on": "List of training films by which other films can be known again: not in this bundle.",
    }
    return [*elsewhere, *(sentence for part, sentence in undone.items() if not facts.get(part))]


def _licences(sources: list[str]) -> list[str]:
    terms = "The terms of the training data go with the weights:"
    strictest = (
        ""
        if commercial(sources)
        else "Together: research and education with citation. **Commercial use is not allowed.**"
    )
    return [terms, bullets(licences(sources)), strictest, "The program itself is licensed under Apache-2.0."]
