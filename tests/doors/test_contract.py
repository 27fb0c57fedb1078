"""The doors that measurements use: their names and arguments stay as they are, each is helped, none is there twice."""

import argparse
import json
from pathlib import Path

import pytest

import cli
from core.errors import CopilotError, FileRefused
from doors import applications, backup, bulk, cv, discovery, doctor, documents, jobs, keys, talk
from doors.told import Outcome, told

STABLE = {
    "read": {"files", "--out", "--jobs"},
    "review": {"file", "--language", "--json"},
    "requirements": {"file", "--json"},
    "fit": {"--cv", "--job", "--json"},
    "rank": {"--job", "--cvs", "--order", "--json"},
    "tailor": {"--cv", "--job", "--out", "--language", "--formats"},
    "check": {"--items", "--personas", "--ads", "--out"},
    "converse": {"--items", "--out", "--model"},
    "backup": {"file"},
    "doctor": {"--json"},
    "restore": {"file", "--force"},
    "bulk": {"deed", "what", "--job", "--reviewer", "--work", "--out", "--json"},
    "keys": {"--json"},
    "key_new": {"name", "--days", "--may"},
    "key_revoke": {"id"},
    "ask": {"text", "--attach", "--thread", "--json"},
    "find": {"words", "--saved", "--keep", "--json"},
    "applications": {"deed", "words", "--company", "--stage", "--day", "--out", "--json"},
}
PARSED = [
    (["read", "a.pdf", "b.pdf", "--out", "o"], {"files": [Path("a.pdf"), Path("b.pdf")], "out": Path("o"), "jobs": 2}),
    (["requirements", "-", "--json"], {"file": "-", "json": True}),
    (["fit", "--cv", "c", "--job", "j"], {"cv": Path("c"), "job": "j", "json": False}),
    (["rank", "--job", "j", "--cvs", "d"], {"cvs": Path("d"), "order": "score"}),
    (["tailor", "--cv", "c", "--job", "j", "--out", "o"], {"formats": ["docx", "pdf", "md", "json"], "language": None}),
    (["tailor", "--cv", "c", "--job", "j", "--out", "o", "--formats", "pdf, txt"], {"formats": ["pdf", "txt"]}),
    (["converse", "--items", "i", "--out", "o"], {"model": "offline"}),
    (["ask", "Hi", "--attach", "a", "--attach", "b"], {"attach": [Path("a"), Path("b")], "thread": None}),
    (["key-new", "Careers page", "--days", "30"], {"name": "Careers page", "days": 30}),
    (["key-new", "Careers page"], {"days": 90}),
    (["bulk", "submit", "folder"], {"deed": "submit", "what": "folder", "job": "", "work": 0}),
    (["bulk", "result", "ab12", "--out", "o"], {"deed": "result", "what": "ab12", "out": Path("o")}),
    (["key-revoke", "ab12"], {"id": "ab12"}),
    (["find", "nurse", "in", "Leeds"], {"words": ["nurse", "in", "Leeds"], "saved": "", "keep": ""}),
    (["applications", "list"], {"deed": "list", "words": [], "stage": "saved", "day": None}),
]


def test_each_door_has_the_arguments_it_had():
    assert {door.__name__: set(arguments) for door, arguments in cli.COMMANDS.items()} == STABLE


@pytest.mark.parametrize(("words", "given"), PARSED, ids=lambda w: w[0] if isinstance(w, list) else "")
def test_words_are_parsed_as_they_were(words, given):
    parsed = vars(cli.parser().parse_args(words))
    assert {name: parsed[name] for name in given} == given


def test_every_file_of_doors_is_opened_once():
    rooms = (cv, jobs, documents, discovery, doctor, applications, backup, bulk, keys, talk)
    assert sum(len(room.DOORS) for room in rooms) == len(cli.COMMANDS)
    assert all(door.__doc__ for door in cli.COMMANDS)


@pytest.mark.parametrize(
    ("error", "word"),
    [(FileRefused("damaged", "It is broken.", "Save it again."), "damaged"), (CopilotError("No.", "Do."), "no_ad")],
)
def test_a_refusal_is_told_to_programs_and_to_people(capsys, error, word):
    outcome = Outcome()
    outcome.refuse("cv.pdf", error)
    assert outcome.refused == 1
    assert capsys.readouterr().err == f"cv.pdf: {error.message} {error.what_to_do}\n"
    assert json.loads(json.dumps(told(error))) == {"error": word, "message": error.message, "what_to_do": error.what_to_do}


@pytest.mark.parametrize("words", ["docx,odt", "exe", "pdf;docx"])
def test_an_unknown_format_is_refused_by_its_name(words):
    with pytest.raises(argparse.ArgumentTypeError, match="unknown format"):
        documents._formats(words)
