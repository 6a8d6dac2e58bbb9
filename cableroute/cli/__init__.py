"""The command line: parse, call one public function, print."""

from cableroute.cli import (
    availability,
    catalogue,
    charts,
    importing,
    lines,
    money,
    plan,
    project,
    report,
    routes,
    rpl,
)
from cableroute.cli.app import app, main

__all__ = [
    "app",
    "availability",
    "catalogue",
    "charts",
    "importing",
    "lines",
    "main",
    "money",
    "plan",
    "project",
    "report",
    "routes",
    "rpl",
]
