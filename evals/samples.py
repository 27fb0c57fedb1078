"""Makes the sample CV of the first screen from its JSON: `python -m evals.samples`."""

import json
from pathlib import Path
from typing import Any

from tools.documents.models import Draft, Entry, Line, LinePart, Options
from tools.documents.rendering.files import render
from tools.documents.wording import LANGUAGES, phrases

FOLDER = Path(__file__).parents[1] / "ui" / "samples"
HEADINGS = {
    "basics": "Profile",
    "work": "Professional experience",
    "projects": "Projects",
    "education": "Education",
    "skills": "Skills",
    "certificates": "Certificates",
    "languages": "Languages",
    "volunteer": "Volunteering",
    "interests": "Interests",
}
Person = dict[str, Any]


def sample_draft(person: Person, options: Options | None = None) -> Draft:
    """The person as a CV, with everything the JSON holds in its order."""
    lines: list[Line] = []

    def add(part: LinePart, text: str, section: str, entry: Entry | None = None) -> None:
        lines.append(Line(id=f"{part}:{len(lines)}", part=part, text=text, section=section, entry=entry))

    basics, language = person["basics"], person.get("language", "en")
    place = ", ".join(basics["location"].values())
    add("name", basics["name"], "basics")
    add("label", basics["label"], "basics")
    for contact in filter(None, (place, basics["phone"], basics["email"], basics.get("url"))):
        add("contact", contact, "basics")
    for section, heading in HEADINGS.items():
        if section not in person:
            continue
        add("heading", _heading(section, heading, person), section)
        if section == "basics":
            add("summary", basics["summary"], section)
            continue
        for item in person[section]:
            part, text, entry = _line(section, item)
            add(part, text, section, entry)
            for bullet in (*item.get("highlights", ()), *item.get("courses", ())):
                add("bullet", bullet, section)
    return Draft(document="cv", title=f"CV {basics['name']}", language=language, lines=tuple(lines), options=options or Options())


def _heading(section: str, usual: str, person: Person) -> str:
    """As our phrases call it, else as the person does, in languages that we write no letters in."""
    language = person.get("language", "en")
    ours = phrases(language)["headings"].get(section, usual) if language in LANGUAGES else ""
    return str(usual if language == "en" else ours or person["headings"][section])


def _line(section: str, item: Person) -> tuple[LinePart, str, Entry | None]:
    if section in {"work", "projects", "education", "volunteer"}:
        return "entry", _title(item), _entry(item)
    if section == "skills":
        words = ", ".join(item["keywords"])
        return "skill", f"{item['name']}: {words}" if item.get("name") else words, None
    if section == "languages":
        return "item", f"{item['language']} ({item['fluency']})", None
    if section == "certificates":
        told = (item["name"], item.get("issuer", ""), item.get("date", "")[:4])
        return "item", ", ".join(filter(None, told)), None
    return "item", item["name"], None


def _title(item: Person) -> str:
    if "studyType" in item:
        return ", ".join(filter(None, (item["studyType"], item.get("area", ""))))
    return str(item.get("position") or item["name"])


def _entry(item: Person) -> Entry:
    organization = item.get("institution") or item.get("organization") or (item["name"] if "position" in item else "")
    return Entry(
        title=_title(item),
        organization=organization,
        place=item.get("location", ""),
        start=item.get("startDate", ""),
        end=item.get("endDate", ""),
        current=bool(item.get("startDate")) and "endDate" not in item,
        url=item.get("url", ""),
    )


def main() -> None:
    """Writes the file."""
    person = json.loads((FOLDER / "sample-cv.json").read_text(encoding="utf-8"))
    data = render(sample_draft(person), "docx", ())
    (FOLDER / "sample-cv.docx").write_bytes(data)
    print(f"bytes={len(data)}")


if __name__ == "__main__":
    main()
