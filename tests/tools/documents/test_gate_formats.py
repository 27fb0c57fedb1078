"""One figure written another way is the same figure; one written nearly the same way is not."""

import pytest

from tests.tools.documents.figured import Rows, asked, stands
from tools.documents.grounding_numbers import amounts, prepared

# fmt: off
WRITTEN: Rows = {
    "en": [
        ("Dispensed 1,250 prescriptions a month", ("Dispensed 1250 prescriptions a month", "Dispensed 1 250 prescriptions per month", "Dispensed 1.25k prescriptions a month",
                                                  "Dispensed twelve hundred and fifty prescriptions a month", "Dispensed one thousand two hundred and fifty prescriptions a month", "Monthly: 1,250 prescriptions dispensed"),
         ("Dispensed 12,500 prescriptions a month", "Dispensed 125 prescriptions a month", "Dispensed 1,520 prescriptions a month", "Dispensed twelve thousand prescriptions a month")),
        ("Managed a budget of £2.4m", ("Managed a budget of £2,400,000", "Managed a £2.4 million budget", "Managed a budget of 2.4 million pounds", "Managed a budget of GBP 2.4m", "Managed a budget of £2.4M", "Managed a budget of 2.4m pounds sterling"),
         ("Managed a budget of £24m", "Managed a budget of €2.4m", "Managed a budget of £2.4bn", "Managed a budget of £240,000")),
        ("Answered 90 calls a day", ("Answered ninety calls a day", "Answered 90 calls per day", "Answered 90 calls daily", "Answered 90 calls/day", "Answered ninety calls every day", "Answered 90 calls each day"),
         ("Answered nineteen calls a day", "Answered 90 calls a week", "Answered 90 calls an hour")),
        ("Reduced scrap by 0.5%", ("Reduced scrap by half a percent", "Reduced scrap by 0.5 percent", "Reduced scrap by .5%", "Reduced scrap by half a per cent"), ("Reduced scrap by 5%", "Reduced scrap by half", "Reduced scrap by 0.05%")),
        ("Sewed 48 dresses a season", ("Sewed forty-eight dresses a season", "Sewed four dozen dresses a season"), ("Sewed eighty-four dresses a season", "Sewed four hundred dresses a season")),
        ("Poured 3.5 t of concrete", ("Poured 3.5 tonnes of concrete", "Poured 3,500 kg of concrete", "Poured three and a half tonnes of concrete"), ("Poured 35 tonnes of concrete", "Poured 3.5 kg of concrete")),
        ("Sold 12k tickets", ("Sold 12,000 tickets", "Sold twelve thousand tickets", "Sold 12K tickets"), ("Sold 120,000 tickets", "Sold 1,200 tickets")),
        ("Supervised 1 to 2 trainees", ("Supervised one to two trainees", "Supervised 1-2 trainees", "Supervised one or two trainees"), ("Supervised 12 trainees", "Supervised three trainees")),
    ],
    "de": [
        ("Umsatz von 1.234.500 Euro verantwortet", ("Umsatz von 1,2345 Mio. Euro verantwortet", "Umsatz von 1 234 500 € verantwortet", "Umsatz von EUR 1.234.500 verantwortet", "Umsatz von 1'234'500 Euro verantwortet", "Umsatz von rund 1,2 Millionen Euro verantwortet"),
         ("Umsatz von 12.345.000 Euro verantwortet", "Umsatz von 1.234.500 Franken verantwortet", "Umsatz von 123.450 Euro verantwortet")),
        ("38 Betten betreut", ("Achtunddreißig Betten betreut", "Achtunddreissig Betten betreut", "Betreuung von 38 Betten"), ("83 Betten betreut", "Dreiundachtzig Betten betreut")),
        ("7,5 t Stahl pro Tag verladen", ("7.500 kg Stahl pro Tag verladen", "Siebeneinhalb Tonnen Stahl pro Tag verladen", "Täglich 7,5 Tonnen Stahl verladen", "7,5 Tonnen Stahl am Tag verladen", "7,5 Tonnen Stahl je Tag verladen"), ("75 t Stahl pro Tag verladen", "7,5 t Stahl pro Woche verladen", "7,5 kg Stahl pro Tag verladen")),
        ("Etat von 250 TEUR geplant", ("Etat von 250.000 Euro geplant", "Etat von 250 Tsd. Euro geplant", "Etat von 250 T€ geplant", "Etat einer Viertelmillion Euro geplant", "Etat von 0,25 Mio. € geplant"), ("Etat von 2,5 Mio. Euro geplant", "Etat von 25.000 Euro geplant", "Etat von 250 Euro geplant")),
        ("1.200 Pakete pro Woche sortiert", ("Zwölfhundert Pakete pro Woche sortiert", "Eintausendzweihundert Pakete pro Woche sortiert", "Wöchentlich 1.200 Pakete sortiert", "1200 Pakete in der Woche sortiert", "1200 Pakete/Woche sortiert"), ("12.000 Pakete pro Woche sortiert", "120 Pakete pro Woche sortiert", "1.200 Pakete pro Monat sortiert")),
        ("Fehlerquote um 0,5 Prozent gesenkt", ("Fehlerquote um 0,5 % gesenkt", "Fehlerquote um ein halbes Prozent gesenkt"), ("Fehlerquote um 5 % gesenkt", "Fehlerquote um die Hälfte gesenkt")),
        ("24 Schüler unterrichtet", ("Zwei Dutzend Schüler unterrichtet", "Vierundzwanzig Schüler unterrichtet"), ("Zweiundvierzig Schüler unterrichtet", "42 Schüler unterrichtet")),
    ],
    "fr": [
        ("Budget de 1 250 000 € suivi", ("Budget de 1,25 M€ suivi", "Budget de 1,25 million d’euros suivi", "Budget de 1.250.000 euros suivi", "Budget de 1 250 k€ suivi", "Budget d’un million deux cent cinquante mille euros suivi"), ("Budget de 12,5 M€ suivi", "Budget de 125 000 € suivi", "Budget de 1 250 000 $ suivi")),
        ("Accueil de 75 patients par jour", ("Accueil de soixante-quinze patients par jour", "Accueil quotidien de 75 patients", "Accueil de 75 patients chaque jour", "Accueil de 75 patients/jour"), ("Accueil de soixante-cinq patients par jour", "Accueil de 75 patients par semaine", "Accueil de 57 patients par jour")),
        ("Pose de 2 500 m² de carrelage", ("Pose de 2500 m2 de carrelage", "Pose de 2.500 mètres carrés de carrelage", "Pose de deux mille cinq cents mètres carrés de carrelage"), ("Pose de 25 000 m² de carrelage", "Pose de 250 m² de carrelage")),
        ("96 élèves suivis", ("Quatre-vingt-seize élèves suivis", "Nonante-six élèves suivis"), ("Soixante-seize élèves suivis", "Quatre-vingt-six élèves suivis")),
        ("Pertes réduites de 3,5 %", ("Pertes réduites de 3,5 pour cent", "Pertes réduites de 3.5 %", "Pertes réduites de trois et demi pour cent"), ("Pertes réduites de 35 %", "Pertes réduites de 3,5 points")),
        ("30 livraisons par semaine", ("Une trentaine de livraisons par semaine", "Trente livraisons hebdomadaires", "30 livraisons chaque semaine"), ("Une quarantaine de livraisons par semaine", "30 livraisons par jour", "Trente livraisons mensuelles")),
        ("12 h de formation par mois", ("Douze heures de formation par mois", "12 heures de formation mensuelles"), ("12 jours de formation par mois", "Deux heures de formation par mois")),
    ],
    "es": [
        ("Presupuesto de 1.500.000 € gestionado", ("Presupuesto de 1,5 millones de euros gestionado", "Presupuesto de 1,5 M€ gestionado", "Presupuesto de un millón y medio de euros gestionado", "Presupuesto de 1 500 000 euros gestionado"), ("Presupuesto de 15 millones de euros gestionado", "Presupuesto de 150.000 € gestionado", "Presupuesto de 1,5 millones de dólares gestionado")),
        ("Atendí a 45 clientes al día", ("Atendí a cuarenta y cinco clientes al día", "Atendí a 45 clientes diarios", "Atendí diariamente a 45 clientes", "Atendí a 45 clientes por día", "Atendí a 45 clientes cada día"), ("Atendí a cincuenta y cuatro clientes al día", "Atendí a 45 clientes a la semana", "Atendí a 45 clientes mensuales")),
        ("Coseché 2,5 toneladas de uva", ("Coseché 2.500 kg de uva", "Coseché dos toneladas y media de uva"), ("Coseché 25 toneladas de uva", "Coseché 250 kg de uva")),
        ("Mermas reducidas un 12 %", ("Mermas reducidas un doce por ciento", "Mermas reducidas en un 12%", "Mermas reducidas el 12 por ciento"), ("Mermas reducidas un 21 %", "Mermas reducidas doce puntos")),
        ("Formé a 120 soldadores", ("Formé a ciento veinte soldadores", "Formé a 120 personas que sueldan"), ("Formé a doscientos soldadores", "Formé a ciento dos soldadores")),
        ("20 visitas al mes", ("Una veintena de visitas al mes", "Veinte visitas mensuales", "20 visitas cada mes"), ("Una treintena de visitas al mes", "Veinte visitas semanales")),
    ],
    "pt": [
        ("Orçamento de R$ 1,2 milhão gerido", ("Orçamento de R$ 1.200.000 gerido", "Orçamento de 1,2 milhão de reais gerido", "Orçamento de R$ 1,2 mi gerido", "Orçamento de 1 200 000 reais gerido"), ("Orçamento de R$ 12 milhões gerido", "Orçamento de R$ 120 mil gerido", "Orçamento de 1,2 milhão de euros gerido")),
        ("Atendi 35 doentes por dia", ("Atendi trinta e cinco doentes por dia", "Atendi 35 doentes diários", "Atendi diariamente 35 doentes", "Atendi 35 doentes a cada dia"), ("Atendi cinquenta e três doentes por dia", "Atendi 35 doentes por semana", "Atendi 25 doentes por dia")),
        ("80 mil peças montadas", ("80.000 peças montadas", "Oitenta mil peças montadas", "80 000 peças montadas"), ("8 mil peças montadas", "80 peças montadas", "Dezoito mil peças montadas")),
        ("16 turmas por semestre", ("Dezasseis turmas por semestre", "Dezesseis turmas por semestre", "16 turmas semestrais"), ("Sessenta turmas por semestre", "16 turmas por mês")),
        ("Perdas reduzidas em 4,5 %", ("Perdas reduzidas em 4,5 por cento", "Perdas reduzidas em quatro e meio por cento"), ("Perdas reduzidas em 45 %", "Perdas reduzidas para 4,5 %")),
    ],
    "ja": [
        ("売上1億2,000万円を管理", ("売上1.2億円を管理", "売上120,000,000円を管理", "売上1億2千万円を管理", "売上12,000万円を管理"), ("売上12億円を管理", "売上1,200万円を管理", "売上1億2,000万ドルを管理")),
        ("患者30名を毎日診療", ("患者三十名を毎日診療", "患者30人を毎日診療", "1日30名の患者を診療", "患者３０名を毎日診療"), ("患者13名を毎日診療", "患者30名を毎週診療", "患者300名を毎日診療")),
        ("部品を月間1,500個製造", ("部品を月間1500個製造", "部品を毎月千五百個製造", "部品を1か月に1,500個製造", "月1,500個の部品を製造"), ("部品を月間15,000個製造", "部品を年間1,500個製造", "部品を月間150個製造")),
        ("不良率を3割削減", ("不良率を30%削減", "不良率を30パーセント削減", "不良率を三割削減"), ("不良率を3%削減", "不良率を5割削減", "不良率を13%削減")),
        ("研修を2.5時間実施", ("研修を2時間半実施", "研修を150分実施", "研修を二時間半実施"), ("研修を25時間実施", "研修を2時間15分実施", "研修を2.5日実施")),
        ("店舗を12店担当", ("12店舗を担当", "十二店舗を担当"), ("20店舗を担当", "店舗を120店担当")),
    ],
    "ar": [
        ("إدارة ميزانية قدرها 1,500,000 درهم", ("إدارة ميزانية قدرها 1.5 مليون درهم", "إدارة ميزانية قدرها ١٫٥ مليون درهم", "إدارة ميزانية قدرها ١٬٥٠٠٬٠٠٠ درهم", "إدارة ميزانية قدرها مليون وخمسمئة ألف درهم"),
         ("إدارة ميزانية قدرها 15 مليون درهم", "إدارة ميزانية قدرها 1.5 مليون ريال", "إدارة ميزانية قدرها 150,000 درهم")),
        ("متابعة 45 مريضا في اليوم", ("متابعة ٤٥ مريضا في اليوم", "متابعة خمسة وأربعين مريضا في اليوم", "متابعة 45 مريضا يوميا", "متابعة 45 مريضا كل يوم"), ("متابعة ٥٤ مريضا في اليوم", "متابعة 45 مريضا في الأسبوع", "متابعة خمسة وعشرين مريضا في اليوم")),
        ("تدريب 12 عاملا", ("تدريب ١٢ عاملا", "تدريب اثني عشر عاملا"), ("تدريب ٢١ عاملا", "تدريب عشرين عاملا", "تدريب اثنين وعشرين عاملا")),
        ("خفض الهدر بنسبة 20%", ("خفض الهدر بنسبة ٢٠٪", "خفض الهدر بنسبة عشرين بالمئة", "خفض الهدر بنسبة 20 في المئة", "خفض الهدر بمقدار الخمس"), ("خفض الهدر بنسبة 2%", "خفض الهدر بنسبة ثلاثين بالمئة", "خفض الهدر بمقدار النصف")),
        ("نقل 3 أطنان من الخضار أسبوعيا", ("نقل ثلاثة أطنان من الخضار أسبوعيا", "نقل 3000 كغ من الخضار أسبوعيا", "نقل 3 أطنان من الخضار في الأسبوع", "نقل 3 أطنان من الخضار كل أسبوع"), ("نقل 30 طنا من الخضار أسبوعيا", "نقل 3 أطنان من الخضار يوميا")),
    ],
}
# fmt: on


@asked(WRITTEN)
def test_a_figure_may_be_written_another_way(language, line, claim, verdict):
    assert stands(language, line, claim) is verdict


# fmt: off
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("売上1億2,000万円", "売上120000000円"), ("売上1億2千万円", "売上120000000円"), ("3万5千人", "35000人"), ("1日30名", "毎日30名"), ("1か月に20件", "毎月に20件"), ("第1日", "第 日"), ("11日間", "11日間"),
        ("٤٥ مريضا", "45 مريضا"), ("١٫٥ مليون", "1.5 مليون"), (".5%", "0.5%"), ("2½ years", "2.5 years"), ("250 TEUR", "250 tsd eur"), ("250 T€", "250 tsd eur"), ("at 9:30", "at     "), ("v.5 of it", "v.5 of it"),
    ],
)
def test_a_text_is_made_ready_for_its_figures(text, expected):
    assert prepared(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "half a million", 500_000), ("en", "half a percent", 0.5), ("en", "three and a half tonnes", 3.5), ("de", "eine halbe Stunde", 0.5), ("de", "eine halbe Million", 500_000), ("de", "eine Viertelmillion", 250_000),
        ("de", "zwölfhundert Pakete", 1200), ("de", "achtzehnhundert Pakete", 1800), ("fr", "une demi-heure", 0.5), ("es", "dos toneladas y media", 2.5), ("es", "un millón y medio", 1_500_000), ("es", "tres millones y medio", 3_500_000),
        ("pt", "meia hora", 0.5), ("it", "mezzo milione", 500_000), ("ja", "千五百個", 1500), ("ja", "三割", 3), ("ar", "اثني عشر عاملا", 12), ("ar", "خمسة وأربعين مريضا", 45),
    ],
)
def test_halves_and_numbers_in_words(language, text, expected):
    assert [one.value for one in amounts(text, language)] == [expected]


def test_words_of_a_period_need_a_figure_or_a_fact_with_that_period():
    assert stands("en", "Writes reports every week", "Writes weekly reports")
    assert not stands("en", "Writes reports every week", "Writes daily reports")
    assert not stands("en", "Writes reports", "Writes weekly reports")
    assert not stands("de", "Schreibt Berichte", "Schreibt tägliche Berichte")
