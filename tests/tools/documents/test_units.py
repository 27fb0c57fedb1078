"""Units, periods and bounds around a figure, and what may be told in another unit."""

import pytest

from tools.documents.grounding_fits import bounded
from tools.documents.grounding_numbers import amounts
from tools.documents.grounding_units import periods_in, scale

# fmt: off
UNITS = [
    ("en", "12 hours", "hour"), ("en", "40 minutes", "minute"), ("en", "£300", "gbp"), ("en", "7 percent", "percent"), ("en", "25 kg", "kg"),
    ("de", "12 Stunden", "hour"), ("de", "40 Minuten", "minute"), ("de", "300 Euro", "eur"), ("de", "7 Prozent", "percent"),
    ("fr", "12 heures", "hour"), ("fr", "40 minutes", "minute"), ("fr", "300 €", "eur"), ("fr", "7 pour cent", "percent"),
    ("es", "12 horas", "hour"), ("es", "40 minutos", "minute"), ("es", "300 euros", "eur"), ("es", "7 por ciento", "percent"),
    ("pt", "12 horas", "hour"), ("pt", "40 minutos", "minute"), ("pt", "300 euros", "eur"), ("pt", "7 por cento", "percent"),
    ("nl", "12 uur", "hour"), ("nl", "40 minuten", "minute"), ("nl", "300 euro", "eur"), ("nl", "7 procent", "percent"),
    ("it", "12 ore", "hour"), ("it", "40 minuti", "minute"), ("it", "300 euro", "eur"), ("it", "7 per cento", "percent"),
    ("ja", "12時間", "hour"), ("ja", "40分", "minute"), ("zh", "12小时", "hour"), ("zh", "40分钟", "minute"),
    ("ar", "12 ساعة", "hour"), ("ar", "40 دقيقة", "minute"),
    ("en", "3 percentage points", "points"), ("de", "3 Prozentpunkte", "points"), ("fr", "3 points de pourcentage", "points"),
    ("es", "3 puntos porcentuales", "points"), ("it", "3 punti percentuali", "points"), ("nl", "3 procentpunten", "points"),
]

PERIODS = [
    ("12 beds per day", "day"), ("12 beds a week", "week"), ("12 beds every month", "month"), ("12 beds a year", "year"), ("weekly", "week"),
    ("pro tag", "day"), ("pro woche", "week"), ("im monat", "month"), ("pro jahr", "year"),
    ("par jour", "day"), ("par semaine", "week"), ("par mois", "month"), ("par an", "year"),
    ("al dia", "day"), ("por semana", "week"), ("al mes", "month"), ("al ano", "year"),
    ("por dia", "day"), ("por mes", "month"), ("per dag", "day"), ("per week", "week"), ("per maand", "month"), ("per jaar", "year"),
    ("al giorno", "day"), ("a settimana", "week"), ("al mese", "month"), ("all'anno", "year"),
    ("毎日", "day"), ("毎月", "month"), ("每天", "day"), ("每周", "week"), ("每年", "year"),
]

BOUNDS = [
    ("en", "more than 30 pupils", "more"), ("en", "at least 30 pupils", "least"), ("en", "fewer than 30 pupils", "less"), ("en", "around 30 pupils", "about"),
    ("en", "up to 30 pupils", "most"), ("en", "nearly 30 pupils", "near"), ("en", "30+ pupils", "least"),
    ("de", "mehr als 30 Schüler", "more"), ("de", "mindestens 30 Schüler", "least"), ("de", "weniger als 30 Schüler", "less"), ("de", "rund 30 Schüler", "about"),
    ("fr", "plus de 30 élèves", "more"), ("fr", "au moins 30 élèves", "least"), ("fr", "moins de 30 élèves", "less"), ("fr", "environ 30 élèves", "about"),
    ("es", "más de 30 alumnos", "more"), ("es", "al menos 30 alumnos", "least"), ("es", "menos de 30 alumnos", "less"), ("es", "unos 30 alumnos", "about"),
    ("pt", "mais de 30 alunos", "more"), ("pt", "pelo menos 30 alunos", "least"), ("pt", "menos de 30 alunos", "less"), ("pt", "cerca de 30 alunos", "about"),
    ("nl", "meer dan 30 leerlingen", "more"), ("nl", "minstens 30 leerlingen", "least"), ("nl", "minder dan 30 leerlingen", "less"), ("nl", "ongeveer 30 leerlingen", "about"),
    ("it", "più di 30 alunni", "more"), ("it", "almeno 30 alunni", "least"), ("it", "meno di 30 alunni", "less"), ("it", "circa 30 alunni", "about"),
    ("ja", "30名以上", "least"), ("ja", "約30名", "about"), ("zh", "超过30名", "more"), ("zh", "至少30名", "least"), ("zh", "大约30名", "about"),
    ("ar", "أكثر من 30 طالبا", "more"), ("ar", "حوالي 30 طالبا", "about"),
]

CONVERTED = [("km", "m", 1000), ("ton", "kg", 1000), ("kg", "g", 1000), ("hour", "minute", 60), ("m3", "l", 1000), ("ha", "m2", 10000), ("week", "day", 7), ("year", "month", 12)]

FOLLOWS = [
    ("", 30, 30, True), ("", 30, 31, False),
    ("more", 30, 31, True), ("more", 30, 30, False), ("more", 30, 29, False), ("more", 30, 300, False),
    ("least", 30, 30, True), ("least", 30, 29, False),
    ("less", 30, 29, True), ("less", 30, 30, False), ("less", 30, 31, False),
    ("most", 30, 30, True), ("most", 30, 31, False),
    ("over", 30, 33, True), ("over", 30, 30, False), ("over", 30, 60, False),
    ("near", 30, 29, True), ("near", 30, 31, False),
    ("about", 30, 29, True), ("about", 30, 31, True), ("about", 30, 40, False),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "unit"), UNITS)
def test_a_unit_is_read_in_its_language(language, text, unit):
    assert [amount.unit for amount in amounts(text, language)] == [unit]


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_a_rate_names_its_period(text, period):
    assert periods_in(text) == {period}


@pytest.mark.parametrize(("language", "text", "bound"), BOUNDS)
def test_words_around_a_figure_bound_it(language, text, bound):
    assert [(amount.value, amount.bound) for amount in amounts(text, language)] == [(30, bound)]


@pytest.mark.parametrize(("large", "small", "times"), CONVERTED)
def test_units_of_one_kind_compare(large, small, times):
    assert scale(large)[0] == scale(small)[0]
    assert scale(large)[1] / scale(small)[1] == pytest.approx(times, rel=0.02)


@pytest.mark.parametrize(("bound", "claimed", "real", "follows"), FOLLOWS)
def test_a_bound_is_strict(bound, claimed, real, follows):
    assert bounded(bound, claimed, real) is follows
