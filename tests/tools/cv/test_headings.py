"""Headings, labels and titles of CVs in many languages."""

import pytest

from tools.cv.headings import is_cv_title, is_heading, is_label, label_of, load, section_of

SECTIONS = [
    ("Experience", "work"), ("WORK EXPERIENCE", "work"), ("Employment History", "work"), ("Relevant Work Experience", "work"),
    ("Project / Employment History", "work"), ("Berufserfahrung", "work"), ("Beruflicher Werdegang", "work"), ("Expériences professionnelles", "work"),
    ("EXPERIENCIA PROFESIONAL", "work"), ("Experiência Profissional", "work"), ("Esperienze lavorative", "work"), ("Werkervaring", "work"),
    ("Doświadczenie zawodowe", "work"), ("Опыт работы", "work"), ("工作经历", "work"), ("職務経歴", "work"), ("الخبرات العملية", "work"),
    ("Education", "education"), ("Education & Training", "education"), ("Aus- und Weiterbildung", "education"), ("Formation", "education"),
    ("Formación académica", "education"), ("Formação Acadêmica", "education"), ("Istruzione e formazione", "education"), ("Opleidingen", "education"),
    ("Wykształcenie", "education"), ("Образование", "education"), ("教育背景", "education"), ("学歴", "education"), ("التعليم", "education"),
    ("Skills", "skills"), ("Technical Skills", "skills"), ("Skills & Interests", "skills"), ("Kenntnisse und Fähigkeiten", "skills"),
    ("Compétences", "skills"), ("Competencias", "skills"), ("Competências", "skills"), ("Competenze", "skills"), ("Vaardigheden", "skills"),
    ("Umiejętności", "skills"), ("Ключевые навыки", "skills"), ("专业技能", "skills"), ("スキル", "skills"), ("المهارات", "skills"),
    ("Languages", "languages"), ("Sprachkenntnisse", "languages"), ("Langues", "languages"), ("Idiomas", "languages"), ("Lingue", "languages"),
    ("Talen", "languages"), ("Języki obce", "languages"), ("Иностранные языки", "languages"), ("语言能力", "languages"), ("語学", "languages"), ("اللغات", "languages"),
    ("Certifications", "certificates"), ("Licences and Certifications", "certificates"), ("Zertifikate", "certificates"), ("Certificats et permis", "certificates"),
    ("Kursy i szkolenia", "certificates"), ("资格证书", "certificates"), ("資格", "certificates"), ("الشهادات", "certificates"), ("Rijbewijzen", "certificates"),
    ("Projects", "projects"), ("Publications", "publications"), ("Honors & Awards", "awards"), ("Volunteer Work", "volunteer"),
    ("Hobbies", "interests"), ("References", "references"), ("About Me", "summary"), ("Über mich", "summary"), ("自我评价", "summary"), ("Contact", "contact"),
    ("Persönliche Daten", "contact"), ("Informazioni personali", "contact"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "key"), SECTIONS)
def test_a_heading_opens_its_section(text, key):
    assert section_of(text) == key


@pytest.mark.parametrize("text", [case[0] for case in SECTIONS])
@pytest.mark.parametrize("dress", ["{}:", "■ {}", "【{}】", "== {} ==", "{} —"])
def test_marks_around_a_heading_change_nothing(text, dress):
    assert is_heading(dress.format(text))


@pytest.mark.parametrize(
    "text",
    [
        "Senior Software Engineer",
        "I have ten years of experience in logistics and warehouse work.",
        "Experience with Kafka,",
        "2019 - 2021",
        "ann@example.org",
        "University of Example",
        "",
        "Python, Java, Go",
        "Experience 2",
    ],
)
def test_other_lines_are_no_headings(text):
    assert not is_heading(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Phone", "phone"), ("Telefon", "phone"), ("Téléphone", "phone"), ("电话", "phone"), ("الهاتف", "phone"), ("E-Mail", "email"), ("Correo electrónico", "email"),
        ("Anschrift", "address"), ("Indirizzo", "address"), ("现居", "address"), ("Geburtsdatum", "birth"), ("Nationality", "person"),
        ("Date (da – a)", "dates"), ("Name and address of employer", "employer"), ("Nome e indirizzo del datore di lavoro", "employer"),
        ("Occupation or position held", "title"), ("Qualifica conseguita", "degree"), ("Studiengang", "area"), ("GPA", "score"),
        ("Technologies", "keywords"), ("Responsibilities", "duties"), ("LinkedIn", "link"), ("氏名", "name"),
    ],
)  # fmt: skip
def test_labels(text, key):
    assert label_of(text) == key


def test_a_long_label_is_known_inside_a_longer_one():
    assert label_of("Name and address of employer (if any)") == "employer"
    assert label_of("The long story of how I found an employer at last, abroad") == ""


@pytest.mark.parametrize(
    ("text", "expected"), [("Telefon:", True), ("Telefon", True), ("Something else:", True), ("Something else", False)]
)
def test_is_label(text, expected):
    assert is_label(text) is expected


@pytest.mark.parametrize("text", ["Curriculum Vitae", "LEBENSLAUF", "Résumé", "履歴書", "السيرة الذاتية", "Życiorys"])
def test_titles_of_the_whole_paper(text):
    assert is_cv_title(text)
    assert not is_cv_title(text + " of Ann")


@pytest.mark.parametrize(
    "name",
    [
        "headings",
        "labels",
        "titles",
        "organisations",
        "studies",
        "places",
        "languages",
        "names_and_levels",
        "networks",
        "leads",
        "fields",
        "dates",
    ],
)
def test_word_files_hold_no_blanks_and_no_doubles(name):
    for words in (v for part in load(name).values() for v in (part.values() if isinstance(part, dict) else [part])):
        if isinstance(words, list):
            assert all(w == w.strip() and w for w in words)
            assert len(set(words)) == len(words)


EVERY = {
    "work": ["Work Experience", "Berufserfahrung", "Expérience professionnelle", "Experiencia laboral", "Experiência profissional", "Esperienza lavorativa", "Werkervaring",
             "Doświadczenie zawodowe", "Опыт работы", "工作经历", "職務経歴", "الخبرات العملية"],
    "education": ["Education", "Ausbildung", "Formation", "Formación académica", "Formação académica", "Istruzione e formazione", "Opleidingen", "Wykształcenie", "Образование",
                  "教育背景", "学歴", "التعليم"],
    "skills": ["Skills", "Kenntnisse", "Compétences", "Competencias", "Competências", "Competenze", "Vaardigheden", "Umiejętności", "Навыки", "专业技能", "スキル", "المهارات"],
    "languages": ["Languages", "Sprachen", "Langues", "Idiomas", "Idiomas", "Lingue", "Talen", "Języki obce", "Языки", "语言能力", "語学", "اللغات"],
    "interests": ["Interests", "Hobbys", "Centres d'intérêt", "Aficiones", "Interesses", "Interessi", "Hobby's", "Zainteresowania", "Интересы", "兴趣爱好", "趣味", "الهوايات"],
    "summary": ["Summary", "Profil", "Profil", "Perfil profesional", "Resumo", "Profilo", "Profiel", "Podsumowanie", "О себе", "自我评价", "自己PR", "الملخص"],
}  # fmt: skip
HEADED = [(key, text) for key, texts in EVERY.items() for text in texts]


@pytest.mark.parametrize(("key", "text"), HEADED)
def test_headings_of_twelve_languages(key, text):
    assert section_of(text) == key


@pytest.mark.parametrize(("key", "text"), HEADED)
def test_headings_in_capitals(key, text):
    assert section_of(text.upper()) == key


@pytest.mark.parametrize(("key", "text"), HEADED)
def test_headings_end_where_sentences_begin(key, text):
    assert key
    assert section_of(f"{text} that I have gathered over many long years of work,") == ""
