"""What is configured: one declaration, five layers, and storing into the user's file."""

from cxrviewer.settings.acknowledged import Acknowledgement
from cxrviewer.settings.declaration import (
    DEVICES,
    ENTRIES,
    LANGUAGES,
    MICE,
    MOST_RECENT,
    THEMES,
    Entry,
    Settings,
    Value,
    entry,
    sections,
)
from cxrviewer.settings.layers import Layers, Origin, load, read_layers
from cxrviewer.settings.screens import (
    ANY_SCREEN,
    LONGEST_NOTE,
    Verification,
    screen_verifications,
    screen_widths,
    verifications_text,
)
from cxrviewer.settings.storing import reset, set_aside, store

__all__ = [
    "ANY_SCREEN",
    "DEVICES",
    "ENTRIES",
    "LANGUAGES",
    "LONGEST_NOTE",
    "MICE",
    "MOST_RECENT",
    "THEMES",
    "Acknowledgement",
    "Entry",
    "Layers",
    "Origin",
    "Settings",
    "Value",
    "Verification",
    "entry",
    "load",
    "read_layers",
    "reset",
    "screen_verifications",
    "screen_widths",
    "sections",
    "set_aside",
    "store",
    "verifications_text",
]
