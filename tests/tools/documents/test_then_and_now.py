"""What a draft notes down of the facts it cites, and how dates as precise as written are told apart."""

import pytest

from tests.tools.documents.ads import ADS
from tests.tools.documents.crew import MAEVE
from tests.tools.documents.people import TODAY
from tools.documents.edits import Gate
from tools.documents.grounding import check
from tools.documents.grounding_moments import moments
from tools.documents.making import made
from tools.documents.models import Options
from tools.documents.then_and_now import Reading, apart, cited_in, meets, whole

LETTER = made("letter", MAEVE, (ADS["en"], None), Options(), TODAY)
CV = made("cv", MAEVE, (ADS["en"], None), Options(), TODAY)


def changed(name, **new):
    return tuple(one.model_copy(update=new) if one.id == name else one for one in MAEVE)


def test_a_draft_notes_down_the_facts_it_cites_and_their_jobs():
    cited = {one.id: one for one in LETTER.cited}
    assert {"r1", "r2", "b1", "b6", "n"} <= cited.keys()
    assert (cited["r1"].title, cited["r1"].employer, cited["r1"].start) == ("Bakery Supervisor", "Fennick Bakehouse", "2020-04")
    assert cited["b6"].text == "Prepared about 90 desserts per day"
    assert [one.id for one in LETTER.cited] == sorted(cited)
    assert cited_in(CV, tuple(reversed(MAEVE))) == CV.cited


def test_a_bullet_brings_its_job_with_it():
    only = CV.model_copy(update={"lines": tuple(line for line in CV.lines if line.id == "bullet:b6")})
    assert [one.id for one in cited_in(only, MAEVE)] == ["b6", "r2"]


@pytest.mark.parametrize(
    ("name", "new"),
    [
        ("r1", {"title": "Head Baker"}),
        ("r1", {"employer": "Marlow Mills"}),
        ("r1", {"start": "2019-04"}),
        ("r2", {"end": "2020-01"}),
        ("b1", {"text": "Cut flour waste from 8% to 4% in 2022"}),
    ],
)
def test_a_change_of_any_part_is_seen(name, new):
    facts = changed(name, **new)
    now = Reading(CV, Gate(facts, ADS["en"], TODAY))
    assert [one.id for one in MAEVE if now.changed(one.id)] == [name]


def test_what_says_the_same_in_another_place_of_the_ledger_is_no_change():
    now = Reading(CV, Gate(changed("b1", confidence=0.4, path="work[0].highlights[3]"), ADS["en"], TODAY))
    assert not any(now.changed(one.id) for one in MAEVE)


@pytest.mark.parametrize(
    ("mine", "now", "differ"),
    [
        ("2019", "2019", False),
        ("2019", "2019-03", False),
        ("2019-03", "2019", False),
        ("2019-03", "2019-04", True),
        ("2019", "2020", True),
        ("2019-03", "2020", True),
        ("2019-12-24", "2019-12", False),
        ("", "2019", False),
        ("2019", "", False),
        ("soon", "2019", False),
        ("", "", False),
    ],
)
def test_dates_differ_only_where_they_cannot_be_the_same(mine, now, differ):
    assert apart(mine, now) == differ
    assert apart(now, mine) == differ


@pytest.mark.parametrize(
    ("text", "written", "same"),
    [
        ("since March 2019", "2019-03", True),
        ("seit März 2019", "2019-03", True),
        ("depuis mars 2019", "2019-03", True),
        ("2019年3月から", "2019-03", True),
        ("منذ مارس 2019", "2019-03", True),
        ("in 2019", "2019-03", True),
        ("since April 2019", "2019-03", False),
        ("in 2018", "2019-03", False),
        ("since March 2019", "2019", True),
        ("since March 2019", "", False),
    ],
)
def test_a_date_of_a_text_is_a_date_of_the_ledger(text, written, same):
    assert meets(moments(text)[0], written) == same


def test_a_fact_is_shown_with_its_dates():
    facts = {one.id: one for one in MAEVE}
    assert whole(facts["r2"], "en") == "Pastry Assistant, Olmstead Hotel (Sep 2016 – Mar 2020)"
    assert whole(facts["r2"], "de").startswith("Pastry Assistant, Olmstead Hotel (")
    assert whole(facts["b6"], "en") == "Prepared about 90 desserts per day"


def test_the_gate_sees_dates_that_were_corrected_alone():
    claim = "I have been with Fennick Bakehouse since April 2020."
    verdicts = [
        check(claim, facts, posting_text=None, role=None, today=TODAY).verdict
        for facts in (MAEVE, changed("r1", start="2022-09"), MAEVE)
    ]
    assert verdicts == ["supported", "unsupported", "supported"]
