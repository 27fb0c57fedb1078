"""What somebody is said to be: a trade or a rank needs a job, a paper or a word of theirs, not a line about somebody else."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import study
from tools.documents.grounding_people import called, may_be_trade, rank
from tools.documents.grounding_stray import of_the_ad, stray

# fmt: off
PEOPLE = {
    "en": ("Florist", "Petal Yard", ("Binds 30 wreaths a week", "Covered for the head gardener in May 2024", "Sold plants together with the buyer")),
    "de": ("Goldschmiedin", "Ringwerk Auer", ("Fertigung von 40 Ringen im Monat", "Vertretung der Verkäuferin im Laden")),
    "fr": ("Menuisier", "Atelier Sorbier", ("Pose de 12 escaliers par an", "Remplace le chef d'atelier en août")),
    "es": ("Panadera", "Horno Albar", ("Amasado de 300 barras al día", "Sustituyó a la encargada en julio de 2023")),
    "pt": ("Carpinteiro", "Oficina Moura", ("Montagem de 20 portas por mês", "Substituiu o encarregado em maio de 2023")),
}
CLAIMS = {
    "en": (("Florist who binds wreaths", "Florist at Petal Yard", "Covered for the head gardener"), ("Head gardener at Petal Yard", "Buyer and florist at Petal Yard", "Photographer and florist at Petal Yard")),
    "de": (("Goldschmiedin bei Ringwerk Auer",), ("Verkäuferin und Goldschmiedin bei Ringwerk Auer", "Lehrerin bei Ringwerk Auer")),
    "fr": (("Menuisier à l'Atelier Sorbier",), ("Chef d'atelier à l'Atelier Sorbier", "Architecte à l'Atelier Sorbier")),
    "es": (("Panadera en Horno Albar",), ("Encargada de Horno Albar", "Fontanera en Horno Albar")),
    "pt": (("Carpinteiro na Oficina Moura",), ("Encarregado da Oficina Moura", "Eletricista na Oficina Moura")),
}
# fmt: on


def facts(language: str):
    title, employer, lines = PEOPLE[language]
    job = fact("r1", "role", title, employer=employer, title=title, start="2019-02", current=True)
    told = [fact(f"b{at}", "bullet", line, scope="r1") for at, line in enumerate(lines)]
    return [one.model_copy(update={"language": language}) for one in (job, *told)]


@pytest.mark.parametrize(
    ("language", "claim", "honest"),
    [(tongue, claim, at == 0) for tongue, sides in CLAIMS.items() for at, claims in enumerate(sides) for claim in claims],
)
def test_only_what_somebody_is(language, claim, honest):
    ruling = check(claim, facts(language), posting_text=None, role=None, today=TODAY)
    assert (ruling.verdict == "supported") is honest, ruling.reason


@pytest.mark.parametrize(
    ("word", "trade", "ranked"),
    [
        ("editora", True, False),
        ("gartnerin", True, False),
        ("foreman", False, True),
        ("stein", False, False),
        ("obergartnerin", True, False),
    ],
)
def test_words_for_trades_and_ranks(word, trade, ranked):
    assert (may_be_trade(word), rank(word)) == (trade, ranked)
    assert bool(called(word)) is (trade or ranked or word == "stein")


def asked(claim: str, ad: str = "") -> Case:
    return Case(claim, study(facts("en"), TODAY), None, ad)


@pytest.mark.parametrize(
    ("claim", "strange"),
    [
        ("Binds 30 wreaths a week", ()),
        ("Binds wreaths for a shop of plants", ()),
        ("Binds wreaths for a purchaser", ("purchaser",)),
    ],
)
def test_a_meaning_from_a_stray_fact_explains_nothing(claim, strange):
    assert stray(asked(claim)) == strange


@pytest.mark.parametrize(
    ("claim", "ad", "strange"),
    [
        ("Binds wreaths and leads workshops", "You lead workshops on wreaths.", ("leads", "workshops")),
        ("Binds wreaths", "You lead workshops on wreaths.", ()),
        ("I would like to lead your workshops.", "You lead workshops on wreaths.", ()),
        ("Binds wreaths and leads workshops", "", ()),
    ],
)
def test_words_that_only_the_ad_has(claim, ad, strange):
    assert of_the_ad(asked(claim, ad)) == strange


@pytest.mark.parametrize(
    ("claim", "strange"),
    [
        ("Mes langues : français (langue maternelle) et anglais (courant)", ()),
        ("Mes langues : français (langue maternelle), anglais et tricot", ("tricot",)),
    ],
)
def test_a_word_of_the_ad_that_a_fact_in_another_language_means_is_the_persons(claim, strange):
    spoken = [fact(f"l{at}", "language", text) for at, text in enumerate(("French (native)", "English (fluent)"))]
    case = Case(claim, study(spoken, TODAY), None, "Français et anglais exigés. Anglais courant. Tricot souhaité.")
    assert of_the_ad(case) == strange
