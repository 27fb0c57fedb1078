"""Languages and levels, in the CV's own words and without brackets around them."""

import pytest

from tools.cv.plain_words import read_plain
from tools.cv.spoken import languages


def spoken(text: str) -> list[tuple[str, str]]:
    return [(a.text, b.text if b else "") for a, b in languages(read_plain(text.encode()).lines)]


LEVELS = [
    ("English", "Native speaker"),
    ("English", "native"),
    ("English", "C2"),
    ("English", "fluent"),
    ("English", "professional working proficiency"),
    ("German", "B1+"),
    ("Deutsch", "Muttersprache"),
    ("Englisch", "verhandlungssicher"),
    ("Französisch", "Grundkenntnisse"),
    ("Français", "langue maternelle"),
    ("Anglais", "courant"),
    ("Español", "lengua materna"),
    ("Inglés", "nivel alto"),
    ("Português", "nativo"),
    ("Inglês", "avançado"),
    ("Italiano", "madrelingua"),
    ("Inglese", "buono"),
    ("Nederlands", "moedertaal"),
    ("Duits", "goed"),
    ("Polski", "ojczysty"),
    ("angielski", "biegły"),
    ("Русский", "родной"),
    ("Английский", "свободно"),
    ("普通话", "母语"),
    ("英语", "流利"),
    ("日本語", "母語"),
    ("العربية", "اللغة الأم"),
    ("Türkçe", "native"),
    ("Svenska", "fluent"),
    ("Hindi", "conversational"),
]
DRESSES = [
    "{} ({})",
    "{}: {}",
    "{} – {}",
    "{} - {}",
    "{} — {}",
    "{}\t{}",
    "{}, {}",
    "{} ( {} )",
    "{} [{}]",
    "- {} ({})",
    "• {}: {}",
]


@pytest.mark.parametrize(("language", "level"), LEVELS)
@pytest.mark.parametrize("dress", [d for d in DRESSES if d != "{}, {}"])
def test_a_language_with_its_level(language, level, dress):
    assert spoken(dress.format(language, level)) == [(language, level)]


@pytest.mark.parametrize(("language", "level"), LEVELS)
def test_a_level_on_the_line_below(language, level):
    found = spoken(f"{language}\n({level})")
    assert found[0][0] == language
    assert found[0][1] in {level, ""}
    assert "(" not in found[0][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("English (Native speaker), German (B2)", [("English", "Native speaker"), ("German", "B2")]),
        ("English: C2; German: B1; French: A2", [("English", "C2"), ("German", "B1"), ("French", "A2")]),
        ("English | German | French", [("English", ""), ("German", ""), ("French", "")]),
        ("English, German and French", [("English", ""), ("German", ""), ("French", "")]),
        ("Deutsch und Englisch", [("Deutsch", ""), ("Englisch", "")]),
        ("Français et anglais", [("Français", ""), ("anglais", "")]),
        ("Español e inglés", [("Español", ""), ("inglés", "")]),
        ("English\nNative speaker\nGerman\nB2", [("English", "Native speaker"), ("German", "B2")]),
        ("Native English, fluent German", [("English", "Native"), ("German", "fluent")]),
        ("English ●●●●●\nGerman ●●●○○", [("English", ""), ("German", "")]),
        ("English: Native Chinese: Elementary", [("English", "Native"), ("Chinese", "Elementary")]),
        ("English 90 %\nGerman 2/5", [("English", "90 %"), ("German", "2/5")]),
        ("Bilingual English/Spanish", [("English", "Bilingual"), ("Spanish", "")]),
        ("Zulu\tEnglish\tAfrikaans\nNative\tFluent\tBasic", [("Zulu", "Native"), ("English", "Fluent"), ("Afrikaans", "Basic")]),
        ("Zulu, English\nNative speaker Fluent", [("Zulu", "Native speaker"), ("English", "Fluent")]),
        ("Inglese\n- Lettura\tB2\n- Ascolto\tC1", [("Inglese", "B2, C1")]),
        ("English\tC1\tC2\tC1", [("English", "C1, C2")]),
        ("Swiss German (native)", [("Swiss German", "native")]),
        ("Mother tongue(s): Italian\nOther language(s): English", [("Italian", "Mother tongue(s)"), ("English", "")]),
        ("English\nEnglish (C1)", [("English", "C1")]),
        ("Español: lengua materna\nInglés: nivel B2 (First)", [("Español", "lengua materna"), ("Inglés", "nivel B2 (First)")]),
        ("العربية، الإنجليزية", [("العربية", ""), ("الإنجليزية", "")]),
        ("英语（流利）、日语（N2）", [("英语", "流利"), ("日语", "N2")]),
        ("Mandarin Chinese (native)", [("Mandarin Chinese", "native")]),
        ("", []),
        ("I like to talk to people of all kinds in many tongues and places", []),
        ("Python, Rust, Go", []),
    ],
)
def test_lines_of_languages(text, expected):
    assert spoken(text) == expected


@pytest.mark.parametrize("level", ["Native speaker", "B2", "fluent"])
def test_the_source_of_a_level_is_the_level_alone(level):
    ((_, found),) = languages(read_plain(f"English ({level})".encode()).lines)
    assert found is not None
    assert "".join(p.text for p in found.parts) == level
