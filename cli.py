"""Job Copilot on the command line: the same engines as the chat.

Exit codes: 0 done, 2 some input was refused (the others are done), 1 a bug of ours.
"""

import argparse
import sys

from core.errors import CopilotError
from core.settings import prepare_environment
from doors import applications, backup, bulk, cv, discovery, doctor, documents, jobs, keys, talk
from doors.told import Doors, Outcome, say

EXAMPLES = """examples:
  python cli.py read cv.pdf other.docx --out readings
  python cli.py review cv.pdf
  python cli.py requirements https://jobs.example.org/4471 --json
  python cli.py fit --cv cv.pdf --job job.txt
  python cli.py rank --job job.txt --cvs folder --json
  python cli.py tailor --cv cv.pdf --job job.txt --out tailored --formats docx,pdf
  python cli.py check --items items.jsonl --personas personas.json --ads ads.json --out verdicts.jsonl
  python cli.py converse --items items.jsonl --out results.jsonl
  python cli.py find remote data analyst in Berlin
  python cli.py applications move globex interview --day 2026-11-20
  python cli.py bulk submit folder --job job.txt --reviewer "Robin Doe" --work 2
  python cli.py backup copilot-backup.zip
  python cli.py doctor
  python cli.py key-new "our careers page" --days 30
  python cli.py ask "How well do I fit?" --attach cv.pdf --attach job.txt
"""

COMMANDS: Doors = {
    **cv.DOORS,
    **jobs.DOORS,
    **documents.DOORS,
    **discovery.DOORS,
    **applications.DOORS,
    **backup.DOORS,
    **bulk.DOORS,
    **doctor.DOORS,
    **keys.DOORS,
    **talk.DOORS,
}


def parser() -> argparse.ArgumentParser:
    """The commands and their arguments."""
    top = argparse.ArgumentParser(
        prog="cli.py", description=__doc__, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for run, arguments in COMMANDS.items():
        made = commands.add_parser(run.__name__.replace("_", "-"), help=run.__doc__, description=run.__doc__)
        made.set_defaults(run=run)
        for name, about in arguments.items():
            made.add_argument(name, **about)
    return top


def main(argv: list[str] | None = None) -> int:
    """Runs one command. Returns the exit code."""
    args = parser().parse_args(argv)
    prepare_environment()
    outcome = Outcome()
    try:
        args.run(args, outcome)
    except CopilotError as error:
        outcome.refuse(args.run.__name__, error)
    except FileNotFoundError as error:
        say(f"{error.filename}: no such file")
        outcome.refused += 1
    return 2 if outcome.refused else 0


if __name__ == "__main__":
    sys.exit(main())
