"""Europass XML: shaped as the published schema says, holding what the CV shows, and read back whole."""

import json
import re
from typing import Any

import pytest
from lxml import etree

from core.errors import CopilotError
from evals.export import people
from evals.samples import sample_draft
from tests.tools.documents.people import AD, NORA, TODAY, fact
from tests.tools.documents.rendering.drafts import QUARRY, TERN, TIDE, cv, letter
from tools.cv.reader import read_here
from tools.cv.sniff import sniff
from tools.documents.draft_cv import draft_cv
from tools.documents.models import Entry, Options
from tools.documents.rendering.files import file_name, render

PEOPLE = people()
MIRA = ("name", "Mira Example", "")
PREFIXES = {
    "http://www.europass.eu/1.0": "",
    "http://www.europass_eures.eu/1.0": "eures:",
    "http://www.hr-xml.org/3": "hr:",
    "http://www.openapplications.org/oagis/9": "oa:",
}
# What stands in what, in order, as the Europass CV XML schema 3 describes it; "!" has to be there, "*" may come again.
PERIOD = "StartDate EndDate {}"
STRUCTURE = {
    "Candidate": "hr:DocumentID! CandidateSupplier! CandidatePerson! CandidateProfile!",
    "CandidateSupplier": "hr:PartyID! hr:PartyName! PersonContact! hr:PrecedenceCode!",
    "PersonContact": "PersonName! Communication*",
    "PersonName": "FormattedName hr:LegalName oa:GivenName hr:FamilyName",
    "CandidatePerson": "PersonName! Communication* NationalityCode* hr:BirthDate PrimaryLanguageCode*",
    "Communication": "ChannelCode UseCode CountryDialing oa:DialNumber Address oa:URI",
    "Address": "oa:AddressLine* oa:CityName CountryCode oa:PostalCode",
    "CandidateProfile": "hr:ID hr:ProfileName hr:ExecutiveSummary EmploymentHistory EducationHistory eures:Licenses Certifications PublicationHistory PersonQualifications EmploymentReferences HobbiesAndInterests CreativeWorks Projects SocialAndPoliticalActivities Skills NetworksAndMemberships ConferencesAndSeminars VoluntaryWorks CourseCertifications Others*",
    "EmploymentHistory": "EmployerHistory*",
    "EmployerHistory": "hr:OrganizationName OrganizationContact PositionHistory! Department Link*",
    "PositionHistory": "PositionTitle eures:EmploymentPeriod oa:Description City Country",
    "eures:EmploymentPeriod": "eures:StartDate eures:EndDate hr:CurrentIndicator!",
    "EducationHistory": "EducationOrganizationAttendance*",
    "EducationOrganizationAttendance": "hr:OrganizationName OrganizationContact EducationLevelCode AttendancePeriod EducationDegree Link*",
    "AttendancePeriod": "StartDate EndDate Ongoing!",
    "EducationDegree": "hr:DegreeName hr:DegreeDate FinalGrade OccupationalSkillsCovered",
    "FinalGrade": "hr:ScoreText!",
    "Certifications": "Certification*",
    "Certification": "hr:CertificationName! FirstIssuedDate FreeFormEffectivePeriod IssuingAuthority oa:Description Link*",
    "IssuingAuthority": "hr:Name!",
    "PublicationHistory": "Publication*",
    "Publication": "hr:FormattedPublicationDescription Title Year Reference Link* DOI",
    "PersonQualifications": "PersonCompetency*",
    "PersonCompetency": "CompetencyID hr:TaxonomyID! hr:CompetencyName eures:ProficiencyLevel eures:CompetencyDimension*",
    "eures:ProficiencyLevel": "hr:ScoreText!",
    "HobbiesAndInterests": "HobbyOrInterest*",
    "Projects": "Project*",
    "Skills": "SkillsGroup*",
    "SkillsGroup": "Title PersonCompetency*",
    "VoluntaryWorks": "VoluntaryWork*",
    "Others": "Title! Other*",
    "Date": "StartDate EndDate Ongoing!",
    **dict.fromkeys(["HobbyOrInterest", "VoluntaryWork"], "Title! Date Location Description Link*"),
    **dict.fromkeys(["Project", "Other"], "Title! Date Description Link*"),
    **dict.fromkeys(["StartDate", "EndDate", "eures:StartDate", "eures:EndDate", "FirstIssuedDate"], "hr:FormattedDateTime!"),
}  # fmt: skip
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def made(draft, facts=()) -> Any:
    return etree.fromstring(render(draft, "europass", facts))


def called(node) -> str:
    space, _, name = node.tag[1:].partition("}")
    return f"{PREFIXES[space]}{name}"


def faults(node) -> list[str]:
    """Where a document is not as the schema says."""
    found, inner = [], [called(child) for child in node]
    if called(node) not in STRUCTURE:
        return [f"{called(node)} holds elements"] if inner else [] if node.text or node.attrib else [f"{called(node)} is empty"]
    rules = STRUCTURE[called(node)].split()
    order = [rule.rstrip("!*") for rule in rules]
    places = [order.index(name) if name in order else -1 for name in inner]
    if -1 in places or places != sorted(places):
        found.append(f"{called(node)}: {inner}")
    found += [f"{called(node)} lacks {rule}" for rule in rules if rule.endswith("!") and rule[:-1] not in inner]
    found += [f"{called(node)} repeats {rule}" for rule in rules if not rule.endswith("*") and inner.count(rule.rstrip("!")) > 1]
    return found + [fault for child in node for fault in faults(child)]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda p: p["basics"]["name"])
def test_the_document_is_as_the_schema_says(person):
    root = made(sample_draft(person))
    assert faults(root) == []
    dates = [n.text for n in root.iter() if called_or_none(n) == "hr:FormattedDateTime"]
    assert dates
    assert all(DATE.fullmatch(date) for date in dates)
    codes = {n.text for n in root.iter() if called_or_none(n) == "ChannelCode"}
    assert codes <= {"Email", "Telephone", "Web"}
    assert UUID.fullmatch(root[0].get("schemeID"))
    assert root.find("{*}CandidateProfile").get("languageCode") == person.get("language", "en")


def called_or_none(node) -> str:
    return called(node) if isinstance(node.tag, str) else ""


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("<Candidate/>", "Candidate lacks hr:DocumentID!"),
        ("<PersonName><GivenName>A</GivenName></PersonName>", "PersonName: ['GivenName']"),
        ("<Project><Link>l</Link><Title>t</Title></Project>", "Project: ['Link', 'Title']"),
        ("<Project><Title/></Project>", "Title is empty"),
        ("<Project><Title>a</Title><Title>b</Title></Project>", "Project repeats Title!"),
    ],
)
def test_the_rules_find_faults(broken, fault):
    (root,) = etree.fromstring(f'<x xmlns="http://www.europass.eu/1.0">{broken}</x>')
    assert fault in faults(root)


def values(resume: Any, path: str = "") -> dict[str, str]:
    """The leaves of a resume by their paths, without the spaces in telephone numbers."""
    if isinstance(resume, dict):
        return {k: v for key, inner in resume.items() for k, v in values(inner, f"{path}.{key}").items()}
    if isinstance(resume, list | tuple):
        return {k: v for at, inner in enumerate(resume) for k, v in values(inner, f"{path}[{at}]").items()}
    plain = str(resume).replace("，", ",").replace("²", "2")  # our reader brings these to one form in every kind of file
    return {path: plain.replace(" ", "") if path.endswith(".phone") else plain} if resume else {}


@pytest.mark.parametrize("person", PEOPLE, ids=lambda p: p["basics"]["name"])
def test_our_reader_takes_every_value_back(person):
    draft = sample_draft(person)
    written = json.loads(render(draft, "json", ()))
    read = read_here("cv.xml", render(draft, "europass", ()))
    profile = read.profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    assert values(profile) == values({k: v for k, v in written.items() if k not in {"$schema", "meta"}})
    assert read.engine == "europass"


def test_our_reader_takes_back_what_facts_part():
    draft = draft_cv(NORA, AD, None, Options(), TODAY)
    profile = read_here("cv.xml", render(draft, "europass", NORA)).profile
    assert [(c.name, c.issuer, c.date) for c in profile.certificates] == [("First Aid at Work", "St Oswin", "2024-06")]
    assert [(x.language, x.fluency) for x in profile.languages] == [("Swedish", "native")]
    assert profile.skills[0].name == "Languages"


def test_only_what_the_document_shows():
    draft = draft_cv(NORA, AD, None, Options(leave_out=("section:certificates", "bullet:b2")), TODAY)
    text = render(draft, "europass", NORA).decode()
    assert "First Aid" not in text
    assert "apprentices" not in text


ROWS = [
    (("entry", "x", "work", QUARRY), "EmployerHistory", ["Quarry Systems Ltd", "Senior Platform Engineer", "2021-02", "true", "Leeds, United Kingdom"]),
    (("entry", "x", "work", TERN), "EmployerHistory", ["Tern Media GmbH", "Backend Developer", "2018-05", "2021-01", "false", "Hamburg"]),
    (("entry", "x", "work", Entry(title="Post", start="2020", end="")), "EmployerHistory", ["Post", "2020", "false"]),
    (("entry", "x", "work", Entry(title="Post", start="spring 2020")), "EmployerHistory", ["Post"]),
    (("entry", "x", "projects", TIDE), "Project", ["Open Tide Tables", "2022", "2023", "false", "https://example.org/tides"]),
    (("entry", "x", "volunteer", Entry(title="Coach", organization="Club")), "VoluntaryWork", ["Coach", "Club"]),
    (("entry", "x", "education", Entry(title="BSc", organization="Aire", end="2016")), "EducationOrganizationAttendance", ["Aire", "2016", "false", "BSc"]),
    (("item", "First Aid", "certificates"), "Certification", ["First Aid"]),
    (("item", "A Paper", "publications"), "Publication", ["A Paper"]),
    (("item", "Chess", "interests"), "HobbyOrInterest", ["Chess"]),
    (("item", "German (C1)", "languages"), "PersonCompetency", ["deu", "language", "German", "C1"]),
    (("item", "Deutsch (C1)", "languages"), "PersonCompetency", ["deu", "language", "Deutsch", "C1"]),
    (("item", "français", "languages"), "PersonCompetency", ["fra", "language", "français"]),
    (("item", "Quenya", "languages"), "PersonCompetency", ["Quenya", "language", "Quenya"]),
    (("skill", "Tools: saw, plane", "skills"), "SkillsGroup", ["Tools", "other", "saw", "other", "plane"]),
]  # fmt: skip


@pytest.mark.parametrize(("row", "element", "expected"), ROWS)
def test_what_each_line_becomes(row, element, expected):
    node = next(made(cv(MIRA, row)).iter(f"{{*}}{element}"))
    assert [text for n in node.iter() if (text := (n.text or "").strip())] == expected


def test_awards_are_a_section_with_the_documents_heading():
    rows = (MIRA, ("heading", "Auszeichnungen", "awards"), ("item", "Preis der Stadt", "awards"))
    draft = cv(*rows, language="de")
    assert "<Title>Auszeichnungen</Title>\n<Other>\n<Title>Preis der Stadt</Title>" in render(draft, "europass", ()).decode()
    assert [a.title for a in read_here("x.xml", render(draft, "europass", ())).profile.awards] == ["Preis der Stadt"]


@pytest.mark.parametrize(
    ("level", "tongues"),
    [("native", ["deu"]), ("Muttersprache", ["deu"]), ("langue maternelle", ["deu"]), ("C2", []), ("fluent", [])],
)
def test_a_mother_tongue_is_what_the_person_calls_so(level, tongues):
    root = made(cv(MIRA, ("item", f"German ({level})", "languages")))
    assert [n.text for n in root.iter("{*}PrimaryLanguageCode")] == tongues


@pytest.mark.parametrize(
    ("number", "code", "rest"),
    [
        ("+44 113 496 0000", "44", "113 496 0000"),
        ("+447700900142", "44", "7700900142"),
        ("+1 (212) 555-0100", "1", "(212) 555-0100"),
        ("+7 900 000-12-34", "7", "900 000-12-34"),
        ("+962 7 9000 1234", "962", "7 9000 1234"),
        ("+351 21 000 0000", "351", "21 000 0000"),
        ("090-0000-1234", "", "090-0000-1234"),
        ("(0) 30 123", "", "(0) 30 123"),
    ],
)
def test_telephone_numbers_in_two_parts(number, code, rest):
    root = made(cv(MIRA, ("contact", number, "")))
    assert [n.text for n in root.iter("{*}CountryDialing")] == [code] * bool(code)
    assert [n.text for n in root.iter("{*}DialNumber")] == [rest]


@pytest.mark.parametrize(
    ("name", "language", "parts"),
    [
        ("Mira Example", "en", ["Mira", "Example"]),
        ("Anna Maria van Dijk", "nl", ["Anna Maria van", "Dijk"]),
        ("Prince", "en", ["Prince"]),
        ("欧阳书砚", "zh", ["欧阳书砚"]),
        ("神楽坂 千尋", "ja", ["神楽坂 千尋", "千尋", "神楽坂"]),
    ],
)
def test_names_in_two_parts(name, language, parts):
    draft = cv(("name", name, ""), language=language)
    person = made(draft).find("{*}CandidatePerson/{*}PersonName")
    assert [n.text for n in person] == parts
    assert read_here("x.xml", render(draft, "europass", ())).profile.basics.name == name


@pytest.mark.parametrize(("code", "written"), [("GB", "uk"), ("GR", "el"), ("DE", "de")])
def test_countries_as_european_lists_call_them(code, written):
    place = fact("p", "location", f"Leeds, {code}", details={"city": "Leeds", "countryCode": code})
    facts = (*NORA[:2], place, *NORA[3:])
    data = render(draft_cv(facts, AD, None, Options(), TODAY), "europass", facts)
    assert f"<CountryCode>{written}</CountryCode>".encode() in data
    location = read_here("x.xml", data).profile.basics.location
    assert location is not None
    assert (location.city, location.country_code) == ("Leeds", code)


NASTY = ["<b>bold</b> & </li><script>", "]]>", "{{name}} %s &lt", "a\x00b\ufffe", "-- <!-- --> ?>", "\u202eevil"]


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("part", [("bullet", "work"), ("summary", "basics"), ("skill", "skills"), ("item", "certificates")])
def test_words_stay_words(text, part):
    rows = (MIRA, ("entry", "x", "work", QUARRY), (part[0], text, part[1]))
    data = render(cv(*rows), "europass", ())
    assert faults(etree.fromstring(data)) == []
    read = json.dumps(read_here("x.xml", data).profile.model_dump(mode="json"), ensure_ascii=False)
    assert json.dumps(re.sub("[\x00\ufffe\u202e]", "", text), ensure_ascii=False)[1:-1] in read


def test_the_same_draft_gives_the_same_bytes_and_another_another_number():
    assert render(cv(), "europass", ()) == render(cv(), "europass", ())
    assert made(cv(MIRA))[0].get("schemeID") != made(cv(("name", "Another Example", "")))[0].get("schemeID")


def test_a_letter_has_no_europass_form():
    with pytest.raises(CopilotError, match="no Europass form"):
        render(letter(), "europass", ())


def test_what_it_is_called_and_taken_for():
    data = render(cv(), "europass", ())
    assert file_name(cv(), "europass") == "CV - Mira Example - Backend Engineer.xml"
    assert sniff("cv.xml", data) == "europass"
    assert b"<!-- drafted with AI assistance -->" in data
