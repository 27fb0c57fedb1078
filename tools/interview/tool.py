# ruff: noqa: D417 - `runtime` is handed in, never part of what the model reads
"""Interview practice as a tool."""

from typing import Any, Literal

from langchain.tools import ToolRuntime, tool

from core.errors import SomethingMissing
from tools.context import CopilotContext
from tools.cv.tool import facts_or_ask
from tools.interview.likely import prepare
from tools.interview.models import Interview, Round
from tools.interview.practice import Chair, asked, running
from tools.jobs.tool import judged

Answer = tuple[str, dict[str, Any]]
Step = Literal["questions", "practise", "answer", "skip", "stop", "go_on"]
TOLD = 10


@tool(response_format="content_and_artifact", parse_docstring=True)
def prepare_interview(
    runtime: ToolRuntime[CopilotContext], job: str = "", step: Step = "questions", answer: str = "", language: str = ""
) -> Answer:
    """Prepare for an interview: likely questions with stories from facts, or a mock interview with feedback, one question at a time.

    Args:
        job: Which saved ad: its id, its number in the list, or words of its title or company. Empty: the one talked about.
        step: questions; practise begins a mock interview; answer, skip, stop and go_on are about the one that runs.
        answer: For answer: the person's own answer, word for word.
        language: Two letters, if the person named a language for the questions. Empty: the ad's.
    """
    context = runtime.context
    if step in {"answer", "skip", "stop", "go_on"}:
        return _stepped(context, step, answer)
    prepared = prepared_for(context, job, language)
    if step == "questions":
        return told(context, prepared), prepared.model_dump(mode="json")
    begun = chair(context).begin(prepared)
    return asking(context, begun), prepared.model_copy(update={"round": begun}).model_dump(mode="json")


def prepared_for(context: CopilotContext, job: str, language: str = "") -> Interview:
    """The questions for a job, made anew from today's facts."""
    facts = facts_or_ask(context)
    job_id, posting, fit = judged(context, job)
    found = prepare(posting, fit, facts, context.today, (language, context.language))
    return found.model_copy(update={"job": job_id})


def chair(context: CopilotContext) -> Chair:
    """Where this person practises."""
    facts = context.services.ledger.facts(context.owner)
    return Chair(context.services.interviews, context.owner, facts, context.now, context.today)


def _stepped(context: CopilotContext, step: Step, answer: str) -> Answer:
    """One step of the round that runs, or of the last one that was stopped."""
    rounds = context.services.interviews
    one = running(rounds, context.owner) or next((r for r in rounds.all(context.owner) if r.now), None)
    if one is None:
        raise SomethingMissing("round", "No mock interview is running.", "Ask to practise for a job first.")
    seat = chair(context)
    if step in {"stop", "go_on"}:
        after = seat.stop(one.id) if step == "stop" else seat.go_on(one.id)
    else:
        after = seat.answer(one.id, answer if step == "answer" else "", context.services.jobs.get(context.owner, one.job).text)
    shown = Interview(job=one.job, title=one.title, company=one.company, language=one.language, told=one.told, round=after)
    return asking(context, after), shown.model_dump(mode="json")


def told(context: CopilotContext, prepared: Interview) -> str:
    """A preparation in words for the model."""
    lines = [f"- {q.text} ({q.verdict or q.kind}; {len(q.stories)} stories)" for q in prepared.questions[:TOLD]]
    head = f"{len(prepared.questions)} likely questions, gaps first; a card shows them with stories made of facts."
    return f"{head} Stories say only what facts say; ask the person for what is missing.\n{context.quote('questions', chr(10).join(lines))}"


def asking(context: CopilotContext, one: Round) -> str:
    """Where a round stands, in words for the model: the feedback on the last answer, and the next question."""
    said = context.quote("feedback", "\n".join(one.answers[-1].feedback.says)) if one.answers and one.answers[-1].text else ""
    last = (
        f"Feedback on the answer to {asked(one, one.answers[-1].question).kind}, computed: pass it on calmly.\n{said}\n"
        if said
        else ""
    )
    if one.state != "running" or one.now is None:
        return f"{last}The round is {one.state}: {len(one.answers)} of {len(one.questions)} questions."
    return f"{last}Ask the next question, word for word, and wait.\n{context.quote('question', one.now.text)}"
