"""Make the window's translations: ``python packaging/make_translations.py`` brings their folder up to date.

It collects the words (pyside6-lupdate over ``cxrviewer/gui``, and what `translating` finds on the floors below, which
know no Qt), merges them into the ``.ts`` files, and compiles these (pyside6-lrelease). New words are marked as
unfinished: translate them in Qt Linguist or in the file, and run this again.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from translating import floors, tables

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
#: Each with the name of its files; of English the plural forms alone are needed.
LANGUAGES = ("de", "fr", "es", "zh_CN", "en")
SENTENCES = FOLDER / "sentences.json"


def words() -> list[str]:
    """Return what the window shows that no mark in its own source names."""
    return sorted(
        {*tables.words(), *(text for found in floors.sentences(ROOT / "cxrviewer").values() for text in found)}
    )


def templates() -> str:
    """Return, as JSON, the sentences that the floors fill in: the window finds by them what was filled in."""
    filled = [text for text in words() if floors.PLACE.search(text)]
    return json.dumps(filled, ensure_ascii=False, indent=0) + "\n"


def update(folder: Path) -> None:
    """Merge the words into the ``.ts`` files in ``folder``."""
    with tempfile.TemporaryDirectory() as place:
        listed = Path(place) / "floors.py"
        listed.write_text("".join(f"mark({json.dumps(text, ensure_ascii=False)})\n" for text in words()), "utf-8")
        sources = [listed, *sorted((ROOT / "cxrviewer" / "gui").rglob("*.py"))]
        for language in LANGUAGES:
            forms = ["-pluralonly"] if language == "en" else []
            _run(
                "lupdate", *map(str, sources), "-ts", str(folder / f"cxrviewer_{language}.ts"), *forms,
                "-locations", "none", "-no-obsolete", "-sort-messages", "-disable-heuristic", "similartext",
                "-source-language", "en", "-target-language", language, "-tr-function-alias", "QT_TR_NOOP+=mark",
            )  # fmt: skip


def compile_all(folder: Path, out: Path) -> None:
    """Write the ``.qm`` files of the ``.ts`` files in ``folder``."""
    for language in LANGUAGES:
        name = f"cxrviewer_{language}"
        _run("lrelease", "-silent", str(folder / f"{name}.ts"), "-qm", str(out / f"{name}.qm"))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Bring everything up to date."""
    FOLDER.mkdir(exist_ok=True)
    update(FOLDER)
    SENTENCES.write_text(templates(), encoding="utf-8")
    compile_all(FOLDER, FOLDER)


if __name__ == "__main__":
    main()
