"""How words of a demand are found again: other forms, parts of compounds, rare words, proper names."""

import pytest

from tools.jobs.overlap import alike, content, held, names_in, rarity

SAME, FORM, PART, NONE = 1.0, 0.8, 0.7, 0.0
PAIRS = [
    ("budget", "budget", SAME),
    ("sap", "sap", SAME),
    ("sap", "sapphire", NONE),
    ("nurse", "nursing", NONE),
    ("consolidat", "consolidation", FORM),
    ("safeguard", "safeguarding", FORM),
    ("inspection", "inspector", FORM),
    ("teach", "teacher", FORM),
    ("teach", "teaching", FORM),
    ("manufacturer", "manufacturing", FORM),
    ("regulated", "regulation", FORM),
    ("lohnabrechnung", "baulohnabrechnung", PART),
    ("abrechnung", "lohnabrechnung", PART),
    ("beatmung", "transportbeatmung", PART),
    ("beatmung", "heimbeatmung", PART),
    ("pflege", "intensivpflege", PART),
    ("intensivpflege", "intensivstation", NONE),
    ("kunden", "kundendienst", PART),
    ("lager", "lagerlogistik", PART),
    ("magazijn", "magazijnmedewerker", PART),
    ("belasting", "belastingaangift", PART),
    ("verkoop", "verkoper", FORM),
    ("comptable", "comptabilite", NONE),
    ("fiscal", "fiscalite", FORM),
    ("vendeur", "vente", NONE),
    ("encadrement", "encadrer", FORM),
    ("ventas", "vendedor", NONE),
    ("contable", "contabilidad", NONE),
    ("docencia", "docente", FORM),
    ("facturacion", "facturar", FORM),
    ("vendas", "vendedor", NONE),
    ("prospeccao", "prospectar", FORM),
    ("faturacao", "faturas", FORM),
    ("art", "artist", NONE),
    ("care", "career", NONE),
    ("form", "information", NONE),
    ("ation", "information", PART),
    ("2022", "2023", NONE),
    ("python", "pythonic", FORM),
    ("kubernet", "kubernet", SAME),
    ("mig", "mag", NONE),
    ("", "budget", NONE),
]
MEANING = [
    ("Experience with the budget", {"budget"}),
    ("You have a good knowledge of Excel", {"excel"}),
    ("Ability to work with C++ and C#", {"c++", "c#"}),
    ("At least 5 years", set()),
    ("5S and ISO 9001", {"5s", "iso", "9001"}),
    ("the and of", set()),
    ("", set()),
    ("Sie verfügen über sichere Kenntnisse in Buchhaltung", {"buchhaltung"}),
    ("Erfahrung in der Pflege", {"pfleg"}),
    ("Idealerweise Kenntnisse im Umgang mit DATEV", {"datev"}),
    ("Vous avez une bonne maîtrise de la paie", {"paie"}),
    ("Idéalement une expérience en comptabilité", {"comptabilit"}),
    ("Experiencia mínima de dos años en ventas", {"venta"}),
    ("Se valorará conocimiento de nóminas", {"nomina"}),
    ("Pelo menos 2 anos de experiência em vendas", {"venda"}),
    ("Desejável conhecimento de faturação", {"faturacao"}),
    ("Minimaal 2 jaar ervaring met belasting", {"belasting"}),
    ("Je hebt kennis van het magazijn", {"magazij"}),
    ("Managing managers", {"managing", "manager"}),
]
NAMES = [
    ("Knowledge of InfoWorks ICM or MIKE+", "en", {"infoworks", "icm", "mike+"}),
    ("experience with NZS 3910", "en", {"nzs"}),
    ("An open format such as Iceberg or Delta", "en", {"iceberg", "delta"}),
    ("Amazon Ads", "en", {"amazon", "ads"}),
    ("Minitab", "en", {"minitab"}),
    ("Explains numbers to people", "en", set()),
    ("Good communicator", "en", set()),
    ("SPIN, MEDDIC, Challenger", "pt", {"spin", "meddic", "challenger"}),
    ("Kenntnisse in Buchhaltung und Steuern", "de", set()),
    ("Kenntnisse in SAP und MS Project", "de", {"sap", "ms"}),
    ("Erfahrung mit BESK-DaZ", "de", {"besk-daz"}),
    ("maîtrise de Teliway", "fr", {"teliway"}),
    ("dominio de GeoGebra", "es", {"geogebra"}),
    ("ervaring met Exact Online", "nl", {"exact", "online"}),
    ("Level 3D modelling", "en", {"3d"}),
    ("B2B sales", "en", {"b2b"}),
    ("", "en", set()),
]
FLAT = {"budget": 1.0, "audit": 1.0, "ledger": 1.0}


@pytest.mark.parametrize(("one", "two", "worth"), PAIRS)
def test_two_stems_and_what_they_share(one, two, worth):
    assert alike(one, two) == worth
    assert alike(two, one) == worth


@pytest.mark.parametrize(("words", "stems"), MEANING)
def test_only_words_that_mean_something_are_kept(words, stems):
    assert content(words) == stems


@pytest.mark.parametrize(("words", "language", "names"), NAMES)
def test_proper_names_by_their_looks(words, language, names):
    assert set(names_in(words, language)) == names


@pytest.mark.parametrize(
    ("wanted", "there", "share", "most"),
    [
        (set(), {"budget"}, 0.0, 0.0),
        ({"budget"}, set(), 0.0, 0.0),
        ({"budget"}, {"budget"}, 1.0, 1.0),
        ({"budget"}, {"ledger"}, 0.0, 0.0),
        ({"budget", "audit"}, {"budget"}, 0.5, 1.0),
        ({"budget", "audit"}, {"budget", "audit", "ledger"}, 1.0, 1.0),
        ({"budget"}, {"budgeting"}, 0.8, 0.8),
        ({"audit", "ledger"}, {"auditor"}, 0.4, 0.8),
    ],
)
def test_the_share_of_a_demand_that_a_line_holds(wanted, there, share, most):
    assert held(frozenset(wanted), frozenset(there), FLAT) == pytest.approx((share, most))


def test_rare_words_weigh_more():
    weight = rarity([content("audit of the ledger"), content("ledger"), content("ledger and stock")])
    assert weight["audit"] > weight["ledger"] > 0
    share, most = held(content("audit of the ledger"), content("audit"), weight)
    other, _ = held(content("audit of the ledger"), content("ledger"), weight)
    assert share > 0.5 > other
    assert most == weight["audit"]


def test_the_order_of_texts_does_not_matter():
    texts = [content(t) for t in ("audit of the ledger", "ledger", "stock and budget")]
    assert rarity(texts) == rarity(reversed(texts))


def test_what_is_passed_over_is_not_alike():
    """Looking at those alone that begin or end alike finds what looking at all would."""
    stems = sorted(
        {word for one, two, _ in PAIRS for word in (one, two) if word} | {"budgetary", "subudget", "information", "formation"}
    )
    there = frozenset(stems)
    for one in [*stems, "pythons", "ations", "transport", "beatmungen", "lagern", "x"]:
        every = max((alike(one, two) for two in there), default=0.0)
        assert held(frozenset({one}), there, {}) == pytest.approx((every, every)), one
