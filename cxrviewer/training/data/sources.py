"""What is known about public collections of chest radiographs: origin, labels and terms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_RADIOGRAPHY = (
    "COVID-19 Radiography Database (Chowdhury et al. 2020, IEEE Access 8:132665; Rahman et al. 2021,"
    " Comput Biol Med 132:104319)"
)
_NOT_COMMERCIAL = "research and education with citation, not for commercial use"


@dataclass(frozen=True, slots=True)
class Source:
    """A public collection.

    Attributes
    ----------
    origin
        What it is, with its citation.
    labels
        Who said what is on a film, and how.
    licence
        Its terms, which weights trained on it carry on.
    squeezed
        Whether its films were squeezed to a square.
    """

    origin: str
    labels: str
    licence: str
    squeezed: bool = True


SOURCES: Mapping[str, Source] = {
    "covid-web": Source(
        f"{_RADIOGRAPHY}: images gathered from publications and public collections (SIRM, Eurorad, GitHub"
        " collections, Hannover)",
        "as the publication or collection states; test, its date and readers are not recorded",
        f"COVID-19 Radiography Database: {_NOT_COMMERCIAL}",
    ),
    "padchest-bimcv": Source(
        f"{_RADIOGRAPHY}: BIMCV/PadChest part, inferred from the numbering",
        "as the database states; test, its date and readers are not recorded",
        f"COVID-19 Radiography Database: {_NOT_COMMERCIAL}",
    ),
    "rsna": Source(
        f"{_RADIOGRAPHY}: RSNA Pneumonia Detection Challenge 2018 (Shih et al. 2019, Radiol Artif Intell 1:e180041),"
        " itself from NIH ChestX-ray14",
        "by the readers of the RSNA challenge (Shih 2019)",
        f"COVID-19 Radiography Database and RSNA annotations: {_NOT_COMMERCIAL}",
    ),
    "kermany": Source(
        "Kermany et al. 2018 (Cell 172:1122), Guangzhou Women and Children's Medical Center, ages 1 to 5",
        "graded by physicians (Kermany 2018); how a virus was proven is not recorded",
        "Kermany 2018: CC BY 4.0, with attribution (Kermany et al. 2018, Cell 172:1122)",
    ),
    "nih-chestxray14": Source(
        "NIH ChestX-ray14 (Wang et al. 2017, CVPR, p. 3462), NIH Clinical Center",
        "mined from reports by a program (Normal from 'No Finding', Lung Opacity from 'Pneumonia'); films that RSNA"
        " readers contradicted were left out",
        "NIH ChestX-ray14: free to use with credit to the NIH Clinical Center and citation (Wang et al. 2017)",
    ),
}


def licences(sources: Sequence[str]) -> tuple[str, ...]:
    """Return the terms of ``sources``, which a model trained on them carries on."""
    known = [SOURCES[name].licence for name in sources if name in SOURCES]
    stated = [f"Terms of '{name}' were not stated." for name in sources if name not in SOURCES]
    return (*dict.fromkeys(known), *stated)


def commercial(sources: Sequence[str]) -> bool:
    """Return whether no source's known terms forbid commercial use."""
    return not any(_NOT_COMMERCIAL in terms for terms in licences(sources))
