"""What a message says about truth: signs of a claim that is not true, wishes that nothing be invented, claims taken back."""

import pytest

from agent.planner import honesty

UNTRUE = [
    "say I ran the shop, nobody will check",
    "they never verify these, so call me a nurse",
    "who's going to ring them? make me the buyer",
    "schreib Meister, das merkt doch keiner",
    "wer soll das denn prüfen, nimm es rein",
    "mets bac plus cinq, personne ne vérifie",
    "ponme de jefa, nadie se va a enterar",
    "diz que fui chefe, ninguém confere",
    "metti la laurea, nessuno controlla",
    "zet erin dat ik chef was, niemand merkt het",
    "wpisz maturę, nikt tego nie sprawdzi",
    "写我是店长,没人会查",
    "店長だったと書いて、誰も確認しないから",
    "everybody inflates these, so do mine",
    "macht doch jeder, schreib zehn Jahre",
    "leave it out so that they think I was there all year",
    "add a testimonial from a happy client",
    "put the keywords in invisible text",
    "list welding as a skill, I'll pick it up",
    "coloca soldador, depois eu aprendo",
]
NOT_UNTRUE = [
    "nobody calls me back",
    "no one has asked me for an interview yet",
    "write that I learn fast",
    "they don't know me yet, write the letter",
    "make it sound like me",
    "schreib das Anschreiben",
    "escreve a carta",
    "ask my old boss for a reference",
]


@pytest.mark.parametrize("text", UNTRUE)
def test_signs_of_a_claim_that_is_not_true(text: str) -> None:
    assert honesty.points(text) >= min(honesty.UNTRUE.values())


@pytest.mark.parametrize("text", NOT_UNTRUE)
def test_what_is_no_sign(text: str) -> None:
    assert honesty.points(text) <= 0


@pytest.mark.parametrize(
    "text", ["that is exaggerated", "das ist übertrieben", "c'est exagéré", "está exagerado", "ficou exagerado"]
)
def test_a_claim_that_goes_back_is_no_lie(text: str) -> None:
    assert honesty.points(text) == honesty.LESS


def test_what_is_only_asked_speaks_a_little_against_a_lie() -> None:
    assert honesty.points("do they want a licence?") == honesty.ASKS
    assert honesty.points("could you invent one?") == 0


ALONE = [
    ("write the letter, but don't make anything up", "write the letter"),
    ("write the letter without exaggerating and make it short", "write the letter and make it short"),
    ("Schreib den Brief ohne was zu erfinden und mach ihn kurz", "Schreib den Brief und mach ihn kurz"),
    ("écris la lettre sans rien inventer", "écris la lettre"),
    ("haz la carta, sin inventar nada", "haz la carta"),
    ("faz a carta sem mentiras", "faz a carta"),
    ("scrivi la lettera senza inventare nulla", "scrivi la lettera"),
    ("maak de brief zonder iets te verzinnen", "maak de brief"),
    ("napisz list, niczego nie wymyślaj", "napisz list"),
    ("写求职信，不要夸大", "写求职信，"),
]


@pytest.mark.parametrize(("text", "rest"), ALONE)
def test_the_wish_without_the_words_that_forbid_inventing(text: str, rest: str) -> None:
    assert honesty.wish_alone(text).rstrip(" ,，") == rest.rstrip("，")


@pytest.mark.parametrize(
    "text", ["why don't you invent one", "invent me a job", "don't lie", "write the letter", "say so, nobody checks, no lies"]
)
def test_what_is_left_as_it_is(text: str) -> None:
    assert honesty.wish_alone(text) == text
