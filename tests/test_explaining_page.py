"""The page that explains a film step by step: its code runs, prints what the page says, and makes its pictures."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "explaining-a-film.md"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location(
        "make_explaining_page", ROOT / "packaging" / "make_explaining_page.py"
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look there
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.mark.slow
def test_the_page_is_true(script, tmp_path):
    page = PAGE.read_text(encoding="utf-8")
    steps = script.run(page, tmp_path)
    assert len(steps) == page.count("```python")
    assert sum(bool(step.shown) for step in steps) == page.count("```text")
    for step in steps:
        assert step.is_true, f"{step.code}\nprints\n\n{step.printed}"
    shown = re.findall(r"\]\(images/([^)]+)\)", page)
    assert sorted(shown) == sorted(path.name for path in tmp_path.glob("*.jpg"))
    for name in shown:
        with Image.open(tmp_path / name) as made, Image.open(PAGE.parent / "images" / name) as kept:
            assert made.size == kept.size


def test_a_page_that_is_not_true_is_found_out(script, tmp_path):
    page = "```python\na = 1\nprint(a, 'of', 0.123)\n```\n\n```text\n{}\n```\n\n```python\nb = a + 1\n```\n"
    for shown, true in (("1 of …", True), ("… of 0.123", True), ("2 of …", False), ("1 of", False), ("…\n…", False)):
        first, second = script.run(page.replace("{}", shown), tmp_path)
        assert first.is_true == true
        assert second.is_true
    with pytest.raises(ZeroDivisionError):
        script.run("```python\n1 / 0\n```\n", tmp_path)
