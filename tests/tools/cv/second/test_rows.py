"""Entries as rows and back."""

from tests.tools.cv.second.cvs import first
from tools.cv.second.rows import Row, rows, with_rows


def test_there_and_back_is_the_same():
    reading = first()
    lists = {key: rows(reading, key) for key in ("work", "education", "skills", "languages", "certificates")}
    assert with_rows(reading, lists) == reading


def test_paths_and_running_follow_the_new_order():
    reading = first()
    jobs = rows(reading, "work")
    turned = with_rows(reading, {"work": jobs[::-1]})
    last = len(jobs) - 1
    assert turned.profile.work[last] == reading.profile.work[0]
    assert turned.fields[f"work[{last}].position"] == reading.fields["work[0].position"]
    assert turned.fields[f"work[{last}].highlights[0]"] == reading.fields["work[0].highlights[0]"]
    assert reading.current == ("work[0]",)
    assert turned.current == (f"work[{last}]",)
    assert turned.fields["basics.name"] == reading.fields["basics.name"]


def test_a_row_knows_its_places():
    job = rows(first(), "work")[0]
    text = first().text
    span = job.span("position")
    assert span is not None
    assert text[span[0] : span[1]] == "Head of Bees"
    assert job.at <= span[0]
    assert job.span("location") is None
    assert Row({}).at == 0
