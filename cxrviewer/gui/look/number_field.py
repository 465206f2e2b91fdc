"""Number fields: of decimals with a point or a comma, none of which stands between thousands, and of whole numbers."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

_INSET = 6  # logical pixels before the number: style sheets cannot have them


class WholeField(QSpinBox):
    """A field for a whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_INSET, 0, 0, 0)


class NumberField(QDoubleSpinBox):
    """A field for a number with decimals, written with a point, as everywhere in the window.

    By a locale alone ``50,5`` would become 505 where a comma stands between thousands, and ``50.5`` where a point does.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        plain = QLocale.c()
        plain.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator | QLocale.NumberOption.OmitGroupSeparator)
        self.setLocale(plain)
        self.lineEdit().setTextMargins(_INSET, 0, 0, 0)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Return whether ``text`` is, or may become, a number, and the text with a point in place of a comma."""
        return super().validate(_with_point(text), position)

    def valueFromText(self, text: str) -> float:
        """Return the number that ``text`` says."""
        return super().valueFromText(_with_point(text))


def _with_point(text: str) -> str:
    return text.replace(",", ".")
