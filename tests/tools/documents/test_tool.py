"""Drafts as tools: written from facts, checked, kept; changed and made into files."""

import io
import zipfile

import pytest

from core.errors import CopilotError, NotFound, SomethingMissing
from tests.agent.room import AD, NOW
from tests.tools.documents.rendering.test_photo import picture
from tools.documents.asked import code
from tools.documents.claims import real_changes
from tools.documents.models import AskedEdit, Draft, ExportedFiles, Versions
from tools.documents.rendering.photo import photo_of
from tools.documents.revise import style_of
from tools.documents.tool import (
    bench_of,
    export_document,
    meant,
    revise_draft,
    tailor_cv,
    write_both,
    write_cover_letter,
    write_email,
)

OTHER = AD.replace("Data Analyst", "Payroll Clerk").replace("Acme Analytics GmbH", "Globe Ltd")


@pytest.fixture
def ready(desk):
    desk.read_cv()
    desk.read_job()
    return desk


@pytest.mark.parametrize(("tool", "document"), [(tailor_cv, "cv"), (write_cover_letter, "letter")])
def test_a_draft_is_kept_as_it_is_shown(ready, tool, document):
    words, artifact = ready.use(tool)
    draft = Draft.model_validate(artifact)
    assert draft.document == document
    assert ready.services.drafts.latest(ready.owner, ready.thread)[1] == draft
    assert (draft.job_title, draft.company) == ("Data Analyst", "Acme Analytics GmbH")
    known = {f.id for f in ready.facts()}
    assert all(set(line.fact_ids) <= known for line in draft.lines)
    assert "Jane Miller" in words


def test_both_are_two_drafts(ready):
    _, artifacts = ready.use(write_both)
    assert [a["document"] for a in artifacts] == ["cv", "letter"]


ASKED = [
    ({"language": "de"}, {"language": "de"}),
    ({"language": " DE-at "}, {"language": "de"}),
    ({"length": "short"}, {"length": "short"}),
    ({"tone": "formal"}, {"tone": "formal"}),
    ({}, {"language": None, "length": "normal", "tone": "plain"}),
]


@pytest.mark.parametrize(("args", "options"), ASKED)
def test_what_was_asked_for_is_in_the_draft(ready, args, options):
    draft = ready.use(write_cover_letter, args=args)[1]
    assert {k: draft["options"][k] for k in options} == options


def test_writing_needs_a_cv_and_an_ad(desk):
    with pytest.raises(SomethingMissing) as asked:
        desk.use(tailor_cv)
    assert asked.value.what == "cv"
    desk.read_cv()
    with pytest.raises(SomethingMissing) as asked:
        desk.use(tailor_cv)
    assert asked.value.what == "job"


def test_a_change_makes_a_new_version(ready):
    ready.use(write_cover_letter)
    _, changed = ready.use(revise_draft, args={"instruction": "make it shorter"})
    assert changed["document"] == "letter"
    assert len(ready.services.drafts.versions(ready.owner, ready.thread, "letter")) == 2
    assert ready.services.drafts.latest(ready.owner, ready.thread)[1] == Draft.model_validate(changed)


def test_a_look_is_meant_for_both_documents_of_a_job(ready):
    ready.use(write_both)
    _, artifacts = ready.use(revise_draft, args={"instruction": "use the elegant look"})
    drafts = [Draft.model_validate(artifact) for artifact in artifacts]
    assert {draft.document for draft in drafts} == {"cv", "letter"}
    assert {draft.options.template for draft in drafts} == {"elegant"}
    _, artifact = ready.use(revise_draft, args={"instruction": "the modern look for the CV"})
    assert Draft.model_validate(artifact).document == "cv"
    _, artifact = ready.use(write_cover_letter)
    assert Draft.model_validate(artifact).options.template == "modern", "the next one begins with what was chosen last"


def test_a_photo_goes_into_the_files_of_the_cv(ready):
    ready.use(write_both)
    with pytest.raises(CopilotError, match="no photo of you"):
        ready.use(revise_draft, args={"instruction": "with my photo"})
    photo = photo_of(picture())
    ready.services.drafts.photos.keep(ready.owner, photo, NOW)
    _, artifact = ready.use(revise_draft, args={"instruction": "with my photo"})
    draft = Draft.model_validate(artifact)
    assert (draft.document, draft.options.template) == ("cv", "photo"), "the letter was made last, but has no photo"
    _, artifact = ready.use(export_document, args={"formats": ["docx"], "document": "cv"})
    file = ready.services.drafts.file(ready.owner, ExportedFiles.model_validate(artifact).files[0].file_id)[1]
    assert any(name.startswith("word/media/") for name in zipfile.ZipFile(io.BytesIO(file)).namelist())


@pytest.mark.parametrize(
    "said", ["with my photo", "hier ist mein Foto", "voici ma photo", "usa mi foto", "com a minha foto", "hier is mijn foto"]
)
def test_a_photo_that_comes_with_the_wish_is_taken(ready, said):
    ready.use(write_both)
    given = (ready.attach("notes.txt", b"words"), ready.attach("Me.JPG", picture()))
    _, artifact = ready.use(revise_draft, args={"instruction": said}, attachments=given)
    options = Draft.model_validate(artifact).options
    assert options.template == "photo"
    assert ready.services.drafts.photos.data(ready.owner, options.photo) == photo_of(picture())


@pytest.mark.parametrize(
    "said", ["forget my photo", "vergiss mein Foto", "oublie ma photo", "olvida mi foto", "esquece a minha foto"]
)
def test_a_photo_is_forgotten_everywhere(ready, said):
    ready.use(write_both)
    given = ready.attach("me.jpg", picture())
    ready.use(revise_draft, args={"instruction": "with my photo"}, attachments=(given,))
    words, artifact = ready.use(revise_draft, args={"instruction": said})
    draft = Draft.model_validate(artifact)
    assert (draft.document, draft.options.photo) == ("cv", "")
    assert ready.services.drafts.photos.all(ready.owner) == ()
    assert given.id not in [file.id for file in ready.services.files.files(ready.owner)]
    assert draft.notes[-1] in words
    again, _ = ready.use(revise_draft, args={"instruction": said})
    assert draft.notes[-1] in again, "once more is no error"


def test_a_picture_that_is_no_photo_or_not_meant_as_one_is_not_kept(ready):
    ready.use(write_both)
    broken, good = ready.attach("me.png", b"not a picture"), ready.attach("me.png", picture("PNG"))
    with pytest.raises(CopilotError, match="not a photo"):
        ready.use(revise_draft, args={"instruction": "with my photo"}, attachments=(broken,))
    ready.use(revise_draft, args={"instruction": "on Letter paper"}, attachments=(good,))
    assert ready.services.drafts.photos.all(ready.owner) == ()


def test_reasons_are_told_in_the_language_one_writes_in(ready):
    _, artifact = ready.use(tailor_cv, language="de")
    assert Draft.model_validate(artifact).options.told == "de"


def test_the_document_that_is_named_is_changed(ready):
    ready.use(write_both)
    assert ready.use(revise_draft, args={"instruction": "shorter", "document": "cv"})[1]["document"] == "cv"
    assert ready.use(revise_draft, args={"instruction": "shorter", "document": "letter"})[1]["document"] == "letter"


def test_a_change_stays_with_the_ad_the_draft_was_written_for(ready):
    ready.use(tailor_cv)
    ready.read_job(OTHER)
    changed = ready.use(revise_draft, args={"instruction": "shorter"})[1]
    assert (changed["job_title"], changed["company"]) == ("Data Analyst", "Acme Analytics GmbH")


FILES = [
    (tailor_cv, {"formats": ["md", "txt"]}, ["md", "txt"]),
    (tailor_cv, {"formats": ["md", "md", "json"]}, ["md", "json"]),
    (write_cover_letter, {"formats": ["json", "md"]}, ["md"]),
    (write_both, {"formats": ["md"]}, ["md", "md"]),
    (write_both, {"formats": ["md"], "document": "letter"}, ["md"]),
    (tailor_cv, {}, ["pdf", "docx"]),
    (tailor_cv, {"formats": ["europass"]}, ["europass"]),
    (write_cover_letter, {"formats": ["europass", "txt"]}, ["txt"]),
]


@pytest.mark.parametrize(("tool", "args", "formats"), FILES)
def test_files_are_made_and_kept(ready, tool, args, formats):
    ready.use(tool)
    words, artifact = ready.use(export_document, args=args)
    files = ExportedFiles.model_validate(artifact).files
    assert [f.format for f in files] == formats
    for file in files:
        name, data = ready.services.drafts.file(ready.owner, file.file_id)
        assert (name, len(data)) == (file.file_name, file.size)
        assert data
        assert name in words


@pytest.mark.parametrize(("tool", "args"), [(export_document, {}), (revise_draft, {"instruction": "shorter"})])
def test_without_a_draft_it_asks(ready, tool, args):
    with pytest.raises(SomethingMissing) as asked:
        ready.use(tool, args=args)
    assert asked.value.what == "draft"


def test_a_letter_is_no_json_resume(ready):
    ready.use(write_cover_letter)
    with pytest.raises(SomethingMissing, match="JSON Resume or Europass"):
        ready.use(export_document, args={"formats": ["json", "europass"]})


@pytest.mark.parametrize(("said", "two"), [("", None), ("de", "de"), ("German"[:2], "ge"), ("PT-br", "pt")])
def test_language_codes(said, two):
    assert code(said) == two


BULLET = "Built dashboards in Python and SQL for the sales team"
SAYS = f'change "{BULLET}" to "{{}}"'


@pytest.fixture
def cv(ready):
    ready.use(tailor_cv)
    return ready


def asked(room, words):
    return room.use(revise_draft, args={"instruction": words})


def bullets(artifact):
    return [line["text"] for line in artifact["lines"] if line["part"] == "bullet"]


def test_undo_and_the_first_version_in_words(cv):
    first = cv.services.drafts.latest(cv.owner, cv.thread)[1]
    dropped = asked(cv, "drop the first bullet")[1]
    assert len(bullets(dropped)) == len([line for line in first.lines if line.part == "bullet"]) - 1
    assert Draft.model_validate(asked(cv, "undo")[1]) == first
    assert asked(cv, "put it back again")[1] == dropped
    asked(cv, "use the modern template")
    assert Draft.model_validate(asked(cv, "go back to the first version")[1]) == first
    deeds = [v.deed for v in reversed(cv.services.drafts.versions(cv.owner, cv.thread))]
    assert deeds == ["written", "revised", "back", "back", "revised", "back"]
    with pytest.raises(NotFound, match="it has 6"):
        asked(cv, "go back to version 9")


def test_nothing_to_undo_is_said(cv):
    with pytest.raises(CopilotError, match="first version"):
        asked(cv, "undo")


def test_words_that_facts_back_are_taken_in_words(cv):
    said = "Built dashboards in SQL and Python for the sales team"
    words, artifact = asked(cv, SAYS.format(said))
    assert said in bullets(artifact)
    assert said in words


def test_words_that_no_fact_backs_are_asked_about_and_change_nothing(cv):
    before = cv.services.drafts.latest(cv.owner, cv.thread)
    words, artifact = asked(cv, SAYS.format("Built 40 dashboards in Rust"))
    question = AskedEdit.model_validate(artifact)
    assert (question.before, question.after, question.draft) == (BULLET, "Built 40 dashboards in Rust", before[0])
    assert question.reason
    assert "Do not decide for them" in words
    assert cv.services.drafts.latest(cv.owner, cv.thread) == before
    assert BULLET in [fact.text for fact in cv.facts()]


def test_what_changed_is_told(cv):
    words, artifact = asked(cv, "what did you change?")
    first, draft = Versions.model_validate(artifact), cv.services.drafts.latest(cv.owner, cv.thread)[1]
    assert (first.deed, len(first.rows)) == ("written", len(real_changes(draft)))
    assert "Documents page" in words
    asked(cv, "drop the first bullet")
    words, artifact = asked(cv, "what did you change?")
    step = Versions.model_validate(artifact)
    assert (step.deed, step.why) == ("revised", "drop the first bullet")
    assert [row.what for row in step.rows if row.what != "same"] == ["removed"]
    assert step.rows[0].what == "same"
    assert len(cv.services.drafts.versions(cv.owner, cv.thread)) == 2, "asking makes no version"


def test_files_of_a_document_with_unbacked_lines_say_so(cv):
    from tools.documents.hand import word

    assert ExportedFiles.model_validate(cv.use(export_document, args={"formats": ["md"]})[1]).unbacked == ()
    draft_id, draft = cv.services.drafts.latest(cv.owner, cv.thread)
    line = next(line for line in draft.lines if line.text == BULLET)
    word(bench_of(cv.context("x")), draft_id, line.id, "Built 40 dashboards in Rust", "marked")
    words, artifact = cv.use(export_document, args={"formats": ["md"]})
    assert ExportedFiles.model_validate(artifact).unbacked == ("Built 40 dashboards in Rust",)
    assert "1 lines in them rest on no fact" in words


WHICH = [
    ("drop the second bullet", "last", "cv"),
    ("remove the first paragraph", "last", "letter"),
    ("undo the last change in my CV", "last", "cv"),
    ("make it shorter", "last", "letter"),
    ("make the CV shorter", "last", "cv"),
    ("kürze den Lebenslauf", "last", "cv"),
    ("US letter, please", "last", "letter"),
    ("drop the second bullet", "cv", "cv"),
    ("change the greeting to Dear Ms Okafor,", "last", "letter"),
    ("what did you change?", "last", "cv"),
    ("flurb the wug", "last", "letter"),
]


@pytest.mark.parametrize(("words", "document", "kind"), WHICH)
def test_of_two_documents_the_one_that_is_meant(ready, words, document, kind):
    ready.use(write_both)
    draft_id, _ = meant(ready.context("x"), words, document)
    assert ready.services.drafts.get(ready.owner, draft_id).document == kind


MAILS = [
    ({"kind": "follow_up"}, "follow_up", ["Data Analyst", "Acme Analytics"]),
    ({"kind": "thank_you", "words": "Ms Keller", "style": "formal please"}, "thank_you", ["Dear Ms Keller", "interview"]),
    ({"kind": "networking", "style": "in German"}, "networking", ["Data Analyst", "Guten Tag"]),
    ({"kind": "resignation"}, "resignation", ["Senior Data Analyst at Globex Ltd", "Tell the person: Your notice period"]),
    ({"kind": "headline"}, "headline", ["Senior Data Analyst at Globex Ltd | Python"]),
    ({"kind": "answer", "words": "Why should we hire you?"}, "answer", ["dashboards in Python and SQL"]),
]


@pytest.mark.parametrize(("args", "kind", "must"), MAILS)
def test_a_small_text_is_written_and_kept(ready, args, kind, must):
    words, artifact = ready.use(write_email, args=args)
    draft = Draft.model_validate(artifact)
    assert ready.services.drafts.latest(ready.owner, ready.thread)[1] == draft
    assert (draft.document, draft.refused) == (kind, ())
    assert [part for part in must if part not in words] == []
    files = ExportedFiles.model_validate(ready.use(export_document, args={"formats": ["txt", "docx"]})[1]).files
    assert [file.format for file in files] == ["txt", "docx"]


def test_a_small_text_is_changed_like_a_letter(ready):
    ready.use(write_email, args={"kind": "follow_up"})
    changed = Draft.model_validate(ready.use(revise_draft, args={"instruction": "more formal, in German"})[1])
    assert (changed.document, changed.language, changed.options.tone) == ("follow_up", "de", "formal")
    assert len(ready.services.drafts.versions(ready.owner, ready.thread, "follow_up")) == 2


def test_other_kinds_of_mail_are_not_pretended(ready):
    with pytest.raises(CopilotError, match="cannot write that kind") as refused:
        ready.use(write_email, args={"kind": "other"})
    assert "follow-up" in refused.value.what_to_do


def test_a_mail_without_a_cv_or_an_ad(desk):
    draft = Draft.model_validate(desk.use(write_email, args={"kind": "follow_up"})[1])
    assert (draft.job_title, draft.refused) == (None, ())
    desk.read_job()
    assert desk.use(write_email, args={"kind": "follow_up"})[1]["job_title"] == "Data Analyst"
    with pytest.raises(SomethingMissing):
        desk.use(write_email, args={"kind": "headline"})


STYLES = [
    ("", (None, None)),
    ("formal, in German", ("formal", "de")),
    ("écris-le en anglais", (None, "en")),
    ("a warmer tone", ("warm", None)),
    ("write a thank you mail to Ms Keller", (None, None)),
    ("Dankesmail nach dem Gespräch", (None, None)),
]


@pytest.mark.parametrize(("wish", "style"), STYLES)
def test_tone_and_language_in_words(wish, style):
    assert style_of(wish) == style


def corrected_title(room):
    role = next(fact for fact in room.facts() if fact.kind == "role")
    new = role.model_copy(update={"title": "Head of Statistics"})
    room.services.ledger.replace(room.owner, role.id, new, field="position")
    return role.title


def test_a_text_that_differs_from_another_of_the_same_job_is_said_with_it(ready):
    assert "differ" not in ready.use(write_cover_letter)[0]
    old = corrected_title(ready)
    words, artifact = ready.use(tailor_cv)
    assert "texts for this job differ" in words
    assert f"your cover letter says “{old}”, this CV says “Head of Statistics”" in words
    draft = Draft.model_validate(artifact)
    assert {(one.what, one.off, one.there.document) for one in draft.disagreements} == {("title", "there", "letter")}
    assert "differ" not in ready.use(write_cover_letter)[0], "written anew, the letter agrees with the CV"


def test_a_cv_and_a_letter_made_together_are_not_held_against_older_ones(ready):
    ready.use(write_both)
    corrected_title(ready)
    words, artifacts = ready.use(write_both)
    assert "differ" not in words
    assert [one["disagreements"] for one in artifacts] == [[], []]


def test_a_small_text_is_read_beside_the_others(ready):
    ready.use(tailor_cv)
    corrected_title(ready)
    words, artifact = ready.use(write_email, args={"kind": "follow_up"})
    told = Draft.model_validate(artifact).disagreements
    assert ("texts for this job differ" in words) == bool(told)
