"""Cards about the person: a CV as it was read, the facts kept, facts found again, and a change of them."""

import re
from collections.abc import Iterator

import streamlit as st

from tools.cv.models import Education, FieldSource, Profile, Reading, Work
from tools.profile.models import Fact, FactChange, Ledger, ReadAt, Recalled
from ui.beside.content import WHY, labels
from ui.cards.desk import Desk
from ui.cards.marks import chips, confidence, dotted, span
from ui.render import quote, words
from ui.tongue import day, later, number, ours, t, tn
from ui.ways import look_at

SECTIONS: dict[str, tuple[str, ...]] = {
    "who": ("name", "label", "email", "phone", "location", "link", "summary"),
    "work": ("role", "bullet"),
    "studies": ("education", "course"),
    "skills": ("skill", "language", "certificate"),
    "more": ("project", "publication", "award", "volunteer", "interest", "reference"),
    "said": ("statement",),
}
"""Sections and the kinds of facts in them, in the order in which they are shown."""
HEADINGS = {
    "who": later("Who"),
    "work": later("Work"),
    "studies": later("Studies"),
    "skills": later("Skills"),
    "more": later("More"),
    "said": later("Said by you"),
}
_PATH = re.compile(r"([A-Za-z]+)(?:\[(\d+)\])?")


def draw_reading(reading: Reading, desk: Desk) -> None:
    """A CV: who, roles, studies, skills; where each field was read; what to look at."""
    with st.container(border=True, key=f"card-{desk.key}"):
        _person(reading.profile, desk)
        _roles(reading)
        skills = [k for s in reading.profile.skills for k in (s.keywords or ((s.name,) if s.name else ()))]
        languages = [dotted_plain(item.language, item.fluency) for item in reading.profile.languages]
        if skills or languages:
            st.markdown(f"**{t('Skills')}** &nbsp; " + chips([*skills, *languages]))
        _warnings(reading)
        pages = tn("{n} page", "{n} pages", reading.pages)
        took = t("read in {seconds} s", seconds=number(reading.seconds, 1))
        st.caption(f"{words(reading.file_name)} · {pages} · {took}")
        if not desk.live:
            _look(reading.document, desk)
        with st.expander(t("Where each field was read"), icon=":material/location_searching:", type="compact"):
            for path, source in reading.fields.items():
                st.markdown(_field(reading.profile, path, source))


def _look(document: str, desk: Desk) -> None:
    """The way to the file beside what was read; once the answer has ended, for a click in its last moment would be lost."""
    if st.button(t("Check what I read"), key=f"look-{desk.key}", icon=":material/find_in_page:", type="tertiary"):
        look_at(document)


def dotted_plain(first: str | None, second: str | None) -> str:
    """`German (native)`: plain words, not yet made safe."""
    return f"{first or ''} ({second.strip(' ()')})" if second else first or ""


def _person(profile: Profile, desk: Desk) -> None:
    who = profile.basics
    place = who.location
    where = (place.city or place.region or place.address) if place else None
    desk.heading(words(who.name or t("Name not found")))
    if who.label:
        st.markdown(words(who.label))
    reach = dotted([who.email, who.phone, where, *(p.url for p in who.profiles)])
    if reach:
        st.caption(reach)


def _roles(reading: Reading) -> None:
    if reading.profile.work:
        st.markdown(
            f"**{t('Work')}**\n\n"
            + "\n".join(_role(job, f"work[{at}]" in reading.current) for at, job in enumerate(reading.profile.work))
        )
    if reading.profile.education:
        st.markdown(f"**{t('Studies')}**\n\n" + "\n".join(map(_study, reading.profile.education)))


def page_words(page: int | None) -> str:
    """`page 2`; nothing where a file has no pages."""
    return t("page {n}", n=page) if page else ""


def _role(job: Work, current: bool) -> str:
    when = span(job.start_date, job.end_date, current=current)
    return f"- {dotted([job.position, job.name])} :gray[{words(when)}]" if when else f"- {dotted([job.position, job.name])}"


def _study(study: Education) -> str:
    what = " ".join(filter(None, (study.study_type, study.area)))
    when = span(study.start_date, study.end_date)
    return f"- {dotted([what, study.institution])}" + (f" :gray[{words(when)}]" if when else "")


def _warnings(reading: Reading) -> None:
    if reading.hidden_text:
        told = tn("{n} hidden text found in the file", "{n} hidden texts found in the file", len(reading.hidden_text))
        with st.expander(told, icon=":material/visibility_off:"):
            st.markdown(t("A reader would not see these words. They are shown to you and used for nothing."))
            for hidden in reading.hidden_text:
                why = ", ".join(filter(None, (str(WHY.get(hidden.why, hidden.why)), page_words(hidden.page))))
                st.markdown(f"{quote(hidden.text)}\n\n:gray[{words(why)}]")
    for warning in reading.warnings:
        st.markdown(f":material/info: {words(ours(warning))}")


def _field(profile: Profile, path: str, source: FieldSource) -> str:
    mark = confidence(source.confidence)
    page = page_words(source.page) or t("in the text")
    value = value_at(profile, path) or source.source_text
    return f"**{path_name(path)}** {words(value)}\\\n:gray[{page}] {mark.badge}"


def path_name(path: str) -> str:
    """`work[0].position` as a person says it: `Work 1 · Job title`."""
    found = [(name, f" {int(at) + 1}" if at else "") for name, at in _PATH.findall(path)]
    if not found:
        return ""
    section = labels().get(found[0][0], {})
    names = section.get("parts", {}) | section.get("lines", {})
    said = [names.get(name) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower() for name, _ in found]
    said[0] = section.get("title", said[0])
    told = [word + at for word, (_, at) in zip(said, found, strict=True)]
    shown = " · ".join(told[1:] if found[0][0] == "basics" and told[1:] else told)
    return shown[:1].upper() + shown[1:]


def value_at(profile: Profile, path: str) -> str:
    """The profile's own words at a JSON Resume path; empty where there are none."""
    here: object = profile.model_dump(by_alias=True)
    for name, at in _PATH.findall(path):
        here = here.get(name) if isinstance(here, dict) else None
        if at:
            here = here[int(at)] if isinstance(here, list | tuple) and int(at) < len(here) else None
    return str(here) if isinstance(here, str | int | float) else ""


def draw_ledger(ledger: Ledger, desk: Desk) -> None:
    """All facts kept, by section, and what is asked for."""
    with st.container(border=True, key=f"card-{desk.key}"):
        desk.heading(t("What I know about you"))
        st.markdown(f"{tn('{n} fact', '{n} facts', len(ledger.facts))}. {origin(ledger.facts)}")
        missing(ledger.missing)
        several = len(files_of(ledger.facts)) > 1
        for title, facts in by_section(ledger.facts):
            with st.expander(f"{HEADINGS[title]} · {len(facts)}", type="compact"):
                st.markdown("\n".join(f"- {fact_line(fact, name_file=several)}" for fact in facts))


def origin(facts: tuple[Fact, ...]) -> str:
    """One sentence on where the facts come from."""
    files = files_of(facts)
    if len(files) == 1:
        return t("Read in {file} where nothing else is said.", file=words(files[0]))
    return t("Each line says where it comes from.")


def by_section(facts: tuple[Fact, ...]) -> Iterator[tuple[str, list[Fact]]]:
    """The facts by section, those sections that have some."""
    for title, kinds in SECTIONS.items():
        found = [fact for fact in facts if fact.kind in kinds]
        if found:
            yield title, found


def missing(names: tuple[str, ...]) -> None:
    """What could not be read and is asked for."""
    if names:
        st.markdown(f":material/help: {t('**Not found:** {names}. Tell me and I will keep it.', names=words(', '.join(names)))}")


def files_of(facts: tuple[Fact, ...]) -> list[str]:
    """The files that facts were read in, each once."""
    return list(dict.fromkeys(fact.source.file_name for fact in facts if isinstance(fact.source, ReadAt)))


def fact_line(fact: Fact, *, name_file: bool = True) -> str:
    """A fact in one line, with where it comes from; the file is left out where all come from one."""
    when = span(fact.start, fact.end, current=fact.current)
    source = source_words(fact, name_file=name_file)
    return f"{words(fact.text)}{f' :gray[{words(when)}]' if when else ''}" + (f" :gray[:small[— {source}]]" if source else "")


def source_words(fact: Fact, *, name_file: bool = True) -> str:
    """Where a fact comes from, in safe words."""
    if isinstance(fact.source, ReadAt):
        page = page_words(fact.source.page)
        return ", ".join(filter(None, (words(fact.source.file_name) if name_file else "", page)))
    return t("said by you on {day}", day=day(fact.source.at))


def draw_recalled(recalled: Recalled, desk: Desk) -> None:
    """Facts found for a question."""
    if recalled.facts:
        with st.expander(
            tn("{n} fact behind this answer", "{n} facts behind this answer", len(recalled.facts)),
            icon=":material/fact_check:",
            key=f"card-{desk.key}",
            type="compact",
        ):
            st.markdown("\n".join(f"- {fact_line(fact)}" for fact in recalled.facts))


_DONE = {
    "remembered": (later("Remembered"), "bookmark_added"),
    "corrected": (later("Corrected"), "edit"),
    "forgotten": (later("Forgotten"), "delete"),
}


def draw_change(change: FactChange, desk: Desk) -> None:
    """A change of the facts that the person approved."""
    word, icon = _DONE[change.action]
    before, after = change.before, change.after
    with st.container(border=True, key=f"card-{desk.key}"):
        st.markdown(f":material/{icon}: **{word}**")
        if before is not None:
            st.markdown(f"~~{words(before.text)}~~" if after or change.action == "forgotten" else words(before.text))
        if after is not None:
            st.markdown(fact_line(after))
