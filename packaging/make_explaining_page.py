"""Runs docs/explaining-a-film.md from top to bottom, makes its pictures anew, and says where its text is out of date.

python packaging/make_explaining_page.py
"""

import contextlib
import io
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "explaining-a-film.md"
_STEP = re.compile(r"```python\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)
_ANY = "…"  # on the page: what depends on the weights


@dataclass(frozen=True)
class Step:
    """A piece of code, what the page says that it prints, and what it did print."""

    code: str
    shown: str
    printed: str

    @property
    def is_true(self) -> bool:
        """Whether both are the same, but for what depends on the weights."""
        pattern = "[^\n]+?".join(re.escape(part) for part in self.shown.split(_ANY))
        return re.fullmatch(pattern, self.printed) is not None


def run(page: str, folder: Path) -> list[Step]:
    """Run the code of a page in one session, with ``folder`` as the current one."""
    names: dict[str, object] = {"__name__": "page"}
    done = []
    with contextlib.chdir(folder):
        for code, shown in _STEP.findall(page):
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(code, PAGE.name, "exec"), names)
            done.append(Step(code, shown, out.getvalue()))
    return done


def main() -> int:
    """Make the pictures and return whether the page is out of date."""
    with tempfile.TemporaryDirectory() as folder:
        steps = run(PAGE.read_text(encoding="utf-8"), Path(folder))
        for picture in Path(folder).glob("*.jpg"):
            shutil.copy(picture, PAGE.parent / "images")
    wrong = [step for step in steps if not step.is_true]
    for step in wrong:
        print(f"{step.code}\nprints\n\n{step.printed}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
