"""Spans of a test, kept in memory by the SDK's own exporter."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from core import traces


class Told:
    """What was told so far."""

    def __init__(self, exporter: InMemorySpanExporter) -> None:
        self._exporter = exporter

    @property
    def spans(self) -> list[Any]:
        """As they ended."""
        return list(self._exporter.get_finished_spans())

    def of(self, name: str) -> list[dict[str, Any]]:
        """What those of a kind say, the first that ended first."""
        return [dict(span.attributes) for span in self.spans if span.name == name]

    def parent(self, name: str, **wanted: Any) -> str:
        """The name of what the first such span is a part of."""
        child = next(s for s in self.spans if s.name == name and wanted.items() <= dict(s.attributes).items())
        return next((s.name for s in self.spans if child.parent and s.context.span_id == child.parent.span_id), "")

    @property
    def words(self) -> str:
        """Everything in them, as it leaves."""
        return "\n".join(span.to_json() for span in self.spans)


@contextmanager
def telling() -> Iterator[Told]:
    """Traces are on in this process while the block runs."""
    exporter = InMemorySpanExporter()
    traces.end()
    traces.begin(True, exporter)
    try:
        yield Told(exporter)
    finally:
        traces.end()
