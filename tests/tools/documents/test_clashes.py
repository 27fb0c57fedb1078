"""Facts that tell one thing differently: dates, title, employer, level; and those that only look so."""

import pytest

from tests.agent.room import NOW
from tools.documents.clashes import Clash, clashes
from tools.profile.models import Fact, ReadAt, SaidBy


def entry(name: str, employer: str, title: str, dates: tuple[str | None, str | None], file: str = "a", **more) -> Fact:
    start, end = dates
    source = ReadAt(document=file * 16, file_name=f"{file}.pdf") if file else SaidBy(at=NOW, words=title)
    made = {"kind": "role", "text": f"{title}, {employer}", "current": end is None and start is not None} | more
    return Fact(id=name, employer=employer, title=title, start=start, end=end, source=source, **made)


def language(name: str, text: str, level: str, file: str = "a") -> Fact:
    return entry(name, "", "", (None, None), file, kind="language", text=text, details={"fluency": level}, current=False)


OLD = entry("r1", "Globex Ltd", "Welder", ("2015-03", "2019-06"))
DIFFER = [
    ("dates", OLD, entry("r2", "Globex Ltd", "Welder", ("2015-03", "2020-01"), "b")),
    ("dates", OLD, entry("r2", "Globex", "welder", ("2014-01", "2019-06"), "b")),
    ("dates", OLD, entry("r2", "Globex Ltd", "Welder", ("2015-03", None), "b")),
    ("dates", OLD, entry("r2", "GLOBEX LTD", "Welder", ("2016", "2019-06"), "")),
    ("title", OLD, entry("r2", "Globex Ltd", "Head welder", ("2015-03", "2019-06"), "b")),
    ("title", OLD, entry("r2", "Globex", "Foreman", ("2015", "2019"), "")),
    ("employer", OLD, entry("r2", "Initech", "Welder", ("2015-03", "2019-06"), "b")),
    ("level", language("l1", "German", "B2"), language("l2", "German", "C1", "b")),
    ("level", language("l1", "German", "B2"), language("l2", "Deutsch", "Muttersprache", "b")),
    (
        "dates",
        entry("e1", "Leeds", "BSc", ("2010", "2013"), kind="education", details={"area": "Physics"}),
        entry("e2", "University of Leeds", "BSc", ("2011", "2014"), "b", kind="education"),
    ),
]


@pytest.mark.parametrize(("what", "one", "other"), DIFFER)
def test_what_is_told_differently_is_found_in_any_order(what, one, other):
    assert clashes([one, other]) == (Clash(what=what, one=one.id, other=other.id),)
    assert clashes([other, one]) == clashes([one, other])


AGREE = [
    (OLD, entry("r2", "Globex Ltd", "Welder", ("2015", "2019"), "b")),
    (OLD, entry("r2", "Globex Ltd", "Welder", ("2020-01", None), "b")),
    (OLD, entry("r2", "Globex Ltd", "Welder", (None, None), "b")),
    (OLD, entry("r2", "Globex Ltd", "Head welder", ("2019-07", None), "b")),
    (OLD, entry("r2", "Globex Ltd", "Shop steward", ("2015-03", "2019-06"))),
    (OLD, entry("r2", "Initech", "Welder", ("2015-03", "2019-06"))),
    (OLD, entry("r2", "Initech", "Cook", ("2015-03", "2019-06"), "b")),
    (OLD, entry("r2", "Globex Ltd", "Welder", ("2015-03", "2019-09"), "b", kind="volunteer")),
    (OLD, entry("r2", "", "Welder", ("2015-03", "2020-01"), "b")),
    (language("l1", "German", "B2"), language("l2", "German", "B2 (2019)", "b")),
    (language("l1", "German", "B2"), language("l2", "French", "C1", "b")),
    (language("l1", "German", "B2"), language("l2", "German", "", "b")),
    (
        entry("e1", "Leeds", "BSc", ("2010", "2013"), kind="education", details={"area": "Physics"}),
        entry("e2", "Leeds", "BSc", ("2011", "2014"), "b", kind="education", details={"area": "Music"}),
    ),
]


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_what_agrees_or_is_two_things_is_left_alone(one, other):
    assert clashes([one, other]) == ()


def test_several_are_told_in_one_order():
    facts = [OLD, *(fact for _, _, fact in DIFFER[:2])]
    renamed = [fact.model_copy(update={"id": f"r{at}"}) for at, fact in enumerate(facts)]
    found = clashes(renamed)
    assert [(clash.one, clash.other) for clash in found] == [("r0", "r1"), ("r0", "r2"), ("r1", "r2")]
    assert clashes(renamed[::-1]) == found


@pytest.mark.parametrize("facts", [(), (OLD,)])
def test_few_facts_cannot_differ(facts):
    assert clashes(facts) == ()
