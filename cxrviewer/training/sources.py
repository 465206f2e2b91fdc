"""What is known about public collections, and which limits follow from the data that a model was trained on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxrviewer.training.data import UNKNOWN, Sample

_RADIOGRAPHY = (
    "COVID-19 Radiography Database (Chowdhury et al. 2020, IEEE Access 8:132665; Rahman et al. 2021,"
    " Comput Biol Med 132:104319)"
)
_RESEARCH_ONLY = "research and education with citation, no commercial use"


@dataclass(frozen=True, slots=True)
class Source:
    """A public collection: what it is, its terms, and whether its films were squeezed to a square."""

    origin: str
    licence: str
    squeezed: bool = True


SOURCES: Mapping[str, Source] = {
    "covid-web": Source(
        f"{_RADIOGRAPHY}: images gathered from publications and public collections (SIRM, Eurorad, GitHub"
        " collections, Hannover)",
        f"COVID-19 Radiography Database: {_RESEARCH_ONLY}",
    ),
    "padchest-bimcv": Source(
        f"{_RADIOGRAPHY}: BIMCV/PadChest part, inferred from the numbering",
        f"COVID-19 Radiography Database: {_RESEARCH_ONLY}",
    ),
    "rsna": Source(
        f"{_RADIOGRAPHY}: RSNA Pneumonia Detection Challenge 2018 (Shih et al. 2019, Radiol Artif Intell 1:e180041),"
        " itself from NIH ChestX-ray14",
        f"COVID-19 Radiography Database and RSNA annotations: {_RESEARCH_ONLY}",
    ),
    "kermany": Source(
        "Kermany et al. 2018 (Cell 172:1122), Guangzhou Women and Children's Medical Center, ages 1 to 5",
        "Kermany 2018: CC BY 4.0",
    ),
    "nih-chestxray14": Source(
        "NIH ChestX-ray14 (Wang et al. 2017, CVPR), NIH Clinical Center; labels mined from reports and partly"
        " checked by RSNA readers",
        "NIH ChestX-ray14: free to use with credit to the NIH Clinical Center and citation",
    ),
}

RESEARCH_ONLY = "Research use only; not a medical device."
OTHER_HOSPITALS = (
    "Not tested on films of any other hospital; such models usually do much worse there, so expect wrong answers."
)


def limits(samples: Sequence[Sample], grouped: bool) -> tuple[str, ...]:
    """Return the plain sentences that must stand beside every figure of a model trained on ``samples``."""
    sources, ages = _by_label(samples, "source"), _by_label(samples, "age_group")
    found = []
    origin = [*_sharing_no_source(sources), *_of_one_age(ages)]
    if origin:
        joined = ", and ".join(origin)
        found.append(f"{joined[0].upper()}{joined[1:]}: the model can tell classes apart by where an image came from.")
    if any(SOURCES[name].squeezed for name in set().union(*sources.values()) & set(SOURCES)):
        found.append("The training images were squeezed to a square, so their true proportions were lost.")
    if sources.get("Lung Opacity") == {"nih-chestxray14"}:
        found.append("'Lung Opacity' was learnt from few NIH films with the report label 'Pneumonia' alone.")
    if not grouped:
        found.append(
            "Patients were not known: films of one patient may be in training and test; figures are optimistic."
        )
    return (*found, OTHER_HOSPITALS, RESEARCH_ONLY)


def licences(samples: Sequence[Sample]) -> tuple[str, ...]:
    """Return the terms of the collections that ``samples`` came from, which the model carries on."""
    names = sorted({sample.source for sample in samples})
    known = [SOURCES[name].licence for name in names if name in SOURCES]
    stated = [f"Terms of '{name}' were not stated." for name in names if name not in SOURCES]
    return (*dict.fromkeys(known), *stated)


def _by_label(samples: Sequence[Sample], fact: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for sample in sorted(samples, key=lambda s: s.label):
        found[sample.label].add(getattr(sample, fact))
    return dict(found)


def _sharing_no_source(sources: Mapping[str, set[str]]) -> list[str]:
    return [
        f"no {label} image shares a source with any other class"
        for label, own in sources.items()
        if UNKNOWN not in own and not any(own & other for name, other in sources.items() if name != label)
    ]


def _of_one_age(ages: Mapping[str, set[str]]) -> list[str]:
    """Return a sentence per class that is of children only, where others are not."""
    if all(found == {"child"} for found in ages.values()):
        return []
    return [f"every {label} image is a child's" for label, found in ages.items() if found == {"child"}]
