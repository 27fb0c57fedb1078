"""What a reader of many CVs sees of each: the work, not who did it."""

import pytest

from tests.tools.jobs.ads import PLATFORM
from tests.tools.jobs.people import ENGINEER, TODAY, facts, finder
from tools.jobs.fit import assess
from tools.jobs.models import Evidence
from tools.jobs.posting import read_posting
from tools.jobs.veil import GONE, cv, plain, veiled

NAME = "Anna Weber-Klein"
HIDDEN = [
    ("Anna Weber-Klein led a team", "led a team"),
    ("ANNA led a team", f"{GONE} led a team"),
    ("Reports to Weber", f"Reports to {GONE}"),
    ("Klein's method", f"{GONE}'s method"),
    ("Write to anna.wk@example.org", f"Write to {GONE}"),
    ("See https://example.org/anna for it", f"See {GONE} for it"),
    ("See github.com/annawk for it", f"See {GONE} for it"),
    ("Call +43 660 000 00 00 or 0660 0000000", f"Call {GONE} or {GONE}"),
]


@pytest.mark.parametrize(("words", "left"), HIDDEN)
def test_who_it_is_goes(words, left):
    assert plain(words, NAME) == left


@pytest.mark.parametrize(
    "words",
    [
        "Led a team of 12 from 2019 to 2023",
        "Cut costs by 20000 - 30000 EUR",
        "2019 - 2023",
        "Kept a small (klein) garden",
        "Annapurna trek guide",
        "Used ASP.NET and Node.js",
        "0.5 million rows",
    ],
)
def test_what_they_did_stays(words):
    assert plain(words, NAME) == words


@pytest.mark.parametrize("name", ["", "Li", "Jo Yu"])
def test_short_and_missing_names_hide_no_other_words(name):
    assert plain("Liaised with Yukon Joinery on Li-ion cells", name) == "Liaised with Yukon Joinery on Li-ion cells"


@pytest.mark.parametrize("word", ["58 years old", "Nationality: British"])
def test_age_and_nationality_go(word):
    assert word not in plain(f"Carpenter, {word}, builds stairs", NAME)
    assert "builds stairs" in plain(f"Carpenter, {word}, builds stairs", NAME)


NATIONS = [
    ("I hold a Pakistani passport", f"I hold a {GONE} passport"),
    ("British citizen, full licence", f"{GONE} citizen, full licence"),
    ("Norwegian and Chilean citizenship", f"Norwegian and {GONE} citizenship"),
    ("Ich habe einen türkischen Reisepass", f"Ich habe einen {GONE} Reisepass"),
    ("österreichische Staatsbürgerin", f"{GONE} Staatsbürgerin"),
    ("Passeport marocain, permis B", f"Passeport {GONE}, permis B"),
    ("Pasaporte colombiano", f"Pasaporte {GONE}"),
    ("Cidadã angolana", f"Cidadã {GONE}"),
    ("Surinaams paspoort", f"{GONE} paspoort"),
    ("EU citizen with a valid passport", "EU citizen with a valid passport"),
    ("Checked 300 passport photos a day", "Checked 300 passport photos a day"),
    ("Passports and visas for a national carrier", "Passports and visas for a national carrier"),
]


@pytest.mark.parametrize(("words", "left"), NATIONS)
def test_whose_passport_it_is_goes(words, left):
    assert plain(words, NAME) == left


def test_a_cv_is_read_in_its_order_without_who_wrote_it():
    lines = cv(facts(ENGINEER))
    text = "\n".join(lines)
    must = [
        "Site Reliability Engineer, Fennel (2019-01 to now)",
        "Python and Go services on Linux",
        "BSc, Computer Science, York",
    ]
    assert [w for w in must if w not in text] == []
    assert lines[-2:] == ("Terraform · Grafana · Docker", "English: Native · German: B1")
    assert lines.index("RabbitMQ and Linux servers") > lines.index("Led a team of four engineers")
    assert [w for w in ("Ada", "Quill", "ada@example.org", "Leeds") if w in text] == []
    assert f"Engineer. {GONE} citizen." in lines
    assert cv(()) == ()


@pytest.mark.parametrize(("dates", "shown"), [({"startDate": "2011", "endDate": "2014"}, False), ({"endDate": "2014-06"}, False)])
def test_years_of_study_tell_an_age_and_go(dates, shown):
    study = {"education": [{"institution": "York", "studyType": "BSc", "area": "Physics", **dates}]}
    assert ("2014" in "".join(cv(facts(study, current=())))) is shown


def test_an_address_is_no_evidence_to_show_and_its_verdict_stays():
    fit = own_fit(PLATFORM)
    home = Evidence(fact_id="x", quote="12 Elm Row, Leeds", source="basics.location")
    marked = fit.model_copy(update={"parts": tuple(p.model_copy(update={"evidence": (*p.evidence, home)}) for p in fit.parts)})
    shown = veiled(marked, "Ada Quill")
    assert "Elm Row" in marked.model_dump_json()
    assert "Elm Row" not in shown.model_dump_json()
    assert [p.verdict for p in shown.parts] == [p.verdict for p in fit.parts]
    assert [p.points for p in shown.parts] == [p.points for p in fit.parts]
    assert [len(p.evidence) for p in shown.parts] == [len(p.evidence) for p in fit.parts]


def test_the_ads_own_words_stay():
    fit = own_fit(PLATFORM.replace("Kubernetes", "Kubernetes at Quill"))
    shown = veiled(fit, "Ada Quill")
    assert any("Quill" in p.quote for p in shown.parts)
    assert [(p.text, p.quote) for p in shown.parts] == [(p.text, p.quote) for p in fit.parts]


def own_fit(ad):
    known = facts(ENGINEER)
    return assess(read_posting(ad), known, finder(known), TODAY)
