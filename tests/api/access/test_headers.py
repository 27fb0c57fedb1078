"""What an answer forbids a browser, and by which names we may be called."""

import pytest

from api.access.headers import HEADERS, expected, safe


@pytest.mark.parametrize(
    ("host", "allowed", "may"),
    [
        ("api.example.org", "", True),
        ("", "", True),
        ("api.example.org", "api.example.org", True),
        ("API.example.org:8443", "other.org api.EXAMPLE.org", True),
        ("evil.example", "api.example.org", False),
        ("api.example.org.evil.example", "api.example.org", False),
        ("xapi.example.org", "api.example.org", False),
        ("", "api.example.org", False),
        ("a.example.org", "*.example.org", True),
        ("example.org", "*.example.org", False),
        ("evilexample.org", "*.example.org", False),
        ("[::1]:8000", "[::1]", True),
        ("[::1]", "[::1]", True),
        ("[::2]:8000", "[::1]", False),
        ("127.0.0.1:8000", "localhost", False),
    ],
)
def test_by_which_name_we_are_called(host, allowed, may):
    assert expected(host, allowed) is may


def test_a_browser_may_do_nothing_with_an_answer():
    headers = safe("http", "application/json")
    assert headers == HEADERS
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert (headers["cache-control"], headers["x-content-type-options"], headers["x-frame-options"]) == (
        "no-store",
        "nosniff",
        "DENY",
    )


def test_a_page_has_its_style_and_no_script():
    policy = safe("http", "text/html; charset=utf-8")["content-security-policy"]
    assert "style-src 'unsafe-inline'" in policy
    assert "script" not in policy
    assert "default-src 'none'" in policy


def test_only_over_https_is_https_asked_for():
    assert "max-age" in safe("https", "")["strict-transport-security"]
    assert "strict-transport-security" not in safe("http", "")
