"""A document once more in another language: from facts and ad, the first one stays."""

import pytest

from core.errors import CopilotError, SomethingMissing
from core.language import detect
from tests.tools.room import ToolRoom
from tools.documents.tool import tailor_cv, translate_document, write_cover_letter


@pytest.fixture
def desk(tmp_path):
    room = ToolRoom(tmp_path)
    room.read_cv()
    return room


def use(desk, **args):
    return desk.use(translate_document, args=args)[1]


def letter(artifact):
    return " ".join(line["text"] for line in artifact["lines"] if line["part"] == "paragraph")


@pytest.mark.parametrize("language", ["de", "fr", "es", "pt"])
def test_a_letter_is_made_in_another_language_and_the_first_stays(desk, language):
    desk.read_job()
    desk.use(write_cover_letter)
    first = desk.services.drafts.latest(desk.owner, desk.thread, "letter")
    made = use(desk, language=language)
    assert (made["document"], made["language"]) == ("letter", language)
    assert detect(letter(made)) == language
    assert desk.services.drafts.get(desk.owner, first[0]) == first[1]


def test_the_one_made_last_is_meant_unless_one_is_named(desk):
    desk.read_job()
    desk.use(write_cover_letter)
    desk.use(tailor_cv)
    assert use(desk, language="fr")["document"] == "cv"
    assert use(desk, language="fr", document="letter")["document"] == "letter"
    assert [one["document"] for one in use(desk, language="de", document="both")] == ["cv", "letter"]


def test_a_cv_needs_no_job(desk):
    made = use(desk, language="fr")
    assert (made["document"], made["language"]) == ("cv", "fr")


def test_a_letter_needs_one(desk):
    with pytest.raises(SomethingMissing):
        use(desk, language="fr", document="letter")


@pytest.mark.parametrize("language", ["xx", "ja", "", "klingon"])
def test_a_language_that_we_cannot_write_is_said(desk, language):
    with pytest.raises(CopilotError, match="cannot write"):
        use(desk, language=language)


def test_the_options_of_the_first_are_kept(desk):
    desk.read_job()
    desk.use(tailor_cv, args={"length": "short"})
    assert use(desk, language="fr")["options"]["length"] == "short"
