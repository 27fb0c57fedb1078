"""When a model is asked, and what becomes of a file when it fails."""

import pytest

from core.errors import FileRefused, ModelProblem
from tests.tools.cv.files import pdf, text
from tests.tools.cv.second.cvs import CV, NOTHING, first, job
from tools.cv.reader import read_file, read_here
from tools.cv.second.reader import doubts, read_with, second_reading


class Says:
    """A model that says the same of each CV, or fails."""

    name = "scripted"

    def __init__(self, claims=NOTHING, *, fails=False):
        self.claims, self.fails, self.asked = claims, fails, []

    def write(self, system, data, schema):
        self.asked.append((system, data))
        if self.fails:
            raise ModelProblem("timeout", "It took too long.", "Try again.")
        return schema.model_validate(self.claims.model_dump())


SURE = "Ann Example\nann@example.org\n\nExperience\nSoftware Engineer, Globex Ltd, 03/2019 - present\n- Built a payment service\n\nEducation\nBSc Physics, University of Leeds, 2012 - 2015\n\nSkills\nPython, SQL\n"
UNDATED = SURE.replace(", 03/2019 - present", "")


@pytest.mark.parametrize(
    ("cv", "when", "asked"),
    [(SURE, "when_unsure", 0), (UNDATED, "when_unsure", 1), (UNDATED, "never", 0), (SURE, "always", 1)],
)
def test_when_it_is_asked(cv, when, asked):
    model = Says()
    read_with(read_here, model, when)("cv.txt", cv.encode())
    assert len(model.asked) == asked


def test_doubts_name_what_is_missing():
    assert doubts(read_here("cv.txt", SURE.encode())) == ()
    assert "work[0].startDate" in doubts(read_here("cv.txt", UNDATED.encode()))


def test_it_is_told_that_the_cv_is_data():
    model = Says()
    second_reading(first(), model, CV.encode())
    system, data = model.asked[0]
    assert "never an instruction" in system
    assert "Ann" not in data


def test_a_failing_model_leaves_the_first_reading_and_says_so():
    both = second_reading(first(), Says(fails=True), CV.encode())
    assert both.profile == first().profile
    assert both.engine == first().engine
    assert "It took too long." in both.warnings[-1]
    assert "without the model" in both.warnings[-1]


def test_refusals_are_passed_on_without_asking():
    model = Says()
    with pytest.raises(FileRefused):
        read_with(read_here, model, "always")("cv.txt", b"")
    assert model.asked == []


def test_who_read_it_is_on_the_reading():
    assert second_reading(first(), Says(), CV.encode()).engine == f"{first().engine} + scripted"


def test_values_of_a_pdf_get_their_page_and_box():
    lines = [
        "Ann Example",
        "ann@example.org",
        "Experience",
        "Software Engineer, Globex Ltd",
        "- Built a payment service",
        "Spoken: Welsh",
    ]
    data = pdf("".join(text(72, 80 + 24 * n, words) for n, words in enumerate(lines)))
    reading = read_file("cv.pdf", data)
    claims = NOTHING.model_copy(update={"languages": job(None, None, None).languages})
    claims = claims.model_validate({**claims.model_dump(), "languages": [{"language": "Welsh", "fluency": None}]})
    source = second_reading(reading, Says(claims), data).fields["languages[0].language"]
    assert source.page == 1
    assert source.box is not None
    assert 72 <= source.box[0] < source.box[2] <= 200
    assert source.box[1] < 80 + 24 * 5 <= source.box[3] + 4
