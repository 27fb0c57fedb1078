"""What the doors tell of a draft: claims with sources, changes counted once, what was refused."""

import json

import pytest

from tests.tools.documents.ads import ADS
from tests.tools.documents.crew import CREW
from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.check_draft import check_draft
from tools.documents.claims import changes_json, claims_json, is_change, real_changes, refused_json
from tools.documents.draft_cv import draft_cv
from tools.documents.draft_letter import draft_letter
from tools.documents.models import Change, Draft, Line, Options
from tools.documents.wording import LANGUAGES


def both(person):
    facts, posting = CREW[person], ADS[person]
    return tuple(
        check_draft(make(facts, posting, None, Options(), TODAY), facts, posting, TODAY) for make in (draft_cv, draft_letter)
    )


@pytest.mark.parametrize(
    ("what", "counts"), [("kept", False), ("moved", True), ("reworded", True), ("dropped", True), ("added", True)]
)
def test_only_what_differs_counts(what, counts):
    assert is_change(what) is counts
    draft = Draft(document="cv", title="t", language="en", changes=(Change(what=what, why="w"), Change(what="kept", why="w")))
    assert len(real_changes(draft)) == int(counts)


@pytest.mark.parametrize("person", LANGUAGES)
def test_the_count_is_the_rows_that_are_not_kept(person):
    cv = both(person)[0]
    rows = [row["what"] for row in changes_json([cv])]
    assert len(real_changes(cv)) == len(rows) - rows.count("kept")
    assert rows.count("kept") > 0


@pytest.mark.parametrize("person", LANGUAGES)
def test_every_claim_points_at_a_fact_or_at_the_ad(person):
    known = {one.id: one.text for one in CREW[person]}
    for claim in claims_json(both(person)):
        assert set(claim) == {"document", "text", "fact_ids", "quotes", "job_quotes", "part", "claims"}
        assert not claim["claims"] or claim["fact_ids"] or claim["job_quotes"], claim
        assert [known[name] for name in claim["fact_ids"]] == claim["quotes"] or set(claim["quotes"]) == {
            known[name] for name in claim["fact_ids"]
        }


@pytest.mark.parametrize("person", LANGUAGES)
def test_all_of_it_is_json(person):
    drafts = both(person)
    for told in (claims_json(drafts), changes_json(drafts), refused_json(drafts)):
        assert json.loads(json.dumps(told)) == told


@pytest.mark.parametrize("person", LANGUAGES)
def test_each_fact_that_a_cv_shows_is_told_once(person):
    cv = both(person)[0]
    told = [name for row in cv.changes if row.what != "added" for name in row.fact_ids]
    assert len(told) == len(set(told))
    shown = {name for line in cv.lines if line.part in {"bullet", "skill", "item"} for name in line.fact_ids}
    assert {one.id for one in CREW[person] if one.kind in {"bullet", "skill", "language"}} & shown <= set(told)


@pytest.mark.parametrize(
    ("line", "because"),
    [
        (Line(id="x", part="bullet", text="Built the deployment pipeline for 15 services in Go", fact_ids=("b1",)), "15"),
        (Line(id="x", part="bullet", text="Led two apprentices to the national prize", fact_ids=("b2",)), ""),
        (Line(id="x", part="summary", text="Engineer with 25 years of experience", fact_ids=("r1",)), "25"),
        (Line(id="x", part="skill", text="Go, Rust", fact_ids=("s1",)), "rust"),
        (Line(id="x", part="item", text="Swedish (native), Norwegian (native)", fact_ids=("l1",)), "norwegian"),
        (Line(id="x", part="label", text="Chief Engineer", fact_ids=("r1",)), "chief"),
    ],
)
def test_a_refused_line_is_told_with_its_word(line, because):
    draft = Draft(document="cv", title="t", language="en", lines=(line,))
    rows = refused_json([check_draft(draft, NORA, AD, TODAY)])
    assert [row["text"] for row in rows] == [line.text]
    assert because in rows[0]["why"].lower()
    assert rows[0]["document"] == "cv"
    assert rows[0]["fact_ids"] == list(line.fact_ids)


def test_what_was_refused_before_stays_listed():
    lie = Line(id="x", part="bullet", text="Owns a bridge in Leeds", fact_ids=("b1",))
    draft = Draft(document="cv", title="t", language="en", lines=(lie,))
    once = check_draft(draft, NORA, AD, TODAY)
    twice = check_draft(once, NORA, AD, TODAY)
    assert once.refused == twice.refused
    assert len(twice.refused) == 1


@pytest.mark.parametrize(
    ("language", "level", "printed"),
    [
        ("en", "(Native speaker)", "English (Native speaker)"),
        ("en", "C1", "English (C1)"),
        ("en", "fluent (C1)", "English (fluent, C1)"),
        ("en", "", "English"),
        ("en", "[B2]", "English (B2)"),
        ("de", "native", "Englisch (Muttersprache)"),
        ("de", "C1, since 2019", "Englisch (C1)"),
        ("es", "A2 (in progress)", "Inglés (A2, in progress)"),
        ("fr", "fluent", "Anglais (courant)"),
        ("pt", "basic", "Inglês (básico)"),
        ("it", "intermediate", "Inglese (intermedio)"),
    ],
)
def test_a_language_is_printed_with_one_pair_of_brackets(language, level, printed):
    known = (NORA[0], fact("l", "language", "English", details={"fluency": level} if level else {}))
    draft = check_draft(draft_cv(known, None, None, Options(language=language), TODAY), known, None, TODAY)
    assert [line.text for line in draft.lines if line.part == "item"] == [printed]
    assert draft.refused == ()
