"""Versions of what is installed, and what a packaged program was built of; loads none of it."""

import json

from cxrviewer import paths


def version_of(package: str) -> str | None:
    """Return the version of a package, None where it is not installed."""
    from importlib import metadata  # it loads what reads e-mail, and the window does not wait for that

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def build() -> dict[str, str]:
    """Return which edition this is and what it was built of; nothing where Python runs it from its sources."""
    try:
        told = json.loads(paths.build_record().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in told.items()} if isinstance(told, dict) else {}
