"""An address as written into postal code, city and region, as far as its words say."""

import re

from tools.cv.contact import POSTAL
from tools.cv.headings import load
from tools.cv.lexicon import is_place, known

STREET = re.compile(r"^\d{1,5}[a-zA-Z]?\s+[^\W\d_]|[^\W\d_]\s\d{1,4}$")
LONGEST_TOWN = 4


def address_parts(text: str) -> dict[str, str]:
    """`postalCode`, `city` and `region` of an address; what its words do not say is left out."""
    found: dict[str, str] = {}
    parts = [p.strip() for p in re.split(r"[,،，]", re.sub(r"\s*\([A-Z]{2}\)$", "", text)) if p.strip()]
    towns = _without_code(parts, found)
    regions = [n for n, p in enumerate(towns) if n and _is_region(p) and not any(c.isdigit() for c in towns[n - 1])]
    if regions:
        found["region"] = towns[regions[0]]
    city = _city(towns, regions, coded="postalCode" in found)
    return ({"city": city} if city else {}) | found


def _without_code(parts: list[str], found: dict[str, str]) -> list[str]:
    """The parts with the postal code taken out; the part it stood in comes first, for it names the town."""
    for number in range(len(parts) - 1, -1, -1):
        part = parts[number]
        code = POSTAL.search(part)
        street = STREET.search(part) and any(is_place(p) for p in parts[number + 1 :]) and not is_place(part)
        if not code or street:
            continue
        found["postalCode"] = code[0]
        before, after = (side.strip(" -") for side in (part[: code.start()], part[code.end() :]))
        rest = before if any(map(str.isalpha, before)) else after
        if not rest:
            return parts[number + 1 :] if number + 1 < len(parts) and not _is_country(parts[number + 1]) else parts[:number]
        if number and _is_region(rest):
            return [parts[number - 1], rest, *parts[number + 1 :]]
        return [rest, *parts[number + 1 :]]
    return parts


def _city(towns: list[str], regions: list[int], *, coded: bool) -> str:
    at = (
        regions[0] - 1
        if regions
        else next((n for n, p in enumerate(towns) if known(p, "places", "cities") or (n and _is_region(p))), 0)
    )
    town = towns[at] if towns else ""
    alone = len(towns) == 1 and not coded and not known(town, "places", "cities")
    named = (
        any(map(str.isalpha, town))
        and not any(c.isdigit() for c in town)
        and len(town.split()) <= LONGEST_TOWN
        and not _is_country(town)
    )
    return town if named and not alone and (coded or regions or is_place(", ".join(towns[at:]))) else ""


def _is_region(part: str) -> bool:
    code = part in load("places")["codes"] and part not in load("places")["country_codes"]
    return code or known(part, "places", "regions") or part.startswith(("Co. ", "County "))


def _is_country(part: str) -> bool:
    return known(part, "places", "countries")
