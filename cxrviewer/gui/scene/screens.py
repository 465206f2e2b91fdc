"""Screens: what somebody has measured and verified of them; what a screen says of itself is not trusted."""

from collections.abc import Mapping

from PySide6.QtGui import QScreen

from cxrviewer.gui.look.words import tr
from cxrviewer.settings import ANY_SCREEN, Verification


class Screens:
    """The screens whose picture somebody has measured, or whose display somebody has verified.

    Parameters
    ----------
    widths
        Width of the picture in millimetres, by the screen's name (`settings.screen_widths`).
    verified
        When and how a screen was verified (`settings.screen_verifications`).
    """

    def __init__(
        self, widths: Mapping[str, float] | None = None, verified: Mapping[str, Verification] | None = None
    ) -> None:
        self._widths, self._verified = dict(widths or {}), dict(verified or {})

    def pitch(self, screen: QScreen) -> float | None:
        """Return the size of a device pixel in millimetres, None for a screen that nobody has measured."""
        width = next((self._widths[name] for name in screen_names(screen) if name in self._widths), None)
        return None if width is None else width / device_width(screen)

    def verification(self, screen: QScreen) -> Verification | None:
        """Return when and how somebody has verified the display, None where nobody has."""
        return next((self._verified[name] for name in screen_names(screen) if name in self._verified), None)

    def refusal(self, screen: QScreen) -> str:
        """Return why nothing has its true size on ``screen``, and what to do."""
        claimed = screen.physicalSize().width()
        doubt = (
            tr("What it says of itself ({width:.0f} mm wide) is not trusted.", width=claimed) + " "
            if claimed > 0
            else ""
        )
        return tr(
            "There is no true size on this screen: nobody has measured it. {doubt}Measure the width "
            'of its picture, and write "{name}: WIDTH IN MM" into Tools > Settings > Measured widths.',
            doubt=doubt,
            name=screen_names(screen)[0],
        )


def screen_names(screen: QScreen) -> list[str]:
    """Return what the screen is called: model and connection where they have names, and ``*`` like any other."""
    return [*(name for name in (screen.model().strip(), screen.name().strip()) if name), ANY_SCREEN]


def device_width(screen: QScreen) -> int:
    """Return how many device pixels the screen has across."""
    return max(1, round(screen.size().width() * screen.devicePixelRatio()))


def screen_facts(screen: QScreen, pitch: float | None) -> list[str]:
    """Return what a screen says of itself, one line each, and what was measured.

    Parameters
    ----------
    screen
        The screen.
    pitch
        Size of a device pixel in millimetres as measured, None for a screen that nobody has measured.
    """
    name = screen_names(screen)[0]
    ratio, depth, claimed = screen.devicePixelRatio(), screen.depth(), screen.physicalSize()
    width, height = device_width(screen), max(1, round(screen.size().height() * ratio))
    measured = tr("{value:.0f} mm wide as measured", value=width * pitch) if pitch else tr("never measured")
    says = (
        tr("{width:.0f} × {height:.0f} mm", width=claimed.width(), height=claimed.height())
        if claimed.width() > 0
        else tr("not stated")
    )
    return [
        tr("Name: {name}", name=name if name != ANY_SCREEN else tr("not stated")),
        tr("Bit depth: {depth} bits per pixel reported; this program hands over 8 bits of grey", depth=depth),
        tr("Device-pixel ratio: {ratio:g}", ratio=ratio),
        tr("Size: {width} × {height} device pixels", width=width, height=height),
        tr("Size in mm: {says}; {measured}", says=says, measured=measured),
    ]
