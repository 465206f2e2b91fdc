"""Explanation panel: whether a heatmap lies over the film, which one, how it is drawn, and how far one to come is."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cxrviewer.explain.heatmap import CAPTION
from cxrviewer.gui.actions.keymap import hint
from cxrviewer.gui.look.beside import Beside
from cxrviewer.gui.look.choice import Choice, Item, Slide
from cxrviewer.gui.look.parts import label, link
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import key_name, mark, said, tr
from cxrviewer.gui.painters.colour_bar import ColourBar
from cxrviewer.gui.panels.check_list import CheckList
from cxrviewer.gui.panels.manner_form import MannerForm
from cxrviewer.gui.scene.heatmap_key import key_of
from cxrviewer.gui.scene.looks import Overlay, Style
from cxrviewer.gui.scene.scene import Scene
from cxrviewer.gui.scene.scenes import Scenes

_STYLES = (
    Item(mark("Colours"), "colours"),
    Item(
        mark("Lines"),
        "lines",
        mark("Where the map reaches 25, 50 and 75 % of its scale; the film between them is free."),
    ),
    Item(mark("Colours and lines"), "both"),
)


class ExplanationPanel(QWidget):
    """Shows and changes the overlay of the active scene.

    Attributes
    ----------
    wished
        What an `Overlay` shall have that another heatmap is made by; see `MannerForm`.
    cancel_wanted
        The reader no longer wants the heatmaps, or checks, that are being made.
    checks_wanted
        The reader wants the slow checks of these heatmaps.
    """

    wished = Signal(object)
    cancel_wanted = Signal()
    checks_wanted = Signal()

    def __init__(self, scenes: Scenes, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenes, self._busy, self._all = scenes, False, False
        self._heading = label(tr("Heatmap"), "heading")
        self._switch = QCheckBox(tr("Show over the film"))
        self._rows = QFormLayout()
        self.form = MannerForm(self._rows, self)
        self.opacity, self.threshold = (
            Slide(tr("Opacity of the heatmap"), 10, 100, 5),
            Slide(tr("Hidden below"), 0, 90, 5),
        )
        self.style_choice = Choice(tr("How the heatmap is drawn"))
        self._more = link("")
        self._bar = ColourBar(theme)
        self._key_words = label("", "muted")
        self._caption = label(said(CAPTION), "warning")
        self._checks = CheckList()
        self._thorough = QPushButton(tr("Check thoroughly"))
        self._thorough.setToolTip(tr("Stability and faithfulness of these heatmaps: some seconds"))
        self._stage = label("", "muted")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 1000)
        self._progress.setAccessibleName(tr("Progress of the heatmap"))
        self._cancel = QPushButton(tr("Cancel"))
        self._arrange()
        self._connect()
        self.set_explaining("", 1.0)
        self._refresh()

    @property
    def _scene(self) -> Scene:
        return self._scenes.active

    def _arrange(self) -> None:
        rows = self._rows
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.first_rows()
        rows.addRow(tr("&Opacity"), self.opacity)
        self._labelled(self.opacity.slider, self.opacity)
        self._hidden_rows = self.form.more_rows()
        rows.addRow(tr("&Drawn as"), self.style_choice)
        rows.addRow(tr("&Hide below"), self.threshold)
        self._labelled(self.threshold.slider, self.threshold)
        self._hidden_rows += [self.style_choice, self.threshold]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Beside(self._heading, self._switch))
        column.addLayout(rows)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        below = self._stage, self._progress, self._cancel, self._bar, self._key_words, self._caption, self._checks
        for part in (*below, self._thorough):
            column.addWidget(part)
        column.setAlignment(self._cancel, Qt.AlignmentFlag.AlignLeft)

    def _labelled(self, buddy: QWidget, field: QWidget) -> None:
        """Let the key of a row's label go to the slider in it."""
        words = self._rows.labelForField(field)
        if isinstance(words, QWidget) and hasattr(words, "setBuddy"):
            words.setBuddy(buddy)

    def _connect(self) -> None:
        self._switch.toggled.connect(self._lock)
        self._more.clicked.connect(self._show_more)
        self.form.wished.connect(self.wished)
        self.opacity.moved.connect(self._fade)
        self.threshold.moved.connect(self._hide_below)
        self.style_choice.chosen.connect(self._draw_as)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._thorough.clicked.connect(self.checks_wanted)
        self._scenes.changed.connect(self._refresh)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._bar.set_theme(theme)

    @property
    def key_words(self) -> str:
        """Return what is said below the key."""
        return self._key_words.text()

    @Slot(str, float)
    def set_explaining(self, stage: str, fraction: float) -> None:
        """Say how far heatmaps are that are being made; an empty stage when none are."""
        self._stage.setText(f"{said(stage)}…")
        self._progress.setValue(round(fraction * 1000))
        for part in (self._stage, self._progress, self._cancel):
            part.setVisible(bool(stage))
        self._busy = bool(stage)
        self._offer_checks()

    @Slot()
    def _refresh(self) -> None:
        """Show what the scene says."""
        keys = self._scenes.active.keys
        peek = tr("; hold {key} to peek", key=key_name(keys["peek"][0])) if keys["peek"] else ""
        self._switch.setToolTip(tr("Keep the heatmap on") + hint(keys, "lock") + peek)
        overlay, heatmap = self._scene.overlay, self._scene.heatmap()
        usable = bool(overlay.target)
        with QSignalBlocker(self._switch):
            self._switch.setChecked(overlay.shown)
        self.form.show_overlay(overlay, self._scene.labels, self._scene.abilities)
        self.style_choice.offer(_STYLES, overlay.style)
        self.opacity.set_share(overlay.opacity)
        self.threshold.set_share(overlay.threshold)
        for part in (self._switch, self.opacity, self.threshold, self.style_choice):
            part.setEnabled(usable)
        key = key_of(heatmap, overlay) if heatmap is not None else None
        self._bar.set_key(key)
        self._bar.setVisible(key is not None)
        words = "\n".join(key.sentences) if key else "" if self._busy else tr("No heatmap yet.")
        self._key_words.setText(words)
        self._key_words.setVisible(bool(words))
        self._caption.setVisible(heatmap is not None)
        self._checks.set_heatmap(heatmap)
        self._offer_checks()
        self._offer_rows(overlay)

    def _offer_rows(self, overlay: Overlay) -> None:
        """Show the rows that few use where they are asked for, and say when one that is hidden has been changed."""
        for part in self._hidden_rows:
            self._rows.setRowVisible(part, self._all and self.form.fits(part, overlay))
        plain, fits = Overlay(), overlay.manner()
        changed = sum(getattr(overlay, name) != getattr(plain, name) for name in ("style", "threshold"))
        changed += len(fits.options)
        words = tr("Fewer settings") if self._all else tr("More settings")
        self._more.setText(words if self._all or not changed else tr("{words} (%n changed)", "", changed, words=words))

    def _offer_checks(self) -> None:
        """Offer the slow checks where there are fast ones only, and nothing is being made."""
        heatmap = self._scene.heatmap()
        tests = heatmap.tests if heatmap is not None else ()
        slow = any(test.name == "stability" for test in tests) or self._scene.overlay.manner().is_slow
        self._thorough.setVisible(bool(tests) and not slow and not self._busy)

    @Slot()
    def _show_more(self) -> None:
        self._all = not self._all
        self._offer_rows(self._scene.overlay)

    @Slot(bool)
    def _lock(self, on: bool) -> None:
        self._scene.set_overlay(replace(self._scene.overlay, locked=on, peeking=False))

    @Slot(float)
    def _fade(self, share: float) -> None:
        self._scene.set_overlay(replace(self._scene.overlay, opacity=share))

    @Slot(float)
    def _hide_below(self, share: float) -> None:
        self._scene.set_overlay(replace(self._scene.overlay, threshold=share))

    @Slot(object)
    def _draw_as(self, style: Style) -> None:
        self._scene.set_overlay(replace(self._scene.overlay, style=style))
