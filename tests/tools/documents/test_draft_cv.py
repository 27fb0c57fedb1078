from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.draft_cv import draft_cv
from tools.documents.models import Options


def _draft(facts=NORA, posting=AD, **options):
    return draft_cv(facts, posting, None, Options(**options), TODAY)


def _texts(draft, part):
    return [line.text for line in draft.lines if line.part == part]


def test_the_page_is_in_printed_order():
    parts = [(line.part, line.section) for line in _draft().lines]
    assert [part for part, _ in parts[:3]] == ["name", "label", "contact"]
    assert list(dict.fromkeys(section for part, section in parts if part == "heading")) == [
        "basics", "work", "education", "skills", "certificates", "languages", "interests",
    ]  # fmt: skip


def test_what_the_ad_asks_comes_first():
    draft = _draft()
    assert _texts(draft, "bullet")[0] == "Built the deployment pipeline for 14 services in Go"
    assert _texts(draft, "skill")[0].startswith(("Languages: Go", "Data: PostgreSQL"))


def test_the_label_is_the_persons_own_title():
    assert _texts(_draft(), "label") == ["Platform Engineer"]


def test_entries_are_locked_and_dated_from_the_ledger():
    entry = next(line for line in _draft().lines if line.part == "entry")
    assert entry.entry is not None
    assert (entry.entry.title, entry.entry.organization, entry.entry.start, entry.entry.current) == (
        "Platform Engineer",
        "Quarry Systems",
        "2021-02",
        True,
    )
    assert entry.text == "Platform Engineer, Quarry Systems (Feb 2021 – present)"


def test_every_claiming_line_names_its_facts():
    known = {one.id for one in NORA}
    for line in _draft().lines:
        assert not line.claims or (line.fact_ids and set(line.fact_ids) <= known), line


def test_years_are_counted_from_the_dates():
    assert _texts(_draft(), "summary")[0] == "Platform Engineer with more than 9 years of professional experience."
    assert _texts(_draft(), "summary")[1].startswith("At Quarry Systems: ")
    assert _texts(_draft(posting=None), "summary")[0].endswith("currently at Quarry Systems.")


def test_pages_are_kept_and_no_job_is_lost():
    long = NORA + tuple(
        fact(f"x{at}", "bullet", f"Looked after machine number {at} in the long hall " * 3, scope="r2") for at in range(60)
    )
    draft = _draft(long, pages=1)
    assert len([line for line in draft.lines if line.part == "entry" and line.section == "work"]) == 2
    assert sum(line.part == "bullet" for line in draft.lines) < 40
    dropped = [change for change in draft.changes if change.what == "dropped"]
    assert dropped
    assert all(change.why for change in dropped)


def test_braces_pass_through():
    odd = (*NORA, fact("b9", "bullet", "Kept {name} and {{x}} in the Go template", scope="r1"))
    assert "Kept {name} and {{x}} in the Go template" in _texts(_draft(odd), "bullet")


def test_what_the_person_left_out_stays_out():
    draft = _draft(leave_out=("section:interests", "bullet:b2"))
    assert "Bell ringing" not in [line.text for line in draft.lines]
    assert "Mentors two apprentices" not in _texts(draft, "bullet")
    why = {change.before: change.why for change in draft.changes if change.what == "dropped"}
    assert why["Mentors two apprentices"] == why["Bell ringing"] == "You asked to leave it out."


def test_the_same_input_gives_the_same_document():
    assert _draft() == _draft()


def test_one_fact_is_enough():
    assert [line.text for line in _draft((NORA[0],), None).lines] == ["Nora Lindqvist"]
