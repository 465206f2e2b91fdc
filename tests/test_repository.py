"""The repository itself: documents that are made from code, floors, and a wheel that is complete."""

import ast
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from cxrviewer.gui.actions.actions import markdown_table

ROOT = Path(__file__).resolve().parents[1]


def test_readme_shows_the_actions_as_they_are():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"<!-- actions: [^\n]*-->\n(.*)<!-- /actions -->", readme, re.DOTALL)
    assert shown
    assert shown.group(1).strip() == markdown_table().strip()


def test_documents_name_files_that_exist():
    for document in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")):
        for link in re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8")):
            assert "://" in link or (document.parent / link).exists(), f"{document.name}: {link}"


def test_constraints_name_no_index():
    for path in (ROOT / "requirements").iterdir():
        assert "://" not in path.read_text()
        assert "index-url" not in path.read_text()


def test_functions_and_files_stay_small():
    """At most 500 lines a file, 400 one of the window, and 60 a function without its docstring."""
    for path in (ROOT / "cxrviewer").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= (400 if "gui" in path.parts else 500), path.name
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
                assert node.end_lineno - first.lineno < 60, f"{path.name}: {node.name}"


def test_one_place_for_each_thing():
    """Pixels, colour maps and file places each have one home."""
    homes = {
        r"pixel_array\(": {"decoders.py"},
        r"applyColorMap|get_cmap": {"colour.py"},
        r"import platformdirs": {"paths.py"},
        r"Image\.open\(|imdecode\(": {"raster.py"},
    }
    for pattern, allowed in homes.items():
        sources = (ROOT / "cxrviewer").rglob("*.py")
        assert {path.name for path in sources if re.search(pattern, path.read_text(encoding="utf-8"))} <= allowed


@pytest.fixture(scope="module")
def unpacked_wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.mark.slow
def test_an_installed_wheel_finds_its_resources_and_model(unpacked_wheel):
    script = (
        "from cxrviewer import load_bundle, open_radiograph, paths;"
        "from cxrviewer.inference.lungs import load_lung_model;"
        "print(paths.resources()); load_bundle(); load_lung_model(); open_radiograph(paths.sample_film())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=unpacked_wheel,
        env={"PYTHONPATH": str(unpacked_wheel), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(unpacked_wheel) in done.stdout
    entry_points = next(unpacked_wheel.glob("*.dist-info")) / "entry_points.txt"
    assert "cxrviewer-window" in entry_points.read_text()
