"""Explanation panel: whether a heatmap lies over the film, which one, and how strong."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.explain.heatmap import CAPTION, METHOD_NAMES
from cxrviewer.gui.check_list import CheckList
from cxrviewer.gui.colour_bar import ColourBar
from cxrviewer.gui.heatmap_key import key_of
from cxrviewer.gui.parts import label
from cxrviewer.gui.scene import Scene
from cxrviewer.gui.scenes import Scenes
from cxrviewer.gui.theme import Theme


class ExplanationPanel(QWidget):
    """Shows and changes the overlay of the active scene.

    Attributes
    ----------
    cancel_wanted
        The reader no longer wants the heatmaps, or checks, that are being made.
    checks_wanted
        The reader wants the slow checks of these heatmaps.
    """

    cancel_wanted = Signal()
    checks_wanted = Signal()

    def __init__(self, scenes: Scenes, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenes, self._busy = scenes, False
        self._heading = label("Heatmap", "heading")
        self._switch = QCheckBox("Show over the film")
        self._switch.setToolTip("Keep the heatmap on (Shift+X); hold X to peek")
        self._methods = QButtonGroup(self)
        self._class = label("", "muted")
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setRange(10, 100)
        self._opacity.setPageStep(10)
        self._opacity.setAccessibleName("Opacity of the heatmap")
        self._share = QLabel()
        self._bar = ColourBar(theme)
        self._caption = label(CAPTION, "warning")
        self._checks = CheckList()
        self._thorough = QPushButton("Check thoroughly")
        self._thorough.setToolTip("Stability and faithfulness of these heatmaps: some seconds")
        self._stage = label("", "muted")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 1000)
        self._progress.setAccessibleName("Progress of the heatmap")
        self._cancel = QPushButton("Cancel")
        self._arrange()
        self._switch.toggled.connect(self._lock)
        self._methods.idClicked.connect(self._choose)
        self._opacity.valueChanged.connect(self._fade)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._thorough.clicked.connect(self.checks_wanted)
        scenes.changed.connect(self._refresh)
        self.set_explaining("", 1.0)
        self._refresh()

    @property
    def _scene(self) -> Scene:
        return self._scenes.active

    def _arrange(self) -> None:
        methods = QHBoxLayout()
        methods.setSpacing(6)
        for place, (method, name) in enumerate(METHOD_NAMES.items()):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setProperty("method", method)
            button.setAccessibleName(f"Heatmap by {name}")
            self._methods.addButton(button, place)
            methods.addWidget(button, 1)
        strength = QHBoxLayout()
        opacity = QLabel("&Opacity")
        opacity.setBuddy(self._opacity)
        self._share.setMinimumWidth(self.fontMetrics().horizontalAdvance("100 %"))
        self._share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for part, stretch in ((opacity, 0), (self._opacity, 1), (self._share, 0)):
            strength.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._switch)
        column.addLayout(head)
        column.addLayout(methods)
        column.addWidget(self._class)
        column.addLayout(strength)
        for below in (self._bar, self._caption, self._checks, self._thorough, self._stage, self._progress):
            column.addWidget(below)
        column.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignLeft)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._bar.set_theme(theme)

    @Slot(str, float)
    def set_explaining(self, stage: str, fraction: float) -> None:
        """Say how far the heatmaps of another class are; an empty stage when none is being made."""
        self._stage.setText(f"{stage}…")
        self._progress.setValue(round(fraction * 1000))
        for part in (self._stage, self._progress, self._cancel):
            part.setVisible(bool(stage))
        self._busy = bool(stage)
        self._offer_checks()

    @Slot()
    def _refresh(self) -> None:
        """Show what the scene says."""
        overlay, heatmap = self._scene.overlay, self._scene.heatmap()
        usable = bool(overlay.target)
        with QSignalBlocker(self._switch), QSignalBlocker(self._opacity):
            self._switch.setChecked(overlay.shown)
            self._opacity.setValue(round(overlay.opacity * 100))
        for button in self._methods.buttons():
            button.setChecked(button.property("method") == overlay.method)
            button.setEnabled(usable)
        for part in (self._switch, self._opacity):
            part.setEnabled(usable)
        self._share.setText(f"{overlay.opacity * 100:.0f} %")
        self._class.setText(f"Class: {overlay.target} (choose above)" if usable else "No heatmap yet.")
        self._bar.set_key(key_of(heatmap, overlay) if heatmap is not None else None)
        self._bar.setVisible(heatmap is not None)
        self._checks.set_heatmap(heatmap)
        self._offer_checks()

    def _offer_checks(self) -> None:
        """Offer the slow checks where there are fast ones only, and nothing is being made."""
        heatmap = self._scene.heatmap()
        tests = heatmap.tests if heatmap is not None else ()
        slow = any(test.name == "stability" for test in tests)
        self._thorough.setVisible(bool(tests) and not slow and not self._busy)

    @Slot(bool)
    def _lock(self, on: bool) -> None:
        self._scene.set_overlay(replace(self._scene.overlay, locked=on, peeking=False))

    @Slot(int)
    def _choose(self, place: int) -> None:
        method = self._methods.button(place).property("method")
        self._scene.set_overlay(replace(self._scene.overlay, method=str(method)))

    @Slot(int)
    def _fade(self, share: int) -> None:
        self._scene.set_overlay(replace(self._scene.overlay, opacity=share / 100))
