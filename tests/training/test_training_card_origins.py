"""What a card says of test parts of other kinds than a hold-out, and of what a run was given besides its data."""

import json
import shlex
from itertools import pairwise

import pytest
from made_films import TINY, write_zip

from cxrviewer.training.card.limits import UNTESTED
from cxrviewer.training.card.worth import untested
from cxrviewer.training.export import export
from cxrviewer.training.loop.run import train

SHORT = TINY | {"epochs": "1"}


def bundle_of(folder):
    return export(folder / "run", folder / "bundle")


def fields_of(bundle):
    return json.loads((bundle.folder / "card.json").read_text(encoding="utf-8"))


def options(bundle):
    """Return the options of the command to train again, as a shell gives them to the program."""
    line = next(line for line in bundle.card().splitlines() if line.startswith("cxrviewer train "))
    return {key: value for key, value in pairwise(shlex.split(line)) if key.startswith("--") and key != "--set"}


@pytest.fixture(scope="module")
def left_out(data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("left-out")
    train(data, "cxr4", folder / "run", split="source:shared-0", overrides=SHORT, device="cpu")
    return bundle_of(folder)


def test_a_card_says_that_the_test_part_is_of_a_source_left_out(left_out):
    card, test = left_out.card(), left_out.provenance["test"]
    counted = f"{test['films']} films of {test['groups']} groups"
    assert f"Leave-one-source-out test: {counted}, all of shared-0, of which none was trained on." in card
    assert "Internal test" not in card
    assert "The test part itself is of sources left out of training: shared-0." in card
    assert "| films of another hospital | the test part, of sources left out of training |" in card
    found = fields_of(left_out)
    measured = found["performance"]["leave_one_source_out"]
    assert (measured["sources"], measured["classes"]) == (["shared-0"], ["Bright right", "Bright top"])
    assert measured["balanced_accuracy"] == test["balanced_accuracy"]
    assert measured["balanced_accuracy_interval"] == test["balanced_accuracy_interval"]
    assert found["design"]["goal"] == "development with a test on sources left out of training"


def test_limits_of_a_source_left_out_give_its_figure(left_out):
    assert UNTESTED not in left_out.limits
    reached = f"{left_out.provenance['test']['balanced_accuracy']:.2f}"
    said = "films of sources left out of training its balanced accuracy was "
    assert any(said + reached in sentence for sentence in left_out.limits)
    assert not any("another hospital" in sentence for sentence in untested(left_out.provenance))


def test_the_command_to_repeat_leaves_the_source_out(left_out):
    assert options(left_out)["--split"] == "source:shared-0"


def test_a_card_of_a_fold_and_of_a_frozen_split_says_so(data, tmp_path):
    other = write_zip(tmp_path / "other.zip", (5, 5, 5), seed=9)
    ask = {"overrides": SHORT, "device": "cpu"}
    facts = train(data, "cxr4", tmp_path / "fold" / "run", split="fold:2/4", external=other, **ask)
    fold = bundle_of(tmp_path / "fold")
    assert "Internal test (fold 2 of 4): " in fold.card()
    assert (options(fold)["--split"], options(fold)["--external"]) == ("fold:2/4", "EXTERNAL")
    assert f"EXTERNAL is the data with the SHA-256 `{facts['external']['data_sha256']}`." in fold.card()
    assert fields_of(fold)["performance"]["leave_one_source_out"] == "not done"
    frozen = str(tmp_path / "fold" / "run" / "split.json")
    train(data, "cxr4", tmp_path / "frozen" / "run", split=frozen, **ask)
    again = bundle_of(tmp_path / "frozen")
    assert "of the same sources as the training films. The split was frozen before this run." in again.card()
    assert options(again)["--split"] == "SPLIT.json"
    assert "SPLIT.json is a frozen split" in again.card()


def test_a_card_says_what_was_trained_on_first(data, tmp_path, finished):
    corpus = write_zip(tmp_path / "corpus.zip", (24, 24, 24), seed=7)
    train(data, "cxr4", tmp_path / "run", via=corpus, init=finished, overrides=SHORT, device="cpu")
    first = json.loads((tmp_path / "run" / "via" / "run.json").read_text())
    bundle = bundle_of(tmp_path)
    given = options(bundle)
    assert (given["--init"], given["--via"]) == (finished.name, "OTHER")
    assert f"OTHER is the data with the SHA-256 `{first['data_sha256']}`, which is trained on first." in bundle.card()
    said = (
        f"Started from weights from a first training on 72 films of another data set (SHA-256 `{first['data_sha256']}`"
    )
    assert f"{said}), which started from {finished.name}, with the output neurons of" in bundle.card()
    assert "corpus" not in bundle.card()


def test_a_card_of_a_hold_out_repeats_it_without_more(finished, tmp_path):
    bundle = export(finished, tmp_path / "bundle")
    assert "Internal test: " in bundle.card()
    assert not {"--split", "--via", "--external", "--init"} & set(options(bundle))
