"""Which decoder serves each DICOM transfer syntax, and the one call that decodes a frame."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.pixels.decoders.base import Decoder, get_decoder
from pydicom.uid import UID

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging import gdcm_plugin
from cxrviewer.imaging.codestream import fits_header
from cxrviewer.imaging.silence import native_silence

#: Decoded by pydicom: see `_RLE_PLUGINS`.
RLE = "1.2.840.10008.1.2.5"

#: The transfer syntaxes of PS3.5 Annex A that this program decodes.
TRANSFER_SYNTAXES = (
    "1.2.840.10008.1.2",
    "1.2.840.10008.1.2.1",
    "1.2.840.10008.1.2.1.99",
    "1.2.840.10008.1.2.2",
    RLE,
    "1.2.840.10008.1.2.4.50",
    "1.2.840.10008.1.2.4.51",
    "1.2.840.10008.1.2.4.57",
    "1.2.840.10008.1.2.4.70",
    "1.2.840.10008.1.2.4.80",
    "1.2.840.10008.1.2.4.81",
    "1.2.840.10008.1.2.4.90",
    "1.2.840.10008.1.2.4.91",
    "1.2.840.10008.1.2.4.201",
    "1.2.840.10008.1.2.4.202",
    "1.2.840.10008.1.2.4.203",
)

#: Plug-ins in the order they are tried. Native decoding needs none. GDCM comes last, and only for what nothing else
#: reads: damaged data makes it abort, so it works in a process of its own.
_PLUGINS = ("pylibjpeg", "pyjpegls", "pillow", "gdcm")
_RLE_PLUGINS = ("pydicom",)  # pylibjpeg-rle panics on damaged data and prints a Rust backtrace


@dataclass(frozen=True, slots=True)
class DecoderState:
    """Whether a transfer syntax can be decoded here.

    Attributes
    ----------
    uid, name
        The transfer syntax.
    decoder
        The plug-in that serves it, ``"native"`` for uncompressed data, empty when there is none.
    missing
        What to install when there is none.
    """

    uid: str
    name: str
    decoder: str
    missing: tuple[str, ...] = ()

    @property
    def available(self) -> bool:
        """Return whether films in this syntax open."""
        return bool(self.decoder)


def decoder_state(uid: str) -> DecoderState:
    """Return the decoder of a transfer syntax."""
    syntax = UID(uid)
    name = str(syntax.name)
    if not syntax.is_transfer_syntax or (uid not in TRANSFER_SYNTAXES):
        return DecoderState(uid, name, "")
    if not syntax.is_compressed:
        return DecoderState(uid, name, "native")
    plugins = _plugins(uid)
    if plugins:
        return DecoderState(uid, name, plugins[0])
    return DecoderState(uid, name, "", tuple(get_decoder(syntax).missing_dependencies))


def decoder_table() -> tuple[DecoderState, ...]:
    """Return the decoder of every transfer syntax that this program knows."""
    return tuple(decoder_state(uid) for uid in TRANSFER_SYNTAXES)


def decode_frame(dataset: Dataset, frame: int) -> NDArray[Any]:
    """Return one frame as stored: ``(rows, columns)`` or, for colour, RGB ``(rows, columns, 3)``.

    Parameters
    ----------
    dataset
        A dataset with pixel data and file meta information.
    frame
        Frame number, from 1.

    Raises
    ------
    UnreadableFilmError
        When there is no decoder, or the pixel data is damaged.
    """
    uid = str(dataset.file_meta.TransferSyntaxUID)
    state = decoder_state(uid)
    if not state.available:
        raise UnreadableFilmError(
            f"Its pixels are stored as '{state.name}', for which there is no decoder here.",
            "Ask the sender for an uncompressed or JPEG 2000 copy.",
        )
    if UID(uid).is_encapsulated and not fits_header(dataset, frame):
        raise _damaged(state.name)
    for plugin in _plugins(uid):
        try:
            with native_silence():
                # The bits around the sample are for our own code to clear: pydicom takes it to start at bit 0.
                array, _ = _decoder(uid).as_array(
                    dataset,
                    index=frame - 1,
                    decoding_plugin=plugin,
                    correct_unused_bits=False,  # type: ignore[arg-type] # pydicom annotates ** as the whole dict
                )
            return np.asarray(array)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # noqa: BLE001, S112 - Rust's panics are no Exceptions; the next plug-in may do better
            continue
    raise _damaged(state.name)


def _damaged(name: str) -> UnreadableFilmError:
    return UnreadableFilmError(
        f"Its pixel data ({name}) is damaged, incomplete or of a variant that is not read here.",
        "Ask the sender for the film again.",
    )


@cache
def _decoder(uid: str) -> Decoder:
    """Return pydicom's decoder of a transfer syntax; our own copy where GDCM is exchanged for `gdcm_plugin`."""
    decoder = get_decoder(UID(uid))
    if not gdcm_plugin.is_available(uid):
        return decoder
    own = Decoder(UID(uid))
    if "pillow" in decoder.available_plugins:
        own.add_plugin("pillow", ("pydicom.pixels.decoders.pillow", "_decode_frame"))
    own.add_plugin("gdcm", (gdcm_plugin.__name__, gdcm_plugin.decode_frame.__name__))
    return own


def _plugins(uid: str) -> list[str]:
    """Return the installed decoders of a transfer syntax in the order they are tried; ``""`` for native data."""
    if not UID(uid).is_compressed:
        return [""]
    available = _decoder(uid).available_plugins
    served = _RLE_PLUGINS if uid == RLE else _PLUGINS
    return [plugin for plugin in served if plugin in available and _is_safe(plugin, uid)]


def _is_safe(plugin: str, uid: str) -> bool:
    """Return whether a plug-in may be used: pydicom's own GDCM, which runs in this process, may not."""
    return plugin != "gdcm" or gdcm_plugin.is_available(uid)
