"""Floors: the sentences that the floors below the window have for a reader, found in their source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

#: What the window shows words of: folders and modules in ``cxrviewer``.
PLACES = (
    "files.py", "watch.py", "recent.py", "measure", "explain", "inference", "imaging", "settings", "gui",
    "results/acknowledgement.py", "results/comparison.py", "results/opinions.py", "results/opinion_journal.py",
    "results/audit_trail/recorder.py", "results/audit_trail/trail.py", "results/audit_trail/salt.py",
    "results/dicom_objects/source.py", "results/dicom_objects/writing.py", "results/measurements.py",
    "results/pacs/address.py", "results/pacs/configured.py", "results/pacs/credentials.py", "results/pacs/fetching.py",
    "results/pacs/finding.py", "results/pacs/keeping.py", "results/pacs/partner.py", "results/pacs/query.py",
    "training/card/limits.py", "training/card/worth.py", "training/data/findings.py", "training/data/apart.py",
    "training/data/audit.py", "training/data/data.py", "training/recipes/recipe_choice.py",
)  # fmt: skip

#: What is filled in.
PLACE = re.compile(r"\{\w+\}")
#: Further sentences behind one; each is found where it is written.
_MORE = re.compile(r"(?<=[.?]) \{\w+\}$")
_SENTENCE = re.compile(r"[\w'{(][^ ]* .*[.?]", re.DOTALL)
#: What is called with words that are for no reader, or that lupdate finds.
_UNSHOWN = {
    "tr",
    "mark",
    "re.compile",
    "ValueError",
    "TypeError",
    "KeyError",
    "RuntimeError",
    "AttributeError",
    "AssertionError",
}


def sentences(package: Path) -> dict[str, list[str]]:
    """Return the sentences in the package, by module; places in braces stand for what is filled in."""
    found = {}
    for place in PLACES:
        for file in [package / place] if place.endswith(".py") else sorted((package / place).rglob("*.py")):
            texts = (_MORE.sub("", text) for text in _texts(ast.parse(file.read_text(encoding="utf-8"))))
            lines = [text for text in texts if _is_sentence(text)]
            if lines:
                found[file.relative_to(package).as_posix()] = list(dict.fromkeys(lines))
    return found


def _is_sentence(text: str) -> bool:
    """Return whether a literal is a sentence, and not one of which a part could be anything beside anything."""
    return bool(_SENTENCE.fullmatch(text)) and "}{" not in text and any(map(str.isalpha, PLACE.sub("", text)))


def _texts(tree: ast.Module) -> Iterator[str]:
    """Yield the literals of a module that are neither documentation nor for programmers."""
    passed = {id(part) for node in ast.walk(tree) for hidden in _hidden(node) for part in ast.walk(hidden)}
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        if isinstance(node, ast.JoinedStr):
            yield _template(node)
            passed |= {id(part) for part in ast.iter_child_nodes(node)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _hidden(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what below a node is not for a reader."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.Call) and ast.unparse(node.func) in _UNSHOWN:
        yield from node.args
    if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("_LOG."):
        yield from node.args
    if isinstance(node, ast.Assert) and node.msg is not None:
        yield node.msg


def _template(node: ast.JoinedStr) -> str:
    """Return an f-string with names in place of what is filled in."""
    names: dict[str, str] = {}
    text = ""
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            text += "{" + _name(part.value, names) + "}"
        else:
            text += str(ast.literal_eval(part)).replace("{", "{{").replace("}", "}}")
    return text


def _name(value: ast.expr, names: dict[str, str]) -> str:
    """Return a name for a filled-in value, another one for each expression."""
    inner: ast.expr = value
    while isinstance(inner, ast.Call | ast.Subscript):
        inner = inner.func if isinstance(inner, ast.Call) else inner.value
    plain = inner.id if isinstance(inner, ast.Name) else inner.attr if isinstance(inner, ast.Attribute) else "value"
    base, written = plain.strip("_").lower(), ast.unparse(value)
    name, number = base, 1
    while names.setdefault(name, written) != written:
        number += 1
        name = f"{base}{number}"
    return name
