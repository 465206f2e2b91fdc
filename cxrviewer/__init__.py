"""Open chest radiographs, score them with a local model, and see where the score came from.

Research use only. Not a medical device.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cxrviewer.version import __version__

if TYPE_CHECKING:
    from cxrviewer.explain.heatmap import Heatmap
    from cxrviewer.imaging.opening import open_radiograph
    from cxrviewer.imaging.radiograph import Radiograph
    from cxrviewer.inference.analysis import Analysis
    from cxrviewer.inference.bundle import Bundle, load_bundle
    from cxrviewer.inference.engine import Engine

__all__ = ["Analysis", "Bundle", "Engine", "Heatmap", "Radiograph", "__version__", "load_bundle", "open_radiograph"]

# Looked up on first use: `import cxrviewer` alone loads neither torch nor pydicom, so that the window comes up at once.
_HOMES = {
    "Analysis": "cxrviewer.inference.analysis",
    "Bundle": "cxrviewer.inference.bundle",
    "Engine": "cxrviewer.inference.engine",
    "Heatmap": "cxrviewer.explain.heatmap",
    "Radiograph": "cxrviewer.imaging.radiograph",
    "load_bundle": "cxrviewer.inference.bundle",
    "open_radiograph": "cxrviewer.imaging.opening",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'cxrviewer' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)
