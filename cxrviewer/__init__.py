"""Open chest radiographs, score them with a local model, and see where the score came from.

Research use only. Not a medical device.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cxrviewer.version import __version__

if TYPE_CHECKING:
    from cxrviewer.explain.heatmap import Heatmap
    from cxrviewer.imaging.film.radiograph import Radiograph
    from cxrviewer.imaging.opening import open_radiograph
    from cxrviewer.inference.analysis import Analysis
    from cxrviewer.inference.bundle import Bundle, load_bundle
    from cxrviewer.inference.engine import Engine
    from cxrviewer.inference.explanation import Explanation, Inquiry, inquire
    from cxrviewer.results.explanation_file import read_explanation, write_explanation

__all__ = [
    "Analysis",
    "Bundle",
    "Engine",
    "Explanation",
    "Heatmap",
    "Inquiry",
    "Radiograph",
    "__version__",
    "inquire",
    "load_bundle",
    "open_radiograph",
    "read_explanation",
    "write_explanation",
]

# Looked up on first use: `import cxrviewer` alone loads neither torch nor pydicom, so that the window comes up at once.
_HOMES = {
    "Analysis": "cxrviewer.inference.analysis",
    "Bundle": "cxrviewer.inference.bundle",
    "Engine": "cxrviewer.inference.engine",
    "Explanation": "cxrviewer.inference.explanation",
    "Heatmap": "cxrviewer.explain.heatmap",
    "Inquiry": "cxrviewer.inference.explanation",
    "Radiograph": "cxrviewer.imaging.film.radiograph",
    "inquire": "cxrviewer.inference.explanation",
    "load_bundle": "cxrviewer.inference.bundle",
    "open_radiograph": "cxrviewer.imaging.opening",
    "read_explanation": "cxrviewer.results.explanation_file",
    "write_explanation": "cxrviewer.results.explanation_file",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'cxrviewer' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)
