"""What the gate refuses of a draft is asked about: kept as a fact, kept marked, or left out; a contradiction only puts the fact right."""

from dataclasses import replace

import pytest

from core.errors import CopilotError, NotFound
from tests.tools.documents.benches import ANN, NORA, work
from tests.tools.documents.people import AD, TODAY
from tests.tools.documents.second.scripted import cv, letter
from tools.documents.edits import Gate
from tools.documents.hand import word
from tools.documents.making import making
from tools.documents.models import Line, Options
from tools.documents.refusals import questions, settle
from tools.documents.second.claims import known
from tools.documents.second.writer import write_with
from tools.documents.store import Because
from tools.documents.told import contradicted

SHORT = {fact.id: short for short, fact in known(NORA).items()}


def c(text, *facts):
    return {"text": text, "facts": [SHORT[fact] for fact in facts]}


DEED = c("At Quarry Systems, I built the deployment pipeline for 14 services in Go.", "b1")
BOOKING = c("At Tern Media, I wrote the booking form used by 30 cinemas.", "b5")
NEW = c("At Quarry Systems, I ran the weekly chess club of the office.", "r1")
AGAINST = c("At Tern Media, I wrote the booking form used by 90 cinemas.", "b5")


class Steady:
    """Says the same whenever it is asked for a form, and mends nothing."""

    name = "steady"

    def __init__(self, **said):
        self.said = {"Again": {"sentences": []}, **said}

    def write(self, _system, _data, schema):
        return schema.model_validate(self.said[schema.__name__])


@pytest.fixture
def bench(db, now):
    """Nora's bench, with a letter whose words come from a model: two sentences hold, two do not."""
    nora = work(db, now)
    make = making(write_with(Steady(LetterWords=letter([DEED, BOOKING], [NEW, AGAINST]), CvWords=cv())))
    return replace(nora.bench, make=make), nora


@pytest.fixture
def desk(bench):
    made, nora = bench
    return made, made.again(nora.letter, Options(), Because())


def texts(bench, draft_id):
    return [line.text for line in bench.draft(draft_id).lines]


def about(bench, draft_id, words):
    return next(one for one in questions(bench, draft_id) if words in one.line.text)


def test_each_refused_sentence_is_asked_about_with_its_reason(desk):
    bench, draft_id = desk
    asked = questions(bench, draft_id)
    assert [one.line.text for one in asked] == [NEW["text"], AGAINST["text"]]
    assert all(one.refused.why for one in asked)
    assert NEW["text"] not in texts(bench, draft_id)


def test_a_contradiction_names_the_fact_and_what_it_would_say(desk):
    bench, draft_id = desk
    new, against = questions(bench, draft_id)
    assert (new.fact, new.says, new.right) == ("", "", "")
    assert (against.fact, against.says) == ("b5", "Wrote the booking form used by 30 cinemas")
    assert against.right == "Wrote the booking form used by 90 cinemas"


def test_kept_as_a_fact_it_is_in_the_ledger_and_in_the_document_once(desk):
    bench, draft_id = desk
    after = settle(bench, draft_id, about(bench, draft_id, "chess").key, "fact")
    told = [fact for fact in bench.ledger.facts(ANN) if fact.text == NEW["text"]]
    assert [(fact.kind, fact.scope, fact.source.by) for fact in told] == [("statement", "r1", "person")]
    assert texts(bench, after).count(NEW["text"]) == 1
    assert bench.draft(after).unbacked == ()
    assert [one.line.text for one in questions(bench, after)] == [AGAINST["text"]]


def test_kept_marked_it_stands_there_and_is_marked(desk):
    bench, draft_id = desk
    after = settle(bench, draft_id, about(bench, draft_id, "chess").key, "marked")
    assert [line.text for line in bench.draft(after).unbacked] == [NEW["text"]]
    assert NEW["text"] not in [fact.text for fact in bench.ledger.facts(ANN)]
    assert [one.line.text for one in questions(bench, after)] == [AGAINST["text"]]


def test_left_out_it_is_not_asked_about_again(desk):
    bench, draft_id = desk
    assert settle(bench, draft_id, about(bench, draft_id, "chess").key, "out") == draft_id
    assert [one.line.text for one in questions(bench, draft_id)] == [AGAINST["text"]]
    assert NEW["text"] in [one.text for one in bench.draft(draft_id).refused], "it is still listed as not written"


def test_a_fact_put_right_is_told_as_it_is_now(desk):
    bench, draft_id = desk
    after = settle(bench, draft_id, about(bench, draft_id, "90").key, "right")
    fact = bench.ledger.get(ANN, "b5")
    assert (fact.text, fact.source.by) == ("Wrote the booking form used by 90 cinemas", "person")
    assert AGAINST["text"] in texts(bench, after)
    assert BOOKING["text"] not in texts(bench, after), "the sentence with the old figure is refused now"
    bench.ledger.undo(ANN, bench.ledger.changes(ANN)[-1].batch)
    assert bench.ledger.get(ANN, "b5").text == "Wrote the booking form used by 30 cinemas"


@pytest.mark.parametrize("answer", ["fact", "marked"])
def test_a_line_against_a_fact_is_neither_kept_nor_added_beside_it(desk, answer):
    bench, draft_id = desk
    before = bench.ledger.facts(ANN)
    with pytest.raises(CopilotError, match="A fact of yours says otherwise: Wrote the booking form used by 30 cinemas"):
        settle(bench, draft_id, about(bench, draft_id, "90").key, answer)
    assert bench.ledger.facts(ANN) == before


def test_what_is_not_asked_cannot_be_answered(desk):
    bench, draft_id = desk
    with pytest.raises(NotFound, match="not asked any more"):
        settle(bench, draft_id, "refused:none:none", "fact")
    with pytest.raises(NotFound):
        questions(replace(bench, owner="ben"), draft_id)


def test_own_words_that_facts_no_longer_back_are_asked_about(bench):
    _, nora = bench
    after = word(nora.bench, nora.cv, "bullet:b1", "Built the deployment pipeline for 14 services")
    fact = nora.bench.ledger.get(ANN, "b1")
    nora.bench.ledger.replace(ANN, "b1", fact.model_copy(update={"text": "Built the deployment pipeline for shops"}))
    again = nora.bench.mend(after)
    asked = questions(nora.bench, again)
    assert [one.line.id for one in asked] == ["bullet:b1"]
    marked = settle(nora.bench, again, asked[0].key, "marked")
    assert [line.text for line in nora.bench.draft(marked).unbacked] == ["Built the deployment pipeline for 14 services"]


def test_a_draft_without_refusals_asks_nothing(bench):
    _, nora = bench
    assert questions(nora.bench, nora.cv) == ()


AGAINST_FACTS = [
    ("At Quarry Systems I built the pipeline for 41 services.", ("b1",), "number", "14"),
    ("Built the deployment pipeline for 14 services in Go", ("b1",), "", ""),
    ("I have been with Quarry Systems since March 2018.", ("r1",), "dates", "Feb 2021 – present"),
    ("I have been with Quarry Systems since February 2021.", ("r1",), "", ""),
    ("As Chief Executive at Quarry Systems I mentor apprentices.", ("r1",), "title", "Platform Engineer"),
    ("I cut the nightly build from 50 minutes to 2 minutes.", ("b3",), "number", "12"),
    ("I cut the nightly build by 38 minutes.", ("b3",), "", ""),
    ("I enjoy bell ringing and long walks.", ("i1",), "", ""),
    ("I also taught evening classes.", ("r2",), "", ""),
]


@pytest.mark.parametrize(("text", "ids", "what", "right"), AGAINST_FACTS)
def test_against_a_fact_or_only_without_one(text, ids, what, right):
    quotes = tuple(fact.text for fact in NORA if fact.id in ids)
    line = Line(id="model:1", part="paragraph", text=text, section="model:1", fact_ids=ids, quotes=quotes)
    found = contradicted(line, "en", Gate(NORA, AD, TODAY))
    assert (found.what if found else "", found.right if found else "") == (what, right)
