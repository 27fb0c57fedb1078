"""What a person asks for beside a file, done on a real ledger."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from core.errors import CopilotError, NotFound
from tests.tools.profile.people import PROFILE, reading
from tools.cv.models import Reading
from tools.profile.facts import facts_of
from tools.profile.resume import profile_of
from tools.profile.review import review
from tools.profile.store import LedgerStore
from tools.profile.wishes import Bench, Wish, fulfil

NOW = datetime(2026, 11, 25, 19, 0, tzinfo=UTC)
READING = reading()
FACTS = facts_of(READING)
BY_PATH = {fact.path: fact for fact in FACTS}
ANN = "ann"


@pytest.fixture
def bench(db):
    ledger = LedgerStore(db)
    ledger.add(ANN, FACTS)
    return Bench(ledger, ANN, READING, NOW)


def wish(path: str = "", **asked) -> Wish:
    return Wish(fact=BY_PATH[path].id if path else "", **asked)


def profile(bench: Bench):
    return profile_of(bench.ledger.facts(ANN))


def page(bench: Bench):
    return review(bench.reading, bench.ledger.facts(ANN), bench.ledger.changes(ANN))


def state(bench: Bench, path: str, name: str = "text") -> str:
    return {f.key: str(f.state) for f in page(bench).fields}[f"{BY_PATH[path].id}:{name}"]


@pytest.mark.parametrize(
    ("asked", "said", "state_after"),
    [
        (("work[0]", "position", "Lead"), "Changed to: Lead", "corrected"),
        (("work[0]", "position", "Data  Engineer"), "Noted as right.", "confirmed"),
        (("work[0]", "location", ""), "Emptied.", "corrected"),
        (("work[0].highlights[0]", "text", " "), "Taken out: Built pipelines in Airflow and Spark", "removed"),
        (("basics.name", "text", "<script>alert(1)</script> {x}"), "Changed to: <script>alert(1)</script> {x}", "corrected"),
    ],
)
def test_setting_a_value(asked, said, state_after, bench):
    path, name, value = asked
    done = fulfil(bench, wish(path, do="set", name=name, value=value))
    assert done.said == said
    assert state(bench, path, name) == state_after
    assert fulfil(bench, Wish(do="undo", batch=done.batch)).said == "Undone."
    assert bench.ledger.facts(ANN) == FACTS


def test_confirming(bench):
    assert fulfil(bench, wish("basics.email", do="confirm", name="text")).said == "Noted as right."
    assert state(bench, "basics.email") == "confirmed"


def test_taking_out_a_part_empties_it_and_a_whole_entry_goes_with_its_lines(bench):
    fulfil(bench, wish("work[1]", do="remove", name="endDate"))
    assert profile(bench).work[1].end_date is None
    fulfil(bench, wish("work[1]", do="remove"))
    assert [job.name for job in profile(bench).work] == ["Acme Freight"]
    assert page(bench).sections["work"][1].removed


@pytest.mark.parametrize("path", ["work[0]", "skills[0].keywords[0]", "basics.phone", "work[0].highlights[2]"])
@pytest.mark.parametrize("forgotten", [False, True])
def test_putting_back(path, forgotten, bench):
    if forgotten:
        bench.ledger.forget(ANN, BY_PATH[path].id)
    else:
        fulfil(bench, wish(path, do="remove"))
    assert fulfil(bench, wish(path, do="restore")).said == "Put back."
    assert forgotten or bench.ledger.facts(ANN) == FACTS
    assert {f.id for f in bench.ledger.facts(ANN)} == {f.id for f in FACTS}
    with pytest.raises(NotFound):
        fulfil(bench, wish(path, do="restore"))


def test_putting_back_what_a_newer_file_says_again(bench):
    fulfil(bench, wish("work[1]", do="set", name="position", value="Senior Analyst"))
    fulfil(bench, wish("work[1]", do="remove"))
    newer = Reading(file_name="new.pdf", document="dddd", profile=PROFILE)
    there = Bench(bench.ledger, ANN, newer, NOW)
    assert bench.ledger.add(ANN, facts_of(newer)) == ()
    shown = next(f for f in facts_of(newer) if f.path == "work[1]")
    fulfil(there, Wish(do="restore", fact=shown.id))
    assert profile(bench).work[1].position == "Senior Analyst", "as it was when it was taken out"


@pytest.mark.parametrize(("do", "value", "after"), [("keep", "", "2020"), ("set", "2022", "2022")])
def test_a_newer_file_that_differs_is_answered_once(do, value, after, bench):
    fulfil(bench, wish("work[1]", do="set", name="endDate", value="2020"))
    work = (PROFILE.work[0], PROFILE.work[1].model_copy(update={"end_date": "2022"}))
    newer = Reading(file_name="new.pdf", document="dddd", profile=PROFILE.model_copy(update={"work": work}))
    bench.ledger.add(ANN, facts_of(newer))
    there = Bench(bench.ledger, ANN, newer, NOW)
    (asked,) = [f for f in page(there).fields if f.differs]
    assert (asked.value, asked.read) == ("2020", "2022")
    fulfil(there, Wish(do=do, fact=asked.fact, name=asked.name, read=asked.read, value=value))
    assert [f for f in page(there).fields if f.differs] == []
    assert [f for f in page(bench).fields if f.differs] == []
    assert profile(bench).work[1].end_date == after


@pytest.mark.parametrize(
    ("asked", "check"),
    [
        ({"section": "basics", "name": "link", "values": {"text": "https://a.example"}}, lambda p: p.basics.profiles[-1].url == "https://a.example"),
        ({"section": "work", "values": {"position": "Cook", "name": "Inn", "startDate": "May 2010", "endDate": "now"}}, lambda p: (p.work[-1].position, p.work[-1].name, p.work[-1].start_date, p.work[-1].end_date) == ("Cook", "Inn", "2010-05", None)),
        ({"section": "education", "values": {"studyType": "MSc", "area": "Physics", "institution": "TU"}}, lambda p: (p.education[-1].study_type, p.education[-1].area, p.education[-1].institution) == ("MSc", "Physics", "TU")),
        ({"section": "skills", "values": {"text": "Welding"}}, lambda p: (p.skills[-1].name, p.skills[-1].keywords) == ("Welding", ())),
        ({"section": "languages", "values": {"language": "Danish", "fluency": "B1"}}, lambda p: (p.languages[-1].language, p.languages[-1].fluency) == ("Danish", "B1")),
        ({"section": "certificates", "values": {"name": "Crane", "date": "2019", "issuer": ""}}, lambda p: (p.certificates[-1].name, p.certificates[-1].date) == ("Crane", "2019")),
        ({"section": "projects", "values": {"name": "Tide 2"}}, lambda p: p.projects[-1].name == "Tide 2"),
        ({"section": "references", "values": {"name": "Jo", "reference": "Good."}}, lambda p: p.references[-1].reference == "Good."),
    ],
)  # fmt: skip
def test_adding_what_is_missing(asked, check, bench):
    done = fulfil(bench, Wish(do="add", **asked))
    assert check(profile(bench))
    assert "added" in {f.state for f in page(bench).fields}
    assert bench.ledger.facts(ANN)[-1].source.by == "person"
    with pytest.raises(CopilotError, match="there already"):
        fulfil(bench, Wish(do="add", **asked))
    fulfil(bench, Wish(do="undo", batch=done.batch))
    assert bench.ledger.facts(ANN) == FACTS


@pytest.mark.parametrize(
    ("path", "name", "kind"),
    [("work[0]", "highlights", "bullet"), ("education[0]", "courses", "course"), ("projects[0]", "keywords", "skill")],
)
def test_adding_a_line_under_an_entry(path, name, kind, bench):
    fulfil(bench, wish(path, do="add", name=name, values={"text": "Something new"}))
    line = bench.ledger.facts(ANN)[-1]
    assert (line.kind, line.scope, line.text) == (kind, BY_PATH[path].id, "Something new")
    assert "Something new" in profile(bench).model_dump_json()


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"do": "set", "fact": "nobody", "name": "text", "value": "x"}, NotFound),
        ({"do": "confirm", "fact": "nobody", "name": "text"}, NotFound),
        ({"do": "keep", "fact": "nobody", "name": "text", "read": "x"}, NotFound),
        ({"do": "remove", "fact": "nobody"}, NotFound),
        ({"do": "restore", "fact": "nobody"}, NotFound),
        ({"do": "undo", "batch": "nobody"}, NotFound),
        ({"do": "add", "section": "work", "values": {"position": " "}}, CopilotError),
        ({"do": "add", "section": "basics", "name": "nonsense", "values": {"text": "x"}}, CopilotError),
        ({"do": "add", "section": "work", "values": {"position": "Cook", "startDate": "soon"}}, CopilotError),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(asked, error, bench):
    with pytest.raises(error):
        fulfil(bench, Wish(**asked))
    assert bench.ledger.facts(ANN) == FACTS


@pytest.mark.parametrize("asked", [{"do": "erase"}, {"do": "set", "owner": "bob"}, {"do": "set", "value": 3}])
def test_a_wish_of_another_kind_is_refused(asked):
    with pytest.raises(ValidationError):
        Wish.model_validate(asked)
