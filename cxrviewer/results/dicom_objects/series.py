"""Series: the new series that hold the objects of one film, one for each kind, and who says to have made them."""

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from pydicom.uid import generate_uid

from cxrviewer.version import __version__

#: Begins the description of every series, content and document: a list in a PACS shows it first.
MARK = "RESEARCH"
MANUFACTURER = "cxrviewer"
_MODEL = "cxrviewer, research use only"


def new_uid() -> str:
    """Return a UID that nothing else has, made from a random UUID (PS3.5 section B.2)."""
    return str(generate_uid(prefix=None))


@dataclass(frozen=True, slots=True)
class Series:
    """A series of the film's study.

    Attributes
    ----------
    number, description
        As they stand in lists; descriptions have at most 64 letters.
    serial
        Device Serial Number (0018,1000): for software, which model it ran.
    """

    number: int
    description: str
    serial: str = "0"
    uid: str = field(default_factory=new_uid)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def next_instance(self) -> dict[str, Any]:
        """Return what highdicom wants to know of the next object of this series."""
        return {
            "series_instance_uid": self.uid,
            "series_number": self.number,
            "sop_instance_uid": new_uid(),
            "instance_number": next(self._numbers),
            "series_description": f"{MARK} {self.description}"[:64],
            "manufacturer": MANUFACTURER,
            "manufacturer_model_name": _MODEL,
            "software_versions": __version__,
            "device_serial_number": self.serial,
        }
