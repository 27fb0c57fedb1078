"""What claims may do to a reading, and what they may not."""

import pytest

from core.text import fold
from tests.tools.cv.second.cvs import NOTHING, first, job, lists, study
from tools.cv.models import FieldSource, Work
from tools.cv.second.merge import merged


def jobs(reading):
    return [(w.position, w.name, w.start_date, w.end_date) for w in reading.profile.work]


def doubtful(reading, path, value, words):
    """The reading with a value read wrongly and unsurely at those words."""
    at = reading.text.index(words)
    source = FieldSource(confidence=0.5, start=at, end=at + len(words), source_text=words)
    work = list(reading.profile.work)
    work[0] = work[0].model_copy(update={path: value})
    profile = reading.profile.model_copy(update={"work": tuple(work)})
    return reading.model_copy(update={"profile": profile, "fields": {**reading.fields, f"work[0].{path}": source}})


def without_second_job(reading):
    """The reading as if its second job had been taken for a bullet of the first."""
    fields = {p: s for p, s in reading.fields.items() if not p.startswith("work[1]")}
    profile = reading.profile.model_copy(update={"work": reading.profile.work[:1]})
    return reading.model_copy(update={"profile": profile, "fields": fields})


def test_no_claims_change_nothing():
    reading = first()
    assert merged(reading, NOTHING) == reading


LIES = [
    job("Chief Wizard", "Acme Corp", "2001 - 2019"),
    job("Chief Wizard", None, "03/2019 - present"),
    job(None, "Acme Corp", None),
    job("Head of Bees", None, None),
    study("PhD", "Oxford University", "2012 - 2015"),
    lists(skills=("Rust", "Kubernetes"), languages=(("Klingon", "C2"),), certificates=("PMP",)),
    lists(skills=("Looked after forty hives every single day",)),
]


@pytest.mark.parametrize("claims", LIES)
def test_what_is_not_in_the_file_is_dropped(claims):
    both = merged(first(), claims)
    assert both.profile == first().profile


def test_every_value_that_was_added_stands_in_the_file():
    claims = job("Tender of Meadows", "Buttercup", "2015 - 2018", "Kent").model_copy(
        update={"languages": lists(languages=(("Welsh", "native"),)).languages}
    )
    both = merged(without_second_job(first()), claims)
    new = {p: s for p, s in both.fields.items() if first().fields.get(p) != s}
    assert new
    for path, source in new.items():
        assert source.start is not None, path
        assert fold(both.text[source.start : source.end]) == fold(source.source_text)


def test_an_entry_that_was_missed_comes_in_at_its_place():
    both = merged(without_second_job(first()), job("Tender of Meadows", "Buttercup", "2015 - 2018"))
    assert jobs(both) == [
        ("Head of Bees", "Hive & Sons Ltd", "2019-03", None),
        ("Tender of Meadows", "Buttercup", "2015", "2018"),
    ]
    assert both.current == ("work[0]",)
    assert both.fields["work[1].startDate"].source_text == "2015 - 2018"


def test_a_gap_is_filled():
    reading = first()
    bare = reading.profile.work[0].model_copy(update={"name": None})
    fields = {p: s for p, s in reading.fields.items() if p != "work[0].name"}
    profile = reading.profile.model_copy(update={"work": (bare, *reading.profile.work[1:])})
    gap = reading.model_copy(update={"profile": profile, "fields": fields})
    both = merged(gap, job("Head of Bees", "Hive & Sons Ltd", "03/2019 - present"))
    assert both.profile.work[0].name == "Hive & Sons Ltd"
    assert both.fields["work[0].name"].confidence == 0.75


def test_agreement_makes_surer_and_a_sure_value_stays():
    both = merged(first(), job("Head of Bees", "Looked after forty hives", "03/2019 - present"))
    assert both.fields["work[0].position"].confidence > first().fields["work[0].position"].confidence
    assert both.profile.work[0].name == "Hive & Sons Ltd"


def test_a_doubtful_value_gives_way_to_more_of_the_same_words():
    cut = doubtful(first(), "name", "Hive", "Hive")
    assert merged(cut, job("Head of Bees", "Hive & Sons Ltd", "03/2019 - present")).profile.work[0].name == "Hive & Sons Ltd"


def test_a_doubtful_value_gives_way_to_one_that_sounds_right():
    wrong = doubtful(first(), "name", "Looked after forty hives", "Looked after forty hives")
    assert merged(wrong, job("Head of Bees", "Hive & Sons Ltd", "03/2019 - present")).profile.work[0].name == "Hive & Sons Ltd"


def test_an_unsure_reading_is_not_traded_for_no_better():
    wrong = doubtful(first(), "name", "Hive & Sons Ltd", "Hive & Sons Ltd")
    both = merged(wrong, job("Head of Bees", "Looked after forty hives", "03/2019 - present"))
    assert both.profile.work[0].name == "Hive & Sons Ltd"


def test_one_place_serves_one_entry():
    twice = job("Tender of Meadows", "Buttercup", "2015 - 2018")
    claims = twice.model_copy(update={"work": twice.work * 3})
    assert len(merged(without_second_job(first()), claims).profile.work) == 2


def test_an_area_within_the_degree_is_not_said_again():
    both = merged(first(), study("BSc Biology", "University of Leeds", "2012 - 2015", "Biology"))
    assert both.profile.education == first().profile.education


def test_languages_and_certificates_come_in_with_their_place():
    both = merged(first(), lists(languages=(("Welsh", "native"),)))
    assert [(x.language, x.fluency) for x in both.profile.languages] == [("Welsh", "native")]
    assert both.fields["languages[0].fluency"].source_text == "native"


def test_skills_come_in_only_among_skills():
    reading = first()
    fewer = reading.model_copy(
        update={
            "profile": reading.profile.model_copy(
                update={"skills": (reading.profile.skills[0].model_copy(update={"keywords": ("Beekeeping",)}),)}
            ),
            "fields": {p: s for p, s in reading.fields.items() if p != "skills[0].keywords[1]"},
        }
    )
    both = merged(fewer, lists(skills=("Mowing", "Beekeeping", "Meadows")))
    assert [k for g in both.profile.skills for k in g.keywords] == ["Beekeeping", "Mowing"]


def test_nothing_read_before_is_lost():
    odd = job("Tender of Meadows", "Hive & Sons Ltd", "2012 - 2015")
    both = merged(first(), odd)
    assert jobs(both) == jobs(first())
    assert isinstance(both.profile.work[0], Work)
