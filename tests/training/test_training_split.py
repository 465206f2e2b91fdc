from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_films import samples_of

from cxrviewer.errors import DataError
from cxrviewer.training.data.audit import audit, audit_samples, cramers_v, source_only, text
from cxrviewer.training.data.data import Sample
from cxrviewer.training.data.groups import components
from cxrviewer.training.data.split import PARTS, distinct, split

TABLE = {("A", "x"): 400, ("A", "y"): 100, ("B", "y"): 60, ("C", "z"): 200}


def test_groups_are_never_split_and_every_film_is_in_one_part():
    samples = samples_of(TABLE, films_per_group=3)
    parts = split(samples, seed=1).parts
    groups = [{samples[i].group for i in parts[part]} for part in PARTS]
    assert sum(len(group) for group in groups) == len(set().union(*groups))
    assert sorted(np.concatenate(list(parts.values()))) == list(range(len(samples)))


@pytest.mark.parametrize("films_per_group", [1, 4])
def test_every_class_and_source_has_its_share_in_every_part(films_per_group):
    samples = samples_of(TABLE, films_per_group)
    parts = split(samples, seed=2).parts
    for (label, source), count in TABLE.items():
        for part, share in zip(PARTS, (0.6, 0.12, 0.08, 0.2), strict=True):
            found = sum(samples[i].label == label and samples[i].source == source for i in parts[part])
            assert abs(found - share * count) <= films_per_group


def test_a_split_is_decided_by_its_seed_and_known_by_its_hash():
    samples = samples_of(TABLE)
    first, again, other = split(samples, seed=3), split(samples, seed=3), split(samples, seed=4)
    assert first.to_dict(samples) == again.to_dict(samples)
    assert first.sha256["test"] != other.sha256["test"]
    assert len(set(first.sha256.values())) == 4


@given(
    films=st.lists(st.tuples(st.sampled_from("AB"), st.sampled_from("xy"), st.integers(0, 25)), min_size=30),
    seed=st.integers(0, 9),
)
@settings(max_examples=40, deadline=None)
def test_no_group_is_split_whatever_the_films(films, seed):
    samples = [
        Sample(f"{i}", label, f"patient {patient}", source, sha256=f"{i:064x}")
        for i, (label, source, patient) in enumerate(films)
    ]
    try:
        parts = split(samples, seed, (0.5, 0.2, 0.1, 0.2)).parts
    except DataError:
        return  # too few patients of a class for four parts
    homes = {(samples[i].group, part) for part, places in parts.items() for i in places}
    assert len(homes) == len({sample.group for sample in samples})
    assert sorted(np.concatenate(list(parts.values()))) == list(range(len(samples)))


def test_byte_equal_films_join_groups_and_leave_one_copy():
    a, b, c, *others = samples_of(TABLE)
    samples = [a, replace(b, sha256=a.sha256), replace(c, group=b.group), *others]
    numbers = components(samples)
    assert numbers[0] == numbers[1] == numbers[2] != numbers[3]
    kept, dropped = distinct(samples)
    assert 1 not in kept
    assert dropped == {"copies": 1, "conflicts": 0}


def test_films_whose_bytes_are_not_known_are_no_copies_of_one_another():
    samples = [replace(sample, sha256="") for sample in samples_of({("A", "x"): 3, ("B", "x"): 3})]
    assert distinct(samples) == (list(range(6)), {"copies": 0, "conflicts": 0})
    assert len(set(components(samples))) == 6


def test_large_groups_come_first_so_that_small_ones_fill_what_is_left():
    """In the other order the group of 5 would make the calibration part a quarter too large."""
    sizes = [1] * 65 + [5, 10, 20]
    samples = [
        Sample(f"{group} {film}", "A", f"{group}", "x", sha256=f"{group:032x}{film:032x}")
        for group, size in enumerate(sizes)
        for film in range(size)
    ]
    for seed in range(3):
        parts = split(samples, seed).parts
        assert [len(parts[part]) for part in PARTS] == [60, 12, 8, 20]
        assert all((np.diff(places) > 0).all() for places in parts.values())


def test_equal_bytes_with_two_labels_are_left_out():
    a, b, *others = samples_of(TABLE)
    samples = [a, replace(b, sha256=a.sha256, label="B"), *others]
    result = split(samples, seed=1)
    assert result.dropped == {"copies": 0, "conflicts": 2}
    assert not {0, 1} & set(np.concatenate(list(result.parts.values())))


def test_refuses_a_class_of_too_few_patients():
    with pytest.raises(DataError, match=r"Class .B. has too few patients"):
        split(samples_of({("A", "x"): 500, ("B", "x"): 20}, films_per_group=20), seed=1)


def test_audit_flags_a_planted_class_of_one_source():
    report = audit_samples(samples_of({("A", "x"): 10, ("B", "x"): 10, ("Planted", "own"): 10}))
    assert report["classes_sharing_no_source"] == ["Planted"]
    assert report["classes_with_one_source"] == ["A", "B", "Planted"]
    assert "'Planted' shares no source" in text(report)


def test_audit_counts_groups_of_two_labels():
    samples = samples_of({("A", "x"): 3, ("B", "x"): 3})
    samples[3] = replace(samples[3], group=samples[0].group)
    assert audit_samples(samples)["groups_with_two_labels"] == 1


def test_audit_reads_data(data):
    report = audit(data)
    assert report["films"] == 90
    assert report["classes_sharing_no_source"] == ["Bright left"]


def test_cramers_v_at_its_ends():
    assert cramers_v(np.array([[10, 0], [0, 10]])) == pytest.approx(1.0)
    assert cramers_v(np.array([[10, 20], [10, 20]])) == pytest.approx(0.0)
    assert cramers_v(np.array([[10], [10]])) == 0.0


def test_source_only_rule_on_a_table_done_by_hand():
    # Source 1: 6 A; source 2: 2 A, 4 B. Most frequent: 10 of 12. Largest share: A 6/8, B 4/4.
    accuracy, balanced = source_only(np.array([[6, 2], [0, 4]]))
    assert accuracy == pytest.approx(10 / 12)
    assert balanced == pytest.approx((6 / 8 + 4 / 4) / 2)
