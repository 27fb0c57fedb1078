"""What a message says about truth: signs of a claim that is not true, wishes that nothing be invented, claims taken back."""

import pytest

from agent.planner import honesty
from agent.planner.plan import plan
from agent.planner.state import JobRef, State

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
    "put in the first aid badge. I never took the course",
    "add a diploma, I dropped out in the last year though",
    "list Norwegian. well, I've done about a week of it",
    "schreib den Meister rein, hab ich zwar nicht bestanden",
    "mets le permis bateau, je l'ai raté",
    "pon el título, aunque no lo terminé",
    "põe o diploma, mas não terminei",
    "metti il diploma, anche se non l'ho finito",
    "zet het diploma erin, heb ik niet gehaald",
    "dopisz dyplom, nie zdałem",
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
    "add the bakery, I never mentioned it",
    "add my diploma, I didn't list it",
    "put the course in, I have just finished it",
    "say that I left in May, I didn't like it there",
    "write a letter, I haven't done one before",
    "schreib das Anschreiben, ich hab noch nie eins gemacht",
    "trag den Kurs ein, den hab ich nie erwähnt",
    "pon el curso, no lo he puesto todavía",
    "scrivi la lettera, non l'ho mai fatto",
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


READY = State(cv=True, jobs=(JobRef("a", "Baker", "Holm"),), active=0)
DENIED = [
    "add a hygiene certificate. I never sat the exam but it's easy",
    "put in that I hold the badge. I failed the test though",
    "zet er een diploma bij, heb hem niet gehaald maar dat zien ze toch niet",
    "aggiungi il corso di pasticceria. non l'ho mai finito",
    "trag den Meister ein. ich habe ihn zwar nie gemacht",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_claim_that_the_next_words_deny_is_not_kept(text: str) -> None:
    assert plan(text, READY).capabilities == ("refuse_fabrication",)
