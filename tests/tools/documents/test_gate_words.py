"""The words behind the gate: stems, meanings, neutral words, strengths, levels, and when two figures say the same."""

import pytest

from tests.tools.documents.people import NORA, TODAY, fact
from tools.documents.dates import years_said
from tools.documents.grounding_fits import close, unit_fits, value_fits
from tools.documents.grounding_known import study
from tools.documents.grounding_lexicon import (
    content,
    covered,
    hedges,
    marks,
    neutral_word,
    number_words,
    phrase_list,
)
from tools.documents.grounding_meanings import meanings, offered
from tools.documents.grounding_numbers import amounts
from tools.documents.terms import function_words, stem, terms
from tools.documents.wording import LANGUAGES


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("managing", "managed"), ("trainings", "training"), ("studies", "studied"), ("schulungen", "schulung"), ("leitung", "leitungen"),
        ("formation", "formations"), ("vendidos", "vendido"), ("treinado", "treinada"), ("opgeleide", "opgeleid"), ("gestiti", "gestito"),
    ],
)  # fmt: skip
def test_forms_share_a_stem_or_are_akin(word, other):
    assert covered(word, frozenset({stem(other)}), frozenset())


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("baked", "bakes"), ("abgefullt", "fullt"), ("organisation", "organise"), ("eingearbeitet", "arbeitet"),
        ("hired", "hire"), ("warehouses", "warehouse"), ("angeleitet", "leitet"),
    ],
)  # fmt: skip
def test_akin_words_cover_each_other(word, other):
    assert covered(word, frozenset({stem(other)}), frozenset())
    assert covered(other, frozenset({stem(word)}), frozenset())


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("baker", "brewer"),
        ("train", "rain"),
        ("north", "south"),
        ("bake", "cake"),
        ("sales", "salt"),
        ("kasse", "kiste"),
        ("curso", "corso"),
        ("dock", "docs"),
    ],
)
def test_other_words_do_not(word, other):
    assert not covered(word, frozenset({stem(other)}), frozenset())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("apprentice", "auszubildende"),
        ("apprentice", "apprenti"),
        ("team", "equipo"),
        ("customer", "kunde"),
        ("sales", "vertrieb"),
        ("school", "ecole"),
        ("nurse", "krankenschwester"),
    ],
)
def test_meanings_cross_languages(one, two):
    assert offered(one) & offered(two)


@pytest.mark.parametrize("word", ["apprentice", "kunde", "equipo", "ecole"])
def test_a_meaning_is_a_number_and_nonsense_has_none(word):
    assert meanings(word)
    assert meanings(word + "xyzq") == frozenset()


@pytest.mark.parametrize(
    "word", ["glad", "thank", "position", "letter", "gern", "stelle", "merci", "gracias", "vaga", "graag", "grazie"]
)
def test_words_that_claim_nothing(word):
    assert neutral_word(word)


@pytest.mark.parametrize(
    "word", ["kafka", "director", "award", "millions", "forklift", "weltmeister", "licence", "hall", "sorting", "grew", "permis"]
)
def test_words_that_claim_something(word):
    assert not neutral_word(word)


@pytest.mark.parametrize("word", ["the", "und", "le", "los", "de", "het", "che", "ed"])
def test_small_words(word):
    assert word in function_words()
    assert content([word]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boats of the north", {"boat", "north"}),
        ("14 and 15", set()),
        ("", set()),
        ("Und die Boote", {"boot"}),
    ],
)
def test_terms_carry_meaning(text, expected):
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "key", "found"),
    [
        ("i assisted the chef", "weak", ["assisted"]),
        ("leitung der schicht", "lead", ["leitung"]),
        ("the best bread", "top", ["best"]),
        ("all of it", "whole", ["all"]),
        ("deputy head", "deputy", ["deputy"]),
        ("as a result it sold", "cause", ["as a result"]),
        ("a quiet day", "lead", []),
        ("", "weak", []),
    ],
)
def test_strengths_are_found(text, key, found):
    assert [word for _, word in marks(text, text.split(), "strength", key)] == found


@pytest.mark.parametrize(
    ("text", "language", "taken_back"),
    [
        ("not responsible for boats", "en", True), ("only for stock", "en", True), ("planned for next year", "en", True), ("responsible for boats", "en", False),
        ("nicht fur boote", "de", True), ("fur boote", "de", False), ("pas de caisse", "fr", True), ("en cours", "fr", True), ("sin carne", "es", True),
    ],
)  # fmt: skip
def test_hedges(text, language, taken_back):
    assert bool(hedges(text, text.split(), language)) is taken_back


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("en", "twelve", 12), ("de", "zwolf", 12), ("de", "einundzwanzig", 21), ("de", "dreihundert", 300), ("fr", "douze", 12), ("es", "doce", 12),
        ("pt", "doze", 12), ("nl", "twaalf", 12), ("nl", "driehonderd", 300), ("it", "dodici", 12), ("it", "novecento", 900), ("it", "duecento", 200),
    ],
)  # fmt: skip
def test_number_words(language, word, value):
    assert number_words(language)[word] == value


@pytest.mark.parametrize("key", ["weak", "lead", "top", "whole", "alone", "deputy", "cause", "hedge", "title"])
def test_every_strength_speaks_every_language(key):
    listed = phrase_list("strength", key)
    assert len(listed) == len(set(listed))
    assert len(listed) >= len(LANGUAGES)
    assert [len(phrase) for phrase in listed] == sorted((len(phrase) for phrase in listed), reverse=True)


def _amount(text, language="en"):
    return amounts(text, language)[0]


@pytest.mark.parametrize(
    ("mine", "theirs", "fits"),
    [
        ("40 boats", "40 boats", True), ("41 boats", "40 boats", False), ("more than 30 boats", "40 boats", True), ("more than 40 boats", "40 boats", False),
        ("more than 10 boats", "40 boats", False), ("more than 40 boats", "more than 40 boats", True), ("about 38 boats", "40 boats", True), ("about 20 boats", "40 boats", False),
        ("at least 40 boats", "40 boats", True), ("at least 41 boats", "40 boats", False), ("less than 50 boats", "40 boats", True), ("less than 30 boats", "40 boats", False),
        ("forty boats", "40 boats", True), ("fourteen boats", "40 boats", False), ("1,200 boats", "1200 boats", True), ("1.2 million boats", "1,200,000 boats", True),
        ("0.5 boats", "5 boats", False), ("40.0 boats", "40 boats", True),
    ],
)  # fmt: skip
def test_values_that_say_the_same(mine, theirs, fits):
    assert value_fits(_amount(mine), _amount(theirs)) is fits


@pytest.mark.parametrize(
    ("mine", "theirs", "fits"),
    [
        ("5%", "5%", True), ("5", "5%", False), ("5%", "5", False), ("5 hours", "5 hours", True), ("5 hours", "5 days", False), ("5", "5 hours", True),
        ("5 hours", "5", False), ("€5", "€5", True), ("€5", "$5", False), ("5", "€5", True), ("£5", "5 pounds", True), ("5 percent", "5%", True),
    ],
)  # fmt: skip
def test_units_that_say_the_same(mine, theirs, fits):
    assert unit_fits(_amount(mine), _amount(theirs)) is fits


@pytest.mark.parametrize(
    ("value", "mine", "fits"),
    [(40, "40", True), (40, "41", False), (40, "about 42", True), (40, "about 60", False), (0.03, "0.03", True)],
)
def test_computed_values(value, mine, fits):
    assert close(value, _amount(mine)) is fits


@pytest.mark.parametrize(
    ("claim", "jobs"),
    [
        ("at Quarry Systems", ("r1",)), ("at Tern Media", ("r2",)), ("at Quarry Systems and Tern Media", ("r1", "r2")), ("in a quarry", ("r1",)),
        ("at Harbourlight", ()), ("", ()),
    ],
)  # fmt: skip
def test_named_employers(claim, jobs):
    assert study(NORA, TODAY).named(claim, frozenset(claim.lower().split())) == jobs


@pytest.mark.parametrize(
    ("role", "wide", "has", "lacks"),
    [
        ("r1", False, {"r1", "b1", "b2"}, {"b4", "s1", "l1"}),
        ("r2", False, {"r2", "b4"}, {"b1", "s1"}),
        ("r1", True, {"b1", "s1", "l1", "ed", "c1"}, {"b4", "n"}),
    ],
)
def test_what_may_be_said_of_a_job(role, wide, has, lacks):
    ids = {view.fact.id for view in study(NORA, TODAY).scoped(role, wide=wide)}
    assert has <= ids
    assert not lacks & ids


def test_a_person_is_studied_once_and_again_after_a_change():
    first = study(NORA, TODAY)
    assert study(NORA, TODAY) is first
    assert study((*NORA, fact("x", "skill", "Rust")), TODAY) is not first


@pytest.mark.parametrize(
    ("language", "months", "said"),
    [
        ("en", 30, "more than 2 years"), ("de", 30, "mehr als 2 Jahren"), ("fr", 30, "plus de 2 ans"), ("es", 30, "más de 2 años"), ("pt", 30, "mais de 2 anos"),
        ("nl", 30, "meer dan 2 jaar"), ("it", 30, "più di 2 anni"), ("en", 25, "2 years"), ("de", 25, "2 Jahren"), ("fr", 25, "2 ans"), ("en", 5, ""), ("de", 13, "einem Jahr"),
    ],
)  # fmt: skip
def test_years_in_words(language, months, said):
    assert years_said(months, language) == said
