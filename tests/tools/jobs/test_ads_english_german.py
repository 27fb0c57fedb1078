"""Whole ads in English and German, read line by line."""

import pytest

from tools.jobs.models import Salary
from tools.jobs.posting import read_posting

WELDER = """Welder (m/f/d)
Ironside Fabrication Ltd, Hull
Full-time, permanent. £16.50 per hour

What you will do
- Weld steel frames by MIG and TIG
- Read technical drawings
- Keep the workshop tidy

What you must bring
- At least three years of experience as a welder
- A valid forklift licence
- Good eyesight and a steady hand
- You live within 20 miles of Hull

Desirable
- Experience with aluminium
- First aid certificate

We offer 25 days of holiday and a pension.
"""
NURSE = """Registered Nurse
Willow Bank Care Home, York
Part-time, 24 hours a week

About the role
- Give medication and keep care plans up to date
- Supervise two care assistants on each shift

Essential criteria
- NMC registration
- Two years of experience in elderly care
- Fluent English
- Enhanced DBS check
- Willingness to work nights

Nice to have
- Experience of dementia care
- Polish or Romanian

Willow Bank is a Living Wage and Disability Confident employer.
Please tell us if you need adjustments for the interview.
Send us your CV by 3 June.
"""
DEVELOPER = """Junior Frontend Developer
Pebble Studio GmbH, Berlin (hybrid)
Salary: €42,000 - €48,000 per year

Requirements
- One year of experience with JavaScript or TypeScript
- HTML and CSS
- Knowledge of React
- Bachelor's degree in computer science or equivalent experience
- English at level B2

Bonus points
- Figma
- German at level A2

Your tasks
- Build components for our shop
- Write tests with Cypress
"""
DRIVER = """HGV Driver Class 1
Northmoor Haulage Ltd, Carlisle

Responsibilities:
- Deliver palletised goods to supermarkets
- Complete daily vehicle checks

You must have:
- HGV Class 1 licence
- Driver CPC card
- No more than six points on your licence
- Two years of experience driving articulated lorries

Pay: £15.20 per hour. Full time.
"""
BUCHHALTUNG = """Buchhalter (m/w/d)
Talhof Metallbau GmbH, Augsburg
Vollzeit, unbefristet

Ihre Aufgaben
- Kontierung und Buchung der Belege
- Vorbereitung der Monatsabschlüsse
- Abstimmung der Konten

Ihr Profil
- Abgeschlossene kaufmännische Ausbildung
- Mindestens drei Jahre Berufserfahrung in der Finanzbuchhaltung
- Sicherer Umgang mit DATEV und Excel
- Gute Englischkenntnisse
- Sorgfältige Arbeitsweise

Von Vorteil
- Kenntnisse in SAP
- Weiterbildung zum Bilanzbuchhalter

Wir bieten 30 Tage Urlaub und ein Jobrad.
Bitte senden Sie Ihre Bewerbung bis zum 30. Juni.
"""
PFLEGE = """Altenpfleger (m/w/d) in Teilzeit
Haus Lindenhof gGmbH, Kassel

Das bringst du mit
- Abgeschlossene Ausbildung als Altenpfleger
- Deutsch auf Niveau B2
- Bereitschaft zu Schichtdienst
- Führerschein Klasse B

Deine Aufgaben
- Pflege und Betreuung der Bewohner
- Dokumentation am Computer

Wünschenswert
- Erfahrung mit Demenz
- Türkisch oder Russisch
"""
HEADS = [
    (
        WELDER,
        "Welder (m/f/d)",
        "Ironside Fabrication Ltd",
        "Hull",
        "en",
        "on-site",
        None,
        "full-time",
        Salary(min=16.5, max=16.5, currency="GBP", period="hour"),
        3.0,
        "none",
    ),
    (NURSE, "Registered Nurse", "Willow Bank Care Home", "York", "en", "on-site", None, "part-time", None, 2.0, "none"),
    (
        DEVELOPER,
        "Junior Frontend Developer",
        "Pebble Studio GmbH",
        "Berlin",
        "en",
        "hybrid",
        "junior",
        None,
        Salary(min=42000, max=48000, currency="EUR", period="year"),
        1.0,
        "bachelor",
    ),
    (
        DRIVER,
        "HGV Driver Class 1",
        "Northmoor Haulage Ltd",
        "Carlisle",
        "en",
        "on-site",
        None,
        "full-time",
        Salary(min=15.2, max=15.2, currency="GBP", period="hour"),
        2.0,
        "none",
    ),
    (
        BUCHHALTUNG,
        "Buchhalter (m/w/d)",
        "Talhof Metallbau GmbH",
        "Augsburg",
        "de",
        "on-site",
        None,
        "full-time",
        None,
        3.0,
        "vocational",
    ),
    (
        PFLEGE,
        "Altenpfleger (m/w/d)",
        "Haus Lindenhof gGmbH",
        "Kassel",
        "de",
        "on-site",
        None,
        "part-time",
        None,
        None,
        "vocational",
    ),
]
DEMANDS = [
    (WELDER, "duty", "experience", None, None, "Weld steel frames by MIG and TIG"),
    (WELDER, "duty", "experience", None, None, "Read technical drawings"),
    (WELDER, "duty", "experience", None, None, "Keep the workshop tidy"),
    (WELDER, "must", "experience", 3.0, None, "At least three years of experience as a welder"),
    (WELDER, "must", "certificate", None, None, "A valid forklift licence"),
    (WELDER, "must", "skill", None, None, "Good eyesight and a steady hand"),
    (WELDER, "must", "location", None, None, "You live within 20 miles of Hull"),
    (WELDER, "nice", "experience", None, None, "Experience with aluminium"),
    (WELDER, "nice", "certificate", None, None, "First aid certificate"),
    (NURSE, "duty", "experience", None, None, "Give medication and keep care plans up to date"),
    (NURSE, "duty", "experience", None, None, "Supervise two care assistants on each shift"),
    (NURSE, "must", "certificate", None, None, "NMC registration"),
    (NURSE, "must", "experience", 2.0, None, "Two years of experience in elderly care"),
    (NURSE, "must", "language", None, "C1", "Fluent English"),
    (NURSE, "must", "other", None, None, "Enhanced DBS check"),
    (NURSE, "must", "other", None, None, "Willingness to work nights"),
    (NURSE, "nice", "experience", None, None, "Experience of dementia care"),
    (NURSE, "nice", "language", None, None, "Polish or Romanian"),
    (DEVELOPER, "must", "experience", 1.0, None, "One year of experience with JavaScript or TypeScript"),
    (DEVELOPER, "must", "skill", None, None, "HTML and CSS"),
    (DEVELOPER, "must", "skill", None, None, "Knowledge of React"),
    (DEVELOPER, "must", "education", None, "bachelor", "Bachelor's degree in computer science or equivalent experience"),
    (DEVELOPER, "must", "language", None, "B2", "English at level B2"),
    (DEVELOPER, "nice", "skill", None, None, "Figma"),
    (DEVELOPER, "nice", "language", None, "A2", "German at level A2"),
    (DEVELOPER, "duty", "experience", None, None, "Build components for our shop"),
    (DEVELOPER, "duty", "experience", None, None, "Write tests with Cypress"),
    (DRIVER, "duty", "experience", None, None, "Deliver palletised goods to supermarkets"),
    (DRIVER, "duty", "experience", None, None, "Complete daily vehicle checks"),
    (DRIVER, "must", "certificate", None, None, "HGV Class 1 licence"),
    (DRIVER, "must", "certificate", None, None, "Driver CPC card"),
    (DRIVER, "must", "certificate", None, None, "No more than six points on your licence"),
    (DRIVER, "must", "experience", 2.0, None, "Two years of experience driving articulated lorries"),
    (BUCHHALTUNG, "duty", "experience", None, None, "Kontierung und Buchung der Belege"),
    (BUCHHALTUNG, "duty", "experience", None, None, "Vorbereitung der Monatsabschlüsse"),
    (BUCHHALTUNG, "duty", "experience", None, None, "Abstimmung der Konten"),
    (BUCHHALTUNG, "must", "education", None, "vocational", "Abgeschlossene kaufmännische Ausbildung"),
    (BUCHHALTUNG, "must", "experience", 3.0, None, "Mindestens drei Jahre Berufserfahrung in der Finanzbuchhaltung"),
    (BUCHHALTUNG, "must", "skill", None, None, "Sicherer Umgang mit DATEV"),
    (BUCHHALTUNG, "must", "skill", None, None, "Excel"),
    (BUCHHALTUNG, "must", "language", None, "B2", "Gute Englischkenntnisse"),
    (BUCHHALTUNG, "must", "skill", None, None, "Sorgfältige Arbeitsweise"),
    (BUCHHALTUNG, "nice", "skill", None, None, "Kenntnisse in SAP"),
    (BUCHHALTUNG, "nice", "certificate", None, None, "Weiterbildung zum Bilanzbuchhalter"),
    (PFLEGE, "must", "education", None, "vocational", "Abgeschlossene Ausbildung als Altenpfleger"),
    (PFLEGE, "must", "language", None, "B2", "Deutsch auf Niveau B2"),
    (PFLEGE, "must", "other", None, None, "Bereitschaft zu Schichtdienst"),
    (PFLEGE, "must", "certificate", None, None, "Führerschein Klasse B"),
    (PFLEGE, "duty", "experience", None, None, "Pflege und Betreuung der Bewohner"),
    (PFLEGE, "duty", "experience", None, None, "Dokumentation am Computer"),
    (PFLEGE, "nice", "experience", None, None, "Erfahrung mit Demenz"),
    (PFLEGE, "nice", "language", None, None, "Türkisch oder Russisch"),
]


@pytest.mark.parametrize(
    ("ad", "title", "company", "location", "language", "remote", "seniority", "employment", "salary", "years", "education"), HEADS
)
def test_the_head_is_read(ad, title, company, location, language, remote, seniority, employment, salary, years, education):  # noqa: PLR0917 - one column each
    found = read_posting(ad)
    assert (found.title, found.company, found.location, found.language) == (title, company, location, language)
    assert (found.remote, found.seniority, found.employment_type) == (remote, seniority, employment)
    assert (found.salary, found.years_experience, found.education) == (salary, years, education)
    assert not found.suspicious


@pytest.mark.parametrize(("ad", "kind", "category", "years", "level", "quote"), DEMANDS)
def test_a_demand_is_read(ad, kind, category, years, level, quote):  # noqa: PLR0917 - one column each
    found = next(r for r in read_posting(ad).requirements if r.quote == quote)
    assert (found.kind, found.category, found.years, found.level) == (kind, category, years, level)
    assert ad[found.start : found.end] == quote


@pytest.mark.parametrize("ad", [row[0] for row in HEADS])
def test_nothing_else_is_a_demand(ad):
    assert [r.quote for r in read_posting(ad).requirements] == [row[-1] for row in DEMANDS if row[0] == ad]
