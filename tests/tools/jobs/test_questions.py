"""Questions and answers in prose, and where a section of an ad is over."""

import pytest

from core.flat import flat
from tools.jobs.cues import Reader, cue, leading, outside
from tools.jobs.posting import read_posting
from tools.jobs.questions import answered, answers
from tools.jobs.sections import Piece, pieces
from tools.jobs.segments import sentences

HEAD = "Beekeeper\nSorrel Honey Ltd (invented)\n\nThe hives stand in the hills above the town. You must lift hives.\n\n"
ANSWERS = [
    ("Licence? Yes, and a clean one.", "must", "en"),
    ("Age? 21 or over.", "must", "en"),
    ("Welsh? Helps.", "nice", "en"),
    ("Solar knowledge? Great if you have it.", "nice", "en"),
    ("Own van? No, ours will do.", None, "en"),
    ("Interested? Ring Maeve in the evening.", None, "en"),
    ("A degree? We are not fussy.", None, "en"),
    ("Pay? €20 an hour.", None, "en"),
    ("Afraid of bees? Of heights?", None, "en"),
    ("Do you have patience? Bees need it.", None, "en"),
    ("Führerschein? Ja, seit einem Jahr.", "must", "de"),
    ("Lust bekommen? Ruf an.", None, "de"),
    ("Permis B? Obligatoire.", "must", "fr"),
    ("Expérience? Un plus.", "nice", "fr"),
    ("¿Carné B? Sí, desde hace un año.", "must", "es"),
    ("¿Inglés? Se valorará.", "nice", "es"),
    ("Carta de condução? Sim, há um ano.", "must", "pt"),
    ("Rijbewijs? Ja, minstens een jaar.", "must", "nl"),
    ("Ervaring? Mooi meegenomen.", "nice", "nl"),
]


@pytest.mark.parametrize(("text", "kind", "language"), ANSWERS)
def test_a_short_question_asks_with_its_answer(text: str, kind: str | None, language: str) -> None:
    reader = Reader(text, flat(text), Piece(0, len(text), None, bullet=False), language)
    found = list(answers(reader, sentences(text, 0, len(text))))
    kinds = [answered(reader, start, question, end) for start, end, question in found if question]
    assert kinds == ([kind] if kind else kinds[:1])
    assert kind is not None or not any(kinds)


def test_a_question_and_its_answer_are_one_quote() -> None:
    found = read_posting(f"{HEAD}Car licence? Yes, for a year at least. Welsh? Helps.").requirements[1:]
    assert [(r.quote, r.kind) for r in found] == [("Car licence? Yes, for a year at least", "must"), ("Welsh? Helps", "nice")]


def test_a_question_without_an_answer_is_a_sentence_like_others() -> None:
    text = "A licence?"
    reader = Reader(text, flat(text), Piece(0, len(text), None, bullet=False), "en")
    assert list(answers(reader, [(0, len(text))])) == [(0, len(text), 0)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("working knowledge of bees - essential", "must"),
        ("working knowledge of bees (desirable)", "nice"),
        ("bees would be a plus", "nice"),
        ("bees are not a plus", None),
        ("you must know bees, which is a plus", "must"),
        ("you will keep bees", "duty"),
        ("bees", None),
    ],
)
def test_a_cue_tells_the_kind(words: str, kind: str | None) -> None:
    assert cue(Reader(words, words, Piece(0, len(words), None, bullet=False), "en"), words) == kind


def test_only_a_cue_in_front_holds_for_a_whole_clause() -> None:
    reader = Reader("", "", Piece(0, 0, None, bullet=False), "en")
    assert leading(reader, "you must know bees, hives and honey") == "must"
    assert leading(reader, "bees and the hives on the hills above the town, which you must like") is None
    assert outside("bees (which would be a plus) and hives (desirable)") == "bees   and hives (desirable)"


PARAGRAPHS = "Baker\n\nRequirements\nYou know bread and you know flour.\n\n{0}\n"


@pytest.mark.parametrize(
    ("after", "section"),
    [("Send us three lines about bread.", None), ("- a licence", "must"), ("Sourdough", "must")],
)
def test_a_section_is_over_where_a_paragraph_of_sentences_follows(after: str, section: str | None) -> None:
    assert pieces(PARAGRAPHS.format(after), "en")[-1].section == section


def test_a_first_paragraph_of_sentences_belongs_to_its_heading() -> None:
    found = pieces("Baker\n\nRequirements\n\nYou know bread and you know flour.\n", "en")
    assert [p.section for p in found] == ["must"]
