"""The budgets of the house. A budget is met by a better cut, never by a part-2 file."""

import ast
import re
from statistics import median

from tests.test_architecture import ROOT, sources

FILE_MEDIAN, FILE_MAX = 120, 300
BODY_P95, BODY_MAX = 30, 50
DEPTH_MAX, PARAMETERS_MAX = 3, 5
DOCUMENTED_MIN = 0.90
TESTS_PER_CODE, PATCHES_PER_100_TESTS = 1.0, 10
BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match)
PATCH = re.compile(r"\b(?:monkeypatch\.setattr|mock\.patch|patch\(|MagicMock|Mock\()")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> list[tuple[str, Function]]:
    return [
        (f"{name}:{node.lineno} {node.name}", node)
        for name, text in sources().items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def body_lines(node: Function) -> int:
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def depth(node: ast.AST, level: int = 0) -> int:
    inner = [
        c
        for c in ast.iter_child_nodes(node)
        if not isinstance(c, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef)
    ]
    return max([level, *(depth(c, level + isinstance(c, BLOCKS)) for c in inner)])


def parameters(node: Function) -> int:
    args = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    return len([a for a in args if a.arg not in {"self", "cls"}])


def test_files_are_short():
    sizes = {name: text.count("\n") + 1 for name, text in sources().items()}
    assert {n: s for n, s in sizes.items() if s > FILE_MAX} == {}
    assert median(sizes.values()) <= FILE_MEDIAN


def test_functions_are_short():
    sizes = {where: body_lines(node) for where, node in functions()}
    assert {w: s for w, s in sizes.items() if s > BODY_MAX} == {}
    assert sorted(sizes.values())[int(len(sizes) * 0.95)] <= BODY_P95


def test_nothing_nests_deep():
    assert {w: d for w, n in functions() if (d := depth(n)) > DEPTH_MAX} == {}


def test_few_parameters():
    assert {w: p for w, n in functions() if (p := parameters(n)) > PARAMETERS_MAX} == {}


def _public(text: str):
    """Each public module, class, function and method of a file, private classes left out."""
    todo: list[ast.AST] = [ast.parse(text)]
    while todo:
        node = todo.pop()
        yield node
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_"):
                if isinstance(child, ast.ClassDef):
                    todo.append(child)
                else:
                    yield child


def test_public_names_are_documented():
    nodes = [(name, node) for name, text in sources().items() for node in _public(text)]
    bare = [f"{name} {getattr(node, 'name', '')}" for name, node in nodes if ast.get_docstring(node) is None]
    assert 1 - len(bare) / len(nodes) >= DOCUMENTED_MIN, bare[:40]


def test_there_are_enough_tests_and_few_patches():
    tests = [p.read_text(encoding="utf-8") for p in (ROOT / "tests").rglob("*.py")]
    code = sum(text.count("\n") + 1 for text in sources().values())
    assert sum(t.count("\n") + 1 for t in tests) / code >= TESTS_PER_CODE
    named = sum(len(re.findall(r"^\s*(?:async )?def test_", t, re.MULTILINE)) for t in tests)
    assert sum(len(PATCH.findall(t)) for t in tests) / named * 100 <= PATCHES_PER_100_TESTS


def test_nothing_is_left_undone():
    marks = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b|raise NotImplementedError|^\s*pass  # later", re.MULTILINE)
    assert {n for n, text in sources().items() if marks.search(text)} == set()
