"""Make the program's icon in the forms that systems want, from its drawing: ``python packaging/make_icons.py FOLDER``.

FOLDER gets ``icons/16.png`` to ``icons/512.png``, ``cxrviewer.ico`` for Windows and ``cxrviewer.icns`` for macOS.
"""

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "icons" / "cxrviewer.svg"
SIDES = (16, 24, 32, 48, 64, 128, 256, 512)
LARGEST_OF_WINDOWS = 256


def main(folder: Path) -> None:
    """Draw the icon at every size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(DRAWING))
    (folder / "icons").mkdir(parents=True, exist_ok=True)
    for side in SIDES:
        picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        picture.save(str(folder / "icons" / f"{side}.png"))
    largest = Image.open(folder / "icons" / f"{SIDES[-1]}.png")
    largest.save(folder / "cxrviewer.ico", sizes=[(side, side) for side in SIDES if side <= LARGEST_OF_WINDOWS])
    largest.save(folder / "cxrviewer.icns")
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
