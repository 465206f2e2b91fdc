"""Screens: how large a device pixel is, where somebody has measured it; what a screen says of itself is not trusted."""

from collections.abc import Mapping

from PySide6.QtGui import QScreen


class Screens:
    """The screens whose picture somebody has measured.

    Parameters
    ----------
    widths
        Width of the picture in millimetres, by the screen's name (`settings.screen_widths`).
    """

    def __init__(self, widths: Mapping[str, float] | None = None) -> None:
        self._widths = dict(widths or {})

    def pitch(self, screen: QScreen) -> float | None:
        """Return the size of a device pixel in millimetres, None for a screen that nobody has measured."""
        width = next((self._widths[name] for name in _names(screen) if name in self._widths), None)
        return None if width is None else width / _device_width(screen)

    def refusal(self, screen: QScreen) -> str:
        """Return why nothing has its true size on ``screen``, and what to do."""
        claimed = screen.physicalSize().width()
        doubt = f", and what it says of itself ({claimed:.0f} mm wide) is not trusted" if claimed > 0 else ""
        name = _names(screen)[0]
        return (
            f"There is no true size on this screen: nobody has measured it{doubt}. Measure the width of its picture, "
            f'and write screens = "{name}: WIDTH IN MM" into settings.toml.'
        )


def _names(screen: QScreen) -> list[str]:
    """Return what the screen is called: model and connection where they have names, and ``*`` like any other."""
    return [*(name for name in (screen.model().strip(), screen.name().strip()) if name), "*"]


def _device_width(screen: QScreen) -> int:
    return max(1, round(screen.size().width() * screen.devicePixelRatio()))
