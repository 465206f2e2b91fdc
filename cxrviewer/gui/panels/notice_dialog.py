"""Notice dialog: what a reader has to have read before the first film, once for each version."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cxrviewer.gui.look.bullets import Bullets
from cxrviewer.gui.look.form_parts import PageArea, form_sheet, open_at, text, title
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import said, tr
from cxrviewer.results.acknowledgement import STATEMENT
from cxrviewer.version import __version__

_LETTERS, _LINES = 84, 19


class NoticeDialog(QDialog):
    """Asks for an acknowledgement: accepted by its button alone, rejected by all else.

    Parameters
    ----------
    theme
        Colours.
    window
        Over which it stands, and which it holds up.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Before the first film"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(form_sheet(theme))
        self._sentences = Bullets()
        self._sentences.set_sentences([said(sentence) for sentence in STATEMENT[1:]])
        self.accepting = QPushButton(tr("I have read this"))
        self.accepting.setObjectName("primary")
        self.accepting.setDefault(True)
        self.accepting.setFocus()
        self.accepting.clicked.connect(self.accept)
        self.leaving = QPushButton(tr("Close the program"))
        self.leaving.setAutoDefault(False)
        self.leaving.clicked.connect(self.reject)
        self._arrange()
        open_at(self, _LETTERS, _LINES)

    def _arrange(self) -> None:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(24, 20, 24, 12)
        inside.setSpacing(14)
        inside.addWidget(title(said(STATEMENT[0])))
        inside.addWidget(self._sentences)
        asked = tr("You are asked once for each version; this is cxrviewer {version}.", version=__version__)
        inside.addWidget(text(asked, "muted"))
        inside.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 0, 24, 20)
        buttons.addStretch(1)
        buttons.addWidget(self.leaving)
        buttons.addWidget(self.accepting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PageArea(body), 1)
        column.addLayout(buttons)

    @property
    def words(self) -> str:
        """Return what is acknowledged."""
        return f"{said(STATEMENT[0])}\n{self._sentences.words}"
