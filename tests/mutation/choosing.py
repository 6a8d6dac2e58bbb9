"""Which tests may notice a change: those that mention what is changed, or what calls it.

Nothing is run to find that out, so that the first mutant is run at once. What is learned on the
way is kept: the seconds of each test, and which do not pass, or take too long, unchanged.
"""

from __future__ import annotations

import ast
import json
import math
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mutants import ROOT, digest

NOT_THESE = {
    "app", "benchmarks", "browser", "cluster", "faults", "fuzz", "golden", "hostile", "laid",
    "mutation", "scripts", "site", "worlds",
}  # fmt: skip
"""Folders whose tests start programs, read clocks or take long, and those without tests."""
ELSEWHERE = 2.0
"""By how many steps a test of another room is further than one of the room itself."""

KERNELS = {
    "cableroute/planning/_march_numba.py": ["tests/planning/test_solvers.py"],
}  # fmt: skip
"""Compiled modules, run as plain Python, and the tests that hold them."""

BY_THE_CLOCK = re.compile(
    r"perf_counter|monotonic\(|process_time|subprocess|benchmark|dask|ProcessPool|multiprocess"
)
"""What a test has that measures time or starts a process: it says nothing of a mutant here."""

Names = frozenset[str]


@dataclass(frozen=True)
class Test:
    """A test or an example, and the names that it mentions, those of its fixtures with them."""

    node: str
    """As pytest calls it, without parameters."""
    names: Names


@cache
def _parsed(path: str) -> ast.Module:
    return ast.parse((ROOT / path).read_text("utf-8"))


def _names(node: ast.AST) -> Names:
    """Return the names that some source mentions."""
    found = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Name):
            found.add(part.id)
        elif isinstance(part, ast.Attribute):
            found.add(part.attr)
        elif isinstance(part, ast.arg):
            found.add(part.arg)
    return frozenset(found)


def _defined(tree: ast.Module) -> dict[str, Names]:
    """Return the functions, methods, classes and constants of a module with what they mention."""
    found: dict[str, Names] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found[node.name] = found.get(node.name, frozenset()) | _names(node)
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                for name in _names(target):
                    found[name] = found.get(name, frozenset()) | _names(node.value)
    return found


@cache
def _room(room: str) -> dict[str, Names]:
    """Return what is defined in a room, and what each mentions."""
    found: dict[str, Names] = {}
    for path in sorted((ROOT / "cableroute" / room).glob("*.py")):
        for name, names in _defined(_parsed(path.relative_to(ROOT).as_posix())).items():
            found[name] = found.get(name, frozenset()) | names
    return found


@cache
def _tests(path: str) -> list[Test]:
    """Return the tests of a file with what they mention through its helpers and fixtures."""
    tree = _parsed(path)
    helpers = _defined(tree)
    beside = (ROOT / path).with_name("conftest.py")
    if beside.exists():
        helpers = {**_defined(_parsed(beside.relative_to(ROOT).as_posix())), **helpers}
    always = [
        name for name, node in ((n.name, n) for n in tree.body if isinstance(n, ast.FunctionDef))
        if any("autouse" in ast.unparse(d) for d in node.decorator_list)
    ]  # fmt: skip
    found = []
    inside = [("", node) for node in tree.body]
    for kind in tree.body:
        if isinstance(kind, ast.ClassDef) and kind.name.startswith("Test"):
            inside += [(f"{kind.name}::", node) for node in kind.body]
    for within, node in inside:
        if not isinstance(node, ast.FunctionDef) or not node.name.startswith("test"):
            continue
        if BY_THE_CLOCK.search(ast.unparse(node)):
            continue
        names, new = set(_names(node)), [*_names(node), *always]
        while new:
            more = helpers.get(new.pop(), frozenset()) - names
            names |= more
            new += more
        found.append(Test(f"{path}::{within}{node.name}", frozenset(names)))
    return found


@cache
def _examples(path: str) -> list[Test]:
    """Return the examples of a module."""
    tree, found = _parsed(path), []
    dotted = path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")

    def walk(node: ast.AST, inside: str) -> None:
        text = ast.get_docstring(node) if isinstance(
            node, ast.FunctionDef | ast.ClassDef | ast.Module) else None  # fmt: skip
        if text and ">>>" in text:
            found.append(Test(f"{path}::{inside}", frozenset(re.findall(r"[A-Za-z_]\w+", text))))
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef | ast.ClassDef):
                walk(child, f"{inside}.{child.name}")

    walk(tree, dotted)
    return found


@cache
def _all_tests() -> tuple[Test, ...]:
    """Return the tests of all rooms, and of the files beside them."""
    tests = ROOT / "tests"
    folders = [d for d in sorted(tests.iterdir()) if d.is_dir() and d.name not in NOT_THESE]
    paths = [path for folder in folders for path in sorted(folder.glob("test_*.py"))]
    return tuple(test for path in paths for test in _tests(path.relative_to(ROOT).as_posix()))


@cache
def _candidates(module: str) -> tuple[Test, ...]:
    """Return the tests that may hold a module, and the examples of its room."""
    if module in KERNELS:
        return tuple(test for path in KERNELS[module] for test in _tests(path))
    room = ROOT / "cableroute" / module.split("/")[1]
    source = sorted(path.relative_to(ROOT).as_posix() for path in room.glob("*.py"))
    return (*_all_tests(), *(test for path in source for test in _examples(path)))


def _changed(module: str, line: int) -> Names:
    """Return what a line is of: its functions and class, or the constant that it gives."""
    around = set()
    for node in ast.walk(_parsed(module)):
        is_part = isinstance(node, ast.FunctionDef | ast.ClassDef)
        if is_part and node.lineno <= line <= node.end_lineno:
            around.add(node.name)
    if around:
        return frozenset(around)
    for node in _parsed(module).body:
        if node.lineno <= line <= (node.end_lineno or 0):
            around |= _names(node)
    return frozenset(around)


@cache
def _distances(room: str, changed: Names) -> dict[str, int]:
    """Return by how many calls each name of a room leads to what is changed."""
    far = dict.fromkeys(changed, 0)
    front, step = set(changed), 0
    while front:
        step += 1
        front = {
            name for name, names in _room(room).items()
            if name not in far and not front.isdisjoint(names)
        }  # fmt: skip
        far |= dict.fromkeys(front, step)
    return far


class Known:
    """What runs have told of tests, kept in a file: seconds, and those that say nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tests: dict[str, dict[str, Any]] = {}
        if path.exists():
            self.tests = json.loads(path.read_text("utf-8"))

    def of(self, node: str, module: str) -> dict[str, Any]:
        """Return what is known of a test of a module as the test's file is now."""
        found = self.tests.get(_kept_as(node, module), {})
        return found if found.get("file") == _digest(node.split("::")[0]) else {}

    def learn(self, facts: dict[str, dict[str, Any]], module: str) -> None:
        """Keep what a run has told."""
        for node, fact in facts.items():
            now = {"file": _digest(node.split("::")[0])}
            self.tests[_kept_as(node, module)] = {**self.of(node, module), **fact, **now}
        part = self.path.with_suffix(".part")
        part.write_text(json.dumps(self.tests), "utf-8")
        part.replace(self.path)


def _kept_as(node: str, module: str) -> str:
    """Return the name of a test: where nothing is compiled it takes other seconds."""
    return f"plain {node}" if module in KERNELS else node


@cache
def _digest(path: str) -> str:
    return digest(ROOT / path)


def choose(module: str, line: int, known: Known, files: int) -> list[str]:
    """Return tests in the order to run, the nearest and quickest first, from so many files."""
    room, stem = module.split("/")[1], Path(module).stem
    far = _distances(room, _changed(module, line))
    own = (f"tests/{room}/", f"cableroute/{room}/")

    def steps(test: Test) -> float:
        path = test.node.split("::")[0]
        calls = min((far[name] for name in test.names if name in far), default=math.inf)
        elsewhere = not path.startswith(own) and module not in KERNELS
        near = path == module or Path(path).stem.removeprefix("test_") in (stem, f"{stem}s")
        return calls + ELSEWHERE * elsewhere - near

    ranked = []
    for test in _candidates(module):
        fact = known.of(test.node, module)
        if (calls := steps(test)) < math.inf and not fact.get("useless"):
            seconds = fact.get("seconds", 0.5)  # a guess where none are known
            ranked.append((calls + math.log2(1 + seconds / 0.3), test.node))
    paths = dict.fromkeys(node.split("::")[0] for _, node in sorted(ranked))
    first = [path for path in paths if path.startswith("tests")][:files]  # to read one takes long
    examples = [path for path in paths if not path.startswith("tests")][:files]
    return [node for _, node in sorted(ranked) if node.split("::")[0] in {*first, *examples}]
