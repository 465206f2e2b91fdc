"""From where a film was taken, by the two attributes that may say so."""

from pydicom.dataset import Dataset

from cxrviewer.imaging.dicom.values import code, text, values

#: PS3.16 CID 4010, by SNOMED CT and by the older SNOMED RT code.
_VIEWS = {
    "399348003": "AP",
    "R-10206": "AP",
    "272479007": "PA",
    "R-40888": "PA",
    "399173006": "LL",
    "R-10236": "LL",
    "399198007": "RL",
    "R-10232": "RL",
    "399067008": "LATERAL",
    "R-102CD": "LATERAL",
}


def read_view(dataset: Dataset) -> str:
    """Return View Position (0018,5101), or where it is missing what View Code Sequence (0054,0220) says."""
    return code(dataset, "ViewPosition") or coded_view(dataset)


def coded_view(dataset: Dataset) -> str:
    """Return the view that View Code Sequence (0054,0220) names, empty when it is none of a chest film's."""
    coded = [_VIEWS.get(text(item, "CodeValue"), "") for item in values(dataset, "ViewCodeSequence")]
    return "".join(coded[:1])
