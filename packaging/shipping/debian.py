"""Debian: the program's folder as a package for Debian and Ubuntu, in ``/opt/cxrviewer``."""

import gzip
import hashlib
import os
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from shipping import manual, slimming
from shipping.processes import BuildError, call

_HOME = Path("opt/cxrviewer")
_MAINTAINER = "The cxrviewer developers <maintainers@cxrviewer.invalid>"
#: What is not inside: PyInstaller leaves out what has to fit the machine (C library, display and GPU). Qt's wheels set
#: the oldest C library.
DEPENDS = (
    "libc6 (>= 2.34)",
    "fontconfig-config",
    "libegl1",
    "libgl1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libxcb1",
)
#: Parts of the C library under names that it no longer uses.
LOADER = {"ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}
RECOMMENDS = ("desktop-file-utils", "fonts-dejavu-core", "hicolor-icon-theme", "shared-mime-info")
_CONTROL = """Package: cxrviewer
Version: {version}
Section: science
Priority: optional
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Description: viewer for chest radiographs with model scores and heatmaps
 Opens DICOM and PNG chest radiographs, scores them with a bundled model on this
 machine and shows class probabilities beside Grad-CAM and LRP heatmaps. It uses
 no network unless you speak to a PACS. This is the {edition} edition.
 .
 Research use only. Not a medical device.
"""
_COPYRIGHT = """Copyright 2026 The cxrviewer developers

Licensed under the Apache License, Version 2.0; on Debian systems its text is in
/usr/share/common-licenses/Apache-2.0.

The packages inside and the words of their licences:
/opt/cxrviewer/_internal/licences/THIRD-PARTY.md
"""
#: Tags of lintian that a packed program of another origin cannot help, with why. They go into the package, so that
#: whoever checks it sees the same.
OVERRIDES = {
    "dir-or-file-in-opt": "made outside Debian: the place for such programs (FHS 3.13)",
    "embedded-library": "libraries come with the program and are tested with it",
    "unstripped-binary-or-object": "libraries are as their authors published them",
    "unstripped-static-library": "libraries are as their authors published them",
    "hardening-no-pie": "programs are PyInstaller's loader",
    "custom-library-search-path": "each library looks for its neighbours in the program's folder",
    "shared-library-lacks-prerequisites": "libraries of plug-ins",
    "shared-library-is-executable": "modes are as in the wheels",
    "executable-in-usr-lib": "modes are as in the wheels",
    "library-not-linked-against-libc": "libraries of plug-ins",
    "arch-dependent-file-in-usr-share": "none is there",
    "no-changelog": "the program has its own form of it",
    "bogus-mail-host": "whoever builds the package enters their own address",
    "extra-license-file": "texts lie beside what they are of",
    "package-contains-documentation-outside-usr-share-doc": "licences stay with the program",
    "python3-script-but-no-python3-dep": "scripts inside packages; Python comes along",
    "unusual-interpreter": "scripts inside packages",
    "script-not-executable": "scripts inside packages",
    "executable-not-elf-or-script": "modes are as in the wheels",
    "national-encoding": "data of packages",
    "statically-linked-binary": "libraries are as their authors published them",
    "spelling-error-in-binary": "libraries are as their authors published them",
}


def version(made: Mapping[str, str]) -> str:
    """Return the package's version: builds of other commits sort before the release, which so replaces them."""
    return made["version"].replace("+g", "~g")


def control(made: Mapping[str, str], architecture: str, size: int) -> str:
    """Return the package's control file; ``size`` in bytes (Debian policy 5.6.20 counts in KiB)."""
    return _CONTROL.format(
        version=version(made),
        architecture=architecture,
        maintainer=os.environ.get("DEBEMAIL", _MAINTAINER),
        size=size // 1024,
        depends=", ".join(DEPENDS),
        recommends=", ".join(RECOMMENDS),
        edition=made["edition"].upper(),
    )


def make(program: Path, python: Path, sources: Path, work: Path, made: Mapping[str, str]) -> Path:
    """Return the package of a program's folder.

    Parameters
    ----------
    program
        The folder.
    python
        Of the environment it was built in.
    sources
        The exported sources.
    work
        Where the package goes, and icons already are.
    made
        The record of the build.
    """
    refuse_missing(program / "_internal")
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    (tree / _HOME).parent.mkdir(parents=True)
    call(["cp", "--archive", "--link", program, tree / _HOME])
    _place(tree, sources / "packaging" / "linux", work, made)
    day = datetime.fromtimestamp(int(made["source_date_epoch"]), UTC)
    page = manual.page(manual.commands(python, sources), made["version"], f"{day:%Y-%m-%d}")
    for name in ("cxrviewer", "cxrviewer-cli"):
        _zipped(tree / "usr/share/man/man1" / f"{name}.1.gz", page)
        (tree / "usr/bin").mkdir(parents=True, exist_ok=True)
        (tree / "usr/bin" / name).symlink_to(f"/{_HOME}/{name}")
    _documents(tree / "usr/share/doc/cxrviewer", sources, made, day)
    _describe(tree, made)
    architecture = call(["dpkg", "--print-architecture"]).strip()
    package = work / f"cxrviewer_{version(made)}_{architecture}_{made['edition']}.deb"
    modes = [tree, "-type", "d", "-exec", "chmod", "755", "{}", "+"]
    call(["find", *modes])
    moment = os.environ | {"SOURCE_DATE_EPOCH": made["source_date_epoch"]}
    kind = os.environ.get("DPKG_DEB_COMPRESSOR_TYPE", "xz")  # dpkg of Debian 11 and older reads no zstd
    call(["dpkg-deb", "--root-owner-group", f"-Z{kind}", "--build", tree, package], environment=moment)
    shutil.rmtree(tree)
    return package


def refuse_missing(inside: Path) -> None:
    """Refuse a program that needs a library from a package of the system that `DEPENDS` does not name.

    Raises
    ------
    BuildError
        When it does; it names both.
    """
    named = {name.split()[0] for alternatives in DEPENDS for name in alternatives.split("|")}
    for library in sorted(slimming.outside(inside) - LOADER):
        packages = _packages(library)
        if not packages & named:
            found = ", ".join(sorted(packages))
            raise BuildError(f"The program needs {library} ({found}): add it to DEPENDS in debian.py, or leave it out.")


def _packages(library: str) -> set[str]:
    """Return the installed packages that have a library; where none has, what policy 8.1 calls its package."""
    try:
        return {line.split(":")[0] for line in call(["dpkg-query", "--search", f"*/{library}"]).splitlines()}
    except BuildError:
        name, _, number = library.partition(".so.")
        return {f"{name}{'-' if name[-1:].isdigit() else ''}{number}".lower()}


def _place(tree: Path, files: Path, work: Path, made: Mapping[str, str]) -> None:
    """Put what desktops look for into its places."""
    share = tree / "usr/share"
    day = datetime.fromtimestamp(int(made["source_date_epoch"]), UTC)
    about = (files / "org.cxrviewer.cxrviewer.metainfo.xml").read_text(encoding="utf-8")
    about = about.replace("@VERSION@", version(made)).replace("@DATE@", f"{day:%Y-%m-%d}")
    _text(share / "metainfo/org.cxrviewer.cxrviewer.metainfo.xml", about)
    _text(share / "applications/cxrviewer.desktop", (files / "cxrviewer.desktop").read_text(encoding="utf-8"))
    _text(share / "mime/packages/cxrviewer.xml", (files / "cxrviewer-mime.xml").read_text(encoding="utf-8"))
    icons = share / "icons/hicolor"
    for picture in sorted((work / "icons").glob("*.png")):
        folder = icons / f"{picture.stem}x{picture.stem}" / "apps"
        folder.mkdir(parents=True)
        shutil.copyfile(picture, folder / "cxrviewer.png")
    scalable = icons / "scalable/apps"
    scalable.mkdir(parents=True)
    shutil.copyfile(files.parents[1] / "resources/icons/cxrviewer.svg", scalable / "cxrviewer.svg")


def _documents(folder: Path, sources: Path, made: Mapping[str, str], day: datetime) -> None:
    entry = f"cxrviewer ({version(made)}) unstable; urgency=medium\n\n  * See CHANGELOG.md beside this file.\n\n"
    _zipped(folder / "changelog.gz", f"{entry} -- {_MAINTAINER}  {format_datetime(day)}\n")
    _zipped(folder / "CHANGELOG.md.gz", (sources / "CHANGELOG.md").read_text(encoding="utf-8"))
    _text(folder / "it.md", (sources / "docs" / "it.md").read_text(encoding="utf-8"))
    _text(folder / "copyright", _COPYRIGHT)
    example = sources / "packaging/linux/settings.example.toml"
    _text(folder / "examples/settings.toml", example.read_text(encoding="utf-8"))


def _describe(tree: Path, made: Mapping[str, str]) -> None:
    """Write overrides, hashes and control file; the package has no scripts: Debian's own triggers do what is needed."""
    lines = [f"# {why}\ncxrviewer: {tag}\n" for tag, why in OVERRIDES.items()]
    _text(tree / "usr/share/lintian/overrides/cxrviewer", "".join(lines))
    files = sorted(file for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    sums = "".join(f"{_md5(file)}  {file.relative_to(tree)}\n" for file in files)
    size = sum(file.stat().st_size for file in files)
    architecture = call(["dpkg", "--print-architecture"]).strip()
    _text(tree / "DEBIAN/control", control(made, architecture, size))
    _text(tree / "DEBIAN/md5sums", sums)


def _md5(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _text(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    file.chmod(0o644)


def _zipped(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    file.chmod(0o644)
