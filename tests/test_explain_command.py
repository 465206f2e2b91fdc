"""The command that keeps raw fields: what it writes, what it refuses, and that it names nobody."""

import csv
import json
import sys

import numpy as np
import pytest
import torch
from explained import PREPROCESSING, arrays_in, film_at, quick_bundle
from films import dataset, saved
from PIL import Image
from test_canary import CANARY, FILES, names_nobody

from cxrviewer import cli, open_radiograph
from cxrviewer.errors import BundleError
from cxrviewer.explain.composites import COMPOSITES, composite
from cxrviewer.explain.explaining import Options, explain
from cxrviewer.explain.folding import canonical
from cxrviewer.explain.methods import METHODS
from cxrviewer.inference import backbones
from cxrviewer.inference import engine as engines
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.inference.engine import Engine
from cxrviewer.inference.preprocess import prepare, standardise
from cxrviewer.inference.stages import separated
from cxrviewer.results.explanation_file import read_explanation


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return quick_bundle(tmp_path_factory.mktemp("bundle") / "quick")


@pytest.fixture
def film(tmp_path):
    return film_at(tmp_path / "film.dcm")


@pytest.fixture
def run(bundle, capfd):
    """Run the command; return its exit code, output and errors."""

    def command(*arguments, bundle=bundle):
        device = [] if "--device" in arguments else ["--device", "cpu"]
        asked = ["explain", *map(str, arguments), "--bundle", str(bundle), *device]
        code = cli.main(asked, view=None, layouts=["film"])
        return code, *capfd.readouterr()

    return command


def one_line(text):
    return text.count("\n") == 1 and text.startswith("cxrviewer: ")


def test_what_the_command_lacks_is_said(run, film, tmp_path):
    for given, lacks in [((), "a film and --out"), ((film,), "--out"), (("--out", tmp_path / "o.npz"), "a film")]:
        code, _, said = run(*given)
        assert code == 2
        assert f"The command lacks {lacks}." in said


def test_a_film_and_all_methods_against_one_class(run, film, tmp_path):
    """The file holds what the methods give when they are called themselves."""
    bundle, out = quick_bundle(tmp_path / "tiny", preprocessing=PREPROCESSING | {"size": 16}), tmp_path / "film.npz"
    arguments = ["--methods", "all", "--against", "Normal", "--composite", "epsilon-gamma-box", "--stage", "1"]
    code, said, errors = run(film, "--out", out, *arguments, bundle=bundle)
    assert (code, errors) == (0, "")
    assert said.startswith(f"{film}: ")
    assert said.endswith(f"%  [{out}]\n")
    arrays, about = arrays_in(out)
    found = load_bundle(bundle)
    network = canonical(separated(backbones.of_bundle(found)))
    prepared = prepare(open_radiograph(film).presentation(), found.preprocessing)
    picture = torch.from_numpy(standardise(prepared.picture[None], found.preprocessing))
    options = Options(against=2, composite=composite("epsilon-gamma-box"), stage=1)
    labels = ["COVID-19", "Lung Opacity", "Viral Pneumonia"]
    assert [(entry["method"], entry["target"]) for entry in about["explanations"]] == [
        (method, label) for method in METHODS for label in labels
    ]
    for method in METHODS:
        fields = explain(network, picture, method, [0, 1, 3], options)
        for place, label in enumerate(labels):
            values = arrays[f"fields/{method}/{label}"]
            assert values.dtype == np.float32
            np.testing.assert_allclose(values, fields.values[0, place], rtol=1e-3, atol=1e-5)
        grid = fields.to_picture.then(prepared.to_film)
        np.testing.assert_array_equal(arrays[f"to_film/{method}"], grid.matrix())
        scores = [entry["score"] for entry in about["explanations"] if entry["method"] == method]
        np.testing.assert_allclose(scores, fields.scores[0], atol=1e-5)
    np.testing.assert_allclose(arrays["logits"], fields.logits[0], rtol=1e-5)


def brightness_bundle(folder, **preprocessing):
    """A bundle whose network finds what is bright: its logit and all its maps follow that alone."""
    network = backbones.build("cnn", 4)
    with torch.no_grad():
        for block in network.features:
            block[0].weight.fill_(1.0 / block[0].weight[0].numel())
        network.classifier.weight.fill_(1.0)
        network.classifier.bias.fill_(0.0)
    black = {"mean": 0.0, "std": 1.0, "low_percentile": 97, "high_percentile": 100}
    return quick_bundle(
        folder, network=network.eval(), preprocessing=PREPROCESSING | {"size": 64} | black | preprocessing
    )


@pytest.mark.parametrize(
    ("preprocessing", "row", "column"),
    [
        ({}, 120, 200),
        ({"fit": "pad"}, 300, 420),
        ({"border": 0.1}, 120, 420),
        ({"fit": "pad", "border": 0.15}, 300, 200),
    ],
)
def test_the_affine_leads_back_to_a_bright_spot(run, preprocessing, row, column, tmp_path):
    """Centre of mass of each field, by the matrices alone, against where the spot was put on the film."""
    rows, columns = np.mgrid[0:400, 0:560]
    spot = 3700 * np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / (2 * 18.0**2))
    noise = np.random.default_rng(0).integers(0, 300, spot.shape)  # the gate refuses what is blank
    film = saved(dataset((spot + noise).astype(np.uint16), BitsStored=12), tmp_path / "film.dcm")
    bundle = brightness_bundle(tmp_path / "bright", **preprocessing)
    arguments = ["--methods", "lrp,gradcam,layercam", "--composite", "epsilon-plus"]
    code, _, _ = run(
        film, "--out", tmp_path / "film.npz", *arguments, "--target", "Normal", "--stage", "0", bundle=bundle
    )
    assert code == 0
    arrays, _ = arrays_in(tmp_path / "film.npz")
    for method in ("lrp", "gradcam", "layercam"):
        field = np.maximum(arrays[f"fields/{method}/Normal"].astype(float), 0.0)
        places = [float((field.sum(1 - axis) * np.arange(field.shape[axis])).sum() / field.sum()) for axis in (0, 1)]
        matrix = arrays[f"to_film/{method}"]
        found = matrix @ [*places, 1.0]
        assert abs(found[0] - row) < 0.5 * matrix[0, 0], method
        assert abs(found[1] - column) < 0.5 * matrix[1, 1], method
        np.testing.assert_allclose(arrays[f"to_film_xy/{method}"] @ [*places[::-1], 1.0], found[[1, 0, 2]])
    for heatmap in read_explanation(tmp_path / "film.npz").heatmaps:
        resampled = heatmap.on_image()
        assert resampled.shape == (400, 560)
        top = np.unravel_index(resampled.argmax(), resampled.shape)
        assert np.hypot(top[0] - row, top[1] - column) < 1.5 * heatmap.to_film.column_scale


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["--methods", "magic"], "'magic' is unknown. Choose among: gradcam"),
        (["--methods", ""], "No method is named"),
        (["--target", "Fracture"], "no class 'Fracture'"),
        (["--target", "Normal,Fracture"], "no class 'Fracture'"),
        (["--against", "Fracture"], "no class 'Fracture'"),
        (["--target", "Normal", "--against", "Normal"], "only be explained against other classes"),
        (["--composite", "magic"], "composite 'magic' is unknown"),
        (["--composite", "epsilon", "--methods", "gradcam"], "A composite is for LRP"),
        (["--stage", "9"], "no stage 9"),
        (["--stage", "-1", "--methods", "lrp"], "A stage is for class activation maps"),
        (["--device", "mps" if not torch.backends.mps.is_available() else "cuda"], "device"),
    ],
)
def test_wrong_requests_write_nothing(run, film, arguments, text, tmp_path):
    code, said, errors = run(film, "--out", tmp_path / "out", *arguments)
    assert (code, said, one_line(errors)) == (2, "", True)
    assert text in errors
    assert list(tmp_path.iterdir()) == [film]


def test_a_name_for_the_file_and_for_the_folder_of_pictures_is_refused(run, film, tmp_path):
    code, said, errors = run(film, "--out", tmp_path / "a.npz", "--pictures", tmp_path / "a.npz")
    assert (code, said) == (2, "")
    assert "named twice. Name a folder as --pictures" in errors
    assert list(tmp_path.iterdir()) == [film]


def test_wrong_usage(run, film, tmp_path):
    other = film_at(tmp_path / "other.dcm", seed=1)
    for arguments, text in (
        ([], "--help"),
        ([film], "--help"),
        (["--out", tmp_path / "a.npz"], "--help"),
        ([film, other, "--out", tmp_path / "a.npz"], "one film alone"),
        ([tmp_path, "--out", tmp_path / "a.npz"], "one film alone"),
        ([film, "--out", film], "is among the inputs"),
    ):
        code, _, errors = run(*arguments)
        assert (code, one_line(errors)) == (2, True)
        assert text in errors
    assert sorted(tmp_path.iterdir()) == [film, other]


def test_a_backbone_without_rules_says_so_before_anything_is_written(run, film, tmp_path, monkeypatch):
    def none(_):
        raise BundleError("No rule.", "Use another.")

    monkeypatch.setattr(engines, "canonical", none)
    code, _, errors = run(film, "--out", tmp_path / "film.npz")
    assert (code, one_line(errors)) == (2, True)
    assert "LRP knows no rules for a cnn" in errors
    assert list(tmp_path.iterdir()) == [film]
    assert run(film, "--out", tmp_path / "film.npz", "--methods", "gradcam")[0] == 0
    listed = run("--list")[1]
    assert listed.count("LRP knows no rules for a cnn") == 1 + len(COMPOSITES)


def test_what_there_is_can_be_listed(run):
    code, listed, errors = run("--list")
    assert (code, errors) == (0, "")
    words = listed.split()
    assert set(words) >= {*METHODS, *COMPOSITES}
    assert "0: 16 x 16, 1: 8 x 8, 2: 4 x 4, 3: 2 x 2" in listed
    assert "COVID-19, Lung Opacity, Normal, Viral Pneumonia" in listed
    assert max(map(len, listed.splitlines())) <= 120


def test_several_films_have_a_file_each_and_a_table(run, film, tmp_path):
    (tmp_path / "films").mkdir()
    film_at(tmp_path / "films" / "a.dcm", seed=1)
    lateral = film_at(tmp_path / "films" / "b.dcm", seed=2, ViewPosition="LL")
    (tmp_path / "films" / "c.dcm").write_bytes(film.read_bytes()[:-9999])
    out = tmp_path / "out"
    code, said, errors = run(film, tmp_path / "films", "--out", out, "--target", "top")
    assert code == 1
    assert one_line(errors)
    assert "c.dcm: " in errors
    assert f"{lateral}: not scored (G03)" in said
    assert "3 of 4 films explained; see" in said
    rows = list(csv.DictReader((out / "explanations.csv").read_text().splitlines()))
    assert [row["gate"] for row in rows] == ["pass", "pass", "block", ""]
    for row in rows[:3]:
        assert row["file"] == f"{row['sha256'][:16]}.npz"
        found = read_explanation(out / row["file"])
        assert found.input.sha256 == row["sha256"]
        assert [heatmap.target for heatmap in found.heatmaps] == ([row["top"]] * 2 if row["top"] else [])
    assert {path.name for path in out.iterdir()} - {".lock"} == {"explanations.csv", *(row["file"] for row in rows[:3])}


def test_an_unreadable_film_is_named_in_one_line(run, film, tmp_path):
    film.write_bytes(b"")
    code, said, errors = run(film, "--out", tmp_path / "film.npz")
    assert (code, said) == (1, "")
    assert errors.startswith(f"cxrviewer: {film}: The file is empty.")
    assert one_line(errors)
    assert list(tmp_path.iterdir()) == [film]


def test_a_film_that_the_gate_refuses_is_an_answer(run, tmp_path):
    film = film_at(tmp_path / "film.dcm", ViewPosition="LL")
    code, said, errors = run(film, "--out", tmp_path / "film.npz")
    assert (code, said, errors) == (0, f"{film}: not scored (G03)\n", "")
    found = read_explanation(tmp_path / "film.npz")
    assert found.gate.status == "block"
    assert found.heatmaps == ()


def test_an_earlier_explanation_is_replaced_and_nothing_else(run, film, tmp_path):
    out = tmp_path / "film.npz"
    for method in ("gradcam", "lrp"):
        assert run(film, "--out", out, "--methods", method, "--target", "top")[0] == 0
        assert [heatmap.method for heatmap in read_explanation(out).heatmaps] == [method]
    np.savez(out, mine=np.zeros(3))
    before = out.read_bytes()
    code, _, errors = run(film, "--out", out)
    assert (code, one_line(errors)) == (2, True)
    assert "something else than an explanation" in errors
    assert out.read_bytes() == before


def test_resume_leaves_films_alone_that_have_the_same_answer(run, film, tmp_path, monkeypatch):
    asked = []
    explain_it = Engine.explain
    monkeypatch.setattr(Engine, "explain", lambda *a, **k: asked.append(a) or explain_it(*a, **k))
    command = [film, "--out", tmp_path / "out", "--resume", "--methods", "gradcam"]
    first = run(*command)
    table = (tmp_path / "out" / "explanations.csv").read_text()
    assert run(*command) == first
    assert len(asked) == 1
    assert (tmp_path / "out" / "explanations.csv").read_text() == table
    run(*command, "--against", "rest")
    assert len(asked) == 2
    run(*command, "--against", "rest", "--pictures", tmp_path / "pictures")
    run(*command, "--against", "rest", "--pictures", tmp_path / "pictures")
    assert len(asked) == 3
    next((tmp_path / "pictures").iterdir()).unlink()
    run(*command, "--against", "rest", "--pictures", tmp_path / "pictures")
    assert len(asked) == 4


def test_pictures_show_the_film_under_each_map(run, film, tmp_path):
    pictures, out = tmp_path / "pictures", tmp_path / "film.npz"
    for arguments, count in ((["--target", "Normal,Lung Opacity"], 4), (["--target", "Normal"], 2)):
        assert run(film, "--out", out, "--pictures", pictures, *arguments)[0] == 0
        names = sorted(path.name for path in pictures.iterdir())
        assert len(names) == count
    start = read_explanation(out).input.sha256[:16]
    assert names == [f"{start}-gradcam-normal.png", f"{start}-lrp-normal.png"]
    with Image.open(pictures / names[0]) as picture:
        assert (picture.mode, picture.height, picture.width) == ("RGB", 240, 256)


@pytest.mark.parametrize("out", ["film.npz", "folder"])
def test_a_stopped_run_leaves_the_earlier_file(run, film, out, tmp_path, monkeypatch):
    place = tmp_path / out
    assert run(film, "--out", place)[0] == 0
    before = {path: path.read_bytes() for path in (place.glob("*.npz") if place.is_dir() else [place])}

    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(Engine, "explain", stopped)
    code, said, errors = run(film, "--out", place, "--methods", "lrp")
    assert (code, said) == (1, "")
    assert errors.endswith("cxrviewer: Stopped.\n")
    assert {path: path.read_bytes() for path in before} == before
    assert not list(tmp_path.rglob(".cxrviewer-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX's")
@pytest.mark.parametrize("out", ["film.npz", "folder"])
def test_a_full_disk_is_one_line_and_leaves_no_half_file(run, film, out, tmp_path):
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        code, said, errors = run(film, "--out", tmp_path / out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (code, said, one_line(errors)) == (1, "", True)
    assert "cannot be written" in errors
    assert [path for path in tmp_path.rglob("*") if path.is_file() and path.name != ".lock"] == [film]


def test_nothing_that_is_kept_names_the_patient(run, tmp_path):
    """A film with the canary in every attribute that takes text, in a file that is called so, too."""
    word = CANARY.decode()
    film, out = tmp_path / f"{word}.dcm", tmp_path / "out"
    film.write_bytes(FILES["every attribute"])
    code, _, errors = run(film, "--out", out, "--pictures", out / "pictures")
    assert (code, errors) == (0, "")
    (file,) = out.glob("*.npz")
    arrays, about = arrays_in(file)
    texts = [array.tolist() for array in arrays.values() if array.dtype.kind in "US"]
    kept = [file, *(out / "pictures").iterdir()]
    assert names_nobody(json.dumps(about), str(texts), *arrays, *map(str, kept))
    assert names_nobody(*(path.read_bytes().decode("latin-1") for path in kept))
    assert names_nobody(repr(read_explanation(file)))
    stem = (out / "film.npz").name
    assert names_nobody(run(film, "--out", out / stem)[2])


def test_progress_is_shown_on_a_terminal_alone(run, film, tmp_path, monkeypatch):
    class Terminal:
        def __init__(self, stream):
            self.stream, self.shown = stream, []

        def isatty(self):
            return True

        def write(self, text):
            self.shown.append(text)

        def __getattr__(self, name):
            return getattr(self.stream, name)

    from cxrviewer.commands import analysis

    terminal = Terminal(sys.stderr)
    monkeypatch.setattr(analysis.sys, "stderr", terminal)
    code, said, _ = run(film, "--out", tmp_path / "film.npz", "--methods", "occlusion", "--target", "top")
    assert code == 0
    assert any("%" in text for text in terminal.shown)
    assert "%" not in terminal.shown[-1]
    assert said.count("\n") == 1
