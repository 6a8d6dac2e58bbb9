"""Every command: to import this is to load the modules of all."""

from cableroute.cli import (
    availability,
    catalogue,
    charts,
    countries,
    history,
    importing,
    invest,
    lines,
    money,
    over_time,
    plan,
    project,
    report,
    routes,
    rpl,
    serve,
    traffic,
)
from cableroute.cli.app import app as app, main as main
