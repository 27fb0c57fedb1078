"""What a skill of the lexicon is called where an ad names it: mostly by its name; by the ad's own word where that means a thing of its own."""

import re

from core.flat import flat
from tools.cv.skills.finding import FoundWords, label, lexicon
from tools.jobs.lists import whole

_SOFT = frozenset({"soft", "permission", "terms", "leadership"})
_INITIALS = 2
_ALIKE = 4


def proper(found: FoundWords) -> bool:
    """Whether a skill is called by a proper name, a product or a norm, whatever stands beside it."""
    written = found.written or found.name
    return written != written.lower() and not found.tongue


def called(found: FoundWords, language: str) -> str:
    """The name of a found skill in an ad: GKE stays GKE, Postgres becomes PostgreSQL, `reliable` becomes reliability."""
    given, written = label(found.name, language), found.written
    if not written or lexicon().skills[found.name].family in _SOFT or _form(written, given) or _no_name(written, language):
        return given
    return written if proper(found) and not set(flat(written).split()) & set(flat(given).split()) else given


def loose(found: FoundWords, language: str) -> bool:
    """Whether only one everyday word (`ships`, `docs`) speaks for a skill of quite another name (maritime, technical documentation)."""
    given, written = label(found.name, language), found.written
    if not written or " " in written or "-" in written or proper(found) or found.tongue not in {"", "en"}:
        return False
    return lexicon().skills[found.name].family not in _SOFT and not _form(written, given) and not _akin(written, given)


def _akin(written: str, name: str) -> bool:
    """Whether a word begins as a word of the name does: nurse and nursing, tokens and design tokens."""
    return any(flat(written)[:_ALIKE] == word[:_ALIKE] for word in flat(name).split())


def _no_name(written: str, language: str) -> bool:
    return any(whole(tongue, "aside").fullmatch(flat(written)) for tongue in {"en", language})


def _form(written: str, name: str) -> bool:
    """Whether one is the other with more or fewer letters or words: Postgres and PostgreSQL, AWS and Amazon Web Services."""
    one, two = (re.sub(r"[^\w+#]", "", flat(t)) for t in (written, name))
    if two.startswith(one) or one.startswith(two):
        return True
    if re.search(rf"(?<!\w){re.escape(flat(name))}(?!\w)", flat(written)) and name != name.lower():
        return True
    return _initials(written) == two or _initials(name) == one


def _initials(text: str) -> str:
    """`aws` for Amazon Web Services; nothing for one word."""
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]", text)
    return "".join(p[0] for p in parts).lower() if len(parts) >= _INITIALS else ""
