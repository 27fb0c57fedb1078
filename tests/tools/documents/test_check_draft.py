import pytest

from tests.tools.documents.people import AD, NORA, TODAY
from tools.documents.check_draft import check_draft
from tools.documents.check_items import check_items, facts_of_persona
from tools.documents.claims import changes_json, claims_json, refused_json
from tools.documents.draft_cv import draft_cv
from tools.documents.draft_letter import draft_letter
from tools.documents.models import Draft, Line, Options
from tools.documents.wording import LANGUAGES


def _line(text, *ids, part="bullet", name="x"):
    return Line(id=name, part=part, text=text, section="work", fact_ids=ids, quotes=())


@pytest.mark.parametrize("language", [None, *LANGUAGES])
@pytest.mark.parametrize("tone", ["plain", "warm", "formal"])
def test_our_own_drafts_lose_nothing(language, tone):
    options = Options(language=language, tone=tone)
    for make in (draft_cv, draft_letter):
        made = make(NORA, AD, None, options, TODAY)
        checked = check_draft(made, NORA, AD, TODAY)
        assert [(refused.text, refused.why) for refused in checked.refused] == []
        assert checked.lines == made.lines


@pytest.mark.parametrize(
    "lie",
    [
        _line("Built the deployment pipeline for 140 services in Go", "b1"),
        _line("Led the move of the archive to PostgreSQL", "b4"),
        _line("Assisted with the move of the archive to PostgreSQL", "b1"),
        _line("Director of Engineering at Quarry Systems", part="summary"),
        _line("I ran Kafka at Quarry Systems for nine years.", part="paragraph"),
        _line("Kafka", part="skill"),
        _line("Swedish (native), German (C1)", "l1", part="item"),
    ],
)
def test_a_lie_leaves_the_draft_and_is_listed(lie):
    draft = Draft(document="cv", title="t", language="en", lines=(lie, _line("Mentors two apprentices", "b2", name="y")))
    checked = check_draft(draft, NORA, AD, TODAY)
    assert [line.id for line in checked.lines] == ["y"]
    assert checked.refused[0].text == lie.text
    assert checked.refused[0].why


def test_claims_are_told_in_the_form_of_the_doors():
    drafts = (draft_cv(NORA, AD, None, Options(), TODAY), draft_letter(NORA, AD, None, Options(), TODAY))
    claims = claims_json(drafts)
    assert {claim["document"] for claim in claims} == {"cv", "letter"}
    assert all({"text", "fact_ids", "quotes"} <= set(claim) for claim in claims)
    assert all(claim["fact_ids"] or claim["job_quotes"] for claim in claims if claim["claims"])
    changes = changes_json(drafts)
    assert {change["what"] for change in changes} <= {"kept", "moved", "reworded", "dropped", "added"}
    assert all(change["why"] for change in changes)
    assert refused_json(drafts) == []


def test_given_claims_are_ruled_on_one_by_one():
    persona = {
        "lang": "en",
        "today": "2026-03-01",
        "facts": [
            {"id": "q.f1", "kind": "role", "scope": "q.r1", "text": "Baker on the night shift", "employer": "Orrin Mills", "title": "Baker", "start": "2020-01", "end": None},
            {"id": "q.f2", "kind": "bullet", "scope": "q.r1", "text": "Bakes 400 loaves per night", "employer": None, "title": None, "start": None, "end": None},
            {"id": "q.f3", "kind": "contact", "scope": None, "text": "Lives in Orrin", "employer": None, "title": None, "start": None, "end": None},
        ],
    }  # fmt: skip
    facts = facts_of_persona(persona)
    assert [(one.kind, one.scope, one.current) for one in facts] == [
        ("role", None, True),
        ("bullet", "q.f1", False),
        ("statement", None, False),
    ]
    items: list[dict[str, str | None]] = [
        {"id": "1", "persona": "q", "claim": "Bakes four hundred loaves per night", "role": "q.r1", "job_ad": None},
        {"id": "2", "persona": "q", "claim": "Bakes 500 loaves per night", "role": "q.r1", "job_ad": "a"},
    ]
    rulings = list(check_items(items, {"q": persona}, {"a": {"lang": "en", "text": "We bake 500 loaves."}}))
    assert [(ruling["id"], ruling["verdict"]) for ruling in rulings] == [("1", "supported"), ("2", "unsupported")]
    assert all(set(ruling) == {"id", "verdict", "reason", "fact_ids"} for ruling in rulings)
