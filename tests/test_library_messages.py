"""A library names no option of the command line, and no behaviour rests on an error's text."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import cableroute

PACKAGE = Path(cableroute.__file__).parent
SHOW_COMMANDS = {"cli", "app"}  # the app shows the command that makes each of its answers
MODULES = sorted(it for it in PACKAGE.rglob("*.py") if not SHOW_COMMANDS & {*it.parts})
DECLARE = [
    PACKAGE / "questions" / f"{name}.py" for name in ("declared", "fields", "pictures", "shared")
]
"""Where the options of questions are declared."""
FLAG = re.compile(r"(?<![\w-])(?<!var\()--[a-z][a-z-]*[a-z](?![\w:-])")
"""An option, but for a custom property of CSS."""

READS = re.compile(r" in str\((error|exc|err)\)|str\(error\)\.(partition|startswith)")


def test_no_text_names_an_option_and_no_branch_reads_an_errors_text():
    assert len(MODULES) > 300
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        assert not READS.search(text), path
        texts = [node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)]
        flags = [flag for it in texts if isinstance(it, str) for flag in FLAG.findall(it)]
        assert path in DECLARE or flags == [], path


def test_the_patterns_find_what_they_are_for():
    assert FLAG.findall("(--allow-planned)") == ["--allow-planned"]
    assert FLAG.findall("color:var(--sea);--route-0:red") == []
