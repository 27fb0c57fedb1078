import pytest

from tests.tools.documents.people import AD, NORA, TODAY
from tools.documents.draft_cv import draft_cv
from tools.documents.draft_letter import draft_letter
from tools.documents.models import Options, Revision
from tools.documents.revise import changed, revise, understand

CV = draft_cv(NORA, AD, None, Options(), TODAY)
LETTER = draft_letter(NORA, AD, None, Options(), TODAY)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("make it shorter", Revision(length="shorter")),
        ("Bitte kürzer", Revision(length="shorter")),
        ("plus long s'il te plaît", Revision(length="longer")),
        ("hazla más corta", Revision(length="shorter")),
        ("mais formal, por favor", Revision(tone="formal")),
        ("can you make it warmer?", Revision(tone="warm")),
        ("weniger förmlich", Revision(tone="warm")),
        ("in German please", Revision(language="de")),
        ("en français", Revision(language="fr")),
        ("naar het Nederlands", Revision(language="nl")),
        ("in italiano, più breve", Revision(language="it", length="shorter")),
        ("use the modern template", Revision(template="modern")),
        ("US letter, please", Revision(paper="letter")),
        ("fit it on one page", Revision(pages=1)),
        ("drop the hobbies", Revision(drop=("section:interests",))),
        ("streiche die Interessen", Revision(drop=("section:interests",))),
        ("supprime le résumé", Revision(drop=("section:basics",))),
        ("quita los idiomas", Revision(drop=("section:languages",))),
        ("drop the second bullet at Tern Media", Revision(drop=("bullet:b5",))),
        ("remove the line about the archive", Revision(drop=("bullet:b4",))),
        ('delete "Mentors two apprentices"', Revision(drop=("bullet:b2",))),
        ("what a lovely day", Revision()),
    ],
)
def test_wishes_are_understood(words, expected):
    assert understand(words, CV) == expected


def test_a_second_bullet_is_the_second_as_printed():
    bullets = [line.id for line in CV.lines if line.part == "bullet"]
    assert understand("drop the second bullet", CV).drop == (bullets[1],)
    assert understand("entferne den letzten Punkt", CV).drop == (bullets[-1],)


def test_a_paragraph_of_a_letter_can_go():
    wish = understand("remove the first paragraph", LETTER)
    made = revise(LETTER, wish, NORA, (AD, None), TODAY)
    assert wish.drop == ("section:opening",)
    assert not [line for line in made.lines if line.section == "opening"]


def test_what_was_dropped_stays_dropped():
    first = revise(CV, understand("drop the hobbies", CV), NORA, (AD, None), TODAY)
    second = revise(first, understand("make it formal", first), NORA, (AD, None), TODAY)
    assert "section:interests" in second.options.leave_out
    assert "Bell ringing" not in [line.text for line in second.lines]


def test_a_draft_is_made_again_from_the_ledger():
    bent = CV.model_copy(update={"lines": tuple(line.model_copy(update={"text": "Invented"}) for line in CV.lines)})
    assert revise(bent, Revision(tone="warm"), NORA, (AD, None), TODAY).lines == CV.lines


@pytest.mark.parametrize(
    ("before", "wish", "after"),
    [
        (Options(pages=2), Revision(length="shorter"), Options(pages=1)),
        (Options(pages=1), Revision(length="shorter"), Options(pages=1, length="short")),
        (Options(pages=1, length="short"), Revision(length="longer"), Options(pages=1, length="normal")),
        (Options(), Revision(language="de", tone="formal"), Options(language="de", tone="formal")),
    ],
)
def test_options_change_as_asked(before, wish, after):
    assert changed(CV.model_copy(update={"options": before}), wish) == after
