"""torchvision without torch's compiler, which nothing here needs."""

import ast
import subprocess
import sys
from pathlib import Path

import cxrviewer

SOURCES = Path(cxrviewer.__file__).parent


def answered(program):
    """What a program prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_an_answer_with_its_heatmaps_loads_no_compiler():
    program = """
import sys
from cxrviewer import Engine, load_bundle, open_radiograph, paths
Engine(load_bundle(), device="cpu").analyse(open_radiograph(paths.sample_film()))
print("torchvision" in sys.modules, *{"torch._dynamo", "torch._inductor", "sympy"}.intersection(sys.modules))
"""
    assert answered(program) == ["True"]


def test_what_torchvision_took_from_the_compiler_still_works():
    program = """
import torch
from cxrviewer.explain.networks import torchvision
boxes = torch.tensor([[0.0, 0.0, 0.0, 4.0, 4.0]])
print(*torchvision.ops.roi_align(torch.ones(1, 1, 8, 8), boxes, 2).shape, torch._dynamo.is_compiling())
"""
    assert answered(program) == ["1", "1", "2", "2", "False"]


def test_torchvision_is_imported_in_one_place():
    found = []
    for file in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if any(name.split(".")[0] == "torchvision" for name in names):
                found.append(file.relative_to(SOURCES).as_posix())
    assert found == ["explain/networks.py"]
