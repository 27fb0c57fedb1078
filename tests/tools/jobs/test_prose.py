"""What free prose asks without a heading: by what stands beside a part, by what it names, and lists under headings that nobody knows."""

import pytest

from tools.jobs.headings import cue_kind, hinted_kind
from tools.jobs.posting import read_posting
from tools.jobs.sections import heading_kind, pieces

HEAD = "Beekeeper\nSorrel Honey Ltd (invented)\n\nThe hives stand in the hills above the town. "
BESIDE = [
    ("We want somebody who has kept bees for two years and can mend a frame.", "can mend a frame", "must"),
    ("Bookkeeping and fluent French are expected.", "Bookkeeping", "must"),
    ("Candidates must know honey; patience with visitors; a love of hills.", "patience with visitors", "must"),
    ("Exposure to accounting and first sales experience would round off the picture.", "Exposure to accounting", "nice"),
]
NAMED = [
    ("A driving licence, please.", "A driving licence, please"),
    ("Enhanced DBS.", "Enhanced DBS"),
    ("Fluent Welsh.", "Fluent Welsh"),
    ("References will be taken up.", "References will be taken up"),
]
CUES = [
    ("en", "PostgreSQL is needed.", "must"),
    ("en", "A driving licence helps.", "nice"),
    ("de", "PostgreSQL wird vorausgesetzt.", "must"),
    ("de", "PostgreSQL käme uns gelegen.", "nice"),
    ("fr", "La connaissance du miel est demandée.", "must"),
    ("fr", "Nous serons sensibles à une pratique du miel.", "nice"),
    ("es", "Se exige experiencia con abejas.", "must"),
    ("es", "Se tendrá en cuenta la experiencia con abejas.", "nice"),
    ("pt", "Experiência com abelhas é fundamental.", "must"),
    ("pt", "Conta a favor a experiência com abelhas.", "nice"),
    ("nl", "Kennis van bijen is onmisbaar.", "must"),
    ("nl", "Kennis van bijen is mooi meegenomen.", "nice"),
]
PLACES = {
    "en": "Honey from the hills. We are nine people and we have been here since the war.",
    "de": "Honig aus den Hügeln. Wir sind neun Leute und seit dem Krieg hier.",
    "fr": "Du miel des collines. Nous sommes neuf et nous sommes ici depuis la guerre.",
    "es": "Miel de las colinas. Somos nueve personas y estamos aquí desde la guerra.",
    "pt": "Mel das colinas. Somos nove pessoas e estamos aqui desde a guerra.",
    "nl": "Honing uit de heuvels. Wij zijn met negen mensen en wij zijn hier sinds de oorlog.",
}


@pytest.mark.parametrize(("sentence", "part", "kind"), BESIDE)
def test_a_part_without_a_cue_takes_the_kind_of_its_neighbour(sentence: str, part: str, kind: str) -> None:
    found = {r.quote: r.kind for r in read_posting(HEAD + sentence).requirements}
    assert found[part] == kind


@pytest.mark.parametrize(("sentence", "quote"), NAMED)
def test_a_paper_a_language_or_a_check_is_asked_for_by_its_name_alone(sentence: str, quote: str) -> None:
    found = {r.quote: r.kind for r in read_posting(f"{HEAD}You must lift hives.\n\n{sentence}").requirements}
    assert found[quote] == "must"


@pytest.mark.parametrize("sentence", ["We hold a licence for our van.", "You will check the licence of each driver."])
def test_what_the_employer_tells_names_papers_too(sentence: str) -> None:
    assert not [r for r in read_posting(f"{HEAD}You must lift hives.\n\n{sentence}").requirements[1:] if r.kind != "duty"]


@pytest.mark.parametrize(("language", "sentence", "kind"), CUES)
def test_cues_of_six_languages(language: str, sentence: str, kind: str) -> None:
    posting = read_posting(f"Imkerei / Apiary\n\n{PLACES[language]}\n\n{sentence}")
    assert posting.language == language
    assert [r.kind for r in posting.requirements] == [kind]


ASKING = "- Experience with bees\n- A driving licence\n- You know how to mend a frame\n- calm hands"
TELLING = "- Sunday in the hills\n- We pay on Fridays\n- Honey for breakfast\n- A dog"


@pytest.mark.parametrize(
    ("points", "section"), [(ASKING, "must"), (TELLING, None), ("- Experience with bees\n- A licence", None)]
)
def test_a_list_under_an_unknown_heading_asks_where_most_of_its_points_do(points: str, section: str | None) -> None:
    text = f"Beekeeper\n\nZorblatt:\n{points}\n"
    assert {p.section for p in pieces(text, "en") if p.bullet} == {section}


def test_a_bold_heading_with_a_full_stop_is_one() -> None:
    text = "Beekeeper\n\n**About you.**\n1. calm hands\n2. a good nose\n"
    assert {p.section for p in pieces(text, "en") if p.bullet} == {"must"}
    assert heading_kind("about you", "en") == "must"


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [
        ("nice if you have it, but not required", "en", "nice"),
        ("what you do not need", "en", "about"),
        ("doesn't hurt", "en", "nice"),
        ("dein skillset", "de", "must"),
        ("fijn als je dit hebt, maar het hoeft niet", "nl", "nice"),
    ],
)
def test_a_wish_that_is_not_asked_for_is_a_wish(line: str, language: str, kind: str) -> None:
    assert hinted_kind(line, language) == kind


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [
        ("the ideal candidate will have", "en", "must"),
        ("ideally you have", "en", "nice"),
        ("candidato ideal", "es", "must"),
        ("o candidato ideal", "pt", "must"),
        ("please have", "en", "must"),
        ("essential duties", "en", "duty"),
        ("what you are responsible for", "en", "duty"),
        ("vous etes charge(e) de", "fr", "duty"),
        ("sie sind verantwortlich fur", "de", "duty"),
        ("was dich abhebt", "de", "nice"),
        ("que te hara destacar", "es", "nice"),
        ("waarmee je je onderscheidt", "nl", "nice"),
    ],
)
def test_words_of_a_heading_that_nobody_knows_by_heart(line: str, language: str, kind: str) -> None:
    assert hinted_kind(line, language) == kind


@pytest.mark.parametrize(
    ("head", "language", "kind"),
    [
        ("no indispensable", "es", "nice"),
        ("indispensable", "es", "must"),
        ("not essential", "en", "nice"),
        ("pas exige", "fr", "nice"),
    ],
)
def test_what_is_said_not_to_be_needed_is_a_wish(head: str, language: str, kind: str) -> None:
    assert cue_kind(head, language) == kind


@pytest.mark.parametrize(
    ("line", "demands"),
    [
        (
            "Three years with bees, preferably of your own",
            [("Three years with bees", "must"), ("preferably of your own", "nice")],
        ),
        ("You will be registered with the bee society", [("You will be registered with the bee society", "must")]),
        ("You will have kept bees", [("You will have kept bees", "must")]),
    ],
)
def test_a_wish_at_the_end_and_what_you_will_have(line: str, demands: list[tuple[str, str]]) -> None:
    found = read_posting(f"Beekeeper\n\nYour profile\n- {line}\n- patience with bees and with visitors\n").requirements
    assert [(r.quote, r.kind) for r in found][:-1] == demands


@pytest.mark.parametrize(
    ("words", "kind"), [("You will have led a team of beekeepers.", "must"), ("You will have access to a van.", None)]
)
def test_what_you_will_have_is_asked_or_given(words: str, kind: str | None) -> None:
    found = read_posting(f"{HEAD}You must lift hives.\n\n{words}").requirements[1:]
    assert [r.kind for r in found if r.kind != "duty"] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("lines", "demands"),
    [
        ("Your profile\n- Zorbtab\n- patience", [("Zorbtab", "must"), ("patience", "must")]),
        ("Your profile\n- Zorb transfers: useful\n- patience", [("Zorb transfers: useful", "nice"), ("patience", "must")]),
        (
            "Your profile\n- patience\n\nWhat we offer\nAny offer is subject to a background check.",
            [("patience", "must"), ("Any offer is subject to a background check", "must")],
        ),
        ("Your profile\n- patience\n\nWhat we offer\nWe pay for your background check.", [("patience", "must")]),
        ("Your profile\n- patience\n\nAs a person you are calm.", [("patience", "must"), ("As a person you are calm", "must")]),
        (
            "Nice but you can learn it here: zorbs, hives.\n\nYour profile\n- patience",
            [("zorbs, hives", "nice"), ("patience", "must")],
        ),
    ],
)
def test_lines_that_ask_in_few_words(lines: str, demands: list[tuple[str, str]]) -> None:
    found = read_posting(
        f"Beekeeper\nSorrel Honey Ltd (invented)\n\nThe hives stand in the hills above the town.\n\n{lines}\n"
    ).requirements
    assert [(r.quote, r.kind) for r in found] == demands
