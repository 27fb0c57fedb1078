"""Reading a CV: which of what came with the message is the CV, what is kept, what the model is told."""

from dataclasses import replace

import pytest

from core.errors import SomethingMissing
from tests.agent.room import AD, CV, NOW, reading
from tools.cv.models import Reading
from tools.cv.reader import read_here
from tools.cv.review.models import Review
from tools.cv.tool import facts_or_ask, read_cv, review_cv
from tools.profile.facts import facts_of
from tools.profile.parts import with_part


def test_reading_keeps_the_reading_and_its_facts(desk):
    words, artifact = desk.use(read_cv, attachments=(desk.attach("cv.txt", CV, "cv"),))
    reading = Reading.model_validate(artifact)
    assert desk.services.files.latest(desk.owner) == reading
    assert "Python" in [f.text for f in desk.facts()]
    assert "Senior Data Analyst at Globex Ltd (2019-03 to now)" in words
    assert "ask for it: phone" in words


def test_the_same_file_again_adds_nothing(desk):
    for _ in range(2):
        desk.use(read_cv, attachments=(desk.attach("cv.txt", CV, "cv"),))
    texts = [f.text for f in desk.facts()]
    assert len(texts) == len(set(texts))


def corrected(desk, name: str, value: str) -> None:
    """The person corrects the end or title of the job at Initech."""
    role = next(f for f in desk.facts() if f.employer == "Initech")
    desk.services.ledger.replace(desk.owner, role.id, with_part(role, name, value, NOW), field=name)


@pytest.mark.parametrize(
    ("newer", "asked"),
    [
        (CV, []),
        (CV + b"Docker", []),
        (CV.replace(b"2019-02", b"2018-12"), []),
        (CV.replace(b"2019-02", b"2018-06"), ["2018-06"]),
        (CV.replace(b"jane.miller@", b"jane@"), []),
    ],
)
def test_a_newer_cv_that_says_otherwise_is_told_and_changes_nothing(newer, asked, desk):
    desk.services = replace(desk.services, read_cv=read_here)
    desk.use(read_cv, attachments=(desk.attach("cv.txt", CV, "cv"),))
    corrected(desk, "endDate", "2018-12")
    words, artifact = desk.use(read_cv, attachments=(desk.attach("cv-2.txt", newer, "cv"),))
    told = [w for w in Reading.model_validate(artifact).warnings if "asks you which is right" in w]
    assert len(told) == len(asked)
    assert all(
        value in warning and "“2018-12” is kept as you said" in warning for value, warning in zip(asked, told, strict=True)
    )
    assert all(value in words for value in asked)
    assert next(f.end for f in desk.facts() if f.employer == "Initech") == "2018-12"
    kept = desk.services.files.latest(desk.owner)
    assert kept is not None
    assert not [w for w in kept.warnings if "asks you" in w], "what is kept is what was read"


def test_several_cvs_give_several_cards(desk):
    files = (desk.attach("a.txt", CV, "cv"), desk.attach("b.txt", CV + b"x", "cv"))
    words, artifacts = desk.use(read_cv, attachments=files)
    assert [a["file_name"] for a in artifacts] == ["a.txt", "b.txt"]
    assert words.count("CV read") == 2


# attachments as name and look, pasted text and its look -> names read
CHOICES = [
    ([("a", "cv"), ("b", "job")], ("", "unknown"), ["a"]),
    ([("a", "unknown"), ("b", "job")], ("", "unknown"), ["a"]),
    ([("a", "unknown"), ("b", "cv")], ("", "unknown"), ["b"]),
    ([("a", "job")], (CV.decode(), "cv"), ["pasted.txt"]),
    ([("a", "cv")], (CV.decode(), "cv"), ["a"]),
    ([], (CV.decode(), "cv"), ["pasted.txt"]),
]


@pytest.mark.parametrize(("files", "pasted", "read"), CHOICES)
def test_what_looks_most_like_a_cv_is_read(desk, files, pasted, read):
    attachments = tuple(desk.attach(name, CV, looks) for name, looks in files)
    _, artifact = desk.use(read_cv, attachments=attachments, pasted=pasted[0], pasted_as=pasted[1])
    assert [a["file_name"] for a in (artifact if isinstance(artifact, list) else [artifact])] == read


@pytest.mark.parametrize(("files", "pasted"), [([], ("", "unknown")), ([("a", "job")], (AD, "job"))])
def test_without_a_cv_it_asks(desk, files, pasted):
    attachments = tuple(desk.attach(name, AD.encode(), looks) for name, looks in files)
    with pytest.raises(SomethingMissing) as asked:
        desk.use(read_cv, attachments=attachments, pasted=pasted[0], pasted_as=pasted[1])
    assert asked.value.what == "cv"
    assert desk.facts() == ()


def test_other_tools_ask_for_a_cv(desk):
    with pytest.raises(SomethingMissing):
        facts_or_ask(desk.context())
    desk.read_cv()
    assert facts_or_ask(desk.context()) == desk.facts()


def test_a_review_is_told_and_shown(desk):
    desk.read_cv()
    words, artifact = desk.use(review_cv)
    found = Review.model_validate(artifact)
    assert found.findings
    assert found.file_name == "cv.txt"
    assert words.startswith(f"{len(found.findings)} findings")
    assert all(f.why in words for f in found.findings[:5])
    assert found.summary in words


def test_without_a_cv_a_review_asks(desk):
    with pytest.raises(SomethingMissing) as asked:
        desk.use(review_cv)
    assert asked.value.what == "cv"


def test_facts_told_in_the_chat_are_reviewed_without_a_file(desk):
    read = reading("cv.txt", CV)
    desk.services.ledger.add(desk.owner, facts_of(read))
    _, artifact = desk.use(review_cv, args={"told_in": "en"})
    assert artifact["file_name"] == ""
    assert artifact["findings"]
    assert "file_name" not in {f["kind"] for f in artifact["findings"]}
