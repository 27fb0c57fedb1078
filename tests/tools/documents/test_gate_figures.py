"""Figures: value, unit, period, bound, in digits and words, sums and differences; each lie differs from its twin in one of them."""

from tests.tools.documents.twins import Twins, both, ruled

# fmt: off
VALUES: Twins = {
    "en": [
        ("Cut flour waste from 8% to 5%",
         "Cut flour waste from 8% to 3%"),
        ("Cut flour waste to 5% in 2022",
         "Cut flour waste to 15% in 2022"),
        ("Bakes 420 loaves per night",
         "Bakes 4,200 loaves per night"),
        ("I bake four hundred and twenty loaves per night.",
         "I bake four hundred and fifty loaves per night."),
        ("Baked with a team of six bakers",
         "Baked with a team of sixteen bakers"),
        ("Bakes with 6 bakers",
         "Bakes with 8 bakers"),
        ("Trained fourteen apprentices",
         "Trained forty apprentices"),
        ("Trained 14 apprentices at Fennick Bakehouse",
         "Trained 41 apprentices at Fennick Bakehouse"),
        ("Saved £3,400 per year on electricity",
         "Saved £34,000 per year on electricity"),
        ("Saved 3,400 pounds per year on electricity",
         "Saved 4,300 pounds per year on electricity"),
        ("Prepared about 90 desserts per day",
         "Prepared about 190 desserts per day"),
    ],
    "de": [
        ("Ausschuss von 6 % auf 4,5 % gesenkt",
         "Ausschuss von 6 % auf 2,5 % gesenkt"),
        ("Füllt 38.000 Flaschen pro Schicht ab",
         "Füllt 83.000 Flaschen pro Schicht ab"),
        ("Mit zwölf Kollegen in der Abfüllung",
         "Mit zwanzig Kollegen in der Abfüllung"),
        ("8 Auszubildende angeleitet",
         "18 Auszubildende angeleitet"),
        ("Acht Auszubildende angeleitet",
         "Achtzehn Auszubildende angeleitet"),
        ("Spart 1.200 Euro pro Monat bei der Reinigung",
         "Spart 12.000 Euro pro Monat bei der Reinigung"),
        ("Rund 25 Störungen pro Woche behoben",
         "Rund 52 Störungen pro Woche behoben"),
        ("Fünfundzwanzig Störungen pro Woche behoben",
         "Fünfunddreißig Störungen pro Woche behoben"),
    ],
    "fr": [
        ("Réduit le temps d’attente de 20 à 12 minutes",
         "Réduit le temps d’attente de 20 à 2 minutes"),
        ("Sert 85 couverts par soir",
         "Sert 185 couverts par soir"),
        ("Sert quatre-vingt-cinq couverts par soir",
         "Sert quatre-vingt-quinze couverts par soir"),
        ("Avec quatre serveurs",
         "Avec quatorze serveurs"),
        ("Formé neuf apprentis",
         "Formé dix-neuf apprentis"),
        ("Économisé 600 € par mois sur le linge",
         "Économisé 6 000 € par mois sur le linge"),
        ("Environ quarante commandes par heure en terrasse",
         "Environ soixante commandes par heure en terrasse"),
    ],
    "es": [
        ("Reduje los errores de envío del 6 % al 3 %",
         "Reduje los errores de envío del 6 % al 1 %"),
        ("Preparo 240 pedidos al día",
         "Preparo 420 pedidos al día"),
        ("Preparo doscientos cuarenta pedidos al día",
         "Preparo trescientos cuarenta pedidos al día"),
        ("Con siete compañeros preparo los pedidos",
         "Con diecisiete compañeros preparo los pedidos"),
        ("Formé a once aprendices",
         "Formé a doce aprendices"),
        ("Ahorré 900 € al mes en embalaje",
         "Ahorré 9.000 € al mes en embalaje"),
        ("Cargué unos treinta camiones por semana",
         "Cargué unos trescientos camiones por semana"),
    ],
    "pt": [
        ("Reduzi as avarias de 14 para 9 por mês",
         "Reduzi as avarias de 14 para 4 por mês"),
        ("Mantenho 36 máquinas",
         "Mantenho 63 máquinas"),
        ("Mantenho trinta e seis máquinas",
         "Mantenho quarenta e seis máquinas"),
        ("Mantenho as máquinas com cinco colegas",
         "Mantenho as máquinas com quinze colegas"),
        ("Formei oito estagiários",
         "Formei dezoito estagiários"),
        ("Poupei 700 € por mês em energia",
         "Poupei 7.000 € por mês em energia"),
        ("Cerca de vinte quadros elétricos por semana",
         "Cerca de oitenta quadros elétricos por semana"),
    ],
    "nl": [
        ("Uitval verlaagd van 9% naar 6%",
         "Uitval verlaagd van 9% naar 3%"),
        ("Oogst 300 kratten per dag",
         "Oogst 3.000 kratten per dag"),
        ("Oogst driehonderd kratten per dag",
         "Oogst achthonderd kratten per dag"),
        ("Vijftien leerlingen opgeleid",
         "Vijfentwintig leerlingen opgeleid"),
        ("Bespaart 500 euro per maand op water",
         "Bespaart 5.000 euro per maand op water"),
        ("Ongeveer zestig bestellingen per week ingepakt",
         "Ongeveer negentig bestellingen per week ingepakt"),
    ],
    "it": [
        ("Ridotto gli scarti dal 7 % al 4 %",
         "Ridotto gli scarti dal 7 % all’1 %"),
        ("Produce 900 paia al giorno",
         "Produce 9.000 paia al giorno"),
        ("Produce novecento paia al giorno",
         "Produce settecento paia al giorno"),
        ("Formato dodici apprendisti",
         "Formato venti apprendisti"),
        ("Risparmiato 800 € al mese sui filati",
         "Risparmiato 8.000 € al mese sui filati"),
        ("Circa quindici rammendi all’ora",
         "Circa cinquanta rammendi all’ora"),
    ],
}

UNITS_AND_PERIODS: Twins = {
    "en": [
        ("Saved £3,400 per year on electricity",
         "Saved £3,400 per month on electricity"),
        ("Saved £3,400 per year on electricity",
         "Saved €3,400 per year on electricity"),
        ("Bakes 420 loaves per night",
         "Bakes 420 loaves per hour"),
        ("Cut flour waste to 5%",
         "Cut flour waste to 5 kg"),
        ("Prepared about 90 desserts per day",
         "Prepared about 90 desserts per hour"),
        ("Trained 14 apprentices between 2020 and 2024",
         "Trained 14 apprentices per year"),
    ],
    "de": [
        ("Spart 1.200 Euro pro Monat bei der Reinigung",
         "Spart 1.200 Euro pro Woche bei der Reinigung"),
        ("Rund 25 Störungen pro Woche behoben",
         "Rund 25 Störungen pro Tag behoben"),
        ("Ausschuss auf 4,5 % gesenkt",
         "Ausschuss um 4,5 Stunden gesenkt"),
    ],
    "fr": [
        ("Économisé 600 € par mois sur le linge",
         "Économisé 600 € par jour sur le linge"),
        ("Environ 40 commandes par heure en terrasse",
         "Environ 40 commandes par minute en terrasse"),
        ("Réduit le temps d’attente à 12 minutes",
         "Réduit le temps d’attente à 12 %"),
    ],
    "es": [
        ("Ahorré 900 € al mes en embalaje",
         "Ahorré 900 € al día en embalaje"),
        ("Cargué unos 30 camiones por semana",
         "Cargué unos 30 camiones por hora"),
        ("Preparo 240 pedidos al día",
         "Preparo 240 pedidos por hora"),
    ],
    "pt": [
        ("Poupei 700 € por mês em energia",
         "Poupei 700 € por dia em energia"),
        ("Cerca de 20 quadros elétricos por semana",
         "Cerca de 20 quadros elétricos por dia"),
    ],
    "nl": [
        ("Bespaart 500 euro per maand op water",
         "Bespaart 500 euro per dag op water"),
        ("Ongeveer 60 bestellingen per week ingepakt",
         "Ongeveer 60 bestellingen per uur ingepakt"),
    ],
    "it": [
        ("Risparmiato 800 € al mese sui filati",
         "Risparmiato 800 € al giorno sui filati"),
        ("Produce 900 paia al giorno",
         "Produce 900 paia all’ora"),
    ],
}

BOUNDS_AND_SUMS: Twins = {
    "en": [
        ("Bakes more than 400 loaves per night",
         "Bakes more than 500 loaves per night"),
        ("Bakes over 400 loaves per night",
         "Bakes over 450 loaves per night"),
        ("Trained at least 10 apprentices",
         "Trained at least 20 apprentices"),
        ("Cut flour waste by 3 percentage points",
         "Cut flour waste by 5 percentage points"),
        ("Flour waste fell by 3 points in 2022",
         "Flour waste fell by 4 points in 2022"),
        ("Prepared around 90 desserts per day",
         "Prepared around 120 desserts per day"),
        ("Prepared nearly 100 desserts per day, about 90",
         "Prepared more than 100 desserts per day"),
    ],
    "de": [
        ("Mehr als 30.000 Flaschen pro Schicht abgefüllt",
         "Mehr als 40.000 Flaschen pro Schicht abgefüllt"),
        ("Ausschuss um 1,5 Prozentpunkte gesenkt",
         "Ausschuss um 3 Prozentpunkte gesenkt"),
        ("Über 20 Störungen pro Woche behoben",
         "Über 30 Störungen pro Woche behoben"),
        ("Ausschuss um ein Viertel gesenkt",
         "Ausschuss um die Hälfte gesenkt"),
    ],
    "fr": [
        ("Plus de 80 couverts par soir",
         "Plus de 90 couverts par soir"),
        ("Formé plus de 8 apprentis",
         "Formé plus de 12 apprentis"),
    ],
    "es": [
        ("Preparo más de 200 pedidos al día",
         "Preparo más de 300 pedidos al día"),
        ("Reduje a la mitad los errores de envío",
         "Reduje a un tercio los errores de envío"),
        ("Formé a más de 10 aprendices",
         "Formé a más de 15 aprendices"),
    ],
    "pt": [
        ("Mantenho mais de 30 máquinas",
         "Mantenho mais de 40 máquinas"),
        ("Formei mais de 7 estagiários",
         "Formei mais de 10 estagiários"),
    ],
    "nl": [
        ("Oogst meer dan 250 kratten per dag",
         "Oogst meer dan 350 kratten per dag"),
        ("Uitval met een derde verlaagd",
         "Uitval gehalveerd"),
    ],
    "it": [
        ("Produce più di 800 paia al giorno",
         "Produce più di 1.000 paia al giorno"),
        ("Ridotto gli scarti di 3 punti percentuali",
         "Ridotto gli scarti di 6 punti percentuali"),
    ],
}
# fmt: on


@both(VALUES)
def test_a_value_is_the_recorded_one(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@both(UNITS_AND_PERIODS)
def test_a_figure_keeps_its_unit_and_period(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason


@both(BOUNDS_AND_SUMS)
def test_a_figure_follows_from_recorded_ones(language, claim, verdict):
    ruling = ruled(language, claim)
    assert ruling.verdict == verdict, ruling.reason
