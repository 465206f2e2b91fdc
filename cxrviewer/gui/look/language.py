"""Language: which one the window speaks; its translations and Qt's own are loaded before the first word is said."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cxrviewer import paths
from cxrviewer.settings import LANGUAGES

_ENGLISH = "en"
_installed: list[QTranslator] = []


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
        app.removeTranslator(_installed.pop())
    if configured != "system":
        QLocale.setDefault(QLocale(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{language}", qt),
        (f"cxrviewer_{language}", str(paths.resources() / "translations")),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):  # Qt has no file for English
            app.installTranslator(translator)
            _installed.append(translator)
    return language


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
