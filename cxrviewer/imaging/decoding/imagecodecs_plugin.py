"""imagecodecs as a decoder plug-in for pydicom: JPEG of every depth, RLE, grey JPEG-LS and grey JPEG 2000.

libjpeg-turbo 3 reads JPEG Lossless and the 12 bits of JPEG Extended, which Pillow does not, and refuses damaged data
in good order. GDCM, the other permissive decoder of them, ends its process on some and takes four times as long.

JPEG-LS and JPEG 2000 are decoded by the libraries that pyjpegls and pylibjpeg-openjpeg have, CharLS and OpenJPEG, in
the same time; but those two let no other thread run meanwhile, which stops the window for as long as a film takes, and
decode JPEG 2000 on one processor.
"""

import importlib.util
import os
import struct
from itertools import pairwise

import numpy as np
from pydicom.pixels.decoders.base import DecodeRunner
from pydicom.uid import (
    JPEG2000TransferSyntaxes,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSTransferSyntaxes,
    RLELossless,
)

from cxrviewer.imaging.decoding.jpeg_damage import is_damaged_lossless

_JPEG = (JPEGBaseline8Bit, JPEGExtended12Bit, JPEGLossless, JPEGLosslessSV1)

#: What pydicom asks of a plug-in.
DECODER_DEPENDENCIES = dict.fromkeys(
    (*_JPEG, RLELossless, *JPEGLSTransferSyntaxes, *JPEG2000TransferSyntaxes), ("imagecodecs>=2025.3.30",)
)

#: Among which OpenJPEG shares the blocks of a picture, which are coded each for itself (ISO/IEC 15444-1, annex D).
_THREADS = min(8, os.cpu_count() or 1)

_MOST_SEGMENTS = 15
_SURPLUS = 128  # bytes: encoders may end a segment with what does not belong to the picture any more


def is_available(uid: str) -> bool:
    """Return whether this plug-in decodes a transfer syntax; imagecodecs itself is not loaded for the answer."""
    return uid in DECODER_DEPENDENCIES and importlib.util.find_spec("imagecodecs") is not None


def decode_frame(encoded: bytes, runner: DecodeRunner) -> memoryview:
    """Return the decoded pixels of one frame, as wide as the header says or as the codestream is.

    Raises
    ------
    ValueError
        When it is damaged, or of a kind that another decoder is for; imagecodecs' own errors are subclasses of
        RuntimeError.
    """
    if runner.transfer_syntax == RLELossless:
        return _decode_rle(encoded, runner)
    return _decode_jpeg(encoded, runner) if runner.transfer_syntax in _JPEG else _decode_grey(encoded, runner)


def _decode_grey(encoded: bytes, runner: DecodeRunner) -> memoryview:
    """Return a frame of JPEG-LS or JPEG 2000 that has one component."""
    import imagecodecs

    if runner.samples_per_pixel != 1:
        raise ValueError("more than one component")
    if runner.transfer_syntax in JPEGLSTransferSyntaxes:
        decoded = imagecodecs.jpegls_decode(encoded)
    else:
        decoded = imagecodecs.jpeg2k_decode(encoded, numthreads=_THREADS)
    if decoded.ndim != 2:
        raise ValueError("more than one component")
    runner.set_option("bits_allocated", 8 * decoded.dtype.itemsize)
    return decoded.data


def _decode_jpeg(encoded: bytes, runner: DecodeRunner) -> memoryview:
    import imagecodecs

    # Named the same on both sides, the colours stay as they are stored: converting them is pydicom's affair.
    colours = "YCBCR" if runner.samples_per_pixel == 3 else None
    decoded = imagecodecs.jpeg8_decode(encoded, colorspace=colours, outcolorspace=colours)
    if is_damaged_lossless(encoded, decoded):
        raise ValueError("pixels that do not use up the data")
    runner.set_option("bits_allocated", 8 * decoded.dtype.itemsize)
    if runner.samples_per_pixel > 1:
        runner.set_option("planar_configuration", 0)
    return decoded.data


def _decode_rle(encoded: bytes, runner: DecodeRunner) -> memoryview:
    """Return an RLE frame, its samples one after the other (PS3.5 annex G).

    Each byte of a sample is a segment of its own, the most significant first.
    """
    import imagecodecs

    samples, width = runner.samples_per_pixel, runner.bits_allocated // 8
    size = runner.rows * runner.columns
    starts = _segments(encoded, samples * width)
    planes = np.empty((samples, size, width), dtype=np.uint8)
    for number, (start, end) in enumerate(zip(starts, (*starts[1:], len(encoded)), strict=True)):
        # With a limit on its length a segment of runs unfolds to no more than its pixels.
        plane = imagecodecs.packbits_decode(encoded[start:end], out=size + _SURPLUS)
        planes[number // width, :, width - 1 - number % width] = np.frombuffer(plane, dtype=np.uint8)[:size]
    runner.set_option("planar_configuration", 1)
    return planes.data


def _segments(encoded: bytes, expected: int) -> tuple[int, ...]:
    """Return where the segments of an RLE frame begin."""
    count, *starts = struct.unpack("<16I", encoded[:64])
    if count != expected or count > _MOST_SEGMENTS:
        raise ValueError("another number of segments than the header says")
    found = (*starts[:count], len(encoded))
    if found[0] < 64 or any(later < earlier for earlier, later in pairwise(found)):
        raise ValueError("segments out of order")
    return found[:-1]
