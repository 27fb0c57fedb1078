"""The lines under roles: how they open, who does what in them, whether they show a result, how long and how alike they are."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from core.flat import flat
from tools.cv.review.desk import Bullet, Desk, Raw, name_of, pattern, words
from tools.cv.review.times import is_recent

LONG, FEW, MUCH = 34, 3, 0.3
"""Words of a long line; lines that begin alike; share of all lines from which that shows."""
BARE_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,%])")
FIGURE = re.compile(r"\d|[%‰€$£¥½¼¾]")
NAMED = re.compile(r"\b[A-Z]{2,}[-/ ]\d[\w.]*|\b[A-Za-z]+[-/]?\d[\w.]*")
"""Names with a number in them (ISO 9001, HTML5, S3), which measure nothing."""
ENOUGH = 0.5
"""Share of lines with a figure from which the others are left alone."""
OPENING = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
SHORT_WORD = 3
STOPS = ".。;；"


def lines(desk: Desk) -> Iterator[Raw]:
    """All findings about lines."""
    bullets = list(desk.bullets())
    language = desk.reading.language
    for bullet in bullets:
        yield from _one(bullet, language)
    yield from _unmeasured(bullets, language)
    yield from _repeated(bullets)
    yield from _ends(bullets)
    yield from _cliches(desk, language)
    for n, role in enumerate(desk.profile.work):
        told = role.highlights or role.summary
        if not told and name_of(role) and is_recent(desk, role) and not _is_group(desk, n):
            yield Raw("empty_role", f"work[{n}]", name_of(role))


def _is_group(desk: Desk, n: int) -> bool:
    """Whether a role without words stands over another at the same employer, as firms head several roles."""
    work = desk.profile.work
    near = [work[m] for m in (n - 1, n + 1) if 0 <= m < len(work)]
    return any(flat(w.name or "") == flat(work[n].name or "") and (w.highlights or w.summary) for w in near)


def _one(bullet: Bullet, language: str) -> Iterator[Raw]:
    """What weakens one line: one matter of its wording, and its length."""
    worded = _weak(bullet, language) or _person(bullet, language) or _voice(bullet, language)
    if worded is not None:
        yield worded
    count = len(bullet.text.split())
    if count > LONG:
        yield Raw("long_line", bullet.path, bullet.text, {"words": count, "half": _half(bullet.text)})


def _weak(bullet: Bullet, language: str) -> Raw | None:
    weak = pattern(language, "weak", start=True).match(bullet.flat)
    if not weak:
        return None
    cut = len(bullet.text) - len(bullet.flat) + weak.end()
    opening, rest = bullet.text[:cut].strip(" -•*·"), bullet.text[cut:].strip(" :,.;")
    return Raw("weak_opening", bullet.path, bullet.text, {"opening": opening, "rest": _short(rest)}) if rest else None


def _person(bullet: Bullet, language: str) -> Raw | None:
    mine = pattern(language, "first").search(bullet.flat) or pattern(language, "first_start", start=True).match(bullet.flat)
    return Raw("first_person", bullet.path, bullet.text) if mine else None


def _voice(bullet: Bullet, language: str) -> Raw | None:
    """A line in which nobody acts, or one of an ended role that is told in the present."""
    if passive := pattern(language, "passive").search(bullet.flat):
        own = bullet.text[-len(bullet.flat) :]
        return Raw("passive", bullet.path, bullet.text, {"found": own[passive.start() : passive.end()]})
    if bullet.over and pattern(language, "present", start=True).match(bullet.flat):
        return Raw("tense", bullet.path, bullet.text, {"found": (OPENING.search(bullet.text) or [""])[0]})
    return None


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: text.rfind(" ", 0, most)].rstrip(" ,;:") + " …"


def _half(text: str) -> str:
    """The words before the joint of a line that is nearest to its middle."""
    joints = [m.start() for m in re.finditer(r"[;,.]\s|\s[–—-]\s", text)]
    cut = min(joints, key=lambda j: abs(j - len(text) / 2), default=text.rfind(" ", 0, len(text) // 2))
    return _short(text[:cut][-60:].lstrip() if cut > 0 else text)


def is_measured(text: str, language: str) -> bool:
    """Whether a line says how many, how much, how often: any figure but a year or the number of a version."""
    bare = NAMED.sub("", BARE_YEAR.sub("", text))
    return bool(FIGURE.search(bare)) or bool(pattern(language, "figures").search(flat(text)))


def _unmeasured(bullets: Sequence[Bullet], language: str) -> Iterator[Raw]:
    """Lines without any figure, where most have none: those of the newest roles first, each with what could be told."""
    if not words(language):
        return
    bare = [b for b in bullets if not is_measured(b.text, language)]
    if len(bullets) < FEW or len(bare) < (1 - ENOUGH) * len(bullets):
        return
    weak = pattern(language, "weak", start=True)
    for bullet in (b for b in bare if not weak.match(b.flat)):
        ask = next((k for k in words(language).get("asks", {}) if _asks(language, k).search(bullet.flat)), "result")
        yield Raw("unmeasured", bullet.path, bullet.text, {"ask": ask, "count": len(bare), "all": len(bullets)})


def _asks(language: str, key: str) -> re.Pattern[str]:
    parts: Any = words(language)["asks"][key]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})")


def _repeated(bullets: Sequence[Bullet]) -> Iterator[Raw]:
    """One word that opens many lines."""
    openings = [(m[0], b) for b in bullets if (m := OPENING.match(b.text.lstrip(" -•*·"))) and len(m[0]) > SHORT_WORD]
    counts = Counter(flat(word) for word, _ in openings)
    for word, count in counts.most_common(2):
        if count > FEW or (count == FEW and count >= MUCH * len(bullets)):
            first = next(o for o in openings if flat(o[0]) == word)
            yield Raw("repeated_verb", first[1].path, first[1].text, {"word": first[0], "count": count})


def _ends(bullets: Sequence[Bullet]) -> Iterator[Raw]:
    """Some lines end with a full stop and some do not."""
    stopped = [b for b in bullets if b.text.rstrip()[-1:] in STOPS]
    odd = min(stopped, [b for b in bullets if b not in stopped], key=len)
    if len(bullets) > 2 * FEW and len(odd) >= FEW - 1:
        yield Raw("ends_mixed", odd[0].path, odd[0].text, {"count": len(stopped), "all": len(bullets)})


def _cliches(desk: Desk, language: str) -> Iterator[Raw]:
    """Words that every CV holds, in the summary, the lines and the list of skills."""
    worn, seen = pattern(language, "cliches"), set[str]()
    texts = [("basics.summary", desk.profile.basics.summary or "")]
    texts += [(b.path, b.text) for b in desk.bullets()]
    texts += [(f"skills[{n}].keywords[{i}]", w) for n, s in enumerate(desk.profile.skills) for i, w in enumerate(s.keywords)]
    for path, text in texts:
        for found in worn.finditer(flat(text)):
            if found[0] not in seen:
                seen.add(found[0])
                yield Raw("cliche", path, text, {"found": text[found.start() : found.end()]})
