"""Parts of lists, and names of files that are handed out."""

import pytest

from api.kept.visit import Slice, download, part_of


@pytest.mark.parametrize(
    ("limit", "offset", "items", "after"),
    [(2, 0, (0, 1), 2), (2, 2, (2, 3), 4), (2, 4, (4,), None), (5, 0, (0, 1, 2, 3, 4), None), (3, 9, (), None), (1, 3, (3,), 4)],
)
def test_a_part_says_where_the_next_begins(limit, offset, items, after):
    found = part_of(range(5), Slice(limit=limit, offset=offset))
    assert (tuple(found.items), found.total, found.next) == (items, 5, after)


NAMES = {
    "cv.pdf": ("cv.pdf", "cv.pdf"),
    "CV - Jane.docx": ("CV - Jane.docx", "CV%20-%20Jane.docx"),
    "Lebenslauf Müller.pdf": ("Lebenslauf M_ller.pdf", "Lebenslauf%20M%C3%BCller.pdf"),
    "履歴書.pdf": ("___.pdf", "%E5%B1%A5%E6%AD%B4%E6%9B%B8.pdf"),
    'a"; filename=evil.exe': ("a__ filename=evil.exe", "a%22%3B%20filename%3Devil.exe"),
    "a\r\nset-cookie: x=1": ("a__set-cookie: x=1", "a%0D%0Aset-cookie%3A%20x%3D1"),
    "../../etc/passwd": (".._.._etc_passwd", "..%2F..%2Fetc%2Fpasswd"),
    "a%41\\b": ("a_41_b", "a%2541%5Cb"),
    "\ud800.pdf": ("_.pdf", "%3F.pdf"),
    "": ("file", ""),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_a_file_is_a_value_in_its_header_and_nothing_else(name):
    plain, extended = NAMES[name]
    answer = download(name, b"<script>", "text/html")
    assert answer.headers["content-disposition"] == f"attachment; filename=\"{plain}\"; filename*=UTF-8''{extended}"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.body == b"<script>"
