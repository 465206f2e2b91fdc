"""Build the program that hospitals install: ``python3 packaging/build.py [--edition cpu|cuda]``.

Exports the committed sources, makes a virtual environment with pinned packages, freezes the program with PyInstaller,
adds licences and a bill of materials, packs it, unpacks it again in an empty folder and tries it there. Needs git and
Python 3.11, and on Linux binutils, xz, unshare, xvfb and x11-utils. All of it happens in a folder of its own.
"""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import Any

from shipping import contents, debian, editions, slimming, versions, weighing, windows_files
from shipping.archives import pack
from shipping.inventory import add_papers
from shipping.processes import BuildError, call

ROOT = Path(__file__).resolve().parents[1]
#: Of the CPU edition: nothing larger is let through.
MOST_UNPACKED, MOST_PACKED = 1_000_000_000, 300_000_000
_POSIX = os.name == "posix"


def main() -> int:
    """Run the steps that are asked for and return the exit code."""
    chosen = _arguments()
    try:
        build(chosen)
    except BuildError as error:
        print(f"Failed: {error}", file=sys.stderr)
        return 1
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build the program that hospitals install, and try it.")
    parser.add_argument("--edition", choices=editions.EDITIONS, default="cpu", help="which torch; cpu by default")
    parser.add_argument(
        "--work", type=Path, default=Path(tempfile.gettempdir()) / "build-cxrviewer", help="for all of it"
    )
    parser.add_argument("--python", type=Path, help="of an environment that has all packages; none is made then")
    parser.add_argument("--torch", default="", metavar="VERSION", help="another torch than the edition's")
    parser.add_argument("--torchvision", default="", metavar="VERSION", help="the torchvision that fits it")
    parser.add_argument("--frozen", action="store_true", help="take what PyInstaller made last, to try later steps")
    parser.add_argument("--deb", action="store_true", help="make a package for Debian and Ubuntu, too")
    parser.add_argument("--no-pack", action="store_true", help="make no archive, and try nothing")
    parser.add_argument("--no-try", action="store_true", help="do not try the program")
    return parser.parse_args()


def build(chosen: argparse.Namespace) -> Path:
    """Build one edition and return its folder, or its archive where one was made.

    Raises
    ------
    BuildError
        When a step fails, or the program does.
    """
    work: Path = chosen.work / chosen.edition
    work.mkdir(parents=True, exist_ok=True)
    made = versions.record(ROOT, chosen.edition)
    sources = export(work / "source")
    python = chosen.python or environment(chosen, work, sources)
    call([python, sources / "packaging" / "make_icons.py", work])
    program = work / "dist" / "cxrviewer" if chosen.frozen else freeze(python, sources, work, made)
    (program / "_internal" / "build.json").write_text(
        json.dumps(made, indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )
    add_papers(program / "_internal", python, work / "sources.json", sources, made)
    shutil.copyfile(program / "_internal/licences/sbom.cdx.json", work / f"{versions.stem(made, _platform())}.cdx.json")
    write_policies(work / "policies", windows_files.settings(python, sources), made["version"])
    weights = weighing.weigh(program)
    print("\n".join(["Unpacked:", *weighing.table(weights)]), flush=True)
    if chosen.no_pack:
        return program
    packed = pack(program, work / f"{versions.stem(made, _platform())}", int(made["source_date_epoch"]))
    print(f"Packed: {packed} {packed.stat().st_size / 1e6:.1f} MB", flush=True)
    if chosen.deb:
        package = debian.make(program, python, sources, work, made)
        print(f"Packed: {package} {package.stat().st_size / 1e6:.1f} MB", flush=True)
    if not chosen.no_try:
        show(packed, work / "tried")
    if chosen.edition == "cpu":
        refuse_large(sum(weights.values()), packed.stat().st_size)
    return packed


def export(folder: Path) -> Path:
    """Put the sources as they are committed into ``folder``: what nobody committed is in no build."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    changed = call(["git", "status", "--porcelain", "--untracked-files=no"], folder=ROOT)
    if changed:
        print("Left out: changes that are not committed.", flush=True)
    archive = folder.with_suffix(".tar")
    call(["git", "archive", "--output", archive, "HEAD"], folder=ROOT)
    call(["tar", "-xf", archive, "-C", folder])
    archive.unlink()
    return folder


def environment(chosen: argparse.Namespace, work: Path, sources: Path) -> Path:
    """Return the Python of an environment with the packages of the edition, made where it is not there yet."""
    folder = work / "environment"
    python = folder / ("bin/python" if _POSIX else "Scripts/python.exe")
    versions_chosen = {"torch": chosen.torch, "torchvision": chosen.torchvision}
    pins = editions.constraints(sources / "requirements" / "constraints.txt", chosen.edition, versions_chosen)
    pinned = work / "constraints.txt"
    if python.exists() and pinned.exists() and pinned.read_text(encoding="utf-8") == pins:
        return python
    print("Making the environment ...", flush=True)
    venv.create(folder, with_pip=True, clear=True)
    pinned.unlink(missing_ok=True)
    fresh = work / "constraints.new"
    fresh.write_text(pins, encoding="utf-8")
    pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    call([*pip, "install", "--constraint", fresh, f"{sources}[train]", "pyinstaller"], log=work / "install.log")
    call([*pip, "uninstall", "--yes", "cxrviewer"])  # the sources are taken from where they were exported
    fresh.rename(pinned)
    return python


def freeze(python: Path, sources: Path, work: Path, made: dict[str, str]) -> Path:
    """Run PyInstaller and return the folder of the program."""
    print("Freezing (some minutes) ...", flush=True)
    start = time.perf_counter()
    (work / "version_info.txt").write_text(windows_files.version_info(made["version"]), encoding="utf-8")
    told = os.environ | {
        "CXRVIEWER_BUILD": str(work),
        "CXRVIEWER_VERSION": versions.declared(sources),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": made["source_date_epoch"],
        "PYINSTALLER_CONFIG_DIR": str(work / "pyinstaller"),
    }
    folders = ["--workpath", work / "frozen", "--distpath", work / "dist"]
    spec = sources / "packaging" / "cxrviewer.spec"
    call([python, "-m", "PyInstaller", "--noconfirm", *folders, spec], environment=told, log=work / "pyinstaller.log")
    print(f"Frozen in {time.perf_counter() - start:.0f} s", flush=True)
    program = work / "dist" / "cxrviewer"
    if _POSIX:
        (program / "cxrviewer-cli").symlink_to("cxrviewer")
    if sys.platform == "linux":
        slimming.slim(program / "_internal")
    missing = [place for place in contents.NEEDED if not (program / "_internal" / place).exists()]
    if missing:
        raise BuildError(f"The program lacks {', '.join(missing)}.")
    return program


def write_policies(folder: Path, declared: list[dict[str, Any]], version: str) -> None:
    """Write the template of group policy and its English words."""
    (folder / "en-US").mkdir(parents=True, exist_ok=True)
    (folder / "cxrviewer.admx").write_text(windows_files.admx(declared, version), encoding="utf-8")
    (folder / "en-US" / "cxrviewer.adml").write_text(windows_files.adml(declared, version), encoding="utf-8")


def show(packed: Path, work: Path) -> None:
    """Try the packed program and print how long each trial took."""
    if sys.platform != "linux":
        print("Not tried: this system has no isolation that the trial knows. Install it and run its self-test.")
        return
    from shipping.trying import try_program  # measures with what other systems do not have

    for trial in try_program(packed, work):
        times = f"{trial.seconds:7.2f} s, processor {trial.processor:6.2f} s"
        print(f"{times}  {trial.name:20}  {trial.detail}", flush=True)


def refuse_large(unpacked: int, packed: int) -> None:
    """Refuse a CPU edition that has grown over what IT departments were told.

    Raises
    ------
    BuildError
        When it has.
    """
    if unpacked > MOST_UNPACKED or packed > MOST_PACKED:
        raise BuildError(f"The CPU edition has grown to {unpacked / 1e6:.0f} MB, {packed / 1e6:.0f} MB packed.")


def _platform() -> str:
    return f"{platform.system().lower()}-{platform.machine().lower().replace('amd64', 'x86_64')}"


if __name__ == "__main__":
    sys.exit(main())
