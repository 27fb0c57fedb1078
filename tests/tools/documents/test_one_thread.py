"""Ten jobs in one conversation, by the tools the agent calls: each document is that of a fresh conversation, whatever was written before."""

from typing import Any

import pytest
from langchain_core.tools import BaseTool

from tests.agent.room import AD
from tests.tools.documents.ads import TEN
from tests.tools.documents.crew import MAEVE
from tests.tools.documents.people import TODAY
from tests.tools.room import ToolRoom
from tools.documents.making import made
from tools.documents.models import Draft, Options
from tools.documents.tool import revise_draft, tailor_cv, write_cover_letter, write_email

JOBS = (
    ("Data Analyst", "Acme Analytics GmbH"),
    ("Payroll Clerk", "Globe Ltd"),
    ("Ward Clerk", "Ashgrove Clinic"),
    ("Receptionist", "Harbour Hotel"),
    ("Reporting Lead", "Tern Media Ltd"),
    ("Research Assistant", "Lorne College"),
    ("Stock Controller", "Fennick Bakehouse"),
    ("Survey Manager", "Quarry Systems"),
    ("Planning Officer", "Selby Ovens"),
    ("Dashboard Developer", "Marlow Mills"),
)
WRITING: tuple[tuple[BaseTool, dict[str, Any]], ...] = (
    (tailor_cv, {}),
    (write_cover_letter, {}),
    (write_email, {"kind": "follow_up"}),
    (write_email, {"kind": "thank_you", "words": "Ms Keller"}),
    (write_email, {"kind": "answer", "words": "Why should we hire you?"}),
    (write_email, {"kind": "headline"}),
)
WISHES = ("shorter", "more formal", "in German")


def ad(title, company):
    return AD.replace("Data Analyst", title, 1).replace("Acme Analytics GmbH", company)


def written(room):
    """All documents for the ad talked about, each made and then changed three times."""
    first = []
    for tool, args in WRITING:
        first.append(Draft.model_validate(room.use(tool, args=args)[1]))
        for wish in WISHES if tool is not write_email else ("more formal",):
            room.use(revise_draft, args={"instruction": wish})
    return first


@pytest.fixture(scope="module")
def thread(tmp_path_factory):
    room = ToolRoom(tmp_path_factory.mktemp("one"))
    room.read_cv()
    found = {}
    for title, company in JOBS:
        room.read_job(ad(title, company))
        found[company] = written(room)
    yield found
    room.database.close()


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    found = {}
    for title, company in JOBS:
        room = ToolRoom(tmp_path_factory.mktemp("fresh"))
        room.read_cv()
        room.read_job(ad(title, company))
        found[company] = [Draft.model_validate(room.use(tool, args=args)[1]) for tool, args in WRITING]
        room.database.close()
    return found


@pytest.mark.parametrize("company", [company for _, company in JOBS])
def test_each_document_is_that_of_a_fresh_conversation(thread, fresh, company):
    for mine, theirs in zip(thread[company], fresh[company], strict=True):
        assert [line.text for line in mine.lines] == [line.text for line in theirs.lines]
        assert (mine.document, mine.options, mine.refused) == (theirs.document, theirs.options, theirs.refused)


@pytest.mark.parametrize("company", [company for _, company in JOBS])
def test_no_other_ad_is_named_in_it(thread, company):
    own = {"Quarry Systems", "Tern Media Ltd"} & {company}
    others = {other for _, other in JOBS} - {company} - own
    for draft in thread[company]:
        text = " ".join(line.text for line in draft.lines)
        assert [name for name in others if name in text] == []


@pytest.mark.parametrize("kind", ["follow_up", "thank_you", "networking"])
@pytest.mark.parametrize("posting", TEN, ids=lambda posting: posting.company)
def test_small_texts_follow_the_ad_and_nothing_else(kind, posting):
    before = [made(kind, MAEVE, (other, None), Options(), TODAY) for other in TEN]
    again = made(kind, MAEVE, (posting, None), Options(), TODAY)
    assert again in before
    assert again.company == posting.company
    assert again.refused == ()


@pytest.mark.parametrize("kind", ["headline", "about", "resignation"])
def test_what_answers_no_ad_is_the_same_for_all(kind):
    assert len({made(kind, MAEVE, (posting, None), Options(), TODAY).model_dump_json() for posting in TEN}) == 1


@pytest.mark.parametrize("kind", ["headline", "resignation"])
def test_the_order_of_facts_changes_no_claim(kind):
    turned = made(kind, tuple(reversed(MAEVE)), (TEN[0], None), Options(), TODAY)
    straight = made(kind, MAEVE, (TEN[0], None), Options(), TODAY)
    assert {line.text for line in turned.lines if line.claims} == {line.text for line in straight.lines if line.claims}
