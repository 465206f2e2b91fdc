"""Which decoder serves each DICOM transfer syntax, and the one call that decodes a frame."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.pixels.decoders.base import get_decoder
from pydicom.pixels.utils import pixel_array
from pydicom.uid import UID

from cxrviewer.errors import UnreadableFilmError

#: The transfer syntaxes of PS3.5 Annex A that this program decodes.
TRANSFER_SYNTAXES = (
    "1.2.840.10008.1.2",
    "1.2.840.10008.1.2.1",
    "1.2.840.10008.1.2.1.99",
    "1.2.840.10008.1.2.2",
    "1.2.840.10008.1.2.5",
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

#: Plug-ins in the order they are tried. Native decoding needs none. GDCM comes last: it alone reads JPEG Lossless.
_PLUGINS = ("pylibjpeg", "pyjpegls", "pillow", "gdcm", "pydicom")


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
    for plugin in _plugins(uid):
        try:
            return np.asarray(pixel_array(dataset, index=frame - 1, decoding_plugin=plugin))
        except Exception:  # noqa: BLE001, S112 - decoders raise whatever they like; the next one may know this variant
            continue
    raise UnreadableFilmError(
        f"Its pixel data ({state.name}) is damaged or incomplete.", "Ask the sender for the film again."
    )


def _plugins(uid: str) -> list[str]:
    """Return the installed decoders of a transfer syntax in the order they are tried; ``""`` for native data."""
    if not UID(uid).is_compressed:
        return [""]
    available = get_decoder(UID(uid)).available_plugins
    return [plugin for plugin in _PLUGINS if plugin in available]
