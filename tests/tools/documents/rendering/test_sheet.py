import pytest

from tests.tools.documents.rendering.drafts import AIRE, MIRA, QUARRY, cv, letter
from tools.documents.models import Entry
from tools.documents.rendering.sheet import Contact, Row, link_of, sheet_of


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://example.org", "https://example.org"),
        ("HTTPS://Example.org/A?b=c#d", "HTTPS://Example.org/A?b=c#d"),
        ("https://example.org:8443/x", "https://example.org:8443/x"),
        ("github.com/mira", "https://github.com/mira"),
        ("mira.example.dev", "https://mira.example.dev"),
        ("http://example.org", ""),
        ("javascript:alert(1)", ""),
        ("https://", ""),
        ("https://user@evil.example/", ""),
        ('https://example.org/"onclick=', ""),
        ("https://example.org/a b", ""),
        ("mira@example.org", ""),
        ("Leeds, GB", ""),
        ("St.Gallen", ""),
        ("+44 113 496 0000", ""),
        ("", ""),
    ],
)
def test_what_is_linked(text, link):
    assert link_of(text) == link


def test_an_address_is_shown_without_its_scheme():
    sheet = sheet_of(cv(("contact", "https://www.example.org/mira/", "")))
    assert sheet.contacts == (Contact("example.org/mira", "https://www.example.org/mira/"),)


def test_rows_of_a_section():
    rows = (
        ("heading", "All", "work"),
        ("bullet", "first", "work"),
        ("bullet", "second", "work"),
        ("entry", "x", "work", QUARRY),
        ("bullet", "deed", "work"),
        ("summary", "One.", "basics"),
        ("summary", "Two.", "basics"),
        ("skill", "Tools: saw, plane", "skills"),
        ("skill", "only words", "skills"),
        ("item", "Prize", "awards"),
    )
    (part,) = sheet_of(cv(*rows)).parts
    assert part.heading == "All"
    assert [row.kind for row in part.rows] == ["bullets", "entry", "text", "skill", "skill", "text"]
    assert part.rows[0].items == ("first", "second")
    assert part.rows[1] == Row(
        "entry",
        items=("deed",),
        title="Senior Platform Engineer",
        where="Quarry Systems Ltd · Leeds, United Kingdom",
        when="Feb 2021 – present",
    )
    assert part.rows[2].text == "One. Two."
    assert (part.rows[3].title, part.rows[3].text) == ("Tools", "saw, plane")
    assert (part.rows[4].title, part.rows[4].text) == ("", "only words")


@pytest.mark.parametrize(
    ("section", "texts", "kind"),
    [
        ("languages", ("English (native)", "German (C1)"), "inline"),
        ("interests", ("Chess", "Tea"), "inline"),
        ("languages", ("English (native)",), "text"),
        ("languages", ("English (native)", "German, learned in evening classes over four long winters"), "bullets"),
        ("certificates", ("First Aid", "Forklift"), "bullets"),
        ("publications", ("One paper",), "text"),
    ],
)
def test_items(section, texts, kind):
    (part,) = sheet_of(cv(("heading", "H", section), *(("item", t, section) for t in texts))).parts
    assert part.rows[0].kind == kind


@pytest.mark.parametrize(
    ("entry", "title", "where", "when"),
    [
        (Entry(title="Cook", organization="Inn", start="2019-03", end="2020-11"), "Cook", "Inn", "Mar 2019 – Nov 2020"),
        (Entry(organization="Inn", start="2019"), "Inn", "", "2019"),
        (Entry(title="Cook", start="2019", end="2019"), "Cook", "", "2019"),
        (Entry(title="Cook", end="2019"), "Cook", "", "2019"),
        (Entry(title="Co\x00ok", organization="In\ud800n", current=True), "Cook", "Inn", "present"),
        (Entry(), "line words", "", ""),
    ],
)
def test_entries(entry, title, where, when):
    (part,) = sheet_of(cv(("entry", "line words", "work", entry))).parts
    row = part.rows[0]
    assert (row.title, row.where, row.when) == (title, where, when)


def test_dates_are_in_the_language_of_the_document():
    (part,) = sheet_of(cv(("entry", "x", "work", QUARRY), language="de")).parts
    assert part.rows[0].when.endswith("heute")


def test_a_section_of_which_nothing_is_left_is_not_printed():
    sheet = sheet_of(
        cv(("heading", "Empty", "work"), ("bullet", "\x00\u202e", "work"), ("heading", "Full", "work"), ("bullet", "x", "work"))
    )
    assert [part.heading for part in sheet.parts] == ["Full"]


def test_lines_before_any_heading_are_printed_too():
    (part,) = sheet_of(cv(("entry", "x", "education", AIRE))).parts
    assert part.heading == ""


def test_sentences_of_a_section_make_a_paragraph():
    rows = (
        ("paragraph", "A.", "one"),
        ("paragraph", "B.", "one"),
        ("paragraph", "C.", ""),
        ("paragraph", "D.", ""),
        ("paragraph", "E.", "two"),
    )
    assert sheet_of(letter(*rows)).paragraphs == ("A. B.", "C.", "D.", "E.")


def test_chinese_sentences_follow_without_a_space():
    assert sheet_of(letter(("paragraph", "我来了。", "a"), ("paragraph", "我看见了。", "a"))).paragraphs == (
        "我来了。我看见了。",
    )


def test_the_sender_who_signs_is_the_name():
    sheet = sheet_of(letter())
    assert sheet.name == MIRA
    assert [contact.text for contact in sheet.contacts] == ["Leeds, United Kingdom", "mira@example.org"]


def test_a_letter_without_a_name_keeps_all_senders_as_contacts():
    sheet = sheet_of(letter(("sender", "mira@example.org", ""), ("paragraph", "Hello.", "")))
    assert sheet.name == ""
    assert [contact.text for contact in sheet.contacts] == ["mira@example.org"]


@pytest.mark.parametrize(
    ("tag", "language", "region", "rtl"),
    [
        ("en", "en", "", False),
        ("pt-BR", "pt", "BR", False),
        ("he", "he", "", True),
        ("", "en", "", False),
        ("x'; evil", "en", "", False),
    ],
)
def test_language_tags(tag, language, region, rtl):
    sheet = sheet_of(cv(language=tag))
    assert (sheet.language, sheet.region, sheet.rtl) == (language, region, rtl)
