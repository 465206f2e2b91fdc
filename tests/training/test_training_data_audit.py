import json
import subprocess
import sys
from dataclasses import replace

import cv2
import numpy as np
import pytest
from films import dataset as dicom
from films import saved
from made_chests import chest, eight_bit, write, write_manifest
from made_films import samples_of
from scipy.stats import chi2_contingency
from scipy.stats.contingency import association

from cxrviewer.errors import DataError
from cxrviewer.training.card import data as card_data
from cxrviewer.training.data import manifest
from cxrviewer.training.data.audit import audit, audited, refusals, require, text
from cxrviewer.training.data.confounding import chi_squared, class_by_source, confounding, cramers_v
from cxrviewer.training.data.data import open_dataset
from cxrviewer.training.data.examine import examine
from cxrviewer.training.data.file_baseline import file_baseline
from cxrviewer.training.data.manifest import Film, Properties


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """Return a manifest with films in whose names stands what is wrong with them."""
    folder = tmp_path_factory.mktemp("planted")
    films = [chest(seed) for seed in range(12)]
    rows = []

    def row(name, label, patient="", **facts):
        rows.append({"path": name, "label": label, "patient_id": patient, "source": "x", **facts})

    row(write(folder / "exact.png", films[0]), "A", "ann")
    row(write(folder / "exact-copy.tif", films[0]), "A", "ben")
    row(write(folder / "near.png", films[1]), "A", "cid")
    smaller = cv2.resize(films[1] * 0.8 + 0.1, (80, 80), interpolation=cv2.INTER_AREA)
    row(write(folder / "near-copy.jpg", smaller, cv2.IMWRITE_JPEG_QUALITY, 70), "A", "dan")
    row(write(folder / "mirrored-near-copy.png", films[1][:, ::-1]), "A")
    row(write(folder / "other-film-of-dan.png", films[2]), "B", "dan")
    row(write(folder / "conflict.png", films[3]), "A")
    row(write(folder / "conflict-copy.png", films[3], cv2.IMWRITE_PNG_COMPRESSION, 9), "B")
    row(write(folder / "re-encoded-conflict.png", films[4]), "A")
    row(write(folder / "re-encoded-conflict-copy.jpg", films[4], cv2.IMWRITE_JPEG_QUALITY, 90), "B")
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    row("broken.png", "B")
    row("absent.png", "B")
    row(write(folder / "changed.png", films[5]), "A", sha256="0" * 64)
    header = {"PatientAge": "004Y", "PatientSex": "F", "BodyPartExamined": "KNEE"}
    for number in (6, 7):
        saved(dicom(eight_bit(films[number]), **header), folder / f"one-patient-{number}.dcm")
        row(f"one-patient-{number}.dcm", "B", "", age_group="" if number == 6 else "adult")
    for number in (8, 9):
        row(write(folder / f"alone-{number}.png", films[number]), "AB"[number - 8])
    return write_manifest(folder, rows)


@pytest.fixture(scope="module")
def examined(planted):
    return examine(open_dataset(planted))


@pytest.fixture(scope="module")
def by_name(examined):
    return {film.sample.path: film for film in examined.films}


def test_of_copies_one_is_kept_and_of_films_with_two_labels_none(by_name):
    states = {name: film.state for name, film in by_name.items() if film.state != "kept"}
    assert states == {
        "exact-copy.tif": "copy",
        "conflict.png": "conflict",
        "conflict-copy.png": "conflict",
        "re-encoded-conflict.png": "conflict",
        "re-encoded-conflict-copy.jpg": "conflict",
        "broken.png": "unreadable",
        "absent.png": "unreadable",
        "changed.png": "unreadable",
    }
    assert by_name["exact.png"].pixel_sha256 == by_name["exact-copy.tif"].pixel_sha256
    assert "hash" in by_name["changed.png"].reason


def test_films_of_one_patient_and_copies_of_one_film_are_one_group_also_in_steps(by_name):
    groups = {name: film.sample.group for name, film in by_name.items()}
    near = {groups[name] for name in ("near.png", "near-copy.jpg", "mirrored-near-copy.png", "other-film-of-dan.png")}
    assert len(near) == 1
    assert groups["exact.png"] == groups["exact-copy.tif"]
    assert groups["one-patient-6.dcm"] == groups["one-patient-7.dcm"]
    others = [groups[name] for name in ("exact.png", "one-patient-6.dcm", "alone-8.png", "alone-9.png")]
    assert len({*others, *near}) == 5


def test_what_a_header_says_is_taken_over_but_who_the_patient_is(examined, by_name):
    sample = by_name["one-patient-6.dcm"].sample
    assert (sample.age_group, sample.sex, sample.view) == ("child", "F", "PA")
    assert by_name["one-patient-7.dcm"].sample.age_group == "adult"
    assert by_name["one-patient-6.dcm"].patient == "DICOM patient 1"
    assert "CANARY" not in manifest.text(examined.films)


def test_sex_and_view_are_counted_by_class(examined):
    found = confounding(examined.kept)
    assert found["sexes"]["B / F"] == found["views"]["B / PA"] == 2
    assert found["sexes"]["A / unknown"] == sum(sample.label == "A" for sample in examined.kept)
    assert sum(found["sexes"].values()) == sum(found["views"].values()) == found["films"]


def test_the_manifest_tells_what_the_files_are(by_name):
    jpeg, film, tiff = (by_name[n].properties for n in ("near-copy.jpg", "one-patient-6.dcm", "exact-copy.tif"))
    assert (jpeg.file_format, film.file_format, tiff.file_format) == ("JPEG", "DICOM", "TIFF")
    assert (jpeg.rows, jpeg.columns, jpeg.bits) == (80, 80, 8)
    # The luminance table of ITU-T T.81 Annex K has the mean 57.625; at quality 70 libjpeg scales it by 0.6.
    assert jpeg.quantisation == pytest.approx(57.625 * 0.6, abs=0.3)
    assert film.quantisation == 0.0
    assert by_name["exact.png"].properties.mean == pytest.approx(float(eight_bit(chest(0)).mean()) / 255, abs=1e-4)


def test_a_manifest_reads_back_as_it_was(examined, tmp_path):
    (tmp_path / "manifest.csv").write_text(manifest.text(examined.films), encoding="utf-8", newline="\n")
    assert manifest.load(tmp_path / "manifest.csv") == examined.films
    (tmp_path / "manifest.csv").write_text("path,label\na,b\n")
    with pytest.raises(DataError, match="missing or damaged"):
        manifest.load(tmp_path / "manifest.csv")


def test_an_audit_counts_what_was_planted_and_writes_it_down(planted, tmp_path):
    report = audit(planted, tmp_path)
    assert report["dropped"] == {"copies": 1, "conflicts": 4, "unreadable": 3}
    assert report["films"] == 9
    assert report["groups"] == 5
    assert report["refused_by_the_gate"] == {"NOT_CHEST": 2, "TOO_SMALL": 2}
    near = report["near_duplicates"]
    assert near["of_two_patients"] == 2  # ann and ben, cid and dan
    assert near["of_two_labels"] == 2
    assert near["turned_or_inverted"] == 2  # the mirrored one with both of its likes
    assert len((tmp_path / "near-duplicates.csv").read_text().splitlines()) == 1 + near["pairs"]
    assert json.loads((tmp_path / "audit.json").read_text()) == report
    written = (tmp_path / "audit.txt").read_text()
    assert "3 of 17 films cannot be read" in written
    assert not [line for line in written.splitlines() if ".png" in line or "ann" in line.split()]


def test_the_pixels_of_a_film_have_one_hash_in_every_lossless_wrapping(tmp_path):
    picture = eight_bit(chest(1))
    deep = picture.astype(np.uint16) * 257
    names = [write(tmp_path / "a" / "1.png", chest(1)), write(tmp_path / "b" / "2.tif", chest(1))]
    cv2.imwrite(str(tmp_path / "a" / "deep.png"), deep)
    saved(dicom(picture, WindowCenter=128, WindowWidth=256), tmp_path / "b" / "film")
    inverse = dicom(255 - picture, WindowCenter=128, WindowWidth=256, PhotometricInterpretation="MONOCHROME1")
    saved(inverse, tmp_path / "b" / "inverse.dcm")
    found = examine(open_dataset(tmp_path)).films
    assert len(found) == len(names) + 3
    assert len({film.pixel_sha256 for film in found}) == 1
    assert {film.state for film in found} == {"conflict"}


@pytest.mark.parametrize("seed", range(5))
def test_association_of_class_and_source_is_that_of_scipy(seed):
    table = np.random.default_rng(seed).integers(1, 60, (4, 3 + seed))
    assert chi_squared(table) == pytest.approx(chi2_contingency(table, correction=False).statistic)
    assert cramers_v(table) == pytest.approx(association(table, method="cramer"))


def test_empty_rows_and_columns_do_not_change_the_association():
    table = np.array([[5, 9], [7, 2]])
    padded = np.array([[5, 0, 9], [0, 0, 0], [7, 0, 2]])
    assert cramers_v(padded) == pytest.approx(cramers_v(table))


def test_a_planted_shift_between_sites_is_seen():
    """Class and site are mixed by a known amount, as in torchxrayvision's CovariateDataset: V is that amount."""
    for shift in (0.0, 0.5, 1.0):
        table = {("ill", "a"): 1 + shift, ("ill", "b"): 1 - shift, ("well", "a"): 1 - shift, ("well", "b"): 1 + shift}
        report = confounding(samples_of({key: int(100 * count) for key, count in table.items() if count}))
        assert report["cramers_v"] == pytest.approx(shift)
        assert report["source_only"]["balanced_accuracy"] == pytest.approx((1 + shift) / 2)
        assert report["not_separable"] == (["ill", "well"] if shift == 1.0 else [])


def test_films_of_unknown_source_are_not_said_to_be_inseparable_from_it():
    assert confounding(samples_of({("A", "unknown"): 9, ("B", "unknown"): 9}))["not_separable"] == []
    labels, sources, table = class_by_source(samples_of({("A", "x"): 2, ("B", "y"): 3}))
    assert (labels, sources, table.tolist()) == (["A", "B"], ["x", "y"], [[2, 0], [0, 3]])


def films_of(table, properties):
    samples = samples_of(table)
    return [Film(sample, sample.group, properties=properties(sample, place)) for place, sample in enumerate(samples)]


def test_a_class_that_its_files_give_away_is_found():
    rng = np.random.default_rng(0)

    def tell_tale(sample, _):
        size = 512 if sample.label == "A" else 500
        return Properties("PNG", size, size, 8, 0.0, rng.uniform(0.5, 1.5), 0.0, rng.uniform(), 0.2)

    found = file_baseline(films_of({("A", "x"): 60, ("B", "x"): 90}, tell_tale))
    assert found["chance"] == 0.5
    assert found["file"]["balanced_accuracy"] == 1.0
    assert found["file"]["above_chance"]
    assert found["file"]["told"][0] in ("rows", "columns")


def test_files_that_tell_nothing_are_near_chance():
    rng = np.random.default_rng(0)

    def random(*_):
        return Properties("JPEG", *rng.integers(400, 600, 2), 8, 0.0, *rng.uniform(0.1, 9, 4))

    found = file_baseline(films_of({("A", "x"): 120, ("B", "x"): 120, ("C", "y"): 60}, random))
    assert not found["file"]["above_chance"]
    assert not found["with_grey"]["above_chance"]
    assert found["file"]["interval"][0] < 1 / 3 < found["file"]["interval"][1] + 0.05


def test_grey_alone_is_told_apart_from_the_file():
    rng = np.random.default_rng(0)

    def dark(sample, _):
        mean = rng.normal(0.3 if sample.label == "A" else 0.6, 0.02)
        return Properties("PNG", 512, 512, 8, 0.0, rng.uniform(), 0.0, mean, 0.2)

    found = file_baseline(films_of({("A", "x"): 60, ("B", "x"): 60}, dark))
    assert not found["file"]["above_chance"]
    assert found["with_grey"]["told"] == ["mean"]
    assert "not_done" in file_baseline(films_of({("A", "x"): 3, ("B", "x"): 60}, dark))


def test_refusals_are_one_line_each_and_say_what_to_do():
    films = films_of({("A", "x"): 30, ("B", "x"): 4}, lambda *_: Properties())
    films = [replace(film, patient="same" if place < 20 else "") for place, film in enumerate(films)]
    films[-1] = replace(films[-1], state="unreadable")
    report = {"classes": ["A", "B"], "dropped": {"unreadable": 1}}
    found = refusals(films, report)
    assert len(found) == 3
    assert found[0].startswith("1 of 34 films cannot be read: ")
    assert found[1].startswith("Class 'B' has too few patients or groups of films (3): ")
    assert found[2].startswith("One patient id covers 20 of 34 films")
    with pytest.raises(DataError, match="There are 2 more reasons") as caught:
        require({"refusals": found})
    assert "\n" not in str(caught.value)
    require({"refusals": []})
    assert refusals(films[:30], {"classes": ["A"], "dropped": {"unreadable": 0}})[0].startswith(
        "Fewer than two classes"
    )


def test_data_of_which_nothing_can_be_read_is_refused_not_crashed_on(tmp_path):
    for label in "AB":
        (tmp_path / label).mkdir()
        (tmp_path / label / "1.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    report = audit(tmp_path)
    assert report["films"] == 0
    assert report["refusals"][0].startswith("2 of 2 films cannot be read")
    assert "Refused: Fewer than two classes are left" in text(report)


def test_an_audit_of_films_of_unknown_source_says_so_and_measures_no_association(tmp_path):
    for place, label in enumerate("AABB"):
        write(tmp_path / label / f"{place}.png", chest(20 + place))
    found = audit(tmp_path)
    said = text(found)
    on_card = "\n".join(card_data.data(found))
    assert "the data does not say where its films come from" in on_card
    assert "Cramer's V" not in on_card
    assert "Where the films come from is not known" in said
    assert "Cramer's V" not in said
    assert "sees only the source" not in said


def test_the_command_says_what_is_wrong_and_exits_by_it(planted, data, tmp_path):
    def run(*words):
        line = [sys.executable, "-m", "cxrviewer", "audit", "--data", *map(str, words)]
        return subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)

    refused = run(planted, "--out", tmp_path)
    assert refused.returncode == 1
    assert refused.stdout.count("Refused: ") == 3
    assert "looking at films: 0 of 17" in refused.stderr
    assert (tmp_path / "manifest.csv").is_file()
    passed = run(data, "--json")
    assert passed.returncode == 0
    report = json.loads(passed.stdout)
    assert report["classes_sharing_no_source"] == ["Bright left"]
    assert report["refusals"] == []


def test_an_audit_reads_well(planted, examined):
    said = text(audited(open_dataset(planted), examined))
    assert "9 films in 5 groups; left out: 1 copies, 4 films whose copies have two labels, 3 that cannot" in said
    assert "| A | 5 |" in said
    assert "no films are known to differ" in said
    assert "Films that the viewer would not score, but that are trained on: NOT_CHEST 2, TOO_SMALL 2." in said
    assert "Leaving out 'x' (--split source:x): measures nothing; not estimable: A, B." in said
    assert said.count("Refused: ") == 3
