"""The mutants of a module, made by the operators of Cosmic Ray, and a sample of them."""

from __future__ import annotations

import ast
import hashlib
import random
import re
import warnings
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any

ROOT = Path(__file__).parents[2]
ROOMS = (
    "reliability", "comparison", "model", "geometry", "rpl", "seabed", "routing", "traffic",
    "investment", "countries", "desk_study", "presentation", "money", "planning",
)  # fmt: skip
"""The rooms that compute."""
PART_OF_ROOM = {
    "presentation": (
        "country_figures", "numerals", "stretches", "short_names", "lines_beside",
        "meeting_tables", "history_tables", "pair_tables", "diff_tables",
    ),
}  # fmt: skip
"""The modules that compute of rooms that do other things too."""

WITHOUT_RESULT = re.compile(
    r"@(njit|cache\b|lru_cache|dataclass|cached_property|overload|contextmanager)|"
    r"\bnjit\(|strict=True|: TypeAlias ="
)
"""What changes no result: compiling, keeping, frozen records, guards of equal lengths."""

ALIAS = re.compile(r"[A-Z][A-Za-z]+ = [A-Za-z.]+(\[.*\])?( \| .*)?$")
"""A name of a type, as `Span = tuple[float, float]`."""


@dataclass(frozen=True)
class Mutant:
    """One change of one place."""

    module: str
    operator: str
    occurrence: int
    line: int
    before: str
    """The line as it is, without its indent."""
    after: str

    @property
    def key(self) -> str:
        """What it is called in the results: the same while the module is the same."""
        return f"{self.module}:{self.operator}:{self.occurrence}"

    @classmethod
    def of(cls, row: dict[str, Any]) -> Mutant:
        """Return the mutant of a row of the results."""
        return cls(
            row["module"], row["operator"], int(row["key"].rsplit(":", 1)[1]), row["line"],
            row["before"], row["after"],
        )  # fmt: skip


@dataclass(frozen=True)
class Place:
    """One place of a module that one operator changes."""

    operator: str
    occurrence: int
    line: int
    column: int


def modules(rooms: tuple[str, ...] = ROOMS) -> list[str]:
    """Return the modules of some rooms, from the root of the project."""
    return [
        path.relative_to(ROOT).as_posix()
        for room in rooms
        for path in sorted((ROOT / "cableroute" / room).glob("*.py"))
        if path.name != "__init__.py" and path.stem in PART_OF_ROOM.get(room, (path.stem,))
    ]


def digest(path: Path) -> str:
    """Return a digest of a file's bytes, or of all modules of a folder."""
    files = sorted(path.glob("*.py")) if path.is_dir() else [path]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text("utf-8"))


def _for_types_alone(node: ast.AST) -> bool:
    """Return whether only a type checker reads what is there."""
    if isinstance(node, ast.If):
        return ast.unparse(node.test) == "TYPE_CHECKING"
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in {"cast", "TypeVar"}
    return isinstance(node, ast.Assign) and bool(ALIAS.match(ast.unparse(node)))


def _never_run(tree: ast.Module, lines: list[str]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return the spans of annotations, of what only a type checker reads, and of decorators."""
    found: list[ast.AST | None] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign):
            found.append(node.annotation)
        elif isinstance(node, ast.FunctionDef):
            found.append(node.returns)
        elif _for_types_alone(node):
            found.append(node)
    spans = [
        ((node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset))
        for node in found
        if node is not None
    ]
    for number, line in enumerate(lines, 1):
        if WITHOUT_RESULT.search(line.strip()):
            spans.append(((number, 0), (number, len(line) + 1)))
    return spans


def _operators(tree: ast.Module) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return where the signs of binary operations are: a `*` before an argument is none."""
    return [
        (
            (node.left.end_lineno, node.left.end_col_offset),
            (node.right.lineno, node.right.col_offset),
        )
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp)
    ]  # type: ignore[return-value]


def _compiles(source: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "a mutant", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def places(module: str) -> list[Place]:
    """Return every place that an operator changes and that a run could notice."""
    from cosmic_ray import plugins
    from cosmic_ray.ast import ast_nodes, get_ast

    source = (ROOT / module).read_text("utf-8")
    spans = _never_run(_tree(module), source.splitlines())
    binary = _operators(_tree(module))
    nodes = list(ast_nodes(get_ast(source)))
    found = []
    for name in plugins.operator_names():
        operator_class = plugins.get_operator(name)
        if operator_class.arguments():
            continue
        operator = operator_class()
        within = binary if "ReplaceBinaryOperator" in name else None
        starts = (start for node in nodes for start, _ in operator.mutation_positions(node))
        found += [
            Place(name.removeprefix("core/"), occurrence, *start)
            for occurrence, start in enumerate(starts)
            if not any(first <= start < last for first, last in spans)
            and (within is None or any(first <= start < last for first, last in within))
        ]
    return found


def _family(place: Place) -> tuple[int, int, str]:
    """Return what the mutants of one sign have in common, as all that replace one `+`."""
    return place.line, place.column, place.operator.split("_")[0]


def sample(module: str, count: int | None, seed: int) -> tuple[list[Mutant], int]:
    """Return some mutants of a module, one a sign, and how many it has in all."""
    made = places(module)
    by_sign: dict[tuple[int, int, str], list[Place]] = defaultdict(list)
    for place in made:
        by_sign[_family(place)].append(place)
    if count is None:
        return _those_that_compile(module, made, len(made)), len(made)
    signs = sorted(by_sign)
    random.Random(f"{seed}:{module}").shuffle(signs)  # a larger sample holds a smaller one
    drawn = [random.Random(f"{seed}:{module}:{sign}").choice(by_sign[sign]) for sign in signs]
    return _those_that_compile(module, drawn, count), len(made)


def _those_that_compile(module: str, drawn: list[Place], count: int) -> list[Mutant]:
    """Return the first mutants that are Python."""
    found: list[Mutant] = []
    for place in drawn:
        if len(found) == count:
            break
        if _compiles(mutated(module, place.operator, place.occurrence)):
            found.append(mutant(module, place))
    return found


def mutated(module: str, operator: str, occurrence: int) -> str:
    """Return the source of a module with one change."""
    from cosmic_ray import mutating, plugins

    source = (ROOT / module).read_text("utf-8")
    changed = mutating.mutate_code(source, plugins.get_operator(f"core/{operator}")(), occurrence)
    if changed is None:
        raise ValueError(f"{module} has no occurrence {occurrence} of {operator}")
    return changed


def mutant(module: str, place: Place) -> Mutant:
    """Return a mutant with the lines before and after it."""
    old = (ROOT / module).read_text("utf-8").splitlines()
    new = mutated(module, place.operator, place.occurrence).splitlines()
    differ = [n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b]
    at = differ[0] if differ else place.line - 1
    return Mutant(
        module, place.operator, place.occurrence, place.line, old[at].strip(), new[at].strip()
    )  # fmt: skip


def code_of(mutant: Mutant) -> CodeType:
    """Return the code of a mutant, which tells by `mutant_ran` when the changed statement runs."""
    with warnings.catch_warnings():  # of `is` with a number: no test has noticed that
        warnings.simplefilter("ignore")
        tree = ast.parse(mutated(mutant.module, mutant.operator, mutant.occurrence))
        found = _innermost(tree, mutant.line)
        if found is not None:
            block, at = found
            call = ast.parse("mutant_ran()").body[0]
            for node in ast.walk(call):
                ast.copy_location(node, block[at])
            block.insert(at, call)
        return compile(tree, str(ROOT / mutant.module), "exec", dont_inherit=True)


def _innermost(tree: ast.Module, line: int) -> tuple[list[ast.stmt], int] | None:
    """Return the block and place of the shortest statement around a line."""
    best, found = 10**9, None
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if not isinstance(block, list):
                continue
            for at, statement in enumerate(block):
                last = statement.end_lineno or statement.lineno
                head = getattr(statement, "body", None)
                if isinstance(statement, ast.FunctionDef | ast.ClassDef) and head:
                    last = max(head[0].lineno - 1, statement.lineno)
                if statement.lineno <= line <= last and last - statement.lineno < best:
                    best, found = last - statement.lineno, (block, at)
    if found and isinstance(found[0][found[1]], ast.ImportFrom):
        return None
    return found
