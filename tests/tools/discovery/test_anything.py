"""Whatever a board sends and whatever a person says: a list, or a plain refusal; never a fault, never a link that is none."""

import json
import string
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tools.discovery.test_sources import ANSWERS, LISTS, page
from tools.discovery.asking import READERS
from tools.discovery.boards import request
from tools.discovery.models import Board, Found, Query
from tools.discovery.narrowing import key, narrowed
from tools.discovery.query import LONGEST, asks, completed, read_query, spoken

KEYS = sorted(
    {name for kind, name in LISTS.items() for item in ANSWERS[kind][name] for name in item} | {"text", "categories", "lists"}
)
LEAF: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=40)
    | st.sampled_from(["https://a.example/1", "javascript:alert(1)", "2026-03-02"])
)
VALUE: st.SearchStrategy[Any] = st.recursive(
    LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4), max_leaves=12
)
ITEM: st.SearchStrategy[Any] = st.dictionaries(st.sampled_from(KEYS), VALUE, max_size=12) | VALUE
WORDS = st.text(st.sampled_from(string.ascii_letters + " ,.-|äñç'()*+?[]{}\\\n東京في"), max_size=120)


@pytest.mark.parametrize("kind", sorted(ANSWERS))
@settings(max_examples=60, deadline=None)
@given(listed=st.lists(ITEM, max_size=4))
def test_any_answer_gives_jobs_with_a_title_and_true_links(kind, listed):
    answer = listed if kind == "lever" else {LISTS[kind]: listed}
    found = READERS[kind](page(json.dumps(answer)), Board(kind=kind, name="x"))
    assert all(isinstance(f, Found) and f.title.strip() for f in found)
    assert all(f.url == "" or f.url.startswith(("https://", "http://")) for f in found)
    left = narrowed(found, Query(role="cook", place="Hull", days=7), date(2026, 3, 2))
    assert len(left.found) + left.same + left.left_out == len(found)
    assert len({key(f) for f in found}) <= len(found)


@settings(max_examples=200, deadline=None)
@given(words=WORDS)
def test_any_words_become_a_short_search_of_words_that_were_said(words):
    query = read_query(words)
    assert max(len(query.role), len(query.place)) <= LONGEST
    assert set(query.role.split()) <= {part for said in words.split() for part in (said, *_pieces(said))}
    assert isinstance(asks(words), bool)
    assert completed(query, ()) == query


@settings(max_examples=100, deadline=None)
@given(words=WORDS, own=WORDS)
def test_nothing_leaves_that_was_not_said(words, own):
    said = own.casefold()
    assert all(part.strip(".,;:!?()\"'").casefold() in said for part in spoken(words, own, ()).split() if part.isascii())


@settings(max_examples=100, deadline=None)
@given(role=st.text(max_size=60), place=st.text(max_size=60))
def test_any_words_stay_in_their_place_in_an_address(role, place):
    address = request(Board(kind="remotive"), Query(role=role.encode("utf-8", "ignore").decode(), place=place), {}).address
    assert address.startswith("https://remotive.com/api/remote-jobs?")
    assert address.isascii()
    assert not set(address) & set(' \r\n#\\"<>')


def _pieces(said: str) -> list[str]:
    """Parts of a word as it may be cut: at the signs that part a sentence, and before an ending that says nothing."""
    table = str.maketrans(dict.fromkeys('.,;:!?()"“”|', " "))
    parts = said.translate(table).split()
    return [*parts, *(part[:n] for part in parts for n in range(1, len(part)))]
