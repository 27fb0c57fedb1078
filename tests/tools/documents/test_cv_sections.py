"""Entries, items and skills as printed, and the order of sections."""

import pytest

from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.cv_pages import cost, fitted, room_of, without
from tools.documents.cv_sections import ORDER, entry_of, entry_text, item_text, sections, skill_text
from tools.documents.draft_cv import cv_language, draft_cv, shortened, title_of
from tools.documents.draft_letter import draft_letter
from tools.documents.models import Entry, Line, Options
from tools.documents.rendering.files import file_name
from tools.documents.select import weigh
from tools.documents.wording import LANGUAGES, phrases


@pytest.mark.parametrize(
    ("entry", "language", "printed"),
    [
        (Entry(title="Baker", organization="Orrin Mills", start="2019-03", current=True), "en", "Baker, Orrin Mills (Mar 2019 – present)"),
        (Entry(title="Baker", organization="Orrin Mills", place="Leith", start="2019-03", end="2020-01"), "en", "Baker, Orrin Mills, Leith (Mar 2019 – Jan 2020)"),
        (Entry(title="Bäcker", organization="Mühle", start="2019-03", current=True), "de", "Bäcker, Mühle (03/2019 – heute)"),
        (Entry(title="Boulanger", start="2019", end="2019"), "fr", "Boulanger (2019)"),
        (Entry(title="Panadero", organization="Molino"), "es", "Panadero, Molino"),
        (Entry(organization="Moinho", start="2015-01", end="now"), "pt", "Moinho (jan. 2015 – atual)"),
        (Entry(title="Baker", start="2015", end="Present"), "en", "Baker (2015 – present)"),
        (Entry(title="Baker", end="2018-06"), "en", "Baker (Jun 2018)"),
        (Entry(), "en", ""),
    ],
)  # fmt: skip
def test_entries_as_printed(entry, language, printed):
    assert entry_text(entry, language) == printed


@pytest.mark.parametrize(
    ("given", "title", "organization"),
    [
        (fact("x", "education", "BSc Computing", employer="Aire", title="BSc", details={"area": "Computing"}), "BSc, Computing", "Aire"),
        (fact("x", "education", "BSc Computing", employer="Aire", title="BSc Computing", details={"area": "Computing"}), "BSc Computing", "Aire"),
        (fact("x", "education", "Evening class", details={"area": "Pottery"}), "Pottery", ""),
        (fact("x", "role", "Baker", employer="Orrin", title="Baker"), "Baker", "Orrin"),
        (fact("x", "role", "Night baker at Orrin"), "Night baker at Orrin", ""),
        (fact("x", "role", "Night baker", employer="Orrin"), "", "Orrin"),
    ],
)  # fmt: skip
def test_entries_are_drawn_from_facts(given, title, organization):
    entry = entry_of(given)
    assert (entry.title, entry.organization) == (title, organization)


@pytest.mark.parametrize(
    ("given", "language", "printed"),
    [
        (fact("x", "certificate", "First Aid", details={"issuer": "St Oswin", "date": "2024-06"}), "en", "First Aid, St Oswin, Jun 2024"),
        (fact("x", "certificate", "First Aid, St Oswin", details={"issuer": "St Oswin"}), "en", "First Aid, St Oswin"),
        (fact("x", "certificate", "First Aid, 2024-06", details={"date": "2024-06"}), "en", "First Aid, Jun 2024"),
        (fact("x", "certificate", "First Aid, 2024-06", details={"date": "2024-06"}), "de", "First Aid, 06/2024"),
        (fact("x", "certificate", "First Aid 2024", details={"date": "2024"}), "en", "First Aid 2024"),
        (fact("x", "publication", "On Loaves", details={"publisher": "Crust Press", "releaseDate": "2020-02-01"}), "en", "On Loaves, Crust Press, Feb 2020"),
        (fact("x", "award", "Best Crumb", details={"awarder": "Bakers Hall"}), "en", "Best Crumb, Bakers Hall"),
        (fact("x", "award", "Best Crumb", title="Best Crumb", employer="Bakers Hall"), "en", "Best Crumb, Bakers Hall"),
        (fact("x", "language", "Swedish", details={"fluency": "native"}), "en", "Swedish (native)"),
        (fact("x", "language", "Swedish", details={"fluency": "native"}), "de", "Schwedisch (Muttersprache)"),
        (fact("x", "language", "Klingon", details={"fluency": "B1"}), "de", "Klingon (B1)"),
        (fact("x", "language", "Swedish: native", details={"fluency": "native"}), "en", "Swedish: native"),
    ],
)  # fmt: skip
def test_items_as_printed(given, language, printed):
    assert item_text(given, language) == printed


@pytest.mark.parametrize(
    ("level", "name", "printed"),
    [("", "Go", "Go"), ("expert", "Go", "Go (expert)"), ("Expert", "Go, expert level", "Go, expert level")],
)
def test_skills_as_printed(level, name, printed):
    assert skill_text(fact("x", "skill", "Go", details={"level": level} if level else {}), name) == printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_keep_their_order_in_every_language(language):
    made = [section.name for section in sections(NORA, AD, weigh(NORA, AD, None), language)]
    assert made == [name for name in ORDER if name in made]
    assert set(made) <= set(phrases(language)["headings"])


def test_groups_of_skills_stay_together():
    made = {section.name: section for section in sections(NORA, AD, weigh(NORA, AD, None), "en")}
    lines = [line.text for block in made["skills"].blocks for line in block.body] + [
        block.head.text for block in made["skills"].blocks if block.head
    ]
    assert sorted(lines) == ["Data: PostgreSQL", "Languages: Go, Python"]


def test_a_line_that_describes_a_job_stays_on_top():
    whole = fact("w", "bullet", "A team that keeps ports running", scope="r1", path="work[0].summary")
    draft = draft_cv((*NORA, whole), AD, None, Options(), TODAY)
    first = next(line for line in draft.lines if line.part == "bullet")
    assert first.id == "bullet:w"


@pytest.mark.parametrize(
    ("part", "length", "lines"),
    [
        ("bullet", 92, 1),
        ("bullet", 93, 2),
        ("bullet", 300, 4),
        ("skill", 96, 1),
        ("skill", 97, 2),
        ("item", 98, 1),
        ("summary", 201, 3),
    ],
)
def test_cost_counts_printed_lines(part, length, lines):
    assert cost(Line(id="x", part=part, text="a" * length)) == pytest.approx(lines * 1.05)


def _long(count):
    more = (
        fact(f"x{at}", "bullet", f"Looked after machine number {at} in the long hall of the east wing", scope="r2")
        for at in range(count)
    )
    return (*NORA, *more)


@pytest.mark.parametrize("pages", [1, 2, 3])
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("length", ["short", "normal"])
def test_pages_are_kept(pages, paper, length):
    facts = _long(150)
    relevance = weigh(facts, AD, None)
    options = Options(pages=pages, paper=paper, length=length)
    made = fitted(sections(facts, AD, relevance, "en"), relevance, options, room_of((), options))
    total = sum(cost(line) for section in made for block in section.blocks for line in (block.head, *block.body) if line)
    assert total <= {"a4": 50.0, "letter": 46.0}[paper] * pages * (0.75 if length == "short" else 1.0)
    assert {section.name for section in made} >= {"work", "education"}


def test_more_pages_hold_more():
    facts = _long(150)
    counts = [
        sum(line.part == "bullet" for line in draft_cv(facts, AD, None, Options(pages=pages), TODAY).lines) for pages in (1, 2, 3)
    ]
    assert counts == sorted(counts)
    assert counts[0] < counts[2]


def test_what_answers_the_ad_is_dropped_last():
    shown = {line.text for line in draft_cv(_long(150), AD, None, Options(pages=1), TODAY).lines}
    assert "Built the deployment pipeline for 14 services in Go" in shown


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        (set(), 12),
        ({"bullet:b1"}, 11),
        ({"entry:r2"}, 9),
        ({"item:i1"}, 11),
        ({"nobody"}, 12),
    ],
)
def test_without_lines(gone, left):
    made = without(sections(NORA, AD, weigh(NORA, AD, None), "en"), gone)
    assert len([line for section in made for block in section.blocks for line in (block.head, *block.body) if line]) == left + 1


@pytest.mark.parametrize(
    ("written", "asked", "language"),
    [
        (["de", "de", "en"], None, "de"),
        (["en", "de"], None, "en"),
        (["de"], "fr", "fr"),
        ([], None, "en"),
        (["pt", "es", "es"], None, "es"),
    ],
)
def test_a_cv_keeps_the_language_of_its_facts(written, asked, language):
    facts = tuple(fact(str(at), "bullet", "x", language=name) for at, name in enumerate(written))
    assert cv_language(facts, Options(language=asked)) == language


@pytest.mark.parametrize(
    ("document", "name", "role", "language", "title"),
    [
        ("cv", "Nora Lindqvist", "Engineer", "en", "CV Nora Lindqvist: Engineer"),
        ("cv", "Nora Lindqvist", None, "en", "CV Nora Lindqvist"),
        ("cv", "", "Engineer", "en", "CV: Engineer"),
        ("cv", "", None, "en", "CV"),
        ("cv", "Nora  \n Lindqvist", "Engineer", "en", "CV Nora Lindqvist: Engineer"),
        ("letter", "Nora Lindqvist", "Engineer (m/w/d)", "de", "Anschreiben Nora Lindqvist: Engineer"),
        ("letter", "Nora Lindqvist", "Chef de rang (H/F)", "fr", "Lettre de motivation Nora Lindqvist : Chef de rang"),
        ("cv", "Nora Lindqvist", "{name}", "en", "CV Nora Lindqvist: {name}"),
        ("cv", "Nora Lindqvist", "   ", "en", "CV Nora Lindqvist"),
    ],
)
def test_titles(document, name, role, language, title):
    facts = (fact("n", "name", name),) if name else ()
    assert title_of(document, facts, role, language) == title


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("one two three", 20, "one two three"),
        ("one two three", 8, "one two"),
        ("one, two", 6, "one"),
        ("unbroken", 4, "unbr"),
        ("", 5, ""),
    ],
)
def test_long_titles_end_at_a_word(text, most, short):
    assert shortened(text, most) == short


def test_a_very_long_role_does_not_make_a_very_long_title():
    title = title_of("cv", NORA, "Engineer of many things " * 30, "en")
    assert len(title) < 120
    assert title.startswith("CV Nora Lindqvist: Engineer of many things")


@pytest.mark.parametrize(
    ("document", "role", "name"),
    [
        ("cv", "Pflegefachkraft (m/w/d)", "CV - Nora Lindqvist - Pflegefachkraft.pdf"),
        ("cv", "Engineer / North", "CV - Nora Lindqvist - Engineer North.pdf"),
        ("cv", None, "CV - Nora Lindqvist.pdf"),
        ("letter", "Engineer (f/m/d)", "Cover letter - Nora Lindqvist - Engineer.pdf"),
    ],
)
def test_files_are_named_after_person_and_role(document, role, name):
    make = draft_cv if document == "cv" else draft_letter
    draft = make(NORA, AD.model_copy(update={"title": role}), None, Options(), TODAY)
    assert file_name(draft, "pdf") == name
