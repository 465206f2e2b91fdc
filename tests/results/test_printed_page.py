"""The report on one page: all that it must say, whatever there is to say, and a PDF that Ghostscript reads the same."""

import base64
import io
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
from answers import FAILED, LIMITS, REFUSAL, SHAPE, answer, heatmap
from bundles import write_bundle
from films import dataset, opened, phantom, saved
from PIL import Image

from cxrviewer import Engine, load_bundle
from cxrviewer.explain.colour import palette
from cxrviewer.inference.analysis import NOTICE, GateOutcome
from cxrviewer.results import pictures, report
from cxrviewer.results.batch import Batch
from cxrviewer.results.film_folder import FilmFolders, Request
from cxrviewer.results.printed.layout import Sheet, page
from cxrviewer.results.printed.page import HEIGHT, MARGIN, WIDTH, Box, Column, Picture, Words, width_of, wrapped
from cxrviewer.results.printed.pdf import pdf
from cxrviewer.results.report import RELIABILITY
from cxrviewer.version import __version__

FILM = dataset((phantom() * 255).astype(np.uint8))


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    return Engine(load_bundle(write_bundle(tmp_path_factory.mktemp("bundle") / "random")), device="cpu")


def sheet(engine, film=FILM, target="top", limits=None, measurements=(), **options):
    radiograph = opened(film)
    analysis = engine.analyse(radiograph, target=target, **options)
    grey = radiograph.render()
    overlays = [pictures.overlay(grey, heatmap) for heatmap in analysis.heatmaps]
    return Sheet(radiograph, analysis, grey, overlays, engine.bundle.limits if limits is None else limits, measurements)


def text(items):
    return " ".join(item.text for item in items if isinstance(item, Words))


def test_it_says_what_it_must(engine):
    made = sheet(engine, measurements=["Length: 12.3 mm, at the detector (DET)"])
    said = text(page(made))
    assert said.count(NOTICE) == 2
    for needed in ("12.3 mm, at the detector", "Input gate: passed", engine.bundle.sha256, "not where disease is"):
        assert needed in said
    for limit in engine.bundle.limits:
        assert limit in said
    for entry in made.analysis.probabilities:
        assert f"{100 * entry.calibrated:.1f} %" in said
        assert report.ZONES[entry.zone] in said
    for one in made.analysis.heatmaps:
        assert f"{one.name}, {one.target}" in said
        assert one.reason in said if one.verdict == "failed" else one.verdict in said
    assert "CANARY" not in said


@pytest.mark.parametrize("target", ["top", "all"])
@pytest.mark.parametrize("many", [0, 12, 400])
def test_nothing_lies_beyond_the_page_and_what_is_left_out_is_said(engine, target, many):
    items = page(sheet(engine, target=target, limits=["A sentence about what the model cannot do. " * 3] * many))
    for item in items:
        if isinstance(item, Words):
            assert MARGIN <= item.left < WIDTH - MARGIN
            assert item.baseline <= HEIGHT - MARGIN + 1
        else:
            assert item.left >= MARGIN - 1e-6
            assert item.left + item.width <= WIDTH - MARGIN + 1e-6
            assert item.top + item.height <= HEIGHT - MARGIN
    assert ("more than fits" in text(items)) == (many == 400)
    assert text(items).count(NOTICE) == 2


@pytest.mark.parametrize(("target", "count", "highest"), [("top", 3, 190.0), ("all", 9, 95.0)])
def test_pictures_keep_their_shape_and_each_has_its_place(engine, target, count, highest):
    items = page(sheet(engine, target=target))
    shown = [item for item in items if isinstance(item, Picture) and len(item.pixels) > 1]
    assert len(shown) == len({(item.left, item.top) for item in shown}) == count
    for item in shown:
        assert item.height / item.width == pytest.approx(300 / 260)
        assert item.height <= highest
    assert len({item.top for item in shown}) == count // 3, "in rows of three"


def test_a_blocked_film_has_its_reason_and_no_numbers(engine):
    items = page(sheet(engine, dataset((phantom() * 255).astype(np.uint8), ViewPosition="LL")))
    assert "Not scored. G03 LATERAL" in text(items)
    assert "Calibrated" not in text(items)
    assert any(isinstance(item, Box) and item.colour == (253, 232, 232) for item in items)


def test_a_coloured_ground_lies_under_its_words_and_around_them():
    items = page(by_hand(gate=GateOutcome((REFUSAL,))))
    grounds = [place for place, item in enumerate(items) if isinstance(item, Box) and item.width > WIDTH / 2]
    assert len(grounds) == 2
    for place, said in zip(grounds, (NOTICE, "Not scored. G03 LATERAL: It is a lateral film."), strict=True):
        ground, words = items[place], items[place + 1]
        assert (words.text, words.bold) == (said, True)
        assert ground.left < words.left
        assert ground.top <= words.baseline - 0.7 * words.size
        assert words.baseline + 0.2 * words.size <= ground.top + ground.height


def test_a_film_that_was_scored_against_the_gate_says_so_everywhere(engine):
    made = sheet(engine, dataset((phantom() * 255).astype(np.uint8), ViewPosition="LL"), override=True)
    assert report.AGAINST_THE_GATE in text(page(made))
    assert report.AGAINST_THE_GATE in report.html(made.radiograph, made.analysis, made.grey, made.overlays, made.limits)
    assert made.analysis.probabilities


def test_bars_are_as_long_as_the_probabilities(engine):
    made = sheet(engine)
    boxes = [item for item in page(made) if isinstance(item, Box) and item.colour in {(230, 234, 239), (47, 111, 159)}]
    shares = [bar.width / ground.width for ground, bar in zip(boxes[::2], boxes[1::2], strict=True)]
    assert shares == pytest.approx([entry.calibrated for entry in made.analysis.probabilities])
    for bar in boxes[::2]:
        beside = [one for one in page(made) if isinstance(one, Words) and bar.top < one.baseline < bar.top + 9.0]
        assert beside
        for one in beside:
            end = one.left + width_of(one.text, one.size, bold=one.bold)
            assert end <= bar.left or one.left >= bar.left + bar.width, "no bar lies over words"


def test_a_cell_ends_before_the_next_one_begins_and_a_picture_stands_in_the_middle():
    column = Column(100.0, 50.0, 200.0, 9.0)
    column.row([(0.0, "x" * 200), (0.5, "y")])
    first, second = column.items
    assert first.left + width_of(first.text, first.size) < second.left == 200.0
    column.picture(np.zeros((100, 50), np.uint8), 80.0)
    picture = column.items[-1]
    assert (picture.left, picture.width, picture.height) == (180.0, 40.0, 80.0)
    assert picture.top == pytest.approx(50.0 + 9.0 * 1.25), "below the row"


def test_words_are_broken_within_the_width():
    lines = list(wrapped("one two three " + "x" * 200, 9.0, 60.0))
    assert "".join(lines).replace(" ", "") == "onetwothree" + "x" * 200
    assert list(wrapped("Größe − 中", 9.0, 400.0)) == ["Größe - ?"]
    assert list(wrapped("at ≥ 5, ≤ 6 → low", 9.0, 400.0)) == ["at >= 5, <= 6 -> low"]


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed (Debian package ghostscript)")
def test_ghostscript_reads_one_page_with_the_same_words(engine, tmp_path):
    made = sheet(engine)
    (tmp_path / "report.pdf").write_bytes(pdf(page(made)))
    command = ["gs", "-q", "-dSAFER", "-sDEVICE=txtwrite", "-o", str(tmp_path / "page%d.txt"), "report.pdf"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    (found,) = tmp_path.glob("page*.txt")
    words = found.read_text(encoding="utf-8")
    assert words.count(NOTICE) == 2
    for entry in made.analysis.probabilities:
        assert re.search(rf"{entry.label}\s+{100 * entry.calibrated:.1f} %", words)


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed (Debian package ghostscript)")
def test_ghostscript_draws_everything_where_it_stands(tmp_path):
    bar = palette(signed=True)[None]
    picture = np.zeros((80, 60, 3), np.uint8)
    picture[:40] = 255, 0, 0  # the upper half
    items = [
        Box(100.0, 100.0, 50.0, 20.0, (255, 128, 64)),
        Picture(200.0, 300.0, 60.0, 80.0, picture),
        Picture(10.0, 500.0, float(bar.shape[1]), 5.0, bar),
        Words(100.0, 720.0, "HHHH", 20.0, colour=(0, 0, 255)),
    ]
    (tmp_path / "page.pdf").write_bytes(pdf(items))
    command = ["gs", "-q", "-dSAFER", "-sDEVICE=png16m", "-r72", "-o", "page.png", "page.pdf"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    shown = np.asarray(Image.open(tmp_path / "page.png").convert("RGB")).astype(int)
    assert shown.shape == (842, 595, 3)
    for row, column, colour in [
        (110, 125, (255, 128, 64)), (96, 125, (255, 255, 255)), (124, 125, (255, 255, 255)),
        (310, 230, (255, 0, 0)), (370, 230, (0, 0, 0)), (296, 230, (255, 255, 255)), (384, 230, (255, 255, 255)),
    ]:  # fmt: skip
        assert np.abs(shown[row, column] - colour).max() <= 3, (row, column)
    assert np.abs(shown[502, 11 : 9 + bar.shape[1]] - bar[0, 1:-1]).max() <= 4, "each colour as it is"
    letters = np.argwhere(np.abs(shown - (0, 0, 255)).max(axis=2) < 60)
    assert 700 <= letters[:, 0].min() < letters[:, 0].max() <= 720
    assert 100 <= letters[:, 1].min() <= 104


def test_a_picture_has_as_many_dots_as_a_printer_shows():
    content = pdf([Picture(36.0, 36.0, 144.0, 144.0, np.zeros((1000, 1000), np.uint8))])
    assert b"/Width 600" in content, "300 an inch"


def test_a_pdf_says_in_its_properties_what_it_is():
    content = pdf([])
    for words in (NOTICE, "Chest radiograph: model output", f"cxrviewer {__version__}"):
        assert f"({words})".encode() in content


def test_the_same_answer_gives_the_same_bytes(engine):
    made = sheet(engine)
    assert pdf(page(made)) == pdf(page(made))


def test_the_command_writes_it_beside_the_other_results(engine, tmp_path):
    path = saved(FILM, tmp_path / "film.dcm")
    request = Request(("gradcam",), "top", pictures=False, pdf=True)
    answer = lambda film: engine.analyse(film, ("gradcam",))  # noqa: E731
    batch = Batch(tmp_path / "out", engine.bundle, answer, FilmFolders(tmp_path / "out", engine.bundle, request))
    (outcome,) = batch.run([path])
    files = sorted((tmp_path / "out" / outcome.row["folder"]).iterdir())
    assert [file.name for file in files] == ["analysis.json", "report.pdf"]
    content = files[1].read_bytes()
    assert content.startswith(b"%PDF")
    assert b"CANARY" not in content
    assert len(content) < 500_000


def by_hand(*heatmaps, gate=None, **tags):
    """A page about an answer whose numbers are known."""
    radiograph = opened(dataset((phantom(*SHAPE) * 255).astype(np.uint8), **tags))
    analysis = answer(*heatmaps) if gate is None else answer(*heatmaps, gate=gate)
    pictures_ = [np.zeros((*SHAPE, 3), np.uint8)] * len(heatmaps)
    return Sheet(radiograph, analysis, radiograph.render(), pictures_, LIMITS, (), datetime(2026, 5, 2, 1, tzinfo=EAST))


EAST = timezone(timedelta(hours=8))
ROWS = [
    ["a", "12.5 %", "not measured", "25.0 %", "below the operating point (0.38)"],
    ["b", "87.5 %", "60–95 % of 40 films scored 80–100 %", "75.0 %", "above the operating point (0.62)"],
]


def test_a_page_says_an_answer_line_by_line():
    failed, good = heatmap("b", (FAILED,)), heatmap("a", (replace(FAILED, verdict="good"),), signed=False)
    items = page(by_hand(failed, good))
    said = [item.text for item in items if isinstance(item, Words)]
    for row, sentence in zip(ROWS, LIMITS, strict=False):
        start = said.index(row[0])
        cells = [cell for cell in said[start : start + 6] if cell]
        assert cells == row
        assert said[start + 6].startswith(sentence[:20])
        assert text(items).count(sentence[:50]) == 1, "beside its number alone"
    for sentence in ("Input gate, warning. G10 SMALL: The film is small.", "- About all.", "- It was slow."):
        assert sentence in text(items)
    bars = [item for item in items if isinstance(item, Picture) and item.height == 5.0]
    assert all((bar.pixels[0] == palette(signed=signed)).all() for bar, signed in zip(bars, (True, False), strict=True))
    for ends in (f"-{failed.scale:.3g} to {failed.scale:.3g} logit", f" 0 to {good.scale:.3g} activation"):
        assert ends in text(items)
    bold = {item.text for item in items if isinstance(item, Words) and item.bold}
    assert any(line.startswith("FAILED: Most of it") for line in bold)
    assert "Checks of this map: good" in " ".join(said)
    assert "Made 2026-05-01 17:00 UTC." in said
    assert f"weights {'0123456789abcdef' * 4}, cpu." in text(items)
    assert RELIABILITY in text(items)


def test_html_says_an_answer_line_by_line():
    failed, good = heatmap("b", (FAILED,)), heatmap("a", signed=False)
    made = by_hand(failed, good, PixelSpacing=["0.2", "0.1"], ViewPosition="AP", Modality="DX")
    found = report.html(made.radiograph, made.analysis, made.grey, made.overlays, LIMITS)
    body = re.sub(r'src="[^"]*"', "", found)
    for (label, calibrated, reliability, raw, zone), sentence in zip(ROWS, LIMITS, strict=False):
        row = body[body.index(f"<tr><td>{label}</td>") :]
        cells = re.findall(r"<td[^>]*>(.*?)</td>", row)[:7]
        assert cells[:2] == [label, calibrated]
        assert f'style="width:{calibrated.replace(" ", "")}"' in cells[2]
        assert [re.sub("<[^>]*>", "", cell) for cell in cells[3:]] == [reliability, raw, zone, sentence]
        assert body.count(sentence) == 1, "beside its number alone"
    for words in (
        "<h2>Warnings of the input gate</h2><ul><li>G10 SMALL: The film is small.</li></ul>",
        "<li>About all.</li><li>It was slow.</li>",
        f'<p class="refused">FAILED: {FAILED.text}</p>',
        f"<span>{-failed.scale:.3g}</span><span>{failed.unit}</span><span>{failed.scale:.3g}</span>",
        f"<span>0</span><span>{good.unit}</span><span>{good.scale:.3g}</span>",
        f"linear-gradient(90deg,#{bytes(palette(signed=False)[0]).hex()}",
        f"linear-gradient(90deg,#{bytes(palette(signed=True)[0]).hex()}",
        "<tr><th>Size</th><td>70 x 60 pixels</td></tr>",
        "<td>0.2 x 0.1 mm (",
        "<tr><th>Kind</th><td>DX</td></tr><tr><th>View</th><td>AP</td></tr>",
        f"<td>{made.radiograph.sha256}</td>",
        RELIABILITY,
    ):
        assert words in body


def test_films_in_html_are_large_enough_to_look_at():
    made = by_hand()
    grey = np.zeros((1200, 600), np.uint8)
    (found,) = re.findall(r"base64,([^\"]+)", report.html(made.radiograph, made.analysis, grey, (), ()))
    assert Image.open(io.BytesIO(base64.b64decode(found))).size == (450, 900)


@pytest.mark.parametrize(
    ("gate", "said"),
    [
        (GateOutcome((REFUSAL,)), '<div class="refused"><strong>Not scored.</strong><ul><li>G03 LATERAL: It is'),
        (GateOutcome((REFUSAL,), overridden=True), f"<strong>{report.AGAINST_THE_GATE}</strong><ul><li>G03"),
    ],
)
def test_html_says_what_the_gate_refused(gate, said):
    made = by_hand(gate=gate, ViewPosition="")
    found = report.html(made.radiograph, made.analysis, made.grey, (), ())
    assert said in found
    assert "<th>View</th><td>not stated</td>" in found
    assert "<th>Pixel spacing</th><td>unknown</td>" in found


def test_no_label_or_sentence_is_markup():
    made = by_hand()
    label = "<b>"
    odd = replace(made.analysis, probabilities=(replace(made.analysis.probabilities[0], label=label),))
    found = report.html(made.radiograph, odd, made.grey, (), (f"{label}: <i> of it.", "<u>"), ["<s>"])
    assert not set(re.findall("<(?:b|i|u|s)>", found))


def test_html_has_measurements_and_the_gate(engine):
    made = sheet(engine)
    page_ = report.html(made.radiograph, made.analysis, made.grey, made.overlays, made.limits, ["Length: 1 < 2 mm"])
    assert "Length: 1 &lt; 2 mm" in page_
    assert "Input gate: passed." in page_
