"""Set up and run cxrviewer from a checkout: ``python3 dev.py run`` and ``python3 dev.py test``.

Uses the standard library only. Makes ``.venv``, installs the pinned packages with pip as you have configured it, and
does neither twice.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.sha256"
CONSTRAINTS = ROOT / "requirements" / "constraints.txt"
MOST_WORKERS = 4  # of the tests; each holds torch and Qt, about 1.5 GB
USAGE = """usage: python3 dev.py run [-- ARGS]    open the viewer on the sample film; without a display, analyse it
       python3 dev.py test [-- ARGS]   run the checks and the test suite; ARGS go to pytest
"""


def main(arguments: list[str]) -> int:
    """Run the command that ``arguments`` name and return its exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets this sentence instead of a strange error
        print("cxrviewer needs Python 3.11 or newer; this is", sys.version.split()[0], file=sys.stderr)
        return 2
    commands = {"run": run, "test": test}
    if not arguments or arguments[0] not in commands:
        print(USAGE, end="", file=sys.stderr)
        return 2
    rest = arguments[1:]
    if not set_up():
        return 1
    return commands[arguments[0]](rest[1:] if rest[:1] == ["--"] else rest)


def set_up() -> bool:
    """Make the virtual environment and install into it; return whether that worked."""
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return True
    if not PYTHON.exists():
        print("Making .venv ...", flush=True)
        venv.create(VENV, with_pip=True, clear=True)
    print("Installing packages (with CUDA libraries about 5 GB on Linux; this takes a minute or more) ...", flush=True)
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--constraint", str(CONSTRAINTS), "--editable", f"{ROOT}[dev]"]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        print("Installing failed: see the lines above. Check the network or your pip configuration.", file=sys.stderr)
        return False
    STAMP.write_text(wanted, encoding="utf-8")
    return True


def fingerprint() -> str:
    """Return a hash of all that decides what is installed."""
    parts = [sys.version.encode(), (ROOT / "pyproject.toml").read_bytes(), CONSTRAINTS.read_bytes()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def run(arguments: list[str]) -> int:
    """Start cxrviewer with ``arguments``; without any, on the sample film."""
    if arguments:
        return call("-m", "cxrviewer", *arguments)
    sample = ROOT / "resources" / "samples" / "synthetic-chest-pa.dcm"
    if has_display():
        return call("-m", "cxrviewer", "view", str(sample))
    out = ROOT / "out"
    code = call("-m", "cxrviewer", "analyze", str(sample), "--out", str(out))
    if code == 0:
        folder = hashlib.sha256(sample.read_bytes()).hexdigest()[:16]
        print(f"Report: {out / folder / 'report.html'}")
    return code


def has_display() -> bool:
    """Return whether a window can be seen."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in {"offscreen", "minimal"}:
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or platform in {"eglfs", "linuxfb", "vnc"}
    )


def test(arguments: list[str]) -> int:
    """Run style, types, the floors and the tests; return the first failure's code."""
    if arguments:
        return call("-m", "pytest", *arguments)
    checks = (
        ("-m", "ruff", "check", "--quiet", "."),
        ("-m", "ruff", "format", "--quiet", "--check", "."),
        ("-m", "mypy", "--no-error-summary"),
        ("-c", "import sys; from importlinter.cli import lint_imports_command as c; sys.exit(c())", "--no-logo"),
        ("-m", "pytest", "-n", str(min(os.cpu_count() or 1, MOST_WORKERS)), "--dist", "worksteal"),
    )
    for check in checks:
        code = call(*check)
        if code:
            print(f"Failed: {' '.join(check[:3])}", file=sys.stderr)
            return code
    return 0


def call(*arguments: str) -> int:
    """Run the virtual environment's Python and return its exit code."""
    try:
        return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
