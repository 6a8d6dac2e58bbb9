"""The command line: parse, call one public function, print."""

from cableroute.cli import availability, catalogue, charts, money, plan, report, routes, rpl
from cableroute.cli.app import app, main

__all__ = [
    "app",
    "availability",
    "catalogue",
    "charts",
    "main",
    "money",
    "plan",
    "report",
    "routes",
    "rpl",
]
