import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import clean, fold, storable, words


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("plain", "plain"),
        ("ﬁnance", "finance"),
        ("a\u00a0b", "a b"),
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("left\u202eright\u2066", "leftright"),
        ("line\r\nend\rhere\u2028there", "line\nend\nhere\nthere"),
        ("nul\x00bell\x07tab\t", "nulbelltab\t"),
        ("hidden\U000e0041\U000e0042tags", "hiddentags"),
        ("selectors\U000e0100\ufe01", "selectors"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("half \ud83d surrogate", "half  surrogate"),
        ("{braces} stay {{as}} they are %s", "{braces} stay {{as}} they are %s"),
    ],
)
def test_clean(given_text, expected):
    assert clean(given_text) == expected


@given(st.text())
def test_clean_text_has_nothing_that_prints_nothing_and_stays_clean(text):
    once = clean(text)
    assert clean(once) == once
    assert not [c for c in once if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn"} and c not in "\n\t\u200c\u200d"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MÜLLER", "muller"),
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("l’équipe", "L'EQUIPE"),
        ("full–time", "full-time"),
        ("a  b\n c", "A B C"),
        ("Ёлка", "елка"),
        ("مُحَمَّد", "محمد"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_fold_makes_the_same_of(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("C++", "C"), ("C#", "C"), ("किताब", "कताब"), ("が", "か"), ("1,5", "15")])
def test_fold_keeps_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++, C#, .NET Core", ["c++", "c#", ".net", "core"]),
        ("Node.js; CI/CD (3.5 years), 1,200 users", ["node.js", "ci", "cd", "3.5", "years", "1,200", "users"]),
        ("a,b,python", ["a", "b", "python"]),
        ("full-time don't", ["full", "time", "don", "t"]),
        ("snake_case", ["snake", "case"]),
        ("The end.", ["the", "end"]),
        ("हिन्दी में काम।", ["हिन्दी", "में", "काम"]),
        ("数据分析", ["数据", "据分", "分析"]),
        ("和", ["和"]),
        ("开发python开发", ["开发", "python", "开发"]),
        ("Москва 2019", ["москва", "2019"]),
        ("", []),
        ("...—•", []),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


def test_storable_keeps_all_but_what_no_database_takes():
    assert storable("a\x00b ½ ﬁ \u200b") == "ab ½ ﬁ \u200b"
    assert storable("half \ud800 one").encode("utf-8") == b"half ? one"
