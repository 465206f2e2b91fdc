"""card.json: the model card for machines, with every field that reviewers ask for; what was not done says so.

The sections follow CLAIM 2024, TRIPOD+AI 2024, MI-CLAIM, PROBAST+AI 2025 and model cards (Mitchell et al. 2019).
"""

from collections.abc import Mapping
from typing import Any

from cxrviewer.inference.analysis import NOTICE
from cxrviewer.training.basics.markdown import NOT_DONE
from cxrviewer.training.card import words as card_words
from cxrviewer.training.card.data import known
from cxrviewer.training.card.elsewhere import external, left_out
from cxrviewer.training.card.training import changed
from cxrviewer.training.data.sources import SOURCES, licences
from cxrviewer.training.evaluation.perturbations import PERTURBATIONS
from cxrviewer.training.recipes import recipe_words

Described = Mapping[str, Any]
NOT_KNOWN = "not known from the data"
SCHEMA = 1


def fields(described: Described) -> dict[str, Any]:
    """Return card.json of a bundle.

    Parameters
    ----------
    described
        The content of bundle.json as `export` makes it.

    Returns
    -------
    dict
        23 sections; no field is empty: ``"not done"``, ``"not known from the data"`` or ``"not applicable: why"``
        stand where there is nothing else to say.
    """
    facts = described["provenance"]
    return {
        "schema": SCHEMA,
        "notice": NOTICE,
        "identity": _identity(described),
        "intended_use": {"is": list(card_words.INTENDED), "is_not": list(card_words.excluded(facts["audit"]))},
        "design": _design(facts),
        "data": _data(facts["audit"]),
        "demographics": _demographics(facts["audit"]),
        "reference_standard": _reference(facts["audit"]),
        "partitions": _partitions(facts),
        "confounding": _confounding(described),
        "preprocessing": {**described["preprocessing"], "parity_with_the_viewer": "the same function"},
        "model": _model(described),
        "training": _training(facts),
        "selection": _selection(facts),
        "performance": _performance(facts),
        "calibration": _calibration(described),
        "robustness": _robustness(facts),
        "unlike_training_data": facts.get("gate") or _undone("methods", "thresholds", "test_sets", "auroc", "fpr95"),
        "shortcut_audit": _shortcuts(facts),
        "explanations": {
            "methods": ["Grad-CAM", "LRP"],
            "limits": "They show where an answer came from, not whether it is right.",
            **_undone("sanity_check_by_random_weights", "agreement_with_drawn_findings"),
        },
        "failure_analysis": _failures(facts),
        "ethics": {
            "privacy": "public, de-identified collections; the bundle holds no film and no name",
            **_undone("ethics_review", "fairness_by_sex_and_origin", "patient_involvement", "automation_bias_study"),
            "funding_and_conflicts": "none stated",
        },
        "availability": _availability(facts),
        "checklists": [{"question": question, "section": place} for question, place in card_words.QUESTIONS],
        "changes_and_monitoring": {"version": described["version"], **_undone("drift_monitoring", "retraining_rule")},
    }


def _undone(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, NOT_DONE)


def _identity(described: Described) -> dict[str, Any]:
    facts = described["provenance"]
    return {
        "name": described["name"],
        "version": described["version"],
        "exported": facts["exported"],
        "weights_sha256": described["weights"]["sha256"],
        "licence_of_the_program": "Apache-2.0",
        "licences_of_the_data": list(licences(facts["audit"]["sources"])),
        "initial_weights": recipe_words.started_from(facts) or "random",
        "contact": "the issue tracker of cxrviewer",
        "citation": "not applicable: no publication",
        "limits": list(described["limits"]),
    }


def _design(facts: Described) -> dict[str, Any]:
    goal = "development with " + ("a test on sources left out of training" if left_out(facts) else "internal testing")
    goal += " and a check at another hospital" if facts.get("outside") else ""
    goal += " and a test on another data set" if external(facts) else ""
    return {
        "kind": "retrospective",
        "goal": goal,
        "protocol_registration": NOT_DONE,
        "sample_size": "not calculated; half widths of the 95 % intervals of sensitivity are given",
        "sensitivity_half_width": {
            label: round((entry["sensitivity_interval"][1] - entry["sensitivity_interval"][0]) / 2, 4)
            for label, entry in facts["test"]["classes"].items()
        },
    }


def _data(audit: Described) -> dict[str, Any]:
    views = "views: see demographics; scanners and dates: " if known(audit, "views") else ""

    def of(name: str) -> dict[str, Any]:
        source = SOURCES.get(name)
        return {
            "origin": source.origin if source else "not stated",
            "films": sum(row[audit["sources"].index(name)] for row in audit["class_by_source"]),
            "version": NOT_KNOWN,
            "scanners_views_dates": views + NOT_KNOWN,
            "inclusion": "as the collection offers them (a convenience sample)",
        }

    return {
        "films": audit["films"],
        "groups": audit["groups"],
        "left_out": audit["dropped"],
        "sources": {name: of(name) for name in audit["sources"]},
    }


def _demographics(audit: Described) -> dict[str, Any]:
    return {
        "age_groups": audit["age_groups"],
        "sex": known(audit, "sexes") or NOT_KNOWN,
        "severity": NOT_KNOWN,
        "view": known(audit, "views") or NOT_KNOWN,
    }


def _reference(audit: Described) -> dict[str, Any]:
    by_source = {name: SOURCES[name].labels if name in SOURCES else "not stated" for name in audit["sources"]}
    return {"by_source": by_source, **_undone("reader_agreement", "label_noise_estimate", "annotation_quality_control")}


def _partitions(facts: Described) -> dict[str, Any]:
    return {
        **facts["split"],
        "unit": "group (patient or near-identical films)" if facts["grouped"] else "film: patients are not known",
        "looks_at_the_test_part": facts["test_looks"],
        "list_of_training_films": facts.get("trained_on") or NOT_DONE,
    }


def _confounding(described: Described) -> dict[str, Any]:
    audit = described["provenance"]["audit"]
    return {
        "class_by_source": {
            "classes": audit["classes"],
            "sources": audit["sources"],
            "films": audit["class_by_source"],
        },
        "cramers_v": audit["cramers_v"],
        "source_only": audit["source_only"],
        "by_class": described["class_limits"] or "no class is tied to a source",
    }


def _model(described: Described) -> dict[str, Any]:
    return {
        "architecture": described["architecture"],
        "parameters": described["provenance"]["parameters"],
        "output": "softmax over " + ", ".join(described["classes"]),
        "ensemble": "none",
    }


def _training(facts: Described) -> dict[str, Any]:
    return {
        "start": facts.get("start") or "random weights",
        "recipe": facts["recipe"],
        "plan": facts["plan"],
        "minutes": facts["minutes"],
        "device": facts["device"],
        "precision": facts["precision"],
        "versions": facts["versions"],
        "energy": "not measured",
        "differs_from_the_recipe_in": changed(facts) or "nothing",
    }


def _selection(facts: Described) -> dict[str, Any]:
    return {
        "best_epoch": facts["best_epoch"],
        "history": facts.get("history") or "other runs are not recorded here",
        **_undone("baselines", "ablations"),
    }


def _performance(facts: Described) -> dict[str, Any]:
    return {
        "internal_test": facts["test"],
        "at_thresholds": facts["test_at_thresholds"],
        "leave_one_source_out": facts.get("leave_one_source_out") or _left_out(facts) or NOT_DONE,
        "external": {**(facts.get("outside") or {}), **_external(facts)} or NOT_DONE,
        "comparison_with_readers": NOT_DONE,
    }


def _left_out(facts: Described) -> dict[str, Any]:
    """Return what was reached on the sources left out; nothing where the test part is of other films."""
    if not (sources := left_out(facts)):
        return {}
    test, names = facts["test"], ("films", "groups", "accuracy", "balanced_accuracy", "macro_f1")
    figures = {key: test[key] for name in names for key in (name, f"{name}_interval") if key in test}
    measured = [label for label, entry in test["classes"].items() if entry["support"]]
    return {"sources": list(sources), "classes": measured, **figures}


def _external(facts: Described) -> dict[str, Any]:
    """Return counts of and figures on the films of another data set; nothing without figures."""
    return dict(facts["external"]) if external(facts) else {}


def _calibration(described: Described) -> dict[str, Any]:
    facts = described["provenance"]
    return {
        **described["calibration"],
        "test": facts["test"]["probabilities"],
        "operating_points": described["operating_points"],
        "external": (external(facts) or {}).get("probabilities", NOT_DONE),
        **_undone("decision_curves"),
    }


def _robustness(facts: Described) -> dict[str, Any]:
    """Return what each kind of perturbation did, under its name."""
    found = facts.get("robustness") or {}
    kinds: dict[str, Any] = dict.fromkeys(dict.fromkeys(how.name for how in PERTURBATIONS), NOT_DONE)
    for row in found.get("perturbations", ()):
        known = kinds.get(row["name"])
        kinds[row["name"]] = [*(known if isinstance(known, list) else []), row]
    rest = {key: value for key, value in found.items() if key != "perturbations"}
    return {**kinds, **rest, **_undone("seeds", "small_data")}


def _failures(facts: Described) -> dict[str, Any]:
    found = facts.get("failures")
    if not found:
        return _undone("worst_errors", "kinds_of_error", "suspected_label_errors")
    return {
        "films": found["films"],
        "errors": found["errors"],
        "scope": found["scope"],
        "worst_errors": found["worst"],
        "kinds_of_error": found["confused"],
        "suspected_label_errors": {**found["suspected"], "how": found["how"]},
    }


def _shortcuts(facts: Described) -> dict[str, Any]:
    baseline = facts["audit"].get("file_baseline", NOT_DONE)
    return {"films": facts.get("shortcuts") or NOT_DONE, "file_properties": baseline, "lungs_only": NOT_DONE}


def _availability(facts: Described) -> dict[str, Any]:
    return {
        "code": "with the program, Apache-2.0",
        "weights": "with the bundle",
        "data_sha256": facts["data_sha256"],
        "split_sha256": facts["split"]["sha256"],
        "repetition": "see 'To repeat it' in MODEL_CARD.md",
        "bit_equal_repetition": NOT_DONE,
    }
