"""Title, employer and place from heads of many shapes. All names are invented."""

import pytest

from tools.jobs.employers import employer
from tools.jobs.heads import labelled, names_nobody, worth
from tools.jobs.located import place
from tools.jobs.places import is_place_name
from tools.jobs.titles import job_title, role_score

HEADS = [
    ("en", "Forklift Driver, Sandgate Timber, Hexham", "Forklift Driver", "Sandgate Timber", "Hexham"),
    ("en", "Sandgate Timber, Hexham. Saw Doctor. £29,000.", "Saw Doctor", "Sandgate Timber", "Hexham"),
    ("en", "SAW DOCTOR / 9-month contract / Hexham, 3 days on site", "Saw Doctor", None, "Hexham"),
    ("en", "Saw doctor (fixed term) at Sandgate Timber, Hexham. £27,000.", "Saw doctor", "Sandgate Timber", "Hexham"),
    (
        "en",
        "Sandgate Timber\nSenior Estimator\nBase: Hexham, with a day from home",
        "Senior Estimator",
        "Sandgate Timber",
        "Hexham",
    ),
    ("en", "Post: Registered Manager (Nursing)\nEmployer: Fernbank Care", "Registered Manager (Nursing)", "Fernbank Care", None),
    (
        "en",
        "Sandgate Timber is looking for a night watchman for our yard in Hexham.",
        "Night Watchman",
        "Sandgate Timber",
        "Hexham",
    ),
    ("en", "Sandgate (no tours) has a vacancy for an estimator, Hexham", "Estimator", "Sandgate", "Hexham"),
    ("en", "Mobile roofer wanted, Leeds, Slate Brothers. Basic £30k.", "Mobile roofer", "Slate Brothers", "Leeds"),
    (
        "en",
        "We're Quince & Daughters, a bakery in Hexham. We need a baker to run the nights.",
        "Baker",
        "Quince & Daughters",
        "Hexham",
    ),
    ("en", "Offshore Rigger (level 2)\nQuince Marine | Aberdeen", "Offshore Rigger", "Quince Marine", "Aberdeen"),
    ("en", "Estimator\nQuince builds barns. Our shop is in Hexham. At Quince we measure twice.", "Estimator", "Quince", "Hexham"),
    ("en", "Nurse at Lindale, Hexham\nLindale is a small home.", "Nurse", "Lindale", "Hexham"),
    (
        "en",
        "WELDER (TIG), QUINCE MARINE SERVICES, ABERDEEN\nQuince Marine is old.",
        "Welder (TIG)",
        "Quince Marine Services",
        "Aberdeen",
    ),
    ("de", "Zimmerer (m/w/d)\nHolzbau Ringelmann GmbH, Kempten", "Zimmerer (m/w/d)", "Holzbau Ringelmann GmbH", "Kempten"),
    ("de", "Holzbau Ringelmann sucht einen Polier in Augsburg", "Polier", "Holzbau Ringelmann", "Augsburg"),
    ("de", "Erzieher:in gesucht\nArbeitgeber: Kita Rappelkiste\nArbeitsort: Graz", "Erzieher:in", "Kita Rappelkiste", "Graz"),
    ("de", "Buchhalterin bei Ringelmann, Kempten", "Buchhalterin", "Ringelmann", "Kempten"),
    ("fr", "Les Jardins Bouvreuil recrutent un maraîcher à Angers", "Maraîcher", "Les Jardins Bouvreuil", "Angers"),
    ("fr", "Comptable (H/F)\nBouvreuil SARL, Angers", "Comptable (H/F)", "Bouvreuil SARL", "Angers"),
    ("fr", "Intitulé du poste : Soudeur TIG\nLieu : Angers\nEntreprise : Bouvreuil", "Soudeur TIG", "Bouvreuil", "Angers"),
    ("es", "Talleres Abubilla busca soldador en Zaragoza", "Soldador", "Talleres Abubilla", "Zaragoza"),
    ("es", "Enfermera de noche\nClínica Abubilla, Zaragoza", "Enfermera de noche", "Clínica Abubilla", "Zaragoza"),
    ("pt", "Rececionista (m/f) – Casa da Poupa, Guimarães", "Rececionista (m/f)", "Casa da Poupa", "Guimarães"),
    ("pt", "Padaria Poupa procura padeiro em Braga", "Padeiro", "Padaria Poupa", "Braga"),
    (
        "nl",
        "Hovenier | Breda | 36 uur\nHop Tuinen is een bedrijf met tien mensen. Bij Hop Tuinen werk je buiten.",
        "Hovenier",
        "Hop Tuinen",
        "Breda",
    ),
    ("de", "Der Landkreis Finkental sucht einen Bauleiter in Augsburg", "Bauleiter", "Landkreis Finkental", "Augsburg"),
    ("de", "Die Ringelmann AG, Augsburg\nBuchhalterin / Buchhalter Lohn", "Buchhalter Lohn", "Ringelmann AG", "Augsburg"),
    ("fr", "La Fondation Bouvreuil, à Angers, recrute un comptable", "Comptable", "Fondation Bouvreuil", "Angers"),
    (
        "fr",
        "Conducteur / Conductrice de car (H/F) – Angers\nLes Autocars Bouvreuil vous attendent.",
        "Conducteur de car (H/F)",
        "Les Autocars Bouvreuil",
        "Angers",
    ),
    ("pt", "A Padaria Poupa, empresa com dez lojas, recruta padeiro em Braga", "Padeiro", "Padaria Poupa", "Braga"),
    ("nl", "Hovenier\nHop Tuinen uit Breda legt tuinen aan.", "Hovenier", "Hop Tuinen", "Breda"),
    ("nl", "Hop Ziekenhuis in Breda werft aan: verpleegkundige", "Verpleegkundige", "Hop Ziekenhuis", "Breda"),
    ("nl", "Hop Tuinen zoekt een hovenier in Breda", "Hovenier", "Hop Tuinen", "Breda"),
]


@pytest.mark.parametrize(("language", "text", "title", "company", "where"), HEADS)
def test_title_employer_and_place_of_a_head(language: str, text: str, title: str, company: str | None, where: str | None) -> None:
    found = employer(text, language)
    named = job_title(text, language, found)
    assert (named, found, place(text, language, named, found)) == (title, company, where)


NOBODY = [
    "We are looking for a baker.\n\nYou bake well.",
    "Baker wanted\n\nOur client is a leading firm.",
    "Baker\n\nHOW TO APPLY\nSend your letter.",
    "Baker\nWHAT WE'RE AFTER\n- patience",
    "Urgent! Baker\n\nThere is a dog.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_an_ad_that_names_nobody_has_no_employer(text: str) -> None:
    assert employer(text, "en") is None


NO_NAMES = [
    ("de", "Bäcker gesucht\n\nAb März suchen wir Hilfe. Zwei Anwältinnen suchen auch."),
    ("fr", "Boulanger\nRéférence : 2026-11"),
    ("nl", "Bakker gezocht\n\nVanwege groei zoeken wij een bakker."),
    ("en", "Baker\n\n19 people are hiring."),
]


@pytest.mark.parametrize(("language", "text"), NO_NAMES)
def test_times_and_numbers_are_no_employer(language: str, text: str) -> None:
    assert employer(text, language) is None


ROLES = ["Upholsterers", "Erzieher:in", "Kauffrau (m/w/d)", "infirmier(e)", "soldador", "padeiro", "timmerman", "Pricing Actuary"]
NO_ROLES = ["Our story", "Benefits", "the yard"]


@pytest.mark.parametrize("words", ROLES)
def test_an_occupation_is_known_in_any_form(words: str) -> None:
    assert role_score(words) > 0


@pytest.mark.parametrize("words", NO_ROLES)
def test_other_words_are_no_occupation(words: str) -> None:
    assert role_score(words) == 0


PLACES = [("Hexham", True), ("München", True), ("March", False), ("Mobile", False), ("hexham", False), ("Senior", False)]


@pytest.mark.parametrize(("words", "known"), PLACES)
def test_a_town_is_known_unless_it_is_a_word_of_any_ad(words: str, known: bool) -> None:
    assert is_place_name(words) is known


TOLD = [
    ("en", "Nurse\n\nWe have customers in Poland. You join our team at our head office in Odense.", "Odense"),
    ("en", "Nurse\n\nOur towns are many. The clinic is in Kendal, an hour from Leeds. Kendal is green.", "Kendal"),
    ("en", "Nurse\n\nYou start in September or in March.", None),
    ("de", "Pfleger\n\nUnsere Praxis in Kempten liegt am Bahnhof.", "Kempten"),
    ("fr", "Infirmier\n\nNotre cabinet, situé à Angers, est neuf.", "Angers"),
    ("es", "Enfermero\n\nNuestra clínica en Zaragoza es pequeña.", "Zaragoza"),
    ("pt", "Enfermeiro\n\nA nossa clínica fica em Braga.", "Braga"),
    ("nl", "Verpleegkundige\n\nOns kantoor in Breda is klein.", "Breda"),
]


@pytest.mark.parametrize(("language", "text", "where"), TOLD)
def test_a_place_told_in_prose_is_found(language: str, text: str, where: str | None) -> None:
    assert place(text, language, "Nurse", None) == where


LABELS = [
    ("Arbeitsort: Graz", "location", "de", "Graz"),
    ("**Location:** Hexham | hybrid", "location", "en", "Hexham"),
    ("Location: <ADDRESS>", "location", "en", None),
    ("Ubicación: Zaragoza", "location", "es", "Zaragoza"),
]


@pytest.mark.parametrize(("line", "key", "language", "value"), LABELS)
def test_the_value_of_a_labelled_line(line: str, key: str, language: str, value: str | None) -> None:
    assert labelled(f"Nurse\n{line}\n", key, language) == value


NOWHERE = [
    ("en", "Sandgate Timber\nSaw Doctor, full-time, Experience", "Sandgate Timber"),
    ("en", "Saw Doctor in Monday Teams", None),
    ("es", "Talleres Abubilla. No buscamos estrella\nSoldador", "Talleres Abubilla"),
]


@pytest.mark.parametrize(("language", "text", "company"), NOWHERE)
def test_words_of_any_ad_are_no_place(language: str, text: str, company: str | None) -> None:
    assert place(text, language, "Soldador", company) is None


@pytest.mark.parametrize(
    ("words", "nobody"),
    [
        ("we are a small team", True),
        ("our client", True),
        ("pour notre client", True),
        ("unsere kunden", True),
        ("the team", True),
        ("3 rooms", True),
        ("wehrle", False),
        ("on-site cafe", False),
        ("the fig tree", False),
        ("amstel bakery", False),
    ],
)
def test_words_that_begin_nobodys_name(words, nobody):
    assert names_nobody(words) is nobody


def test_signs_raise_what_a_name_is_worth_and_doubts_lower_it():
    alone = worth("employer", {})
    assert worth("employer", {"hires": 1.0, "formed": 1.0}) > worth("employer", {"hires": 1.0}) > alone
    assert worth("employer", {"town": 1.0}) < alone
    assert worth("place", {"unheard of": 1.0}) == worth("place", {})
