"""Shelf: the folder of what comes from elsewhere; an object is on the disk before that is said.

Who hears no answer sends again: what is here already is known by its UID, is not written again and not told again. The
same UID with another content is refused, since neither of the two may be lost unnoticed.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cxrviewer.errors import OutputError
from cxrviewer.files import make_folder
from cxrviewer.imaging.film.printable import is_uid
from cxrviewer.results.pacs.keeping import keep

SUCCESS, OUT_OF_RESOURCES, CANNOT_UNDERSTAND, DIFFERS = 0x0000, 0xA700, 0xC000, 0xC100


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder whose files are named by UID, each for the user alone.

    Attributes
    ----------
    folder
        Where; made, for the user alone, where it is not there.
    """

    folder: Path
    _one_at_a_time: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False, compare=False)

    def make(self) -> None:
        """Make the folder.

        Raises
        ------
        OutputError
            When it cannot be made or written to.
        """
        is_new = not self.folder.exists()
        make_folder(self.folder)
        if is_new:
            self.folder.chmod(0o700)

    def take(self, event: Any, heard: Callable[[Path], None]) -> int:
        """Keep one object as its bytes came, and return a status of C-STORE (PS3.4 table B.2-1).

        Parameters
        ----------
        event
            pynetdicom's event of a C-STORE.
        heard
            Called with the path of an object that was not here before.
        """
        instance = str(event.request.AffectedSOPInstanceUID)
        if not is_uid(instance):
            return CANNOT_UNDERSTAND
        try:
            path, came = self.folder / f"{instance}.dcm", event.encoded_dataset(include_meta=False)
            with self._one_at_a_time:
                if path.exists():  # what stands before the dataset differs with the version of the library
                    return SUCCESS if path.read_bytes().endswith(came) else DIFFERS
                keep(path, event.encoded_dataset())
        except (OutputError, OSError):
            return OUT_OF_RESOURCES
        except Exception:  # noqa: BLE001 - what cannot be encoded must not end the link
            return CANNOT_UNDERSTAND
        heard(path)
        return SUCCESS
