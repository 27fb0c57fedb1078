"""What is marked in an answer about an invented person, and why; what they said themself; what is left alone."""

import pytest

from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.answers.proof import Ground, doubts
from tools.documents.answers.told import told_by

GROUND = Ground(NORA, TODAY, AD.text, heard="Score 61.4 of 100 (52 to 70). 3 of 5 must-haves met.")
HANNA = (
    fact("n", "name", "Hanna Weidl"),
    fact("r", "role", "Pflegefachfrau, Haus Birkengrund", employer="Haus Birkengrund", title="Pflegefachfrau", start="2017-04", current=True, language="de"),
    fact("b", "bullet", "Wundversorgung auf einer Station mit 24 Betten", scope="r", language="de"),
    fact("c", "certificate", "Wundexpertin ICW, 2020", language="de"),
    fact("l", "language", "Deutsch Muttersprache, Englisch B1", language="de"),
)  # fmt: skip


def marked(answer: str, ground: Ground = GROUND) -> list[str]:
    return [doubt.text for doubt in doubts(answer, ground)]


HONEST = [
    "You built the deployment pipeline for 14 services in Go.",
    "You've been a Platform Engineer at Quarry Systems since February 2021.",
    "You mentor two apprentices.",
    "Based on your profile, you have:\n- **Degree:** BSc Computing, Aire College\n- **Skills:** Go, Python, PostgreSQL",
    "Your fit is 61 out of 100, and you meet 3 of 5 must-have requirements.",
    "You could mention your first aid certificate.",
    "The ad asks for Kafka; your CV does not mention it.",
    "Have you worked with Kafka?",
    "If you have 10 years of Kafka, tell me.",
    "Here is a draft:\n\nDear Ms Brook,\n\nI built the deployment pipeline for 14 services in Go.\n\nKind regards\nNora Lindqvist",
    "I have read your CV and saved the ad.",
    "Salaries for such jobs are between 60,000 and 80,000.",
]


@pytest.mark.parametrize("answer", HONEST)
def test_what_is_true_or_says_nothing_of_them_is_left_alone(answer):
    assert marked(answer) == []


LIES = [
    ("You built the deployment pipeline for 41 services in Go.", "41"),
    ("You've been a Platform Engineer at Quarry Systems since 2017.", "2017"),
    ("You were Head of Engineering at Tern Media.", "head"),
    ("You have a doctorate in Computing.", "doctorate"),
    ("You know Kafka well.", "kafka"),
    ("You are fluent in German.", "german"),
    ("You work at Google.", "google"),
    ("You should mention your Kubernetes certification.", "kubernetes"),
    ("Shall I add your 12 years of Kafka?", "12 years"),
    ("Your fit is 95 out of 100.", "95"),
    ("You have:\n- **Certificates:** AWS Solutions Architect", "aws"),
    ("Here are bullets you can use:\n- Led a department of 30 engineers", "led"),
    ("| Ask | What you have |\n|---|---|\n| Kafka | 5 years of Kafka |", "5 years"),
    ("> In 2019, I moved the whole archive to PostgreSQL on my own.", "“"),
]


@pytest.mark.parametrize(("answer", "word"), LIES)
def test_what_no_fact_bears_out_is_marked_with_the_word(answer, word):
    (doubt,) = doubts(answer, GROUND)
    assert word in doubt.why.lower()
    assert doubt.raw in answer
    assert not doubt.told


GERMAN = [
    ("Du arbeitest seit April 2017 im Haus Birkengrund.", []),
    ("Sie sind Wundexpertin ICW.", []),
    ("Du leitest die Station mit 24 Betten.", ["Du leitest die Station mit 24 Betten."]),
    ("Sie sprechen Englisch auf Niveau C1.", ["Sie sprechen Englisch auf Niveau C1."]),
    ("Du hast noch kein Team geleitet.", []),
    ("Die Stelle verlangt Englisch C1. Du kannst das lernen.", []),
]


@pytest.mark.parametrize(("answer", "texts"), GERMAN)
def test_in_german(answer, texts):
    assert marked(answer, Ground(HANNA, TODAY)) == texts


def test_only_the_lie_of_an_answer_is_marked_where_it_stands():
    answer = "You mentor two apprentices. **You also led 30 people.** You know Go."
    (doubt,) = doubts(answer, GROUND)
    assert (doubt.raw, doubt.text) == ("**You also led 30 people.**", "You also led 30 people.")


def test_what_the_person_said_is_called_so():
    told = told_by(["I worked with Kafka at Tern Media for two years."], NORA, TODAY)
    ground = Ground(NORA, TODAY, AD.text, told)
    said, lie = "You told me that you worked with Kafka at Tern Media for two years.", "You worked with Hadoop at Tern Media."
    assert [(doubt.text, doubt.told) for doubt in doubts(f"{said} {lie}", ground)] == [(said, True), (lie, False)]


def test_a_paper_they_spoke_of_is_no_paper_of_another_kind():
    told = told_by(["I used Kafka for a year."], NORA, TODAY)
    (doubt,) = doubts("You should mention your Kafka certification.", Ground(NORA, TODAY, AD.text, told))
    assert doubt.why == "No certificate, degree or award of yours says “kafka”."


YEARS = [
    ("You have 9 years of experience in engineering.", []),
    ("You have worked in software since 2016.", []),
    ("You have 15 years of experience in engineering.", ["You have 15 years of experience in engineering."]),
    ("You have worked in software since 2009.", ["You have worked in software since 2009."]),
    ("You have led teams for 9 years.", ["You have led teams for 9 years."]),
]


@pytest.mark.parametrize(("answer", "texts"), YEARS)
def test_years_of_a_working_life_count_for_its_field(answer, texts):
    assert marked(answer) == texts


def test_without_facts_or_in_a_language_without_lists_nothing_is_marked():
    lie = "You have a doctorate in Computing."
    assert marked(lie, Ground((), TODAY)) == []
    assert marked("あなたは博士号を持っています。") == []


@pytest.mark.parametrize(
    "answer", ["", "   ", "|||", "**", "> ", "```", "You " * 3000, "| a |\n| - |", "{braces} <b>you</b> $x$"]
)
def test_odd_answers_do_no_harm(answer):
    assert all(doubt.raw in answer for doubt in doubts(answer, GROUND))


def test_the_order_of_facts_does_not_matter():
    answer = "\n".join(f"- {lie}" for lie, _ in LIES if "\n" not in lie)
    turned = Ground(NORA[::-1], TODAY, AD.text, heard=GROUND.heard)
    assert doubts(answer, GROUND) == doubts(answer, turned)
