"""Language: which one the window speaks; its translations and Qt's own are loaded before the first word is said."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cxrviewer import paths
from cxrviewer.settings import LANGUAGES

_ENGLISH = "en"
_installed: list[tuple[QTranslator, bytes]] = []


def speak(app: QCoreApplication, configured: str) -> str:
    """Let everything that is said from now on be in one language, and return which.

    Parameters
    ----------
    app
        The application.
    configured
        One of `settings.LANGUAGES`.
    """
    language = of_system(QLocale.system().uiLanguages()) if configured == "system" else configured
    while _installed:
        app.removeTranslator(_installed.pop()[0])
    if configured != "system":
        QLocale.setDefault(QLocale(language))
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt / f"qtbase_{language}.qm", paths.resources() / "translations" / f"cxrviewer_{language}.qm"):
        if file.is_file():
            _install(app, file.read_bytes())
    return language


def _install(app: QCoreApplication, words: bytes) -> None:
    """Let ``app`` say these words; read whole, as Qt would map a file that an update may cut short meanwhile."""
    translator = QTranslator(app)
    if translator.load(words):
        app.installTranslator(translator)
        _installed.append((translator, words))  # Qt copies neither


def of_system(wanted: list[str]) -> str:
    """Return the first of a system's languages that the window speaks, else English.

    Parameters
    ----------
    wanted
        Names of locales, best first, as in ``de-AT`` and ``zh-Hans-CN``.
    """
    for name in wanted:
        locale = QLocale(name)
        if locale.language() == QLocale.Language.Chinese:
            if locale.script() == QLocale.Script.SimplifiedHanScript:
                return "zh_CN"
        elif (code := QLocale.languageToCode(locale.language())) in LANGUAGES:
            return code
    return _ENGLISH
