"""Which way a figure went: by so much is not to so much, from so much is not to so much, and what fell did not rise."""

import pytest

from tests.tools.documents.figured import Rows, asked, stands
from tools.documents.grounding_numbers import amounts
from tools.documents.grounding_turns import changes, way

# fmt: off
TURNS: Rows = {
    "en": [
        ("Cut waiting time from 50 to 12 minutes", ("Cut waiting time from 50 minutes to 12 minutes", "Reduced waiting time from 50 to 12 minutes", "Cut waiting time to 12 minutes", "Cut waiting time by 38 minutes", "Waiting time fell from 50 to 12 minutes"),
         ("Raised waiting time from 12 to 50 minutes", "Cut waiting time from 12 to 50 minutes", "Raised waiting time from 50 to 12 minutes", "Cut waiting time to 50 minutes", "Cut waiting time by 12 minutes", "Cut waiting time by 50 minutes")),
        ("Raised crop yield by 20%", ("Increased crop yield by 20%", "Crop yield rose by 20%", "Raised crop yield by a fifth"), ("Reduced crop yield by 20%", "Raised crop yield to 20%", "Crop yield fell by 20%")),
        ("Lowered staff turnover to 8%", ("Reduced staff turnover to 8%", "Brought staff turnover down to 8%", "Lowered staff turnover to eight percent"), ("Lowered staff turnover by 8%", "Increased staff turnover to 8%", "Lowered staff turnover from 8%")),
        ("Moved from a team of 5 to a team of 9", ("Moved from a team of 5 to one of 9",), ("Moved from a team of 9 to a team of 5",)),
        ("Cut costs by £4,000", ("Reduced costs by £4,000", "Cut costs by about £4,000"), ("Cut costs to £4,000", "Raised costs by £4,000")),
    ],
    "de": [
        ("Durchlaufzeit von 50 auf 12 Minuten gesenkt", ("Durchlaufzeit von 50 Minuten auf 12 Minuten reduziert", "Durchlaufzeit auf 12 Minuten gesenkt", "Durchlaufzeit um 38 Minuten gesenkt"),
         ("Durchlaufzeit von 12 auf 50 Minuten erhöht", "Durchlaufzeit von 12 auf 50 Minuten gesenkt", "Durchlaufzeit um 12 Minuten gesenkt", "Durchlaufzeit auf 50 Minuten gesenkt")),
        ("Umsatz um 15 % gesteigert", ("Umsatz um 15 % erhöht", "Umsatz um rund 15 % gesteigert"), ("Umsatz auf 15 % gesteigert", "Umsatz um 15 % gesenkt")),
        ("Fehlerquote auf 2 % gesenkt", ("Fehlerquote auf 2 % reduziert", "Senkung der Fehlerquote auf 2 %"), ("Fehlerquote um 2 % gesenkt", "Fehlerquote auf 2 % erhöht")),
    ],
    "fr": [
        ("Délai réduit de 20 à 12 jours", ("Délai réduit à 12 jours", "Délai réduit de 8 jours"), ("Délai porté de 12 à 20 jours", "Délai réduit de 12 à 20 jours", "Délai réduit à 20 jours", "Délai augmenté de 20 à 12 jours")),
        ("Ventes augmentées de 10 %", ("Augmentation des ventes de 10 %",), ("Ventes réduites de 10 %", "Ventes augmentées à 10 %")),
        ("Casse réduite à 3 %", ("Réduction de la casse à 3 %",), ("Casse augmentée à 3 %", "Casse réduite de 3 %")),
    ],
    "es": [
        ("Mermas reducidas de 9 a 6 toneladas", ("Mermas reducidas a 6 toneladas", "Reducción de mermas de 9 a 6 toneladas", "Mermas reducidas en 3 toneladas"), ("Mermas reducidas de 6 a 9 toneladas", "Mermas aumentadas de 6 a 9 toneladas", "Mermas reducidas a 9 toneladas")),
        ("Ventas aumentadas en un 12 %", ("Ventas incrementadas en un 12 %", "Ventas aumentadas un 12 %"), ("Ventas reducidas en un 12 %", "Ventas aumentadas al 12 %")),
    ],
    "pt": [
        ("Perdas reduzidas em 4 %", ("Redução de perdas em 4 %", "Perdas diminuídas em 4 %"), ("Perdas reduzidas para 4 %", "Perdas aumentadas em 4 %")),
        ("Espera reduzida de 60 para 45 minutos", ("Espera reduzida para 45 minutos", "Espera reduzida em 15 minutos", "Espera diminuída de 60 para 45 minutos"), ("Espera reduzida de 45 para 60 minutos", "Espera reduzida para 60 minutos", "Espera reduzida em 45 minutos")),
    ],
    "ja": [
        ("待ち時間を40分から30分に短縮", ("待ち時間を30分に短縮", "待ち時間を10分短縮", "待ち時間を40分から30分へ短縮"), ("待ち時間を30分から40分に短縮", "待ち時間を40分に短縮", "待ち時間を30分から40分に増加")),
        ("売上を15%増加", ("売上を15%向上",), ("売上を15%削減", "売上を15%に増加")),
    ],
    "zh": [
        ("等候时间从40分钟缩短到30分钟", ("等候时间缩短到30分钟", "等候时间缩短10分钟"), ("等候时间从30分钟缩短到40分钟", "等候时间缩短到40分钟")),
    ],
    "ar": [
        ("خفض مدة الانتظار من 40 إلى 25 دقيقة", ("خفض مدة الانتظار إلى 25 دقيقة", "خفض مدة الانتظار بمقدار 15 دقيقة"), ("خفض مدة الانتظار من 25 إلى 40 دقيقة", "رفع مدة الانتظار من 25 إلى 40 دقيقة", "خفض مدة الانتظار إلى 40 دقيقة")),
        ("زيادة المبيعات بنسبة 10%", ("رفع المبيعات بنسبة 10%",), ("خفض المبيعات بنسبة 10%", "زيادة المبيعات إلى 10%")),
    ],
}
# fmt: on


@asked(TURNS)
def test_a_figure_goes_the_way_that_its_fact_says(language, line, claim, verdict):
    assert stands(language, line, claim) is verdict


# fmt: off
@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Cut waste from 9 to 6 tonnes", ["from", "to"]), ("en", "Cut waste by about 30%", ["by"]), ("en", "Works from 9 to 5", ["from", "to"]), ("en", "Reports to 3 managers", [""]), ("en", "Costs fell from 8%", ["came"]),
        ("en", "Grew from a team of 5 to a team of 9", ["from", "to"]), ("en", "Led 14 people", [""]), ("de", "Ausschuss um 3 Punkte gesenkt", ["by"]), ("de", "Arbeit auf 3 Baustellen", [""]), ("fr", "Délai réduit de 20 à 12 jours", ["from", "to"]),
        ("fr", "Délai réduit de 8 jours", ["by"]), ("fr", "Équipe de 8 personnes", [""]), ("es", "Bajas reducidas del 11 % al 8 %", ["from", "to"]), ("es", "Trabajo en 8 fincas", [""]), ("pt", "Perdas reduzidas em 4 %", ["by"]),
        ("ja", "40分から30分に短縮", ["from", "to"]), ("ja", "10分短縮", ["by"]), ("zh", "从40分钟缩短到30分钟", ["from", "to"]), ("ar", "خفض المدة من 40 إلى 25 دقيقة", ["from", "to"]),
    ],
)
def test_the_way_is_read_from_the_words_beside_a_figure(language, text, expected):
    assert [way(text, one) for one in amounts(text, language)] == expected


# fmt: off
@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Waste went from 9 to 6 tonnes", {"down"}), ("en", "Waste went from 6 to 9 tonnes", {"up"}), ("en", "Waste was 9 tonnes, then 6 tonnes", set()), ("en", "Cut 9 trees of 20", {"down"}), ("fr", "Pertes passées de 12 % à 9 %", {"down"}),
        ("de", "Quote ging von 4 % auf 7 %", {"up"}), ("ja", "待ち時間は40分から30分に", {"down"}), ("es", "Quejas: de 30 a 15", {"down"}),
    ],
)
def test_a_text_tells_what_went_up_or_down(language, text, expected):
    assert changes(text, amounts(text, language)) == expected


def test_what_went_down_may_be_called_reduced_but_not_raised_nor_a_means():
    line = "Complaints went from 30 to 15 a month"
    assert stands("en", line, "Complaints fell from 30 to 15 a month")
    assert not stands("en", line, "Complaints rose from 30 to 15 a month")
    assert not stands("en", line, "Introduced checklists, reducing complaints from 30 to 15 a month")
