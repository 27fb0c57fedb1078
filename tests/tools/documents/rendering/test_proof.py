"""Files read again, field by field."""

import pytest

from core.errors import FileRefused
from tests.tools.documents.rendering.drafts import CV_ROWS, MIRA, cv, letter
from tools.cv.models import Basics, Profile, Work
from tools.cv.reader import read_here
from tools.documents.rendering.extract import EXTRACTORS, holds, squeezed
from tools.documents.rendering.files import render
from tools.documents.rendering.looks import templates
from tools.documents.rendering.proof import compared, fields_of, proof


def ours(name: str, data: bytes) -> Profile:
    return read_here(name, data).profile


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_cv_is_read_as_it_was_written(template, form):
    draft = cv(template=template)
    found = proof(draft, (form, render(draft, form, ())), (), ours)
    assert {"basics.name", "work[0].position", "work[1].endDate", "education[0].degree", "skills[0]"} <= {
        f.path for f in found.fields
    }
    assert [field for field in found.wrong if field.path.startswith(("basics.name", "basics.email", "work", "education"))] == []
    assert found.f1 > 0.9


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_letter_is_proved_by_its_words(form):
    found = proof(letter(), (form, render(letter(), form, ())), (), ours)
    assert found.wrong == ()
    assert found.fields[0].written == MIRA
    assert any("deployment pipeline" in field.read for field in found.fields)


def test_a_file_that_our_reader_refuses_has_nothing_right():
    def refuses(_name: str, _data: bytes) -> Profile:
        raise FileRefused("no_text", "no", "no")

    found = proof(cv(), ("pdf", render(cv(), "pdf", ())), (), refuses)
    assert found.f1 == 0
    assert len(found.wrong) == len(found.fields)
    assert all(field.missed_by == () for field in found.fields)


@pytest.mark.parametrize(
    ("written", "read", "right"),
    [
        ({"work[0].name": "Acme"}, {"work[0].name": "Acme"}, True),
        ({"work[0].name": "Acme"}, {"work[0].name": "Acme, Leeds"}, False),
        ({"work[0].name": "Acme"}, {}, False),
        ({"skills[0]": "Go", "skills[1]": "SQL"}, {"skills[0]": "SQL", "skills[1]": "Go"}, True),
        ({"education[0].degree": "BSc, Maths"}, {"education[0].degree": "BSc in Maths"}, False),
        ({"education[0].degree": "BSc in Maths"}, {"education[0].degree": "BSc, Maths"}, True),
        ({"education[0].degree": "BSc Maths"}, {"education[0].degree": ""}, False),
        ({"certificates[0]": "First Aid, Red Cross, 2023"}, {"certificates[0]": "First Aid"}, True),
        ({"certificates[0]": "First Aid"}, {"certificates[0]": "Second Aid"}, False),
    ],
)
def test_what_counts_as_the_same(written, read, right):
    assert all(field.same for field in compared("pdf", written, read, {}).fields) is right


def test_what_nobody_wrote_lowers_the_figure():
    found = compared("pdf", {"basics.name": "A"}, {"basics.name": "A", "work[0].name": "B", "skills[0]": "C"}, {})
    assert found.more == ("work[0].name", "skills[0]")
    assert found.f1 == pytest.approx(2 / 4)


def test_an_extractor_that_does_not_find_the_words_is_named():
    found = compared("pdf", {"basics.name": "A B"}, {"basics.name": "A B"}, {"one": "xABx", "two": "A"})
    assert found.wrong[0].missed_by == ("two",)
    assert found.wrong[0].same


def test_the_fields_of_a_resume():
    profile = Profile(basics=Basics(name="A"), work=(Work(name="X", position="Y", start_date="2020", highlights=("h",)),))
    made = dict(fields_of(profile.model_dump(mode="json", by_alias=True, exclude_none=True)))
    assert made == {
        "basics.name": "A",
        "work[0].name": "X",
        "work[0].position": "Y",
        "work[0].startDate": "2020",
        "work[0].highlights[0]": "h",
    }


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_two_extractors_find_the_name(form):
    data = render(cv(), form, ())
    assert len(EXTRACTORS[form]) == 2
    assert all(holds(squeezed(extract(data)), MIRA) for extract in EXTRACTORS[form].values())
    assert not any(holds(squeezed(extract(data)), "Nobody Here") for extract in EXTRACTORS[form].values())


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("label", ["Matron", "Cattle hauler and ranch hand", "Kindergartenpädagogin aus Ungarn"])
def test_a_title_in_words_that_no_list_has_is_read_where_it_is_set_off(template, form, label):
    rows = [(part, label if part == "label" else text, *rest) for part, text, *rest in CV_ROWS]
    data = render(cv(*rows, template=template), form, ())
    assert read_here(f"cv.{form}", data).profile.basics.label == label
