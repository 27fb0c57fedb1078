"""The render gate: the one way for words of a model, a CV or a job ad onto the screen.

`prose` gives Markdown that can be handed to `st.markdown`: images and reference definitions are gone, raw HTML is shown
as written, formulas and Streamlit's own directives are plain words, and no address can be clicked: a link is its words and, where it
is https, its address to copy, since whoever poisons an ad can make a model write one. `words` gives one line of plain words for
labels, badges and table cells, `plain` the same for HTML of our own; an https address in what a person gave stays a link there.
Nothing else may print what others wrote.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>$|~:&^#!]")
_LINE_START = re.compile(r"^(\s*)([-+=])|^(\s*\d+)([.)])")
_ADDRESS = re.compile(r"(?i)\b(?:(?!https\b)[a-z][a-z0-9+.-]*://|www\.)[^\s`]+")
_ANY_ADDRESS = re.compile(r"(?i)\b(?:[a-z][a-z0-9+.-]*://|www\.)[^\s`]+")
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
_HEADING = {1: "####", 2: "####"}


def words(text: str) -> str:
    """One line of plain words: shown exactly as written, whatever it holds."""
    return _leaf(" ".join(_INVISIBLE.sub("", text).split()))


def plain(text: str) -> str:
    """One line of plain words for a table or picture of our own in HTML: signs become entities, also inside an attribute."""
    return escape(" ".join(_INVISIBLE.sub("", text).split()), quote=True)


def lines(text: str) -> str:
    """Plain words that keep their line breaks."""
    return "\\\n".join(filter(None, map(words, text.splitlines())))


def quote(text: str) -> str:
    """Plain words as a quotation."""
    return "\n".join(f"> {line}" for line in lines(text).splitlines()) or "> "


def prose(text: str) -> str:
    """Markdown of an answer, made safe (see the top of this file)."""
    from markdown_it.tree import SyntaxTreeNode

    return _join(SyntaxTreeNode(_parser().parse(_INVISIBLE.sub("", text), {})))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def _leaf(text: str) -> str:
    """Escapes what Markdown or Streamlit would read as a sign; an address that is not https becomes code, not a link."""
    parts: list[str] = []
    end = 0
    for found in _ADDRESS.finditer(text):
        parts += [_escape(text[end : found.start()]), _address(found.group())]
        end = found.end()
    return "".join([*parts, _escape(text[end:])])


def _address(text: str) -> str:
    """`www.` would become a plain http link of its own accord: it is made an https one; any other scheme becomes code."""
    if not text.lower().startswith("www."):
        return _code(text)
    shown = text.rstrip(".,;:!?)'\"")
    return f"[{_escape(shown)}](<https://{_target(shown)}>){_escape(text[len(shown) :])}"


def _said(text: str) -> str:
    """As `_leaf`, and every address is code."""
    plain_words = map(_escape, _ANY_ADDRESS.split(text))
    addresses = [_code(found) for found in _ANY_ADDRESS.findall(text)]
    return "".join(part for pair in zip(plain_words, [*addresses, ""], strict=True) for part in pair)


def _escape(text: str) -> str:
    text = _SPECIAL.sub(lambda found: "\\" + found.group(), text)
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[3]}\\{m[4]}", text)


def _code(text: str) -> str:
    fence = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _join(node: "SyntaxTreeNode", between: str = "\n\n") -> str:
    return between.join(filter(None, map(_block, node.children)))


def _block(node: "SyntaxTreeNode") -> str:
    kind = node.type
    if kind in {"paragraph", "inline"}:
        return "".join(map(_inline, node.children)) if kind == "inline" else _join(node, "")
    if kind == "heading":
        return f"{_HEADING.get(int(node.tag[1]), '#####')} {_join(node, '')}"
    if kind in {"bullet_list", "ordered_list"}:
        return "\n".join(_items(node))
    if kind == "blockquote":
        return "\n".join(f"> {line}" for line in _join(node).splitlines())
    if kind in {"fence", "code_block"}:
        fence = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", node.content)), 3)
        return f"{fence}\n{node.content.rstrip()}\n{fence}"
    if kind == "hr":
        return "---"
    return "\n".join(_table(node)) if kind == "table" else _said(node.content if not node.children else "")


def _items(node: "SyntaxTreeNode") -> Iterator[str]:
    first = int(node.attrs.get("start", 1))
    for number, item in enumerate(node.children, start=first):
        mark = f"{number}. " if node.type == "ordered_list" else "- "
        body = _join(item, "\n" if _tight(item) else "\n\n")
        yield mark + body.replace("\n", "\n" + " " * len(mark))


def _tight(item: "SyntaxTreeNode") -> bool:
    return all(child.hidden for child in item.children if child.type == "paragraph")


def _table(node: "SyntaxTreeNode") -> Iterator[str]:
    rows = [row for part in node.children for row in part.children]
    for number, row in enumerate(rows):
        yield "| " + " | ".join(_join(cell, "").replace("\n", " ") for cell in row.children) + " |"
        if number == 0:
            yield "|" + " --- |" * len(row.children)


def _inline(node: "SyntaxTreeNode") -> str:
    kind, inner = node.type, "".join(map(_inline, node.children))
    if kind in {"text", "html_inline"}:
        return _said(node.content)
    if kind in {"softbreak", "hardbreak"}:
        return "\n" if kind == "softbreak" else "\\\n"
    if kind == "code_inline":
        return _code(node.content)
    if kind == "link":
        return _link(str(node.attrs.get("href", "")), _plain(node))
    if kind in {"strong", "em", "s"}:
        return f"{node.markup}{inner}{node.markup}"
    return inner


def _plain(node: "SyntaxTreeNode") -> str:
    return "".join(map(_plain, node.children)) if node.children else node.content


def _link(href: str, text: str) -> str:
    """A link of others is its words, and its address to copy where it is https and not there already."""
    try:
        secure = bool(href.lower().startswith("https://") and urlsplit(href).hostname)
    except ValueError:
        secure = False
    address = re.sub(r"[\s<>\\\"'`]", "", href)
    return f"{_said(text)} ({_code(address)})" if secure and address != text else _said(text)


def _target(href: str) -> str:
    return re.sub(r"[\s<>\\\"'`]", "", href)
