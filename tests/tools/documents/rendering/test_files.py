import io
import threading

import pytest
from PIL import Image

from core.errors import CopilotError
from tests.tools.documents.rendering.drafts import MIRA, cv, letter, long_cv
from tools.documents.rendering.files import file_name, formats_for, lines_per_page, page_count, page_pictures, pages_of, render
from tools.documents.rendering.looks import templates


@pytest.mark.parametrize(
    ("draft", "name"),
    [
        (cv(), "CV - Mira Example - Backend Engineer.pdf"),
        (letter(), "Cover letter - Mira Example - Backend Engineer.pdf"),
        (cv(language="de"), "Lebenslauf - Mira Example - Backend Engineer.pdf"),
        (letter(language="fr"), "Lettre de motivation - Mira Example - Backend Engineer.pdf"),
        (cv().model_copy(update={"job_title": None}), "CV - Mira Example.pdf"),
        (cv(("bullet", "x", "work")).model_copy(update={"job_title": ""}), "CV.pdf"),
        (cv(("name", "Åsa Ünal-Ñ", "")), "CV - Åsa Ünal-Ñ - Backend Engineer.pdf"),
        (cv(("name", "../..\\..:a?*", "")).model_copy(update={"job_title": "C/C++ | <Dev>"}), "CV - a - C C++ Dev.pdf"),
    ],
)
def test_file_names(draft, name):
    assert file_name(draft, "pdf") == name


@pytest.mark.parametrize("title", ["Engineer " * 60, "工程师" * 90, "x" * 400])
def test_long_names_are_cut_to_what_every_system_takes(title):
    name = file_name(cv().model_copy(update={"job_title": title}), "docx")
    assert name.startswith("CV - Mira Example")
    assert name.endswith(".docx")
    assert len(name.encode()) <= 120
    assert not name.removesuffix(".docx").endswith((" ", "-", "."))


def test_pages_become_pictures():
    data = render(long_cv(12), "pdf", ())
    pictures = page_pictures(data, 1.0)
    assert len(pictures) == page_count(data) == pages_of(long_cv(12)) > 1
    for picture in pictures:
        image = Image.open(io.BytesIO(picture))
        assert image.format == "PNG"
        assert image.size == (596, 842)
        assert len(image.convert("L").getcolors(256) or [1, 2, 3]) > 2


def test_scale():
    data = render(cv(), "pdf", ())
    small, large = (Image.open(io.BytesIO(page_pictures(data, scale)[0])) for scale in (1.0, 2.0))
    assert abs(large.width - 2 * small.width) <= 1


def test_several_threads_print_and_picture_at_once():
    failed: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(3):
                assert page_pictures(render(cv(), "pdf", ()), 0.5)
                assert render(cv(), "docx", ())
        except BaseException as error:  # noqa: BLE001 (handed to the test)
            failed.append(error)

    threads = [threading.Thread(target=work) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_a_letter_is_no_json_resume():
    with pytest.raises(CopilotError) as refused:
        render(letter(), "json", ())
    assert "letter" in refused.value.message
    assert refused.value.what_to_do


@pytest.mark.parametrize("template", templates())
def test_lines_per_page(template):
    a4, us = lines_per_page(template, "a4"), lines_per_page(template, "letter")
    assert 45 <= us < a4 <= 70


def test_compact_holds_most():
    assert lines_per_page("compact", "a4") > max(lines_per_page(t, "a4") for t in ("classic", "modern"))


@pytest.mark.parametrize(("jobs", "pages"), [(1, 1), (4, 1), (7, 2)])
def test_pages_of(jobs, pages):
    assert pages_of(long_cv(jobs)) == pages


@pytest.mark.parametrize("form", ["pdf", "docx", "md", "txt", "html", "json"])
def test_every_format_names_the_person(form):
    data = render(cv(), form, ())
    assert data
    if form in {"md", "txt", "html", "json"}:
        assert MIRA in data.decode()


def test_what_is_imported(tmp_path):
    import subprocess
    import sys
    from pathlib import Path

    code = (
        "import sys, tools.documents.rendering.files; print([m for m in ('typst','docx','pypdfium2','PIL') if m in sys.modules])"
    )
    root = Path(__file__).parents[4]
    env = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True, env=env).stdout.strip()
        == "[]"
    )


@pytest.mark.parametrize(
    ("document", "formats"), [("cv", ["json", "pdf", "europass"]), ("letter", ["pdf"]), ("follow_up", ["pdf"])]
)
def test_formats_that_a_kind_of_document_has(document, formats):
    assert formats_for(document, ["json", "pdf", "europass", "pdf"]) == formats
