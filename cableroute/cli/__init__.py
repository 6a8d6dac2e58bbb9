"""The command line: parse, call one public function, print."""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code: see `cableroute.cli.app.main`.

    Ctrl-C is heard while the modules of the commands load, too.
    """
    try:
        from cableroute.cli.commands import main as run

        return run(arguments)
    except KeyboardInterrupt:
        return 130
