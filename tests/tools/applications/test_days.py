"""Days and times in words: what is meant, relative to one Thursday, and what is left open."""

from datetime import date, time

import pytest

from tools.applications.days import read_when
from tools.applications.stages import table

TODAY = date(2026, 3, 5)
"""A Thursday."""

TOLD = [
    ("en", "I applied yesterday", "2026-03-04"),
    ("en", "sent it the day before yesterday", "2026-03-03"),
    ("en", "I handed it in today", "2026-03-05"),
    ("en", "it went out on Tuesday", "2026-03-03"),
    ("en", "it went out on Thursday", "2026-02-26"),
    ("en", "they said no last Friday", "2026-02-27"),
    ("en", "applied three days ago", "2026-03-02"),
    ("en", "applied two weeks ago", "2026-02-19"),
    ("en", "applied a week ago", "2026-02-26"),
    ("en", "I applied on March 1st", "2026-03-01"),
    ("en", "I applied on 20 December", "2025-12-20"),
    ("en", "I applied on the 28th of February 2026", "2026-02-28"),
    ("en", "I applied on the 12th", "2026-02-12"),
    ("en", "applied on 2026-02-11", "2026-02-11"),
    ("en", "applied 2/27/2026", "2026-02-27"),
    ("de", "Ich habe mich gestern beworben", "2026-03-04"),
    ("de", "vorgestern abgeschickt", "2026-03-03"),
    ("de", "am Montag abgeschickt", "2026-03-02"),
    ("de", "letzten Donnerstag beworben", "2026-02-26"),
    ("de", "vor drei Tagen beworben", "2026-03-02"),
    ("de", "vor einer Woche beworben", "2026-02-26"),
    ("de", "am 27.2. beworben", "2026-02-27"),
    ("de", "am 27. Februar beworben", "2026-02-27"),
    ("de", "am 3. beworben", "2026-03-03"),
    ("fr", "j'ai postulé hier", "2026-03-04"),
    ("fr", "envoyé avant-hier", "2026-03-03"),
    ("fr", "lundi dernier", "2026-03-02"),
    ("fr", "il y a deux semaines", "2026-02-19"),
    ("fr", "postulé le 1er mars", "2026-03-01"),
    ("fr", "postulé le 27/02/2026", "2026-02-27"),
    ("es", "me presenté ayer", "2026-03-04"),
    ("es", "lo mandé anteayer", "2026-03-03"),
    ("es", "el lunes pasado", "2026-03-02"),
    ("es", "hace tres días", "2026-03-02"),
    ("es", "el 27 de febrero", "2026-02-27"),
    ("pt", "me candidatei ontem", "2026-03-04"),
    ("pt", "mandei anteontem", "2026-03-03"),
    ("pt", "na segunda-feira passada", "2026-03-02"),
    ("pt", "há duas semanas", "2026-02-19"),
    ("pt", "dois dias atrás", "2026-03-03"),
    ("pt", "no dia 27 de fevereiro", "2026-02-27"),
    ("en", "applied four weeks ago", "2026-02-05"),
    ("en", "applied 10 days ago", "2026-02-23"),
    ("en", "we spoke on Sunday", "2026-03-01"),
    ("en", "we spoke on Saturday", "2026-02-28"),
    ("en", "we spoke this morning", "2026-03-05"),
    ("en", "they wrote last night", "2026-03-04"),
    ("en", "on Wednesday they wrote", "2026-03-04"),
    ("en", "posted it January 15, 2026", "2026-01-15"),
    ("en", "posted it Sept. 3", "2025-09-03"),
    ("en", "posted it on the 1st", "2026-03-01"),
    ("en", "posted it on Thurs.", "2026-02-26"),
    ("en", "posted it 13/2/2026", "2026-02-13"),
    ("de", "heute abgeschickt", "2026-03-05"),
    ("de", "heute morgen abgeschickt", "2026-03-05"),
    ("de", "am Freitag abgesagt", "2026-02-27"),
    ("de", "vergangenen Mittwoch", "2026-03-04"),
    ("de", "am Samstag", "2026-02-28"),
    ("de", "am Sonnabend", "2026-02-28"),
    ("de", "vor zwei Wochen", "2026-02-19"),
    ("de", "vor 10 Tagen", "2026-02-23"),
    ("de", "am 1. März", "2026-03-01"),
    ("de", "am 24. Dezember", "2025-12-24"),
    ("de", "am 5.1.2026", "2026-01-05"),
    ("de", "am 5.1.26", "2026-01-05"),
    ("fr", "ce matin", "2026-03-05"),
    ("fr", "envoyé aujourd’hui", "2026-03-05"),
    ("fr", "vendredi dernier", "2026-02-27"),
    ("fr", "dimanche", "2026-03-01"),
    ("fr", "il y a trois jours", "2026-03-02"),
    ("fr", "il y a une semaine", "2026-02-26"),
    ("fr", "le 24 décembre", "2025-12-24"),
    ("fr", "le 3", "2026-03-03"),
    ("es", "lo envié hoy", "2026-03-05"),
    ("es", "anoche", "2026-03-04"),
    ("es", "el viernes pasado", "2026-02-27"),
    ("es", "hace una semana", "2026-02-26"),
    ("es", "hace dos semanas", "2026-02-19"),
    ("es", "el 24 de diciembre", "2025-12-24"),
    ("es", "el 27/2/2026", "2026-02-27"),
    ("es", "el día 3", "2026-03-03"),
    ("pt", "mandei hoje", "2026-03-05"),
    ("pt", "na sexta-feira passada", "2026-02-27"),
    ("pt", "faz três dias", "2026-03-02"),
    ("pt", "uma semana atrás", "2026-02-26"),
    ("pt", "no dia 24 de dezembro", "2025-12-24"),
    ("pt", "no dia 3", "2026-03-03"),
    ("pt", "em 27/02/2026", "2026-02-27"),
    ("fr", "yesterday", "2026-03-04"),
    ("pt", "el lunes pasado", "2026-03-02"),
    ("ja", "2026-02-11", "2026-02-11"),
    ("en", "two days ago", "2026-03-03"),
    ("en", "four days ago", "2026-03-01"),
    ("en", "five days ago", "2026-02-28"),
    ("en", "six days ago", "2026-02-27"),
    ("en", "seven days ago", "2026-02-26"),
    ("en", "eight days ago", "2026-02-25"),
    ("en", "nine days ago", "2026-02-24"),
    ("en", "ten days ago", "2026-02-23"),
    ("de", "vor zwei Tagen", "2026-03-03"),
    ("de", "vor vier Tagen", "2026-03-01"),
    ("de", "vor fünf Tagen", "2026-02-28"),
    ("de", "vor sechs Tagen", "2026-02-27"),
    ("de", "vor sieben Tagen", "2026-02-26"),
    ("de", "vor acht Tagen", "2026-02-25"),
    ("de", "vor neun Tagen", "2026-02-24"),
    ("de", "vor zehn Tagen", "2026-02-23"),
    ("fr", "il y a deux jours", "2026-03-03"),
    ("fr", "il y a quatre jours", "2026-03-01"),
    ("fr", "il y a cinq jours", "2026-02-28"),
    ("fr", "il y a six jours", "2026-02-27"),
    ("fr", "il y a sept jours", "2026-02-26"),
    ("fr", "il y a huit jours", "2026-02-25"),
    ("fr", "il y a neuf jours", "2026-02-24"),
    ("fr", "il y a dix jours", "2026-02-23"),
    ("es", "hace dos días", "2026-03-03"),
    ("es", "hace cuatro días", "2026-03-01"),
    ("es", "hace cinco días", "2026-02-28"),
    ("es", "hace seis días", "2026-02-27"),
    ("es", "hace siete días", "2026-02-26"),
    ("es", "hace ocho días", "2026-02-25"),
    ("es", "hace nueve días", "2026-02-24"),
    ("es", "hace diez días", "2026-02-23"),
    ("pt", "há dois dias", "2026-03-03"),
    ("pt", "há quatro dias", "2026-03-01"),
    ("pt", "há cinco dias", "2026-02-28"),
    ("pt", "há seis dias", "2026-02-27"),
    ("pt", "há sete dias", "2026-02-26"),
    ("pt", "há oito dias", "2026-02-25"),
    ("pt", "há nove dias", "2026-02-24"),
    ("pt", "há dez dias", "2026-02-23"),
    ("en", "Gestern beworben", "2026-03-04"),
    ("xx", "yesterday", "2026-03-04"),
]


@pytest.mark.parametrize(("language", "text", "day"), TOLD)
def test_what_is_told_was(language, text, day):
    assert read_when(text, TODAY, language, ahead=False).day == date.fromisoformat(day)


AHEAD = [
    ("en", "they invited me for Tuesday at 10", "2026-03-10", "10:00"),
    ("en", "interview tomorrow at 3 pm", "2026-03-06", "15:00"),
    ("en", "interview on Thursday, 9:30", "2026-03-12", "09:30"),
    ("en", "next Friday at noon", "2026-03-06", "12:00"),
    ("en", "in two weeks at 12 am?", "2026-03-19", "12:00"),
    ("en", "I had the interview last Tuesday", "2026-03-03", None),
    ("en", "second interview on 12 March at 14:15", "2026-03-12", "14:15"),
    ("en", "interview on February 2nd", "2027-02-02", None),
    ("en", "on the 4th", "2026-04-04", None),
    ("en", "the 2nd interview is on Monday", "2026-03-09", None),
    ("de", "Gespräch am Dienstag um 10 Uhr", "2026-03-10", "10:00"),
    ("de", "morgen um 14:30 Uhr", "2026-03-06", "14:30"),
    ("de", "nächsten Montag um 9 Uhr 15", "2026-03-09", "09:15"),
    ("de", "am 12.3. um 11 Uhr", "2026-03-12", "11:00"),
    ("de", "übermorgen mittags", "2026-03-07", "12:00"),
    ("fr", "entretien mardi à 10h30", "2026-03-10", "10:30"),
    ("fr", "entretien demain à 14 h", "2026-03-06", "14:00"),
    ("fr", "mardi prochain à midi", "2026-03-10", "12:00"),
    ("fr", "dans trois jours", "2026-03-08", None),
    ("es", "entrevista el martes a las 10", "2026-03-10", "10:00"),
    ("es", "mañana a las 4 de la tarde", "2026-03-06", "16:00"),
    ("es", "el próximo lunes a las 9:30", "2026-03-09", "09:30"),
    ("es", "dentro de dos semanas", "2026-03-19", None),
    ("pt", "entrevista na terça às 10h", "2026-03-10", "10:00"),
    ("pt", "segunda entrevista na quinta às 14:30", "2026-03-12", "14:30"),
    ("pt", "amanhã às 3 da tarde", "2026-03-06", "15:00"),
    ("en", "interview the day after tomorrow", "2026-03-07", None),
    ("en", "in 3 days", "2026-03-08", None),
    ("en", "in a week at 9am", "2026-03-12", "09:00"),
    ("en", "this coming Monday at 8.30", "2026-03-09", "08:30"),
    ("en", "today at 16:45", "2026-03-05", "16:45"),
    ("en", "on Wednesday at 1pm", "2026-03-11", "13:00"),
    ("en", "on the 20th at 11", "2026-03-20", "11:00"),
    ("en", "Sunday, midday", "2026-03-08", "12:00"),
    ("en", "April 2nd at 10 a.m.", "2026-04-02", "10:00"),
    ("en", "2026-04-02 at 10", "2026-04-02", "10:00"),
    ("de", "am Freitag um 9", "2026-03-06", "09:00"),
    ("de", "kommenden Mittwoch, 13 Uhr", "2026-03-11", "13:00"),
    ("de", "heute um 17 Uhr", "2026-03-05", "17:00"),
    ("de", "in zwei Wochen", "2026-03-19", None),
    ("de", "in einer Woche um 8:15", "2026-03-12", "08:15"),
    ("de", "am 2. April um 10 Uhr", "2026-04-02", "10:00"),
    ("de", "am 20. um 10.30 Uhr", "2026-03-20", "10:30"),
    ("de", "am 2.4.", "2026-04-02", None),
    ("fr", "vendredi à 9h", "2026-03-06", "09:00"),
    ("fr", "après-demain à 16 heures", "2026-03-07", "16:00"),
    ("fr", "dans deux semaines", "2026-03-19", None),
    ("fr", "le 2 avril à 10h", "2026-04-02", "10:00"),
    ("fr", "le 20 à 14:30", "2026-03-20", "14:30"),
    ("fr", "mercredi qui vient", "2026-03-11", None),
    ("es", "el viernes a las 9", "2026-03-06", "09:00"),
    ("es", "pasado mañana a las 16:00", "2026-03-07", "16:00"),
    ("es", "en tres días", "2026-03-08", None),
    ("es", "el 2 de abril a las 10", "2026-04-02", "10:00"),
    ("es", "el lunes que viene", "2026-03-09", None),
    ("es", "el 20 al mediodía", "2026-03-20", "12:00"),
    ("pt", "na sexta às 9h", "2026-03-06", "09:00"),
    ("pt", "depois de amanhã às 16:00", "2026-03-07", "16:00"),
    ("pt", "em duas semanas", "2026-03-19", None),
    ("pt", "no dia 2 de abril às 10", "2026-04-02", "10:00"),
    ("pt", "segunda que vem", "2026-03-09", None),
    ("pt", "no dia 20 ao meio-dia", "2026-03-20", "12:00"),
    ("en", "interview in two days", "2026-03-07", None),
    ("en", "interview in three days", "2026-03-08", None),
    ("en", "interview in four days", "2026-03-09", None),
    ("en", "interview in five days", "2026-03-10", None),
    ("en", "interview in six days", "2026-03-11", None),
    ("en", "interview in seven days", "2026-03-12", None),
    ("de", "Gespräch in zwei Tagen", "2026-03-07", None),
    ("de", "Gespräch in drei Tagen", "2026-03-08", None),
    ("de", "Gespräch in vier Tagen", "2026-03-09", None),
    ("de", "Gespräch in fünf Tagen", "2026-03-10", None),
    ("de", "Gespräch in sechs Tagen", "2026-03-11", None),
    ("de", "Gespräch in sieben Tagen", "2026-03-12", None),
    ("fr", "dans deux jours", "2026-03-07", None),
    ("fr", "dans trois jours", "2026-03-08", None),
    ("fr", "dans quatre jours", "2026-03-09", None),
    ("fr", "dans cinq jours", "2026-03-10", None),
    ("fr", "dans six jours", "2026-03-11", None),
    ("fr", "dans sept jours", "2026-03-12", None),
    ("es", "en dos días", "2026-03-07", None),
    ("es", "en tres días", "2026-03-08", None),
    ("es", "en cuatro días", "2026-03-09", None),
    ("es", "en cinco días", "2026-03-10", None),
    ("es", "en seis días", "2026-03-11", None),
    ("es", "en siete días", "2026-03-12", None),
    ("pt", "daqui a 5 dias", "2026-03-10", None),
]


@pytest.mark.parametrize(("language", "text", "day", "at"), AHEAD)
def test_what_lies_ahead_will_be(language, text, day, at):
    found = read_when(text, TODAY, language, ahead=True)
    assert (found.day, found.at) == (date.fromisoformat(day), time.fromisoformat(at) if at else None)


OPEN = [
    ("en", "Globex said no"),
    ("en", "applied on 3/4"),
    ("en", "we have applied for 31 jobs, so do it"),
    ("en", "heard nothing for three weeks"),
    ("en", "on 2026-02-31"),
    ("en", "they liked my 2nd interview"),
    ("de", "so macht man das, do it"),
    ("fr", "mon entretien s'est bien passé"),
    ("es", "me llamaron para una segunda entrevista"),
    ("pt", "a segunda entrevista foi boa"),
    ("en", "version 1.12 of the letter"),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text"), OPEN)
@pytest.mark.parametrize("ahead", [True, False])
def test_what_is_not_sure_is_left_open(language, text, ahead):
    found = read_when(text, TODAY, language, ahead=ahead)
    assert (found.day, found.at) == (None, None)


def test_each_language_knows_all_days_and_months():
    for code, data in table("days").items():
        assert (len(data["weekdays"]), len(data["months"]), len(data["numbers"])) == (7, 12, 10), code
        assert (len(data["ago"]), len(data["ahead"])) == (2, 2), code


@pytest.mark.parametrize("day", ["2026-02-28", "2026-03-01", "2026-12-31", "2028-02-29"])
def test_a_weekday_is_never_today_and_within_a_week(day):
    today = date.fromisoformat(day)
    for name in table("days")["en"]["weekdays"]:
        word = name.split("|")[0]
        before, after = (read_when(word, today, "en", ahead=ahead).day for ahead in (False, True))
        assert before is not None
        assert after is not None
        assert 1 <= (today - before).days <= 7
        assert 1 <= (after - today).days <= 7
        assert before.weekday() == after.weekday()


def test_a_leap_day_without_a_year_is_the_nearest_one():
    assert read_when("29 February", date(2026, 3, 5), "en", ahead=True).day == date(2028, 2, 29)
    assert read_when("29 February", date(2026, 3, 5), "en", ahead=False).day == date(2024, 2, 29)
