"""A reading's entries as rows, each value beside its source, and rows as a reading again."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tools.cv.models import FieldSource, Profile, Reading

PATH = re.compile(r"(\w+)\[(\d+)\](?:\.(.+))?")


@dataclass(frozen=True)
class Row:
    """One entry of a list: its JSON values, the source of each by its path within the entry, and whether it runs still."""

    values: dict[str, Any]
    fields: dict[str, FieldSource] = field(default_factory=dict)
    running: bool = False

    @property
    def at(self) -> int:
        """Where it begins in the text."""
        return min((s.start for s in self.fields.values() if s.start is not None), default=0)

    def span(self, path: str) -> tuple[int, int] | None:
        """The place of one value."""
        source = self.fields.get(path)
        return None if source is None or source.start is None or source.end is None else (source.start, source.end)

    def sure(self, change: Callable[[float], float]) -> "Row":
        """The same with other confidences."""
        return replace(
            self,
            fields={
                p: s.model_copy(update={"confidence": round(min(1.0, max(0.0, change(s.confidence))), 2)})
                for p, s in self.fields.items()
            },
        )


def rows(reading: Reading, key: str) -> list[Row]:
    """The entries of one list of the profile."""
    made = reading.profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    found: list[dict[str, FieldSource]] = [{} for _ in made[key]]
    for path, source in reading.fields.items():
        if (match := PATH.fullmatch(path)) and match[1] == key and match[3] and int(match[2]) < len(found):
            found[int(match[2])][match[3]] = source
    return [Row(v, f, f"{key}[{n}]" in reading.current) for n, (v, f) in enumerate(zip(made[key], found, strict=True))]


def with_rows(reading: Reading, lists: Mapping[str, Sequence[Row]]) -> Reading:
    """The reading with these lists in place of its own; paths follow the new order."""
    made = reading.profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    fields = {p: s for p, s in reading.fields.items() if p.partition("[")[0] not in lists}
    current = [p for p in reading.current if p.partition("[")[0] not in lists]
    for key, entries in lists.items():
        made[key] = [row.values for row in entries]
        fields |= _fields(key, entries)
        current += [f"{key}[{n}]" for n, row in enumerate(entries) if row.running]
    return reading.model_copy(update={"profile": Profile.model_validate(made), "fields": fields, "current": tuple(current)})


def _fields(key: str, entries: Iterable[Row]) -> dict[str, FieldSource]:
    return {f"{key}[{n}].{path}": source for n, row in enumerate(entries) for path, source in row.fields.items()}
