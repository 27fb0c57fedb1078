"""Changes taken back one by one: the document follows, later versions keep it, and it can be taken back again."""

from datetime import timedelta

import pytest

from core.errors import CopilotError, NotFound
from tests.tools.documents.benches import ANN, NORA, work
from tests.tools.documents.people import TODAY
from tools.documents.claims import offered, real_changes
from tools.documents.making import made
from tools.documents.models import Options, Revision
from tools.documents.revise import revise, understand
from tools.documents.store import Because


@pytest.fixture
def nora(db, now):
    return work(db, now)


def shorter(nora, draft_id):
    draft = nora.draft(draft_id)
    return revise(draft, Revision(length="shorter"), nora.bench.ledger.facts(ANN), nora.bench.job(draft_id), TODAY)


def test_every_change_can_be_taken_back_and_made_again(nora):
    first = nora.draft()
    for change in real_changes(first):
        if change.stays:
            continue
        undone = nora.bench.undo(nora.cv, [change.key])
        assert nora.change(change.key, undone).undone, change
        again = nora.draft(nora.bench.redo(undone, [change.key]))
        assert (again.lines, again.changes) == (first.lines, first.changes), change


def test_what_was_moved_stands_in_its_place_again(nora):
    assert [change.key for change in nora.draft().changes if change.what == "moved"] == ["moved:b1"]
    assert nora.texts()[:3] == [
        "Built the deployment pipeline for 14 services in Go",
        "Mentors two apprentices",
        "Cut the nightly build from 50 minutes to 12 minutes",
    ]
    after = nora.bench.undo(nora.cv, ["moved:b1"])
    assert nora.texts(after)[:3] == [fact.text for fact in NORA if fact.scope == "r1"]


def test_what_was_added_goes(nora):
    added = next(change for change in nora.draft().changes if change.what == "added")
    after = nora.bench.undo(nora.cv, [added.key])
    assert added.after in nora.texts(part="summary")
    assert added.after not in nora.texts(after, "summary")


def test_what_was_dropped_for_room_comes_back_and_something_else_may_go(db, now):
    many = tuple(
        next(fact for fact in NORA if fact.id == "b1").model_copy(
            update={"id": f"x{n}", "text": f"Kept the ledger of tides for harbour number {n} in good order for the whole year"}
        )
        for n in range(60)
    )
    nora = work(db, now, (*NORA, *many), pages=1)
    gone = next(change for change in nora.draft().changes if change.key.startswith("dropped:x"))
    after = nora.bench.undo(nora.cv, [gone.key])
    assert gone.before not in nora.texts()
    assert gone.before in nora.texts(after)
    assert len(nora.texts(after)) <= len(nora.texts()) + 1, "the pages hold: another line made room"
    assert gone.before in [line.text for line in shorter(nora, after).lines], "it stays when the document is made shorter"


def test_a_section_that_was_left_out_comes_back_by_its_fact(nora):
    without = nora.draft().options.model_copy(update={"leave_out": ("section:interests",)})
    draft_id = nora.bench.again(nora.cv, without, Because(deed="revised", why="drop the hobbies"))
    assert "Bell ringing" not in nora.texts(draft_id, "item")
    after = nora.bench.undo(draft_id, ["dropped:i1"])
    assert "Bell ringing" in nora.texts(after, "item")
    again = understand("drop the hobbies", nora.draft(after))
    assert "Bell ringing" not in [
        line.text for line in revise(nora.draft(after), again, NORA, nora.bench.job(after), TODAY).lines
    ]


def test_the_persons_own_name_of_a_skill_comes_back(db, now):
    facts = (
        *(fact for fact in NORA if fact.id != "s3"),
        next(fact for fact in NORA if fact.id == "s3").model_copy(update={"id": "s9", "text": "Postgres", "details": {}}),
    )
    nora = work(db, now, facts)
    assert nora.change("reworded:s9").after == "PostgreSQL"
    after = nora.bench.undo(nora.cv, ["reworded:s9"])
    assert "Postgres" in nora.texts(after, "skill")
    assert nora.change("reworded:s9", after).undone
    assert "PostgreSQL" in nora.texts(nora.bench.redo(after, ["reworded:s9"]), "skill")


def test_all_at_once_and_back(nora):
    keys = [change.key for change in real_changes(nora.draft())]
    undone = nora.bench.undo(nora.cv, keys)
    left = [change for change in real_changes(nora.draft(undone)) if not change.undone]
    assert [change for change in left if not change.stays] == []
    assert len(offered(nora.draft(undone))) == len(keys), "they can be made again"
    assert nora.draft(nora.bench.redo(undone, keys)).lines == nora.draft().lines


def test_what_is_undone_stays_so_whatever_is_asked_later(nora):
    keys = [change.key for change in real_changes(nora.draft())][:3]
    draft_id = nora.bench.undo(nora.cv, keys)
    for words in ("shorter", "more formal", "in German", "longer"):
        draft = nora.draft(draft_id)
        made_anew = revise(draft, understand(words, draft), NORA, nora.bench.job(draft_id), TODAY)
        assert set(keys) <= set(made_anew.options.undone), words
        draft_id = nora.bench.drafts.follow(ANN, draft_id, made_anew, Because(deed="revised", why=words), nora.bench.now)


def test_a_version_is_made_from_ledger_ad_and_options_alone(nora):
    draft_id = nora.bench.undo(nora.cv, ["moved:b1"])
    draft = nora.draft(draft_id)
    assert draft == made("cv", NORA, nora.bench.job(draft_id), draft.options, TODAY)


def test_accepting_is_remembered_and_changes_no_word(nora):
    keys = [change.key for change in real_changes(nora.draft())]
    before = nora.draft().lines
    nora.bench.accept(nora.cv, keys[:2])
    nora.bench.accept(nora.cv, keys[1:3])
    assert nora.draft().options.accepted == tuple(keys[:3])
    assert nora.draft().lines == before
    assert len(nora.bench.drafts.history(ANN, nora.cv)) == 1, "no version for a nod"
    after = nora.bench.undo(nora.cv, [keys[0]])
    assert nora.draft(after).options.accepted == tuple(keys[1:3]), "what is taken back is not agreed to"


@pytest.mark.parametrize("deed", ["undo", "redo", "accept"])
@pytest.mark.parametrize("key", ["moved:nobody", "kept:b1", ""])
def test_a_change_that_is_not_there_is_said_so(nora, deed, key):
    with pytest.raises(NotFound, match="change"):
        getattr(nora.bench, deed)(nora.cv, [key])


def test_a_line_left_out_of_a_letter_is_listed_and_comes_back(nora):
    draft = nora.draft(nora.letter)
    gone = next(line for line in draft.lines if line.part == "paragraph" and line.fact_ids)
    options = draft.options.model_copy(update={"leave_out": (gone.id,)})
    without = nora.bench.again(nora.letter, options, Because(deed="dropped", why=gone.text))
    change = nora.change(f"dropped:{gone.id}", without)
    assert (change.before, change.undone) == (gone.text, False)
    assert gone.text not in nora.texts(without, "paragraph")
    back = nora.bench.undo(without, [change.key])
    assert gone.text in nora.texts(back, "paragraph")
    assert nora.change(change.key, back).undone


def test_another_persons_draft_is_not_there(nora):
    stranger = type(nora.bench)(nora.bench.drafts, nora.bench.jobs, nora.bench.ledger, "bob", nora.bench.now, TODAY)
    for call in (
        lambda: stranger.undo(nora.cv, ["moved:b1"]),
        lambda: stranger.accept(nora.cv, ["moved:b1"]),
        lambda: stranger.freeze(nora.cv, "txt", TODAY),
        lambda: stranger.again(nora.cv, Options(), Because()),
    ):
        with pytest.raises(NotFound):
            call()


def test_what_was_sent_is_frozen(nora):
    sent = nora.bench.freeze(nora.cv, "docx", TODAY)
    data = nora.bench.drafts.sent.data(ANN, sent.id)
    nora.bench.undo(nora.cv, ["moved:b1"])
    nora.bench.ledger.forget(ANN, "b1")
    assert nora.bench.drafts.sent.data(ANN, sent.id) == data
    kept = nora.bench.drafts.sent.all(ANN)
    assert [(copy.day, copy.title, copy.company, copy.format) for copy in kept] == [
        (TODAY, "Backend Engineer", "Harbourlight", "docx")
    ]
    assert "Built the deployment pipeline" in kept[0].text
    with pytest.raises(CopilotError, match="still to come"):
        nora.bench.freeze(nora.cv, "pdf", TODAY + timedelta(days=1))
