"""What must hold of every text: no crash, every value in the words, every place right, nothing made up."""

import json
import string

from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.errors import FileRefused
from tests.tools.cv.files import CV
from tools.cv.addresses import address_parts
from tools.cv.assemble import assemble
from tools.cv.dates import find_dates, is_dates, is_duration, without_dates
from tools.cv.headings import is_heading, is_label, label_of, section_of
from tools.cv.jsonresume import profile_json, reading_from_json
from tools.cv.lexicon import degree_score, employer_score, is_level, is_place, language_in, school_score, title_score
from tools.cv.lists import cut, logical
from tools.cv.models import Profile, Reading
from tools.cv.moments import moments
from tools.cv.named import named
from tools.cv.page import Line, Part, plain_words
from tools.cv.plain_words import decode, read_plain
from tools.cv.reader import read_here
from tools.cv.sections import split
from tools.cv.skilled import skills
from tools.cv.spoken import languages
from tools.cv.tidy import fold, lower, tidy

REASONS = {"empty", "damaged", "wrong_type", "too_large", "no_text", "not_a_cv", "encrypted"}
quick = settings(max_examples=120, deadline=None)
slow = settings(max_examples=60, deadline=None)

PIECES = [
    "Experience", "EDUCATION", "Skills:", "Languages: English, French", "Berufserfahrung", "Compétences", "工作经历", "التعليم", "Навыки",
    "Senior Developer, Example Ltd", "Example Ltd | Developer", "2019 - 2021", "March 2019 – present", "seit 05/2020", "2019.08—至今",
    "- built the thing", "• kept it running", "* tested\t4 months", "BSc Physics, University of Testing", "GPA: 3.9/4.0", "Python, SQL, Docker",
    "English (native)", "Deutsch – Muttersprache", "mira@mail.example", "+44 20 7946 0000", "London, UK", "github.com/mira-example", "Mira Example",
    "", "   ", "\t", "# Heading", "**bold** words", "| a | b |", "|---|---|", "(", ")", "—", "2020", "4 months", "\u202e", "{{name}}", "=====", "{0} %s",
    "Date\tDa marzo 2018 ad oggi", "Nome del datore di lavoro\tStudio Esempio", "I hereby declare that all is true.", "Leeds, 3 March 2025",
]  # fmt: skip
cv_lines = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=40).map("\n".join)
any_text = st.text(max_size=300)


def read(data: bytes) -> Reading | None:
    """The reading, or nothing when the file is refused for a named reason."""
    try:
        return read_here("any.txt", data)
    except FileRefused as error:
        told = (error.reason in REASONS, bool(error.message), bool(error.what_to_do))
    assert told == (True, True, True)
    return None


def leaves(value: object) -> list[str]:
    if isinstance(value, dict):
        return [x for inner in value.values() for x in leaves(inner)]
    if isinstance(value, list | tuple):
        return [x for inner in value for x in leaves(inner)]
    return [value] if isinstance(value, str) else []


@slow
@given(cv_lines)
def test_any_lines_are_read_or_refused(text):
    reading = read((CV + "\n" + text).encode("utf-8", "replace"))
    if reading is not None:
        assert Reading.model_validate_json(reading.model_dump_json()) == reading


@slow
@given(cv_lines)
def test_every_field_points_into_the_text(text):
    reading = read((text + "\n" + CV).encode("utf-8", "replace"))
    if reading is None:
        return
    for path, source in reading.fields.items():
        assert 0 <= source.confidence <= 1, path
        if source.start is not None and source.end is not None:
            assert 0 <= source.start < source.end <= len(reading.text), path


@slow
@given(cv_lines)
def test_every_source_is_made_of_the_words_it_points_at(text):
    reading = read((text + "\n" + CV).encode("utf-8", "replace"))
    if reading is None:
        return
    for path, source in reading.fields.items():
        if source.start is not None:
            here = "".join(reading.text[source.start : source.end].split())
            assert all(word in here for word in source.source_text.split()), path


@slow
@given(cv_lines)
def test_no_value_is_made_up(text):
    reading = read((text + "\n" + CV).encode("utf-8", "replace"))
    if reading is None:
        return
    words = "".join(reading.text.split()).replace("\u00ad", "")
    for path, source in reading.fields.items():
        if source.start is not None:
            assert all(w.replace("\u00ad", "") in words for w in source.source_text.split()), path
    shown = reading.profile.model_dump(exclude={"work": {"__all__": {"start_date", "end_date"}}})
    for name in [w.position for w in reading.profile.work if w.position] + leaves(shown["skills"]):
        assert "".join(name.split()) in words


@slow
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    read(data)


@quick
@given(any_text)
def test_decoding_what_was_encoded_gives_the_same(text):
    text = text.replace("\ufeff", "")
    encoded = text.encode("utf-8", "replace")
    if encoded[:2] not in {b"\xff\xfe", b"\xfe\xff"}:
        assert decode(encoded) == encoded.decode()


@quick
@given(any_text)
def test_lines_know_their_places(text):
    document = read_plain(text.encode("utf-8", "replace")).settle(10_000)
    for line in document.lines:
        assert document.text[line.offset : line.offset + len(line.text)] == line.text
        for word in line.words:
            assert line.text[word.start : word.start + len(word.text)] == word.text


@quick
@given(cv_lines)
def test_sections_lose_no_line_but_headings_and_signatures(text):
    document = read_plain(text.encode("utf-8", "replace")).settle(100_000)
    kept = sum(len(s.lines) for s in split(document))
    assert kept <= len(document.lines)
    assert all(line.text for s in split(document) for line in s.lines)


@quick
@given(any_text)
def test_dates_stand_where_they_say(text):
    for date in find_dates(text):
        assert 0 <= date.start < date.end <= len(text)
        assert any(c.isdigit() for c in text[date.start : date.end]) or "元" in text
    assert [m.start for m in moments(text)] == sorted(m.start for m in moments(text))


@quick
@given(any_text)
def test_taking_dates_out_keeps_the_length(text):
    assert len(without_dates(text)) == len(text)
    assert isinstance(is_dates(text), bool)
    assert not (is_dates(text) and is_duration(text))


@quick
@given(
    st.integers(1950, 2049),
    st.integers(1, 12),
    st.sampled_from(["{m:02}/{y}", "{y}-{m:02}", "{m:02}.{y}", "{y}年{m}月", "{m}/{y}"]),
)
def test_a_written_month_is_read_back(year, month, form):
    (date,) = find_dates(form.format(y=year, m=month))
    assert date.last == f"{year}-{month:02}"


@quick
@given(
    st.integers(1950, 2030),
    st.integers(0, 19),
    st.sampled_from([" - ", " – ", "—", " to ", " bis ", " à ", " até ", " по ", "～"]),
)
def test_a_written_range_is_read_back(first, more, joint):
    (date,) = find_dates(f"{first}{joint}{first + more}")
    assert (date.first, date.last, date.running) == (str(first), str(first + more), False)


@quick
@given(any_text)
def test_scores_of_any_words_are_numbers(text):
    for score in (title_score, employer_score, school_score):
        assert score(text) >= 0
    assert degree_score(text) >= -2
    assert isinstance(is_place(text), bool)
    assert isinstance(is_level(text), bool)
    assert language_in(text) in text


@quick
@given(any_text)
def test_headings_and_labels_of_any_words(text):
    assert isinstance(section_of(text), str)
    assert isinstance(label_of(text), str)
    assert is_heading(text) in {True, False}
    assert is_label(text) in {True, False}


@quick
@example("\U0001d468")
@given(any_text)
def test_letters_are_tidied_once(text):
    once = tidy(text)
    assert tidy(once) == once
    assert len(lower(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@quick
@given(st.text(alphabet=string.ascii_letters + " ,;|·•()/-–:", max_size=120))
def test_cut_items_stand_in_their_line(text):
    line = Line(plain_words(text))
    for part in cut(line):
        assert part.text.strip()
        assert part.text in line.text.replace("\t", " ")


@quick
@given(st.lists(st.text(alphabet="abcXYZ ,:()-•/&", max_size=30), max_size=8))
def test_lists_of_any_lines(rows):
    lines = read_plain("\n".join(rows).encode()).lines
    whole = " ".join(x.text for x in lines).replace("\t", " ")
    for group in skills(lines):
        assert group.items
        assert all(set(item.text.split()) <= set(whole.replace(",", " ").split()) or item.text in whole for item in group.items)
    assert len(logical(lines)) <= len(lines)
    assert len(named(lines)) <= len(whole) + 1
    assert languages(lines) == [] or all(a.text in whole for a, _ in languages(lines))


@quick
@given(any_text)
@example(":0000:")
@example("Bern 3011 Schweiz")
def test_addresses_say_only_what_is_written(text):
    assert all(value in text for value in address_parts(text).values())


@quick
@given(any_text, st.integers(0, 50), st.integers(0, 50))
def test_parts_of_lines_are_trimmed_within(text, start, length):
    line = Line(plain_words(text))
    part = Part(line, min(start, len(line.text)), min(start + length, len(line.text)))
    inner = part.trimmed()
    assert part.start <= inner.start <= inner.end <= part.end


words_of = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20).filter(lambda t: bool(t.strip()))
resumes = st.fixed_dictionaries(
    {"basics": st.fixed_dictionaries({"name": words_of, "email": words_of})},
    optional={
        "work": st.lists(st.fixed_dictionaries({"name": words_of, "position": words_of, "highlights": st.lists(words_of, max_size=3)}), max_size=3),
        "skills": st.lists(st.fixed_dictionaries({"name": words_of, "keywords": st.lists(words_of, max_size=3)}), max_size=3),
        "languages": st.lists(st.fixed_dictionaries({"language": words_of, "fluency": words_of}), max_size=3),
    },
)  # fmt: skip


@quick
@given(resumes)
def test_a_json_resume_goes_in_and_out_unchanged(resume):
    reading = reading_from_json("cv.json", json.dumps(resume).encode())
    made = profile_json(reading)
    for key, value in resume.items():
        if value:
            assert Profile.model_validate({key: made[key]}) == Profile.model_validate({key: value})
    again = reading_from_json("cv.json", json.dumps(made).encode())
    assert again.profile == reading.profile


@quick
@given(resumes)
def test_a_json_resume_knows_where_each_value_stands(resume):
    reading = reading_from_json("cv.json", json.dumps(resume).encode())
    for source in reading.fields.values():
        assert reading.text[source.start : source.end] == source.source_text


@slow
@given(cv_lines)
def test_assembling_is_pure(text):
    data = (CV + "\n" + text).encode("utf-8", "replace")
    assert assemble(read_plain(data).settle(100_000)) == assemble(read_plain(data).settle(100_000))
