"""Which piece of a head is the title and which the employer (the degree and the school): by words and by the section.

In one section the same slot means the same thing, so an entry whose words say nothing learns from the others.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import permutations

from tools.cv.entries import Entry
from tools.cv.lexicon import ends_legal, is_place
from tools.cv.page import Part
from tools.cv.pieces import Piece, pieces

Score = Callable[[str], float]
CONSIDERED = 5
SENTENCE = 2
LABELS = {"employer": "who", "institution": "who", "title": "what", "degree": "what", "place": "place", "area": "area"}


@dataclass(slots=True)
class Cast:
    """An entry with its pieces cast: `what` is title or degree, `who` is employer or school."""

    entry: Entry
    what: Piece | None = None
    who: Piece | None = None
    place: Piece | None = None
    area: Piece | None = None
    rest: list[Piece] = field(default_factory=list)
    sure: float = 0.7


def cast(entries: list[Entry], what: Score, who: Score) -> list[Cast]:
    """Casts the pieces of all entries of a section."""
    made = [pieces(e.head, e.dated, e.dates) for e in entries]
    slots = _learned(made, what, who)
    out: list[Cast] = []
    for entry, found in zip(entries, made, strict=True):
        role = _labelled(entry, found) or _cast(entry, found, (what, who), slots)
        if out and role.who is None and role.what is not None and out[-1].who and _goes_on(role, out[-1]):
            role.who, role.sure = out[-1].who, 0.6
        out.append(role)
    return _ungrouped(out, what)


def _ungrouped(roles: list[Cast], what: Score) -> list[Cast]:
    """Without entries that only name the employer of the roles after it, with the time of all of them."""
    out: list[Cast] = []
    group: Cast | None = None
    for number, role in enumerate(roles):
        after = roles[number + 1] if number + 1 < len(roles) else None
        alone = role.who or role.what if not (role.who and role.what) and not role.entry.body else None
        if after and alone and not what(alone.text) and _within(after, role) and after.what and not after.who:
            group, role.who = role, alone
            continue
        if group and _within(role, group) and role.what and not role.who:
            role.who, role.sure = group.who, 0.7
        else:
            group = None
        out.append(role)
    return out


def _within(role: Cast, group: Cast) -> bool:
    """Whether the time of a role lies in that of a group of roles."""
    inner, outer = role.entry.dates, group.entry.dates
    if inner is None or outer is None or inner.single or outer.single:
        return False
    end = "9999" if inner.running else inner.last
    return outer.first[:4] <= inner.first[:4] and (outer.running or (not inner.running and end[:4] <= outer.last[:4]))


def _labelled(entry: Entry, found: list[Piece]) -> Cast | None:
    if not any(p.label in {"employer", "title", "institution", "degree"} for p in found):
        return None
    role = Cast(entry, sure=0.9)
    for piece in found:
        place = LABELS.get(piece.label, "rest")
        if place == "rest":
            role.rest.append(piece)
        elif getattr(role, place) is None:
            setattr(role, place, piece)
    return role


def _learned(made: list[list[Piece]], what: Score, who: Score) -> dict[tuple[int, int], float]:
    """Per slot: above 0 when it mostly holds titles, below when employers."""
    sums: dict[tuple[int, int], list[float]] = {}
    for found in made:
        for piece in found:
            if not (piece.place or is_place(piece.text)):
                sums.setdefault(piece.slot, []).append(max(-3.0, min(3.0, what(piece.text) - who(piece.text))))
    return {slot: sum(values) / len(values) for slot, values in sums.items()}


def _cast(entry: Entry, found: list[Piece], scores: tuple[Score, Score], slots: dict[tuple[int, int], float]) -> Cast:
    what, who = scores
    places = [p for p in found if p.place or is_place(p.text)]
    others = [p for p in found if p not in places and not _sentence(p.text)]
    if not others and places:
        others, places = [places[0]], places[1:]
    role = Cast(entry, place=places[0] if places else None)

    def leans(piece: Piece) -> float:
        own = max(-4.0, min(4.0, what(piece.text) - who(piece.text)))
        return own + 0.8 * slots.get(piece.slot, 0.0) - 5.0 * piece.after_at

    if len(others) == 1 and (pair := _at_comma(others[0], what, who)):
        others = pair
    if len(others) == 1:
        only = others[0]
        role.what, role.who = (only, None) if leans(only) >= 0 else (None, only)
        role.sure = 0.75 if abs(leans(only)) > 1 else 0.55
        return role
    best: tuple[float, Piece, Piece] | None = None
    for first, second in permutations(range(min(len(others), CONSIDERED)), 2):
        a, b = others[first], others[second]
        score = leans(a) - leans(b) - 0.55 * (first + second) + 0.2 * (first < second)
        score += 0.5 * bool(what(a.text)) + 0.5 * bool(who(b.text))
        if best is None or score > best[0]:
            best = (score, a, b)
    if best:
        role.what, role.who = best[1], best[2]
        role.sure = max(0.6, min(0.92, 0.72 + 0.04 * best[0]))
    role.rest = [p for p in found if p not in (role.what, role.who, role.place)]
    return role


def _sentence(text: str) -> bool:
    """Whether a piece is prose, not a name: many words up to a full stop."""
    words = text.split()
    return (
        len(words) > SENTENCE
        and text.rstrip().endswith((".", "!", "。"))
        and not ends_legal(text)
        and sum(w[0].islower() for w in words) > 1
    )


def _at_comma(piece: Piece, what: Score, who: Score) -> list[Piece] | None:
    """A lone piece cut at a comma when just one side sounds like what it should: "Diploma, De Rede"."""
    for at in [m for m, c in enumerate(piece.text) if c in ",，"]:
        left = Part(piece.part.line, piece.part.start, piece.part.start + at).trimmed(" ,")
        right = Part(piece.part.line, piece.part.start + at + 1, piece.part.end).trimmed(" ,")
        one, two = what(left.text) - who(left.text), what(right.text) - who(right.text)
        if right.text and left.text and (one > 0 >= two or two > 0 >= one):
            return [Piece(left, (piece.slot[0], 0)), Piece(right, (piece.slot[0], 1))]
    return None


def _goes_on(role: Cast, before: Cast) -> bool:
    """Whether an entry with a title alone is another role at the employer above."""
    return (
        bool(before.what)
        and len(role.entry.head) < len(before.entry.head)
        and role.what is not None
        and before.what is not None
        and role.what.slot == before.what.slot
    )
