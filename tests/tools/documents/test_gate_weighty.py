"""Prizes, publications, ways of life, languages and abbreviations: what weighs much has to stand in a fact word by word."""

from datetime import date

import pytest

from tests.tools.documents.people import fact
from tests.tools.documents.trades import Pairs, asked, ruled_apart
from tools.documents.grounding import check

_TODAY = date(2026, 11, 1)
FACTS = {
    "en": (
        fact("a1", "award", "Apprentice prize of the regional guild, 2019"),
        fact("p1", "publication", "Two articles on seed storage for the website of the growers' union"),
        fact("s1", "skill", "Magnetic resonance imaging, search engine optimisation, GIS, TIG welding"),
        fact("l1", "language", "Welsh: basic; Hindi: native; German: A2"),
        fact("x1", "statement", "I work 30 hours per week and do not move house"),
    ),
    "de": (
        fact("a1", "award", "Preis der Handwerkskammer für das Gesellenstück, 2018"),
        fact("s1", "skill", "Manuelle Lymphdrainage, SPS, Photovoltaik, Deutsch als Fremdsprache"),
        fact("l1", "language", "Sorbisch: Grundkenntnisse; Polnisch: B1"),
        fact("x1", "statement", "Ich arbeite 30 Stunden pro Woche"),
    ),
    "fr": (
        fact("a1", "award", "Prix du jeune boulanger de Dijon, 2017"),
        fact("s1", "skill", "IRM, équipement de protection individuelle, TVA"),
        fact("l1", "language", "Breton : notions ; Anglais : B1"),
    ),
    "es": (
        fact("a1", "award", "Premio local de cerámica, 2020"),
        fact("s1", "skill", "Sistemas de información geográfica, TPV, PRL"),
        fact("l1", "language", "Catalán: básico; Inglés: B1"),
    ),
    "pt": (
        fact("a1", "award", "Prémio de fotografia da câmara, 2021"),
        fact("s1", "skill", "SEO, ressonância magnética, equipamento de proteção individual"),
        fact("l1", "language", "Mirandês: básico; Inglês: B1"),
    ),
}
# fmt: off
PAIRS: Pairs = [
    ("en", "Apprentice prize of the regional guild", "Apprentice prize of the national guild"),
    ("en", "I wrote two articles on seed storage", "I published two journal articles on seed storage"),
    ("en", "Skills in MRI and SEO", "Skills in ECG and SEO"),
    ("en", "Geographic information systems", "Content management systems"),
    ("en", "Hindi: native", "Welsh: native"),
    ("en", "I speak Hindi, and a little Welsh", "I speak Hindi and fluent Turkish"),
    ("en", "German at A2 level", "German at intermediate level"),
    ("en", "I work 30 hours per week", "I am free to relocate"),
    ("de", "Preis der Handwerkskammer für das Gesellenstück", "Bundespreis der Handwerkskammer für das Gesellenstück"),
    ("de", "MLD und PV", "MFA und PV"),
    ("de", "Deutsch als Fremdsprache (DaF)", "Französisch als Fremdsprache (FLE)"),
    ("de", "Sorbisch: Grundkenntnisse", "Sorbisch: verhandlungssicher"),
    ("de", "Polnisch (B1)", "Polnisch: ausgezeichnet"),
    ("fr", "Imagerie par résonance magnétique", "Tomographie et électrocardiogramme"),
    ("fr", "Breton : notions", "Breton : excellent"),
    ("fr", "Prix du jeune boulanger de Dijon", "Prix du meilleur boulanger de France"),
    ("es", "SIG y prevención de riesgos laborales", "BIM y prevención de riesgos laborales"),
    ("es", "Catalán básico", "Catalán: dominio"),
    ("pt", "Otimização para motores de busca", "Sistema de gestão de conteúdo"),
    ("pt", "RM e EPI", "TAC e EPI"),
    ("pt", "Mirandês: básico", "Mirandês: excelente"),
]
# fmt: on


@ruled_apart(PAIRS)
def test_what_weighs_much_stands_in_a_fact(language, claim, verdict):
    facts = tuple(one.model_copy(update={"language": language}) for one in FACTS[language])
    ruling = check(claim, facts, posting_text=None, role=None, today=_TODAY)
    assert ruling.verdict == verdict, ruling.reason


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_of_facts_does_not_matter(turned):
    facts = FACTS["en"][:: -1 if turned else 1]
    rulings = [check(claim, facts, posting_text=None, role=None, today=_TODAY) for _, *pair in PAIRS[:8] for claim in pair]
    assert [ruling.verdict for ruling in rulings] == ["supported", "unsupported"] * 8


# fmt: off
MODEST: Pairs = [
    ("en", "Some exposure to wound care", "Full command of wound care"),
    ("en", "Certified in MIG welding", "Certified in laser welding"),
    ("de", "Erste Einblicke in die Bio-Umstellung von Feldern", "Beste Einblicke in die Bio-Umstellung von Feldern"),
    ("it", "Consumi ridotti da 50 a 40 litri", "Consumi migliori di tutti ridotti da 50 a 40 litri"),
]
# fmt: on


@ruled_apart(MODEST)
def test_modest_words_claim_no_more_than_the_fact(language, claim, verdict):
    ruling = asked(language, claim)
    assert ruling.verdict == verdict, ruling.reason
