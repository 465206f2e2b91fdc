import getpass
import json
import os
import platform
import re
import shutil
import socket

import numpy as np
import pytest
from made_films import LABELS, TINY, samples_of, write_zip

from cxrviewer.errors import BundleError
from cxrviewer.inference.scaling import RAW
from cxrviewer.training.card.card import card
from cxrviewer.training.card.fields import fields
from cxrviewer.training.card.figures import intervals, threshold
from cxrviewer.training.card.limits import class_limits, limits
from cxrviewer.training.card.preparing import steps
from cxrviewer.training.card.shortcuts import shortcuts
from cxrviewer.training.data.audit import audit_samples
from cxrviewer.training.data.sources import SOURCES, commercial, licences
from cxrviewer.training.evaluate import evaluate
from cxrviewer.training.evaluation.figures import at_thresholds
from cxrviewer.training.export import add_check, export
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.loop.run import train

HOST, USER = "ward-seven-console", "jdoe-radiology"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """Return a bundle made on a machine whose names must not leave it, and the folder of run and data."""
    place = tmp_path_factory.mktemp("mrs-miller")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("USER", "LOGNAME", "USERNAME"):
            patch.setenv(name, USER)
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(place / USER))
        for owner, name in ((socket, "gethostname"), (socket, "getfqdn"), (platform, "node"), (getpass, "getuser")):
            patch.setattr(owner, name, lambda *_: HOST)
        train(write_zip(place / "films.zip"), "cxr4", place / "run", overrides=TINY | {"epochs": "2"}, device="cpu")
        return export(place / "run", place / "bundle"), place


def everything(bundle):
    """Return all words of a bundle: card, bundle.json, and the header of the weights."""
    weights = (bundle.folder / "weights.safetensors").read_bytes()
    header = weights[8 : 8 + int.from_bytes(weights[:8], "little")].decode()
    assert "__metadata__" not in json.loads(header)
    described = json.loads((bundle.folder / "bundle.json").read_text(encoding="utf-8"))
    fields = (bundle.folder / "card.json").read_text(encoding="utf-8")
    return "\n".join((bundle.card(), json.dumps(described, ensure_ascii=False, indent=0), fields, header))


def test_a_bundle_names_no_path_user_or_host(elsewhere):
    bundle, place = elsewhere
    words = everything(bundle)
    for secret in (HOST, USER, place.name, str(place), "films.zip", os.path.expanduser("~") + "/"):  # noqa: PTH111
        assert secret not in words
    assert not re.search(r"""(?:^|[\s"'(=`:])(?:~|\.{1,2})?[/\\]\w""", words, re.MULTILINE), "an absolute path"
    assert not re.search(r"\b[A-Za-z]:[/\\]|file:|/(?:home|root|Users|tmp|work|mnt)\b", words)
    assert not re.search(r"\b[\w-]+\.(?:local|lan|internal|localdomain)\b|\b\d+\.\d+\.\d+\.\d+\b", words)


def test_a_card_leaves_no_field_blank(elsewhere):
    card = elsewhere[0].card()
    assert not re.search(r"\|[ \t]*\|", card)
    assert "None" not in card.replace("None was used", "")
    assert "nan" not in card.split()
    for title in ("Limits", "Intended use", "Outside check", "Partitions", "Not done", "Licences", "To repeat it"):
        assert f"\n## {title}\n" in card
    assert "Test on films of another hospital: not done." in card


def leaves(value, place=""):
    """Yield every leaf of nested lists and dicts with its place."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if not isinstance(value, dict | list) or not value:
        yield place, value
    for key, entry in pairs:
        yield from leaves(entry, f"{place}/{key}")


def test_the_card_for_machines_has_every_section_and_leaves_no_field_blank(elsewhere):
    bundle, _ = elsewhere
    card = json.loads((bundle.folder / "card.json").read_text(encoding="utf-8"))
    sections = (
        "identity intended_use design data demographics reference_standard partitions confounding preprocessing model"
        " training selection performance calibration robustness unlike_training_data shortcut_audit explanations"
        " failure_analysis ethics availability checklists changes_and_monitoring"
    )
    assert set(sections.split()) <= set(card)
    # Numbers that cannot be estimated are null; a text is never empty and a section never missing.
    blank = [place for place, value in leaves(card) if value == ""]
    assert blank == []
    assert all(card[name] for name in sections.split())
    assert card["identity"]["weights_sha256"] == bundle.sha256
    assert card["performance"]["internal_test"]["accuracy"] == bundle.provenance["test"]["accuracy"]
    assert card["shortcut_audit"]["films"] == "not done"
    assert card["failure_analysis"]["worst_errors"] == "not done"


def test_a_shortcut_audit_goes_into_cards_and_limits(elsewhere, tmp_path):
    bundle, place = elsewhere
    shutil.copytree(bundle.folder, tmp_path / "bundle")
    found = evaluate(tmp_path / "bundle", place / "films.zip", tmp_path / "figures", "cpu")["shortcuts"]
    alarm = "The border of the films alone tells the classes."
    after = add_check(tmp_path / "bundle", "shortcuts", found | {"alarms": [alarm]})
    assert f"- {alarm}" in after.card()
    assert "border only" in after.card()
    assert "Shortcuts measured by blacked-out lungs" not in after.card()
    card = json.loads((tmp_path / "bundle" / "card.json").read_text(encoding="utf-8"))
    assert card["shortcut_audit"]["films"]["alarms"] == [alarm]
    assert after.sha256 == bundle.sha256
    with pytest.raises(BundleError, match="other weights"):
        add_check(tmp_path / "bundle", "shortcuts", found | {"weights_sha256": "f" * 64})


def test_intervals_that_take_films_of_a_patient_as_independent_are_told_to_be_too_narrow(elsewhere):
    assert "(2,000 draws). Wilson's take films as independent: as some groups hold several," in elsewhere[0].card()
    assert "independent" not in intervals({"films": 9, "groups": 9})


def test_what_the_gate_was_measured_to_do_goes_into_cards_and_limits(elsewhere, tmp_path):
    bundle, _ = elsewhere
    assert "The gate has no learnt rules for this model" in bundle.card()
    assert "for the others a bootstrap over groups within each class (2,000 draws)." in bundle.card()
    assert "Recognition of films unlike the training data: not done" in bundle.card()
    shutil.copytree(bundle.folder, tmp_path / "bundle")
    share = {"blocked": 0.5, "blocked_interval": [0.4, 0.6], "warned": 0.25, "warned_interval": [0.2, 0.3]}
    auroc = dict.fromkeys(("classifier", "Mahalanobis", "nearest neighbours", "energy"), 0.9)
    found = {
        "weights_sha256": bundle.sha256,
        "whole": {
            "wrong": 10, "told": 0.75, "blocked": 0.5, "proper": 8, "proper_blocked": 0.125,
            "proper_blocked_interval": [0.1, 0.2], "proper_warned": 0.25,
        },
        "proper": [{"name": "test part", "films": 8, "codes": {"G15": 2}} | share],
        "wrong": [{"name": "inverted", "films": 10, "blocked": 0.5, "told": 0.75, "named": None, "auroc": auroc}],
        "rules": [{"code": "G12", "name": "MIRRORED", "text": "Mirrored.", "warn": -1.0, "block": None}],
        "thresholds": "Thresholds.",
    }  # fmt: skip
    after = add_check(tmp_path / "bundle", "gate", found)
    assert "Of 10 wrong inputs of 1 kinds 0.750 were blocked or warned of" in after.card()
    assert "| G12 MIRRORED | Mirrored. | -1.00 | never |" in after.card()
    assert "Lateral and oblique chest films" in after.card()
    assert "Recognition of films unlike the training data: not done" not in after.card()
    card = json.loads((tmp_path / "bundle" / "card.json").read_text(encoding="utf-8"))
    assert card["unlike_training_data"]["whole"]["told"] == 0.75


def test_a_card_says_what_its_figures_are_worth(elsewhere):
    bundle, _ = elsewhere
    card, test = bundle.card(), bundle.provenance["test"]
    low, high = test["accuracy_interval"]
    rule = test["source_only"]["accuracy"]
    assert f"| accuracy | {test['accuracy']:.3f} ({low:.3f} to {high:.3f}) | {rule:.3f} |" in card
    assert "were chosen on the calibration part" in card
    assert "Looks at the test part in this run: 1." in card
    assert "not a medical device" in card.lower()
    assert "--set architecture=tiny" in card
    assert "shared-0" in bundle.provenance["test"]["by_source"]
    for figures in test["classes"].values():
        assert {f"{key}_interval" for key in ("sensitivity", "specificity", "precision", "f1", "auroc")} <= set(figures)


def described_with(bundle, **audit):
    """Return the content of bundle.json with something else in its audit."""
    described = json.loads((bundle.folder / "bundle.json").read_text(encoding="utf-8"))
    described["provenance"]["audit"] |= audit
    return described


def test_sex_and_view_are_on_the_cards_where_the_data_tells_them(elsewhere):
    bundle, _ = elsewhere
    unsaid = "Dates, scanners, views, sex, severity, agreement of readers"
    assert unsaid in bundle.card()
    assert "Fairness: not done; sex, origin and body shape are not known. Age" in bundle.card()
    assert "(bedside, AP) films: their share in the training data is not known." in bundle.card()
    assert fields(described_with(bundle))["demographics"]["sex"] == "not known from the data"
    sexes, views = {f"{LABELS[0]} / F": 31, f"{LABELS[0]} / unknown": 9}, {f"{LABELS[1]} / AP": 30}
    described = described_with(bundle, sexes=sexes, views=views)
    said, found = card(described), fields(described)
    assert f"| {LABELS[0]} | F | 31 |\n| {LABELS[0]} | unknown | 9 |" in said
    assert f"| class | view | films |\n| --- | --- | --- |\n| {LABELS[1]} | AP | 30 |" in said
    assert unsaid not in said
    assert "Dates, scanners, severity, agreement of readers" in said
    assert "sex is counted under Data, origin and body shape are not known." in said
    assert "(bedside, AP) films: see Data for the views in the training data." in said
    assert (found["demographics"]["sex"], found["demographics"]["view"]) == (sexes, views)


def test_a_cut_border_is_no_crop_to_the_lungs(elsewhere):
    described = described_with(elsewhere[0])
    described["preprocessing"]["border"] = 0.05
    assert list(steps(described))[1] == "5.0 % of each side cut off"
    assert list(steps(described))[-1] == "no lung mask, no crop to the lungs, no removal of words and markers"


def test_controls_that_could_not_be_made_are_named():
    none, made = ({"balanced_accuracy": value, "interval": value and [0.4, 0.6]} for value in (None, 0.5))
    moved = {"films": 4, "changed": 0, "mean_probability_moved": 0.0}
    found = {
        "films": 4, "chance": 0.5, "alarms": [], "markers": moved, "corners": moved,
        "controls": {"whole film": made, "border only": none, "centre only": none},
        "source_probe": {"A": none | {"sources": ["x", "y"], "chance": 0.5}},
    }  # fmt: skip
    missing = "Not estimable, with too few patients or groups of films: border only, centre only, source of A."
    assert shortcuts(found)[0] == f"No alarm was raised. {missing}"
    assert shortcuts(found | {"alarms": ["Alarm."]})[0] == f"- Alarm.\n\n{missing}"
    made_all = {"controls": dict.fromkeys(found["controls"], made), "source_probe": {}}
    assert shortcuts(found | made_all)[0] == "No alarm was raised."


def facts_of(table, ages=None, grouped=True, intervals=(0.8, 0.9)):
    samples = [s for key, count in table.items() for s in samples_of({key: count}, age=(ages or {}).get(key, "adult"))]
    audit = audit_samples(samples)
    classes = {x: {"support": 30, "sensitivity_interval": list(intervals)} for x in audit["classes"]}
    return {"audit": audit, "grouped": grouped, "test": {"classes": classes}}


FOUR = {
    ("COVID-19", "covid-web"): 5,
    ("Lung Opacity", "nih-chestxray14"): 2,
    ("Normal", "kermany"): 3,
    ("Normal", "nih-chestxray14"): 3,
    ("Viral Pneumonia", "kermany"): 3,
}
CHILDREN = {("Normal", "kermany"): "child", ("Viral Pneumonia", "kermany"): "child"}


def test_limits_of_the_four_classes():
    facts = facts_of(FOUR, CHILDREN, grouped=False, intervals=(0.5, 0.9))
    said = limits(facts)
    assert len(said) == 6
    assert said[0].startswith("No COVID-19 image shares a source with any other class, and every Viral Pneumonia")
    assert "any other hospital" in said[1]
    assert "from 0.50 to 0.90" in said[2]
    assert "Patients were not known" in said[3]
    assert "no learnt rules" in said[4]
    assert "not a medical device" in said[5]
    assert "no learnt rules" not in " ".join(limits(facts | {"gate": {"films": 1}}))
    alone = {"support": 1, "sensitivity_interval": [0.0, 0.9]}
    one = limits(facts | {"test": {"classes": {**facts["test"]["classes"], "Normal": alone}}})
    assert "Normal is rare: only 1 test film, so" in " ".join(one)
    own = class_limits(facts)
    assert "every image is a child's" in own["Viral Pneumonia"]
    assert "'Pneumonia'" in own["Lung Opacity"]
    assert "shares a source" in own["COVID-19"]


def test_the_border_is_named_only_where_it_beats_chance():
    def facts(low):
        probe = {"balanced_accuracy": 0.65, "interval": [low, 0.7]}
        return facts_of(FOUR) | {"shortcuts": {"chance": 0.25, "controls": {"border only": probe}}}

    assert any("borders alone" in sentence for sentence in limits(facts(0.61)))
    assert not any("borders alone" in sentence for sentence in limits(facts(0.3)))


def test_limits_of_data_about_which_nothing_is_known():
    facts = facts_of({("A", "unknown"): 3, ("B", "unknown"): 3})
    assert len(limits(facts)) == 3
    assert class_limits(facts) == {}


def test_terms_of_the_sources_go_with_the_weights():
    terms = licences(sorted(SOURCES))
    for words in ("CC BY 4.0", "NIH Clinical Center", "RSNA annotations", "not for commercial use"):
        assert words in " ".join(terms)
    assert not commercial(["kermany", "rsna"])
    assert commercial(["kermany", "nih-chestxray14"])
    assert licences(["own"]) == ("Terms of 'own' were not stated.",)


@pytest.mark.parametrize(
    ("probability", "said"), [(0.25, "0.250"), (0.0005, "0.001"), (0.00049, "5e-04"), (0.0, "0.000")]
)
def test_no_threshold_looks_like_none(probability, said):
    assert threshold(probability) == said


def test_sensitivity_and_specificity_at_a_threshold_by_hand():
    samples = samples_of({(LABELS[0], "s"): 2, (LABELS[1], "s"): 2})
    logits = np.log([[0.9, 0.1], [0.4, 0.6], [0.7, 0.3], [0.2, 0.8]])
    predictions = Predictions(LABELS[:2], tuple(samples), logits)
    found = at_thresholds(predictions, RAW, {LABELS[0]: 0.3, LABELS[1]: 0.7})
    assert (found[LABELS[0]]["sensitivity"], found[LABELS[0]]["specificity"]) == (1.0, 0.5)
    assert (found[LABELS[1]]["sensitivity"], found[LABELS[1]]["specificity"]) == (0.5, 1.0)
