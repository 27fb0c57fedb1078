"""Small parts that the whole rests on: categories, names of skills, place, terms, signs, who counts as kin."""

import pytest

from core.flat import flat
from tests.tools.jobs.people import ENGINEER, STUFFED, TODAY, facts
from tools.jobs.categories import category
from tools.jobs.facets import employment_type, remote, seniority
from tools.jobs.field import field_share, title_kin
from tools.jobs.findings import reason, verdict_of, weights
from tools.jobs.heads import chunks, head, is_terms, labelled
from tools.jobs.located import place
from tools.jobs.naming import skill_names
from tools.jobs.person import person
from tools.jobs.phrases import entries, languages, pattern, table
from tools.jobs.signs import signs


@pytest.mark.parametrize(
    ("words", "language", "what"),
    [
        ("fluent German", "en", "language"),
        ("Englisch verhandlungssicher", "de", "language"),
        ("experience on the German market", "en", "experience"),
        ("forklift licence", "en", "certificate"),
        ("permis B", "fr", "certificate"),
        ("licence de chimie", "fr", "education"),
        ("bachelor's degree", "en", "education"),
        ("abgeschlossene Ausbildung", "de", "education"),
        ("three years in a bakery", "en", "experience"),
        ("own transport", "en", "location"),
        ("must be based in Porto", "en", "location"),
        ("right to work in the EU", "en", "other"),
        ("Bereitschaft zum Schichtdienst", "de", "other"),
        ("Python", "en", "skill"),
        ("esprit d'équipe", "fr", "skill"),
    ],
)
def test_category(words, language, what):
    assert category(flat(words), language) == what


@pytest.mark.parametrize(
    ("quote", "what", "language", "names"),
    [
        ("Postgres and Kafka", "skill", "en", ("PostgreSQL", "Kafka")),
        ("Gute Deutschkenntnisse", "language", "de", ("Deutsch",)),
        ("knowledge of Zorblatt", "skill", "en", ("Zorblatt",)),
        ("Kenntnisse in Quarzomat", "skill", "de", ("Quarzomat",)),
        ("Excel every day", "skill", "en", ("Excel",)),
        ("Excel in all you do", "skill", "en", ()),
        ("Lohnabrechnungen", "skill", "de", ("Lohnabrechnung",)),
    ],
)
def test_names_of_skills(quote, what, language, names):
    assert skill_names(quote, what, language) == names


@pytest.mark.parametrize(
    ("text", "language", "where"),
    [
        ("Cook\nLocation: Truro\n", "en", "Truro"),
        ("Koch (m/w/d)\nGasthof Linde GmbH, Mittenwald\n", "de", "Mittenwald"),
        ("Nurse\nWe are based in Falmouth, near the sea.", "en", "Falmouth"),
        ("Serveur (H/F)\nAuberge du Pont, Vouvray (37)", "fr", "Vouvray"),
        ("Maler in Teilzeit\nWir suchen in Bopfingen", "de", "Bopfingen"),
        ("Developer\nOur team works from everywhere.", "en", None),
    ],
)
def test_place(text, language, where):
    company = "Gasthof Linde GmbH" if "Gasthof" in text else None
    assert place(text, language, "x", company) == where


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("hybrid, 2 days in the office", "hybrid"),
        ("100% remote", "remote"),
        ("fully remote, home office kit", "remote"),
        ("remote work is not possible", "on-site"),
        ("a shop in town", "on-site"),
    ],
)
def test_way_of_working(text, way):
    assert remote(flat(text), "en") == way


@pytest.mark.parametrize(
    ("title", "language", "rank"),
    [
        ("senior cook", "en", "senior"),
        ("junior clerk", "en", "junior"),
        ("head of sales", "en", "lead"),
        ("chief executive officer", "en", "executive"),
        ("werkstudent it", "de", "intern"),
        ("jefe de cocina", "es", "lead"),
        ("baker", "en", None),
    ],
)
def test_seniority(title, language, rank):
    assert seniority(title, title, language) == rank


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("permanent, full time", "en", "full-time"),
        ("Teilzeit", "de", "part-time"),
        ("CDD 6 mois", "fr", "temporary"),
        ("prácticas", "es", "internship"),
        ("freelance, 6 months", "en", "contract"),
        ("nothing told", "en", None),
    ],
)
def test_employment_type(text, language, kind):
    assert employment_type(flat(text), language) == kind


def test_the_head_is_cut_into_parts():
    assert head("# Title\n\n- Point\n  \nLast") == ["Title", "Point", "Last"]
    assert chunks("Cook – Bar Luna, Vigo | full-time") == ["Cook", "Bar Luna", "Vigo", "full-time"]
    assert is_terms("full-time")
    assert not is_terms("bar luna")
    assert labelled("**Job title:** Cook\nPay: 3", "title", "en") == "Cook"
    assert labelled("Location: <LOCATION>", "location", "en") is None


@pytest.mark.parametrize(
    ("line", "skill"),
    [
        ("Led a team of seven", "team leadership"),
        ("Leitung mit 12 Mitarbeitenden", "team leadership"),
        ("Encadrement de 6 techniciens", "team leadership"),
        ("Trained two new colleagues", "mentoring"),
        ("Presented results to the board", "communication"),
        ("Fixed the leak that nobody found", "problem solving"),
        ("Worked with two other departments", "teamwork"),
        ("Served 80 guests a day", "customer service"),
    ],
)
def test_a_sign_shows_a_skill(line, skill):
    assert skill in signs(flat(line))


def test_a_plain_line_shows_none():
    assert signs(flat("Grapes, barrels, bottles")) == ()


@pytest.mark.parametrize(
    ("credit", "verdict"), [(1.0, "met"), (0.75, "met"), (0.5, "partial"), (0.25, "partial"), (0.2, "missing"), (0, "missing")]
)
def test_verdict_of_a_credit(credit, verdict):
    assert verdict_of(credit) == verdict


def test_a_reason_never_reads_a_slot_again():
    assert reason("skill_neighbour", "en", skill="{other}", other="X") == "X is close to (other), but not the same."
    assert reason("nothing", "de") != reason("nothing", "en")
    assert reason("nothing", "xx") == reason("nothing", "en")


def test_every_language_has_every_key_of_english():
    english = {(s, k) for s, keys in table("words/en").items() for k in keys}
    for name in languages():
        there = {(s, k) for s, keys in table(f"words/{name}").items() for k in keys}
        assert english - there <= {("lists", "pairs"), ("education", "any"), ("lists", "open")}, name


@pytest.mark.parametrize("name", ["en", "de", "fr", "es", "pt", "nl"])
def test_the_phrases_compile_and_carry_no_accents(name):
    for section, keys in table(f"words/{name}").items():
        for key, values in keys.items():
            if isinstance(values, list):
                pattern(name, section, key)
                assert all(flat(v) == v.lower() for v in values if section != "pay"), (section, key)
    assert entries(name, "cues", "must")


def test_weights_are_public_and_sound():
    table_ = weights()
    assert table_["kind"]["must"] > table_["kind"]["nice"] > table_["kind"]["duty"] > 0
    assert table_["skill"]["neighbour"] < table_["limits"]["met"]
    assert table_["skill"]["bare"] == 0


def test_a_persons_field_and_kin():
    wanted = frozenset({"Kubernetes", "Terraform", "Linux"})
    engineer, stuffed = (person(facts(r), TODAY) for r in (ENGINEER, STUFFED))
    assert field_share(wanted, engineer) > 0.9
    assert field_share(wanted, stuffed) < 0.2
    assert title_kin("Senior Reliability Engineer", engineer, "en")
    assert not title_kin("Senior Reliability Engineer", stuffed, "en")
    assert engineer.trust > stuffed.trust


def test_private_facts_are_not_seen():
    seen = {s.fact.kind for s in person(facts(ENGINEER), TODAY).seen}
    assert not seen & {"name", "email", "phone", "location", "link", "reference"}
