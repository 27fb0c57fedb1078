import pytest

from core.errors import SomethingMissing
from tests.tools.documents.people import AD, NORA, TODAY
from tools.documents.draft_letter import draft_letter
from tools.documents.models import Options
from tools.documents.wording import LANGUAGES


def _draft(facts=NORA, **options):
    return draft_letter(facts, AD, None, Options(**options), TODAY)


def _paragraphs(draft):
    return [line for line in draft.lines if line.part == "paragraph"]


def test_a_letter_answers_an_ad():
    with pytest.raises(SomethingMissing):
        draft_letter(NORA, None, None, Options(), TODAY)


def test_the_frame_stands_around_the_text():
    parts = list(dict.fromkeys(line.part for line in _draft().lines))
    assert parts == ["sender", "recipient", "date", "greeting", "subject", "paragraph", "closing", "signature"]


def test_a_proof_is_a_sentence_in_the_persons_words():
    text = " ".join(line.text for line in _paragraphs(_draft()))
    assert "I built the deployment pipeline for 14 services in Go" in text
    assert "built built" not in text


def test_statements_about_the_company_are_quoted_from_the_ad():
    reason = next(line for line in _paragraphs(_draft()) if line.id == "reason")
    assert reason.job_quotes
    assert all(quote in AD.text and quote in reason.text for quote in reason.job_quotes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", ["plain", "warm", "formal"])
@pytest.mark.parametrize("length", ["short", "normal"])
def test_every_language_tone_and_length_writes_whole_sentences(language, tone, length):
    for line in _draft(language=language, tone=tone, length=length).lines:
        assert line.text.strip(), line
        assert "{" not in line.text, line


def test_the_same_input_gives_the_same_letter():
    assert _draft() == _draft()
