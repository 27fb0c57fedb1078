"""The card of jobs found: what is shown when, which buttons there are, and that a link leads only to a safe page."""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.errors import NotFound
from tests.ui import results
from tests.ui.conftest import shown
from tools.discovery.models import Asked, FoundJobs, Offer, Query
from ui.cards.found import query_words
from ui.finding import deeds
from ui.state import LOCAL, Session

OFFER = results.FOUND.offers[0].model_copy(update={"title": "Platform Engineer", "unmet": ("Haskell",)})


def script(found: "FoundJobs", live: bool, away: frozenset[str], saved: dict[str, str]) -> None:
    from types import SimpleNamespace
    from typing import Any

    from ui.cards.desk import Desk
    from ui.cards.found import draw_found
    from ui.state import Session

    store = SimpleNamespace(hidden=lambda _owner: away, searches=lambda _owner: ())
    app: Any = SimpleNamespace(services=SimpleNamespace(seeker=SimpleNamespace(store=store)))
    tab = Session("local")
    tab.finding.saved = saved
    draw_found(found, Desk(app, tab, "k", live=live))


def drawn(found: FoundJobs, *, live: bool = False, away: tuple[str, ...] = (), saved: tuple[str, ...] = ()) -> AppTest:
    args: tuple[Any, ...] = (found, live, frozenset(away), dict.fromkeys(saved, "job"))
    return AppTest.from_function(script, args=args, default_timeout=15).run()


def one(**changed: Any) -> FoundJobs:
    return FoundJobs(
        offers=(OFFER.model_copy(update=changed),), total=1, asked=(Asked(board="Remotive", host="remotive.com", found=1),)
    )


def buttons(at: AppTest) -> list[str]:
    return [b.label for b in at.button]


CASES: dict[str, tuple[FoundJobs, dict[str, Any], list[str], list[str]]] = {
    "judged": (one(), {}, ["fit 72", "Met:] Python", "Not met:] Haskell", "Save as job"], ["Saved under"]),
    "not judged": (one(score=None, met=(), unmet=(), blockers=()), {}, ["Platform Engineer"], ["fit", "Met:", "rule you out"]),
    "not new": (one(new=False), {}, ["Platform Engineer"], ["New"]),
    "with a deadline": (one(deadline="2026-04-01"), {}, ["apply until 2026-04-01"], []),
    "while the turn runs": (one(), {"live": True}, ["Platform Engineer"], ["Save as job", "Not for me", "Keep this search"]),
    "put away": (one(), {"away": ("k1",)}, ["Put away: Platform Engineer", "Undo"], ["Save as job", "Met:]"]),
    "saved": (one(), {"saved": ("k1",)}, ["Saved under Jobs"], ["Save as job"]),
    "a kept search": (one().model_copy(update={"name": "Mine"}), {}, ["Mine · 1 job found"], ["Keep this search"]),
    "nothing": (FoundJobs(), {}, ["0 jobs found", "Looked for: everything"], ["No board could be reached", "Save as job"]),
    "some put away": (one().model_copy(update={"hidden": 2}), {}, ["2 put away by you"], []),
    "no network": (FoundJobs(asked=(Asked(board="Remotive", host="x", problem="Remotive took too long."),)), {}, ["took too long"], []),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_the_card_shows(case):
    found, how, must, must_not = CASES[case]
    text = shown(drawn(found, **how))
    assert [w for w in must if w not in text] == []
    assert [w for w in must_not if w in text] == []


@pytest.mark.parametrize(
    ("url", "links"), [("https://a.example/1", 1), ("http://a.example/1", 0), ("", 0), ("javascript:alert(1)", 0)]
)
def test_only_a_safe_page_is_linked(url, links):
    assert len(drawn(one(url=url)).get("link_button")) == links


def test_the_first_few_are_open_and_the_others_wait():
    many = FoundJobs(offers=tuple(Offer(key=f"k{n}", title=f"Job {n}") for n in range(9)))
    at = drawn(many)
    assert [e.label for e in at.expander] == ["4 more jobs"]
    assert buttons(at).count("Save as job") == 9


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (Query(), "everything"),
        (
            Query(role="cook", place="Kiel", remote="remote", hours="part-time", days=1, language="de"),
            "cook · Kiel · remote · part-time · last 1 day · de",
        ),
        (Query(role="![x](y)"), r"\!\[x\](y)"),
    ],
)
def test_what_was_looked_for_in_one_line(query, said):
    assert query_words(query).replace("\\", "") == said.replace("\\", "")


DEEDS: dict[str, Callable[[Any, Session], object]] = {
    "save": lambda app, tab: deeds.save(app, tab, "gone"),
    "hide": lambda app, tab: deeds.hide(app, tab, "gone", True),
    "run": lambda app, tab: deeds.run(app, tab, ("gone",)),
    "remove": lambda app, tab: deeds.remove(app, tab, "gone"),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_is_not_there_any_more_is_said_to_be_gone(app, deed):
    with pytest.raises(NotFound) as error:
        DEEDS[deed](app, Session(LOCAL))
    assert error.value.what_to_do


def test_putting_back_nothing_does_nothing(app):
    tab = Session(LOCAL)
    deeds.put_back(app, tab)
    assert app.services.seeker.store.searches(LOCAL) == ()
