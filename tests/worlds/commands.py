"""The command line called in this process: what it prints, and its exit code."""

import contextlib
import io
import os
from typing import NamedTuple
from unittest import mock

from cableroute.cli import main


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def cableroute(*arguments, columns="") -> Done:
    """Call the command line; `columns` is how wide the terminal is, without one 140."""
    out, err = io.StringIO(), io.StringIO()
    with (
        mock.patch.dict(os.environ, COLUMNS=str(columns)),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = main([str(argument) for argument in arguments])
    return Done(code, out.getvalue(), err.getvalue())
