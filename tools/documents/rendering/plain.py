"""A draft as Markdown, plain text and HTML. Each escapes what its readers would take for markup."""

import re
from collections.abc import Callable, Iterable
from html import escape
from importlib.resources import files

from tools.documents.rendering.sheet import AI_NOTE, Part, Row, Sheet

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")
_OPENERS = re.compile(r"^(?:([-+=])|(\d{1,9})([.)]))(?=\s|$)")


def text(sheet: Sheet) -> str:
    """Plain text: nothing is marked, lines are as long as they are."""
    head = [sheet.name, sheet.label, *(c.link or c.text for c in sheet.contacts)]
    blocks = ["\n".join(filter(None, head))]
    for part in sheet.parts:
        heading = [part.heading, "-" * len(part.heading)] if part.heading else []
        blocks.append("\n".join((*heading, *_rows(part, _same))))
    return _pages(blocks, sheet, _same)


def markdown(sheet: Sheet) -> str:
    """Markdown: headings, lists and bold; a person's own marks are escaped."""
    contacts = " · ".join(f"<{c.link}>" if c.link else _marked(c.text) for c in sheet.contacts)
    head = [f"# {_marked(sheet.name)}" if sheet.name else "", f"**{_marked(sheet.label)}**" if sheet.label else "", contacts]
    blocks = ["\n\n".join(filter(None, head))]
    for part in sheet.parts:
        heading = [f"## {_marked(part.heading)}", ""] if part.heading else []
        blocks.append("\n".join((*heading, *_rows(part, _marked))).rstrip())
    return _pages(blocks, sheet, _marked, subject="## {}")


def html(sheet: Sheet) -> str:
    """A page that stands alone: its style inside, no script, nothing loaded from anywhere."""
    style = files("tools.documents.rendering").joinpath("templates/page.css").read_text(encoding="utf-8")
    direction = ' dir="rtl"' if sheet.rtl else ""
    tag = f"{sheet.language}-{sheet.region}" if sheet.region else sheet.language
    body = "\n".join(filter(None, (_html_head(sheet), *map(_html_part, sheet.parts), *_html_letter(sheet))))
    return (
        f'<!doctype html>\n<html lang="{tag}"{direction}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="keywords" content="{AI_NOTE}">\n'
        f"<title>{escape(sheet.title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _same(words: str) -> str:
    return words


def _marked(words: str) -> str:
    safe = _MARKS.sub(r"\\\1", words)
    return _OPENERS.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", safe)


def _pages(blocks: Iterable[str], sheet: Sheet, safe: Callable[[str], str], subject: str = "{}") -> str:
    letter = [
        "\n".join(map(safe, sheet.recipient)),
        safe(sheet.date),
        *(subject.replace("{}", safe(text)) if kind == "subject" else safe(text) for kind, text in sheet.addressed),
        *map(safe, sheet.paragraphs),
        safe(sheet.closing),
        safe(sheet.signature),
    ]
    return "\n\n".join(filter(None, (*blocks, *letter))) + "\n"


def _rows(part: Part, safe: Callable[[str], str]) -> Iterable[str]:
    for number, row in enumerate(part.rows):
        if row.kind == "entry" and number:
            yield ""
        yield from _row(row, safe)


def _row(row: Row, safe: Callable[[str], str]) -> Iterable[str]:
    bullets = [f"- {safe(item)}" for item in row.items]
    if row.kind == "entry":
        between = [""] if safe is _marked and bullets else []
        return [_head_line(row, safe), *between, *bullets]
    if row.kind == "skill":
        label = _strong(f"{safe(row.title)}:", safe) + " " if row.title else ""
        return [("- " if safe is _marked else "") + label + safe(row.text)]
    if row.kind == "inline":
        return [", ".join(map(safe, row.items))]
    return [safe(row.text)] if row.text else bullets


def _strong(words: str, safe: Callable[[str], str]) -> str:
    return f"**{words}**" if safe is _marked else words


def _head_line(row: Row, safe: Callable[[str], str]) -> str:
    line = _strong(safe(row.title), safe) + (f", {safe(row.where)}" if row.where else "")
    line += f" ({safe(row.when)})" if row.when else ""
    return f"{line} <{row.link}>" if row.link and safe is _marked else f"{line} {row.link}".rstrip()


def _html_head(sheet: Sheet) -> str:
    contacts = " · ".join(f"<bdi>{_anchor(c.text, c.link)}</bdi>" for c in sheet.contacts)
    return "".join(
        (
            "<header>\n",
            f"<h1>{escape(sheet.name)}</h1>\n" if sheet.name and sheet.document == "cv" else "",
            f'<p class="name">{escape(sheet.name)}</p>\n' if sheet.name and sheet.document == "letter" else "",
            f'<p class="label">{escape(sheet.label)}</p>\n' if sheet.label else "",
            f'<p class="contact">{contacts}</p>\n' if contacts else "",
            "</header>",
        )
    )


def _anchor(words: str, link: str) -> str:
    return f'<a href="{escape(link)}">{escape(words)}</a>' if link else escape(words)


def _html_part(part: Part) -> str:
    heading = f"<h2>{escape(part.heading)}</h2>\n" if part.heading else ""
    return f"<section>\n{heading}{''.join(map(_html_row, part.rows))}</section>"


def _html_row(row: Row) -> str:
    if row.kind == "entry":
        when = f' <span class="when">{escape(row.when)}</span>' if row.when else ""
        below = f'<p class="where">{escape(row.where)}</p>\n' if row.where else ""
        return f"<h3><span>{_anchor(row.title, row.link)}</span>{when}</h3>\n{below}{_html_list(row.items)}"
    if row.kind == "skill":
        label = f"<strong>{escape(row.title)}:</strong> " if row.title else ""
        return f"<p>{label}{escape(row.text)}</p>\n"
    if row.kind == "inline":
        return f"<p>{' · '.join(map(escape, row.items))}</p>\n"
    return f"<p>{escape(row.text)}</p>\n" if row.text else _html_list(row.items)


def _html_list(items: Iterable[str]) -> str:
    inner = "".join(f"<li>{escape(item)}</li>\n" for item in items)
    return f"<ul>\n{inner}</ul>\n" if inner else ""


def _html_letter(sheet: Sheet) -> Iterable[str]:
    if sheet.recipient:
        yield f'<p class="recipient">{"<br>".join(map(escape, sheet.recipient))}</p>'
    if sheet.date:
        yield f'<p class="date">{escape(sheet.date)}</p>'
    for kind, words in sheet.addressed:
        yield f"<h1>{escape(words)}</h1>" if kind == "subject" else f'<p class="{kind}">{escape(words)}</p>'
    yield from (f"<p>{escape(words)}</p>" for words in sheet.paragraphs)
    for below, words in (("closing", sheet.closing), ("signature", sheet.signature)):
        if words:
            yield f'<p class="{below}">{escape(words)}</p>'
