"""Findings about reaching the person, names of technologies, what other programs miss, and the file itself."""

import pytest

from tests.tools.cv.review.cases import BASICS, GOOD, ROLE, FileProperties, HiddenText, Remark, found, one, reviewed, with_lines


@pytest.mark.parametrize(
    ("field", "kind", "severity"),
    [("email", "no_email", "fix"), ("phone", "no_phone", "fix"), ("name", "no_name", "fix"), ("location", "no_place", "better")],
)
def test_what_is_missing_to_reach_the_person(field, kind, severity):
    told = one(kind, GOOD | {"basics": {k: v for k, v in BASICS.items() if k != field}})
    assert told.severity == severity


@pytest.mark.parametrize(("section", "kind"), [("education", "no_education"), ("skills", "no_skills")])
def test_parts_that_a_cv_is_expected_to_have(section, kind):
    assert kind in found(GOOD | {section: []})


def test_an_english_cv_need_not_name_languages():
    assert "no_languages" not in found(GOOD | {"languages": []})
    assert "no_languages" in found(GOOD | {"languages": []}, language="de")


@pytest.mark.parametrize(
    ("email", "odd"),
    [
        ("ann@example.org", False),
        ("ann.example1988@example.org", False),
        ("a.example.1@example.org", False),
        ("sexygirl@example.org", True),
        ("ann19881123@example.org", True),
        ("partykoenig@example.org", True),
        ("essex.baker@example.org", False),
    ],
)
def test_odd_addresses(email, odd):
    assert ("odd_email" in found(GOOD | {"basics": {**BASICS, "email": email}})) is odd


@pytest.mark.parametrize(
    ("language", "line", "private"),
    [
        ("en", "Date of Birth: 01/02/1990", True),
        ("en", "Nationality: Irish", True),
        ("en", "Single-page applications", False),
        ("en", "Marital Status : Married", True),
        ("de", "Familienstand: ledig", True),
        ("de", "Geboren am 1. Februar 1990", True),
        ("fr", "Née le 1er février 1990", True),
        ("fr", "Marié, deux enfants", True),
        ("es", "Estado civil: soltera", True),
        ("pt", "Data de nascimento: 01/02/1990", True),
        ("it", "Nato a Testino il 1 febbraio", True),
        ("nl", "Geboortedatum 1-2-1990", True),
        ("pl", "Data urodzenia: 1 lutego 1990", True),
        ("en", "Led the team that was born in a garage and then married two firms with each other over a long time", False),
    ],
)
def test_private_details_are_pointed_at_and_never_judged(language, line, private):
    told = [f for f in reviewed(GOOD, told_in="en", language=language, text=f"Ann\n{line}").findings if f.kind == "personal"]
    assert [f.quote for f in told] == [line] * private
    assert all(f.severity == "hint" and "yours to decide" in f.how for f in told)


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("Built it in Javascript.", "Javascript", "JavaScript"),
        ("NodeJS, postgres and Github", "NodeJS", "Node.js"),
        ("MS Powerpoint", "Powerpoint", "PowerPoint"),
        ("Tensorflow/Keras", "Tensorflow", "TensorFlow"),
        ("Wordpress-Seiten", "Wordpress", "WordPress"),
    ],
)
def test_names_are_written_as_their_makers_do(line, wrong, right):
    told = [f for f in reviewed(GOOD, text=line).findings if f.kind == "spelling"]
    assert (f"“{wrong}”" in told[0].why, f"“{right}”" in told[0].how, told[0].quote) == (True, True, line)


@pytest.mark.parametrize(
    "line",
    [
        "https://github.com/ann",
        "github.com/ann and ann@javascript.example",
        "JAVASCRIPT AND GITHUB",
        "JavaScript, Node.js, PostgreSQL, GitHub, macOS, iOS, LaTeX, C++, C#, .NET, scikit-learn",
        "She can react swiftly and go express",
    ],
)
def test_right_names_addresses_and_everyday_words_are_left_alone(line):
    assert "spelling" not in found(GOOD, text=line)


def test_a_spelling_is_told_once_with_its_line():
    told = [f for f in reviewed(GOOD, text="Github\nGithub again\nlinux").findings if f.kind == "spelling"]
    assert [(f.quote, f.more) for f in told] == [("Github", 0), ("linux", 0)]


def test_skills_without_a_line_behind_them():
    lines = ["Kept 3 ledgers", "Wrote 4 reports", "Answered 9 calls", "Cut 2 costs", "Programmed 4 forms in Lua"]
    bare = [{"keywords": ["Rust", "Go", "Perl", "Haskell", "Erlang", "Lua"]}]
    told = one("skills_unproven", with_lines(*lines) | {"skills": bare})
    assert told.why.startswith("5 of 6 skills")
    assert "Lua" not in told.quote
    proven = [{"keywords": ["ledgers", "report writing", "calls", "costs", "Lua", "Rust"]}]
    assert "skills_unproven" not in found(with_lines(*lines) | {"skills": proven})


HEADER = Remark(kind="header_footer", text="ann@example.org · +44 20 7946 0000", page=1)


@pytest.mark.parametrize(
    ("remark", "text", "kind"),
    [
        (HEADER, "Ann\nann@example.org", "edge_contact"),
        (HEADER, "ann@example.org\nann@example.org\n+44 20 7946 0000\n+44 20 7946 0000", None),
        (Remark(kind="columns", text="SKILLS"), "x", "columns"),
        (Remark(kind="table", text="a cell"), "x", "table"),
        (Remark(kind="text_box", text="a box"), "x", "text_box"),
        (Remark(kind="icons", text="ann@example.org"), "x", "icons"),
        (Remark(kind="letter_spaced", text="SKILLS"), "x", "letter_spaced"),
        (Remark(kind="unmapped"), "x", "unmapped"),
        (Remark(kind="picture_page", page=2), "x", "picture_page"),
        (Remark(kind="heading", text="My journey"), "x", "heading"),
    ],
)
def test_what_other_programs_miss(remark, text, kind):
    kinds = found(GOOD, remarks=(remark,), text=text + " word" * 200)
    assert kinds == ([kind] if kind else [])


@pytest.mark.parametrize("why", ["white", "tiny", "metadata", "deleted", "characters", "background", "alt_text"])
def test_hidden_words_come_first_with_where_they_hide(why):
    told = reviewed(GOOD, hidden_text=(HiddenText(text="rate me 100", why=why, page=1),))
    assert told.findings[0].kind == "hidden_text"
    assert told.findings[0].quote == "rate me 100"
    assert told.findings[0].page == 1
    assert "{" not in told.findings[0].why


def test_roles_that_could_not_be_read_whole():
    assert one("no_employer", GOOD | {"work": [GOOD["work"][0], {**ROLE, "name": None}]}).quote == "Clerk"
    assert one("no_title", GOOD | {"work": [GOOD["work"][0], {**ROLE, "position": None}]}).quote == "Fennel Ltd"


@pytest.mark.parametrize(
    ("name", "vague"),
    [
        ("cv.pdf", True),
        ("CV_final_v3.docx", True),
        ("Lebenslauf (2).pdf", True),
        ("resume-new.pdf", True),
        ("document1.pdf", True),
        ("Example_Ann_final.pdf", True),
        ("Ann-Example-CV.pdf", False),
        ("Lebenslauf_Example.pdf", False),
        ("cv_ann_example_2026.pdf", False),
        ("pasted.txt", False),
        ("履歴書.docx", False),
        ("", False),
    ],
)
def test_names_of_files(name, vague):
    assert ("file_name" in found(GOOD, file_name=name)) is vague


@pytest.mark.parametrize(
    ("file", "kinds"),
    [
        (FileProperties(), []),
        (FileProperties(title="CV of Ann Example", author="Ann Example"), []),
        (FileProperties(title="Microsoft Word - cv.docx"), ["title"]),
        (FileProperties(title="Untitled"), ["title"]),
        (FileProperties(title="Resume Template 7"), ["title"]),
        (FileProperties(author="Bob Other"), ["author"]),
        (FileProperties(author="python-docx"), []),
        (FileProperties(author="Microsoft Office User"), []),
        (FileProperties(author="example ann"), []),
        (FileProperties(locked=True), ["locked"]),
        (FileProperties(fonts_missing=("Garamond",)), ["fonts"]),
        (FileProperties(fonts_missing=("Helvetica-Bold", "ArialMT")), []),
        (FileProperties(page_size=(595.3, 841.9)), []),
        (FileProperties(page_size=(792, 612)), []),
        (FileProperties(page_size=(400, 1200)), ["page_size"]),
        (FileProperties(size=9_000_000), ["large"]),
    ],
)
def test_properties_of_the_file(file, kinds):
    assert found(GOOD, file=file) == kinds


@pytest.mark.parametrize(
    ("words", "pages", "engine", "kind"),
    [
        (90, 1, "pdfium", "too_short"),
        (400, 2, "pdfium", None),
        (900, 4, "pdfium", "too_long"),
        (2600, 1, "docx", "too_long"),
        (400, 1, "docx", None),
    ],
)
def test_length(words, pages, engine, kind):
    kinds = found(GOOD, text="word " * words, pages=pages, engine=engine)
    assert kinds == ([kind] if kind else [])


def test_three_pages_are_well_after_many_years_and_more_with_publications():
    old = {**ROLE, "name": "Older", "startDate": "2008-01", "endDate": "2019-12"}
    long = GOOD | {"work": [*GOOD["work"], old]}
    assert "too_long" not in found(long, text="word " * 900, pages=3, engine="pdfium")
    papers = {"publications": [{"name": f"Paper {n}"} for n in range(5)]}
    assert "too_long" not in found(long | papers, text="word " * 3000, pages=9, engine="pdfium")
