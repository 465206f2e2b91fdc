"""Films in a folder that may not be entered are said not to be readable, by every command that takes films."""

import numpy as np
import pytest
from bundles import write_bundle
from films import dataset, phantom, saved
from locked_folders import refuse_to_enter

from cxrviewer.cli import main


@pytest.mark.parametrize("asked", ["analyze FILM --out OUT", "deidentify FILM OUT", "explain FILM --out OUT"])
@pytest.mark.parametrize("named", ["locked", "locked/film.dcm"])
def test_a_film_that_cannot_be_reached_is_said_not_to_be_readable(asked, named, tmp_path, monkeypatch, capsys):
    (tmp_path / "locked").mkdir()
    saved(dataset((phantom(60, 50) * 255).astype(np.uint8)), tmp_path / "locked" / "film.dcm")
    places = {"FILM": str(tmp_path / named), "OUT": str(tmp_path / "out")}
    words = [places.get(word, word) for word in asked.split()]
    if words[0] != "deidentify":
        words += ["--bundle", str(write_bundle(tmp_path / "bundle"))]
    refuse_to_enter(monkeypatch, "locked")
    assert main(words, view=None, layouts=["film"]) == 1
    told = capsys.readouterr().err
    assert "may not be read" in told
    assert "unexpected" not in told
