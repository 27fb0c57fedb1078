"""The words of an answer, for each kind of result and language: short, whole sentences, figures as they are, nothing of the machine's."""

import re
from typing import Any

import pytest

from agent.planner.needs import OFFERED
from agent.planner.phrases import FOLDER, Voice
from agent.planner.plan import Plan, Step, plan
from agent.planner.state import JobRef, State
from agent.planner.tellings import TELLINGS, tell
from agent.planner.words import REPLIES, Result, answer

ENDS, ASKS = ".?!:…”»。！？：؟", re.compile(r"[?？؟]")
"""How a sentence and a question end, in all scripts."""
LANGUAGES = sorted(p.stem for p in FOLDER.glob("*.toml"))
IDS = ("9f8e7d6c5b4a3210", "s0123456789abcde", "r-17", "job-4711")
PAPER = {"by": "document", "document": IDS[0], "file_name": "calloway.pdf", "page": 2}
PERSON = {"by": "person", "at": "2026-03-02T00:00:00Z", "thread": IDS[3], "words": "x"}
FACTS = [
    {
        "id": IDS[0],
        "kind": "role",
        "text": "Picker, Northgate Foods",
        "employer": "Northgate Foods",
        "title": "Picker",
        "source": PAPER,
    },
    {"id": IDS[1], "kind": "education", "text": "GCSEs", "source": PAPER},
    {"id": "a", "kind": "skill", "text": "Excel", "source": PERSON},
    {"id": "b", "kind": "language", "text": "Danish", "details": {"fluency": "fluent"}, "source": PERSON},
]


def part(ident: str, text: str, verdict: str, weight: float = 1.0, points: float = 0.0) -> dict:
    credit = {"met": 1.0, "partial": 0.5, "missing": 0.0}[verdict]
    return {
        "requirement_id": ident, "text": text, "verdict": verdict, "weight": weight, "credit": credit, "points": points,
        "reason": "Two years of it.", "evidence": [{"fact_id": IDS[0]}],
    }  # fmt: skip


def fit(*parts: dict, blockers: tuple[str, ...] = ()) -> dict:
    return {
        "kind": "fit", "score": 61.4, "low": 55.2, "high": 70.6, "title": "Ward Clerk", "company": "Ashgrove", "job_id": IDS[3],
        "parts": list(parts), "blockers": blockers,
    }  # fmt: skip


MET, HALF = part("r-1", "Shift work", "met", 2, 40), part("r-2", "Typing", "partial", 1, 21.4)
GAP, SMALL = part("r-17", "Forklift licence.", "missing", 3), part("r-18", "First aid", "missing", 1)
THIRD = part("r-19", "Spanish", "missing", 0.5)
FINDINGS = [
    {"why": "This says little.", "how": "Begin with the verb.", "quote": "Worked on it", "more": 3},
    {"why": "No telephone number was found.", "how": "Add one.", "quote": "", "more": 0},
]
COMPARED = [
    {"id": IDS[3], "title": "Nurse", "company": "Ashby Ltd", "score": 71.2, "must_met": 3, "must_asked": 5},
    {"id": IDS[2], "title": "Clerk", "company": "", "score": 40, "must_met": 2, "must_asked": 2},
]
ITEMS = [
    {"id": "i1", "text": "Add your town.", "gain": 7.6, "requirement_id": "r-17"},
    {"id": "i2", "text": "Name your tools", "gain": 0.2},
    {"id": "i3", "text": "Shorten the summary", "gain": 0},
]
POSTING = {
    "kind": "posting", "id": IDS[3], "title": "Ward Clerk", "company": "Ashgrove",
    "requirements": [
        {"id": "r-1", "kind": "must", "text": "licence", "quote": "a counterbalance licence"},
        {"id": "r-2", "kind": "nice", "text": "Danish", "quote": "Danish is a plus"},
    ],
    "suspicious": [{"why": "pay_by_applicant", "quote": "send 50 pounds first"}],
}  # fmt: skip
DRAFT = {
    "kind": "draft", "id": IDS[0], "document": "cv", "job_title": "Ward Clerk", "company": "Ashgrove", "job_id": IDS[3],
    "lines": [{"id": "l1", "claims": True}, {"id": "l2", "claims": False}], "changes": [{"what": "moved"}, {"what": "kept"}],
    "refused": [{"text": "Invented the wheel"}],
}  # fmt: skip
CHANGE = {"kind": "fact_change", "before": FACTS[1], "after": FACTS[3]}

WARD = {
    "id": IDS[3], "job": IDS[2], "title": "Ward Clerk", "company": "Ashgrove", "moves": [{"stage": "applied", "day": "2026-03-02"}],
}  # fmt: skip
INVITED = WARD | {
    "moves": [*WARD["moves"], {"stage": "interview", "day": "2026-03-04"}],
    "meetings": [{"id": IDS[0], "day": "2026-03-10", "at": "10:30", "place": "Room 2"}, {"id": IDS[1], "day": "2026-03-01"}],
}
OFFERED_JOB = WARD | {"moves": [{"stage": "offer", "day": "2026-03-04"}], "answer_by": "2026-03-12"}
TOLD = {"kind": "tracked", "changes": [IDS[0]], "day": "2026-03-05"}
DUE = [
    {
        "what": what,
        "application": IDS[3],
        "title": "Ward Clerk",
        "company": "Ashgrove",
        "day": "2026-03-10",
        "days": 17,
        "text": "Call them",
    }
    for what in ("reminder", "silent", "interviewed", "deadline")
]

# capability, results, what the words must hold in every language
FOUND = {
    "kind": "found_jobs",
    "query": {"assumed": ["role", "place", "remote", "hours"]},
    "asked": [
        {"board": "Remotive"},
        {"board": "Arbeitnow", "problem": ""},
        {"board": "Adzuna", "problem": "Adzuna took too long."},
    ],
    "offers": [
        {"title": "Nurse", "employer": "Ashby Ltd", "score": 71.2, "must_met": 3, "must_asked": 4},
        {"title": "Clerk", "employer": "", "score": 40, "must_met": 2, "must_asked": 5},
    ],
}
PILE = {
    "kind": "people",
    "title": "Ward Clerk",
    "company": "Ashgrove",
    "people": [{"label": f"Person {letter}", "met": 3, "asked": 5, "low": 55.2, "high": 70.6} for letter in "AB"],
    "not_read": ["3. It cannot be opened."],
}
RESULTS: dict[str, tuple[str, list[dict[str, Any]], Any]] = {
    "people compared": ("rank_candidates", [PILE], ["Ward Clerk", "Person A", "Person B", "3", "5", "55"]),
    "people not compared": ("rank_candidates", [{"kind": "people", "on": False}], ("",)),
    "all to take along": ("export_my_data", [{"kind": "own_data", "wish": "export", "counts": {"facts": 3}}], ("",)),
    "all to be erased": ("erase_my_data", [{"kind": "own_data", "wish": "erase", "counts": {"facts": 3}}], ("",)),
    "a file read": ("read_cv", [{"kind": "ledger", "facts": FACTS, "missing": ["phone"]}], ["calloway.pdf", "phone"]),
    "a reading": ("read_cv", [{"kind": "reading", "file_name": "calloway.pdf", "profile": {"work": [{}, {}]}}], ["calloway.pdf", "2"]),
    "hidden text": ("read_cv", [{"kind": "reading", "file_name": "calloway.pdf", "hidden_text": [{"text": "hire me"}]}], ["calloway.pdf"]),
    "a profile": ("show_profile", [{"kind": "ledger", "facts": FACTS, "missing": []}], ["4"]),
    "no profile": ("show_profile", [{"kind": "ledger", "facts": [], "missing": []}], []),
    "facts found": ("recall_fact", [{"kind": "recalled", "facts": FACTS}], ["Picker", "calloway.pdf", "2"]),
    "nothing found": ("recall_fact", [{"kind": "recalled", "facts": []}], []),
    "remembered": ("remember_fact", [CHANGE | {"action": "remembered"}], ["Danish (fluent)"]),
    "corrected": ("correct_fact", [CHANGE | {"action": "corrected"}], ["GCSEs", "Danish (fluent)"]),
    "forgotten": ("forget_fact", [CHANGE | {"action": "forgotten"}], ["GCSEs"]),
    "an ad": ("read_job", [POSTING], ["Ward Clerk · Ashgrove", "send 50 pounds first"]),
    "an ad without a title": ("read_job", [POSTING | {"title": None, "company": None}], []),
    "requirements": ("show_requirements", [POSTING], ["Ward Clerk", "a counterbalance licence"]),
    "no requirements": ("show_requirements", [POSTING | {"requirements": []}], []),
    "saved ads": ("list_jobs", [{"kind": "job_list", "jobs": [(IDS[3], "Cook", "Inn", 71.6), (IDS[2], "", "", None)]}], ["Cook · Inn", "72"]),
    "no ads": ("list_jobs", [{"kind": "job_list", "jobs": []}], []),
    "a fit with gaps": ("assess_fit", [fit(MET, HALF, GAP, SMALL, THIRD)], ["61", "55", "71", "Ward Clerk", "Forklift licence; First aid"]),
    "a fit that is ruled out": ("assess_fit", [fit(MET, GAP, SMALL, blockers=("r-18",))], ["61", "First aid"]),
    "a full fit": ("assess_fit", [fit(MET)], ["61", "Ward Clerk · Ashgrove"]),
    "a fit in part": ("assess_fit", [fit(MET, HALF)], ["61"]),
    "a score explained": ("explain_score", [fit(MET, HALF, GAP)], ["61", "Shift work", "40", "Forklift licence"]),
    "interview": ("prepare_interview", [{"kind": "interview", "questions": [{"text": "Why us?"}]}], ["Why us?"]),
    "comparison": ("compare_jobs", [{"kind": "comparison", "jobs": COMPARED}], ["Nurse · Ashby Ltd", "71", "3", "Clerk"]),
    "jobs found": ("find_jobs", [FOUND], ["Remotive, Arbeitnow", "Nurse · Ashby Ltd", "71", "Clerk", "2", "5", "Adzuna"]),
    "jobs found that were not judged": ("find_jobs", [FOUND | {"offers": [{"title": "Cook", "employer": "Inn", "score": None}] * 2, "query": {}}], ["Cook · Inn", "2"]),
    "no jobs found": ("find_jobs", [FOUND | {"offers": []}], ["Remotive, Arbeitnow"]),
    "no way to a board": ("find_jobs", [FOUND | {"asked": [{"board": "Remotive", "problem": "slow"}], "offers": []}], []),
    "improvements": ("suggest_improvements", [{"kind": "improvements", "items": ITEMS}], ["Add your town", "+8", "2"]),
    "one improvement": ("suggest_improvements", [{"kind": "improvements", "items": ITEMS[1:2]}], ["Name your tools"]),
    "no improvements": ("suggest_improvements", [{"kind": "improvements", "items": []}], []),
    "a review": ("review_cv", [{"kind": "review", "findings": FINDINGS}], ["Worked on it", "says little", "Begin with the verb", "4"]),
    "an empty review": ("review_cv", [{"kind": "review", "findings": []}], []),
    "a CV": ("tailor_cv", [DRAFT], ["Ward Clerk · Ashgrove"]),
    "a CV for no job": ("tailor_cv", [DRAFT | {"job_title": None, "company": None}], []),
    "a letter": ("write_cover_letter", [DRAFT | {"document": "letter"}], ["Ward Clerk"]),
    "both": ("write_both", [DRAFT, DRAFT | {"document": "letter"}], ["Ward Clerk"]),
    "a revision": ("revise_draft", [DRAFT], []),
    "words that no fact backs": ("revise_draft", [{"kind": "asked_edit", "after": "Led 90 people."}], ["Led 90 people"]),
    "the last step": ("revise_draft", [{"kind": "versions", "rows": [{"what": "same"}, *[{"what": "changed"}] * 4]}], ["4"]),
    "a step without a change": ("revise_draft", [{"kind": "versions", "rows": [{"what": "same"}]}], []),
    "files with unbacked lines": ("export_document", [{"kind": "exported", "files": [{"file_name": "cv.pdf"}], "unbacked": ["a"] * 5}], ["cv.pdf", "5"]),
    "an application sent": ("track_application", [TOLD | {"application": WARD}], ["Ward Clerk · Ashgrove", "2026"]),
    "an invitation": ("track_application", [TOLD | {"application": INVITED, "before": "applied"}], ["Ward Clerk", "10:30"]),
    "an offer": ("track_application", [TOLD | {"application": OFFERED_JOB}], ["Ward Clerk", "12"]),
    "a note on it": ("track_application", [TOLD | {"application": WARD, "kept": "note"}], ["Ward Clerk · Ashgrove"]),
    "a reminder": ("track_application", [TOLD | {"application": WARD | {"title": "", "company": "", "reminders": [{"id": IDS[0], "day": "2026-03-20", "text": "x"}]}, "kept": "reminder"}], ["20"]),
    "a board": ("show_applications", [{"kind": "board", "applications": [INVITED] * 8, "due": DUE}], ["8", "Ward Clerk · Ashgrove", "17", "Call them", "2"]),
    "a board with dates": ("show_applications", [{"kind": "board", "applications": [OFFERED_JOB], "due": [DUE[0] | {"what": "interview", "at": "09:05"}, DUE[0] | {"what": "answer"}]}], ["09:05"]),
    "an empty board": ("show_applications", [{"kind": "board"}], []),
    "files": ("export_document", [{"kind": "exported", "files": [{"file_id": IDS[0], "file_name": "cv.pdf"}, {"file_name": "cv.docx"}]}], ["cv.pdf, cv.docx"]),
}  # fmt: skip
EVERY = [(language, name) for language in LANGUAGES for name in RESULTS]


def faults(words: str) -> list[str]:
    """What no answer may have."""
    found = [f"id {i}" for i in IDS if i in words]
    found += [f"double space in {line!r}" for line in words.splitlines() if "  " in line.strip() or line != line.rstrip()]
    found += ["a slot left open"] * ("{{" in words or "}}" in words)
    found += ["None"] * ("None" in words)
    found += ["two stops"] * bool(re.search(r"\.\.|\.\s*\.|[?!]\.", words.replace("...", "")))
    last = words.rstrip().splitlines()[-1]
    found += [f"no end in {last!r}"] * (not last.startswith("- ") and last[-1] not in ENDS)
    found += ["empty brackets"] * ("()" in words or "“”" in words)
    return found


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_a_result_is_told_in_whole_sentences(language, name):
    capability, results, held = RESULTS[name]
    for seed in ("a", "b", "c"):
        words = tell(capability, results, Voice(language, seed))
        assert [text for text in held if text not in words] == []
        assert faults(words) == []


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_an_answer_ends_with_a_next_step_or_a_full_stop(language, name):
    capability, results, _ = RESULTS[name]
    words = answer(Plan((Step(capability),), language), (Result(capability, "as the tool said", tuple(results)),), State(), "x")
    assert faults(words) == []
    step = Voice(language, "x").say("next", capability)
    assert words.endswith(step)


def test_every_kind_of_result_is_tried():
    tried = {result["kind"] for _, results, _ in RESULTS.values() for result in results}
    assert tried == set(TELLINGS)


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
@pytest.mark.parametrize(
    "name",
    [
        "no jobs found",
        "no way to a board",
        "a fit with gaps",
        "a review",
        "no ads",
        "a letter",
        "nothing found",
        "a full fit",
        "a board",
        "an empty board",
        "a reminder",
        "all to take along",
        "all to be erased",
        "people compared",
        "people not compared",
    ],
)
def test_other_languages_are_not_english(language, name):
    capability, results, _ = RESULTS[name]
    assert tell(capability, results, Voice(language)) != tell(capability, results, Voice("en"))


SHORT = [
    "a fit with gaps",
    "a fit that is ruled out",
    "a full fit",
    "improvements",
    "a review",
    "a letter",
    "a CV",
    "both",
    "remembered",
    "an application sent",
    "a note on it",
    "a reminder",
    "all to take along",
    "all to be erased",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHORT)
def test_what_a_card_shows_is_not_told_again(language, name):
    capability, results, _ = RESULTS[name]
    words = tell(capability, results, Voice(language))
    assert "\n- " not in words
    assert len(re.findall(r"[.?!](?:\s|$)", words)) <= 3
    assert len(words) < 260


def test_what_rules_out_comes_before_what_is_missing():
    words = tell("assess_fit", [fit(MET, GAP, SMALL, blockers=("r-18",))], Voice("en"))
    assert "rule an application out: First aid." in words
    assert "Forklift" not in words


def test_nothing_is_said_to_be_missing_when_all_is_met():
    assert "Nothing that it asks for is missing." in tell("assess_fit", [fit(MET)], Voice("en"))
    half = tell("assess_fit", [fit(MET, HALF)], Voice("en"))
    assert "missing" not in half


def test_the_gaps_that_weigh_most_are_named_first():
    words = tell("assess_fit", [fit(SMALL, THIRD, GAP)], Voice("en"))
    assert "Forklift licence; First aid." in words
    assert "Spanish" not in words


@pytest.mark.parametrize(("items", "more"), [(ITEMS, "2 more"), (ITEMS[:2], "one more"), (ITEMS[:1], "")])
def test_how_many_more_improvements_there_are(items, more):
    words = tell("suggest_improvements", [{"kind": "improvements", "items": items}], Voice("en"))
    assert "Add your town (about +8)." in words
    assert more in words
    assert ("more" in words) == bool(more)


def test_a_small_gain_is_no_gain():
    assert "+" not in tell("suggest_improvements", [{"kind": "improvements", "items": ITEMS[1:]}], Voice("en"))


TWO = State(cv=True, jobs=(JobRef(IDS[3], "Ward Clerk", "Ashgrove"), JobRef(IDS[2], "Cook")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ask", ["cv", "job", "draft"])
@pytest.mark.parametrize("state", [State(), State(cv=True), TWO], ids=["new", "read", "two"])
def test_a_question_back_is_one_question(language, ask, state):
    for seed in "abc":
        words = answer(Plan((Step("clarify"),), language, ask=ask), (), state, seed)
        assert faults(words) == []
        assert len(ASKS.findall(words)) <= 1
        if ask == "job" and state is TWO:
            assert "Ward Clerk · Ashgrove, Cook" in words
        if ask != "cv":
            assert words != answer(Plan((Step("clarify"),), language, ask="cv"), (), state, seed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_cv_and_a_draft_the_cv_is_asked_for(language):
    words = answer(Plan((Step("clarify"),), language, ask="draft"), (), State(), "x")
    assert "PDF" in words
    assert words != answer(Plan((Step("clarify"),), language, ask="draft"), (), State(cv=True), "x")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("choices", [("tailor_cv", "review_cv"), ("revise_draft", "explain_score", "list_jobs")])
def test_choices_are_a_list_of_full_words(language, choices):
    for seed in "abc":
        words = answer(Plan((Step("clarify"),), language, choices=choices), (), State(cv=True), seed)
        lines = [line[2:] for line in words.splitlines() if line.startswith("- ")]
        assert len(lines) == len(choices)
        assert all(line[0].upper() == line[0] and len(line) > 2 and not ASKS.search(line[-1]) for line in lines)
        assert words.splitlines()[0][-1] in ":?：？؟"
        assert faults(words) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_choice_is_no_list(language):
    words = answer(Plan((Step("clarify"),), language, choices=("tailor_cv",)), (), State(cv=True), "x")
    assert "- " not in words
    assert faults(words) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reply", sorted(REPLIES))
def test_a_reply_without_a_tool(language, reply):
    for seed in "abc":
        words = answer(Plan((Step(reply),), language), (), State(), seed)
        assert words
        assert faults(words) == []


LATER = [
    "rank_candidates",
    "export_my_data",
    "erase_my_data",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("capability", LATER)
def test_what_cannot_be_done_yet_is_said_with_what_can(language, capability):
    words = answer(Plan((Step(capability),), language), (), State(cv=True), "x")
    assert faults(words) == []
    assert len(words.split()) > 5 or len(words) > 30


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("state", "content"), [("failed", "The file is damaged. Export it again."), ("declined", "no")])
def test_a_step_that_did_not_happen_ends_the_answer(language, state, content):
    made = Plan((Step("read_cv"), Step("review_cv")), language)
    words = answer(made, (Result("read_cv", content, (), state),), State(), "x")
    assert faults(words) == []
    assert ("damaged" in words) == (state == "failed")
    assert "\n\n" not in words


def test_an_injection_is_named_before_the_answer():
    made = Plan((Step("refuse_injection"), Step("read_job"), Step("assess_fit")), "en")
    words = answer(made, (Result("read_job", "", (POSTING,)), Result("assess_fit", "", (fit(MET, GAP),))), State(), "x")
    first, second, third, last = words.split("\n\n")
    assert "orders to programs" in first
    assert "Ward Clerk" in second
    assert "61 of 100" in third
    assert last[-1] in "?.？。؟"


def test_each_job_has_its_own_paragraph():
    made = Plan((Step("assess_fit"), Step("assess_fit")), "en")
    other = fit(MET) | {"title": "Cook", "company": None, "score": 80.0}
    words = answer(made, (Result("assess_fit", "", (fit(MET, GAP),)), Result("assess_fit", "", (other,))), State(), "x")
    assert words.index("Ward Clerk") < words.index("Cook")
    assert words.count("of 100") == 2


SHOWN = State(cv=True, jobs=(JobRef("j1", "Ward Clerk", "Ashgrove"),), active=0, last_score=61.0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("capability", sorted(OFFERED))
def test_a_choice_said_back_does_it(language, capability):
    name = Voice(language).say("name", capability)
    needs_draft = capability in {"revise_draft", "export_document"}
    state = State(cv=True, jobs=SHOWN.jobs, active=0, last_score=61.0, language=language, draft="cv" if needs_draft else None)
    assert plan(name[:1].upper() + name[1:], state).capabilities == (capability,)


HOSTILE = ["{{after}} {{name}}", "{0} %s", "<b>bold</b>", "`code`", "a\nb\nc", "x" * 3000, "**stars**", "\\1 \\g<0>"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_persons_words_are_values(text):
    change = {"kind": "fact_change", "action": "remembered", "after": {"text": text}}
    words = tell("remember_fact", [change], Voice("en"))
    assert " ".join(text.split())[:200] in words
    assert len(words) < 330
    assert "\n" not in words


@pytest.mark.parametrize("code", ["de", "en", "es", "fr", "it", "nl", "pt"])
def test_a_range_is_named_only_when_something_is_open(code):
    open_, settled = fit(MET), {**fit(MET), "low": 61.4, "high": 61.4}
    assert "55" in tell("assess_fit", [open_], Voice(code))
    assert tell("assess_fit", [settled], Voice(code)).count("61") == 1
