"""An answer in Markdown cut into pieces: plain words, forms, what hangs on what, places that stand in the answer."""

import pytest

from tools.documents.answers.cut import pieces, plain

CUTS = [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    (
        "You worked at St. Oswin from 1. January on. Then you left.",
        ["You worked at St. Oswin from 1. January on.", "Then you left."],
    ),
    ("Du arbeitest z. B. am 12. Mai. Danke.", ["Du arbeitest z. B. am 12. Mai.", "Danke."]),
    ("It costs 3.5 million. ¿Vale? Sí.", ["It costs 3.5 million.", "¿Vale?", "Sí."]),
    ("- **Role:** `Welder`\n- _Since_ 2019", ["Role: Welder", "Since 2019"]),
    ("1. First\n2) Second\n• Third", ["First", "Second", "Third"]),
    ("## A title\n\nText.", ["A title", "Text."]),
    ("> Quoted words.", ["Quoted words."]),
    ("```\ncode words\n```", ["code words"]),
    ("- [x] done\n- [ ] open", ["done", "open"]),
    ("✅ **Met:** SQL", ["Met: SQL"]),
    ("[a link](https://example.org) here", ["a link here"]),
    ("snake_case stays and 2*3 too", ["snake_case stays and 2*3 too"]),
    ("| Skill | Years |\n|---|---|\n| Go | 4 |", ["Skill | Years", "Go", "4"]),
    ("- \n\n***\n", []),
    ("", []),
]


@pytest.mark.parametrize(("answer", "texts"), CUTS)
def test_plain_words_in_order(answer, texts):
    assert [piece.text for piece in pieces(answer)] == texts


@pytest.mark.parametrize("answer", [answer for answer, _ in CUTS])
def test_each_place_stands_in_the_answer(answer):
    for piece in pieces(answer):
        raw = answer[piece.start : piece.end]
        assert raw == raw.strip()
        if piece.form != "row":
            assert plain(raw) == piece.text


OPENS = [
    ("## Strengths", [True]),
    ("**Strengths**", [True]),
    ("**Strengths:**", [True]),
    ("You have:", [True]),
    ("You have it. Here it is:", [False, True]),
    ("**Bold** and not.", [False]),
    ("You have: a dog.", [False]),
]


@pytest.mark.parametrize(("answer", "opens"), OPENS)
def test_what_follows_hangs_on_a_title_or_a_colon(answer, opens):
    assert [piece.opens for piece in pieces(answer)] == opens


QUOTED = [
    ("> I led it.", [True]),
    ("```\nI led it.\n```\nOut.", [True, False]),
    ("Say: “I led the whole of it myself. I was alone.” Then stop.", [False, True, False]),
    ("„Ich habe das alles selbst geleitet.“ Danach Ruhe.", [True, False]),
    ("« J'ai dirigé toute la cuisine seule. » Puis plus rien.", [True, False]),
    ('The word "lead" is strong.', [False]),
    ('"An opening that never closes is no quotation at all.', [False]),
]


@pytest.mark.parametrize(("answer", "quoted"), QUOTED)
def test_words_offered_to_be_used(answer, quoted):
    found = [piece.quoted for piece in pieces(answer)]
    assert found == quoted or (len(found) > len(quoted) and any(found) == any(quoted))


def test_a_table_knows_its_columns():
    rows = list(pieces("| Ask | What you have | |\n| :-- | --- | --- |\n| SQL | 4 years | ✅ yes |\n\n| Other |\n| --- |\n| x |"))
    assert [(piece.form, piece.head) for piece in rows] == [
        ("row", ""),
        ("cell", "Ask"),
        ("cell", "What you have"),
        ("cell", ""),
        ("row", ""),
        ("cell", "Other"),
    ]
    assert [piece.sign for piece in rows][3] == "yes"


SIGNS = [
    ("✅ SQL", "yes"),
    ("- ✔ SQL", "yes"),
    ("❌ SQL", "no"),
    ("- ✗ SQL", "no"),
    ("⚠️ SQL", ""),
    ("SQL ✅", ""),
    ("- **✅ SQL**", "yes"),
]


@pytest.mark.parametrize(("answer", "sign"), SIGNS)
def test_a_tick_or_a_cross_before_it(answer, sign):
    assert [piece.sign for piece in pieces(answer)] == [sign]


def test_lines_are_counted():
    assert [piece.line for piece in pieces("One. Two.\n\nThree.")] == [0, 0, 2]


def test_a_very_long_line_is_cut_in_a_moment():
    answer = "- " + "You led it, and more. " * 2000
    assert len(list(pieces(answer))) == 2000
