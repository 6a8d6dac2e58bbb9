"""The command line: parse, call one public function, print."""

try:
    from cableroute.cli import (
        catalogue,
        charts,
        countries,
        history,
        importing,
        invest,
        lines,
        over_time,
        plan,
        project,
        questions,
        report,
        routes,
        rpl,
        serve,
        traffic,
    )
    from cableroute.cli.app import app, main
except KeyboardInterrupt:  # a program that is stopped while it loads has nothing to say
    raise SystemExit(130) from None

__all__ = [
    "app",
    "catalogue",
    "charts",
    "countries",
    "history",
    "importing",
    "invest",
    "lines",
    "main",
    "over_time",
    "plan",
    "project",
    "questions",
    "report",
    "routes",
    "rpl",
    "serve",
    "traffic",
]
