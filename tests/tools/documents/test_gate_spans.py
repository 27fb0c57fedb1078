"""How long: years of experience in all, in a trade, at an employer, with bounds and leeway; gaps and notice periods."""

import pytest

from tests.tools.documents.careers import Pairs, judged, paired

# fmt: off
OVERALL: Pairs = {
    "en": [
        ("Nine years of work experience", "Twelve years of work experience"), ("I have 9 years of professional experience.", "I have 14 years of professional experience."),
        ("More than nine years of work experience", "More than ten years of work experience"), ("Nearly ten years of work experience", "Nearly fifteen years of work experience"),
        ("Over 9 years of professional experience", "Over 11 years of professional experience"), ("About ten years of work experience", "About fifteen years of work experience"),
    ],
    "de": [
        ("Zwölf Jahre Berufserfahrung", "Fünfzehn Jahre Berufserfahrung"), ("Mehr als 12 Jahre Berufserfahrung", "Mehr als 13 Jahre Berufserfahrung"),
        ("Über zwölf Jahre Berufserfahrung", "Über zwanzig Jahre Berufserfahrung"), ("Fast 13 Jahre Berufserfahrung", "Fast 20 Jahre Berufserfahrung"),
        ("Rund zwölf Jahre Berufserfahrung", "Rund zwanzig Jahre Berufserfahrung"),
    ],
    "fr": [
        ("Onze ans d’expérience professionnelle", "Quinze ans d’expérience professionnelle"), ("Plus de onze ans d’expérience professionnelle", "Plus de treize ans d’expérience professionnelle"),
        ("Près de douze ans d’expérience professionnelle", "Près de vingt ans d’expérience professionnelle"),
    ],
    "pt": [
        ("Doze anos de experiência profissional", "Dezasseis anos de experiência profissional"), ("Mais de 12 anos de experiência profissional", "Mais de 14 anos de experiência profissional"),
    ],
    "nl": [
        ("Twaalf jaar werkervaring", "Zestien jaar werkervaring"), ("Meer dan 11 jaar werkervaring", "Meer dan 14 jaar werkervaring"),
    ],
    "nurse": [("Nine years of work experience", "Eleven years of work experience"), ("More than 8 years of work experience", "More than 11 years of work experience")],
    "lawyer": [("Ten years of work experience", "Thirteen years of work experience"), ("More than ten years of work experience", "More than twelve years of work experience")],
    "driver": [("Zwölf Jahre Berufserfahrung", "Fünfzehn Jahre Berufserfahrung")],
    "farmer": [("Treize ans d’expérience professionnelle", "Dix-sept ans d’expérience professionnelle")],
}
TRADES: Pairs = {
    "en": [
        ("Six years as Bakery Supervisor", "Nine years as Bakery Supervisor"), ("Three years as Pastry Assistant", "Six years as Pastry Assistant"),
        ("More than three years at Olmstead Hotel", "More than four years at Olmstead Hotel"), ("Almost six years at Fennick Bakehouse", "Almost nine years at Fennick Bakehouse"),
        ("43 months at Olmstead Hotel", "53 months at Olmstead Hotel"),
    ],
    "de": [
        ("Seit sieben Jahren bei Sprudelwerk Holm", "Seit zwölf Jahren bei Sprudelwerk Holm"), ("Fünfeinhalb Jahre bei Keks Brandis", "Siebeneinhalb Jahre bei Keks Brandis"),
    ],
    "fr": [
        ("Sept ans comme cheffe de rang", "Onze ans comme cheffe de rang"), ("Près de quatre ans à la Brasserie Vermeil", "Près de six ans à la Brasserie Vermeil"),
        ("Plus de sept ans à l’Auberge du Marais", "Plus de neuf ans à l’Auberge du Marais"),
    ],
    "es": [
        ("Siete años como encargada de almacén", "Once años como encargada de almacén"),
    ],
    "pt": [
        ("Oito anos como técnico de manutenção", "Doze anos como técnico de manutenção"), ("Mais de quatro anos na Obras Tojal", "Mais de seis anos na Obras Tojal"),
    ],
    "nl": [
        ("Vijf jaar als kasmedewerker", "Acht jaar als kasmedewerker"), ("Meer dan zes jaar bij Kwekerij Duinzoom", "Meer dan acht jaar bij Kwekerij Duinzoom"),
    ],
    "it": [
        ("Otto anni come responsabile di reparto", "Dodici anni come responsabile di reparto"), ("Cinque anni alla Tessitura Brembo", "Otto anni alla Tessitura Brembo"),
    ],
    "ja": [("溶接工として約9年", "溶接工として約14年"), ("青葉運送で5年間勤務", "青葉運送で9年間勤務")],
    "ar": [("أكثر من 6 سنوات معلمة في مدرسة الواحة", "أكثر من 9 سنوات معلمة في مدرسة الواحة")],
    "nurse": [
        ("Four years as a ward nurse", "Nine years as a ward nurse"),
        ("Over four years at Saltmarsh Infirmary", "Over five years at Saltmarsh Infirmary"),
    ],
    "lawyer": [
        ("Seven years as a solicitor", "Ten years as a solicitor"), ("Three years as a paralegal", "Five years as a paralegal"),
        ("More than seven years at Pell Wray", "More than eight years at Pell Wray"),
    ],
    "driver": [
        ("Sieben Jahre als Schweißer", "Zwölf Jahre als Schweißer"), ("Fast sechs Jahre als Berufskraftfahrer", "Fast zwölf Jahre als Berufskraftfahrer"),
        ("Mehr als fünf Jahre bei Spedition Tiede", "Mehr als sieben Jahre bei Spedition Tiede"),
    ],
    "farmer": [
        ("Six ans comme institutrice", "Neuf ans comme institutrice"), ("Sept ans comme agricultrice", "Douze ans comme agricultrice"),
    ],
}
TOOLS_AND_THINGS: Pairs = {
    "nurse": [
        ("Four years with VitalTrack", "Nine years with VitalTrack"), ("About four years of VitalTrack", "About seven years of VitalTrack"),
        ("Washed and fed residents for more than four years", "Washed and fed residents for more than eight years"),
    ],
    "farmer": [("Cinq ans avec AgriPlan", "Sept ans avec AgriPlan"), ("Quatorze mois de projet de potager", "Trente mois de projet de potager")],
    "lawyer": [("Seven years with LexForge", "Ten years with LexForge"), ("Three years with DocuBase", "Seven years with DocuBase")],
    "driver": [("Fünf Jahre mit TourMax", "Elf Jahre mit TourMax"), ("Sieben Jahre WIG-Schweißen", "Zwölf Jahre WIG-Schweißen")],
}
NOTICE: Pairs = {
    "nurse": [
        ("My notice period is 6 weeks.", "My notice period is 4 weeks."), ("Six weeks’ notice", "Three months’ notice"), ("I have a notice period of six weeks.", "I have a notice period of two weeks."),
    ],
    "driver": [("Meine Kündigungsfrist beträgt 4 Wochen.", "Meine Kündigungsfrist beträgt 2 Wochen."), ("Kündigungsfrist: 4 Wochen", "Kündigungsfrist: 4 Monate")],
    "farmer": [("Mon préavis est de 3 mois.", "Mon préavis est de 1 mois."), ("Préavis : trois mois", "Préavis : trois semaines")],
}
LEEWAY = [
    ("nurse", "54 months at Holm House", True), ("nurse", "53 months at Holm House", True), ("nurse", "55 months at Holm House", True), ("nurse", "60 months at Holm House", False),
    ("nurse", "48 months at Holm House", False), ("lawyer", "36 months at Harrow Clinic", True), ("lawyer", "35 months at Harrow Clinic", True), ("lawyer", "42 months at Harrow Clinic", False),
    ("lawyer", "More than three years at Harrow Clinic", False), ("lawyer", "At least three years at Harrow Clinic", True), ("driver", "Sieben Jahre bei Stahlbau Wersig", True),
    ("driver", "Mehr als sieben Jahre bei Stahlbau Wersig", False), ("driver", "84 Monate bei Stahlbau Wersig", True), ("driver", "90 Monate bei Stahlbau Wersig", False),
    ("farmer", "Six ans à l’École Jaubert", True), ("farmer", "Plus de six ans à l’École Jaubert", False), ("ja", "青葉運送で5年間勤務", True), ("ja", "青葉運送で5年半勤務", False),
]
# fmt: on


@paired(OVERALL)
def test_years_in_all_are_the_union_of_the_jobs(who, claim, verdict):
    ruling = judged(who, claim)
    assert ruling.verdict == verdict, ruling.reason


@paired(TRADES)
def test_years_in_a_trade_or_at_an_employer_are_counted_there(who, claim, verdict):
    ruling = judged(who, claim)
    assert ruling.verdict == verdict, ruling.reason


@paired(TOOLS_AND_THINGS)
def test_years_with_a_thing_start_where_the_facts_first_have_it(who, claim, verdict):
    ruling = judged(who, claim)
    assert ruling.verdict == verdict, ruling.reason


@paired(NOTICE)
def test_a_notice_period_is_no_length_of_service(who, claim, verdict):
    ruling = judged(who, claim)
    assert ruling.verdict == verdict, ruling.reason


@pytest.mark.parametrize(("who", "claim", "holds"), LEEWAY, ids=[claim for _, claim, _ in LEEWAY])
def test_the_first_and_last_month_may_count_or_not_but_no_more(who, claim, holds):
    ruling = judged(who, claim)
    assert (ruling.verdict == "supported") == holds, ruling.reason
