"""A page as a PDF that carries the notice in its properties too; the same page gives the same bytes."""

import io
from collections.abc import Sequence

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from cxrviewer.inference.analysis import NOTICE
from cxrviewer.results.pictures import jpeg
from cxrviewer.results.printed.page import BOLD, FONT, HEIGHT, WIDTH, Box, Colour, Item, Picture, Words
from cxrviewer.version import __version__

_LEAST_JPEG = 8
_DOTS_PER_POINT = 300 / 72  # of a picture: more than that no printer shows


def pdf(items: Sequence[Item]) -> bytes:
    """Return one page of A4 as a PDF.

    Parameters
    ----------
    items
        What stands on it, the first at the bottom.
    """
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=1)
    canvas.setTitle("Chest radiograph: model output")
    canvas.setSubject(NOTICE)
    canvas.setCreator(f"cxrviewer {__version__}")
    for item in items:
        _draw(canvas, item)
    canvas.save()
    return stream.getvalue()


def _draw(canvas: Canvas, item: Item) -> None:
    match item:
        case Words():
            canvas.setFont(BOLD if item.bold else FONT, item.size)
            canvas.setFillColorRGB(*_shares(item.colour))
            canvas.drawString(item.left, HEIGHT - item.baseline, item.text)
        case Box():
            canvas.setFillColorRGB(*_shares(item.colour))
            canvas.rect(item.left, HEIGHT - item.top - item.height, item.width, item.height, stroke=0, fill=1)
        case Picture():
            bottom = HEIGHT - item.top - item.height
            canvas.drawImage(_image(item), item.left, bottom, item.width, item.height)


def _shares(colour: Colour) -> tuple[float, float, float]:
    red, green, blue = colour
    return red / 255, green / 255, blue / 255


def _image(item: Picture) -> ImageReader:
    if min(item.pixels.shape[:2]) < _LEAST_JPEG:  # a colour bar: JPEG would mix its colours
        return ImageReader(Image.fromarray(item.pixels))
    return ImageReader(io.BytesIO(jpeg(item.pixels, int(max(item.width, item.height) * _DOTS_PER_POINT))))
