from datetime import date

import pytest

from tests.tools.documents.people import fact
from tools.documents.dates import months_worked, shown, span, written_out, years_said
from tools.documents.letter_words import company_name, employer_name, lowered, role_name, tidy, with_article
from tools.documents.spoken import spoken


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("2019-03", "en", "Mar 2019"), ("2019-03-05", "en", "Mar 2019"), ("2019", "de", "2019"), ("2019-03", "de", "03/2019"),
        ("2019-03", "fr", "mars 2019"), ("2019-03", "nl", "mrt. 2019"), ("2019-13", "en", "2019"), (None, "en", ""), ("", "es", ""),
    ],
)  # fmt: skip
def test_dates_stay_as_precise_as_written(written, language, expected):
    assert shown(written, language) == expected


@pytest.mark.parametrize(
    ("start", "end", "current", "language", "expected"),
    [
        ("2019-03", "2020-05", False, "en", "Mar 2019 – May 2020"),
        ("2019", None, True, "en", "2019 – present"),
        ("2019-03", None, True, "de", "03/2019 – heute"),
        ("2019", "2019", False, "en", "2019"),
        (None, None, False, "en", ""),
        (None, "2020", False, "fr", "2020"),
    ],
)
def test_spans(start, end, current, language, expected):
    assert span(start, end, language, current=current) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "1 March 2026"), ("de", "1. März 2026"), ("fr", "1er mars 2026"), ("es", "1 de marzo de 2026"), ("pt", "1 de março de 2026"), ("nl", "1 maart 2026"), ("it", "1 marzo 2026")],
)  # fmt: skip
def test_the_date_of_a_letter(language, expected):
    assert written_out(date(2026, 3, 1), language) == expected


def _job(start, end=None, *, current=False):
    return fact("r", "role", "x", start=start, end=end, current=current)


@pytest.mark.parametrize(
    ("jobs", "months"),
    [
        ([], 0),
        ([_job("2020-01", "2020-12")], 12),
        ([_job("2020-01", "2020-12"), _job("2020-07", "2021-06")], 18),
        ([_job("2025-03", current=True)], 13),
        ([_job("2020", "2020")], 12),
        ([_job("2020-05")], 0),
        ([_job(None, "2020-05")], 0),
    ],
)
def test_months_count_once_where_jobs_overlap(jobs, months):
    assert months_worked(jobs, date(2026, 3, 1)) == months


@pytest.mark.parametrize(
    ("months", "said"),
    [(0, ""), (12, ""), (13, "one year"), (20, "one year"), (25, "2 years"), (30, "more than 2 years"), (121, "10 years")],
)
def test_years_are_never_said_too_high(months, said):
    assert years_said(months, "en") == said


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Pfleger (m/w/d)", "Pfleger"),
        ("Chef de rang (H/F)", "Chef de rang"),
        ("Analyst", "Analyst"),
        ("Profesor/a", "Profesor/a"),
    ],
)
def test_gender_notes_leave_a_title(title, expected):
    assert role_name(title) == expected


def test_names_as_one_says_them():
    assert company_name("Klinikum Talheim gGmbH") == "Klinikum Talheim"
    assert company_name("Orrin Mills Ltd.") == "Orrin Mills"
    assert employer_name("Freelance", "de") == ""
    assert employer_name("Orrin Mills Ltd.", "en") == "Orrin Mills Ltd."
    assert (
        with_article("Bei {employer}, bei {employer}", "employer", "Klinikum Talheim", "de") == "Beim {employer}, beim {employer}"
    )
    assert with_article("at {employer}", "employer", "Klinikum", "en") == "at {employer}"
    assert tidy("bei Benad S.A.. Und …") == "bei Benad S.A. Und …"
    assert lowered("Training of new staff", "en") == "training of new staff"
    assert lowered("SAP introduced", "en") == "SAP introduced"
    assert lowered("Leitung der Kasse", "de") == "Leitung der Kasse"


@pytest.mark.parametrize(
    ("name", "level", "language", "expected"),
    [("German", "C1", "de", "Deutsch (C1)"), ("Deutsch", "Muttersprache", "en", "German (native)"), ("Nepali", "Native", "fr", "Nepali (langue maternelle)"), ("Klingon", "", "es", "Klingon")],
)  # fmt: skip
def test_languages_are_named_in_the_language_of_the_letter(name, level, language, expected):
    assert spoken(fact("l", "language", name, details={"fluency": level}), language) == expected
