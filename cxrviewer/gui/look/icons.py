"""Icons: the program's own line drawings, tinted for the theme, sharp at every screen scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cxrviewer import paths

_SIDE = 20
_SCALES = (1, 2, 3)


def icon(name: str, colour: str, disabled: str = "", side: int = _SIDE) -> QIcon:
    """Return the drawing ``name`` in ``colour`` (and in ``disabled`` for greyed-out buttons), both ``#rrggbb``.

    It is drawn for ``side`` logical pixels: Qt enlarges none.
    """
    drawn = QIcon()
    for tint, mode in ((colour, QIcon.Mode.Normal), (disabled or colour, QIcon.Mode.Disabled)):
        for scale in _SCALES:
            drawn.addPixmap(pixmap(name, tint, side, scale), mode)
    return drawn


def pixmap(name: str, colour: str, side: int, scale: float = 1.0) -> QPixmap:
    """Return the drawing ``name`` as a picture of ``side`` logical pixels at device pixel ratio ``scale``."""
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("#000000", colour).encode()))
    picture = QPixmap(round(side * scale), round(side * scale))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@cache
def _drawing(name: str) -> str:
    """Return the file of a drawing, which is read once for all scales, colours and windows."""
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def application_icon() -> QIcon:
    """Return the program's icon."""
    drawn = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        drawn.addPixmap(pixmap("cxrviewer", "#000000", side))
    return drawn
