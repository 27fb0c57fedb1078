"""Whole conversations without a language model: what a person would try, and that nothing is lost or doubled on the way."""

import pytest

from agent.bootstrap import LOCAL, build, now
from agent.events import TurnFinished
from core.settings import Settings
from tests.agent.room import AD, CV
from tests.tools.cv.files import docx, paragraph, pdf, text
from tools.context import Attachment

AD_PDF = pdf("".join(text(50, 60 + 16 * n, line) for n, line in enumerate(AD.split("\n"))))
AD_DOCX = docx("".join(paragraph(line) for line in AD.split("\n")))
SECOND_CV = CV.replace(b"- Reported monthly figures", b"- Reported monthly figures\n- Trained new staff")
OTHER_CV = b"Jane Miller\n+44 20 7946 0000\n\nExperience\nVolunteer Tutor, Leeds Library, 2014 - 2015\n- Taught reading\n\nSkills\nSQL, Excel\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le")


class Person:
    """Somebody at a process of their own, with one or more conversations."""

    def __init__(self, folder):
        self.app = build(Settings(environment="test", data_dir=folder, single_user=True))
        self.begin()

    def begin(self):
        self.thread = self.app.threads.new(LOCAL, now())

    def say(self, words, *files):
        """One turn; returns the kinds of what it made, or the note of what failed, and the words of the answer."""
        save = self.app.services.files.save_file
        kept = [Attachment(save(LOCAL, name, data, now()), name) for name, data in files]
        turn = self.app.turns.start(LOCAL, self.thread, words, kept)
        self.app.turns.wait(turn, 60)
        events = [e for _, e in self.app.threads.events(LOCAL, turn)]
        assert isinstance(events[-1], TurnFinished), events
        assert events[-1].state == "done", events
        made = [e.artifact["kind"] for e in events if e.type == "step_finished" and e.artifact]
        return made, "".join(e.text for e in events if e.type == "text")

    def facts(self):
        return [f.text for f in self.app.services.ledger.facts(LOCAL)]

    def draft(self, document):
        found = self.app.services.drafts.latest(LOCAL, self.thread, document)
        return found[1] if found else None

    def versions(self, document):
        return len(self.app.services.drafts.versions(LOCAL, self.thread, document))


@pytest.fixture
def person(tmp_path):
    made = Person(tmp_path)
    yield made
    made.app.close()


NONSENSE = ["flurb the wug", "asdf qwer", "blorp", "xyzzy plugh frotz", "Das Wug flurben", "🦑🦑🦑", "?!", "lorem ipsum dolor"]


def test_nonsense_changes_no_draft(person):
    person.say("Here is my CV", ("cv.txt", CV))
    person.say(f"Write the cover letter\n\n{AD}")
    before = person.draft("letter"), person.facts()
    for words in NONSENSE:
        made, said = person.say(words)
        assert (made, person.versions("letter")) == ([], 1), words
        assert said, words
    assert (person.draft("letter"), person.facts()) == before


def test_a_wish_that_is_understood_still_changes_it(person):
    person.say("Here is my CV", ("cv.txt", CV))
    person.say(f"Write the cover letter\n\n{AD}")
    assert person.say("Make it more formal")[0] == ["draft"]
    assert person.draft("letter").options.tone == "formal"
    made, said = person.say("Make it more formal")
    assert (made, "Nothing in the draft changes" in said) == ([], True)
    assert person.versions("letter") == 2


# what is said turn by turn, with files; what each turn made; a word of the answer
JOB_FILE = ("job.pdf", AD_PDF)
CHAINS = [
    [("tailor my CV", (), [], "need your CV"), ("", ("cv",), ["reading"], "Which job"), (AD, (), ["posting", "draft"], "CV for")],
    [("Here is my CV", ("cv",), ["reading"], ""), ("Tailor my CV", (), [], "Which job"), (AD, (), ["posting", "draft"], "CV for")],
    [("Here is my CV", ("cv",), ["reading"], ""), ("Write a cover letter", (), [], "ad"), ("", ("job",), ["posting", "draft"], "letter")],
    [(AD, (), ["posting"], ""), ("Tailor my CV for this job", (), [], "CV"), ("", ("cv",), ["reading", "draft"], "CV for")],
    [("How well do I fit?", (), [], "CV"), ("Here is my CV", ("cv",), ["reading"], "ad"), (AD, (), ["posting", "fit"], " of 100")],
    [("Schreib mir ein Anschreiben", (), [], "Lebenslauf"), ("Hier mein Lebenslauf", ("cv",), ["reading"], "Anzeige"), (AD, (), ["posting", "draft"], "")],
    [("write both", (), [], "CV"), ("", ("cv", "job"), ["reading", "posting", "draft", "draft"], "letter")],
]  # fmt: skip
FILES = {"cv": ("cv.txt", CV), "job": JOB_FILE}


@pytest.mark.parametrize("chain", CHAINS, ids=lambda c: c[0][0][:20])
def test_what_is_missing_is_asked_for_and_then_it_goes_on(person, chain):
    for words, files, kinds, answer in chain:
        made, said = person.say(words, *(FILES[f] for f in files))
        assert made == kinds, (words, said)
        assert answer in said, said


def test_what_was_asked_long_ago_does_not_come_back(person):
    person.say("Tailor my CV")
    person.say("What can you do?")
    assert person.say("Here is my CV", ("cv.txt", CV))[0] == ["reading"]
    person.say("What did I do at Globex?")
    assert person.say(AD)[0] == ["posting"]


TOWNS = ["Berlin", "Leeds", "Hull", "Bonn", "Graz", "Kiel", "York", "Bath", "Bern", "Cork"]
SKILLS = ["Python", "SQL", "Tableau", "Excel", "Power BI", "R", "Spark", "dbt", "Looker", "Git"]


def small_ad(n):
    return (
        f"Data Analyst\nNorthwind {n} Ltd, {TOWNS[n]}\n\nWe are looking for a data analyst.\n\nRequirements:\n"
        f"- Experience with {SKILLS[n]}\n- Strong {SKILLS[(n + 1) % 10]}\n\nNice to have:\n- {SKILLS[(n + 2) % 10]}\n"
    )


def printed(draft):
    return [line.text for line in draft.lines], draft.language, draft.job_title, draft.company


def test_ten_ads_in_one_conversation_give_what_ten_conversations_give(person):
    person.say("Here is my CV", ("cv.txt", CV))
    together = []
    for n in range(10):
        assert person.say(f"Write both the CV and the cover letter.\n\n{small_ad(n)}")[0] == ["posting", "draft", "draft"]
        together.append((printed(person.draft("cv")), printed(person.draft("letter"))))
    for n in range(10):
        person.begin()
        person.say(f"Write both the CV and the cover letter.\n\n{small_ad(n)}")
        assert (printed(person.draft("cv")), printed(person.draft("letter"))) == together[n]
    assert len({letter[3] for _, letter in together}) == 10
    assert len(person.app.services.jobs.jobs(LOCAL)) == 10


@pytest.mark.parametrize(("name", "data"), [("a.pdf", AD_PDF), ("a.docx", AD_DOCX), ("a.txt", AD.encode())])
def test_cv_and_ad_in_one_message(person, name, data):
    made, _ = person.say("do both", (name, data), ("cv.txt", CV))
    assert made == ["reading", "posting", "draft", "draft"]
    assert {printed(person.draft(d))[2:] for d in ("cv", "letter")} == {("Data Analyst", "Acme Analytics GmbH")}


def test_an_ad_is_the_same_pasted_or_as_a_file(person):
    person.say("Here is my CV", ("cv.txt", CV))
    drafts = []
    for words, files in ((f"Tailor my CV\n\n{AD}", ()), ("Tailor my CV for this", (("a.docx", AD_DOCX),))):
        person.begin()
        person.say(words, *files)
        drafts.append(printed(person.draft("cv")))
    assert drafts[0] == drafts[1]


def test_cvs_one_after_the_other_make_one_profile(person):
    for data in (CV, CV, SECOND_CV, OTHER_CV):
        assert person.say("Here is my CV", ("cv.txt", data))[0] == ["reading"]
    facts = person.facts()
    assert len(facts) == len(set(facts)), facts
    assert {"Trained new staff", "Taught reading", "Excel"} <= set(facts)
    assert facts.count("SQL") == 1
    assert person.draft("cv") is None


BAD = [
    ("empty.pdf", b"", "empty", "Choose the file"),
    ("broken.pdf", b"%PDF-1.7 nothing here", "damaged", "Export it again"),
    ("broken.docx", b"PK\x03\x04 nothing here", "damaged", "Export it again"),
    ("song.mp3", b"ID3\x04" * 40, "not a document", "Choose a file of one of these kinds: PDF"),
    ("locked.docx", OLE, "password", "without a password"),
    ("drawn.pdf", pdf("10 10 100 100 re f"), "no text", "Choose the file"),
    ("blank.txt", b" \n\t\n", "empty", "Choose the file"),
]


@pytest.mark.parametrize(("name", "data", "why", "what_to_do"), BAD, ids=lambda v: v if isinstance(v, str) else "")
def test_a_bad_file_is_refused_by_its_name_and_nothing_is_kept(person, name, data, why, what_to_do):
    made, said = person.say("Here is my CV", (name, data))
    assert made == []
    assert name in said
    assert why in said
    assert what_to_do in said
    services = person.app.services
    assert (person.facts(), services.files.readings(LOCAL), services.files.latest(LOCAL)) == ([], (), None)
    assert person.say("Here is my CV", ("cv.txt", CV))[0] == ["reading"]


def test_a_bad_file_beside_a_good_one_is_not_passed_over(person):
    person.say("Here are my CVs", ("cv.txt", CV), ("broken.pdf", b"%PDF-1.7 nothing here"))
    assert "Python" in person.facts()
    assert len(person.app.services.files.readings(LOCAL)) == 1


@pytest.mark.parametrize(("name", "data"), [("job.pdf", b"%PDF-1.7 nothing here"), ("job.docx", b"PK\x03\x04 nothing")])
def test_a_bad_ad_is_refused_by_its_name(person, name, data):
    person.say("Here is my CV", ("cv.txt", CV))
    made, said = person.say("How well do I fit this job?", (name, data))
    assert (made, person.app.services.jobs.jobs(LOCAL)) == ([], ())
    assert name in said
    assert "paste its words" in said
