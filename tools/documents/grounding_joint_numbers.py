"""Number words that a language writes as one word: zweihundertvierzig, tweeentwintig, trentotto, viereinhalbtausend."""

from collections.abc import Mapping

_TEN = 10


def one_word(simple: Mapping[str, float], link: str, hundred: str, thousand: str, one: str) -> dict[str, float]:
    """zweihundertvierzig, tweeentwintig, trentotto: units before tens where a word links them, else after."""
    units = {word: value for word, value in simple.items() if 0 < value < _TEN and value.is_integer()}
    tens = {word: value for word, value in simple.items() if 2 * _TEN <= value < _TEN**2}
    if link:
        linked = {f"{unit}{link}{ten}": a + b for unit, a in (units | {one: 1.0}).items() for ten, b in tens.items()}
    else:
        linked = {_elided(ten, unit): a + b for unit, a in (units | {"uno": 1.0}).items() for ten, b in tens.items()}
    small = {word: value for word, value in simple.items() if 0 < value < _TEN**2 and value.is_integer()} | linked
    lead = units | {one: 1.0, "": 1.0}
    teens = {word: value for word, value in simple.items() if link and _TEN < value < 2 * _TEN and value.is_integer()}
    halves = {word: value for word, value in simple.items() if value % 1}
    hundreds = {f"{word}{hundred}": value * _TEN**2 for word, value in (lead | teens).items()}
    over = {f"{word}{rest}": a + b for word, a in hundreds.items() for rest, b in small.items()}
    thousands = {
        f"{word}{thousand}": value * _TEN**3
        for word, value in (small | hundreds | halves | {one or "due": 1.0 if one else 2.0}).items()
    }
    both = {
        f"{word}{rest}": a + b for word, a in thousands.items() if a < _TEN**4 for rest, b in hundreds.items() if rest != hundred
    }
    return linked | hundreds | over | thousands | both


def _elided(ten: str, unit: str) -> str:
    return (ten[:-1] if unit[0] in "uo" else ten) + unit
