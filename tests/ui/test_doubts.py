"""Sentences that no fact bears out, on screen: marked where they stand, listed with the reason, kept as a fact or left."""

import pytest

from agent.events import Text, TurnFinished, Unproven
from tests.ui.conftest import shown
from tests.ui.test_pages import opened, told
from tools.documents.answers.doubt import Doubt
from tools.profile.facts import facts_of
from tools.profile.models import SaidBy
from ui import doubts
from ui.state import LOCAL

LIE = Doubt(raw="You led 30 people.", text="You led 30 people.", why="“30” stands in no fact.", claim="I led 30 people.")
BOLD = Doubt(raw="**You fly.**", text="You fly.", why="No fact says “fly”.", claim="I fly.")
SAID = Doubt(raw="You sing.", text="You sing.", why="No fact says “sing”.", told=True, claim="I sing.")
WRONG = LIE.model_copy(update={"says": "Led 3 people"})
SCORE = Doubt(raw="Your fit is 95.", text="Your fit is 95.", why="No result has the figure “95”.", kind="fit")
ANSWER = "You know Go. You led 30 people. And more."
DONE = TurnFinished(state="done")
BADGE = ":orange-badge[:material/help: not backed (1)]"

MARKED = [
    (ANSWER, [LIE], f"You know Go. You led 30 people. {BADGE} And more."),
    ("A **You fly.** B", [BOLD], f"A **You fly.** {BADGE} B"),
    (
        "| a |\n|---|\n| You sing. |",
        [SAID],
        "| a |\n| --- |\n| You sing. :gray-badge[:material/record_voice_over: said by you (1)] |",
    ),
    ("```\nYou fly.\n```", [BOLD.model_copy(update={"raw": "You fly."})], "```\nYou fly. [1]\n```"),
    ("Nothing of it.", [LIE], "Nothing of it."),
    ("You sing. You sing.", [SAID, LIE], "You sing. :gray-badge[:material/record_voice_over: said by you (1)] You sing."),
    ("A \ue0001\ue001 sign. You led 30 people.", [LIE], f"A 1 sign. You led 30 people. {BADGE}"),
    ("", [LIE], ""),
]


@pytest.mark.parametrize(("text", "found", "made"), MARKED)
def test_a_sentence_is_marked_where_it_stands(text, found, made):
    states = ["told" if one.told else "open" for one in found]
    assert doubts.marked(text, found, states) == made


def test_two_marks_have_two_numbers_in_the_order_of_the_answer():
    made = doubts.marked("You led 30 people. **You fly.**", [LIE, BOLD], ["open", "yours"])
    assert made.index("not backed (1)") < made.index("yours by now (2)")


def test_markdown_of_an_answer_stays_safe():
    made = doubts.marked("![x](http://evil) You led 30 people. <b>", [LIE], ["open"])
    assert "![" not in made
    assert "\\<b\\>" in made
    assert made.count("badge") == 1


WORDS = [
    (LIE, "I led 30 people."),
    (LIE.model_copy(update={"text": "Your team has 30."}), "My team has 30."),
    (LIE.model_copy(update={"kind": "draft", "text": "I led your team."}), "I led your team."),
    (LIE.model_copy(update={"text": "Current role: head of your unit"}), "Head of my unit"),
    (LIE.model_copy(update={"language": "de", "text": "Sie leiten ein Team."}), "Sie leiten ein Team."),
]


@pytest.mark.parametrize(("doubt", "begun"), WORDS)
def test_the_box_begins_with_the_persons_own_voice(doubt, begun):
    assert doubts.own_words(doubt) == begun


def drawn(app, screen, *found: Doubt, answer: str = ANSWER):
    return opened(screen, told(app, Text(text=answer), Unproven(doubts=found), DONE))


def test_the_list_says_how_many_and_why_in_an_alert(app, screen):
    at = drawn(app, screen, LIE, BOLD)
    (alert,) = [str(one.value) for one in at.warning]
    assert "2 sentences of this answer are not backed by your facts." in alert
    text = shown(at)
    assert "**1.** You led 30 people." in text
    assert "stands in no fact" in text
    assert "**2.** You fly." in text
    assert BADGE in text


def test_one_sentence_is_one(app, screen):
    assert "1 sentence of this answer is not backed" in shown(drawn(app, screen, LIE))


def test_what_the_person_said_is_no_alarm(app, screen):
    at = drawn(app, screen, SAID, answer="You sing.")
    assert len(at.warning) == 0
    assert "You said so in this conversation" in shown(at)


def test_an_answer_without_doubts_shows_none_of_it(app, screen):
    at = opened(screen, told(app, Text(text=ANSWER), DONE))
    assert len(at.warning) == 0
    assert "not backed" not in shown(at)


def test_where_a_fact_says_otherwise_the_way_leads_to_it(app, screen):
    at = drawn(app, screen, WRONG)
    assert "A fact of yours says otherwise: Led 3 people" in shown(at)
    assert [one.label for one in at.expander if "true all the same" in one.label] == []


def test_a_figure_of_a_fit_cannot_be_made_a_fact(app, screen):
    at = drawn(app, screen, SCORE, answer="Your fit is 95.")
    assert [one.label for one in at.expander if "true all the same" in one.label] == []


def test_it_is_kept_as_a_fact_in_the_words_of_the_person(app, screen):
    at = drawn(app, screen, LIE)
    at.text_input[0].set_value("I led 30 people at a fair.")
    next(one for one in at.button if one.label == "Keep it as a fact of mine").click().run()
    (fact,) = app.services.ledger.facts(LOCAL)
    assert isinstance(fact.source, SaidBy)
    assert (fact.text, fact.source.words) == ("I led 30 people at a fair", "I led 30 people at a fair.")
    assert len(at.warning) == 0
    assert "Your profile says so by now." in shown(at)


def test_no_words_are_no_fact(app, screen):
    at = drawn(app, screen, LIE)
    at.text_input[0].set_value(" ")
    next(one for one in at.button if one.label == "Keep it as a fact of mine").click().run()
    assert app.services.ledger.facts(LOCAL) == ()
    assert "There are no words to keep." in "\n".join(str(one.value) for one in at.error) + shown(at)


def test_it_is_left_as_it_is(app, screen):
    at = drawn(app, screen, LIE)
    next(one for one in at.button if one.label == "Leave it").click().run()
    text = shown(at)
    assert "Left as the model wrote it." in text
    assert BADGE in text
    assert app.services.ledger.facts(LOCAL) == ()


def test_it_is_marked_when_the_conversation_is_opened_again(app, screen):
    thread = told(app, Text(text=ANSWER), Unproven(doubts=(LIE,)), DONE)
    first, again = opened(screen, thread), opened(screen, thread)
    assert BADGE in shown(first)
    assert BADGE in shown(again)


def test_a_fact_told_elsewhere_settles_it(app, screen):
    from tests.agent.room import CV, reading

    app.services.ledger.add(LOCAL, facts_of(reading("cv.txt", CV)))
    known = LIE.model_copy(update={"raw": ANSWER[:12], "text": "You know SQL.", "claim": "I know SQL."})
    text = shown(drawn(app, screen, known))
    assert "yours by now (1)" in text
    assert "Your profile backs this answer by now." in text
