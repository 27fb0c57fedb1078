"""How deeds stand together in a paragraph: what shares a sentence, how a job is brought in, what is no deed."""

import pytest

from tests.tools.documents.ads import ad
from tests.tools.documents.people import TODAY, fact
from tools.documents.check_draft import check_draft
from tools.documents.clauses import Clause
from tools.documents.draft_letter import draft_letter
from tools.documents.letter_deeds import Told, deeds
from tools.documents.letter_pen import Pen
from tools.documents.letter_proofs import Proof, proofs
from tools.documents.models import Options
from tools.documents.select import weigh
from tools.jobs.models import Fit, Part

AD = ad("- rope\n", title="Rigger", company="Harbourlight", needs=(("rope", "must", "skill", ("rope",)),))
NOW = fact("r1", "role", "Skipper, Orrin Ferries", title="Skipper", employer="Orrin Ferries", start="2019", current=True)
THEN = fact("r2", "role", "Rigger, Holm Yard", title="Rigger", employer="Holm Yard", start="2012", end="2018")


def told(role, *clauses, need=None):
    """A proof of a job with a first clause and further ones."""
    facts = [
        (fact(f"{role.id}b{at}", "bullet", text, scope=role.id), Clause(form, text)) for at, (form, text) in enumerate(clauses)
    ]
    (first, clause), *more = facts
    return Proof(need, role, first, clause, tuple(more))


def said(*proofs_told, so_far=None, more=2):
    pen, state = Pen("en", "plain", "seed"), so_far or Told(introduced="r1")
    return [line for one in proofs_told for line in deeds(one, AD, pen, state, more)]


def text_of(*proofs_told):
    return " ".join(line.text for line in said(*proofs_told))


# fmt: off
TOGETHER = [
    # (forms and words, how many sentences, what stands side by side)
    ((("verb", "I sailed"), ("verb", "I rowed"), ("verb", "I swam")), 3, ""),
    ((("noun", "the care of ropes"), ("noun", "the log")), 1, "the care of ropes and the log"),
    ((("noun", "the care of ropes"), ("noun", "the log"), ("noun", "the lamp")), 1, "the care of ropes, the log, and the lamp"),
    ((("noun", "the care of ropes and sails"), ("noun", "the log")), 1, "the care of ropes and sails as well as the log"),
    ((("noun", "the care of ropes, sails"), ("noun", "the log"), ("noun", "the lamp")), 2, "the care of ropes, sails as well as the log"),
    ((("fragment", "Nights on watch"), ("fragment", "Two ferries")), 1, "Nights on watch; Two ferries"),
    ((("fragment", "Nights on watch"), ("fragment", "Two ferries"), ("fragment", "Tides")), 2, "Nights on watch; Two ferries"),
    ((("fragment", "Watch: nights"), ("fragment", "Two ferries")), 2, ""),
    ((("fragment", "Nights on watch"), ("verb", "I sailed"), ("fragment", "Two ferries")), 2, "Nights on watch; Two ferries"),
    ((("verb", "I sailed"), ("fragment", "Nights on watch"), ("noun", "the log")), 3, ""),
    ((("fragment", "word " * 17), ("fragment", "Two ferries")), 2, ""),
]
# fmt: on


@pytest.mark.parametrize(("clauses", "sentences", "words"), TOGETHER)
def test_what_shares_a_sentence(clauses, sentences, words):
    lines = said(told(THEN, *clauses))
    assert len(lines) == sentences
    assert words.casefold() in " ".join(line.text for line in lines).casefold()
    assert len({line.section for line in lines}) == 1
    cited = [one for line in lines for one in line.fact_ids if one != "r2"]
    assert sorted(cited) == [f"r2b{at}" for at in range(len(clauses))]


def test_the_job_just_introduced_is_not_named_again():
    assert "Orrin" not in text_of(told(NOW, ("verb", "I sailed")))
    assert "Skipper" not in text_of(told(NOW, ("noun", "the care of ropes")))
    assert "Orrin" in " ".join(line.text for line in said(told(NOW, ("verb", "I sailed")), so_far=Told()))


def test_another_job_is_named_and_what_follows_goes_on_in_its_paragraph():
    lines = said(told(THEN, ("verb", "I spliced")), told(THEN, ("verb", "I tarred")), told(NOW, ("verb", "I sailed")))
    assert [("Holm" in line.text, "Orrin" in line.text) for line in lines] == [(True, False), (False, False), (False, True)]
    assert lines[0].section == lines[1].section != lines[2].section


@pytest.mark.parametrize(
    ("jobs", "introduced", "job", "asked", "where"),
    [
        ([], "a", "a", False, "here"),
        ([], "a", "a", True, ""),
        ([], "a", "b", False, ""),
        (["a"], "a", "a", False, "more"),
        (["a"], "a", "a", True, ""),
        (["b"], "a", "a", False, ""),
        (["a", "b"], "a", "b", False, "more"),
        ([], "", "", False, "here"),
    ],
)
def test_how_a_deed_is_brought_in(jobs, introduced, job, asked, where):
    assert Told(list(jobs), "", introduced).where(job, asked=asked) == where


def test_a_plain_word_of_the_ad_stands_in_quotation_marks_and_a_name_does_not():
    need = AD.requirements[0]
    assert "“rope”" in text_of(told(THEN, ("verb", "I spliced rope"), need=need))
    named = ad("- Rope\n", title="Rigger", company="H", needs=(("Rope", "must", "skill", ("Rope",)),)).requirements[0]
    assert "“Rope”" not in text_of(told(THEN, ("verb", "I spliced Rope"), need=named))


@pytest.mark.parametrize(
    ("bullet", "usable"),
    [
        ("Keywords: rope, tar, sail, mast", False),
        ("Highlights Spliced all the rope of two yards", False),
        ("Teaching: rope work for forty scouts", False),
        ("Spliced all the rope of two yards: nine miles", True),
        ("Highlights of the year were told to the yard", True),
        ("Spliced all the rope of two yards", True),
    ],
)
def test_a_list_under_a_label_is_no_deed(bullet, usable):
    facts = (THEN, fact("b", "bullet", bullet, scope="r2"))
    assert bool(proofs(facts, AD, weigh(facts, AD, None), "en", 1)) is usable


def test_a_deed_that_the_gate_takes_gives_its_place_to_another():
    facts = (
        fact("n", "name", "Ada Holm"), THEN,
        fact("b1", "bullet", "Prepared the rope folders, the manager did the talking", scope="r2"),
        fact("b2", "bullet", "Wrote the log of the yard", scope="r2"),
        fact("s", "statement", "Deputy manager of the yard for a summer", scope="r2"),
    )  # fmt: skip
    draft = draft_letter(facts, AD, None, Options(), TODAY)
    assert check_draft(draft, facts, AD, TODAY).refused == ()
    assert any("b2" in line.fact_ids for line in draft.lines)


def _missing(need):
    return Part(
        requirement_id=need.id, text="x", kind="must", category=need.category, start=0, end=1, weight=0.9,
        verdict="missing", credit=0, points=0, reason="r",
    )  # fmt: skip


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "nl", "it"])
@pytest.mark.parametrize(
    ("category", "told_of"), [("skill", True), ("certificate", True), ("location", False), ("language", False)]
)
def test_the_open_word_on_a_gap_passes_the_gate(language, category, told_of):
    posting = ad(
        "- Klaviyo\n", title="Rigger", company="H", language=language, needs=(("Klaviyo", "must", category, ("Klaviyo",)),)
    )
    fit = Fit(score=50, low=40, high=60, parts=(_missing(posting.requirements[0]),))
    draft = draft_letter((NOW, THEN), posting, fit, Options(mention_gap=True), TODAY)
    assert any("Klaviyo" in line.text and line.id == "gap" for line in draft.lines) is told_of
    assert [gone.text for gone in check_draft(draft, (NOW, THEN), posting, TODAY).refused] == []


def test_an_open_word_with_a_word_more_is_read_by_the_gate():
    posting = ad("- Klaviyo\n", title="Rigger", company="H", needs=(("Klaviyo", "must", "skill", ("Klaviyo",)),))
    fit = Fit(score=50, low=40, high=60, parts=(_missing(posting.requirements[0]),))
    draft = draft_letter((NOW, THEN), posting, fit, Options(mention_gap=True), TODAY)
    bent = tuple(
        line.model_copy(update={"text": line.text.replace("Klaviyo", "Klaviyo, though I won a prize for it")})
        for line in draft.lines
    )
    refused = check_draft(draft.model_copy(update={"lines": bent}), (NOW, THEN), posting, TODAY).refused
    assert ["prize" in gone.text for gone in refused] == [True]


PROJECT = fact("p1", "project", "Ropewalk", title="Ropewalk")


@pytest.mark.parametrize(
    ("form", "text", "shown"),
    [
        ("noun", "the cutting of forty ropes", "Cutting of forty ropes"),
        ("fragment", "Cutting of forty ropes", "cutting of forty ropes"),
        ("verb", "I cut forty ropes", "I cut forty ropes"),
    ],
)
def test_a_project_is_told_in_its_own_words_without_an_article(form, text, shown):
    bullet = fact("p1b", "bullet", "Cutting of forty ropes", scope="p1")
    lines = said(Proof(None, PROJECT, bullet, Clause(form, text), ()))
    assert shown.lower() in lines[0].text.lower()
    assert "the cutting" not in lines[0].text
    assert "Ropewalk" in lines[0].text


def test_the_title_of_a_letter_names_the_job_without_the_employer():
    posting = ad("- rope\n", title="Harbourlight: Rigger", company="Harbourlight")
    facts = (fact("n", "name", "Ada Holm"), NOW)
    assert draft_letter(facts, posting, None, Options(), TODAY).title == "Application letter Ada Holm: Rigger"
