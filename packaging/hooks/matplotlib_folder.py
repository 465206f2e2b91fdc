"""Where matplotlib keeps its list of fonts: in the program's cache, not in a new folder at every start."""

import os

from cxrviewer import paths

os.environ.setdefault("MPLCONFIGDIR", str(paths.cache() / "matplotlib"))
os.environ.setdefault("MPLBACKEND", "agg")
