"""The file of an explained film: it comes back as it was, says what its arrays are, and damage is one error."""

import io
import json
import pickle
import subprocess
import sys

import numpy as np
import pytest
from explained import arrays_in, film_at, quick_bundle

from cxrviewer import Engine, load_bundle, open_radiograph
from cxrviewer.errors import DataError, OutputError
from cxrviewer.explain.methods import METHODS
from cxrviewer.inference.explanation import Inquiry, inquire
from cxrviewer.results.explanation_file import read_about, read_explanation, write_explanation

FAST = tuple(name for name, method in METHODS.items() if method.cost == "fast")


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bundle") / "quick"
    preprocessing = {"size": 32, "fit": "pad", "mean": [0.5, 0.4, 0.6], "std": 0.25, "border": 0.1}
    return Engine(load_bundle(quick_bundle(folder, preprocessing=preprocessing)), device="cpu")


@pytest.fixture(scope="module")
def explanation(engine, tmp_path_factory):
    film = open_radiograph(film_at(tmp_path_factory.mktemp("film") / "film.dcm"))
    return inquire(engine, film, Inquiry(FAST, ("Normal", "COVID-19"), "Lung Opacity", "epsilon", 2))


@pytest.fixture
def file(explanation, tmp_path):
    write_explanation(tmp_path / "film.npz", explanation)
    return tmp_path / "film.npz"


def same(first, second):
    """Whether two explanations hold the same."""
    assert [heatmap.method for heatmap in first.heatmaps] == [heatmap.method for heatmap in second.heatmaps]
    for one, other in zip(first.heatmaps, second.heatmaps, strict=True):
        assert other.values.dtype == np.float32
        np.testing.assert_array_equal(one.values, other.values)
        for name in (
            "target",
            "signed",
            "to_film",
            "film_shape",
            "seen",
            "tests",
            "options",
            "verdict",
            "reason",
            "unit",
        ):
            assert getattr(one, name) == getattr(other, name), name
        assert dict(one.checks) == dict(other.checks)
        np.testing.assert_array_equal(one.on_image(), other.on_image())
    for name in (
        "bundle", "input", "gate", "probabilities", "device", "remarks", "inquiry", "scores", "preprocessing",
        "architecture", "bundle_version", "limits", "frame", "frames", "top", "lungs", "no_lungs",
    ):  # fmt: skip
        assert getattr(first, name) == getattr(second, name), name
    assert dict(first.timing_ms) == dict(second.timing_ms)
    assert dict(first.versions) == dict(second.versions)
    return True


def test_an_explanation_comes_back(explanation, file):
    assert same(explanation, read_explanation(file))


def test_an_explanation_of_a_refused_film_comes_back(engine, tmp_path):
    lateral = open_radiograph(film_at(tmp_path / "film.dcm", ViewPosition="LL"))
    refused = inquire(engine, lateral, Inquiry(FAST))
    write_explanation(tmp_path / "film.npz", refused)
    assert same(refused, read_explanation(tmp_path / "film.npz"))
    arrays, about = arrays_in(tmp_path / "film.npz")
    assert about["gate"]["status"] == "block"
    assert sorted(arrays) == ["calibrated", "classes", "film_shape", "logits", "raw"]
    assert arrays["logits"].shape == (0,)


def test_the_arrays_are_those_that_the_module_lists(explanation, file):
    """By NumPy alone."""
    arrays, about = arrays_in(file)
    assert {key.split("/")[0] for key in arrays} == {
        "fields", "to_film", "to_film_xy", "film_shape", "classes", "logits", "raw", "calibrated",
    }  # fmt: skip
    assert arrays["film_shape"].tolist() == [240, 256]
    assert arrays["classes"].tolist() == list(explanation.bundle.classes)
    for name, values in (("logits", "logit"), ("raw", "raw"), ("calibrated", "calibrated")):
        assert arrays[name].dtype == np.float64
        assert arrays[name].tolist() == [getattr(entry, values) for entry in explanation.probabilities]
    exponents = np.exp(arrays["logits"])
    np.testing.assert_allclose(arrays["raw"], exponents / exponents.sum())
    for entry, heatmap in zip(about["explanations"], explanation.heatmaps, strict=True):
        assert entry["field"] == f"fields/{heatmap.method}/{heatmap.target}"
        np.testing.assert_array_equal(arrays[entry["field"]], heatmap.values)
        rows_and_columns, x_and_y = (arrays[f"{name}/{heatmap.method}"] for name in ("to_film", "to_film_xy"))
        np.testing.assert_array_equal(rows_and_columns[[1, 0, 2]][:, [1, 0, 2]], x_and_y)
        row, column, _ = rows_and_columns @ [3.0, 5.0, 1.0]
        assert row == heatmap.to_film.rows(np.array([3.0]))[0]
        assert column == heatmap.to_film.columns(np.array([5.0]))[0]


def test_the_text_says_what_made_the_fields(explanation, file):
    about = read_about(file)
    assert about == arrays_in(file)[1]
    assert (about["kind"], about["schema"]) == ("cxrviewer explanation", 1)
    assert about["bundle"]["sha256"] == explanation.bundle.sha256
    assert about["preprocessing"]["mean"] == [0.5, 0.4, 0.6]
    assert about["seen"] == [24, 26, 216, 230]
    assert about["rules"]["others"] == "epsilon"
    assert about["versions"].keys() >= {"cxrviewer", "python", "torch", "captum", "numpy"}
    assert about["limits"] == list(explanation.limits)
    logits = {entry["label"]: entry["logit"] for entry in about["probabilities"]}
    for entry in about["explanations"]:
        assert entry["options"]["against"] == "Lung Opacity"
        assert entry["score"] == pytest.approx(logits[entry["target"]] - logits["Lung Opacity"], abs=1e-6)
        assert entry["unit"] == METHODS[entry["method"]].unit
        assert {test["name"] for test in entry["tests"]} >= {"content", "border"}
        assert entry["verdict"] in {"good", "doubtful", "failed", "not done"}


def changed(file, **entries):
    """Write the file again with other entries."""
    with np.load(file, allow_pickle=False) as stored:
        arrays = {key: stored[key] for key in stored.files}
    arrays["about"] = np.array(json.dumps(json.loads(str(arrays["about"])) | entries.pop("about", {})))
    np.savez(file, **{key: value for key, value in (arrays | entries).items() if value is not None})


def damage(file, kind):
    content = file.read_bytes()
    if kind == "cut off":
        file.write_bytes(content[: len(content) // 2])
    elif kind == "flipped":
        place = len(content) // 2
        file.write_bytes(content[:place] + bytes([content[place] ^ 255]) + content[place + 1 :])
    elif kind == "an array":
        stream = io.BytesIO()
        np.save(stream, np.zeros(3))
        file.write_bytes(stream.getvalue())
    elif kind == "pickle":
        file.write_bytes(pickle.dumps({"about": "{}"}))
    elif kind == "pickled array":
        np.savez(file, about=np.array([{}], dtype=object))
    else:
        file.write_bytes({"text": b"no zip", "empty": b""}[kind])


@pytest.mark.parametrize("kind", ["cut off", "flipped", "an array", "pickle", "pickled array", "text", "empty"])
def test_a_damaged_file_is_one_error(file, kind):
    damage(file, kind)
    with pytest.raises(DataError, match="cannot be read as an explanation"):
        read_explanation(file)


@pytest.mark.parametrize(
    "entries",
    [
        {"about": {"kind": "other"}},
        {"about": {"inquiry": {}}},
        {"about": {"preprocessing": {"size": -1}}},
        {"about": {"seen": [1]}},
        {"fields/lrp/Normal": None},
        {"fields/lrp/Normal": np.zeros((2, 2))},
        {"fields/lrp/Normal": np.zeros(2, np.float32)},
        {"to_film/lrp": np.zeros((3, 3))},
    ],
)
def test_a_file_that_contradicts_itself_is_one_error(file, entries):
    changed(file, **entries)
    with pytest.raises(DataError, match="cannot be read as an explanation"):
        read_explanation(file)


def test_a_file_of_another_schema_says_so(file):
    changed(file, about={"schema": 2})
    with pytest.raises(DataError, match="schema 2; this program reads 1"):
        read_explanation(file)


def test_there_is_no_file(tmp_path):
    with pytest.raises(DataError):
        read_explanation(tmp_path / "none.npz")


def test_reading_loads_neither_torch_nor_qt(file):
    code = (
        "import sys, cxrviewer; found = cxrviewer.read_explanation(sys.argv[1]);"
        "assert found.heatmaps[0].on_image().shape == (240, 256);"
        "sys.exit(any(name in sys.modules for name in ('torch', 'PySide6', 'pydicom')))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(file)], check=False).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX's")
def test_a_full_disk_leaves_the_earlier_file_and_nothing_else(explanation, file):
    """No file may grow beyond 4 kB: as on a full disk, writing begins well and fails midway."""
    import resource

    before, limits = file.read_bytes(), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(OutputError, match="cannot be written"):
            write_explanation(file, explanation)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]
