"""One word for a thing, the field's own: the words of before are in no text that we write."""

import ast
import functools
import io
import re
import tokenize
from pathlib import Path

import pytest
from worlds.words import OTHERWISE, RETIRED

ROOT = Path(__file__).resolve().parents[1]
ANSWERING = {"cableroute/__init__.py", "cableroute/cli/app.py"}
"""These hold names of before, which answer for one release."""

OF_BEFORE = re.compile(r'"(?:--)?(?:ways?|fee)"', re.IGNORECASE)

WRITTEN = sorted(
    path
    for folder in ("cableroute", "examples")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".py", ".pyi", ".toml", ".html", ".css", ".js", ".mjs", ".md", ".ipynb"}
    and "__pycache__" not in path.parts
    and path.name != "arabic.toml"  # its English is that of the tables and of the modules
)
ON_THE_SITE = [
    ROOT / name
    for name in ("README.md", "CHANGELOG.md", "geodata/README.md", "geodata/schema.csv",
                 "tests/laid/README.md")
]  # fmt: skip
"""What else is a page of the site, or is a table of one."""


def texts(path):
    """Yield the line and the text of all that is prose: strings and comments of code, all else."""
    source = path.read_text(encoding="utf-8")
    if path.name == "CHANGELOG.md":  # which says what names of before are now
        source = re.sub(r"`[^`]*`", "", source)
    if path.suffix != ".py":
        yield from enumerate(source.splitlines(), start=1)
        return
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in (tokenize.STRING, tokenize.COMMENT):
            yield from enumerate(token.string.splitlines(), start=token.start[0])


@functools.cache
def all_texts():
    """Return file, number, line, and the line less what has another sense; read once for all."""
    return [
        (
            path.relative_to(ROOT).as_posix(),
            number,
            line,
            OTHERWISE.sub("", line.replace("None", "")),
        )
        for path in [*ON_THE_SITE, *WRITTEN]
        for number, line in texts(path)
        if line.strip()
    ]


@pytest.mark.parametrize("retired", RETIRED)
def test_no_text_has_a_retired_word(retired):
    pattern = re.compile(retired, re.IGNORECASE)
    found = [
        f"{path}:{number}: {line.strip()[:90]}"
        for path, number, line, searched in all_texts()
        if pattern.search(searched) and not (path in ANSWERING and OF_BEFORE.search(line))
    ]
    assert not found, f"say {RETIRED[retired]!r}:\n" + "\n".join(found)


def test_docstrings_begin_with_what_is_done():
    """No inversion: "Return ...", not "What is returned is ..."."""
    late = []
    for path in WRITTEN:
        if path.suffix != ".py" or path.parts[-2] == "examples":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                first = (ast.get_docstring(node) or "").split("\n", 1)[0]
                if re.match(r"(What|Whether|That|Which|How)\b", first) and not any(
                    "property" in ast.unparse(mark) for mark in node.decorator_list
                ):
                    late.append(f"{path.relative_to(ROOT)}:{node.lineno}: {first}")
    assert not late, "\n".join(late)


def test_no_name_of_a_test_has_a_retired_word():
    tested = [
        (path, name)
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for name in re.findall(r"^ *def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert len(tested) > 2000
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path, name in tested
        for retired in RETIRED
        if re.search(retired, OTHERWISE.sub("", name.replace("_", " ")), re.IGNORECASE)
    ]
    assert not found, "\n".join(found)
