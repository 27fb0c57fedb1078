"""What a machine reads in our files: `python -m evals.export`.

Each invented person is printed in each template as PDF and DOCX and read again: by two text extractors, which must find
every printed piece in printed order, and by our own reader, whose fields must be those of the person.
"""

import io
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from evals.samples import Person, sample_draft
from tools.cv.reader import read_here
from tools.documents.models import Draft, Format, Options
from tools.documents.rendering.files import render
from tools.documents.rendering.looks import look_of, templates
from tools.documents.rendering.sheet import sheet_of

PEOPLE = (Path(__file__).parents[1] / "ui" / "samples" / "sample-cv.json", Path(__file__).parent / "fixtures" / "export.json")
FORMATS: tuple[Format, ...] = ("pdf", "docx")
Found = tuple[int, int]
"""How many of how many."""


def people() -> list[Person]:
    """The invented persons, as JSON Resume."""
    found: list[Person] = []
    for path in PEOPLE:
        read = json.loads(path.read_text(encoding="utf-8"))
        found += read if isinstance(read, list) else [read]
    return found


def main() -> None:
    """Prints a row for each person, template and format, then the overall share."""
    print(f"{'person':<22}{'template':<10}{'file':<6}" + "".join(f"{name:>14}" for name in (*_READERS["pdf"], "our reader")))
    total = [0, 0]
    missed: list[str] = []
    for person in people():
        for template in templates():
            draft = sample_draft(person, Options(template=template))
            for form in FORMATS:
                row = list(_read_again(draft, form, person, missed))
                print(f"{person['basics']['name']:<22}{template:<10}{form:<6}" + "".join(f"{f'{a}/{b}':>14}" for a, b in row))
                total = [total[0] + sum(a for a, _ in row), total[1] + sum(b for _, b in row)]
    print("\n".join(sorted(set(missed))))
    print(f"export_recall={total[0] / total[1]:.4f}")


def pieces(draft: Draft) -> Iterator[str]:
    """Everything that is printed, in printed order."""
    sheet, look = sheet_of(draft), look_of(draft.options.template)
    yield from (sheet.name, sheet.label, *(contact.text for contact in sheet.contacts))
    for part in sheet.parts:
        yield part.heading
        for row in part.rows:
            when, where = row.when, row.where
            told = (
                (when, row.title, where)
                if look.dates_beside
                else (row.title, where, when)
                if look.one_line
                else (row.title, when, where)
            )
            yield from told if row.kind == "entry" else (row.title, row.text)
            yield from row.items


def in_order(wanted: Iterable[str], text: str) -> tuple[Found, list[str]]:
    """How many pieces stand in the text, each behind the one before; spaces and line ends do not count."""
    squeezed, at, missing, count = _squeeze(text), 0, [], 0
    for piece in filter(None, map(_squeeze, wanted)):
        count += 1
        place = squeezed.find(piece, at)
        if place < 0:
            missing.append(piece)
        else:
            at = place + len(piece)
    return (count - len(missing), count), missing


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def _read_again(draft: Draft, form: Format, person: Person, missed: list[str]) -> Iterator[Found]:
    data = render(draft, form, ())
    for name, reader in _READERS[form].items():
        found, missing = in_order(pieces(draft), reader(data))
        missed += [f"  {name} {form}: {piece[:70]}" for piece in missing]
        yield found
    wanted, read = set(_fields(person)), set(_fields(_own_reading(data, form)))
    missed += [f"  our reader {form}: {key} {value}" for key, value in wanted - read]
    yield len(wanted & read), len(wanted)


def _own_reading(data: bytes, form: Format) -> Person:
    return read_here(f"cv.{form}", data).profile.model_dump(mode="json", by_alias=True, exclude_none=True)


_KEYS = {
    "work": ("name", "position", "startDate", "endDate"),
    "education": ("institution", "studyType", "area", "startDate", "endDate"),
    "languages": ("language",),
}


def _fields(person: Person) -> Iterator[tuple[str, str]]:
    """The fields that every applicant system asks for, as pairs to compare."""
    for key in ("name", "email", "phone", "summary"):
        yield key, _squeeze(str(person["basics"].get(key, "")))
    for section, keys in _KEYS.items():
        for number, item in enumerate(person.get(section, [])):
            yield from ((f"{section}[{number}].{key}", _squeeze(item[key])) for key in keys if item.get(key))
            yield from ((f"{section}[{number}]", _squeeze(line)) for line in item.get("highlights", ()))
    yield from (("skill", _squeeze(word)) for group in person.get("skills", []) for word in group["keywords"])


def _by_pypdf(data: bytes) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def _by_pdfium(data: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def _by_docx(data: bytes) -> str:
    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def _by_xml(data: bytes) -> str:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as file:
        xml = file.read("word/document.xml").decode()
    words = re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:tab/>", "\n", xml))
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


_READERS: dict[Format, dict[str, Callable[[bytes], Any]]] = {
    "pdf": {"extractor 1": _by_pypdf, "extractor 2": _by_pdfium},
    "docx": {"extractor 1": _by_docx, "extractor 2": _by_xml},
}


if __name__ == "__main__":
    main()
