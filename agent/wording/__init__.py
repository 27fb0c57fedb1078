"""What the engines say, in other languages. They say and keep plain English; whoever shows it words it with `told`.

`sentences/*.toml` hold each English sentence with its slots and what it is elsewhere. A slot takes the words of the person, the
ad or the file as they are; one whose name begins with `our` takes words of the engines, which are told in that language too.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from pathlib import Path

FOLDER = Path(__file__).parent / "sentences"
OURS = "our"
UNSPACED = frozenset({"ja", "zh"})
"""Languages that put nothing between two sentences."""
LONGEST, SENTENCES = 4_000, 12
"""Characters, and sentences of a line: no engine says more at once, and what others wrote may be long."""
_SLOT = re.compile(r"\{(\w+)\}")
_ESCAPED = re.compile(r"\\\{(\w+)\\\}")
_STOP = re.compile(r"(?<=[.!?]) ")


def told(text: str, language: str) -> str:
    """Words of an engine in a language, line by line; words that are not known stay as they are."""
    if language not in languages() or len(text) > LONGEST:
        return text
    return "\n".join(_line(line, language) for line in text.split("\n"))


def _line(line: str, language: str) -> str:
    """A line of one or more sentences. Where the rest of it is not known, the first are told all the same."""
    for first, rest in _parts(line, language):
        return f"{first}{_gap(language)}{_line(rest, language)}" if rest else first
    return line


def _known(text: str, language: str) -> str | None:
    """The text in a language when all of its sentences are known, else nothing."""
    for first, rest in _parts(text, language):
        then = _known(rest, language) if rest else ""
        if then is not None:
            return f"{first}{_gap(language) if then else ''}{then}"
    return None


def _gap(language: str) -> str:
    """What stands between two sentences."""
    return "" if language in UNSPACED else " "


def _parts(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Each known beginning of a text, told, and what comes after it; the whole text first."""
    for at in (len(text), *(stop.start() for stop in islice(_STOP.finditer(text), SENTENCES))):
        first = _one(text[:at], language)
        if first is not None:
            yield first, text[at + 1 :]


def _one(text: str, language: str) -> str | None:
    exact = sentences().get(text)
    if exact and not _SLOT.search(text):
        return exact.get(language)
    for english, pattern in _patterns():
        found = pattern.fullmatch(text)
        values = found and _values(found.groupdict(), language)
        if values is not None and language in sentences()[english]:
            return _filled(sentences()[english][language], values)
    return None


def _filled(sentence: str, values: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: values[slot[1]], sentence)


def _values(found: Mapping[str, str], language: str) -> dict[str, str] | None:
    """What stands in the slots; nothing where words that must be ours are not."""
    made = {name: _known(value, language) if name.startswith(OURS) else value for name, value in found.items()}
    return None if None in made.values() else {name: str(value) for name, value in made.items()}


@cache
def sentences() -> dict[str, dict[str, str]]:
    """English sentence -> language -> the sentence there."""
    rooms = (tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.toml")))
    return {english: elsewhere for room in rooms for english, elsewhere in room.items()}


@cache
def languages() -> frozenset[str]:
    """The languages that something is told in."""
    return frozenset(language for elsewhere in sentences().values() for language in elsewhere)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sentences with slots, those with the most words of ours first: another could be meant by a shorter one."""
    slotted = sorted((text for text in sentences() if _SLOT.search(text)), key=lambda text: -len(_SLOT.sub("", text)))
    return tuple((text, re.compile(_ESCAPED.sub(r"(?P<\1>.+?)", re.escape(text)), re.DOTALL)) for text in slotted)
