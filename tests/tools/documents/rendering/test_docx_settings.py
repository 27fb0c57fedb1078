"""Word files as an office takes them: languages for spelling, lists, sizes of every script, numbers among right-to-left words."""

import io
import re
import zipfile

import pytest
from lxml import etree

from evals.export import people
from evals.samples import sample_draft
from tests.tools.documents.rendering.drafts import MIRA, QUARRY, cv, letter
from tests.tools.documents.rendering.reading import by_docx, part, word
from tools.documents.models import Entry, Options
from tools.documents.rendering.docx_settings import side_of, tags
from tools.documents.rendering.files import render
from tools.documents.rendering.looks import look_of, templates

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PEOPLE = {person.get("language", "en"): person for person in reversed(people())}


def made(draft) -> bytes:
    return render(draft, "docx", ())


def tree(data: bytes, name: str):
    return etree.fromstring(part(data, name).encode())


def style(data: bytes, name: str):
    """What a style says of its words."""
    found = tree(data, "word/styles.xml").xpath(f'//w:style[w:name/@w:val="{name}"]/w:rPr', namespaces={"w": W[1:-1]})
    return {node.tag.removeprefix(W): node.get(f"{W}val") for node in found[0]} if found else {}


@pytest.mark.parametrize(
    ("language", "region", "expected"),
    [
        ("en", "", {"val": "en-GB", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
        ("en", "US", {"val": "en-US", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
        ("fr", "CA", {"val": "fr-CA", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
        ("ru", "", {"val": "ru-RU", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
        ("ja", "", {"val": "en-US", "eastAsia": "ja-JP", "bidi": "ar-SA"}),
        ("zh", "TW", {"val": "en-US", "eastAsia": "zh-TW", "bidi": "ar-SA"}),
        ("he", "", {"val": "en-US", "eastAsia": "zh-CN", "bidi": "he-IL"}),
        ("ar", "EG", {"val": "en-US", "eastAsia": "zh-CN", "bidi": "ar-EG"}),
        ("sw", "", {"val": "sw", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
    ],
)
def test_each_kind_of_script_has_its_language(language, region, expected):
    assert tags(language, region) == expected
    assert expected[side_of(language)].startswith(language)


@pytest.mark.parametrize("language", ["de", "ja", "ar"])
def test_the_file_says_it_in_styles_and_settings_and_lets_word_check(language):
    data = made(cv(language=language))
    for name, path in (("word/styles.xml", f".//{W}rPrDefault//{W}lang"), ("word/settings.xml", f"{W}themeFontLang")):
        node = tree(data, name).find(path)
        assert {side: node.get(f"{W}{side}") for side in ("val", "eastAsia", "bidi")} == tags(language, "")
    assert "proofState" not in part(data, "word/settings.xml"), "nothing says that the spelling was looked at"


def test_it_opens_as_a_file_of_today_without_a_strangers_picture():
    data = made(cv())
    assert re.search(r'"compatibilityMode"[^>]*w:val="15"', part(data, "word/settings.xml"))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert not [name for name in file.namelist() if "thumbnail" in name]
        types, held = file.read("[Content_Types].xml").decode(), set(file.namelist())
    assert {name.lstrip("/") for name in re.findall(r'PartName="([^"]+)"', types)} <= held


@pytest.mark.parametrize("template", templates())
def test_bullets_have_the_look_of_their_page(template):
    root = tree(made(cv(template=template)), "word/numbering.xml")
    (level,) = (
        lvl for lvl in root.iter(f"{W}lvl") if (s := lvl.find(f"{W}pStyle")) is not None and s.get(f"{W}val") == "ListBullet"
    )
    assert level.find(f"{W}lvlText").get(f"{W}val") == "•"
    assert level.find(f"{W}rPr/{W}color").get(f"{W}val") == look_of(template).accent
    assert level.find(f"{W}rPr/{W}rFonts").get(f"{W}ascii") == look_of(template).office_font
    assert [child.tag.removeprefix(W) for child in level][-1] == "rPr"


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("make", [cv, letter])
def test_arabic_letters_are_as_large_as_latin_ones(template, make):
    data = made(make(template=template, language="ar"))
    for node in tree(data, "word/styles.xml").iter(f"{W}rPr"):
        size, other = node.find(f"{W}sz"), node.find(f"{W}szCs")
        assert (size is None) == (other is None)
        assert size is None or size.get(f"{W}val") == other.get(f"{W}val")


@pytest.mark.parametrize(
    ("template", "bold", "italic"),
    [
        ("classic", False, True),
        ("modern", True, False),
        ("compact", True, False),
        ("academic", False, True),
        ("elegant", False, False),
        ("photo", True, False),
    ],
)
def test_the_head_is_as_in_the_pdf(template, bold, italic):
    data = made(cv(template=template))
    assert (style(data, "Title")["b"] is None) is bold
    assert ("i" in style(data, "Label") and style(data, "Label")["i"] is None) is italic


@pytest.mark.parametrize(("language", "spaced"), [("en", "17"), ("ru", "17"), ("ar", None), ("zh", None)])
def test_small_capitals_stand_apart_where_letters_do_not_join(language, spaced):
    assert style(made(cv(template="classic", language=language)), "heading 1").get("spacing") == spaced
    assert "spacing" not in style(made(cv(template="modern", language=language)), "heading 1")


@pytest.mark.parametrize(
    ("contact", "language", "printed"),
    [
        ("+962 7 9000 1234", "ar", "\u200e+962 7 9000 1234"),
        ("(03) 555-0142", "he", "\u200e(03) 555-0142"),
        ("noa@example.org", "he", "noa@example.org"),
        ("עיר 12", "he", "עיר 12"),
        ("+44 113 496 0000", "en", "+44 113 496 0000"),
    ],
)
def test_numbers_run_from_the_left(contact, language, printed):
    (run,) = word(made(cv(("contact", contact, ""), language=language))).paragraphs[0].runs
    assert run.text == printed
    assert bool(run.font.rtl) is contact.startswith("ע")


@pytest.mark.parametrize(("language", "mark"), [("en", ""), ("ja", ""), ("he", "\u200f"), ("ar", "\u200f")])
def test_contacts_follow_in_the_direction_of_the_page(language, mark):
    text = by_docx(made(cv(("contact", "a@example.org", ""), ("contact", "example.org/b", ""), language=language)))
    assert text == f"a@example.org{mark}\u00a0\u00a0·\u00a0 example.org/b"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("fell from 11 % to 7 %", "fell from 11\u00a0% to 7\u00a0%"),
        ("saved 3 € a day", "saved 3\u00a0€ a day"),
        ("11% and % alone", "11% and % alone"),
        ("14 services", "14 services"),
    ],
)
def test_a_number_keeps_its_sign(text, printed):
    assert by_docx(made(cv(("bullet", text, "work")))) == printed


def dates(language: str, template: str = "academic", entry: Entry = QUARRY):
    draft = cv(("name", MIRA, ""), ("entry", "x", "work", entry), language=language, template=template)
    return next(run for p in word(made(draft)).paragraphs for run in p.runs if run.style.name == "Entry Date")


@pytest.mark.parametrize(
    ("language", "entry", "smaller"),
    [
        ("en", QUARRY, False),
        ("ru", QUARRY, True),
        ("zh", Entry(title="x", start="2013-07", end="2015-06"), True),
        ("zh", Entry(title="x", start="2013", end="2015"), False),
    ],
)
def test_a_long_date_stays_in_its_margin(language, entry, smaller):
    run, usual = dates(language, entry=entry), look_of("academic").office_size - 1
    assert (run.font.size is not None) is smaller
    if smaller:
        assert 0.75 * usual <= run.font.size.pt < usual
        assert run._r.rPr.find(f"{W}szCs").get(f"{W}val") == str(round(run.font.size.pt * 2))
    assert dates(language, "classic", entry).font.size is None, "elsewhere the date has the whole line"


ORDER = ["rFonts", "b", "bCs", "i", "iCs", "smallCaps", "color", "spacing", "w", "kern", "position", "sz", "szCs", "u", "rtl", "lang"]  # fmt: skip


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("language", ["en", "ru", "zh", "ar", "he"])
def test_properties_of_words_stand_in_the_order_of_the_standard(language, template):
    data = made(sample_draft(PEOPLE[language], Options(template=template)))
    for name in ("word/styles.xml", "word/document.xml", "word/numbering.xml"):
        for node in tree(data, name).iter(f"{W}rPr"):
            found = [child.tag.removeprefix(W) for child in node if child.tag.removeprefix(W) in ORDER]
            assert found == sorted(found, key=ORDER.index), (name, found)
