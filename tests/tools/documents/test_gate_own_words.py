"""Honest lines in words of the writer's own: what may be new in them, and what may not."""

import pytest

from tests.tools.documents.people import TODAY, fact
from tools.documents.grounding import check

# fmt: off
FACTS = (
    fact("r1", "role", "Ferry deckhand", employer="Sundby Ferries", title="Deckhand", start="2018-04", end="2022-09"),
    fact("b1", "bullet", "Checked the mooring lines of 4 ferries before each departure", scope="r1"),
    fact("b2", "bullet", "Waiting time at the ramp went from 18 to 11 minutes after the harbour office opened a second lane", scope="r1"),
    fact("r2", "role", "Gärtnerin in einer Staudengärtnerei", employer="Gärtnerei Moosrain", title="Gärtnerin", start="2022-10",
         current=True, language="de"),
    fact("b3", "bullet", "Vermehrt jährlich 12.000 Stauden aus Stecklingen", scope="r2", language="de"),
)
AD = "Fjordline Shipping seeks a Bosun. You know ballast pumps and lead 9 deckhands."
PASS = [
    ("r1", "Gave the mooring lines of 4 ferries a twice-over before each departure"),
    ("r1", "Waiting time at the ramp tumbled from 18 to 11 minutes after the harbour office opened a second lane"),
    ("r2", "Zieht jährlich 12.000 Stauden aus Stecklingen heran"),
    (None, "Checked the hawsers and mooring lines of 4 ferries before each departure"),
]
REFUSED = [
    ("r1", "Checked the mooring lines and the ballast pumps of 4 ferries before each departure"),
    ("r1", "Waiting time at the ramp went from 18 to 11 minutes by repainting kerbs"),
    ("r1", "Sold the mooring lines of 4 ferries"),
    ("r1", "Frobbed, glorped and wibbled ferries"),
    (None, "My uncle trundled hawsers in Sundby"),
]
# fmt: on


def _says(role: str | None, claim: str) -> str:
    return check(claim, FACTS, posting_text=AD, role=role, today=TODAY).verdict


@pytest.mark.parametrize(("role", "claim"), PASS)
def test_a_word_that_no_list_has_may_be_another_way_of_telling(role, claim):
    assert _says(role, claim) == "supported"


@pytest.mark.parametrize(("role", "claim"), REFUSED)
def test_a_word_of_another_meaning_of_the_ad_or_of_the_way_may_not(role, claim):
    assert _says(role, claim) == "unsupported"


AD_OF = {
    "en": "Brackenfell Cidery seeks a Press Operator. You know Kreuzmayr presses. We let our apples fall by themselves and pay the pickers by the hour.",
    "de": "Die Kelterei Brackental sucht eine Kellermeisterin. Sie kennen Kreuzmayr-Pressen. Wir zahlen den Pflückern einen Stundenlohn und verkaufen nur ab Hof.",
    "fr": "La cidrerie Brackenne cherche un presseur. Vous connaissez les presses Kreuzmayr. Nous payons les cueilleurs à l'heure et vendons à la ferme.",
    "es": "La sidrería Brackenal busca prensista. Conoces las prensas Kreuzmayr. Pagamos por horas a los recolectores y vendemos en la granja.",
    "pt": "A sidraria Brackenal procura prensador. Conhece prensas Kreuzmayr. Pagamos os apanhadores à hora e vendemos na quinta.",
}
OPINIONS = [
    ("en", "Letting the apples fall in their own time says a good deal about Brackenfell.", True),
    ("en", "Paying pickers by the hour is a lovely idea.", True),
    ("en", "A cidery that pays its pickers by the hour cares about people.", True),
    ("en", "I have run Kreuzmayr presses.", False),
    ("en", "Paying divers by the dive is a lovely idea.", False),
    ("en", "My apples fall by themselves, which is a lovely idea.", False),
    ("en", "Kreuzmayr presses, wise use of apples", False),
    ("de", "Wer den Pflückern einen Stundenlohn zahlt, nimmt seine Leute ernst.", True),
    ("de", "Dass Sie nur ab Hof verkaufen, kommt mir entgegen.", True),
    ("de", "Mit Kreuzmayr-Pressen habe ich gearbeitet.", False),
    ("fr", "Payer les cueilleurs à l'heure force le respect.", True),
    ("fr", "Mes presses Kreuzmayr forcent le respect.", False),
    ("es", "Pagar por horas a los recolectores me parece honesto.", True),
    ("es", "Manejé prensas Kreuzmayr.", False),
    ("pt", "Pagar os apanhadores à hora mostra respeito.", True),
    ("pt", "Operei prensas Kreuzmayr com respeito.", False),
]


@pytest.mark.parametrize(("language", "claim", "passes"), OPINIONS)
def test_an_opinion_on_what_the_ad_says_claims_nothing_in_whatever_words(language, claim, passes):
    ruling = check(claim, FACTS[:1], posting_text=AD_OF[language], role=None, today=TODAY)
    assert (ruling.verdict == "supported") is passes, ruling.reason


TOLD = [
    # language, fact, claim, whether it passes
    ("es", "Cubrió 3 torneos de ajedrez", "Cobertura de tres torneos de ajedrez", True),
    ("es", "Cubrió 3 torneos de ajedrez", "Tres torneos de ajedrez cubiertos", True),
    ("es", "Cubrió 3 torneos de ajedrez", "Tres torneos de ajedrez ganados", False),
    ("fr", "A écrit 4 notices de montage", "Quatre notices de montage écrites", True),
    ("de", "Vertrat den Hafenmeister 2021 für zwei Monate", "2021 zwei Monate Vertretung des Hafenmeisters", True),
    ("de", "Trocknungszeit der Bretter von 48 auf 30 Stunden gesenkt", "Bretter nach 30 statt 48 Stunden trocken", True),
    ("en", "Cut the drying time of boards from 48 to 30 hours", "Boards dry in 30 hours rather than 48", True),
    ("en", "Cut the drying time of boards from 48 to 30 hours", "Boards dry in 20 hours rather than 48", False),
    ("fr", "Temps de séchage des planches ramené de 48 à 30 heures", "Séchage des planches en 30 heures au lieu de 48", True),
    ("pt", "Afina o órgão a cada quinze dias", "Afina o órgão quinzenalmente", True),
    ("pt", "Afina o órgão a cada quinze dias", "Afina o órgão a cada duas semanas", True),
    ("pt", "Afina o órgão a cada quinze dias", "Afina o órgão a cada três semanas", False),
    ("fr", "Accorde l'orgue tous les quinze jours", "Accorde l'orgue toutes les deux semaines", True),
    ("ja", "部品の発注を担当（月およそ150万円）", "毎月約150万円分の部品を発注", True),
    ("ja", "部品の発注を担当（月およそ150万円）", "毎月約250万円分の部品を発注", False),
    ("ja", "月平均110名のお客様を担当", "毎月平均110名のお客様を担当", True),
    (
        "de",
        "Beschläge für etwa 4.500 Euro monatlich bestellt",
        "Beschläge für rund viereinhalbtausend Euro im Monat bestellt",
        True,
    ),
    (
        "de",
        "Beschläge für etwa 4.500 Euro monatlich bestellt",
        "Beschläge für rund dreieinhalbtausend Euro im Monat bestellt",
        False,
    ),
]


@pytest.mark.parametrize(("language", "told", "claim", "passes"), TOLD)
def test_the_same_told_in_other_forms_and_figures(language, told, claim, passes):
    job = fact("r", "role", "Orgelhaus", employer="Orgelhaus", title=None, start="2020-01", current=True, language=language)
    facts = (job, fact("b", "bullet", told, scope="r", language=language))
    ruling = check(claim, facts, posting_text=None, role="r", today=TODAY)
    assert (ruling.verdict == "supported") is passes, ruling.reason


ASIDE = [
    # language, fact, claim, whether it passes
    ("en", "Tide gauges read: 61 in 2019, 74 in 2021", "Tide gauges read rose from 2019 to 2021", True),
    ("en", "Tide gauges read: 61 in 2019, 74 in 2021", "Tide gauges read fell from 2019 to 2021", False),
    (
        "en",
        "Tide gauges read: 61 in 2019, 174 in 2021",
        "Tide gauges read grew by more than a hundred between 2019 and 2021",
        True,
    ),
    ("es", "Mareógrafos leídos: 61 en 2019, 74 en 2021", "Mareógrafos leídos en alza entre 2019 y 2021", True),
    ("fr", "Marégraphes lus : 61 en 2019, 74 en 2021", "Marégraphes lus en hausse de 2019 à 2021", True),
    ("pt", "Visita cada barco a cada quinze dias", "A cada quinze dias visita todos os barcos", True),
    ("pt", "Visita cada barco a cada quinze dias", "A cada quinze dias visita todas as boias", False),
    ("en", "Helps pick hands for the spring tides; the harbour master decides", "Helps pick staff for the spring tides", True),
    ("en", "Helps pick hands for the spring tides; the harbour master decides", "Staff engineer for the spring tides", False),
    ("fr", "Remplace la directrice du phare absente", "Remplace la directrice du phare quand elle est absente", True),
    ("fr", "Remplace la directrice du phare absente", "Comme directrice du phare, remplace les absents", False),
    ("en", "Drove 310 buoy checks in 2017", "310 buoy checks driven in 2017 alone", True),
    ("en", "Drove 310 buoy checks in 2017 with the mate", "310 buoy checks driven alone in 2017", False),
    ("es", "Ninguna baja por accidente en el muelle desde 2022", "Ni una sola baja por accidente en el muelle desde 2022", True),
    ("de", "Vertrat den Hafenmeister 2021 für zwei Monate", "Vertrat den Hafenmeister 2021 zwei Monate lang", True),
    ("de", "Segelmacherin (Gesellenbrief 2014)", "Gelernte Segelmacherin (2014)", True),
    (
        "fr",
        "Brassage d'une bière par trimestre; forme 4 stagiaires depuis 2019",
        "Brasse une bière par trimestre et forme 4 stagiaires depuis 2019",
        True,
    ),
    ("ja", "灯台3基の点検を担当", "灯台3基の点検", True),
]


@pytest.mark.parametrize(("language", "told", "claim", "passes"), ASIDE)
def test_words_of_extent_rank_and_change_that_claim_no_more_than_the_fact(language, told, claim, passes):
    job = fact(
        "r", "role", "Leuchtturm Nordriff", employer="Nordriff", title=None, start="2015-01", current=True, language=language
    )
    paper, deed = fact("b", "certificate", told, language=language), fact("b", "bullet", told, scope="r", language=language)
    held = "brief" in told
    ruling = check(claim, (job, paper if held else deed), posting_text=None, role=None if held else "r", today=TODAY)
    assert (ruling.verdict == "supported") is passes, ruling.reason


def test_the_makers_name_before_a_product_that_everybody_knows():
    facts = (fact("s", "skill", "Word, Outlook, Excel (Pivot)"),)
    assert check("MS Word, Excel", facts, posting_text=None, role=None, today=TODAY).verdict == "supported"
    assert check("MS Project, Excel", facts, posting_text=None, role=None, today=TODAY).verdict == "unsupported"


def test_two_titles_at_once_are_not_both_a_deputys():
    facts = (
        fact("r1", "role", "花屋", employer="花屋ひなた", title="フローリスト", start="2012-01", end="2018-12", language="ja"),
        fact(
            "r2",
            "role",
            "花屋",
            employer="花屋みどり",
            title="副店長・フローリスト",
            start="2019-01",
            current=True,
            language="ja",
        ),
    )
    says = ("フローリストとして14年の経験", "店長として7年の経験")
    assert [check(claim, facts, posting_text=None, role=None, today=TODAY).verdict for claim in says] == [
        "supported",
        "unsupported",
    ]
