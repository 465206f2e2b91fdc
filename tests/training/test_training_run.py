import csv
import html
import json
import re
import shutil
from dataclasses import replace
from typing import get_type_hints

import numpy as np
import pytest
import torch
import torch.nn.functional as F
import torchvision
from made_films import TINY, contents, given
from safetensors.torch import load_file, save_file

from cxrviewer.cli import main
from cxrviewer.errors import BundleError, CancelledError, DataError, OutputError, RequestError
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.inference.bundle import load_bundle, sealed
from cxrviewer.inference.scaling import RAW
from cxrviewer.training.card import card
from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.evaluate import Extent, evaluate, predicted
from cxrviewer.training.evaluation import plots
from cxrviewer.training.export import export, verify
from cxrviewer.training.loop import features, outcome, places
from cxrviewer.training.loop.feed import Feed, Films, resized
from cxrviewer.training.loop.objective import class_weights
from cxrviewer.training.loop.places import exact, fastest
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.loop.run import train
from cxrviewer.training.recipes import ranges
from cxrviewer.training.recipes.cookbook import RECIPES, recipe
from cxrviewer.training.recipes.recipes import check


@pytest.fixture(scope="module")
def exported(finished, tmp_path_factory):
    return export(finished, tmp_path_factory.mktemp("bundle") / "tiny")


def test_the_loss_falls_and_the_made_up_films_are_learnt(finished):
    log = [json.loads(line) for line in (finished / "log.jsonl").read_text().splitlines()]
    assert [entry["epoch"] for entry in log] == [1, 2, 3, 4]
    assert log[-1]["loss"] < 0.8 * log[0]["loss"]
    assert json.loads((finished / "run.json").read_text())["best_epoch"]["balanced_accuracy"] > 0.7


def test_an_export_that_fails_leaves_nothing_in_the_way_of_the_next(finished, tmp_path, monkeypatch):
    def full(*_):
        raise OutputError("The disk is full.")

    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty", target_is_directory=True)
    with monkeypatch.context() as patch:
        patch.setattr(card, "write", full)
        for name in ("bundle", "empty", "link"):
            with pytest.raises(OutputError, match="The disk is full"):
                export(finished, tmp_path / name)
    assert not (tmp_path / "bundle").exists()
    assert list((tmp_path / "empty").iterdir()) == []
    assert export(finished, tmp_path / "bundle").name == "tiny-cxr4"
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="is a file"):
        export(finished, tmp_path / "file")


def test_answers_that_are_no_numbers_end_a_run(data, tmp_path):
    """The loss of the last steps still was one, and each film was then answered with the first class."""
    with pytest.raises(DataError, match="The answers after epoch 1 are not numbers"):
        train(data, "cxr4", tmp_path / "run", overrides=TINY | {"epochs": "1", "rate": "1e9"}, device="cpu")
    assert not (tmp_path / "run" / "run.json").exists()


def test_what_float16_cannot_hold_stays_float32(data, finished, tmp_path, monkeypatch):
    """A thousandfold first layer whose BatchNorm takes that back is the same network, with variances beyond 65,504."""
    factors = {"features.0.weight": 1e3, "features.0.bias": 1e3, "features.1.running_mean": 1e3}

    def far(file):
        weights = {key: value * factors.get(key, 1) for key, value in load_file(file).items()}
        return weights | {"features.1.running_var": weights["features.1.running_var"] * 1e6}

    monkeypatch.setattr(outcome, "load_file", far)
    train(data, "cxr4", tmp_path, overrides=TINY, device="cpu")
    kept = load_file(tmp_path / "weights.safetensors")
    assert {key for key, value in kept.items() if value.dtype == torch.float32} == {"features.1.running_var"}
    found, expected = (
        Predictions.load(folder / "predictions-validation.csv").logits for folder in (tmp_path, finished)
    )
    np.testing.assert_allclose(found, expected, atol=2e-3)


def test_weights_that_run_away_end_a_run(data, tmp_path, monkeypatch):
    def far(file):
        return {key: value * 1e30 if value.is_floating_point() else value for key, value in load_file(file).items()}

    monkeypatch.setattr(outcome, "load_file", far)
    with pytest.raises(DataError, match="are not numbers"):
        train(data, "cxr4", tmp_path / "run", overrides=TINY | {"epochs": "1"}, device="cpu")
    assert not (tmp_path / "run" / "run.json").exists()


def test_a_bundle_that_gives_no_numbers_is_not_measured(data, exported, tmp_path, monkeypatch):
    answers = np.full((90, 3), np.nan)
    monkeypatch.setattr(features, "features_and_logits", lambda _, shown, *__: (shown, answers[: len(shown)]))
    with pytest.raises(BundleError, match="gives no numbers for films of this data"):
        evaluate(exported.folder, data, tmp_path / "out", "cpu")
    assert not list((tmp_path / "out").iterdir())


def test_a_resumed_run_ends_in_the_same_state(data, finished, tmp_path):
    with pytest.raises(CancelledError):
        train(data, "cxr4", tmp_path, overrides=TINY, device="cpu", cancelled=(tmp_path / "log.jsonl").is_file)
    assert 0 < len((tmp_path / "log.jsonl").read_text().splitlines()) < 4
    train(data, "cxr4", tmp_path, overrides=TINY, device="cpu", resume=True)
    first, second = load_file(finished / "best.safetensors"), load_file(tmp_path / "best.safetensors")
    for key, value in first.items():
        torch.testing.assert_close(second[key], value, rtol=1e-4, atol=1e-5)


def test_a_run_is_not_continued_with_other_settings(data, finished):
    with pytest.raises(DataError, match="other data or another recipe"):
        train(data, "cxr4", finished, overrides=TINY | {"rate": "0.01"}, resume=True, device="cpu")
    assert not (finished / "cache").exists()
    with pytest.raises(OutputError, match="not empty"):
        train(data, "cxr4", finished, overrides=TINY, device="cpu")


def test_a_run_that_is_not_continued_stays_as_it_was(data, finished, exported, tmp_path):
    """Its frozen split above all, which later runs may be told to use."""
    from made_films import write_zip

    before = contents(finished)
    other = write_zip(tmp_path / "other.zip", seed=2)
    for films, options in (
        (data, {"split": "fold:1/3"}),
        (other, {"split": str(finished / "split.json")}),
        (other, {}),
        (data, {"init": exported.folder}),
    ):
        with pytest.raises(DataError, match=r"other data or another recipe, .* Choose another --out"):
            train(films, "cxr4", finished, overrides=TINY, device="cpu", resume=True, **options)
        assert contents(finished) == before


def test_looks_at_the_test_part_are_counted(data, finished, tmp_path):
    assert len((finished / "test-looks.jsonl").read_text().splitlines()) == 1
    short = TINY | {"epochs": "1"}
    train(data, "cxr4", tmp_path, overrides=short | {"look_at_test": "false"}, device="cpu")
    assert not (tmp_path / "predictions-test.csv").exists()
    with pytest.raises(DataError, match="not measured on its test part"):
        export(tmp_path, tmp_path / "bundle")
    for looks in (1, 2):
        assert train(data, "cxr4", tmp_path, overrides=short, device="cpu", resume=True)["test_looks"] == looks


def test_an_exported_bundle_gives_the_same_probabilities(data, finished, exported):
    stored = Predictions.load(finished / "predictions-test.csv")
    again = predicted(load_bundle(exported.folder), open_dataset(data), stored.samples, "cpu")
    np.testing.assert_allclose(again.probabilities(), stored.probabilities(), atol=1e-3)


def test_an_exported_bundle_says_where_it_comes_from(exported):
    facts = exported.provenance
    assert facts["split"]["counts"]["test"] == facts["test"]["films"]
    assert len(facts["data_sha256"]) == 64
    joined = " ".join(exported.limits)
    assert "no bright left image shares a source with any other class" in joined.lower()
    assert "every Bright top image is a child's" in joined
    assert "not a medical device" in joined
    card = exported.card()
    assert all(sentence in card for sentence in exported.limits)
    assert "Confusion matrix" in card


def test_a_bundle_whose_weights_do_not_fit_is_refused(exported, tmp_path):
    described = json.loads((exported.folder / "bundle.json").read_text())
    save_file({"0.weight": torch.zeros(3, 5)}, tmp_path / "weights.safetensors")
    import hashlib

    sha256 = hashlib.sha256((tmp_path / "weights.safetensors").read_bytes()).hexdigest()
    described["weights"]["sha256"] = described["fitted_to"] = sha256
    (tmp_path / "bundle.json").write_text(json.dumps(sealed(described)))
    with pytest.raises(BundleError, match="do not fit"):
        verify(tmp_path)
    with pytest.raises(OutputError, match="not empty"):
        export(exported.folder, exported.folder)


def test_whatever_of_a_bundle_was_changed_is_told(exported, tmp_path, capsys):
    def verified():
        return main(["bundle", "verify", str(tmp_path / "b")], view=lambda _: 0, layouts=["film"]), capsys.readouterr()

    shutil.copytree(exported.folder, tmp_path / "b")
    code, said = verified()
    assert (code, said.err) == (0, "")
    assert f"bundle.json is as it was made: {exported.seal}\n" in said.out
    for name in ("MODEL_CARD.md", "card.json", "bundle.json"):
        file = tmp_path / "b" / name
        content = file.read_bytes()
        file.write_bytes(content.replace(b"\n", b"\r\n"))  # what copying between systems may do
        assert verified()[0] == 0
        file.write_bytes(content.replace(b"Bright top", b"Bright bottom"))
        code, said = verified()
        assert (code, said.out) == (1, "")
        assert re.fullmatch(rf".*\b{name}\b.* was changed after it was made\. Copy [^\n]*\n", said.err)
        file.write_bytes(content)
    described = json.loads((tmp_path / "b" / "bundle.json").read_text())
    older = {key: value for key, value in described.items() if key not in ("cards", "description_sha256")}
    (tmp_path / "b" / "bundle.json").write_text(json.dumps(older))
    code, said = verified()
    assert (code, "Not covered is bundle.json: it states no hash of itself" in said.out) == (0, True)


def test_evaluation_on_the_training_data_measures_the_test_part_alone(data, exported, tmp_path):
    result = evaluate(exported.folder, data, tmp_path, "cpu")
    assert result["scope"].startswith("test part")
    assert result["confusion"] == exported.provenance["test"]["confusion"]
    assert json.loads((tmp_path / "metrics.json").read_text()) == result
    assert result["notice"] == NOTICE
    rows = list(csv.DictReader((tmp_path / "predictions.csv").read_text().splitlines()))
    assert {row["notice"] for row in rows} == {NOTICE}
    assert len(Predictions.load(tmp_path / "predictions.csv").samples) == len(rows) == result["films"]


def test_curves_are_those_whose_areas_are_told(data, exported, tmp_path, monkeypatch):
    """Raw and calibrated probabilities of one class order the films differently."""
    drawn = []
    for name in ("roc", "precision_recall"):
        monkeypatch.setattr(plots, name, lambda of: drawn.append(of) or b"")
    evaluate(exported.folder, data, tmp_path, "cpu", extent=Extent(robustness=False, pictures=False))
    answers = Predictions.load(tmp_path / "predictions.csv").scaled(exported.calibration.scaling)
    for of in drawn:
        np.testing.assert_allclose(of.logits, answers.logits, atol=1e-4)
    assert len(drawn) == 2


def test_the_table_of_answers_keeps_the_order_of_small_probabilities(finished, tmp_path):
    answers = Predictions.load(finished / "predictions-test.csv").where([0, 1, 2])
    replace(answers, logits=np.array([[40.0, 0, 0], [40.0, 1, 0], [50.0, 0, 1]])).save(tmp_path / "p.csv", RAW)
    rows = list(csv.DictReader((tmp_path / "p.csv").read_text().splitlines()))
    for kind in ("raw", "calibrated"):
        small = [float(row[f"{kind} {answers.classes[1]}"]) for row in rows]
        assert small == pytest.approx([np.exp(-40), np.exp(-39), np.exp(-50)], rel=1e-9)


def test_evaluation_writes_one_page_with_figures_plots_controls_and_the_other_model(data, exported, tmp_path):
    result = evaluate(exported.folder, data, tmp_path, "cpu", against=exported.folder)
    page = (tmp_path / "report.html").read_text()
    assert page.count("data:image/png;base64,") == 5
    assert "In brackets: 95 % intervals, Wilson" in page
    assert "by DeLong. Both take films as independent:" in page
    assert f"<td>{result['probabilities']['calibrated']['nll']:.4f}</td>" in page
    assert "Research use only" in page
    assert all(html.escape(sentence, quote=False) in page for sentence in exported.limits)
    assert set(result["shortcuts"]["controls"]) == {"whole film", "border only", "centre only"}
    assert result["against"]["accuracy"] == {"only_first": 0, "only_second": 0, "p": 1.0}
    assert "McNemar" in page
    assert "http" not in page


def test_class_weights():
    counts = np.array([100, 400])
    assert class_weights(counts, "none").tolist() == [1.0, 1.0]
    rare, common = class_weights(counts, "inverse-sqrt")
    assert rare / common == pytest.approx(2.0)
    assert rare * 100 + common * 400 == pytest.approx(500, rel=1e-5)
    rare, common = class_weights(counts, "effective")
    assert rare / common == pytest.approx((1 - 0.999**400) / (1 - 0.999**100))


@pytest.mark.parametrize(
    ("overrides", "words"),
    [
        ({"rate": "fast"}, "Give a number"),
        ({"epochs": "1,x,2"}, "a list of whole numbers"),
        ({"epochs": "1,2"}, "do not fit each other"),
        ({"look_at_test": "maybe"}, "true or false"),
        ({"optimizer": "magic"}, "does not fit 'optimizer'"),
        ({"colour": "red"}, "no setting 'colour'"),
        ({"augmentation.noise": "x"}, "does not fit 'augmentation.noise'"),
        ({"rate": "nan"}, "not above 0"),
        ({"test": "0.9"}, "leave films"),
    ],
)
def test_overrides_of_the_wrong_kind(overrides, words):
    with pytest.raises(DataError, match=words):
        recipe("cxr4", overrides)


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        ("mixup=-1", "'mixup' is below 0. Give a number such as 0.5, or 0"),
        ("weight_decay=-1", "'weight_decay' is below 0. Give 0 or more."),
        ("ema_epochs=-1", "'ema_epochs' is below 0"),
        ("ema_epochs=nan", "'ema_epochs' is below 0"),
        ("warm_up=2", "'warm_up' is not between 0 and 1"),
        ("clip=-1", "'clip' is below 0"),
        ("head=0", "'head' is below 1"),
        ("head=512,-1", "'head' is below 1"),
        ("least_steps=-3", "'least_steps' is below 0"),
        ("label_smoothing=2", "'label_smoothing' is not between 0 and 1"),
        ("micro_batch=-5", "'micro_batch' is below 0"),
        ("seed=-1", "'seed' is not between 0 and 4294967295. Give a whole number such as 1."),
        ("split_seed=-1", "'split_seed' is not between"),
        ("start_divisor=0", "'start_divisor' is below 1"),
        ("data_share=0", "'data_share' is not between 0 and 1"),
        ("patience=-1", "'patience' is below 0"),
        ("test=nan", "'test' is not between 0 and 1"),
        ("sizes=4096", "'sizes' is not between 32 and 2048"),
        ("sizes=", "Sizes and epochs do not fit"),
        ("epochs=", "Sizes and epochs do not fit"),
        ("epochs=-1", "'epochs' is below 0"),
        ("augmentation.strength=-1", "'augmentation.strength' is below 0"),
        ("augmentation.scale_low=0", "'augmentation.scale_low' is not above 0"),
        ("augmentation.flip=2", "'augmentation.flip' is not between 0 and 1"),
    ],
)
def test_impossible_settings_are_refused_by_name(pair, words):
    with pytest.raises(DataError, match=re.escape(words)):
        recipe("cxr4", dict([pair.split("=")]))


def test_a_recipe_of_no_stage_is_refused():
    with pytest.raises(DataError, match="Sizes and epochs do not fit"):
        recipe("cxr4", {"sizes": "", "epochs": ""})


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_every_number_of_a_recipe_has_a_range(recipe):
    check(recipe)
    # One needs two films, the preprocessing checks two, and one has either sign.
    elsewhere = {"batch", "border", "lung_margin", "logit_adjustment"}
    for owner, known in ((recipe, {*ranges.RECIPE, *elsewhere}), (recipe.augmentation, {*ranges.AUGMENTATION})):
        hints = get_type_hints(type(owner))
        assert {name for name, kind in hints.items() if kind in (int, float, tuple[int, ...])} == known


def test_a_resnet18_becomes_a_bundle_with_the_keys_of_torchvision(data, tmp_path):
    train(data, "cxr4", tmp_path / "run", overrides=TINY | {"architecture": "resnet18", "epochs": "1"}, device="cpu")
    bundle = export(tmp_path / "run", tmp_path / "bundle")
    assert set(bundle.weights()) == set(torchvision.models.resnet18(weights=None, num_classes=3).state_dict())
    stored = load_file(bundle.folder / "weights.safetensors")
    assert stored["conv1.weight"].dtype == torch.float16


def test_the_fastest_place_is_one_of_those_there_are():
    threads = torch.get_num_threads()
    place = fastest(recipe("cxr4", TINY), "cpu")
    assert place.device.type == "cpu"
    assert place.dtype in (torch.float32, torch.bfloat16)
    assert torch.get_num_threads() == threads
    with pytest.raises(RequestError):
        exact("abacus")


def test_a_run_that_has_to_repeat_itself_measures_nothing(monkeypatch):
    monkeypatch.setattr(places, "cost", None)
    place = fastest(recipe("cxr4", TINY | {"deterministic": "true"}), "cpu")
    assert (place.device.type, place.dtype, place.threads) == ("cpu", torch.float32, 1)


def test_overrides_of_the_right_kind():
    changed = recipe("cxr4", {"epochs": "1,2,3", "augmentation.noise": "0.5", "look_at_test": "False"})
    assert changed.epochs == (1, 2, 3)
    assert changed.augmentation.noise == 0.5
    assert not changed.look_at_test
    with pytest.raises(DataError, match="no recipe 'x'"):
        recipe("x")


def test_little_time_leaves_one_epoch(data, tmp_path):
    facts = train(data, "cxr4", tmp_path, overrides=TINY, max_minutes=0.0, device="cpu")
    assert facts["plan"]["epochs"] == (1,)


def test_smaller_pictures_are_area_means():
    pictures = np.arange(16, dtype=np.uint8).reshape(1, 1, 4, 4) * 4
    assert resized(torch.from_numpy(pictures), 2).tolist() == [[[[10, 18], [42, 50]]]]


def test_films_stay_on_disk_and_each_batch_is_that_of_all_films_shrunk(tmp_path):
    whole = np.lib.format.open_memmap(tmp_path / "films.npy", "w+", np.uint8, (600, 48, 48))
    whole[:] = np.random.default_rng(3).integers(0, 256, whole.shape)
    films = Films(whole, np.arange(600) % 3, given(whole[:0]), np.empty(0, np.int64), None, whole)
    feed, places = Feed(films, 32, torch.device("cpu")), np.array([599, 4, 4, 77])
    assert feed._pictures.data_ptr() == whole.ctypes.data  # nothing was copied
    batch = feed.batch(places)
    expected = F.interpolate(torch.from_numpy(whole)[:, None].float(), size=(32, 32), mode="area").round()[places]
    torch.testing.assert_close(batch.pictures, expected.byte(), rtol=0, atol=0)
    torch.testing.assert_close(batch.lungs, batch.pictures, rtol=0, atol=0)
    assert batch.labels.tolist() == [2, 1, 1, 2]


def test_by_way_of_other_films_the_rows_of_their_classes_are_kept(data, tmp_path):
    from made_films import write_zip

    corpus = write_zip(tmp_path / "corpus.zip", (24, 24, 24), seed=7)
    train(data, "cxr4", tmp_path / "run", via=corpus, overrides=TINY | {"epochs": "1"}, device="cpu")
    first, second = (
        json.loads((folder / "run.json").read_text()) for folder in (tmp_path / "run/via", tmp_path / "run")
    )
    assert first["start"] is None
    assert first["test_looks"] == 0
    assert second["init"] == "via"
    assert set(second["start"]["kept"]) == set(second["classes"])
    assert second["start"]["missing"] == []
    assert second["data_sha256"] != first["data_sha256"]


def test_a_share_of_the_data_trains_on_fewer_films(data, tmp_path):
    told = []
    overrides = TINY | {"epochs": "1", "data_share": "0.3", "batch": "64", "least_steps": "2"}
    train(data, "cxr4", tmp_path, overrides=overrides, device="cpu", progress=lambda _, line: told.append(line))
    facts = json.loads((tmp_path / "run.json").read_text())
    assert facts["recipe"]["data_share"] == 0.3
    assert facts["split"]["counts"]["train"] > 30
    assert any("epoch 1 of 1" in line for line in told)


def test_curves_are_drawn(finished):
    assert (finished / "curves.png").read_bytes().startswith(b"\x89PNG")
