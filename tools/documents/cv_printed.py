"""How much of a CV its pages hold: the estimate of `cv_pages` is printed, and where it was wrong a little more or less is chosen."""

from collections.abc import Callable

from tools.documents.models import Draft, Line, Options
from tools.documents.rendering.files import pages_of
from tools.documents.rendering.looks import look_of
from tools.documents.rendering.pdf import GlyphsMissing

Choose = Callable[[float], Draft]
"""The CV with what fits into such a share of the estimated room."""
SURE = 0.75
"""The share of the estimated room up to which every look holds a CV, so that nothing has to be printed."""
_LESS, _MOST, _TRIES = (0.95, 0.9, 0.85, 0.8, 0.7, 0.55, 0.0), 1.48, 4
_PHOTO_LINES = 5


def on_pages(choose: Choose, whole: Draft, options: Options) -> Draft:
    """The CV that keeps its pages and leaves out no more than it must. `whole` leaves out nothing.

    What never gives way, such as the jobs themselves, may take more pages than wanted. Letters without a font cannot be printed: then
    the estimate counts.
    """
    draft = choose(1.0)
    try:
        if not _fits(draft, options):
            smaller = (choose(share) for share in _LESS)
            return next((less for less in smaller if _fits(less, options)), choose(_LESS[-1]))
        return draft if draft.lines == whole.lines or options.length == "short" else _fuller(choose, draft, options)
    except GlyphsMissing:
        return draft


def _fuller(choose: Choose, draft: Draft, options: Options) -> Draft:
    """As many more lines as the pages hold: the estimate is on the safe side."""
    low, high = 1.0, _MOST
    for _ in range(_TRIES):
        share = (low + high) / 2
        more = choose(share)
        if more.lines == draft.lines or _fits(more, options):
            draft, low = more, share
        else:
            high = share
    return draft


def _fits(draft: Draft, options: Options) -> bool:
    """Whether the pages hold it; a photo takes room that a draft does not show."""
    if options.photo and look_of(options.template).photo:
        space = (Line(id=f"space:{n}", part="bullet", text="x", section="work") for n in range(_PHOTO_LINES))
        draft = draft.model_copy(update={"lines": (*draft.lines, *space)})
    return pages_of(draft) <= options.pages
