"""The command line called in this process: what it prints, and its exit code."""

import contextlib
import io
from typing import NamedTuple

from cableroute.cli import main


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def cableroute(*arguments) -> Done:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Done(code, out.getvalue(), err.getvalue())
