"""Picture: all that one canvas shows, drawn in its order: film, heatmap, drawings, words, measurements, lens."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from cxrviewer.explain.heatmap import METHOD_NAMES, Heatmap
from cxrviewer.gui.painters.annotation_painter import MARGIN, AnnotationPainter, is_narrow, is_small, room_for
from cxrviewer.gui.painters.drawing_painter import DrawingPainter
from cxrviewer.gui.painters.film_painter import FilmPainter
from cxrviewer.gui.painters.frame_painter import draw_frame
from cxrviewer.gui.painters.isoline_painter import IsolinePainter
from cxrviewer.gui.painters.legend_painter import LegendPainter
from cxrviewer.gui.painters.lung_painter import draw_lungs
from cxrviewer.gui.painters.measurement_painter import Drawn, MeasurementPainter
from cxrviewer.gui.painters.overlay_painter import OverlayPainter, block
from cxrviewer.gui.painters.plane_painter import PlanePainter
from cxrviewer.gui.painters.scale_bar import MOST, draw_scale_bar
from cxrviewer.gui.scene import captions
from cxrviewer.gui.scene.heatmap_key import key_of
from cxrviewer.gui.scene.placement import Placement
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.shown_film import ShownFilm
from cxrviewer.gui.tools.lens import Lens
from cxrviewer.imaging.film.orientation import Edges
from cxrviewer.measure.lines import Note
from cxrviewer.measure.sizes import is_true_size, scale_bar

_LETTER_LINES = 1.8  # what the letters at the upper and lower edge take


class Picture:
    """Draws one film on one canvas, and keeps what that took.

    Parameters
    ----------
    scene
        What is shown.
    method
        A heatmap method that the canvas always shows, or empty to follow the scene's overlay.
    """

    def __init__(self, scene: Scene, method: str) -> None:
        self._scene, self._method = scene, method
        self._pixels: FilmPainter | None = None
        self._planes: PlanePainter | None = None
        self._overlay, self._lines, self._lens = OverlayPainter(), IsolinePainter(), Lens(scene)

    @property
    def heatmap(self) -> Heatmap | None:
        """Return the heatmap that lies over the film."""
        return self._scene.heatmap(self._method) if self._method or self._scene.overlay.shown else None

    def paint(
        self, painter: QPainter, placement: Placement, area: QRectF, pitch: float | None, *, crossed: bool
    ) -> None:
        """Draw everything.

        Parameters
        ----------
        painter
            Active painter in logical pixels.
        placement, area
            Where the film lies, and the whole canvas.
        pitch
            Size of a device pixel in millimetres, None on a screen that nobody has measured.
        crossed
            Whether a cross marks where the next point would be placed: no cursor does.
        """
        painter.save()
        painter.scale(1 / placement.ratio, 1 / placement.ratio)
        self._film(painter, placement)
        painter.restore()
        heatmap = self.heatmap
        if heatmap is not None:
            lines = key_of(heatmap, self._scene.overlay).lines
            self._lines.draw(painter, placement, lines, signed=heatmap.signed)
        if self._scene.aids.lungs and self._scene.lungs is not None:
            draw_lungs(painter, placement, self._scene.lungs)
        if self._scene.frame is not None:
            draw_frame(painter, placement, self._scene.frame)
        if self._scene.drawings_shown:
            drawings = DrawingPainter(painter, placement.film, placement.viewport, placement.ratio)
            drawings.draw(texts=self._scene.text_shown)
        drawn, measured = self.drawn(), MeasurementPainter(painter, placement, self._scene.ruler)
        taken, kept = self._words(painter, placement, area, pitch, partial(measured.lines, drawn))
        if not self._method:  # the film beside it says it already
            inside = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
            measured.words(drawn, inside, taken, kept, brief=is_narrow(area.width(), QFontMetricsF(painter.font())))
        hovers = self._scene.placing.hovers
        if hovers is not None and crossed:
            measured.cross(hovers)
        if self._scene.lens is not None:
            self._lens.draw(painter, placement, self._scene.lens, drawn)

    def drawn(self) -> list[Drawn]:
        """Return the measurements to draw, and what is being placed."""
        scene, drawn = self._scene, []
        if scene.aids.measurements:
            held, ruler = scene.measurements.selected, scene.ruler
            for place, one in enumerate(scene.measurements.items):
                silent = isinstance(one, Note) and not scene.words_shown  # it may name somebody
                reading = None if silent else scene.reading(one, ruler)
                mine = held is not None and held.item == place
                drawn.append(Drawn(one, reading, mine, held.handle if held and mine else None))
        draft = scene.placing.draft
        if draft is not None:
            drawn.append(Drawn(draft, scene.placing_reading))
        return drawn

    def _film(self, painter: QPainter, placement: Placement) -> None:
        """Draw the pixels and what lies on them; the painter counts device pixels."""
        film, viewport, layers = placement.film, placement.viewport, self._scene.layers
        top, left, bottom, right = viewport.visible
        if bottom <= top or right <= left:
            return
        self._pixels = self._pixels or FilmPainter(film.radiograph)
        image = self._pixels.image(film, viewport, self._scene.table(), shutter=layers.shutter)
        painter.drawImage(QPointF(left, top), image)
        heatmap, overlay = self.heatmap, self._scene.overlay
        if heatmap is not None and overlay.style != "lines":
            image = self._overlay.image(heatmap, film, viewport, overlay)
            side = block(viewport)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipRect(QRectF(left, top, right - left, bottom - top))
            painter.drawImage(QRectF(left, top, image.width() * side, image.height() * side), image)
        if self._scene.drawings_shown and film.radiograph.overlays:
            self._planes = self._planes or PlanePainter(film.radiograph)
            drawing, corner = self._planes.image(film, viewport, layers.hidden)
            painter.drawImage(corner, drawing)

    def _words(
        self, painter: QPainter, placement: Placement, area: QRectF, pitch: float | None, draw_lines: Callable[[], None]
    ) -> tuple[list[QRectF], list[QRectF]]:
        """Draw all words but those of measurements, and the scale bar; return the places they take.

        The places in the second list are those that nothing may lie over: badges, sentences, key, letters and name.
        Below them and above the others comes what ``draw_lines`` draws.
        """
        scene, film, viewport = self._scene, placement.film, placement.viewport
        heatmap, metrics = self.heatmap, QFontMetricsF(painter.font())
        room = room_for(area.width(), metrics)
        narrow, lift = room != "wide", metrics.height() * _LETTER_LINES
        notes = AnnotationPainter(painter, area, seen := _seen(placement))
        legend = LegendPainter(painter, area, notes.taken, seen)
        key = key_of(heatmap, scene.overlay) if heatmap else None
        # Hiding text never hides that a heatmap lies over the film, nor which way round the film is.
        badges = captions.badges(film, heatmap, scene.placing.prompt, captions.unsaid(scene))
        sentences = captions.sentences(scene, heatmap)
        edges = _of_the_body(film) if narrow else film.edges  # texts need the room of the others
        if scene.text_shown and not self._method:
            true = is_true_size(viewport.scale, scene.ruler, pitch, turned=film.turn.swaps_sides)
            said = captions.corners(scene, viewport, room, true_size=true)
            notes.corners(said, notes.height(badges), legend.height(sentences, key))
        if scene.aids.scale_bar and not is_small(area.width()):
            most = viewport.width * MOST
            bar = scale_bar(scene.ruler, viewport.steps[1], turned=film.turn.swaps_sides, most=most)
            above_edge = 0.0 if narrow else lift  # where the letter of the lower edge is
            notes.taken.append(draw_scale_bar(painter, area, bar, placement.ratio, above_edge, notes.taken))
        draw_lines()
        legend.ceiling = notes.badges(badges, top=lift)
        legend.avoid(notes.edges(edges), sentences, key, 0.0 if narrow else lift)
        top = legend.sentences(sentences, lift=0.0 if narrow else lift)
        if key is not None:
            legend.draw(key, top)
        elif self._method:
            legend.absence(METHOD_NAMES[self._method])
        notes.kept += legend.kept
        notes.letters(edges)
        return notes.taken, [*notes.kept, notes.name]


def _of_the_body(film: ShownFilm) -> Edges:
    """Return the directions that were left and right before the film was turned, such as R and L, where they are."""
    if film.turn.swaps_sides:
        return replace(film.edges, left="", right="")
    return replace(film.edges, top="", bottom="")


def _seen(placement: Placement) -> QRectF:
    """Return what of a canvas its film covers, in logical pixels."""
    top, left, bottom, right = (side / placement.ratio for side in placement.viewport.visible)
    return QRectF(left, top, right - left, bottom - top)
