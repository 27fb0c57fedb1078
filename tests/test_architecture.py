"""The house rules as data: who may speak which library, and which floor may import which.

A rule that matches no file fails too, so that the table cannot outlive the code.
"""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# what -> (import pattern, the only files that may import it)
IMPORTS = {
    "Streamlit": (r"streamlit", r"app\.py|pages/.*|ui/.*|evals/crowd\.py"),
    "LangChain and LangGraph": (r"langchain\w*|langgraph\w*", r"agent/.*|tools/[^/]+/tool\.py|tools/registry\.py"),
    "Chroma": (r"chromadb", r"tools/profile/index\.py"),
    "SQLAlchemy": (r"sqlalchemy", r"core/(?:database|server)\.py|.*/store\.py|core/migrations/.*"),
    "Alembic": (r"alembic", r"core/database\.py|core/migrations/.*"),
    "the Model Context Protocol": (r"mcp|mcp_types", r"mcp_server/.*"),
    "FastAPI": (r"fastapi", r"api/.*"),
    "PDF readers": (r"pypdf|pypdfium2", r"tools/cv/.*|tools/documents/rendering/.*|evals/.*"),
    "DOCX": (r"docx", r"tools/cv/.*|tools/documents/rendering/.*|evals/.*"),
    "XML, compound files, YAML": (r"lxml|olefile|yaml", r"tools/cv/.*|tools/discovery/sources/feed\.py|evals/.*"),
    "Typst": (r"typst", r"tools/documents/rendering/.*|evals/.*"),
    "onnxruntime": (r"onnxruntime|tokenizers", r"core/embedding\.py|tools/cv/scans/engine\.py"),
    "Pillow": (r"PIL", r"tools/cv/scans/.*|tools/cv/looks\.py|tools/documents/rendering/.*|evals/.*"),
    "tiktoken": (r"tiktoken", r"core/tokens\.py"),
    "Celery": (r"celery", r"agent/bulk/bell\.py"),
    "structlog": (r"structlog", r"core/logs\.py"),
    "limits of asking, Redis": (r"limits|redis", r"api/access/limits\.py|core/shared\.py"),
    "figures for Prometheus": (r"prometheus_client", r"api/access/figures\.py"),
    "tokens": (r"jwt", r"agent/people/tokens\.py|agent/issued/tokens\.py"),
    "OpenTelemetry": (r"opentelemetry", r"core/traces\.py"),
    "hashes of passwords": (r"pwdlib", r"agent/people/passwords\.py"),
    "encryption": (r"cryptography", r"agent/kept\.py|agent/repeats/sealed\.py|core/shared\.py"),
    "the network": (
        r"socket|ssl|http\.client|urllib\.request|httpx2?",
        r"tools/jobs/sources/(?:addresses|fetch)\.py|agent/(?:model|doors|issued/fetch)\.py|client/(?:asking|course)\.py|evals/(?:journey|load)\.py",
    ),
}

# what -> (pattern in the source, the only files that may hold it)
WORDS = {
    "the environment": (r"os\.environ|os\.getenv", r"core/settings\.py"),
    "Streamlit's secrets": (r"st\.secrets", r"app\.py|ui/state\.py"),
    "session state": (r"st\.session_state", r"ui/state\.py"),
    "broad excepts": (r"except (?:Base)?Exception\b|except:", r"agent/attempts\.py|ui/boundary\.py|api/[^/]+\.py"),
    "answers kept for words of people": (
        r"lru_cache",
        r"core/remembered\.py|tools/documents/rendering/docx\.py|agent/bulk/work/worker\.py",
    ),
    "the clock": (r"\b(?:date\.today|datetime\.now|datetime\.utcnow|time\.time)\(", r"agent/bootstrap\.py"),
    "randomness": (
        r"\b(?:uuid\.uuid4|uuid4|secrets\.token_\w+|random\.\w+)\(",
        r"agent/bootstrap\.py|.*/store\.py|client/again\.py",
    ),
}

# nowhere at all, and why
NEVER = {
    "pickle and friends load code": r"\b(?:import|from) (?:pickle|joblib|dill|shelve|marshal)\b",
    "eval and exec run text": r"(?<![\w.])(?:eval|exec)\(",
    "LangChain's loaders run stored code": r"langchain_core\.load|load_prompt",
    "raw HTML from data": r"unsafe_allow_html\s*=\s*True",
    "a shell": r"shell\s*=\s*True|os\.system\(",
}

# A floor may import from itself and from those below it.
FLOORS = (
    ("the doors", r"app|cli|doors(\..*)?|worker(\..*)?|pages(\..*)?|api(\..*)?|client(\..*)?|mcp_server(\..*)?|evals(\..*)?"),
    ("ui", r"ui(\..*)?"),
    ("agent", r"agent(\..*)?"),
    ("the registry", r"tools\.registry"),
    ("the tools' faces", r"tools\.\w+\.tool"),
    ("the context", r"tools\.context"),
    ("own data", r"tools\.own_data(\..*)?"),
    ("interview", r"tools\.interview(\..*)?"),
    ("applications", r"tools\.applications(\..*)?"),
    ("recruiting", r"tools\.recruiting(\..*)?"),
    ("discovery", r"tools\.discovery(\..*)?"),
    ("documents", r"tools\.documents(\..*)?"),
    ("jobs", r"tools\.jobs(\..*)?"),
    ("profile", r"tools\.profile(\..*)?"),
    ("cv", r"tools\.cv(\..*)?"),
    ("tools", r"tools"),
    ("core", r"core(\..*)?"),
)
OURS = {"app", "cli", "doors", "worker", "pages", "client", "mcp_server", "api", "evals", "ui", "agent", "tools", "core"}


@cache
def sources() -> dict[str, str]:
    """Path -> text of each Python file of ours that git knows or will know, tests left out."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.py"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    return {
        n: (ROOT / n).read_text(encoding="utf-8")
        for n in sorted(set(names))
        if not n.startswith("tests/") and (ROOT / n).exists()
    }


@cache
def imports(name: str) -> tuple[str, ...]:
    found: list[str] = []
    for node in ast.walk(ast.parse(sources()[name])):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append(node.module)
            if node.module.split(".")[0] in OURS:
                found += [f"{node.module}.{alias.name}" for alias in node.names if _is_module(f"{node.module}.{alias.name}")]
    return tuple(found)


def _is_module(dotted: str) -> bool:
    path = ROOT / dotted.replace(".", "/")
    return path.with_suffix(".py").exists() or path.is_dir()


def dotted(name: str) -> str:
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def floor(module: str) -> int:
    return next(i for i, (_, pattern) in enumerate(FLOORS) if re.fullmatch(pattern, module))


@pytest.mark.parametrize("what", IMPORTS)
def test_a_library_is_spoken_in_its_room_only(what):
    library, rooms = IMPORTS[what]
    speakers = {n for n in sources() if any(re.match(rf"(?:{library})(?:\.|$)", i) for i in imports(n))}
    assert speakers, f"nothing speaks {what}: drop the rule"
    assert {n for n in speakers if not re.fullmatch(rooms, n)} == set()


@pytest.mark.parametrize("what", WORDS)
def test_a_thing_stands_in_its_room_only(what):
    pattern, rooms = WORDS[what]
    holders = {n for n, text in sources().items() if re.search(pattern, text)}
    assert holders, f"nothing holds {what}: drop the rule"
    assert {n for n in holders if not re.fullmatch(rooms, n)} == set()


@pytest.mark.parametrize("why", NEVER)
def test_never(why):
    assert {n for n, text in sources().items() if re.search(NEVER[why], text)} == set()


def test_arrows_only_go_down():
    wrong = [
        f"{name} imports {other}"
        for name in sources()
        for other in imports(name)
        if other.split(".")[0] in OURS and floor(other) < floor(dotted(name))
    ]
    assert wrong == []


def test_slices_hold_a_docstring_only():
    slices = ("cv", "profile", "jobs", "documents", "discovery", "applications", "interview", "recruiting")
    for name in ("tools/__init__.py", *(f"tools/{s}/__init__.py" for s in slices)):
        body = ast.parse(sources()[name]).body
        assert len(body) == 1
        assert isinstance(body[0], ast.Expr)


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "misc", "manager"])
def test_a_name_is_a_product_word(word):
    assert [n for n in sources() if re.search(rf"(?:^|[/_]){word}(?:[/_.]|$)", n)] == []


HEAVY = (
    "langchain",
    "langgraph",
    "chromadb",
    "onnxruntime",
    "pandas",
    "numpy",
    "torch",
    "typst",
    "docx",
    "pypdfium2",
    "openai",
    "pyarrow",
)


@pytest.mark.parametrize(
    "module",
    [
        "core.errors",
        "core.values",
        "tools.context",
        "tools.cv.reader",
        "tools.jobs.posting",
        "tools.jobs.sources.door",
        "api.interface",
        "api.main",
        "agent.bulk.work.worker",
    ],
)
def test_an_engine_imports_light(module, tmp_path):
    code = f"import sys, {module}; print([m for m in {HEAVY!r} if m in sys.modules])"
    import sys

    out = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
    )
    assert out.stdout.strip() == "[]"
