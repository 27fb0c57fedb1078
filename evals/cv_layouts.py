"""Invented people of `fixtures/cv/people.json` as CV files of several layouts, and what a reader should find in them."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "fixtures" / "cv"
Person = dict[str, Any]


def people() -> list[Person]:
    """All invented people."""
    found: list[Person] = json.loads((FOLDER / "people.json").read_text(encoding="utf-8"))
    return found


def plain(person: Person) -> bytes:
    """Plain text, headings in capitals, dates on the line under the title."""
    heads = person["headings"]
    rows = [person["name"], person["label"], person["location"], person["phone"], person["email"], *person["links"]]
    rows += ["", heads["summary"].upper(), person["summary"], "", heads["work"].upper(), ""]
    for job in person["work"]:
        rows += [f"{job['title']}, {job['company']}", job["dates"], *(f"- {b}" for b in job["bullets"]), ""]
    rows += [heads["education"].upper(), ""]
    for study in person["education"]:
        rows += [study["degree"], study["institution"], study["dates"], ""]
    rows += [heads["skills"].upper(), ", ".join(person["skills"]), "", heads["languages"].upper()]
    rows += [f"{language} - {level}" for language, level in person["spoken"]]
    rows += ["", heads["certificates"].upper(), *(f"- {c}" for c in person["certificates"])]
    return "\n".join(rows).encode()


def markdown(person: Person) -> bytes:
    """Markdown with headings of two levels and dates in italics."""
    heads = person["headings"]
    rows = [
        f"# {person['name']}",
        "",
        f"*{person['label']}*",
        "",
        " · ".join((person["location"], person["phone"], person["email"])),
    ]
    rows += ["", *person["links"], "", f"## {heads['summary']}", "", person["summary"], "", f"## {heads['work']}", ""]
    for job in person["work"]:
        rows += [f"### {job['title']} | {job['company']}", f"*{job['dates']}*", "", *(f"* {b}" for b in job["bullets"]), ""]
    rows += [f"## {heads['education']}", ""]
    for study in person["education"]:
        rows += [f"**{study['degree']}**, {study['institution']} ({study['dates']})", ""]
    rows += [f"## {heads['skills']}", "", *(f"* {s}" for s in person["skills"]), "", f"## {heads['languages']}", ""]
    rows += [f"* {language}: {level}" for language, level in person["spoken"]]
    rows += ["", f"## {heads['certificates']}", "", *(f"* {c}" for c in person["certificates"])]
    return "\n".join(rows).encode()


def word(person: Person) -> bytes:
    """A Word file in one column: tab before the dates, list styles."""
    from docx import Document

    document = Document()
    document.add_heading(person["name"], 0)
    document.add_paragraph(person["label"])
    document.add_paragraph(" | ".join((person["location"], person["phone"], person["email"], *person["links"])))
    document.add_heading(person["headings"]["summary"], 1)
    document.add_paragraph(person["summary"])
    _word_main(document, person)
    _word_lists(document, person)
    return _bytes(document)


def word_table(person: Person) -> bytes:
    """A Word file in a table of two columns: the lists on the left, the history on the right."""
    from docx import Document

    document = Document()
    document.add_heading(person["name"], 0)
    document.add_paragraph(person["label"])
    left, right = document.add_table(1, 2).rows[0].cells
    for line in (person["location"], person["phone"], person["email"], *person["links"]):
        left.add_paragraph(line)
    _word_lists(left, person)
    _word_main(right, person)
    return _bytes(document)


def _headed(target: Any, words: str) -> None:
    paragraph = target.add_paragraph()
    paragraph.add_run(words.upper()).bold = True


def _word_main(target: Any, person: Person) -> None:
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


def _word_lists(target: Any, person: Person) -> None:
    _headed(target, person["headings"]["skills"])
    target.add_paragraph(" · ".join(person["skills"]))
    _headed(target, person["headings"]["languages"])
    for language, level in person["spoken"]:
        target.add_paragraph(f"{language} ({level})")
    _headed(target, person["headings"]["certificates"])
    for certificate in person["certificates"]:
        target.add_paragraph(certificate, style="List Bullet")


def _bytes(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(layout: str) -> Callable[[Person], bytes]:
    """A maker of PDFs: `single` (dates on the right), `left` (dates on the left) or `sidebar` (two columns)."""

    def make(person: Person) -> bytes:
        import typst

        inputs = {"data": json.dumps(person), "layout": layout}
        made: bytes = typst.compile(str(FOLDER / "pages.typ"), sys_inputs=inputs, format="pdf")
        return made

    return make


LAYOUTS: dict[str, Callable[[Person], bytes]] = {
    "plain.txt": plain,
    "markdown.md": markdown,
    "one-column.docx": word,
    "table.docx": word_table,
    "single.pdf": pdf("single"),
    "left.pdf": pdf("left"),
    "sidebar.pdf": pdf("sidebar"),
}


def gold(person: Person) -> dict[str, Any]:
    """What a reader should find, in the shape of the scorer's golds."""
    same = ("name", "email", "phone", "location", "links")
    return {
        **{key: person[key] for key in same},
        "work": [
            {"company": w["company"], "title": w["title"], "start": w["start"], "end": w["end"], "n_bullets": len(w["bullets"])}
            for w in person["work"]
        ],
        "education": [{k: e.get(k) for k in ("institution", "degree", "area", "start", "end")} for e in person["education"]],
        "skills": person["skills"],
        "languages": [language for language, _ in person["spoken"]],
        "certifications": person["certificates"],
    }
