"""Films that a model was made of are known again, told first, and left out of the figures."""

import csv
import html
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from made_films import LABELS, film, png

from cxrviewer.errors import BundleError, DataError
from cxrviewer.training.data.duplicates import near_duplicates
from cxrviewer.training.data.fingerprint import fingerprint, sketches
from cxrviewer.training.data.manifest import pixel_sha256
from cxrviewer.training.data.pictures import decode
from cxrviewer.training.evaluate import Extent, evaluate
from cxrviewer.training.export import add_evaluation, export, verify
from cxrviewer.training.loop.predictions import Predictions
from cxrviewer.training.parts import trained_on
from cxrviewer.training.parts.trained_on import PARTS, TEST, TrainedOn

SIDE = 96


def structures(seed):
    """Return a film of smooth structures of its own, uint8."""
    drawn = np.random.default_rng(seed).normal(0, 1, (SIDE, SIDE)).astype(np.float32)
    smooth = cv2.GaussianBlur(drawn, (0, 0), 2.5)
    return cv2.normalize(smooth, None, 10, 245, cv2.NORM_MINMAX).astype(np.uint8)


def jpeg(picture):
    return cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, 60))[1].tobytes()


COPIES = {
    "encoded anew": jpeg,
    "half the size": lambda picture: png(cv2.resize(picture, (SIDE // 2, SIDE // 2), interpolation=cv2.INTER_AREA)),
    "brighter": lambda picture: png(np.clip(picture * 0.8 + 50, 0, 255).astype(np.uint8)),
    "mirrored": lambda picture: jpeg(picture[:, ::-1]),
    "turned": lambda picture: jpeg(np.rot90(picture)),
    "inverted": lambda picture: jpeg(255 - picture),
    "inverted and turned": lambda picture: jpeg(255 - np.rot90(picture, 2)),
}


def known(films, parts):
    shown = [decode(png(one)) for one in films]
    keys = [trained_on.pixel_key(pixel_sha256(one)) for one in shown]
    bits = sketches(np.stack([fingerprint(one).signature for one in shown]))
    order = np.argsort(np.array(keys, np.uint64))
    return TrainedOn(np.array(keys, np.uint64)[order], bits[order], np.array(parts, np.uint8)[order])


def where(record, contents):
    shown = [decode(content) for content in contents]
    keys = np.array([trained_on.pixel_key(pixel_sha256(one)) for one in shown], np.uint64)
    return record.where(keys, np.stack([fingerprint(one).signature for one in shown]))


def test_a_sketch_differs_as_the_angle_between_signatures_says():
    draw = np.random.default_rng(0)
    first = draw.normal(0, 30, (300, 64, 64))
    for correlation in (0.95, 0.8, 0.3):
        other = correlation * first + np.sqrt(1 - correlation**2) * draw.normal(0, 30, first.shape)
        pair = [sketches(np.clip(np.rint(part), -126, 126).astype(np.int8)) for part in (first, other)]
        differing = np.unpackbits(pair[0] ^ pair[1], axis=1).mean()
        assert differing == pytest.approx(np.arccos(correlation) / np.pi, abs=0.01)


def test_the_sketch_of_a_negative_is_the_complement():
    signatures = np.stack([fingerprint(decode(png(structures(seed)))).signature for seed in range(4)])
    np.testing.assert_array_equal(sketches(-signatures), ~sketches(signatures))


@pytest.mark.parametrize("how", COPIES)
def test_copies_are_known_again_as_the_full_search_knows_them(how):
    films = [structures(seed) for seed in range(30)]
    record = known(films, [PARTS.index("train")] * 30)
    copies = [COPIES[how](films[place]) for place in (3, 17)] + [png(structures(99))]
    equal, near = where(record, copies)
    assert equal.tolist() == [-1, -1, -1]
    assert near.tolist() == [0, 0, -1]
    prints = [fingerprint(decode(content)) for content in (*map(png, films), *copies)]
    assert {(pair.first, pair.second) for pair in near_duplicates(prints)} == {(3, 30), (17, 31)}


def test_the_gravest_use_of_a_film_counts():
    once = structures(1)
    record = known([once, once, structures(2)], [TEST, PARTS.index("validation"), TEST])
    equal, near = where(record, [png(once), png(structures(2))])
    assert equal.tolist() == [PARTS.index("validation"), TEST]
    assert near.tolist() == [PARTS.index("validation"), TEST]


def test_what_is_written_is_read_again_and_holds_no_name(tmp_path):
    record = known([structures(seed) for seed in range(5)], [0, 1, 2, 3, 4])
    record.save(tmp_path / "r.safetensors")
    again = trained_on.read(tmp_path / "r.safetensors")
    for name in ("pixels", "sketches", "parts"):
        np.testing.assert_array_equal(getattr(again, name), getattr(record, name))
    assert again.counts == dict.fromkeys(PARTS, 1)
    assert (tmp_path / "r.safetensors").stat().st_size < 5 * 41 + 300


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no safetensors at all",
        trained_on.save({"pixels": np.zeros(2, np.uint64)}),
        trained_on.save(
            {
                "pixels": np.zeros(2, np.uint64),
                "sketches": np.zeros((2, 32), np.uint8),
                "parts": np.full(2, 9, np.uint8),
            }
        ),
        trained_on.save(
            {"pixels": np.zeros(2, np.int64), "sketches": np.zeros((2, 32), np.uint8), "parts": np.zeros(2, np.uint8)}
        ),
    ],
)
def test_a_damaged_list_is_refused(tmp_path, content):
    (tmp_path / "r.safetensors").write_bytes(content)
    with pytest.raises(BundleError, match="missing or damaged"):
        trained_on.read(tmp_path / "r.safetensors")


@pytest.fixture(scope="module")
def bundle(finished, tmp_path_factory):
    """Return a bundle that says what it was trained on, and the run that it was made of."""
    return export(finished, tmp_path_factory.mktemp("listed") / "bundle"), finished


def parts_of(run):
    """Return the names of the run's films by part."""
    films = json.loads((run / "split.json").read_text())["films"]
    return {part: list(names.values()) for part, names in films.items()}


def folder_of(data, names, folder):
    """Write the films of ``names`` as they are, with one new film of each class, into class folders."""
    with zipfile.ZipFile(data) as archive:
        for name in names:
            label = LABELS[int(Path(name).name[0])]
            (folder / label).mkdir(parents=True, exist_ok=True)
            (folder / label / Path(name).name).write_bytes(archive.read(name))
    for number, label in enumerate(LABELS):
        (folder / label).mkdir(parents=True, exist_ok=True)
        (folder / label / "new.png").write_bytes(png(film(label, np.random.default_rng(1000 + number))))
    return folder


ALONE = Extent(robustness=False, pictures=False)


def test_the_list_of_a_run_holds_every_film_of_its_parts(bundle):
    made, run = bundle
    listed = trained_on.of_bundle(made)
    assert listed.counts == {part: len(names) for part, names in parts_of(run).items()}
    assert made.provenance["trained_on"]["films"] == listed.counts
    assert (np.diff(listed.pixels.astype(float)) >= 0).all()
    content = (made.folder / trained_on.TRAINED_ON_FILE).read_bytes()
    assert b"images" not in content
    assert b".png" not in content


def test_a_film_of_which_the_data_holds_a_copy_is_listed_once(bundle, tmp_path):
    shutil.copytree(bundle[1], tmp_path / "run")
    file = tmp_path / "run" / "manifest.csv"
    lines = file.read_text().splitlines()
    file.write_text("\n".join([*lines, lines[1], lines[2]]) + "\n")
    assert trained_on.of_run(tmp_path / "run").counts == trained_on.of_bundle(bundle[0]).counts


def test_films_that_were_trained_on_are_told_first_and_left_out(bundle, data, tmp_path):
    made, run = bundle
    parts = parts_of(run)
    chosen = parts["train"][:5] + parts["validation"][:2] + parts["test"][:4]
    other = folder_of(data, chosen, tmp_path / "films")
    again = tmp_path / "films" / LABELS[int(Path(parts["train"][9]).name[0])] / "again.jpg"
    with zipfile.ZipFile(data) as archive:
        picture = cv2.imdecode(np.frombuffer(archive.read(parts["train"][9]), np.uint8), cv2.IMREAD_GRAYSCALE)
    again.write_bytes(cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, 90))[1].tobytes())
    said = []
    result = evaluate(
        made.folder, other, tmp_path / "out", "cpu", progress=lambda _, text: said.append(text), extent=ALONE
    )
    overlap = result["overlap"]
    assert next(iter(result)) == "overlap"
    assert (overlap["known"], overlap["films"], overlap["seen"], overlap["nearly_identical"]) == (True, 15, 8, 1)
    assert overlap["by_part"] == {"train": 6, "validation": 2}
    assert (overlap["own_test_part"], overlap["left_out"], result["films"]) == (4, 8, 7)
    sentence = "8 of 15 films were in this model's training data (1 nearly identical). They are left out here."
    assert overlap["sentence"] == sentence
    assert sentence in said
    page = (tmp_path / "out" / "report.html").read_text()
    assert page.index(html.escape(sentence, quote=False)) < page.index("What these figures cannot show")
    assert {sample.path for sample in Predictions.load(tmp_path / "out" / "predictions.csv").samples}.isdisjoint(
        f"{LABELS[int(Path(name).name[0])]}/{Path(name).name}" for name in parts["train"]
    )


def test_films_that_were_trained_on_count_where_that_is_asked_for(bundle, data, tmp_path):
    made, run = bundle
    other = folder_of(data, parts_of(run)["train"][:3], tmp_path / "films")
    kept = evaluate(made.folder, other, tmp_path / "out", "cpu", extent=replace(ALONE, keep_seen=True))
    assert (kept["films"], kept["overlap"]["seen"], kept["overlap"]["left_out"]) == (6, 3, 0)
    assert "too good" in kept["overlap"]["sentence"]
    assert kept["scope"] == "all films of the data, also 3 that the training has seen"
    shutil.copytree(made.folder, tmp_path / "carded")
    card = add_evaluation(tmp_path / "carded", kept).card()
    assert card.count(f"`{kept['data_sha256']}`: {kept['scope']}.") == 2  # whoever gets the bundle is told, too


def test_the_own_test_part_was_not_seen(bundle, data, tmp_path):
    result = evaluate(bundle[0].folder, data, tmp_path, "cpu", extent=ALONE)
    assert result["overlap"]["seen"] == 0
    assert result["overlap"]["own_test_part"] == result["films"] == bundle[0].provenance["test"]["films"]


def test_data_of_training_films_alone_is_refused(bundle, data, tmp_path):
    made, run = bundle
    other = folder_of(data, parts_of(run)["train"], tmp_path / "films")
    for label in LABELS:
        (other / label / "new.png").unlink()
    with pytest.raises(DataError, match="All of these films"):
        evaluate(made.folder, other, tmp_path / "out", "cpu", extent=ALONE)


def test_films_of_a_patient_that_was_trained_on_are_left_out_too(bundle, data, tmp_path):
    made, run = bundle
    folder = folder_of(data, parts_of(run)["train"][:1], tmp_path / "films")
    names = sorted(file.relative_to(folder).as_posix() for file in folder.glob("*/*.png"))
    seen = next(name for name in names if "new" not in name)
    rows = [f"{name},{name.split('/')[0]},{'p' if name in (seen, names[-1]) else name}" for name in names]
    (folder / "manifest.csv").write_text("path,label,patient_id\n" + "\n".join(rows))
    overlap = evaluate(made.folder, folder, tmp_path / "out", "cpu", extent=ALONE)["overlap"]
    assert (overlap["seen"], overlap["of_the_same_groups"], overlap["left_out"]) == (1, 1, 2)
    assert "and 1 more are of the same patients" in overlap["sentence"]


def test_a_bundle_without_the_list_says_that_it_is_not_known(finished, data, tmp_path):
    run = tmp_path / "run"
    shutil.copytree(finished, run)
    (run / trained_on.TRAINED_ON_FILE).unlink()
    made = export(run, tmp_path / "bundle")
    other = folder_of(data, parts_of(run)["train"][:2], tmp_path / "films")
    overlap = evaluate(made.folder, other, tmp_path / "out", "cpu", extent=ALONE)["overlap"]
    assert overlap["known"] is False
    assert "not known" in overlap["sentence"]
    assert "seen" not in overlap
    assert "List of training films" in made.card()


def test_the_list_can_be_left_out(finished, tmp_path):
    made = export(finished, tmp_path / "bundle", list_films=False)
    assert trained_on.of_bundle(made) is None
    assert not (made.folder / trained_on.TRAINED_ON_FILE).exists()


def test_a_list_that_was_changed_is_refused(bundle, tmp_path):
    shutil.copytree(bundle[0].folder, tmp_path / "bundle")
    verify(tmp_path / "bundle")
    file = tmp_path / "bundle" / trained_on.TRAINED_ON_FILE
    file.write_bytes(file.read_bytes()[:-1] + b"\x00")
    with pytest.raises(BundleError, match="hash that it states"):
        verify(tmp_path / "bundle")
    file.unlink()
    with pytest.raises(BundleError, match="has no trained-on"):
        verify(tmp_path / "bundle")


def test_what_earlier_weights_were_trained_on_goes_along_without_their_test_part(bundle, tmp_path):
    made, run = bundle
    both = trained_on.of_run(run, made.folder).counts
    own = trained_on.of_run(run).counts
    twice = {part: 2 * own[part] for part in ("validation", "calibration")}
    assert both == own | twice | {"earlier": own["train"]}
    assert trained_on.of_run(run, tmp_path).counts == own  # a folder that says nothing


def test_a_run_of_a_version_without_sketches_has_no_list(bundle, tmp_path):
    shutil.copytree(bundle[1], tmp_path / "run")
    file = tmp_path / "run" / "manifest.csv"
    with file.open(newline="") as stream:
        rows = [{key: value for key, value in row.items() if key != "sketch"} for row in csv.DictReader(stream)]
    with file.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    assert trained_on.of_run(tmp_path / "run") is None
