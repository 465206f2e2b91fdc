"""The model card of the lung model, made from its description alone."""

from collections.abc import Mapping
from typing import Any

from cxrviewer.training.basics.markdown import bullets, section, table
from cxrviewer.training.card.words import RESEARCH_ONLY
from cxrviewer.training.lungs.figures import GOOD

_MONTGOMERY = (
    "Montgomery County chest X-ray set, US National Library of Medicine and the tuberculosis control program of"
    " Montgomery County, Maryland, USA: 138 frontal films, 80 normal and 58 with tuberculosis, with"
    " the left and right lung drawn under a radiologist's supervision; used as 8-bit copies of 256 x 256 pixels,"
    " squeezed to a square. Free for research with citation: Jaeger et al. 2014, IEEE Trans Med Imaging 33(2):233;"
    " Candemir et al. 2014, IEEE Trans Med Imaging 33(2):577."
)
_OTHERS = (
    "Films without drawings, for self-training: the COVID-19 Radiography Database (Chowdhury et al. 2020, IEEE"
    " Access 8:132665; Rahman et al. 2021, Comput Biol Med 132:104319; research and education, not for commercial"
    " use), Kermany et al. 2018 (Cell 172:1122; CC BY 4.0) and NIH ChestX-ray14 (Wang et al. 2017, CVPR; credit to"
    " the NIH Clinical Center), 224 x 224 pixels, squeezed to a square. The first network outlined them; those of"
    " which it was sure were taken as they were. No person drew or checked an outline."
)
_STEPS = (
    "A first network learns from the train part of the drawn films, varied: turned, scaled, stretched, bent, mirrored,"
    " cropped, collimated; gamma, contrast, shading, haze, equalisation, blur, noise, JPEG, letters, leads; and"
    " consolidation or effusion put into a lung whose outline stays.",
    "It outlines films of other hospitals. Those with a sure and plausible outline are kept; every source and class"
    " weighs the same.",
    "A second network goes on from the first one's weights and learns from both, varied in the same way. It is the"
    " one that is shipped.",
    "In 7 % of the examples there is nothing to outline: inverted films, films on their side or upside down, noise, and"
    " drawn limbs. On such input it should find no lungs. It is therefore not robust against inversion, on purpose: an"
    " inverted film must be put right first.",
)
_CONFIDENCE = (
    "Confidence is the lower of two numbers. Certainty: the Dice coefficient that the probabilities themselves"
    " expect of the mask. Steadiness: the Dice coefficient, of the worse lung, between the answers for the film and"
    " its mirror image, and between these and the answer for a copy of 5/7 its size. An outline is refused when"
    " confidence is below the threshold, or when it is not two whole lungs of plausible size, side by side at one"
    " height."
)
_NOT_DONE = (
    "Films of another hospital with drawn lungs: not done here; none were at hand. Robustness across sources was"
    " judged by eye, on sheets of films with outlines.",
    "Children with drawn lungs: not done; the children's films it learnt from carry its own outlines.",
    "Agreement of readers, and comparison with a reader: not done.",
    "Training the shipped network again with other seeds or other parts, and ablations: not done.",
    "Lateral films: not done; none were at hand.",
    "Measurements of patients (size of heart or lungs): not done, and not meant.",
)
_NO_FOLDS = "Cross-validation: not done; `--folds` of the command below does it."
_GROUPS = ("all", "normal", "tuberculosis")


def markdown(description: Mapping[str, Any]) -> str:
    """Return the card as Markdown; ``description`` is the content of lung-field.json."""
    facts = description["provenance"]
    counts = ", ".join(f"{part} {len(names)}" for part, names in facts["parts"].items())
    return (
        "\n\n".join(
            (
                f"# {description['name']} {description['version']}",
                RESEARCH_ONLY,
                _identity(description),
                section("Limits", bullets(description["limits"])),
                section(
                    "Intended use",
                    "Outlines the lungs on an upright frontal chest film, so that a classifier's input and heatmaps"
                    " can be checked: how much of a heatmap lies outside the lungs, and what a crop to the lungs"
                    " would hold. An outline that is not reliable is not used.",
                ),
                section("Figures on drawn films", *_figures(facts)),
                section("Does it know when it is wrong?", *_knowledge(description)),
                section("Films without drawings", *_undrawn(facts)),
                section(
                    "Data",
                    bullets((_MONTGOMERY, _OTHERS)),
                    f"Drawn films by part, one film per patient: {counts}; their names are in lung-field.json. No"
                    " choice rests on the test part.",
                ),
                section("How it was made", bullets(_STEPS), _recipe(facts), facts["run"].get("history", "")),
                section("Not done", bullets(_NOT_DONE if "cross_validation" in facts else (*_NOT_DONE, _NO_FOLDS))),
                section(
                    "Licences",
                    "The program is Apache-2.0. The weights carry the terms of the films they learnt from: research and"
                    " education with citation, not for commercial use.",
                ),
                section(
                    "To repeat it",
                    "`python packaging/make_lung_field.py --drawn LUNGS --undrawn FILMS --work WORK --out"
                    " models/lung-field`. One thread; the same films, versions and processor give the same weights.",
                ),
            )
        )
        + "\n"
    )


def _identity(description: Mapping[str, Any]) -> str:
    test = description["provenance"]["test"]["all"]
    rows = (
        ("what it does", "outlines the left and the right lung on a frontal chest film, and says how sure it is"),
        (
            "Dice on its own test part",
            f"mean {test['mean']:.3f}, median {test['median']:.3f}, worst {test['worst']:.3f}",
        ),
        ("architecture", f"U-Net with residual blocks of widths {', '.join(map(str, description['widths']))}"),
        ("input", f"{description['preprocessing']['size']} x {description['preprocessing']['size']} pixels, grey"),
        ("SHA-256 of the weights", f"`{description['weights']['sha256']}`"),
        ("licence of the weights", "not for commercial use"),
    )
    return table(("field", "content"), rows)


def _figures(facts: Mapping[str, Any]) -> tuple[str, ...]:
    asked = [("shipped", "test part", facts["test"]), ("first alone", "test part", facts["first"]["test"])]
    if crossed := facts.get("cross_validation"):
        name = f"{crossed['folds']}-fold cross-validation of the first, {crossed['steps']} steps"
        asked.append((name, "whole set", crossed))
    rows = [_dice_row(name, part, group, found[group]) for name, part, found in asked for group in _GROUPS]
    head = ("network", "films", "number", "mean Dice", "median", "worst", "below 0.95", "refused")
    return (table(head, rows), "Each film counts, refused or not; measured on the films' own grid, 256 x 256.")


def _dice_row(name: str, part: str, group: str, found: Mapping[str, Any]) -> tuple[object, ...]:
    values = (f"{found[key]:.4f}" for key in ("mean", "median", "worst"))
    return (name, f"{part}, {group}", found["films"], *values, found["below_0.95"], found["refused"])


def _knowledge(description: Mapping[str, Any]) -> tuple[str, ...]:
    spoilt = description["provenance"]["spoilt"]
    rows = [(name, *_row(figures)) for name, figures in spoilt["by_corruption"].items()]
    rows.append(("all", *_row(spoilt["overall"])))
    overall = spoilt["overall"]
    head = ("spoilt by", "films", "mean Dice", "used", "mean Dice, used", "worst, used", "wrong", "wrong and used")
    return (
        _CONFIDENCE,
        f"The least confidence, {description['thresholds']['confidence']:.3f}, was chosen on spoilt films of the"
        " validation part: the lowest above which at most 1 % of the outlines are clearly wrong.",
        f"Every film of the test part, spoilt in each of these ways at three strengths (wrong: Dice below {GOOD}):",
        table(head, rows),
        f"Confidence tells wrong outlines from right ones with an AUROC of {overall['auroc_of_confidence']:.3f}; its"
        f" rank correlation with the Dice coefficient is {overall['rank_correlation']:.2f}.",
    )


def _row(figures: Mapping[str, Any]) -> tuple[object, ...]:
    used = ("none used" if figures[key] is None else f"{figures[key]:.3f}" for key in ("mean_dice_used", "worst_used"))
    return (
        figures["films"],
        f"{figures['mean_dice']:.3f}",
        figures["used"],
        *used,
        figures["wrong"],
        figures["wrong_used"],
    )


def _undrawn(facts: Mapping[str, Any]) -> tuple[str, ...]:
    kept = facts["undrawn"]["kept"]
    rows = [
        (name, kept.get(name, 0), f["films"], f["used"], f"{f['median_confidence']:.3f}")
        for name, f in facts["undrawn_answers"].items()
    ]
    head = ("source and class", "kept for training", "random films asked", "used", "median confidence")
    return (table(head, rows), "Nobody drew these films: that an outline may be used does not say that it is right.")


def _recipe(facts: Mapping[str, Any]) -> str:
    run = facts["run"]
    first, second, pseudo = run["first"], run["second"], run["pseudo"]
    return (
        f"First network: {first['steps']} steps of {first['batch']} examples, seed {first['seed']}; second:"
        f" {second['steps']} of {second['batch']}, seed {second['seed']}, {100 * pseudo['together']:.0f} % of the"
        f" examples from films without drawings. AdamW, peak rates {first['rate']} and {second['rate']}, weight decay"
        f" {second['decay']}, one cycle; running mean of the weights with decay {second['averaging']}; cross-entropy"
        f" plus soft Dice; bfloat16. PyTorch {facts['torch']}."
    )
