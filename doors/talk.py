"""The conversation: its planning on given messages, and one turn."""

import json
from argparse import Namespace
from pathlib import Path

from core.json_lines import read_rows, write_rows
from core.settings import Settings
from doors.told import JSON, PATH, Doors, Outcome, say


def converse(args: Namespace, _: Outcome) -> None:
    """Runs the agent's planning on given states and messages."""
    from agent.converse import converse as answers

    write_rows(args.out, answers(read_rows(args.items), args.model), say)


def ask(args: Namespace, _: Outcome) -> None:
    """One turn of the conversation, its events one a line."""
    from agent.once import ask_once

    files = [(p.name, p.read_bytes()) for p in args.attach]
    for event in ask_once(Settings.load(), args.text, files, args.thread):
        if args.json:
            print(json.dumps(event.model_dump(mode="json"), ensure_ascii=False), flush=True)
        elif event.type == "text":
            print(event.text, end="", flush=True)
        else:
            say(
                f"[{event.type}] {getattr(event, 'label', '') or getattr(event, 'message', '') or getattr(event, 'note', '')}".rstrip()
            )


DOORS: Doors = {
    converse: {"--items": PATH, "--out": PATH, "--model": {"default": "offline", "metavar": "offline|NAME"}},
    ask: {
        "text": {},
        "--attach": {"type": Path, "action": "append", "default": [], "metavar": "FILE"},
        "--thread": {"metavar": "ID", "help": "go on in this conversation"},
        "--json": JSON,
    },
}
