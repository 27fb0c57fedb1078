"""A CV keeps its pages in every look, on either paper, and leaves out no more than the printed pages ask for."""

import pytest

from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.cv_pages import PAGE, room_of
from tools.documents.cv_printed import on_pages
from tools.documents.draft_cv import draft_cv
from tools.documents.models import Draft, Line, Options
from tools.documents.rendering.files import pages_of
from tools.documents.rendering.looks import templates

LONG = tuple(
    fact(f"x{at}", "bullet", f"Looked after machine number {at} in the long hall of the east wing", scope="r2")
    for at in range(130)
)


def bullets(draft):
    return sum(line.part == "bullet" for line in draft.lines)


def made(facts, **options):
    return draft_cv(facts, AD, None, Options(**options), TODAY)


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize(("paper", "pages"), [("a4", 1), ("letter", 1), ("letter", 2)])
def test_the_limit_is_kept_and_the_pages_are_used(template, paper, pages):
    draft = made((*NORA, *LONG), template=template, paper=paper, pages=pages)
    assert pages_of(draft) == pages
    more = [Line(id=f"m{n}", part="bullet", text="One more line of a deed", section="work") for n in range(12 * pages)]
    assert pages_of(draft.model_copy(update={"lines": (*draft.lines, *more)})) > pages


@pytest.mark.parametrize("template", [name for name in templates() if name != "compact"])
def test_no_look_holds_more_than_the_compact_one(template):
    assert bullets(made((*NORA, *LONG), template="compact", pages=1)) >= bullets(made((*NORA, *LONG), template=template, pages=1))


def test_a_short_cv_stays_short():
    short, normal = (bullets(made((*NORA, *LONG), pages=1, length=length)) for length in ("short", "normal"))
    assert short < normal * 0.85


def test_room_for_a_photo_is_kept():
    plain, photo = (bullets(made((*NORA, *LONG), template="photo", pages=1, photo=name)) for name in ("", "a file"))
    assert photo < plain
    assert bullets(made((*NORA, *LONG), template="classic", pages=1, photo="a file")) == bullets(made((*NORA, *LONG), pages=1))


def test_letters_without_a_font_keep_to_the_estimate():
    odd = tuple(one.model_copy(update={"text": f"{one.text} \U00012000"}) for one in LONG)
    assert 10 < bullets(made((*NORA, *odd), pages=1)) < 45


def drawn(count):
    lines = tuple(Line(id=str(n), part="bullet", text=f"Deed {n}", section="work") for n in range(count))
    return Draft(document="cv", title="x", language="en", lines=lines)


@pytest.mark.parametrize(
    ("at_first", "least", "most"),
    [(20, 40, 60), (80, 30, 60), (55, 45, 65)],
    ids=["too little is made more", "too much is made less", "what is right stays about right"],
)
def test_the_estimate_is_corrected_by_what_is_printed(at_first, least, most):
    options = Options(pages=1)
    draft = on_pages(
        lambda share: drawn(int(at_first * share) if at_first > 40 else int(at_first * share * 2)), drawn(200), options
    )
    assert pages_of(draft) == 1
    assert least <= len(draft.lines) <= most


def test_what_never_gives_way_may_take_more_pages():
    draft = on_pages(lambda _: drawn(150), drawn(200), Options(pages=1))
    assert pages_of(draft) > 1


def test_nothing_is_printed_for_what_surely_fits():
    assert [line.text for line in made(NORA).lines] == [line.text for line in made(NORA, template="elegant").lines]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("pages", [1, 2, 3])
def test_a_summary_takes_of_the_room(paper, pages):
    options = Options(paper=paper, pages=pages)
    told = (Line(id="s", part="summary", text="I like tea. " * 20, section="basics"),)
    assert room_of(told, options) < room_of((), options) < PAGE[paper] * pages
    assert room_of((), options.model_copy(update={"length": "short"})) == pytest.approx(room_of((), options) * 0.75)
