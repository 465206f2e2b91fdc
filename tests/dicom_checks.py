"""Independent judges of the DICOM objects that this program writes."""

import json
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

needs_dciodvfy = pytest.mark.skipif(
    shutil.which("dciodvfy") is None, reason="dciodvfy is not installed (Debian package dicom3tools)"
)


def errors(path: Path) -> list[str]:
    """Return what dciodvfy finds wrong with an object (the standard's modules, attributes and values)."""
    done = subprocess.run(["dciodvfy", "-new", str(path)], capture_output=True, text=True, timeout=60, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    return [line for line in lines if line.startswith(("Error", "Abort"))]


needs_orthanc = pytest.mark.skipif(
    shutil.which("Orthanc") is None, reason="Orthanc is not installed (Debian package orthanc)"
)


class Archive:
    """An Orthanc of its own, on loopback."""

    def __init__(self, web: int, dicom: int) -> None:
        self.dicom = dicom
        self._root = f"http://127.0.0.1:{web}"

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(self._root + path, timeout=20) as answer:
            return json.load(answer)

    def post(self, path: str, content: bytes) -> Any:
        request = urllib.request.Request(self._root + path, data=content, method="POST")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)


@contextmanager
def orthanc(folder: Path) -> Iterator[Archive]:
    """Start an Orthanc that keeps its data in ``folder``, and end it afterwards."""
    web, dicom = free_port(), free_port()
    settings = {
        "Name": "TEST",
        "StorageDirectory": str(folder / "storage"),
        "IndexDirectory": str(folder / "storage"),
        "HttpPort": web,
        "HttpBindAddresses": ["127.0.0.1"],
        "DicomPort": dicom,
        "DicomBindAddress": "127.0.0.1",
        "DicomAet": "ORTHANC",
        "DicomAlwaysAllowStore": True,
        "RemoteAccessAllowed": False,
        "AuthenticationEnabled": False,
        "Plugins": [],
    }
    (folder / "orthanc.json").write_text(json.dumps(settings))
    command = [shutil.which("Orthanc"), str(folder / "orthanc.json")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            archive = Archive(web, dicom)
            _wait_for(archive)
            yield archive
        finally:
            running.terminate()
            running.wait(30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(archive: Archive) -> None:
    for _ in range(300):
        try:
            archive.get("/system")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("Orthanc did not start")
