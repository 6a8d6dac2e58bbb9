"""What every module keeps to: its size, its functions, its names, and what tests may patch."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = sorted((ROOT / "cableroute").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

MOST_LINES, MOST_KERNEL_LINES = 600, 900
MOST_CODE = 60
MOST_PARAMETERS = 8
REASON = re.compile(r"\b(?:Long|Many parameters)\b[^.]*\b(?:as|because)\b")
"""A function that breaks a limit says why in its docstring, in a sentence that begins so."""

PATCHES_YET = {
    "golden/charts/scenes.py",  # the fonts of this machine, so that a golden is the same on others
    "maps/test_route_map.py",  # where the embedded tables are, as if their file were damaged
}


def is_kernel(path):
    return path.name.startswith("_") and path.name.endswith("_numba.py")


def module_of(path):
    return path.relative_to(ROOT / "cableroute").with_suffix("").as_posix().replace("/", ".")


@cache
def text_of(path):
    return path.read_text(encoding="utf-8")


@cache
def parsed(path):
    return ast.parse(text_of(path))


@cache
def nodes(path):
    return tuple(ast.walk(parsed(path)))


def functions(path):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in nodes(path) if isinstance(node, kinds)]


def code_of(path, function):
    """How many lines of code a function has: without blank lines, comments and its docstring."""
    lines = text_of(path).splitlines()
    numbers = set(range(function.lineno, function.end_lineno + 1))
    if ast.get_docstring(function) is not None:
        text = function.body[0]
        numbers -= set(range(text.lineno, text.end_lineno + 1))
    return sum(bool(line) and not line.startswith("#")
               for line in (lines[number - 1].strip() for number in numbers))  # fmt: skip


def parameters_of(function):
    given = function.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    return len(every) - (bool(every) and every[0].arg in ("self", "cls"))


def gives_a_reason(function):
    return bool(REASON.search(ast.get_docstring(function) or ""))


def test_no_module_is_too_long():
    """A module of one subject fits; a compiled kernel may be longer."""
    long = {
        module_of(path)
        for path in PACKAGE
        if len(text_of(path).splitlines()) > (MOST_KERNEL_LINES if is_kernel(path) else MOST_LINES)
    }
    assert long == set()


def test_no_function_is_too_long():
    long = {
        f"{module_of(path)}.{function.name}"
        for path in PACKAGE
        for function in functions(path)
        if function.end_lineno - function.lineno >= MOST_CODE
        and code_of(path, function) > MOST_CODE
        and not gives_a_reason(function)
    }
    assert long == set()


def test_no_signature_is_too_long():
    """What has more parameters takes a frozen dataclass; compiled loops take numbers only."""
    many = {
        f"{module_of(path)}.{function.name}"
        for path in PACKAGE
        if not is_kernel(path)
        for function in functions(path)
        if parameters_of(function) > MOST_PARAMETERS and not gives_a_reason(function)
    }
    assert many == set()


def test_no_two_classes_have_one_name():
    names = Counter(
        node.name for path in PACKAGE for node in nodes(path)
        if isinstance(node, ast.ClassDef)
    )  # fmt: skip
    assert {name for name, count in names.items() if count > 1} == set()


def test_no_module_takes_a_private_name_of_another():
    takers = {
        module_of(path)
        for path in PACKAGE
        for node in nodes(path)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cableroute")
        for alias in node.names
        if re.match("_(?!_)", alias.name) and not (node.module.count(".") == 1 and alias.asname)
        and not (ROOT / Path(*node.module.split("."), f"{alias.name}.py")).is_file()
    }  # fmt: skip
    assert takers == set()


def test_the_package_imports_itself_by_name_only():
    """The contract of the layers cannot see what is imported by a string."""
    by_string = re.compile(r"import_module\(\s*f?[\"']cableroute")
    assert [path for path in PACKAGE if by_string.search(text_of(path))] == []


def imports(path):
    """Yield the modules that a module imports, in its functions and for its types too."""
    names = {f"cableroute.{module_of(other)}" for other in PACKAGE}
    for node in nodes(path):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cableroute"):
            inside = {f"{node.module}.{alias.name}" for alias in node.names} & names
            yield from inside or {node.module} & names


def test_no_files_import_one_another_in_a_circle():
    """The contract of the layers holds the rooms apart; inside a room files point down as well."""
    arrows = {
        f"cableroute.{module_of(path)}": set(imports(path))
        for path in PACKAGE
        if path.name != "__init__.py"  # a room takes names from its files, by their first use
    }
    while free := {name for name, others in arrows.items() if not others & arrows.keys()}:
        arrows = {name: others for name, others in arrows.items() if name not in free}
    assert arrows == {}


def patches(path):
    """Yield the lines on which a test replaces a name of the package."""
    own = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            own |= {
                alias.asname or alias.name.partition(".")[0]
                for alias in node.names
                if alias.name.partition(".")[0] == "cableroute"
            }
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cableroute"):
            own |= {alias.asname or alias.name for alias in node.names}
    for node in nodes(path):
        if not (isinstance(node, ast.Call) and node.args):
            continue
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name not in ("setattr", "object", "patch"):
            continue
        target = node.args[0]
        text = target.value if isinstance(target, ast.Constant) else ast.unparse(target)
        root = re.split(r"[.(\[]", str(text))[0]
        if root == "cableroute" or root in own or isinstance(target, ast.JoinedStr):
            yield node.lineno


def test_no_test_replaces_a_name_of_the_package():
    """Thresholds are settings, passed like any other argument; so are a solver and an engine."""
    found = {str(path.relative_to(ROOT / "tests")) for path in TESTS if any(patches(path))}
    assert found - PATCHES_YET == set()


def test_a_module_says_what_it_answers():
    said = {module_of(path): ast.get_docstring(parsed(path)) or "" for path in PACKAGE}
    assert [name for name, text in said.items() if not text.partition("\n")[0].endswith(".")] == []


SECTION = r"\b(Parameters|Returns|Yields|Raises|Notes|Examples|References|See Also) -{3,}"


def test_headings_of_docstrings_have_a_line_of_their_own():
    """A heading run into its text, as when lines are filled again, is none for numpydoc."""
    assert [module_of(path) for path in PACKAGE if re.search(SECTION, text_of(path))] == []


def test_names_are_listed_in_the_stub_of_a_room_only():
    """A name is written where it is made, and in the stub if it is public; others have a `_`."""
    listed = {
        module_of(path)
        for path in PACKAGE
        if path.name != "__init__.py"
        for node in parsed(path).body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"
    }
    assert listed == set()


@pytest.mark.parametrize("word", ["WeakKeyDictionary", "gc.disable"])
def test_what_is_kept_of_tables_is_kept_by_them_and_the_collector_stays_on(word):
    """`Geodata.kept` is the one place; a library does not turn off what its caller relies on."""
    assert [module_of(path) for path in PACKAGE if word in text_of(path)] == []


NAMED = re.compile(r"[\w./-]*\w/[\w-]+\.py\b")


def test_a_module_that_is_named_is_there():
    pages = [ROOT / name for name in (
        "README.md", "geodata/README.md", "tests/conftest.py", "tests/mutation/survivors.csv",
    )]  # fmt: skip
    for pattern in (".github/*.md", "examples/**/*.md", "tests/*/README.md"):
        pages += sorted(ROOT.glob(pattern))
    assert len(pages) > 40
    roots = [ROOT, *(ROOT / name for name in ("cableroute", "tests", "examples", "geodata"))]
    lost = []
    for page in pages:
        named = {*NAMED.findall(page.read_text(encoding="utf-8"))}
        there = {name for at in (*roots, page.parent) for name in named if (at / name).is_file()}
        lost += [f"{page.relative_to(ROOT)}: {name}" for name in sorted(named - there)]
    assert lost == []
