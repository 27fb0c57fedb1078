"""Documents: written for an ad, and claims put before the truth gate."""

import json
from argparse import ArgumentTypeError, Namespace

from core.json_lines import read_rows, write_rows
from doors.cv import reading_of
from doors.jobs import finder_of, posting_of
from doors.plain import drafted, rendered
from doors.told import FOLDER, JOB, PATH, Doors, Outcome, say, write_json


def tailor(args: Namespace, _: Outcome) -> None:
    """Writes a CV and a letter for an ad, each line with its facts."""
    from tools.documents.claims import changes_json, claims_json, refused_json
    from tools.documents.models import Options
    from tools.documents.rendering.files import ending

    made = drafted(posting_of(args.job), reading_of(args.cv), finder_of(), Options(language=args.language))
    args.out.mkdir(parents=True, exist_ok=True)
    files = list(rendered(made, args.formats))
    for draft, form, data in files:
        (args.out / f"{draft.document}.{ending(form)}").write_bytes(data)
    for name, listed in (("claims", claims_json), ("changes", changes_json), ("refused", refused_json)):
        write_json(args.out / f"{name}.json", listed(made.drafts))
    say(f"written to {args.out}: {len(files)} documents, claims.json, changes.json, refused.json")


def check(args: Namespace, _: Outcome) -> None:
    """Runs the truth gate on given claims."""
    from tools.documents.check_items import check_items

    personas, ads = (json.loads(p.read_text(encoding="utf-8")) for p in (args.personas, args.ads))
    write_rows(args.out, check_items(read_rows(args.items), personas, ads), say)


def _formats(words: str) -> list[str]:
    from typing import get_args

    from tools.documents.models import Format

    asked = [w.strip() for w in words.split(",") if w.strip()]
    if wrong := [w for w in asked if w not in get_args(Format)]:
        raise ArgumentTypeError(f"unknown format {wrong[0]}; known are {', '.join(get_args(Format))}")
    return asked


DOORS: Doors = {
    tailor: {
        "--cv": PATH,
        "--job": JOB,
        "--out": FOLDER,
        "--language": {"metavar": "xx", "help": "default: the ad's"},
        "--formats": {"type": _formats, "default": ["docx", "pdf", "md", "json"], "help": "docx,pdf,md,txt,json,html"},
    },
    check: {"--items": PATH, "--personas": PATH, "--ads": PATH, "--out": PATH},
}
