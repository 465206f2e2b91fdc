"""Where files live: what is shipped with the program and what belongs to the user."""

import os
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent

#: What the folders of looks at training data in `cache` are called, before the process that made them.
AUDITS = "audit"


def _roots() -> Iterator[Path]:
    """Yield the folders that may hold ``resources/`` and ``models/``: frozen program, installed wheel, checkout."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        yield Path(frozen)
    yield _PACKAGE / "bundled"
    yield _PACKAGE.parent


def _shipped(name: str) -> Path:
    for root in _roots():
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(f"The installation is incomplete: no folder '{name}'. Install cxrviewer again.")


def resources() -> Path:
    """Return the folder of icons, samples and other read-only data."""
    return _shipped("resources")


def models() -> Path:
    """Return the folder of the bundles that came with the program."""
    return _shipped("models")


def sample_film() -> Path:
    """Return the synthetic chest film (DX DICOM) that comes with the program."""
    return resources() / "samples" / "synthetic-chest-pa.dcm"


def default_bundle() -> Path:
    """Return the folder of the bundle that is used when none is named."""
    return models() / "resnet18-cxr4"


def lung_model() -> Path:
    """Return the folder of the network that finds the lungs."""
    return models() / "lung-field"


def build_record() -> Path:
    """Return the file that says what a packaged program was built of; there is none beside sources."""
    return resources().with_name("build.json")


def user_settings_file() -> Path:
    """Return the user's settings file; it need not exist."""
    return Path(platformdirs.user_config_dir("cxrviewer", appauthor=False)) / "settings.toml"


def machine_settings_file() -> Path:
    """Return the administrator's settings file; it need not exist.

    No variable of the environment leads elsewhere, as those that platformdirs obeys would: a user who sets one would be
    rid of every lock, and desktops set XDG_CONFIG_DIRS to folders of their own (Ubuntu, KDE).
    """
    if sys.platform == "win32":
        os.environ.pop("WIN_PD_OVERRIDE_COMMON_APPDATA", None)
        return Path(platformdirs.site_config_dir("cxrviewer", appauthor=False)) / "settings.toml"
    folder = "/Library/Application Support" if sys.platform == "darwin" else "/etc/xdg"
    return Path(folder, "cxrviewer", "settings.toml")


def recent_file() -> Path:
    """Return the file of the places that were opened last; it need not exist."""
    return user_settings_file().with_name("recent.json")


def meeting_place() -> Path:
    """Return the folder in which a second start finds the window that is open; it need not exist."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # platformdirs warns where it takes a temporary folder
        return Path(platformdirs.user_runtime_dir("cxrviewer", appauthor=False))


def logs() -> Path:
    """Return the folder of the log files; it need not exist."""
    return Path(platformdirs.user_log_dir("cxrviewer", appauthor=False))


def user_bundles() -> Path:
    """Return the folder of the bundles that the user made; it need not exist."""
    return user_data() / "models"


def training_runs() -> Path:
    """Return the folder that runs are written to when none is named; it need not exist."""
    return user_data() / "runs"


def trainings() -> Path:
    """Return the folder of what the window remembers of trainings it started; it need not exist."""
    return user_data() / "trainings"


def outbox() -> Path:
    """Return the folder of what waits to be sent to a PACS; it need not exist."""
    return user_data() / "outbox"


def opinions() -> Path:
    """Return the journal of the user's opinions about films; it need not exist."""
    return user_data() / "opinions" / "opinions.jsonl"


def audit_trail() -> Path:
    """Return the folder of the audit trail where settings name none; it need not exist."""
    return user_data() / "audit"


def audit_salt() -> Path:
    """Return the file of what hides in the audit trail which film is meant; it need not exist."""
    return user_data() / "audit-salt"


def user_data() -> Path:
    """Return the folder of what the user makes and keeps; it need not exist."""
    return Path(platformdirs.user_data_dir("cxrviewer", appauthor=False))


def cache() -> Path:
    """Return the folder for what can be made again; it need not exist."""
    return Path(platformdirs.user_cache_dir("cxrviewer", appauthor=False))
