"""Skills, languages, certificates: items, groups, levels."""

import pytest

from tools.cv.lists import skills
from tools.cv.named import named
from tools.cv.plain_words import read_plain
from tools.cv.spoken import languages


def lines(text: str):
    return read_plain(text.encode()).lines


def groups(text: str):
    return [(g.name.text if g.name else None, [i.text for i in g.items]) for g in skills(lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python, SQL, Docker", [(None, ["Python", "SQL", "Docker"])]),
        ("Python · SQL · Docker", [(None, ["Python", "SQL", "Docker"])]),
        ("- Python\n- SQL", [(None, ["Python", "SQL"])]),
        ("Databases: MySQL, PostgreSQL\nCloud: AWS", [("Databases", ["MySQL", "PostgreSQL"]), ("Cloud", ["AWS"])]),
        ("Tools (daily): vim, make", [("Tools (daily)", ["vim", "make"])]),
        ("Python (expert), SQL (2 years), C++", [(None, ["Python", "SQL", "C++"])]),
        ("JavaScript/TypeScript, CI/CD", [(None, ["JavaScript/TypeScript", "CI/CD"])]),
        ("React (Hooks, Router), Vue", [(None, ["React (Hooks, Router)", "Vue"])]),
        ("Python ★★★★☆\nSQL ★★★", [(None, ["Python", "SQL"])]),
        ("Python, SQL,\nDocker", [(None, ["Python", "SQL", "Docker"])]),
        ("I have worked with many tools over the years and liked nearly all of them", []),
        ("Frontend:\n- React\n- Vue", [("Frontend", ["React", "Vue"])]),
        ("**Frontend** React, Vue\n\n**Backend** Go", [("Frontend", ["React", "Vue"]), ("Backend", ["Go"])]),
        ("数据分析、项目管理", [(None, ["数据分析", "项目管理"])]),
    ],
)
def test_skills(text, expected):
    assert groups(text) == expected


def test_a_level_belongs_to_its_group():
    (group,) = skills(lines("Web Development: Expert, HTML, CSS"))
    assert group.name is not None
    assert group.level is not None
    assert (group.name.text, group.level.text, [i.text for i in group.items]) == ("Web Development", "Expert", ["HTML", "CSS"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("English (native), German (B1)", [("English", "native"), ("German", "B1")]),
        ("English: native\nGerman: B1", [("English", "native"), ("German", "B1")]),
        ("Español: lengua materna. Inglés: C1.", [("Español", "lengua materna"), ("Inglés", "C1.")]),
        ("Deutsch – Muttersprache\nEnglisch – sehr gut", [("Deutsch", "Muttersprache"), ("Englisch", "sehr gut")]),
        ("Nederlands, Frans, Duits", [("Nederlands", None), ("Frans", None), ("Duits", None)]),
        ("polski – ojczysty; angielski – B2", [("polski", "ojczysty"), ("angielski", "B2")]),
        ("普通话\n英语（流利）", [("普通话", None), ("英语", "流利")]),
        ("English\nNative speaker\nIgbo\nConversational", [("English", "Native speaker"), ("Igbo", "Conversational")]),
        ("English and French", [("English", None), ("French", None)]),
        ("Python, Rust", []),
    ],
)
def test_languages(text, expected):
    found = [(a.text, b.text.rstrip(".") if b else None) for a, b in languages(lines(text))]
    assert found == [(a, b.rstrip(".") if b else None) for a, b in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- AWS Certified Developer (2021)", [("AWS Certified Developer", "2021", None)]),
        (
            "AWS Certified Data Engineer – Associate | Amazon Web Services, 2024",
            [("AWS Certified Data Engineer – Associate", "2024", "Amazon Web Services")],
        ),
        ("- First Aid\n- Forklift licence", [("First Aid", None, None), ("Forklift licence", None, None)]),
        ("2019   IELTS 7.5", [("IELTS 7.5", "2019", None)]),
        (
            "Permis B · Permis E · Certiphyto conseil",
            [("Permis B", None, None), ("Permis E", None, None), ("Certiphyto conseil", None, None)],
        ),
        ("AWS Developer https://aws.example.com/x", [("AWS Developer", None, None)]),
    ],
)
def test_certificates(text, expected):
    assert [(n.name.text, n.date.text if n.date else None, n.by.text if n.by else None) for n in named(lines(text))] == expected
