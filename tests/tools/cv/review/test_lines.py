"""Findings about the lines under roles, in the languages whose words are known."""

import pytest

from tests.tools.cv.review.cases import BASICS, GOOD, ROLE, found, one, reviewed, with_lines, with_role
from tools.cv.review.lines import is_measured

WEAK = [
    ("en", "Responsible for the archive", "Responsible for", "the archive"),
    ("en", "Was responsible for three ledgers", "Was responsible for", "three ledgers"),
    ("en", "Duties included: filing", "Duties included", "filing"),
    ("en", "• Helped with payroll", "Helped with", "payroll"),
    ("en", "Assisted in organizing workshops", "Assisted in", "organizing workshops"),
    ("de", "Verantwortlich für das Archiv", "Verantwortlich für", "das Archiv"),
    ("de", "Mitarbeit an der Planung", "Mitarbeit an", "der Planung"),
    ("fr", "En charge de la paie", "En charge de", "la paie"),
    ("fr", "Participation à la migration", "Participation à", "la migration"),
    ("es", "Responsable de la tienda", "Responsable de", "la tienda"),
    ("es", "Encargada del almacén", "Encargada del", "almacén"),
    ("pt", "Responsável pela loja", "Responsável pela", "loja"),
    ("it", "Responsabile del magazzino", "Responsabile del", "magazzino"),
    ("nl", "Verantwoordelijk voor de kassa", "Verantwoordelijk voor", "de kassa"),
    ("pl", "Odpowiedzialna za magazyn", "Odpowiedzialna za", "magazyn"),
]


@pytest.mark.parametrize(("language", "line", "opening", "rest"), WEAK)
def test_a_weak_opening_is_quoted_and_the_line_itself_gives_the_way(language, line, opening, rest):
    told = [f for f in reviewed(with_lines(line), told_in="en", language=language).findings if f.kind == "weak_opening"]
    assert [f.quote for f in told] == [line]
    assert f"“{opening}”" in told[0].why
    assert f"“{rest}”" in told[0].how


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Responsibly sourced fish for two kitchens"),
        ("en", "Didactics taught to a class of 12"),
        ("en", "Workshops for 30 people"),
        ("de", "Leitung des Archivs"),
        ("fr", "Chargement des camions"),
        ("es", "Varió la carta cada semana"),
        ("ja", "Responsible for the archive"),
    ],
)
def test_other_openings_are_left_alone(language, line):
    assert "weak_opening" not in found(with_lines(line), language=language)


@pytest.mark.parametrize(
    ("kind", "language", "line"),
    [
        ("passive", "en", "The ledger was rebuilt by me and a colleague"),
        ("passive", "de", "Die Anlage wurde erneuert"),
        ("passive", "fr", "La paie a été migrée"),
        ("passive", "es", "La tienda fue renovada"),
        ("passive", "it", "Il magazzino è stato rinnovato"),
        ("passive", "pl", "System został wdrożony"),
        ("first_person", "en", "I kept the ledgers"),
        ("first_person", "en", "Kept my ledgers in order"),
        ("first_person", "de", "Habe ich die Bücher geführt"),
        ("first_person", "fr", "J'ai tenu les comptes"),
        ("first_person", "nl", "Ik hield de boeken bij"),
        ("tense", "en", "Manage the ledgers"),
        ("cliche", "en", "Team player in the ledger room"),
        ("cliche", "de", "Belastbar im Archiv"),
        ("cliche", "fr", "Dynamique en équipe"),
        ("cliche", "pl", "Praca w zespole"),
    ],
)
def test_what_weakens_a_line(kind, language, line):
    assert kind in found(with_lines(line), language=language)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("passive", "Was promoted twice"),
        ("first_person", "Phase I and II trials"),
        ("first_person", "Maintained the MySQL server"),
        ("tense", "Managed the ledgers"),
        ("tense", "Leading 4 clerks"),
        ("cliche", "Displayed dynamic data on 3 screens"),
    ],
)
def test_what_only_looks_so(kind, line):
    assert kind not in found(with_lines(line))


def test_a_running_role_may_be_told_in_the_present():
    running = GOOD | {"work": [{**ROLE, "endDate": None, "highlights": ["Manage 3 ledgers"]}]}
    assert "tense" not in found(running)


@pytest.mark.parametrize(
    ("line", "language", "measured"),
    [
        ("Answered 40 calls", "en", True),
        ("Cut costs by 12 %", "en", True),
        ("Led seven people", "en", True),
        ("Führte sieben Leute", "de", True),
        ("Doublé les ventes", "fr", True),
        ("Kept the books since 2019", "en", False),
        ("Worked with HTML5 and ISO 9001", "en", False),
        ("Stored files in S3", "en", False),
        ("Kept the books", "en", False),
        ("Grew sales to €2M in 2020", "en", True),
    ],
)
def test_what_counts_as_a_figure(line, language, measured):
    assert is_measured(line, language) is measured


@pytest.mark.parametrize(
    ("language", "line", "asks"),
    [
        ("en", "Trained the new staff", "how many people"),
        ("en", "Served customers", "how many of them"),
        ("en", "Kept within budget", "what amount"),
        ("en", "Made delivery quicker", "how much sooner"),
        ("en", "Wrote reports", "how many?"),
        ("en", "Painted the hall", "what came of it"),
        ("de", "Betreuung der Kundschaft", "how many of them"),
        ("fr", "Animation de l'équipe", "how many people"),
        ("it", "Redazione dei progetti", "how many?"),
    ],
)
def test_what_is_asked_fits_the_line(language, line, asks):
    told = reviewed(with_lines(line, "Kept books", "Wrote in ink"), told_in="en", language=language).findings
    mine = next(f for f in told if f.kind == "unmeasured" and f.quote == line)
    assert asks in mine.how
    assert not any(c.isdigit() for c in mine.how)


def test_lines_without_figures_are_let_be_where_most_have_one():
    assert "unmeasured" not in found(with_lines("Kept 3 books", "Wrote 4 letters", "Greeted guests"))
    assert "unmeasured" not in found(GOOD | {"work": [{**ROLE, "highlights": ["Kept books", "Wrote letters"]}]})


def test_long_lines_are_cut_at_their_joint():
    line = f"{' '.join(['word'] * 20)}; {' '.join(['more'] * 20)}"
    told = one("long_line", with_lines(line))
    assert "40 words" in told.why
    assert "word”" in told.how


def test_one_verb_again_and_again():
    told = one("repeated_verb", with_lines("Managed 3 shops", "Managed 2 depots", "managed 8 people", "Cut 4 costs"))
    assert "3 lines begin with “Managed”" in told.why
    assert "repeated_verb" not in found(with_lines("Managed 3 shops", "Managed 2 depots", "Cut 4 costs"))


def test_stops_at_some_ends_only():
    lines = [f"Kept book {n} of 9{'.' if n < 3 else ''}" for n in range(8)]
    assert (
        "3 of 10 lines"
        in one("ends_mixed", with_lines(*lines) | {"work": [{**ROLE, "highlights": [*lines, "Cut 4", "Did 5"]}]}).why
    )
    assert "ends_mixed" not in found(with_lines(*[line.rstrip(".") for line in lines]))


def test_a_role_that_says_nothing():
    assert one("empty_role", with_role(highlights=[])).quote == "Clerk, Fennel Ltd"
    assert "empty_role" not in found(with_role(highlights=[], summary="Kept the books of 3 shops."))
    assert "empty_role" not in found(with_role(highlights=[], startDate="1999-01", endDate="2001-01"))
    twice = GOOD | {"work": [GOOD["work"][0], ROLE, {**ROLE, "position": "Junior clerk", "highlights": []}]}
    assert "empty_role" not in found(twice)


def test_a_cliche_is_told_once():
    worn = {**BASICS, "summary": "A team player and team player."}
    assert one("cliche", GOOD | {"basics": worn}).where == "basics.summary"
