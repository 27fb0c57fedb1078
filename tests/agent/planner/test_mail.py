"""Small texts asked for without a model: which kind, for whom, and which question of a form."""

import pytest
from langchain_core.utils.function_calling import convert_to_openai_tool

from agent.planner import mail
from agent.planner.arguments import arguments
from agent.planner.plan import Step, plan
from agent.planner.state import State
from tests.agent.planner.test_plan import ONE
from tools.documents.tool import write_email

SAID = [
    ("write a follow up email", "follow_up"),
    ("email them to ask about the status", "follow_up"),
    ("write a thank you note after the interview", "thank_you"),
    ("a linkedin message to their head of data", "networking"),
    ("write my resignation letter", "resignation"),
    ("write my LinkedIn headline", "headline"),
    ("write the about section for my LinkedIn profile", "about"),
    ("answer this question of the application form", "answer"),
    ("politely decline their offer by email", "other"),
    ("ask for another date for the interview", "other"),
    ("nachfassmail bitte", "follow_up"),
    ("Dankesmail nach dem Gespräch", "thank_you"),
    ("schreib mein Kündigungsschreiben", "resignation"),
    ("schreib meinen LinkedIn-Slogan", "headline"),
    ("beantworte die Frage im Formular", "answer"),
    ("mail de relance", "follow_up"),
    ("mail de remerciement après l'entretien", "thank_you"),
    ("écris ma lettre de démission", "resignation"),
    ("correo de seguimiento", "follow_up"),
    ("correo de agradecimiento tras la entrevista", "thank_you"),
    ("escribe mi carta de dimisión", "resignation"),
    ("e-mail de agradecimento depois da entrevista", "thank_you"),
    ("escreve minha carta de demissão", "resignation"),
    ("bedankmail na het gesprek", "thank_you"),
    ("schrijf mijn ontslagbrief", "resignation"),
    ("mail di sollecito", "follow_up"),
    ("scrivi la mia lettera di dimissioni", "resignation"),
]


@pytest.mark.parametrize(("text", "kind"), SAID)
def test_the_kind_by_its_words(text, kind):
    assert mail.kind(text) == kind


@pytest.mark.parametrize(("text", "kind"), [(text, kind) for text, kind in SAID if kind != "other"])
def test_it_is_planned_as_a_small_text(text, kind):
    made = plan(text, ONE)
    assert made.capabilities == ("write_email",)
    assert arguments(made.steps[0], convert_to_openai_tool(write_email))["kind"] == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a thank you mail to Ms Keller please", "Ms Keller"),
        ("Mail an Frau Dr. Sauer, ob alles da ist", "Frau Dr. Sauer"),
        ("an Herrn Müller-Lüdenscheidt", "Herrn Müller-Lüdenscheidt"),
        ("un mail à Mme Bracquart", "Mme Bracquart"),
        ("para la Sra. Gil Ortega", "Sra. Gil Ortega"),
        ("aan mevrouw Bos", "mevrouw Bos"),
        ("to the recruiter", ""),
        ("frau sauer", ""),
        ("Thanks, Mr", ""),
    ],
)
def test_whom_it_is_for(text, name):
    assert mail.addressee(text) == name


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("the form asks “Why do you want this job?”, answer it", "Why do you want this job?"),
        ("answer the form question: Describe a time when you led a team", "Describe a time when you led a team"),
        ("the form asks. What is your notice period?", "What is your notice period?"),
        ("answer this question of the form", "answer this question of the form"),
    ],
)
def test_the_question_of_a_form(text, question):
    assert mail.question(text) == question


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "write a formal thank you mail to Ms Keller",
            {"kind": "thank_you", "words": "Ms Keller", "style": "write a formal thank you mail to Ms Keller"},
        ),
        ("write my resignation letter", {"kind": "resignation", "style": "write my resignation letter"}),
        ('the form asks "Why this job?", what do I write?', {"kind": "answer", "words": "Why this job?"}),
        ("decline their offer by email", {"kind": "other", "style": "decline their offer by email"}),
    ],
)
def test_what_the_tool_is_given(text, given):
    assert arguments(Step("write_email", text), convert_to_openai_tool(write_email)) == given


def test_a_mail_needs_no_cv():
    assert plan("write a follow up email", State()).capabilities == ("write_email",)
