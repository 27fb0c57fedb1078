"""What the documents of one job tell differently is found in each language, whichever way it came about; what agrees is left alone."""

import itertools
import re

import pytest

from tests.tools.documents.ads import ADS, TEN
from tests.tools.documents.careers import AR, JA
from tests.tools.documents.crew import BRAM, CREW, MAEVE
from tests.tools.documents.people import TODAY
from tools.documents.edits import Gate
from tools.documents.making import made
from tools.documents.models import Edit, Line, Options
from tools.documents.story import Paper, story

PEOPLE = {**{code: CREW[code] for code in ("en", "de", "fr", "es", "pt", "nl")}, "ja": JA, "ar": AR}
KINDS = ("cv", "letter", "follow_up", "thank_you", "networking")
LOCKED = {
    "en": ("Sales Director", "Marlow Mills"),
    "de": ("Werksleiter", "Brauerei Wendlin"),
    "fr": ("Directrice", "Maison Orfèvre"),
    "es": ("Directora de planta", "Conservas Ruidera"),
    "pt": ("Diretor de produção", "Vidraria Sado"),
    "nl": ("Bedrijfsleider", "Tuinderij Lisse"),
    "ja": ("工場長", "南港製作所"),
    "ar": ("مديرة", "معهد النخيل"),
}
NUMBERS = {
    "en": ("b5", "14", "17"),
    "de": ("b5", "Acht", "Elf"),
    "fr": ("b5", "9", "12"),
    "es": ("b5", "11", "13"),
    "pt": ("b5", "8", "6"),
    "nl": ("b2", "300", "380"),
    "ja": ("b2", "40", "55"),
    "ar": ("b2", "300", "450"),
}
SINCE = {
    "en": "I have been Bakery Supervisor at Fennick Bakehouse since March 2015.",
    "de": "Seit März 2015 bin ich Schichtführer bei Sprudelwerk Holm.",
    "fr": "Je suis Cheffe de rang à l’Auberge du Marais depuis mars 2012.",
    "es": "Desde marzo de 2012 soy Encargada de almacén en Aceites Morata.",
    "pt": "Desde março de 2011 sou Técnico de manutenção na Cerâmica Lusina.",
    "nl": "Sinds maart 2012 ben ik Teamleider kas bij Kwekerij Duinzoom.",
    "ja": "2010年3月から北浜鉄工で溶接工として働いています。",
    "ar": "أعمل معلمة في مدرسة الواحة منذ مارس 2011.",
}
each = pytest.mark.parametrize("code", PEOPLE)


def posting(code):
    return ADS.get(code, ADS["en"])


def paper(kind, facts, ad, **options):
    return Paper(made(kind, facts, (ad, None), Options(**options), TODAY), f"id-{kind}")


def papers(facts, ad):
    return {kind: paper(kind, facts, ad) for kind in KINDS}


def told(mine, others, facts, ad):
    return story(mine, [other for other in others if other is not mine], Gate(facts, ad, TODAY))


def changed(facts, name, **new):
    return tuple(one.model_copy(update=new) if one.id == name else one for one in facts)


def named(facts, name):
    return next(one for one in facts if one.id == name)


def pairs(found):
    """What differs, where, with the words there."""
    return {(one.what, one.there.document, one.there.words) for one in found}


@each
@pytest.mark.parametrize("kind", KINDS)
def test_untouched_documents_agree(code, kind):
    kept = papers(PEOPLE[code], posting(code))
    assert told(kept[kind], kept.values(), PEOPLE[code], posting(code)) == ()


@pytest.mark.parametrize("ad", TEN, ids=lambda ad: ad.company)
def test_the_untouched_documents_of_ten_jobs_agree(ad):
    kept = papers(MAEVE, ad)
    for kind in KINDS:
        assert told(kept[kind], kept.values(), MAEVE, ad) == ()


@each
@pytest.mark.parametrize("what", ["title", "employer"])
def test_a_title_or_employer_corrected_since(code, what):
    facts, ad = PEOPLE[code], posting(code)
    new = LOCKED[code][what == "employer"]
    was = getattr(named(facts, "r1"), what)
    now = changed(facts, "r1", **{what: new})
    old, fresh = papers(facts, ad), papers(now, ad)
    for kind in ("cv", "letter"):
        other = fresh["letter" if kind == "cv" else "cv"]
        found = told(old[kind], [other], now, ad)
        assert {(what, "facts", new), (what, other.draft.document, new)} <= pairs(found)
        assert {(one.here.words, one.off, one.fact_ids) for one in found} == {(was, "here", ("r1",))}
    seen = told(fresh["cv"], [old["letter"]], now, ad)
    assert {(one.there.draft, one.there.words, one.here.words, one.off) for one in seen} == {("id-letter", was, new, "there")}
    assert all(was.lower() in one.there.text.lower() and new in one.here.text for one in seen)
    assert told(fresh["cv"], fresh.values(), now, ad) == (), "made again, they agree"


@each
def test_dates_corrected_since(code):
    facts, ad = PEOPLE[code], posting(code)
    now = changed(facts, "r2", start="2009-02")
    found = told(paper("cv", facts, ad), [paper("letter", now, ad)], now, ad)
    assert [one.what for one in found if one.here.line == "entry:r2" and one.there.document == "facts"] == ["dates"]
    assert "2009" in found[0].there.words
    assert "2009" not in found[0].here.words


@each
def test_a_figure_corrected_since(code):
    facts, ad = PEOPLE[code], posting(code)
    name, old, new = NUMBERS[code]
    now = changed(facts, name, text=named(facts, name).text.replace(old, new))
    kept, fresh = papers(facts, ad), papers(now, ad)
    found = told(kept["cv"], [], now, ad)
    assert [
        (one.what, one.here.words, one.there.words, one.there.line) for one in found if one.here.line == f"bullet:{name}"
    ] == [("number", old.lower(), new.lower(), name)]
    for mine, other in ((kept["letter"], fresh["cv"]), (fresh["letter"], kept["cv"])):
        if any(name in line.fact_ids for line in mine.draft.lines):
            assert ("number", "cv") in {(one.what, one.there.document) for one in told(mine, [other], now, ad)}
        else:
            assert code in {"ja", "ar"}, "a letter in another language than the facts tells no deeds"


def by_hand(kind, code, line, text):
    """A document with a line that the person worded and kept marked."""
    facts, ad = PEOPLE[code], posting(code)
    was = next(one for one in paper(kind, facts, ad).draft.lines if one.id == line)
    edit = Edit(line=line, text=text(was.text) if callable(text) else text, was=was.text, marked=True)
    return paper(kind, facts, ad, edits=(edit,))


@each
@pytest.mark.parametrize("what", ["title", "employer"])
def test_a_title_or_employer_changed_by_hand(code, what):
    facts, ad = PEOPLE[code], posting(code)
    was, new = getattr(named(facts, "r1"), what), LOCKED[code][what == "employer"]
    letter = by_hand("letter", code, "background", lambda text: re.sub(re.escape(was), new, text, flags=re.IGNORECASE))
    found = told(letter, [paper("cv", facts, ad)], facts, ad)
    assert {(what, "facts", was), (what, "cv", was)} <= pairs(found)
    assert {one.here.words for one in found if one.what == what} == {new}
    assert {one.off for one in found} == {"here"}


@each
def test_a_date_changed_by_hand(code):
    facts, ad = PEOPLE[code], posting(code)
    found = told(by_hand("letter", code, "background", SINCE[code]), [paper("cv", facts, ad)], facts, ad)
    assert {one.there.document for one in found if one.what == "dates"} == {"facts", "cv"}
    year = next(part for part in ("2015", "2012", "2011", "2010") if part in SINCE[code])
    assert all(year in one.here.words for one in found if one.what == "dates")


@each
@pytest.mark.parametrize("kind", ["cv", "letter"])
def test_a_figure_changed_by_hand(code, kind):
    facts, ad = PEOPLE[code], posting(code)
    name, old, new = NUMBERS[code]
    lines = [line for line in paper(kind, facts, ad).draft.lines if name in line.fact_ids and old.lower() in line.text.lower()]
    for line in lines[:1]:
        mine = by_hand(kind, code, line.id, lambda text: text.replace(old, new).replace(old.lower(), new.lower()))
        found = told(mine, [paper("letter" if kind == "cv" else "cv", facts, ad)], facts, ad)
        assert ("number", "facts", old.lower()) in pairs(found)
        assert ("number", "cv", old.lower()) in pairs(found) or kind == "cv"
    assert lines or (kind == "letter" and code in {"ja", "ar"})


@each
def test_a_figure_worded_by_a_model(code):
    facts, ad = PEOPLE[code], posting(code)
    name, old, new = NUMBERS[code]
    text = named(facts, name).text.replace(old, new)
    line = Line(id="model:x", part="paragraph", text=text, section="model:1", fact_ids=(name,), quotes=(named(facts, name).text,))
    letter = paper("letter", facts, ad)
    letter = Paper(letter.draft.model_copy(update={"lines": (*letter.draft.lines, line)}), letter.id)
    found = told(letter, [paper("cv", facts, ad)], facts, ad)
    assert pairs(found) == {("number", "facts", old.lower()), ("number", "cv", old.lower())}


SAME = [
    ("de", "deed:b5", "Bei Sprudelwerk Holm habe ich 8 Auszubildende angeleitet."),
    ("de", "background", "I work as shift leader at Sprudelwerk Holm."),
    ("en", "more:b3", "Jährlich habe ich 3.400 £ Strom gespart."),
    ("en", "deed:b5", "In meiner Stelle bei Fennick Bakehouse habe ich vierzehn Auszubildende angeleitet, von 2020 bis 2024."),
    ("en", "deed:b5", "At Fennick Bakehouse I trained fourteen apprentices."),
    ("en", "background", "Since April 2020 I have been with Fennick Bakehouse."),
    ("en", "background", "Seit April 2020 arbeite ich bei Fennick Bakehouse."),
    ("en", "background", "I bring more than 9 years of professional experience; at present I am with my current employer as Bakery Supervisor."),
    ("en", "deed:b5", "I also speak at two conferences every year."),
    ("fr", "deed:b5", "At Auberge du Marais I trained nine apprentices."),
    ("es", "background", "Desde febrero de 2019 trabajo en Aceites Morata."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "line", "text"), SAME)
def test_the_same_in_other_words_or_another_language_is_no_disagreement(code, line, text):
    facts, ad = PEOPLE[code], posting(code)
    assert told(by_hand("letter", code, line, text), [paper("cv", facts, ad)], facts, ad) == ()


def test_a_letter_in_another_language_agrees():
    cv = paper("cv", BRAM, ADS["de"])
    for language in ("en", "fr", "es", "pt", "nl", "it"):
        letter = paper("letter", BRAM, ADS["de"], language=language)
        assert told(letter, [cv], BRAM, ADS["de"]) == ()
        assert told(cv, [letter], BRAM, ADS["de"]) == ()


def test_the_order_of_documents_and_of_facts_does_not_matter():
    now = changed(changed(MAEVE, "r1", title="Head Baker"), "b5", text="Trained 17 apprentices between 2020 and 2024")
    old = papers(MAEVE, ADS["en"])
    straight = told(old["cv"], old.values(), now, ADS["en"])
    assert straight
    for order in itertools.islice(itertools.permutations(old.values()), 0, 120, 17):
        for facts in (now, tuple(reversed(now)), (*now[5:], *now[:5])):
            assert told(old["cv"], order, facts, ADS["en"]) == straight


def test_a_fact_that_is_gone_is_told_as_that():
    now = tuple(one for one in MAEVE if one.id not in {"b5", "c1"})
    found = told(paper("cv", MAEVE, ADS["en"]), [paper("letter", MAEVE, ADS["en"])], now, ADS["en"])
    gone = {one.here.line: one for one in found}
    assert {"bullet:b5", "item:c1"} <= gone.keys()
    assert {one.what for one in found} == {"fact"}
    assert gone["bullet:b5"].there.text == ""


def test_a_name_corrected_since_is_told_wherever_it_stands():
    now = changed(MAEVE, "n", text="Maeve Corrigan-Doyle")
    assert {one.here.line for one in told(paper("letter", MAEVE, ADS["en"]), [], now, ADS["en"])} == {"sender:n", "signature:n"}


def test_documents_made_before_facts_were_noted_down_are_left_alone():
    letter = paper("letter", MAEVE, ADS["en"])
    older = Paper(letter.draft.model_copy(update={"cited": ()}), letter.id)
    assert told(older, [], changed(MAEVE, "r1", title="Head Baker"), ADS["en"]) == ()


def test_a_key_stays_while_both_places_say_what_they_say():
    now = changed(MAEVE, "r1", title="Head Baker")
    letter = paper("letter", MAEVE, ADS["en"])
    one, again = (told(letter, [], now, ADS["en"])[0] for _ in range(2))
    other = told(letter, [], changed(MAEVE, "r1", title="Night Baker"), ADS["en"])[0]
    assert one.key == again.key != other.key
