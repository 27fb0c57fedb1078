"""Dates in many languages. Each case: the text, first, last, running, and the stretch that is the date."""

import pytest

from tools.cv.dates import blanked, find_dates, is_dates, looks_running, without_dates
from tools.cv.moments import moments

RANGES = [
    ("2012 - 02/2016", "2012", "2016-02", False),
    ("2008-06.2012", "2008", "2012-06", False),
    ("Sept 2018 – May 2023", "2018-09", "2023-05", False),
    ("March 2014 - December 2014", "2014-03", "2014-12", False),
    ("Jan. 2020 — Feb. 2021", "2020-01", "2021-02", False),
    ("Jun '19 - Present", "2019-06", "", True),
    ("May 2021 to date", "2021-05", "", True),
    ("2013-09 — Present", "2013-09", "", True),
    ("2024-06-01 — 2024-09-01", "2024-06-01", "2024-09-01", False),
    ("from 2015 to 2018", "2015", "2018", False),
    ("since January 2016", "2016-01", "", True),
    ("2019 –", "2019", "", True),
    ("01/2020-", "2020-01", "", True),
    ("2015/16", "2015", "2016", False),
    ("1/2020 - 12/2021", "2020-01", "2021-12", False),
    ("Aug, 2024 - Apr, 2025", "2024-08", "2025-04", False),
    ("Spring 2019 - Fall 2020", "2019", "2020", False),
    ("04/2018 – heute", "2018-04", "", True),
    ("seit 05/2020", "2020-05", "", True),
    ("März 2017 bis Dezember 2019", "2017-03", "2019-12", False),
    ("1. März 2020 bis 31.12.2021", "2020-03-01", "2021-12-31", False),
    ("Mars – août 2013", "2013-03", "2013-08", False),
    ("janvier 2020 – aujourd'hui", "2020-01", "", True),
    ("du 3 mars 2019 au 5 mai 2020", "2019-03-03", "2020-05-05", False),
    ("depuis septembre 2018", "2018-09", "", True),
    ("Enero de 2016 – Actualidad", "2016-01", "", True),
    ("septiembre de 2013 – agosto de 2016", "2013-09", "2016-08", False),
    ("mar. 2021 – Atual", "2021-03", "", True),
    ("março de 2019 até fevereiro de 2020", "2019-03", "2020-02", False),
    ("Da marzo 2018 ad oggi", "2018-03", "", True),
    ("giugno 2012 - dicembre 2015", "2012-06", "2015-12", False),
    ("2017 - nu", "2017", "", True),
    ("mei 2011 tot oktober 2017", "2011-05", "2017-10", False),
    ("kwiecień 2016 – nadal", "2016-04", "", True),
    ("października 2011 – czerwca 2012", "2011-10", "2012-06", False),
    ("Январь 2020 - Настоящее время", "2020-01", "", True),
    ("с 2015 по 2018", "2015", "2018", False),
    ("2019 г. – 2020 г.", "2019", "2020", False),
    ("2019.08—至今", "2019-08", "", True),
    ("2016年7月 至 2019年7月", "2016-07", "2019-07", False),
    ("2015年4月 〜 2018年3月", "2015-04", "2018-03", False),
    ("平成30年4月～現在", "2018-04", "", True),
    ("令和元年5月～令和3年2月", "2019-05", "2021-02", False),
    ("تشرين الأول ٢٠١٩ – حتى الآن", "2019-10", "", True),
    ("يناير 2015 - مارس 2018", "2015-01", "2018-03", False),
    ("من يناير 2018 إلى مارس 2020", "2018-01", "2020-03", False),
    ("منذ ٢٠١٩", "2019", "", True),
    ("03/19 - 08/21", "2019-03", "2021-08", False),
    ("03/19 – heute", "2019-03", "", True),
    ("seit 03/19", "2019-03", "", True),
    ("'19 – '21", "2019", "2021", False),
    ("01.04.19 – 30.06.21", "2019-04-01", "2021-06-30", False),
    ("Jan 16 - Dec 18", "2016-01", "2018-12", False),
    ("jan/16 a dez/18", "2016-01", "2018-12", False),
    ("Jan2014-Feb2016", "2014-01", "2016-02", False),
    ("15-Sep-2012 to 20-Dec-2013", "2012-09-15", "2013-12-20", False),
    ("03 – 06/2019", "2019-03", "2019-06", False),
    ("2016/2018", "2016", "2018", False),
    ("2012 / 2016", "2012", "2016", False),
    ("2012 -> 2016", "2012", "2016", False),
    ("2012 r. – 2016 r.", "2012", "2016", False),
    ("luty 2015 r. – nadal", "2015-02", "", True),
    ("4/2019 - lfd.", "2019-04", "", True),
    ("ab Oktober 2012", "2012-10", "", True),
    ("2019年4月至今", "2019-04", "", True),
    ("H31.4 ～ R3.6", "2019-04", "2021-06", False),
    ("Winter 2015/2016 – Sommer 2018", "2015", "2018", False),
    ("WS 2014/15 – WS 2017/18", "2014", "2018", False),
    ("Mitte 2015 – Ende 2018", "2015", "2018", False),
    ("early 2015 - mid-2018", "2015", "2018", False),
    ("Aug. 2016 - Expected May 2020", "2016-08", "2020-05", False),
    ("Present – May 2019", "2019-05", "", True),
    ("січень 2018 – зараз", "2018-01", "", True),
    ("ianuarie 2018 – prezent", "2018-01", "", True),
    ("leden 2018 – dosud", "2018-01", "", True),
    ("2018년 3월 ~ 현재", "2018-03", "", True),
]


@pytest.mark.parametrize(("text", "first", "last", "running"), RANGES)
def test_ranges(text, first, last, running):
    found = find_dates(text)
    assert [(d.first, d.last, d.running, d.single) for d in found] == [(first, last, running, False)]


@pytest.mark.parametrize("text", [case[0] for case in RANGES])
def test_a_range_alone_is_nothing_but_dates(text):
    assert is_dates(text) or text.startswith(("from", "2019 г", "2012 r", "luty"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2018", "2018"),
        ("Graduated May 2013", "2013-05"),
        ("May 5, 2013", "2013-05-05"),
        ("23.11.1988", "1988-11-23"),
        ("12/25/2020", "2020-12-25"),
        ("Q3 2019", "2019"),
        ("Wintersemester 2015/16", "2015"),
        ("bis 2019", "2019"),
        ("2012年3月", "2012-03"),
        ("2024-12-01", "2024-12-01"),
    ],
)
def test_single_dates(text, value):
    (date,) = find_dates(text)
    assert (date.first, date.last, date.single, date.running) == ("", value, True, False)


@pytest.mark.parametrize(
    "text",
    [
        "served 2000+ users",
        "the 1990s were good",
        "1900's silent film",
        "grew revenue to 2019€",
        "room 20189",
        "10.2019.55",
        "may the force be with you",
        "current projects",
        "room 03/19",
        "ratio 10/12 of all",
        "the '90s",
        "Mar 12",
        "open 24/7",
        "rated 3.5 - 4.5",
        "marketing",
        "",
    ],
)
def test_numbers_and_words_that_are_no_dates(text):
    assert find_dates(text) == []


def test_the_place_of_a_date_is_exact():
    text = "Developer | since January 2016 | Berlin"
    (date,) = find_dates(text)
    assert text[date.start : date.end] == "since January 2016"


@pytest.mark.parametrize(
    ("text", "dates"), [("March 12 - April 15, 2019", [("", "2019-04-15")]), ("May 5, 2019 - 8", [("", "2019-05-05")])]
)
def test_days_are_no_years(text, dates):
    assert [(d.first, d.last) for d in find_dates(text)] == dates


def test_two_ranges_in_one_text():
    text = "2010 - 2012 and then 2014 - present"
    assert [(d.first, d.last, d.running) for d in find_dates(text)] == [("2010", "2012", False), ("2014", "", True)]


def test_a_range_never_runs_backwards():
    assert all(d.single for d in find_dates("2019 - 2012"))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Developer, 2019 - 2020 (1 year 2 months), Berlin", ["Developer", "Berlin"]),
        ("PhD 2010-2014 (expected)", ["PhD"]),
        ("Aug, 2024 - Apr, 2025 8 months", []),
    ],
)
def test_what_is_left_without_dates(text, rest):
    bare = without_dates(text)
    assert len(bare) == len(text)
    assert bare.replace(",", " ").replace("(", " ").replace(")", " ").split() == rest


def test_only_the_entrys_own_date_is_blanked():
    text = "1933\tA film of the 1933 version"
    first = find_dates(text)[0]
    assert blanked(text, first).strip() == "A film of the 1933 version"
    assert blanked(text, None) == text
    assert blanked("2019 - 2020", None).strip(" -") == ""


def test_running_words():
    assert looks_running("2019 bis heute")
    assert not looks_running("2019 bis 2020")


def test_moments_keep_their_order():
    assert [m.value for m in moments("May 2019, 2020-03, 7/2021")] == ["2019-05", "2020-03", "2021-07"]


MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "de": ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "pt": [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    "it": [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "pl": [
        "styczeń",
        "luty",
        "marzec",
        "kwiecień",
        "maj",
        "czerwiec",
        "lipiec",
        "sierpień",
        "wrzesień",
        "październik",
        "listopad",
        "grudzień",
    ],
    "ru": ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
    "ar": ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
}
NAMED = [(language, number, name) for language, names in MONTHS.items() for number, name in enumerate(names, 1)]


@pytest.mark.parametrize(("language", "number", "name"), NAMED)
def test_every_month_of_every_language(language, number, name):
    (date,) = find_dates(f"{name} 2018")
    assert (language, date.last) == (language, f"2018-{number:02}")


@pytest.mark.parametrize(("language", "number", "name"), NAMED)
def test_every_month_in_capitals(language, number, name):
    (date,) = find_dates(f"{name.upper()} 2018 – {name.upper()} 2020")
    assert (language, date.first, date.last) == (language, f"2018-{number:02}", f"2020-{number:02}")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jan 2018", "2018-01"),
        ("Feb. 2018", "2018-02"),
        ("Mar-2018", "2018-03"),
        ("Apr, 2018", "2018-04"),
        ("Sept. 2018", "2018-09"),
        ("Dec'18", "2018-12"),
        ("Nov ’98", "1998-11"),
        ("Mrz 2018", "2018-03"),
        ("Dez. 2018", "2018-12"),
        ("janv. 2018", "2018-01"),
        ("févr. 2018", "2018-02"),
        ("déc. 2018", "2018-12"),
        ("ene. 2018", "2018-01"),
        ("sept. de 2018", "2018-09"),
        ("fev. 2018", "2018-02"),
        ("out/2018", "2018-10"),
        ("dez/2018", "2018-12"),
        ("gen 2018", "2018-01"),
        ("dic. 2018", "2018-12"),
        ("mrt 2018", "2018-03"),
        ("okt. 2018", "2018-10"),
        ("stycznia 2018", "2018-01"),
        ("grudnia 2018", "2018-12"),
        ("января 2018", "2018-01"),
        ("декабря 2018 г.", "2018-12"),
        ("2018年1月", "2018-01"),
        ("2018 年 12 月", "2018-12"),
        ("平成30年1月", "2018-01"),
        ("昭和60年4月", "1985-04"),
        ("令和元年", "2019"),
        ("٢٠١٨", "2018"),
        ("２０１８年３月", "2018-03"),
        ("3rd May 2018", "2018-05-03"),
        ("May 3rd, 2018", "2018-05-03"),
        ("3 mai 2018", "2018-05-03"),
        ("1er mars 2018", "2018-03-01"),
        ("3 de mayo de 2018", "2018-05-03"),
        ("3. Mai 2018", "2018-05-03"),
        ("31/12/2018", "2018-12-31"),
        ("12/31/2018", "2018-12-31"),
        ("2018/12/31", "2018-12-31"),
        ("2018.12", "2018-12"),
        ("12.2018", "2018-12"),
        ("Spring 2018", "2018"),
        ("Summer of 2018", "2018"),
        ("Sommersemester 2018", "2018"),
        ("Wintersemester 2018/19", "2018"),
        ("Herbst 2018", "2018"),
        ("été 2018", "2018"),
        ("primavera de 2018", "2018"),
        ("Q4 2018", "2018"),
        ("expected 2027", "2027"),
        ("1899", "1899"),
    ],
)
def test_odd_ways_to_write_one_date(text, value):
    (date,) = find_dates(text)
    assert (date.first, date.last, date.single) == ("", value, True)


@pytest.mark.parametrize(
    "word",
    [
        "present", "Present", "PRESENT", "now", "current", "today", "to date", "till date", "heute", "jetzt", "aujourd'hui", "aujourd’hui", "présent", "actualidad", "actualmente",
        "presente", "hoy", "atual", "atualmente", "oggi", "attuale", "heden", "nu", "obecnie", "nadal", "teraz", "настоящее время", "по настоящее время", "至今", "现在", "現在", "حتى الآن",
    ],
)  # fmt: skip
def test_words_that_say_to_this_day(word):
    (date,) = find_dates(f"2018 – {word}")
    assert (date.first, date.last, date.running) == ("2018", "", True)


@pytest.mark.parametrize(
    "joint",
    [
        "-",
        " - ",
        "–",
        " – ",
        "—",
        " — ",
        " ‒ ",
        " to ",
        " until ",
        " till ",
        " bis ",
        " à ",
        " a ",
        " até ",
        " al ",
        " tot ",
        " do ",
        " по ",
        "至",
        "～",
        "〜",
        "から",
    ],
)
def test_marks_and_words_between_two_years(joint):
    (date,) = find_dates(f"2012{joint}2018")
    assert (date.first, date.last) == ("2012", "2018")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("since 2018", "2018"),
        ("Since March 2018", "2018-03"),
        ("seit 2018", "2018"),
        ("seit März 2018", "2018-03"),
        ("depuis 2018", "2018"),
        ("depuis le 3 mai 2018", "2018-05-03"),
        ("desde 2018", "2018"),
        ("desde marzo de 2018", "2018-03"),
        ("dal 2018", "2018"),
        ("sinds 2018", "2018"),
        ("od 2018", "2018"),
        ("с 2018", "2018"),
        ("2018 -", "2018"),
        ("05/2018 –", "2018-05"),
    ],
)
def test_dates_that_are_still_open(text, first):
    (date,) = find_dates(text)
    assert (date.first, date.last, date.running) == (first, "", True)
