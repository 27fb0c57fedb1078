"""Numbers in words and in digits, as each language writes them, are read to one amount."""

import pytest

from tools.documents.grounding_numbers import amounts

# fmt: off
SAME = [
    ("en", 17, "seventeen patients", "17 patients"),
    ("en", 36, "thirty-six lambs", "36 lambs"),
    ("en", 215, "two hundred and fifteen welds", "215 welds"),
    ("en", 1400, "one thousand four hundred hearings", "1,400 hearings"),
    ("en", 3000000, "three million parcels", "3,000,000 parcels"),
    ("en", 12500, "12.5k visitors", "12,500 visitors"),
    ("de", 17, "siebzehn Schafe", "17 Schafe"),
    ("de", 36, "sechsunddreißig Schüler", "36 Schüler"),
    ("de", 150, "hundertfünfzig Schweißnähte", "150 Schweißnähte"),
    ("de", 2000, "zweitausend Pakete", "2.000 Pakete"),
    ("de", 4000000, "vier Millionen Euro", "4.000.000 Euro"),
    ("de", 1500000, "1,5 Mio. Euro", "1.500.000 Euro"),
    ("fr", 17, "dix-sept patients", "17 patients"),
    ("fr", 36, "trente-six élèves", "36 élèves"),
    ("fr", 71, "soixante et onze brebis", "71 brebis"),
    ("fr", 80, "quatre-vingts soudures", "80 soudures"),
    ("fr", 97, "quatre-vingt-dix-sept colis", "97 colis"),
    ("fr", 1200, "mille deux cents dossiers", "1 200 dossiers"),
    ("es", 17, "diecisiete pacientes", "17 pacientes"),
    ("es", 36, "treinta y seis alumnos", "36 alumnos"),
    ("es", 115, "ciento quince ovejas", "115 ovejas"),
    ("es", 500, "quinientos paquetes", "500 paquetes"),
    ("es", 2300, "dos mil trescientos litros", "2.300 litros"),
    ("pt", 17, "dezassete doentes", "17 doentes"),
    ("pt", 36, "trinta e seis alunos", "36 alunos"),
    ("pt", 250, "duzentas e cinquenta ovelhas", "250 ovelhas"),
    ("pt", 3000, "três mil encomendas", "3.000 encomendas"),
    ("nl", 17, "zeventien patiënten", "17 patiënten"),
    ("nl", 36, "zesendertig leerlingen", "36 leerlingen"),
    ("nl", 200, "tweehonderd schapen", "200 schapen"),
    ("nl", 5000, "vijfduizend pakketten", "5.000 pakketten"),
    ("it", 17, "diciassette pazienti", "17 pazienti"),
    ("it", 36, "trentasei alunni", "36 alunni"),
    ("it", 200, "duecento pecore", "200 pecore"),
    ("it", 3000, "tremila pacchi", "3.000 pacchi"),
    ("ja", 12, "患者十二名を担当", "患者12名を担当"),
    ("ja", 350, "三百五十件", "350件"),
    ("ja", 20000, "二万個", "2万個"),
    ("zh", 16, "十六名学生", "16名学生"),
    ("zh", 240, "二百四十只", "240只"),
    ("zh", 30000, "三万件", "3万件"),
    ("ar", 15, "خمسة عشر مريضا", "15 مريضا"),
    ("ar", 25, "خمسة وعشرون طالبا", "٢٥ طالبا"),
]

FORMATS = [
    ("en", "4,250 bales", 4250), ("en", "4,250.5 kg", 4250.5), ("en", "0.4 %", 0.4),
    ("de", "4.250 Ballen", 4250), ("de", "4.250,5 kg", 4250.5), ("de", "0,4 %", 0.4),
    ("fr", "4 250 bottes", 4250), ("fr", "4\u00a0250\u00a0bottes", 4250), ("fr", "4,5 kg", 4.5),
    ("es", "4.250 balas", 4250), ("es", "4,5 kg", 4.5),
    ("pt", "4.250 fardos", 4250), ("pt", "4,5 kg", 4.5),
    ("nl", "4.250 balen", 4250), ("nl", "4,5 kg", 4.5),
    ("it", "4.250 balle", 4250), ("it", "4,5 kg", 4.5),
    ("ja", "4,250個", 4250), ("ja", "４５個", 45), ("zh", "4,250件", 4250), ("zh", "4.5%", 4.5),
    ("ar", "٤٥٠ مريضا", 450), ("ar", "٤٫٥٪", 4.5),
    ("de", "4'250 Ballen", 4250), ("en", "2½ hours", 2.5),
]

APART = [
    ("en", "two nurses and forty beds", [2, 40]),
    ("en", "three drivers, eleven vans", [3, 11]),
    ("de", "zwei Melker und vierzig Kühe", [2, 40]),
    ("fr", "deux avocats et trente dossiers", [2, 30]),
    ("es", "tres soldadores y veinte aprendices", [3, 20]),
    ("pt", "três motoristas e vinte carrinhas", [3, 20]),
    ("nl", "twee leraren en dertig leerlingen", [2, 30]),
    ("it", "due infermieri e venti letti", [2, 20]),
    ("zh", "三名护士，四十张床", [3, 40]),
]

NO_AMOUNT = [
    ("en", "Started in May 2019"), ("en", "On call 24/7"), ("en", "Lessons from 8:30"), ("en", "the 2nd shift"),
    ("de", "Seit 2019 auf dem Hof"), ("fr", "Arrivé en 2019"), ("es", "Desde 2019"), ("it", "Dal 2019"), ("nl", "Sinds 2019"),
]
# fmt: on


@pytest.mark.parametrize(("language", "value", "said", "written"), SAME)
def test_words_and_digits_are_one_amount(language, value, said, written):
    read = [[(one.value, one.unit) for one in amounts(text, language)] for text in (said, written)]
    assert read[0] == read[1]
    assert [amount for amount, _ in read[0]] == [value]


@pytest.mark.parametrize(("language", "text", "value"), FORMATS)
def test_separators_are_those_of_the_language(language, text, value):
    (amount,) = amounts(text, language)
    assert value in amount.values


@pytest.mark.parametrize(("language", "text", "expected"), APART)
def test_two_numbers_are_not_run_together(language, text, expected):
    assert [amount.value for amount in amounts(text, language)] == expected


@pytest.mark.parametrize(("language", "text"), NO_AMOUNT)
def test_dates_and_times_are_no_amounts(language, text):
    assert amounts(text, language) == ()
