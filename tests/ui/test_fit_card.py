"""The card of a fit: its table, filter and pictures, each with words that say the same."""

import re
from html.parser import HTMLParser

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui import results
from tests.ui.conftest import drawn_words, shown
from tools.jobs import charts as figures
from tools.jobs.models import Evidence, Fit, Part
from ui.cards import charts
from ui.render import plain

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


def test_the_card_first_shows_what_is_not_met():
    text = shown(drawn())
    must = [
        "62 / 100",
        "Between 50 and 75",
        "Could rule you out:** level",
        "Go because",
        "we ask for Go",
        "Asked without saying · 1",
    ]
    assert [w for w in must if w not in text] == []
    assert "Python because" not in text


@pytest.mark.parametrize(
    ("chosen", "must", "must_not"),
    [
        (["met"], ["Python because", "Work 1 · highlights 2", "50.0  of 50.0"], ["Go because"]),
        (["missing"], ["level because", "0.0  of 25.0"], ["Python because", "Go because"]),
        ([], ["Python because", "Go because", "level because"], []),
    ],
)
def test_the_table_follows_the_filter(chosen, must, must_not):
    at = drawn()
    at.button_group[0].set_value(chosen).run()
    text = drawn_words(at)
    assert [w for w in must if w not in text] == []
    assert [w for w in must_not if w in text] == []


def test_while_the_answer_comes_there_is_nothing_to_press():
    at = drawn(live=True)
    assert len(at.button_group) == 0
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
