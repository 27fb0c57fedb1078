"""Small texts: e-mails, profile texts, answers to forms, in every language and tone, each line through the gate."""

from typing import get_args

import pytest

from core.errors import SomethingMissing
from core.text import fold
from tests.tools.documents.ads import ADS
from tests.tools.documents.crew import CREW
from tests.tools.documents.people import AD, NORA, TODAY, fact
from tests.tools.documents.test_wording import STOCK, strings
from tools.documents.check_draft import check_draft
from tools.documents.messages.answers import ASK, topic_of
from tools.documents.messages.draft import draft_message
from tools.documents.messages.profile import ABOUT, HEADLINE
from tools.documents.messages.words import message_words, read, said_by_us
from tools.documents.models import Line, MessageKind, Options, Tone
from tools.documents.rendering.files import render
from tools.documents.wording import LANGUAGES, slots_of
from tools.jobs.models import Posting

KINDS: tuple[MessageKind, ...] = tuple(kind for kind in get_args(MessageKind) if kind != "answer")
TONES = get_args(Tone)
SLOTS = {"role", "company", "title", "employer", "skills", "to", "what", "name", "item"}


def made(kind, facts=NORA, posting=AD, **options):
    draft = draft_message(kind, facts, (posting, None), Options(**options), TODAY)
    return check_draft(draft, facts, posting, TODAY)


def answer(question, facts=NORA, posting=AD):
    return made("answer", facts, posting, question=question)


def text(draft, part="paragraph"):
    return " ".join(line.text for line in draft.lines if line.part == part)


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", sorted(CREW))
def test_nothing_of_ours_is_refused_and_every_claim_names_a_fact(language, kind, tone):
    draft = made(kind, CREW[language], ADS[language], tone=tone)
    ids = {one.id for one in CREW[language]}
    assert draft.refused == ()
    assert draft.language == language
    assert all(line.fact_ids or line.job_quotes for line in draft.lines if line.claims)
    assert all(set(line.fact_ids) <= ids for line in draft.lines)
    assert text(draft)
    assert "{" not in "".join(line.text for line in draft.lines)
    assert draft == made(kind, CREW[language], ADS[language], tone=tone)


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(
    ("kind", "must", "never"),
    [
        ("follow_up", ["Backend Engineer", "Go", "deployment pipeline", "selection"], ["interview", "resign"]),
        ("thank_you", ["hank", "Backend Engineer", "deployment pipeline"], ["resign", "Dear hiring"]),
        ("networking", ["Harbourlight", "9 years", "conversation"], ["You ask for", "Kafka"]),
        ("resignation", ["Platform Engineer at Quarry Systems", "confirm in writing"], ["Harbourlight", "Go,", "weeks"]),
    ],
)
def test_what_an_email_says(kind, must, never, tone):
    words = text(made(kind, tone=tone))
    assert [part for part in must if part not in words] == []
    assert [part for part in never if part in words] == []


@pytest.mark.parametrize(
    ("options", "greeting", "closing"),
    [
        ({"to": "Ms Keller"}, "Dear Ms Keller,", "Kind regards,"),
        ({"to": "Ms  Keller ", "tone": "warm"}, "Hello Ms Keller,", "Warm regards,"),
        ({"to": "Ms Keller", "tone": "formal"}, "Dear Ms Keller,", "Yours sincerely,"),
        ({"tone": "formal"}, "Dear Sir or Madam,", "Yours faithfully,"),
        ({}, "Dear Harbourlight team,", "Kind regards,"),
        ({"to": "Frau Keller", "tone": "formal", "language": "de"}, "Sehr geehrte Frau Keller,", "Mit freundlichen Grüßen"),
        ({"to": "Herr Keller", "tone": "formal", "language": "de"}, "Sehr geehrter Herr Keller,", "Mit freundlichen Grüßen"),
        ({"to": "Keller", "tone": "formal", "language": "de"}, "Guten Tag Keller,", "Mit freundlichen Grüßen"),
        ({"to": "Sra. Gil", "tone": "formal", "language": "es"}, "Estimada Sra. Gil:", "Atentamente,"),
        ({"to": "mevrouw Bos", "tone": "formal", "language": "nl"}, "Geachte mevrouw Bos,", "Hoogachtend,"),
    ],
)
def test_who_is_spoken_to(options, greeting, closing):
    draft = made("follow_up", **options)
    assert (text(draft, "greeting"), text(draft, "closing")) == (greeting, closing)


def test_a_name_is_a_value():
    assert text(made("thank_you", to="{company} {title}"), "greeting") == "Dear {company} {title},"


def test_a_resignation_is_a_letter_to_the_employer_with_a_word_on_notice():
    draft = made("resignation")
    assert text(draft, "recipient") == "Quarry Systems"
    assert text(draft, "sender").startswith("Nora Lindqvist")
    assert text(draft, "greeting") == "Dear Sir or Madam,"
    assert text(draft, "date") == "1 March 2026"
    assert "contract" in draft.notes[0]
    assert (draft.job_title, draft.company) == (None, None)
    assert [note for language in LANGUAGES if not (note := message_words(language)["resignation"].get("note"))] == []


def test_nobody_resigns_from_a_job_that_is_over():
    past = tuple(one.model_copy(update={"current": False, "end": one.end or "2024"}) for one in NORA)
    with pytest.raises(SomethingMissing, match="no job that you hold now"):
        made("resignation", past)


@pytest.mark.parametrize("kind", ["follow_up", "thank_you", "networking"])
def test_an_email_needs_neither_an_ad_nor_facts(kind):
    bare = made(kind, (), None)
    assert text(bare, "subject")
    assert text(bare, "greeting")
    assert bare.refused == ()
    assert not any(line.fact_ids for line in bare.lines)
    with_facts = made(kind, NORA, None)
    assert with_facts.refused == ()
    assert "Quarry Systems" in text(with_facts)


@pytest.mark.parametrize("kind", ["headline", "about"])
def test_a_profile_text_needs_facts(kind):
    with pytest.raises(SomethingMissing):
        made(kind, ())


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (NORA, "Platform Engineer at Quarry Systems | Go · Python · PostgreSQL"),
        (tuple(one for one in NORA if one.kind != "skill"), "Platform Engineer at Quarry Systems"),
        (
            (*(one for one in NORA if one.kind not in {"role", "skill"}), fact("la", "label", "Harbour pilot")),
            "Harbour pilot",
        ),
        ((*NORA[:4], *(fact(f"k{n}", "skill", f"{'Very' * 25} {n}") for n in range(5))), None),
    ],
)
def test_a_headline_fits_where_it_is_pasted(facts, expected):
    found = text(made("headline", facts))
    assert 0 < len(found) <= HEADLINE
    assert expected is None or found == expected


def test_an_about_text_is_short_enough_and_says_no_demand_of_an_ad():
    long = (
        *NORA,
        *(fact(f"x{n}", "bullet", f"Built the {n}th pump " + "and another valve " * 20, scope="r1") for n in range(40)),
    )
    for facts in (NORA, long):
        found = text(made("about", facts))
        assert "Quarry Systems" in found
        assert "Harbourlight" not in found
        assert len(found) <= ABOUT


FORM = [
    ("Why do you want to work here?", "why_here"),
    ("Why are you interested in this role?", "why_here"),
    ("Warum möchten Sie bei uns arbeiten?", "why_here"),
    ("Pourquoi souhaitez-vous nous rejoindre ?", "why_here"),
    ("¿Por qué quiere este puesto?", "why_here"),
    ("Por que quer esta vaga?", "why_here"),
    ("Waarom wil je hier werken?", "why_here"),
    ("Why should we hire you?", "why_me"),
    ("Describe a time when you had to meet a deadline.", "example"),
    ("Beschreiben Sie eine Situation, in der Sie einen Konflikt gelöst haben", "example"),
    ("What are your salary expectations?", "salary"),
    ("Wie hoch ist Ihre Gehaltsvorstellung?", "salary"),
    ("Quelles sont vos prétentions salariales ?", "salary"),
    ("¿Cuál es su expectativa de salario?", "salary"),
    ("Qual é a sua pretensão salarial?", "salary"),
    ("Wat is je salarisindicatie?", "salary"),
    ("What is your notice period?", "notice"),
    ("Wie lang ist Ihre Kündigungsfrist?", "notice"),
    ("Quelle est la durée de votre préavis ?", "notice"),
    ("When can you start?", "start"),
    ("Do you have the right to work in the UK?", "work_right"),
    ("Haben Sie eine Arbeitserlaubnis für Deutschland?", "work_right"),
    ("Would you relocate?", "relocate"),
    ("Haben Sie einen Führerschein?", "licence"),
    ("What is your greatest weakness?", "weakness"),
    ("What are your strengths?", "strength"),
    ("Tell us about yourself.", "about"),
    ("Do you know PostgreSQL?", ""),
]


@pytest.mark.parametrize(("question", "topic"), FORM)
def test_what_a_question_is_about(question, topic):
    assert topic_of(question) == topic


@pytest.mark.parametrize(
    ("question", "must"),
    [
        ("Why do you want to work here?", ["We keep the tide tables of forty ports", "deployment pipeline"]),
        ("Why should we hire you?", ["deployment pipeline"]),
        ("Describe a time when you improved a process.", ["nightly build from 50 minutes to 12 minutes"]),
        ("Tell us about a time you taught somebody.", ["two apprentices"]),
        ("Do you have experience with PostgreSQL?", ["assisted with the move of the archive to PostgreSQL"]),
        ("Tell us about yourself.", ["Platform Engineer at Quarry Systems"]),
    ],
)
def test_an_answer_is_made_of_facts(question, must):
    draft = answer(question)
    assert draft.refused == ()
    assert text(draft, "subject") == question
    assert [part for part in must if part not in text(draft)] == []


@pytest.mark.parametrize("topic", sorted(ASK))
def test_what_only_the_person_knows_is_asked_for_and_never_made_up(topic):
    question = next(question for question, about in FORM if about == topic)
    with pytest.raises(SomethingMissing, match="You have not told me") as asked:
        answer(question)
    assert ASK[topic][1] in asked.value.what_to_do


TOLD = [
    ("What is your notice period?", "My notice period is three months"),
    ("What are your salary expectations?", "I expect 48,000 euros a year"),
    ("Do you have the right to work in the UK?", "British citizen"),
    ("When can you start?", "I can start on 1 May"),
    ("Would you relocate?", "I am willing to move to Aberdeen"),
    ("Haben Sie einen Führerschein?", "Führerschein Klasse B"),
]


@pytest.mark.parametrize(("question", "said"), TOLD)
def test_what_the_person_told_is_the_answer_in_their_words(question, said):
    draft = answer(question, (*NORA, fact("st", "statement", said)))
    assert text(draft) == said
    assert [line.fact_ids for line in draft.lines if line.part == "paragraph"] == [("st",)]


@pytest.mark.parametrize("question", ["Describe a time when you calmed an angry crowd of sailors", "Can you juggle?", "", "   "])
def test_a_question_that_no_fact_answers_is_left_open(question):
    with pytest.raises(SomethingMissing):
        answer(question)


def test_a_dropped_line_stays_out():
    draft = made("follow_up", leave_out=("close",))
    assert "close" not in {line.id for line in draft.lines}
    assert "section:middle" not in draft.options.leave_out
    assert "deployment" not in text(made("follow_up", leave_out=("section:middle",)))


OURS = "I hereby resign from my position as Platform Engineer at Quarry Systems, with the notice that my contract asks for."


@pytest.mark.parametrize(
    ("said", "cited", "ours"),
    [
        (OURS, ("r1",), True),
        (OURS, ("r2",), False),
        (OURS, (), False),
        (OURS.replace("Platform", "Chief"), ("r1",), False),
        (OURS + " I led 40 people.", ("r1",), False),
        ("I would still like to have the position.", (), True),
        ("I would still like to have the position. I hold a PhD.", (), False),
        ("Thank you for the time you took to talk with me about the position of Backend Engineer.", (), True),
        ("Thank you for the time you took to talk with me about the position of Managing Director.", (), False),
        ("{item}", (), False),
    ],
)
def test_only_our_sentence_with_words_of_the_facts_passes_unread(said, cited, ours):
    facts = tuple(one for one in NORA if one.id in cited)
    assert said_by_us(said, "en", facts, AD) is ours


@pytest.mark.parametrize(
    "lie", ["I hold a PhD in physics.", "I led 40 people at Quarry Systems.", "I was managing director of Tern Media."]
)
@pytest.mark.parametrize("kind", KINDS)
def test_a_lie_put_into_a_small_text_is_refused(kind, lie):
    draft = draft_message(kind, NORA, (AD, None), Options(), TODAY)
    added = Line(id="lie", part="paragraph", text=lie, section="close", fact_ids=("r1",), claims=False)
    checked = check_draft(draft.model_copy(update={"lines": (*draft.lines, added)}), NORA, AD, TODAY)
    assert [one.text for one in checked.refused] == [lie]


@pytest.mark.parametrize("kind", [*KINDS, "answer"])
@pytest.mark.parametrize("form", ["txt", "md", "docx", "pdf"])
def test_each_becomes_a_file(kind, form):
    draft = made(kind, question="Why should we hire you?")
    assert len(render(draft, form, NORA)) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_parts_in_sentences_of_its_own(language):
    ours, english = message_words(language), message_words("en")
    assert {kind: set(part) - {"by", "closing"} for kind, part in ours.items() if isinstance(part, dict)} == {
        kind: set(part) - {"by", "closing"} for kind, part in english.items() if isinstance(part, dict)
    }
    found = strings(dict(ours))
    assert {slot for one in found for slot in slots_of(one)} <= SLOTS
    assert [(one, stock) for one in found for stock in STOCK if stock in fold(one)] == []
    for kind, part in ours.items():
        for name in set(part) - {"subject", "note"} if kind in {"follow_up", "thank_you", "networking", "resignation"} else ():
            assert all(one.endswith((".", "?")) for one in strings(part[name])), (kind, name)


def test_the_question_tables_have_no_word_that_ends_a_language():
    tables = read("questions")
    assert set(tables["told"]) < set(tables["topics"])
    assert all(len(word.rstrip("*")) > 2 for table in tables.values() for listed in table.values() for word in listed)


def test_without_a_language_of_ours_it_is_english():
    assert "like to have the position" in text(made("thank_you", (), Posting(language="sv", text="")))
