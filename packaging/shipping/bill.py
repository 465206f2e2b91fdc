"""Bill of materials: CycloneDX 1.6 (ECMA-424) of a built program, the same for every build of the same commit."""

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from shipping.components import Component, normal

_NAMESPACE = uuid.UUID("6d1c9c39-3d0e-5a0e-9a3c-6b6f1a1d7c55")  # of this program's bills alone
_ROOT = "cxrviewer"


def bill(components: Iterable[Component], models: Path, made: Mapping[str, str]) -> dict[str, Any]:
    """Return the bill, JSON-ready.

    Parameters
    ----------
    components
        What the program consists of.
    models
        Folder of the bundles that come with it; each is a component with the hash of its weights.
    made
        The record of the build.
    """
    parts = [*map(_package, components), *_models(models)]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, made['commit'] + made['edition'])}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(int(made["source_date_epoch"]), UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": _ROOT,
                "name": f"cxrviewer ({made['edition']} edition)",
                "version": made["version"],
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": parts,
        "dependencies": _dependencies(list(components), parts),
    }


def _package(one: Component) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": _reference(one),
        "name": one.name,
        "version": one.version,
        "purl": _reference(one),
    }
    named = one.licence.startswith("see ")
    told["licenses"] = [{"license": {"name": one.licence}} if named else {"expression": one.licence}]
    return told


def _reference(one: Component) -> str:
    """Return the package URL."""
    name = normal(one.name) if one.kind == "pypi" else one.name
    space = "debian/" if one.kind == "deb" else ""
    return f"pkg:{one.kind}/{space}{quote(name)}@{quote(one.version, safe='')}"


def _models(folder: Path) -> list[dict[str, Any]]:
    return [_model(weights) for weights in sorted(folder.glob("*/weights.safetensors"))]


def _model(weights: Path) -> dict[str, Any]:
    digest = hashlib.sha256(weights.read_bytes()).hexdigest()
    name = weights.parent.name
    return {
        "type": "machine-learning-model",
        "bom-ref": f"model:{name}",
        "name": name,
        "version": digest[:12],
        "hashes": [{"alg": "SHA-256", "content": digest}],
        "licenses": [{"license": {"name": "see MODEL_CARD.md"}}],
    }


def _dependencies(components: list[Component], parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what needs what: the program needs all of them."""
    references = {normal(one.name): _reference(one) for one in components if one.kind == "pypi"}
    of_all = [{"ref": _ROOT, "dependsOn": sorted(part["bom-ref"] for part in parts)}]
    return of_all + [
        {"ref": _reference(one), "dependsOn": sorted({references[name] for name in one.needs if name in references})}
        for one in components
    ]
