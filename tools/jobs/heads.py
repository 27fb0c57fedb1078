"""The head of an ad: its first lines in parts, its labelled lines, and the words that tell an occupation, an employer, a place."""

import re
from collections.abc import Mapping
from functools import cache

from core.flat import flat
from tools.jobs.phrases import DATA, entries, languages, pattern, table, union
from tools.jobs.segments import BULLET

LONGEST = 80
_LINES = 8
_CUT = re.compile(r"\s+[-–—|•·]\s+|\s*[|•📍]\s*|\s+·\s*|·\s+|\s+[-–—]{1,2}\s*|,\s+|\.\s+|:\s+|;\s+|\s\((?=[^)]{12,}\))")
_MARKS = re.compile(r"^[#*\s>]+|[*\s]+$")
_EDGE = " .,;:–—-!*📍🚀✨"
PLACEHOLDER = re.compile(r"<[A-Z_]+>|\[[A-Z_ ]+\]")


@cache
def words_of(key: str) -> re.Pattern[str]:
    """The occupations (`roles`), legal forms and kinds of employers (`legal`) of the data file."""
    return union(tuple(str(r) for r in table("titles")[key]))


@cache
def places() -> re.Pattern[str]:
    """Towns, regions and countries that we know."""
    lines = (DATA / "places.txt").read_text(encoding="utf-8").splitlines()
    names = [flat(n.strip()) for line in lines if not line.startswith("#") for n in line.split(";") if n.strip()]
    return union(tuple(re.escape(n) for n in names))


def field(key: str, language: str) -> re.Pattern[str]:
    """The field words of a language, such as those before an employer's name."""
    return union(entries(language, "fields", key))


def labelled(text: str, key: str, language: str) -> str | None:
    """The value of a labelled line: `Location: Dublin`, `**Job title:** Engineer`."""
    names = "|".join(entries(language, "fields", key))
    hit = re.compile(rf"^[ \t#*•-]*(?:{names})[ \t]*:[* \t]*(?P<value>\S.*)$", re.MULTILINE).search(flat(text))
    if not hit:
        return None
    value = _MARKS.sub("", text[hit.start("value") : hit.end("value")]).split("|", maxsplit=1)[0].strip()
    return value if value and not PLACEHOLDER.match(value) and len(value) <= LONGEST else None


def head(text: str) -> list[str]:
    """The first lines of the ad that hold words, without bullets and marks."""
    lines = [_MARKS.sub("", line[m.end() :] if (m := BULLET.match(line)) else line) for line in text.split("\n")]
    return [line for line in lines if re.search(r"\w", line)][:_LINES]


def chunks(line: str) -> list[str]:
    """A line cut at dashes, bars, commas and colons."""
    fields = line.split(" / ") if line.count(" / ") > 1 else [line]
    return [part for f in fields for c in _CUT.split(f) if c and (part := c.strip(_EDGE))]


def is_terms(flat_chunk: str) -> bool:
    """Whether a part tells hours, contract or way of working rather than a name."""
    keys = [("remote", k) for k in ("hybrid", "remote", "onsite")]
    keys += [("employment", k) for k in ("full-time", "part-time", "temporary", "contract", "internship")]
    return any(pattern(name, section, key).search(flat_chunk) for name in languages() for section, key in keys)


def names_nobody(plain: str) -> bool:
    """Whether flat words begin as no name of an employer or a town does: `we`, `our client`, `pour`."""
    return _nobody().match(plain) is not None


@cache
def _nobody() -> re.Pattern[str]:
    return re.compile(rf"{words_of('nobody').pattern}(?!-)")


def worth(of: str, figures: Mapping[str, float]) -> float:
    """What the signs of a candidate come to by the fitted weights of `employer` or `place`; above 0 it may be the one."""
    weights = _fitted(of)
    return round(weights["bias"] + sum(weights.get(k, 0.0) * v for k, v in sorted(figures.items())), 6)


@cache
def _fitted(of: str) -> Mapping[str, float]:
    return {str(k): float(v) for k, v in table("heads")[of].items()}
