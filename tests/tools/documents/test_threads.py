"""Ten jobs in one conversation: each document is the one a fresh conversation would give."""

import pytest

from tests.tools.documents.ads import TEN
from tests.tools.documents.crew import MAEVE
from tests.tools.documents.people import TODAY
from tools.documents.check_draft import check_draft
from tools.documents.draft_cv import draft_cv
from tools.documents.draft_letter import draft_letter
from tools.documents.making import made
from tools.documents.models import Options
from tools.documents.revise import revise, understand

MAKERS = {"cv": draft_cv, "letter": draft_letter}


def fresh(kind, posting, facts=MAEVE):
    return check_draft(MAKERS[kind](facts, posting, None, Options(), TODAY), facts, posting, TODAY)


@pytest.fixture(scope="module")
def conversation():
    """All ten in a row, each revised three times before the next."""
    made = {}
    for posting in TEN:
        for kind in MAKERS:
            draft = first = fresh(kind, posting)
            for words in ("shorter", "warmer", "in German"):
                draft = revise(draft, understand(words, draft), MAEVE, (posting, None), TODAY)
            made[(kind, posting.company)] = (first, draft)
    return made


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("posting", TEN, ids=lambda posting: posting.company)
def test_the_tenth_document_is_as_good_as_the_first(conversation, kind, posting):
    assert conversation[(kind, posting.company)][0] == fresh(kind, posting)


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("posting", TEN, ids=lambda posting: posting.company)
def test_three_wishes_later_it_is_what_these_options_give(conversation, kind, posting):
    draft = conversation[(kind, posting.company)][1]
    again = made(kind, MAEVE, (posting, None), draft.options, TODAY)
    assert draft == again
    assert (draft.options.tone, draft.options.language) == ("warm", "de")


@pytest.mark.parametrize("posting", TEN, ids=lambda posting: posting.company)
def test_no_ad_leaks_into_another(conversation, posting):
    others = {other.company for other in TEN} - {posting.company}
    for kind in MAKERS:
        text = " ".join(line.text for draft in conversation[(kind, posting.company)] for line in draft.lines)
        assert [name for name in others if str(name) in text] == []


@pytest.mark.parametrize("kind", MAKERS)
def test_every_job_gets_its_own_document(conversation, kind):
    bodies = {tuple(line.text for line in conversation[(kind, posting.company)][0].lines) for posting in TEN}
    assert len(bodies) >= (len(TEN) if kind == "letter" else 4)


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("posting", TEN, ids=lambda posting: posting.company)
def test_no_claim_comes_from_outside_the_ledger(conversation, kind, posting):
    ids = {one.id for one in MAEVE}
    for draft in conversation[(kind, posting.company)]:
        assert draft.refused == ()
        assert all(set(line.fact_ids) <= ids for line in draft.lines)


@pytest.mark.parametrize(
    ("company", "must"),
    [
        ("Ostler School", "apprentices"),
        ("Garrick House", "desserts"),
        ("Marlow Mills", "electricity"),
        ("Dunnock Bakes", "six bakers"),
        ("Selby Ovens", "420 loaves"),
        ("Tolland Flour", "ordering system"),
    ],
)
def test_the_letter_speaks_of_what_this_ad_asks(conversation, company, must):
    text = " ".join(line.text for line in conversation[("letter", company)][0].lines if line.id.startswith("deed:"))
    assert must in text


@pytest.mark.parametrize(
    ("company", "first"),
    [
        ("Ostler School", "Trained 14 apprentices between 2020 and 2024"),
        ("Marlow Mills", "Saved £3,400 per year on electricity"),
        ("Dunnock Bakes", "Bakes 420 loaves per night with a team of six bakers"),
        ("Tolland Flour", "Helped introduce the new ordering system"),
    ],
)
def test_the_bullet_that_answers_stands_on_top(conversation, company, first):
    bullets = [line.text for line in conversation[("cv", company)][0].lines if line.part == "bullet"]
    assert bullets[0] == first


def test_facts_in_another_order_say_the_same_things():
    turned = tuple(reversed(MAEVE))
    for posting in TEN[:4]:
        one = {line.text for line in fresh("cv", posting).lines if line.part in {"bullet", "entry", "item"}}
        other = {line.text for line in fresh("cv", posting, turned).lines if line.part in {"bullet", "entry", "item"}}
        assert one == other
