"""Whole letters: every language, tone and length, read as a picky reader would."""

import re
from itertools import product

import pytest

from core.text import fold
from tests.tools.documents.ads import ADS
from tests.tools.documents.crew import CREW
from tests.tools.documents.people import TODAY, fact
from tests.tools.documents.test_wording import STOCK
from tools.documents.check_draft import check_draft
from tools.documents.draft_letter import draft_letter
from tools.documents.models import Options
from tools.documents.wording import LANGUAGES

TONES = ("plain", "warm", "formal")
LENGTHS = ("short", "normal")
PAIRS = {"“": "”", "„": "“", "«": "»"}
EVERY = pytest.mark.parametrize(
    ("person", "language", "tone", "length"),
    [
        pytest.param(person, language, tone, length, id=f"{person}-in-{language}-{tone}-{length}")
        for person, language, tone, length in product(LANGUAGES, LANGUAGES, TONES, LENGTHS)
        if person == language or (tone, length) == ("plain", "normal")
    ],
)


def letter(person, language=None, **options):
    return draft_letter(CREW[person], ADS[person], None, Options(language=language, **options), TODAY)


def paragraphs(draft):
    return [line.text for line in draft.lines if line.part == "paragraph"]


@EVERY
def test_sentences_are_whole(person, language, tone, length):
    for text in paragraphs(letter(person, language, tone=tone, length=length)):
        assert text == text.strip()
        assert text.rstrip("”“»’\u00a0\u202f ").endswith((".", "!", "?")), text
        assert "  " not in text, text
        assert ".." not in text, text
        assert " ," not in text, text
        assert not re.search(r"[,;:]\.", text), text
        assert "{" not in text, text
        assert "()" not in text, text


@EVERY
def test_no_word_stands_twice_in_a_row(person, language, tone, length):
    for text in paragraphs(letter(person, language, tone=tone, length=length)):
        assert not re.search(r"(?i)\b(\w{2,})\s+\1\b", text), text


@EVERY
def test_quotation_marks_and_brackets_are_balanced(person, language, tone, length):
    for text in paragraphs(letter(person, language, tone=tone, length=length)):
        assert text.count("(") == text.count(")"), text
        assert "((" not in text, text
        assert "))" not in text, text
        if language != "de":
            assert text.count("“") == text.count("”"), text
        else:
            assert text.count("„") == text.count("“"), text
        assert text.count("«") == text.count("»"), text


@EVERY
def test_sentences_begin_with_a_capital(person, language, tone, length):
    lines = [line for line in letter(person, language, tone=tone, length=length).lines if line.part == "paragraph"]
    for at, line in enumerate(lines):
        if at == 0 and language == "de":
            continue
        assert line.text[0].isupper() or not line.text[0].isalpha(), line.text


@EVERY
def test_no_stock_phrase_and_no_pattern_twice(person, language, tone, length):
    texts = paragraphs(letter(person, language, tone=tone, length=length))
    assert [(text, stock) for text in texts for stock in STOCK if stock in fold(text)] == []
    assert len(texts) == len(set(texts))


@EVERY
def test_the_gate_takes_nothing_away(person, language, tone, length):
    made = letter(person, language, tone=tone, length=length)
    checked = check_draft(made, CREW[person], ADS[person], TODAY)
    assert [(gone.text, gone.why) for gone in checked.refused] == []


@EVERY
def test_every_claim_has_a_source(person, language, tone, length):
    ids = {one.id for one in CREW[person]}
    for line in letter(person, language, tone=tone, length=length).lines:
        assert not line.claims or line.fact_ids or line.job_quotes, line.text
        assert set(line.fact_ids) <= ids
        assert all(quote in ADS[person].text or quote in (ADS[person].title, ADS[person].company) or line.part == "paragraph" for quote in line.job_quotes)  # fmt: skip


@pytest.mark.parametrize("person", LANGUAGES)
@pytest.mark.parametrize("tone", TONES)
def test_a_letter_is_neither_thin_nor_long(person, tone):
    words = sum(len(text.split()) for text in paragraphs(letter(person, tone=tone)))
    assert 90 <= words <= 260


@pytest.mark.parametrize("person", LANGUAGES)
def test_short_is_shorter(person):
    count = {length: sum(len(t.split()) for t in paragraphs(letter(person, length=length))) for length in LENGTHS}
    assert count["short"] < count["normal"]


@pytest.mark.parametrize(
    ("person", "greeting", "closing"),
    [
        ("en", "Dear Corrie & Webb Millers team,", "Kind regards,"),
        ("de", "Guten Tag,", "Mit freundlichen Grüßen"),
        ("fr", "Madame, Monsieur,", None),
        ("es", "Buenos días:", None),
        ("pt", "Bom dia,", None),
    ],
)
def test_the_frame_speaks_the_language(person, greeting, closing):
    said = {line.part: line.text for line in letter(person).lines}
    assert said["greeting"] == greeting
    assert closing in (None, said["closing"])


@pytest.mark.parametrize(
    ("person", "subject"),
    [
        ("en", "Application for Bakery Manager"),
        ("de", "Bewerbung als Schichtleitung"),
        ("fr", "Candidature : Maître d’hôtel"),
        ("es", "Candidatura: Responsable de logística"),
        ("pt", "Candidatura: Técnico de manutenção"),
    ],
)
def test_the_subject_names_the_role_without_its_gender_note(person, subject):
    assert next(line.text for line in letter(person).lines if line.part == "subject") == subject


@pytest.mark.parametrize(
    ("person", "must"),
    [
        ("en", "I trained 14 apprentices between 2020 and 2024"),
        ("de", "habe ich acht Auszubildende angeleitet"),
        ("fr", "j’ai formé 9 apprentis"),
        ("es", "formé a 11 aprendices"),
        ("pt", "formei 8 estagiários"),
        ("it", "ho formato 12 apprendisti"),
    ],
)
def test_the_deed_that_answers_is_told_in_a_clause(person, must):
    assert must in " ".join(paragraphs(letter(person)))


@pytest.mark.parametrize(
    ("person", "must"),
    [
        ("en", "more than 9 years of professional experience"),
        ("de", "mehr als 12 Jahren Berufserfahrung"),
        ("fr", "11 ans d’expérience"),
        ("es", "11 años de experiencia"),
        ("pt", "12 anos de experiência"),
    ],
)
def test_years_are_counted(person, must):
    assert must in " ".join(paragraphs(letter(person)))


@pytest.mark.parametrize(("person", "language"), [(a, b) for a in LANGUAGES for b in LANGUAGES if a != b])
def test_in_another_language_no_bullet_is_quoted(person, language):
    text = " ".join(paragraphs(letter(person, language)))
    assert [one.text for one in CREW[person] if one.kind == "bullet" and one.text in text] == []
    assert str(next(one for one in CREW[person] if one.id == "r1").employer) in text


def test_a_demand_that_speaks_to_the_reader_is_not_quoted():
    text = " ".join(paragraphs(letter("en")))
    assert "You've" not in text
    assert "dont deux ans" not in " ".join(paragraphs(letter("fr")))


def test_a_heading_is_not_addressed_as_a_company():
    posting = ADS["es"].model_copy(update={"company": "ESO Y BACHILLERATO"})
    made = draft_letter(CREW["es"], posting, None, Options(), TODAY)
    assert "recipient" not in [line.part for line in made.lines]
    assert "BACHILLERATO" not in " ".join(line.text for line in made.lines)
    assert made.company == "ESO Y BACHILLERATO"


def test_a_person_without_an_employer_is_not_employed_by_nobody():
    facts = (
        fact("n", "name", "Odd Ferrier"),
        fact("r", "role", "Gardener", title="Gardener", employer="Self-employed", start="2019", current=True),
        fact("b", "bullet", "Planted 300 hedges for village schools", scope="r"),
    )
    text = " ".join(paragraphs(draft_letter(facts, ADS["en"], None, Options(), TODAY)))
    assert "Self-employed" not in text
    assert "planted 300 hedges" in text


def test_braces_and_marks_of_a_person_pass_through():
    facts = (*CREW["en"], fact("b9", "bullet", "Built {name} labels & <b>signs</b> for apprentices", scope="r1"))
    made = draft_letter(facts, ADS["en"], None, Options(), TODAY)
    assert "{name} labels & <b>signs</b>" in " ".join(paragraphs(made))
