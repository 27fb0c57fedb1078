"""JobPosting as schema.org names it (JSON-LD), which most sites put into their pages for search engines."""

from typing import Any

from tools.jobs.models import Salary
from tools.jobs.sources.found import Found, Stated, day, employment, first, pay, remote, words

_MORE = {"responsibilities": "Responsibilities", "qualifications": "Requirements", "skills": "Skills"}


def posting(item: dict[str, Any]) -> Found | None:
    """The job of one object; None when it is something else."""
    kinds = item.get("@type")
    if not any(
        str(k).rpartition("/")[2].rpartition(":")[2] == "JobPosting" for k in (kinds if isinstance(kinds, list) else [kinds])
    ):
        return None
    identifier = first(item.get("identifier"))
    marks = (item.get("url"), item.get("@id"), identifier.get("value") if isinstance(identifier, dict) else identifier)
    stated = Stated(
        title=words(item.get("title") or item.get("name")),
        company=_name(item.get("hiringOrganization")),
        location=_places(item.get("jobLocation")) or _places(item.get("applicantLocationRequirements")),
        remote=remote(first(item.get("jobLocationType"))),
        employment_type=employment(item.get("employmentType")),
        salary=_salary(item),
        deadline=day(item.get("validThrough")),
    )
    return Found(stated=stated, body=_body(item), marks=tuple(m for m in map(words, marks) if m))


def _body(item: dict[str, Any]) -> str:
    """The description, and what some sites put into fields of its own."""
    text = item.get("description")
    body = text if isinstance(text, str) else ""
    for name, heading in _MORE.items():
        more = item.get(name)
        said = "\n".join(map(str, more)) if isinstance(more, list) else more
        if isinstance(said, str) and len(said.split()) > 3 and said.strip() not in body:  # noqa: PLR2004 - less is a keyword
            body += f"\n<h3>{heading}</h3>\n{said}"
    return body


def _name(value: Any) -> str | None:
    value = first(value)
    return words(value.get("name") or value.get("legalName")) if isinstance(value, dict) else words(value)


def _places(value: Any) -> str | None:
    """The first place, as `town, region, country` without repeats."""
    value = first(value)
    if not isinstance(value, dict):
        return words(value)
    address = first(value.get("address")) or value
    if not isinstance(address, dict):
        return words(address)
    parts = [_name(address.get(key)) for key in ("addressLocality", "addressRegion", "addressCountry")]
    named = list(dict.fromkeys(p for p in parts if p))
    return words(", ".join(named)) or _name(value)


def _salary(item: dict[str, Any]) -> Salary | None:
    base = first(item.get("baseSalary")) or first(item.get("estimatedSalary"))
    if not isinstance(base, dict):
        return pay(base, base, item.get("salaryCurrency"), None)
    value = first(base.get("value"))
    inner = value if isinstance(value, dict) else base | {"value": value}
    exact = inner.get("value")
    currency = base.get("currency") or inner.get("currency") or item.get("salaryCurrency")
    low, high = inner.get("minValue", exact), inner.get("maxValue", exact)
    return pay(low, high, currency, inner.get("unitText") or base.get("unitText"))
