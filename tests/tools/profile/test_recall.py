import time

import pytest

from core.embedding import MiniLM
from tests.tools.profile.people import reading
from tools.cv.models import Profile, Reading, Skill, Work
from tools.profile.facts import facts_of
from tools.profile.index import FactIndex
from tools.profile.recall import IndexFinder, MemoryFinder
from tools.profile.words import stem

FACTS = facts_of(reading())
TEXT = {fact.id: fact.text for fact in FACTS}
MANY_LANGUAGES = facts_of(
    Reading(
        file_name="x",
        document="d",
        profile=Profile(
            work=(
                Work(
                    name="Nord GmbH", position="Verkäuferin", highlights=("Kundenberatung im Einzelhandel", "Führung der Kasse")
                ),
                Work(name="Sud SARL", position="Infirmière", highlights=("Soins aux patients âgés",)),
                Work(name="Восток", position="Бухгалтер", highlights=("Подготовка отчётности по МСФО",)),
                Work(name="东方", position="数据分析师", highlights=("负责销售数据分析与报表",)),
                Work(name="भारत", position="शिक्षक", highlights=("बच्चों को गणित पढ़ाया",)),
            ),
            skills=(Skill(keywords=("C", "C++", "C#", ".NET", "Node.js")),),
        ),
    )
)


@pytest.fixture(scope="module")
def embedder():
    return MiniLM()


@pytest.fixture(params=["words", "memory", "index"])
def finder(request, tmp_path):
    if request.param == "words":
        return MemoryFinder(FACTS, None)
    model = request.getfixturevalue("embedder")
    if request.param == "memory":
        return MemoryFinder(FACTS, model)
    found = IndexFinder("ann", FACTS, FactIndex(tmp_path / "index"), model)
    assert found.by_meaning
    return found


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("team lead", "Led a team of four people"),
        ("managing budgets", "Managed the warehouse budget"),
        ("C++", "C++"),
        ("Airflow", "Built pipelines in Airflow and Spark"),
        ("my email", "mira@example.org"),
        ("forklift", "Forklift licence"),
        ("What did I do at Acme Freight?", "Data Engineer, Acme Freight"),
        ("{braces}", "Taught {braces} to children."),
    ],
)
def test_the_first_hit(finder, question, expected):
    assert TEXT[finder.find([question])[0][0].fact_id] == expected


def test_a_line_is_found_by_the_employer_above_it(finder):
    found = [TEXT[h.fact_id] for h in finder.find(["What did I do at Bolt Foods?"], 4)[0]]
    assert "Managed the warehouse budget" in found


@pytest.mark.parametrize("questions", [[], ["x"], ["team", "budget", "", "qqqq zzzz"]])
def test_an_answer_for_each_question_in_order_scores_from_1_to_0(finder, questions):
    answers = finder.find(questions, 3)
    assert len(answers) == len(questions)
    for hits in answers:
        assert len(hits) <= 3
        assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)
        assert all(0 <= h.score <= 1 for h in hits)


def test_asked_alone_or_together_the_answer_is_the_same(finder):
    questions = ["team lead", "budget of the warehouse", "data platforms"]
    assert finder.find(questions) == [finder.find([q])[0] for q in questions]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Beratung von Kunden im Einzelhandel", "Kundenberatung im Einzelhandel"),
        ("soin des patients", "Soins aux patients âgés"),
        ("отчётность МСФО", "Подготовка отчётности по МСФО"),
        ("销售分析", "负责销售数据分析与报表"),
        ("गणित", "बच्चों को गणित पढ़ाया"),
        ("C#", "C#"),
        ("c", "C"),
        (".net", ".NET"),
        ("nodejs / node.js", "Node.js"),
    ],
)
def test_words_alone_work_in_every_language(question, expected):
    (hits,) = MemoryFinder(MANY_LANGUAGES, None).find([question])
    assert next(f.text for f in MANY_LANGUAGES if f.id == hits[0].fact_id) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("reduced running time", "Cut the nightly load from 6 h to 40 min"),
        ("ETL jobs", "Data Engineer, Acme Freight"),
        ("worked with kids", "Taught {braces} to children."),
    ],
)
def test_meaning_finds_what_words_cannot(embedder, question, expected):
    assert expected not in [TEXT[h.fact_id] for h in MemoryFinder(FACTS, None).find([question])[0]]
    assert expected in [TEXT[h.fact_id] for h in MemoryFinder(FACTS, embedder).find([question], 3)[0]]


def test_index_and_memory_agree(embedder, tmp_path):
    questions = ["team lead", "databases", "work with children", "logistics"]
    in_memory, indexed = MemoryFinder(FACTS, embedder), IndexFinder("ann", FACTS, FactIndex(tmp_path), embedder)
    for mine, theirs in zip(in_memory.find(questions), indexed.find(questions), strict=True):
        assert [h.fact_id for h in mine[:3]] == [h.fact_id for h in theirs[:3]]
        assert [h.score for h in mine] == pytest.approx([h.score for h in theirs], abs=1e-3)


def test_no_facts_no_hits(embedder, tmp_path):
    for finder in (MemoryFinder((), None), MemoryFinder((), embedder), IndexFinder("ann", (), FactIndex(tmp_path), embedder)):
        assert finder.find(["anything", ""]) == [(), ()]


def test_an_answer_is_quick(embedder, tmp_path):
    work = tuple(
        Work(name=f"Firm {i}", position="Engineer", highlights=tuple(f"Built thing {i}.{j} for sales" for j in range(8)))
        for i in range(25)
    )
    facts = facts_of(Reading(file_name="x", document="d", profile=Profile(work=work)))
    finder = IndexFinder("ann", facts, FactIndex(tmp_path), embedder)
    finder.find(["warm"])
    seconds = []
    for i in range(15):
        started = time.perf_counter()
        finder.find([f"sales systems number {i}"])
        seconds.append(time.perf_counter() - started)
    assert min(seconds) < 0.03, "225 facts, on a machine that may be busy"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("managed", "managing", True),
        ("budgets", "budget", True),
        ("kunden", "kunde", True),
        ("leitung", "leitungen", True),
        ("clients", "client", True),
        ("nursing", "nurses", True),
        ("java", "javascript", False),
        ("was", "wa", False),
        ("sales", "sale", True),
    ],
)
def test_a_stem_stands_for_the_forms_of_a_word(one, other, same):
    assert (stem(one) == stem(other)) is same


def test_the_index_and_the_memory_give_the_same_scores_to_the_last_digit(tmp_path, embedder):
    questions = ["warehouse budget", "leading people", "Kubernetes", "Lagerverwaltung"]
    index = FactIndex(tmp_path / "index")
    kept = IndexFinder("ann", FACTS, index, embedder).find(questions, 200)
    assert kept == MemoryFinder(FACTS, embedder).find(questions, 200)
    shuffled = MemoryFinder(FACTS[::-1], embedder).find(questions, 200)
    assert [{h.fact_id: h.score for h in hits} for hits in shuffled] == [{h.fact_id: h.score for h in hits} for hits in kept]


def test_a_vector_that_is_gone_is_made_again(tmp_path, embedder):
    index = FactIndex(tmp_path / "index")
    finder = IndexFinder("ann", FACTS, index, embedder)
    index.erase("ann")
    assert finder.find(["warehouse budget"], 200) == MemoryFinder(FACTS, embedder).find(["warehouse budget"], 200)
    assert finder.by_meaning


@pytest.mark.parametrize("kind", ["name", "email", "phone", "location", "link", "reference"])
def test_who_somebody_is_weighs_no_other_fact(kind):
    words_of_budget = "The Budget Warehouse of Budgets and Managed Budgets"
    more = FACTS[0].model_copy(update={"id": "who", "kind": kind, "text": words_of_budget, "path": "basics.more"})
    asked = ["warehouse budget", "managed"]

    def scores(facts):
        return [{h.fact_id: h.score for h in hits if h.fact_id != "who"} for hits in MemoryFinder(facts, None).find(asked, 200)]

    assert scores((*FACTS, more)) == scores(FACTS)
    assert MemoryFinder((*FACTS, more), None).find([words_of_budget])[0][0].fact_id == "who"
