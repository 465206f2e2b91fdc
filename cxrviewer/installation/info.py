"""Versions, devices, decoders, folders and bundle of this installation, for a support ticket; no patient data."""

import platform
import sys
from typing import Any

from cxrviewer import paths, settings
from cxrviewer.errors import BundleError
from cxrviewer.imaging.decoding.decoders import DecoderState, decoder_table
from cxrviewer.inference.bundle import load_bundle
from cxrviewer.installation import devices
from cxrviewer.installation.packages import build, version_of
from cxrviewer.settings.declaration import ENTRIES, Entry
from cxrviewer.version import __version__

#: What is told of a text that is set.
SET = "(set)"

_PACKAGES = (
    "PySide6-Essentials",
    "torch",
    "torchvision",
    "captum",
    "numpy",
    "opencv-python-headless",
    "pillow",
    "pydicom",
    "pylibjpeg",
    "pylibjpeg-openjpeg",
    "pyjpegls",
    "imagecodecs",
    "simplejpeg",
    "safetensors",
)


def installation_info() -> dict[str, Any]:
    """Return what is installed, JSON-ready."""
    return {
        "cxrviewer": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "build": build(),
        "packages": {name: version_of(name) for name in _PACKAGES},
        "devices": devices.facts(),
        "decoders": [_decoder(state) for state in decoder_table()],
        "folders": {
            "resources": str(paths.resources()),
            "models": str(paths.models()),
            "logs": str(paths.logs()),
            "cache": str(paths.cache()),
            "user_data": str(paths.user_data()),
            "user_settings": str(paths.user_settings_file()),
            "machine_settings": str(paths.machine_settings_file()),
        },
        "bundle": _bundle(),
    }


def settings_told(layers: settings.Layers) -> dict[str, Any]:
    """Return each setting with where its value comes from, of a text only whether there is one, and what is locked."""
    told = {entry.key: {"value": _value(entry, layers), "from": layers.origin(entry.key)} for entry in ENTRIES}
    return {"settings": told, "locked": sorted(layers.locked)}


def _value(entry: Entry, layers: settings.Layers) -> Any:
    value = layers.value(entry.key)
    return value if entry.kind != "text" else (SET if value else "")


def _decoder(state: DecoderState) -> dict[str, str]:
    """Return what serves one transfer syntax, and what to install where something is missing."""
    told = {"uid": state.uid, "name": state.name, "decoder": ", ".join(state.decoders) or "none"}
    return told | ({"remedy": f"install {', '.join(state.missing)}"} if state.missing else {})


def _bundle() -> dict[str, Any]:
    try:
        bundle = load_bundle()
    except BundleError as error:
        return {"error": str(error)}
    return {"name": bundle.name, "version": bundle.version, "sha256": bundle.sha256, "classes": list(bundle.classes)}
