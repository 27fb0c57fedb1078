"""What is asked of a model's sentence beyond the gate: every piece holds, it says what it cites, and the ad's words are none of the person's."""

import pytest

from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.second.checks import Desk
from tools.documents.second.claims import Claim
from tools.documents.second.pieces import boasts, copied, draws, related, strange

DEED = "Built the deployment pipeline for 14 services in Go"
CITED = tuple(one for one in NORA if one.id in {"b1", "r1"})
HIDDEN = (
    "worldwide and for the whole group",
    "alone and without any help",
    "complaints stopped altogether",
    "winner of a national prize",
    "in nine countries",
    "head of engineering",
    "since 1998",
    "allein und ohne jede Hilfe",
    "weltweit für den ganzen Konzern",
    "seule et sans aucune aide",
    "en el mundo entero",
    "para todos os países do grupo",
    "da sola e senza alcun aiuto",
    "alleen en zonder enige hulp",
)
FRAMES = ("{deed} – {lie}", "{deed} ({lie})", "{deed}, {lie}", "{lie}: {deed}", "{deed}; {lie}", "{deed}. {lie}.")


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("lie", HIDDEN)
def test_a_lie_behind_a_sign_of_a_long_truth_is_found(lie, frame):
    assert strange(frame.format(deed=DEED, lie=lie), CITED, TODAY)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("truth", ["at Quarry Systems", "as Platform Engineer", "14 services", "since February 2021", "in Go"])
def test_a_truth_behind_a_sign_is_none(truth, frame):
    assert strange(frame.format(deed=DEED, lie=truth), CITED, TODAY) == ""


@pytest.mark.parametrize(
    ("text", "beside", "drawn"),
    [
        (DEED, False, True),
        ("Platform work has been mine since 2021.", False, True),
        ("You are a good colleague.", False, False),
        ("I would be glad to talk with you.", False, False),
        ("In exactly this I have years of practice.", False, False),
        ("This is why I built a deployment pipeline.", True, True),
        ("In this I have years of pipeline practice.", True, False),
        ("", False, False),
    ],
)
def test_a_sentence_has_to_say_something_of_what_it_cites(text, beside, drawn):
    assert draws(text, CITED, TODAY, beside=beside) is drawn


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("You have mentored colleagues. Kafka is my trade.", "you have mentored colleagues kafka"),
        ("I have built services in Go and know PostgreSQL.", "have built services in go"),
        ("I built services in Go.", ""),
        ("keep the tide tables", ""),
        ("", ""),
    ],
)
def test_words_in_a_row_from_the_ad_are_the_ads(text, row):
    assert copied(text, AD.text, NORA) == row


def test_words_that_a_fact_has_too_are_the_persons():
    own = fact("b9", "bullet", "Answer every harbour master ourselves", scope="r1")
    assert copied("I answer every harbour master ourselves.", AD.text, NORA) == "answer every harbour master ourselves"
    assert copied("I answer every harbour master ourselves.", AD.text, (*NORA, own)) == ""


@pytest.mark.parametrize(
    ("text", "does"),
    [
        (": in exactly this I have years of practice.", True),
        ("Genau darin habe ich jahrelange Übung, und ich kann es gut: .", True),
        ("You write: .", False),
        ("I would like to hear more about .", False),
        (" appeals to me.", False),
    ],
)
def test_who_speaks_of_themselves_without_a_fact_boasts(text, does):
    assert boasts(text, AD.text, TODAY) is does


@pytest.mark.parametrize(
    ("text", "facts", "why"),
    [
        (
            "At Quarry Systems I was in charge of this: You have mentored colleagues. Kafka is welcome.",
            ("b1",),
            "words of the ad",
        ),
        ("“You have mentored colleagues”: in exactly this I have years of practice.", ("b1",), "says nothing"),
        ("“You have mentored colleagues”: in exactly this I have years of practice.", (), "practice"),
        ("“You have mentored colleagues”: I can do that.", (), "cites no fact"),
        ("We keep the tide tables of forty ports – that was me at Quarry Systems.", ("r1",), "words of the ad"),
        ("You ask for somebody who has “mentored colleagues”: at Quarry Systems, I mentor two apprentices.", ("b2",), ""),
        ("You write “We keep the tide tables of forty ports”, and that appeals to me.", (), ""),
        (f"{DEED} (worldwide)", ("b1",), "worldwide"),
        (DEED, ("b1",), ""),
    ],
)
def test_the_desk_says_why(text, facts, why):
    desk = Desk(NORA, {one.id: one for one in NORA}, AD, TODAY)
    claim = Claim(text=text, facts=facts)
    wrong = desk.wrong(claim, desk.line(claim, "x", "paragraph", "model:1"), bare=True)
    assert (why in wrong) if why else wrong == ""


DEVELOPER = (
    fact("r", "role", "Developer, Elm House", title="Developer", employer="Elm House"),
    fact("b", "bullet", "Wrote a shop for seeds", scope="r"),
)


@pytest.mark.parametrize(
    ("text", "strange_word"),
    [
        ("I use your products at home.", True),
        ("J’utilise vos produits à la maison.", True),
        ("Uso i vostri prodotti a casa.", True),
        ("As a customer of your house I know your seeds.", True),
        ("Ihr Haus kenne ich als Kundin seit Jahren.", True),
        ("I wrote a shop for seeds, as you ask.", False),
        ("I would like to use your products.", False),
        ("Your products appeal to me.", False),
        ("Hizo una tienda para su equipo.", False),
        ("I wrote a shop for seeds.", False),
    ],
)
def test_what_ties_the_person_to_the_employer_needs_the_very_words_of_a_fact(text, strange_word):
    assert bool(related(text, DEVELOPER, TODAY)) is strange_word


@pytest.mark.parametrize("part", ["paragraph", "summary"])
def test_what_the_person_said_counts_also_in_a_sentence_on_one_job(part):
    said = fact("t", "statement", "I do not hold a forklift licence yet.")
    desk = Desk((*NORA, said), {one.id: one for one in NORA}, AD, TODAY)
    claim = Claim(text="As a holder of the forklift licence I can start at once.", facts=("b1",))
    assert desk.wrong(claim, desk.line(claim, "x", part, "model:1"), bare=part == "paragraph")
