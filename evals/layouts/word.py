"""Word files by python-docx: one column, tables, tabs, text boxes, content controls."""

import io
from collections.abc import Callable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from evals.layouts.person import Layout, Person, labels, without_links

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def one_column(document: Any, person: Person) -> None:
    """A tab before the dates, list styles."""
    document.add_heading(person["name"], 0)
    document.add_paragraph(person["label"])
    document.add_paragraph(" | ".join((person["location"], person["phone"], person["email"], *person["links"])))
    document.add_heading(person["headings"]["summary"], 1)
    document.add_paragraph(person["summary"])
    _main(document, person)
    _lists(document, person)


def table(document: Any, person: Person) -> None:
    """A table of two columns: the lists on the left, the history on the right."""
    document.add_heading(person["name"], 0)
    document.add_paragraph(person["label"])
    left, right = document.add_table(1, 2).rows[0].cells
    for line in (person["location"], person["phone"], person["email"], *person["links"]):
        left.add_paragraph(line)
    _lists(left, person)
    _main(right, person)


def tabs(document: Any, person: Person) -> None:
    """Dates before a tab, how to reach the person in the page's header."""
    document.sections[0].header.paragraphs[0].text = "\t".join((person["email"], person["phone"]))
    document.add_heading(person["name"], 0)
    document.add_paragraph(" · ".join((person["location"], *person["links"])))
    _headed(document, person["headings"]["work"])
    for job in person["work"]:
        document.add_paragraph(f"{job['dates']}\t{job['title']}")
        document.add_paragraph(f"\t{job['company']}, {job['place']}")
        for bullet in job["bullets"]:
            document.add_paragraph(f"\t• {bullet}")
    _headed(document, person["headings"]["education"])
    for study in person["education"]:
        document.add_paragraph(f"{study['dates']}\t{study['degree']}")
        document.add_paragraph(f"\t{study['institution']}")
    _headed(document, person["headings"]["skills"])
    for skill in person["skills"]:
        document.add_paragraph(skill, style="List Bullet")
    _headed(document, person["headings"]["languages"])
    for language, level in person["spoken"]:
        document.add_paragraph(f"{language}\t{level}")
    _headed(document, person["headings"]["certificates"])
    for certificate in person["certificates"]:
        document.add_paragraph(certificate)


def boxes(document: Any, person: Person) -> None:
    """The name, the contact and the lists in text boxes, the history in the body."""
    heads, paragraph = person["headings"], document.add_paragraph()
    spoken = [f"{language} ({level})" for language, level in person["spoken"]]
    for lines in (
        (person["name"], person["label"]),
        (person["location"], person["phone"], person["email"], *person["links"]),
        (heads["skills"].upper(), *person["skills"]),
        (heads["languages"].upper(), *spoken),
        (heads["certificates"].upper(), *person["certificates"]),
    ):
        paragraph.add_run()._r.append(_box(lines))  # noqa: SLF001 - python-docx has no text boxes
    _main(document, person)


def controls(document: Any, person: Person) -> None:
    """Each value in a content control, as Word's own templates have them."""
    body = document.element.body

    def put(*lines: str) -> None:
        for line in lines:
            body.insert(len(body) - 1, _control(line))

    put(person["name"], person["label"], " | ".join((person["location"], person["phone"], person["email"], *person["links"])))
    put(person["headings"]["summary"].upper(), person["summary"], person["headings"]["work"].upper())
    for job in person["work"]:
        put(job["dates"], f"{job['title']} | {job['company']} | {job['place']}", *job["bullets"])
    put(person["headings"]["education"].upper())
    for study in person["education"]:
        put(study["dates"], f"{study['degree']} | {study['institution']}")
    put(person["headings"]["skills"].upper(), *person["skills"], person["headings"]["languages"].upper())
    put(*(f"{language}: {level}" for language, level in person["spoken"]))
    put(person["headings"]["certificates"].upper(), *person["certificates"])


def form(document: Any, person: Person) -> None:
    """A table of labels and values, as the Europass has it."""
    words, heads = labels(person["language"]), person["headings"]
    sheet = document.add_table(0, 2)

    def row(label: str, value: str) -> None:
        cells = sheet.add_row().cells
        cells[0].text, cells[1].text = label, value

    row(words["personal"], "")
    for key, value in (("name", "name"), ("address", "location"), ("phone", "phone"), ("email", "email")):
        row(words[key], person[value])
    row(heads["work"], "")
    for job in person["work"]:
        row(words["period"], job["dates"])
        row(words["role"], job["title"])
        row(words["employer"], job["company"])
        row(words["tasks"], "\n".join(job["bullets"]))
    row(heads["education"], "")
    for study in person["education"]:
        row(words["period"], study["dates"])
        row(words["degree"], study["degree"])
        row(words["school"], study["institution"])
    row(heads["skills"], ", ".join(person["skills"]))
    row(heads["languages"], "\n".join(f"{language}: {level}" for language, level in person["spoken"]))
    row(heads["certificates"], "\n".join(person["certificates"]))


def grid(document: Any, person: Person) -> None:
    """A ruled table for the jobs and one for the studies, dates in the first column."""
    document.add_heading(person["name"], 0)
    document.add_paragraph("\t".join((person["location"], person["phone"], person["email"], *person["links"])))
    document.add_heading(person["headings"]["work"], 1)
    jobs = document.add_table(0, 2, style="Table Grid")
    for job in person["work"]:
        cells = jobs.add_row().cells
        cells[0].text = job["dates"]
        cells[1].text = "\n".join((job["title"], job["company"], *(f"– {b}" for b in job["bullets"])))
    document.add_heading(person["headings"]["education"], 1)
    studies = document.add_table(0, 3, style="Table Grid")
    for study in person["education"]:
        for cell, key in zip(studies.add_row().cells, ("dates", "degree", "institution"), strict=True):
            cell.text = study[key]
    _lists(document, person)


def _headed(target: Any, words: str) -> None:
    paragraph = target.add_paragraph()
    paragraph.add_run(words.upper()).bold = True


def _main(target: Any, person: Person) -> None:
    _headed(target, person["headings"]["work"])
    for job in person["work"]:
        line = target.add_paragraph()
        line.add_run(job["title"]).bold = True
        line.add_run(f"\t{job['dates']}")
        target.add_paragraph(f"{job['company']}, {job['place']}")
        for bullet in job["bullets"]:
            target.add_paragraph(bullet, style="List Bullet")
    _headed(target, person["headings"]["education"])
    for study in person["education"]:
        line = target.add_paragraph()
        line.add_run(study["institution"]).bold = True
        line.add_run(f"\t{study['dates']}")
        target.add_paragraph(study["degree"])


def _lists(target: Any, person: Person) -> None:
    _headed(target, person["headings"]["skills"])
    target.add_paragraph(" · ".join(person["skills"]))
    _headed(target, person["headings"]["languages"])
    for language, level in person["spoken"]:
        target.add_paragraph(f"{language} ({level})")
    _headed(target, person["headings"]["certificates"])
    for certificate in person["certificates"]:
        target.add_paragraph(certificate, style="List Bullet")


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{escape(words)}</w:t></w:r></w:p>"


def _box(lines: Sequence[str]) -> Any:
    from docx.oxml import parse_xml

    inside = "".join(_paragraph(line) for line in lines)
    return parse_xml(
        f'<w:drawing {W}><wp:inline><wp:extent cx="2000000" cy="1000000"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _control(words: str) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(f"<w:sdt {W}><w:sdtPr/><w:sdtContent>{_paragraph(words)}</w:sdtContent></w:sdt>")


def docx(fill: Callable[[Any, Person], None]) -> Callable[[Person], bytes]:
    """A maker of Word files out of what fills an empty one."""

    def make(person: Person) -> bytes:
        from docx import Document

        document, out = Document(), io.BytesIO()
        fill(document, person)
        document.save(out)
        return out.getvalue()

    return make


LAYOUTS = (
    Layout("one-column.docx", "word", docx(one_column)),
    Layout("table.docx", "word table", docx(table)),
    Layout("tabs.docx", "word", docx(tabs)),
    Layout("boxes.docx", "word boxes", docx(boxes)),
    Layout("controls.docx", "word controls", docx(controls)),
    Layout("form.docx", "word table", docx(form), keeps=without_links),
    Layout("grid.docx", "word table", docx(grid)),
)
