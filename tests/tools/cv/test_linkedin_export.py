"""LinkedIn's data export, of an invented person."""

import io
import zipfile

import pytest

from core.errors import FileRefused
from tools.cv.linkedin_export import MOST_ROWS, read_export
from tools.cv.reader import read_file, read_here

TABLES = {
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n"
    'Ann,Example,,,,Developer,"I build, and I test.",Software,,"Leeds, England, United Kingdom",[annexample],"[PORTFOLIO:https://ann.example],[OTHER:https://github.com/annexample]",\n',
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Example Ltd,Senior Developer,"- Built the thing\n- Kept it running",Leeds,Mar 2019,\n'
    "Sample Inc,Developer,Wrote code,,Jan 2015,Feb 2019\n",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\nUniversity of Testing,2011,2014,,BSc Computing,\n",
    "Skills.csv": "Name\nPython\nSQL\n",
    "Languages.csv": "Name,Proficiency\nEnglish,Native or bilingual proficiency\nGerman,\n",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\nCKA,https://c.example,CNCF,Mar 2022,,\n",
    "Projects.csv": "Title,Description,Url,Started On,Finished On\nKite,Flies,,Jan 2020,Feb 2020\n",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\nold@example.org,Yes,No,\nann@example.org,Yes,Yes,\n",
    "PhoneNumbers.csv": "Extension,Number,Type\n,+44 20 7946 0000,Mobile\n",
    "messages.csv": "secret words of others\n",
    "Connections.csv": "Notes:\nx\n\nFirst Name\nSecret\n",
}


def export(tables=None, folder=""):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (TABLES if tables is None else tables).items():
            archive.writestr(folder + name, text)
    return out.getvalue()


@pytest.mark.parametrize("folder", ["", "Basic_LinkedInDataExport_01-01-2026/", "../../"])
def test_the_tables_become_a_profile(folder):
    reading = read_here("export.zip", export(folder=folder))
    profile, basics = reading.profile, reading.profile.basics
    assert (basics.name, basics.label, basics.email, basics.phone) == (
        "Ann Example",
        "Developer",
        "ann@example.org",
        "+44 20 7946 0000",
    )
    assert (basics.url, [p.network for p in basics.profiles]) == ("https://ann.example", ["GitHub", "Twitter"])
    assert reading.fields["basics.profiles[1].url"].source_text == "annexample"
    assert basics.location is not None
    assert basics.location.address == "Leeds, England, United Kingdom"
    assert [(w.position, w.name, w.start_date, w.end_date) for w in profile.work] == [
        ("Senior Developer", "Example Ltd", "2019-03", None),
        ("Developer", "Sample Inc", "2015-01", "2019-02"),
    ]
    assert (profile.work[0].highlights, profile.work[1].summary) == (("Built the thing", "Kept it running"), "Wrote code")
    assert (profile.education[0].institution, profile.education[0].study_type, profile.education[0].end_date) == (
        "University of Testing",
        "BSc Computing",
        "2014",
    )
    assert profile.skills[0].keywords == ("Python", "SQL")
    assert [(x.language, x.fluency) for x in profile.languages] == [
        ("English", "Native or bilingual proficiency"),
        ("German", None),
    ]
    assert (profile.certificates[0].name, profile.certificates[0].issuer, profile.certificates[0].date) == (
        "CKA",
        "CNCF",
        "2022-03",
    )
    assert (profile.projects[0].name, profile.projects[0].end_date) == ("Kite", "2020-02")
    assert (reading.current, reading.engine, reading.language) == (("work[0]",), "linkedin", "en")
    assert "secret" not in reading.text.lower()


def test_sources():
    reading = read_here("export.zip", export())
    source = reading.fields["work[0].startDate"]
    assert (source.source_text, reading.text[source.start : source.end]) == ("Mar 2019", "Mar 2019")


@pytest.mark.parametrize(
    "tables",
    [
        {"Positions.csv": TABLES["Positions.csv"]},
        {"positions.CSV": "\ufeff" + TABLES["Positions.csv"]},
        {"Profile.csv": "", "Positions.csv": "Notes:\nwords\n\n" + TABLES["Positions.csv"]},
        {"Positions.csv": TABLES["Positions.csv"], "Skills.csv": "\0\0", "Education.csv": '"never closed'},
    ],
)
def test_what_is_missing_or_odd_does_not_matter(tables):
    assert [w["name"] for w in read_export(export(tables))["profile"]["work"]] == ["Example Ltd", "Sample Inc"]


def test_other_encodings():
    tables = {"Positions.csv": TABLES["Positions.csv"].replace("Sample Inc", "Größe AG").encode("utf-16")}
    assert read_export(export(tables))["profile"]["work"][1]["name"] == "Größe AG"


def test_rows_are_bounded():
    many = "Name\n" + "x\n" * 10_000
    assert len(read_export(export({**TABLES, "Skills.csv": many}))["profile"]["skills"][0]["keywords"]) == MOST_ROWS


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (export({"Profile.csv": "First Name,Last Name\n"}), "not_a_cv"),
        (export({"Profile.csv": "x" * (5 * 2**20)}), "too_large"),
        (export()[:400] + export()[-300:], "damaged"),
    ],
)
def test_refused(data, reason):
    with pytest.raises(FileRefused) as refused:
        read_file("export.zip", data)
    assert refused.value.reason == reason
