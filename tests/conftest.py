"""Set before anything imports Qt or matplotlib: tests need no display, and leave no audit trail at home."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("MPLBACKEND", "Agg")
os.environ.setdefault("CXRVIEWER_AUDIT_TRAIL", "false")
