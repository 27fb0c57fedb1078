"""How a document looks: each choice a version, remembered for the next document, the photo only where it was given."""

from dataclasses import replace
from typing import Any

import pytest

from core.errors import CopilotError
from tests.tools.documents.benches import ANN, work
from tests.tools.documents.people import AD
from tests.tools.documents.rendering.test_photo import picture
from tools.cv.store import CvStore
from tools.documents.looking import (
    begun,
    choose,
    forget_photos,
    is_picture,
    keep_photo,
    match,
    matched,
    printed_photo,
    take_photo_off,
    twin,
    wished,
)
from tools.documents.making import made
from tools.documents.models import CARRIED, Options, Revision
from tools.documents.rendering.photo import PhotoRefused
from tools.documents.revise import forgotten, gives_words, means_draft, photo_gone, photo_named, understand
from tools.documents.versions import back, step_back

US = AD.model_copy(update={"location": "Akron, OH"})


@pytest.fixture
def nora(db, now):
    return work(db, now)


@pytest.fixture
def files(db):
    return CvStore(db)


@pytest.fixture
def both(db, now):
    """The photo that is printed in a look with a place for it."""
    made = work(db, now, template="photo")
    return made, keep_photo(made.bench, made.cv, picture())


CHOICES = [
    ("template", "elegant"),
    ("template", "photo"),
    ("paper", "letter"),
    ("pages", 1),
    ("language", "de"),
    ("tone", "warm"),
    ("length", "short"),
]


@pytest.mark.parametrize(("name", "value"), CHOICES)
def test_a_choice_is_a_version_one_can_go_back_from(nora, name, value):
    before = nora.draft().options
    made = choose(nora.bench, nora.cv, name, value)
    saved = nora.bench.drafts.history(ANN, made)[-1]
    assert (saved.id, saved.deed, saved.why) == (made, "chosen", f"{name}: {value}")
    options = nora.draft(made).options
    assert getattr(options, name) == value
    assert options.chosen == ((name,) if name in CARRIED else ())
    assert nora.draft(step_back(nora.bench, made)).options == before


@pytest.mark.parametrize(
    ("name", "value", "asked"),
    [
        ("template", "elegant", 0),
        ("photo", "", 0),
        ("paper", "letter", 1),
        ("pages", 1, 1),
        ("tone", "warm", 1),
        ("language", "de", 1),
    ],
)
def test_another_look_keeps_every_word_and_asks_no_model(name, value, asked, nora):
    calls = []

    def make(document, facts, job, options, today):
        calls.append(options)
        return made(document, facts, job, options, today)

    bench = replace(nora.bench, make=make)
    first = keep_photo(bench, nora.cv, picture())
    assert calls == []
    after = nora.draft(choose(bench, first, name, value))
    assert len(calls) == asked
    assert (after.lines == nora.draft().lines) or asked


def test_a_fact_that_changed_is_in_the_next_wording_and_not_in_another_look(nora):
    looked = choose(nora.bench, nora.cv, "template", "modern")
    nora.bench.ledger.forget(ANN, "b2")
    again = choose(nora.bench, looked, "template", "elegant")
    assert nora.draft(again).lines == nora.draft(nora.cv).lines
    assert "bullet:b2" not in {line.id for line in nora.draft(choose(nora.bench, again, "pages", 1)).lines}


def test_what_is_so_already_makes_no_version(nora):
    assert choose(nora.bench, nora.cv, "template", "classic") == nora.cv
    assert len(nora.bench.drafts.history(ANN, nora.cv)) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("template", "neon"),
        ("paper", "a5"),
        ("pages", 7),
        ("language", "tlh"),
        ("tone", "rude"),
        ("nonsense", 1),
        ("pages", None),
    ],
)
def test_what_cannot_be_chosen_is_refused(nora, name, value):
    with pytest.raises(CopilotError, match="no such choice"):
        choose(nora.bench, nora.cv, name, value)


def test_the_next_document_begins_with_what_was_chosen(nora):
    drafts = nora.bench.drafts
    assert begun(drafts, ANN, Options(tone="warm"), AD) == Options(tone="warm")
    made = choose(nora.bench, choose(nora.bench, nora.cv, "template", "elegant"), "tone", "formal")
    assert begun(drafts, ANN, Options(), AD) == Options(template="elegant", chosen=("template",)), "tone belongs to one document"
    step_back(nora.bench, step_back(nora.bench, made))
    assert begun(drafts, ANN, Options(), AD) == Options(), "what was taken back is not remembered"
    assert begun(drafts, "bob", Options(), AD) == Options()


def test_the_paper_is_that_of_the_country_until_one_is_chosen(nora):
    drafts = nora.bench.drafts
    assert begun(drafts, ANN, Options(), US).paper == "letter"
    assert begun(drafts, ANN, Options(), AD).paper == "a4"
    choose(nora.bench, choose(nora.bench, nora.cv, "paper", "letter"), "paper", "a4")
    assert begun(drafts, ANN, Options(), US).paper == "a4"


def test_a_photo_is_printed_where_the_look_has_a_place(both):
    nora, made = both
    photo = printed_photo(nora.bench.drafts, ANN, nora.draft(made))
    assert photo[:3] == b"\xff\xd8\xff"
    modern = choose(nora.bench, made, "template", "modern")
    assert printed_photo(nora.bench.drafts, ANN, nora.draft(modern)) == b""
    assert nora.draft(modern).options.photo == nora.draft(made).options.photo, "it is there again in the next look"
    letter = nora.draft(nora.letter).model_copy(update={"options": nora.draft(made).options})
    assert printed_photo(nora.bench.drafts, ANN, letter) == b""


def test_a_photo_is_remembered_and_another_replaces_it(both):
    nora, made = both
    first = nora.draft(made).options.photo
    assert keep_photo(nora.bench, made, picture()) == made, "the same again is no version"
    assert begun(nora.bench.drafts, ANN, Options(), AD).photo == first
    second = keep_photo(nora.bench, made, picture("PNG", (300, 300)))
    assert nora.draft(second).options.photo not in {"", first}
    old = nora.draft(back(nora.bench, second, made))
    assert printed_photo(nora.bench.drafts, ANN, old), "an earlier version has its own photo"


def test_taken_off_it_is_kept_and_removed_it_is_gone(both, files):
    nora, made = both
    off = take_photo_off(nora.bench, made)
    assert nora.draft(off).options.photo == ""
    assert nora.bench.drafts.photos.newest(ANN)
    assert nora.draft(forget_photos(nora.bench, files, made)).options.photo == ""
    assert nora.bench.drafts.photos.all(ANN) == ()
    assert printed_photo(nora.bench.drafts, ANN, nora.draft(made)) == b"", "earlier versions close their place"
    assert begun(nora.bench.drafts, ANN, Options(), AD).photo == ""


def test_removing_without_a_photo_makes_no_version(nora, files):
    assert forget_photos(nora.bench, files, nora.cv) == nora.cv


def test_a_photo_that_was_attached_is_gone_from_the_files_too(nora, files, now):
    mine = files.save_file(ANN, "me.jpg", picture(), now)
    kept = [
        files.save_file(ANN, name, data, now)
        for name, data in (("scan.png", picture("PNG", (300, 500))), ("broken.jpg", b"no picture"), ("cv.txt", b"Nora"))
    ]
    made = keep_photo(nora.bench, nora.cv, files.file(ANN, mine).data)
    forget_photos(nora.bench, files, made)
    assert [file.id for file in files.files(ANN)] == kept, "a scanned page that was never a photo stays"


def test_what_is_no_photo_changes_nothing(nora):
    with pytest.raises(PhotoRefused, match="not a photo"):
        keep_photo(nora.bench, nora.cv, b"%PDF-1.7 <svg onload=alert(1)>")
    assert len(nora.bench.drafts.history(ANN, nora.cv)) == 1
    assert nora.bench.drafts.photos.all(ANN) == ()


def test_with_my_photo_takes_the_one_that_was_given(both):
    nora, made = both
    plain = nora.draft(take_photo_off(nora.bench, choose(nora.bench, made, "template", "modern")))
    options = wished(nora.bench, plain, Revision(photo=True))
    assert (options.photo, options.template) == (nora.draft(made).options.photo, "photo")
    assert wished(nora.bench, nora.draft(made), Revision(photo=False)).photo == ""
    assert wished(nora.bench, plain, Revision(paper="letter")).photo == ""


@pytest.mark.parametrize(
    ("name", "known"),
    [("me.jpg", True), ("ME.JPEG", True), ("a b.png", True), ("x.webp", True), ("cv.pdf", False), ("jpg", False), ("", False)],
)
def test_kinds_of_photos(name, known):
    assert is_picture(name) == known


def test_without_one_given_it_says_where_to_give_it(nora):
    with pytest.raises(CopilotError, match="no photo of you") as told:
        wished(nora.bench, nora.draft(), Revision(photo=True))
    assert "none is taken from a CV" in told.value.what_to_do


def test_the_letter_is_given_the_same_look(nora):
    assert twin(nora.bench, nora.cv) is None, "they look the same"
    made = choose(nora.bench, nora.cv, "template", "elegant")
    found = twin(nora.bench, made)
    assert found is not None
    other, draft = found
    assert (other, draft.document) == (nora.letter, "letter")
    assert nora.draft(match(nora.bench, made, other)).options.template == "elegant"
    assert twin(nora.bench, made) is None


@pytest.mark.parametrize(
    ("said", "wish", "changed"),
    [
        ("use the elegant look", Revision(template="elegant"), True),
        ("on letter paper", Revision(paper="letter"), True),
        ("the elegant look for the CV only", Revision(template="elegant"), False),
        ("one page", Revision(pages=1), False),
    ],
)
def test_a_look_without_a_document_is_meant_for_both(nora, said, wish, changed):
    made = choose(nora.bench, choose(nora.bench, nora.cv, "template", "elegant"), "paper", "letter")
    others = matched(nora.bench, made, wish, said)
    assert bool(others) == changed
    assert [nora.draft(other).options.template for other in others] == ["elegant"] * changed


LOOKS: dict[str, dict[str, Any]] = {
    "use the elegant look": {"template": "elegant"},
    "use the photo look": {"template": "photo"},
    "with my photo": {"photo": True},
    "remove the photo": {"photo": False},
    "on Letter paper": {"paper": "letter"},
    "nimm das elegante Design": {"template": "elegant"},
    "nimm die Vorlage mit Foto": {"template": "photo", "photo": True},
    "mit meinem Foto": {"photo": True},
    "ohne Foto": {"photo": False},
    "auf US-Letter": {"paper": "letter"},
    "auf einer Seite": {"pages": 1},
    "utilise le modèle élégant": {"template": "elegant"},
    "avec ma photo": {"photo": True},
    "sans photo": {"photo": False},
    "sur papier Letter": {"paper": "letter"},
    "sur une page": {"pages": 1},
    "usa el diseño elegante": {"template": "elegant"},
    "con mi foto": {"photo": True},
    "sin foto": {"photo": False},
    "en papel carta": {"paper": "letter"},
    "en una página": {"pages": 1},
    "usa o modelo elegante": {"template": "elegant"},
    "com a minha foto": {"photo": True},
    "sem foto": {"photo": False},
    "em papel carta": {"paper": "letter"},
    "numa página": {"pages": 1},
    "gebruik de elegante stijl": {"template": "elegant"},
    "met mijn foto": {"photo": True},
    "zonder foto": {"photo": False},
    "lösche mein Foto": {"photo": False},
    "nimm mein Foto raus": {"photo": False},
    "nimm mein Foto": {"photo": True},
    "here is my photo": {"photo": True},
    "delete my photo": {"photo": False},
    "voici ma photo": {"photo": True},
    "supprime ma photo": {"photo": False},
    "op Letter-papier": {"paper": "letter"},
    "op één pagina": {"pages": 1},
}


@pytest.mark.parametrize("said", LOOKS)
def test_looks_are_understood_in_words(nora, said):
    assert understand(said, nora.draft()) == Revision(**LOOKS[said])
    assert means_draft(said)
    assert photo_named(said) == ("photo" in LOOKS[said])
    assert not gives_words(said)


@pytest.mark.parametrize(
    "said",
    [
        "how well do I fit?",
        "I wrote a paper of two pages about elegant proofs at the university",
        "write a letter for the modern art museum",
        "what is your style?",
        "I worked as a photo editor",
        "download the letter as pdf on a4 paper please",
    ],
)
def test_other_words_are_not_about_the_look(said):
    assert not means_draft(said)


GONE = {
    "en": ["forget my photo", "Please erase my picture.", "delete my photo for good"],
    "de": [
        "Vergiss mein Foto",
        "lösche mein Foto endgültig",
        "Kannst du mein Bewerbungsfoto vergessen? Vergiss mein Bewerbungsfoto!",
    ],
    "fr": ["Oublie ma photo", "effacez ma photo", "supprime définitivement ma photo"],
    "es": ["Olvida mi foto", "borra mi foto para siempre"],
    "pt": ["Esquece a minha foto", "esqueça minha foto"],
}


@pytest.mark.parametrize("said", [words for every in GONE.values() for words in every])
def test_forgetting_the_photo_is_more_than_leaving_it_out(said, nora):
    assert photo_gone(said)
    assert photo_named(said)
    assert understand(said, nora.draft()).photo is False


@pytest.mark.parametrize(
    "said",
    [
        "without my photo",
        "remove my photo",
        "ohne Foto",
        "forget my photography course",
        "forget my phone number",
        "with my photo",
    ],
)
def test_other_wishes_keep_the_photo(said):
    assert not photo_gone(said)


@pytest.mark.parametrize("language", [*GONE, "nl", "it"])
def test_it_is_told_in_ones_language(language):
    assert ("Your photo" in forgotten(language)) == (language == "en")


def test_in_other_languages_it_is_told_in_english():
    assert forgotten("ja") == forgotten("en")
