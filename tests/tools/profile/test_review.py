"""What was read beside what is kept: states, places, history, and what is asked."""

from datetime import UTC, datetime

import pytest

from tests.tools.profile.people import PROFILE, reading
from tools.cv.models import Basics, FieldSource, Location, Profile, Reading, Skill, Work
from tools.profile.facts import facts_of
from tools.profile.models import Change, Fact, SaidBy
from tools.profile.parts import with_part
from tools.profile.review import Field, Review, review, source_of

NOW = datetime(2026, 11, 25, 19, 0, tzinfo=UTC)
READING = reading()
FACTS = facts_of(READING)
BY_PATH = {fact.path: fact for fact in FACTS}


def field(page: Review, path: str, name: str = "text") -> Field:
    fact = BY_PATH[path]
    return next(f for f in page.fields if f.key == f"{fact.id}:{name}")


def corrected(path: str, name: str, value: str, ledger=FACTS) -> tuple[tuple[Fact, ...], Change]:
    """The ledger with one part corrected, and the note of it."""
    old = next(f for f in ledger if f.id == BY_PATH[path].id)
    new = with_part(old, name, value, NOW)
    return tuple(new if f.id == old.id else f for f in ledger), Change(
        batch="b", fact=old.id, deed="corrected", field=name, before=old, after=new, at=NOW
    )


def another(profile: Profile, document: str = "dddd") -> Reading:
    return Reading(file_name="new.pdf", document=document, profile=profile)


def states(page: Review) -> set[str]:
    return {f.state for f in page.fields}


def test_every_value_of_the_profile_is_on_the_page():
    page = review(READING, FACTS)
    shown = {f.value for f in page.fields}

    def leaves(value):
        if isinstance(value, dict):
            return [leaf for name, part in value.items() if name not in {"network", "username", "level"} for leaf in leaves(part)]
        return [leaf for part in value for leaf in leaves(part)] if isinstance(value, list | tuple) else [str(value)]

    given = PROFILE.model_copy(
        update={"skills": tuple(s.model_copy(update={"name": s.name if not s.keywords else None}) for s in PROFILE.skills)}
    )
    held = "\n".join(shown)
    assert [leaf for leaf in leaves(given.model_dump(exclude_none=True)) if leaf not in held] == []
    assert states(page) == {"read"}


def test_sections_stand_in_the_order_of_a_cv_and_skills_in_their_groups():
    page = review(READING, FACTS)
    assert list(page.sections)[:5] == ["basics", "work", "education", "skills", "languages"]
    assert [entry.title for entry in page.sections["skills"]] == ["Languages", ""]
    assert [f.value for f in page.sections["skills"][0].fields] == ["Python", "C++", "SQL"]
    assert len(page.sections["basics"]) == 1


def test_a_correction_shows_both_and_its_history():
    ledger, change = corrected("work[1]", "endDate", "2020")
    again = with_part(next(f for f in ledger if f.id == change.fact), "endDate", "2019", NOW)
    second = Change(batch="c", fact=change.fact, deed="corrected", field="endDate", before=change.after, after=again, at=NOW)
    shown = field(review(READING, [again if f.id == again.id else f for f in ledger], [change, second]), "work[1]", "endDate")
    assert (shown.state, shown.value, shown.read, shown.said) == ("corrected", "2019", "2021-02", True)
    assert [(was.value, was.by) for was in shown.was] == [("2021-02", READING.file_name), ("2020", "")]
    other = field(review(READING, [again if f.id == again.id else f for f in ledger], [change, second]), "work[1]", "position")
    assert (other.state, other.was, other.said) == ("read", (), False)


def test_a_confirmed_value_is_not_asked_about_again():
    sure = BY_PATH["basics.name"].model_copy(update={"confidence": 1.0})
    change = Change(batch="b", fact=sure.id, deed="confirmed", field="text", before=BY_PATH["basics.name"], after=sure, at=NOW)
    doubted = READING.model_copy(update={"fields": {"basics.name": FieldSource(confidence=0.2)}})
    assert field(review(doubted, FACTS), "basics.name").to_check
    confirmed = field(review(doubted, FACTS, [change]), "basics.name")
    assert (confirmed.state, confirmed.to_check) == ("confirmed", False)


@pytest.mark.parametrize(("confidence", "asked"), [(0.0, True), (0.69, True), (0.7, False), (1.0, False)])
def test_what_is_unsure_is_asked(confidence, asked):
    page = review(READING.model_copy(update={"fields": {"basics.email": FieldSource(confidence=confidence)}}), FACTS)
    assert field(page, "basics.email").to_check is asked


def test_what_was_taken_out_is_shown_as_such_with_its_lines():
    role = BY_PATH["work[0]"]
    left = tuple(f for f in FACTS if role.id not in {f.id, f.scope})
    gone = [Change(batch="b", fact=f.id, deed="removed", before=f, at=NOW) for f in FACTS if role.id in {f.id, f.scope}]
    page = review(READING, left, gone)
    entry = page.sections["work"][0]
    assert (entry.removed, {f.state for f in entry.fields}) == (True, {"removed"})
    assert not page.sections["work"][1].removed


def test_a_newer_file_that_differs_asks_and_one_that_agrees_does_not():
    ledger, change = corrected("work[1]", "endDate", "2020")

    def newer(end: str) -> Field:
        given = another(Profile(work=(Work(name="Bolt Foods", position="Analyst", start_date="2018", end_date=end),)))
        page = review(given, ledger, [change])
        return next(f for f in page.fields if f.name == "endDate")

    assert newer("2020").state == "corrected"
    assert newer("2021-02").state == "corrected", "the file still says what was corrected: nothing to ask"
    asked = newer("2022")
    assert (asked.state, asked.value, asked.read, asked.said, asked.to_check) == ("differs", "2020", "2022", True, True)


def test_another_email_in_a_newer_file_asks_only_where_the_person_corrected_it():
    given = another(Profile(basics=Basics(email="mira@new.example")))
    plain = review(given, (*FACTS, *facts_of(given)))
    assert [f.state for f in plain.fields if f.value == "mira@new.example"] == ["read"]
    ledger, change = corrected("basics.email", "text", "mira@right.example")
    asked = next(f for f in review(given, ledger, [change]).fields if f.read == "mira@new.example")
    assert (asked.state, asked.value) == ("differs", "mira@right.example")


def test_another_file_may_say_more_or_other_things_of_a_role():
    given = another(
        Profile(
            work=(Work(name="Acme Freight", position="Data Engineer", start_date="2021-03", end_date="2024", location="Kiel"),)
        )
    )
    found = {f.name: f for f in review(given, FACTS).fields}
    assert (found["endDate"].state, found["endDate"].value, found["endDate"].said) == ("differs", "now", False)
    assert (found["location"].state, found["location"].value) == ("differs", "Hamburg")
    assert found["position"].state == "read"


def test_what_the_person_added_stands_in_its_section_and_under_its_role():
    said = SaidBy(at=NOW, words="x")
    role = Fact(id="sr", kind="role", text="Cook, Inn", title="Cook", employer="Inn", source=said)
    under = Fact(id="sl", kind="bullet", text="Baked bread", scope="sr", source=said)
    line = Fact(id="sm", kind="bullet", text="Wrote the runbook", scope=BY_PATH["work[0]"].id, source=said)
    page = review(READING, (*FACTS, role, under, line))
    assert [f.value for f in page.sections["work"][-1].fields] == ["Inn", "Cook", "Baked bread"]
    assert page.sections["work"][0].fields[-1].value == "Wrote the runbook"
    assert {f.state for f in page.sections["work"][-1].fields} == {"added"}


def test_facts_of_other_files_are_counted_not_shown():
    other = facts_of(another(Profile(work=(Work(name="Elsewhere", position="Clerk", highlights=("Filed",)),))))
    page = review(READING, (*FACTS, *other))
    assert page.elsewhere == 2
    assert "Filed" not in {f.value for f in page.fields}


def test_places_are_those_of_the_value_or_of_its_parts():
    at = FieldSource(confidence=0.9, page=1, box=(0, 0, 1, 1))
    given = Reading(
        file_name="a.pdf",
        document="a",
        profile=Profile(
            basics=Basics(location=Location(city="Kiel", country_code="DE")),
            work=(Work(position="Cook", start_date="2019"),),
            skills=(Skill(keywords=("Baking",)),),
        ),
        current=("work[0]",),
        fields={
            "basics.location.city": at,
            "basics.location.countryCode": at,
            "work[0].startDate": at,
            "skills[0].keywords[0]": at,
        },
    )
    found = {(f.kind, f.name): f for f in review(given, facts_of(given)).fields}
    assert found["location", "text"].paths == ("basics.location.city", "basics.location.countryCode")
    assert found["role", "endDate"].paths == ("work[0].startDate",), "to date stands where the range begins"
    assert found["role", "position"].paths == ()
    assert source_of(given, found["skill", "text"]) == (at,)


def test_looking_changes_nothing():
    ledger = list(FACTS)
    review(READING, ledger)
    assert tuple(ledger) == FACTS
