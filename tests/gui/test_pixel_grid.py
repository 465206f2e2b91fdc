"""At 1:1 one film pixel is one device pixel, on a scaled display, too: each scale in a process of its own."""

import os
import subprocess
import sys

import pytest

CODE = """
import numpy as np
from films import dataset, opened
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget
from cxrviewer.gui.window.app import application
from cxrviewer.gui.canvas.canvas import Canvas
from cxrviewer.gui.scene.scene import Scene

app = application()
values = ((np.indices((500, 600)).sum(0) % 2) * 4095).astype(np.uint16)
scene = Scene()
scene.show_film(opened(dataset(values, BitsStored=12, WindowCenter="2048", WindowWidth="4096")))
scene.set_text_shown(False)
window, canvas = QWidget(), Canvas(scene)
row = QHBoxLayout(window)
row.setContentsMargins(13, 7, 5, 3)  # a canvas begins anywhere, also between device pixels
row.addWidget(canvas)
window.show()
for size in ((401, 303), (402, 300), (403, 302)):
    window.resize(*size)
    app.processEvents()
    canvas.zoom_actual()
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    drawn = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)[:, : image.width()].astype(int)
    middle = drawn[image.height() // 2 - 100 : image.height() // 2 + 100, image.width() // 2 - 100 :][:, :200]
    steps = [(np.abs(np.diff(middle, axis=axis)) == 255).mean() for axis in (0, 1)]
    print(window.devicePixelRatioF(), *steps)
"""


@pytest.mark.gui
@pytest.mark.parametrize("scale", ["1.25", "1.5", "1.75", "2"])
def test_one_film_pixel_is_one_device_pixel(scale: str, request: pytest.FixtureRequest) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": scale,
        "PYTHONPATH": str(request.config.rootpath / "tests"),
    }
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, timeout=120, env=environment, check=False
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    assert lines == [[str(float(scale)), "1.0", "1.0"]] * 3, done.stdout + done.stderr
