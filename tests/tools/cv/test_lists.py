"""Skills, languages, certificates: items, groups, levels."""

import pytest

from tools.cv.named import named
from tools.cv.plain_words import read_plain
from tools.cv.skilled import skills
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
        ("Python (expert), SQL (2 years), C++", [(None, ["Python (expert)", "SQL (2 years)", "C++"])]),
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


SPLITS = [
    ("Python, SQL, Docker", ["Python", "SQL", "Docker"]),
    ("Python; SQL; Docker", ["Python", "SQL", "Docker"]),
    ("Python | SQL | Docker", ["Python", "SQL", "Docker"]),
    ("Python • SQL • Docker", ["Python", "SQL", "Docker"]),
    ("Python · SQL · Docker", ["Python", "SQL", "Docker"]),
    ("Python\tSQL\tDocker", ["Python", "SQL", "Docker"]),
    ("Python、SQL、Docker", ["Python", "SQL", "Docker"]),
    ("Python，SQL，Docker", ["Python", "SQL", "Docker"]),
    ("Python، SQL، Docker", ["Python", "SQL", "Docker"]),
    ("- Python\n- SQL\n- Docker", ["Python", "SQL", "Docker"]),
    ("Python\nSQL\nDocker", ["Python", "SQL", "Docker"]),
    ("Python, SQL,\nDocker", ["Python", "SQL", "Docker"]),
    ("C++, C#, .NET, Node.js", ["C++", "C#", "NET", "Node.js"]),
    ("CI/CD, TCP/IP", ["CI/CD", "TCP/IP"]),
    ("Office (Word, Excel), SAP", ["Office (Word, Excel)", "SAP"]),
    ("Python (5 years), SQL (expert)", ["Python (5 years)", "SQL (expert)"]),
    ("Python ●●●●○, SQL ●●○○○", ["Python", "SQL"]),
    ("Python 90%\nSQL 40%", ["Python", "SQL"]),
    ("Wound care and triage, Rota planning", ["Wound care and triage", "Rota planning"]),
    ("Python, Python", ["Python", "Python"]),
    ("2019", []),
    ("", []),
    ("I have worked with many people on many things over many years and liked it", []),
]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_how_skills_are_split(text, expected):
    found = [item.text.lstrip(".") for group in skills(lines(text)) for item in group.items]
    assert found == [e.lstrip(".") for e in expected]


GROUPS = [
    ("Languages: Python, SQL\nTools: Docker", [("Languages", ["Python", "SQL"]), ("Tools", ["Docker"])]),
    ("Languages：Python、SQL", [("Languages", ["Python", "SQL"])]),
    ("Tools\n- Docker\n- Make", [("Tools", ["Docker", "Make"])]),
    ("**Tools** Docker, Make\n**Data** SQL, CSV", [("Tools", ["Docker", "Make"]), ("Data", ["SQL", "CSV"])]),
    ("Python, SQL\nTools: Docker", [("", ["Python", "SQL"]), ("Tools", ["Docker"])]),
    ("Kenntnisse: Word, Excel", [("Kenntnisse", ["Word", "Excel"])]),
    ("Outils : Word, Excel", [("Outils", ["Word", "Excel"])]),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_groups_of_skills(text, expected):
    found = [(g.name.text if g.name else "", [i.text for i in g.items]) for g in skills(lines(text))]
    assert found == expected


NAMED = [
    ("First Aid", ("First Aid", None, None)),
    ("First Aid (2020)", ("First Aid", "2020", None)),
    ("First Aid, 2020", ("First Aid", "2020", None)),
    ("2020 First Aid", ("First Aid", "2020", None)),
    ("2020   First Aid", ("First Aid", "2020", None)),
    ("First Aid – May 2020", ("First Aid", "2020-05", None)),
    ("First Aid | Sample Cross", ("First Aid", None, "Sample Cross")),
    ("First Aid | Sample Cross | 2020", ("First Aid", "2020", "Sample Cross")),
    ("First Aid, Sample Cross, 2020", ("First Aid", "2020", "Sample Cross")),
    ("First Aid — Sample Cross", ("First Aid", None, "Sample Cross")),
    ("Staplerschein (2018)", ("Staplerschein", "2018", None)),
    ("Permis B", ("Permis B", None, None)),
    ("Carnet de conducir B, 2015", ("Carnet de conducir B", "2015", None)),
    ("TOEIC 800点 2019年", ("TOEIC 800点", "2019", None)),
    ("Scrum Master I (2019 - 2021)", ("Scrum Master I", "2021", None)),
    ("First Aid\nIssued by Sample Cross\n2020", ("First Aid", "2020", "Sample Cross")),
    ("Staplerschein\nAusgestellt von: Musterschule", ("Staplerschein", None, "Musterschule")),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_things_with_a_name(text, expected):
    (thing,) = named(lines(text))
    assert (thing.name.text, thing.date.text if thing.date else None, thing.by.text if thing.by else None) == expected


@pytest.mark.parametrize("text", ["", "2020", "- ", "https://mira.example"])
def test_things_without_a_name_are_none(text):
    assert [n.name.text for n in named(lines(text))] in ([], ["https://mira.example"])


RUNS = [
    ("JavaScript HTML5 CSS LAMP MVC REST", ["JavaScript", "HTML5", "CSS", "LAMP", "MVC", "REST"]),
    ("Node.js Angular.js jQuery React.js", ["Node.js", "Angular.js", "jQuery", "React.js"]),
    ("Git Docker Unified Process Jira Linux", ["Git", "Docker", "Unified Process", "Jira", "Linux"]),
    ("HTML 5 CSS 3 JavaScript", ["HTML 5", "CSS 3", "JavaScript"]),
    ("Adobe Creative Suite", ["Adobe Creative Suite"]),
    ("Advanced Excel skills", ["Advanced Excel skills"]),
]


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_runs_of_known_skills_are_cut(text, expected):
    assert [item.text for group in skills(lines(text)) for item in group.items] == expected


NOT_SKILLS = [
    (
        "Also proficient in Adobe Photoshop and Illustrator, grew up bilingual (English and Klingon).",
        ["Adobe Photoshop", "Illustrator"],
    ),
    ("I am a hard working person who likes to be in a team and to help the others", []),
    ("lovely?4 narcissistic?3", []),
    ("(*)[The scale is from 0 (Fundamental) to 6 (Expert).]", []),
    ("Team player, with a keen eye for design, Photoshop", ["Photoshop"]),
    ("Proficient in Python, SQL", ["Python", "SQL"]),
    ("Python: I used it for everything I have ever built at the university", []),
]


@pytest.mark.parametrize(("text", "expected"), NOT_SKILLS)
def test_sentences_give_only_the_skills_they_name(text, expected):
    assert [item.text for group in skills(lines(text)) for item in group.items] == expected


NAMES = [
    ("Marketing: SEO, Google Ads Tools: HubSpot, Figma", [("Marketing", ["SEO", "Google Ads"]), ("Tools", ["HubSpot", "Figma"])]),
    (
        "**Data and AI:** SQL, R **Office Work:** Excel\n**Own** Go",
        [("Data and AI", ["SQL", "R"]), ("Office Work", ["Excel"]), ("Own", ["Go"])],
    ),
    ("Keywords: Python, SQL", [("", ["Python", "SQL"])]),
    ("Web: HTML\tKeywords: CSS, React", [("Web", ["HTML", "CSS", "React"])]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_of_groups_in_the_line(text, expected):
    assert [(g.name.text if g.name else "", [i.text for i in g.items]) for g in skills(lines(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NEC 2023, SAP2000, Windows 2000, ISO 9001", ["NEC 2023", "SAP2000", "Windows 2000", "ISO 9001"]),
        ("Python, 2019, May 2023, SQL", ["Python", "SQL"]),
        ("Python, ann@example.org, +44 20 7946 0000", ["Python"]),
        ("Python, https://ann.example/x, www.ann.example", ["Python"]),
        ("ASP.NET, Node.js, Socket.io", ["ASP.NET", "Node.js", "Socket.io"]),
        ("In spare time I took part in the Linux group and in other open source contributions at the weekend", ["Linux"]),
    ],
)
def test_names_with_numbers_and_addresses(text, expected):
    assert [item.text for group in skills(lines(text)) for item in group.items] == expected


@pytest.mark.parametrize("text", ["ann@example.org", "+44 20 7946 0000", "https://ann.example", "(030) 123 45 67"])
def test_addresses_are_no_certificates(text):
    assert named(lines(f"First Aid\n- {text}"))[1:] == []
