"""What is stored about one person: counted, taken along whole, erased to the last byte, and nobody else's touched."""

import io
import json
import re
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from agent.events import StepFinished, StepStarted, Text, TurnFinished, TurnStarted
from agent.visit.store import Opinion
from core.outgoing.models import Sent
from tests.ui import results
from tests.ui.conftest import shown
from tools.applications.models import Application, Move, Note
from tools.context import Attachment
from tools.discovery.models import Board, Found, Query
from tools.discovery.store import Choice
from tools.documents.sent.store import Copy
from tools.interview.models import Round
from tools.profile.models import Fact, SaidBy
from ui import own_data
from ui.state import LOCAL, Session

NOW = results.AT
CANARY = "Quillfeather77"
OTHER = "Brambleworth88"
EMPTY = ["0 facts", "0 files", "0 jobs", "0 documents", "0 conversations"]


def fill(app, owner: str, word: str) -> str:
    """A person with one thing of each kind, all with a word of their own in them. Returns the conversation."""
    thread: str = app.threads.new(owner, NOW)
    file = app.services.files.save_file(owner, f"{word}.txt", f"{word} was here".encode(), NOW)
    turn = app.threads.open_turn(owner, thread, f"I am {word}", (Attachment(file, f"{word}.txt"),), NOW)
    basics = results.READING.profile.basics.model_copy(update={"name": word})
    reading = results.READING.model_copy(update={"profile": results.READING.profile.model_copy(update={"basics": basics})})
    app.services.files.save_reading(owner, file, reading, NOW)
    app.services.ledger.add(owner, (Fact(id=f"s-{owner}", kind="statement", text=f"Knows {word}", source=SaidBy(at=NOW)),))
    job = app.services.jobs.save(owner, thread, results.POSTING.model_copy(update={"company": word}), NOW)
    app.services.jobs.save_fit(owner, job, results.FIT.model_copy(update={"company": word}), NOW)
    draft = app.services.drafts.save(owner, thread, job, results.DRAFT.model_copy(update={"company": word}), NOW)
    app.services.drafts.save_file(owner, draft, f"{word}-cv.md", f"# {word}".encode(), NOW)
    sent = Copy(draft=draft, document="cv", title=word, name=f"{word}.pdf", format="pdf", text=word, day=NOW.date())
    app.services.drafts.sent.freeze(owner, sent, f"as sent by {word}".encode(), NOW)
    app.services.drafts.photos.keep(owner, f"face of {word}".encode(), NOW)
    note = Note(id="n", day=NOW.date(), text=f"{word} rang")
    applied = Application(company=word, moves=(Move(stage="applied", day=NOW.date()),), notes=(note,))
    kept, _ = app.services.applications.add(owner, applied, NOW)
    app.services.applications.change(owner, kept.id, "moved", (lambda a: a, NOW))
    store = app.services.seeker.store
    store.save(owner, word, Query(role=word), NOW)
    store.keep(owner, {word: Found(source="Lever", title=word)}, NOW)
    store.choose(owner, Choice(added=(Board(kind="lever", name=word),)))
    app.visits.choose(owner, "tongue", word)
    app.visits.think(owner, Opinion(turn=turn, thumb="down", reason=f"{word} is wrong", at=NOW))
    app.services.interviews.keep(owner, Round(job="j", title=word, started=NOW), NOW)
    app.services.sent.add(owner, Sent(created=NOW, host=f"{word}.example", purpose="ad", kinds=("link",)))
    app.keys.make(owner, word, NOW)
    step = StepFinished(call="c", tool="read_cv", artifact=reading.model_dump(mode="json"))
    said = (TurnStarted(turn="t", model="offline"), StepStarted(call="c", tool="read_cv", label="Reading"), step)
    app.threads.append(turn, [*said, Text(text=f"Hello {word}"), TurnFinished(state="done")])
    app.threads.set_state(turn, "done", NOW)
    return thread


@pytest.fixture
def two(app):
    """Two people on one machine."""
    fill(app, LOCAL, CANARY)
    fill(app, "v-other", OTHER)
    return app


def unpacked(app, owner: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(own_data.export(app, owner))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_archive_holds_everything_of_one_person(two):
    kept = unpacked(two, LOCAL)
    assert set(kept) == {
        "README.txt",
        "facts.json",
        "changes.json",
        "cvs.json",
        "jobs.json",
        "searches.json",
        "boards.json",
        "found_ads.json",
        "documents.json",
        "applications.json",
        "choices.json",
        "opinions.json",
        "application_steps.json",
        "interviews.json",
        "conversations.json",
        "screening.json",
        "keys.json",
        "weights.json",
        f"files/01-{CANARY}.txt",
        f"made/01-{CANARY}-cv.md",
        "photos/01.jpg",
        "sent.json",
        "requests.json",
        f"sent/01-{CANARY}.pdf",
    }
    assert kept[f"files/01-{CANARY}.txt"] == f"{CANARY} was here".encode()
    assert kept[f"made/01-{CANARY}-cv.md"] == f"# {CANARY}".encode()
    assert [name for name, data in kept.items() if CANARY.encode() not in data] == [
        "README.txt",
        "weights.json",
        "screening.json",
    ]


@pytest.mark.parametrize(("owner", "others"), [(LOCAL, OTHER), ("v-other", CANARY), ("v-nobody", CANARY), ("v-nobody", OTHER)])
def test_the_archive_holds_nothing_of_anybody_else(owner, others, two):
    kept = unpacked(two, owner)
    assert [name for name, data in kept.items() if others.encode() in data or others in name] == []


def test_an_archive_of_nothing_is_whole(app):
    kept = unpacked(app, "v-nobody")
    assert [name for name in kept if name.startswith(("files/", "made/"))] == []
    assert all(json.loads(data) == [] for name, data in kept.items() if name.endswith(".json"))


def test_the_guide_names_every_part(two):
    kept = unpacked(two, LOCAL)
    guide = kept["README.txt"].decode()
    tops = {PurePosixPath(name).parts[0] for name in kept} - {"README.txt"}
    assert [top for top in tops if top not in guide] == []
    assert max(len(line) for line in guide.splitlines()) <= 130


def test_the_tables_hold_what_the_screen_shows(two):
    tables = {name: json.loads(data) for name, data in unpacked(two, LOCAL).items() if name.endswith(".json")}
    assert [f["text"] for f in tables["facts.json"]] == [f"Knows {CANARY}"]
    assert tables["cvs.json"][0]["profile"]["basics"]["name"] == CANARY
    assert tables["cvs.json"][0]["profile"]["work"][0]["startDate"] == "2019-03"
    assert tables["jobs.json"][0]["ad"]["company"] == CANARY
    assert tables["jobs.json"][0]["fit"]["score"] == results.FIT.score
    assert tables["documents.json"][0]["company"] == CANARY
    (talk,) = tables["conversations.json"]
    assert [(m["role"], m["text"], m["files"]) for m in talk["messages"]] == [
        ("user", f"I am {CANARY}", [f"{CANARY}.txt"]),
        ("assistant", f"Hello {CANARY}", []),
    ]
    assert talk["messages"][0]["at"].startswith("2026-03-05T12:00:00")


def test_a_job_without_a_fit_says_so(app):
    app.services.jobs.save(LOCAL, app.threads.new(LOCAL, NOW), results.POSTING, NOW)
    assert own_data.tables(app, LOCAL)["jobs"][0]["fit"] is None


def test_files_of_one_name_stay_apart(app):
    for data in (b"one", b"two"):
        app.services.files.save_file(LOCAL, "cv.txt", data, NOW)
    assert list(own_data.stored_files(app, LOCAL)) == [("files/01-cv.txt", b"one"), ("files/02-cv.txt", b"two")]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Mara Größe {1}.pdf", "Mara Größe {1}.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Users\\me\\cv.docx", "C_Users_me_cv.docx"),
        ("a\nb\tc\x00.txt", "a_b_c_.txt"),
        ("what?*.pdf", "what_.pdf"),
        ("...", "file"),
        ("", "file"),
        ("履歴書.pdf", "履歴書.pdf"),
    ],
)
def test_a_name_is_no_path(name, safe):
    assert own_data.safe_name(name) == safe


def test_a_very_long_name_keeps_its_ending():
    safe = own_data.safe_name("x" * 400 + ".pdf")
    assert len(safe) <= 100
    assert safe.endswith(".pdf")


@pytest.mark.parametrize("name", ["../../../evil.txt", "/abs.txt", "a/../../b.txt", "..\\..\\c.txt"])
def test_unpacking_never_leaves_the_folder(name, app, tmp_path):
    app.services.files.save_file(LOCAL, name, b"x", NOW)
    with zipfile.ZipFile(io.BytesIO(own_data.export(app, LOCAL))) as archive:
        assert all(re.fullmatch(r"(files/|made/)?[^/\\]+", entry) for entry in archive.namelist())
        archive.extractall(tmp_path / "out")
    assert {p.parent.name for p in (tmp_path / "out").rglob("*.txt")} == {"out", "files"}


def test_what_is_counted(two):
    assert own_data.counts(two, LOCAL) == ["1 fact", "1 file", "1 job", "1 document", "1 conversation"]
    assert own_data.counts(two, "v-nobody") == EMPTY


def test_erasing_gives_a_receipt_and_leaves_the_others_alone(two):
    session = Session(LOCAL, thread="t", pictures={"k": (b"png",)})
    receipt = own_data.erase(two, session)
    assert "1 fact, 1 file, 1 job, 1 document, 1 conversation." in receipt
    assert "What is left: 0 facts, 0 files, 0 jobs, 0 documents, 0 conversations." in receipt
    assert (session.thread, session.pictures) == (None, {})
    assert own_data.counts(two, LOCAL) == EMPTY
    assert own_data.counts(two, "v-other") == ["1 fact", "1 file", "1 job", "1 document", "1 conversation"]
    assert OTHER.encode() in own_data.stored_files(two, "v-other").__next__()[1]


def with_word(folder: Path, word: str) -> list[str]:
    """Files with a word in their bytes, in any of the ways a database may write it."""
    forms = [word.encode(), word.encode("utf-16-le"), word.encode().hex().encode()]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(form in path.read_bytes() for form in forms) or word in path.name]


def test_after_erasing_no_byte_of_it_is_on_the_disk(two):
    folder = two.settings.data_dir
    two.load()
    turn = two.turns.start(LOCAL, two.threads.threads(LOCAL)[0].id, f"I also know {CANARY}")
    two.turns.wait(turn, 60)
    assert with_word(folder, CANARY), "the canary must have been there"
    own_data.erase(two, Session(LOCAL))
    assert with_word(folder, CANARY) == []
    assert with_word(folder, OTHER), "the other person's things stay"
    two.load()
    assert with_word(folder, CANARY) == []


def test_a_conversation_deleted_earlier_leaves_nothing_either(two):
    two.threads.delete(LOCAL, two.threads.threads(LOCAL)[0].id)
    own_data.erase(two, Session(LOCAL))
    assert with_word(two.settings.data_dir, CANARY) == []


def privacy_page(screen):
    screen.run()
    return screen.switch_page("../pages/privacy.py").run()


@pytest.mark.usefixtures("two")
def test_the_page_counts_and_offers_the_archive(screen):
    at = privacy_page(screen)
    text = shown(at)
    assert "1 fact, 1 file, 1 job, 1 document, 1 conversation; on this machine only" in text
    (button,) = at.get("download_button")
    assert button.proto.label == "Download everything (ZIP)"


@pytest.mark.parametrize(
    ("typed", "ready"), [("", False), ("eras", False), ("erase all", False), ("erase", True), (" ERASE ", True), ("Erase", True)]
)
def test_erasing_needs_the_word(typed, ready, two, screen):
    at = privacy_page(screen)
    at.text_input(key="erase-word").set_value(typed).run()
    assert at.button(key="erase").disabled is not ready
    assert own_data.counts(two, LOCAL)[0] == "1 fact"


def test_erasing_on_the_page_shows_the_receipt(two, screen):
    at = privacy_page(screen)
    at.text_input(key="erase-word").set_value("erase").run()
    at.button(key="erase").click().run()
    text = shown(at)
    assert re.search(r"Erased at \d\d:\d\d UTC: 1 fact, 1 file, 1 job, 1 document, 1 conversation\.", text)
    assert "0 facts, 0 files, 0 jobs, 0 documents, 0 conversations; on this machine" in text
    assert own_data.counts(two, LOCAL) == EMPTY
    assert "Erased at" not in shown(at.run()), "a receipt is shown once"


def test_the_page_says_which_model_runs_and_where_the_data_are(screen):
    text = shown(privacy_page(screen))
    assert "Offline model: no key, nothing leaves this machine" in text
    assert "Nobody counts what you do here" in text


def test_keys_of_programs_are_taken_along_without_their_hashes_and_erased(two):
    ((of_mine, secret), (of_another, other)) = two.keys.make(LOCAL, "site", NOW), two.keys.make("v-other", "site", NOW)
    listed = {key["name"]: key for key in json.loads(unpacked(two, LOCAL)["keys.json"])}
    assert set(listed) == {"site", CANARY}
    assert listed["site"]["id"] == of_mine.id
    assert set(listed["site"]) == {"id", "name", "prefix", "scopes", "created", "expires", "used", "revoked"}
    assert secret not in unpacked(two, LOCAL)["keys.json"].decode()
    two.erase(LOCAL)
    assert two.keys.of(LOCAL) == ()
    assert two.keys.opened(secret, NOW) is None
    assert two.keys.opened(other, NOW) == of_another
