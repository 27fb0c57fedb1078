"""PDFs with a password, in each of the usual ciphers."""

import io

import pypdf
import pytest

from core.errors import FileRefused
from tests.tools.cv.files import pdf
from tools.cv.reader import read_file, read_words

CIPHERS = ["RC4-40", "RC4-128", "AES-128", "AES-256"]
WORDS = "BT /F1 12 Tf 72 720 Td (Jane Miller) Tj 0 -20 Td (jane.miller@example.org) Tj 0 -20 Td (Skills: Python, SQL) Tj ET"


def locked(cipher: str, password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(WORDS)))
    writer.encrypt(password, "of the owner", algorithm=cipher)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("cipher", CIPHERS)
def test_a_pdf_that_needs_a_password_is_refused_with_what_to_do(cipher):
    with pytest.raises(FileRefused) as refused:
        read_file("cv.pdf", locked(cipher, "secret"))
    assert refused.value.reason == "encrypted"
    assert "without a password" in refused.value.what_to_do
    assert "secret" not in f"{refused.value.message} {refused.value.what_to_do}"


@pytest.mark.parametrize("cipher", CIPHERS)
def test_a_pdf_that_only_its_owner_may_change_is_read(cipher):
    text = read_words("cv.pdf", locked(cipher, ""))
    assert [line for line in text.splitlines() if line] == ["Jane Miller", "jane.miller@example.org", "Skills: Python, SQL"]
