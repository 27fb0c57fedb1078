"""Our reader beside a Node parser, on the same files and machine: `python -m evals.node --parser DIR [--data DIR] [--n N] [--rounds R]`.

The parser is that of open-resume (PDF.js and rules, AGPL: it is measured and never part of the project). `--set-up` fetches it with npm into
--parser DIR first. Each of the two reads the PDFs one after the other, R times over, each time in a process of its own; scans are left out, for it cannot read
them. What counts: the median over the files of the best round, the time from the start of the process to the first result, and the most
memory held. It reads English CVs of one column into a few fields; ours reads all its fields, with places, confidences and hidden text.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from core.errors import FileRefused
from evals.speed import gather

ROOT = Path(__file__).parents[1]
GLUE = ROOT / "evals" / "fixtures" / "node"
PACKAGES = ("open-resume@0.1.0", "pdfjs-dist@3.7.107", "@reduxjs/toolkit@1.9.7", "canvas@2.11.2", "esbuild@0.28.2")
BUNDLE = ("--bundle", "--platform=node", "--format=cjs", "--outfile=parser.cjs", "--log-level=error")
ALIASES = {
    "lib": "./node_modules/open-resume/src/app/lib",
    "pdfjs-dist/build/pdf.worker.entry": "./worker.cjs",
    "pdfjs-dist": "./pdf.cjs",
}


class Course(NamedTuple):
    """What one of the two did: seconds to the first result, the median of a file in seconds, bytes held at most, files refused."""

    first: float
    each: float
    memory: int
    refused: int


def set_up(there: Path) -> None:
    """Fetches the parser and makes one file of it."""
    there.mkdir(parents=True, exist_ok=True)
    for part in GLUE.iterdir():
        shutil.copy(part, there)
    npm, npx = shutil.which("npm"), shutil.which("npx")
    if not npm or not npx:
        sys.exit("npm is needed: install Node.js 20")
    install = [npm, "install", "--no-save", "--ignore-scripts", "--silent", "--legacy-peer-deps", *PACKAGES]
    subprocess.run(install, cwd=there, check=True)  # noqa: S603 - packages named above
    aliases = [f"--alias:{name}={where}" for name, where in ALIASES.items()]
    subprocess.run([npx, "esbuild", "entry.mjs", *BUNDLE, *aliases], cwd=there, check=True)  # noqa: S603 - what was fetched


def here() -> None:
    """Our side, with all read ahead that the product reads ahead: the path of a PDF on each line, what it took on each line."""
    import resource

    from tools.cv.host import load
    from tools.cv.reader import read_here

    load()
    for line in sys.stdin:
        path, began, refused = Path(line.strip()), time.perf_counter(), False
        try:
            read_here(path.name, path.read_bytes())
        except FileRefused:
            refused = True
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        print(json.dumps({"seconds": time.perf_counter() - began, "refused": refused, "memory": memory}), flush=True)


def course(command: Sequence[str], paths: Sequence[Path], rounds: int) -> Course:
    """Lets one of the two read all files, each round in a process of its own, for nothing of a file may be known from before."""
    turns = [_turn(command, paths) for _ in range(rounds)]
    best = [min(told[at]["seconds"] for _, told in turns) for at in range(len(paths))]
    every = [one for _, told in turns for one in told]
    refused = sum(one["refused"] for one in turns[0][1])
    return Course(min(first for first, _ in turns), statistics.median(best), max(one["memory"] for one in every), refused)


def _turn(command: Sequence[str], paths: Sequence[Path]) -> tuple[float, list[dict[str, Any]]]:
    """Seconds to the first result, and what was told of each file."""
    began, first, told = time.perf_counter(), 0.0, []
    pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as run:  # noqa: S603 - one of the two
        assert run.stdin  # noqa: S101 - as it was asked for
        assert run.stdout  # noqa: S101
        run.stdin.write("".join(f"{path}\n" for path in paths))
        run.stdin.close()
        for one in _results(run.stdout):
            first = first or time.perf_counter() - began
            told.append(one)
    if len(told) != len(paths):
        sys.exit(f"{command[0]} ended after {len(told)} of {len(paths)} files")
    return first, told


def _results(lines: Any) -> Iterator[dict[str, Any]]:
    """The results among what a library prints."""
    for line in lines:
        if line.startswith("{"):
            yield json.loads(line)


def main() -> None:
    """Prints the two side by side and one last line of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parser", type=Path, help="where the Node parser lies")
    parser.add_argument("--set-up", action="store_true")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--n", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.here:
        here()
        return
    if not args.parser:
        parser.error("--parser DIR is needed")
    if args.set_up:
        set_up(args.parser)
    with tempfile.TemporaryDirectory() as folder:
        paths = [path for path in gather(Path(folder), args.data, args.n) if path.suffix.lower() == ".pdf"]
        ours = course([sys.executable, "-m", "evals.node", "--here"], paths, args.rounds)
        node = course(["node", str(args.parser.resolve() / "parser.cjs")], paths, args.rounds)
    print(f"{len(paths)} PDFs\n{'':6}{'each':>10}{'first':>10}{'memory':>10}{'refused':>10}")
    for name, one in (("ours", ours), ("Node", node)):
        print(f"{name:6}{one.each * 1000:>7.0f} ms{one.first:>8.2f} s{one.memory / 1e6:>7.0f} MB{one.refused:>10}")
    print(
        f"faster={1 - ours.each / node.each:.3f} lighter={1 - ours.memory / node.memory:.3f} first_faster={1 - ours.first / node.first:.3f}"
    )


if __name__ == "__main__":
    main()
