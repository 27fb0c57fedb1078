"""A tailored CV as Europass XML: the Candidate document that the site of Europass writes and takes since 2020.

Its schema is described in "Europass CV XML schema" of the European Commission (DG EMPL, version 3): which element stands in which, in
what order. Nothing is claimed that the CV does not show: no codes of occupations, no levels by dimension, no mother tongue by guess.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from html import escape as markup
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from core.errors import CopilotError
from tools.cv.headings import load
from tools.documents.models import Draft
from tools.documents.rendering.resume import resume_of
from tools.documents.rendering.sheet import AI_NOTE, cleaned
from tools.documents.spoken import english_name, is_native
from tools.profile.models import Fact

Json = dict[str, Any]
_ROOT = (
    ("xmlns", "http://www.europass.eu/1.0"),
    ("xmlns:eures", "http://www.europass_eures.eu/1.0"),
    ("xmlns:hr", "http://www.hr-xml.org/3"),
    ("xmlns:oa", "http://www.openapplications.org/oagis/9"),
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ("xsi:schemaLocation", "http://www.europass.eu/1.0 Candidate.xsd"),
)
_OF_LIBRARIES = frozenset({"alb", "chi", "cze", "dut", "fre", "ger", "gre", "rum"})
"""Codes of ISO 639-2/B, beside which the terminological ones are used."""
_COUNTRIES = {"GB": "uk", "GR": "el"}
"""What European lists call otherwise than ISO 3166."""
_TWO_DIGITS = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98"
"""Codes of countries in telephone numbers (ITU-T E.164); besides these, 1 and 7 have one digit and all others three."""
_FAMILY_FIRST = frozenset({"zh", "ja", "ko", "vi", "hu"})


def europass_xml(draft: Draft, facts: Sequence[Fact]) -> bytes:
    """The CV as a Candidate document; the same draft gives the same bytes.

    Raises:
        CopilotError: the draft is no CV.
    """
    if draft.document != "cv":
        raise CopilotError("A letter has no Europass form.", "Choose PDF, Word, Markdown, text or HTML for the letter.")
    resume, lines = resume_of(draft, facts), cleaned(draft)
    for section, items in resume.items():
        entries = [line.entry for line in lines if line.part == "entry" and line.section == section]
        for item, entry in zip(items, entries, strict=False):
            item["now"] = bool(entry and entry.current)
    awards = next((x.text for x in lines if x.part == "heading" and x.section == "awards"), "")
    person, profile = _person(resume, draft.language[:2]), _profile(resume, awards)
    number = str(uuid5(NAMESPACE_URL, person + profile))
    made = _tag(
        "Candidate",
        _empty("hr:DocumentID", ("schemeID", number), ("schemeName", "DocumentIdentifier"), ("schemeVersionID", "4.0")),
        _tag(
            "CandidateSupplier",
            _empty("hr:PartyID", ("schemeID", number), ("schemeName", "PartyID"), ("schemeVersionID", "1.0")),
            _words("hr:PartyName", "Owner"),
            _tag("PersonContact", _name(resume.get("basics", {}).get("name", ""), draft.language[:2])),
            _words("hr:PrecedenceCode", "1"),
        ),
        person,
        _tag("CandidateProfile", profile, attributes=(("languageCode", draft.language[:2]),)),
        attributes=_ROOT,
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {AI_NOTE} -->\n{made}'.encode()


def _tag(name: str, *inner: str, attributes: Iterable[tuple[str, str]] = ()) -> str:
    """An element around others; nothing where these are nothing."""
    within = "".join(inner)
    return f"<{name}{_attributes(attributes)}>\n{within}</{name}>\n" if within else ""


def _words(name: str, text: str, *attributes: tuple[str, str]) -> str:
    """An element around words; nothing where there are none."""
    return f"<{name}{_attributes(attributes)}>{escape(text)}</{name}>\n" if text else ""


def _empty(name: str, *attributes: tuple[str, str]) -> str:
    return f"<{name}{_attributes(attributes)}/>\n"


def _attributes(given: Iterable[tuple[str, str]]) -> str:
    return "".join(f" {key}={quoteattr(value)}" for key, value in given)


def _prose(paragraph: str = "", bullets: Iterable[str] = ()) -> str:
    """Words with the little markup that the site writes, to be escaped once more."""
    listed = "".join(f"<li>{markup(words, quote=False)}</li>" for words in bullets)
    return (f"<p>{markup(paragraph, quote=False)}</p>" if paragraph else "") + (f"<ul>{listed}</ul>" if listed else "")


def _person(resume: Json, language: str) -> str:
    basics = resume.get("basics", {})
    urls = [basics.get("url", ""), *(profile.get("url", "") for profile in basics.get("profiles", ()))]
    return _tag(
        "CandidatePerson",
        _name(basics.get("name", ""), language),
        _channel("Email", _words("oa:URI", basics.get("email", ""))),
        _channel("Telephone", _phone(basics.get("phone", ""))),
        *(_channel("Web", _words("oa:URI", url)) for url in urls),
        _tag("Communication", _address(basics.get("location", {}))),
        *(
            _words("PrimaryLanguageCode", _code(tongue["language"]), ("name", "NORMAL"))
            for tongue in resume.get("languages", ())
            if is_native(tongue.get("fluency") or "")
        ),
    )


def _name(name: str, language: str) -> str:
    """The last word is the family's, or the first where families come first; the whole name stands before both where its parts do not tell it."""
    first = language in _FAMILY_FIRST
    given, _, family = name.rpartition(" ")
    if first:
        family, _, given = name.partition(" ")
    whole = name if first and given else ""
    return _tag(
        "PersonName",
        _words("FormattedName", whole),
        _words("oa:GivenName", given or family),
        _words("hr:FamilyName", family if given else ""),
    )


def _channel(code: str, address: str) -> str:
    return _tag("Communication", _words("ChannelCode", code), address) if address else ""


def _phone(number: str) -> str:
    digits = number.removeprefix("+")
    if digits == number:
        return _words("oa:DialNumber", number)
    wide = 1 if digits[:1] in {"1", "7"} else 2 if digits[:2] in _TWO_DIGITS.split() else 3
    return _words("CountryDialing", digits[:wide]) + _words("oa:DialNumber", digits[wide:].strip())


def _address(place: Json) -> str:
    country = place.get("countryCode", "")
    return _tag(
        "Address",
        _words("oa:AddressLine", place.get("address", "")),
        _words("oa:CityName", place.get("city", "")),
        _words("CountryCode", _COUNTRIES.get(country, country.lower())),
        _words("oa:PostalCode", place.get("postalCode", "")),
    )


def _profile(resume: Json, awards: str) -> str:
    """The sections in the order of the schema."""

    def each(section: str, make: Callable[[Json], str]) -> str:
        return "".join(map(make, resume.get(section, ())))

    basics = resume.get("basics", {})
    return "".join(
        (
            _words("hr:ProfileName", basics.get("label", "")),
            _words("hr:ExecutiveSummary", _prose(basics.get("summary", ""))),
            _tag("EmploymentHistory", each("work", _job)),
            _tag("EducationHistory", each("education", _study)),
            _tag("Certifications", each("certificates", _certificate)),
            _tag("PublicationHistory", each("publications", _publication)),
            _tag("PersonQualifications", each("languages", _language)),
            _tag("HobbiesAndInterests", each("interests", lambda item: _event("HobbyOrInterest", item["name"]))),
            _tag("Projects", each("projects", _project)),
            _tag("Skills", each("skills", _skills)),
            _tag("VoluntaryWorks", each("volunteer", _voluntary)),
            _tag("Others", _words("Title", awards) if resume.get("awards") else "", each("awards", _award)),
        )
    )


def _period(name: str, item: Json, flag: str, prefix: str = "") -> str:
    """A stretch of time; `flag` is the element that says whether it goes on."""
    start, end = (
        _tag(f"{prefix}{side}Date", _words("hr:FormattedDateTime", item.get(f"{side.lower()}Date", "")))
        for side in ("Start", "End")
    )
    return _tag(name, start, end, _words(flag, str(item.get("now", False)).lower())) if start or end else ""


def _job(item: Json) -> str:
    return _tag(
        "EmployerHistory",
        _words("hr:OrganizationName", item.get("name", "")),
        _tag(
            "PositionHistory",
            _words("PositionTitle", item.get("position", ""), ("typeCode", "FREETEXT")),
            _period("eures:EmploymentPeriod", item, "hr:CurrentIndicator", "eures:"),
            _words("oa:Description", _prose(bullets=item.get("highlights", ()))),
            _words("City", item.get("location", "")),
        ),
        _words("Link", item.get("url", "")),
    )


def _study(item: Json) -> str:
    degree = ", ".join(filter(None, (item.get("studyType"), item.get("area"))))
    return _tag(
        "EducationOrganizationAttendance",
        _words("hr:OrganizationName", item.get("institution", "")),
        _period("AttendancePeriod", item, "Ongoing"),
        _tag(
            "EducationDegree",
            _words("hr:DegreeName", degree),
            _tag("FinalGrade", _words("hr:ScoreText", item.get("score") or "")),
            _words("OccupationalSkillsCovered", _prose(bullets=item.get("courses", ()))),
        ),
        _words("Link", item.get("url", "")),
    )


def _certificate(item: Json) -> str:
    return _tag(
        "Certification",
        _words("hr:CertificationName", item["name"]),
        _tag("FirstIssuedDate", _words("hr:FormattedDateTime", item.get("date", ""))),
        _tag("IssuingAuthority", _words("hr:Name", item.get("issuer", ""))),
        _words("Link", item.get("url", "")),
    )


def _publication(item: Json) -> str:
    return _tag(
        "Publication",
        _words("Title", item["name"]),
        _words("Year", item.get("releaseDate", "")[:4]),
        _words("Reference", item.get("publisher", "")),
        _words("Link", item.get("url", "")),
    )


def _language(item: Json) -> str:
    name = item.get("language", "")
    return _tag(
        "PersonCompetency",
        _words("CompetencyID", _code(name)),
        _words("hr:TaxonomyID", "language"),
        _words("hr:CompetencyName", name),
        _tag("eures:ProficiencyLevel", _words("hr:ScoreText", item.get("fluency") or "")),
    )


def _code(language: str) -> str:
    """The code of a language, or its name where we know none."""
    return _codes().get(english_name(language).casefold(), language)


@cache
def _codes() -> dict[str, str]:
    """English names of languages to codes of three letters."""
    known = load("language_codes").items()
    return {name.casefold(): code for code, name in known if len(code) == 3 and code not in _OF_LIBRARIES}  # noqa: PLR2004


def _skills(item: Json) -> str:
    named = (
        _tag("PersonCompetency", _words("hr:TaxonomyID", "other"), _words("hr:CompetencyName", word)) for word in item["keywords"]
    )
    return _tag("SkillsGroup", _words("Title", item.get("name", "")), *named)


def _event(name: str, title: str, *more: str) -> str:
    return _tag(name, _words("Title", title), *more)


def _project(item: Json) -> str:
    about = _prose(item.get("description") or "", item.get("highlights", ()))
    more = _words("Description", about) + _words("Link", item.get("url", ""))
    return _event("Project", item.get("name", ""), _period("Date", item, "Ongoing"), more)


def _voluntary(item: Json) -> str:
    more = (_words("Location", item.get("organization", "")), _words("Description", _prose(bullets=item.get("highlights", ()))))
    return _event(
        "VoluntaryWork", item.get("position", ""), _period("Date", item, "Ongoing"), *more, _words("Link", item.get("url", ""))
    )


def _award(item: Json) -> str:
    when = _period("Date", {"startDate": item.get("date", "")}, "Ongoing")
    return _event("Other", item["title"], when, _words("Description", _prose(item.get("awarder", ""))))
