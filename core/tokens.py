"""How many tokens a text is, and what they cost. Never asks the network: without its file a count is an estimate and says so."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.settings import ROOT, prepare_environment

if TYPE_CHECKING:
    from tiktoken import Encoding

_DATA = Path(__file__).with_name("models.toml")
_BYTES_A_TOKEN = 4
"""English has about five, Chinese four, JSON three: between too many and too few for all."""
_SNAPSHOT = re.compile(r"(-\d{4}-\d{2}-\d{2}|-\d{4})?")
_MILLION = 1_000_000
_COMMON_BY = "gpt-4o"


@cache
def _known() -> dict[str, Any]:
    return tomllib.loads(_DATA.read_text(encoding="utf-8"))


@cache
def _encoding(model: str) -> "Encoding | None":
    """The encoding of a model, if we know the one and have the other."""
    known = [(start, name) for name, starts in _known()["encodings"].items() for start in starts if model.startswith(start)]
    name = max(known, key=lambda pair: len(pair[0]))[1] if known else None
    if name is None or not (ROOT / "models" / "tiktoken" / _known()["files"][name]).is_file():
        return None
    prepare_environment()
    import tiktoken

    return tiktoken.get_encoding(name)


def count(text: str, model: str = "") -> tuple[int, bool]:
    """The tokens of a text for a model, and whether that is an estimate."""
    encoding = _encoding(model)
    if encoding is None:
        return -(-len(text.encode("utf-8", "replace")) // _BYTES_A_TOKEN), True
    return len(encoding.encode_ordinary(text)), False


def cost(model: str, tokens_in: int, tokens_out: int) -> float | None:
    """What a model's maker asks for these tokens, in US dollars; None for a model whose price we do not know."""
    fits = [name for name in _known()["prices"] if model.startswith(name) and _SNAPSHOT.fullmatch(model, len(name))]
    if not fits:
        return None
    price_in, price_out = _known()["prices"][max(fits, key=len)]
    return float(tokens_in * price_in + tokens_out * price_out) / _MILLION


def prices_as_of() -> str:
    """The day the prices were written down."""
    return str(_known()["as_of"])


def usual(word: str, among: int = 45_000) -> bool:
    """Whether a word is a common one: a single token among the first of an encoding, which are made in order of how often they come."""
    encoding = _encoding(_COMMON_BY)
    if encoding is None:
        return False
    pieces = encoding.encode_ordinary(f" {word.lower()}")
    return len(pieces) == 1 and pieces[0] < among
