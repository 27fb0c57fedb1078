"""Each card, drawn: what must be on it, what must not, and that hostile words stay words."""

import pytest
from markdown_it import MarkdownIt
from streamlit.testing.v1 import AppTest

from tests.ui import results
from tests.ui.conftest import drawn_words
from tools.documents.claims import real_changes
from tools.documents.models import Change
from tools.jobs.models import Salary
from ui.cards import documents, jobs, marks, profile
from ui.cards.table import CARDS

KINDS = sorted(results.ALL)


def script(kind: str, live: bool, front: bool) -> None:
    from types import SimpleNamespace
    from typing import Any

    from core.errors import NotFound
    from tests.ui import results
    from ui.cards import table
    from ui.cards.desk import Desk
    from ui.state import Session

    def gone(*_: object) -> None:
        raise NotFound("There is no such draft.")

    drafts = SimpleNamespace(history=gone)
    seeker = SimpleNamespace(store=SimpleNamespace(hidden=lambda _owner: frozenset(), searches=lambda _owner: ()))
    ledger = SimpleNamespace(facts=lambda _owner: ())
    board = SimpleNamespace(steps=lambda _owner, _of: (SimpleNamespace(id="c2"),))
    services = SimpleNamespace(ledger=ledger, drafts=drafts, seeker=seeker, applications=board)
    app: Any = SimpleNamespace(services=services)
    artifact = results.ALL[kind].model_dump(mode="json") if kind in results.ALL else {"kind": kind}
    table.draw(artifact, Desk(app, Session("local", pictures={"k": (b"",)}), "k", live=live, front=front))


def drawn(kind: str, *, live: bool = False, front: bool = False) -> AppTest:
    at = AppTest.from_function(script, args=(kind, live, front), default_timeout=15).run()
    assert not at.exception, at.exception
    return at


def text_of(at: AppTest) -> str:
    parts = [e.value for e in (*at.header, *at.markdown, *at.caption, *at.warning)]
    parts += [e.label for e in at.expander] + [f"{m.label} {m.value}" for m in at.metric] + [b.label for b in at.button]
    return "\n".join([*map(str, parts), drawn_words(at)]).replace("\\", "")


SHOWN = {
    "reading": (["Mara Lindqvist", "Lead engineer", "2019-03 – now", "2014 – 2019-02", "BSc Informatics", "Welding", "German (native)", "hidden text", "image", "please check", "sure"], []),
    "ledger": (["2 facts. Read in mara.docx", "phone", "— page 1", "said by you on 5 Mar 2026", "Said by you"], ["Studies"]),
    "recalled": (["1 fact behind", "Lead engineer"], []),
    "fact_change": (["Corrected", "Lead engineer", "Forklift licence"], []),
    "posting": (["Platform Engineer", "70,000 – 85,000 EUR per year", "Must have · 1", "Nice to have · 1", "What you would do · 1", "five years of Python", "meant for a machine"], []),
    "fit": (["72 / 100", "Between 64 and 80", "Requirement by requirement · 4", "All 4", "Met 1", "Partly met 1", "Missing 1", "Not known 1", "Reason for Python", "Reason for Kubernetes", "Reason for Terraform", "rule you out:** A work permit", "rule you out:** Terraform", "Where the points come from"], ["r9", "When your roles"]),
    "difference": (["From 62.0 to 71.5 (+9.5)", "Judged anew", "Missing", "Met", "1 other", "−1.5"], ["SQL"]),
    "comparison": (["2 jobs side by side", "Platform Engineer", "72", "60 to 80", "3 of 5", "Work permit", "Real gap: Terraform", "up to 6 points", "Job ad", "2 of 2", "Nothing stands out"], ["40 to 40"]),
    "improvements": (["Do you have a licence?", "up to 8 points", "Tell me", "Add dates."], ["up to 0"]),
    "review": (["1 thing to fix", "All 2 roles are dated.", "Fix first · 1", "Would make it stronger · 4", "Responsible for", "Work 1 · Line 2 · page 2", "and 3 more like this", "Begin with the verb."], ["Worth a look"]),
    "job_list": (["2 saved jobs", "fit 72", "Baker"], []),
    "found_jobs": (["7 jobs found", "Looked for: engineer · Leeds · last 7 days", "From your profile: place", "Sent to: Remotive (engineer), Lever board of falkner (no word of yours)", "9 jobs came · 1 came twice · 1 did not match", "Lever took too long", "Platform Engineer", "fit 72", "New", "on Remotive + Adzuna", "Met:] Python", "Not met:] Haskell", "Could rule you out:] Work permit", "meant for a machine", "2 more jobs", "Save as job", "Not for me", "Keep this search"], ["put away by you", "another"]),
    "tracked": (["Platform Engineer", "Applied", "→", "Interview", "since 5 Mar 2026", "Interview 10 Mar 2026, 10:30 · Room", "Undo", "Open the board"], ["1 Mar"]),
    "board": (["2 applications", "Applied", "Rejected", "No answer for 16 days", "10 Mar 2026: Call", "Open the board"], ["more"]),
    "exported": (["mara-cv.pdf (40 kB)"], []),
    "asked_edit": (["Not used: Built 90"], ["It is true"]),
    "interview": (["7 likely questions, gaps first", "Terraform", "Do not claim it.", "What was the result?", "mara.docx, 1", "closest thing", "2 more", "Question number 7?", "How old are you?", "Directive 2000/78/EC", "no legal advice"], ["q1"]),
    "versions": (["What changed last", "You asked: shorter", "1 line", "1 line is the same", "Built", "removed:", "added:"], ["Work"]),
}  # fmt: skip


@pytest.mark.parametrize("kind", SHOWN)
def test_a_card_shows(kind):
    must, must_not = SHOWN[kind]
    at = drawn(kind)
    text = text_of(at) + "".join(str(e.proto.label) for e in at.get("download_button"))
    text = text.replace("\\", "")
    assert [words for words in must if words not in text] == []
    assert [words for words in must_not if words in text] == []


def test_each_kind_of_result_has_a_card():
    assert set(CARDS) == set(results.ALL)


@pytest.mark.parametrize("kind", [k for k in KINDS if k != "draft"])
def test_hostile_words_stay_words(kind):
    at, reader = drawn(kind), MarkdownIt("commonmark", {"html": True})
    labels = [e.label for e in at.expander] + [e.proto.label for e in at.get("download_button")]
    for text in [e.value for e in (*at.header, *at.markdown, *at.caption, *at.warning)] + labels:
        found = [t.type for token in reader.parse(text) for t in (token, *(token.children or []))]
        assert not {"image", "html_inline", "html_block"} & set(found), text


@pytest.mark.parametrize("artifact", ["hologram", ""])
def test_a_result_of_another_version_is_said_to_be_so(artifact):
    assert "another version" in text_of(drawn(artifact))


def test_a_running_turn_draws_no_slow_part_of_a_draft():
    at = drawn("draft", live=True)
    assert "Platform Engineer" in text_of(at)
    assert len(at.get("download_button")) == 0
    assert len(at.expander) == 0


def test_a_card_that_fails_leaves_the_others_alone():
    at = drawn("exported", live=False)
    assert not at.error
    broken = AppTest.from_function(two_cards, default_timeout=15).run()
    assert not broken.exception
    assert len(broken.error) == 1
    assert "2 saved jobs" in text_of(broken)


def two_cards() -> None:
    from typing import Any

    from tests.ui import results
    from ui.cards import table
    from ui.cards.desk import Desk
    from ui.state import Session

    nothing: Any = None
    for at, value in enumerate((results.DRAFT, results.JOBS)):
        table.draw(value.model_dump(mode="json"), Desk(nothing, Session("local"), f"k{at}"))


DRAFT_LINES = [
    (results.DRAFT.lines[0], "\n**Experience**\n", []),
    (results.DRAFT.lines[1], "- Cut deploys to 1", ["Cut night deploys from 5 to 1"]),
]


@pytest.mark.parametrize(("line", "start", "behind"), DRAFT_LINES)
def test_a_line_shows_the_facts_behind_it(line, start, behind):
    text = documents.line_words(line)
    assert text.startswith(start)
    assert [words for words in behind if words not in text] == []


@pytest.mark.parametrize(
    ("at", "must"), [(0, ["Moved", "Kubernetes → first", "asks for it first"]), (1, ["Left out", "~~Sailing~~", "Two pages"])]
)
def test_a_change_says_what_and_why(at, must):
    text = documents.change_words(real_changes(results.DRAFT)[at])
    assert [words for words in must if words not in text] == []


MOVED = Change(what="moved", before="Built", after="Built", why="It comes first.", fact_ids=("b",))
PLACES = [
    ({}, "Built\\\n"),
    ({"place": (4, 1)}, "line 4 → line 1]"),
    ({"place": (4, 1), "among": "Cook · Inn"}, "line 4 → line 1 · Cook · Inn]"),
    ({"place": (2, 1), "among": "![x](y)"}, "line 2 → line 1 · \\!\\[x\\](y)]"),
]


@pytest.mark.parametrize(("more", "words"), PLACES)
def test_what_was_moved_tells_both_places(more, words):
    assert words in documents.change_words(MOVED.model_copy(update=more))


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "1 statement, resting on your facts · 2 changes · 1 thing left out"),
        ({"changes": (), "refused": ()}, "1 statement, resting on your facts"),
    ],
)
def test_a_draft_in_one_line(changed, words):
    assert documents.summary(results.DRAFT.model_copy(update=changed)) == words


@pytest.mark.parametrize(
    ("path", "spoken"),
    [
        ("basics.name", "Name"),
        ("work[0].position", "Work 1 · Job title"),
        ("work[1].highlights[2]", "Work 2 · Line 3"),
        ("education[0].studyType", "Studies 1 · Degree"),
        ("basics.location.city", "Place · city"),
    ],
)
def test_a_path_is_spoken(path, spoken):
    assert profile.path_name(path) == spoken


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("basics.name", "Mara Lindqvist"),
        ("basics.location.city", "Hamburg"),
        ("work[1].startDate", "2014"),
        ("skills[0].keywords[1]", "C++"),
        ("work[7].name", ""),
        ("nowhere.at.all", ""),
        ("basics", ""),
    ],
)
def test_a_path_leads_to_its_value(path, value):
    assert profile.value_at(results.READING.profile, path) == value


@pytest.mark.parametrize(
    ("pay", "words"),
    [
        ({"min": 50000, "currency": "EUR", "period": "year"}, "50,000 EUR per year"),
        ({"min": 20, "max": 20, "period": "hour"}, "20 per hour"),
        ({"currency": "EUR"}, None),
    ],
)
def test_pay_in_words(pay, words):
    assert jobs.salary(Salary(**pay)) == words


@pytest.mark.parametrize(
    ("start", "end", "current", "words"),
    [
        ("2019", "2020", False, "2019 – 2020"),
        ("2019-03", None, True, "2019-03 – now"),
        (None, "2014", False, "2014"),
        (None, None, False, ""),
    ],
)
def test_a_stretch_of_time(start, end, current, words):
    assert marks.span(start, end, current=current) == words


@pytest.mark.parametrize(
    ("value", "word"), [(1.0, "sure"), (0.9, "sure"), (0.75, "likely"), (0.2, "please check"), (0.0, "please check")]
)
def test_confidence_in_words(value, word):
    assert marks.confidence(value).word == word


def test_too_many_chips_are_counted():
    assert marks.chips([str(n) for n in range(40)], most=3).endswith(":gray[and 37 more]")
    assert marks.chips(["", " "]) == ""


@pytest.mark.parametrize("table", [marks.VERDICTS, marks.KINDS, marks.ADVICE, marks.CAUSES, marks.CHANGES])
def test_colour_is_never_the_only_sign(table):
    assert len({mark.icon for mark in table.values()}) == len(table)
    assert len({mark.word for mark in table.values()}) == len(table)


SMALL_TEXTS = [
    ("follow_up", "Follow-up e-mail", ["PDF", "Word", "Markdown", "Text"], True),
    ("headline", "LinkedIn headline", ["PDF", "Word", "Markdown", "Text"], True),
    ("answer", "Answer for a form", ["PDF", "Word", "Markdown", "Text"], True),
    ("resignation", "Letter of resignation", ["PDF", "Word", "Markdown", "Text"], False),
    ("letter", "Cover letter", ["PDF", "Word", "Markdown"], False),
    ("cv", "CV", ["PDF", "Word", "Markdown", "JSON Resume", "Europass"], False),
]


def small_text(kind: str) -> None:
    from types import SimpleNamespace
    from typing import Any

    from tests.ui.results import small
    from ui.cards.desk import Desk
    from ui.cards.documents import draw_draft
    from ui.state import Session

    app: Any = SimpleNamespace(
        services=SimpleNamespace(ledger=SimpleNamespace(facts=lambda _owner: ()), drafts=SimpleNamespace())
    )
    draw_draft(small(kind), Desk(app, Session("local"), "k"))


@pytest.mark.parametrize(("kind", "name", "downloads", "copied"), SMALL_TEXTS)
def test_a_small_text_is_copied_out_of_its_card(kind, name, downloads, copied):
    at = AppTest.from_function(small_text, args=(kind,), default_timeout=15).run()
    assert not at.exception, at.exception
    assert name in text_of(at)
    assert [getattr(b, "label", "") for b in at.get("download_button")] == downloads
    assert [c.value for c in at.code] == (["Dear Ms Keller,\n\nIs there news?"] if copied else [])
    assert [i.value for i in at.info] == ["Look up your notice."]


def test_each_card_has_a_heading_with_an_address_of_its_own():
    found = [drawn(kind).header[0].proto for kind in ("posting", "comparison", "versions", "draft")]
    assert {heading.tag for heading in found} == {"h2"}, "below the heading of the page"
    assert all(heading.anchor.startswith("of-") for heading in found)
