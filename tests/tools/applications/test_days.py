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
