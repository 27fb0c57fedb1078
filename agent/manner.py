"""How one person wants it: hidden from a model or not, answered in which language and tone, and for how long what was made stays.

Kept as choices of the person (`agent/visit/store.py`) under these names. A value that is not known counts as not chosen, so that
nothing but what stands here gets into a prompt.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

MASKING, LANGUAGE, TONE, KEPT = "masking", "answer_language", "answer_tone", "keep_days"
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh", "ar", "hi")
"""Those that the offline model has words in: what is chosen holds with and without a model."""
DAYS = (30, 90, 365)
BRIEF = "brief"
_FILE = Path(__file__).with_name("manner.toml")

Chosen = Mapping[str, str]


def masks(chosen: Chosen, usual: bool) -> bool:
    """Whether who this person is stays hidden from a model; `usual` is what holds for whoever chose nothing."""
    return {"on": True, "off": False}.get(chosen.get(MASKING, ""), usual)


def language_chosen(chosen: Chosen) -> str:
    """The language of all answers; empty where they follow the person's own words."""
    wanted = chosen.get(LANGUAGE, "")
    return wanted if wanted in LANGUAGES else ""


def tone_chosen(chosen: Chosen) -> str:
    """The tone of answers; empty for the usual one."""
    wanted = chosen.get(TONE, "")
    return wanted if wanted in tones() else ""


def kept_days(chosen: Chosen) -> int | None:
    """For how many days conversations and documents stay that nobody goes on with; None where they stay until they are erased."""
    wanted = chosen.get(KEPT, "")
    return int(wanted) if wanted in map(str, DAYS) else None


@cache
def tones() -> Mapping[str, str]:
    """Tone -> the words for a model."""
    found: dict[str, str] = tomllib.loads(_FILE.read_text(encoding="utf-8"))["tones"]
    return found
