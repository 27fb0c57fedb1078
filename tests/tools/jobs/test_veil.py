"""What a reader of many CVs sees of each: the work, not who did it."""

import pytest

from tests.tools.jobs.ads import PLATFORM
from tests.tools.jobs.people import ENGINEER, TODAY, facts, finder
from tools.jobs.fit import assess
from tools.jobs.models import Evidence
from tools.jobs.posting import read_posting
from tools.jobs.veil import GONE, plain, veiled

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
