"""A line that a fact speaks against: which fact, what it says, and what it would say if the line is true.

Such a line is neither kept beside the fact nor marked: only the fact can be put right, or the line taken back.
"""

from dataclasses import dataclass

from tools.documents.edits import Gate
from tools.documents.models import Line
from tools.documents.then_and_now import whole
from tools.documents.told import contradicted
from tools.profile.models import Fact


@dataclass(frozen=True)
class Against:
    """`says` is the fact in words; `right` what its text becomes where the line is true, nothing where that cannot be said for sure."""

    fact: Fact
    says: str
    right: str = ""


def against(line: Line, language: str, gate: Gate) -> Against | None:
    """The fact among those a line cites that says otherwise; None where none does. One number that stands in it once can be put right."""
    wrong = contradicted(line, language, gate)
    fact = next((fact for fact in gate.facts if wrong and fact.id == wrong.fact), None)
    if wrong is None or fact is None:
        return None
    low, old = fact.text.lower(), wrong.right.lower()
    if wrong.what != "number" or low.count(old) != 1:
        return Against(fact, whole(fact, language))
    at = low.find(old)
    return Against(fact, whole(fact, language), f"{fact.text[:at]}{wrong.words}{fact.text[at + len(old) :]}")
