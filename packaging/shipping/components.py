"""Components: which packages a built program consists of, found from where each of its files came."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from shipping.processes import BuildError, call

_LICENCE_FILE = re.compile(r"(licen[sc]es?|copying|notice|copyright|authors)(?![a-z])[^/]*$", re.IGNORECASE)
_LICENCE_FOLDER = re.compile(r"\.dist-info/(sbom/)?licenses/")
#: What packages that state no SPDX expression say of themselves.
_SPDX = {
    "apache 2.0": "Apache-2.0",
    "apache-2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "bsd-3-clause": "BSD-3-Clause",
    "mit": "MIT",
    "mit license": "MIT",
    "mpl-2.0 and mit": "MPL-2.0 AND MIT",
    "nvidia proprietary software": "LicenseRef-NVIDIA-Proprietary",
    "python software foundation license": "PSF-2.0",
    "lgpl-3.0-only or gpl-2.0-only or gpl-3.0-only": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
}
#: Libraries of an operating system under terms that the program cannot be passed on with.
_REFUSED = ("libreadline", "libgdbm", "libdb5")


@dataclass(frozen=True, slots=True)
class Component:
    """One package in the program.

    Attributes
    ----------
    kind
        ``pypi``, ``deb`` or ``generic``, as in a package URL.
    licence
        SPDX expression, or the name of a file of licences.
    texts
        Files with the licence's words.
    needs
        Names of the packages that it asks for.
    """

    kind: str
    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()
    needs: tuple[str, ...] = ()


def normal(name: str) -> str:
    """Return a distribution's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def found(python: Path, sources: Path, inside: Path) -> list[Component]:
    """Return the components of a program, by name.

    Parameters
    ----------
    python
        Of the environment that it was built in.
    sources
        The list of files that it was built of, as the spec writes it.
    inside
        The program's ``_internal``: libraries of the system that were taken out again do not count.

    Raises
    ------
    BuildError
        When a package names no licence, or one that the program cannot be passed on under.
    """
    files = {Path(file).resolve() for file in json.loads(sources.read_text(encoding="utf-8"))}
    told = json.loads(call([python, "-c", _ASK]))
    packages = [entry for entry in distributions(path=[told["site"]]) if _owns(entry, files)]
    own = [_of_distribution(entry) for entry in packages if normal(entry.metadata["Name"]) != "pyinstaller"]
    outside = sorted(file for file in files if str(file).startswith(("/usr/lib", "/lib")) and _is_in(inside, file))
    components = [*own, _python(told), _loader(told), *_of_debian(outside)]
    return sorted(components, key=lambda one: (one.kind, one.name.lower()))


_ASK = (
    "import json, platform, sysconfig;"
    "print(json.dumps({'site': sysconfig.get_path('purelib'), 'version': platform.python_version(),"
    " 'stdlib': sysconfig.get_path('stdlib')}))"
)


def _is_in(inside: Path, library: Path) -> bool:
    """Return whether a system library is in the program, under its full name or one that leads to it (libz.so.1)."""
    parts = library.name.split(".")
    return any((inside / ".".join(parts[:end])).exists() for end in range(2, len(parts) + 1))


def _owns(distribution: Distribution, files: set[Path]) -> bool:
    return any(Path(str(distribution.locate_file(file))).resolve() in files for file in distribution.files or ())


def _of_distribution(distribution: Distribution) -> Component:
    texts = [Path(str(distribution.locate_file(file))) for file in distribution.files or () if is_licence(str(file))]
    needs = {normal(re.split(r"[^\w.-]", text, maxsplit=1)[0]) for text in distribution.requires or ()}
    name = distribution.metadata["Name"]
    return Component("pypi", name, distribution.version, licence(distribution), tuple(texts), tuple(sorted(needs)))


def is_licence(place: str) -> bool:
    """Return whether a package's file is words of a licence: beside its metadata, or at its top.

    NVIDIA's packages share the folder ``nvidia``: each has its top in there.
    """
    if place.endswith((".py", ".pyc")):
        return False
    if _LICENCE_FOLDER.search(place):
        return True
    return place.removeprefix("nvidia/").count("/") <= 1 and _LICENCE_FILE.search(place) is not None


def licence(distribution: Distribution) -> str:
    """Return the licence of a package, as SPDX writes it.

    Raises
    ------
    BuildError
        When the package names none that is known here: somebody has to look.
    """
    metadata = distribution.metadata
    if metadata.get("License-Expression"):
        return str(metadata.get("License-Expression"))
    classified = [
        text.rpartition("::")[2].strip() for text in metadata.get_all("Classifier") or () if "License ::" in text
    ]
    for words in (str(metadata.get("License") or ""), *classified):
        if words.strip().lower() in _SPDX:
            return _SPDX[words.strip().lower()]
    raise BuildError(f"{metadata['Name']} names no licence that is known: look at it, and add it to components.py.")


def _python(told: Mapping[str, str]) -> Component:
    text = Path(told["stdlib"]) / "LICENSE.txt"
    return Component("generic", "python", told["version"], "PSF-2.0", (text,) if text.exists() else ())


def _loader(told: Mapping[str, str]) -> Component:
    """Return what PyInstaller puts into the program: its loader and hooks, under the exception to its licence."""
    (own,) = distributions(name="pyinstaller", path=[told["site"]])
    texts = [Path(str(own.locate_file(file))) for file in own.files or () if is_licence(str(file))]
    return Component(
        "generic", own.metadata["Name"], own.version, "GPL-2.0-or-later WITH Bootloader-exception", tuple(texts)
    )


def _of_debian(files: Iterable[Path]) -> list[Component]:
    """Return the Debian packages that system libraries came from; nothing on other systems."""
    names = sorted({_package(file) for file in files})
    return [_debian(name) for name in names]


def _package(file: Path) -> str:
    for place in (file, Path(str(file).removeprefix("/usr"))):  # dpkg may know a file by its old place, /lib
        try:
            return call(["dpkg-query", "--search", place]).split(":")[0]
        except BuildError:
            continue
    raise BuildError(f"{file.name} belongs to no package of the system: where is it from?")


def _debian(name: str) -> Component:
    if name.startswith(_REFUSED):
        raise BuildError(f"{name} is under the GPL: add what needs it to EXCLUDED in contents.py.")
    version = call(["dpkg-query", "--show", "--showformat=${Version}\n", name]).splitlines()[0]
    text = Path("/usr/share/doc") / name / "copyright"
    return Component("deb", name, version, "see its copyright file", (text,) if text.exists() else ())
