"""The command line: each command on small invented inputs, with what it writes, says and returns."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import cli
from tests.agent.room import AD, CV
from tests.test_architecture import ROOT
from tests.tools.jobs.sources.pages import LINKED
from tools.documents.models import CV_ONLY, Format
from tools.documents.rendering.files import ending

RESUME = {
    "basics": {"name": "Jane Miller", "email": "jane.miller@example.org"},
    "work": [
        {
            "name": "Globex Ltd",
            "position": "Senior Data Analyst",
            "startDate": "2019-03",
            "highlights": ["Built dashboards in Python and SQL for the sales team", "Led two analysts"],
        },
        {
            "name": "Initech",
            "position": "Analyst",
            "startDate": "2015-09",
            "endDate": "2019-02",
            "summary": "Reported monthly figures",
        },
    ],
    "education": [{"institution": "University of Leeds", "studyType": "BSc", "area": "Statistics", "startDate": "2012"}],
    "skills": [{"name": "Data", "keywords": ["Python", "SQL", "Tableau"]}],
    "languages": [{"language": "English", "fluency": "native"}],
}
BAKER = b"Tom Loaf\ntom@example.org\n\nExperience\nBaker, Orrin Mills, 2018 - 2023\n- Baked bread at night\n\nSkills\nBaking\n"
PERSONAS = {
    "q": {
        "lang": "en",
        "today": "2026-03-01",
        "facts": [
            {"id": "q.f1", "kind": "role", "scope": "q.r1", "text": "Baker on the night shift", "employer": "Orrin Mills", "title": "Baker", "start": "2020-01", "end": None},
            {"id": "q.f2", "kind": "bullet", "scope": "q.r1", "text": "Bakes 400 loaves per night", "employer": None, "title": None, "start": None, "end": None},
        ],
    }
}  # fmt: skip
CLAIMS = [
    {"id": "1", "persona": "q", "claim": "Bakes 400 loaves a night", "role": "q.r1", "job_ad": None},
    {"id": "2", "persona": "q", "claim": "Bakes 900 loaves a night", "role": "q.r1", "job_ad": "a"},
]
EMPTY = {"cv": False, "jobs": [], "active_job": None, "draft": None, "mode": "seeker", "history": []}
READY = {**EMPTY, "cv": True, "jobs": [{"id": "j1", "title": "Baker", "company": "Orrin"}], "active_job": "j1"}
FORMATS: dict[Format, bytes] = {
    "docx": b"PK",
    "pdf": b"%PDF",
    "md": b"#",
    "txt": b"",
    "html": b"<!",
    "json": b"{",
    "europass": b"<?xml",
}


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with inputs, and settings that keep the product's data in it."""
    for name, data in {"cv.txt": CV, "job.txt": AD.encode(), "resume.json": json.dumps(RESUME).encode()}.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.setenv("COPILOT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lines(path: Path, rows: list) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def loaded(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))


def rows_of(path: Path) -> list:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_reading_writes_a_resume_for_each_file(desk, capsys):
    assert cli.main(["read", "cv.txt", "resume.json", "--out", "out", "--jobs", "1"]) == 0
    read = loaded(desk / "out" / "cv.txt.json")
    assert read["basics"]["name"] == "Jane Miller"
    assert [w["name"] for w in read["work"]] == ["Globex Ltd", "Initech"]
    about = read["meta"]["reading"]
    assert about["current"] == ["work[0]"]
    assert "endDate" not in read["work"][0]
    assert {"language", "seconds", "pages", "engine", "fields", "hidden_text", "warnings"} <= set(about)
    assert set(about["fields"]["work[0].position"]) >= {"confidence", "page", "box", "source_text"}
    assert loaded(desk / "out" / "resume.json.json")["work"][1]["endDate"] == "2019-02"
    told = capsys.readouterr()
    assert told.out == ""
    assert "2 files in" in told.err


REFUSED = [
    ("empty.pdf", b"", "empty"),
    ("broken.pdf", b"%PDF-1.7 nothing", "damaged"),
    ("song.mp3", b"ID3\x04" * 30, "wrong_type"),
]


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED)
def test_a_refused_file_is_told_and_the_others_are_read(desk, capsys, name, data, reason):
    (desk / name).write_bytes(data)
    assert cli.main(["read", name, "cv.txt", "--out", "out"]) == 2
    told = loaded(desk / "out" / f"{name}.error.json")
    assert set(told) == {"error", "message", "what_to_do"}
    assert told["error"] == reason
    assert told["what_to_do"]
    assert (desk / "out" / "cv.txt.json").exists()
    assert not (desk / "out" / f"{name}.json").exists()
    assert f"{name}: " in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
@pytest.mark.usefixtures("desk")
def test_a_review_for_a_person_and_for_a_machine(capsys):
    assert cli.main(["review", "resume.json"]) == 0
    told = capsys.readouterr().out
    assert "! no_phone (file)" in told
    assert "  = " in told
    assert cli.main(["review", "resume.json", "--json", "--language", "en"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["findings"][0]["kind"] == "no_phone"
    assert set(found["findings"][0]) == {"kind", "severity", "where", "quote", "why", "how", "page", "box", "more"}
    assert found["summary"] in told


def test_requirements_come_from_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(AD))
    assert cli.main(["requirements", "-", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    names = "title company location remote language seniority employment_type salary years_experience education suspicious"
    assert set(names.split()) <= set(found)
    assert (found["title"], found["company"]) == ("Data Analyst", "Acme Analytics GmbH")
    assert {"must", "nice"} <= {r["kind"] for r in found["requirements"]}
    for one in found["requirements"]:
        assert AD[one["start"] : one["end"]] == one["quote"]
        assert {"id", "text", "kind", "category", "skills", "years"} <= set(one)


@pytest.mark.usefixtures("desk")
def test_requirements_for_a_person(capsys):
    assert cli.main(["requirements", "job.txt"]) == 0
    out = capsys.readouterr().out
    assert "Data Analyst · Acme Analytics GmbH" in out
    assert "Strong SQL" in out


@pytest.mark.usefixtures("desk")
def test_a_text_that_is_no_ad_is_refused(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("  \n "))
    assert cli.main(["requirements", "-"]) == 2
    assert capsys.readouterr().err.startswith("requirements: ")


LINKS = [
    ("http://127.0.0.1:8501/ad?token=s3cret", "address"),
    ("http://169.254.169.254/latest/meta-data/", "address"),
    ("https://user@jobs.example.org/", "not_a_link"),
    ("file:///etc/passwd", "not_a_link"),
    ("empty.txt", "empty"),
    ("empty.pdf", "empty"),
]


@pytest.mark.parametrize(("name", "reason"), LINKS)
def test_an_ad_that_is_refused_is_told_to_people_and_programs(desk, capsys, name, reason):
    (desk / "empty.txt").write_text(" \n")
    (desk / "empty.pdf").write_bytes(b"")
    assert cli.main(["requirements", name, "--json"]) == 2
    told = capsys.readouterr()
    assert json.loads(told.out)["error"] == reason
    assert set(json.loads(told.out)) == {"error", "message", "what_to_do"}
    assert told.err.startswith("requirements: ")
    assert "s3cret" not in told.out + told.err
    assert cli.main(["requirements", name]) == 2
    assert capsys.readouterr().out == ""


def test_a_link_where_links_are_switched_off(desk, capsys, monkeypatch):
    monkeypatch.setenv("COPILOT_OPEN_LINKS", "false")
    assert cli.main(["fit", "--cv", "cv.txt", "--job", "https://jobs.example.org/4471"]) == 2
    assert "switched that off" in capsys.readouterr().err
    assert desk.exists()


def test_an_ad_as_a_saved_page_is_read_with_what_its_data_state(desk, capsys):
    (desk / "ad.html").write_text(LINKED, encoding="utf-8")
    assert cli.main(["requirements", "ad.html", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["title"], found["company"], found["deadline"]) == ("Baker & Confectioner", "Orrin Mills", "2026-05-31")
    assert cli.main(["fit", "--cv", "cv.txt", "--job", "ad.html"]) == 0


NO_ADS = [
    ("", "empty"),
    ("Sign in\nEmail or phone\nPassword\nForgot password?\nJoin now", "login"),
    ("\n".join(f"https://jobs.example/{i}" for i in range(30)), "links"),
    ("Baker wanted", "too_short"),
    ("x" * 200_000, "too_long"),
]


@pytest.mark.parametrize(("words", "reason"), NO_ADS)
@pytest.mark.usefixtures("desk")
def test_what_is_no_ad_is_told_as_data_too(monkeypatch, capsys, words, reason):
    monkeypatch.setattr(sys, "stdin", io.StringIO(words))
    assert cli.main(["requirements", "-", "--json"]) == 2
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert set(found) == {"error", "message", "what_to_do"}
    assert found["error"] == reason
    assert found["message"] in told.err


@pytest.mark.parametrize("cv", ["cv.txt", "resume.json"])
@pytest.mark.usefixtures("desk")
def test_the_points_of_a_fit_add_up_and_name_their_source(capsys, cv):
    assert cli.main(["fit", "--cv", cv, "--job", "job.txt", "--json"]) == 0
    fit = json.loads(capsys.readouterr().out)
    assert {"score", "low", "high", "parts", "blockers", "years", "versions"} <= set(fit)
    assert 0 <= fit["low"] <= fit["score"] <= fit["high"] <= 100
    assert abs(sum(p["points"] for p in fit["parts"]) - fit["score"]) < 0.06
    assert {p["verdict"] for p in fit["parts"]} <= {"met", "partial", "missing", "unknown"}
    sources = [e["source"] for p in fit["parts"] for e in p["evidence"]]
    assert sources
    if cv == "resume.json":
        assert all(s.split("[")[0].split(".")[0] in RESUME for s in sources), sources
        assert "skills[0].keywords[1]" in sources or any(s.startswith("work[0]") for s in sources)


@pytest.mark.usefixtures("desk")
def test_a_fit_for_a_person(capsys):
    assert cli.main(["fit", "--cv", "cv.txt", "--job", "job.txt"]) == 0
    assert " of 100 (between " in capsys.readouterr().out.splitlines()[0]


def test_ranking_puts_the_fitting_one_first_and_tells_the_refused(desk, capsys):
    folder = desk / "cvs"
    folder.mkdir()
    for name, data in {"a-baker.txt": BAKER, "b-analyst.txt": CV, "c-broken.pdf": b"%PDF-1.7 nothing"}.items():
        (folder / name).write_bytes(data)
    assert cli.main(["rank", "--job", "job.txt", "--cvs", "cvs", "--json"]) == 2
    told = capsys.readouterr()
    rows = json.loads(told.out)
    assert [r["file"] for r in rows] == ["b-analyst.txt", "a-baker.txt"]
    assert rows[0]["score"] > rows[1]["score"]
    assert all(set(r) == {"file", "score", "low", "high", "parts"} for r in rows)
    assert "c-broken.pdf" in told.err
    assert [line for line in told.err.splitlines() if line.startswith("judged")] == ["judged 1/2", "judged 2/2"]
    assert cli.main(["rank", "--job", "job.txt", "--cvs", "cvs", "--order", "file", "--json"]) == 2
    by_file = json.loads(capsys.readouterr().out)
    assert [r["file"] for r in by_file] == ["a-baker.txt", "b-analyst.txt"]
    assert by_file[1] == rows[0], "an order moves nobody's score"
    assert cli.main(["rank", "--job", "job.txt", "--cvs", "cvs"]) == 2
    assert capsys.readouterr().out.splitlines()[0].endswith("b-analyst.txt")


def test_tailoring_writes_documents_and_their_proof(desk):
    assert cli.main(["tailor", "--cv", "cv.txt", "--job", "job.txt", "--out", "out", "--formats", ",".join(FORMATS)]) == 0
    for form, start in FORMATS.items():
        for document in ("cv", "letter") if form not in CV_ONLY else ("cv",):
            assert (desk / "out" / f"{document}.{ending(form)}").read_bytes().lstrip().lower().startswith(start.lower()), form
    assert not (desk / "out" / "letter.json").exists(), "JSON Resume knows no letter"
    assert not (desk / "out" / "letter.xml").exists(), "nor does Europass"
    claims = loaded(desk / "out" / "claims.json")
    assert {c["document"] for c in claims} == {"cv", "letter"}
    assert all(c["text"] and isinstance(c["fact_ids"], list) and isinstance(c["quotes"], list) for c in claims)
    assert [c["text"] for c in claims if c["document"] == "cv" and c["claims"] and not c["fact_ids"]] == []
    assert [c["text"] for c in claims if c["claims"] and not c["fact_ids"] + c["job_quotes"]] == []
    assert isinstance(loaded(desk / "out" / "changes.json"), list)
    assert isinstance(loaded(desk / "out" / "refused.json"), list)


def test_what_was_printed_can_be_read_again(desk):
    assert cli.main(["tailor", "--cv", "cv.txt", "--job", "job.txt", "--out", "out"]) == 0
    assert sorted(p.name for p in (desk / "out").glob("cv.*")) == ["cv.docx", "cv.json", "cv.md", "cv.pdf"]
    assert cli.main(["read", "out/cv.pdf", "out/cv.docx", "--out", "again"]) == 0
    for form in ("pdf", "docx"):
        again = loaded(desk / "again" / f"cv.{form}.json")
        assert again["basics"]["name"] == "Jane Miller"
        assert [w["name"] for w in again["work"]] == ["Globex Ltd", "Initech"]


def test_a_letter_in_another_language(desk):
    assert cli.main(["tailor", "--cv", "cv.txt", "--job", "job.txt", "--out", "out", "--language", "de", "--formats", "txt"]) == 0
    assert "Mit freundlichen Grüßen" in (desk / "out" / "letter.txt").read_text(encoding="utf-8")


def test_the_gate_rules_on_given_claims(desk):
    lines(desk / "items.jsonl", CLAIMS)
    (desk / "personas.json").write_text(json.dumps(PERSONAS))
    (desk / "ads.json").write_text(json.dumps({"a": {"lang": "en", "text": "We bake 900 loaves a night."}}))
    asked = ["check", "--items", "items.jsonl", "--personas", "personas.json", "--ads", "ads.json", "--out", "verdicts.jsonl"]
    assert cli.main(asked) == 0
    verdicts = rows_of(desk / "verdicts.jsonl")
    assert [(v["id"], v["verdict"]) for v in verdicts] == [("1", "supported"), ("2", "unsupported")]
    assert "q.f2" in verdicts[0]["fact_ids"]
    assert all(v["reason"] for v in verdicts)


def test_plans_for_given_states(desk):
    items = [
        {"id": "x", "lang": "en", "state": READY, "attachments": [], "text": "Write me a cover letter"},
        {"id": "y", "lang": "en", "state": EMPTY, "attachments": [], "text": "How well do I fit?"},
    ]
    assert cli.main(["converse", "--items", lines(desk / "items.jsonl", items), "--out", "results.jsonl"]) == 0
    first, second = rows_of(desk / "results.jsonl")
    assert (first["id"], first["capabilities"], first["calls"][0]["tool"]) == ("x", ["write_cover_letter"], "write_cover_letter")
    assert (second["slots"]["ask"], second["calls"]) == ("cv", [])
    assert second["reply"]


@pytest.mark.usefixtures("desk")
def test_one_turn_from_the_command_line(capsys):
    asked = ["ask", "Here is my CV. How well do I fit this job?", "--attach", "cv.txt", "--attach", "job.txt", "--json"]
    assert cli.main(asked) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines() if '"type"' in line]
    assert [e["type"] for e in events][:: len(events) - 1] == ["turn_started", "turn_finished"]
    assert events[-1]["state"] == "done"
    assert [e["artifact"]["kind"] for e in events if e["type"] == "step_finished"] == ["reading", "posting", "fit"]


@pytest.mark.usefixtures("desk")
def test_a_conversation_goes_on_in_the_next_call(capsys):
    from agent.bootstrap import LOCAL, build
    from core.settings import Settings

    assert cli.main(["ask", "Here is my CV", "--attach", "cv.txt"]) == 0
    app = build(Settings.load())
    thread = app.threads.threads(LOCAL)[0].id
    app.close()
    capsys.readouterr()
    assert cli.main(["ask", "What did I do at Globex?", "--thread", thread]) == 0
    assert "dashboards" in capsys.readouterr().out


def test_help_names_every_command_with_an_example(capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    out = capsys.readouterr().out
    assert ended.value.code == 0
    for name in ("read", "review", "requirements", "fit", "rank", "tailor", "check", "find", "applications", "converse", "ask"):
        assert f"python cli.py {name} " in out
        with pytest.raises(SystemExit):
            cli.main([name, "--help"])
        assert len(capsys.readouterr().out) > 100


WRONG = [
    (["tailor", "--cv", "c", "--job", "j", "--out", "o", "--formats", "pdf,odt"], "unknown format odt"),
    (["fit", "--cv", "c"], "--job"),
    (["sing"], "invalid choice"),
    ([], "required"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_a_wrong_call_is_refused_with_the_reason(capsys, arguments, words):
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert words in capsys.readouterr().err


MISSING = [
    ["read", "none.pdf", "--out", "out"],
    ["fit", "--cv", "none.pdf", "--job", "job.txt"],
    ["requirements", "none.txt"],
    ["review", "none.pdf"],
    ["rank", "--job", "job.txt", "--cvs", "nowhere"],
    ["converse", "--items", "none.jsonl", "--out", "x"],
    ["ask", "Hello", "--attach", "none.pdf"],
]


@pytest.mark.parametrize("arguments", MISSING, ids=lambda a: a[0])
@pytest.mark.usefixtures("desk")
def test_a_file_that_is_not_there_is_named(capsys, arguments):
    assert cli.main(arguments) == 2
    told = capsys.readouterr()
    assert ": no such file" in told.err
    assert "Traceback" not in told.err + told.out


def test_the_command_line_starts_fast_and_from_anywhere(tmp_path):
    done = subprocess.run([sys.executable, ROOT / "cli.py", "--help"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "exit codes" in done.stdout.lower()
