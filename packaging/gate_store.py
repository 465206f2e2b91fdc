"""Puts the learnt rules of a gate into a bundle's folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cxrviewer.inference.bundle import DESCRIPTION_FILE, Bundle, sealed
from cxrviewer.inference.gate.learnt import GATE_FILE, LearntRules, described, written_tensors
from cxrviewer.training.basics import files
from cxrviewer.training.export import add_check


def store(folder: Path, bundle: Bundle, rules: LearntRules, made: Mapping[str, Any]) -> Bundle:
    """Write tensors, description and what was measured into ``folder``; return the bundle, checked."""
    content = written_tensors(rules)
    files.write(folder / GATE_FILE, lambda part: part.write_bytes(content))
    text = files.read_json(folder / DESCRIPTION_FILE)
    text["gate"] = described(rules, bundle.sha256, content)
    files.write_json(folder / DESCRIPTION_FILE, sealed(text))
    return add_check(folder, "gate", made)
