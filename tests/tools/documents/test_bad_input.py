"""Bad input from end to end (SECURITY T23): odd words in every field of ledger and ad, odd people, odd ads, photos that are none.

The documents come about as in the app and become files of every format; each is sound, or a clear word says why not.
"""

import io
import json
import zipfile
from typing import get_args

import docx
import pypdf
import pytest

from core.errors import CopilotError
from tests.tools.documents.people import AD, NORA, TODAY, fact
from tests.tools.documents.rendering.reading import by_pdfium, squeezed
from tests.tools.documents.rendering.test_injection import CHANGED, LITERAL
from tools.documents.claims import claims_json
from tools.documents.making import made
from tools.documents.models import DocumentKind, Format, Options
from tools.documents.rendering.files import file_name, pages_of, render
from tools.jobs.fit import assess
from tools.jobs.models import Posting, Requirement
from tools.profile.recall import MemoryFinder

FORMS: tuple[Format, ...] = get_args(Format)
ODD = {
    **LITERAL,
    **{name: given for name, (given, _) in CHANGED.items()},
    "emoji": "Built \U0001f680 rockets \U0001f469\u200d\U0001f52c with joy \U0001f1f3\U0001f1f1",
    "right to left in left to right": "Translated \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd and \u0645\u0631\u062d\u0628\u0627 into English",
    "a line of 4,000 letters": "Kept the tide tables of forty ports " * 111,
    "a word of 4,000 letters": "x" * 4000,
    "newlines": "First line\n\nSecond line\n- third",
    "nothing but signs": "--- *** ### ___",
    "combining marks": "Z\u0301\u0327\u0308\u0323a\u0308\u0301lgo",
    "lone surrogates": "\udcff\ud800 broken",
}


def odd_person(text):
    """Nora, with the text in a field of every kind, and the same words in the ad."""
    return (
        fact("n", "name", f"Nora {text}"[:80]),
        fact("la", "label", text[:90]),
        fact("e", "email", "nora@example.org"),
        fact("p", "location", text[:60]),
        fact("li", "link", f"https://example.org/{text[:20]}"),
        fact("su", "summary", f"Engineer. {text}"),
        fact("r1", "role", text[:90], employer=text[:90], title=text[:90], start="2019-02", current=True, details={"location": text[:40]}),
        fact("b1", "bullet", text, scope="r1"),
        fact("b2", "bullet", "Built the deployment pipeline for 14 services in Go", scope="r1"),
        fact("ed", "education", text[:90], employer=text[:90], title=text[:90], start="x", end=text[:20], details={"area": text[:40]}),
        fact("s1", "skill", text[:70], details={"group": text[:30], "level": text[:30]}),
        fact("s2", "skill", "Go"),
        fact("l1", "language", text[:40], details={"fluency": text[:30]}),
        fact("c1", "certificate", text[:90], details={"issuer": text[:40], "date": text[:10]}),
        fact("pr", "project", text[:90], title=text[:60]),
        fact("pu", "publication", text[:90]),
        fact("i1", "interest", text[:60]),
        fact("st", "statement", text),
        fact("re", "reference", text),
    )  # fmt: skip


def odd_ad(text):
    said = f"{text}\nYou have built services in Go.\n{text}"
    start = said.index("You")
    one = Requirement(id="q1", text=text[:200] or "x", kind="must", category="skill", skills=(text[:40],), quote=said[start : start + 30], start=start, end=start + 30)  # fmt: skip
    return Posting(title=text[:90], company=text[:60], language="en", text=said, requirements=(one,))


def both(facts, posting, **options):
    fit = assess(posting, facts, MemoryFinder(facts, None), TODAY) if posting else None
    kinds: tuple[DocumentKind, ...] = ("cv", "letter") if posting else ("cv",)
    return [made(kind, facts, (posting, fit), Options(**options), TODAY) for kind in kinds]


def files(draft, facts):
    """The draft in every format that a document of its kind has; the others say so in plain words."""
    of_cvs: tuple[Format, ...] = ("json", "europass") if draft.document == "letter" else ()
    for form in of_cvs:
        with pytest.raises(CopilotError, match=r"\w+"):
            render(draft, form, facts)
    return {form: render(draft, form, facts) for form in FORMS if form not in of_cvs}


def sound(form, data):
    """Opens a file the way its reader would."""
    if form == "pdf":
        assert len(pypdf.PdfReader(io.BytesIO(data)).pages) >= 1
    elif form == "docx":
        docx.Document(io.BytesIO(data))
        with zipfile.ZipFile(io.BytesIO(data)) as box:
            inside = box.read("word/document.xml").decode()
            links = box.read("word/_rels/document.xml.rels").decode()
        assert "w:instrText" not in inside
        assert "w:fldSimple" not in inside
        assert "file:" not in links
    elif form == "json":
        json.loads(data)
    else:
        data.decode()


@pytest.mark.parametrize("name", ODD)
def test_odd_words_in_every_field_give_sound_documents(name):
    facts = odd_person(ODD[name])
    for draft in both(facts, odd_ad(ODD[name])):
        for form, data in files(draft, facts).items():
            sound(form, data)
        assert pages_of(draft) <= (2 if draft.document == "cv" else 1)
        assert file_name(draft, "pdf").endswith(".pdf")
        assert len(file_name(draft, "pdf").encode()) < 200


@pytest.mark.parametrize("name", ODD)
def test_nothing_odd_is_claimed_without_a_source(name):
    facts = odd_person(ODD[name])
    rows = claims_json(both(facts, odd_ad(ODD[name])))
    assert rows
    assert [row for row in rows if row["claims"] and not row["fact_ids"] and not row["job_quotes"]] == []


@pytest.mark.parametrize("name", LITERAL)
def test_a_deed_is_printed_as_the_person_wrote_it(name):
    text = LITERAL[name]
    facts = (*NORA, fact("odd", "bullet", text, scope="r1"))
    cv, _ = both(facts, AD)
    assert cv.refused == ()
    assert [line.text for line in cv.lines if line.id == "bullet:odd"] == [text]
    assert squeezed(text) in squeezed(by_pdfium(render(cv, "pdf", facts)))
    assert squeezed(text) in squeezed(render(cv, "txt", facts).decode())


@pytest.mark.parametrize("name", ODD)
def test_the_ads_words_are_never_the_persons(name):
    posting = odd_ad(ODD[name])
    cv, _ = both(NORA, posting)
    plain, _ = both(NORA, odd_ad("Something else"))
    mine = {line.text for line in plain.lines}
    assert {line.text for line in cv.lines if line.part not in {"summary", "skill"}} <= mine


PEOPLE = {
    "nobody": (),
    "a name": (fact("n", "name", "Ada Holm"),),
    "a skill": (fact("s", "skill", "Go"),),
    "a deed without a job": (fact("b", "bullet", "Welded 40 hulls"),),
    "a deed of a job that is gone": (fact("b", "bullet", "Welded 40 hulls", scope="gone"),),
    "a job without anything": (fact("r", "role", "x"),),
    "a job that ends before it begins": (fact("r", "role", "Welder", title="Welder", employer="Holm", start="2020", end="2010"),),
    "a job in a year that never was": (fact("r", "role", "Welder", title="Welder", employer="Holm", start="9999-99", end="0000"),),
    "a study alone": (fact("e", "education", "BSc", title="BSc", employer="Aire College"),),
    "a language alone": (fact("l", "language", "Swedish"),),
    "a summary alone": (fact("su", "summary", "I like tea."),),
    "the same twice": (*NORA, *(one.model_copy(update={"id": f"{one.id}x"}) for one in NORA)),
    "sixty jobs": tuple(fact(f"r{n}", "role", "Welder", title="Welder", employer=f"Yard {n}", start=str(1960 + n), end=str(1961 + n)) for n in range(60)),
}  # fmt: skip
ADS = {
    "none": None,
    "no requirements": Posting(title="Welder", company="Holm", language="en", text="Welder wanted."),
    "no title and no company": Posting(title=None, company=None, language="en", text="Somebody wanted."),
    "nothing at all": Posting(title="", company="", language="xx", text=""),
    "as it should be": AD,
}


@pytest.mark.parametrize("ad", ADS)
@pytest.mark.parametrize("person", PEOPLE)
def test_odd_people_and_odd_ads_give_sound_documents(person, ad):
    facts = PEOPLE[person]
    for draft in both(facts, ADS[ad]):
        rows = claims_json([draft])
        assert [row for row in rows if row["claims"] and not row["fact_ids"] and not row["job_quotes"]] == []
        assert "{" not in "".join(line.text for line in draft.lines)
        for form, data in files(draft, facts).items():
            sound(form, data)


@pytest.mark.parametrize("template", ["classic", "photo"])
@pytest.mark.parametrize(
    "photo",
    [b"no picture", b"\x89PNG\r\n\x1a\n", b"GIF89a\x01\x00\x01\x00", b"<svg onload='x'/>", b"%PDF-1.7", b"\xff\xd8\xff\xe0"],
)
@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_photo_that_is_none_is_refused_in_plain_words_or_not_looked_at(form, photo, template):
    cv, _ = both(NORA, AD, template=template, photo="file")
    if template == "classic":
        sound(form, render(cv, form, NORA, photo))
        return
    with pytest.raises(CopilotError) as told:
        render(cv, form, NORA, photo)
    assert told.value.message
    assert told.value.what_to_do


@pytest.mark.parametrize("person", PEOPLE)
def test_a_letter_without_an_ad_is_a_clear_word(person):
    with pytest.raises(CopilotError) as told:
        made("letter", PEOPLE[person], (None, None), Options(), TODAY)
    assert told.value.message
    assert told.value.what_to_do
