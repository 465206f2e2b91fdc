"""About: version, conditions, model and folders of this program on one page, to be copied into a support ticket."""

import platform
from collections.abc import Iterator
from html import escape

import PySide6
from PySide6.QtCore import QSysInfo, Slot, qVersion
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton, QWidget

from cxrviewer import paths
from cxrviewer.gui.actions.pages import Page
from cxrviewer.gui.look.form_parts import open_at
from cxrviewer.gui.look.theme import Theme
from cxrviewer.gui.look.words import mark, said, tr
from cxrviewer.inference.analysis import NOTICE
from cxrviewer.inference.bundle import Bundle
from cxrviewer.installation.packages import build, version_of
from cxrviewer.version import __version__

_WHAT = mark(
    "Opens chest radiographs, scores them with a model on this computer and shows where the score came from. "
    "Nothing is sent anywhere unless you have set up a PACS."
)
_LICENCES = mark("Apache License 2.0. Made with Qt and PySide6 under the LGPL 3.")
_DATA = mark("The model has terms of its own: see its card, Help > About this model.")
_TICKET = mark("For a support ticket: 'cxrviewer support-bundle' writes all of this and more, without patient data.")
_PACKAGES = ("torch", "pydicom", "numpy")


class AboutPage(Page):
    """The page about the program; nothing on it is of a patient.

    Parameters
    ----------
    bundle
        The model in use; None before it is loaded.
    theme
        Colours.
    """

    def __init__(self, bundle: Bundle | None, theme: Theme, parent: QWidget) -> None:
        facts = list(_facts(bundle))
        self._plain = "\n".join([f"cxrviewer {__version__}", NOTICE, *(f"{name}: {value}" for name, value in facts)])
        rows = "".join(
            f'<tr><td style="color: {theme.muted}">{escape(name)}</td><td>{escape(value)}</td></tr>'
            for name, value in facts
        )
        text = (
            f"<h2>cxrviewer {__version__}</h2><p><b>{escape(said(NOTICE))}</b></p><p>{escape(tr(_WHAT))}</p><p></p>"
            f'<table cellspacing="0" cellpadding="3">{rows}</table>'
            f"<p>{escape(tr(_LICENCES))} {escape(tr(_DATA))}</p><p>{escape(tr(_TICKET))}</p>"
        )
        super().__init__(tr("About cxrviewer"), text, parent)
        self.copying = QPushButton(tr("Copy"))
        self.copying.clicked.connect(self._copy)
        self.buttons.addButton(self.copying, QDialogButtonBox.ButtonRole.ActionRole)
        open_at(self, 120, 32)

    @Slot()
    def _copy(self) -> None:
        QApplication.clipboard().setText(self._plain)


def _facts(bundle: Bundle | None) -> Iterator[tuple[str, str]]:
    """Yield name and value of all that is told of this installation."""
    made = build()
    if made:
        yield tr("Build"), ", ".join(made[key] for key in ("version", "edition") if key in made)
    model = tr("not loaded") if bundle is None else f"{bundle.name} {bundle.version}, SHA-256 {bundle.sha256[:12]}…"
    yield tr("Model"), model
    yield tr("System"), f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"
    versions = [("Python", platform.python_version()), ("Qt", qVersion()), ("PySide6", PySide6.__version__)]
    versions += [(name, version_of(name) or "–") for name in _PACKAGES]
    yield tr("Versions"), ", ".join(f"{name} {version}" for name, version in versions)
    yield tr("Your settings"), str(paths.user_settings_file())
    yield tr("The machine's settings"), str(paths.machine_settings_file())
    yield tr("Log"), str(paths.logs())
