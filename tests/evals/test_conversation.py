"""The measuring rod for understanding measures what it says."""

import json

import pytest

from evals.conversation import FIXTURES, figures, judge, main

EXPECT = {
    "capability": "read_job",
    "also_ok": ["assess_fit"],
    "then": ["assess_fit"],
    "slots": {"format": "pdf"},
    "must_ask": None,
    "must_not": ["erase_my_data"],
}
CASES = [
    (["read_job", "assess_fit"], {"format": ["pdf", "docx"]}, {"first": 1, "sequence": 1, "slots": 1, "violations": 0}),
    (["assess_fit"], {"format": "docx"}, {"first": 1, "sequence": 0, "slots": 0, "violations": 0}),
    (["erase_my_data"], {}, {"first": 0, "sequence": 0, "slots": 0, "violations": 1}),
    ([], {}, {"first": 0, "sequence": 0, "slots": 0, "violations": 0}),
]  # fmt: skip


@pytest.mark.parametrize(("steps", "slots", "counts"), CASES)
def test_an_item_is_judged(steps, slots, counts):
    judged = judge({"expect": EXPECT}, {"capabilities": steps, "slots": slots})
    assert {name: judged[name] for name in counts} == counts


def test_the_last_line_holds_the_figures():
    assert figures(
        {"n": 4, "first": 3, "sequence": 2, "slots": 1, "slots_asked": 2, "violations": 0, "asks": 0, "asked": 0}, 0.4
    ) == ("first=0.750 sequence=0.500 slots=0.500 asked=0.000 violations=0 ms_each=100.0 n=4")


def test_our_own_messages_are_understood_well_enough(capsys):
    assert main([]) == 0
    last = capsys.readouterr().out.strip().splitlines()[-1]
    found = dict(pair.split("=") for pair in last.split())
    assert float(found["first"]) >= 0.85
    assert float(found["sequence"]) >= 0.82
    assert found["violations"] == "0"


def test_each_message_of_ours_is_well_formed():
    items = [json.loads(line) for line in (FIXTURES / "items.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({i["id"] for i in items}) == len(items) > 150
    assert {i["lang"] for i in items} >= {"en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "zh", "ar", "hi"}
