"""Independent judges of the DICOM objects that this program writes."""

import json
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
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

    def __init__(self, folder: Path, more: Mapping[str, Any]) -> None:
        web, self.dicom = free_port(), free_port()
        self._root = f"http://127.0.0.1:{web}"
        self._settings = folder / "orthanc.json"
        self._settings.write_text(json.dumps(_orthanc_settings(folder, web, self.dicom) | dict(more)))
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Run it, and wait until it answers."""
        command = [str(shutil.which("Orthanc")), str(self._settings)]
        self._running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _wait_for(self)

    def kill(self) -> None:
        """End it with SIGKILL."""
        if self._running is not None:
            self._running.kill()
            self._running.wait(30)

    def stop(self) -> None:
        """End it as an administrator would."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait(30)

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(self._root + path, timeout=20) as answer:
            return json.load(answer)

    def post(self, path: str, content: bytes) -> Any:
        request = urllib.request.Request(self._root + path, data=content, method="POST")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def post_json(self, path: str, content: Any) -> Any:
        return self.post(path, json.dumps(content).encode())


@contextmanager
def orthanc(folder: Path, more: Mapping[str, Any] = MappingProxyType({})) -> Iterator[Archive]:
    """Start an Orthanc that keeps its data in ``folder``, with ``more`` settings, and end it afterwards."""
    archive = Archive(folder, more)
    try:
        archive.start()
        yield archive
    finally:
        archive.stop()


def _orthanc_settings(folder: Path, web: int, dicom: int) -> dict[str, Any]:
    return {
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
