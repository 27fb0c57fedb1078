"""Names of technologies as their makers write them, and skills that stand in the list only."""

import re
from collections.abc import Iterator
from functools import cache

from core.flat import flat
from tools.cv.review.desk import Desk, Raw, table

LINK = re.compile(r"\S*(?:@|://|www\.|\.(?:com|org|net|io|dev|de|fr|es|pt|it|nl|pl|me)\b)\S*")
WORDS_MOST, UNPROVEN_FEW, UNPROVEN_SHARE, NAMED_MOST, LINES_FEW = 3, 5, 0.7, 6, 4


def terms(desk: Desk) -> Iterator[Raw]:
    """Names written otherwise than their makers do; skills with no line behind them."""
    yield from _spelling(desk)
    yield from _unproven(desk)


@cache
def _names() -> tuple[dict[str, str], re.Pattern[str]]:
    """Each wrong way to write a name with the right one, and a pattern that finds them as whole words."""
    wrong = {form: right for right, forms in table("spelling")["names"].items() for form in forms}
    body = "|".join(re.escape(form) for form in sorted(wrong, key=len, reverse=True))
    return wrong, re.compile(rf"(?<![\w@.#+])(?:{body})(?![\w@#+]|\.\w)")


def _spelling(desk: Desk) -> Iterator[Raw]:
    wrong, pattern = _names()
    seen: set[str] = set()
    for line in desk.reading.text.splitlines():
        for found in pattern.finditer(LINK.sub(lambda m: " " * len(m[0]), line)):
            if found[0] not in seen and not line.isupper():
                seen.add(found[0])
                yield Raw("spelling", _path(desk, found[0]), line.strip(), {"found": found[0], "right": wrong[found[0]]})


def _path(desk: Desk, word: str) -> str:
    return next((path for path, source in desk.reading.fields.items() if word in source.source_text), "file")


def _unproven(desk: Desk) -> Iterator[Raw]:
    """Skills of a word or three that no entry, summary, project or certificate mentions."""
    profile = desk.profile
    entries = [*profile.work, *profile.volunteer, *profile.projects, *profile.education, *profile.certificates]
    told = flat(
        "\n".join(str(v) for e in entries for v in e.model_dump(exclude_none=True).values()) + (profile.basics.summary or "")
    )
    skills = [(f"skills[{n}].keywords[{i}]", w) for n, s in enumerate(profile.skills) for i, w in enumerate(s.keywords)]
    bare = [(path, w) for path, w in skills if len(w.split()) <= WORDS_MOST and not _in(flat(w), told)]
    told_enough = len(list(desk.bullets())) >= LINES_FEW
    if len(bare) >= UNPROVEN_FEW and len(bare) >= UNPROVEN_SHARE * len(skills) and told_enough:
        named = ", ".join(w for _, w in bare[:NAMED_MOST])
        yield Raw("skills_unproven", bare[0][0], named, {"count": len(bare), "all": len(skills), "first": bare[0][1]})


def _in(skill: str, told: str) -> bool:
    """Whether the words of a skill, or their beginnings, stand in the entries."""
    stems = [w[: max(4, len(w) - 3)] for w in re.findall(r"[\w+#]+", skill)]
    return all(re.search(rf"(?<!\w){re.escape(stem)}", told) for stem in stems)
