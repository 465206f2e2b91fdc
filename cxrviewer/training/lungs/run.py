"""The whole way to a lung model: a first network from drawn films, a second one from its outlines too, and figures."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file

from cxrviewer.files import file_sha256
from cxrviewer.inference.bundle import sealed
from cxrviewer.inference.lung_checks import Thresholds
from cxrviewer.inference.lung_network import LungNetwork
from cxrviewer.inference.lungs import DESCRIPTION_FILE, SCHEMA, WEIGHTS_FILE, LungModel, load_lung_model
from cxrviewer.inference.preprocess import Preprocessing
from cxrviewer.training.basics import files
from cxrviewer.training.basics.rounding import rounded
from cxrviewer.training.data.data import Dataset, open_dataset
from cxrviewer.training.lungs import card, figures
from cxrviewer.training.lungs.films import divided, drawn_films
from cxrviewer.training.lungs.learner import LungFilm, LungRecipe, Said, fit
from cxrviewer.training.lungs.pseudo import PseudoRecipe, answers, outlined, together

FIRST_FILE, SECOND_FILE, KEPT_FILE = "first.safetensors", "second.safetensors", "kept.json"

LIMITS = (
    "Learnt from 93 drawn films of one hospital and from its own outlines on others; no reader checked the latter.",
    "A lung that is wholly white, or a chest with one lung, may be outlined wrongly and still pass.",
    "The lung behind the heart and below the dome of the diaphragm is left out, as in the drawings it learnt from.",
    "For checking a model, not for measuring a patient. Research use only; not a medical device.",
)


@dataclass(frozen=True, slots=True)
class LungRun:
    """Everything that decides a lung model, beside the films.

    Attributes
    ----------
    first, second
        Training of both networks.
    pseudo
        Which films without drawings the second one learns from.
    preprocessing
        The viewer's own, with the same square as the classifier.
    split_seed
        Of the division of the drawn films.
    history
        What came before that a run cannot know, for the card.
    """

    first: LungRecipe = field(default_factory=lambda: LungRecipe(steps=1300))
    second: LungRecipe = field(default_factory=lambda: LungRecipe(steps=2400, seed=1, rate=1.5e-3))
    pseudo: PseudoRecipe = field(default_factory=PseudoRecipe)
    preprocessing: Preprocessing = field(default_factory=Preprocessing)
    split_seed: int = 0
    history: str = ""


def make_lung_model(drawn: Path, undrawn: Path, work: Path, out: Path, run: LungRun, say: Said) -> LungModel:
    """Train, measure and write a lung model, and return it as the viewer loads it.

    Parameters
    ----------
    drawn
        Folder with films and masks, see `drawn_films`.
    undrawn
        Films without masks, in any layout that `open_dataset` reads.
    work
        Folder for both networks; one that is there is not trained again.
    out
        Folder of the model.
    run
        Everything else.
    say
        Told about progress.

    Raises
    ------
    DataError
        When the films cannot be used.
    OutputError
        When a folder cannot be written.
    """
    torch.set_num_threads(1)  # another number of threads would add up in another order
    parts = _parts(drawn_films(drawn), run.split_seed)
    others = open_dataset(undrawn)
    first = _trained(work / FIRST_FILE, parts["train"], run.first, run, say)
    teacher = LungModel("first", "", "", run.preprocessing, Thresholds(), first)
    second = _second(work, teacher, parts["train"], others, run, say)
    description = _described(second, out, run)
    description["thresholds"]["confidence"] = _threshold(out, description, parts["validation"], say)
    _write(out, description)
    description["provenance"] = figures.plain(
        _provenance(load_lung_model(out), teacher, parts, others, files.read_json(work / KEPT_FILE), run, say)
    )
    _write(out, description)
    files.write_text(out / "MODEL_CARD.md", card.markdown(description))
    return load_lung_model(out)


def _parts(films: Sequence[LungFilm], seed: int) -> dict[str, list[LungFilm]]:
    names = divided([film.name for film in films], seed)
    return {part: [film for film in films if film.name in chosen] for part, chosen in names.items()}


def _second(
    work: Path, teacher: LungModel, drawn: Sequence[LungFilm], others: Dataset, run: LungRun, say: Said
) -> LungNetwork:
    """Return the second network; while it is being trained for the first time, note what it learns from."""
    if (work / SECOND_FILE).is_file() and (work / KEPT_FILE).is_file():
        return _trained(work / SECOND_FILE, (), run.second, run, say)
    pseudo = outlined(teacher, others, run.pseudo, say)
    origin = {sample.path: f"{sample.source}, {sample.label}" for sample in others.samples}
    files.write_json(work / KEPT_FILE, dict(sorted(Counter(origin[film.name] for film in pseudo).items())))
    films = together(drawn, pseudo, run.pseudo.together)
    return _trained(work / SECOND_FILE, films, run.second, run, say, teacher.network)


def _trained(
    file: Path, films: Sequence[LungFilm], recipe: LungRecipe, run: LungRun, say: Said, start: LungNetwork | None = None
) -> LungNetwork:
    """Return the network in ``file``, trained first where there is none."""
    if not file.is_file():
        say(f"training {file.stem} on {len(films)} films")
        begun = start.state_dict() if start is not None else None
        state = fit(films, recipe, run.preprocessing, say, begun).state_dict()
        files.write_tensors(file, {key: value.contiguous() for key, value in state.items()})
    network = LungNetwork(recipe.widths)
    network.load_state_dict(load_file(file))
    return network.eval()


def _described(network: LungNetwork, out: Path, run: LungRun) -> dict[str, Any]:
    """Write the weights, rounded to float16, and return the description that belongs to them."""
    files.write_tensors(out / WEIGHTS_FILE, rounded(network.state_dict()))
    return {
        "schema": SCHEMA,
        "name": "lung-field",
        "version": "1.0.0",
        "weights": {"file": WEIGHTS_FILE, "sha256": file_sha256(out / WEIGHTS_FILE)},
        "widths": list(run.second.widths),
        "preprocessing": asdict(run.preprocessing),
        "thresholds": asdict(Thresholds()),
        "limits": list(LIMITS),
    }


def _threshold(out: Path, description: Mapping[str, Any], films: Sequence[LungFilm], say: Said) -> float:
    """Return the least confidence, chosen on validation films alone, whole and spoilt."""
    say("choosing the least confidence on spoilt validation films")
    _write(out, {**description, "thresholds": asdict(replace(Thresholds(), confidence=0.0))})
    model = load_lung_model(out)
    return figures.least_confidence(figures.whole(model, films) + figures.damaged(model, films))


def _provenance(
    model: LungModel,
    teacher: LungModel,
    parts: Mapping[str, Sequence[LungFilm]],
    others: Dataset,
    kept: Mapping[str, int],
    run: LungRun,
    say: Said,
) -> dict[str, Any]:
    """Return what the model was trained on and how good it is, JSON-ready."""
    say("measuring on the test part, whole and spoilt")
    spoilt = figures.damaged(model, parts["test"])
    return {
        "run": asdict(run),
        "torch": torch.__version__,
        "parts": {part: [film.name for film in films] for part, films in parts.items()},
        "undrawn": {
            "sha256": others.sha256,
            "films": len(others.samples),
            "kept": dict(kept),
        },
        "first": {"test": figures.summary(figures.whole(teacher, parts["test"]))},
        "validation": figures.summary(figures.whole(model, parts["validation"])),
        "test": figures.summary(figures.whole(model, parts["test"])),
        "spoilt": {"overall": figures.overall(spoilt), "by_corruption": figures.by_corruption(spoilt)},
        "undrawn_answers": answers(model, others, run.pseudo.seed),
    }


def _write(out: Path, description: Mapping[str, Any]) -> None:
    files.write_json(out / DESCRIPTION_FILE, sealed(description))
