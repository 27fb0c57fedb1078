"""Headings that no list knows by heart, lines without marks, and what they stand over."""

import pytest

from core.flat import flat
from tools.jobs.headings import bare, heading_kind, hinted_kind, lead
from tools.jobs.posting import read_posting
from tools.jobs.segments import blocks

HINTED = [
    ("en", "Key selection criteria", "must"),
    ("en", "The kind of person we want", "must"),
    ("en", "What we're after", "must"),
    ("en", "What you don't need", "about"),
    ("en", "We don't ask for", "about"),
    ("en", "Would make us smile", "nice"),
    ("en", "And if you also have", "nice"),
    ("en", "Highly regarded", "nice"),
    ("en", "Your part of it", "duty"),
    ("en", "What fills the week", "duty"),
    ("en", "What do I get", "benefits"),
    ("en", "Our story so far", "about"),
    ("en", "Mushrooms", None),
    ("de", "Das solltest du können", "must"),
    ("de", "Was du nicht brauchst", "about"),
    ("de", "Darüber freuen wir uns", "nice"),
    ("de", "Dein Alltag bei uns", "duty"),
    ("de", "Das bekommst du", "benefits"),
    ("fr", "Il vous faut", "must"),
    ("fr", "Ce qui nous plairait", "nice"),
    ("fr", "Ce que vous ferez", "duty"),
    ("fr", "Ce que nous vous proposons", "benefits"),
    ("fr", "Nous ne demandons pas", "about"),
    ("es", "Te pedimos", "must"),
    ("es", "Nos gustaría", "nice"),
    ("es", "En qué consiste el trabajo", "duty"),
    ("es", "A cambio", "benefits"),
    ("pt", "O que pedimos", "must"),
    ("pt", "Dá-se valor, valorizamos", "nice"),
    ("pt", "A tua rotina", "duty"),
    ("pt", "Em troca", "benefits"),
    ("nl", "Wat heb je nodig", "must"),
    ("nl", "Wat we leuk vinden", "nice"),
    ("nl", "Zo ziet je werkdag eruit", "duty"),
    ("nl", "Daar staat tegenover: je krijgt", "benefits"),
]


@pytest.mark.parametrize(("language", "line", "kind"), HINTED)
def test_a_heading_tells_its_kind_by_its_words(language: str, line: str, kind: str | None) -> None:
    assert hinted_kind(bare(flat(line)), language) == kind


LEADS = [
    ("en", "Plus points: knitting; Dutch.", False, "nice"),
    ("en", "What sort of person? Somebody calm.", False, "must"),
    ("en", "**Bonus points.** You draw.", False, "nice"),
    ("en", "Terms, caps, service levels: you know them", True, None),
    ("en", "You drive. The van is ours.", False, None),
    ("de", "Von Vorteil: Polnisch", True, "nice"),
    ("fr", "Qui êtes-vous ? Une personne calme.", False, "must"),
    ("es", "Requisitos: carné B.", False, "must"),
    ("pt", "Valorizamos: inglês.", False, "nice"),
    ("nl", "Wie ben jij? Iemand met geduld.", False, "must"),
]


@pytest.mark.parametrize(("language", "line", "bullet", "kind"), LEADS)
def test_a_heading_may_stand_in_the_line_that_it_heads(language: str, line: str, bullet: bool, kind: str | None) -> None:
    found = lead(line, flat(line), (0, len(line)), language, bullet=bullet)
    assert (found and found[0]) == kind
    if found:
        assert line[found[1] :].strip() in line


def test_usual_headings_are_known_by_heart_with_what_stands_in_brackets_left_out() -> None:
    assert heading_kind("requirements (no exceptions)", "en") == "must"
    assert heading_kind("dein profil", "de") == "must"
    assert heading_kind("mushrooms", "en") is None


MARKED = ["- one", "• one", "1. one", "1  one", "(a) one", "KSC1. one", "E2: one", "🔎 one", "✔️ one", "> one"]


@pytest.mark.parametrize("line", MARKED)
def test_an_item_of_a_list_has_many_marks(line: str) -> None:
    (block,) = blocks(line)
    assert block.bullet
    assert line[block.start : block.end] == "one"


END = {
    "en": "\n\nWe pay fairly and on time, every month of the year. The farm is high up and the wind is strong.",
    "de": "\n\nWir zahlen ordentlich und pünktlich. Der Hof liegt hoch oben und der Wind weht stark.",
    "fr": "\n\nNous payons bien et à l'heure, tous les mois. La ferme est très haute et le vent est fort en hiver.",
    "es": "\n\nPagamos bien y a tiempo, todos los meses. La finca está en lo alto y el viento es muy fuerte.",
    "pt": "\n\nPagamos bem e a tempo, todos os meses. A quinta fica muito alta e o vento é forte no inverno.",
    "nl": "\n\nWe betalen goed en op tijd, elke maand. De boerderij ligt hoog en de wind is sterk in de winter.",
}
ADS = [
    ("en", "You'll need\nGCP with GKE\nGo or Python\nincident command at least twice", ["GCP with GKE", "Go or Python"], "must"),
    ("en", "Would make us smile\n- ROS 2\n- a boat licence", ["ROS 2", "a boat licence"], "nice"),
    ("en", "Criteria (E essential, D desirable)\nLevel 2 in catering  E\nCan cost a menu  D", ["Can cost a menu  D"], "nice"),
    (
        "en",
        "Highly regarded\nHaving worked at sea. Training in rope access.",
        ["Having worked at sea", "Training in rope access"],
        "nice",
    ),
    ("en", "You write things down. You can turn a calf.", ["You write things down", "You can turn a calf"], "must"),
    ("de", "Was du mitbringen musst\n- Gesellenbrief\n- Geduld mit alten Motoren", ["Gesellenbrief"], "must"),
    ("fr", "Ce qui nous plairait\n- l'espagnol\n- un permis bateau", ["l'espagnol"], "nice"),
    ("es", "Te pedimos\n- carné de conducir B\n- paciencia", ["carné de conducir B"], "must"),
    ("pt", "O que pedimos\n- carta de condução B\n- inglês B2", ["inglês B2"], "must"),
    ("nl", "Wat we leuk vinden\n- ervaring met schapen\n- een vaarbewijs", ["een vaarbewijs"], "nice"),
]


@pytest.mark.parametrize(("language", "words", "quotes", "kind"), ADS)
def test_what_such_headings_stand_over_is_asked(language: str, words: str, quotes: list[str], kind: str) -> None:
    asked = {r.quote: r.kind for r in read_posting(f"Kendal\n\n{words}{END[language]}").requirements}
    assert all(asked.get(q) == kind for q in quotes), asked
    assert not any(q in END[language] for q in asked)


def test_words_below_a_list_stand_for_themselves() -> None:
    ad = "Baker\n\nRequirements\n- two years at an oven\n- patience\n\nThe kitchen is warm. You must be over 18."
    asked = [r.quote for r in read_posting(ad).requirements]
    assert asked == ["two years at an oven", "patience", "You must be over 18"]


def test_what_is_said_not_to_be_needed_is_not_asked() -> None:
    ad = "Baker\n\nYou need\n- two years at an oven\n- patience\n\nWhat you don't need\n- a degree\n- a car"
    assert [r.quote for r in read_posting(ad).requirements] == ["two years at an oven", "patience"]
