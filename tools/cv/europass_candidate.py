"""The Europass Candidate: what europass.europa.eu has written since 2020, an HR Open document with its own additions."""

from collections.abc import Iterator
from typing import Any

from tools.cv.docx_parts import Node, attribute
from tools.cv.europass import Entry, every, find, language, level_of, linked, prose, skills, text
from tools.cv.headings import section_of

COUNTRIES = {"UK": "GB", "EL": "GR"}
"""What European lists call otherwise than ISO 3166."""
LISTED = ("OrganisationalSkill", "CommunicationAndInterpersonalSkill", "ManagementAndLeadershipSkill")


def candidate(root: Node) -> Entry:
    """Its values in the shape of JSON Resume."""
    person, profile = find(root, "CandidatePerson"), find(root, "CandidateProfile")
    return {
        "basics": {k: v for k, v in _basics(person, profile).items() if v},
        "work": [made for n in every(find(profile, "EmploymentHistory"), "EmployerHistory") for made in _jobs(n)],
        "volunteer": [made for n in every(find(profile, "VoluntaryWorks"), "VoluntaryWork") if (made := _voluntary(n))],
        "education": [_study(n) for n in every(find(profile, "EducationHistory"), "EducationOrganizationAttendance")],
        "languages": _spoken(person, profile),
        "skills": _skills(profile),
        "certificates": _certificates(profile),
        "projects": [_project(n) for n in every(find(profile, "Projects"), "Project")],
        "publications": [_publication(n) for n in every(find(profile, "PublicationHistory"), "Publication") if text(n, "Title")],
        "interests": [
            {"name": text(n, "Title")} for n in every(find(profile, "HobbiesAndInterests"), "HobbyOrInterest") if text(n, "Title")
        ],
        "awards": [made for block in every(profile, "Others") for made in _awards(block)],
    }


def _basics(person: Node | None, profile: Node | None) -> Entry:
    names = [text(n) for kind in ("GivenName", "FamilyName") for n in every(find(person, "PersonName"), kind)]
    channels = list(every(person, "Communication"))
    kinds: dict[str, list[str]] = {"email": [], "web": [], "phone": []}
    for channel in channels:
        uri, kind = text(channel, "URI"), text(channel, "ChannelCode").lower()
        if find(channel, "DialNumber") is not None:
            kinds["phone"].append(_phone(channel))
        elif uri:
            kinds["email" if kind == "email" else "web"].append(uri)
    address = next((a for c in channels if (a := find(c, "Address")) is not None), None)
    bullets, rest = prose(text(profile, "ExecutiveSummary"))
    return {
        "name": text(person, "PersonName", "FormattedName") or " ".join(n for n in names if n),
        "email": next(iter(kinds["email"]), None),
        "phone": next(iter(kinds["phone"]), None),
        "label": text(profile, "CandidatePositionPreferences", "PositionTitle") or text(profile, "ProfileName"),
        "summary": " ".join([rest, *bullets]).strip(),
        "location": _address(address),
        **linked(kinds["web"]),
    }


def _phone(channel: Node) -> str:
    code = text(channel, "CountryDialing").lstrip("+")
    number = " ".join(w for k in ("AreaDialing", "DialNumber") if (w := text(channel, k)))
    return f"+{code} {number}" if code else number


def _address(address: Node | None) -> Entry | None:
    if address is None:
        return None
    lines = [text(n) for n in every(address, "AddressLine")] + [text(address, "CityName")]
    country = text(address, "CountryCode").upper()
    made = {
        "address": ", ".join(w for w in lines if w),
        "postalCode": text(address, "PostalCode"),
        "city": text(address, "CityName"),
        "countryCode": COUNTRIES.get(country, country),
    }
    return {k: v for k, v in made.items() if v} or None


def _period(period: Node | None, running: str) -> Entry:
    made: dict[str, Any] = {
        key: text(period, name, "FormattedDateTime") or text(period, name)
        for key, name in (("startDate", "StartDate"), ("endDate", "EndDate"))
    }
    return made | ({"endDate": None} if text(period, running).lower() == "true" else {})


def _jobs(employer: Node) -> list[Entry]:
    out = []
    place = next((text(n) for n in every(find(employer, "OrganizationContact"), "CityName")), "")
    for position in list(every(employer, "PositionHistory")) or [employer]:
        period = find(position, "EmploymentPeriod")
        bullets, rest = prose(text(position, "Description"))
        job = {
            "name": text(employer, "OrganizationName"),
            "position": text(position, "PositionTitle"),
            "location": text(position, "City") or place,
            **_period(period if period is not None else find(employer, "EmploymentPeriod"), "CurrentIndicator"),
            "summary": rest,
            "highlights": bullets,
        }
        out += [job] if job["name"] or job["position"] else []
    return out


def _voluntary(node: Node) -> Entry | None:
    made = {
        "position": text(node, "Title"),
        "organization": text(node, "Location"),
        **_event_period(node),
        "highlights": prose(text(node, "Description"))[0],
    }
    return made if made["position"] else None


def _event_period(node: Node) -> Entry:
    """The time of an event: newer files call it Date, older ones Period, or say it without either."""
    inside = next((found for name in ("Date", "Period") if (found := find(node, name)) is not None), node)
    return _period(inside, "Ongoing")


def _study(node: Node) -> Entry:
    degree = find(node, "EducationDegree")
    grade = find(degree, "FinalGrade")
    return {
        "institution": text(node, "OrganizationName"),
        "studyType": text(node, "ProgramName") or text(degree, "DegreeName"),
        "score": text(grade, "ScoreText") or text(grade, "ScoreNumeric"),
        **_period(find(node, "AttendancePeriod"), "Ongoing"),
        "courses": prose(text(degree, "OccupationalSkillsCovered"))[0],
    }


def _spoken(person: Node | None, profile: Node | None) -> list[Entry]:
    """Mother tongues, and languages with their levels; a mother tongue that has a level is named once."""
    leveled = dict(_languages(profile))
    tongues = [code for n in every(person, "PrimaryLanguageCode") if (code := text(n)) and code not in leveled]
    return [*({"language": language(code)} for code in tongues), *leveled.values()]


def _languages(profile: Node | None) -> Iterator[tuple[str, Entry]]:
    for node in every(find(profile, "PersonQualifications"), "PersonCompetency"):
        code, name = text(node, "CompetencyID"), text(node, "CompetencyName")
        if text(node, "TaxonomyID").lower() == "language" and (code or name):
            levels = [text(n, "Score", "ScoreText") for n in every(node, "CompetencyDimension")]
            levels = [x for x in levels if x] or [x for x in [text(node, "ProficiencyLevel", "ScoreText")] if x]
            yield code or name, {"language": name or language(code), "fluency": level_of(levels)}


def _skills(profile: Node | None) -> list[Entry]:
    groups = []
    for group in every(find(profile, "DigitalSkills"), "DigitalSkillsGroup"):
        words = [w for n in every(group, "DigitalSkill") for w in skills(text(n))]
        groups.append({"name": text(group, "Title"), "keywords": words})
    groups += [{"name": text(n, "Title"), "keywords": _competencies(n)} for n in every(find(profile, "Skills"), "SkillsGroup")]
    grouped = {word for group in groups for word in group["keywords"]}
    for block in (find(profile, "Skills"), find(profile, "PersonQualifications")):
        groups.append({"keywords": [word for word in _competencies(block) if word not in grouped]})
    groups += [{"keywords": [w for n in every(profile, kind) if (w := text(n, "Title"))]} for kind in LISTED]
    return [g for g in groups if g["keywords"]]


def _competencies(block: Node | None) -> list[str]:
    named = [n for n in every(block, "PersonCompetency") if text(n, "TaxonomyID").lower() != "language"]
    return [w for n in named if (w := text(n, "CompetencyName") or text(n, "CompetencyID"))]


def _certificates(profile: Node | None) -> list[Entry]:
    out = []
    for section, kind in (("Certifications", "Certification"), ("CourseCertifications", "CourseCertification")):
        for node in every(find(profile, section), kind):
            name = text(node, "CertificationName") or text(node, "Title") or text(node, "Name")
            dated = (text(node, kind, "FormattedDateTime") for kind in ("FirstIssuedDate", "IssuedDate", "Date"))
            date = next(filter(None, dated), "")
            out += [{"name": name, "issuer": text(node, "IssuingAuthority", "Name"), "date": date}] if name else []
    return out


def _project(node: Node) -> Entry:
    bullets, rest = prose(text(node, "Description"))
    return {
        "name": text(node, "Title"),
        "description": rest,
        "highlights": bullets,
        **_event_period(node),
        "url": attribute(node, "url") or text(node, "URL") or text(node, "Link"),
    }


def _publication(node: Node) -> Entry:
    return {
        "name": text(node, "Title"),
        "publisher": text(node, "Reference"),
        "releaseDate": text(node, "Year"),
        "url": text(node, "Link"),
    }


def _awards(block: Node) -> list[Entry]:
    """What stands in a section of one's own whose title says that these are awards."""
    if section_of(text(block, "Title")) != "awards":
        return []
    return [
        {
            "title": text(n, "Title"),
            "awarder": prose(text(n, "Description"))[1],
            "date": text(n, "Date", "StartDate", "FormattedDateTime"),
        }
        for n in every(block, "Other")
    ]
