"""Scene: the film on show and how it is shown; every canvas draws from it, and nothing in it reaches the model."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from cxrviewer.explain.affine import Box
from cxrviewer.explain.heatmap import Heatmap
from cxrviewer.gui.actions import mouse
from cxrviewer.gui.actions.keymap import Keymap, delivered
from cxrviewer.gui.scene.looks import Aids, Layers, Overlay
from cxrviewer.gui.scene.measurements import Measurements, key_of
from cxrviewer.gui.scene.placing import Placing, Tool
from cxrviewer.gui.scene.readings import Readings
from cxrviewer.gui.scene.screens import Screens
from cxrviewer.gui.scene.shown_film import ShownFilm, is_other_frame
from cxrviewer.gui.scene.viewport import View
from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.grayscale import Voi, Window
from cxrviewer.imaging.film.orientation import Turn
from cxrviewer.imaging.film.radiograph import Radiograph
from cxrviewer.imaging.film.windows import drag_start, dragged
from cxrviewer.inference.lung_field import LungField
from cxrviewer.inference.manner import Abilities, Manner
from cxrviewer.measure.calibration import measured_geometry
from cxrviewer.measure.measurement import Measurement, Reading
from cxrviewer.measure.regions import Region
from cxrviewer.measure.ruler import Point, Ruler

if TYPE_CHECKING:  # it loads what reads files, and the window does not wait for that
    from cxrviewer.imaging.film.presentation_state import PresentationState

#: What a window made from the film's own values is called (`windows.auto_window`).
AUTO = "auto"
#: Said of the lungs before a film was analysed.
NOT_LOOKED_FOR = "They are looked for when the film is analysed."
#: What a still has of its scene as it is.
_KEPT = (
    *("radiograph", "shown", "voi", "falls", "invert", "layers", "view", "overlay", "text_shown", "aids", "screens"),
    *("frame", "lungs", "no_lungs", "name", "_heatmaps"),
)


class Scene(QObject):
    """Film, window, turn, zoom and overlay; `changed` tells that something of it has to be drawn again.

    Attributes
    ----------
    radiograph
        The film itself: what the model sees.
    shown
        The film as it is shown: turned, and with the presentation state that the reader chose.
    voi, falls
        The window or LUT in use, and whether it is a window that goes on for a LUT from white to black, as no window
        can: it is shown the other way round.
    invert
        Whether the reader has swapped black and white.
    layers
        What of the file's own drawings and shutter is shown.
    text_shown, all_notices, aids
        Whether there is text on the film, whether every notice is listed below it, and which aids are shown.
    disguise
        What is written in place of the patient on a shared screen; None where the patient may be named.
    name
        What the list calls the film on show, or the one that was refused; like ``disguise`` on a shared screen.
    measurements, placing
        What was measured, and the tool in hand.
    lungs, no_lungs
        The lungs that were found on the film, or why there are none.
    frame
        Part of the film that the model was given, while it is marked on it; None while it is not.
    abilities, labels
        By what means the network that scored the film can be explained, and its classes.
    lens
        Point of the film under the magnifier, None without one.
    mouse, screens, keys
        What the mouse does, how large the screens are, and which keys words about keys name.
    notice
        What must stand on a picture that leaves the window; empty in the window, which has it elsewhere.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.radiograph: Radiograph | None = None
        self.shown: ShownFilm | None = None
        self.voi: Voi | None = None
        self.falls = self.invert = False
        self.layers, self.view, self.overlay = Layers(), View(), Overlay()
        self.text_shown, self.all_notices = True, False
        self.disguise: tuple[str, ...] | None = None
        self.name = self.notice = ""
        self.aids = Aids()
        self.measurements, self.placing = Measurements(self), Placing(self)
        self.lens: Point | None = None
        self.mouse, self.screens = mouse.DEFAULT, Screens()
        self.keys: Keymap = delivered()
        self._heatmaps: dict[tuple[Manner, str], Heatmap] = {}
        self.frame: Box | None = None
        self.abilities, self.labels = Abilities(), tuple[str, ...]()
        self.lungs: LungField | None = None
        self.no_lungs = NOT_LOOKED_FOR
        self._table = lru_cache(maxsize=1)(self._make_table)
        self._readings = Readings(self)
        self._readings.counted.connect(self.changed)
        self._readings.windowed.connect(self._take_window)
        self.measurements.changed.connect(self.changed)
        self.placing.changed.connect(self.changed)
        self.placing.placed.connect(self._take_placed)

    def show_film(self, radiograph: Radiograph) -> None:
        """Show ``radiograph`` as its file asks; another frame of the same file as the one before it."""
        self._turn_to(radiograph)
        before, self.radiograph = self.radiograph, radiograph
        self._drop_found()
        self.overlay = replace(self.overlay, locked=False, peeking=False, target="")
        if before is not None and self.shown is not None and is_other_frame(before, radiograph):
            self._show_frame(self.shown)
        else:
            self.reset()

    def _turn_to(self, radiograph: Radiograph | None) -> None:
        """Show what was measured on this film next, and put down the tool that is meant for the one on show still."""
        self.placing.cancel()
        self.lens = self.frame = None
        self.measurements.show(key_of(radiograph) if radiograph else None)

    def _show_frame(self, before: ShownFilm) -> None:
        """Show the film as ``before``, another frame of the same file, was shown."""
        film, state = self.radiograph, before.state
        if film is None or (state is not None and not state.applies_to(film)):
            self.reset()
            return
        self.shown = ShownFilm.presented(film, state).turned(before.turn)
        offered, now = before.radiograph.grayscale.vois, self.shown.radiograph.grayscale.vois
        place = next((place for place, voi in enumerate(offered) if voi is self.voi), None)
        if place is not None and place < len(now):  # each frame was read with objects of its own
            self.voi = now[place]
        self._forget()
        self.changed.emit()

    def clear(self) -> None:
        """Show no film."""
        self._turn_to(None)
        self.radiograph = self.shown = self.voi = None
        self._drop_found()
        self._forget()
        self.overlay = replace(self.overlay, locked=False, peeking=False, target="")
        self.changed.emit()

    def reset(self) -> None:
        """Return to the film as its file has it: its own window, drawings and shutter, all of it, not turned."""
        self.present(None)

    def present(self, state: "PresentationState | None") -> None:
        """Show the film as ``state`` asks, or, without one, as its file does."""
        self.show_as(ShownFilm.presented(self.radiograph, state) if self.radiograph else None)

    def show_as(self, shown: ShownFilm | None) -> None:
        """Show the film as it was set up, with its own window, view and drawings."""
        self.shown = shown
        self.voi = self.shown.radiograph.grayscale.default_voi if self.shown else None
        self.view = self.shown.first_view if self.shown else View()
        self.falls = self.invert = False
        self.layers = Layers()
        self._forget()
        self.changed.emit()

    def _forget(self) -> None:
        """Forget what was worked out for the film before."""
        self._table.cache_clear()
        self._readings.forget()

    def still(self, notice: str, *, named: bool) -> "Callable[[], Scene]":
        """Return what makes, in any thread, a scene that shows the same as this one now: nothing in hand, no key named.

        Parameters
        ----------
        notice
            What must stand on the picture.
        named
            Whether the patient is named where this scene does; else names, notes and the file's drawings are left out.
        """
        items, kept = self.measurements.items, {name: getattr(self, name) for name in _KEPT}
        kept |= {"notice": notice, "keys": {}, "disguise": self.disguise if named else ()}

        def make() -> Scene:
            made = Scene()
            for name, value in kept.items():
                setattr(made, name, value)
            made.measurements.load(items)
            made._readings.at_once = True
            return made

        return make

    @property
    def turn(self) -> Turn:
        """Return how the film is turned."""
        return self.shown.turn if self.shown else Turn()

    def set_turn(self, turn: Turn) -> None:
        """Turn the film; what is in the middle stays there."""
        if self.shown is not None and turn != self.turn:
            turned = self.shown.turned(turn)
            self.view = self.shown.carried(self.view, turned)
            self.shown = turned
            self.changed.emit()

    def set_view(self, view: View) -> None:
        """Look at another part of the film."""
        self.view = view
        self.changed.emit()

    def set_voi(self, voi: Voi) -> None:
        """Use another window or LUT, the way round that it has itself."""
        self.voi, self.falls = voi, False
        self.changed.emit()

    def set_invert(self, invert: bool) -> None:
        """Swap black and white, or back."""
        self.invert = invert
        self.changed.emit()

    def set_layers(self, layers: Layers) -> None:
        """Show or hide drawings and shutter."""
        if layers != self.layers:
            self.layers = layers
            self.changed.emit()

    def set_text_shown(self, shown: bool) -> None:
        """Show or hide the text on the film."""
        self.text_shown = shown
        self.changed.emit()

    @property
    def words_shown(self) -> bool:
        """Return whether what a sender or the reader wrote is shown on the film: it may name somebody."""
        return self.text_shown and self.disguise is None

    @property
    def drawings_shown(self) -> bool:
        """Return whether what the file draws over its film is shown: on a shared screen never, it may name somebody."""
        return self.layers.drawings and self.disguise is None

    def set_disguise(self, lines: tuple[str, ...] | None, name: str = "") -> None:
        """Write ``lines`` in place of what names the patient, or, with None, name the patient; call the film so."""
        if (lines, name) != (self.disguise, self.name):
            self.disguise, self.name = lines, name
            self.changed.emit()

    def set_all_notices(self, shown: bool) -> None:
        """List every notice of the film below it, or only the weightiest on it."""
        self.all_notices = shown
        self.changed.emit()

    def set_aids(self, aids: Aids) -> None:
        """Show or hide the program's own aids."""
        if aids != self.aids:
            self.aids = aids
            self.changed.emit()

    def set_lens(self, point: Point | None) -> None:
        """Move the magnifier to a point of the film as stored, or take it away."""
        if point != self.lens:
            self.lens = point
            self.changed.emit()

    def set_frame(self, frame: Box | None) -> None:
        """Mark a part of the film, or none."""
        if frame != self.frame:
            self.frame = frame
            self.changed.emit()

    def set_mouse(self, scheme: mouse.Mouse) -> None:
        """Use the mouse like another program."""
        self.mouse = scheme
        self.changed.emit()

    @property
    def geometry(self) -> Geometry | None:
        """Return the geometry of the film on show, its spacing by the reader's calibration if there is one."""
        return measured_geometry(self.shown.radiograph.geometry, self.measurements.items) if self.shown else None

    @property
    def ruler(self) -> Ruler:
        """Return the ruler of the film on show."""
        geometry = self.geometry
        if geometry is None:
            raise ValueError("no film")
        return Ruler.of(geometry)

    def reading(self, one: Measurement, ruler: Ruler) -> Reading:
        """Return what a measurement says about the film on show."""
        if self.shown is None:
            raise ValueError("no film")
        return self._readings.of(self.shown.radiograph, one, ruler)

    @property
    def placing_reading(self) -> Reading | None:
        """Return what is being placed would say, once only its last point is missing; a window says nothing."""
        placing = self.placing
        if placing.draft is None or placing.tool is None or placing.tool.id == "region_window" or placing.tool.asks:
            return None
        missing = placing.tool.kind.count - len(placing.points)
        return self.reading(placing.draft, self.ruler) if missing <= 1 else None

    @Slot(object, object)
    def _take_placed(self, tool: Tool, made: Measurement) -> None:
        """Keep what was placed, or use its window; a measurement that was made is seen."""
        if tool.id != "region_window":
            self.set_aids(replace(self.aids, measurements=True))
            self.measurements.add(made)
        elif self.shown is not None and isinstance(made, Region):
            self._readings.find_window(self.shown.radiograph, made)

    @Slot(object)
    def _take_window(self, window: Window) -> None:
        self._go_on(window, self._drag_start()[1])

    def use_automatic_window(self) -> None:
        """Use the window computed from the film's own values, the same way round as before."""
        if self.shown is None or self.voi is None:
            return
        film = self.shown.radiograph
        made = (voi for voi in film.grayscale.vois if voi.name == AUTO)  # in place of one that the file does not name
        self._go_on(next(made, film.auto_window), self._drag_start()[1])

    def _drag_start(self) -> tuple[Window, bool]:
        """Return the window from which a drag goes on, and whether it stands for a LUT that falls."""
        if self.shown is None or self.voi is None:
            raise ValueError("no film")
        window, falls = drag_start(self.voi, *self.shown.radiograph.modality_values)
        return window, self.falls or falls

    def _go_on(self, voi: Voi, falls: bool) -> None:
        self.voi, self.falls = voi, falls
        self.changed.emit()

    def drag_window(self, right: float, down: float, factor: float = 1.0) -> None:
        """Widen the window by a drag to the right and raise its centre by a drag down.

        Parameters
        ----------
        right, down
            Screen pixels.
        factor
            1.0, or less for fine and more for coarse steps.
        """
        if self.shown is None or self.voi is None:
            return
        low, high = self.shown.radiograph.modality_range
        window, falls = self._drag_start()
        self._go_on(dragged(window, high - low, right, down, factor), falls)

    def table(self) -> NDArray[np.uint8]:
        """Return the grey of every stored value for the present window."""
        return self._table(self.voi, self.invert != self.falls)

    def _make_table(self, voi: Voi | None, invert: bool) -> NDArray[np.uint8]:
        if self.shown is None:
            raise ValueError("no film")
        return self.shown.radiograph.display_table(voi, invert=invert)

    def set_overlay(self, overlay: Overlay) -> None:
        """Change what is asked of the heatmap."""
        if overlay != self.overlay:
            self.overlay = overlay
            self.changed.emit()

    def add_heatmaps(self, heatmaps: Iterable[Heatmap]) -> None:
        """Keep ``heatmaps`` of the film on show; a still that is being painted keeps those of its time."""
        self._heatmaps = self._heatmaps | {(Manner.of(one).plain(), one.target): one for one in heatmaps}
        self.changed.emit()

    def drop_heatmaps(self) -> None:
        """Forget all heatmaps, and the lungs, and switch the overlay off."""
        self._drop_found()
        self.overlay = replace(self.overlay, locked=False, peeking=False, target="")
        self.changed.emit()

    def set_lungs(self, lungs: LungField | None, why_not: str) -> None:
        """Keep the lungs on the film on show, or why there are none."""
        self.lungs, self.no_lungs = lungs, why_not
        self.changed.emit()

    def _drop_found(self) -> None:
        self._heatmaps, self.lungs, self.no_lungs = {}, None, NOT_LOOKED_FOR

    def heatmap(self, method: str = "") -> Heatmap | None:
        """Return the heatmap by ``method`` (empty: the chosen one) of the chosen class, None if there is none yet."""
        return self._heatmaps.get((self.overlay.manner(method), self.overlay.target))
