"""Presentation states: how somebody else set a film up for reading (PS3.3 A.33.1, PS3.4 N.2)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from cxrviewer.errors import RequestError
from cxrviewer.imaging.film.annotations import Annotation, Layer
from cxrviewer.imaging.film.displayed_area import DisplayedArea
from cxrviewer.imaging.film.grayscale import (
    Grayscale,
    LookupTable,
    ModalityStep,
    PresentationLut,
    Rescale,
    Voi,
    VoiLut,
    output_range,
)
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.overlays import OverlayPlane
from cxrviewer.imaging.film.radiograph import Notice, Radiograph
from cxrviewer.imaging.film.references import Reference, Scoped
from cxrviewer.imaging.film.shutter import Bitmap, Shape, Shutter
from cxrviewer.imaging.film.shutter_fit import fitted
from cxrviewer.imaging.film.windows import window_between


@dataclass(frozen=True, eq=False, repr=False)
class PresentationState:
    """How films are to be shown, and what is drawn on them. Immutable; its `repr` holds no patient data.

    A state concerns the reader's eyes alone: `Radiograph.presentation`, and with it every analysis, always is the
    film itself.

    Attributes
    ----------
    label, description
        Content Label (0070,0080) and Content Description (0070,0081).
    references
        The films and frames that the state is for.
    modality
        Modality step; the film's own does not count, and without one in the state it is the identity (N.2.1.1).
        Tables are kept with an unsigned first value: only the film tells whether it has a sign.
    vois
        VOI steps with the films they are for. A film without one is shown over its full range (N.2.1.3).
    inverted, presentation_lut
        Last step, in place of the film's Photometric Interpretation (N.2.1.4).
    shutter
        What is hidden, in place of the film's own shutter.
    overlays
        Planes that come with the state, for all frames.
    active_overlays
        Group and layer of the planes that are shown, the state's own or else the film's (C.11.7).
    turn
        How the film is turned on show (C.10.6).
    areas, drawings
        Displayed areas and annotations with the films they are for: see `displayed_area` and `annotations`.
    notices
        What of the file cannot be shown here, or was damaged.
    """

    label: str = ""
    description: str = ""
    references: tuple[Reference, ...] = ()
    modality: ModalityStep = field(default_factory=Rescale)
    vois: tuple[Scoped[tuple[Voi, ...]], ...] = ()
    inverted: bool = False
    presentation_lut: PresentationLut | None = None
    shutter: Shutter | None = None
    overlays: tuple[OverlayPlane, ...] = ()
    active_overlays: tuple[tuple[int, Layer], ...] = ()
    turn: Turn = field(default_factory=Turn)
    areas: tuple[Scoped[DisplayedArea], ...] = ()
    drawings: tuple[Scoped[Annotation], ...] = ()
    notices: tuple[Notice, ...] = ()

    def __repr__(self) -> str:
        """Return a text without any of the values."""
        return "PresentationState(hidden)"

    def applies_to(self, radiograph: Radiograph) -> bool:
        """Return whether the state was made for this film and frame."""
        return any(reference.covers(radiograph) for reference in self.references)

    def apply(self, radiograph: Radiograph) -> Radiograph:
        """Return the film with the state's grey steps, shutter and overlays; its `film` is the one without.

        Who draws it also needs `turn`, `displayed_area` and `annotations`.

        Raises
        ------
        RequestError
            When the state was made for another film or frame.
        """
        film = radiograph.film or radiograph
        if not self.applies_to(film):
            raise RequestError(
                "The presentation state was made for another film or frame.", "Open the film that it belongs to."
            )
        overlays = self._overlays_on(film)
        notices = [notice for notice in film.notices if not notice.of_display]
        notices += [*self.notices, *self._notices_on(film, drawn=bool(overlays))]
        shutter = fitted(self._shutter_on(film.facts.frame), film.geometry, notices, from_model=False)
        return replace(
            film,
            grayscale=self._grayscale_of(film),
            shutter=shutter,
            overlays=overlays,
            notices=tuple(notices),
            film=film,
        )

    def displayed_area(self, radiograph: Radiograph) -> DisplayedArea | None:
        """Return the part of this film that is to be shown, None where the state does not say."""
        return next((scoped.value for scoped in self.areas if scoped.covers(radiograph)), None)

    def annotations(self, radiograph: Radiograph) -> tuple[Annotation, ...]:
        """Return what is to be drawn on this film, in the order of drawing, in points of the film as stored.

        `Turn.to_shown` takes the points to the turned film.
        """
        rows, columns = radiograph.stored.shape
        area = self.displayed_area(radiograph) or DisplayedArea((1, 1), (rows, columns))

        def place(shares: NDArray[np.float64]) -> NDArray[np.float64]:
            return np.stack(area.place(shares[:, 0], shares[:, 1], self.turn, rows, columns), axis=1)

        return tuple(scoped.value.placed(place) for scoped in self.drawings if scoped.covers(radiograph))

    def _notices_on(self, film: Radiograph, *, drawn: bool) -> Iterator[Notice]:
        """Yield what the reader should know about this film under the state."""
        area = self.displayed_area(film)
        if area is not None and not area.keeps_size:
            size = "true size" if area.size_mode == "TRUE SIZE" else "a magnification that it does not state"
            words = f"The presentation state asks for {size}; the film is fitted to the window instead."
            yield Notice("SIZE_MODE", words)
        if drawn:
            words = "The presentation state lays a drawing over the film, which the model does not see."
            yield Notice("OVERLAY", words, "info")
        words = "The film is shown as a presentation state sets it up; the model sees the film itself."
        yield Notice("PRESENTATION_STATE", words, "info")

    def _grayscale_of(self, film: Radiograph) -> Grayscale:
        modality = self.modality
        if isinstance(modality, LookupTable) and film.stored.dtype.kind == "i":
            modality = _with_sign(modality)
        low, high = output_range(modality, film.facts.bits_stored, film.stored.dtype)
        vois = next((scoped.value for scoped in self.vois if scoped.covers(film)), ())
        if low < 0:
            vois = tuple(VoiLut(_with_sign(voi.table)) if isinstance(voi, VoiLut) else voi for voi in vois)
        return Grayscale(
            film.stored.dtype,
            modality,
            vois or (window_between(low, high, "full range"),),
            self.inverted,
            self.presentation_lut,
        )

    def _shutter_on(self, frame: int) -> Shutter | None:
        """Return the shutter with the bitmaps of one frame."""
        if self.shutter is None:
            return None
        shapes: list[Shape] = []
        for shape in self.shutter.shapes:
            if not isinstance(shape, Bitmap):
                shapes.append(shape)
            elif (plane := shape.plane.on_frame(frame)) is not None:
                shapes.append(Bitmap(plane))
        return replace(self.shutter, shapes=tuple(shapes)) if shapes else None

    def _overlays_on(self, film: Radiograph) -> tuple[OverlayPlane, ...]:
        """Return the planes that are shown, in the order of their layers."""
        own = {plane.group: plane.on_frame(film.facts.frame) for plane in self.overlays}
        planes = {plane.group: plane for plane in film.overlays} | own
        shown = []
        for group, layer in sorted(self.active_overlays, key=lambda pair: pair[1].order):
            plane = planes.get(group)
            if plane is not None:
                shown.append(replace(plane, grey=layer.grey))
        return tuple(shown)


def _with_sign(table: LookupTable) -> LookupTable:
    """Return a table whose first value was read as unsigned with it read as signed."""
    return replace(table, first=table.first - 2.0**16) if table.first >= 2.0**15 else table
