"""The calls of the command line whose answers are golden; `python` on it writes them again."""

import shlex
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
CALLS = tomllib.loads((HERE / "calls.toml").read_text(encoding="utf-8"))["calls"]


def answer(call: str) -> str:
    """Return a call with what it prints, its exit code and what it says beside."""
    from worlds.commands import cableroute

    code, out, err = cableroute(*shlex.split(call), columns=110)
    return f"$ cableroute {call}\n{out}--- exit {code}\n{err}"


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parents[1]))
    for name in sys.argv[1:] or CALLS:
        text = answer(CALLS[name])
        (HERE / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
