"""Whether two films are of one patient, as far as their headers can tell (PS3.3 C.7.1.1)."""

import re
from dataclasses import dataclass
from enum import Enum

from cxrviewer.imaging.files.film_entry import Person, Study


class Sameness(Enum):
    """What can be said of two films' patients."""

    SAME = "same"
    UNKNOWN = "unknown"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two films are of one patient, and why; the words name nobody."""

    sameness: Sameness
    words: str


def same_patient(one: Study, other: Study) -> Verdict:
    """Return whether two studies are of one patient.

    A Patient ID (0010,0020) is unique only within its issuer (0010,0021). Where no issuer is stated, equal IDs count
    once a name or a birth date agrees with them; of different issuers, or of one that only one film states, they prove
    nothing either way.
    """
    mine, theirs = one.person, other.person
    if one.uid and one.uid == other.uid:
        return _of_one_study(mine, theirs)
    if not mine.id or not theirs.id:
        which = "one of them has" if mine.id or theirs.id else "they have"
        return Verdict(Sameness.UNKNOWN, f"{which} no patient ID.")
    if mine.issuer != theirs.issuer:
        words = "their patient IDs come from different issuers, or only one states its issuer."
        return Verdict(Sameness.UNKNOWN, words)
    return _of_one_issuer(mine, theirs)


def _of_one_study(mine: Person, theirs: Person) -> Verdict:
    if mine.id and theirs.id and mine.id != theirs.id:
        return Verdict(Sameness.UNKNOWN, "they belong to one study, but their patient IDs differ.")
    return Verdict(Sameness.SAME, "they belong to one study.")


def _of_one_issuer(mine: Person, theirs: Person) -> Verdict:
    if mine.id != theirs.id:
        return Verdict(Sameness.DIFFERENT, "their patient IDs differ.")
    if not agree(mine.birth_date, theirs.birth_date):
        return Verdict(Sameness.DIFFERENT, "they have one patient ID, but different birth dates.")
    if not agree(plain_name(mine.name), plain_name(theirs.name)):
        return Verdict(Sameness.UNKNOWN, "they have one patient ID, but different names.")
    confirmed = (mine.birth_date and theirs.birth_date) or (plain_name(mine.name) and plain_name(theirs.name))
    if not mine.issuer and not confirmed:
        words = "they have one patient ID, but neither its issuer nor a name or birth date in both."
        return Verdict(Sameness.UNKNOWN, words)
    return Verdict(Sameness.SAME, "patient ID and issuer agree, and nothing contradicts them.")


def contradict(one: Person, other: Person) -> bool:
    """Return whether two films of one patient ID state different birth dates or names."""
    if one is other:
        return False
    return not (agree(one.birth_date, other.birth_date) and agree(plain_name(one.name), plain_name(other.name)))


def agree(one: str, other: str) -> bool:
    """Return whether two values are equal, or one of them is missing."""
    return not one or not other or one == other


def plain_name(name: str) -> str:
    """Return family and given name without regard to case and signs (PS3.5 section 6.2.1)."""
    return " ".join(re.split(r"[\s^,]+", name.partition("=")[0])[:2]).strip().casefold()
