"""What the self-test says of devices and display: what is there, and what to do where something is not."""

import sys
from types import SimpleNamespace

import pytest
import torch

from cxrviewer.installation import devices


@pytest.fixture
def machine(monkeypatch):
    """A stand-in for torch and the driver: made for this CUDA, a GPU that answers or not, a driver of this version."""

    def build(cuda, *, answers, driver):
        monkeypatch.setattr(torch.version, "cuda", cuda)
        monkeypatch.setattr(torch.cuda, "is_available", lambda: answers)
        monkeypatch.setattr(torch.cuda, "device_count", lambda: int(answers))
        monkeypatch.setattr(torch.cuda, "get_device_name", lambda number: f"GPU {number}")
        monkeypatch.setattr(devices, "driver_cuda", lambda: driver)

    return build


def test_a_gpu_that_answers_is_named(machine):
    machine("13.0", answers=True, driver=(13, 0))
    assert devices.device_report() == "CUDA 13.0: GPU 0"


@pytest.mark.parametrize("cuda", [None, "13.0"])
def test_without_a_driver_the_cpu_is_all_there_is(machine, cuda):
    machine(cuda, answers=False, driver=None)
    assert devices.device_report().startswith("CPU, ")
    assert "NVIDIA" not in devices.device_report()


def test_the_cpu_edition_beside_a_driver_says_what_would_use_it(machine):
    machine(None, answers=False, driver=(12, 8))
    assert "the CUDA edition would use its GPU" in devices.device_report()


@pytest.mark.parametrize(
    ("driver", "words"), [((12, 8), "up to 12.8.*install driver 580 or newer"), ((13, 1), "no GPU answers")]
)
def test_a_gpu_that_cannot_be_used_fails_with_what_to_do(machine, driver, words):
    machine("13.0", answers=False, driver=driver)
    with pytest.raises(ValueError, match=words):
        devices.device_report()


@pytest.mark.parametrize(
    ("answer", "failed", "expected"), [(13010, 0, (13, 1)), (12080, 0, (12, 8)), (0, 0, None), (13010, 3, None)]
)
def test_what_the_driver_says(monkeypatch, answer, failed, expected):
    def version(place):
        place._obj.value = answer
        return failed

    monkeypatch.setattr(devices.ctypes, "CDLL", lambda name: SimpleNamespace(cuDriverGetVersion=version))
    assert devices.driver_cuda() == expected


def test_a_machine_without_a_driver(monkeypatch):
    monkeypatch.setattr(devices, "_DRIVER", {sys.platform: "libno-such-driver.so.1"})
    assert devices.driver_cuda() is None


def test_what_the_window_would_open_on(monkeypatch):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.setattr(devices.sys, "platform", "linux")
    assert devices.display_report() == "X11"
    monkeypatch.delenv("DISPLAY")
    assert "no display" in devices.display_report()


def test_a_library_that_the_window_lacks_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(devices, "_window_plugin", lambda: tmp_path / "libqxcb.so")
    with pytest.raises(OSError, match=r"libqxcb\.so"):
        devices.display_report()
