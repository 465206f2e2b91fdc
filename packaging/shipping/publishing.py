"""Publishing: the papers of a release beside its programs, and a look at it from outside."""

import hashlib
import json
import re
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path

from shipping import versions
from shipping.processes import BuildError, call

SUMS, MODELS, NOTES = "SHA256SUMS", "MODELS.txt", "NOTES.md"
_PROGRAMS = (".tar.xz", ".deb", ".exe", ".msi", ".dmg", ".zip")
#: What every packed program must hold, by its place behind the program's folder.
_INSIDE = ("licences/THIRD-PARTY.md", "licences/QT-NOTICE.txt", "licences/LGPL-3.0.txt", "licences/sbom.cdx.json")
_WEIGHTS = re.compile(r"models/([^/]+)/weights\.safetensors$")


def make(programs: Path, out: Path, root: Path) -> list[Path]:
    """Put a release together in ``out``, which must not exist yet, and return its files.

    Parameters
    ----------
    programs
        Folder with what was built, at any depth.
    out
        Folder of the release.
    root
        The checkout that it was built from; its state must be what the tag names.

    Raises
    ------
    BuildError
        When a program is of another version, or the checkout of no release.
    """
    made = versions.record(root, "any")
    if not versions.is_release(made):
        raise BuildError(f"The tag v{versions.declared(root)} does not name this commit: tag it, then build again.")
    out.mkdir(parents=True)
    for file in sorted(programs.rglob("*")):
        if file.is_file() and (file.name.endswith(_PROGRAMS) or file.suffix in {".json", ".admx", ".adml"}):
            if file.name.endswith(_PROGRAMS) and made["version"] not in file.name:
                raise BuildError(f"{file.name} is not of version {made['version']}.")
            shutil.copyfile(file, out / file.name)
    (out / MODELS).write_text("".join(f"{digest}  {name}\n" for name, digest in models(root)), encoding="utf-8")
    for card in sorted((root / "models").glob("*/MODEL_CARD.md")):
        shutil.copyfile(card, out / f"MODEL_CARD-{card.parent.name}.md")
    (out / NOTES).write_text(notes(root / "CHANGELOG.md", made["version"]), encoding="utf-8")
    shutil.copyfile(root / "LICENSE", out / "LICENSE.txt")
    files = sorted(out.iterdir())
    (out / SUMS).write_text("".join(f"{sha256(file)}  {file.name}\n" for file in files), encoding="utf-8")
    return [*files, out / SUMS]


def models(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each bundle that comes with the program and the SHA-256 of its weights."""
    for weights in sorted((root / "models").glob("*/weights.safetensors")):
        yield weights.parent.name, sha256(weights)


def notes(changes: Path, version: str) -> str:
    """Return the part of the list of changes that is about ``version``.

    Raises
    ------
    BuildError
        When there is none: a release without a word about it helps nobody.
    """
    text = changes.read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(version)}\b[^\n]*\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    if found is None or not found.group(1).strip():
        raise BuildError(f"CHANGELOG.md says nothing of {version}.")
    return f"Research use only. Not a medical device.\n\n{found.group(1).strip()}\n"


def verify(folder: Path) -> list[str]:
    """Look at a release as whoever downloaded it does, and return what was looked at.

    Raises
    ------
    BuildError
        When a file is missing, one too many, changed, or a program holds other models or lacks its papers.
    """
    sums = dict(reversed(line.split("  ", 1)) for line in (folder / SUMS).read_text(encoding="utf-8").splitlines())
    there = {file.name for file in folder.iterdir()} - {SUMS, f"{SUMS}.asc"}
    if there != set(sums):
        raise BuildError(f"Files and {SUMS} differ: {', '.join(sorted(there ^ set(sums)))}.")
    changed = [name for name, digest in sums.items() if sha256(folder / name) != digest]
    if changed:
        raise BuildError(f"Changed since it was released: {', '.join(changed)}.")
    known = dict(reversed(line.split("  ", 1)) for line in (folder / MODELS).read_text(encoding="utf-8").splitlines())
    looked = [f"{len(sums)} files are as {SUMS} says"]
    for name in sorted(sums):
        if name.endswith((".tar.xz", ".deb")):
            looked.append(f"{name}: {_look_inside(folder / name, known)}")
        elif name.endswith(".cdx.json"):
            looked.append(f"{name}: {len(json.loads((folder / name).read_text(encoding='utf-8'))['components'])} parts")
    return looked


def _look_inside(packed: Path, known: dict[str, str]) -> str:
    """Check papers and models inside a program's archive."""
    papers, weights = set(), {}
    with _opened(packed) as archive:
        for entry in archive:
            inside = entry.name.partition("_internal/")[2]
            papers.add(inside)
            found = _WEIGHTS.search(inside)
            content = archive.extractfile(entry) if found else None
            if found and content:
                weights[found.group(1)] = hashlib.file_digest(content, "sha256").hexdigest()
    missing = [place for place in _INSIDE if place not in papers]
    if missing:
        raise BuildError(f"{packed.name} lacks {', '.join(missing)}.")
    if weights != known:
        raise BuildError(f"{packed.name} holds other models than {MODELS} names.")
    return f"{len(papers)} entries, papers and {len(weights)} models as named"


def _opened(packed: Path) -> tarfile.TarFile:
    if packed.suffix != ".deb":
        return tarfile.open(packed, "r|xz")
    data = packed.with_suffix(".tar")
    call(["sh", "-c", 'dpkg-deb --fsys-tarfile "$1" > "$2"', "sh", packed, data])
    archive = tarfile.open(data, "r|")  # noqa: SIM115 - the caller closes it
    data.unlink()  # what is open stays readable
    return archive


def sha256(file: Path) -> str:
    """Return the SHA-256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
