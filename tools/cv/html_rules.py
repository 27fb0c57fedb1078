"""Style sheets inside a web page: which declarations hold for which element. Only what a reader of words needs of CSS.

Selectors are tags, classes and ids, one inside the other; others (states, attributes, siblings) are left out, as are
rules for print and for small screens. Nothing is fetched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_RULES = 4000
MOST_LETTERS = 500_000
COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
COMPOUND = re.compile(r"(\*|[a-zA-Z][\w-]*)?((?:[.#][\w-]+)*)$")
DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
Declarations = dict[str, str]


@dataclass(frozen=True, slots=True)
class Element:
    """What a selector can ask of an element."""

    tag: str
    id: str = ""
    classes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """`chain` is the element's own part first, then those of its ancestors; `child` says that the next one is its parent."""

    chain: tuple[tuple[Element, bool], ...]
    weight: tuple[int, int, int, int]
    declarations: Declarations

    def fits(self, lineage: list[Element]) -> bool:
        """Whether it holds for the last element of a line of ancestors."""
        if not _is(lineage[-1], self.chain[0][0]):
            return False
        at = len(lineage) - 1
        for number, (wanted, _) in enumerate(self.chain[1:]):
            parent_only = self.chain[number][1]
            at -= 1
            while at >= 0 and not _is(lineage[at], wanted):
                at = -1 if parent_only else at - 1
            if at < 0:
                return False
        return True


def _is(element: Element, wanted: Element) -> bool:
    return wanted.tag in {"", "*", element.tag} and wanted.id in {"", element.id} and (not wanted.classes - element.classes)


@dataclass(slots=True)
class Rules:
    """All rules of a page, found by the tag, class or id that they end in."""

    by_key: dict[str, list[Rule]] = field(default_factory=dict)
    count: int = 0

    def read(self, sheet: str) -> None:
        """Adds the rules of a style sheet."""
        for selectors, body in _blocks(COMMENT.sub(" ", sheet[:MOST_LETTERS])):
            declarations = declared(body)
            for selector in selectors.split(",") if declarations else ():
                self._add(selector.strip(), declarations)

    def _add(self, selector: str, declarations: Declarations) -> None:
        chain = _chain(selector)
        if not chain or self.count >= MOST_RULES:
            return
        parts = [part for part, _ in chain]
        weight = (sum(bool(p.id) for p in parts), sum(len(p.classes) for p in parts), sum(p.tag not in {"", "*"} for p in parts))
        own = parts[0]
        key = f"#{own.id}" if own.id else f".{min(own.classes)}" if own.classes else own.tag or "*"
        self.by_key.setdefault(key, []).append(Rule(chain, (*weight, self.count), declarations))
        self.count += 1

    def of(self, lineage: list[Element], inline: str) -> Declarations:
        """What holds for the last element of a line of ancestors; `inline` is its own style attribute."""
        element = lineage[-1]
        keys = [f"#{element.id}", *(f".{c}" for c in element.classes), element.tag, "*"]
        rules = [r for key in keys for r in self.by_key.get(key, ()) if r.fits(lineage)]
        out: Declarations = {}
        urgent: Declarations = {}
        for declarations in (*(r.declarations for r in sorted(rules, key=lambda r: r.weight)), declared(inline)):
            for name, value in declarations.items():
                plain = value.removesuffix("!important").strip()
                (urgent if plain != value else out)[name] = plain
        return out | urgent


def declared(body: str) -> Declarations:
    """The declarations of a rule's body or a style attribute, in small letters."""
    return {m[1].lower(): m[2].strip().lower() for m in DECLARATION.finditer(body)}


def _chain(selector: str) -> tuple[tuple[Element, bool], ...]:
    """The parts of a selector from the element up; empty when it asks for more than is understood."""
    out: list[tuple[Element, bool]] = []
    child = False
    for step in reversed(selector.replace(">", " > ").split()):
        if step == ">":
            child = True
            continue
        match = COMPOUND.match(step)
        if not match:
            return ()
        if out:
            out[-1] = (out[-1][0], child)
        names = re.findall(r"([.#])([\w-]+)", match[2])
        ids = [n for mark, n in names if mark == "#"]
        out.append((Element((match[1] or "").lower(), ids[0] if ids else "", frozenset(n for m, n in names if m == ".")), False))
        child = False
    return tuple(out)


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and body of each rule, also of those for every screen; other @-rules are left out."""
    at = 0
    while (start := sheet.find("{", at)) >= 0:
        head = sheet[at:start].rpartition(";")[2].strip()
        if head.startswith("@"):
            if re.fullmatch(r"@media\s+(?:only\s+)?(?:screen|all)|@layer.*|@supports.*", head):
                at = start + 1
                continue
            at = _closing(sheet, start)
            continue
        end = sheet.find("}", start)
        end = len(sheet) if end < 0 else end
        yield head.lstrip("} \t\r\n"), sheet[start + 1 : end]
        at = end + 1


def _closing(sheet: str, start: int) -> int:
    depth = 0
    for match in re.finditer(r"[{}]", sheet[start:]):
        depth += 1 if match[0] == "{" else -1
        if not depth:
            return start + match.end()
    return len(sheet)
