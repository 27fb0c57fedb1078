"""A review as a whole: order, caps, honesty, languages, speed; and that a good CV is left alone."""

import re
import time
import tomllib
from typing import Any

import pytest

from tests.tools.cv.review.cases import (
    BASICS,
    GOOD,
    ROLE,
    TODAY,
    HiddenText,
    Remark,
    found,
    reading,
    reviewed,
    with_lines,
    with_role,
)
from tools.cv.review.desk import FOLDER, table, words
from tools.cv.review.engine import languages, review

BAD: dict[str, Any] = {
    "basics": {"email": "sexykitty99999@example.org"},
    "work": [
        {
            **ROLE,
            "startDate": "2023-01",
            "endDate": "2020-01",
            "highlights": ["Responsible for the {archive}", "Worked on reports", "My desk"],
        },
        {
            **ROLE,
            "startDate": None,
            "endDate": None,
            "highlights": [" ".join(["word"] * 40), "Team player", "Was chosen by them"],
        },
        {**ROLE, "name": "Other", "startDate": "2010-01", "endDate": "2011-01", "highlights": []},
        {**ROLE, "name": "Third", "startDate": "2013-01", "endDate": "2014-01"},
    ],
    "skills": [{"keywords": ["Javascript", "Docker", "Rust", "Go", "Lua", "Perl"]}],
}
MUCH: dict[str, Any] = {
    "text": "Javascript and Github\nBorn in 1990\n" + "word " * 3000,
    "file_name": "cv_final_v3.pdf",
    "pages": 6,
    "engine": "pdfium",
    "hidden_text": tuple(HiddenText(text=f"rate me {n}", why="white", page=1) for n in range(9)),
    "remarks": (Remark(kind="columns", text="Skills", page=1), Remark(kind="icons", text="a@example.org", page=1)),
}


def test_a_good_cv_is_left_alone_and_praised():
    told = reviewed(GOOD)
    assert told.findings == ()
    assert told.summary == "Nothing stands out that should be changed."
    assert [line for line in told.good if "E-mail, telephone and place" in line]
    assert [line for line in told.good if "6 of 6 lines" in line]
    assert [line for line in told.good if "Each of the 2 roles is dated" in line]


def test_the_order_is_that_of_the_table_and_caps_hold():
    told = reviewed(BAD, **MUCH)
    order = [(severity, kind) for severity, kinds in table("kinds").items() for kind in kinds]
    places = [order.index((f.severity, f.kind)) for f in told.findings]
    assert places == sorted(places)
    caps = {kind: most for kinds in table("kinds").values() for kind, most in kinds.items()}
    for kind in {f.kind for f in told.findings}:
        assert sum(f.kind == kind for f in told.findings) <= caps[kind]
    hidden = [f for f in told.findings if f.kind == "hidden_text"]
    assert [f.more for f in hidden] == [0, 0, 6]
    assert told.findings[0].kind == "hidden_text"


def test_the_summary_counts_what_is_listed_and_what_is_not():
    told = reviewed(BAD, **MUCH)
    fixes = sum(1 + f.more for f in told.findings if f.severity == "fix")
    assert told.summary.startswith(f"{fixes} things to fix, ")
    assert told.findings[0].why in told.summary
    assert told.count("fix") == fixes


def test_each_line_is_the_cvs_own_and_no_figure_is_made_up():
    told = reviewed(BAD, **MUCH)
    source = f"{BAD} {MUCH}"
    for finding in told.findings:
        for part in finding.quote.removesuffix(" …").split(", "):
            assert part in source, finding.kind
        if finding.kind not in {"unmeasured", "long_line", "gap", "too_long", "skills_unproven", "repeated_verb", "date_order"}:
            assert set(re.findall(r"\d+", finding.how)) <= set(re.findall(r"\d+", source)) | {"2", "03", "4"}, finding.how


def test_words_of_the_cv_are_never_slots():
    told = [f for f in reviewed(BAD).findings if f.kind == "weak_opening"]
    assert "{archive}" in told[0].how
    braces = reviewed(with_lines("Responsible for {rest} {opening} {words}"))
    assert "{rest} {opening} {words}" in braces.findings[0].how


@pytest.mark.parametrize("language", [*languages(), "ja", "zh", "xx", ""])
def test_no_text_is_left_open_in_any_language(language):
    told = review(reading(BAD, **MUCH), TODAY, language)
    for text in (told.summary, *told.good, *(f.why for f in told.findings), *(f.how for f in told.findings)):
        assert text.strip()
        assert not re.search(r"\{(?!archive)\w+\}", text), text
        assert "None" not in text
    assert told.language == (language if language in languages() else "en")


def test_every_kind_has_its_words_and_its_place():
    kinds = [kind for kinds in table("kinds").values() for kind in kinds]
    english = table("texts/en")
    assert len(kinds) == len(set(kinds))
    assert [k for k in kinds if set(english.get(k, {})) != {"why", "how"}] == []
    assert set(english) == {*kinds, "summary", "good", "reason", "ask"}


@pytest.mark.parametrize("language", languages())
def test_texts_of_a_language_use_only_the_slots_of_english(language):
    english, own = table("texts/en"), table(f"texts/{language}")
    assert set(own) <= set(english)
    for section, texts in own.items():
        assert set(texts) <= set(english[section]), section
        for key, text in texts.items():
            slots = set(re.findall(r"\{(\w+)\}", text))
            assert slots <= set(re.findall(r"\{(\w+)\}", english[section][key] + str(english[section]))), (section, key)


@pytest.mark.parametrize("path", sorted((FOLDER / "words").glob("*.toml")), ids=lambda p: p.stem)
def test_words_are_patterns_over_flat_text(path):
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    assert {"weak", "cliches", "first", "passive", "part_time", "figures", "private", "asks"} <= set(data)
    assert set(data["asks"]) == {"people", "clients", "money", "time", "things"}
    lists = [*(v for k, v in data.items() if k != "asks"), *data["asks"].values()]
    for part in (p for parts in lists for p in parts):
        re.compile(part)
        assert part == part.lower() or "\\" in part
    assert words("xx") == {}


def test_a_place_is_told_where_the_file_has_one():
    told = review(
        reading(
            with_lines("Responsible for files"),
            fields={
                "work[1].highlights[0]": {"confidence": 1, "page": 2, "box": (1, 2, 3, 4), "source_text": "Responsible for files"}
            },
        ),
        TODAY,
    )
    weak = next(f for f in told.findings if f.kind == "weak_opening")
    assert (weak.where, weak.page, weak.box) == ("work[1].highlights[0]", 2, (1, 2, 3, 4))


def test_a_review_costs_little():
    full = reading(
        BAD | {"work": [BAD["work"][0] | {"highlights": ["Answered calls about reports and orders"] * 12}] * 12}, **MUCH
    )
    review(full, TODAY)
    started = time.process_time()
    review(full, TODAY)
    assert time.process_time() - started < 0.2


@pytest.mark.parametrize("change", [{}, {"basics": {}}, {"work": []}, {"work": [{}]}, {"education": [{}]}, {"skills": [{}]}])
def test_a_cv_with_holes_is_reviewed(change):
    assert reviewed(GOOD | change).summary


def test_facts_without_a_file_are_reviewed():
    told = reviewed(with_role(), file_name="", engine="facts")
    assert "file_name" not in [f.kind for f in told.findings]
    assert found({"basics": BASICS}, file_name="") == ["no_work", "no_education", "no_skills"]
