"""The gallery: every picture on the page is there, small, and made by the script; the README's is one of them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
SCRIPT, IMAGES = ROOT / "packaging" / "make_gallery.py", ROOT / "docs" / "images"
SHOWN = re.findall(r"\]\(images/([^)]+)\)", (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8"))


def test_the_page_shows_what_the_script_makes() -> None:
    told = subprocess.run([sys.executable, str(SCRIPT), "--help"], capture_output=True, text=True, check=True).stdout
    names = re.search(r"--only\s+\{([^}]+)\}", told)[1].split(",")
    assert sorted(SHOWN) == sorted(f"{name.strip()}.png" for name in names)
    assert re.search(r"\]\(docs/images/(\w+\.png)\)", (ROOT / "README.md").read_text(encoding="utf-8"))[1] in SHOWN


def test_its_pictures_are_small() -> None:
    assert sum((IMAGES / name).stat().st_size for name in SHOWN) < 3_500_000
    for name in SHOWN:
        with Image.open(IMAGES / name) as picture:
            assert 700 <= picture.width <= 1300


@pytest.mark.slow
@pytest.mark.gui
def test_a_picture_can_be_made_again(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, str(SCRIPT), "--only", "blocked", "--out", str(tmp_path)]
    subprocess.run(command, env=environment, capture_output=True, check=True, timeout=120)
    with Image.open(tmp_path / "blocked.png") as made, Image.open(IMAGES / "blocked.png") as kept:
        assert made.size == kept.size
