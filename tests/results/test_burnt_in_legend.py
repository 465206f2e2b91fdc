"""The strip below a picture: its bar has the map's colours in their order, and nothing of the picture is hidden."""

import numpy as np
import pytest
from PIL import ImageDraw

from cxrviewer.explain.affine import GridMap
from cxrviewer.explain.colour import palette
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.results.legend import with_legend


def heatmap(method, *, signed):
    values = np.linspace(-0.5 if signed else 0.0, 1.0, 49, dtype=np.float32).reshape(7, 7)
    return Heatmap(method, "Größe", values, signed, GridMap.between((7, 7), (60, 90)), (60, 90))


@pytest.mark.parametrize(("method", "signed"), [("gradcam", False), ("lrp", True)])
def test_the_bar_has_the_colours_in_their_order(method, signed):
    picture = np.full((60, 90, 3), 77, np.uint8)
    found = with_legend(
        picture, heatmap(method, signed=signed), ["One line.", "Another line that is far too wide " * 9]
    )
    assert (found[:60] == picture).all()
    assert found.shape[1:] == (90, 3)
    colours = palette(signed=signed)
    bar = found[66, 5:85]
    assert (bar[0] == colours[0]).all()
    assert (bar[-10:] == colours[-1]).all(axis=1).any()
    assert len(np.unique(bar, axis=0)) > 40


def test_every_letter_has_a_shape(monkeypatch):
    written = []
    monkeypatch.setattr(ImageDraw.ImageDraw, "text", lambda self, place, text, **_: written.append(text))
    with_legend(np.zeros((60, 90, 3), np.uint8), heatmap("gradcam", signed=False), ["Größe − 中"])
    assert all(text.isascii() for text in written)
    assert "activation x gradient" in written[0]
    assert written[1] == "Gro?e - ?"
