"""Radiograph: one displayed film, immutable, whose `repr` holds no patient data."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.grayscale import Grayscale, Voi, Window
from cxrviewer.imaging.film.overlays import OverlayPlane, combined
from cxrviewer.imaging.film.person_name import shown_name
from cxrviewer.imaging.film.shutter import Shutter
from cxrviewer.imaging.film.stored import indices, looked_up, used_values
from cxrviewer.imaging.film.windows import auto_window

#: What a header belongs to, for the words of a notice about it.
Holder = Literal["file", "presentation state"]


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing about a film that its reader should know, in the same words in window, report and JSON.

    Attributes
    ----------
    code
        Stays the same where the words change.
    text
        One sentence or two on one line.
    level
        ``"info"`` where nothing is wrong with the film and nothing is to be done.
    of_display
        Whether it is about a step that a presentation state takes the place of (PS3.4 N.2.1): modality, VOI, polarity,
        shutter, overlays. Under a state it is no longer true.
    """

    code: str
    text: str
    level: Literal["info", "warning"] = "warning"
    of_display: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Patient:
    """Who the film is of. Shown on screen only; never printed, logged or written."""

    name: str = ""
    id: str = ""
    issuer: str = ""
    birth_date: str = ""
    sex: str = ""
    study_date: str = ""
    accession: str = ""
    institution: str = ""

    def __repr__(self) -> str:
        """Return a text without any of the values."""
        return "Patient(hidden)"

    @property
    def shown_name(self) -> str:
        """Return the name as it reads on a screen."""
        return shown_name(self.name)


@dataclass(frozen=True, slots=True)
class Uids:
    """Which object the film is, for matching files to each other. It identifies: never printed, logged or written."""

    instance: str = ""

    def __repr__(self) -> str:
        """Return a text without any of the values."""
        return "Uids(hidden)"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file says about the picture, without patient data. Empty text where it says nothing.

    Attributes
    ----------
    modality
        Modality (0008,0060), such as ``DX``; empty for a raster picture.
    sop_class
        SOP Class UID (0008,0016).
    transfer_syntax
        Name of the transfer syntax (PS3.5 Annex A) in which the pixels are stored.
    decoder
        What decoded the pixels, ``native`` where nothing had to.
    photometric
        Photometric Interpretation (0028,0004).
    bits_allocated, bits_stored, high_bit
        Bits of a stored value (0028,0100 to 0028,0102); 0 where unknown. A raster picture has ``bits_stored`` alone.
    pixel_representation
        0 for unsigned stored values, 1 for signed ones (0028,0103).
    view
        View Position (0018,5101), or in its place what View Code Sequence (0054,0220) says.
    laterality
        Image Laterality (0020,0062) or Laterality (0020,0060).
    body_part
        Body Part Examined (0018,0015).
    intent
        Presentation Intent Type (0008,0068).
    image_type
        Values of Image Type (0008,0008).
    age_years
        Patient's Age (0010,1010) in years, None when absent.
    lossy
        Where the film was ever compressed with loss, the ratios as text, such as ``12.5:1`` or ``ratio unknown``; empty
        where it was not or the file does not say.
    burned_in_annotation
        Burned In Annotation (0028,0301).
    manufacturer
        Manufacturer (0008,0070), free text about a machine.
    frames, frame
        Number of frames in the file, and which of them, from 1, the Radiograph holds.
    colour
        Mean difference between the colour channels, 0.0 (grey) to 1.0.
    """

    modality: str = ""
    sop_class: str = ""
    transfer_syntax: str = ""
    decoder: str = ""
    photometric: str = ""
    bits_allocated: int = 0
    bits_stored: int = 0
    high_bit: int = 0
    pixel_representation: int = 0
    view: str = ""
    laterality: str = ""
    body_part: str = ""
    intent: str = ""
    image_type: tuple[str, ...] = ()
    age_years: float | None = None
    lossy: str = ""
    burned_in_annotation: str = ""
    manufacturer: str = ""
    frames: int = 1
    frame: int = 1
    colour: float = 0.0

    def __repr__(self) -> str:
        """Return a text without any of the values: a damaged file may hold a name where a code belongs."""
        return "Facts(hidden)"


def picture_notices(facts: Facts) -> list[Notice]:
    """Return what a reader should know about a picture of any kind, DICOM or not."""
    notices = []
    if facts.frames > 1:
        notices.append(Notice("MULTI_FRAME", f"Frame {facts.frame} of {facts.frames} is shown and scored."))
    if facts.colour > 0.02:
        notices.append(Notice("COLOUR", "This is a colour picture; it is shown as grey."))
    return notices


@dataclass(frozen=True, eq=False)
class Radiograph:
    """One film: stored pixels, the steps to grey, geometry and facts.

    Attributes
    ----------
    stored
        Stored values, shape ``(rows, columns)``, uint8, uint16 or int16, read-only, padding included.
    grayscale
        The steps to a displayed value.
    geometry
        Shape, spacing, orientation.
    facts
        What the header says, without patient data.
    patient
        Whose film it is; its `repr` is empty of data.
    kind
        ``"dicom"`` or ``"raster"``.
    sha256
        Hash of the file's bytes.
    padding
        Lowest and highest stored value that mean "no picture here" (PS3.3 C.7.5.1.1.2), or None.
    notices
        What a reader should know.
    overlays
        Drawings that the file lays over the film; never part of `stored`, `render` or `presentation`.
    shutter
        The part of the film that the file asks to hide, or None.
    uids
        Which object the film is; its `repr` is empty of data.
    film
        The film itself where this is how a presentation state shows it, else None.
    """

    stored: NDArray[np.integer]
    grayscale: Grayscale
    geometry: Geometry
    facts: Facts
    kind: Literal["dicom", "raster"]
    sha256: str
    patient: Patient = field(default_factory=Patient)
    padding: tuple[int, int] | None = None
    notices: tuple[Notice, ...] = ()
    overlays: tuple[OverlayPlane, ...] = ()
    shutter: Shutter | None = None
    uids: Uids = field(default_factory=Uids)
    film: "Radiograph | None" = None

    def __post_init__(self) -> None:
        self.stored.setflags(write=False)

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Come from another process as read-only as it was there: pickling forgets that."""
        self.__dict__.update(state)
        for value in state.values():
            if isinstance(value, np.ndarray):
                value.setflags(write=False)

    def __repr__(self) -> str:
        """Return size, type and hash: nothing that names a patient."""
        rows, columns = self.stored.shape
        return f"Radiograph({self.kind}, {rows} x {columns}, {self.stored.dtype}, {self.sha256[:12]})"

    def render(self, voi: Voi | None = None, *, invert: bool = False, shutter: bool = True) -> NDArray[np.uint8]:
        """Return the film as 8-bit grey, shape ``(rows, columns)``; padding is shown as the background, black.

        Parameters
        ----------
        voi
            The VOI step; None for the file's default.
        invert
            The reader's own inversion, on top of the file's polarity; it leaves what a shutter hides as it is.
        shutter
            Whether the part that the file asks to hide is hidden.
        """
        grey = looked_up(self.display_table(voi, invert=invert), self.stored)
        if shutter and self.shutter is not None:
            np.copyto(grey, np.uint8(round(255 * self.shutter.shown)), where=~self.visible)
        return grey

    def display_table(self, voi: Voi | None = None, *, invert: bool = False) -> NDArray[np.uint8]:
        """Return the 8-bit grey of every stored value, indexed by its bit pattern; padding is black."""
        table = self.grayscale.display_table(voi, invert=invert)
        table[self._padding_indices] = 0
        return table

    def presentation(self) -> NDArray[np.float32]:
        """Return the film as the file asks for it to be shown, 0.0 (black) to 1.0 (white), shape ``(rows, columns)``.

        This is what a model sees: it depends on the file alone, never on the window chosen on a screen. What the
        file's own shutter hides is hidden here too: the shutter is the sender's statement that no picture is there
        (mostly the edge of a collimator), and a model is to judge the film that the reader is shown. A presentation
        state does not count: the film itself is returned, as if it had not been applied. Overlays are not drawn.
        """
        if self.film is not None:
            return self.film.presentation()
        table = self.grayscale.presentation_table()
        table[self._padding_indices] = 0.0
        shown = looked_up(table, self.stored)
        if self.shutter is not None:
            np.copyto(shown, np.float32(self.shutter.shown), where=~self.visible)
        return shown

    @cached_property
    def visible(self) -> NDArray[np.bool_]:
        """Return what the shutter leaves visible, shape ``(rows, columns)``, read-only; everything without one."""
        if self.shutter is None:
            return np.broadcast_to(np.True_, self.stored.shape)
        return self.shutter.mask(*self.stored.shape)

    @cached_property
    def drawn(self) -> NDArray[np.uint16]:
        """Return which `overlays` draw on each pixel, bit 0 for the first, shape ``(rows, columns)``, read-only."""
        return combined(self.overlays, *self.stored.shape)

    @cached_property
    def modality_range(self) -> tuple[float, float]:
        """Return the lowest and highest modality value outside padding and shutter."""
        values, _ = self.modality_values
        return float(values.min()), float(values.max())

    @cached_property
    def auto_window(self) -> Window:
        """Return the window from the 0.1 to the 99.9 percentile outside padding and shutter."""
        return auto_window(*self.modality_values)

    @cached_property
    def modality_values(self) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Return the modality values outside padding and shutter, and how often each occurs.

        Returns
        -------
        values, counts
            float64 and int64, shape ``(n,)``, in no particular order.
        """
        shown = self.stored if self.shutter is None else self.stored[self.visible]
        stored, counts = used_values(shown, self.padding)
        return self.grayscale.modality(stored), counts

    @property
    def _padding_indices(self) -> NDArray[np.uint16]:
        if self.padding is None:
            return np.empty(0, dtype=np.uint16)
        low, high = self.padding
        return indices(np.arange(low, high + 1, dtype=np.int64).astype(self.stored.dtype))
