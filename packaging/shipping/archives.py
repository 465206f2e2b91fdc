"""Archives: a folder in one file, the same bytes for the same content and time."""

import shutil
import sys
from pathlib import Path

from shipping.processes import call


def pack(folder: Path, stem: Path, moment: int) -> Path:
    """Return an archive of ``folder``: tar.xz on Linux, zip elsewhere.

    Parameters
    ----------
    folder
        What is packed; its own name is the top of the archive.
    stem
        The archive, without its ending.
    moment
        Time that all files get, in seconds since 1970.
    """
    if sys.platform != "linux":
        return Path(shutil.make_archive(str(stem), "zip", folder.parent, folder.name))
    packed = stem.with_name(f"{stem.name}.tar.xz")
    same = ["--sort=name", f"--mtime=@{moment}", "--owner=0", "--group=0", "--numeric-owner", "--mode=u+rwX,go+rX,go-w"]
    call(
        [
            "tar",
            "--create",
            "--use-compress-program=xz -6 --threads=2",
            *same,
            "-f",
            packed,
            "-C",
            folder.parent,
            folder.name,
        ]
    )
    return packed
