"""What the state of the conversation makes more or less likely, and words that settle a case."""

from agent.planner import clauses, forgetting, honesty, lexicon, slots
from agent.planner.folding import fold, tokens
from agent.planner.state import State
from tools.applications.news import employer, stage_said
from tools.documents.revise import means_draft, photo_gone

SHORT, PAIR, SURE, AGAINST, DRAFTED, SENT = 40, 0.1, 0.3, 0.5, 0.1, 0.15
SEVERAL = frozenset({"rank", "which", "compare"})
"""Concepts that speak of more than one person."""
WISHES = {"forget": "forget_fact", "keep": "remember_fact", "erase": "erase_my_data", "leave": "smalltalk"}


def weigh(scores: dict[str, float], text: str, state: State) -> dict[str, float]:
    """The scores with what the state says added."""
    weighed = dict(scores)
    for name, points in _from_state(state, text).items():
        if name in weighed:
            weighed[name] += points
    papers = max(weighed.get("tailor_cv", 0.0), weighed.get("write_cover_letter", 0.0))
    if clauses.pair(text) and papers > weighed.get("write_both", 0.0) and not clauses.forbids_any(text):
        weighed["write_both"] = papers + PAIR
    if state.draft and not {"cv", "version"} & lexicon.concepts(tokens(fold(text))) and "translate_document" in weighed:
        weighed["revise_draft"] = max(weighed["revise_draft"], weighed["translate_document"] + PAIR)
        if state.draft == "letter" and slots.language(text) and slots.job_named(text, state) is None:
            weighed["revise_draft"] = max(weighed["revise_draft"], weighed["write_cover_letter"] + PAIR)
    if clauses.limits(text) and "erase_my_data" in weighed:
        weighed["forget_fact"] = max(weighed["forget_fact"], weighed["erase_my_data"] / 2)
        weighed["erase_my_data"] = 0.0
    if state.draft and forgetting.wish(text) is None:
        weighed["revise_draft"] = max(weighed["revise_draft"], weighed["forget_fact"] + PAIR)
    if state.draft and means_draft(text):
        weighed["revise_draft"] = max(weighed.values(), default=0.0) + SURE
    if photo_gone(text):
        weighed["revise_draft"] = max(weighed.values(), default=0.0) + SURE
    elif wish := forgetting.wish(text):
        weighed["forget_fact"] = weighed.get("forget_fact", 0.0) - SURE
        weighed[WISHES[wish]] = max(weighed.values(), default=0.0) + SURE
    return weighed


def _from_state(state: State, text: str) -> dict[str, float]:
    scored = state.last_score is not None or any(r == "assistant" and any(c.isdigit() for c in t) for r, t in state.history)
    recruiter = state.mode == "recruiter"
    short = len(text) < SHORT
    said = lexicon.concepts(tokens(fold(text)))
    sent = stage_said(text) == "applied" and employer(text) != ""
    return {
        "revise_draft": (0.2 if short else 0.15) + SURE * (slots.image(text) is not None) if state.draft else -0.15,
        "review_cv": -DRAFTED if state.draft else 0.0,
        "forget_fact": -0.1 if state.draft else 0.0,
        "export_document": (0.08 + 0.2 * bool(slots.formats(text))) if state.draft else -0.02,
        "explain_score": 0.12 if scored else -0.12,
        "rank_candidates": (0.1 if SEVERAL & said else -0.1) if recruiter else -0.2,
        "compare_jobs": (0.05 + AGAINST * _other_against(text, state)) if len(state.jobs) > 1 else -0.1,
        "translate_document": -SURE * ("translate" not in said and ("level" in said or slots.has_language(text))),
        "show_requirements": 0.2 * (state.job is not None and not state.draft and clauses.ad_says(text)),
        "assess_fit": SURE * ("cv" in said and state.job is not None and not recruiter and clauses.against(text)),
        "list_jobs": 0.05 if state.jobs else -0.05,
        "read_cv": -0.05 if state.cv else 0.0,
        "remember_fact": 0.15 * clauses.aside(text) - SENT * sent,
        "track_application": SENT * sent,
        "refuse_fabrication": honesty.points(text),
        "out_of_scope": -0.03,
        "clarify": -0.05,
    }


def _other_against(text: str, state: State) -> bool:
    """Whether the job at hand is held against another one by name."""
    return state.active is not None and clauses.against(text) and slots.job_named(text, state) not in {None, state.active}
