"""Figures of this process for Prometheus: what was asked, how it ended, how long it took. Patterns of addresses, never an id or a word."""

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.gc_collector import GCCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from agent.bulk.models import BulkFigures
    from api.health import Health
    from core.outgoing.models import Spent

KIND = CONTENT_TYPE_LATEST
_SECONDS = (0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300)
_OURS = 500
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Figures:
    """Counters of one process, in a registry of its own: two applications in one process do not count each other's."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=registry)
        asked = ("method", "route")
        self._requests = Counter("copilot_requests", "Requests answered.", (*asked, "status"), registry=registry)
        self._seconds = Histogram(
            "copilot_request_seconds", "From request to end of answer.", asked, buckets=_SECONDS, registry=registry
        )
        self._errors = Counter("copilot_request_errors", "Requests that failed on our side.", asked, registry=registry)
        self._work = Histogram(
            "copilot_work_seconds", "Work of an engine, waiting left out.", ("work",), buckets=_SECONDS, registry=registry
        )
        self._here = Gauge("copilot_work_here", "Requests that are worked on or wait for it.", registry=registry)
        self._tokens = Gauge("copilot_model_tokens_day", "Tokens to and from models, last 24 hours.", ("way",), registry=registry)
        self._dollars = Gauge(
            "copilot_model_dollars_day", "US dollars, where the price is known, last 24 hours.", registry=registry
        )
        self._models = Gauge("copilot_model_requests_day", "Requests to models on servers, last 24 hours.", registry=registry)
        self._jobs = Gauge("copilot_queue_jobs", "Bulk jobs by state.", ("state",), registry=registry)
        self._files = Gauge(
            "copilot_queue_files", "Files of bulk jobs by state; aside cannot be read.", ("state",), registry=registry
        )
        self._oldest = Gauge("copilot_queue_oldest_seconds", "Age of the oldest job with a file that waits.", registry=registry)
        self._answers = _Answers()
        registry.register(self._answers)
        self._ready = Gauge("copilot_ready", "1 when the engines are there.", registry=registry)

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """A request was answered; status 0: whoever asked went away before."""
        how = method if method in _METHODS else "other"
        self._requests.labels(how, route, str(status)).inc()
        self._seconds.labels(how, route).observe(seconds)
        if status >= _OURS:
            self._errors.labels(how, route).inc()

    def worked(self, work: str, seconds: float) -> None:
        """An engine did its work: reading, judging, writing."""
        self._work.labels(work).observe(seconds)

    def spent(self, spent: "Spent") -> None:
        """What the models of all people together came to in the last day."""
        for way, tokens in zip(("to", "from"), spent.tokens, strict=True):
            self._tokens.labels(way).set(tokens)
        self._dollars.set(spent.cost)
        self._models.set(spent.requests)

    def queued(self, queue: "BulkFigures") -> None:
        """What waits, is worked on and was done of the bulk jobs of all people together."""
        for gauge, counted in ((self._jobs, queue.jobs), (self._files, queue.files)):
            for state, number in counted.items():
                gauge.labels(state).set(number)
        self._oldest.set(queue.oldest_seconds)

    def answers(self, counts: "Mapping[tuple[str, str], int]") -> None:
        """How often an answer of a model or a reading was there already, or was not."""
        self._answers.counts = dict(counts)

    def text(self, health: "Health", here: int) -> bytes:
        """All of them as Prometheus reads them."""
        self._ready.set(int(health.ready))
        self._here.set(here)
        return generate_latest(self.registry)


class _Answers(Collector):
    """What the answers of this process counted themselves."""

    counts: "Mapping[tuple[str, str], int]" = {}

    def collect(self) -> "Iterator[CounterMetricFamily]":
        """As the registry asks."""
        told = CounterMetricFamily(
            "copilot_answers", "Answers and readings looked for where they are kept.", labels=("kind", "result")
        )
        for (kind, result), number in self.counts.items():
            told.add_metric((kind, result), number)
        yield told
