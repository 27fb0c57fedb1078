import re

import pytest

from tests.tools.documents.rendering.drafts import MIRA, TIDE, cv, letter
from tools.documents.models import Format
from tools.documents.rendering.files import render


def text(draft, form: Format) -> str:
    return render(draft, form, ()).decode()


def test_markdown_of_a_cv():
    assert text(cv(), "md") == (
        "# Mira Example\n\n**Senior Backend Engineer**\n\n"
        "mira@example.org · +44 113 496 0000 · Leeds, United Kingdom · <https://www.linkedin.com/in/mira-example/>\n\n"
        "## Profile\n\nBackend engineer with more than 9 years of professional experience. Experience with Go and PostgreSQL.\n\n"
        "## Experience\n\n**Senior Platform Engineer**, Quarry Systems Ltd · Leeds, United Kingdom (Feb 2021 – present)\n\n"
        "- Built the deployment pipeline for 14 services in Go; a release now takes 9 minutes.\n"
        "- Cut the nightly build from 50 minutes to 12 minutes.\n\n"
        "**Backend Developer**, Tern Media GmbH · Hamburg (May 2018 – Jan 2021)\n\n"
        "- Wrote the booking service used by 30 cinemas.\n\n"
        "## Projects\n\n**Open Tide Tables** (2022 – 2023) <https://example.org/tides>\n\n- A package that checks tide gauges.\n\n"
        "## Education\n\n**BSc, Computing**, Aire College · Leeds (2013 – 2016)\n\n"
        "## Skills\n\n- **Languages:** Go, Python, SQL\n- Kubernetes, Terraform\n\n"
        "## Certificates\n\n- Certified Kubernetes Administrator, CNCF, Jun 2023\n- First Aid at Work, St Oswin, Jun 2024\n\n"
        "## Languages\n\nEnglish (native), German (C1)\n\n## Interests\n\nBell ringing, fell running\n"
    )


def test_text_of_a_letter():
    assert text(letter(), "txt") == (
        "Mira Example\nLeeds, United Kingdom\nmira@example.org\n\nHarbourlight\n\n1 March 2026\n\nApplication for Backend Engineer\n\n"
        "Dear Harbourlight team,\n\nI am writing about the position of Backend Engineer. I would like to be part of that.\n\n"
        "At Quarry Systems I built the deployment pipeline for 14 services.\n\nThank you for your time.\n\nKind regards,\n\nMira Example\n"
    )


def test_text_of_a_cv_wraps_nothing_and_marks_nothing():
    made = text(cv(), "txt")
    assert (
        "Experience\n----------\nSenior Platform Engineer, Quarry Systems Ltd · Leeds, United Kingdom (Feb 2021 – present)\n- Built"
        in made
    )
    assert "Skills\n------\nLanguages: Go, Python, SQL\nKubernetes, Terraform\n" in made
    assert "*" not in made
    assert max(map(len, made.splitlines())) > 90


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("snake_case and 2*3*4", "snake\\_case and 2\\*3\\*4"),
        ("# heading", "\\# heading"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("<b>", "\\<b\\>"),
        ("C:\\dir", "C:\\\\dir"),
        ("a-b + c = 1.5", "a-b + c = 1.5"),
    ],
)
def test_markdown_escapes_what_would_be_markup(written, marked):
    assert text(cv(("summary", written, "basics")), "md").strip() == marked


def test_html_stands_alone():
    made = text(cv(language="pt-BR"), "html")
    assert made.startswith('<!doctype html>\n<html lang="pt-BR">')
    assert "<title>CV Mira Example: Backend Engineer</title>" in made
    assert '<meta name="keywords" content="drafted with AI assistance">' in made
    assert f"<h1>{MIRA}</h1>" in made
    assert made.count("<h2>") == 8
    assert "<h3><span>Backend Developer</span>" in made
    assert re.findall(r'href="([^"]+)"', made) == ["https://www.linkedin.com/in/mira-example/", "https://example.org/tides"]
    assert not re.search(r"<(?:script|link|img)|@import|url\(", made)


def test_html_direction_and_letter():
    made = text(letter(language="ar"), "html")
    assert '<html lang="ar" dir="rtl">' in made
    assert "<h1>Application for Backend Engineer</h1>" in made
    assert f'<p class="name">{MIRA}</p>' in made
    assert made.count("<h1>") == 1


def test_an_address_that_is_no_https_stays_words():
    rows = (
        ("contact", "http://example.org", ""),
        ("entry", "x", "projects", TIDE.model_copy(update={"url": "ftp://example.org"})),
    )
    assert "<a " not in text(cv(*rows), "html")
    assert "<http" not in text(cv(*rows), "md")


def test_a_contact_is_one_piece_that_keeps_its_own_direction():
    made = text(cv(("contact", "+962 7 9000 1234", ""), ("contact", "example.org/a", ""), language="ar"), "html")
    assert "<bdi>+962 7 9000 1234</bdi> · <bdi><a href=" in made
    assert re.search(r"\.contact bdi \{ display: inline-block; \}", made)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_of_the_page_can_be_read_in_both_schemes(scheme):
    """The contrast that WCAG 2.2 asks of text (4.5 to 1), of each colour that text has."""
    made = text(cv(), "html")
    named = re.findall(r"--ink: (#\w+); --soft: (#\w+); --accent: (#\w+); --rule: #\w+; --paper: (#\w+)", made)
    *shown, paper = named[scheme == "dark"]
    assert all(contrast(colour, paper) >= 4.5 for colour in shown)
    assert "color-scheme: light dark" in made
    assert named[2] == named[0], "paper is printed on in dark ink, whatever the screen's scheme"


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
