"""What a machine will read: both files read again on demand, once for each look, and differences told with their reason."""

import pytest

from tests.ui.conftest import drawn_words, shown
from tests.ui.test_drafts import look, page, press
from tests.ui.test_look import written
from tools.documents.models import Line
from tools.documents.rendering.proof import Field
from tools.profile.models import Fact, SaidBy
from ui.drafts import machine
from ui.state import LOCAL, clock

RIGHT = Field(path="work[0].position", written="Cook", read="Cook", same=True)
OTHERWISE = Field(path="work[0].name", written="Inn & Sons", read="Inn", same=False)
BROKEN = Field(path="basics.summary", written="A well-known cook", read="A wellknown cook", same=False)
OTHER = Field(path="basics.label", written="Cook", read="Baker", same=False)
NOWHERE = Field(path="basics.phone", written="<b>1</b>", same=False)
MISSED = Field(path="skills[2]", written="C++", read="C++", same=True, missed_by=("pypdf",))
LOST = Field(path="skills[3]", written="Go", read="", same=False, missed_by=("pypdf", "PDFium"))


@pytest.mark.parametrize("document", ["cv", "letter"])
def test_both_files_are_read_again_and_all_arrives(document, app, screen):
    ids = written(app)
    at = page(screen, "machine", ids[document])
    text = shown(at)
    assert [form for form in ("PDF", "Word") if f":material/check: {form}]" not in text] == []
    assert "each read as written" in text
    assert ("Work 1 · Job title" in drawn_words(at)) == (document == "cv")
    assert "✕" not in drawn_words(at)


def test_they_are_read_once_and_again_after_a_change(app, screen):
    ids = written(app)
    at = page(screen, "machine", ids["cv"])
    known = at.session_state["session"].drafts.proofs
    at = look(look(at, "changes"), "machine")
    assert at.session_state["session"].drafts.proofs is known
    assert not at.status, "nothing is made again, so nothing is waited for"
    at = look(press(look(at, "look"), f"take-compact-cv-{ids['job']}"), "machine")
    assert set(at.session_state["session"].drafts.proofs) != set(known)


def test_nothing_is_read_before_it_is_asked_for(app, screen):
    ids = written(app)
    assert page(screen, "changes", ids["cv"]).session_state["session"].drafts.proofs == {}


def test_a_text_that_is_pasted_has_no_file(app, screen):
    app.services.ledger.add(LOCAL, (Fact(id="n", kind="name", text="Nora", source=SaidBy(at=clock())),))
    ids = written(app)
    draft = app.services.drafts.get(LOCAL, ids["letter"])
    mail = draft.model_copy(
        update={"document": "thank_you", "lines": (Line(id="p", part="paragraph", text="Thank you.", claims=False),)}
    )
    sent = app.services.drafts.save(LOCAL, ids["thread"], ids["job"], mail, clock())
    text = shown(page(screen, "machine", sent))
    assert "a machine reads it as it is" in text
    assert "each read as written" not in text


WHY = [
    (RIGHT, []),
    (OTHERWISE, ["Our reader reads “Inn”,"]),
    (BROKEN, ["Our reader reads “wellknown” where “well-known” is written, as where a line is broken"]),
    (OTHER, ["Our reader reads “Baker”,"]),
    (NOWHERE, ["Our reader does not find it as this field"]),
    (MISSED, ["Not found in one piece, as where a line is broken, by: pypdf"]),
    (LOST, ["does not find it as this field", "by: pypdf, PDFium", "No extractor finds them"]),
]


@pytest.mark.parametrize(("field", "told"), WHY)
def test_a_difference_is_explained(field, told):
    reasons = list(machine.why(field))
    assert len(reasons) == len(told)
    assert [words for words, reason in zip(told, reasons, strict=True) if words not in reason] == []


def test_a_table_marks_what_differs_by_sign_and_word_and_shows_words_as_words():
    fields = (RIGHT, OTHERWISE, NOWHERE)
    body = machine.table(fields, "All & more")
    must = [
        '<th scope="row">Work 1 · Job title</th><td>Cook</td>',
        "✓</b> as written",
        "✕</b> otherwise",
        "Inn &amp; Sons",
        "&lt;b&gt;1&lt;/b&gt;",
        "<caption>All &amp; more</caption>",
        '<th scope="col">Written</th>',
    ]
    assert [words for words in must if words not in body] == []
    assert body.count("otherwise</span>") == 2


def told_of() -> None:
    from tests.ui.test_machine import LOST, MISSED, OTHERWISE, RIGHT
    from tools.documents.rendering.proof import Proof
    from ui.drafts import machine

    machine._told(Proof(format="pdf", fields=(RIGHT, OTHERWISE, MISSED, LOST), more=("work[3].name",)))
    machine._told(Proof(format="docx", fields=(RIGHT,), more=()))


def test_what_differs_comes_first_and_the_rest_is_one_click_away():
    from streamlit.testing.v1 import AppTest

    at = AppTest.from_function(told_of, default_timeout=15).run()
    text = shown(at)
    must = [
        "PDF] 3 of 4 fields read otherwise by somebody; 1 field read that nobody wrote",
        "Read although nobody wrote it: Work 4 · Employer",
        "Word] 1 field, read as written",
        "All fields of the PDF file",
    ]
    assert [words for words in must if words not in text] == []
    assert "What somebody reads otherwise, and why" in drawn_words(at)


def test_every_file_that_is_sent_has_a_name_and_its_readers():
    assert set(machine.FORMATS) == {"pdf", "docx"}
