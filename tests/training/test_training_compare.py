"""Comparisons: variants read from a text, trained on one split, put into one table."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from made_films import TINY
from safetensors.torch import save_file
from sklearn import metrics as reference

from cxrviewer.cli import main
from cxrviewer.errors import DataError, OutputError
from cxrviewer.inference import backbones
from cxrviewer.training import compare as room
from cxrviewer.training import comparison_figures, comparison_plot
from cxrviewer.training.compare import _shares, compare
from cxrviewer.training.comparison_figures import collected, table
from cxrviewer.training.export import export
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.recipes.cookbook import PUBLISHED, STUDIES
from cxrviewer.training.recipes.variants import Variant, differing, parse

#: Every recipe of these comparisons trains the tiny network for a moment; the parts are those of the other tests.
COMMON = {key: value for key, value in TINY.items() if key not in ("epochs", "rate")}


def test_variants_are_read_from_a_text():
    found = parse("cxr4, cxr4:sizes=64,96:epochs=1,1:trainable=head,convs:2,benbakreti2023:init=some/file.pt")
    assert [(v.base, dict(v.settings), v.init) for v in found] == [
        ("cxr4", {}, None),
        ("cxr4", {"sizes": "64,96", "epochs": "1,1", "trainable": "head,convs:2"}, None),
        ("benbakreti2023", {}, "some/file.pt"),
    ]
    assert found[1].folder == "cxr4__sizes=64_96__epochs=1_1__trainable=head_convs__2"
    assert found[1].recipe({"rate": "0.3", "sizes": "32,32"}).sizes == (64, 96)  # its own settings win


@pytest.mark.parametrize("study", list(STUDIES))
def test_a_study_stands_for_its_variants(study):
    found = parse(study)
    assert [variant.name for variant in found] == list(STUDIES[study])
    assert len({variant.folder for variant in found}) == len(found)


def test_the_one_thing_that_differs():
    assert differing(parse("zhao2021-mixup")) == "mixup"
    assert differing(parse("zhao2021-small-data")) == "data_share"
    assert differing(parse("cxr4,benbakreti2023")) is None
    assert differing(parse("cxr4,cxr4:mixup=0.1")) is None
    assert differing(parse("cxr4:rate=1:mixup=0.1,cxr4:rate=1:mixup=0.2")) == "mixup"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "No recipes are named"),
        ("cxr5", "Did you mean 'cxr4'"),
        ("cxr4,cxr4", "'cxr4' is named twice"),
        ("cxr4:rates=1", "Did you mean 'rate'"),
        ("cxr4:seed=2", "'seed' is the same for all variants"),
        ("cxr4:test=0.5", "'test' is the same for all variants"),
    ],
)
def test_what_cannot_be_compared_is_refused(text, words):
    with pytest.raises(DataError, match=words):
        parse(text)


@pytest.fixture(scope="module")
def compared(data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("compare") / "out"
    told = []
    recipes = "cxr4:epochs=2:rate=0.001,cxr4:epochs=2:rate=0.05"
    result = compare(
        data, recipes, folder, seeds=(1, 2), overrides=COMMON, device="cpu", progress=lambda _, line: told.append(line)
    )
    return folder, result, told


def test_every_variant_is_trained_with_every_seed_on_one_split(compared):
    folder, result, told = compared
    runs = [json.loads(file.read_text()) for file in sorted(folder.glob("*/seed-*/run.json"))]
    assert len(runs) == len(result["runs"]) == 4
    assert len({json.dumps(run["split"]["sha256"], sort_keys=True) for run in runs}) == 1
    assert sorted((run["recipe"]["rate"], run["recipe"]["seed"]) for run in runs) == [
        (0.001, 1),
        (0.001, 2),
        (0.05, 1),
        (0.05, 2),
    ]
    assert all(run["test_looks"] == 0 for run in runs)
    assert any(line.startswith("4 runs: about") for line in told)
    assert not (folder / "cache").exists()
    assert result["differing"] == "rate"


def test_figures_are_those_of_the_predictions(compared):
    folder, result, _ = compared
    first = result["runs"][0]
    stored = Predictions.load(folder / "cxr4__epochs=2__rate=0.001" / "seed-1" / "predictions-validation.csv")
    answer = stored.logits.argmax(1)
    assert first["accuracy"] == pytest.approx(reference.accuracy_score(stored.truth, answer), abs=1e-6)
    assert first["macro_f1"] == pytest.approx(reference.f1_score(stored.truth, answer, average="macro"), abs=1e-6)
    for entry in result["variants"]:
        values = [run["balanced_accuracy"] for run in result["runs"] if run["variant"] == entry["variant"]]
        figure = entry["balanced_accuracy"]
        assert figure["mean"] == pytest.approx(np.mean(values), abs=1e-6)
        assert figure["deviation"] == pytest.approx(np.std(values, ddof=1), abs=1e-6)
        if figure["interval"] is None:  # every film of each run got the same answer
            assert figure["interval_not_done"] == "all draws alike"
        else:
            assert figure["interval"][0] <= figure["mean"] <= figure["interval"][1]
        assert len(entry["first_epochs"]) == 2


def test_table_rows_and_picture_are_written(compared):
    folder, result, _ = compared
    assert json.loads((folder / "comparison.json").read_text())["runs"][0]["seed"] == 1
    text = (folder / "comparison.md").read_text(encoding="utf-8")
    assert text == table(result)
    assert "validation part of one split. The best epoch" in text
    assert "A rule that sees nothing but the source reaches accuracy" in text
    assert "Figures are of answers before calibration; a bundle's card has them after it." in text
    assert text.count("| cxr4:epochs=2:rate=0.05 |") == 2  # figures and first epochs
    rows = list(csv.DictReader((folder / "comparison.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["variant"], row["seed"]) for row in rows] == [
        (f"cxr4:epochs=2:rate={rate}", str(seed)) for rate in (0.001, 0.05) for seed in (1, 2)
    ]
    assert (folder / "comparison.png").read_bytes().startswith(b"\x89PNG")


def test_several_runs_show_all_that_their_intervals_cover(compared):
    _, result, _ = compared
    entry = result["variants"][-1]
    ends = [run["accuracy_interval"] for run in result["runs"] if run["variant"] == entry["variant"]]
    assert entry["accuracy"]["interval"] == [min(low for low, _ in ends), max(high for _, high in ends)]
    assert "from the lowest to the highest end of their intervals" in table(result)


@pytest.mark.parametrize("part", ["validation", "test"])
def test_each_panel_says_which_films_it_is_of(compared, part, tmp_path, monkeypatch):
    drawn = []
    monkeypatch.setattr(comparison_plot.files, "write", lambda _, save: drawn.append(save.__closure__[0].cell_contents))
    comparison_plot.write(tmp_path, compared[1] | {"part": part})
    by_epoch, by_time, by_setting = drawn[0].axes
    films = f"{compared[1]['films']} films of the "
    assert by_epoch.get_title() == by_time.get_title() == (f"{films if part == 'validation' else ''}validation part")
    assert by_setting.get_title() == f"{films}{part} part"
    assert all(epoch == int(epoch) for epoch in by_epoch.get_xticks())


def test_a_comparison_goes_on_where_it_was_and_can_look_at_the_test_part(compared, data):
    folder, _, _ = compared
    recipes = "cxr4:epochs=2:rate=0.001,cxr4:epochs=2:rate=0.05"
    before = {file: file.read_bytes() for file in folder.glob("*/seed-*/best.safetensors")}
    with pytest.raises(OutputError, match="not empty"):
        compare(data, recipes, folder, seeds=(1, 2), overrides=COMMON, device="cpu")
    result = compare(
        data, recipes, folder, seeds=(1, 2), overrides=COMMON, device="cpu", resume=True, look_at_test=True
    )
    assert {file: file.read_bytes() for file in before} == before
    assert result["part"] == "test"
    assert "do not choose a recipe by this table" in (folder / "comparison.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changed", "words"),
    [({"split_seed": "7"}, "another 'split_seed'"), ({"label_smoothing": "0.2"}, "another 'label_smoothing'")],
)
def test_finished_runs_do_not_stand_for_others_and_no_film_stays_where_that_is_refused(compared, data, changed, words):
    folder, _, _ = compared
    with pytest.raises(DataError, match=words):
        compare(
            data,
            "cxr4:epochs=2:rate=0.001",
            folder,
            overrides=COMMON | changed,
            device="cpu",
            resume=True,
        )
    assert not (folder / "cache").exists()


def test_finished_runs_do_not_stand_for_those_of_other_films(compared, data):
    folder, _, _ = compared
    frozen = (folder / "data" / "split.json").read_bytes()
    with pytest.raises(DataError, match="trained on other films"):
        compare(
            data,
            "cxr4:epochs=2:rate=0.001",
            folder,
            overrides=COMMON,
            split="fold:2/5",
            device="cpu",
            resume=True,
        )
    assert (folder / "data" / "split.json").read_bytes() == frozen


@pytest.fixture
def started(finished, tmp_path):
    """Return starting weights by name, and a bundle that can teach."""
    for name in ("first", "second"):
        save_file(backbones.build("tiny", 3).state_dict(), tmp_path / f"{name}.safetensors")
    return tmp_path, export(finished, tmp_path / "teacher").folder


def test_finished_runs_do_not_stand_for_those_from_other_weights_or_of_other_teachers(started, data):
    """Beside them would stand runs from the weights that are named now, as if they differed in their recipe alone."""
    place, teacher = started
    settings = COMMON | {"epochs": "1", "trainable": "all"}
    asked = {"overrides": settings | {"distillation": "0.5"}, "device": "cpu", "resume": True}
    first = {"init": place / "first.safetensors", "teachers": [teacher]}
    recipes, out = "cxr4:pretrained=true", place / "out"
    compare(data, recipes, out, **first, **asked)
    more = f"{recipes},{recipes}:mixup=0.1"
    with pytest.raises(DataError, match=r"'cxr4:pretrained=true' was trained from other starting weights\. Choose"):
        compare(data, more, out, **first | {"init": place / "second.safetensors"}, **asked)
    with pytest.raises(DataError, match="was trained from other starting weights"):
        compare(data, more, out, **first | {"init": "scratch"}, **asked)
    other = place / "of-another" / "first.safetensors"
    other.parent.mkdir()
    other.write_bytes((place / "second.safetensors").read_bytes())
    with pytest.raises(DataError, match="was trained from other starting weights"):  # of the same name
        compare(data, more, out, **first | {"init": other}, **asked)
    (file,) = out.glob("*/seed-1/run.json")
    facts = json.loads(file.read_text())
    file.write_text(json.dumps(facts | {"teachers": [facts["teachers"][0] | {"sha256": "0" * 64}]}))
    with pytest.raises(DataError, match="was trained with other teachers"):
        compare(data, more, out, **first, **asked)
    assert not list(out.glob("*mixup*"))


def test_a_teacher_that_no_variant_learns_from_is_refused(started, data):
    place, teacher = started
    with pytest.raises(DataError, match="A teacher is named, but 'distillation' is 0 in each recipe"):
        compare(data, "cxr4", place / "out", teachers=[teacher], overrides=COMMON | {"epochs": "1"}, device="cpu")
    assert not (place / "out").exists()


def test_the_time_is_shared_out_as_the_runs_need_it(data, tmp_path, monkeypatch):
    class TrainedError(Exception):
        pass

    def train(*_, max_minutes, **__):
        assert max_minutes == pytest.approx(600.0, rel=0.05)
        raise TrainedError

    with monkeypatch.context() as patch:
        patch.setattr(room.time, "monotonic", lambda: 1000.0)
        assert _shares([10.0, 0.0, 30.0], 1240.0) == [1.0, 0.0, 3.0]
        assert _shares([10.0, 0.0, 30.0], 999.0) == [0.0, 0.0, 0.0]
        assert _shares([10.0, 30.0], None) == _shares([0.0, 0.0], 1240.0) == [None, None]
    monkeypatch.setattr(room, "train", train)
    with pytest.raises(TrainedError):
        compare(data, "cxr4:epochs=2", tmp_path / "out", overrides=COMMON, device="cpu", max_minutes=600.0)


def test_the_seconds_of_an_epoch_are_those_at_the_last_size(finished, tmp_path):
    for file in finished.iterdir():
        if file.is_file():
            (tmp_path / file.name).write_bytes(file.read_bytes())
    entries = [json.loads(line) for line in (finished / "log.jsonl").read_text().splitlines()]
    entries[0] |= {"size": 16, "seconds": 500.0, "films_per_second": 1.0}
    (tmp_path / "log.jsonl").write_text("".join(f"{json.dumps(entry)}\n" for entry in entries))
    (run,) = collected([(Variant("cxr4", "cxr4", {}), 1, tmp_path)], look_at_test=True)["runs"]
    assert run["seconds_per_epoch"] == pytest.approx(np.mean([entry["seconds"] for entry in entries[1:]]), abs=0.01)
    speed = np.mean([entry["films_per_second"] for entry in entries[1:]])
    assert run["films_per_second"] == pytest.approx(speed, abs=0.1)


def test_the_command_passes_everything_on(monkeypatch, tmp_path, capsys):
    asked = []
    monkeypatch.setattr(room, "compare", lambda *given, **named: asked.append((given, named)) or {})
    monkeypatch.setattr(comparison_figures, "table", lambda _: "# Comparison\n\nAll.\n")
    given = ["compare", "--data", "films.zip", "--recipes", "cxr4,covidresnet", "--out", str(tmp_path)]
    assert main(given, view=lambda _: 0, layouts=["film"]) == 0
    assert capsys.readouterr().out == "# Comparison\n\nAll.\n"
    given += ["--seeds", "3,1", "--init", "imagenet", "--teacher", "a", "--teacher", "b", "--split", "folds:5"]
    given += ["--cache", "kept", "--max-minutes", "90", "--set", "rate=0.1", "--look-at-test", "--resume"]
    assert main([*given, "--device", "cpu"], view=lambda _: 0, layouts=["film"]) == 0
    usual = {"seeds": (1,), "init": None, "teachers": [], "split": "hold-out", "cache": None, "max_minutes": None}
    usual |= {"overrides": {}, "look_at_test": False, "resume": False, "device": "auto"}
    other = {"seeds": (3, 1), "init": "imagenet", "teachers": ["a", "b"], "split": "folds:5", "cache": Path("kept")}
    other |= {"max_minutes": 90.0, "overrides": {"rate": "0.1"}, "look_at_test": True, "resume": True, "device": "cpu"}
    for (places, named), expected in zip(asked, (usual, other), strict=True):
        assert places == (Path("films.zip"), "cxr4,covidresnet", tmp_path)
        assert {key: value for key, value in named.items() if key != "progress"} == expected


def test_published_figures_stand_beside_the_recipe_as_it_is_and_not_beside_variants(finished):
    plain, changed = Variant("covidresnet", "covidresnet", {}), Variant("other", "covidresnet", {"batch": "9"})
    result = collected([(plain, 1, finished), (changed, 1, finished)], look_at_test=True)
    assert [entry["published"] is not None for entry in result["variants"]] == [True, False]
    assert "96.23 %" in table(result)


def test_published_figures_say_what_is_trained_otherwise_here(finished):
    """``--set`` holds for all recipes of a comparison: a small network stood beside the accuracy of a large one."""
    variant = Variant("benbakreti2023", "benbakreti2023", {})
    (entry,) = collected([(variant, 1, finished)], look_at_test=True)["variants"]
    assert "94.1 %" in entry["published"]
    changed = entry["published"].partition("; here with other ")[2].split(", ")
    assert {"architecture", "sizes", "epochs", "batch"} <= set(changed)
    assert not {"seed", "test", "validation", "mean"} & set(changed)
    assert comparison_figures._published(variant, []) == PUBLISHED["benbakreti2023"]


def test_what_does_not_fit_is_refused_before_the_first_run(data, tmp_path):
    with pytest.raises(DataError, match="goes on from other weights"):
        compare(data, "cxr4,covidresnet", tmp_path / "out", device="cpu")
    with pytest.raises(DataError, match="'rate' is not above 0"):
        compare(data, "cxr4,cxr4:rate=-1", tmp_path / "out", device="cpu")
    assert not list(tmp_path.glob("out/*/seed-*"))
    with pytest.raises(DataError, match="'seed' is set by the comparison itself"):
        compare(data, "cxr4", tmp_path / "out", overrides={"seed": "3"}, device="cpu")
    with pytest.raises(DataError, match="not different numbers"):
        compare(data, "cxr4", tmp_path / "out", seeds=(1, 1), device="cpu")
    with pytest.raises(DataError, match="'seed' is not between 0 and 4294967295"):
        compare(data, "cxr4", tmp_path / "out", seeds=(1, 2**32), device="cpu")
    assert not (tmp_path / "out").exists()


def test_a_run_of_another_split_is_refused(compared, finished):
    folder, _, _ = compared
    run = folder / "cxr4__epochs=2__rate=0.001" / "seed-1"
    other = finished.parent / "other"
    other.mkdir(exist_ok=True)
    for file in finished.iterdir():
        if file.is_file():
            (other / file.name).write_bytes(file.read_bytes())
    facts = json.loads((other / "run.json").read_text())
    facts["split"]["sha256"]["train"] = "0" * 64
    (other / "run.json").write_text(json.dumps(facts))
    with pytest.raises(DataError, match="not made on one split"):
        collected([(Variant("a", "cxr4", {}), 1, run), (Variant("b", "cxr4", {}), 1, other)], look_at_test=False)
