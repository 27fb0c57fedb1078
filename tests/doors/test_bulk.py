"""Many CVs as one job from the command line: read here, looked at, written out, cancelled, removed."""

import json

import pytest

from tests.agent.bulk.conftest import AD, files


@pytest.fixture
def folder(home):
    cvs = home / "cvs"
    cvs.mkdir()
    for name, data in files(3):
        (cvs / name).write_bytes(data)
    (cvs / "empty.txt").write_bytes(b"")
    (home / "job.txt").write_text(AD, encoding="utf-8")
    return home


def test_a_folder_is_read_judged_and_written_out(folder, typed):
    code, out, err = typed("bulk", "submit", "cvs", "--job", "job.txt", "--reviewer", "Robin Doe", "--work", "2")
    job = out.strip()
    assert code == 2, "one file was refused"
    assert f"{job}: 4 files" in err
    assert "4 of 4, 1 set aside" in err
    code, out, _ = typed("bulk", "result", job, "--json", "--out", "out")
    rows = json.loads(out)
    assert code == 0
    assert [row["state"] for row in rows] == ["done", "done", "done", "aside"]
    assert [row["score"] for row in rows[:3]] == sorted((row["score"] for row in rows[:3]), reverse=True)
    assert rows[3]["reason"] == "empty"
    assert {path.name for path in (folder / "out").iterdir()} == {f"cv{n}.txt.json" for n in range(3)}
    read = json.loads((folder / "out" / "cv1.txt.json").read_text())
    assert read["basics"]["email"] == "number1@example.org"
    typed("read", "cvs/cv1.txt", "--out", "alone")
    alone = json.loads((folder / "alone" / "cv1.txt.json").read_text())
    assert {k: v for k, v in read.items() if k != "meta"} == {k: v for k, v in alone.items() if k != "meta"}
    lines = typed("bulk", "result", job)[1].splitlines()
    assert len(lines) == 4
    assert "aside  empty.txt" in lines[3]


@pytest.mark.usefixtures("folder")
def test_a_job_is_listed_cancelled_and_removed(typed):
    code, out, err = typed("bulk", "submit", "cvs")
    job = out.strip()
    assert code == 0
    assert "python -m worker" in err
    (listed,) = json.loads(typed("bulk", "list", "--json")[1])
    assert (listed["id"], listed["state"], listed["count"], listed["kind"]) == (job, "running", 4, "read")
    assert f"{job}  read  running    0 of 4" in typed("bulk", "list")[1]
    assert "cancelled  4 of 4" in typed("bulk", "cancel", job)[1]
    assert json.loads(typed("bulk", "status", job, "--json")[1])["cancelled"] == 4
    assert typed("bulk", "remove", job)[1] == f"{job}: removed\n"
    assert typed("bulk", "list")[1] == ""
    assert typed("bulk", "status", job)[0] == 2


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("submit",), "folder or the id"),
        (("status", "0" * 32), "no such bulk job"),
        (("submit", "cvs", "--job", "job.txt"), "under the name of a person"),
        (("submit", "nowhere"), "no such file"),
    ],
)
def test_what_cannot_be_done_is_told(typed, words, said):
    code, out, err = typed("bulk", *words)
    assert (code, out) == (2, "")
    assert said in err
