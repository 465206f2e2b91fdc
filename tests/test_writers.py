"""Every function that writes: a new one has to be put on a list here, and what tells of a film carries the notice."""

import ast
import base64
import csv
import html
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pydicom
import pytest
from explained import quick_bundle
from films import dataset, phantom, saved
from PIL import Image
from PySide6.QtGui import QImage

import cxrviewer
from cxrviewer import cli, open_radiograph, paths
from cxrviewer.gui.window import screenshot
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.measure.lines import Length
from cxrviewer.results import measurements, opinion_files, opinions, pictures
from cxrviewer.results.dicom_objects import capture
from cxrviewer.results.opinions import Circumstances, Opinion, Subject

PACKAGE = Path(cxrviewer.__file__).parent
TESTS = Path(__file__).parent

#: What writes a file, or hands something to another program, whatever it is called on.
_WRITES = {
    "write_bytes", "write_text", "write_document", "replacing", "save_as", "dcmwrite", "savefig", "savez",
    "savez_compressed", "save_file", "writestr", "write_table", "copyfile", "copy2", "copytree", "QSaveFile",
    "NamedTemporaryFile", "mkstemp", "setImage", "QPrinter", "QPdfWriter",
}  # fmt: skip
_OPENS = {"open", "fdopen", "ZipFile", "ParquetWriter"}

#: Writers of what tells of a film: patterns of files that they write in `made`, or the test that asks for the notice.
ABOUT_A_FILM = {
    "cli._render": "render.png",
    "results.film_folder._write_all": "out/*/*.png out/*/report.html out/*/report.pdf out/*/analysis.json",
    "results.pictures.jpeg": "film.jpg",
    "results.printed.pdf.pdf": "out/*/report.pdf",
    "results.dicom_objects.writing.save": "out/*/structured-report.dcm out/*/lrp.dcm out/*/gradcam-region.dcm",
    "results.dicom_objects.writing.write_objects": "out/*/gradcam.dcm",
    "results.table.Table._begun": "out/results.csv explained/explanations.csv",
    "results.summary.write_summary": "out/summary.html",
    "results.explanation_file.write_explanation": "explained/*.npz",
    "results.explanation_folder.write_pictures": "pictures/*.png",
    "commands.objects._state": "state.dcm",
    "results.documents.write_document": "measured/*/measurements.json measured/*/measurements.csv",
    "results.measurements.write": "measured/*/measurements.json",
    "results.opinion_files.write": "measured/opinions.json measured/opinions.csv",
    "results.gathering.write": "gathered/*.json gathered/*.csv",
    "commands.audit._export": "trail.csv trail.json trail.txt",
    "gui.window.screenshot.save": "screenshot.png",
    "gui.window.screenshot.Screenshot._take": "screenshot.png",
    "gui.commands.pictures.Pictures.write.work": (
        "gui/test_pictures.py::test_the_dialog_leads_to_a_file_whose_name_and_pixels_name_nobody"
    ),
    "gui.commands.pictures.Pictures._take": "gui/test_pictures.py::test_nobody_is_named_unless_asked_for",
    "gui.commands.reports.Reports.write_report.work": (
        "gui/test_reports.py::test_a_report_has_measurements_limits_and_the_time"
    ),
    "gui.commands.print_preview.PrintPreview.__init__": (
        "gui/test_reports.py::test_paper_has_what_the_pdf_has_where_the_pdf_has_it"
    ),
    "results.parquet.write_parquet": "results/test_parquet.py",
    "training.loop.predictions.Predictions.save": (
        "training/test_training_run.py::test_evaluation_on_the_training_data_measures_the_test_part_alone"
    ),
    "training.evaluate.evaluate": (
        "training/test_training_run.py::test_evaluation_on_the_training_data_measures_the_test_part_alone"
    ),
}

#: Writers of anything else, by what that is.
NOTHING_ABOUT_A_FILM = {
    "what the others here write with": (
        "files.make_folder", "files._begin", "files.write_bytes", "files.write_text", "training.basics.files.write",
        "training.basics.files.write_json", "training.basics.files.write_lines", "training.basics.files.write_text",
        "training.basics.files.write_tensors.save", "training.basics.files.write_torch.save",
    ),
    "streams and processes of the program": (
        "__main__._restore_streams", "console._abandon_output", "console._duplicate",
        "gui.work.children.Child.__init__", "imaging.decoding.silence._close", "watch._write", "watch.ask_to_stop",
        "gui.learning.trainings._write", "logs._Log._open",
    ),
    "where the user's films lie, told to the window that is open": ("gui.work.meeting.Meeting._listen",),
    "settings, keys and recent films": (
        "gui.actions.key_sets.write", "settings.storing._write", "recent._write",
    ),
    "journals that the program keeps for itself; what is exported of them bears the notice": (
        "results.audit_trail.salt.Salt._make", "results.audit_trail.trail.Trail._append",
        "results.audit_trail.trail._opened", "results.opinion_journal.Journal._append",
    ),
    "the installation, without a word of a model": (
        "installation.self_test._write_access", "installation.support.write",
    ),
    "films themselves, as they came or without names, and what their senders keep": (
        "results.deidentification.key.Key.write", "results.deidentification.page.Page.write",
        "results.deidentification.release.Release._save", "results.deidentification.release.Release.run",
        "results.deidentification.release._file", "results.pacs.keeping._settle", "results.pacs.keeping.keep",
    ),
    "a model, the data that it is made of, or how it was made; cards and reports say what it is not": (
        "inference.gate.learnt.written_tensors", "training.card.card.write", "training.compare._written",
        "training.comparison_figures.write", "training.comparison_plot.write", "training.data.audit.audited",
        "training.data.looks.look",
        "training.evaluation.plots._png", "training.export._listed", "training.export.export",
        "training.loop.curves.write", "training.loop.journal.Journal.close_epoch",
        "training.loop.loop._Loop._keep", "training.loop.outcome.answer",
        "training.loop.outcome.answer.save", "training.loop.run._trained",
        "training.lungs.folds.add_cross_validation",
        "training.lungs.run.make_lung_model", "training.parts.held_out.check_films", "training.parts.intake._built",
        "training.parts.intake._side_by_side", "training.parts.trained_on.TrainedOn.save", "training.words.words.words",
    ),
}  # fmt: skip

LIMITS = {
    "COVID-19": "COVID-19: no film shares a source with another class.",
    "Viral Pneumonia": "cannot be told from its source (a hospital for children).",
}


def made_by(call: ast.Call) -> bool:
    """Whether a call writes, or opens something to write to it."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "save":
        return not ast.unparse(call.func).endswith("painter.save")  # that of its state
    if name not in _OPENS:
        return name in _WRITES
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    words = [part.value for part in given if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return ast.unparse(call.func) == "os.open" or any(re.fullmatch(r"[rbt]*[wxa+][rbt+]*", word) for word in words)


def writers() -> set[str]:
    """The functions of the package that write, as ``module.function``."""
    found = set()
    for file in PACKAGE.rglob("*.py"):
        module = ".".join(file.relative_to(PACKAGE).with_suffix("").parts)
        found |= {f"{module}.{place}" for place in _places(ast.parse(file.read_text("utf-8")), "")}
    return found


def _places(node: ast.AST, place: str) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        named = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        inner = f"{place}.{child.name}".lstrip(".") if named else place
        if isinstance(child, ast.Call) and made_by(child):
            yield place
        yield from _places(child, inner)


def test_every_writer_is_on_a_list() -> None:
    listed = [*ABOUT_A_FILM, *(name for names in NOTHING_ABOUT_A_FILM.values() for name in names)]
    assert len(listed) == len(set(listed))
    found = writers()
    assert not found - set(listed), "new: does it tell of a film? Then it carries the notice; see the lists above"
    assert not set(listed) - found, "no longer there"


@pytest.mark.parametrize(
    "source",
    [
        "path.write_text('a')", "open(path, 'w')", "path.open('xb')", "os.open(path, flags)", "image.save(path)",
        "np.savez(path, a=b)", "with replacing(path) as draft: pass", "dataset.save_as(path)", "clipboard.setImage(a)",
    ],
)  # fmt: skip
def test_what_writes_is_found(source: str) -> None:
    assert list(_places(ast.parse(f"class A:\n    def f(self):\n        {source}"), "")) == ["A.f"]


def test_what_only_reads_is_not_found() -> None:
    source = "open(path)\npath.open('rb')\npainter.save()\nopen(path, encoding='utf-8')\nnp.load(path)"
    assert list(_places(ast.parse(source), "")) == []


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that can be written about one film without a window."""
    place = tmp_path_factory.mktemp("made")
    bundle = quick_bundle(place / "bundle", class_limits=LIMITS)
    film, home = saved(dataset((phantom(240, 256) * 255).astype(np.uint8)), place / "film.dcm"), place / "home"
    with pytest.MonkeyPatch.context() as patched:
        for name in ("audit_trail", "audit_salt", "logs", "user_settings_file", "machine_settings_file"):
            patched.setattr(paths, name, lambda name=name: home / name)
        patched.delenv("CXRVIEWER_AUDIT_TRAIL", raising=False)
        for command in _commands(place, film, bundle):
            assert cli.main([str(part) for part in command], view=None, layouts=["film"]) == 0, command
    picture = QImage(str(place / "render.png"))
    screenshot.save(picture, place / "screenshot.png")
    (place / "film.jpg").write_bytes(pictures.jpeg(np.zeros((20, 30), np.uint8), 30))
    return place


def _commands(place: Path, film: Path, bundle: Path) -> Iterator[list[object]]:
    model = ["--bundle", bundle, "--device", "cpu"]
    yield ["render", film, "--out", place / "render.png"]
    yield ["analyze", film, "--out", place / "out", "--dicom", "--pdf", *model]
    yield ["explain", place / "film.dcm", "--out", place / "explained.npz", *model]
    yield ["explain", film, film, "--out", place / "explained", "--pictures", place / "pictures", *model]
    shown = open_radiograph(film)
    written = measurements.write(place / "measured", measurements.document(shown, [Length(((0.0, 0.0), (0.0, 9.0)))]))
    event = opinions.opinion_event(Subject.of(shown.sha256, 1, "b" * 64), Opinion(("Normal",), 3), Circumstances())
    opinion_files.write(place / "measured", list(opinions.records([event]).values()))
    yield ["state", film, "--measurements", written, "--out", place / "state.dcm"]
    yield ["gather", place / "measured", "--out", place / "gathered"]
    for kind in ("csv", "json", "txt"):
        yield ["audit-log", "export", "--out", place / f"trail.{kind}"]


def text_of(file: Path) -> str:
    """All words of a file that a program for its kind shows."""
    if file.suffix in {".png", ".jpg"}:
        with Image.open(file) as image:
            comment = image.info.get("Comment", image.info.get("comment", ""))
        return comment.decode() if isinstance(comment, bytes) else comment
    if file.suffix == ".dcm":
        return "\n".join(str(element.value) for element in pydicom.dcmread(file).iterall() if element.VR in _WORDS)
    if file.suffix == ".npz":
        return str(np.load(file, allow_pickle=False)["about"])
    if file.suffix == ".pdf":
        return pdf_text(file.read_bytes())
    return html.unescape(file.read_text("utf-8"))


_WORDS = {"LO", "LT", "ST", "UT", "SH", "UC"}


def pdf_text(content: bytes) -> str:
    """The words of a PDF whose letters are those of Latin, in the order they are drawn."""
    (page,) = re.findall(
        rb"<<\s*/Filter \[ /ASCII85Decode /FlateDecode \] /Length \d+\s*>>\s*stream(.*?)~>", content, re.S
    )
    drawn = zlib.decompress(base64.a85decode(page.strip()))
    words = re.findall(rb"\(((?:\\.|[^\\()])*)\) Tj", drawn)
    return " ".join(re.sub(rb"\\([()\\])", rb"\1", word).decode("cp1252") for word in words)


def _has_notice(file: Path) -> bool:
    if file.suffix == ".csv":
        with file.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        return bool(rows) and {row["notice"] for row in rows} == {NOTICE}
    return NOTICE in text_of(file)


@pytest.mark.parametrize("writer", [name for name, where in ABOUT_A_FILM.items() if "test_" not in where])
def test_what_tells_of_a_film_carries_the_notice(made: Path, writer: str) -> None:
    for pattern in ABOUT_A_FILM[writer].split():
        files = list(made.glob(pattern))
        assert files, pattern
        assert [file.name for file in files if not _has_notice(file)] == []


def test_nothing_else_was_written_about_the_film(made: Path) -> None:
    """Whatever lies there carries the notice, or is on this short list."""
    kinds = {".lock", ".safetensors", ""}
    found = [file for file in made.rglob("*") if file.is_file() and not {"home", "bundle"} & set(file.parts)]
    silent = [file.name for file in found if file.suffix not in kinds and not _has_notice(file)]
    assert silent == ["film.dcm"]


@pytest.mark.parametrize("where", sorted({where for where in ABOUT_A_FILM.values() if "test_" in where}))
def test_the_tests_of_other_writers_are_there(where: str) -> None:
    file, _, name = where.partition("::")
    source = (TESTS / file).read_text("utf-8")
    assert "NOTICE" in source
    assert f"def {name}(" in source or not name


@pytest.mark.parametrize(
    "pattern",
    [
        "out/results.csv", "out/summary.html", "out/*/analysis.json", "out/*/report.html", "out/*/report.pdf",
        "out/*/structured-report.dcm", "explained.npz", "explained/*.npz", "explained/explanations.csv",
    ],
)  # fmt: skip
def test_what_limits_a_class_goes_with_its_number(made: Path, pattern: str) -> None:
    (file,) = made.glob(pattern)
    said = " ".join(text_of(file).split())
    assert LIMITS["COVID-19"] in said
    assert f"Viral Pneumonia: {LIMITS['Viral Pneumonia']}" in said  # named also where the bundle does not


def test_what_limits_a_class_stands_beside_its_number(made: Path) -> None:
    """Between the number of the class and that of the next, not at the end of the page alone."""
    for pattern in ("out/*/report.html", "out/*/report.pdf", "out/*/structured-report.dcm"):
        (file,) = made.glob(pattern)
        said = " ".join(text_of(file).split())
        ends = [end.start() for end in re.finditer("Lung Opacity", said)]
        start = said.index(LIMITS["COVID-19"])
        assert any(start < end for end in ends), pattern
        assert said.rindex("COVID-19", 0, start) < start < said.rindex("Viral Pneumonia"), pattern


def test_what_limits_a_class_is_burnt_into_the_pictures_with_its_number(
    made: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    burnt: list[str] = []

    def with_legend(picture: np.ndarray, _: object, lines: list[str]) -> np.ndarray:
        burnt.append(" ".join(lines))
        return picture

    monkeypatch.setattr(capture, "with_legend", with_legend)
    command = ["analyze", made / "film.dcm", "--out", tmp_path, "--dicom", "--target", "COVID-19", "--device", "cpu"]
    assert cli.main([*map(str, command), "--bundle", str(made / "bundle")], view=None, layouts=["film"]) == 0
    assert len(burnt) == 2
    assert all(LIMITS["COVID-19"] in words and NOTICE in words for words in burnt)
    assert all(re.search(r"COVID-19: \d+\.\d %; were of the class", words) for words in burnt)
