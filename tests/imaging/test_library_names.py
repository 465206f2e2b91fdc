"""Names that libraries keep to themselves and that are used here all the same are still there."""

import importlib

import pytest


@pytest.mark.parametrize(
    ("module", "name", "user"),
    [
        ("pydicom.filereader", "_read_file_meta_info", "imaging/dicom/file.py"),
        ("pydicom.pixels.decoders.pillow", "_decode_frame", "imaging/decoding/decoders.py"),
        ("PIL.TiffImagePlugin", "OPEN_INFO", "imaging/decoding/raster.py"),
    ],
)
def test_the_library_still_has_a_name_that_is_no_promise_of_its_own(module: str, name: str, user: str) -> None:
    found = hasattr(importlib.import_module(module), name)
    assert found, f"This version of {module} has no {name} any more: cxrviewer/{user} needs another way."
