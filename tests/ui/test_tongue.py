"""The language of the screens: every text said there is there in each language, and none is there for nothing."""

import ast
import re
import tomllib
from collections import Counter
from datetime import date

import pytest

from tests.test_architecture import sources
from ui import tongue
from ui.tongue import FOLDER, Later, day, languages, later, nearest, number, t, texts, tn, translate

OTHERS = [language for language in languages() if language != "en"]
SLOT = re.compile(r"\{\w+\}")
SIGNS = re.compile(r"\*\*|~~|`|:material/\w+:|:\w+-badge\[|:\w+\[|\]|\\\n|\n")
SAID = {"t": 1, "tn": 2, "later": 1}
"""Function -> how many of its first arguments are texts."""


def calls():
    """Each call in the rooms of the screens: where it is, its function, the call."""
    for name, text in sources().items():
        if not name.startswith(("ui/", "pages/")) or name == "ui/tongue.py":
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAID:
                yield f"{name}:{node.lineno}", node.func.id, node


def said(function: str, node: ast.Call) -> list[str]:
    firsts = node.args[: SAID[function]]
    return [a.value for a in firsts if isinstance(a, ast.Constant) and isinstance(a.value, str)]


USED = {text for _, function, node in calls() for text in said(function, node)}


def test_what_is_said_is_written_where_it_is_said():
    assert [where for where, function, node in calls() if len(said(function, node)) != SAID[function]] == []


def test_each_slot_is_filled_and_each_value_has_a_slot():
    wrong = []
    for where, function, node in calls():
        given = {f"{{{k.arg}}}" for k in node.keywords} | ({"{n}"} if function == "tn" else set())
        for text in said(function, node):
            asked = set(SLOT.findall(text))
            missing = asked - given if function != "later" else asked
            spare = set() if function == "tn" else given - asked
            wrong += [(where, text)] if missing or spare else []
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_each_text_is_there_in_each_language(language):
    assert sorted(USED - set(texts(language))) == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_is_there_for_nothing(language):
    assert sorted(set(texts(language)) - USED) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_stands_in_one_room_only(language):
    rooms = [tomllib.loads(file.read_text(encoding="utf-8")) for file in (FOLDER / language).glob("*.toml")]
    counted = Counter(key for room in rooms for key in room)
    assert {key for key, n in counted.items() if n > 1} == set()


def test_the_rooms_are_the_same_in_each_language():
    rooms = {language: {f.name for f in (FOLDER / language).glob("*.toml")} for language in OTHERS}
    assert rooms == dict.fromkeys(OTHERS, rooms["de"])


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_slots_and_signs_of_its_text(language):
    wrong = [
        (key, found)
        for key, found in texts(language).items()
        if sorted(SLOT.findall(key)) != sorted(SLOT.findall(found))
        or Counter(SIGNS.findall(key)) != Counter(SIGNS.findall(found))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_says_something_and_ends_as_its_text(language):
    ends = {key: found for key, found in texts(language).items() if (key[-1] in ".?!…:") != (found[-1:] in ".?!…:")}
    assert ends == {}


def test_a_value_is_a_value():
    assert translate("{a} and {b}", "en", a="{b} %s {0}", b="{a}") == "{b} %s {0} and {a}"
    assert translate("{a} and {b}", "de", a="x") == "x and {b}"


def test_a_text_nobody_translated_is_said_in_english():
    assert translate("Nobody wrote this down", "fr") == "Nobody wrote this down"


@pytest.mark.parametrize(
    ("locale", "language"),
    [("de-AT", "de"), ("fr_CA", "fr"), ("ES", "es"), ("en-US", "en"), ("pt-BR", "en"), ("", "en"), (None, "en"), ("deu", "en")],
)
def test_the_nearest_language_of_ours(locale, language):
    assert nearest(locale) == language


def test_outside_a_page_english_is_spoken():
    assert tongue.tongue() == "en"
    assert t("Ask, paste a job ad, or drop in your CV") == "Ask, paste a job ad, or drop in your CV"
    assert [tn("{n} file", "{n} files", n) for n in (0, 1, 1200)] == ["0 files", "1 file", "1,200 files"]
    assert (number(1234.56, 1), day(date(2026, 3, 1))) == ("1,234.6", "1 Mar 2026")


LATER: Later = later("Ask, paste a job ad, or drop in your CV")


def spoken() -> None:
    """A page in the language that the tab has."""
    from datetime import date

    import streamlit as st

    from tests.ui.test_tongue import LATER
    from ui.tongue import day, number, t, tn

    st.text(f"{LATER}|{t('{a}', a=LATER)}|{number(1234.5, 1)}|{day(date(2026, 3, 1))}|{tn('one', 'many', 0)}|{t('{n}', n=9999)}")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ["Fragen, Anzeige", "Fragen, Anzeige", "1.234,5", "1. März 2026", "many", "9.999"]),
        ("fr", ["Demandez", "Demandez", "1\u202f234,5", "1 mars 2026", "one", "9\u202f999"]),
        ("es", ["Pregunte", "Pregunte", "1.234,5", "1 mar 2026", "many", "9.999"]),
        ("en", ["Ask", "Ask", "1,234.5", "1 Mar 2026", "many", "9,999"]),
    ],
)
def test_a_page_speaks_the_language_of_its_tab(language, words):
    from streamlit.testing.v1 import AppTest

    from ui.state import LOCAL, Session

    page = AppTest.from_function(spoken)
    page.session_state["session"] = Session(LOCAL, tongue=language)
    found = page.run().text[0].value.split("|")
    assert [told.startswith(word) for told, word in zip(found, words, strict=True)] == [True] * len(words), found


@pytest.mark.parametrize("language", OTHERS)
def test_the_parts_of_a_cv_have_the_same_names_in_each_language(language):
    from ui.beside.content import LABELS

    english, other = (tomllib.loads((LABELS / f"{name}.toml").read_text(encoding="utf-8")) for name in ("en", language))
    shape = [
        {name: {key: sorted(parts) for key, parts in s.items() if key not in {"title", "one"}} for name, s in of.items()}
        for of in (english, other)
    ]
    assert shape[0] == shape[1]
    assert list(english) == list(other)
    assert {s["title"] for s in english.values()} != {s["title"] for s in other.values()}


@pytest.mark.parametrize("language", languages())
def test_the_notice_of_comparing_people_has_its_slot_in_each_language(language):
    from ui.screening.switch import NOTICES

    assert (NOTICES / f"{language}.md").read_text(encoding="utf-8").count("{days}") == 1


SAYINGS = re.compile(r'\b(?:this\.|view\.)?(?:say|count)\(\s*(?:[\w.]+ \? )?"(\w+)"(?: : "(\w+)")?')


def test_the_browser_asks_for_what_it_is_given():
    from ui.beside.component import FOLDER as BROWSER
    from ui.beside.sayings import said as given

    script = "\n".join(file.read_text(encoding="utf-8") for file in sorted(BROWSER.glob("*.js")))
    asked = {name for found in SAYINGS.finditer(script) for name in found.groups() if name}
    there = set(given()) - {"single"}
    assert asked - there == set()
    assert [name for name in there if f'"{name.removesuffix("1")}"' not in script] == []
    assert given()["single"] == [1]
    assert given()["page_of"] == "Page {n} of {all}"
