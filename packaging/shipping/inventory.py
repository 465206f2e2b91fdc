"""Inventory: the papers that go with a built program, bill of materials and licences, put into its folder."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from shipping import bill, components
from shipping.components import Component
from shipping.processes import BuildError

_HEAD = """# Licences

cxrviewer is under the Apache License 2.0 (LICENSE.txt). It contains the packages below, each under its own terms, whose
words are in the folder of its name. Qt: QT-NOTICE.txt says how to replace it. The terms of the models stand in their
cards, models/*/MODEL_CARD.md.

| package | version | licence | words |
|---|---|---|---|
"""


def add_papers(inside: Path, python: Path, sources: Path, root: Path, made: Mapping[str, str]) -> None:
    """Write ``licences/`` with its index, notice and ``sbom.cdx.json`` into the program's inner folder.

    Parameters
    ----------
    inside
        The program's ``_internal``.
    python
        Of the environment that it was built in.
    sources
        The list of files that it was built of.
    root
        The exported sources.
    made
        The record of the build.
    """
    folder = inside / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    own = root / "packaging" / "licences"
    parts = components.found(python, sources, inside)
    rows = [_words(one, folder, own / components.normal(one.name)) for one in parts]
    (folder / "THIRD-PARTY.md").write_text(_HEAD + "".join(rows), encoding="utf-8")
    shutil.copyfile(root / "LICENSE", folder / "LICENSE.txt")
    for text in sorted(own.glob("*.txt")):
        shutil.copyfile(text, folder / text.name)
    told = bill.bill(parts, inside / "models", made)
    (folder / "sbom.cdx.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _words(one: Component, folder: Path, beside: Path) -> str:
    """Copy a package's licence texts into a folder of its name, and return its row of the index.

    Parameters
    ----------
    one
        The package.
    folder
        Of all licences.
    beside
        Texts that the package itself lacks; need not exist.

    Raises
    ------
    BuildError
        When there is not a word of its licence: who passes the program on has to have them.
    """
    own = folder / f"{one.name}-{one.version}".replace("/", "_").replace(":", "_")
    texts = [*one.texts, *sorted(beside.glob("*.txt"))]
    for number, text in enumerate(texts):
        own.mkdir(exist_ok=True)
        taken = (own / text.name).exists()
        shutil.copyfile(text, own / (f"{number}-{text.name}" if taken else text.name))
    if not texts and "LGPL-3.0" not in one.licence:
        raise BuildError(f"{one.name} holds no file of its licence: put one into packaging/licences/{beside.name}.")
    where = own.name if texts else "LGPL-3.0.txt"
    return f"| {one.name} | {one.version} | {one.licence} | {where} |\n"
