"""Lines worded by hand: taken where facts back them, asked about where not, kept through revisions, and said so where they cannot be."""

import pytest

from core.errors import CopilotError, NotFound
from tests.tools.documents.benches import ANN, NORA, work
from tests.tools.documents.people import AD, TODAY
from tools.documents.edits import EDITABLE
from tools.documents.hand import ask, word
from tools.documents.models import Revision
from tools.documents.revise import revise

PIPELINE = "Built the deployment pipeline for 14 services in Go"
MENTORS = "Mentors two apprentices"
BACKED = "Built the deployment pipeline for 14 services"
LIE = "Built the deployment pipeline for 90 services in Go"
UNTOLD = "Built the deployment pipeline for 14 services in Go and Rust"
"""Words that no fact backs, and none speaks against."""


@pytest.fixture
def nora(db, now):
    return work(db, now)


def test_words_that_facts_back_are_taken(nora):
    assert ask(nora.bench, nora.cv, "bullet:b1", BACKED) is None
    line = nora.line("bullet:b1", word(nora.bench, nora.cv, "bullet:b1", BACKED))
    assert (line.text, line.edited, "b1" in line.fact_ids) == (BACKED, "backed", True)


def test_what_no_fact_backs_is_asked_about(nora):
    asked = ask(nora.bench, nora.cv, "bullet:b1", LIE)
    assert asked
    assert (asked.before, asked.after, asked.replaces) == (PIPELINE, LIE, PIPELINE)
    assert "90" in asked.reason
    with pytest.raises(CopilotError, match="No fact of yours backs this yet") as error:
        word(nora.bench, nora.cv, "bullet:b1", LIE)
    assert "true" in error.value.what_to_do
    assert len(nora.bench.drafts.history(ANN, nora.cv)) == 1, "nothing was changed"


def test_it_is_true_becomes_a_fact_said_by_the_person(nora):
    after = word(nora.bench, nora.cv, "bullet:b1", LIE, "fact")
    fact = nora.bench.ledger.get(ANN, "b1")
    assert (fact.text, fact.source.by, fact.scope) == (LIE, "person", "r1")
    assert nora.texts(after).count(LIE) == 1
    assert nora.draft(after).unbacked == ()
    assert [c.deed for c in nora.bench.ledger.changes(ANN)] == ["corrected"], "it can be undone in the profile"
    nora.bench.ledger.undo(ANN, nora.bench.ledger.changes(ANN)[-1].batch)
    assert nora.bench.ledger.get(ANN, "b1").text == PIPELINE


def test_something_else_that_is_true_stands_beside_the_fact_and_is_printed_once(nora):
    said = "Ran the on-call rota for a team of nine"
    asked = ask(nora.bench, nora.cv, "bullet:b1", said)
    assert asked
    assert asked.replaces == ""
    after = word(nora.bench, nora.cv, "bullet:b1", said, "fact")
    new = next(fact for fact in nora.bench.ledger.facts(ANN) if fact.text == said)
    assert (new.kind, new.scope, new.source.by) == ("statement", "r1", "person")
    assert nora.bench.ledger.get(ANN, "b1").text == PIPELINE, "the fact that stood there is still known"
    assert nora.texts(after).count(said) == 1
    assert nora.draft(after).unbacked == ()
    assert nora.texts(nora.bench.undo(after, ["edited:bullet:b1"])).count(PIPELINE) == 1


def test_a_new_skill_becomes_a_fact_of_its_group(nora):
    after = word(nora.bench, nora.cv, "skill:s1", "Languages: Go, Python, Erlang", "fact")
    new = next(fact for fact in nora.bench.ledger.facts(ANN) if fact.text == "Erlang")
    assert (new.kind, new.details, new.source.by) == ("skill", {"group": "Languages"}, "person")
    assert nora.line("skill:s1", after).text == "Languages: Go, Python, Erlang"
    assert nora.draft(after).unbacked == ()


def test_a_true_sentence_of_a_letter_becomes_a_statement(nora):
    line = next(line for line in nora.draft(nora.letter).lines if line.id.startswith("deed:"))
    said = "At Quarry Systems I also trained the night shift of nine people."
    after = word(nora.bench, nora.letter, line.id, said, "fact")
    assert nora.line(line.id, after).text == said
    assert nora.line(line.id, after).edited == "backed"
    new = next(fact for fact in nora.bench.ledger.facts(ANN) if fact.text == said)
    assert (new.kind, new.source.by) == ("statement", "person")


def test_kept_marked_stays_marked_until_a_fact_backs_it(nora):
    after = word(nora.bench, nora.cv, "bullet:b1", UNTOLD, "marked")
    assert [line.text for line in nora.draft(after).unbacked] == [UNTOLD]
    assert nora.bench.ledger.get(ANN, "b1").text == PIPELINE, "the ledger knows nothing of it"
    told = nora.bench.ledger.get(ANN, "b1").model_copy(update={"text": UNTOLD})
    nora.bench.ledger.replace(ANN, "b1", told)
    draft = nora.draft(after)
    again = revise(draft, Revision(tone="warm"), nora.bench.ledger.facts(ANN), nora.bench.job(after), TODAY)
    assert again.unbacked == ()


def test_what_a_fact_speaks_against_is_neither_marked_nor_kept_beside_it(nora):
    asked = ask(nora.bench, nora.cv, "bullet:b1", LIE)
    assert asked
    assert (asked.says, asked.becomes) == (PIPELINE, LIE)
    with pytest.raises(CopilotError, match="A fact of yours says otherwise: Built the deployment") as error:
        word(nora.bench, nora.cv, "bullet:b1", LIE, "marked")
    assert "take the words back" in error.value.what_to_do
    assert len(nora.bench.drafts.history(ANN, nora.cv)) == 1
    untold = ask(nora.bench, nora.cv, "bullet:b1", UNTOLD)
    assert untold
    assert untold.says == ""


@pytest.mark.parametrize("said", ["Led 90 services of the fire brigade", "Trained 90 people in Go"])
def test_other_words_with_another_figure_say_something_else(nora, said):
    asked = ask(nora.bench, nora.cv, "bullet:b1", said)
    assert asked
    assert (asked.says, asked.replaces) == ("", "")
    after = word(nora.bench, nora.cv, "bullet:b1", said, "fact")
    assert nora.bench.ledger.get(ANN, "b1").text == PIPELINE, "the fact that stood there is as it was"
    assert nora.texts(after).count(said) == 1


def test_a_sentence_about_a_fact_corrects_that_fact_alone(nora):
    line = next(line for line in nora.draft(nora.letter).lines if "14 services" in line.text)
    said = line.text.replace("14 services", "40 services")
    asked = ask(nora.bench, nora.letter, line.id, said)
    assert asked
    assert (asked.says, asked.replaces, asked.becomes) == (PIPELINE, PIPELINE, PIPELINE.replace("14", "40"))
    before = len(nora.bench.ledger.facts(ANN))
    after = word(nora.bench, nora.letter, line.id, said, "fact")
    fact = nora.bench.ledger.get(ANN, "b1")
    assert (fact.text, fact.source.by) == (PIPELINE.replace("14", "40"), "person")
    assert len(nora.bench.ledger.facts(ANN)) == before, "nothing stands beside it"
    assert said in [one.text for one in nora.draft(after).lines]
    assert nora.draft(after).unbacked == ()


def revised(nora, draft_id, facts=NORA, **wish):
    return revise(nora.draft(draft_id), Revision(**wish), facts, (AD, None), TODAY)


def test_own_words_outlive_a_revision(nora):
    after = word(nora.bench, nora.cv, "bullet:b1", BACKED)
    for wish in ({"tone": "formal"}, {"length": "shorter"}, {"template": "modern"}, {"drop": ("section:interests",)}):
        draft = revised(nora, after, **wish)
        assert BACKED in [line.text for line in draft.lines], wish


def test_own_words_whose_fact_is_gone_are_said_to_be(nora):
    after = word(nora.bench, nora.cv, "bullet:b1", BACKED)
    draft = revised(nora, after, [fact for fact in NORA if fact.id != "b1"], tone="warm")
    assert BACKED not in [line.text for line in draft.lines]
    assert [item.text for item in draft.refused] == [BACKED]
    assert "not in this version" in draft.refused[0].why
    changed = [
        fact.model_copy(update={"text": "Built the deployment pipeline for 3 services"}) if fact.id == "b1" else fact
        for fact in NORA
    ]
    draft = revised(nora, after, changed, tone="warm")
    assert "14" in draft.refused[0].why
    assert "no longer back" in draft.refused[0].why
    assert "Built the deployment pipeline for 3 services" in [line.text for line in draft.lines], "the ledger's words stand there"


def test_own_words_wait_while_the_document_is_in_another_language(nora):
    line = next(line for line in nora.draft(nora.letter).lines if line.part == "greeting")
    after = word(nora.bench, nora.letter, line.id, "Dear Ms Okafor,")
    german = revised(nora, after, language="de")
    assert "Dear Ms Okafor," not in [line.text for line in german.lines]
    assert "anderen Sprache" in german.refused[0].why
    back = revise(german, Revision(language="en"), NORA, (AD, None), TODAY)
    assert "Dear Ms Okafor," in [line.text for line in back.lines]
    assert back.refused == ()


def test_an_edit_is_a_change_that_can_be_taken_back_and_made_again(nora):
    after = word(nora.bench, nora.cv, "bullet:b1", BACKED)
    key = "edited:bullet:b1"
    assert (nora.change(key, after).before, nora.change(key, after).after) == (PIPELINE, BACKED)
    undone = nora.bench.undo(after, [key])
    assert nora.line("bullet:b1", undone).text == PIPELINE
    assert nora.line("bullet:b1", nora.bench.redo(undone, [key])).text == BACKED
    other = word(nora.bench, undone, "bullet:b1", "Built the pipeline for 14 services in Go")
    assert nora.line("bullet:b1", other).text == "Built the pipeline for 14 services in Go", (
        "new words are not undone by the old wish"
    )


def test_an_emptied_line_is_left_out(nora):
    after = word(nora.bench, nora.cv, "bullet:b2", "  ")
    assert MENTORS not in nora.texts(after)
    assert nora.change("dropped:b2", after).why == "You asked to leave it out."
    back = nora.bench.undo(after, ["dropped:b2"])
    assert MENTORS in nora.texts(back)
    assert MENTORS not in nora.texts(word(nora.bench, back, "bullet:b2", "")), "asked again, it goes again"


GREETINGS = [("Dear Ms Okafor,", True), ("Dear team, I led 40 people and won the Nobel Prize,", False)]


@pytest.mark.parametrize(("text", "taken"), GREETINGS)
def test_a_greeting_is_free_as_long_as_it_is_one(nora, text, taken):
    line = next(line for line in nora.draft(nora.letter).lines if line.part == "greeting")
    assert (ask(nora.bench, nora.letter, line.id, text) is None) == taken


@pytest.mark.parametrize("part", ["name", "entry", "contact", "heading", "label"])
def test_who_and_where_are_put_right_in_the_profile(nora, part):
    line = next(line for line in nora.draft().lines if line.part == part)
    assert part not in EDITABLE
    with pytest.raises(CopilotError, match="come from your profile"):
        word(nora.bench, nora.cv, line.id, "Professor Nora Lindqvist")


@pytest.mark.parametrize(
    ("line", "text", "says"),
    [
        ("bullet:none", "x", "not there any more"),
        ("bullet:b1", PIPELINE, "Nothing in the line changes"),
        ("bullet:b1", "word " * 200, "longer than"),
        ("bullet:b1", "\u200b\u2060", "no words"),
    ],
)
def test_what_cannot_be_put_down_is_said(nora, line, text, says):
    with pytest.raises((CopilotError, NotFound), match=says):
        word(nora.bench, nora.cv, line, text)


def test_words_are_a_value_whatever_is_in_them(nora):
    said = "Built the {pipeline} for <b>14</b> services in Go $x^2$"
    after = word(nora.bench, nora.cv, "bullet:b1", said, "marked")
    assert nora.line("bullet:b1", after).text == said
