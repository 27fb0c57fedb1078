"""How a document looks, chosen by its person: look, paper, pages, language, tone, length, photo. Each choice is a version.

What they chose once, the next document of theirs begins with; what they did not choose follows the rules of the country.
"""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from pydantic import ValidationError

from core.errors import CopilotError
from tools.cv.store import CvStore
from tools.documents.asked import document_named
from tools.documents.bench import Bench
from tools.documents.customs import usual_paper
from tools.documents.models import CARRIED, DocumentKind, Draft, Options, Revision
from tools.documents.rendering.looks import look_of, templates
from tools.documents.rendering.photo import PhotoRefused, photo_of
from tools.documents.revise import changed
from tools.documents.store import Because, DraftStore
from tools.documents.wording import LANGUAGES
from tools.jobs.models import Posting

PAGES = (1, 2)
_PRINTED: tuple[DocumentKind, ...] = ("cv", "letter")
PHOTO_LOOK = "photo"
"""The look that is taken where a photo is wanted and the look has no place for one."""


def begun(drafts: DraftStore, owner: str, options: Options, posting: Posting | None) -> Options:
    """The options that a new document begins with: what the person chose for their last one, and the paper of the ad's country."""
    last = drafts.last(owner, _PRINTED)
    known = last.options if last else Options()
    chosen = tuple(name for name in CARRIED if name in known.chosen)
    update = {"paper": usual_paper(posting)} | {name: getattr(known, name) for name in chosen}
    if update.get("photo", "") not in {"", *drafts.photos.all(owner)}:
        update["photo"] = ""
    return options.model_copy(update=update | {"chosen": chosen})


def choose(bench: Bench, draft_id: str, name: str, value: Any) -> str:
    """Sets one option. Returns the id of the version that it makes; that of the draft where it is so already.

    Raises:
        CopilotError: there is no such choice.
    """
    options = bench.draft(draft_id).options
    if getattr(options, name, None) == value:
        return draft_id
    allowed = {"template": templates(), "pages": PAGES, "language": LANGUAGES}
    try:
        set_ = getattr(Options.model_validate({name: value}), name)
    except (ValidationError, AttributeError):
        set_ = None
    if set_ is None or set_ not in allowed.get(name, (set_,)):
        raise CopilotError("There is no such choice.", "Choose one of those shown.")
    return _chosen(bench, draft_id, {name: set_}, f"{name}: {set_}")


def keep_photo(bench: Bench, draft_id: str, data: bytes) -> str:
    """Keeps a photo and sets it for the document; it is printed where the look has a place for it. Returns the new version's id.

    Raises:
        PhotoRefused: no photo that can be printed.
    """
    photo = bench.drafts.photos.keep(bench.owner, photo_of(data), bench.now)
    if bench.draft(draft_id).options.photo == photo:
        return draft_id
    return _chosen(bench, draft_id, {"photo": photo}, "photo: with")


def is_picture(name: str) -> bool:
    """Whether a file is one of the kinds that a photo may be."""
    return PurePath(name).suffix.lower() in {".jpg", ".jpeg", ".png", ".webp"}


def keep_attached(bench: Bench, files: CvStore, given: Mapping[str, str], wish: Revision) -> None:
    """Keeps the photo that came with a wish for one: the last picture of `given`, which says the name of each file by its id.

    Raises:
        PhotoRefused: it is none that can be printed.
    """
    pictures = [file for file, name in given.items() if is_picture(name)]
    if wish.photo and pictures:
        bench.drafts.photos.keep(bench.owner, photo_of(files.file(bench.owner, pictures[-1]).data), bench.now)


def take_photo_off(bench: Bench, draft_id: str) -> str:
    """Leaves the photo out of the document; it is kept for others. Returns the new version's id."""
    return _chosen(bench, draft_id, {"photo": ""}, "photo: without")


def forget_photos(bench: Bench, files: CvStore, draft_id: str) -> str:
    """Removes all photos of the person for good, also from earlier versions and from what was attached, and makes the document without one."""
    photos = bench.drafts.photos
    kept = {photos.data(bench.owner, photo) for photo in photos.all(bench.owner)}
    for file in files.files(bench.owner):
        if is_picture(file.name) and _as_printed(files.file(bench.owner, file.id).data) in kept:
            files.remove_file(bench.owner, file.id)
    photos.remove(bench.owner)
    return take_photo_off(bench, draft_id) if bench.draft(draft_id).options.photo else draft_id


def _as_printed(data: bytes) -> bytes:
    """What would be kept of a picture as a photo; nothing where it is none."""
    try:
        return photo_of(data)
    except PhotoRefused:
        return b""


def wished(bench: Bench, draft: Draft, wish: Revision) -> Options:
    """The options of a draft after a wish in words. Raises CopilotError where a photo is wanted and none was given."""
    options = changed(draft, wish)
    if wish.photo is None:
        return options
    photo = bench.drafts.photos.newest(bench.owner)
    if wish.photo and not photo:
        raise CopilotError(
            "There is no photo of you here.",
            "Attach one with these words, or add it on the Documents page, under Look; none is taken from a CV.",
        )
    if not wish.photo:
        return _with(options, {"photo": ""})
    return _with(options, {"photo": photo} | ({} if look_of(options.template).photo else {"template": PHOTO_LOOK}))


def twin(bench: Bench, draft_id: str) -> tuple[str, Draft] | None:
    """The newest version of the other document for the same job, the CV's letter or the letter's CV, where it looks otherwise."""
    draft = bench.draft(draft_id)
    thread, job = bench.drafts.place(bench.owner, draft_id)
    other: DocumentKind = "letter" if draft.document == "cv" else "cv"
    found = bench.drafts.latest(bench.owner, thread, other, [job]) if job and draft.document in _PRINTED else None
    return found if found and _look(found[1].options) != _look(draft.options) else None


def match(bench: Bench, draft_id: str, other: str) -> str:
    """Gives another document the look and paper of this one. Returns that one's new version."""
    options = bench.draft(draft_id).options
    return _chosen(bench, other, _look(options), f"template: {options.template}")


def matched(bench: Bench, draft_id: str, wish: Revision, said: str) -> tuple[str, ...]:
    """A wish for a look or a paper that names no document is meant for both of one job. Returns the other one's new version, if any."""
    other = twin(bench, draft_id) if (wish.template or wish.paper) and not document_named(said) else None
    return (match(bench, draft_id, other[0]),) if other else ()


def _look(options: Options) -> dict[str, Any]:
    return {"template": options.template, "paper": options.paper}


def _chosen(bench: Bench, draft_id: str, update: dict[str, Any], why: str) -> str:
    return bench.again(draft_id, _with(bench.draft(draft_id).options, update), Because(deed="chosen", why=why))


def _with(options: Options, update: dict[str, Any]) -> Options:
    chosen = tuple(dict.fromkeys((*options.chosen, *(name for name in CARRIED if name in update))))
    return options.model_copy(update=update | {"chosen": chosen})


def printed_photo(drafts: DraftStore, owner: str, draft: Draft) -> bytes:
    """The photo that a draft is printed with; nothing where it has none, its look no place, or the photo is gone."""
    wanted = draft.document == "cv" and draft.options.photo and look_of(draft.options.template).photo
    return drafts.photos.data(owner, draft.options.photo) if wanted else b""
