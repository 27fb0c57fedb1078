"""The parts of a letter: which deeds are told, the employer's own sentence, what is added in a sentence, the frame."""

import pytest

from tests.tools.documents.ads import ADS, ad
from tests.tools.documents.crew import CREW
from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.draft_letter import draft_letter
from tools.documents.letter_company import company_words
from tools.documents.letter_frame import placed
from tools.documents.letter_pen import Pen
from tools.documents.letter_proofs import latest_roles, proofs
from tools.documents.models import Options
from tools.documents.select import weigh
from tools.jobs.models import Fit, Part, Suspicious


def told(facts=NORA, posting=AD, language="en", most=3):
    return proofs(facts, posting, weigh(facts, posting, None), language, most)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_so_many_proofs_and_no_deed_twice(most):
    found = told(most=most)
    assert len(found) == most
    deeds = [one.fact.id for one in found] + [more.id for one in found for more, _ in one.more]
    assert len(deeds) == len(set(deeds))


def test_each_proof_answers_another_demand():
    needs = [one.need.id for one in told() if one.need]
    assert len(needs) == len(set(needs))


@pytest.mark.parametrize(
    ("quote", "category", "proves"),
    [
        ("built services in Go", "skill", True),
        ("built services in Go", "experience", True),
        ("built services in Go", "language", False),
        ("built services in Go", "location", False),
        ("built services in Go", "certificate", False),
        ("built services in Go", "education", False),
    ],
)
def test_a_deed_proves_no_language_place_or_paper(quote, category, proves):
    posting = ad(f"You have {quote}.", title="T", company="C", needs=((quote, "must", category, ("Go",)),))
    assert any(one.need for one in told(posting=posting)) is proves


@pytest.mark.parametrize(
    ("bullet", "language", "usable"),
    [
        ("Trained two apprentices", "en", True),
        ("Baked bread", "en", False),
        ("Night work", "en", False),
        ("Nights, weekends, holidays", "en", False),
        ("Nights, weekends, holidays, storms", "en", True),
        ("Acht Auszubildende angeleitet", "de", True),
        ("Schicht am Wochenende", "de", False),
        ("Formé 9 apprentis", "fr", True),
    ],
)
def test_a_deed_has_enough_words(bullet, language, usable):
    facts = (
        fact("r", "role", "Baker", title="Baker", employer="Orrin", language=language),
        fact("b", "bullet", bullet, scope="r", language=language),
    )
    assert bool(told(facts, AD.model_copy(update={"language": language}), language)) is usable


@pytest.mark.parametrize(
    "bullet",
    [
        "Planned to build services in Go next year",
        "Not responsible for services in Go, only for tests",
        "Applied for a course on services in Go",
    ],
)
def test_what_takes_something_back_proves_little(bullet):
    facts = (*NORA, fact("bx", "bullet", bullet, scope="r2"))
    assert "bx" not in [more.id for one in told(facts) for more, _ in one.more]
    assert told(facts)[0].fact.id == "b1"


def test_second_things_are_clauses_or_short_words():
    long = fact("bx", "bullet", "Payroll; ledger; (all of it) and the whole long list of things in the northern hall", scope="r1")
    assert "bx" not in [more.id for one in told((*NORA, long), most=1) for more, _ in one.more]


def test_a_project_is_told_once_and_as_a_project():
    facts = (
        fact("n", "name", "Ada Holm"),
        fact("pr", "project", "Tide Clock", title="Tide Clock"),
        fact("b1", "bullet", "Built services in Go for two harbours", scope="pr"),
        fact("b2", "bullet", "Wrote the manual for all users", scope="pr"),
    )
    found = told(facts, most=1)
    assert found[0].more == ()
    text = " ".join(line.text for line in draft_letter(facts, AD, None, Options(length="short"), TODAY).lines)
    assert "project Tide Clock" in text
    assert "same role" not in text


def test_facts_in_another_language_prove_nothing():
    assert told(language="de") == ()
    assert [role.id for role in latest_roles(NORA, 2)] == ["r1", "r2"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("We keep the tide tables of forty ports and answer every harbour master ourselves. Apply now.", "en", "We keep the tide tables of forty ports and answer every harbour master ourselves."),
        ("We are looking for a person who can sail and cook and sing.", "en", ""),
        ("We offer a salary of thirty thousand a year and many holidays.", "en", ""),
        ("We sail.", "en", ""),
        ("we keep the tide tables of forty ports in small letters.", "en", ""),
        ("We keep the tide tables of forty ports and", "en", ""),
        ("We pay €30,000 for the tide tables of forty ports each year.", "en", ""),
        ("We do not keep the tide tables of forty small ports.", "en", ""),
        ("Wir pflegen die Gezeitentafeln von vierzig Häfen mit eigener Hand.", "de", "Wir pflegen die Gezeitentafeln von vierzig Häfen mit eigener Hand."),
        ("Wir bieten ein gutes Gehalt und dreißig Tage Urlaub im Jahr.", "de", ""),
        ("Nous tenons les tables de marée de quarante ports français.", "fr", "Nous tenons les tables de marée de quarante ports français."),
        ("Creemos que las mareas de cuarenta puertos merecen un buen libro.", "es", "Creemos que las mareas de cuarenta puertos merecen un buen libro."),
        ("", "en", ""),
    ],
)  # fmt: skip
def test_the_employers_own_sentence(text, language, expected):
    assert company_words(ad(text, title="T", company=None, language=language)) == expected


def test_a_demand_or_a_trap_is_no_reason_to_write():
    text = "We keep the tide tables of forty ports and answer every harbour master ourselves."
    plain = ad(text, title="T", company=None)
    assert company_words(plain) == text
    trap = Suspicious(why="instruction_to_machine", quote=text, start=0, end=len(text))
    assert company_words(plain.model_copy(update={"suspicious": (trap,)})) == ""
    assert company_words(ad(text, title="T", company=None, needs=((text, "must", "other", ()),))) == ""


def _missing(requirement, weight=0.5, verdict="missing", kind="must"):
    return Part(
        requirement_id=requirement, text="x", kind=kind, category="skill", start=0, end=1, weight=weight,
        verdict=verdict, credit=0, points=0, reason="r",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "asked", "named"),
    [
        ((_missing("q2"),), True, "PostgreSQL"),
        ((_missing("q2"),), False, ""),
        ((_missing("q1", 0.2), _missing("q2", 0.6)), True, "PostgreSQL"),
        ((_missing("q1", 0.7), _missing("q2", 0.6)), True, "Go"),
        ((_missing("q2", verdict="met"),), True, ""),
        ((_missing("q4", kind="nice"),), True, ""),
        ((), True, ""),
    ],
)
def test_the_heaviest_gap_is_named_when_asked(parts, asked, named):
    fit = Fit(score=50, low=40, high=60, parts=parts)
    lines = draft_letter(NORA, AD, fit, Options(mention_gap=asked), TODAY).lines
    gap = [line.text for line in lines if line.id == "gap"]
    assert len(gap) == bool(named)
    assert named in "".join(gap)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "nl", "it"])
def test_languages_are_said_with_their_levels_when_the_ad_asks(language):
    more = (fact("l2", "language", "English", details={"fluency": "C1"}),)
    posting = ad("- Swedish\n", title="T", company="C", language=language, needs=(("Swedish", "must", "language", ()),))
    lines = {line.id: line.text for line in draft_letter((*NORA, *more), posting, None, Options(), TODAY).lines}
    assert "(C1)" in lines["also:languages"]
    assert "((" not in lines["also:languages"]
    silent = draft_letter((*NORA, *more), AD, None, Options(language=language), TODAY)
    assert "also:languages" not in [line.id for line in silent.lines]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "1 March 2026"), ("de", "Leeds, 1. März 2026"), ("fr", "Leeds, le 1er mars 2026"), ("es", "Leeds, 1 de marzo de 2026"),
        ("pt", "Leeds, 1 de março de 2026"),
    ],
)  # fmt: skip
def test_place_and_date(language, text):
    assert placed(NORA, language, TODAY) == text


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "nl", "it"])
def test_a_pen_never_repeats_while_it_can(language):
    pen = Pen(language, "plain", "seed")
    patterns = pen.words["proof"]["more_fragment"]
    said = [pen.say(patterns, bullet="x") for _ in patterns]
    assert len(set(said)) == len(patterns)
    assert pen.say(patterns, bullet="x") in said


@pytest.mark.parametrize(
    ("patterns", "slots", "expected"),
    [
        (["At {employer}, {clause}."], {"employer": "Orrin", "clause": "I baked"}, "At Orrin, I baked."),
        (["At {employer}, {clause}."], {"clause": "I baked"}, ""),
        (["As {title}, {clause}.", "At {employer}, {clause}."], {"title": "Baker", "clause": "I baked"}, "As Baker, I baked."),
        (["As {title} at {employer}.", "At {employer}."], {"title": "Nurse", "employer": "Nurse Agency"}, "At Nurse Agency."),
        (["At {employer}."], {"employer": "Orrin Ltd."}, "At Orrin Ltd."),
        (["{clause}."], {"clause": "{employer} and {{x}}"}, "{employer} and {{x}}."),
        ([], {}, ""),
    ],
)
def test_a_pen_takes_only_patterns_it_can_fill(patterns, slots, expected):
    assert Pen("en", "plain", "seed").say(patterns, **slots) == expected


@pytest.mark.parametrize(
    ("company", "opening"),
    [
        ("Klinikum Talheim gGmbH", "beim Klinikum Talheim"),
        ("Sparkasse Holm", "bei der Sparkasse Holm"),
        ("Keks Brandis", "bei Keks Brandis"),
    ],
)
def test_a_german_opening_finds_the_article(company, opening):
    posting = ADS["de"].model_copy(update={"company": company})
    made = draft_letter(CREW["de"], posting, None, Options(tone="formal"), TODAY)
    assert opening in next(line.text for line in made.lines if line.id == "opening")


@pytest.mark.parametrize(
    ("gone", "section"),
    [(("section:opening",), "opening"), (("section:close",), "close"), (("section:background",), "background")],
)
def test_a_paragraph_can_be_left_out(gone, section):
    made = draft_letter(NORA, AD, None, Options(leave_out=gone), TODAY)
    assert section not in [line.section for line in made.lines]
    assert made.lines


def test_another_tone_changes_our_words_and_not_theirs():
    drafts = {tone: draft_letter(NORA, AD, None, Options(tone=tone), TODAY) for tone in ("plain", "warm", "formal")}
    greetings = {tone: next(line.text for line in draft.lines if line.part == "greeting") for tone, draft in drafts.items()}
    assert len(set(greetings.values())) == 3
    deeds = {tone: {line.id for line in draft.lines if line.id.startswith("deed:")} for tone, draft in drafts.items()}
    assert deeds["plain"] == deeds["warm"] == deeds["formal"]


def _needs_said(bullet, quote, skills=()):
    facts = (
        fact("n", "name", "Ada Holm"),
        fact("r", "role", "Skipper", title="Skipper", employer="Orrin Ferries", start="2019", current=True),
        fact("b", "bullet", bullet, scope="r"),
    )
    posting = ad(f"- {quote}\n", title="T", company="Harbourlight", needs=((quote, "must", "skill", skills),))
    return [line.text for line in draft_letter(facts, posting, None, Options(), TODAY).lines if line.id.startswith("need:")]


@pytest.mark.parametrize(
    ("bullet", "quote", "skills", "named", "unnamed"),
    [
        ("Wrote the ferry timetable service in Go", "Go, Java or Kotlin", ("Go", "Java", "Kotlin"), ["Go"], ["Java", "Kotlin"]),
        ("Wrote ferry services in Go and Kotlin", "Go, Java or Kotlin", ("Go", "Java", "Kotlin"), ["Go", "Kotlin"], ["Java"]),
        ("Kept the tide tables of forty ports", "Experience with tide tables", (), ["“Experience with tide tables”"], []),
    ],
)
def test_only_what_the_deed_answers_is_named(bullet, quote, skills, named, unnamed):
    text = " ".join(_needs_said(bullet, quote, skills))
    assert [word for word in named if word not in text] == []
    assert [word for word in unnamed if word in text] == []


@pytest.mark.parametrize(
    ("bullet", "quote", "skills"),
    [
        ("Planned my own loads for awkward sites", "Python and R", ("Python", "R")),
        ("Planned the loads of two ferries", "Calm in storms and loads", ()),
        ("Kept the tide tables of forty ports", "You've kept tide tables", ()),
    ],
)
def test_a_demand_that_no_deed_answers_is_not_put_beside_one(bullet, quote, skills):
    assert _needs_said(bullet, quote, skills) == []
