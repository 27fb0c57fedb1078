"""Foreign words in a real browser: with each wall alone, and with both, nothing leaves the page."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser.conftest import Server, free_port
from tests.ui.test_render import LITERAL, PAYLOADS

pytestmark = pytest.mark.browser

PAGE = """
import json
import streamlit as st
from pathlib import Path
from ui.render import lines, prose, quote, words

gate = {gate}
for at, text in enumerate(json.loads(Path(r"{forms}").read_text())):
    for make in (prose, words, lines, quote) if gate else (lambda raw: raw,):
        made = make(text)
        st.markdown(made); st.caption(made); st.info(made)
        st.chat_message("assistant").markdown(made)
        with st.expander(made or "empty"):
            st.markdown(made)
        st.button(made or "empty", key=f"{{at}}{{make}}", help=made)
for number, text in enumerate(json.loads(Path(r"{literal}").read_text())):
    with st.container(key=f"literal-{{number}}"):
        st.markdown(words(text))
st.markdown("the end")
"""
APP = """
import streamlit as st
from starlette.middleware import Middleware
from ui.headers import SecurityHeaders
app = st.App(r"{page}", middleware=[{wall}])
"""


class Sink:
    """Writes down every request that reaches it."""

    def __init__(self) -> None:
        self.reached: list[str] = []
        sink = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                sink.reached.append(self.path)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", free_port()), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="module")
def sink():
    made = Sink()
    yield made
    made.server.shutdown()


def serve(folder, sink: Sink, *, gate: bool, wall: bool) -> Server:
    import json

    aimed = [
        text.replace("http://127.0.0.1:9911", sink.address).replace("https://evil.example", sink.address)
        for text in PAYLOADS.values()
    ]
    forms, literal, page, app = (folder / name for name in ("forms.json", "literal.json", "page.py", "walls.py"))
    forms.write_text(json.dumps(aimed))
    literal.write_text(json.dumps(LITERAL))
    page.write_text(PAGE.format(gate=gate, forms=forms, literal=literal))
    app.write_text(APP.format(page=page, wall="Middleware(SecurityHeaders)" if wall else ""))
    return Server(app, folder, ready="/_stcore/health").start()


@pytest.mark.parametrize(("gate", "wall"), [(True, True), (True, False), (False, True)])
def test_nothing_leaves_the_page(gate, wall, sink, tmp_path, watched):
    sink.reached.clear()
    server = serve(tmp_path, sink, gate=gate, wall=wall)
    try:
        watched.page.goto(server.url)
        watched.page.get_by_text("the end").wait_for()
        watched.page.wait_for_timeout(1000)
    finally:
        server.stop()
    assert sink.reached == []


def test_without_both_walls_the_sink_is_reached(sink, tmp_path, watched):
    sink.reached.clear()
    server = serve(tmp_path, sink, gate=False, wall=False)
    try:
        watched.page.goto(server.url)
        watched.page.get_by_text("the end").wait_for()
        watched.page.wait_for_timeout(1000)
    finally:
        server.stop()
    assert sink.reached


def test_plain_words_are_shown_as_they_are(sink, tmp_path, watched):
    server = serve(tmp_path, sink, gate=True, wall=True)
    try:
        watched.page.goto(server.url)
        watched.page.get_by_text("the end").wait_for()
        shown = [watched.page.locator(f".st-key-literal-{n}").inner_text().strip() for n in range(len(LITERAL))]
    finally:
        server.stop()
    assert shown == LITERAL
