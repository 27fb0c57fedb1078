"""Stories: every piece is the words of a fact, what is missing is asked."""

import pytest

from tests.tools.interview.people import DEED, DUTY, FACTS, OLD, ROLE, SAID, SKILL, TONGUE, fact
from tools.interview.models import STAR
from tools.interview.stories import contentful, mention, nearest, proudest, story, telling


def parts(found):
    return {piece.part: piece.text for piece in found.pieces}


@pytest.mark.parametrize(
    ("about", "pieces"),
    [
        (
            DEED,
            {"situation": "Miller, Falkner Bakers", "action": DEED.text, "result": "which cut waste by 20 %"},
        ),
        (DUTY, {"situation": "Miller, Falkner Bakers", "task": DUTY.text}),
        (ROLE, {"situation": "Miller, Falkner Bakers", "action": DEED.text, "result": "which cut waste by 20 %"}),
        (OLD, {"situation": "Packer, Ridge & Co"}),
        (SKILL, {"fact": "Python"}),
        (TONGUE, {"fact": "German: B2"}),
    ],
)
def test_a_story_is_made_of_quotes(about, pieces):
    found = story(about, FACTS, "en")
    assert parts(found) == pieces
    known = {f.id: f for f in FACTS}
    for piece in found.pieces:
        whole = known[piece.fact_id]
        assert piece.text in whole.text or piece.text == f"{whole.text}: {whole.details['fluency']}"
        assert piece.source == "mara.docx, 1"


@pytest.mark.parametrize("about", [DEED, DUTY, ROLE, OLD])
def test_what_no_fact_says_is_asked(about):
    found = story(about, FACTS, "de")
    assert {ask.part for ask in found.asks} | set(parts(found)) == set(STAR)
    assert {ask.part for ask in found.asks} & set(parts(found)) == set()
    assert all(ask.text.endswith("?") for ask in found.asks)


@pytest.mark.parametrize("about", [SKILL, TONGUE])
def test_a_paper_or_a_skill_asks_nothing(about):
    assert story(about, FACTS, "en").asks == ()


@pytest.mark.parametrize(
    ("text", "language", "result"),
    [
        ("Built a mill, which cut costs by half", "en", "which cut costs by half"),
        ("Built a mill; since then nobody waits", "en", "since then nobody waits"),
        ("Built a mill, painted it", "en", None),
        ("Reduced waste by 20 %", "en", "Reduced waste by 20 %"),
        ("Reduced waste", "en", None),
        ("Ran 12 mills", "en", None),
        ("Mühle umgebaut, dadurch ein Drittel weniger Ausschuss", "de", "dadurch ein Drittel weniger Ausschuss"),
        ("Refonte du moulin : coûts réduits de 20 %", "fr", None),
        ("Reforma del molino, mejoré el rendimiento un 20 %", "es", "mejoré el rendimiento un 20 %"),
        ("Reforma do moinho, reduzi o desperdício em 20 %", "pt", "reduzi o desperdício em 20 %"),
        ("Molen verbouwd, daardoor minder afval", "nl", "daardoor minder afval"),
        ("Built it, won", "en", None),
    ],
)
def test_the_result_is_a_clause_that_says_what_came_of_it(text, language, result):
    assert parts(story(fact("b", "bullet", text, language=language), (), "en")).get("result") == result


def test_what_the_person_told_to_a_story_belongs_to_it():
    before, after = story(DUTY, FACTS, "en"), story(DUTY, (*FACTS, SAID), "en")
    assert "result" not in parts(before)
    assert parts(after)["result"] == SAID.text
    assert after.pieces[-1].fact_id == SAID.id
    assert after.pieces[-1].source == ""
    assert {ask.part for ask in after.asks} == {"action"}


def test_a_mention_tells_a_fact_alone():
    assert parts(mention(ROLE)) == {"fact": ROLE.text}
    assert mention(ROLE).asks == ()


def test_deeds_come_before_posts_and_posts_before_papers():
    assert [f.id for f in telling(["s1", "r1", "b1", "gone", "b1"], FACTS)] == ["b1", "r1", "s1"]


@pytest.mark.parametrize(
    ("demand", "found"),
    [
        ("Python", "s1"),
        ("Experience with forklift trucks", "b2"),
        ("trucks", None),
        ("with their own two hands", None),
        ("Haskell", None),
        ("", None),
    ],
)
def test_the_nearest_fact_shares_telling_words(demand, found):
    near = nearest(demand, FACTS)
    assert (near and near.id) == found


def test_words_that_say_nothing_make_no_two_texts_alike():
    assert contentful("with and other the their") == frozenset()
    assert contentful("Python mills") & contentful("two mills")


def test_deeds_with_a_figure_are_told_first():
    assert [f.id for f in proudest([fact("b3", "bullet", "Painted the door"), DEED, SAID])] == ["b1", "b3"]
    assert proudest([SKILL, ROLE]) == []
