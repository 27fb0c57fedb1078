"""Where a line holds several demands, in six languages: lists cut, alternatives and examples kept whole."""

import pytest

from core.flat import flat, tight
from tools.jobs.listing import Clause, split

LINES = [
    ("Python, SQL and a driving licence", "en", ["Python", "SQL", "a driving licence"]),
    ("Python, Java or Go", "en", ["Python, Java or Go"]),
    ("Python and good communication skills", "en", ["Python", "good communication skills"]),
    ("A degree in physics, chemistry or biology", "en", ["A degree in physics, chemistry or biology"]),
    ("Three years of sales experience and fluent French", "en", ["Three years of sales experience", "fluent French"]),
    ("First aid certificate and DBS check", "en", ["First aid certificate", "DBS check"]),
    ("Excel, for example with pivot tables", "en", ["Excel, for example with pivot tables"]),
    ("Experience with Docker, including Kubernetes", "en", ["Experience with Docker, including Kubernetes"]),
    ("Two years in retail, of which one in a shop for toys", "en", ["Two years in retail, of which one in a shop for toys"]),
    ("Welding and plumbing", "en", ["Welding", "plumbing"]),
    ("Kubernetes and Docker", "en", ["Kubernetes and Docker"]),
    ("patience, humour and calm", "en", ["patience, humour and calm"]),
    ("You speak English and hold a forklift licence", "en", ["You speak English", "hold a forklift licence"]),
    ("design, build and test software", "en", ["design, build and test software"]),
    ("Knowledge of safety rules and willingness to travel", "en", ["Knowledge of safety rules", "willingness to travel"]),
    ("A good eye for colour and form", "en", ["A good eye for colour and form"]),
    ("French, German or Spanish, and a driving licence", "en", ["French, German or Spanish", "a driving licence"]),
    ("Excel, to a high standard", "en", ["Excel, to a high standard"]),
    ("Python with pandas", "en", ["Python with pandas"]),
    ("Python, SQL und Führerschein Klasse B", "de", ["Python", "SQL", "Führerschein Klasse B"]),
    ("Python, Java oder Go", "de", ["Python, Java oder Go"]),
    ("Gute Deutschkenntnisse und Führerschein Klasse B", "de", ["Gute Deutschkenntnisse", "Führerschein Klasse B"]),
    ("Ausbildung als Koch oder Bäcker", "de", ["Ausbildung als Koch oder Bäcker"]),
    ("Erfahrung mit SAP, zum Beispiel im Einkauf", "de", ["Erfahrung mit SAP, zum Beispiel im Einkauf"]),
    ("Zwei Jahre Erfahrung und gute Englischkenntnisse", "de", ["Zwei Jahre Erfahrung", "gute Englischkenntnisse"]),
    ("Schweißen und Löten", "de", ["Schweißen", "Löten"]),
    ("Python, SQL et permis B", "fr", ["Python", "SQL", "permis B"]),
    ("anglais ou allemand", "fr", ["anglais ou allemand"]),
    ("BTS comptabilité et deux ans d'expérience", "fr", ["BTS comptabilité", "deux ans d'expérience"]),
    ("maîtrise d'Excel, par exemple des tableaux croisés", "fr", ["maîtrise d'Excel, par exemple des tableaux croisés"]),
    ("rigueur, calme et sourire", "fr", ["rigueur, calme et sourire"]),
    ("permis B, de préférence depuis deux ans", "fr", ["permis B", "de préférence depuis deux ans"]),
    ("Python, SQL y carné de conducir", "es", ["Python", "SQL", "carné de conducir"]),
    ("inglés o francés", "es", ["inglés o francés"]),
    ("dos años de experiencia y carné de conducir", "es", ["dos años de experiencia", "carné de conducir"]),
    ("manejo de Excel, por ejemplo tablas dinámicas", "es", ["manejo de Excel, por ejemplo tablas dinámicas"]),
    ("paciencia, calma y humor", "es", ["paciencia, calma y humor"]),
    ("Python, SQL e carta de condução", "pt", ["Python", "SQL", "carta de condução"]),
    ("inglês ou francês", "pt", ["inglês ou francês"]),
    ("dois anos de experiência e inglês fluente", "pt", ["dois anos de experiência", "inglês fluente"]),
    ("Excel, por exemplo tabelas dinâmicas", "pt", ["Excel, por exemplo tabelas dinâmicas"]),
    ("paciência, calma e humor", "pt", ["paciência, calma e humor"]),
    ("Python, SQL en rijbewijs B", "nl", ["Python", "SQL", "rijbewijs B"]),
    ("Engels of Duits", "nl", ["Engels of Duits"]),
    ("twee jaar ervaring en rijbewijs B", "nl", ["twee jaar ervaring", "rijbewijs B"]),
    ("kennis van Excel, bijvoorbeeld draaitabellen", "nl", ["kennis van Excel, bijvoorbeeld draaitabellen"]),
    ("geduld, rust en humor", "nl", ["geduld, rust en humor"]),
]


def listed(text, language, *, work=False, wish=False):
    clause = Clause(text, flat(text), language, work=work, wish=wish, bullet=True)
    return [text[slice(*tight(text, a, b))] for a, b in split(clause, 0, len(text))]


@pytest.mark.parametrize(("text", "language", "parts"), LINES)
def test_a_line_of_demands(text, language, parts):
    assert listed(text, language) == parts


@pytest.mark.parametrize(("text", "language", "parts"), LINES)
def test_no_word_is_lost_at_the_ends(text, language, parts):
    found = listed(text, language)
    assert text.startswith(found[0])
    assert text.endswith(found[-1])
    assert [p in text for p in parts] == [True] * len(parts)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Build dashboards that captains and managers read", ["Build dashboards that captains and managers read"]),
        ("Plan and evaluate tests of our booking app", ["Plan and evaluate tests of our booking app"]),
        ("Write reports for the board and answer its questions", ["Write reports for the board", "answer its questions"]),
        ("Weld steel frames by MIG and TIG", ["Weld steel frames by MIG and TIG"]),
        ("Answer the telephone, including in the evening", ["Answer the telephone, including in the evening"]),
    ],
)
def test_a_line_of_work(text, parts):
    assert listed(text, "en", work=True) == parts
