"""The fonts we ship: licensed, small, and enough for what people write."""

import io
import re
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.tools.documents.rendering.drafts import MIRA, cv
from tests.tools.documents.rendering.reading import by_pdfium, squeezed
from tools.documents.rendering import pdf as engine
from tools.documents.rendering.files import render
from tools.documents.rendering.looks import look_of, templates
from tools.documents.rendering.pdf import GlyphsMissing

FONTS = Path(engine.__file__).parent / "fonts"
FILES = sorted(path for path in FONTS.iterdir() if path.suffix in {".ttf", ".otf"})
LICENCES = {path.name: path.read_text(encoding="utf-8") for path in FONTS.glob("LICENSE-*.txt")}
DECISION = Path(engine.__file__).parents[3] / "docs" / "decisions" / "0051-fonts-and-licences.md"


def texts_in(path: Path) -> str:
    """What a font says of itself, in both of the ways in which fonts write it."""
    data = path.read_bytes()
    return data.decode("latin-1") + data.decode("utf-16-be", "ignore") + data[1:].decode("utf-16-be", "ignore")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_font_is_named_in_a_licence_beside_it_and_names_that_licence_itself(path):
    named = [name for name, text in LICENCES.items() if re.search(rf"^.*\b{re.escape(path.name)}\b.*:$", text, re.MULTILINE)]
    assert len(named) == 1
    words = {"LICENSE-OFL-1.1.txt": "SIL Open Font License", "LICENSE-Apache-2.0.txt": "Apache License"}[named[0]]
    assert words in texts_in(path)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_font_has_its_line_in_the_decision(path):
    assert path.name in DECISION.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LICENCES)
def test_licences_are_whole_and_name_no_font_that_is_gone(name):
    text = LICENCES[name]
    assert "WITHOUT WARRANT" in text
    assert len(text) > 4000
    head = text[: text.find("PREAMBLE") if "PREAMBLE" in text else 400]
    assert set(re.findall(r"[\w-]+\.(?:ttf|otf)", head)) <= {path.name for path in FILES}


def test_all_fonts_together_stay_small():
    assert sum(path.stat().st_size for path in FILES) < 8_000_000


@pytest.mark.parametrize("template", templates())
def test_the_font_of_each_look_is_there_without_the_machines(template):
    assert look_of(template).font in engine._fonts(system=False).families()


def fonts_of(data: bytes) -> set[str]:
    """The names of the fonts in a PDF, without the tag of their cut."""
    pages: Any = pypdf.PdfReader(io.BytesIO(data)).pages
    return {str(font.get_object()["/BaseFont"])[8:] for page in pages for font in page["/Resources"]["/Font"].values()}


def bullet(text: str, language: str = "en", template: str = "modern") -> bytes:
    rows = (("name", MIRA, ""), ("bullet", "before", "work"), ("bullet", text, "work"), ("bullet", "after", "work"))
    return render(cv(*rows, language=language, template=template), "pdf", ())


OWN = {
    "classic": "Libertinus",
    "modern": "Inter",
    "compact": "SourceSansPro",
    "academic": "NewCM",
    "elegant": "SourceSansPro",
    "photo": "SourceSansPro",
}
SCRIPTS = [
    ("de", "Größe, Übung, Straße", "Inter"),
    ("tr", "İstanbul’da ığdır, şölen, çağ", "Inter"),
    ("cs", "Příliš žluťoučký kůň", "Inter"),
    ("vi", "Đã xây dựng hệ thống", "Inter"),
    ("ru", "Сократил время сборки", "Inter"),
    ("uk", "Їжак, ґанок, єдність", "Inter"),
    ("el", "Μείωσα τον χρόνο", "Inter"),
    ("he", "בניתי צינור פריסה", "NotoSansHebrew"),
    ("ar", "أنشأت تقريرا يوميا", "NotoSansArabic"),
    ("fa", "گزارش روزانه پژوهش", "NotoSansArabic"),
    ("ur", "روزانہ رپورٹ", "NotoSansArabic"),
    ("hi", "दैनिक प्रतिवेदन बनाया", "NotoSansDevanagari"),
    ("mr", "दररोज अहवाल", "NotoSansDevanagari"),
    ("zh", "建立每日准点率报表", "DroidSansFallback"),
    ("zh-TW", "建立每日準點率報表", "DroidSansFallback"),
    ("ja", "毎日の報告書を作成しました", "DroidSansFallback"),
]


@pytest.mark.parametrize(("language", "text", "font"), SCRIPTS)
@pytest.mark.parametrize("template", templates())
def test_every_script_we_promise_is_printed_with_our_own_fonts(language, text, font, template):
    data = bullet(text, language, template)
    assert squeezed(text) in squeezed(by_pdfium(data))
    found = fonts_of(data)
    assert any(name.startswith((font, OWN[template]) if font != "Inter" else OWN[template]) for name in found)
    assert all(name.startswith((*OWN.values(), "NotoSans", "DroidSansFallback")) for name in found)


@pytest.mark.parametrize(
    "text", ["→ ← ↑ ↓ ⇒", "✓ ✔ ✗ ★ ☆", "● ○ ■ □ ▪ ▶ ◆", "½ ⅓ ≥ ≤ ≠ ≈ ∞ √ ∑", "m² µm 5 °C № ™ © ®", "€ £ ¥ ₹ ₽ ₺ ₿", "☎ ✉ ⚙ ♥"]
)
def test_signs_are_printed_as_they_are(text):
    assert squeezed(text) in squeezed(by_pdfium(bullet(f"Signs {text}")))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("\U0001fae0 Launched it", "Launched it"),
        ("Kept \U0001fae0 in mind", "Kept [melting face] in mind"),
        ("Worked in \U0001f1e9\U0001f1ea", "Worked in DE"),
        ("All \U0001fae0", "All [melting face]"),
        ("\U0001fae0", "[melting face]"),
        ("Paired \U0001faf1\U0001f3fd\u200d\U0001faf2\U0001f3fb daily", "Paired [rightwards hand][leftwards hand] daily"),
    ],
)
def test_a_picture_without_a_font_is_spelled_or_left_out_never_a_box(written, printed):
    assert squeezed(printed) in squeezed(by_pdfium(bullet(written)))
    assert squeezed(f"before•{printed}•after") == squeezed(by_pdfium(bullet(written))).replace(squeezed(MIRA), "").removeprefix(
        "•"
    )


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("\U00012000", ("Cuneiform",)),
        ("\U00012000 and \U00013000", ("Cuneiform", "Egyptian")),
        ("\U0001d800\U00012000 😀", ("Cuneiform",)),
    ],
)
@pytest.mark.parametrize("place", ["name", "label", "bullet", "skill", "item", "summary", "heading"])
def test_letters_without_a_font_are_refused_wherever_they_stand(text, scripts, place):
    rows = [("name", MIRA, ""), (place, text, "work"), ("bullet", "after", "work")]
    with pytest.raises(GlyphsMissing) as refused:
        render(cv(*(rows if place != "name" else rows[1:])), "pdf", ())
    assert refused.value.scripts == scripts
    assert all(script in refused.value.message for script in scripts)
    assert "Word" in (refused.value.what_to_do or "")


@pytest.mark.parametrize("form", ["docx", "md", "txt", "html", "json", "europass"])
def test_other_formats_take_letters_that_no_font_here_has(form):
    assert render(cv(("name", MIRA, ""), ("bullet", "\U00012000", "work")), form, ())
