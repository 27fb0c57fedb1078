"""The same CV in other words: what is said otherwise, and what never is."""

import json

import pytest

from evals import reword
from evals.fit import FIXTURES

LINES = [
    ("Managed a shop", "en", "Managing a shop"),
    ("Created reports and dashboards", "en", "Creating dashboards and reports"),
    ("Planned the menu", "en", "Planning the menu"),
    ("Trained by the army", "en", "Trained by the army"),
    ("Ofsted Good twice", "en", "Ofsted Good twice"),
    ("Built a till for customers", "en", "Constructed a till for clients"),
    ("Took care of parts, reports and dashboards", "en", "Took care of parts, reports and dashboards"),
    ("Ran the till and wrote a rota", "en", "Ran the till and authored a rota"),
    ("Flink jobs in December", "en", "Apache Flink jobs in December"),
    ("Dienstplan täglich geprüft", "de", "Dienstplan jeden Tag kontrolliert"),
    ("Kasse und Lager", "de", "Lager und Kasse"),
    ("Réalisé un audit pour des clients", "fr", "Effectué un audit pour des clientèle"),
    ("Reporte semanal", "es", "Reporte de cada semana"),
    ("Relatório mensal", "pt", "Relatório de cada mês"),
    ("Wekelijks overleg met klanten", "nl", "Elke week overleg met cliënten"),
    ("Styret et lager", "da", "Styret et lager"),
    ("", "en", ""),
]


@pytest.mark.parametrize(("line", "language", "other"), LINES)
def test_a_line_in_other_words(line, language, other):
    assert reword.line(line, language) == other


def test_who_when_and_where_stay():
    for path in sorted(FIXTURES.glob("*/p*.json"))[:6]:
        resume = json.loads(path.read_text(encoding="utf-8"))
        before = json.dumps(resume)
        other = reword.reworded(resume)
        assert json.dumps(resume) == before, "the CV given is left alone"
        for one, two in zip(resume.get("work", []), other.get("work", []), strict=True):
            assert {k: v for k, v in one.items() if k not in {"summary", "highlights"}} == {
                k: v for k, v in two.items() if k not in {"summary", "highlights"}
            }
            assert len(one.get("highlights", [])) == len(two.get("highlights", []))
        for key in ("education", "skills", "languages", "certificates"):
            assert resume.get(key) == other.get(key)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "nl"])
def test_each_language_has_words_that_are_not_each_other(language):
    table = reword.data()[language]
    assert len(table) >= 10
    assert all(word == word.lower() for word in table)
    assert not set(table) & {other.lower() for other in table.values()}, "said twice it would be itself again"
