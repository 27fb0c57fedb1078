"""Text and Markdown as lines."""

import pytest

from tools.cv.plain_words import decode, read_plain


def lines(text: str):
    return read_plain(text.encode()).lines


def test_blank_lines_are_room_above():
    assert [(x.text, x.gap) for x in lines("one\ntwo\n\n\nthree")] == [("one", 0.0), ("two", 0.0), ("three", 2.0)]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "2)", "✓", "▪"])
def test_bullets_are_taken_off(mark):
    (line,) = lines(f"  {mark} built things")
    assert (line.text, line.bullet) == ("built things", True)


def test_a_word_that_begins_with_a_dash_is_no_bullet():
    assert not lines("-5 degrees")[0].bullet


def test_wide_room_parts_cells():
    assert lines("2017 - now   Driver     Example BV")[0].text == "2017 - now\tDriver\tExample BV"


def test_rules_are_dropped_and_underlined_words_are_headings():
    made = lines("Experience\n==========\n\nDeveloper\n\n* * *\n----------\nEnd")
    assert [x.text for x in made][:2] == ["Experience", "Developer"]
    assert made[0].heading == 2


def test_letters_set_apart_are_words():
    assert lines("L E B E N S L A U F")[0].text == "LEBENSLAUF"
    assert lines("A B")[0].text == "A B"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Größe".encode(), "Größe"),
        (b"\xef\xbb\xbfhello", "hello"),
        ("Größe".encode("utf-16"), "Größe"),
        ("Grüße aus München, schöne Straße".encode("latin-1"), "Grüße aus München, schöne Straße"),
    ],
)
def test_encodings(data, text):
    assert decode(data) == text


def test_icons_and_invisible_marks_are_dropped():
    assert lines("\ue0b7 ann\u200b@example.org\u00ad")[0].text == "ann@example.org"


def test_ligatures_and_wide_letters_are_opened():
    assert lines("ofﬁce ＡＢＣ１２")[0].text == "office ABC12"


def test_markdown_marks_become_style():
    made = lines("# Ann Example\n\n**Developer**, *Example Ltd*\n\n- see [my site](https://ann.example)\n")
    assert made[0].heading == 1
    assert [(w.text, w.bold, w.italic) for w in made[1].words] == [
        ("Developer", True, False),
        (",", False, False),
        ("Example", False, True),
        ("Ltd", False, True),
    ]
    assert made[1].text == "Developer, Example Ltd"
    assert made[2].text == "see my site"


def test_markdown_links_keep_their_target():
    document = read_plain(b"# Ann\n\n[site](https://ann.example) <ann@example.org>\n")
    assert document.links == [("https://ann.example", 1), ("ann@example.org", 1)]


def test_markdown_code_is_cells():
    assert lines("# A\n\n`Python` `SQL` `Docker`")[1].text == "Python\tSQL\tDocker"


def test_markdown_tables_lose_their_head():
    made = lines("# A\n\n| Language | Level |\n|---|---|\n| English | C2 |\n")
    assert [x.text for x in made] == ["A", "English\tC2"]


def test_braces_and_marks_in_plain_text_stay():
    assert lines("{{name}} snake_case 2*3 <b>")[0].text == "{{name}} snake_case 2*3 <b>"


ENCODED = [
    ("Größe, Maß, Übung und Ärger für alle Leute", "cp1252"),
    ("Größe, Maß, Übung und Ärger für alle Leute", "iso8859_15"),
    ("Développeur expérimenté à la préfecture de l'Hérault", "cp1252"),
    ("Señora con mucha ilusión y años de enseñanza", "cp1252"),
    ("Formação acadêmica, estágio e gestão de função pública", "cp1252"),
    ("Verantwoordelijk voor coördinatie en financiële administratie", "cp1252"),
    ("Doświadczenie zawodowe: księgowość, sprzedaż i obsługa klientów", "cp1250"),
    ("Doświadczenie zawodowe: księgowość, sprzedaż i obsługa klientów", "iso8859_2"),
    ("Опыт работы: старший разработчик, Москва, Россия", "cp1251"),
    ("Опыт работы: старший разработчик, Москва, Россия", "koi8_r"),
    ("الخبرات العملية: مهندسة برمجيات في شركة المثال", "cp1256"),
    ("工作经历：宁波示例国际物流有限公司，海运操作主管，管理十二人的团队", "gb18030"),
    ("職務経歴：東亜例精機工業株式会社にて搬送装置の設計を担当しました", "cp932"),
    ("職務経歴：東亜例精機工業株式会社にて搬送装置の設計を担当しました", "euc_jp"),
]


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_texts_in_old_encodings(text, encoding):
    whole = "\n".join([text] * 3 + ["mira@mail.example", "2019 - 2021"])
    assert decode(whole.encode(encoding)) == whole


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
@pytest.mark.parametrize("unicode", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-mark", "utf-16-be-mark"])
def test_texts_in_unicode(text, encoding, unicode):
    data = {
        "utf-16-le-mark": b"\xff\xfe" + text.encode("utf-16-le"),
        "utf-16-be-mark": b"\xfe\xff" + text.encode("utf-16-be"),
    }.get(unicode) or text.encode(unicode)
    assert encoding
    assert decode(data) == text


def test_broken_utf_16_is_read_as_far_as_it_goes():
    assert decode(b"\xff\xfea\x00b\x00c")[:2] == "ab"


@pytest.mark.parametrize("text", ["one\ntwo", "one\r\ntwo", "one\rtwo", "one\ftwo"])
def test_every_end_of_a_line_ends_a_line(text):
    assert [x.text for x in lines(text)] == ["one", "two"]


MARKED = [
    ("# Mira", "Mira", 1),
    ("## Mira ##", "Mira", 2),
    ("###### Mira", "Mira", 6),
    ("####### Mira", "####### Mira", 0),
    ("#Mira", "#Mira", 0),
    ("  # Mira", "Mira", 1),
]


@pytest.mark.parametrize(("row", "text", "level"), MARKED)
def test_markdown_headings(row, text, level):
    made = lines(f"# Head\n\n{row}")[1]
    assert (made.text, made.heading) == (text, level)


SPANS = [
    ("**bold** plain", [("bold", True, False), ("plain", False, False)]),
    ("__bold__ plain", [("bold", True, False), ("plain", False, False)]),
    ("*slanted* plain", [("slanted", False, True), ("plain", False, False)]),
    ("_slanted_ plain", [("slanted", False, True), ("plain", False, False)]),
    ("***both***", [("both", True, True)]),
    ("snake_case_word", [("snake_case_word", False, False)]),
    ("2 * 3 * 4", [("2", False, False), ("*", False, False), ("3", False, False), ("*", False, False), ("4", False, False)]),
]


@pytest.mark.parametrize(("row", "expected"), SPANS)
def test_markdown_spans(row, expected):
    made = lines(f"# Head\n\n{row}")[1]
    assert [(w.text, w.bold, w.italic) for w in made.words] == expected


GERMAN = "Jürgen Müller\nGeschäftsführer, Größe GmbH, März 2019\nFachhochschule Köln"
POLISH = "Łukasz Wiśniewski\nDoświadczenie zawodowe\nKsięgowy, październik 2016\nWykształcenie"
RUSSIAN = "Ольга Тихоборова\nОпыт работы\nИнженер-технолог, сентябрь 2013\nОбразование"
JAPANESE = "山田 太郎\n職務経歴書\n株式会社サンプル 開発部\n2019年4月 入社"
CHINESE = "欧阳 建国\n工作经历\n苏州云帆精密机械有限公司\n2019年3月 至今"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((GERMAN, e) for e in ("utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman", "cp850")),
        *((POLISH, e) for e in ("utf-8", "cp1250")),
        *((RUSSIAN, e) for e in ("cp1251", "koi8_r")),
        *((JAPANESE, e) for e in ("shift_jis", "euc_jp", "iso2022_jp", "utf-16")),
        *((CHINESE, e) for e in ("gb18030", "big5", "utf-16")),
    ],
)
def test_short_texts_in_old_encodings(text, encoding):
    data = text.encode(encoding, "ignore")
    assert decode(data) == data.decode(encoding)
