"""Where a job is against where a person lives: distance, country, clock, and what they say of moving. All people are invented."""

import pytest

from tests.tools.jobs.verdicts import judged
from tools.jobs.distance import apart, kilometres, reach, towns_in

LEEDS, YORK, PERTH = ("GB", 53.8, -1.5), ("GB", 54.0, -1.1), ("AU", -32.0, 115.9)
VERDICTS = [
    ("You live in Leeds", "Leeds", "GB", "", "met"),
    ("You live within reach of Leeds", "Bradford", "GB", "", "met"),
    ("You live within reach of Leeds", "London", "GB", "", "missing"),
    ("You live within reach of Leeds", "London", "GB", "Happy to relocate.", "partial"),
    ("You live within reach of Leeds", "London", "GB", "Moving to Leeds in May.", "met"),
    ("You live within reach of Leeds", "Manchester", "GB", "", "partial"),
    ("You live within reach of Leeds", "Bengaluru", "IN", "", "missing"),
    ("You live within reach of Leeds", "Nowhereville", "GB", "", "met"),
    ("You live within reach of Leeds", "Nowhereville", "GB", "Remote only.", "missing"),
    ("Within 10 km of Leeds", "Harrogate", "GB", "", "missing"),
    ("Within half an hour of Leeds", "Bradford", "GB", "", "met"),
    ("Two days a week in the office", "Bradford", "GB", "", "met"),
    ("Two days a week in the office", "London", "GB", "I work from home only.", "missing"),
    ("Wohnhaft in Kassel oder Umgebung", "Baunatal", "DE", "", "met"),
    ("Wohnhaft in Kassel oder Umgebung", "München", "DE", "", "missing"),
    ("Wohnhaft in Kassel oder Umgebung", "München", "DE", "Umzug nach Nordhessen ist geplant.", "partial"),
    ("Wohnhaft in Straßburg", "Kehl", "DE", "", "met"),
    ("Habiter Lyon ou sa région", "Villeurbanne", "FR", "", "met"),
    ("Habiter Lyon ou sa région", "Lille", "FR", "Je ne déménage pas.", "missing"),
    ("Morar na Grande São Paulo", "Guarulhos", "BR", "", "met"),
    ("Morar na Grande São Paulo", "Florianópolis", "BR", "", "missing"),
    ("Vivir en Sevilla", "Madrid", "ES", "Disponible para trasladarme.", "partial"),
    ("Wonen in de buurt van Zwolle", "Kampen", "NL", "", "met"),
    ("Based between UTC-1 and UTC+3", "Berlin", "DE", "", "met"),
    ("Based between UTC-1 and UTC+3", "Toronto", "CA", "", "missing"),
    ("You live anywhere in Germany", "Hamburg", "DE", "", "met"),
    ("You live anywhere in Germany", "Lisboa", "PT", "", "missing"),
    ("Based in the EU", "Lisboa", "PT", "", "met"),
    ("Based in the EU", "Bradford", "GB", "", "missing"),
    ("Based in Europe", "Leeds", "GB", "", "met"),
    ("DACH-Region", "Graz", "AT", "", "met"),
    ("Based on Mountain or Pacific time", "Boise", "US", "", "met"),
    ("Based on Mountain or Pacific time", "Denver", "US", "", "met"),
    ("Based on Mountain or Pacific time", "Boston", "US", "", "missing"),
    ("Working on CET time", "Berlin", "DE", "", "met"),
    ("Working on CET time", "Toronto", "CA", "", "missing"),
    ("Within half an hour of Wigton", "Keswick", "GB", "", "met"),
    ("Must have own transport", "Leeds", "GB", "I have a small car.", "met"),
    ("Must have own transport", "Leeds", "GB", "", "unknown"),
]


@pytest.mark.parametrize(("demand", "city", "country", "summary", "verdict"), VERDICTS)
def test_a_place(demand, city, country, summary, verdict):
    basics = {"location": {"city": city, "countryCode": country}, **({"summary": summary} if summary else {})}
    part = judged(demand, "location", basics=basics)
    assert part.verdict == verdict
    assert {e.source for e in part.evidence} <= {"basics.location", "basics.summary"}
    assert part.evidence or verdict == "unknown"


def test_a_person_who_names_no_place_is_not_sent_away():
    assert judged("You live in Leeds", "location", basics={"name": "A"}).verdict == "unknown"


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("our office in Leeds", {"GB"}),
        ("Newcastle upon Tyne, York", {"GB"}),
        ("Saint-Étienne ou Lyon", {"FR"}),
        ("on foot and by night", set()),
        ("", set()),
    ],
)
def test_the_towns_in_a_text(text, countries):
    assert countries <= {place[0] for place in towns_in(text)}
    assert bool(countries) == bool(towns_in(text))


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [(LEEDS, LEEDS, 0, 0.1), (LEEDS, YORK, 30, 40), (YORK, LEEDS, 30, 40), (LEEDS, PERTH, 14_000, 15_500)],
)
def test_kilometres(one, other, least, most):
    assert least <= kilometres(one, other) <= most


@pytest.mark.parametrize(
    ("words", "far"),
    [
        ("within 30 km of the yard", 30.0),
        ("within 10 miles", 16.0),
        ("within 20 minutes of the station", 18.0),
        ("within five minutes of the station", 4.5),
        ("within half an hour", 27.0),
        ("à 45 minutes", 40.5),
        ("im Umkreis von 50 Kilometern", 50.0),
        ("near the yard", None),
    ],
)
def test_how_far_a_demand_reaches(words, far):
    assert reach(words) == (pytest.approx(far) if far else None)


def test_a_name_of_several_towns_is_taken_in_the_persons_country():
    near, far = apart("Perth", "AU", (PERTH,)), apart("Perth", "GB", (PERTH,))
    assert near is not None
    assert far is not None
    assert (near < 30, far > 10_000) == (True, True)
    assert apart("Keswick", "GB", (PERTH,)) is None
    assert apart("Nowhereville", "GB", (PERTH,)) is None
    assert apart("Perth", "AU", ()) is None
