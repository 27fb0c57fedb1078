"""The data of three job boards, told by their shape: Greenhouse, Lever and Ashby, as their answers and their pages hold them."""

from collections.abc import Callable
from html import unescape
from typing import Any

from tools.jobs.models import Salary
from tools.jobs.sources.found import Found, Stated, amount, day, employment, first, objects, pay, remote, words

Item = dict[str, Any]
_YEARLY, _CENTS = 12_000, 100


def posting(item: Item, company: str | None) -> Found | None:
    """The job of one object; `company` is the employer that stands elsewhere in the data. None when it is something else."""
    return next((found for read in BOARDS if (found := read(item, company))), None)


def employer(root: Any) -> str | None:
    """The employer that data name apart from the job."""
    named = (item.get("organization") for item in objects(root))
    return next((words(o["name"]) for o in named if isinstance(o, dict) and words(o.get("name"))), None)


def greenhouse(item: Item, company: str | None) -> Found | None:
    """`content` is HTML, in the answers of the board written with entities."""
    place = item.get("location") or item.get("job_post_location")
    if not (
        {"title", "content"} <= item.keys() and {"absolute_url", "job_post_location", "company_name", "location"} & item.keys()
    ):
        return None
    ranges = first(item.get("pay_input_ranges") or item.get("pay_ranges"))
    stated = Stated(
        title=words(item["title"]),
        company=words(item.get("company_name")) or company,
        location=words(place.get("name") if isinstance(place, dict) else place),
        salary=_range(ranges) if isinstance(ranges, dict) else None,
        deadline=day(item.get("application_deadline")),
    )
    return Found(stated=stated, body=unescape(str(item["content"] or "")), marks=_marks(item, "absolute_url", "id", "public_url"))


def _range(ranges: Item) -> Salary | None:
    """Figures in cents. Where the heading does not say for what time, only a big sum shows that it is a year."""
    low, high = (amount(ranges.get(key)) for key in ("min_cents", "max_cents"))
    least, most = (n / _CENTS if n else None for n in (low, high))
    about = ranges.get("title") or ("year" if (least or 0) >= _YEARLY else "")
    return pay(least, most, ranges.get("currency_type"), about)


def lever(item: Item, company: str | None) -> Found | None:
    """`text` is the title; the ad is in pieces, each list with its heading."""
    kinds, pieces = item.get("categories"), item.get("lists")
    if not (isinstance(kinds, dict) and "text" in item and {"lists", "description", "descriptionPlain"} & item.keys()):
        return None
    lists = [p for p in pieces if isinstance(p, dict)] if isinstance(pieces, list) else []
    body = [str(item.get("description") or item.get("descriptionPlain") or "")]
    body += [f"<h3>{p.get('text') or ''}</h3><ul>{p.get('content') or ''}</ul>" for p in lists]
    body.append(str(item.get("additional") or ""))
    asked = item.get("salaryRange")
    sums = asked if isinstance(asked, dict) else {}
    stated = Stated(
        title=words(item["text"]),
        company=company,
        location=words(kinds.get("location")),
        remote=remote(item.get("workplaceType")),
        employment_type=employment(kinds.get("commitment")),
        salary=pay(sums.get("min"), sums.get("max"), sums.get("currency"), sums.get("interval")),
    )
    return Found(stated=stated, body="\n".join(body), marks=_marks(item, "hostedUrl", "id"))


def ashby(item: Item, company: str | None) -> Found | None:
    """Pay stands in parts somewhere inside."""
    if not ("title" in item and {"descriptionHtml", "descriptionPlain", "descriptionPlainText"} & item.keys()):
        return None
    sums = next((o for o in objects(item) if o.get("compensationType") == "Salary" and amount(o.get("minValue"))), {})
    stated = Stated(
        title=words(item["title"]),
        company=company,
        location=words(item.get("locationName") or item.get("location")),
        remote=remote(item.get("workplaceType")) or ("remote" if item.get("isRemote") is True else None),
        employment_type=employment(item.get("employmentType")),
        salary=pay(sums.get("minValue"), sums.get("maxValue"), sums.get("currencyCode"), sums.get("interval")),
        deadline=day(item.get("applicationDeadline")),
    )
    plain = item.get("descriptionPlain") or item.get("descriptionPlainText")
    return Found(
        stated=stated, body=str(item.get("descriptionHtml") or plain or ""), marks=_marks(item, "jobUrl", "id", "jobPostingId")
    )


def _marks(item: Item, *keys: str) -> tuple[str, ...]:
    return tuple(mark for key in keys if (mark := words(item.get(key))))


BOARDS: tuple[Callable[[Item, str | None], Found | None], ...] = (greenhouse, lever, ashby)
