"""Slots: which job, language, format, tone and status a message says."""

import pytest

from agent.planner import slots
from agent.planner.features import FORMAT, JOB, LANGUAGE, mask
from agent.planner.state import JobRef, State

THREE = State(
    cv=True,
    jobs=(
        JobRef("a", "Baker", "Crumb & Co"),
        JobRef("b", "Pastry Chef", "Hotel Adria"),
        JobRef("c", "Kitchen Porter", "Crumb Yard"),
    ),
    active=0,
)
TWO = State(cv=True, jobs=(JobRef("x", "Welder at Nordwerft"), JobRef("y", "Fitter at Balticum")), active=1)

JOBS = [
    ("how well do I fit the pastry chef job", THREE, 1),
    ("the one at hotel adria", THREE, 1),
    ("write it for the kitchen porter", THREE, 2),
    ("CRUMB YARD please", THREE, 2),
    ("the second one", THREE, 1),
    ("the 3rd", THREE, 2),
    ("für die zweite stelle", THREE, 1),
    ("pour la première", THREE, 0),
    ("para la tercera oferta", THREE, 2),
    ("第二个", THREE, 1),
    ("二つ目の求人", THREE, 1),
    ("الثانية", THREE, 1),
    ("दूसरी वाली", THREE, 1),
    ("the latest", THREE, 2),
    ("the other one", TWO, 0),
    ("die andere bitte", TWO, 0),
    ("something about crumb", THREE, None),
    ("how well do I fit", THREE, None),
    ("the fourth", THREE, None),
    ("the other one", THREE, None),
    ("nordwerft", TWO, 0),
    ("balticum", TWO, 1),
]


@pytest.mark.parametrize(("text", "state", "place"), JOBS)
def test_the_job_that_is_named(text, state, place):
    assert slots.job_named(text, state) == place


def test_a_japanese_firm_by_its_short_name():
    state = State(jobs=(JobRef("1", "営業 at 株式会社ヒナタ"), JobRef("2", "経理 at 北山商店")), active=None)
    assert slots.job_named("ヒナタの方でお願いします", state) == 0


LANGUAGES = [
    ("write the letter in German", "de"),
    ("auf Englisch bitte", "en"),
    ("en español por favor", "es"),
    ("traduis mon cv en anglais", "en"),
    ("in het Nederlands", "nl"),
    ("po angielsku", "en"),
    ("em francês", "fr"),
    ("翻译成德语", "de"),
    ("英語でお願いします", "en"),
    ("باللغة الفرنسية", "fr"),
    ("जर्मन में", "de"),
    ("from German into Italian", "it"),
    ("not in English, in French", "fr"),
    ("make a Polish version of it in polish", "pl"),
    ("use british spelling", "en-GB"),
    ("polish my cv", None),
    ("make it shorter", None),
]


@pytest.mark.parametrize(("text", "code"), LANGUAGES)
def test_the_language_that_is_wanted(text, code):
    assert slots.language(text) == code


FORMATS = [
    ("as pdf and word", ["docx", "pdf"]),
    ("PDF please", ["pdf"]),
    ("als Word-Datei", ["docx"]),
    ("plain text is fine", ["txt"]),
    ("a markdown file", ["md"]),
    ("json resume", ["json"]),
    ("als Europass bitte", ["europass"]),
    ("give me the file", []),
    ("in other words", []),
]


@pytest.mark.parametrize(("text", "formats"), FORMATS)
def test_the_formats_that_are_said(text, formats):
    assert slots.formats(text) == formats


TONES = [
    ("make it shorter", "shorter"),
    ("kürzer bitte", "shorter"),
    ("plus court", "shorter"),
    ("más corto", "shorter"),
    ("muito longo", "shorter"),
    ("za długie", "shorter"),
    ("もっと短くして", "shorter"),
    ("短一点", "shorter"),
    ("اختصر الرسالة", "shorter"),
    ("थोड़ा छोटा करो", "shorter"),
    ("a bit longer", "longer"),
    ("ausführlicher", "longer"),
    ("more formal", "formal"),
    ("förmlicher", "formal"),
    ("丁寧に", "formal"),
    ("friendlier", "casual"),
    ("less stiff please", "casual"),
    ("zu steif", "casual"),
    ("more confident", "confident"),
    ("selbstbewusster", "confident"),
    ("remove the hobbies", None),
]


@pytest.mark.parametrize(("text", "tone"), TONES)
def test_the_tone_that_is_wanted(text, tone):
    assert slots.one("tone", text) == tone


STATUS = [
    ("I applied yesterday", "applied"),
    ("they rejected me", "rejected"),
    ("habe eine Absage bekommen", "rejected"),
    ("I have an interview on Friday", "interview"),
    ("me llamaron para una entrevista", "interview"),
    ("they offered me the job", "offer"),
    ("内定をもらいました", "offer"),
    ("I withdrew", "withdrawn"),
    ("je retire ma candidature", "withdrawn"),
    ("hello", None),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_the_status_that_is_told(text, status):
    assert slots.one("status", text) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("they want to see me on friday", "interview"),
        ("ik mag dinsdag langskomen", "interview"),
        ("ils m'ont dit non", "rejected"),
        ("odmówili mi", "rejected"),
        ("hab die Bewerbung gestern rausgeschickt", "applied"),
        ("ho spedito la domanda", "applied"),
        ("dostałem tę pracę", "offer"),
        ("write the letter", None),
    ],
)
def test_the_status_is_what_the_board_would_hear(text, status):
    assert slots.of_request(text, THREE).get("status") == status


def test_a_request_says_only_what_it_says():
    assert slots.of_request("the letter for hotel adria in french as pdf", THREE) == {
        "job": 1,
        "language": "fr",
        "format": ["pdf"],
    }
    assert slots.of_request("hello", THREE) == {}


FILES = [
    ("CV_Anna_Moll.pdf", "cv"),
    ("my-resume.docx", "cv"),
    ("Lebenslauf.pdf", "cv"),
    ("履歴書_田村.pdf", "cv"),
    ("stellenanzeige.pdf", "job"),
    ("job_ad.txt", "job"),
    ("scan0001.pdf", None),
    ("anna.pdf", None),
]


@pytest.mark.parametrize(("name", "kind"), FILES)
def test_what_a_file_name_says(name, kind):
    assert slots.file_kind(name) == kind


def test_names_of_jobs_languages_and_formats_are_masked():
    masked = mask("Is the Hotel Adria letter in German ready as PDF, 2 pages?", slots.masks(THREE))
    assert masked.count(JOB) == 2
    assert LANGUAGE in masked
    assert FORMAT in masked
    assert "adria" not in masked
    assert "2" not in masked


def test_a_name_with_signs_of_a_pattern_is_only_text():
    state = State(jobs=(JobRef("1", "C++ (Senior) [remote]", "A.B*C|D"),))
    assert slots.job_named("the remote c++ job", state) == 0
    assert "(senior)" not in mask("fit for C++ (Senior) [remote]?", slots.masks(state))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("导出成PDF", ["pdf"]), ("PDFにして", ["pdf"]), ("再导出word给我", ["docx"]), ("wordless", []), ("swords", [])],
)
def test_a_latin_word_ends_at_a_letter_of_a_script_without_spaces(text, wanted):
    assert slots.formats(text) == wanted
