"""What stands around a message: answers to our questions, "it" and "the other one", what is forbidden, and several wishes at once."""

from dataclasses import replace

import pytest

from agent.planner.plan import Plan, plan
from agent.planner.state import Attached, JobRef, State
from agent.planner.words import answer

READ = State(cv=True)
ONE = State(cv=True, jobs=(JobRef("j1", "Ward Clerk", "Ashgrove Clinic"),), active=0)
TWO = State(cv=True, jobs=(JobRef("j1", "Ward Clerk", "Ashgrove Clinic"), JobRef("j2", "Receptionist", "Harbour Hotel")))
ACTIVE = replace(TWO, active=0)
THREE = replace(TWO, jobs=(*TWO.jobs, JobRef("j3", "Night Porter", "Castle Inn")))
CV, LETTER = replace(ONE, draft="cv"), replace(ONE, draft="letter")
SCORED = replace(ONE, last_score=58.0)


def after(state: State, *turns: str) -> State:
    """The state with what was said before: the person first, then the copilot, in turn."""
    return replace(state, history=tuple(("user" if i % 2 == 0 else "assistant", t) for i, t in enumerate(turns)))


def steps(made: Plan) -> list[tuple[str, str | None]]:
    return [(s.capability, s.slots.get("job_id")) for s in made.steps]


WHICH = "Which job do you mean: Ward Clerk · Ashgrove Clinic, Receptionist · Harbour Hotel?"
NAMED = [
    ("how well do I fit?", "the second", "assess_fit", "j2"),
    ("how well do I fit?", "Harbour Hotel", "assess_fit", "j2"),
    ("write the cover letter", "the first one please", "write_cover_letter", "j1"),
    ("write the cover letter", "the receptionist", "write_cover_letter", "j2"),
    ("tailor my cv", "ward clerk", "tailor_cv", "j1"),
    ("tailor my cv", "the latter", "tailor_cv", "j2"),
    ("what are the requirements?", "ashgrove", "show_requirements", "j1"),
    ("schreib das Anschreiben", "die zweite", "write_cover_letter", "j2"),
    ("passe ich auf die Stelle?", "Harbour Hotel bitte", "assess_fit", "j2"),
    ("écris la lettre", "la première", "write_cover_letter", "j1"),
    ("escribe la carta", "la segunda", "write_cover_letter", "j2"),
    ("escreve a carta", "a segunda", "write_cover_letter", "j2"),
    ("scrivi la lettera", "la prima", "write_cover_letter", "j1"),
    ("schrijf de brief", "de tweede", "write_cover_letter", "j2"),
    ("napisz list motywacyjny", "druga", "write_cover_letter", "j2"),
]


@pytest.mark.parametrize(("before", "now", "capability", "job"), NAMED)
def test_naming_the_job_goes_on_with_what_was_asked(before, now, capability, job):
    assert steps(plan(now, after(TWO, before, WHICH))) == [(capability, job)]


OFFERS = [
    ("Shall I say how well you fit?", ONE, "assess_fit"),
    ("Shall I compare them with your CV?", ONE, "assess_fit"),
    ("Shall I tailor your CV, or say what would raise the score?", SCORED, "tailor_cv"),
    ("Shall I say what would raise it?", SCORED, "suggest_improvements"),
    ("Shall I write the letter as well?", CV, "write_cover_letter"),
    ("More changes, or shall I export it?", CV, "export_document"),
    ("Soll ich sagen, wie gut Sie passen?", ONE, "assess_fit"),
    ("Soll ich auch das Anschreiben schreiben?", CV, "write_cover_letter"),
    ("Dois-je écrire aussi la lettre ?", CV, "write_cover_letter"),
    ("¿Le digo si encaja?", ONE, "assess_fit"),
    ("Ti dico se sei adatto?", ONE, "assess_fit"),
    ("Zal ik zeggen hoe goed je past?", ONE, "assess_fit"),
]
YES = ["yes", "Yes please!", "ok", "sure", "ja", "oui", "sí", "sim", "va bene", "graag", "tak", "はい", "好的", "نعم"]


@pytest.mark.parametrize(("offer", "state", "capability"), OFFERS)
def test_a_yes_does_what_was_offered(offer, state, capability):
    assert plan("yes", after(state, "and?", f"That is that. {offer}")).capabilities == (capability,)


@pytest.mark.parametrize("yes", YES)
def test_there_are_many_ways_to_say_yes(yes):
    assert plan(yes, after(ONE, "here", "I've read the ad. Shall I say how well you fit?")).capabilities == ("assess_fit",)


@pytest.mark.parametrize("no", ["no", "no thanks", "nein", "not now", "non merci", "yes but the other job"])
def test_anything_but_a_yes_does_not(no):
    made = plan(no, after(ONE, "here", "All done. Shall I write the letter as well?"))
    assert made.capabilities != ("write_cover_letter",)


def test_a_yes_to_nothing_does_nothing():
    for state in (ONE, after(ONE, "hello", "Glad to help.")):
        assert not {"tailor_cv", "write_cover_letter", "assess_fit", "erase_my_data"} & set(plan("yes", state).capabilities)


def test_a_long_message_is_no_answer_to_which_job():
    long = "actually forget that, please show me everything you know about the Harbour Hotel receptionist requirements"
    assert plan(long, after(TWO, "write the cover letter", WHICH)).capabilities != ("write_cover_letter",)


PILE = replace(READ, attachments=(Attached("advert.pdf", "job"),))
FILE = State(attachments=(Attached("me.pdf", "cv"),))
RESUMED = [
    (FILE, "review my cv", "I need your CV for that. Attach it.", ("read_cv", "review_cv")),
    (FILE, "what do you know about me?", "I need your CV for that. Attach it.", ("read_cv", "show_profile")),
    (PILE, "how well do I fit?", "Which job is it for? Paste the ad or attach it.", ("read_job", "assess_fit")),
    (PILE, "schreib das Anschreiben", "Für welche Stelle? Fügen Sie die Anzeige ein.", ("read_job", "write_cover_letter")),
    (PILE, "tailor my cv", "I need the job ad for that: paste it here.", ("read_job", "tailor_cv")),
    (FILE, "thanks", "Glad to help.", ("read_cv",)),
    (PILE, "show my profile", "Here is what I know of you.", ("read_job",)),
]


@pytest.mark.parametrize(("state", "before", "asked", "done"), RESUMED)
def test_what_was_missing_takes_the_request_up(state, before, asked, done):
    assert plan("", after(state, before, asked)).capabilities == done


OTHER = [
    ("and the other one?", "j2"),
    ("how well do I fit the other job?", "j2"),
    ("wie gut passe ich auf die andere Stelle?", "j2"),
    ("how well do I fit?", "j1"),
    ("how well do I fit the receptionist job?", "j2"),
    ("does the ward clerk job suit me?", "j1"),
]


@pytest.mark.parametrize(("text", "job"), OTHER)
def test_it_is_the_active_job_and_the_other_is_the_other(text, job):
    made = plan(text, after(ACTIVE, "how well do I fit?", "61 of 100 for Ward Clerk."))
    assert made.slots["job"] == ("j1", "j2").index(job)


EACH = [
    ("how well do I fit each of them?", "assess_fit", ["j1", "j2", "j3"]),
    ("write a letter for each job", "write_cover_letter", ["j1", "j2", "j3"]),
    ("CV and letter for all the jobs", "write_both", ["j1", "j2", "j3"]),
    ("a letter for each, start with the Night Porter", "write_cover_letter", ["j3", "j1", "j2"]),
    ("Schreib für jede Stelle ein Anschreiben", "write_cover_letter", ["j1", "j2", "j3"]),
    ("écris une lettre pour chaque poste", "write_cover_letter", ["j1", "j2", "j3"]),
    ("escribe una carta para cada puesto", "write_cover_letter", ["j1", "j2", "j3"]),
    ("escreva uma carta para cada vaga", "write_cover_letter", ["j1", "j2", "j3"]),
    ("scrivi una lettera per ogni annuncio", "write_cover_letter", ["j1", "j2", "j3"]),
    ("schrijf voor elke vacature een brief", "write_cover_letter", ["j1", "j2", "j3"]),
]


@pytest.mark.parametrize(("text", "capability", "jobs"), EACH)
def test_for_each_job_means_each(text, capability, jobs):
    assert steps(plan(text, THREE)) == [(capability, job) for job in jobs]


def test_each_of_many_jobs_has_an_end():
    many = replace(READ, jobs=tuple(JobRef(f"j{i}", f"Post {chr(65 + i)}") for i in range(9)))
    assert len(plan("how well do I fit each of them?", many).steps) == 4


@pytest.mark.parametrize("text", ["list all the jobs", "show my profile for each", "which of both jobs suits me better?"])
def test_each_repeats_only_what_is_about_a_job(text):
    assert len(plan(text, THREE).steps) == 1


FORBIDDEN = [
    ("don't tailor my cv, just say how well I fit", ONE, "assess_fit", "tailor_cv"),
    ("no letter please, only the cv for this job", ONE, "tailor_cv", "write_cover_letter"),
    ("do not export anything, just make it shorter", CV, "revise_draft", "export_document"),
    ("skip the letter, tailor my cv for this role", ONE, "tailor_cv", "write_cover_letter"),
    ("don't write anything yet. what do they require?", ONE, "show_requirements", "write_cover_letter"),
    ("kein Anschreiben, pass nur den Lebenslauf an", ONE, "tailor_cv", "write_cover_letter"),
    ("nicht exportieren, erst kürzer machen", CV, "revise_draft", "export_document"),
    ("pas de lettre, adapte seulement mon CV à l'annonce", ONE, "tailor_cv", "write_cover_letter"),
    ("no escribas la carta, dime si encajo en el puesto", ONE, "assess_fit", "write_cover_letter"),
    ("não escreva a carta, só diga se eu combino com a vaga", ONE, "assess_fit", "write_cover_letter"),
    ("non scrivere la lettera, dimmi se sono adatto al posto", ONE, "assess_fit", "write_cover_letter"),
    ("geen brief, zeg alleen of ik bij de functie pas", ONE, "assess_fit", "write_cover_letter"),
    ("nie pisz listu, powiedz tylko, czy pasuję do oferty", ONE, "assess_fit", "write_cover_letter"),
]


@pytest.mark.parametrize(("text", "state", "done", "never"), FORBIDDEN)
def test_what_is_not_wanted_is_not_done(text, state, done, never):
    capabilities = plan(text, state).capabilities
    assert never not in capabilities
    assert capabilities == (done,)


SEVERAL = [
    ("show me the requirements and then tell me how well I fit", ONE, ["show_requirements", "assess_fit"]),
    ("tell me how well I fit, then tailor my cv", ONE, ["assess_fit", "tailor_cv"]),
    ("tailor my cv and download it as pdf", ONE, ["tailor_cv", "export_document"]),
    ("write the letter for this job and save it as docx", ONE, ["write_cover_letter", "export_document"]),
    ("make it more formal and then export it as pdf", LETTER, ["revise_draft", "export_document"]),
    ("remember that I can drive a van. then tailor my cv for this job", ONE, ["remember_fact", "tailor_cv"]),
    ("forget my old number and show me my profile", READ, ["forget_fact", "show_profile"]),
    ("sag mir, wie gut ich passe, und dann schreib das Anschreiben", ONE, ["assess_fit", "write_cover_letter"]),
    ("kürze es und dann exportiere es als PDF", CV, ["revise_draft", "export_document"]),
    ("raccourcis-le puis exporte en PDF", CV, ["revise_draft", "export_document"]),
    ("acórtalo y luego expórtalo en PDF", CV, ["revise_draft", "export_document"]),
    ("write me a cv and a letter for this job", ONE, ["write_both"]),
    ("Lebenslauf und Anschreiben für die Stelle bitte", ONE, ["write_both"]),
    ("tailor my cv and tailor my cv", ONE, ["tailor_cv"]),
]


@pytest.mark.parametrize(("text", "state", "wanted"), SEVERAL)
def test_several_wishes_in_their_order(text, state, wanted):
    assert list(plan(text, state).capabilities) == wanted


def test_a_draft_that_will_be_there_is_not_asked_for():
    assert plan("write the letter and save it as pdf", ONE).ask is None
    assert plan("save it as pdf", ONE).ask == "draft"


ASKED = [
    ("show my profile", State(), "cv"),
    ("tailor my cv for this job", State(), "cv"),
    ("what did I do in 2019?", State(), "cv"),
    ("wie gut passe ich?", State(), "cv"),
    ("adapte mon CV à l'annonce", State(), "cv"),
    ("adapta mi currículum al puesto", State(), "cv"),
    ("adapte meu currículo à vaga", State(), "cv"),
    ("adatta il mio curriculum al posto", State(), "cv"),
    ("tailor my cv for this job", READ, "job"),
    ("what do they require?", READ, "job"),
    ("was verlangt die Stelle?", READ, "job"),
    ("est-ce que je corresponds au poste ?", READ, "job"),
    ("¿encajo en el puesto?", READ, "job"),
    ("eu combino com a vaga?", READ, "job"),
    ("sono adatto al posto?", READ, "job"),
    ("pas ik bij de functie?", READ, "job"),
    ("write the letter", TWO, "job"),
    ("schreib das Anschreiben", TWO, "job"),
    ("make it shorter", READ, "draft"),
    ("mach es kürzer", ONE, "draft"),
    ("plus court s'il te plaît", ONE, "draft"),
    ("hazlo más corto", ONE, "draft"),
    ("deixa mais curto", ONE, "draft"),
    ("rendilo più corto", ONE, "draft"),
    ("maak het korter", ONE, "draft"),
    ("give me that as a Word file", ONE, "draft"),
]


@pytest.mark.parametrize(("text", "state", "ask"), ASKED)
def test_what_is_missing_is_asked_for_and_nothing_is_done(text, state, ask):
    made = plan(text, state)
    assert (made.capabilities, made.ask) == (("clarify",), ask)
    words = answer(made, (), state, text)
    assert words.strip()
    assert "- " not in words


UNCLEAR = ["asdf qwer", "hmm", "blue", "and now?", "do that thing again", "the usual"]


@pytest.mark.parametrize("text", UNCLEAR)
@pytest.mark.parametrize("state", [READ, ONE, TWO, SCORED], ids=["read", "one", "two", "scored"])
def test_what_is_offered_can_be_done_here_and_now(text, state):
    made = plan(text, state)
    if made.capabilities != ("clarify",) or made.ask:
        return
    assert 2 <= len(made.choices) <= 3
    for choice in made.choices:
        assert choice not in {"revise_draft", "export_document"}
        assert choice != "explain_score" or state.last_score is not None
        assert choice not in {"assess_fit", "tailor_cv", "show_requirements"} or state.job is not None


def test_before_a_cv_nothing_is_offered_but_what_this_is():
    made = plan("asdf qwer", State())
    assert made.choices == ()
    assert "CV" in answer(made, (), State(), "x")


SHORT = ["PDF", "ok", "2", "Excel", "SQL!"]


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize(
    ("before", "language"), [("Zeig mir mein Profil bitte", "de"), ("montre-moi mon profil", "fr"), ("muéstrame mi perfil", "es")]
)
def test_a_word_of_no_language_is_in_the_language_of_before(text, before, language):
    assert plan(text, after(CV, before, "...")).language == language


def test_the_language_of_a_whole_sentence_wins_over_the_one_before():
    assert plan("how well do I fit this job?", after(ONE, "Zeig mir mein Profil", "...")).language == "en"


UNTRUE = [
    "write that I managed ten people although I never did",
    "add a master's degree I don't have",
    "make up two more years of experience",
    "pretend I speak fluent Chinese, nobody will check",
    "schreib rein, dass ich studiert habe, obwohl das nicht stimmt",
    "erfinde ein paar Jahre Berufserfahrung",
    "mets que j'ai un master alors que je n'en ai pas",
    "invente deux ans d'expérience",
    "pon que tengo un máster aunque no lo tengo",
    "inventa dos años de experiencia",
    "inventa dois anos de experiência",
    "inventa due anni di esperienza",
    "verzin twee jaar ervaring",
    "wymyśl dwa lata doświadczenia",
]


@pytest.mark.parametrize("text", UNTRUE)
@pytest.mark.parametrize("state", [ONE, CV], ids=["plain", "draft"])
def test_what_is_not_true_is_not_written(text, state):
    made = plan(text, state)
    assert made.capabilities == ("refuse_fabrication",)
    assert len(answer(made, (), state, text)) > 40


OUTSIDE = [
    "what is the capital of Peru?", "tell me a poem about the sea", "wie wird das Wetter morgen?",
    "erzähl einen Witz", "raconte-moi une blague", "¿qué tiempo hará mañana?", "conta uma piada", "dimmi una ricetta", "vertel een mop",
]  # fmt: skip


@pytest.mark.parametrize("text", OUTSIDE)
def test_what_is_no_business_of_ours_is_left(text):
    assert plan(text, READ).capabilities == ("out_of_scope",)


HONEST = [
    ("make my experience sound stronger, but stay with the facts", CV),
    ("leave out the job I only had for a month", CV),
    ("I don't have a degree, does that matter for this job?", ONE),
]


@pytest.mark.parametrize(("text", "state"), HONEST)
def test_an_honest_wish_is_not_refused(text, state):
    assert "refuse_fabrication" not in plan(text, state).capabilities


def test_what_was_asked_before_is_heard_in_its_own_language():
    asked = (("user", "Schreib mir ein Anschreiben"), ("assistant", "Für welche Stelle? Füge die Anzeige ein."))
    ad = State(cv=True, attachments=(Attached("posting.pdf", "job"),), history=asked)
    assert plan("here is the ad", ad).capabilities == ("read_job", "write_cover_letter")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("remove the line about fishing", "revise_draft"),
        ("quita la frase sobre la pesca", "revise_draft"),
        ("usuń zdanie o wędkowaniu", "revise_draft"),
        ("forget that I was divorced", "forget_fact"),
    ],
)
def test_with_a_draft_open_only_a_memory_forgets(text, first):
    assert plan(text, LETTER).capabilities[:1] == (first,)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("same for the Receptionist job", ("assess_fit",)),
        ("genauso für Harbour Hotel bitte", ("assess_fit",)),
        ("lo mismo para Harbour Hotel", ("assess_fit",)),
    ],
)
def test_the_same_once_more_for_another_job(text, wanted):
    made = plan(text, after(ACTIVE, "how well do I fit?", "Ward Clerk: 61 of 100."))
    assert (made.capabilities, made.slots["job"]) == (wanted, 1)


def test_what_changes_something_is_not_done_again_because_of_a_word():
    made = plan("same for the Receptionist job", after(ACTIVE, "I have applied to Ashgrove", "Noted: applied."))
    assert "track_application" not in made.capabilities or made.steps[0].text != "I have applied to Ashgrove"


RECRUITER = State(cv=True, jobs=ONE.jobs, active=0, mode="recruiter")


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("rank the candidates", True),
        ("which of them comes closest?", True),
        ("how well does she fit?", False),
        ("load the cv, no ranking", False),
        ("tell me about this candidate", False),
    ],
)
def test_one_person_is_not_put_in_an_order(text, ranks):
    assert ("rank_candidates" in plan(text, RECRUITER).capabilities) == ranks


@pytest.mark.parametrize(
    ("text", "reads"), [("the vacancy is in this picture", "read_job"), ("my cv as a picture", "read_cv"), ("", "read_cv")]
)
def test_words_say_what_a_file_is_that_does_not_say_so_itself(text, reads):
    assert plan(text, State(attachments=(Attached("IMG_2231.png"),))).capabilities[:1] == (reads,)


def test_a_word_of_praise_beside_a_draft_changes_nothing_in_it():
    assert plan("lovely! now as PDF", LETTER).capabilities == ("export_document",)


@pytest.mark.parametrize(
    ("text", "erases"),
    [
        ("delete everything you have about me", True),
        ("lösch alles was du von mir hast", True),
        ("borra todo lo que tienes de mí", True),
        ("delete all my letters but keep everything else", False),
        ("lösch alles außer meinem Lebenslauf", False),
        ("efface tout sauf mon cv", False),
        ("borra todo menos mi cv", False),
        ("apaga tudo menos meu currículo", False),
    ],
)
def test_all_is_erased_only_where_nothing_is_kept_back(text, erases):
    assert ("erase_my_data" in plan(text, READ).capabilities) == erases
