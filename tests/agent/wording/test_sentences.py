"""Each sentence that an engine can say to a person has its words in each of the twelve languages.

The code is read for them: what is handed to an error, and whatever else in an engine looks like a sentence. A new message
without a translation fails here, with the place where it is said.
"""

import ast
import re
import tomllib
from collections import Counter
from functools import cache

import pytest

from agent.failures import large, often, phrases
from agent.wording import FOLDER, OURS, sentences, told
from tests.test_architecture import ROOT, sources
from tools.cv.sniff import OTHER
from tools.documents.customs import no_photo_anywhere
from tools.documents.messages.answers import ASK

SCREENS = ("de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh", "ar", "hi")
SLOT = re.compile(r"\{(\w+)\}")
FILLED = re.compile(r"\{\{\w+\}\}|\{\w+\}")
ENGINES = ("core/", "agent/", "tools/", "ui/", "api/", "mcp_server/http.py")
TO_PROGRAMS = ("api/", "mcp_server/")
"""What these say is handed to one of the functions that refuse; all else that looks like a sentence describes the interface."""
ERRORS = {*re.findall(r"class (\w+)\(", (ROOT / "core/errors.py").read_text()), "PhotoRefused", "Stopped", "wrong_type"}
REFUSES = {"answer", "_said", "_refused", "ValueError"}
SENTENCE = re.compile(r"[A-Z“{].* .*[.:!?]”?", re.DOTALL)
KNOWN = {SLOT.sub("{}", english) for english in sentences()}
TO_MACHINES = {
    "Your last answer was empty or its tool call was no valid JSON. Answer again, with valid arguments.",
    "VACUUM INTO ?",
    "Line {}.",
}
PIECES = {
    "{} {}.": ("No fact that fits says 2019.", "Nothing that fits begins in 03/2019.", "Nothing that fits ends in 2019."),
    "The dates do not give {} {}s.": tuple(f"The dates do not give 7 {unit}s." for unit in ("year", "month", "decade")),
    "No fact supports the {} “{}”.": tuple(
        f"No fact supports the {what} “best”." for what in ("comparison", "extent", "sole credit")
    ),
    "Choose a file of one of these kinds: {}.": (),
    "Read from a picture of {}: letters may be wrong. Check names, numbers and addresses.": tuple(
        f"Read from a picture of {pages}: letters may be wrong. Check names, numbers and addresses."
        for pages in ("the page", "page 2, 3")
    ),
    "Export the CV from the program it was written in, or run text recognition (OCR) on it first{}.": tuple(
        f"Export the CV from the program it was written in, or run text recognition (OCR) on it first{more}."
        for more in ("", ", or have it read here: pip install -r requirements.txt brings what is missing")
    ),
    "Write it like 2019, 03/2019 or March 2019{}.": tuple(
        f"Write it like 2019, 03/2019 or March 2019{more}." for more in ("", ', or "now"')
    ),
    "{}: {} says “{}”, {}.": (
        "Dates: this CV says “2019”, your facts say “2020”.",
        "Job title: your cover letter says “Lead”, your facts and your CV say “Clerk”.",
        "Employer: this follow-up email says “Acme”, this CV says “Apex”.",
        "Figure: your CV says “40 %”, your facts say nothing of it.",
    ),
}
"""Sentences that the code puts together, and what may come of each."""
MORE = (
    "It is no JSON.",
    "This LinkedIn about says “40 %”, which your facts no longer say.",
    "Your resignation says “2019”, which your facts no longer say. They say: “2020”.",
    "Name the employer or the job. Acme; Apex",
    "Only one.pdf was not read. This file is empty.",
    "This is a large step: about 9,000 tokens would be sent; its price is not known. Nothing was sent yet.",
    "This is a large step: about 9,000 tokens would be sent, about 0.30 US dollars by the prices of 2026-10. Nothing was sent yet.",
    "This would ask the model up to 4 times: about 9,000 tokens; its price is not known. None of it was sent yet.",
    "This would ask the model up to 4 times: about 9,000 tokens, about 0.30 US dollars by the prices of 2026-10. None of it was sent yet.",
    "Host.example could not prove that it is host.example: its certificate is wrong. I did not read the page.",
)
"""The same for those that do not look like one sentence of the code."""


def words_of(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
    return ""


@cache
def every_said() -> list[tuple[str, str]]:
    """Read when a test asks, not by each worker that only looks which tests there are."""
    return list(said())


def every(call):
    """All that a call is handed, by place or by name."""
    return [*call.args, *(one.value for one in call.keywords)]


def said():
    """Where a sentence is said, and the sentence with empty slots."""
    for name, text in sources().items():
        if not name.startswith(ENGINES):
            continue
        nodes = list(ast.walk(ast.parse(text)))
        inner = {id(v) for n in nodes if isinstance(n, ast.JoinedStr) for v in ast.walk(n) if v is not n}
        alone = {id(n.value) for n in nodes if isinstance(n, ast.Expr)}
        errors = ERRORS | (REFUSES if name.startswith(TO_PROGRAMS) else set())
        calls = [n for n in nodes if isinstance(n, ast.Call) and ast.unparse(n.func).rpartition(".")[2] in errors]
        handed = {a.id for call in calls for a in every(call) if isinstance(a, ast.Name)}
        named = [n.value for n in nodes if isinstance(n, ast.Assign) and {ast.unparse(t) for t in n.targets} & handed]
        raised = {id(a) for call in calls for a in every(call)} | set(map(id, named))
        of_an_engine = not name.startswith(("ui/", *TO_PROGRAMS)) and not name.endswith("/tool.py")
        for node in (n for n in nodes if isinstance(n, ast.expr)):
            words = words_of(node) if id(node) not in inner | alone else ""
            if " " in words and (id(node) in raised or (of_an_engine and SENTENCE.fullmatch(words))):
                yield f"{name}:{node.lineno}", FILLED.sub("{}", words)


def test_the_code_is_read_for_what_it_says():
    found = {words for _, words in every_said()}
    assert len(found) > 300
    assert {"This file is empty.", "“{}” stands in no fact.", "After {} comes no {}."} <= found


def test_each_sentence_of_the_engines_is_known():
    missing = [(where, words) for where, words in every_said() if words not in KNOWN | TO_MACHINES | set(PIECES)]
    assert missing == []


def test_no_exception_outlives_its_sentence():
    assert (TO_MACHINES | set(PIECES)) - {words for _, words in every_said()} == set()


@pytest.mark.parametrize("language", SCREENS)
@pytest.mark.parametrize("made", [made for every in (*PIECES.values(), MORE[1:3]) for made in every])
def test_what_is_put_together_is_told_whole(made, language):
    english = re.sub(r"“[^”]*”", "", made)
    words = {w.lower() for w in re.findall(r"[A-Za-z]{4,}", english)} - {"install", "requirements", "linkedin"}
    said_so = {w.lower() for w in re.findall(r"[A-Za-z]{4,}", re.sub(r"[“„«][^”“»]*[”“»]", "", told(made, language)))}
    assert told(made, language) != made
    assert len(words & said_so) <= 1, words & said_so


@pytest.mark.parametrize("language", SCREENS)
def test_each_sentence_is_there_in_each_language(language):
    assert [english for english, elsewhere in sentences().items() if not elsewhere.get(language, "").strip()] == []


def test_a_translation_has_the_slots_of_its_sentence():
    wrong = [
        (english, language)
        for english, elsewhere in sentences().items()
        for language, words in elsewhere.items()
        if Counter(SLOT.findall(words)) != Counter(SLOT.findall(english))
    ]
    assert wrong == []


def test_a_sentence_is_said_once():
    rooms = [tomllib.loads(file.read_text(encoding="utf-8")) for file in FOLDER.glob("*.toml")]
    assert {key for key, n in Counter(key for room in rooms for key in room).items() if n > 1} == set()


def test_no_sentence_is_there_for_nothing():
    """A sentence that no engine says any more goes; single words are what the engines put into sentences."""
    examples = [made for every in (*PIECES.values(), MORE, (OTHER,)) for made in every]
    plain = {words for _, words in every_said()} | {
        SLOT.sub("{}", words.replace("{{", "{").replace("}}", "}")) for words in data_files()
    }
    unsaid = []
    for english in filter(SENTENCE.fullmatch, sentences()):
        form = re.compile(re.sub(r"\\\{\w+\\\}", ".+?", re.escape(english)))
        if SLOT.sub("{}", english) not in plain and not any(form.search(example) for example in (*examples, *plain)):
            unsaid.append(english)
    assert unsaid == []


def data_files():
    for kind in phrases().values():
        yield from kind.values()
    refusals = tomllib.loads((ROOT / "tools/jobs/sources/refusals.toml").read_text(encoding="utf-8"))
    for kind in refusals.values():
        yield from kind.values()


@pytest.mark.parametrize("language", SCREENS)
def test_each_failure_of_a_model_and_each_refusal_of_a_link_is_told(language):
    for words in data_files():
        english = re.sub(r"\{\{(\w+)\}\}", "7", words).replace("would be sent7.", "would be sent; its price is not known.")
        kept = [w for w in sentences() if " " in w and w in told(english, language)]
        assert told(english, language) != english, english
        assert kept == [], english


@pytest.mark.parametrize("price", [None, 0.31])
@pytest.mark.parametrize("language", SCREENS)
def test_the_price_of_a_large_step_is_told(language, price):
    problem = large(81_234, price)
    assert "81,200" in told(problem.message, language)
    assert "US dollars by" not in told(problem.message, language)
    assert told(problem.message, language) != problem.message
    several = told(often(4, 81_234, price).message, language)
    assert "81,200" in several
    assert "US dollars by" not in several
    assert "price is not" not in several


@pytest.mark.parametrize("language", SCREENS)
@pytest.mark.parametrize("topic", sorted(ASK))
def test_what_only_the_person_knows_is_asked_for(topic, language):
    what, example = ASK[topic]
    asked = f"You have not told me {what}. Tell me, for instance “{example}”, and I answer with it."
    assert what not in told(asked, language)
    assert "have not told" not in told(asked, language)
    assert "for instance" not in told(asked, language)


def test_slots_for_our_words_are_named_so():
    assert {name for english in sentences() for name in SLOT.findall(english) if name.startswith(OURS)} > {"our_problem"}


@pytest.mark.parametrize("language", SCREENS)
@pytest.mark.parametrize("country", no_photo_anywhere())
def test_countries_of_customs_have_a_name(country, language):
    assert sentences()[country][language]
    assert not told(country, language).startswith("the ")


@pytest.mark.parametrize("language", SCREENS)
@pytest.mark.parametrize(
    "asked", ["Level of the role: senior", "Place, hours and pay of the role", "German, the language of the ad"]
)
def test_what_an_ad_does_not_write_down_is_told(asked, language):
    assert " of the " not in told(asked, language)
