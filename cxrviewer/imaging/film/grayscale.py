"""The grayscale pipeline: stored value, modality step, VOI step, presentation step, in that order (PS3.4 N.2)."""

import math
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.film.stored import pattern_values

VoiFunction = Literal["LINEAR", "LINEAR_EXACT", "SIGMOID"]


@dataclass(frozen=True, slots=True)
class Rescale:
    """Modality value = slope * stored + intercept (PS3.3 C.11.1)."""

    slope: float = 1.0
    intercept: float = 0.0

    def __call__(self, stored: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return modality values of ``stored`` values, any shape."""
        return self.slope * stored + self.intercept


@dataclass(frozen=True, slots=True, eq=False)
class LookupTable:
    """A DICOM lookup table (PS3.3 C.11.1.1 and C.11.2.1.1): input below and above the range takes the end entries.

    Attributes
    ----------
    first
        Input value that maps to the first entry.
    entries
        Output values, unsigned, shape ``(n,)``.
    bits
        Bits of an entry: the output range is 0 to ``2**bits - 1``.
    name
        LUT Explanation (0028,3003), may be empty.
    """

    first: float
    entries: NDArray[np.float64]
    bits: int
    name: str = field(default="", repr=False)  # free text of the sender's: a name of a patient has been seen in it

    def __call__(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the entries for ``values``, any shape."""
        index = np.clip(np.rint(values - self.first), 0, len(self.entries) - 1)
        return self.entries[index.astype(np.intp)]

    @property
    def true_bits(self) -> int:
        """Return how many bits an entry has, also where the descriptor is plainly wrong about it.

        Entries that do not fit into the stated bits have more. And where 16 are stated, the size of a word, those of
        some senders fill only 8 to 14 of them: taken at its word, such a table leaves the whole film nearly black.
        """
        needed = int(self.entries.max()).bit_length()
        return needed if needed > self.bits or (self.bits == 16 and 8 <= needed <= 14) else self.bits


@dataclass(frozen=True, slots=True)
class Window:
    """A VOI window in modality values (PS3.3 C.11.2.1.2 and C.11.2.1.3).

    Attributes
    ----------
    center, width
        In modality values. Width is at least 1 for LINEAR and greater than 0 for the others.
    function
        VOI LUT Function (0028,1056).
    name
        Window explanation (0028,1055), or where the window comes from.
    """

    center: float
    width: float
    function: VoiFunction = "LINEAR"
    name: str = field(default="", repr=False)

    def is_valid(self) -> bool:
        """Return whether the standard allows this width and the numbers are finite."""
        wide_enough = self.width >= 1.0 if self.function == "LINEAR" else self.width > 0.0
        return math.isfinite(self.center) and math.isfinite(self.width) and wide_enough

    def __call__(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the displayed fraction, 0.0 to 1.0, of modality ``values``, any shape."""
        if self.function == "SIGMOID":
            exponent = np.clip(-4.0 * (values - self.center) / self.width, -700.0, 700.0)
            return np.asarray(1.0 / (1.0 + np.exp(exponent)))
        if self.function == "LINEAR_EXACT":
            return np.clip((values - self.center) / self.width + 0.5, 0.0, 1.0)
        if self.width == 1.0:  # the equation's ramp has no width: a step at center - 0.5
            return (values > self.center - 0.5).astype(np.float64)
        return np.clip((values - (self.center - 0.5)) / (self.width - 1.0) + 0.5, 0.0, 1.0)

    def limits(self) -> tuple[float, float]:
        """Return the modality values at which the ramp leaves black and reaches white.

        A SIGMOID has no such ends: between these values it rises from 12 to 88 % of the way.
        """
        shift, width = (0.5, self.width - 1.0) if self.function == "LINEAR" else (0.0, self.width)
        return self.center - shift - width / 2, self.center - shift + width / 2


@dataclass(frozen=True, slots=True, eq=False)
class VoiLut:
    """One item of the VOI LUT Sequence (0028,3010)."""

    table: LookupTable

    @property
    def name(self) -> str:
        """Return the LUT Explanation, or a plain word."""
        return self.table.name or "VOI LUT"

    def __call__(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the displayed fraction, 0.0 to 1.0, of modality ``values``, any shape."""
        return np.clip(self.table(values) / (2.0**self.table.bits - 1.0), 0.0, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class PresentationLut:
    """A Presentation LUT (2050,0010): what the VOI step gives, over its whole range, becomes P-values (C.11.6.1.1)."""

    table: LookupTable

    def __call__(self, shown: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the displayed fraction, 0.0 to 1.0, of VOI output ``shown``, 0.0 to 1.0, any shape."""
        inputs = self.table.first + shown * (len(self.table.entries) - 1)
        return np.clip(self.table(inputs) / (2.0**self.table.bits - 1.0), 0.0, 1.0)


Voi = Window | VoiLut
ModalityStep = Rescale | LookupTable


def output_range(modality: ModalityStep, bits_stored: int, dtype: np.dtype[Any]) -> tuple[float, float]:
    """Return the lowest and highest modality value that can be expressed, whatever values occur.

    Those of a rescale follow from the stored bits (PS3.3 C.11.1); a LUT's range is that of its bits (C.11.1.1.1).

    Parameters
    ----------
    modality
        The modality step.
    bits_stored
        Bits Stored (0028,0101); 0 for as many as ``dtype`` has.
    dtype
        Type of the stored values.
    """
    if isinstance(modality, LookupTable):
        return 0.0, 2.0**modality.true_bits - 1.0
    whole = 8 * dtype.itemsize
    bits = min(bits_stored or whole, whole)
    low = -(2 ** (bits - 1)) if dtype.kind == "i" else 0
    ends = modality(np.array([low, low + 2**bits - 1], dtype=np.float64))
    return float(ends.min()), float(ends.max())


@dataclass(frozen=True, slots=True)
class Grayscale:
    """All steps from a stored value to a displayed one.

    Attributes
    ----------
    dtype
        Type of the stored values: uint8, uint16 or int16.
    modality
        Modality step (PS3.3 C.11.1).
    vois
        The windows and LUTs on offer; the first is the default. Never empty.
    inverted
        True when the lowest displayed value is white: MONOCHROME1, or what the file says instead (C.7.6.3.1.2).
    presentation_lut
        A presentation state's own last step, or None for none.
    unit
        Of the modality values, such as ``HU``; empty where the file does not say, as most films do not.
    """

    dtype: np.dtype[Any]
    modality: ModalityStep = field(default_factory=Rescale)
    vois: tuple[Voi, ...] = ()
    inverted: bool = False
    presentation_lut: PresentationLut | None = None
    unit: str = ""

    @property
    def default_voi(self) -> Voi:
        """Return the VOI step that the file asks for first."""
        return self.vois[0]

    def stored_values(self) -> NDArray[np.float64]:
        """Return every possible stored value in the order of its bit pattern read as unsigned."""
        return pattern_values(self.dtype).astype(np.float64)

    def presentation_table(self, voi: Voi | None = None, *, invert: bool = False) -> NDArray[np.float32]:
        """Return the displayed fraction, 0.0 (black) to 1.0 (white), for every bit pattern of a stored value.

        Parameters
        ----------
        voi
            The VOI step; None for the file's default.
        invert
            The reader's own inversion, on top of the file's polarity.

        Returns
        -------
        ndarray
            float32, shape ``(2**bits,)``, indexed by the stored value's bit pattern (see `stored.indices`).
        """
        shown = self._shown(voi)
        # Polarity comes after VOI (PS3.3 C.7.6.3.1.2): inverting first would move the window.
        return (1.0 - shown if self.inverted != invert else shown).astype(np.float32)

    def display_table(self, voi: Voi | None = None, *, invert: bool = False) -> NDArray[np.uint8]:
        """Return `presentation_table` as 8-bit grey, rounded to nearest; inversion gives the exact complement."""
        shown = self._shown(voi)
        grey = np.rint(shown * 255.0).astype(np.uint8)
        return 255 - grey if self.inverted != invert else grey

    def _shown(self, voi: Voi | None) -> NDArray[np.float64]:
        """Return what all steps but the inversion give for every bit pattern."""
        shown = (voi or self.default_voi)(self.modality(self.stored_values()))
        return shown if self.presentation_lut is None else self.presentation_lut(shown)
