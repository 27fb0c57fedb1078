"""The measure of the gate: rates, cases, rules one after the other, tables."""

import json

import pytest

from evals import truth
from tools.documents.grounding import EVIDENCE, ORDER

SEEN = truth.FIXTURES / "seen"
SETS = [SEEN, truth.FIXTURES / "fresh"]
ITEMS = [
    {"id": "1", "label": "unsupported", "class": "number", "lang": "en"},
    {"id": "2", "label": "unsupported", "class": "title", "lang": "de"},
    {"id": "3", "label": "supported", "class": "copy", "lang": "en"},
    {"id": "4", "label": "supported", "class": "copy", "lang": "de"},
]


@pytest.mark.parametrize(
    ("refused", "caught", "blocked"),
    [
        ({"1": True, "2": True, "3": False, "4": False}, 1.0, 0.0),
        ({"1": True, "2": False, "3": False, "4": False}, 0.5, 0.0),
        ({"1": False, "2": False, "3": True, "4": True}, 0.0, 1.0),
        ({"1": True, "2": True, "3": True, "4": False}, 1.0, 0.5),
    ],
)
def test_both_rates(refused, caught, blocked):
    assert truth.rates(ITEMS, refused) == (caught, blocked)


def test_no_items_no_rates():
    assert truth.rates([], {}) == (0.0, 0.0)


def test_a_table_shows_only_rates_that_exist(capsys):
    truth.table("class", ITEMS, {"1": True, "2": False, "3": False, "4": True}, "class")
    rows = {line.split()[0]: line.split()[1:] for line in capsys.readouterr().out.splitlines() if line.strip()}
    assert rows["number"] == ["1", "1.000", "-"]
    assert rows["title"] == ["1", "0.000", "-"]
    assert rows["copy"] == ["2", "-", "0.500"]


def test_our_own_material_is_whole():
    items, people, ads = truth.load(truth.FIXTURES)
    assert {item["label"] for item in items} == {"supported", "unsupported"}
    assert {item["persona"] for item in items} <= set(people)
    assert {item["job_ad"] for item in items if item.get("job_ad")} <= set(ads)
    assert len({item["id"] for item in items}) == len(items)


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_a_set_is_whole(folder):
    items, people, ads = truth.load(folder)
    assert len({item["id"] for item in items}) == len(items)
    assert {item["persona"] for item in items} == set(people)
    assert {item["job_ad"] for item in items if item["job_ad"]} <= set(ads)
    for lang in {person["lang"] for person in people.values()}:
        assert {item["label"] for item in items if item["lang"] == lang} == {"supported", "unsupported"}, lang


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_what_the_set_names_is_there(folder):
    items, people, _ = truth.load(folder)
    for item in items:
        facts = people[item["persona"]]["facts"]
        roles = {fact["scope"] for fact in facts if fact["kind"] == "role"}
        assert item["role"] is None or item["role"] in roles, item["id"]
        assert {fact["scope"] for fact in facts} - {None} <= roles, item["persona"]
        assert set(item["cites"] or ()) <= {fact["id"] for fact in facts}, item["id"]
        if item["class"] == "verbatim":
            assert item["claim"] in {fact["text"] for fact in facts}, item["id"]


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_a_class_has_one_label_and_says_nothing_by_itself_of_what_is_left_out(folder):
    items, _, _ = truth.load(folder)
    labels = {item["class"]: item["label"] for item in items}
    assert all(labels[item["class"]] == item["label"] for item in items)
    for field in ("cites", "job_ad"):
        bare = [
            sum(item[field] is None for item in of) / len(of)
            for of in ([item for item in items if item["label"] == label] for label in ("supported", "unsupported"))
        ]
        assert abs(bare[0] - bare[1]) < (0.05 if folder == SEEN else 0.08), field


def test_each_rule_only_adds_refusals():
    items, people, ads = truth.load(truth.FIXTURES)
    made = truth.cases(items, people, ads)
    found = [truth.by_rules(items, made, ORDER[:count]) for count in range(len(ORDER) + 1)]
    assert found[0] == (0.0, 0.0)
    assert [caught for caught, _ in found] == sorted(caught for caught, _ in found)
    assert [blocked for _, blocked in found] == sorted(blocked for _, blocked in found)
    assert found[-1][0] > 0.9


def test_each_kind_of_evidence_is_told_alone_and_left_out(capsys):
    truth.main(["--worst", "0"])
    said = capsys.readouterr().out
    rows = {kind: next(line for line in said.splitlines() if line.startswith(f"{kind} ")).split() for kind in EVIDENCE}
    cells = {kind: (row[1:4], row[4:7], row[7:10]) for kind, row in rows.items()}
    assert cells["numbers"][0] == cells["numbers"][1]
    assert all(float(alone[0]) <= float(cells["meaning"][0][0]) for _, alone, _ in cells.values())
    together = float(cells["meaning"][0][0])
    assert all(float(others[0]) <= together for _, _, others in cells.values())
    assert all(float(cells[kind][2][0]) < together for kind in ("numbers", "names", "verbs"))


def test_no_rule_is_of_two_kinds():
    assert len(ORDER) == len(set(ORDER))


def test_a_case_stands_under_the_job_it_names():
    items, people, ads = truth.load(truth.FIXTURES)
    made = truth.cases(items, people, ads)
    for item in items:
        case = made[item["id"]]
        assert case.claim == item["claim"]
        if item["role"] is None:
            assert case.role is None
        else:
            assert case.role in {role.id for role in case.known.roles}


def test_the_scorer_is_given_every_ruling(tmp_path, capfd):
    scorer = tmp_path / "scorer.py"
    scorer.write_text(
        "import sys\nprint('rulings', sum(1 for _ in open(sys.argv[2])), 'gold', sum(1 for _ in open(sys.argv[1])))\n"
    )
    assert truth.main(["--scorer", str(scorer), "--worst", "0"]) == 0
    lines = [line for line in (truth.FIXTURES / "items.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()]
    assert f"rulings {len(lines)}" in capfd.readouterr().out
    assert all(json.loads(line)["id"] for line in lines)
