import io
import json
import zipfile

import pytest

from evals.export import FORMATS, in_order, people, pieces
from evals.samples import FOLDER, HEADINGS, sample_draft
from tools.documents.models import Options
from tools.documents.rendering.files import render
from tools.documents.rendering.looks import templates

PEOPLE = people()


@pytest.mark.parametrize(
    ("wanted", "text", "found", "missing"),
    [
        (["a b", "c"], "a b c", 2, []),
        (["a b", "c"], "a\nb\t c", 2, []),
        (["c", "a b"], "a b c", 1, ["ab"]),
        (["a", "a"], "a", 1, ["a"]),
        (["", "a"], "a", 1, []),
        (["ﬁ"], "fi", 1, []),
        (["m²"], "m2", 1, []),
        ([], "a", 0, []),
    ],
)
def test_pieces_are_counted_in_order(wanted, text, found, missing):
    (hits, count), gone = in_order(wanted, text)
    assert (hits, gone) == (found, missing)
    assert count == len([piece for piece in wanted if piece])


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["basics"]["name"])
@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("form", FORMATS)
def test_every_piece_of_every_person_is_found_by_every_extractor(person, template, form):
    from evals.export import _READERS

    draft = sample_draft(person, Options(template=template))
    data = render(draft, form, ())
    for reader in _READERS[form].values():
        (hits, count), missing = in_order(pieces(draft), reader(data))
        assert missing == []
        assert hits == count > 25


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["basics"]["name"])
def test_a_sample_draft_holds_all_of_the_person(person):
    draft = sample_draft(person)
    printed = "\n".join(f"{line.text} {line.entry or ''}" for line in draft.lines)
    for section in (section for section in HEADINGS if section in person and section != "basics"):
        assert any(line.part == "heading" and line.section == section for line in draft.lines)
        for item in person[section]:
            values = [v for key, v in item.items() if isinstance(v, str) and key not in {"date", "startDate", "endDate", "url"}]
            assert all(value in printed for value in values)
            assert all(value in printed for key in ("highlights", "keywords") for value in item.get(key, ()))
    assert len({line.id for line in draft.lines}) == len(draft.lines)


def test_the_sample_on_the_first_screen_is_what_the_code_makes_of_its_json():
    """After a change of looks: python -m evals.samples."""
    person = json.loads((FOLDER / "sample-cv.json").read_text(encoding="utf-8"))
    ours, kept = render(sample_draft(person), "docx", ()), (FOLDER / "sample-cv.docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(ours)) as new, zipfile.ZipFile(io.BytesIO(kept)) as old:
        assert new.namelist() == old.namelist()
        assert [name for name in new.namelist() if new.read(name) != old.read(name)] == []


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["basics"]["name"])
@pytest.mark.parametrize("template", templates())
def test_our_own_reader_finds_every_field_of_a_word_file(person, template):
    from evals.export import _fields, _own_reading

    data = render(sample_draft(person, Options(template=template)), "docx", ())
    assert set(_fields(person)) - set(_fields(_own_reading(data, "docx"))) == set()
