"""The command line: parse, call one public function, print."""

from cableroute.cli import availability, catalogue, charts, plan, report
from cableroute.cli import money as worth
from cableroute.cli import routes as ways
from cableroute.cli.app import app, main

__all__ = ["app", "availability", "catalogue", "charts", "main", "plan", "report", "ways", "worth"]
