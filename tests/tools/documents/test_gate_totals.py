"""Sums, differences, products, shares and multiples told of recorded figures, right and wrong."""

from tests.tools.documents.figured import Rows, asked, stands

# fmt: off
TOTALS: Rows = {
    "en": [
        ("Filled 96 positions in 2018 and 134 in 2019", ("Filled 230 positions in 2018 and 2019", "Filled 230 positions in total in 2018 and 2019", "Filled 230 positions across 2018 and 2019", "Filled more than 200 positions in 2018 and 2019", "Filled a total of 230 positions"),
         ("Filled 250 positions in total in 2018 and 2019", "Filled 230 positions in 2019", "Filled a total of 320 positions")),
        ("Assessed 40 adults and 25 children", ("Assessed 65 people in total, 40 adults and 25 children",), ("Assessed 75 people in total: 40 adults and 25 children",)),
        ("Repaired 12 lifts // Repaired 30 escalators", ("Repaired 12 lifts and 30 escalators, 42 in total",), ("Repaired 12 lifts and 30 escalators, 52 in total",)),
        ("Drove 61 of 68 tours on time", ("Drove all but seven tours on time", "Drove about 90% of tours on time", "Drove nine in ten tours on time"), ("Drove 95% of tours on time", "Drove all 68 tours on time", "Drove all but three of 68 tours on time")),
        ("Runs 3 courses a year with 10 learners each", ("Runs 3 courses a year for 30 learners a year in total", "Teaches 30 learners a year"), ("Teaches 40 learners a year", "Teaches 30 learners a month")),
        ("Cut food waste from 60 kg to 20 kg a week", ("Cut food waste by two thirds", "Cut food waste to a third", "Cut food waste by 40 kg a week", "Cut food waste by 67%"), ("Cut food waste by a third", "Cut food waste by half", "Cut food waste by 60 kg a week", "Cut food waste by 80%")),
        ("Grew membership from 200 to 600", ("Tripled membership", "Grew membership threefold", "Grew membership from 200 to 600, by 400"), ("Doubled membership", "Quadrupled membership", "Grew membership by 600")),
        ("Saves £250 a month on detergent", ("Saves £3,000 a year on detergent",), ("Saves £2,000 a year on detergent", "Saves £250 a year on detergent")),
        ("Passed 14 of 20 inspections", ("Passed 70% of inspections", "Passed more than two thirds of inspections", "Passed seven in ten inspections"), ("Passed three quarters of inspections", "Passed 80% of inspections", "Passed more than three quarters of inspections")),
    ],
    "de": [
        ("62 Anlagen 2021 und 48 Anlagen 2022 gewartet", ("110 Anlagen in 2021 und 2022 gewartet", "2021 und 2022 insgesamt 110 Anlagen gewartet", "Insgesamt 110 Anlagen gewartet"), ("Insgesamt 120 Anlagen gewartet", "110 Anlagen 2022 gewartet")),
        ("Ausschuss von 8 % auf 4 % gesenkt", ("Ausschuss halbiert", "Ausschuss um die Hälfte gesenkt", "Ausschuss um 4 Prozentpunkte gesenkt"), ("Ausschuss um ein Viertel gesenkt", "Ausschuss um 8 Prozentpunkte gesenkt", "Ausschuss gedrittelt")),
        ("Mitgliederzahl von 150 auf 300 gesteigert", ("Mitgliederzahl verdoppelt", "Mitgliederzahl um 150 gesteigert", "Mitgliederzahl um 100 % gesteigert"), ("Mitgliederzahl verdreifacht", "Mitgliederzahl um 300 gesteigert")),
        ("Spart 400 Euro pro Monat", ("Spart 4.800 Euro pro Jahr", "Spart 4.800 Euro im Jahr"), ("Spart 4.800 Euro pro Monat", "Spart 5.800 Euro pro Jahr")),
        ("45 von 60 Prüflingen bestanden", ("Drei Viertel der Prüflinge bestanden", "75 % der Prüflinge bestanden"), ("Zwei Drittel der Prüflinge bestanden", "85 % der Prüflinge bestanden")),
        ("2 Kurse im Jahr mit je 12 Teilnehmenden", ("24 Teilnehmende im Jahr", "2 Kurse mit insgesamt 24 Teilnehmenden im Jahr"), ("36 Teilnehmende im Jahr",)),
    ],
    "fr": [
        ("210 dossiers traités en 2021 et 190 en 2022", ("400 dossiers traités en 2021 et 2022", "400 dossiers traités au total en 2021 et 2022", "Au total 400 dossiers traités"), ("Au total 500 dossiers traités", "400 dossiers traités en 2022")),
        ("Pertes passées de 12 % à 9 %", ("Pertes réduites de 3 points", "Pertes réduites d’un quart"), ("Pertes réduites de 12 points", "Pertes réduites d’un tiers", "Pertes réduites de moitié")),
        ("18 apprentis sur 24 diplômés", ("Trois quarts des apprentis diplômés", "75 % des apprentis diplômés"), ("La moitié des apprentis diplômés", "85 % des apprentis diplômés")),
        ("Économie de 500 € par mois", ("Économie de 6 000 € par an",), ("Économie de 5 000 € par an", "Économie de 6 000 € par mois")),
        ("Clientèle passée de 40 à 80 foyers", ("Clientèle doublée",), ("Clientèle triplée",)),
    ],
    "es": [
        ("120 podas en 2021 y 95 en 2022", ("215 podas en 2021 y 2022", "En total 215 podas", "215 podas en total en 2021 y 2022"), ("En total 315 podas", "215 podas en 2022")),
        ("Quejas reducidas de 30 a 15", ("Quejas reducidas a la mitad", "Quejas reducidas un 50 %"), ("Quejas reducidas un tercio", "Quejas reducidas un 60 %")),
        ("Plantilla ampliada de 20 a 40 personas", ("Plantilla duplicada", "El doble de plantilla, de 20 a 40 personas"), ("Plantilla triplicada",)),
        ("Ahorro de 300 € al mes", ("Ahorro de 3.600 € al año",), ("Ahorro de 3.000 € al año", "Ahorro de 3.600 € al mes")),
        ("9 de 12 obras entregadas a tiempo", ("Tres cuartas partes de las obras entregadas a tiempo", "El 75 % de las obras entregadas a tiempo"), ("La mitad de las obras entregadas a tiempo", "El 90 % de las obras entregadas a tiempo")),
    ],
    "pt": [
        ("80 vistorias em 2021 e 70 em 2022", ("150 vistorias em 2021 e 2022", "150 vistorias no total", "Ao todo 150 vistorias"), ("170 vistorias no total", "150 vistorias em 2022")),
        ("Consumo reduzido de 90 para 60 litros", ("Consumo reduzido em um terço", "Consumo reduzido em 30 litros"), ("Consumo reduzido pela metade", "Consumo reduzido em 60 litros")),
        ("Carteira aumentada de 50 para 100 clientes", ("Carteira de clientes duplicada", "Carteira aumentada em 50 clientes"), ("Carteira de clientes triplicada",)),
        ("Poupança de 200 € por mês", ("Poupança de 2.400 € por ano",), ("Poupança de 2.000 € por ano",)),
    ],
    "ja": [
        ("2021年に40件、2022年に60件の工事を担当", ("2021年と2022年に合計100件の工事を担当", "計100件の工事を担当"), ("合計120件の工事を担当", "2022年に100件の工事を担当")),
        ("経費を月5万円削減", ("経費を年間60万円削減",), ("経費を年間50万円削減", "経費を月60万円削減")),
        ("在庫を80個から40個に削減", ("在庫を半減", "在庫を50%削減", "在庫を半分に削減"), ("在庫を3分の1に削減", "在庫を80%削減")),
    ],
    "ar": [
        ("صيانة 60 مصعدا في 2021 و40 مصعدا في 2022", ("صيانة 100 مصعد في 2021 و2022", "صيانة 100 مصعد إجمالا"), ("صيانة 120 مصعدا إجمالا", "صيانة 100 مصعد في 2022")),
        ("خفض الشكاوى من 40 إلى 20", ("خفض الشكاوى إلى النصف", "خفض الشكاوى بنسبة 50%"), ("خفض الشكاوى بنسبة 70%", "خفض الشكاوى إلى الربع")),
        ("توفير 500 درهم في الشهر", ("توفير 6000 درهم في السنة",), ("توفير 5000 درهم في السنة",)),
    ],
}
ROUNDED: Rows = {
    "en": [
        ("Cared for 48 residents", ("Cared for almost 50 residents", "Cared for nearly fifty residents", "Cared for about 50 residents", "Cared for around four dozen residents", "Cared for over 40 residents", "Cared for 45+ residents", "Cared for just under 50 residents", "Cared for dozens of residents", "Cared for close to 50 residents"),
         ("Cared for 50 residents", "Cared for over 50 residents", "Cared for about 70 residents", "Cared for hundreds of residents", "Cared for at least 50 residents", "Cared for almost 60 residents and more than 50")),
        ("Sold 1,980 tickets", ("Sold nearly 2,000 tickets", "Sold almost two thousand tickets", "Sold more than 1,900 tickets", "Sold about 2,000 tickets"), ("Sold 2,000 tickets", "Sold more than 2,000 tickets")),
        ("Served 210 guests", ("Served a couple of hundred guests", "Served over 200 guests", "Served some 200 guests"), ("Served 200 guests", "Served several thousand guests", "Served a couple of thousand guests")),
        ("Led teams of 6 to 9 people", ("Led teams of up to 9 people", "Led teams of six to nine people", "Led between 6 and 9 people", "Led teams of at least 6 people"), ("Led teams of 9 to 16 people", "Led teams of up to 19 people", "Led between 9 and 12 people")),
        ("Inspected 13 bridges", ("Inspected a dozen or so bridges", "Inspected more than a dozen bridges", "Inspected around a dozen bridges"), ("Inspected a dozen bridges", "Inspected dozens of bridges")),
    ],
    "de": [
        ("48 Bewohner betreut", ("Fast 50 Bewohner betreut", "Knapp 50 Bewohner betreut", "Rund 50 Bewohner betreut", "Über 40 Bewohner betreut", "Mehrere Dutzend Bewohner betreut"), ("50 Bewohner betreut", "Über 50 Bewohner betreut", "Hunderte Bewohner betreut", "Mindestens 50 Bewohner betreut")),
        ("35.000 Teile geprüft", ("Zigtausend Teile geprüft", "Zehntausende Teile geprüft", "Mehr als 30.000 Teile geprüft"), ("Hunderttausende Teile geprüft", "Mehr als 40.000 Teile geprüft")),
        ("Teams von 4 bis 7 Personen geführt", ("Teams von bis zu 7 Personen geführt", "Teams mit 4–7 Personen geführt", "Zwischen 4 und 7 Personen geführt"), ("Teams von bis zu 17 Personen geführt", "Zwischen 7 und 10 Personen geführt")),
    ],
    "fr": [
        ("48 résidents accompagnés", ("Près de 50 résidents accompagnés", "Une cinquantaine de résidents accompagnés", "Presque 50 résidents accompagnés", "Plus de 40 résidents accompagnés", "Quelque 50 résidents accompagnés"), ("50 résidents accompagnés", "Plus de 50 résidents accompagnés", "Des centaines de résidents accompagnés")),
        ("Équipes de 5 à 8 personnes dirigées", ("Équipes de 5 à 8 personnes dirigées", "Équipes de cinq à huit personnes dirigées", "Équipes de 8 personnes au plus dirigées"), ("Équipes de 8 à 15 personnes dirigées", "Équipes de 18 personnes au plus dirigées")),
    ],
    "es": [
        ("48 residentes atendidos", ("Casi 50 residentes atendidos", "Cerca de 50 residentes atendidos", "Unos 50 residentes atendidos", "Más de 40 residentes atendidos", "Una cincuentena de residentes atendidos"), ("50 residentes atendidos", "Más de 50 residentes atendidos", "Cientos de residentes atendidos")),
    ],
    "pt": [
        ("48 residentes acompanhados", ("Quase 50 residentes acompanhados", "Cerca de 50 residentes acompanhados", "Perto de cinquenta residentes acompanhados", "Mais de 40 residentes acompanhados"), ("50 residentes acompanhados", "Mais de 50 residentes acompanhados", "Centenas de residentes acompanhados")),
    ],
    "ja": [
        ("入居者48名を担当", ("入居者約50名を担当", "50名近くの入居者を担当", "入居者40名以上を担当", "入居者ほぼ50名を担当"), ("入居者50名を担当", "入居者50名以上を担当", "入居者約70名を担当")),
    ],
    "ar": [
        ("رعاية 48 مريضا", ("رعاية نحو 50 مريضا", "رعاية قرابة 50 مريضا", "رعاية أكثر من 40 مريضا", "رعاية ما يقارب 50 مريضا"), ("رعاية 50 مريضا", "رعاية أكثر من 50 مريضا", "رعاية مئات المرضى")),
    ],
}
# fmt: on


@asked(TOTALS)
def test_what_is_worked_out_of_recorded_figures(language, line, claim, verdict):
    assert stands(language, line, claim) is verdict


@asked(ROUNDED)
def test_rounding_needs_a_hedge(language, line, claim, verdict):
    assert stands(language, line, claim) is verdict
