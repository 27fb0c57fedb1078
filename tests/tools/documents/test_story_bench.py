"""The story of one job on the bench: which documents are read beside each other, how one is mended, and what the person keeps so."""

import pytest

from core.errors import NotFound
from tests.tools.documents.benches import ANN, NORA, marked, work
from tests.tools.documents.people import AD, TODAY
from tools.documents.edits import Gate
from tools.documents.hand import word
from tools.documents.making import made
from tools.documents.models import Options
from tools.documents.story_words import sentence, together
from tools.documents.then_and_now import Reading
from tools.documents.told import wrongs

TITLE = "Staff Engineer"


@pytest.fixture
def nora(db, now):
    return work(db, now)


def corrected(nora, name="r1", **new):
    """The person puts a fact right in their profile."""
    fact = nora.bench.ledger.get(ANN, name)
    nora.bench.ledger.replace(ANN, name, fact.model_copy(update=new), field="position")


def kept(nora, kind, job, thread="t1", **options):
    draft = made(kind, nora.bench.ledger.facts(ANN), (AD if job else None, None), Options(**options), TODAY)
    return nora.bench.drafts.save(ANN, thread, job, draft, nora.bench.now)


def said(nora, draft_id):
    return [sentence(group) for group in together(nora.bench.differs(draft_id))]


def test_documents_as_they_were_made_agree(nora):
    assert nora.bench.differs(nora.cv) == nora.bench.differs(nora.letter) == ()
    assert nora.bench.seen(nora.cv) == nora.draft()


def test_a_corrected_title_is_told_of_in_both_documents(nora):
    corrected(nora, title=TITLE)
    assert said(nora, nora.cv) == ["Job title: this CV says “Platform Engineer”, your facts say “Staff Engineer”."]
    fresh = nora.bench.mend(nora.cv)
    assert said(nora, fresh) == ["Job title: your cover letter says “Platform Engineer”, this CV says “Staff Engineer”."]
    assert said(nora, nora.letter) == [
        "Job title: this cover letter says “Platform Engineer”, your facts and your CV say “Staff Engineer”."
    ]
    mended = nora.bench.mend(nora.letter)
    assert nora.bench.differs(mended) == nora.bench.differs(fresh) == ()
    assert nora.bench.drafts.history(ANN, mended)[-1].deed == "written"


def test_a_figure_by_hand_is_told_of_and_goes_when_it_is_made_again(nora):
    letter = nora.draft(nora.letter)
    line = next(line for line in letter.lines if "14 services" in line.text)
    after = marked(nora.bench, nora.letter, line, line.text.replace("14", "40"))
    cv = said(nora, nora.cv)
    assert cv == ["Figure: your cover letter says “40”, this CV says “14”."]
    assert said(nora, after) == ["Figure: this cover letter says “40”, your facts and your CV say “14”."]
    found = nora.bench.differs(after)
    mended = nora.bench.mend(after, [one.wrong.line for one in found])
    assert nora.bench.differs(mended) == nora.bench.differs(nora.cv) == ()
    assert nora.line(line.id, mended).text == line.text


def test_other_words_by_hand_outlive_mending(nora):
    greeting = next(line for line in nora.draft(nora.letter).lines if line.part == "greeting")
    after = word(nora.bench, nora.letter, greeting.id, "Dear Ms Okafor,")
    corrected(nora, title=TITLE)
    mended = nora.bench.mend(after, [one.wrong.line for one in nora.bench.differs(after)])
    assert nora.line(greeting.id, mended).text == "Dear Ms Okafor,"
    assert {(one.off, one.there.document) for one in nora.bench.differs(mended)} == {("there", "cv")}, (
        "the CV is still the old one"
    )


def test_what_is_kept_is_not_told_again_in_either_document(nora):
    corrected(nora, title=TITLE)
    fresh = nora.bench.mend(nora.cv)
    nora.bench.keep(nora.letter, [one.key for one in nora.bench.differs(nora.letter)])
    assert nora.bench.differs(nora.letter) == nora.bench.differs(fresh) == ()
    corrected(nora, title="Principal Engineer")
    assert said(nora, nora.letter), "one of the places says something else now"


def test_keeping_takes_back_no_agreement(nora):
    key = next(change.key for change in nora.draft().changes if change.what == "moved")
    nora.bench.accept(nora.cv, [key])
    corrected(nora, title=TITLE)
    nora.bench.keep(nora.cv, [one.key for one in nora.bench.differs(nora.cv)])
    assert key in nora.draft().options.accepted


def test_a_document_for_another_job_is_another_story(nora):
    corrected(nora, title=TITLE)
    job = nora.bench.jobs.save(
        ANN, "t1", AD.model_copy(update={"title": "Site Engineer", "text": AD.text + " On site."}), nora.bench.now
    )
    assert job != nora.bench.drafts.place(ANN, nora.cv)[1]
    other = kept(nora, "cv", job)
    assert nora.bench.differs(other) == ()


def test_the_newest_of_each_kind_counts_in_whichever_thread_it_was_made(nora):
    job = nora.bench.drafts.place(ANN, nora.cv)[1]
    assert [name for name, _ in nora.bench.drafts.beside(ANN, nora.cv)] == [nora.letter]
    newer, mail = kept(nora, "letter", job, thread="t2"), kept(nora, "thank_you", job, thread="t3")
    assert [name for name, _ in nora.bench.drafts.beside(ANN, nora.cv)] == [newer, mail]
    assert [name for name, _ in nora.bench.drafts.beside(ANN, mail)] == [nora.cv, newer]


def test_texts_for_no_job_are_read_beside_those_of_their_thread(nora):
    line, other = kept(nora, "headline", None), kept(nora, "about", None, thread="t2")
    about = kept(nora, "about", None)
    assert [name for name, _ in nora.bench.drafts.beside(ANN, line)] == [about]
    corrected(nora, title=TITLE)
    assert said(nora, other) == ["Job title: this LinkedIn about says “Platform Engineer”, your facts say “Staff Engineer”."]


def test_documents_of_somebody_else_are_never_read(nora):
    with pytest.raises(NotFound):
        nora.bench.drafts.beside("ben", nora.cv)


def test_a_fact_taken_out_is_told_of(nora):
    nora.bench.ledger.take_out(ANN, "b5", nora.bench.now)
    gone = [one for one in said(nora, nora.cv) if "30 cinemas" in one]
    assert gone == ["This CV says “Wrote the booking form used by 30 cinemas”, which your facts no longer say."]


def test_one_thing_told_in_many_lines_is_told_once(nora):
    corrected(nora, employer="Tarn Systems")
    found = nora.bench.differs(nora.letter)
    assert len({one.here.line for one in found}) > 1
    assert said(nora, nora.letter) == ["Employer: this cover letter says “Quarry Systems”, your facts say “Tarn Systems”."]


def test_facts_with_braces_are_values(nora):
    corrected(nora, title="{name} <b>Lead</b>")
    assert said(nora, nora.letter) == [
        "Job title: this cover letter says “Platform Engineer”, your facts say “{name} <b>Lead</b>”."
    ]


def test_lines_that_cannot_differ_are_not_looked_at(nora):
    facts = tuple(fact.model_copy(update={"text": "Chess"}) if fact.id == "i1" else fact for fact in NORA)
    found = wrongs(Reading(nora.draft(), Gate(facts, AD, TODAY)))
    assert {(wrong.what, wrong.line.id, wrong.right) for wrong in found} == {("fact", "item:i1", "Chess")}
