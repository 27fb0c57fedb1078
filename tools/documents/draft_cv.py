"""A CV for one ad, made from the ledger: chosen, ordered and dated by code, in the person's own words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tools.documents.cv_changes import changes_of
from tools.documents.cv_pages import fitted, left_out, room_of, used
from tools.documents.cv_printed import SURE, on_pages
from tools.documents.cv_sections import Section, line, sections
from tools.documents.cv_summary import current_role, summary
from tools.documents.letter_names import asked_role
from tools.documents.letter_words import role_name
from tools.documents.models import Draft, Line, Options
from tools.documents.select import of_kind, weigh
from tools.documents.wording import fill, headings, phrases
from tools.jobs.models import Fit, Posting
from tools.profile.models import Fact


def draft_cv(facts: Sequence[Fact], posting: Posting | None, fit: Fit | None, options: Options, today: date) -> Draft:
    """The CV as lines in the order of the printed page. The same input gives the same document."""
    language = cv_language(facts, options)
    in_place, own_words, kept = (options.taken_back(what) for what in ("moved", "reworded", "dropped"))
    relevance = replace(weigh(facts, posting, fit), in_place=in_place, own_words=own_words, kept=kept)
    wanted = left_out(sections(facts, posting, relevance, language), options)
    top = _kept(summary(facts, posting, relevance, language, today), "basics", options)
    above = (*_head(facts, options), *_headed("basics", top, language))
    role = posting.title if posting else None
    empty = Draft(
        document="cv",
        title=title_of("cv", facts, asked_role(role or "", posting.company or "") if posting else None, language),
        language=language,
        options=options,
        job_title=role,
        company=posting.company if posting else None,
    )

    def printed(made: tuple[Section, ...]) -> Draft:
        lines = (*above, *(shown for part in made for shown in _section(part, language)))
        return empty.model_copy(update={"lines": lines})

    room = room_of(top, options)
    draft = printed(wanted)
    if used(wanted) > room * SURE:
        draft = on_pages(lambda share: printed(fitted(wanted, relevance, options, room * share)), draft, options)
    told = options.model_copy(update={"language": language})
    return draft.model_copy(update={"changes": changes_of(facts, posting, relevance, draft.lines, told)})


def cv_language(facts: Sequence[Fact], options: Options) -> str:
    """The language asked for, else the one in which the facts are written: offline nobody translates them."""
    if options.language:
        return options.language
    written = [fact.language for fact in facts if fact.kind in {"bullet", "role", "summary", "education"}] or ["en"]
    return max(dict.fromkeys(written), key=written.count)


def title_of(document: str, facts: Sequence[Fact], role: str | None, language: str) -> str:
    """The title of a document, for lists and file names."""
    name = next((" ".join(fact.text.split()) for fact in of_kind(facts, "name")), "")
    role = shortened(role_name(" ".join((role or "").split())), _ROLE_LENGTH)
    titles = phrases(language)["titles"]
    made = fill(titles[f"{document}_for" if role else document], {"name": name, "role": role}).strip()
    return made if name else re.sub(r"\s+:", ":", made)


def shortened(text: str, most: int) -> str:
    """The text, cut at the end of a word where it is longer."""
    if len(text) <= most:
        return text
    return text[:most].rpartition(" ")[0].rstrip(" ,;:-–") or text[:most]


def _kept(lines: Iterable[Line], section: str, options: Options) -> tuple[Line, ...]:
    """The sentences that are wanted. One of the person's own that was left out, and that taken back, is."""
    gone, kept, added = set(options.leave_out), options.taken_back("dropped"), options.taken_back("added")
    every = f"section:{section}" in gone

    def wanted(shown: Line) -> bool:
        own = any(shown.text in quote for quote in shown.quotes)
        return not (every or shown.id in gone) or (own and bool(kept & {*shown.fact_ids}))

    return tuple(shown for shown in lines if shown.id not in added and wanted(shown))


def _head(facts: Sequence[Fact], options: Options) -> tuple[Line, ...]:
    lines = [line("name", fact.text, "basics", fact) for fact in of_kind(facts, "name")[:1]]
    label = next(iter(of_kind(facts, "label")), None)
    role = current_role(facts)
    if label:
        lines.append(line("label", label.text, "basics", label))
    elif role and role.title:
        lines.append(line("label", role.title, "basics", role))
    lines += [line("contact", fact.text, "basics", fact) for kind in _CONTACT for fact in of_kind(facts, kind)]
    return tuple(shown for shown in lines if shown.id not in options.leave_out)


def _section(section: Section, language: str) -> Iterable[Line]:
    lines = [shown for block in section.blocks for shown in (*((block.head,) if block.head else ()), *block.body)]
    return _headed(section.name, lines, language)


def _headed(name: str, lines: Sequence[Line], language: str) -> tuple[Line, ...]:
    if not lines:
        return ()
    text = headings(language)[name]
    return (Line(id=f"heading:{name}", part="heading", text=text, section=name, claims=False), *lines)


_ROLE_LENGTH = 80
"""Letters of a role in a title; a longer one is a line of the ad."""
_CONTACT = ("email", "phone", "location", "link")
