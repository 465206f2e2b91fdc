"""Entry point of the program: the command line, with the window behind ``view``."""

import multiprocessing
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxrviewer.cli import ViewRequest


def main() -> int:
    """Run the program and return its exit code."""
    multiprocessing.freeze_support()
    _restore_streams()
    from cxrviewer import cli
    from cxrviewer.gui.layouts import LAYOUTS

    return cli.main(sys.argv[1:], view=_view, layouts=LAYOUTS)


def _restore_streams() -> None:
    """Give a windowed program on Windows, which has no console, somewhere to print (pyinstaller issue 7782)."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - stays open for good


def _view(request: "ViewRequest") -> int:
    """Open the window. Here and not in `cli`, which knows no Qt at any depth."""
    from cxrviewer.gui import app

    return app.run(
        request.paths,
        screenshot=request.screenshot,
        layout=request.layout,
        bundle=request.bundle,
        device=request.device,
        theme=request.theme,
    )


if __name__ == "__main__":
    sys.exit(main())
