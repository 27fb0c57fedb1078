"""The notice on the page of documents: what texts for one job tell differently, made again by a button, or kept so."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.tools.documents.benches import NORA, marked
from tests.tools.documents.people import AD
from tests.ui.conftest import shown
from tests.ui.test_drafts import labels, page, press
from tools.documents.making import made
from tools.documents.models import Options
from ui.drafts.place import bench_of
from ui.state import LOCAL, Session, clock, today

NEW = "Staff Engineer"


@pytest.fixture(autouse=True)
def nora(app):
    """Nora's letter and CV for one job, and the ids of both."""
    services = app.services
    services.ledger.add(LOCAL, NORA)
    thread = app.threads.new(LOCAL, clock())
    job = services.jobs.save(LOCAL, thread, AD, clock())
    ids = {}
    for kind in ("letter", "cv"):
        ids[kind] = services.drafts.save(LOCAL, thread, job, made(kind, NORA, (AD, None), Options(), today()), clock())
    return ids


@pytest.fixture
def promoted(app):
    """The person has put a title right since."""
    fact = app.services.ledger.get(LOCAL, "r1")
    app.services.ledger.replace(LOCAL, "r1", fact.model_copy(update={"title": NEW}), field="position")


def newest(app, kind):
    return next(saved.id for of, saved in app.services.drafts.documents(LOCAL) if of == kind)


def test_nothing_is_said_where_all_texts_agree(screen):
    at = page(screen)
    assert "told differently" not in shown(at)
    assert [label for label in labels(at) if "again from your facts" in label or label == "Keep it so"] == []


@pytest.mark.usefixtures("promoted")
def test_both_places_are_shown_and_the_way_to_mend(screen, nora):
    at = page(screen, draft=nora["letter"])
    text = shown(at)
    must = ["1 thing is told differently", "Platform Engineer", NEW, "your facts:", "Cover letter:"]
    assert [one for one in must if one not in text] == []
    assert "Make it again from your facts: Cover letter" in labels(at)
    assert "Keep it so" in labels(at)


@pytest.mark.usefixtures("promoted")
def test_made_again_it_agrees_with_the_facts(app, screen, nora):
    at = press(page(screen, draft=nora["letter"]), "mend-0")
    assert "Made again from your facts: Cover letter" in shown(at)
    assert at.query_params["d"] == newest(app, "letter") != nora["letter"]
    text = " ".join(line.text for line in app.services.drafts.get(LOCAL, newest(app, "letter")).lines)
    assert NEW in text
    assert "Platform Engineer" not in text


@pytest.mark.usefixtures("promoted")
def test_the_other_document_is_made_again_from_here(app, screen, nora):
    at = press(page(screen, draft=nora["letter"]), "mend-0")
    assert "Make it again from your facts: CV" in labels(at)
    at = press(at, "mend-0")
    assert at.query_params["d"] == newest(app, "letter"), "the page stays where it was"
    assert "Made again from your facts: CV" in shown(at)
    assert "told differently" not in shown(at)


@pytest.mark.usefixtures("promoted")
def test_kept_so_it_is_not_told_again(app, screen, nora):
    at = press(page(screen, draft=nora["letter"]), "keep-0")
    assert "told differently" not in shown(at)
    assert newest(app, "letter") == nora["letter"], "keeping makes no version"
    assert len(app.services.drafts.get(LOCAL, nora["letter"]).options.accepted) == 1


def test_a_line_by_hand_that_tells_another_figure_is_named(app, screen, nora):
    bench = bench_of(app, Session(owner=LOCAL, temporary=False))
    line = next(line for line in bench.draft(nora["letter"]).lines if "14 services" in line.text)
    after = marked(bench, nora["letter"], line, line.text.replace("14", "40"))
    at = page(screen, draft=after)
    assert "this cover letter says “40”, your facts and your CV say “14”" in shown(at)
    assert "40 services" not in shown(press(at, "mend-0")).partition("Work on it")[0]


def test_words_of_a_person_are_shown_as_they_are(app, screen, nora):
    fact = app.services.ledger.get(LOCAL, "r1")
    app.services.ledger.replace(LOCAL, "r1", fact.model_copy(update={"title": "**Lead** :red[x] <b>"}), field="position")
    at = page(screen, draft=nora["letter"])
    assert "1 thing is told differently" in shown(at)
    assert "says “Platform Engineer”" in shown(at)
    assert not any(":red[x]" in str(block.value).replace("\\", "\\\\") and "\\" not in str(block.value) for block in at.markdown)


def card(draft_id: str) -> None:
    from ui.drafts import differs
    from ui.state import LOCAL, Session, copilot

    differs.draw(copilot(), Session(owner=LOCAL, temporary=False), draft_id, "-first")
    differs.draw(copilot(), Session(owner=LOCAL, temporary=False), draft_id, "-second")


@pytest.mark.usefixtures("app", "promoted")
def test_two_cards_in_a_chat_say_it_as_it_is_now(nora):
    at = AppTest.from_function(card, args=(nora["cv"],), default_timeout=30).run()
    assert shown(at).count("1 thing is told differently") == 2
    assert {button.key for button in at.button} == {
        f"{deed}-0-{name}" for deed in ("mend", "keep") for name in ("first", "second")
    }
