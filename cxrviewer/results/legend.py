"""Legend: a strip below a picture with a colour bar and what must be read with it; it hides nothing of the film."""

import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from cxrviewer.explain.colour import palette
from cxrviewer.explain.heatmap import Heatmap

_SHARE = 50  # letters are the picture's longer side divided by this
_LEAST = 10


def with_legend(picture: NDArray[np.uint8], heatmap: Heatmap, lines: Sequence[str]) -> NDArray[np.uint8]:
    """Return ``picture`` with a strip below: the colour bar of ``heatmap`` with its ends, and ``lines``.

    Parameters
    ----------
    picture
        RGB, shape ``(h, w, 3)``.
    heatmap
        What its colours mean.
    lines
        Sentences, each made smaller where it is too wide.

    Returns
    -------
    ndarray
        uint8, RGB, shape ``(h + strip, w, 3)``.
    """
    height, width = picture.shape[:2]
    letters = max(_LEAST, max(height, width) // _SHARE)
    step = letters * 3 // 2
    strip = Image.new("RGB", (width, step * (len(lines) + 2)))
    draw = ImageDraw.Draw(strip)
    _draw_bar(strip, heatmap, (letters // 2, width - letters, step))
    low = f"{-heatmap.scale:.3g}" if heatmap.signed else "0"
    _write(draw, (letters // 2, step), f"{low} to {heatmap.scale:.3g} {heatmap.unit}", letters, width)
    for place, line in enumerate(lines, 2):
        _write(draw, (letters // 2, step * place), line, letters, width)
    return np.concatenate([picture, np.asarray(strip)])


def _draw_bar(strip: Image.Image, heatmap: Heatmap, box: tuple[int, int, int]) -> None:
    left, length, step = box
    colours = palette(signed=heatmap.signed)
    steps = np.linspace(0, len(colours) - 1, max(length, 1)).astype(np.intp)
    bar = np.repeat(colours[steps][None], max(step * 2 // 3, 1), axis=0)
    strip.paste(Image.fromarray(bar), (left, step // 6))


def _plain(text: str) -> str:
    """Return text in the letters that Pillow's own font has, the nearest ones for others."""
    parted = unicodedata.normalize("NFKD", text.replace("×", "x").replace("−", "-").replace("–", "-"))
    return "".join(letter for letter in parted if not unicodedata.combining(letter)).encode("ascii", "replace").decode()


def _write(draw: ImageDraw.ImageDraw, place: tuple[int, int], text: str, letters: int, width: int) -> None:
    line = _plain(text)
    font = ImageFont.load_default(letters)
    room, needed = width - 2 * place[0], draw.textlength(line, font=font)
    if needed > room:
        font = ImageFont.load_default(max(5.0, letters * room / needed))
    draw.text(place, line, font=font, fill="white")
