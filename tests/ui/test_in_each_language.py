"""The pages as people see them in German, French and Spanish: no English sentence on them, and none that could come."""

import ast
import re

import pytest

from agent.events import StepFinished, Text, TurnFinished, TurnStarted
from agent.visit.store import Opinion
from tests.test_architecture import sources
from tests.ui import results
from tests.ui.conftest import shown
from ui import pane
from ui.state import LOCAL, Session
from ui.tongue import languages, texts, translate

OTHERS = [language for language in languages() if language != "en"]
PAGES = ("chat", "reading", "profile", "jobs", "documents", "privacy", "settings")
ENGLISH = re.compile(r"\b(?:the|and|your|with|this|of|is|are|you|here|what|nothing|yet|for|not|it)\b", re.IGNORECASE)
NOW = results.AT


def words_of(at) -> str:
    """All words, also those of boxes and choices."""
    boxes = (*at.selectbox, *at.text_input, *at.text_area, *at.toggle, *at.checkbox, *at.segmented_control)
    more = [str(box.label) for box in boxes] + [str(box.placeholder) for box in (*at.text_input, *at.chat_input)]
    return "\n".join([shown(at), *more])


def opened(screen, page: str):
    screen.run()
    return screen if page == "chat" else screen.switch_page(f"../pages/{page}.py").run()


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("page", PAGES)
def test_an_empty_page_has_no_english_on_it(page, language, app, screen):
    app.visits.choose(LOCAL, "tongue", language)
    text = words_of(opened(screen, page))
    assert [line for line in text.splitlines() if ENGLISH.search(line)] == []
    assert len(text) > 100


def test_the_look_for_english_finds_it(app, screen):
    assert app.visits.choices(LOCAL) == {}
    text = words_of(opened(screen, "jobs"))
    assert [line for line in text.splitlines() if ENGLISH.search(line)] != []


@pytest.mark.parametrize("language", OTHERS)
def test_a_conversation_with_cards_says_its_labels_in_the_language(language, app, screen):
    app.visits.choose(LOCAL, "tongue", language)
    app.visits.choose(LOCAL, pane.NAME, pane.CLOSED)
    thread = app.threads.new(LOCAL, NOW)
    for kind in ("fit", "posting", "reading", "comparison"):
        turn = app.threads.open_turn(LOCAL, thread, "Bonjour", (), NOW)
        done = StepFinished(call="c", tool="x", artifact=results.ALL[kind].model_dump(mode="json"))
        app.threads.append(turn, [TurnStarted(turn="t", model="offline"), done, Text(text="Voilà."), TurnFinished(state="done")])
        app.threads.set_state(turn, "done", NOW)
    screen.query_params["t"] = thread
    text = words_of(screen.run())
    must = [
        "Requirement by requirement",
        "Where the points come from",
        "Must have",
        "Check what I read",
        "Best next step",
        "Partly met",
    ]
    assert [said for said in must if translate(said, language) not in text] == []
    assert [said for said in must if said in text and translate(said, language) != said] == []


SHOWS = {
    "button", "markdown", "caption", "header", "title", "info", "warning", "error", "success", "expander", "selectbox", "text_input",
    "text_area", "toggle", "checkbox", "radio", "segmented_control", "file_uploader", "download_button", "page_link", "spinner",
    "form_submit_button", "menu_button", "date_input", "status", "dialog", "chat_input", "metric", "heading", "slider", "html", "progress",
}  # fmt: skip
NAMED = {"label", "help", "placeholder", "caption", "alt", "text"}
NO_WORDS = re.compile(r"(?s)\w+_failed|:material/\w*:?|:[\w-]+\[|&\w+;|<[^>]*>?|\b(?:kB|SHA-256|Job Copilot)\b|#\w+\)")


def plain_words(node: ast.expr) -> str:
    """What of a shown text is written in the code as it is; texts that are translated are calls, and none of it."""
    if isinstance(node, ast.Constant):
        parts = [node.value if isinstance(node.value, str) else ""]
    elif isinstance(node, ast.JoinedStr):
        parts = [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        parts = [plain_words(node.left), plain_words(node.right)]
    elif isinstance(node, ast.IfExp):
        parts = [plain_words(node.body), plain_words(node.orelse)]
    else:
        parts = []
    return NO_WORDS.sub("", "".join(parts))


def untranslated(name: str, text: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SHOWS:
            given = [*node.args[:1], *(k.value for k in node.keywords if k.arg in NAMED)]
            found += [f"{name}:{node.lineno} {said}" for said in map(plain_words, given) if re.search(r"[A-Za-z]{3,}", said)]
    return found


def test_nothing_is_shown_that_was_not_translated():
    rooms = {name: text for name, text in sources().items() if name.startswith(("ui/", "pages/"))}
    assert [line for name, text in rooms.items() for line in untranslated(name, text)] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('st.button("Save")', 1),
        ('st.markdown(f"{n} files")', 1),
        ('st.caption("a" if x else "Left out")', 1),
        ('st.markdown(f":material/check: {t(1)}")', 0),
        ('st.button(t("Save"), key="save")', 0),
        ('st.button(t("Save"), help="What it does")', 1),
    ],
)
def test_the_look_at_the_code_finds_what_it_is_for(code, found):
    assert len(untranslated("x", code)) == found


@pytest.mark.parametrize("language", OTHERS)
def test_most_texts_differ_from_the_english(language):
    same = [key for key, said in texts(language).items() if key == said and len(key.split()) > 3]
    assert same == []


def test_the_language_is_chosen_kept_and_spoken_at_once(app, screen):
    at = opened(screen, "settings")
    choice = next(one for one in at.segmented_control if one.key == "language-choice")
    assert list(choice.options) == ["English", "Deutsch", "Français", "Español"]
    assert choice.value == "en"
    at = choice.set_value("de").run()
    assert "Sprache der Oberfläche" in words_of(at)
    assert app.visits.choices(LOCAL) == {"tongue": "de"}
    assert any('data-tongue="de"' in str(e.proto.body) for e in at.get("html"))


def test_a_visit_begins_in_the_language_chosen_before(app, screen):
    app.visits.choose(LOCAL, "tongue", "es")
    app.visits.choose("v-other", "tongue", "fr")
    at = screen.run()
    assert "Su CV, listo para el empleo que quiere" in shown(at)
    assert at.session_state["session"].tongue == "es"


def test_what_is_kept_and_none_of_ours_is_left_alone(app, screen):
    app.visits.choose(LOCAL, "tongue", "xx")
    assert "Your CV, ready for the job you want" in shown(screen.run())


def answered(app, text: str = "Hello") -> tuple[str, str]:
    thread = app.threads.new(LOCAL, NOW)
    turn = app.threads.open_turn(LOCAL, thread, text, (), NOW)
    app.threads.append(turn, [TurnStarted(turn="t", model="offline"), Text(text="Good day."), TurnFinished(state="done")])
    app.threads.set_state(turn, "done", NOW)
    return thread, turn


def test_a_thumb_is_kept_with_its_reason_and_taken_back(app, screen):
    thread, turn = answered(app)
    screen.query_params["t"] = thread
    at = screen.run()
    assert not [box for box in at.text_input if box.key.startswith("why-")]
    at = at.feedback[0].set_value(0).run()
    (kept,) = app.visits.opinions(LOCAL)
    assert (kept.turn, kept.thumb, kept.reason) == (turn, "down", "")
    at.text_input(key=f"why-{turn}-down").set_value("Too {long} <b>").run()
    assert [one.reason for one in app.visits.opinions(LOCAL)] == ["Too {long} <b>"]
    at.feedback[0].set_value(None).run()
    assert app.visits.opinions(LOCAL) == ()


def test_a_kept_thumb_is_shown_when_one_comes_back(app, screen):
    thread, turn = answered(app)
    app.visits.think(LOCAL, Opinion(turn=turn, thumb="up", reason="Just so", at=NOW))
    screen.query_params["t"] = thread
    at = screen.run()
    assert at.feedback[0].value == 1
    assert at.text_input(key=f"why-{turn}-up").value == "Just so"


def test_conversations_are_searched_once_there_are_several(app, screen):
    for text in ("Baker in Leeds", "Nurse at night", "Cook in Rome"):
        answered(app, text)
    assert not [box for box in screen.run().sidebar.text_input if box.key == "search-threads"]
    answered(app, "Zimmerei in Köln")
    at = screen.run()
    at = at.sidebar.text_input(key="search-threads").set_value("koln").run()
    titles = [button.label for button in at.sidebar.button if str(button.key).startswith("open-")]
    assert titles == ["Zimmerei in Köln"]
    at = at.sidebar.text_input(key="search-threads").set_value("nobody").run()
    assert "Nothing was found. Try fewer or other words." in [c.value for c in at.sidebar.caption]


def test_a_session_knows_no_language_before_it_is_asked():
    assert (Session(LOCAL).tongue, Session(LOCAL).settled) == ("", False)
