"""Prizes, papers and languages: what a line says of them comes from their own facts, whatever else has the same words."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check

AD = "Lindenhof Verlag seeks an editor. You will edit crime novels and speak Danish with authors."
# fmt: off
PEOPLE = {
    "en": (
        fact("r1", "role", "Apprentice bookbinder in a studio", employer="Quire & Co", title="Apprentice of the studio", start="2015-03", end="2019-05"),
        fact("r2", "role", "Conservator (maps)", employer="Fenwick Archive", title="Conservator (Maps)", start="2019-06", current=True),
        fact("a1", "award", "Nominated for Apprentice of the Year 2018"),
        fact("e1", "education", "BA Paper Conservation, Calder University, 2:1"),
        fact("c1", "certificate", "Gilding certificate: theory passed, test piece still to submit"),
        fact("c2", "certificate", "Forklift licence, renewal overdue"),
        fact("l1", "language", "Danish: a few words; Welsh: native"),
    ),
    "pt": (
        fact("r1", "role", "Relojoeira na oficina", employer="Casa Pêndulo", title="Relojoeira", start="2019-03", current=True),
        fact("e1", "education", "Mestrado em Micromecânica: aulas feitas, tese por defender"),
    ),
    "de": (
        fact("r1", "role", "Orgelbauer in der Werkstatt", employer="Pfeifenwerk Adler", title="Orgelbauer", start="2019-03", current=True),
        fact("e1", "education", "Meisterkurs Orgelbau, 2 von 4 Prüfungen abgelegt"),
    ),
}
CLAIMS = [
    ("en", "Nominated for Apprentice of the Year 2018", True),
    ("en", "Put forward for Apprentice of the Year 2018", True),
    ("en", "Apprentice of the Year 2018", False),
    ("en", "BA Paper Conservation, Calder University", True),
    ("en", "BA Paper Conservation and Maps, Calder University", False),
    ("en", "Gilding certificate", False),
    ("en", "Gilding certificate, test piece still to submit", True),
    ("en", "Forklift licence", False),
    ("en", "I know a few words of Danish.", True),
    ("en", "I conserve Danish maps and speak to archive visitors from there.", False),
    ("en", "Conservator with years at Lindenhof and Fenwick Archive", False),
    ("pt", "Mestre em Micromecânica", False),
    ("pt", "Mestrado em Micromecânica, tese por defender", True),
    ("de", "Meisterkurs Orgelbau", False),
    ("de", "Meisterkurs Orgelbau, 2 von 4 Prüfungen", True),
]
# fmt: on


@pytest.mark.parametrize(("language", "claim", "honest"), CLAIMS, ids=[claim for _, claim, _ in CLAIMS])
def test_papers_speak_for_themselves(language, claim, honest):
    facts = [one.model_copy(update={"language": language}) for one in PEOPLE[language]]
    ruling = check(claim, facts, posting_text=AD, role=None, today=TODAY)
    assert (ruling.verdict == "supported") is honest, ruling.reason
