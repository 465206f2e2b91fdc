"""Side panel: the model's numbers, their limits and the heatmap's controls, one under the other."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cxrviewer.gui.canvas.stage import Stage
from cxrviewer.gui.look.parts import rule
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.panels.explanation_panel import ExplanationPanel
from cxrviewer.gui.panels.limits import Limits
from cxrviewer.gui.panels.probabilities import ProbabilityPanel
from cxrviewer.gui.scene import states
from cxrviewer.gui.scene.scenes import Scenes
from cxrviewer.gui.scene.states import State
from cxrviewer.inference.bundle import Bundle

_LETTERS = 46  # width of the panel, in average letters: it grows with the font
_SHARE = 0.45  # of the window that it may take unless its parts need more: the film comes first
_SHARE_BESIDE = 0.36  # as ``_SHARE``, where several films are beside each other
_ROOMY_LINES = 52  # from this height on all limits are shown at once
_LIMITS_SHARE = 0.5  # of the panel that the limits may take


class SidePanel(QWidget):
    """Everything that the model says, beside the film and never on it."""

    def __init__(self, scenes: Scenes, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.probabilities = ProbabilityPanel(theme)
        self.explanation = ExplanationPanel(scenes, theme)
        self.limits = Limits()
        self._body = body = QWidget()
        body.setObjectName("sideBody")
        self._column = column = QVBoxLayout(body)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        column.addWidget(self.probabilities)
        self._line = rule()
        column.addWidget(self._line)
        column.addWidget(self.explanation)
        column.addStretch(1)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self.limits)  # below what scrolls: the limits are always beside the numbers
        body.installEventFilter(self)
        self._stage: Stage | None = None
        self.set_room(1 << 14)

    def leave_room(self, stage: Stage) -> None:
        """Leave more of the window to the films where several canvases share their room."""
        self._stage = stage
        stage.arranged.connect(self._fit)

    def set_room(self, width: int) -> None:
        """Take a width that suits the letters and leaves the film most of a window of ``width``."""
        self._room = width
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with parts that need more width than there is."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    @Slot()
    def _fit(self) -> None:
        wished = self.fontMetrics().averageCharWidth() * _LETTERS + 28
        least = self._body.minimumSizeHint().width() + self._area.verticalScrollBar().sizeHint().width() + 1
        beside = self._stage is not None and (self._stage.count > 1 or self._stage.workspace.compared)
        width = max(least, min(wished, round(self._room * (_SHARE_BESIDE if beside else _SHARE))))
        if (self.minimumWidth(), self.maximumWidth()) != (width, width):
            self.setFixedWidth(width)

    def bring_up(self, part: QWidget) -> None:
        """Scroll to a part."""
        self._area.ensureWidgetVisible(part)

    def put_above_scores(self, part: QWidget) -> None:
        """Add ``part`` where it is seen first."""
        self._column.insertWidget(0, part)

    def put_below_scores(self, part: QWidget) -> None:
        """Add ``part`` between the numbers and the heatmap's controls."""
        self._column.insertWidget(self._column.indexOf(self.probabilities) + 1, part)

    @Slot(object)
    def set_state(self, state: State) -> None:
        """Show another state; where nothing is said of a film, nothing explains it."""
        self.probabilities.set_state(state)
        for part in (self._line, self.explanation):
            part.setVisible(not _is_silent(state))

    def set_bundle(self, bundle: Bundle, *, on_trial: bool = False) -> None:
        """Say which model answers, its limits, and whether it is one that nobody promoted."""
        self.probabilities.set_bundle(bundle, on_trial=on_trial)
        self.limits.set_sentences(bundle.limits)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.probabilities.set_theme(theme)
        self.explanation.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all limits where there is room, the first one where there is not."""
        super().resizeEvent(event)
        self.limits.set_most(round(self.height() * _LIMITS_SHARE))
        self.limits.set_roomy(self.height() >= self.fontMetrics().height() * _ROOMY_LINES)


def _is_silent(state: State) -> bool:
    """Return whether nothing is said of the film: it waits for the reader's opinion, or the gate blocked it."""
    blocked = isinstance(state, states.Analysed) and state.analysis.gate.status == "block"
    return blocked or isinstance(state, states.Withheld)
