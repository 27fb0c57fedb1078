"""Traces for OpenTelemetry, off unless the settings want them: what was asked of which part and how long it took, never a word of it.

Spans go where the standard names in the environment say (`OTEL_EXPORTER_OTLP_ENDPOINT` and the like, which the SDK reads itself). The provider is ours alone:
what libraries would tell goes nowhere. What a span may say is a list, as in `core/logs.py`.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, TypeVar

from core.logs import Trace, harmless

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SpanExporter
    from opentelemetry.trace import Span as OpenSpan
    from opentelemetry.trace import Tracer

T = TypeVar("T")
NAMES = {
    "method": "http.request.method",
    "route": "http.route",
    "status": "http.response.status_code",
    "request": "copilot.request",
    "turn": "copilot.turn",
    "state": "copilot.state",
    "tool": "gen_ai.tool.name",
    "model": "gen_ai.request.model",
    "host": "server.address",
    "purpose": "copilot.purpose",
    "asked": "gen_ai.usage.input_tokens",
    "said": "gen_ai.usage.output_tokens",
    "cost": "copilot.cost_dollars",
    "what": "copilot.what",
    "size": "copilot.bytes",
    "pages": "copilot.pages",
    "error": "error.type",
}
"""Our word -> its name among the attributes of a span. Anything else is dropped, whatever it holds."""
_SERVICE = "service.name"


class Span:
    """One piece of work as it is told; where traces are off it tells nobody."""

    def __init__(self, span: "OpenSpan | None" = None) -> None:
        self._span = span

    def tell(self, **told: str | float | None) -> None:
        """More of it, by the words in `NAMES`."""
        if self._span:
            known = {NAMES[w]: harmless(w, value) for w, value in told.items() if w in NAMES and value not in (None, "")}
            self._span.set_attributes(known)

    def failed(self, error: str) -> None:
        """It failed, by the kind of its error and without its words."""
        if self._span:
            from opentelemetry.trace import StatusCode

            self._span.set_status(StatusCode.ERROR)
            self.tell(error=error)


class _Traces:
    """Where the spans of this process go; nowhere at first."""

    provider: "TracerProvider | None" = None
    tracer: "Tracer | None" = None


_NOBODY = Span()


def begin(wanted: bool, exporter: "SpanExporter | None" = None) -> None:
    """Begins to tell, once in a process.

    Args:
        wanted: whether the settings want that.
        exporter: where spans go at once, in tests; else in heaps where the environment says.
    """
    if not wanted or _Traces.provider:
        return
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor, SimpleSpanProcessor

    made = Resource.create({})
    if str(made.attributes[_SERVICE]).startswith("unknown"):
        made = made.merge(Resource({_SERVICE: "job-copilot"}))
    _Traces.provider = provider = TracerProvider(resource=made)
    if exporter:
        provider.add_span_processor(SimpleSpanProcessor(exporter))
    else:
        from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter

        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    _Traces.tracer, Trace.current = provider.get_tracer("copilot"), _current


def end() -> None:
    """Sends what is left, and tells no more."""
    if _Traces.provider:
        _Traces.provider.shutdown()
    _Traces.provider, _Traces.tracer, Trace.current = None, None, str


def _current() -> str:
    from opentelemetry.trace import format_trace_id, get_current_span

    found = get_current_span().get_span_context()
    return format_trace_id(found.trace_id) if found.is_valid else ""


def span(name: str, *, inside: bool = True, **told: str | float | None) -> AbstractContextManager[Span]:
    """A piece of work while the block runs. An error goes on; the span says its kind.

    Args:
        name: what kind of work.
        inside: whether work begun in the block is a part of it; not in a generator, which may be left on another thread.
        told: what is known at its start.
    """
    if _Traces.tracer is None:
        return nullcontext(_NOBODY)
    here = _Running(_Traces.tracer.start_span(name), inside)
    here.told.tell(**told)
    return here


class _Running:
    """A span from the beginning of a block to its end."""

    def __init__(self, span: "OpenSpan", inside: bool) -> None:
        self._span, self._inside, self.told = span, inside, Span(span)
        self._before: Any = None

    def __enter__(self) -> Span:
        from opentelemetry import context
        from opentelemetry.trace import set_span_in_context

        if self._inside:
            self._before = context.attach(set_span_in_context(self._span))
        return self.told

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        from opentelemetry import context

        if isinstance(error, Exception):
            self.told.failed(type(error).__name__)
        if self._inside:
            context.detach(self._before)
        self._span.end()


def carried(call: Callable[..., T]) -> Callable[..., T]:
    """The call as a part of the work at hand, whichever thread runs it later."""
    if _Traces.tracer is None:
        return call
    from opentelemetry import context

    here = context.get_current()

    def run(*given: Any) -> T:
        token = context.attach(here)
        try:
            return call(*given)
        finally:
            context.detach(token)

    return run
