"""What a conversation is called: by the first words, else by what was read in the file it began with, unless the person says."""

import pytest

from agent import titles
from agent.events import StepFinished, Text
from agent.store import ThreadStore
from tools.context import Attachment

CV = Attachment(id="f1", name="mara-2026.pdf")
READ = {"kind": "reading", "profile": {"basics": {"name": "Mara Lindqvist"}}}
OTHER_CV = {"kind": "reading", "profile": {"basics": {"name": "Somebody Else"}}}
AD = {"kind": "posting", "title": "Platform Engineer", "company": "Falkner"}
OTHER_AD = {"kind": "posting", "title": "Baker", "company": None}


@pytest.fixture
def store(either):
    return ThreadStore(either)


def step(artifact):
    return StepFinished(call="c", tool="x", artifact=artifact)


@pytest.mark.parametrize(
    ("text", "files", "title"),
    [
        ("", ["mara-2026.pdf"], "mara-2026.pdf"),
        ("\n  \n How well\tdo I fit?\nplease", ["mara.pdf"], "How well do I fit?"),
        ("", [], ""),
        ("word " * 30, [], "word word word word word word word word word word word word …"),
        ("x" * 70, [], "x" * 60 + " …"),
        ("{braces} 日本語", [], "{braces} 日本語"),
        ("https://jobs.example.org/4471?key=s3cret", [], "jobs.example.org"),
        ("https://www.example.org/jobs/baker", [], "example.org"),
        ("www.example.org/jobs", [], "example.org"),
        ("https://jobs.example.org/1 https://jobs.example.net/2", [], "jobs.example.org"),
        ("https://jobs.example.org/4471\nDo I fit?", [], "Do I fit?"),
        ("Do I fit this one: https://jobs.example.org/4471?key=s3cret", [], "Do I fit this one"),
        ("<https://jobs.example.org/4471>\nFor me?", [], "For me?"),
        ("https://jobs.example.org/4471", ["mara.pdf"], "mara.pdf"),
        ("?", [], "?"),
        ("—", [], "—"),
    ],
)
def test_the_first_message_names_it(text, files, title):
    assert titles.of_message(text, files) == title


@pytest.mark.parametrize(
    ("artifact", "title"),
    [
        (READ, "CV: Mara Lindqvist"),
        (AD, "Platform Engineer · Falkner"),
        (OTHER_AD, "Baker"),
        ({"kind": "posting", "title": "", "company": "Falkner"}, "Falkner"),
        ({"kind": "posting"}, ""),
        ({"kind": "reading", "profile": {"basics": {"name": None}}}, ""),
        ({"kind": "reading"}, ""),
        ({"kind": "fit", "title": "Platform Engineer"}, ""),
        ({}, ""),
        (None, ""),
        ({"kind": "posting", "title": "Lead\nEngineer\x00"}, "Lead Engineer"),
    ],
)
def test_what_was_read_names_it(artifact, title):
    assert titles.of_result(artifact) == title


@pytest.mark.parametrize(
    ("said", "turns", "title"),
    [
        ("", [[READ]], "CV: Mara Lindqvist"),
        ("", [[READ, AD]], "Platform Engineer · Falkner"),
        ("", [[READ], [AD]], "Platform Engineer · Falkner"),
        ("", [[AD]], "Platform Engineer · Falkner"),
        ("", [[AD], [READ]], "Platform Engineer · Falkner"),
        ("", [[READ], [AD], [OTHER_AD]], "Platform Engineer · Falkner"),
        ("", [[READ], [OTHER_CV]], "CV: Mara Lindqvist"),
        ("", [[{"kind": "reading"}]], "mara-2026.pdf"),
        ("", [[{"kind": "fit", "title": "Boss"}]], "mara-2026.pdf"),
        ("Read my CV", [[READ, AD]], "Read my CV"),
    ],
)
def test_a_conversation_that_began_with_a_file_gets_a_better_name(said, turns, title, store, now):
    thread = store.new("ann", now)
    for artifacts in turns:
        turn = store.open_turn("ann", thread, said, [CV], now)
        for artifact in artifacts:
            store.append(turn, [Text(text="so"), step(artifact)])
        store.set_state(turn, "done", now)
        said = "Next"
    assert store.threads("ann")[0].title == title


@pytest.mark.parametrize(
    ("said", "artifact", "title"),
    [
        ("https://jobs.example.org/4471?key=s3cret", AD, "Platform Engineer · Falkner"),
        ("https://jobs.example.org/4471?key=s3cret", {"kind": "fit"}, "jobs.example.org"),
        ("Read https://jobs.example.org/4471", AD, "Read"),
    ],
)
def test_a_conversation_that_began_with_a_link_is_named_by_the_ad(said, artifact, title, store, now):
    thread = store.new("ann", now)
    turn = store.open_turn("ann", thread, said, [], now)
    store.append(turn, [step(artifact)])
    assert store.threads("ann")[0].title == title


@pytest.mark.parametrize("artifact", [READ, AD])
def test_the_persons_own_name_for_it_stays(artifact, store, now):
    thread = store.new("ann", now)
    turn = store.open_turn("ann", thread, "", [CV], now)
    store.rename("ann", thread, "My search")
    store.append(turn, [step(artifact)])
    assert store.threads("ann")[0].title == "My search"


def test_no_other_conversation_is_renamed(store, now):
    threads = [store.new("ann", now), store.new("ann", now)]
    turns = [store.open_turn("ann", thread, "", [CV], now) for thread in threads]
    store.append(turns[0], [step(READ)])
    assert {row.id: row.title for row in store.threads("ann")} == {threads[0]: "CV: Mara Lindqvist", threads[1]: "mara-2026.pdf"}
