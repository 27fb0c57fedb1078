"""A value on its way into the profile: its words, where they stand, and how sure we are."""

from dataclasses import dataclass, field

from tools.cv.page import Line, Part


@dataclass(slots=True)
class Found:
    """A value with its places. `text` is what is shown; each of its words stands in one of the parts."""

    text: str
    parts: list[Part] = field(default_factory=list)
    confidence: float = 0.8


def found(part: Part, confidence: float = 0.8, marks: str = " \t,;:|·•-–—/") -> Found:
    """A value that is one stretch of a line."""
    part = part.trimmed(marks)
    return Found(" ".join(part.text.split()), [part], confidence)


def joined(lines: list[Line], confidence: float = 0.8) -> Found:
    """A value that runs over several lines; words cut by a hyphen at a line's end are joined."""
    text = ""
    for line in lines:
        words = " ".join(line.text.split())
        if text.endswith("\u00ad"):
            text = text[:-1] + words
        else:
            east = bool(text) and bool(words) and "\u2e80" <= text[-1] <= "\ud7ff" and "\u2e80" <= words[0] <= "\ud7ff"
            text = f"{text}{'' if east or not text else ' '}{words}"
    return Found(text.replace("\u00ad", ""), [Part(x, 0, len(x.text)) for x in lines], confidence)
