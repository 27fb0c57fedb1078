"""How a table of twins is asked: an honest claim stands next to a lie that differs in one thing."""

import pytest

from tests.tools.documents.crew import CREW
from tests.tools.documents.people import TODAY
from tools.documents.grounding import check
from tools.documents.models import Ruling

Twins = dict[str, list[tuple[str, str]]]
"""Language (whose person is asked about) -> (honest, lie)."""


def ruled(language: str, claim: str, *, ad: str | None = None, role: str | None = None) -> Ruling:
    return check(claim, CREW[language], posting_text=ad, role=role, today=TODAY)


def both(table: Twins):
    """Each claim of a table with the verdict it deserves."""
    rows = [
        pytest.param(language, claim, verdict, id=f"{language}-{verdict[:3]}-{claim[:50]}")
        for language, twins in table.items()
        for twin in twins
        for claim, verdict in zip(twin, ("supported", "unsupported"), strict=True)
    ]
    return pytest.mark.parametrize(("language", "claim", "verdict"), rows)
