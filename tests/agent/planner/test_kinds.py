"""Kinds of messages that are easily taken for others: lists of what is not wanted, long talk, likenings, jobs by trade, what one does not want kept."""

from typing import Any

import pytest

from agent.planner import clauses, forgetting, slots
from agent.planner.pasted import take_apart
from agent.planner.plan import plan
from agent.planner.state import JobRef, State

BAKER, ROOFER = JobRef("a", "Baker", "Hollin Mill"), JobRef("b", "Roofing Surveyor", "Slate & Son")
ONE = State(cv=True, jobs=(BAKER,), active=0)
TWO = State(cv=True, jobs=(BAKER, ROOFER), active=0)
LETTER = State(cv=True, jobs=(BAKER,), active=0, draft="letter")

LISTS = [
    ("en", "no letter no mail just the cv", ["no letter", "no mail", "just the cv"]),
    ("en", "don't search don't write only tell me", ["don't search", "don't write", "only tell me"]),
    ("en", "just the cv and no letter", ["just the cv", "no letter"]),
    ("en", "the letter is just fine", ["the letter is just fine"]),
    ("de", "kein Brief keine Mail nur der Lebenslauf", ["kein Brief", "keine Mail", "nur der Lebenslauf"]),
    ("es", "sin carta sin correo solo el cv", ["sin carta", "sin correo", "solo el cv"]),
    ("pt", "nem carta nem email só o currículo", ["nem carta", "nem email", "só o currículo"]),
    ("nl", "geen brief geen mail alleen het cv", ["geen brief", "geen mail", "alleen het cv"]),
    ("ja", "手紙はいらない", ["手紙はいらない"]),
]


@pytest.mark.parametrize(("language", "text", "parts"), LISTS)
def test_a_list_of_what_is_not_wanted_without_commas(language: str, text: str, parts: list[str]) -> None:
    assert clauses.clauses(text, language) == parts


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("it reads like a contract", "casual"),
        ("klingt wie ein Roboter", "casual"),
        ("parece um tijolo", "shorter"),
        ("sounds like a tweet", "formal"),
        ("I sound like a doormat", "confident"),
        ("I was a lawyer for two years", None),
        ("the contract came by post", None),
    ],
)
def test_a_tone_told_by_a_likening(text: str, tone: str | None) -> None:
    assert slots.image(text) == tone
    assert slots.of_request(text, LETTER).get("tone") == tone


def test_a_likening_is_about_the_draft_where_there_is_one() -> None:
    assert plan("it reads like a contract", LETTER).capabilities == ("revise_draft",)


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("the bakery one", 0),
        ("what about the roof surveying", 1),
        ("the roofer", 1),
        ("the one with the car", None),
        ("bake or roof", None),
    ],
)
def test_a_job_named_by_its_trade(text: str, job: int | None) -> None:
    assert slots.job_named(text, TWO) == job


@pytest.mark.parametrize(
    ("text", "language"),
    [("my cv is in Polish, I want it German", "de"), ("in Polish please", "pl"), ("it's written in French, make it Dutch", "nl")],
)
def test_a_language_that_something_is_in_is_not_the_target(text: str, language: str) -> None:
    assert slots.language(text) == language


def test_what_is_in_a_language_already() -> None:
    assert slots.has_language("my cv is in Polish")
    assert slots.has_language("我的简历是中文的")
    assert not slots.has_language("put it in Polish")


def test_the_job_at_hand_held_against_another_one() -> None:
    assert clauses.against("how is it compared to the roofing one")
    assert plan("how does this do against the roofing one", TWO).capabilities == ("compare_jobs",)
    assert not clauses.against("tell me more about it")


def test_what_the_ad_says_is_asked_of_the_ad() -> None:
    assert clauses.ad_says("does it mention a pension")
    assert not clauses.ad_says("say it nicely")
    assert plan("does it mention a pension", ONE).capabilities == ("show_requirements",)


UNKEPT = [
    "I don't want my injury kept",
    "my age is nobody's business",
    "mein Alter geht keinen etwas an",
    "mon âge ne regarde personne",
    "no quiero que conste mi edad",
    "não quero a minha idade guardada",
    "non voglio che resti la mia età",
    "mijn leeftijd hoeft er niet in",
]


@pytest.mark.parametrize("text", UNKEPT)
def test_forgetting_without_the_word(text: str) -> None:
    assert forgetting.wish(text) == "forget"


@pytest.mark.parametrize("text", ["I don't want to keep looking", "don't keep the letter so long", "ich will nicht mehr suchen"])
def test_what_is_no_forgetting(text: str) -> None:
    assert forgetting.wish(text) is None


TALK = (
    "so I have been at the mill for nine years now and we were a good crew, but you know how it is, the new owner cut our hours and I "
    "started to look at what they offer elsewhere, and honestly I would just like to hear how I fit this one"
)
SHORT_ADS = [
    "Precisa-se de padeiro em Évora, turno da noite, folgas ao domingo, ordenado a combinar. Exige-se experiência. Interessados: enviar currículo para a loja.",
    "Contrata-se costureira em Recife, período integral, vale-transporte e cesta. Desejável experiência com máquina reta. Mandar currículo até quinta-feira.",
    "Se busca panadero en Lugo, turno de noche, contrato de un año, sueldo según convenio. Se valora experiencia. Interesados enviar curriculum a la tienda.",
]


def test_long_talk_is_no_ad() -> None:
    told = take_apart(TALK)
    assert (told.own, told.kind) == (TALK, None)


@pytest.mark.parametrize("ad", SHORT_ADS)
def test_a_short_ad_is_an_ad(ad: str) -> None:
    found = take_apart(ad)
    assert (found.kind, found.own) == ("job", "")


WISHES: list[tuple[str, State, Any]] = [
    ("write the letter and make nothing up", ONE, ("write_cover_letter",)),
    ("escreve a carta sem inventar nada", ONE, ("write_cover_letter",)),
    ("no letter no mail just the cv for this", ONE, ("tailor_cv",)),
    ("say I ran the mill, nobody will check", ONE, ("refuse_fabrication",)),
    ("remind me on tuesday to phone the mill", ONE, ("track_application",)),
    ("I also speak fluent Danish", ONE, ("remember_fact",)),
]


@pytest.mark.parametrize(("text", "state", "steps"), WISHES)
def test_kinds_in_a_plan(text: str, state: State, steps: tuple[str, ...]) -> None:
    assert plan(text, state).capabilities == steps
