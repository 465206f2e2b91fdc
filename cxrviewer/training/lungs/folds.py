"""Cross-validation of the first network: every drawn film is outlined once by a network that never saw it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cxrviewer.inference.bundle import sealed
from cxrviewer.inference.lung_checks import Thresholds
from cxrviewer.inference.lungs import DESCRIPTION_FILE, LungModel
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.basics import files
from cxrviewer.training.lungs import card, figures
from cxrviewer.training.lungs.learner import LungFilm, LungRecipe, Said, fit


def cross_validated(
    films: Sequence[LungFilm], recipe: LungRecipe, spec: Preprocessing, folds: int, say: Said
) -> dict[str, Any]:
    """Return Dice over all ``films``, each outlined by the network of the fold that left it out, JSON-ready."""
    fold = _fold_of([film.name for film in films], folds, recipe.seed)
    outcomes = []
    for place in range(folds):
        say(f"fold {place + 1} of {folds}")
        seen = [film for film, where in zip(films, fold, strict=True) if where != place]
        unseen = [film for film, where in zip(films, fold, strict=True) if where == place]
        network = fit(seen, recipe, spec, say).folded()
        model = LungModel("fold", "", "", spec, Thresholds(), network)
        outcomes += figures.whole(model, unseen)
    return {"folds": folds, "steps": recipe.steps, **figures.plain(figures.summary(outcomes))}


def add_cross_validation(out: Path, figures_found: dict[str, Any]) -> None:
    """Put the figures of `cross_validated` into a model's description and card."""
    description = files.read_json(out / DESCRIPTION_FILE)
    description["provenance"]["cross_validation"] = figures_found
    files.write_json(out / DESCRIPTION_FILE, sealed(description))
    files.write_text(out / "MODEL_CARD.md", card.markdown(description))


def _fold_of(names: Sequence[str], folds: int, seed: int) -> NDArray[np.int64]:
    """Return each film's fold; films with tuberculosis (names that end with 1) are spread like the others."""
    rng = np.random.default_rng(seed)
    fold = np.zeros(len(names), dtype=np.int64)
    for group in ("0", "1"):
        members = np.array([place for place, name in enumerate(names) if name.endswith(group)], dtype=np.int64)
        fold[rng.permutation(members)] = np.arange(len(members)) % folds
    return fold
