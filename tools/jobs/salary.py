"""Pay as an ad states it: figures, currency, period."""

import re

from core.flat import flat
from tools.jobs.models import Salary
from tools.jobs.phrases import pattern, table

_CURRENCY = {
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "r$": "BRL",
    "brl": "BRL",
    "a$": "AUD",
    "aud": "AUD",
    "c$": "CAD",
    "cad": "CAD",
    "us$": "USD",
    "$": "USD",
    "usd": "USD",
    "chf": "CHF",
    "zl": "PLN",
    "zł": "PLN",
    "pln": "PLN",
    "kr": "SEK",
    "sek": "SEK",
    "nok": "NOK",
    "dkk": "DKK",
    "inr": "INR",
    "₹": "INR",
    "¥": "JPY",
    "mxn": "MXN",
    "nz$": "NZD",
    "nzd": "NZD",
    "aed": "AED",
    "zar": "ZAR",
    "cop": "COP",
    "sgd": "SGD",
    "s$": "SGD",
}
_SIGN = r"(?:€|£|nz\$|r\$|a\$|c\$|s\$|us\$|\$|₹|¥|zł|\b(?:eur(?:os?)?|gbp|usd|aud|cad|chf|pln|brl|sek|nok|dkk|inr|mxn|nzd|aed|zar|cop|sgd|zl)\b)"
_NUMBER = r"\d{1,3}(?:[.,'\s ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_AMOUNT = re.compile(
    rf"(?P<c1>{_SIGN})?\s?(?P<a>{_NUMBER})\s?(?P<k1>k|mil(?![a-z]))?(?!\w*%)\s?(?P<c2>{_SIGN})?"
    rf"(?:\s*(?:\([^)\d]{{1,24}}\)\s*)?(?:-|rising to|up to|to|a|bis|ate|tot|et|und|y|e|en|and)\s*(?P<c3>{_SIGN})?\s?(?P<b>{_NUMBER})\s?(?P<k2>k|mil(?![a-z]))?\s?(?P<c4>{_SIGN})?)?"
)
_BIG = re.compile(r"^\s?(?:bn|m\b|million|billion|mio|mrd|millones|milliard|milhoes|miljoen|turnover|budget|umsatz)")
_HEAD_LINES = 8
_THOUSAND = 1000
_FEWEST_FOR_YEAR, _FEWEST_FOR_MONTH = 12_000, 1_000
_DOLLARS = {
    "NZD": re.compile(r"\b(?:new zealand|aotearoa|kiwisaver|auckland|wellington|christchurch|hamilton|timaru|te awamutu|nz)\b"),
    "AUD": re.compile(
        r"\b(?:superannuation|super|perth|sydney|melbourne|brisbane|adelaide|nsw|qld|vic|canberra|darwin|australian?)\b"
    ),
    "CAD": re.compile(
        r"\b(?:canad\w+|ontario|toronto|quebec|montreal|vancouver|alberta|calgary|ottawa|nova scotia|british columbia|manitoba)\b|, on\b"
    ),
    "MXN": re.compile(r"\b(?:mexico|cdmx|queretaro|monterrey|guadalajara|puebla|prestaciones de ley|imss)\b"),
    "COP": re.compile(r"\b(?:colombia|bogota|medellin|cundinamarca|cali|antioquia|smmlv)\b"),
    "ARS": re.compile(r"\b(?:argentina|buenos aires|rosario|cordoba capital)\b"),
    "CLP": re.compile(r"\b(?:chile|valparaiso)\b"),
    "SGD": re.compile(r"\bsingapore\b"),
}
"""What says whose dollars or pesos a bare `$` means."""


def salary(text: str, language: str) -> Salary | None:
    """The pay with the best signs: a range, words of pay near, a period. None where no figures are given."""
    flat_text = flat(text)
    best: tuple[int, int, Salary] | None = None
    for hit in _AMOUNT.finditer(flat_text):
        read = _read(flat_text, hit, language)
        if read and (best is None or read[0] > best[0]):
            best = (read[0], hit.start(), read[1])
    return best[2] if best else None


def _read(flat_text: str, hit: re.Match[str], language: str) -> tuple[int, Salary] | None:
    written = [hit.group(c) for c in ("c1", "c2", "c3", "c4") if hit.group(c)]
    sign = next((s for s in written if s != "$"), written[0] if written else None)
    if not sign or _BIG.match(flat_text[hit.end() : hit.end() + 12]):
        return None
    low = _value(hit.group("a"), bool(hit.group("k1") or (hit.group("b") and hit.group("k2"))))
    high = _value(hit.group("b"), bool(hit.group("k2"))) if hit.group("b") else low
    line_start = flat_text.rfind("\n", 0, hit.start()) + 1
    before, after = (
        flat_text[max(line_start, hit.start() - 40) : hit.start()],
        flat_text[hit.end() : hit.end() + 40].split("\n", maxsplit=1)[0],
    )
    period = _period(after, language) or _period(before, language)
    about = bool(pattern(language, "pay", "about").search(before + " " + after))
    if low is None or high is None or (not period and max(low, high) < _FEWEST_FOR_MONTH):
        return None
    period = period or ("year" if max(low, high) >= _FEWEST_FOR_YEAR else "month")
    score = (
        (flat_text.count("\n", 0, hit.start()) < _HEAD_LINES)
        + 2 * (low != high)
        + 2 * about
        + bool(_period(after + before, language))
        - 3 * ("bonus" in before[-14:] or "extra" in before[-14:])
    )
    currency = _CURRENCY[sign.strip()]
    if sign == "$":
        currency = next((name for name, told in _DOLLARS.items() if told.search(flat_text)), currency)
    return (score, Salary(min=low, max=high, currency=currency, period=period)) if score > 0 else None


def _value(raw: str, thousands: bool) -> float | None:
    if re.search(r"[.,'\s ]\d{3}(?:\D|$)", raw):
        whole = re.sub(r"[.,]\d{1,2}$", "", raw) if re.search(r"[.,]\d{1,2}$", raw) else raw
        number = float(re.sub(r"\D", "", whole))
    else:
        number = float(raw.replace(",", ".").replace(" ", ""))
    return number * _THOUSAND if thousands and number < _THOUSAND else number


def _period(words: str, language: str) -> str | None:
    """The period named nearest to the start of the words."""
    found: list[tuple[int, str]] = []
    for name in dict.fromkeys(("en", language)):
        periods = table(f"words/{name}")["pay"]["periods"]
        for period, parts in periods.items() if isinstance(periods, dict) else ():
            hit = re.search(rf"(?<![a-z])(?:{'|'.join(parts)})(?![a-z])", words)
            if hit:
                found.append((hit.start(), period))
    return min(found)[1] if found else None


__all__ = ["salary"]
