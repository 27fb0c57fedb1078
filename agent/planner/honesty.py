"""What a message says about truth: that a claim need not be true, that nothing untrue is wanted, or that a claim went too far.

Advisory: what a document may say is decided by the truth gate. This only decides what a wish is heard as.
"""

import re
from functools import cache

from agent.planner import lexicon
from agent.planner.folding import fold

UNTRUE = {"unchecked": 0.4, "excused": 0.3, "forged": 0.45}
"""How much each sign speaks for a claim that is not true."""
LATER, DENIED = 0.35, 0.4
"""An order to claim what one would only learn, or what one then says is not so."""
LESS, ASKS = -0.4, -0.1
"""A claim to be taken back is no lie, and neither, mostly, is what is only asked."""
_END = re.compile(r"[?？؟][\s\"')]*$")


def points(text: str) -> float:
    """How much the words speak for something untrue, or against it."""
    folded = fold(text)
    signs = [worth for name, worth in UNTRUE.items() if _any(name).search(folded)]
    if _any("order").search(folded) and not _any("paper").search(folded):
        signs += [worth for name, worth in (("later", LATER), ("denied", DENIED)) if _any(name).search(folded)]
    if signs:
        return max(signs)
    if _any("less").search(folded):
        return LESS
    return ASKS if _END.search(text) and not lexicon.concepts_of(folded) & {"claim", "lie"} else 0.0


def wish_alone(text: str) -> str:
    """The text without the words by which it asks that nothing be invented; as it is where nothing else, or no more than that, is left."""
    folded = fold(text)
    if not _any("honest").search(folded) or points(text) > 0:
        return text
    spoken = text if len(folded) == len(text) else folded
    rest = spoken
    for found in reversed(list(_any("honest").finditer(folded))):
        rest = rest[: found.start()] + rest[found.end() :]
    return rest.strip() if re.search(r"\w{2}", rest) else text


@cache
def _any(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in lexicon.table("honesty")[name]))
