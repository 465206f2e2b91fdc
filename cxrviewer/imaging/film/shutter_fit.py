"""A shutter on the film that it is meant for: is it usable there, and how much does it hide?"""

from dataclasses import replace

from cxrviewer.imaging.film.geometry import Geometry
from cxrviewer.imaging.film.radiograph import Notice
from cxrviewer.imaging.film.shutter import Circle, Shutter


def fitted(shutter: Shutter | None, geometry: Geometry, notices: list[Notice], *, from_model: bool) -> Shutter | None:
    """Return the shutter for a film of this geometry, None where it hides nothing or everything.

    A shutter that hides everything, for example because it lies outside the film, is damaged (Weasis #236).

    Parameters
    ----------
    shutter
        As read, or None.
    geometry
        The film's.
    notices
        What the reader should know is added here.
    from_model
        Whether what is hidden is hidden from the model too, for the words of the notice.
    """
    if shutter is None:
        return None
    shapes = tuple(
        replace(shape, pixel_aspect=geometry.pixel_aspect) if isinstance(shape, Circle) else shape
        for shape in shutter.shapes
    )
    shutter = replace(shutter, shapes=shapes)
    visible = shutter.mask(geometry.rows, geometry.columns).mean()
    if visible == 0.0:
        notices.append(Notice("SHUTTER_INVALID", "The shutter would hide the whole film and was not used."))
        return None
    if visible == 1.0:
        return None
    whom = "from the model too" if from_model else "not from the model"
    notices.append(Notice("SHUTTER", f"A shutter hides {100 * (1.0 - visible):.1f} % of the film, {whom}.", "info"))
    return shutter
