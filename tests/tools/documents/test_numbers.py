import pytest

from tools.documents.grounding_numbers import amounts, unit_word, years


def _read(text, language):
    return [(amount.value, amount.unit, sorted(amount.periods), amount.bound) for amount in amounts(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1.2 million rows per day", "en", [(1200000.0, "", ["day"], "")]),
        ("12% to 9%", "en", [(12.0, "percent", [], ""), (9.0, "percent", [], "")]),
        ("from 50 to 12 minutes", "en", [(50.0, "minute", [], ""), (12.0, "minute", [], "")]),
        ("C$64 million", "en", [(64000000.0, "cad", [], "")]),
        ("more than 30 people", "en", [(30.0, "", [], "more")]),
        ("about 4 times per month", "en", [(4.0, "", ["month"], "about")]),
        ("one hundred and forty breakfasts", "en", [(140.0, "", [], "")]),
        ("twenty-two colleagues", "en", [(22.0, "", [], "")]),
        ("six cooks and nine waiters", "en", [(6.0, "", [], ""), (9.0, "", [], "")]),
        ("einundzwanzig Beschäftigte", "de", [(21.0, "", [], "")]),
        ("1.150 m²", "de", [(1150.0, "m2", [], "")]),
        ("0,09 % auf 0,04 %", "de", [(0.09, "percent", [], ""), (0.04, "percent", [], "")]),
        ("rund 6,8 Mio. Euro", "de", [(6800000.0, "eur", [], "about")]),
        ("quatre-vingt-dix dossiers", "fr", [(90.0, "", [], "")]),
        ("cent quarante-cinq livraisons par jour", "fr", [(145.0, "", ["day"], "")]),
        ("41 000 €", "fr", [(41000.0, "eur", [], "")]),
        ("ciento cincuenta y dos habitaciones", "es", [(152.0, "", [], "")]),
        ("3.400 € al mes", "es", [(3400.0, "eur", ["month"], "")]),
        ("vinte e dois colegas", "pt", [(22.0, "", [], "")]),
        ("tweeëntwintig ritten per week", "nl", [(22.0, "", ["week"], "")]),
        ("不良率を1.2%から0.7%に", "ja", [(1.2, "percent", [], ""), (0.7, "percent", [], "")]),
        ("一百二十万", "zh", [(1200000.0, "", [], "")]),
        ("since 2019, on 03/2021 and 5.4.2022", "en", []),
        ("sept. 2012", "fr", []),
        ("SAP S/4HANA", "en", []),
    ],
)
def test_figures_are_read_as_each_language_writes_them(text, language, expected):
    assert _read(text, language) == expected


def test_a_thousands_point_may_be_read_both_ways():
    assert amounts("1,150 boxes", "fr")[0].values == {1150.0, 1.15}


def test_years_and_units():
    assert years("2019 to 2021, 12019, 1850") == (2019, 2021)
    assert unit_word("hours")
    assert not unit_word("boxes")
