"""The second wall: what each answer carries, and who gets a visitor's name."""

import base64
import hashlib

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from ui.headers import POLICY, SCRIPTS, SecurityHeaders, VisitorCookie, content_policy, own_script

HTML = {"accept": "text/html"}


def page(_request):
    return HTMLResponse("<p>hello</p>")


def framed(_request):
    return HTMLResponse("x", headers={"x-frame-options": "SAMEORIGIN"})


def client(host: str = "localhost:8501") -> TestClient:
    names = iter(f"name-{n}" for n in range(100))
    middleware = [Middleware(SecurityHeaders), Middleware(VisitorCookie, name="visitor", new_id=lambda: next(names))]
    return TestClient(
        Starlette(routes=[Route("/", page), Route("/own", framed)], middleware=middleware), base_url=f"http://{host}"
    )


@pytest.mark.parametrize("path", ["/", "/missing"])
def test_each_answer_carries_the_headers(path):
    answer = client().get(path)
    assert answer.headers["content-security-policy"] == content_policy()
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "no-referrer"
    for sense in ("camera", "microphone", "geolocation"):
        assert f"{sense}=()" in answer.headers["permissions-policy"], sense


def test_a_header_set_by_the_answer_itself_stands():
    assert client().get("/own").headers.get_list("x-frame-options") == ["SAMEORIGIN"]


@pytest.mark.parametrize(
    "what",
    ["default-src", "img-src", "connect-src", "frame-src", "form-action", "font-src", "style-src", "script-src", "media-src"],
)
def test_no_other_host_is_named(what):
    assert "//" not in POLICY[what]
    assert "*" not in POLICY[what]


@pytest.mark.parametrize(
    ("what", "where"),
    [("object-src", "'none'"), ("frame-ancestors", "'none'"), ("base-uri", "'self'"), ("connect-src", "'self'")],
)
def test_the_policy_says(what, where):
    assert f"{what} {where}" in content_policy().split("; ")


def test_scripts_of_the_page_itself_are_named_by_their_hash():
    from pathlib import Path

    import streamlit

    text = (Path(streamlit.__file__).parent / "static" / "index.html").read_text()
    inline = text.split("<script>")[1].split("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in content_policy()
    assert "script-src 'self' 'unsafe-inline'" not in content_policy()


def test_a_visitor_from_elsewhere_gets_a_name_once():
    visitor = client("demo.example.org")
    first = visitor.get("/", headers=HTML).headers["set-cookie"]
    assert first == "visitor=name-0; Path=/; HttpOnly; SameSite=Lax"
    assert "set-cookie" not in visitor.get("/", headers=HTML).headers


@pytest.mark.parametrize("headers", [{"x-forwarded-proto": "https"}])
def test_behind_https_the_cookie_is_secure(headers):
    assert "; Secure" in client("demo.example.org").get("/", headers={**HTML, **headers}).headers["set-cookie"]


@pytest.mark.parametrize(
    ("host", "headers", "named"),
    [
        ("localhost:8501", HTML, False),
        ("127.0.0.1:8501", HTML, False),
        ("demo.example.org", {"accept": "application/json"}, False),
        ("localhost:8501", {**HTML, "x-forwarded-for": "203.0.113.9"}, True),
    ],
)
def test_who_needs_a_name(host, headers, named):
    assert ("set-cookie" in client(host).get("/", headers=headers).headers) is named


@pytest.mark.parametrize("name", ["beside", "close_sidebar", "follow", "one_by_one", "speak", "top"])
def test_our_own_scripts_are_named_by_their_hash(name):
    digest = base64.b64encode(hashlib.sha256(own_script(name).encode()).digest()).decode()
    assert f"'sha256-{digest}'" in content_policy()


def test_no_other_script_may_run():
    known = {path.stem for path in SCRIPTS.glob("*.js")}
    assert known == {"beside", "close_sidebar", "follow", "one_by_one", "speak", "top"}
    scripts = next(part for part in content_policy().split("; ") if part.startswith("script-src "))
    assert scripts.count("'sha256-") <= len(known) + 3
    assert "'unsafe-inline'" not in scripts


@pytest.mark.parametrize("name", ["beside", "close_sidebar", "follow", "one_by_one", "speak", "top"])
def test_a_script_of_ours_reaches_for_nothing(name):
    text = own_script(name)
    assert [
        word for word in ("fetch", "http", "import", "cookie", "localStorage", "innerHTML", "eval", "</") if word in text
    ] == []


@pytest.mark.parametrize(
    ("cookie", "named"), [("visitor=abc", False), ("other=1; visitor=abc", False), ("other=1", True), ("", True)]
)
def test_a_browser_that_has_a_name_keeps_it(cookie, named):
    answer = client("demo.example.org").get("/", headers={**HTML, "cookie": cookie})
    assert ("set-cookie" in answer.headers) is named


@pytest.mark.parametrize("flag", ["HttpOnly", "SameSite=Lax", "Path=/"])
def test_no_script_and_no_other_site_can_use_the_cookie(flag):
    cookie = client("demo.example.org").get("/", headers=HTML).headers["set-cookie"]
    assert flag in cookie.split("; ")
    assert "Max-Age" not in cookie
    assert "Expires" not in cookie, "it ends with the browser"


def test_two_visitors_have_two_names():
    once = client("demo.example.org")
    names = [once.get("/", headers={**HTML, "cookie": f"other={n}"}).headers["set-cookie"].split(";")[0] for n in range(2)]
    assert len(set(names)) == 2


@pytest.mark.parametrize("path", ["/", "/missing", "/own"])
def test_a_header_comes_once(path):
    answer = client().get(path)
    for name in ("content-security-policy", "x-frame-options", "x-content-type-options", "permissions-policy"):
        assert len(answer.headers.get_list(name)) == 1, name


def test_no_device_of_the_visitor_is_asked_for():
    allowed = client().get("/").headers["permissions-policy"]
    assert [name for name in ("camera", "geolocation", "payment", "usb") if f"{name}=()" not in allowed] == []
