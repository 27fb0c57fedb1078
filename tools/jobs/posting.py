"""An ad read into what it asks for, each demand an exact quote. The ad is data: nothing in it changes a rule."""

from core.flat import flat
from core.language import detect
from tools.jobs.amounts import degree, spoken_names, years
from tools.jobs.categories import category
from tools.jobs.deadlines import deadline, visa
from tools.jobs.demands import Demand, demands
from tools.jobs.employers import employer
from tools.jobs.facets import employment_type, remote, seniority
from tools.jobs.fluency import level_asked
from tools.jobs.located import place
from tools.jobs.models import Posting, Requirement
from tools.jobs.naming import skill_names
from tools.jobs.phrases import languages
from tools.jobs.refusing import check, looks_like_posting, refused
from tools.jobs.salary import salary
from tools.jobs.sections import pieces
from tools.jobs.suspicion import kept, suspicious
from tools.jobs.titles import job_title

_UNLIKE = 0.3


def read_posting(text: str) -> Posting:
    """Reads a job ad.

    Raises:
        PostingRefused: the words are empty, far too long or no job ad.
    """
    check(text)
    told = kept(text)
    words = told.text
    language = detect(words)
    read_as = language if language in languages() else "en"
    flat_text = flat(words)
    found = [d for piece in pieces(words, read_as) for d in demands(words, flat_text, piece, read_as)]
    whole = [d._replace(start=a, end=b) for d in _distinct(words, found) for a, b in [told.span(d.start, d.end)]]
    requirements = tuple(_requirement(text, i, d, read_as) for i, d in enumerate(whole, 1))
    if not requirements and looks_like_posting(text) < _UNLIKE:
        raise refused("no_demands")
    closes = deadline(text, read_as)
    company = employer(words, read_as)
    title = job_title(words, read_as, company)
    wanted = [r for r in requirements if r.kind == "must"]
    return Posting(
        title=title,
        company=company,
        location=place(words, read_as, title, company),
        remote=remote(flat_text, read_as),
        language=language,
        seniority=seniority(flat(title or ""), flat_text, read_as),
        employment_type=employment_type(flat_text, read_as),
        salary=salary(words, read_as),
        years_experience=_overall_years(wanted),
        education=_education(wanted),
        requirements=requirements,
        suspicious=suspicious(text, company),
        deadline=closes.date if closes else None,
        closes=closes,
        visa=visa(text, read_as),
        text=text,
    )


def _distinct(text: str, found: list[Demand]) -> list[Demand]:
    """Without repeats: the same words asked twice are one demand."""
    seen: set[str] = set()
    kept: list[Demand] = []
    for demand in sorted(found):
        key = flat(text[demand.start : demand.end])
        if key not in seen and (not kept or demand.start >= kept[-1].end):
            seen.add(key)
            kept.append(demand)
    return kept


def _requirement(text: str, number: int, demand: Demand, language: str) -> Requirement:
    quote = text[demand.start : demand.end]
    words = flat(quote)
    what = "experience" if demand.kind == "duty" else category(words, language)
    level = level_asked(words) if what == "language" else degree(words, language) if what == "education" else None
    return Requirement(
        id=f"r{number}",
        text=" ".join(quote.split()),
        kind=demand.kind,
        category=what,
        skills=skill_names(quote, what, language),
        years=years(words, language) if demand.kind != "duty" else None,
        level=level,
        quote=quote,
        start=demand.start,
        end=demand.end,
    )


def _overall_years(wanted: list[Requirement]) -> float | None:
    """The overall least: the most that a must asks for."""
    return max((r.years for r in wanted if r.years is not None), default=None)


def _education(wanted: list[Requirement]) -> str | None:
    levels = [r.level for r in wanted if r.category == "education" and r.level]
    return levels[0] if levels else "none"


__all__ = ["looks_like_posting", "read_posting", "spoken_names"]
