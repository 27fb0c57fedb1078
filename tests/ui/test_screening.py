"""Several people for one job on the page: off until agreed to, evidence first, a person decides, a log is kept."""

import csv
import io

import pytest

from core.errors import FileRefused
from tests.tools.cv.files import CV
from tests.tools.jobs.ads import PLATFORM
from tests.tools.jobs.people import ENGINEER, STUFFED, TODAY, facts, finder
from tests.ui import results
from tests.ui.conftest import drawn_words, shown
from tools.jobs.posting import read_posting
from tools.jobs.rank import arranged, rank
from tools.jobs.screening.store import Logged
from ui import own_data
from ui.screening import records
from ui.screening.desk import Screening
from ui.screening.evidence import evidence
from ui.screening.files import LOG, log_file
from ui.screening.switch import NOTICES
from ui.state import LOCAL, Session

POSTING = read_posting(PLATFORM)
PEOPLE = [("bo-rind.pdf", facts(STUFFED)), ("ada-quill.pdf", facts(ENGINEER))]
JUDGED = tuple(rank(POSTING, PEOPLE, finder, TODAY))
REVIEWER = "R. Viewer"


def tab(**more) -> Session:
    """A visit in which two people were compared."""
    made = Session(LOCAL)
    made.screening = Screening(
        reviewer=REVIEWER, posting=POSTING, people=list(PEOPLE), documents=["d-bo", "d-ada"], judged=JUDGED, **more
    )
    return made


def opened(screen, mine: Session):
    screen.session_state["session"] = mine
    screen.run()
    return screen.switch_page("../pages/recruiter.py").run()


def steps(app, owner=LOCAL) -> list[str]:
    return [line.step for line in app.screenings.lines(owner)]


def settings_page(screen):
    screen.run()
    return screen.switch_page("../pages/settings.py").run()


def test_it_is_off_until_a_named_person_agreed(app, screen):
    at = settings_page(screen)
    text = shown(at)
    assert "switched off" in text
    assert at.button(key="screening-on").disabled
    at.checkbox(key="screening-agreed").check().run()
    assert at.button(key="screening-on").disabled, "a reviewer has a name"
    at.text_input(key="screening-name").set_value("  ").run()
    assert at.button(key="screening-on").disabled
    at.text_input(key="screening-name").set_value(f" {REVIEWER} ").run()
    assert not at.button(key="screening-on").disabled
    at.button(key="screening-on").click().run()
    assert at.session_state["session"].screening.reviewer == REVIEWER
    assert [(line.reviewer, line.step) for line in app.screenings.lines(LOCAL)] == [(REVIEWER, "agreed")]
    assert "switched on for this visit" in shown(at)


def test_switched_off_again_nothing_is_left_of_the_people(screen):
    screen.session_state["session"] = tab()
    at = settings_page(screen)
    at.button(key="screening-off").click().run()
    mine = at.session_state["session"].screening
    assert not mine.on
    assert (mine.people, mine.judged, mine.posting) == ([], (), None)


@pytest.mark.parametrize(
    "words",
    ["rejects", "no order unless you ask", "Names, ages, gender", "You do, under your own name", "Annex III", "A log of who"],
)
def test_the_notice_says_what_it_does_and_who_decides(words, screen):
    assert words in (NOTICES / "en.md").read_text(encoding="utf-8")
    assert words in shown(settings_page(screen))


@pytest.mark.parametrize(("reviewer", "there"), [("", False), (REVIEWER, True)])
def test_the_page_is_in_the_navigation_only_when_it_is_on(reviewer, there, screen, monkeypatch):
    import streamlit as st

    seen: list[str] = []
    real = st.navigation

    def navigation(pages):
        seen.extend(page.title for page in pages)
        return real(pages)

    monkeypatch.setattr(st, "navigation", navigation)
    mine = Session(LOCAL)
    mine.screening.reviewer = reviewer
    screen.session_state["session"] = mine
    assert not screen.run().exception
    assert ("Compare people" in seen) is there


def test_the_empty_page_says_what_it_is(screen):
    mine = Session(LOCAL, screening=Screening(reviewer=REVIEWER))
    at = opened(screen, mine)
    text = shown(at)
    assert "decides nothing" in text
    assert REVIEWER in text
    assert next(b for b in at.button if b.label == "Compare").disabled


def test_the_table_stands_first_in_the_order_given_without_names(screen):
    at = opened(screen, tab())
    words = drawn_words(at)
    assert words.index("Person A") < words.index("Person B")
    assert "Must" in words
    assert "quill" not in words.lower()
    assert "Fit" not in [m.label for m in at.metric], "no score stands before the evidence was opened"


@pytest.mark.parametrize(
    ("order", "first"), [("given", "Person A"), ("score", "Person B"), ("musts", "Person B"), ("file", "Person B")]
)
def test_the_order_is_the_readers_choice(order, first, screen):
    at = opened(screen, tab())
    at.selectbox(key="people-order").set_value(order).run()
    other = {"Person A": "Person B", "Person B": "Person A"}[first]
    words = drawn_words(at)
    assert words.index(first) < words.index(other)


def test_names_are_shown_when_asked_for_and_that_is_logged(app, screen):
    at = opened(screen, tab())
    at.toggle(key="people-named").set_value(True).run()
    assert "Person B (ada-quill.pdf)" in drawn_words(at)
    assert steps(app) == ["named"]
    at.toggle(key="people-named").set_value(False).run()
    assert "ada-quill" not in drawn_words(at)
    assert steps(app) == ["named"], "hiding is no look"


def test_opening_shows_the_fit_and_is_logged_once(app, screen):
    at = opened(screen, tab())
    at.selectbox(key="people-open-0").set_value("Person B").run()
    assert "Fit" in [m.label for m in at.metric]
    at.run()
    lines = app.screenings.lines(LOCAL)
    assert [(line.step, line.document, line.reviewer) for line in lines] == [("opened", "d-ada", REVIEWER)]
    assert lines[0].job == f"{POSTING.title} · {POSTING.company}"
    at.selectbox(key="people-open-0").set_value("Person A").run()
    assert [line.document for line in app.screenings.lines(LOCAL)] == ["d-ada", "d-bo"]


DECIDED = [
    ("invite", "Has the experience", True),
    ("hold", "Ask about AWS", True),
    ("no", "No work in the field", True),
    ("no", "", False),
    ("invite", "   ", False),
    (None, "No choice", False),
]


@pytest.mark.parametrize(("step", "reason", "kept"), DECIDED)
def test_a_decision_is_a_persons_with_a_reason(step, reason, kept, app, screen):
    at = opened(screen, tab())
    assert len(at.radio) == 0, "nobody is decided about unseen"
    at.selectbox(key="people-open-0").set_value("Person B").run()
    if step:
        at.radio[0].set_value(step)
    next(t for t in at.text_input if t.label == "Your reason").set_value(reason)
    next(b for b in at.button if b.label == "Record the decision").click().run()
    decided = [(line.step, line.document, line.reason) for line in app.screenings.lines(LOCAL) if line.step != "opened"]
    assert decided == ([(step, "d-ada", reason)] if kept else [])
    assert ("Recorded." in shown(at)) is kept


def test_cvs_are_read_compared_and_kept_nowhere(app, screen):
    app.services.jobs.save(LOCAL, app.threads.new(LOCAL, results.AT), POSTING, results.AT)
    at = opened(screen, Session(LOCAL, screening=Screening(reviewer=REVIEWER)))
    canary = CV.replace("Ann Example", "Quillfeather Brook")
    given = [
        ("one.txt", CV.encode(), "text/plain"),
        ("two.txt", canary.encode(), "text/plain"),
        ("bad.pdf", b"%PDF-1.7 no", "application/pdf"),
    ]
    at.file_uploader[0].set_value(given).run()
    next(b for b in at.button if b.label == "Compare").click().run(timeout=60)
    text = shown(at)
    mine = at.session_state["session"].screening
    assert [one.key for one in mine.judged] == ["one.txt", "two.txt"]
    assert "Not read: bad.pdf" in text
    assert steps(app) == ["compared"]
    assert app.services.files.files(LOCAL) == ()
    assert app.services.ledger.facts(LOCAL) == ()
    stored = [p for p in app.settings.data_dir.rglob("*") if p.is_file()]
    assert [p.name for p in stored if b"Quillfeather" in p.read_bytes()] == []
    at.button(key="remove").click().run()
    mine = at.session_state["session"].screening
    assert (mine.people, mine.judged, mine.documents, mine.refused) == ([], (), [], [])
    assert mine.drops == 1
    assert "Person A" not in drawn_words(at)


def test_two_files_of_one_name_are_two_people():
    facts = [f for _, f in PEOPLE]
    mine = Screening(people=[("cv.txt", f) for f in facts], documents=["1", "2"], judged=JUDGED)
    assert [mine.facts(one.label) for one in JUDGED] == facts
    assert facts[0] != facts[1]


def test_a_pasted_ad_will_do_and_one_that_is_none_is_explained(screen):
    at = opened(screen, Session(LOCAL, screening=Screening(reviewer=REVIEWER)))
    at.text_area(key="people-ad").set_value("Hello").run()
    assert "too short" in shown(at)
    at.text_area(key="people-ad").set_value(PLATFORM).run()
    assert "too short" not in shown(at)


def refusing(name, data):
    if data == b"bad":
        raise FileRefused("damaged", "It cannot be read.", "Send another.")
    return results.READING.model_copy(update={"document": data.decode(), "file_name": name})


def test_the_same_file_twice_is_one_person_and_a_bad_one_is_set_aside():
    mine = Screening(reviewer=REVIEWER)
    mine.begin(POSTING)
    for name, data in [("a", b"1"), ("b", b"bad"), ("c", b"1"), ("d", b"2")]:
        mine.read(refusing, name, data)
    assert [name for name, _ in mine.people] == ["a", "d"]
    assert mine.documents == ["1", "2"]
    assert [name for name, _ in mine.refused] == ["b"]
    mine.begin(POSTING)
    assert (mine.people, mine.documents, mine.refused) == ([], [], [])


@pytest.mark.parametrize(
    ("posting", "name"),
    [
        (None, ""),
        (results.POSTING.model_copy(update={"title": None, "company": None}), "Job ad"),
        (results.POSTING.model_copy(update={"title": "Cook", "company": None}), "Cook"),
        (results.POSTING.model_copy(update={"title": "Cook", "company": "Oak"}), "Cook · Oak"),
    ],
)
def test_what_the_log_calls_a_job(posting, name):
    assert Screening(posting=posting).job == name


def test_each_cell_has_a_sign_and_a_word_and_opens_to_the_evidence():
    people = arranged(JUDGED, "given")
    drawn = evidence(people, ["Person A", "<b>B</b>"])
    asked = {p.requirement_id: p for one in people for p in one.shown.parts if p.kind != "duty"}
    assert drawn.count("<td>") == 2 * len(asked) + 2
    assert drawn.count("</b> Met</span>") == sum(
        p.verdict == "met" and p.kind != "duty" for one in people for p in one.shown.parts
    )
    assert drawn.count("<details>") == sum(bool(p.evidence) for one in people for p in one.shown.parts if p.kind != "duty")
    assert "<b>B</b>" not in drawn
    assert "<li><q>Run Kubernetes clusters with Terraform on AWS</q></li>" in drawn
    assert "could rule out" not in drawn
    shut = people[0]._replace(shown=people[0].shown.model_copy(update={"blockers": (next(iter(asked)),)}))
    assert evidence([shut, people[1]], ["A", "B"]).count("could rule out") == 1
    assert "title=" not in drawn, "what only a mouse shows is hidden from others"


def test_what_only_one_of_them_is_judged_by_has_a_row_too():
    first, other = arranged(JUDGED, "given")
    more = other.shown.parts[0].model_copy(update={"requirement_id": "terms", "text": "Terms", "evidence": ()})
    longer = other._replace(shown=other.shown.model_copy(update={"parts": (*other.shown.parts, more)}))
    drawn = evidence([first, longer], ["A", "B"])
    assert '<th scope="row">Terms</th><td>Says nothing of it</td><td><span class="jc-sign' in drawn
    assert drawn.index("Must have") < drawn.index("Asked without saying") < drawn.index(">Terms<")


RISKY = [
    ("=1+1", "'=1+1"),
    ("+44", "'+44"),
    ("-x", "'-x"),
    ("@sum", "'@sum"),
    ("a=b", "a=b"),
    ("", ""),
    ('say "so", ok', 'say "so", ok'),
]


@pytest.mark.parametrize(("reason", "cell"), RISKY)
def test_the_log_as_a_file_runs_nothing(reason, cell):
    line = Logged(created=results.AT, reviewer=REVIEWER, step="opened", job="Cook", document="ab", reason=reason)
    rows = list(csv.DictReader(io.StringIO(log_file([line]).decode("utf-8-sig"))))
    assert tuple(rows[0]) == LOG
    assert (rows[0]["reason"], rows[0]["reviewer"], rows[0]["step"]) == (cell, REVIEWER, "opened")
    assert rows[0]["created"].startswith("2026-03-05T12:00:00")


def test_an_empty_log_is_a_file_with_its_heads():
    assert log_file([]).decode("utf-8-sig").strip() == ",".join(LOG)


def test_the_log_goes_with_ones_data_and_the_people_too(app):
    mine = tab()
    records.log(app, mine, "opened", "d-ada")
    app.screenings.add("v-other", app.screenings.lines(LOCAL)[0])
    assert own_data.tables(app, LOCAL)["screening"][0]["document"] == "d-ada"
    own_data.erase(app, mine)
    assert app.screenings.lines(LOCAL) == ()
    assert steps(app, "v-other") == ["opened"]
    assert mine.screening.people == []
