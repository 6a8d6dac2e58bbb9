"""The command line: parse, call one public function, print."""

from cableroute.cli import availability, catalogue, charts, plan, report, ways, worth
from cableroute.cli.app import app, main

__all__ = ["app", "availability", "catalogue", "charts", "main", "plan", "report", "ways", "worth"]
