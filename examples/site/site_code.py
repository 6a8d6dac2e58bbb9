"""Run the code of a page as a reader would, and put what it prints below it."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cableroute.cli import main as command_line

COLUMNS = "100"
BLOCK = re.compile(r"^```(python|bash)\n(.*?)^```\n(?=(\s*```text\n)?)", re.DOTALL | re.MULTILINE)
LONG = 45
"""Lines of output that a page shows at once; longer ones open on a click, but in the tutorial."""
MOST = 160
"""Lines of output that a page holds."""
SHELL = "<>|&;$\\"


class Ran(NamedTuple):
    """A page whose code has run: its text with the outputs, and the folder with its files."""

    text: str
    folder: Path
    commands: tuple[str, ...]


def run(text: str, name: str, folder: Path, root: Path) -> Ran:
    """Run the blocks of a page in its own folder and return it with what they print."""
    folder.mkdir(parents=True)
    (folder / "examples").symlink_to(root / "examples")
    shim = folder / ".venv/bin/cableroute"
    shim.parent.mkdir(parents=True)
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cableroute "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    opened = " open" if name == "tutorial.md" else ""
    names: dict[str, object] = {}
    commands: list[str] = []

    def with_output(found: re.Match[str]) -> str:
        language, code, has_text = found.groups()
        with inside(folder):
            if language == "python":
                printed = _python(code, f"{name}: {code[:60]!r}", names)
            else:
                commands.extend(code.splitlines())
                printed = "\n".join(filter(None, map(_line, code.splitlines())))
        return found.group() + ("" if has_text else _output(printed, opened))

    return Ran(BLOCK.sub(with_output, text), folder, tuple(commands))


@contextlib.contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Work in a folder, with lines as wide as a page of the site."""
    before, columns = Path.cwd(), os.environ.get("COLUMNS")
    os.chdir(folder)
    os.environ["COLUMNS"] = COLUMNS
    try:
        yield
    finally:
        os.chdir(before)
        os.environ.pop("COLUMNS")
        if columns is not None:
            os.environ["COLUMNS"] = columns


def _python(code: str, name: str, names: dict[str, object]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        exec(compile(code, name, "exec"), names)
    return out.getvalue()


def printed_by(*arguments: str) -> str:
    """Return what a command prints; one that fails ends the build."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = command_line(list(arguments))
    if code:
        raise SystemExit(f"{shlex.join(arguments)} ended with {code}:\n{out.getvalue()}")
    return out.getvalue()


def _line(line: str) -> str:
    """Return what one line for the shell prints; an install has been done before."""
    if " pip install " in f" {line.replace('/', ' ')} " or not line.strip():
        return ""
    if line.startswith(".venv/bin/cableroute ") and not any(sign in line for sign in SHELL):
        return printed_by(*shlex.split(line, comments=True)[1:])
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", line],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{line} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout + done.stderr


def _output(printed: str, opened: str) -> str:
    lines = [line.rstrip() for line in printed.strip("\n").splitlines()]
    if not any(lines):
        return ""
    shown = lines[:MOST]
    if len(lines) > MOST:
        shown.append(f"... and {len(lines) - MOST:,} more lines")
    fence = "\n".join(("", "````{code-block} text", ":class: output", "", *shown, "````", ""))
    if len(lines) <= LONG:
        return fence
    head = f"<details{opened}><summary>Output, {len(lines):,} lines</summary>"
    return f"\n{head}\n{fence}\n</details>\n"
