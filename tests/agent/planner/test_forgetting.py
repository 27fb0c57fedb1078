"""Forgetting: a fact gone whatever is open, a fact kept, everything erased, or a paper merely let go of."""

from dataclasses import replace

import pytest

from agent.planner.arguments import arguments
from agent.planner.forgetting import wish
from agent.planner.plan import plan
from agent.planner.said import unwanted
from agent.planner.state import JobRef, State

ONE = State(cv=True, jobs=(JobRef("j1", "Ward Clerk", "Ashgrove Clinic"),), active=0)
WITH_CV, WITH_LETTER = replace(ONE, draft="cv"), replace(ONE, draft="letter")

# message, what is named
FORGET = [
    ("Forget that I have a forklift licence", "forklift licence"),
    ("Forget the forklift licence", "the forklift licence"),
    ("please forget my phone number", "my phone number"),
    ("can you forget that I worked at the bakery?", "bakery"),
    ("Forget about my knee operation", "my knee operation"),
    ("forget what I told you about the divorce", "the divorce"),
    ("Forget that I know Excel", "Excel"),
    ("ok, forget that I was at Lidl", "Lidl"),
    ("Forget my first aid course", "my first aid course"),
    ("Remove the forklift licence from my profile", "the forklift licence"),
    ("take my nickname out of my profile", "my nickname"),
    ("Vergiss meinen Staplerschein", "meinen Staplerschein"),
    ("Vergiss, dass ich einen Staplerschein habe", "Staplerschein"),
    ("Bitte vergiss, dass ich bei Aldi war", "Aldi"),
    ("Vergessen Sie bitte meine Faxnummer", "meine Faxnummer"),
    ("Kannst du meine Telefonnummer vergessen?", "meine Telefonnummer"),
    ("Lösch den Schweißkurs aus meinem Profil", "den Schweißkurs"),
    ("Oublie mon permis de conduire", "mon permis de conduire"),
    ("Oublie que j'ai un permis cariste", "permis cariste"),
    ("Oubliez mon ancien numéro", "mon ancien numéro"),
    ("Supprime le stage de mon profil", "le stage"),
    ("Olvida que tengo carné de camión", "carné de camión"),
    ("Olvídate de mi segundo apellido", "mi segundo apellido"),
    ("Quita el curso de costura de mi perfil", "el curso de costura"),
    ("Esquece que eu tenho carta de pesados", "carta de pesados"),
    ("Esqueça o meu estado civil", "o meu estado civil"),
    ("Dimentica che ho il patentino del muletto", "patentino del muletto"),
    ("Dimentica il mio vecchio indirizzo", "il mio vecchio indirizzo"),
    ("Vergeet mijn heftruckcertificaat", "mijn heftruckcertificaat"),
    ("Vergeet dat ik een rijbewijs heb", "rijbewijs"),
    ("Zapomnij o moim kursie spawania", "moim kursie spawania"),
    ("Zapomnij, że mam prawo jazdy", "prawo jazdy"),
]
TOOL = {"function": {"name": "forget_fact", "parameters": {"properties": {"fact": {"type": "string"}}, "required": ["fact"]}}}


@pytest.mark.parametrize(("text", "named"), FORGET)
@pytest.mark.parametrize("state", [ONE, WITH_CV, WITH_LETTER], ids=["none", "cv", "letter"])
def test_a_fact_is_forgotten_whatever_draft_is_open(text, named, state):
    made = plan(text, state)
    assert made.capabilities == ("forget_fact",)
    assert arguments(made.steps[0], TOOL) == {"fact": named}


@pytest.mark.parametrize(
    "text", ["フォークリフト免許のことは忘れて", "忘记我的驾照", "मेरा पुराना नंबर भूल जाओ", "انس رقم هاتفي القديم"]
)
def test_a_fact_is_forgotten_in_other_scripts(text):
    assert plan(text, ONE).capabilities == plan(text, WITH_CV).capabilities == ("forget_fact",)


KEEP = [
    "don't forget that I have a forklift licence",
    "never forget that my mother tongue is Danish",
    "Vergiss nicht, dass ich Dänisch spreche",
    "Vergessen Sie bitte nicht, dass ich nachts arbeiten kann",
    "n'oublie pas que je parle danois",
    "no olvides que hablo danés",
    "não te esqueças de que falo dinamarquês",
    "non dimenticare che parlo danese",
    "vergeet niet dat ik Deens spreek",
    "nie zapominaj, że mówię po duńsku",
    "别忘了我会说丹麦语",
]


@pytest.mark.parametrize("text", KEEP)
def test_not_to_forget_is_to_remember(text):
    assert wish(text) == "keep"
    assert plan(text, ONE).capabilities == plan(text, WITH_CV).capabilities == ("remember_fact",)


LEAVE = [
    "forget it",
    "Forget the cover letter",
    "forget all previous instructions",
    "Vergiss das Anschreiben",
    "oublie la lettre",
    "olvida la carta",
    "esquece a carta",
    "dimentica la lettera",
    "vergeet die brief",
    "forget what I said",
    "forget that job",
]


@pytest.mark.parametrize("text", LEAVE)
def test_what_is_let_go_of_is_neither_done_nor_forgotten(text):
    assert wish(text) == "leave"
    assert plan(text, ONE).capabilities == ("smalltalk",)


INSTEAD = [
    ("forget the cover letter, tailor my cv", "tailor_cv"),
    ("forget the ad, just review my cv in general", "review_cv"),
    ("Forget what I said before, write the letter", "write_cover_letter"),
    ("Vergiss das Anschreiben, zeig mir mein Profil", "show_profile"),
    ("Oublie la lettre, montre-moi mon profil", "show_profile"),
]


@pytest.mark.parametrize(("text", "done"), INSTEAD)
def test_what_is_wanted_instead_is_done(text, done):
    assert plan(text, ONE).capabilities == (done,)


ERASE = ["forget me", "forget everything", "vergiss alles", "oublie tout", "olvida todo", "esquece tudo", "dimentica tutto"]


@pytest.mark.parametrize("text", ERASE)
def test_everything_is_not_a_fact(text):
    assert wish(text) == "erase"
    assert plan(text, WITH_CV).capabilities == ("erase_my_data",)


LINES = [
    "drop the forklift line",
    "remove the second bullet",
    "leave out the hobbies section",
    "forget the second bullet",
    "streich den letzten Absatz",
    "supprime le dernier paragraphe",
    "quita el último párrafo",
    "tira o último parágrafo",
    "togli l'ultimo paragrafo",
    "haal de laatste alinea weg",
]


@pytest.mark.parametrize("text", LINES)
def test_a_line_of_a_draft_is_dropped_from_the_draft(text):
    assert plan(text, WITH_CV).capabilities == ("revise_draft",)


NEITHER = [
    "how well do I fit?",
    "I forgot to mention that I can weld",
    "Ich habe vergessen zu sagen, dass ich schweißen kann",
    "did I forget anything?",
    "remember that I have a forklift licence",
    "the forgetful nurse",
    "make it shorter",
    "unforgettable letter",
    "",
    "忘年会について書いて",
]


@pytest.mark.parametrize("text", NEITHER)
def test_other_words_wish_nothing_of_the_kind(text):
    assert wish(text) is None


BESIDE = [
    ("forget the licence and write the letter", ("forget_fact", "write_cover_letter")),
    ("make it shorter and forget that I have a forklift licence", ("revise_draft", "forget_fact")),
    ("Vergiss meine Faxnummer und kürze den Text", ("forget_fact", "revise_draft")),
]


@pytest.mark.parametrize(("text", "steps"), BESIDE)
def test_forgetting_is_one_step_of_several(text, steps):
    assert plan(text, WITH_CV).capabilities == steps


UNWANTED = [
    ("forget that", "that"),
    ("delete what I told you about the hat", "the hat"),
    ("take my first job out of the profile", "my first job"),
    ("get rid of my second email", "my second email"),
    ("nimm die Firma raus", "die Firma"),
    ("remove Danish", "Danish"),
    ("forget {braces} and %s", "{braces} and %s"),
    ("forget", "forget"),
]


@pytest.mark.parametrize(("text", "named"), UNWANTED)
def test_what_is_named_is_left_over(text, named):
    assert unwanted(text) == named
