"""Drafts as tools: written from facts, checked, kept; changed and made into files."""

import pytest

from core.errors import SomethingMissing
from tests.agent.room import AD
from tools.documents.models import Draft, ExportedFiles
from tools.documents.tool import code, export_document, revise_draft, tailor_cv, write_both, write_cover_letter

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
    with pytest.raises(SomethingMissing, match="JSON Resume"):
        ready.use(export_document, args={"formats": ["json"]})


@pytest.mark.parametrize(("said", "two"), [("", None), ("de", "de"), ("German"[:2], "ge"), ("PT-br", "pt")])
def test_language_codes(said, two):
    assert code(said) == two
