"""PNG, JPEG, TIFF and WebP pictures: 8 or 16 bit, grey or colour, with or without alpha."""

import io
import math
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, TiffImagePlugin

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding.colour import mean_difference, over_black, to_grey
from cxrviewer.imaging.decoding.jpeg_damage import is_damaged
from cxrviewer.imaging.decoding.silence import native_silence, python_silence
from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.grayscale import Grayscale
from cxrviewer.imaging.film.limits import MOST_PAGES, check_size, has_many_scans, too_large
from cxrviewer.imaging.film.radiograph import Facts, Radiograph, picture_notices
from cxrviewer.imaging.film.windows import window_between

_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP")
_JPEG = {"JPEG", "MPO"}  # the latter is several of the former, in one file
_PNG_GREY = 0
_TIFF_BITS_PER_SAMPLE = 258
_TIFF_PHOTOMETRIC = 262
_WHITE_IS_ZERO = 0
_BLOCK = 256  # rows at a time
_AGAIN = "Export it again as a PNG."

# Pillow reads 16 bits in which white is zero in little endian files alone.
TiffImagePlugin.OPEN_INFO.setdefault((b"MM", _WHITE_IS_ZERO, (1,), 1, (16,), ()), ("I;16B", "I;16B"))


def to_radiograph(content: bytes, sha256: str, frame: int = 1) -> Radiograph:
    """Return the film in a raster file's bytes.

    Raises
    ------
    UnreadableFilmError
        When it is damaged, too large, or of a pixel type that no film has.
    """
    array, frames = decode(content, frame)
    colour = 0.0
    if array.ndim == 3:
        colour = mean_difference(array)
        array = to_grey(array)
    bits = _significant_bits(array)
    window = window_between(0.0, 2.0**bits - 1.0, "full range")
    facts = Facts(bits_stored=bits, frames=frames, frame=frame, colour=colour)
    return Radiograph(
        stored=np.ascontiguousarray(array),
        grayscale=Grayscale(array.dtype, vois=(window,)),
        geometry=Geometry(*array.shape),
        facts=facts,
        kind="raster",
        sha256=sha256,
        notices=tuple(picture_notices(facts)),
    )


def decode(content: bytes, frame: int = 1) -> tuple[NDArray[Any], int]:
    """Return the pixels of a raster file's bytes and its number of frames.

    Returns
    -------
    pixels
        uint8 or uint16, shape ``(rows, columns)`` or ``(rows, columns, 3)`` in RGB; alpha laid over black.
    frames
        Number of frames in the file.
    """
    try:
        # Pillow warns of sizes, too: `check_size` has a lower limit.
        with python_silence(), native_silence(), Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
            frames = _count(picture, content)
            _seek(picture, frame, frames)
            deep = picture.mode.startswith("I") or _is_deep_colour(picture, content)
            check_size(picture.height, picture.width, len(picture.getbands()) * (2 if deep else 1))
            if picture.format in _JPEG and is_damaged(content):
                raise UnreadableFilmError("The picture is damaged or incomplete.", _AGAIN)
            picture.load()
            return _pixels(picture, content), frames
    except UnreadableFilmError:
        raise
    except Image.DecompressionBombError:
        raise too_large() from None
    except Exception:  # noqa: BLE001 - see UnreadableFilmError
        raise UnreadableFilmError("The picture is damaged or of a kind that is not read here.", _AGAIN) from None


def _count(picture: Image.Image, content: bytes) -> int:
    """Return the number of frames; raise UnreadableFilmError where counting or decoding them would take for ever."""
    if picture.format in _JPEG and has_many_scans(content):
        raise UnreadableFilmError("The picture is damaged.", _AGAIN)
    if picture.format == "TIFF":
        # In a copy: one that has looked beyond its last page counts wrongly.
        with suppress(EOFError), Image.open(io.BytesIO(content), formats=("TIFF",)) as probe:
            probe.seek(MOST_PAGES)
            raise _too_many_pages()
    frames = int(getattr(picture, "n_frames", 1))
    if frames > MOST_PAGES:
        raise _too_many_pages()
    return frames


def _too_many_pages() -> UnreadableFilmError:
    return UnreadableFilmError(f"The file has more than {MOST_PAGES} pages.", "Export one page as a PNG.")


def _seek(picture: Image.Image, frame: int, frames: int) -> None:
    if not 1 <= frame <= frames:
        raise UnreadableFilmError(f"There is no frame {frame}: the file has {frames}.", "Name another frame.")
    picture.seek(frame - 1)


def _pixels(picture: Image.Image, content: bytes) -> NDArray[Any]:
    if _is_deep_colour(picture, content):
        return _deep_colour(content)
    ImageOps.exif_transpose(picture, in_place=True)
    if picture.mode == "F":
        raise UnreadableFilmError("The picture's pixels are not whole numbers.", "Export it again as a 16-bit PNG.")
    if picture.mode.startswith("I"):
        grey = _by_rows(picture, _integers, np.empty((picture.height, picture.width), np.uint16))
        return np.uint16(2 ** _significant_bits(grey) - 1) - grey if _is_white_zero(picture) else grey
    if picture.mode in {"1", "L", "LA"}:
        return _by_rows(picture, _grey, np.empty((picture.height, picture.width), np.uint8))
    return _by_rows(picture, _colour, np.empty((picture.height, picture.width, 3), np.uint8))


def _by_rows(
    picture: Image.Image, convert: Callable[[Image.Image], NDArray[Any]], pixels: NDArray[Any]
) -> NDArray[Any]:
    """Fill ``pixels`` with a picture, some rows at a time: each step of Pillow copies what it is given."""
    for top in range(0, picture.height, _BLOCK):
        bottom = min(top + _BLOCK, picture.height)
        pixels[top:bottom] = convert(picture.crop((0, top, picture.width, bottom)))
    return pixels


def _grey(picture: Image.Image) -> NDArray[Any]:
    return np.asarray((_over_black(picture) if picture.mode == "LA" else picture).convert("L"))


def _colour(picture: Image.Image) -> NDArray[Any]:
    is_clear = picture.mode in {"RGBA", "PA"} or "transparency" in picture.info
    return np.asarray(_over_black(picture) if is_clear else picture.convert("RGB"))


def _over_black(picture: Image.Image) -> Image.Image:
    black = Image.new("RGBA", picture.size, (0, 0, 0, 255))
    return Image.alpha_composite(black, picture.convert("RGBA")).convert("RGB")


def _integers(picture: Image.Image) -> NDArray[Any]:
    array = np.asarray(picture)
    if array.min() < 0 or array.max() > 65535:
        raise UnreadableFilmError("The picture has more than 16 bits per pixel.", "Export it again as a 16-bit PNG.")
    return array


def _is_white_zero(picture: Image.Image) -> bool:
    """Return whether 0 is white in a picture of 16 bits; Pillow turns those of 8 bits round by itself."""
    return bool(picture.format == "TIFF" and picture.tag_v2.get(_TIFF_PHOTOMETRIC) == _WHITE_IS_ZERO)


def _is_deep_colour(picture: Image.Image, content: bytes) -> bool:
    """Return whether the picture has 16 bits per channel and several channels: Pillow would keep 8 bits of them."""
    if picture.format == "TIFF":
        bits = picture.tag_v2.get(_TIFF_BITS_PER_SAMPLE, (8,))
        return len(bits) > 1 and bits[0] == 16 and getattr(picture, "n_frames", 1) == 1
    return picture.format == "PNG" and content[24] == 16 and content[25] != _PNG_GREY


def _deep_colour(content: bytes) -> NDArray[np.uint16]:
    import cv2

    array = cv2.imdecode(np.frombuffer(content, dtype=np.uint8), cv2.IMREAD_UNCHANGED)
    if array is None or array.dtype != np.uint16:
        raise UnreadableFilmError("The picture is damaged.", _AGAIN)
    if array.ndim == 2:
        return np.asarray(array, dtype=np.uint16)
    colour = array[..., 2::-1]
    if array.shape[2] == 4:
        colour = over_black(colour, array[..., 3])
    return np.ascontiguousarray(colour, dtype=np.uint16)


def _significant_bits(array: NDArray[Any]) -> int:
    """Return how many bits the picture's values fill: many 10- and 12-bit films are stored in 16-bit files."""
    if array.dtype == np.uint8:
        return 8
    highest = int(array.max(initial=1))
    needed = max(math.ceil(math.log2(highest + 1)), 8)
    return min(needed + needed % 2, 16)


def jpeg_quantisation(content: bytes) -> float:
    """Return the mean step of a JPEG file's first quantisation table, 1.0 (finest) to 255.0; 0.0 when it has none."""
    with Image.open(io.BytesIO(content), formats=["JPEG"]) as picture:
        tables = getattr(picture, "quantization", {})
    return float(np.mean(tables[0])) if 0 in tables else 0.0
