"""Whatever is pasted: no crash, exact quotes, the same twice."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import PostingRefused
from core.flat import flat
from tests.tools.jobs.ads import BAKER, GUIDE, PLATFORM, WAITER
from tests.tools.jobs.people import ENGINEER, STUFFED, TODAY, facts, finder
from tools.cv.skills.finding import find_skills
from tools.jobs.fit import assess
from tools.jobs.improve import cut, improvements
from tools.jobs.posting import looks_like_posting, read_posting
from tools.jobs.suspicion import kept, suspicious

WORDS = st.sampled_from([w for ad in (BAKER, PLATFORM, WAITER, GUIDE) for w in ad.replace("\n", " \n ").split(" ")])
MIXED = st.lists(st.one_of(WORDS, st.text(max_size=6)), min_size=15, max_size=80).map(" ".join)
PEOPLE = {"engineer": facts(ENGINEER), "stuffed": facts(STUFFED), "nobody": ()}


def read(text):
    try:
        return read_posting(text)
    except PostingRefused:
        return None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text):
    posting = read(text)
    assert posting is None or posting.text == text
    assert 0 <= looks_like_posting(text) <= 1


@settings(max_examples=60, deadline=None)
@given(MIXED)
def test_quotes_are_exact_and_never_overlap(text):
    posting = read(text)
    if posting is None:
        return
    found = posting.requirements
    assert all(r.quote == text[r.start : r.end] and r.quote.strip() for r in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert [r.id for r in found] == [f"r{i}" for i in range(1, len(found) + 1)]
    assert all(s.quote == text[s.start : s.end] for s in posting.suspicious)
    assert read(text) == posting


@settings(max_examples=40, deadline=None)
@given(MIXED, st.sampled_from(sorted(PEOPLE)))
def test_points_add_up_for_any_ad_and_gains_are_in_order(text, who):
    posting = read(text)
    if posting is None:
        return
    fit = assess(posting, PEOPLE[who], finder(PEOPLE[who]), TODAY)
    assert sum(p.points for p in fit.parts) == pytest.approx(fit.score, abs=0.01)
    assert 0 <= fit.low <= fit.score <= fit.high <= 100
    assert set(fit.blockers) <= {p.requirement_id for p in fit.parts if p.verdict == "missing" and p.kind == "must"}
    gains = [i.gain for i in improvements(posting, fit, PEOPLE[who], TODAY).items]
    assert gains == sorted(gains, reverse=True)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_what_is_kept_stands_where_it_stood(text):
    found = kept(text)
    assert "".join(text[p] for p in found.places) == found.text
    assert len(flat(text)) == len(text)
    assert all(text[s.start : s.end] == s.quote for s in suspicious(text, None))


@settings(max_examples=60, deadline=None)
@given(st.one_of(MIXED, st.text(max_size=200)))
def test_skills_are_where_they_are_said_to_be(text):
    found = find_skills(text)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), st.integers(min_value=20, max_value=200))
def test_a_cut_is_short_and_a_beginning(text, most):
    short = cut(text, most)
    assert len(short) <= most + 2
    assert text.startswith(short.removesuffix(" …"))
