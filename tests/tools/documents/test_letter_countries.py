"""Letters by country: date, greeting and closing, and the order of what stands above the text."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.tools.documents.ads import ad
from tests.tools.documents.people import NORA
from tools.documents import wording
from tools.documents.draft_letter import draft_letter
from tools.documents.messages.draft import draft_message
from tools.documents.models import Options
from tools.documents.rendering.files import render
from tools.documents.wording import LANGUAGES, local, phrases

FIRST, OTHER = date(2026, 3, 1), date(2026, 3, 14)
COUNTRIES = tomllib.loads((Path(wording.__file__).parent / "phrases" / "countries.toml").read_text(encoding="utf-8"))

# fmt: off
LETTERS = [
    ("en", "Akron, OH", "formal", ("March 14, 2026", "Dear Hiring Manager:", "Sincerely,")),
    ("en", "Akron, OH", "plain", ("March 14, 2026", "Dear hiring team,", "Sincerely,")),
    ("en", "Toronto, Canada", "formal", ("March 14, 2026", "Dear Hiring Manager:", "Sincerely,")),
    ("en", "Leeds, United Kingdom", "formal", ("14 March 2026", "Dear Sir or Madam,", "Yours faithfully,")),
    ("en", "", "plain", ("14 March 2026", "Dear hiring team,", "Kind regards,")),
    ("de", "Wien", "formal", ("Leeds, am 14. März 2026", "Sehr geehrte Damen und Herren,", "Mit freundlichen Grüßen")),
    ("de", "Zürich", "formal", ("Leeds, 14. März 2026", "Sehr geehrte Damen und Herren,", "Freundliche Grüsse")),
    ("de", "Landshut", "formal", ("Leeds, 14. März 2026", "Sehr geehrte Damen und Herren,", "Mit freundlichen Grüßen")),
    ("fr", "", "plain", ("Leeds, le 14 mars 2026", "Madame, Monsieur,", "Cordialement,")),
    ("es", "Madrid, España", "formal", ("Leeds, 14 de marzo de 2026", "Estimados señores y señoras:", "Atentamente,")),
    ("es", "Ciudad de México, México", "formal", ("Leeds, 14 de marzo de 2026", "A quien corresponda:", "Atentamente,")),
    ("pt", "Lisboa, Portugal", "formal", ("Leeds, 14 de março de 2026", "Exmos. Senhores e Senhoras,", "Com os melhores cumprimentos,")),
    ("pt", "São Paulo, Brasil", "formal", ("Leeds, 14 de março de 2026", "Prezados senhores e senhoras,", "Respeitosamente,")),
    ("nl", "Gent, België", "formal", ("Leeds, 14 maart 2026", "Geachte heer, geachte mevrouw,", "Met de meeste hoogachting,")),
    ("nl", "", "formal", ("Leeds, 14 maart 2026", "Geachte heer of mevrouw,", "Hoogachtend,")),
]
FIRSTS = [("fr", "", "Leeds, le 1er mars 2026"), ("pt", "São Paulo, Brasil", "Leeds, 1º de março de 2026"), ("pt", "", "Leeds, 1 de março de 2026")]
# fmt: on


def drafted(language, place, today, **options):
    posting = ad("x", title="Baker", company=None, language=language).model_copy(update={"location": place or None})
    return draft_letter(NORA, posting, None, Options(**options), today)


def part(draft, name):
    return next(line.text for line in draft.lines if line.part == name)


@pytest.mark.parametrize(("language", "place", "tone", "expected"), LETTERS)
def test_a_letter_as_the_country_has_it(language, place, tone, expected):
    draft = drafted(language, place, OTHER, tone=tone)
    assert (part(draft, "date"), part(draft, "greeting"), part(draft, "closing")) == expected


@pytest.mark.parametrize(("language", "place", "day"), FIRSTS)
def test_the_first_of_a_month(language, place, day):
    assert part(drafted(language, place, FIRST), "date") == day


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_above_the_text_stands_in_order(language):
    posting = ad("x", title="Baker", company="Orrin", language=language)
    parts = list(dict.fromkeys(line.part for line in draft_letter(NORA, posting, None, Options(), OTHER).lines))
    addressed = ["greeting", "subject"] if language == "en" else ["subject", "greeting"]
    assert parts == ["sender", "recipient", "date", *addressed, "paragraph", "closing", "signature"]


@pytest.mark.parametrize(
    ("language", "place", "below"),
    [
        ("en", "Leeds", True),
        ("en", "Perth, Australia", True),
        ("en", "", True),
        ("en", "Austin, TX", False),
        ("en", "Toronto, Canada", False),
        ("de", "Bonn", False),
    ],
)
@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_the_subject_stands_below_the_greeting_where_that_is_usual(language, place, below, form):
    draft = drafted(language, place, OTHER)
    text = render(draft, form, NORA).decode()
    subject, greeting = (text.index(part(draft, name).split(",")[0]) for name in ("subject", "greeting"))
    assert (greeting < subject) is below


@pytest.mark.parametrize("name", COUNTRIES)
def test_a_country_says_only_what_a_letter_asks(name):
    language, _, country = name.partition("-")
    assert language in LANGUAGES
    assert len(country) == 2
    assert local(language, country).keys() <= {"long", "placed", "first", "greeting", "closing", "subject_below"}
    assert all(set(local(language, country).get(key, {})) <= {"plain", "warm", "formal"} for key in ("greeting", "closing"))


def test_what_no_country_changes_is_the_languages_own():
    assert local("en", "") == {}
    assert local("it", "IT") == {}
    assert phrases("en")["letter"]["closing"]["plain"] == "Kind regards,"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", ["Why do you want to work here?", "Why are you the right person?"])
def test_an_answer_to_a_form_does_not_speak_of_a_letter(language, question):
    posting = ad(
        "We keep the tide tables of forty ports and answer every harbour master ourselves.",
        title="Baker",
        company="Orrin",
        language=language,
    )
    for seed in range(6):
        facts = tuple(fact.model_copy(update={"language": language, "text": f"{fact.text}{' ' * seed}"}) for fact in NORA)
        said = " ".join(
            line.text for line in draft_message("answer", facts, (posting, None), Options(question=question), OTHER).lines
        )
        words = {"letter", "carta", "lettre", "brief", "anschreiben", "lettera", "schreiben"}
        assert words & set(said.lower().replace(".", " ").replace(",", " ").split()) == set()
