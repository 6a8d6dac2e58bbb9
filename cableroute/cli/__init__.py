"""The command line: parse, call one public function, print."""

from cableroute.cli import catalogue, charts, plan, report, ways
from cableroute.cli.app import app, main

__all__ = ["app", "catalogue", "charts", "main", "plan", "report", "ways"]
