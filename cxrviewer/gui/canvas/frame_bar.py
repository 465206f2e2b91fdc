"""Frame bar: which frame of a film with several is on show, and the way to the others."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QWidget

from cxrviewer.gui.look.words import said, tr
from cxrviewer.gui.scene import captions
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.imaging.film.radiograph import Radiograph


class FrameBar(QFrame):
    """A slider below the film; hidden for films of one frame.

    Attributes
    ----------
    frame_wanted
        Number, from 1, of the frame that the reader wants to see.
    """

    frame_wanted = Signal(int)

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frames")
        self._scene = scene
        self._film: Radiograph | None = None
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Frame"))
        self.slider.setToolTip(tr("Wheel: another frame. Ctrl + wheel: zoom. Only the frame on show is scored."))
        self._words = QLabel()
        self._words.setObjectName("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(12)
        row.addWidget(QLabel(tr("Frame")))
        row.addWidget(self.slider, 1)
        row.addWidget(self._words)
        self.slider.valueChanged.connect(self._ask)
        scene.changed.connect(self._follow)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said about the frame."""
        return self._words.text()

    @Slot(int)
    def step(self, frames: int) -> None:
        """Go forward, or back, by ``frames`` from the frame that was last asked for."""
        self.slider.setValue(self.slider.value() + frames)

    @Slot(int)
    def _ask(self, frame: int) -> None:
        self._words.setText(tr("Reading frame {frame}…", frame=frame))
        self.frame_wanted.emit(frame)

    @Slot()
    def _follow(self) -> None:
        """Go along with another film."""
        if self._scene.radiograph is not self._film:
            self.settle()

    def settle(self) -> None:
        """Stand where the film on show stands: no other frame of it is on its way."""
        film = self._film = self._scene.radiograph
        if film is not None and film.facts.frames > 1:
            with QSignalBlocker(self.slider):
                self.slider.setRange(1, film.facts.frames)
                self.slider.setValue(film.facts.frame)
            self._words.setText(next((said(one.text) for one in film.notices if one.code == captions.MULTI_FRAME), ""))
        self.setVisible(film is not None and film.facts.frames > 1)
