"""What an answer is worth: facts it uses, what none bears out, whether it is concrete, to the point, neither short nor long."""

import pytest

from tests.tools.interview.people import AD, DEED, FACTS, TODAY, question
from tools.interview.feedback import FEW, MANY, feedback, unproven, used
from tools.interview.stories import story
from tools.interview.voice import languages

ASKED = question("skill_met", quote="Python", stories=(story(DEED, FACTS, "en"),))
GOOD = (
    "At Falkner Bakers I wrote Python scripts for 12 mills. The sheets had been kept by hand until then. "
    "As a result the waste fell by 20 %, and the drivers got their lists early in the morning."
)


def seen(answer, asked=ASKED, told="en"):
    return feedback(answer, asked, FACTS, told, (AD, TODAY))


@pytest.mark.parametrize(
    ("answer", "facts"),
    [
        (GOOD, ["b1", "r1"]),
        ("I know Python.", ["s1"]),
        ("I drove the forklift trucks of the drivers.", ["b2"]),
        ("I like mornings.", []),
        ("My name is Mara Lindqvist.", []),
        ("", []),
    ],
)
def test_the_facts_that_an_answer_uses(answer, facts):
    assert [use.fact_id for use in used(answer, FACTS)] == facts


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        (GOOD, []),
        ("I wrote Python scripts. I led 40 people at Zorblax Ltd.", ["I led 40 people at Zorblax Ltd."]),
        ("I have a PhD.", ["I have a PhD."]),
        ("I wrote Python scripts for 12 mills in 1999.", ["I wrote Python scripts for 12 mills in 1999."]),
        ("I like calm mornings.", []),
        ("Thank you for asking.", []),
        ("That is a good question. Let me think.", []),
    ],
)
def test_what_no_fact_bears_out_is_named(answer, wrong):
    found = unproven(answer, FACTS, (AD, TODAY))
    assert [one.sentence for one in found] == wrong
    assert all(one.why for one in found)


def test_nothing_is_doubted_where_nothing_is_known():
    assert unproven("I led 40 people.", (), (AD, TODAY)) == ()


@pytest.mark.parametrize(
    ("answer", "figure", "own", "result", "topic"),
    [
        (GOOD, True, True, True, True),
        ("We used Python.", False, False, False, True),
        ("I saw the sea.", False, True, False, False),
        ("I cut it by half.", True, True, True, False),
    ],
)
def test_whether_it_is_concrete_and_to_the_point(answer, figure, own, result, topic):
    found = seen(answer)
    assert (found.figure, found.own_deed, found.result, found.on_topic) == (figure, own, result, topic)


@pytest.mark.parametrize(
    ("answer", "own"),
    [
        ("Ich habe in der Mühle Skripte geschrieben und den Ausschuss gesenkt.", True),
        ("Wir haben in der Mühle Skripte geschrieben und den Ausschuss gesenkt.", False),
        ("J'ai écrit des scripts pour le moulin avec mon équipe.", True),
        ("Eu escrevi scripts para os moinhos com a minha equipa.", True),
        ("Ik heb scripts geschreven voor de molens van het bedrijf.", True),
        ("Yo escribí programas para los molinos de la empresa.", True),
    ],
)
def test_an_answer_is_heard_in_its_own_language(answer, own):
    assert seen(answer).own_deed is own


@pytest.mark.parametrize(
    ("answer", "must", "must_not"),
    [
        (GOOD, ["rests on 2", "figure: good", "what came of it"], ["short", "Say “I”", "missing"]),
        ("We used Python.", ["short (3 words)", "Say “I”"], ["figure: good", "off"]),
        ("I saw the sea.", ["back to the question", "none of your facts"], ["rests on"]),
        ("I wrote Python scripts at Zorblax Ltd.", ["bears this out: “I wrote Python scripts at Zorblax Ltd”."], [".”", "”.."]),
        (f"{GOOD} " + "and so on " * MANY, ["It is long"], ["short"]),
        ("I wrote Python scripts for the mills. " * 6, ["what was the result?"], ["It is short", "Say “I”"]),
    ],
)
def test_what_is_said_to_the_person(answer, must, must_not):
    said = "\n".join(seen(answer).says)
    assert [words for words in must if words not in said] == []
    assert [words for words in must_not if words in said] == []


def test_the_good_comes_first_and_no_more_than_two_wishes():
    says = seen("I wrote Python.").says
    assert says[0].startswith("This holds")
    assert len(says) <= 3


@pytest.mark.parametrize("kind", ["motivation", "salary", "start", "gap", "leaving", "short", "shift", "travel", "location"])
def test_a_plain_question_needs_no_deed_and_no_figure(kind):
    said = "\n".join(seen("On the first of May, after my notice.", question(kind, quote="first of May")).says)
    assert [words for words in ("figure", "Say “I”", "result", "short") if words in said] == []


def test_words_are_counted():
    assert seen("one two three").words == 3
    assert "short" in "\n".join(seen("I used Python " + "x " * (FEW - 5)).says)


@pytest.mark.parametrize("code", languages())
def test_the_person_is_spoken_to_in_their_language(code):
    says = {c: seen("I led 40 people at Zorblax Ltd.", told=c).says for c in languages()}
    assert says[code]
    assert [other for other in languages() if other != code and says[other] == says[code]] == []


@pytest.mark.parametrize("words", ["{{n}} {x} %s", "<b>I</b>", "![x](http://127.0.0.1:9911/x)", "\x00"])
def test_any_words_can_be_an_answer(words):
    assert seen(f"I wrote Python {words}").words >= 3
