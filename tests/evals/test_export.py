import io
import json
import zipfile
from itertools import islice

import pytest

from evals.export import FORMATS, SCRIPTS, in_order, main, measured, people, subjects, worst
from evals.samples import FOLDER, HEADINGS, sample_draft
from tools.documents.models import Options
from tools.documents.rendering.files import render
from tools.documents.rendering.looks import templates

PEOPLE = people()
OWN = [person for person in PEOPLE if "headings" not in person]
ONE_A_SCRIPT = {SCRIPTS.get(person.get("language", "en"), "Latin"): person for person in PEOPLE}
TURNS = [(person, templates()[at % len(templates())]) for at, person in enumerate(PEOPLE)]


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


@pytest.mark.parametrize(
    ("wanted", "text", "missing"),
    [
        (["שלום עולם"], "עולםשלום", []),
        (["שלום עולם"], "שלום", ["שלום עולם"]),
        (["عمّان 12"], "12 عمان", []),
        (["الآن"], "اآلن", []),
        (["على"], "عىل", []),
        (["noa.d@x.org"], "שלום org.x@d.noa", []),
        (["noa.d@x.org"], "org.x@d.noa", ["noa.d@x.org"]),
    ],
)
def test_what_is_written_from_the_right_need_only_stand_in_the_text(wanted, text, missing):
    assert in_order(wanted, text, rtl=True)[1] == missing


def check(person, template, form):
    found, read, missed = measured(sample_draft(person, Options(template=template)), form)
    assert read.more == ()
    assert [field for field in read.fields if not field.same] == []
    assert read.f1 == 1.0
    blind = form == "pdf" and person.get("language") == "ar"  # pypdf tears Arabic ligatures
    for name, (hits, count) in found.items():
        assert hits == count > 20 or (blind and name == "extractor 1" and hits / count > 0.7), missed


@pytest.mark.parametrize(
    ("person", "template"), TURNS, ids=lambda value: value if isinstance(value, str) else value["basics"]["name"]
)
@pytest.mark.parametrize("form", FORMATS)
def test_what_is_written_of_every_person_is_read(person, template, form):
    check(person, template, form)


@pytest.mark.parametrize("script", ONE_A_SCRIPT)
@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("form", FORMATS)
def test_what_is_written_in_every_script_and_template_is_read(script, template, form):
    check(ONE_A_SCRIPT[script], template, form)


def test_there_are_five_scripts_and_a_table_of_them(capsys):
    assert set(ONE_A_SCRIPT) == {"Latin", "Cyrillic", "CJK", "Arabic", "Hebrew"}
    assert main(["--worst", "3", "--script", "Hebrew"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len([line for line in lines if line.startswith("Hebrew")]) == len(templates()) * len(FORMATS)
    assert lines[-1] == "export_recall=1.0000 field_f1=1.0000 in_order=1.0000"


@pytest.mark.parametrize("person", OWN, ids=lambda person: person["basics"]["name"])
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


def test_more_people_are_tailored_to_their_ads(capsys):
    assert main(["--n", "1", "--worst", "0"]) == 0
    printed = capsys.readouterr().out
    assert printed.count(" docx ") == printed.count(" pdf ") == len(templates())
    more = list(islice(subjects(), len(PEOPLE), len(PEOPLE) + 9))
    assert len({subject.name for subject in more}) == 9
    assert all(subject.facts and subject.script == "Latin" for subject in more)
    draft = more[0].draft(Options(template="modern"))
    assert (draft.document, draft.options.template) == ("cv", "modern")
    assert draft.lines[0].fact_ids, "what is printed rests on facts"


def test_other_people_come_alone():
    folder = FOLDER.parents[1] / "evals" / "fixtures" / "fit"
    names = [subject.name for subject in subjects(folder, folder.parent / "jobs")]
    assert len(names) == len(set(names)) >= 4
    assert not {person["basics"]["name"] for person in PEOPLE} & set(names)


def test_the_worst_files_come_first_with_a_reason():
    wrong = {"a pdf": ["one"], "b pdf": ["two", "three"], "c pdf": [], "d pdf": ["four"]}
    assert worst(wrong, 2) == ["  b pdf: 2 faults, two", "  a pdf: 1 faults, one"]
    assert worst(wrong, 9)[2:] == ["  d pdf: 1 faults, four"]
    assert worst({}, 5) == []
