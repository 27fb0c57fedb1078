"""Plain text and Markdown."""

from evals.layouts.person import Layout, Person, labels, without_links


def plain(person: Person) -> bytes:
    """Headings in capitals, dates on the line under the title."""
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


def ruled(person: Person) -> bytes:
    """Headings over a rule, employer first, dates at the end of the line."""
    rows = [person["name"], " | ".join((person["email"], person["phone"], person["location"], *person["links"])), ""]

    def head(key: str) -> None:
        rows.extend(("", person["headings"][key], "=" * 40))

    head("work")
    for job in person["work"]:
        rows += [f"{job['company']}    {job['dates']}", job["title"], *(f"  * {b}" for b in job["bullets"]), ""]
    head("education")
    for study in person["education"]:
        rows += [f"{study['institution']}    {study['dates']}", study["degree"], ""]
    head("skills")
    rows += [f"  * {skill}" for skill in person["skills"]]
    head("languages")
    rows.append(", ".join(f"{language} ({level})" for language, level in person["spoken"]))
    head("certificates")
    rows += [f"  * {c}" for c in person["certificates"]]
    return "\n".join(rows).encode()


def form(person: Person) -> bytes:
    """A label before each value."""
    words, heads = labels(person["language"]), person["headings"]
    personal = (("name", person["name"]), ("address", person["location"]), ("phone", person["phone"]), ("email", person["email"]))
    rows = [words["title"], "", words["personal"], *(f"{words[k]}: {v}" for k, v in personal), "", heads["work"]]
    for job in person["work"]:
        said = (("period", job["dates"]), ("role", job["title"]), ("employer", job["company"]))
        rows += ["", *(f"{words[k]}: {v}" for k, v in said), *(f"- {b}" for b in job["bullets"])]
    rows += ["", heads["education"]]
    for study in person["education"]:
        said = (("period", study["dates"]), ("degree", study["degree"]), ("school", study["institution"]))
        rows += ["", *(f"{words[k]}: {v}" for k, v in said)]
    rows += ["", heads["skills"], ", ".join(person["skills"]), "", heads["languages"]]
    rows += [f"{language}: {level}" for language, level in person["spoken"]]
    rows += ["", heads["certificates"], *person["certificates"]]
    return "\n".join(rows).encode("utf-16")


def markdown(person: Person) -> bytes:
    """Headings of two levels and dates in italics."""
    heads = person["headings"]
    rows = [f"# {person['name']}", "", f"*{person['label']}*", ""]
    rows.append(" · ".join((person["location"], person["phone"], person["email"])))
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


def linked(person: Person) -> bytes:
    """Underlined headings, links behind words, jobs as a table."""
    heads = person["headings"]
    reach = [f"[{person['email']}](mailto:{person['email']})", *(f"[{x}](https://{x})" for x in person["links"])]
    rows = [person["name"], "=" * 20, "", " | ".join((person["location"], person["phone"], *reach)), ""]
    rows += [heads["work"], "-" * 20, ""]
    for job in person["work"]:
        rows += [f"**{job['company']}** -- {job['title']} ({job['dates']})", "", *(f"- {b}" for b in job["bullets"]), ""]
    rows += [heads["education"], "-" * 20, "", "| | | |", "|---|---|---|"]
    rows += [f"| {s['dates']} | {s['degree']} | {s['institution']} |" for s in person["education"]]
    rows += ["", heads["skills"], "-" * 20, "", ", ".join(f"`{s}`" for s in person["skills"]), ""]
    rows += [heads["languages"], "-" * 20, "", *(f"- **{language}**: {level}" for language, level in person["spoken"])]
    rows += ["", heads["certificates"], "-" * 20, "", *(f"- {c}" for c in person["certificates"])]
    return "\n".join(rows).encode()


LAYOUTS = (
    Layout("plain.txt", "text", plain),
    Layout("ruled.txt", "text", ruled),
    Layout("form.txt", "text", form, keeps=without_links),
    Layout("markdown.md", "markdown", markdown),
    Layout("linked.md", "markdown", linked),
)
