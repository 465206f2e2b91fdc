"""Pictures: the film as shown, and the film under a heatmap, both at the film's own size."""

import io
import struct
import zlib

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from cxrviewer.explain.colour import blend, colourise
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.inference.analysis import NOTICE

_PNG_HEAD = 33  # bytes of signature and IHDR, after which any other chunk may come
_NOTICE_SHARE = 45  # the notice's letters are the picture's height divided by this


def png(pixels: NDArray[np.uint8]) -> bytes:
    """Return grey ``(h, w)`` or RGB ``(h, w, 3)`` pixels as a PNG that carries the notice in its text.

    OpenCV takes half as long as Pillow for a file of the same size, but writes no text.
    """
    import cv2  # loaded late: half the commands write no picture

    stored = pixels if pixels.ndim == 2 else cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)
    encoded = cv2.imencode(".png", stored, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1].tobytes()
    text = b"tEXt" + b"Comment\0" + NOTICE.encode("latin-1")
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    return encoded[:_PNG_HEAD] + chunk + encoded[_PNG_HEAD:]


def jpeg(pixels: NDArray[np.uint8], longest: int) -> bytes:
    """Return pixels as a JPEG of at most ``longest`` pixels a side, for a page."""
    picture = Image.fromarray(pixels)
    picture.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=2.0)
    stream = io.BytesIO()
    picture.save(stream, format="JPEG", quality=88, comment=NOTICE.encode())
    return stream.getvalue()


def overlay(grey: NDArray[np.uint8], heatmap: Heatmap, opacity: float = 0.6) -> NDArray[np.uint8]:
    """Return the film under ``heatmap`` with the notice burned in, RGB, shape ``(rows, columns, 3)``.

    Parameters
    ----------
    grey
        The film as 8-bit grey, shape ``(rows, columns)``.
    heatmap
        Its heatmap.
    opacity
        Alpha of the strongest values.
    """
    colours = colourise(heatmap.on_image(), heatmap.scale, signed=heatmap.signed, opacity=opacity)
    return _with_notice(blend(grey, colours))


def _with_notice(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return ``pixels`` with the research-use notice along the lower edge."""
    picture = Image.fromarray(pixels)
    height = max(9, picture.height // _NOTICE_SHARE)
    font = ImageFont.load_default(height)
    draw = ImageDraw.Draw(picture)
    width = draw.textlength(NOTICE, font=font)
    if width > picture.width:
        font = ImageFont.load_default(max(6.0, height * picture.width / width * 0.95))
    place = (picture.width / 2, picture.height - height * 0.3)
    draw.text(
        place, NOTICE, font=font, anchor="mb", fill="white", stroke_width=max(1, height // 10), stroke_fill="black"
    )
    return np.asarray(picture)
