"""Dates as ten languages write them: each way of writing a month, a season or a quarter is read to the same moment."""

import pytest

from tools.documents.grounding_moments import blanked, moments, years
from tools.documents.grounding_points import told

# fmt: off
MONTHS = {
    (2019, 3): ["March 2019", "Mar 2019", "Mar. 2019", "03/2019", "3/2019", "2019-03", "2019/03", "2019.03", "03.2019", "März 2019", "mars 2019",
                "marzo de 2019", "marzo 2019", "março de 2019", "maart 2019", "2019年3月", "2019年03月", "2019 年 3 月", "مارس 2019", "مارس ٢٠١٩", "آذار 2019"],
    (2021, 8): ["August 2021", "Aug 2021", "08/2021", "2021-08", "août 2021", "agosto de 2021", "agosto 2021", "augustus 2021", "2021年8月", "أغسطس 2021", "آب 2021"],
    (2017, 12): ["December 2017", "Dec. 2017", "12/2017", "2017-12", "Dezember 2017", "Dez. 2017", "décembre 2017", "diciembre de 2017", "dezembro de 2017",
                 "dicembre 2017", "2017年12月", "ديسمبر 2017", "كانون الأول 2017"],
    (2020, 1): ["January 2020", "Jan. 2020", "01/2020", "2020-01", "Januar 2020", "janvier 2020", "janv. 2020", "enero de 2020", "janeiro de 2020",
                "januari 2020", "gennaio 2020", "2020年1月", "يناير 2020", "كانون الثاني 2020"],
    (2023, 5): ["May 2023", "05/2023", "Mai 2023", "mai 2023", "mayo de 2023", "maio de 2023", "mei 2023", "maggio 2023", "2023年5月", "مايو 2023"],
    (2022, 9): ["September 2022", "Sept 2022", "Sep 2022", "sept. 2022", "septiembre de 2022", "setembro de 2022", "settembre 2022", "2022年9月", "سبتمبر 2022"],
    (2018, 7): ["July 2018", "Juli 2018", "juillet 2018", "juil. 2018", "julio de 2018", "julho de 2018", "luglio 2018", "2018年7月", "يوليو 2018", "تموز 2018"],
    (2016, 6): ["June 2016", "Juni 2016", "juin 2016", "junio de 2016", "junho de 2016", "giugno 2016", "2016年6月", "يونيو 2016"],
    (2024, 10): ["October 2024", "Okt. 2024", "Oktober 2024", "octobre 2024", "octubre de 2024", "outubro de 2024", "ottobre 2024", "2024年10月", "أكتوبر 2024"],
}
DAYS = {
    (2019, 3): ["14.03.2019", "14/03/2019", "2019-03-14", "14 March 2019", "March 14, 2019", "March 14th, 2019", "14. März 2019", "14 mars 2019",
                "14 de marzo de 2019", "14 de março de 2019", "14 maart 2019", "14 marzo 2019", "2019年3月14日", "14 مارس 2019"],
    (2021, 2): ["1 February 2021", "Feb 1, 2021", "01.02.2021", "1. Februar 2021", "1er février 2021", "1 de febrero de 2021", "1 febbraio 2021", "2021年2月1日"],
}
PARTS = {
    (2019, 9, 12): ["late 2019", "the end of 2019", "Ende 2019", "fin 2019", "finales de 2019", "fim de 2019", "eind 2019", "fine 2019", "2019年末", "2019年底", "نهاية 2019"],
    (2020, 1, 4): ["early 2020", "the beginning of 2020", "Anfang 2020", "début 2020", "principios de 2020", "início de 2020", "begin 2020", "inizio 2020",
                   "2020年初", "أوائل 2020"],
    (2021, 4, 9): ["mid 2021", "mid-2021", "Mitte 2021", "mi-2021", "mediados de 2021", "meados de 2021", "medio 2021", "metà 2021", "2021年半ば", "منتصف 2021"],
    (2018, 3, 6): ["spring 2018", "spring of 2018", "Frühjahr 2018", "Frühling 2018", "printemps 2018", "primavera de 2018", "voorjaar 2018", "primavera 2018",
                   "2018年春", "2018年春季", "ربيع 2018"],
    (2022, 6, 9): ["summer 2022", "Sommer 2022", "été 2022", "verano de 2022", "verão de 2022", "zomer 2022", "estate 2022", "2022年夏", "صيف 2022"],
    (2023, 9, 12): ["autumn 2023", "fall 2023", "Herbst 2023", "automne 2023", "otoño de 2023", "outono de 2023", "najaar 2023", "autunno 2023", "2023年秋", "خريف 2023"],
    (2024, 1, 3): ["Q1 2024", "1Q 2024", "first quarter of 2024", "1. Quartal 2024", "ersten Quartal 2024", "premier trimestre 2024", "T1 2024",
                   "primer trimestre de 2024", "primeiro trimestre de 2024", "eerste kwartaal 2024", "primo trimestre 2024", "2024年第一季度"],
    (2020, 10, 12): ["Q4 2020", "fourth quarter of 2020", "4. Quartal 2020", "dernier trimestre 2020", "cuarto trimestre de 2020", "quarto trimestre de 2020", "2020年第四季度"],
    (2025, 7, 12): ["H2 2025", "the second half of 2025", "zweites Halbjahr 2025", "second semestre 2025", "segundo semestre de 2025", "secondo semestre 2025", "2025年下半年"],
    (2017, 1, 12): ["2017", "in 2017", "2017年", "en 2017", "im Jahr 2017", "عام 2017", "عام ٢٠١٧"],
}
NO_DATES = ["2019 €", "2,019 loaves", "2020 kg of flour", "2000円", "Room 12019", "20200 parcels", "5 of 12", "2025 units", "in seven years"]
RANGES = [
    ("from March 2019 to May 2021", [(2019, 3, "from"), (2021, 5, "to")]), ("03/2019 – 05/2021", [(2019, 3, "from"), (2021, 5, "to")]),
    ("von März 2019 bis Mai 2021", [(2019, 3, "from"), (2021, 5, "to")]), ("de mars 2019 à mai 2021", [(2019, 3, "from"), (2021, 5, "to")]),
    ("de marzo de 2019 a mayo de 2021", [(2019, 3, "from"), (2021, 5, "to")]), ("de março de 2019 até maio de 2021", [(2019, 3, "from"), (2021, 5, "to")]),
    ("van maart 2019 tot mei 2021", [(2019, 3, "from"), (2021, 5, "to")]), ("2019年3月から2021年5月まで", [(2019, 3, "from"), (2021, 5, "to")]),
    ("2019年3月至2021年5月", [(2019, 3, "from"), (2021, 5, "to")]), ("من مارس 2019 إلى مايو 2021", [(2019, 3, "from"), (2021, 5, "to")]),
    ("since March 2019", [(2019, 3, "since")]), ("seit März 2019", [(2019, 3, "since")]), ("depuis mars 2019", [(2019, 3, "since")]),
    ("desde marzo de 2019", [(2019, 3, "since")]), ("sinds maart 2019", [(2019, 3, "since")]), ("dal marzo 2019", [(2019, 3, "since")]),
    ("2019年3月から", [(2019, 3, "since")]), ("自2019年3月至今", [(2019, 3, "since")]), ("منذ مارس 2019", [(2019, 3, "since")]),
    ("March 2019 – present", [(2019, 3, "since")]), ("03/2019 bis heute", [(2019, 3, "since")]), ("mars 2019 – aujourd’hui", [(2019, 3, "since")]),
    ("until May 2021", [(2021, 5, "until")]), ("bis Mai 2021", [(2021, 5, "until")]), ("jusqu’en mai 2021", [(2021, 5, "until")]),
    ("hasta mayo de 2021", [(2021, 5, "until")]), ("até maio de 2021", [(2021, 5, "until")]), ("tot mei 2021", [(2021, 5, "until")]),
    ("fino al maggio 2021", [(2021, 5, "until")]), ("2021年5月まで", [(2021, 5, "until")]), ("حتى مايو 2021", [(2021, 5, "until")]),
    ("in May 2021", [(2021, 5, "at")]), ("im Mai 2021", [(2021, 5, "at")]), ("2021年5月", [(2021, 5, "at")]),
]
AMOUNTS_LEFT = [
    ("14.03.2019: 12 dismissals", "12"), ("welded 40 seams on 3 may", "40"), ("2019年3月14日、15件", "15"), ("2019-03-14, 9 trucks", "9"), ("march 14, 2019: 6 lambs", "20196"),
]
# fmt: on


def _rows(table):
    return [pytest.param(text, key, id=text) for key, texts in table.items() for text in texts]


@pytest.mark.parametrize(("text", "month"), _rows(MONTHS) + _rows(DAYS))
def test_a_month_is_read_in_every_way_of_writing(text, month):
    assert [(one.year, one.first, one.last) for one in moments(text)] == [(month[0], month[1], month[1])]


@pytest.mark.parametrize(("text", "part"), _rows(PARTS))
def test_a_season_a_quarter_or_a_part_of_a_year_narrows_it(text, part):
    assert [(one.year, one.first, one.last) for one in moments(text)] == [part]
    assert moments(text)[0].whole == (part[1:] == (1, 12))


@pytest.mark.parametrize("text", NO_DATES)
def test_an_amount_is_no_date(text):
    assert moments(text) == ()
    assert years(text) == ()


@pytest.mark.parametrize(("text", "expected"), RANGES, ids=[text for text, _ in RANGES])
def test_the_words_around_a_date_say_what_it_does(text, expected):
    assert [(one.when.year, one.when.first, one.relation) for one in told(text)] == expected


@pytest.mark.parametrize(("text", "left"), AMOUNTS_LEFT)
def test_only_dates_are_blanked_and_places_stay(text, left):
    assert "".join(sign for sign in blanked(text) if sign.isdigit() and sign != " ") == left
    assert len(blanked(text)) == len(text)


def test_several_dates_come_in_the_order_of_the_text():
    found = moments("Licence 2016, ward round 05/2021, audit in late 2019")
    assert [one.year for one in found] == [2016, 2021, 2019]
    assert [one.start for one in found] == sorted(one.start for one in found)
