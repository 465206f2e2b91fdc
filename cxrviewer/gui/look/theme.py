"""Theme: the colours around the film, dark and light; the film's own surroundings are always neutral near-black."""

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPalette

from cxrviewer import paths

#: Behind the film in every theme: a bright surround makes dark parts of a film unreadable.
CANVAS = QColor(10, 10, 10)
#: Around the active one of several films, on that ground in every theme.
ACTIVE = QColor(99, 168, 242)
CANVAS_TEXT = QColor(232, 234, 237)
CANVAS_MUTED = QColor(178, 184, 192)
CANVAS_WARNING = QColor(255, 190, 92)
CANVAS_ALARM = QColor(255, 112, 102)
#: What a file draws over its film: neither of the colours of a heatmap.
DRAWING = QColor(116, 240, 130)
#: What the reader measures: far from every colour of a heatmap, from grey, and from what a file draws.
MEASUREMENT = QColor(0, 240, 232)
#: The outline of the lungs that a network found: no heatmap, no measurement and no drawing of a file has it.
LUNGS = QColor(255, 120, 230)
BADGE = QColor(255, 176, 32)
BADGE_TEXT = QColor(28, 18, 0)
ALARM = QColor(196, 32, 32)
ALARM_TEXT = QColor(255, 255, 255)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#rrggbb``; text on ``window`` and ``surface`` has a contrast of at least 4.5 to 1."""

    name: str
    window: str
    surface: str
    raised: str
    pressed: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    info: str
    warning: str
    error: str
    notice: str


DARK = Theme(
    name="dark",
    window="#15181c",
    surface="#1d2126",
    raised="#2a3038",
    pressed="#38414c",
    text="#e9ecef",
    muted="#a8b1bc",
    border="#39414b",
    accent="#63a8f2",
    on_accent="#08131f",
    info="#8fc3ff",
    warning="#ffc266",
    error="#ff9a91",
    notice="#ffd08a",
)
LIGHT = Theme(
    name="light",
    window="#eceef1",
    surface="#fbfcfd",
    raised="#e3e7ec",
    pressed="#cfd6de",
    text="#1a1f25",
    muted="#505a66",
    border="#c3cad3",
    accent="#0f5fb0",
    on_accent="#ffffff",
    info="#0b4f96",
    warning="#7a4a00",
    error="#a11a12",
    notice="#6d4300",
)


def named(name: str) -> Theme:
    """Return the theme for a setting: ``dark``, ``light``, or ``system`` for what the desktop says, dark if unknown."""
    if name == "system":
        name = "light" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light else "dark"
    return LIGHT if name == "light" else DARK


def palette(theme: Theme) -> QPalette:
    """Return Qt's palette for ``theme``."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.text,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.info,
        role.Accent: theme.accent,
        role.Mid: theme.border,
        role.Light: theme.raised,
        role.Dark: theme.border,
    }
    result = QPalette()
    for key, colour in colours.items():
        result.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.muted))  # what is locked is still to be read
    return result


_SIGNS = ("tick", "choose", "increase")


def style_sheet(theme: Theme) -> str:
    """Return the style sheet for ``theme``, with boxes and arrows that grow with the letters in use."""
    values = {key: getattr(theme, key) for key in Theme.__slots__}
    signs = {name: paths.resources() / "icons" / f"{name}-{theme.name}.svg" for name in _SIGNS}
    line = QFontMetrics(QGuiApplication.font()).height()
    sizes = {"box": max(15, line), "arrow": max(12, round(line * 0.8))}
    return _SHEET.substitute(values, **sizes, **{name: f'"{file.as_posix()}"' for name, file in signs.items()})


_SHEET = Template("""
QToolTip { color: $text; background: $raised; border: 1px solid $border; padding: 4px; }
QMenuBar { background: $window; border-bottom: 1px solid $border; padding: 2px 4px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $raised; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolBar { background: $window; border: 0; border-bottom: 1px solid $border; padding: 2px 8px; spacing: 2px; }
QToolBar::separator { background: $border; width: 1px; margin: 5px 4px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px 5px; color: $text; }
QToolButton:hover { background: $raised; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $pressed; border-color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $muted; }
QToolButton#qt_toolbar_ext_button, QToolButton#qt_menubar_ext_button { padding: 0; border: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: $raised; color: $text; border: 1px solid $border; border-radius: 5px; padding: 5px 12px; }
QPushButton:hover { background: $pressed; }
QPushButton:focus { border-color: $accent; }
QPushButton:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:disabled { color: $muted; background: $surface; }
QPushButton#primary { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton#primary:focus { border-color: $text; }
QPushButton#primary:disabled { background: $surface; color: $muted; border-color: $border; font-weight: 400; }
QWidget#side QLineEdit { background: $raised; color: $text; border: 1px solid $border; border-radius: 5px;
    padding: 4px 6px; }
QWidget#side QLineEdit:focus { border-color: $accent; }
QComboBox { background: $raised; color: $text; border: 1px solid $border; border-radius: 5px; padding: 3px 8px; }
QComboBox:hover { background: $pressed; }
QComboBox:focus { border-color: $accent; }
QComboBox:disabled { background: $surface; color: $muted; }
QComboBox::drop-down { border: 0; width: ${arrow}px; padding-right: 8px; }
QComboBox::down-arrow { image: url($choose); width: ${arrow}px; height: ${arrow}px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $border; outline: 0;
    selection-background-color: $accent; selection-color: $on_accent; }
QSpinBox, QDoubleSpinBox { background: $raised; color: $text; border: 1px solid $border; border-radius: 5px;
    padding: 3px 0; }
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit { background: transparent; border: 0; padding: 0; }
QSpinBox:focus, QDoubleSpinBox:focus { border-color: $accent; }
QSpinBox:disabled, QDoubleSpinBox:disabled { background: $surface; color: $muted; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
    background: transparent; border: 0; width: ${arrow}px; padding-right: 6px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url($increase); width: ${arrow}px; height: ${arrow}px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url($choose); width: ${arrow}px; height: ${arrow}px; }
QPushButton#link { background: transparent; border: 0; border-bottom: 1px solid transparent; border-radius: 0;
    color: $info; padding: 1px 0; }
QPushButton#link:hover, QPushButton#link:focus { border-bottom-color: $accent; }
QPushButton#link:checked { color: $text; border-bottom-color: $info; }
QWidget#side, QWidget#side QScrollArea, QWidget#sideBody { background: $surface; }
QWidget#side { border-left: 1px solid $border; }
QFrame#rule { background: $border; max-height: 1px; min-height: 1px; border: 0; }
QFrame#message { background: $raised; border: 0; border-bottom: 1px solid $border; }
QWidget#workspace { background: #33383f; }
QFrame#browser { background: $surface; border: 0; border-right: 1px solid $border; }
QFrame#browser QListView { background: $surface; border: 0; outline: 0; }
QFrame#browser QLineEdit { background: $raised; color: $text; border: 1px solid $border; border-radius: 5px;
    padding: 4px 6px; margin: 8px; selection-background-color: $accent; selection-color: $on_accent; }
QFrame#browser QLineEdit:focus { border-color: $accent; }
QSplitter::handle { background: $border; }
QWidget#stage { background: #33383f; }
QWidget#empty { background: #0a0a0a; }
QWidget#empty QLabel { color: #b2b8c0; padding: 24px; }
QFrame#alarm { background: #c42020; border: 0; }
QFrame#alarm QLabel { color: #ffffff; font-weight: 600; }
QFrame#caution { background: #4a3200; border: 0; }
QFrame#caution QLabel { color: #ffd9a0; }
QFrame#frames { background: $window; border: 0; border-top: 1px solid $border; }
QScrollArea#notices, QWidget#noticesBody { background: $window; }
QScrollArea#notices { border: 0; border-top: 1px solid $border; }
QFrame#limits { background: $surface; border: 0; border-top: 1px solid $border; }
QFrame#limits QScrollArea, QFrame#limits QWidget { background: $surface; }
QFrame#foot { background: $window; border: 0; border-top: 1px solid $border; }
QLabel#heading { font-weight: 600; color: $text; }
QLabel#muted { color: $muted; }
QLabel#notice { color: $notice; font-weight: 600; }
QLabel#warning { color: $warning; }
QLabel#error { color: $error; }
QLabel#info { color: $info; }
QProgressBar { background: $raised; border: 1px solid $border; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; background: $border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $text; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; }
QSlider::handle:horizontal:focus { background: $accent; border: 2px solid $text; width: 10px; height: 10px; }
QSlider { background: transparent; }
QSlider::sub-page:horizontal:disabled { background: $border; }
QSlider::handle:horizontal:disabled { background: $border; }
QCheckBox { spacing: 8px; padding: 3px; background: transparent; }
QCheckBox::indicator { width: ${box}px; height: ${box}px; border: 1px solid $muted; border-radius: 4px;
    background: $raised; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QCheckBox::indicator:disabled { border-color: $border; background: transparent; }
QCheckBox:focus { color: $info; }
QCheckBox:disabled { color: $muted; }
QTextBrowser { background: $surface; border: 1px solid $border; border-radius: 5px; padding: 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $border; border-radius: 5px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
""")
