"""DCMTK's renderer, an implementation of the display steps that shares no code with this program."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from films import saved
from PIL import Image
from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom.reading import to_radiograph

needs_dcmtk = pytest.mark.skipif(
    shutil.which("dcm2pnm") is None, reason="dcm2pnm of DCMTK is not installed (Debian package dcmtk)"
)


def dcm2pnm(path: Path, *options: str) -> np.ndarray:
    """Return the picture that DCMTK makes of a film, uint8, shape ``(rows, columns)``.

    Parameters
    ----------
    path
        A DICOM file; the picture is written beside it.
    options
        What ``dcm2pnm --help`` lists, such as ``"+Wi", "1"`` for the file's first window, ``"+Wl", "1"`` for its first
        VOI LUT and ``"-O"`` for no overlays. Without a window option DCMTK stretches the values over the greys.
    """
    picture = path.with_suffix(".pgm")
    command = ["dcm2pnm", "--quiet", *options, "--write-raw-pnm", str(path), str(picture)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    with Image.open(picture) as image:
        return np.asarray(image)


def differences(film: Dataset, folder: Path, *options: str, voi: int = 0) -> int:
    """Return by how many grey levels our picture of ``film``, through its VOI step ``voi``, and DCMTK's differ."""
    path = saved(film, folder / "film.dcm")
    found = to_radiograph(path.read_bytes(), "")
    ours = found.render(found.grayscale.vois[voi])
    return int(np.abs(ours.astype(int) - dcm2pnm(path, *options)).max())


def dcmp2pgm(path: Path, *options: str) -> np.ndarray:
    """Return the picture that DCMTK makes of a film through a presentation state, uint8, shape ``(rows, columns)``.

    It turns the film, and draws neither shutter nor overlays.

    Parameters
    ----------
    path
        A DICOM file; the picture is written beside it.
    options
        What ``dcmp2pgm --help`` lists, such as ``"--pstate", "state.dcm"``.
    """
    picture = path.with_suffix(".pgm")
    command = ["dcmp2pgm", "--quiet", *options, str(path), str(picture)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    with Image.open(picture) as image:
        return np.asarray(image)
