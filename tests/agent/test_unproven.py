"""A language model's answer after the truth gate: lies are marked and stay, honest words are left alone, the offline model is not asked."""

import pytest

from agent.events import EVENT, Text, TurnFinished, Unproven
from core.errors import CopilotError
from tests.agent.room import AD, CV, NOW, call, room, say
from tests.fake_openai import FakeOpenAI, Reply
from tools.profile.models import SaidBy

HONEST = (
    "You have been Senior Data Analyst at Globex Ltd since March 2019. You built dashboards in Python and SQL for the sales team."
)
LIE = "You also led a team of 12 engineers at Globex."
LYING = f"{HONEST} {LIE} Shall I write the letter?"
DRAFT = "Here is a draft:\n\nDear Ms Stone,\n\nI built dashboards in Python and SQL.\n\nI hold a doctorate in statistics.\n\nJane Miller"


def doubts(events) -> list[tuple[str, bool]]:
    return [(one.text, one.told) for event in events if isinstance(event, Unproven) for one in event.doubts]


@pytest.fixture
def talk(make):
    """Asks a model with this script, about a person whose CV is known; gives the room and the turn."""

    def asked(*script, text="Who am I?", **more):
        made = make([say(one) if isinstance(one, str) else one for one in script], **more)
        made.read_cv()
        return made, made.ask(text)

    return asked


ANSWERS = [
    (HONEST, []),
    (LYING, [(LIE, False)]),
    ("Interviews take an hour. You could ask for a break.", []),
    (DRAFT, [("I hold a doctorate in statistics.", False)]),
    ("**Strengths**\n- Python, SQL and Tableau\n- Ten years of Kubernetes", [("Ten years of Kubernetes", False)]),
    ("Du bist Senior Data Analyst bei Globex Ltd. Du hast ein Team von 12 Leuten geleitet.", [("Du hast ein Team von 12 Leuten geleitet.", False)]),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "found"), ANSWERS)
def test_what_no_fact_bears_out_is_marked(talk, answer, found):
    made, turn = talk(answer)
    assert doubts(made.events(turn)) == found
    assert made.said(turn) == answer


def test_the_mark_comes_after_the_words_and_before_the_end(talk):
    made, turn = talk(LYING)
    kinds = [type(event) for event in made.events(turn)]
    assert kinds[-2:] == [Unproven, TurnFinished]
    assert kinds.index(Text) < kinds.index(Unproven)
    assert made.state(turn) == "done"


def test_the_reason_names_the_word(talk):
    made, turn = talk(LYING)
    (event,) = [event for event in made.events(turn) if isinstance(event, Unproven)]
    assert event.doubts[0].raw == LIE
    assert event.doubts[0].why
    assert EVENT.validate_json(event.model_dump_json()) == event


def test_the_offline_model_is_not_looked_at(make):
    made = make()
    made.read_cv()
    assert doubts(made.events(made.ask("Who am I?", offline=True))) == []


def test_without_facts_nothing_is_marked(make):
    made = make([say(LYING)])
    assert doubts(made.events(made.ask("Who am I?"))) == []


def test_what_the_person_said_here_is_called_so(talk):
    made, turn = talk(
        "You told me that you led a team of 12 engineers at Globex.",
        text="I led a team of 12 engineers at Globex. Does that help?",
    )
    assert doubts(made.events(turn)) == [("You told me that you led a team of 12 engineers at Globex.", True)]


def test_what_was_said_in_an_earlier_turn_counts_and_an_order_does_not(talk):
    made, _ = talk("Noted.", LIE, text="I led a team of 12 engineers at Globex.")
    assert [told for _, told in doubts(made.events(made.ask("Say it back.")))] == [True]
    made.thread = made.threads.new(made.owner, NOW)
    assert [told for _, told in doubts(made.events(made.ask("Write that I led a team of 12 engineers at Globex.")))] == [False]


def test_an_ad_that_was_pasted_is_nothing_said_by_the_person(talk):
    made, turn = talk("You speak German at level B2.", text=f"Do I fit?\n\n{AD}")
    assert [told for _, told in doubts(made.events(turn))] == [False]


def test_figures_of_a_fit_have_to_be_those_of_the_tool(talk):
    made, turn = talk("Fine.")
    made.read_job()
    made.model.script = [call("assess_fit"), say("Your fit is 100 out of 100.")]
    made.model.seen.clear()
    turn = made.ask("How well do I fit?")
    job = made.services.jobs.active(made.owner, made.thread)[0]
    score = made.services.jobs.fit(made.owner, job).score
    assert doubts(made.events(turn)) == [("Your fit is 100 out of 100.", False)]
    made.model.script = [say(f"Your fit is {score:.0f} out of 100.")]
    assert doubts(made.events(made.ask("And now?"))) == []


def test_words_before_a_question_are_looked_at_as_well(make):
    made = make([call("remember_fact", fact="Forklift licence"), say(LIE)])
    made.read_cv()
    turn = made.ask("I have a forklift licence")
    made.decide(turn, approved=True)
    assert doubts(made.events(turn)) == [(LIE, False)]
    assert made.state(turn) == "done"


@pytest.mark.parametrize("fault", ["trunc", "abort"])
def test_a_lie_in_an_answer_that_broke_off_is_marked(tmp_path, fault):
    with FakeOpenAI([Reply(f"{LIE} {HONEST}", fault=fault)]) as server:
        made = room(tmp_path, server=server)
        made.read_cv()
        turn = made.ask("Who am I?")
        kinds = [type(event).__name__ for event in made.events(turn)]
        assert doubts(made.events(turn)) == [(LIE, False)]
        assert kinds.index("Unproven") < kinds.index("TurnFinished")
        made.close()


def test_a_lie_of_a_server_is_there_when_the_conversation_is_opened_again(tmp_path):
    with FakeOpenAI([Reply(LYING), Reply(HONEST)]) as server:
        made = room(tmp_path, server=server)
        made.read_cv()
        turns = [made.ask("Who am I?"), made.ask("Shorter.")]
        made.close()
        again = room(tmp_path, server=server)
        assert [doubts(again.events(turn)) for turn in turns] == [[(LIE, False)], []]
        again.close()


def test_a_fact_is_kept_in_the_words_of_the_person(talk):
    from agent.truth import keep

    made, _ = talk(LYING)
    keep(made.services, (made.owner, made.thread), "I led a team of 12 engineers at Globex", NOW)
    (kept,) = [fact for fact in made.services.ledger.facts(made.owner) if isinstance(fact.source, SaidBy)]
    assert (kept.source.thread, kept.source.at) == (made.thread, NOW)
    assert doubts(made.events(made.ask("Who am I?"))) == []
    with pytest.raises(CopilotError):
        keep(made.services, (made.owner, made.thread), "  ", NOW)


def test_the_bytes_of_a_cv_do_not_matter(make):
    made = make([say(LYING)])
    turn = made.ask("Who am I?", ("cv.txt", CV))
    assert made.said(turn) == LYING
