"""Which decoder serves each DICOM transfer syntax, and the one call that decodes a frame."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.pixels.decoders.base import Decoder, get_decoder
from pydicom.uid import UID

from cxrviewer.errors import UnreadableFilmError
from cxrviewer.imaging.decoding import imagecodecs_plugin
from cxrviewer.imaging.decoding.codestream import fits_header
from cxrviewer.imaging.decoding.silence import native_silence
from cxrviewer.imaging.film.printable import is_uid

RLE = "1.2.840.10008.1.2.5"

_NATIVE = "native"

#: The transfer syntaxes of PS3.5 Annex A that this program reads, each with its decoders in the order they are tried.
#: pydicom knows more; these are safe on damaged data. (GDCM and pylibjpeg-rle end the process, pylibjpeg-libjpeg is
#: under the GPL.)
_DECODERS: dict[str, tuple[str, ...]] = {
    "1.2.840.10008.1.2": (_NATIVE,),
    "1.2.840.10008.1.2.1": (_NATIVE,),
    "1.2.840.10008.1.2.1.99": (_NATIVE,),
    "1.2.840.10008.1.2.2": (_NATIVE,),
    RLE: ("imagecodecs",),
    "1.2.840.10008.1.2.4.50": ("pillow", "imagecodecs"),
    "1.2.840.10008.1.2.4.51": ("pillow", "imagecodecs"),  # the former reads 8 bits, the latter also 12
    "1.2.840.10008.1.2.4.57": ("imagecodecs",),
    "1.2.840.10008.1.2.4.70": ("imagecodecs",),
    "1.2.840.10008.1.2.4.80": ("imagecodecs", "pyjpegls"),  # of these and below, the former reads grey films only
    "1.2.840.10008.1.2.4.81": ("imagecodecs", "pyjpegls"),
    "1.2.840.10008.1.2.4.90": ("imagecodecs", "pylibjpeg", "pillow"),
    "1.2.840.10008.1.2.4.91": ("imagecodecs", "pylibjpeg", "pillow"),
    "1.2.840.10008.1.2.4.201": ("imagecodecs", "pylibjpeg"),
    "1.2.840.10008.1.2.4.202": ("imagecodecs", "pylibjpeg"),
    "1.2.840.10008.1.2.4.203": ("imagecodecs", "pylibjpeg"),
}

TRANSFER_SYNTAXES = tuple(_DECODERS)

#: What to install for a decoder.
_PACKAGES = {"pylibjpeg": "pylibjpeg-openjpeg"}

#: Those of pydicom's own plug-ins that serve where imagecodecs does not.
_BESIDE = {"pillow", "pyjpegls", "pylibjpeg"}


@dataclass(frozen=True, slots=True)
class DecoderState:
    """Whether a transfer syntax can be decoded here.

    Attributes
    ----------
    uid, name
        The transfer syntax.
    decoders
        What serves it, in the order they are tried; ``native`` for uncompressed data, empty when there is nothing.
    missing
        Packages to install: one that is missing beside a decoder that is there serves rarer variants.
    """

    uid: str
    name: str
    decoders: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def available(self) -> bool:
        """Return whether films in this syntax open."""
        return bool(self.decoders)


def decoder_state(uid: str) -> DecoderState:
    """Return the decoders of a transfer syntax."""
    name = str(UID(uid).name)
    served = _DECODERS.get(uid, ())
    here = tuple(decoder for decoder in served if _is_here(decoder, uid))
    missing = tuple(_PACKAGES.get(decoder, decoder) for decoder in served if decoder not in here)
    return DecoderState(uid, name, here, missing)


def decoder_table() -> tuple[DecoderState, ...]:
    """Return the decoders of every transfer syntax that this program knows."""
    return tuple(decoder_state(uid) for uid in TRANSFER_SYNTAXES)


def is_native(uid: str) -> bool:
    """Return whether pixels in a transfer syntax are stored uncompressed."""
    return _DECODERS.get(uid) == (_NATIVE,)


def decode_frame(dataset: Dataset, frame: int) -> tuple[NDArray[Any], str]:
    """Return one frame as stored, and what decoded it.

    Parameters
    ----------
    dataset
        A dataset with pixel data and file meta information.
    frame
        Frame number, from 1.

    Returns
    -------
    pixels
        ``(rows, columns)`` or, for colour, RGB ``(rows, columns, 3)``; of uncompressed data a read-only view.
    decoder
        Its name in the table.

    Raises
    ------
    UnreadableFilmError
        When there is no decoder, or the pixel data is damaged.
    """
    uid = str(dataset.file_meta.TransferSyntaxUID)
    state = decoder_state(uid)
    if not state.available:
        raise _unserved(state)
    if not is_native(uid) and not fits_header(dataset, frame):
        raise _damaged(state)
    for decoder in state.decoders:
        try:
            with native_silence():
                return _decode(dataset, frame, decoder), decoder
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # noqa: BLE001, S112 - Rust's panics are no Exceptions; the next one may do better
            continue
    raise _damaged(state)


def _decode(dataset: Dataset, frame: int, decoder: str) -> NDArray[Any]:
    uid = str(dataset.file_meta.TransferSyntaxUID)
    # A view would keep all frames in memory for the sake of one.
    options = {"view_only": int(dataset.get("NumberOfFrames") or 1) == 1} if decoder == _NATIVE else {}
    array, _ = _decoder(uid).as_array(
        dataset,
        index=frame - 1,
        decoding_plugin="" if decoder == _NATIVE else decoder,
        # The bits around the sample are for our own code to clear: pydicom takes it to start at bit 0.
        correct_unused_bits=False,  # type: ignore[arg-type] # pydicom annotates ** as the whole dict
        **options,  # type: ignore[arg-type]
    )
    return array.astype(array.dtype.newbyteorder("="), copy=False)


def _unserved(state: DecoderState) -> UnreadableFilmError:
    # What is no UID may be anything, a name for one.
    name = f"'{state.name}'" if is_uid(state.uid) else "an unknown transfer syntax"
    return UnreadableFilmError(
        f"Its pixels are stored as {name}, for which there is no decoder here.",
        f"Install {', '.join(state.missing)}."
        if state.missing
        else "Ask the sender for an uncompressed or JPEG 2000 copy.",
    )


def _damaged(state: DecoderState) -> UnreadableFilmError:
    return UnreadableFilmError(
        f"Its pixel data ({state.name}) is damaged, incomplete or of a variant that is not read here.",
        "Ask the sender for the film again.",
    )


def _is_here(decoder: str, uid: str) -> bool:
    if decoder == _NATIVE:
        return True
    return decoder in _decoder(uid).available_plugins


@cache
def _decoder(uid: str) -> Decoder:
    """Return pydicom's decoder of a transfer syntax; where imagecodecs serves it, one of our own with it in."""
    decoder = get_decoder(UID(uid))
    if not imagecodecs_plugin.is_available(uid):
        return decoder
    own = Decoder(UID(uid))
    for plugin in _BESIDE.intersection(decoder.available_plugins):
        own.add_plugin(plugin, (f"pydicom.pixels.decoders.{plugin}", "_decode_frame"))
    own.add_plugin("imagecodecs", (imagecodecs_plugin.__name__, imagecodecs_plugin.decode_frame.__name__))
    return own
