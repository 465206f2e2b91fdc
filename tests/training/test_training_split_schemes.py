import json
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from films import SHARED_DATA, needs_shared_data
from made_films import samples_of
from sklearn.model_selection import StratifiedGroupKFold

from cxrviewer.errors import DataError
from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.data.groups import components
from cxrviewer.training.data.looks import look, looks
from cxrviewer.training.data.schemes import leave_one_source_out, partition, thawed
from cxrviewer.training.data.split import PARTS, split

TABLE = {("A", "x"): 200, ("A", "y"): 100, ("B", "x"): 60, ("B", "y"): 80, ("C", "z"): 100}


def no_group_is_split(samples, parts):
    groups = components(samples)
    homes = {(groups[i], part) for part, places in parts.items() for i in places}
    return len(homes) == len({group for group, _ in homes})


def test_every_film_is_in_the_test_part_of_one_fold():
    samples = samples_of(TABLE, films_per_group=3)
    tested = Counter()
    for number in range(1, 6):
        found = partition(samples, f"fold:{number}/5", seed=7, fractions=(0.7, 0.2, 0.1, 0.0))
        assert no_group_is_split(samples, found.parts)
        assert sum(map(len, found.parts.values())) == len(samples)
        assert len(found.parts["train"]) / len(samples) == pytest.approx(0.8 * 0.7, abs=0.03)
        tested.update(found.parts["test"].tolist())
    assert set(tested.values()) == {1}
    assert len(tested) == len(samples)


def test_folds_are_as_even_as_those_of_scikit_learn():
    samples = samples_of(TABLE, films_per_group=7)
    groups, labels = components(samples), [f"{sample.label} {sample.source}" for sample in samples]

    def unevenness(folds):
        counts = np.array([[Counter(labels[i] for i in fold)[key] for key in sorted(set(labels))] for fold in folds])
        return counts.std(axis=0).mean()

    ours = [partition(samples, f"fold:{n}/4", seed=1).parts["test"] for n in range(1, 5)]
    theirs = [test for _, test in StratifiedGroupKFold(4, shuffle=True, random_state=1).split(labels, labels, groups)]
    assert unevenness(ours) <= unevenness(theirs) + 1e-9


def test_a_source_is_held_out_whole_and_what_it_alone_can_teach_is_left_out():
    samples = samples_of(TABLE, films_per_group=2)
    samples += samples_of({("C", "x"): 12}, films_per_group=2)
    twin = next(i for i, s in enumerate(samples) if s.source == "y")
    samples[twin] = replace(samples[twin], group=samples[0].group)  # a patient of both hospitals
    found = partition(samples, "source:x", seed=1)
    assert no_group_is_split(samples, found.parts)
    assert {samples[i].source for i in found.parts["test"]} == {"x"}
    assert all(samples[i].source != "x" for part in PARTS[:3] for i in found.parts[part])
    assert len(found.parts["test"]) == 200 + 60 + 12
    assert found.dropped["patient also in the held-out source"] == 1


def test_what_no_other_source_teaches_is_not_estimable():
    samples = samples_of(TABLE)
    assert leave_one_source_out(samples) == {
        "x": {"estimable": ["A", "B"], "not_estimable": []},
        "y": {"estimable": ["A", "B"], "not_estimable": []},
        "z": {"estimable": [], "not_estimable": ["C"]},
    }
    with pytest.raises(DataError, match="Nothing can be measured on 'z'"):
        partition(samples, "source:z", seed=1)
    with pytest.raises(DataError, match=r"no source 'q'.* x, y, z"):
        partition(samples, "source:q", seed=1)
    mixed = samples_of({("A", "x"): 50, ("B", "x"): 50, ("A", "y"): 50, ("C", "y"): 50})
    found = partition(mixed, "source:y", seed=1)
    assert {mixed[i].label for i in found.parts["test"]} == {"A"}
    assert found.dropped["class not estimable"] == 50


def test_several_sources_are_held_out_together():
    table = {("A", "x"): 90, ("B", "x"): 40, ("A", "y"): 60, ("B", "z"): 50, ("C", "y"): 30, ("A", "w"): 40}
    samples = samples_of(table, films_per_group=2)
    twin = next(i for i, s in enumerate(samples) if s.source == "x")
    samples[twin] = replace(samples[twin], group=next(s.group for s in samples if s.source == "w"))
    found = partition(samples, "source:y+w", seed=1)
    assert no_group_is_split(samples, found.parts)
    assert Counter(samples[i].source for i in found.parts["test"]) == {"y": 60, "w": 40}
    assert {samples[i].source for part in PARTS[:3] for i in found.parts[part]} == {"x", "z"}
    assert found.dropped["class not estimable"] == 30  # C: both its sources are held out
    assert found.dropped["patient also in the held-out source"] == 1
    assert found.scheme == "source:w+y"
    assert dict(partition(samples, "source:w+y", seed=1).sha256) == dict(found.sha256)
    with pytest.raises(DataError, match=r"no source 'q'.* w, x, y, z"):
        partition(samples, "source:x+q", seed=1)
    with pytest.raises(DataError, match=r"Nothing can be measured on 'w\+x\+y'"):  # B alone would be left
        partition(samples, "source:w+x+y", seed=1)


def test_a_plus_may_be_part_of_a_sources_name():
    samples = samples_of({("A", "BIMCV+"): 40, ("B", "BIMCV+"): 40, ("A", "BIMCV"): 40, ("B", "w"): 40})
    assert {samples[i].source for i in partition(samples, "source:BIMCV+", seed=1).parts["test"]} == {"BIMCV+"}


def test_nothing_is_estimable_where_one_class_is_left():
    assert leave_one_source_out(samples_of({("A", "x"): 5, ("B", "x"): 5, ("A", "y"): 5}))["x"]["estimable"] == []
    assert leave_one_source_out(samples_of({("A", "unknown"): 5, ("B", "unknown"): 5}))["unknown"]["estimable"] == []


@pytest.mark.parametrize("scheme", ["hold-out", "fold:1/3", "source:x"])
def test_a_frozen_split_is_taken_again_from_data_in_another_order(scheme, tmp_path):
    samples = samples_of(TABLE, films_per_group=2)
    first = partition(samples, scheme, seed=5)
    (tmp_path / "split.json").write_text(json.dumps(first.to_dict(samples)))
    turned = [*samples[::-1], *samples_of({("A", "new"): 4})]
    again = partition(turned, str(tmp_path / "split.json"), seed=99)
    assert (dict(again.sha256), again.seed, again.scheme) == (dict(first.sha256), 5, scheme)
    assert again.fractions == first.fractions
    assert all((np.diff(places) > 0).all() for places in again.parts.values())
    assert again.dropped == {"not in the frozen split": len(turned) - sum(map(len, first.parts.values()))}


def test_a_frozen_split_that_no_longer_fits_is_refused(tmp_path):
    samples = samples_of(TABLE, films_per_group=2)
    first, file = split(samples, seed=5), tmp_path / "split.json"
    file.write_text(json.dumps(first.to_dict(samples)))
    with pytest.raises(DataError, match="3 films of the frozen split are not in the data"):
        thawed(samples[3:], file)
    train, test = samples[first.parts["train"][0]], int(first.parts["test"][0])
    joined = [*samples[:test], replace(samples[test], group=train.group), *samples[test + 1 :]]
    with pytest.raises(DataError, match="one patient, or copies, in two parts"):
        thawed(joined, file)
    changed = first.to_dict(samples)
    changed["films"]["train"].popitem()
    file.write_text(json.dumps(changed))
    with pytest.raises(DataError, match="not what its hashes say"):
        thawed(samples, file)
    file.write_text("{}")
    with pytest.raises(DataError, match="no split of a run"):
        thawed(samples, file)


@pytest.mark.parametrize("scheme", ["fold:0/5", "fold:6/5", "fold:1/1", "folds:1/5", ""])
def test_schemes_that_are_none(scheme):
    with pytest.raises(DataError, match="fold:2/5"):
        partition(samples_of(TABLE), scheme, seed=1)


def test_three_shares_and_shares_of_nothing():
    samples = samples_of(TABLE)
    assert set(split(samples, 1, (0.7, 0.1, 0.2)).parts) == {"train", "validation", "test"}
    halves = split(samples, 1, (0.6, 0.1, 0.0, 0.3)).parts
    assert len(halves["calibration"]) == 0
    assert len(halves["test"]) == pytest.approx(0.3 * len(samples), abs=3)


def test_looks_are_counted_in_the_run_and_where_its_split_was_taken_from(tmp_path):
    samples = samples_of(TABLE, films_per_group=2)
    first = split(samples, seed=5)
    runs = [tmp_path / name for name in ("first", "second", "third")]
    for run in runs:
        run.mkdir()
    (runs[0] / "split.json").write_text(json.dumps(first.to_dict(samples)))
    frozen = thawed(samples, runs[0] / "split.json")
    assert looks(runs[0], first) == 0
    look(runs[0], first)
    look(runs[1], frozen)
    look(runs[2], frozen)
    assert [looks(run, frozen) for run in runs] == [3, 3, 3]
    assert looks(runs[1], first) == 1
    assert looks(runs[0], split(samples, seed=6)) == 0


@needs_shared_data
@pytest.mark.parametrize("fractions", [(0.6, 0.12, 0.08, 0.2), (0.5, 0.1, 0.1, 0.3)])
def test_shares_are_near_their_targets_on_films_of_five_sources(fractions):
    samples = open_dataset(SHARED_DATA / "cxr4-224.zip").samples
    found = split(samples, 1, fractions)
    assert no_group_is_split(samples, found.parts)
    kept = [samples[i] for places in found.parts.values() for i in places]
    wanted = Counter((sample.label, sample.source) for sample in kept)
    for part, share in zip(PARTS, fractions, strict=True):
        got = Counter((sample.label, sample.source) for sample in found.of(samples, part))
        for stratum, count in wanted.items():
            assert abs(got[stratum] - share * count) <= max(3, 0.01 * count)
