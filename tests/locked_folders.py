"""Folders that can be listed but not entered, as if they were: tests may run as root, whom no folder refuses."""

import io
import os
from pathlib import Path


def refuse_to_enter(monkeypatch, name):
    """Refuse all that asks for what is below folders called ``name``, but not their lists."""

    def refusing(function):
        def call(place, *arguments, **options):
            if not isinstance(place, int) and name in Path(os.fsdecode(place)).parts[:-1]:
                raise PermissionError(13, "Permission denied", str(place))
            return function(place, *arguments, **options)

        return call

    for module, called in ((os, "stat"), (os, "lstat"), (os, "open"), (io, "open")):
        monkeypatch.setattr(module, called, refusing(getattr(module, called)))
