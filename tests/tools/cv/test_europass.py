"""Europass XML of both kinds, of an invented person."""

import pytest

from core.errors import FileRefused
from tools.cv.europass import language, prose, read_europass, skills
from tools.cv.reader import read_here, read_words

PASSPORT = b"""<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><LearnerInfo>
<Identification><PersonName><FirstName>Ann</FirstName><Surname>Example</Surname></PersonName>
<ContactInfo><Address><Contact><AddressLine>1 Test Street</AddressLine><PostalCode>LS1 1AA</PostalCode>
<Municipality>Leeds</Municipality><Country><Code>UK</Code><Label>United Kingdom</Label></Country></Contact></Address>
<Email><Contact>ann@example.org</Contact></Email>
<TelephoneList><Telephone><Contact>+44 20 7946 0000</Contact></Telephone></TelephoneList>
<WebsiteList><Website><Contact>github.com/annexample</Contact></Website><Website><Contact>ann.example</Contact></Website></WebsiteList>
</ContactInfo></Identification>
<Headline><Type><Code>position</Code></Type><Description><Label>Developer</Label></Description></Headline>
<WorkExperienceList>
<WorkExperience><Period><From year="2016" month="--03" day="---01"/><Current>true</Current></Period>
<Position><Label>Senior Developer</Label></Position>
<Activities>&lt;p&gt;Runs a team.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Built the thing&lt;/li&gt;&lt;li&gt;Kept it running&lt;/li&gt;&lt;/ul&gt;</Activities>
<Employer><Name>Example Ltd</Name><ContactInfo><Address><Contact><Municipality>Leeds</Municipality></Contact></Address></ContactInfo></Employer>
</WorkExperience>
<WorkExperience><Period><From year="2012"/><To year="2016" month="--02"/></Period><Position><Label>Developer</Label></Position>
<Activities>- Wrote tests
- Read them</Activities><Employer><Name>Sample Inc</Name></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Period><From year="2008"/><To year="2012" month="--06"/></Period><Title>BSc Computing</Title>
<Organisation><Name>University of Testing</Name></Organisation></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Code>en</Code><Label>English</Label></Description></MotherTongue>
</MotherTongueList><ForeignLanguageList><ForeignLanguage><Description><Label>German</Label></Description>
<ProficiencyLevel><Listening>B2</Listening><Reading>C1</Reading><Writing>B1</Writing></ProficiencyLevel></ForeignLanguage>
</ForeignLanguageList></Linguistic>
<Computer><Description>Python, SQL; Docker</Description></Computer></Skills>
<AchievementList><Achievement><Title><Code>honors_awards</Code></Title><Description>Best invented person</Description></Achievement>
<Achievement><Title><Code>memberships</Code></Title><Description>left out</Description></Achievement></AchievementList>
</LearnerInfo></SkillsPassport>"""

CANDIDATE = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"
 xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
<CandidateSupplier><PersonContact><PersonName><oa:GivenName>Nobody</oa:GivenName></PersonName></PersonContact></CandidateSupplier>
<CandidatePerson><PersonName><oa:GivenName>Ann</oa:GivenName><hr:FamilyName>Example</hr:FamilyName></PersonName>
<Communication><ChannelCode>Email</ChannelCode><oa:URI>ann@example.org</oa:URI></Communication>
<Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>44</CountryDialing><oa:DialNumber>2079460000</oa:DialNumber></Communication>
<Communication><ChannelCode>Web</ChannelCode><oa:URI>https://ann.example</oa:URI></Communication>
<Communication><UseCode>home</UseCode><Address type="home"><oa:AddressLine>1 Test Street</oa:AddressLine><oa:CityName>Leeds</oa:CityName>
<CountryCode>uk</CountryCode><oa:PostalCode>LS1 1AA</oa:PostalCode></Address></Communication>
<PrimaryLanguageCode name="NORMAL">eng</PrimaryLanguageCode></CandidatePerson>
<CandidateProfile languageCode="en"><hr:ExecutiveSummary>&lt;p&gt;An &lt;b&gt;invented&lt;/b&gt; person.&lt;/p&gt;</hr:ExecutiveSummary>
<EmploymentHistory><EmployerHistory><hr:OrganizationName>Example Ltd</hr:OrganizationName>
<PositionHistory><PositionTitle typeCode="FREETEXT">Senior Developer</PositionTitle><eures:EmploymentPeriod>
<eures:StartDate><hr:FormattedDateTime>2016-03</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator>
</eures:EmploymentPeriod><oa:Description>&lt;ul&gt;&lt;li&gt;Built the thing&lt;/li&gt;&lt;li&gt;Kept it running&lt;/li&gt;&lt;/ul&gt;</oa:Description><City>Leeds</City></PositionHistory></EmployerHistory>
<EmployerHistory><hr:OrganizationName>Sample Inc</hr:OrganizationName><PositionHistory><PositionTitle>Developer</PositionTitle>
<eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2012</hr:FormattedDateTime></eures:StartDate>
<eures:EndDate><hr:FormattedDateTime>2016-02</hr:FormattedDateTime></eures:EndDate></eures:EmploymentPeriod></PositionHistory></EmployerHistory>
</EmploymentHistory>
<EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>University of Testing</hr:OrganizationName>
<AttendancePeriod><StartDate><hr:FormattedDateTime>2008</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>2012-06</hr:FormattedDateTime></EndDate></AttendancePeriod>
<EducationDegree><hr:DegreeName>BSc Computing</hr:DegreeName><FinalGrade><hr:ScoreText>2:1</hr:ScoreText></FinalGrade></EducationDegree>
</EducationOrganizationAttendance></EducationHistory>
<PersonQualifications><PersonCompetency><CompetencyID>deu</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
<eures:CompetencyDimension><eures:Score><hr:ScoreText>B2</hr:ScoreText></eures:Score></eures:CompetencyDimension>
<eures:CompetencyDimension><eures:Score><hr:ScoreText>B1</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency></PersonQualifications>
<Skills><PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID><hr:CompetencyName>Python</hr:CompetencyName></PersonCompetency>
<PersonCompetency><hr:CompetencyName>SQL</hr:CompetencyName></PersonCompetency></Skills>
<Projects><Project><Title>Kite</Title><Description>&lt;p&gt;Flies.&lt;/p&gt;</Description></Project></Projects>
</CandidateProfile></Candidate>"""


@pytest.mark.parametrize("data", [PASSPORT, CANDIDATE], ids=["passport", "candidate"])
def test_both_kinds_say_the_same(data):
    reading = read_here("cv.xml", data)
    profile, basics = reading.profile, reading.profile.basics
    assert (basics.name, basics.email) == ("Ann Example", "ann@example.org")
    assert "".join(c for c in basics.phone or "" if c.isdigit()) == "442079460000"
    assert basics.location is not None
    assert (basics.location.city, basics.location.postal_code, basics.url) == (
        "Leeds",
        "LS1 1AA",
        "https://ann.example" if data is CANDIDATE else "ann.example",
    )
    assert [(w.position, w.name, w.end_date) for w in profile.work] == [
        ("Senior Developer", "Example Ltd", None),
        ("Developer", "Sample Inc", "2016-02"),
    ]
    assert profile.work[0].highlights == ("Built the thing", "Kept it running")
    assert (profile.work[0].start_date or "").startswith("2016-03")
    assert reading.current == ("work[0]",)
    assert [(e.study_type, e.institution, e.start_date, e.end_date) for e in profile.education] == [
        ("BSc Computing", "University of Testing", "2008", "2012-06")
    ]
    assert [(x.language, x.fluency) for x in profile.languages] == [("English", None), ("German", "B1")]
    assert [k for s in profile.skills for k in s.keywords][:2] == ["Python", "SQL"]
    assert reading.engine == "europass"


@pytest.mark.parametrize("data", [PASSPORT, CANDIDATE], ids=["passport", "candidate"])
def test_each_value_has_its_place(data):
    reading = read_here("cv.xml", data)
    for path, source in reading.fields.items():
        assert reading.text[source.start : source.end] == source.source_text, path
        assert source.confidence == 0.98
    assert reading.fields["basics.name"].source_text == "Ann Example"


def test_what_only_one_kind_has():
    passport, candidate = read_here("a", PASSPORT).profile, read_here("b", CANDIDATE).profile
    assert (passport.basics.label, passport.awards[0].title) == ("Developer", "Best invented person")
    assert passport.basics.profiles[0].network == "GitHub"
    assert (passport.work[0].summary, passport.work[1].highlights) == ("Runs a team.", ("Wrote tests", "Read them"))
    assert (candidate.basics.summary, candidate.education[0].score, candidate.projects[0].description) == (
        "An invented person.",
        "2:1",
        "Flies.",
    )


def test_a_code_keeps_what_is_written():
    said = language("deu")
    assert (said, getattr(said, "written", "")) == ("German", "deu")
    assert language("http://publications.europa.eu/resource/authority/language/ITA") == "Italian"
    assert language("Klingon") == "Klingon"
    assert read_here("cv.xml", CANDIDATE).fields["languages[1].language"].source_text == "deu"


@pytest.mark.parametrize(
    ("written", "bullets", "rest"),
    [
        ("plain words", [], "plain words"),
        ("- one\n- two", ["one", "two"], ""),
        ("<p>a</p><ul><li>b</li></ul>", ["b"], "a"),
        ("a < b and R&D", [], "a < b and R&D"),
        ("", [], ""),
    ],
)
def test_prose(written, bullets, rest):
    assert prose(written) == (bullets, rest)


def test_sentences_are_no_skills():
    assert skills("<ul><li>Python</li><li>Good at leading teams of many people in many places</li></ul>") == ["Python"]
    assert skills("Excel, Word; PowerPoint.") == ["Excel", "Word", "PowerPoint"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<SkillsPassport><LearnerInfo/></SkillsPassport>", "not_a_cv"),
        (b"<Candidate/>", "not_a_cv"),
        (b"<Candidate>", "damaged"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><Candidate>&a;</Candidate>', "damaged"),
        (b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Candidate><PersonName>&a;</PersonName></Candidate>', "damaged"),
        (b"<Candidate>" + b"<a>" * 10_000, "damaged"),
    ],
)
def test_refused(data, reason):
    with pytest.raises(FileRefused) as refused:
        read_europass(data)
    assert refused.value.reason == reason


def test_in_the_child_too():
    assert "Example Ltd" in read_words("cv.xml", CANDIDATE)
