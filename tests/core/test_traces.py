"""Spans: off unless wanted, on a list of what may be said, and where the environment says."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import grpc  # type: ignore[import-untyped]
import pytest
from opentelemetry import trace
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2 as messages
from opentelemetry.proto.collector.trace.v1 import trace_service_pb2_grpc as service

from core import traces
from core.logs import logger
from core.settings import ROOT
from core.traces import carried, span
from tests.traced import telling

LINE, NAME, KEY = "Led a team of 5 at Acme", "Ann Example", "sk-canary-1234567890"


@pytest.mark.parametrize("module", ["app", "api.interface", "agent.bootstrap", "core.traces"])
def test_while_they_are_off_nothing_of_opentelemetry_is_loaded(module):
    told = (
        f"import {module}, sys\n"
        "from core.traces import begin, carried, span\n"
        "begin(False)\n"
        "with span('request', status=200) as one: one.tell(route='/v1/cvs')\n"
        "carried(print)\n"
        "print([m for m in sys.modules if m.startswith(('opentelemetry.sdk', 'opentelemetry.exporter', 'grpc'))])"
    )
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_span_says_what_is_on_the_list_under_its_usual_name():
    with telling() as told, span("model", model="gpt-4o-mini", cost=None) as one:
        one.tell(asked=50, said=10, cost=0.25, state="done")
    assert told.of("model") == [
        {
            "gen_ai.request.model": "gpt-4o-mini",
            "gen_ai.usage.input_tokens": 50,
            "gen_ai.usage.output_tokens": 10,
            "copilot.cost_dollars": 0.25,
            "copilot.state": "done",
        }
    ]
    assert [s.resource.attributes["service.name"] for s in told.spans] == ["job-copilot"]


@pytest.mark.parametrize("word", sorted(traces.NAMES))
@pytest.mark.parametrize("canary", [LINE, NAME, KEY, "ann@example.org", "Müller"])
def test_no_words_of_a_person_and_no_key_under_any_name(word, canary):
    with telling() as told, span("tool") as one:
        one.tell(**{word: canary})
    assert canary not in told.words
    assert len(told.spans) == 1


@pytest.mark.parametrize("word", ["owner", "text", "message", "file", "thread"])
def test_nothing_else_can_be_told(word):
    given: dict[str, Any] = {word: "x"}
    with telling() as told, span("tool", **given) as one:
        one.tell(tool="", **given)
    assert told.of("tool") == [{}]


def test_an_error_goes_on_and_is_told_by_its_kind():
    with telling() as told, pytest.raises(ValueError, match="Acme"), span("tool", tool="read_cv"):
        raise ValueError(LINE)
    (one,) = told.spans
    assert dict(one.attributes) == {"gen_ai.tool.name": "read_cv", "error.type": "ValueError"}
    assert (one.status.status_code, one.status.description, one.events) == (trace.StatusCode.ERROR, None, ())


def test_work_on_another_thread_is_a_part_where_it_is_carried():
    def work():
        with span("reading"):
            pass

    with telling() as told, ThreadPoolExecutor(1) as pool:
        with span("request"):
            pool.submit(carried(work)).result()
        assert told.parent("reading") == "request"
        pool.submit(work).result()
        with span("request"), span("model", inside=False):
            work()
    assert [s.parent is None for s in told.spans if s.name == "reading"] == [False, True, False]
    assert told.parent("model") == "request"


def test_a_line_of_the_log_names_its_trace(capsys):
    logger("api").info("request")
    with telling() as told:
        with span("request"):
            logger("api").info("request")
        logger("api").info("request")
    logger("api").info("request")
    before, within, after, off = map(json.loads, capsys.readouterr().err.splitlines())
    assert within["trace"] == format(told.spans[0].context.trace_id, "032x")
    assert not any("trace" in line for line in (before, after, off))


def test_what_libraries_would_tell_goes_nowhere():
    with telling() as told, trace.get_tracer("another").start_as_current_span("secret of a library"):
        pass
    assert told.spans == []


class Receiver(service.TraceServiceServicer):
    """Takes spans in as a collector does."""

    def __init__(self) -> None:
        self.got: list[messages.ExportTraceServiceRequest] = []

    def Export(self, request, _context):  # noqa: N802 - the protocol's own name
        self.got.append(request)
        return messages.ExportTraceServiceResponse()


def test_they_go_where_the_environment_says(monkeypatch):
    server, receiver = grpc.server(ThreadPoolExecutor(1)), Receiver()
    service.add_TraceServiceServicer_to_server(receiver, server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("OTEL_SERVICE_NAME", "copilot-of-acme")
    traces.end()
    traces.begin(True)
    with span("request", route="/v1/cvs"):
        pass
    traces.end()
    server.stop(0).wait(5)
    (resource,) = receiver.got[0].resource_spans
    assert [s.name for s in resource.scope_spans[0].spans] == ["request"]
    assert "copilot-of-acme" in {a.value.string_value for a in resource.resource.attributes}
