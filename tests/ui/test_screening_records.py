"""What stays of a comparison: refused until each person was looked at, words for applicants, a log that ends, a report that is measured."""

import csv
import io
import re
from datetime import timedelta

import pytest

from tests.ui import results
from tests.ui.conftest import shown
from tests.ui.test_screening import JUDGED, POSTING, REVIEWER, opened, steps, tab
from tools.jobs.fit import VERSION
from tools.jobs.rank import arranged
from tools.jobs.screening.store import Logged
from ui.screening import records, told
from ui.screening.files import COMPARISON, comparison_file
from ui.state import LOCAL, Session, clock

FILE = "Take the comparison along (CSV)"


def compared(app, **more) -> Session:
    """A visit in which two people were compared, as the log has it."""
    mine = tab(**more)
    records.log(app, mine, "compared")
    return mine


def look_at(at, *labels):
    for label in labels:
        at.selectbox(key="people-open-0").set_value(label).run()
    return at


def file_of(at) -> list[str]:
    return [str(e.proto.label) for e in at.get("download_button") if str(e.proto.label) == FILE]


def test_a_comparison_is_not_taken_along_before_each_person_was_looked_at(app, screen):
    at = opened(screen, compared(app))
    assert file_of(at) == []
    assert at.button(key="people-file").disabled
    assert "0 of 2 people have been looked at. Open each person first." in shown(at)
    look_at(at, "Person B")
    assert "1 of 2 people" in shown(at)
    assert at.selectbox(key="people-open-0").options == ["Person A", "Person B · looked at"]
    assert at.selectbox(key="people-open-0").label == "Open a person · 1 of 2 looked at"
    look_at(at, "Person A")
    assert file_of(at) == [FILE]
    assert steps(app) == ["compared", "opened", "opened"]


def test_a_new_comparison_asks_for_new_looks(app, screen):
    mine = compared(app)
    look_at(opened(screen, mine), "Person A", "Person B")
    records.log(app, mine, "compared")
    assert records.seen(app, mine) == set()


def test_looks_of_another_reviewer_are_not_ones_own(app):
    mine = compared(app)
    for document in mine.screening.documents:
        app.screenings.add(LOCAL, Logged(created=clock(), reviewer="Somebody Else", step="opened", document=document))
    assert records.seen(app, mine) == set()
    records.log(app, mine, "opened", mine.screening.documents[0])
    assert records.seen(app, mine) == {"Person A"}


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def logged(step: str, reason: str = "") -> Logged:
    return Logged(created=results.AT, reviewer=REVIEWER, step=step, document="ab", reason=reason)


def test_the_file_says_who_looked_and_decided_and_no_name():
    looks = {one.label: logged("opened") for one in JUDGED}
    rows = read(comparison_file(arranged(JUDGED, "score"), looks, {"Person B": logged("invite", "=Has it")}))
    assert tuple(rows[0]) == COMPARISON
    assert list(dict.fromkeys(r["person"] for r in rows)) == ["Person B", "Person A"], "in the reader's order"
    assert len(rows) == sum(len(one.shown.parts) for one in JUDGED)
    assert {(r["reviewed_by"], r["looked_at"][:10]) for r in rows} == {(REVIEWER, "2026-03-05")}
    decided = {(r["person"], r["decision"], r["decision_reason"]) for r in rows}
    assert decided == {("Person B", "invite", "'=Has it"), ("Person A", "", "")}
    best = next(one for one in JUDGED if one.label == "Person B")
    assert {float(r["score"]) for r in rows if r["person"] == "Person B"} == {best.shown.score}
    assert any("Kubernetes clusters" in r["evidence"] for r in rows)
    assert not re.search(r"quill|rind|ada-|\.pdf|@", str(rows), re.IGNORECASE)


def test_nobody_is_written_whom_nobody_looked_at():
    with pytest.raises(KeyError):
        comparison_file(JUDGED, {"Person A": logged("opened")}, {})


def test_one_person_is_read_as_the_cv_says_it_without_who_it_is(app, screen):
    at = look_at(opened(screen, compared(app)), "Person B")
    text = shown(at)
    assert "What the CV says, without who it is" in text
    assert "- Run Kubernetes clusters with Terraform on AWS" in text
    assert not re.search(r"Ada|Quill|ada@", text)


BRACKETS = {"en": "[contact]", "de": "[Kontakt]", "fr": "[contact]", "es": "[contacto]", "pt": "[contacto]", "nl": "[contact]"}


@pytest.mark.parametrize("language", told.LANGUAGES)
def test_applicants_are_told_in_their_language_what_happens_and_how_to_object(language):
    words = told.to_candidates(language, "Cook {braces} · Oak")
    assert "Cook {braces} · Oak" in words
    assert words.count("\n\n") == 2
    assert BRACKETS[language] in words
    assert words.count("[") == words.count("]") == 4, "a person, a contact, a date, an authority"
    assert set(BRACKETS) == set(told.LANGUAGES) == {p.stem for p in told.CANDIDATES.glob("*.md")}


def test_the_words_to_applicants_stand_on_the_page_in_the_ads_language(app, screen):
    mine = compared(app)
    mine.screening.posting = POSTING.model_copy(update={"language": "de"})
    at = opened(screen, mine)
    assert [c.value for c in at.code] == [told.to_candidates("de", mine.screening.job)]
    next(g for g in at.button_group if g.label == "Language").set_value("fr").run()
    assert at.code[0].value == told.to_candidates("fr", mine.screening.job)


def test_before_a_comparison_they_are_there_too(screen):
    mine = Session(LOCAL)
    mine.screening.reviewer = REVIEWER
    at = opened(screen, mine)
    assert at.code[0].value == told.to_candidates("en", "")
    assert "“[…]”" in at.code[0].value


def test_the_report_on_fairness_is_measured_with_this_version_and_invents_no_rate(app, screen):
    words = told.FAIRNESS.read_text(encoding="utf-8")
    assert f"`{VERSION}`" in words, "measure anew: python -m evals.steady"
    must = ["python -m evals.steady", "1,600 fits", "nobody can say", "Selection rates can only be worked out by an employer"]
    assert [w for w in must if w not in words] == []
    assert "%" not in words
    assert "What swapping it changes: nothing" in shown(opened(screen, compared(app)))


def test_old_lines_are_gone_before_the_log_is_shown(app, screen):
    old = clock() - timedelta(days=app.settings.screening_days + 1)
    app.screenings.add(LOCAL, Logged(created=old, reviewer=REVIEWER, step="compared", job="Old job"))
    text = shown(opened(screen, compared(app)))
    assert "Old job" not in text
    assert "Log · 1" in text
    assert f"kept for {app.settings.screening_days} days" in text
    assert steps(app) == ["compared"]
