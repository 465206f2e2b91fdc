"""Oversize: breaks off a link on which one object comes that is larger than any file that is opened here.

pynetdicom keeps an object in memory until its last byte has come, however many there are.
"""

import threading
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

from pynetdicom.association import Association

from cxrviewer.imaging.opening import MOST_FILE_BYTES
from cxrviewer.results.pacs.partner import break_off

_LAST = 2  # bit of the message control header: command or dataset ends here (PS3.8 section E.2)


class Oversize:
    """Counts what comes on each link since its last whole object."""

    def __init__(self) -> None:
        self._came: WeakKeyDictionary[Association, int] = WeakKeyDictionary()
        self._broken_off: WeakSet[Association] = WeakSet()

    def heard(self, event: Any) -> None:
        """Take pynetdicom's event of a PDU that came in."""
        for item in getattr(event.pdu, "presentation_data_value_items", ()):
            content = item.presentation_data_value
            came = self._came.get(event.assoc, 0) + len(content) - 1
            self._came[event.assoc] = 0 if content[0] & _LAST else came
            if came > MOST_FILE_BYTES and event.assoc not in self._broken_off:
                self._broken_off.add(event.assoc)
                threading.Thread(target=break_off, args=(event.assoc,), daemon=True).start()
