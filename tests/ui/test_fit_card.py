"""The card of a fit: its table, filter and pictures, each with words that say the same."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui import results
from tests.ui.conftest import drawn_words, shown
from tools.jobs import charts as figures
from tools.jobs.models import Evidence, Fit, Part
from ui.cards import charts
from ui.cards.requirements import requirements
from ui.render import plain

LOOK = Path(__file__).parents[2] / "ui" / "look.css"
BAD = '<img src=x onerror="y">&amp;\u202e'


def card(live: bool, front: bool) -> None:
    from types import SimpleNamespace
    from typing import Any

    from tests.ui import results
    from tests.ui.test_fit_card import HOSTILE
    from ui.cards.desk import Desk
    from ui.cards.fit import draw_fit
    from ui.state import Session

    role = results.ROLE.model_copy(update={"start": "2019-03"})
    app: Any = SimpleNamespace(services=SimpleNamespace(ledger=SimpleNamespace(facts=lambda _owner: (role,))))
    draw_fit(HOSTILE, Desk(app, Session("local"), "k", live=live, front=front))


def part(name: str, kind: str, verdict: str, weight: float, credit: float) -> Part:
    cited = tuple(Evidence(fact_id="r", quote=f"{BAD} {name} {n}", source="work[0].highlights[1]") for n in range(3))
    return Part(
        requirement_id=name,
        text=f"{name} {BAD}",
        kind=kind,
        category="skill",
        start=0,
        end=1,
        weight=weight,
        verdict=verdict,
        credit=credit,
        points=round(100 * weight * credit, 4),
        reason=f"{name} because {BAD}",
        evidence=cited if credit else (),
        quote=f"we ask for {name}",
    )


HOSTILE = Fit(
    score=62.5,
    low=50,
    high=75,
    title="Engineer",
    company="Falkner",
    parts=(
        part("Python", "must", "met", 0.5, 1.0),
        part("Go", "must", "partial", 0.25, 0.5),
        part("level", "must", "missing", 0.25, 0.0),
    ),
    blockers=("level",),
)


def drawn(*, live: bool = False, front: bool = True) -> AppTest:
    return AppTest.from_function(card, args=(live, front), default_timeout=15).run()


class Tags(HTMLParser):
    """Which elements and attributes there are."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found |= {tag, *(name for name, _ in attrs)}


def test_the_card_shows_score_blockers_and_each_demand():
    text = shown(drawn())
    must = [
        "62 / 100",
        "Between 50 and 75",
        "Could rule you out:** level",
        "Go because",
        "we ask for Go",
        "Asked without saying ·  1",
        "Python because",
        "Work 1 · Line 2",
        "50.0  of 50.0",
        "0.0  of 25.0",
    ]
    assert [w for w in must if w not in text] == []


MANY = HOSTILE.model_copy(
    update={
        "parts": (
            *(part(f"heavy {n}", "nice", "met", 0.08, 1.0) for n in range(8)),
            *(part(f"open {n}", "must", "missing", 0.02, 0.0) for n in range(3)),
            part("paper", "nice", "missing", 0.01, 0.0),
            part("partly", "must", "partial", 0.02, 0.5),
        ),
        "blockers": ("paper",),
    }
)


class Sight(HTMLParser):
    """The buttons of the choice by name, which of them is set, and the rows with the views that they are in."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.views: list[str] = []
        self.first: list[str] = []
        self.names: set[str] = set()
        self.rows: list[tuple[set[str], str]] = []
        self._in: set[str] | None = None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "input":
            assert given["type"] == "radio"
            self.names.add(given["name"])
            self.views.append(given["value"])
            self.first += [given["value"]] if "checked" in given else []
        if tag == "tr":
            self._in = {c[3:] for c in (given.get("class") or "").split() if c.startswith("in-")}

    def handle_data(self, data):
        if self._in is not None and data.strip():
            self.rows.append((self._in, data.strip()))
            self._in = None

    def rows_in(self, view: str) -> list[str]:
        return [text.split(" <")[0] for views, text in self.rows if view in views]


VIEWS = [
    ("most", {"paper", "open 0", "open 1", "open 2", "partly", "heavy 0", "heavy 1", "heavy 2"}),
    ("missing", {"open 0", "open 1", "open 2", "paper"}),
    ("partial", {"partly"}),
    ("met", {f"heavy {n}" for n in range(8)}),
    ("all", {p.requirement_id for p in MANY.parts}),
]


@pytest.mark.parametrize(("view", "there"), VIEWS)
def test_of_many_demands_the_heavy_and_open_ones_are_in_sight_and_the_rest_is_one_choice_away(view, there):
    sight = Sight(requirements(MANY, "k"))
    assert sight.views == ["most", "all", "missing", "partial", "met"]
    assert sight.first == ["most"]
    rows = sight.rows_in(view)
    assert {r for r in rows if r in {p.requirement_id for p in MANY.parts}} == there
    assert [r for r in rows if "·" in r] == [f"{name} ·" for name in ("Must have", "Nice to have") if _asked(name) & there]


def _asked(group: str) -> set[str]:
    kind = {"Must have": "must", "Nice to have": "nice"}[group]
    return {p.requirement_id for p in MANY.parts if p.kind == kind}


def test_the_choice_says_how_many_and_how_many_of_a_group():
    html = requirements(MANY, "k")
    text = unescape(re.sub(r"<[^>]*>", " ", html))
    assert [w for w in ("What counts most 8", "All 13", "Missing 4", "Partly met 1", "Met 8") if w not in text] == []
    assert '<span class="jc-n in-most">4</span><span class="jc-n in-all">4</span>' in html
    assert '<span class="jc-n in-missing">3 of 4</span>' in html
    assert '<span class="jc-n in-most">4 of 9</span>' in html


def test_each_card_has_a_choice_of_its_own_and_one_for_each_view_has_a_rule():
    assert Sight(requirements(MANY, "a")).names == {"in-sight-a"}
    rules = LOOK.read_text(encoding="utf-8")
    for view in Sight(requirements(MANY, "a")).views:
        assert f'.jc-judged:has(input[value="{view}"]:checked) tr:not(.in-{view}, thead *)' in rules


def test_where_little_is_asked_all_of_it_is_in_sight():
    assert Sight(requirements(HOSTILE, "k")).first == ["all"]
    same = HOSTILE.model_copy(update={"parts": (part("Go", "must", "met", 1.0, 1.0),)})
    assert Sight(requirements(same, "k")).views == []


@pytest.mark.parametrize("live", [True, False])
def test_nothing_on_the_card_asks_the_server_and_no_choice_draws_the_page_again(live):
    at = drawn(live=live)
    assert [len(at.button), len(at.button_group), len(at.toggle)] == [0, 0, 0]
    assert "Go because" in drawn_words(at)


def test_the_pictures_say_in_words_what_they_draw():
    text = " ".join(drawn_words(drawn()).split())
    must = [
        "Must have ✓ Met 1 ◐ Partly met 1",
        "Asked without saying ✕ Missing 1",
        "+12.5 of 25.0",
        "Score 62.5",
        "Lead engineer, Nordhaven (2019-03 to now)",
    ]
    assert [w for w in must if w not in text] == []


def test_foreign_words_stay_words():
    bodies = [str(e.proto.body) for e in drawn().get("html")]
    assert any("&lt;img" in body for body in bodies)
    for body in bodies:
        assert not {"img", "onerror", "src", "script", "a"} & Tags(body).found
    assert plain(BAD) == "&lt;img src=x onerror=&quot;y&quot;&gt;&amp;amp;"


def bars(html: str) -> list[tuple[float, float]]:
    return [(float(a), float(b)) for a, b in re.findall(r"left:([\d.]+)%;width:([\d.]+)%", html)]


def test_won_bars_stand_end_to_end_and_reach_the_score():
    html = charts.waterfall(figures.steps(HOSTILE), HOSTILE.score)
    won = [bars(row)[0] for row in html.split("<tr>")[2:] if 'jc-met"' in row]
    assert won[0][0] == 0
    assert won[1] == (50.0, 12.5)
    assert bars(html.split("jc-sum")[1]) == [(0.0, 62.5)]


@pytest.mark.parametrize("html", [charts.coverage(figures.coverage(HOSTILE)), charts.scale(HOSTILE)])
def test_bars_stay_in_their_track(html):
    assert bars(html)
    assert all(0 <= a <= 100 and a + b <= 100.01 for a, b in bars(html))


def test_every_verdict_and_group_has_a_sign_and_a_name_of_its_own():
    assert set(charts.SIGNS) == set(figures.VERDICTS)
    assert len(set(charts.SIGNS.values())) == len(charts.SIGNS)
    assert set(charts.GROUPS) == set(figures.GROUPS)


def test_a_fit_without_parts_is_a_score_alone():
    assert figures.coverage(results.FIT.model_copy(update={"parts": ()})) == ()
