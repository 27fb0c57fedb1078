"""Cards over values at the edge: nothing at all, very much, and very long; none may break or say what is not so."""

import pytest
from streamlit.testing.v1 import AppTest

from core.values import Value
from tests.ui import results
from tests.ui.conftest import shown
from tools.cv.models import Basics, Education, FieldSource, Language, Profile, Reading, Skill, Work
from tools.documents.models import Change, Draft, Exported, ExportedFiles, Line, Refused
from tools.jobs.models import Fit, Improvement, Improvements, JobList, Posting, Salary
from tools.profile.models import Fact, FactChange, Ledger, ReadAt, Recalled, SaidBy
from ui.cards import documents, marks, profile
from ui.cards.requirements import requirements

LONG = "word " * 400
NAME = "Ünïcödé 名前 {braces} $5 <b>"


def script(artifact: dict, front: bool, framed: bool) -> None:
    from types import SimpleNamespace
    from typing import Any

    from tools.documents.models import Draft
    from ui.cards import table
    from ui.cards.desk import Desk
    from ui.cards.pages import SCALE, key_of
    from ui.state import Session

    app: Any = SimpleNamespace(
        services=SimpleNamespace(ledger=SimpleNamespace(facts=lambda _owner: ()), drafts=SimpleNamespace())
    )
    pixel = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
    )
    session = Session("local")
    if artifact.get("kind") == "draft":
        draft = Draft.model_validate(artifact)
        session.keep_pictures(key_of(app, session, draft, SCALE), (pixel,) * 3)
    table.draw(artifact, Desk(app, session, "k", front=front, framed=framed))


def drawn(value: Value, *, front: bool = False, framed: bool = True) -> AppTest:
    at = AppTest.from_function(script, args=(value.model_dump(mode="json"), front, framed), default_timeout=15).run()
    assert not at.exception
    assert not at.error, at.error[0].value
    return at


def reading(**profile_fields) -> Reading:
    return Reading(file_name="cv.txt", document="ab", profile=Profile(**profile_fields))


READINGS = [
    (reading(), ["Name not found", "1 page"], ["Work", "Studies", "Skills"]),
    (reading(basics=Basics(name=NAME)), ["Ünïcödé 名前 {braces} $5 <b>"], []),
    (reading(work=(Work(position="Cook"),)), ["- Cook"], ["–", "Studies"]),
    (reading(work=(Work(name="Inn", start_date="2020", end_date="2021-05"),)), ["- Inn", "2020 – 2021-05"], ["now"]),
    (reading(education=(Education(institution="TU"),)), ["**Studies**", "- TU"], ["**Work**"]),
    (reading(skills=(Skill(keywords=tuple(f"s{n}" for n in range(50))),)), ["and 20 more"], ["s45"]),
    (reading(languages=(Language(language="French"), Language(language="Dutch", fluency=" (B1)"))), ["French", "Dutch (B1)"], ["()"]),
    (reading(skills=(Skill(name=""), Skill(name="Welding"))), ["Welding"], []),
]  # fmt: skip


@pytest.mark.parametrize(("value", "must", "must_not"), READINGS)
def test_a_cv_with_little_or_much_in_it(value, must, must_not):
    text = shown(drawn(value))
    assert [words for words in must if words not in text] == []
    assert [words for words in must_not if words in text.replace("Where each field was read", "")] == []


@pytest.mark.parametrize(
    ("confidence", "page", "must"),
    [(1.0, 1, "page 1"), (0.0, None, "in the text"), (0.5, 12, "page 12"), (0.89, None, "likely"), (0.69, None, "please check")],
)
def test_where_a_field_was_read(confidence, page, must):
    fields = {"basics.name": FieldSource(confidence=confidence, page=page, source_text="Mara")}
    value = reading(basics=Basics(name="Mara")).model_copy(update={"fields": fields})
    assert must in shown(drawn(value))


POSTINGS = [
    (Posting(), ["Job ad", "No requirement was found"], ["Must have"]),
    (Posting(title=LONG), ["No requirement"], []),
    (Posting(title="Cook", salary=Salary()), ["Cook"], ["per"]),
    (Posting(title="Cook", salary=Salary(max=20, currency="EUR", period="hour")), ["20 EUR per hour"], ["–"]),
    (Posting(title="Cook", location="Leipzig", seniority="junior"), ["Leipzig · junior"], []),
]


@pytest.mark.parametrize(("value", "must", "must_not"), POSTINGS)
def test_an_ad_with_little_or_much_in_it(value, must, must_not):
    text = shown(drawn(value))
    assert [words for words in must if words not in text] == []
    assert [words for words in must_not if words in text] == []


FITS = [
    ({"score": 0.0, "low": 0.0, "high": 0.0, "parts": (), "blockers": ()}, ["0 / 100"], ["Between", "rule you out", "Met"]),
    ({"score": 100.0, "low": 100.0, "high": 100.0, "blockers": ()}, ["100 / 100"], ["Between"]),
    ({"score": 99.6, "low": 99.5, "high": 100.0, "blockers": ()}, ["100 / 100"], ["Between"]),
    ({"title": None, "company": None, "blockers": ()}, ["This job"], ["None"]),
    ({"blockers": ("Python",)}, ["rule you out:** Python"], []),
    ({"low": 49.6, "high": 50.4, "score": 50.0}, ["50 / 100"], ["Between"]),
]


@pytest.mark.parametrize(("changed", "must", "must_not"), FITS)
def test_a_fit_at_its_edges(changed, must, must_not):
    text = shown(drawn(Fit.model_validate({**results.FIT.model_dump(), **changed})))
    assert [words for words in must if words not in text] == []
    assert [words for words in must_not if words in text] == []


@pytest.mark.parametrize(
    ("points", "words"),
    [(0.0, ">0.0 <small>of 100.0<"), (0.44, ">0.4 <"), (1.0, ">1.0 <"), (49.96, ">50.0 <")],
)
def test_points_of_a_part(points, words):
    part = results.FIT.parts[1].model_copy(update={"points": points})
    assert words in requirements(results.FIT.model_copy(update={"parts": (part,)}), "k")


@pytest.mark.parametrize(
    ("gain", "words"), [(0.0, None), (0.4, None), (0.6, "up to 1 point]"), (1.0, "up to 1 point]"), (8.4, "up to 8 points]")]
)
def test_points_of_an_improvement(gain, words):
    at = drawn(Improvements(items=(Improvement(gain=gain, advice="ask", text="Do you?"),)))
    text = "\n".join(m.value for m in at.markdown)
    assert (words in text) if words else "up to" not in text


def test_no_improvement_is_said_so():
    assert "Nothing stands out." in shown(drawn(Improvements(items=())))


@pytest.mark.parametrize(
    ("rows", "must"),
    [
        ((), ["0 saved jobs"]),
        ((("j", "", "", None),), ["1 saved job", "- Job ad"]),
        ((("j", "Cook", "", 0.0),), ["- Cook", "fit 0"]),
        ((("j", "", "Inn", 99.6),), ["- Inn", "fit 100"]),
    ],
)
def test_a_list_of_jobs(rows, must):
    text = shown(drawn(JobList(jobs=rows)))
    assert [words for words in must if words not in text] == []


READ, SAID = ReadAt(document="ab", file_name="mara.docx"), SaidBy(at=results.AT)
LINES = [
    (Fact(id="1", kind="skill", text="Python", source=READ), True, "Python :gray[:small[— mara.docx]]"),
    (Fact(id="1", kind="skill", text="Python", source=READ), False, "Python"),
    (
        Fact(id="1", kind="role", text="Cook", start="2019", source=results.FILE),
        False,
        "Cook :gray[2019] :gray[:small[— page 1]]",
    ),
    (Fact(id="1", kind="role", text="Cook", start="2019", current=True, source=READ), False, "Cook :gray[2019 – now]"),
    (Fact(id="1", kind="statement", text="Cook", source=SAID), False, "Cook :gray[:small[— said by you on 5 Mar 2026]]"),
]


@pytest.mark.parametrize(("fact", "name_file", "line"), LINES)
def test_a_fact_in_one_line(fact, name_file, line):
    assert profile.fact_line(fact, name_file=name_file).replace("\\", "") == line


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ((), "Each line says where it comes from."),
        ((results.ROLE,), "Read in mara.docx where nothing else is said."),
        ((results.ROLE, Fact(id="2", kind="skill", text="x", source=ReadAt(document="b", file_name="b.pdf"))), "Each line says"),
    ],
)
def test_where_the_facts_come_from(facts, words):
    assert profile.origin(facts).replace("\\", "").startswith(words)


def test_an_empty_ledger_and_an_empty_search():
    assert "0 facts" in shown(drawn(Ledger(facts=(), missing=())))
    assert len(drawn(Recalled(question="x", facts=())).expander) == 0


@pytest.mark.parametrize(
    ("change", "must", "must_not"),
    [
        (FactChange(action="remembered", after=results.ROLE), ["Remembered", "Lead engineer"], ["~~"]),
        (FactChange(action="forgotten", before=results.ROLE), ["Forgotten", "~~Lead engineer, Nordhaven~~"], []),
        (FactChange(action="corrected", before=results.ROLE, after=results.SAID), ["~~Lead engineer", "Forklift"], []),
    ],
)
def test_a_change_of_the_facts(change, must, must_not):
    text = shown(drawn(change))
    assert [words for words in must if words not in text] == []
    assert [words for words in must_not if words in text] == []


@pytest.mark.parametrize(("size", "words"), [(0, "(0 kB)"), (511, "(0 kB)"), (513, "(1 kB)"), (1024 * 1024, "(1,024 kB)")])
def test_the_size_of_a_file(size, words):
    made = Exported(file_id="f", file_name="cv.md", format="md", size=size)
    at = drawn(ExportedFiles(files=(made, made.model_copy(update={"file_id": "g", "file_name": "cv.pdf", "format": "pdf"}))))
    labels = [e.proto.label.replace("\\", "") for e in at.get("download_button")]
    assert labels == [f"cv.md {words}", f"cv.pdf {words}"]


@pytest.mark.parametrize(("framed", "more"), [(True, ["2 more pages"]), (False, [])])
def test_the_first_page_is_in_sight_the_others_one_click_away(framed, more):
    at = drawn(results.DRAFT, front=True, framed=framed)
    assert [e.label for e in at.expander if "more page" in e.label] == more
    assert len(at.get("image")) == 3


@pytest.mark.parametrize(
    ("document", "labels"),
    [("cv", ["PDF", "Word", "Markdown", "JSON Resume", "Europass"]), ("letter", ["PDF", "Word", "Markdown"])],
)
def test_what_a_draft_can_be_downloaded_as(document, labels):
    at = drawn(results.DRAFT.model_copy(update={"document": document}))
    assert [e.proto.label for e in at.get("download_button")] == labels


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((), "0 statements, each resting on your facts"),
        ((Line(id="1", part="heading", text="Work", claims=False),), "0 statements, each resting on your facts"),
        ((Line(id="1", part="bullet", text="Did", fact_ids=("a",)),), "1 statement, resting on your facts"),
    ],
)
def test_a_draft_counts_its_statements(lines, words):
    assert documents.summary(Draft(document="cv", title="CV", language="en", lines=lines)) == words


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Change(what="reworded", before="Did it", after="Did it well", why="w"), "~~Did it~~ → Did it well"),
        (Change(what="added", after="New", why="w"), "New"),
        (Change(what="dropped", before="Old", why="w"), "~~Old~~"),
        (Change(what="moved", before="A", after="A", why="w"), "A"),
        (Change(what="reworded", before="Same", after="Same", why="w"), "Same"),
    ],
)
def test_a_change_in_words(change, told):
    line = documents.change_words(change).splitlines()[0].replace("\\", "")
    assert line.split("] ", 1)[1] == told


def test_what_was_refused_is_struck_and_reasoned():
    draft = results.DRAFT.model_copy(update={"refused": (Refused(text=NAME, why="No fact says so."),)})
    text = shown(drawn(draft))
    assert "Not written, because no fact says so · 1" in text
    assert "No fact says so." in text


@pytest.mark.parametrize(
    ("parts", "line"), [([], ""), ([None, "", None], ""), (["a", None, "b"], "a · b"), (["*a*", "b"], "\\*a\\* · b")]
)
def test_dots_only_between_what_is_there(parts, line):
    assert marks.dotted(parts) == line
