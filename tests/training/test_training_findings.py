"""Plain words: what an audit found, what each recipe is, and what a bundle's figures are worth."""

import json
from dataclasses import astuple

import pytest

from cxrviewer import paths
from cxrviewer.training.card.worth import Worth, untested, worth
from cxrviewer.training.data.audit import audit
from cxrviewer.training.data.findings import findings
from cxrviewer.training.recipes.recipe_choice import SENTENCES, recipe_choices


def words_of(report):
    return {finding.topic: (finding.level, finding.words) for finding in findings(report)}


@pytest.fixture(scope="module")
def report(data):
    return audit(data)


def test_an_audit_is_told_in_sentences_with_its_numbers(report):
    said = words_of(report)
    assert said["Films"][1].startswith("90 films in 45 groups")
    assert "Bright left 40, Bright right 30, Bright top 20" in said["Films"][1]
    assert said["Class and source"] == (
        "alarm",
        f"Cramér's V {report['cramers_v']:.2f}: class and source go strongly together (0 is independent, 1 the same).",
    )
    assert "right in 77.8 %" in said["Source-only rule"][1]
    assert said["Bright left"][0] == "caution"
    assert said["Patients"][0] == "good"
    assert said["Copies and conflicts"][0] == "good"


@pytest.mark.parametrize(
    ("changes", "topic", "level", "words"),
    [
        ({"dropped": {"copies": 1, "conflicts": 2, "unreadable": 0}}, "Copies and conflicts", "caution",
         "1 copy of others, 2 films of which copies carry two different labels"),
        ({"dropped": {"copies": 0, "conflicts": 9, "unreadable": 0}}, "Labels", "caution", "doubtful"),
        ({"films_with_patient": 0}, "Patients", "caution", "No film's patient is known"),
        ({"films_with_patient": 12}, "Patients", "caution", "known of 12 of 90"),
        ({"sources": ["unknown"]}, "Class and source", "caution", "column 'source'"),
        ({"sources": ["one"]}, "Class and source", "good", "cannot give a class away"),
        ({"cramers_v": 0.05}, "Class and source", "good", "hardly"),
        ({"cramers_v": 0.2}, "Class and source", "caution", "somewhat"),
        ({"refused_by_the_gate": {"LATERAL": 3}}, "Not for the viewer", "caution", "LATERAL 3"),
        ({"refusals": ["Fewer than two classes are left."]}, "Cannot be trained on", "alarm", "Fewer than two"),
        ({"file_baseline": {"not_done": "too few films"}}, "Files", "plain", "too few films"),
    ],
)  # fmt: skip
def test_what_else_may_be_found(report, changes, topic, level, words):
    said = words_of(report | changes)
    assert said[topic][0] == level
    assert words in said[topic][1]


def test_the_most_serious_comes_first(report):
    levels = [finding.level for finding in findings(report | {"refusals": ["No."]})]
    assert findings(report | {"refusals": ["No."]})[1].words == "No."
    assert levels[0] == "plain"
    assert levels[1:] == sorted(levels[1:], key=["alarm", "caution", "plain", "good"].index)


def test_every_recipe_can_be_chosen_and_says_what_it_is():
    choices = recipe_choices()
    assert choices[0].name == "cxr4"
    assert all(choice.sentence.endswith(".") for choice in choices)
    assert set(SENTENCES) <= {choice.name for choice in choices}
    assert next(choice for choice in choices if choice.name == "zhao2021").needs_weights


def test_figures_of_the_bundled_model_stand_beside_their_controls():
    facts = json.loads((paths.default_bundle() / "bundle.json").read_text())["provenance"]
    found = worth(facts)
    assert found.films == facts["test"]["films"]
    assert found.balanced_accuracy[0] == facts["test"]["balanced_accuracy"]
    assert found.source_only == facts["test"]["source_only"]["balanced_accuracy"]
    assert found.border_only[0] == facts["shortcuts"]["controls"]["border only"]["balanced_accuracy"]
    assert found.chance == 0.25
    said = " ".join(untested(facts))
    assert "another hospital" not in said
    assert "COVID-19" in said
    assert "fewer than" not in said
    facts["test"]["classes"]["Lung Opacity"]["support"] = 32
    assert "fewer than 50 test films of Lung Opacity" in " ".join(untested(facts))


def test_a_bundle_that_says_nothing_was_tested_for_nothing():
    assert astuple(worth({})) == astuple(Worth())
    said = untested({"test": None, "audit": []})
    assert any("never measured on a test part" in sentence for sentence in said)
    assert any("another hospital" in sentence for sentence in said)
    assert any("lungs" in sentence for sentence in said)
    assert "not tested on your films" in said[-1]
