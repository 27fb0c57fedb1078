"""Short wishes about a draft in seven languages: what each changes, and that nothing else changes."""

import pytest

from tests.tools.documents.people import AD, NORA, TODAY
from tools.documents.draft_cv import draft_cv
from tools.documents.draft_letter import draft_letter
from tools.documents.models import CARRIED, Options, Revision
from tools.documents.revise import changed, revise, understand

CV = draft_cv(NORA, AD, None, Options(), TODAY)
LETTER = draft_letter(NORA, AD, None, Options(), TODAY)

# fmt: off
LENGTHS = [
    ("make it shorter", "shorter"), ("this is too long", "shorter"), ("shorten it please", "shorter"), ("more concise", "shorter"),
    ("more detail please", "longer"), ("a bit longer", "longer"), ("it is too short", "longer"), ("expand on this", "longer"),
    ("bitte kürzer", "shorter"), ("das ist zu lang", "shorter"), ("etwas knapper", "shorter"), ("ausführlicher bitte", "longer"), ("zu kurz", "longer"),
    ("plus court", "shorter"), ("c'est trop long", "shorter"), ("plus détaillé", "longer"), ("trop court", "longer"),
    ("más corto", "shorter"), ("es demasiado largo", "shorter"), ("más largo", "longer"), ("con más detalle", "longer"),
    ("mais curto", "shorter"), ("está longo demais", "shorter"), ("mais longo", "longer"), ("mais detalhado", "longer"),
    ("korter graag", "shorter"), ("te lang", "shorter"), ("uitgebreider", "longer"), ("te kort", "longer"),
    ("più corto", "shorter"), ("troppo lungo", "shorter"), ("più lungo", "longer"), ("più dettagliato", "longer"),
]
TONES = [
    ("more formal", "formal"), ("it sounds too casual", "formal"), ("warmer please", "warm"), ("less formal", "warm"), ("too stiff", "warm"), ("plainer", "plain"),
    ("förmlicher", "formal"), ("herzlicher bitte", "warm"), ("weniger förmlich", "warm"), ("sachlicher", "plain"),
    ("plus formel", "formal"), ("plus chaleureux", "warm"), ("moins formel", "warm"), ("plus sobre", "plain"),
    ("más formal", "formal"), ("más cercano", "warm"), ("menos formal", "warm"), ("más sobrio", "plain"),
    ("mais formal", "formal"), ("mais caloroso", "warm"), ("mais simples", "plain"),
    ("zakelijker", "formal"), ("vriendelijker", "warm"), ("minder formeel", "warm"), ("eenvoudiger", "plain"),
    ("più formale", "formal"), ("più cordiale", "warm"), ("meno formale", "warm"), ("più semplice", "plain"),
]
LANGUAGES = [
    ("in English please", "en"), ("auf Englisch", "en"), ("en anglais", "en"), ("en inglés", "en"), ("em inglês", "en"), ("in het Engels", "en"), ("in inglese", "en"),
    ("in German", "de"), ("auf Deutsch", "de"), ("en allemand", "de"), ("al alemán", "de"), ("para alemão", "de"), ("naar het Duits", "de"), ("in tedesco", "de"),
    ("into French", "fr"), ("auf Französisch", "fr"), ("en francés", "fr"), ("em francês", "fr"),
    ("in Spanish", "es"), ("auf Spanisch", "es"), ("en espagnol", "es"), ("em espanhol", "es"),
    ("in Portuguese", "pt"), ("auf Portugiesisch", "pt"), ("en portugais", "pt"), ("in Dutch", "nl"), ("auf Niederländisch", "nl"), ("in Italian", "it"), ("auf Italienisch", "it"),
]
GAPS = [
    ("mention that I don't have Kafka", True), ("be honest about the gap", True), ("say that I have never used Kafka", True),
    ("be open about my gaps", True), ("address the gap", True), ("tell them what I'm missing", True), ("please admit that I lack Kafka", True),
    ("erwähne, dass mir Kafka fehlt", True), ("sei ehrlich: ich kann es nicht, schreib was fehlt", True), ("sprich die Lücke an", True), ("sag, dass ich kein Kafka kann", True),
    ("mentionne que je n'ai pas Kafka", True), ("dis ce qui manque", True), ("sois honnête sur mes lacunes", True),
    ("menciona que no tengo Kafka", True), ("di que me falta Kafka", True), ("menciona mis carencias", True),
    ("menciona que não tenho Kafka", True), ("escreve o que falta", True), ("menciona as lacunas", True),
    ("noem wat ontbreekt", True), ("zeg dat ik geen Kafka ken", True),
    ("menziona che non ho Kafka", True), ("menziona le lacune", True),
    ("don't mention the gap", False), ("do not mention the gaps", False), ("erwähne die Lücke nicht", False), ("ne mentionne pas mes lacunes, mentionne mes lacunes ailleurs", False),
    ("make it shorter", None), ("mention my two apprentices", None), ("I don't like it", None), ("more formal", None),
]
PAGES = [
    ("on one page", 1), ("1 page", 1), ("two pages", 2), ("auf eine Seite", 1), ("zwei Seiten", 2), ("une page", 1), ("deux pages", 2),
    ("una página", 1), ("dos páginas", 2), ("uma página", 1), ("duas páginas", 2), ("één pagina", 1), ("una pagina", 1), ("due pagine", 2),
]
LOOKS = [
    ("use the modern template", "template", "modern"), ("klassisch bitte", "template", "classic"), ("le modèle compact", "template", "compact"),
    ("académico", "template", "academic"), ("moderno", "template", "modern"), ("compatto", "template", "compact"),
    ("US letter", "paper", "letter"), ("DIN A4", "paper", "a4"), ("a4 paper", "paper", "a4"), ("formato carta", "paper", "letter"),
]
SECTIONS = [
    ("drop the hobbies", "interests"), ("remove my interests", "interests"), ("without the certificates", "certificates"), ("leave out the summary", "basics"),
    ("streiche die Interessen", "interests"), ("ohne Zertifikate", "certificates"), ("lass die Sprachen weg", "languages"), ("entferne das Profil", "basics"),
    ("supprime les loisirs", "interests"), ("enlève les langues", "languages"), ("sans les certificats", "certificates"),
    ("quita las aficiones", "interests"), ("elimina los certificados", "certificates"), ("borra los idiomas", "languages"), ("sin el resumen", "basics"),
    ("remova os interesses", "interests"), ("tira os certificados", "certificates"), ("sem o resumo", "basics"),
    ("verwijder de talen", "languages"), ("schrap de certificaten", "certificates"), ("zonder samenvatting", "basics"),
    ("togli gli interessi", "interests"), ("rimuovi le lingue", "languages"), ("senza i certificati", "certificates"),
]
LINES = [
    ("drop the first bullet", 0), ("remove the second bullet", 1), ("delete the third point", 2), ("cut the last bullet", -1),
    ("streiche den ersten Punkt", 0), ("lösche den zweiten Stichpunkt", 1), ("entferne den letzten Punkt", -1),
    ("supprime la première puce", 0), ("enlève la deuxième puce", 1), ("retire la dernière puce", -1),
    ("quita el primer punto", 0), ("elimina la segunda viñeta", 1), ("borra el último punto", -1),
    ("remova o primeiro ponto", 0), ("tira o segundo tópico", 1), ("verwijder het eerste punt", 0), ("schrap het tweede bolletje", 1),
    ("togli il primo punto", 0), ("rimuovi il secondo punto", 1), ("cancella l'ultimo punto", -1),
]
NOTHING = ["what a lovely day", "thank you", "", "   ", "danke", "merci", "gracias", "hmm", "who are you?", "is it good?", "{length}", "🙂"]
# fmt: on


@pytest.mark.parametrize(("words", "expected"), LENGTHS)
def test_length(words, expected):
    assert understand(words, LETTER) == Revision(length=expected)


@pytest.mark.parametrize(("words", "expected"), TONES)
def test_tone(words, expected):
    assert understand(words, LETTER).tone == expected


@pytest.mark.parametrize(("words", "expected"), LANGUAGES)
def test_language(words, expected):
    assert understand(words, LETTER) == Revision(language=expected)


@pytest.mark.parametrize(("words", "expected"), GAPS)
def test_gap(words, expected):
    assert understand(words, LETTER).mention_gap is expected


@pytest.mark.parametrize(("words", "expected"), PAGES)
def test_pages(words, expected):
    assert understand(words, CV).pages == expected


@pytest.mark.parametrize(("words", "name", "expected"), LOOKS)
def test_looks(words, name, expected):
    assert getattr(understand(words, CV), name) == expected


@pytest.mark.parametrize(("words", "section"), SECTIONS)
def test_sections(words, section):
    wish = understand(words, CV)
    assert wish.drop == (f"section:{section}",)
    made = revise(CV, wish, NORA, (AD, None), TODAY)
    assert section in {line.section for line in CV.lines}
    assert section not in {line.section for line in made.lines if line.part not in {"name", "label", "contact"}}


@pytest.mark.parametrize(("words", "place"), LINES)
def test_lines(words, place):
    bullets = [line.id for line in CV.lines if line.part == "bullet"]
    assert understand(words, CV).drop == (bullets[place],)


@pytest.mark.parametrize("words", NOTHING)
def test_what_is_no_wish_changes_nothing(words):
    wish = understand(words, CV)
    assert wish == Revision()
    assert changed(CV, wish) == CV.options


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("in German and shorter", Revision(language="de", length="shorter")),
        ("warmer and longer", Revision(tone="warm", length="longer")),
        ("one page, modern template", Revision(pages=1, template="modern")),
        ("auf Englisch, förmlicher und kürzer", Revision(language="en", tone="formal", length="shorter")),
        ("be honest about the gap and make it warmer", Revision(mention_gap=True, tone="warm")),
    ],
)
def test_two_wishes_at_once(words, expected):
    assert understand(words, LETTER) == expected


@pytest.mark.parametrize(
    ("wish", "name", "value"),
    [
        (Revision(mention_gap=True), "mention_gap", True),
        (Revision(tone="warm"), "tone", "warm"),
        (Revision(language="fr"), "language", "fr"),
        (Revision(template="modern"), "template", "modern"),
        (Revision(paper="letter"), "paper", "letter"),
        (Revision(pages=1), "pages", 1),
        (Revision(length="shorter"), "length", "short"),
    ],
)
def test_one_wish_changes_one_option(wish, name, value):
    before, after = LETTER.options.model_dump(), changed(LETTER, wish).model_dump()
    assert {key for key in before if before[key] != after[key]} - {"chosen"} == {name}
    assert after["chosen"] == ((name,) if name in CARRIED else ())
    assert after[name] == value


def test_wishes_add_up_and_can_be_taken_back():
    options = LETTER.options
    draft = LETTER
    for words in ("warmer", "auf Deutsch", "mention the gap", "shorter"):
        draft = draft.model_copy(update={"options": changed(draft, understand(words, draft))})
    assert draft.options == options.model_copy(update={"tone": "warm", "language": "de", "mention_gap": True, "length": "short"})
    back = draft
    for words in ("plainer", "in English", "don't mention the gap", "longer"):
        back = back.model_copy(update={"options": changed(back, understand(words, back))})
    assert back.options == options.model_copy(update={"language": "en"})
