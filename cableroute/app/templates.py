"""The templates of the app's pages: every value in them comes out as inert text."""

from __future__ import annotations

import functools
import importlib.resources
from typing import TYPE_CHECKING

from cableroute.geodata.basemap import TINTS
from cableroute.palette import PALETTE, lines_css, route_colour
from cableroute.presentation.languages import inert
from cableroute.reports.pages import inert_templates

if TYPE_CHECKING:
    import jinja2


def asset(name: str) -> str:
    """Return a text file of the app."""
    return (importlib.resources.files("cableroute.app") / "assets" / name).read_text("utf-8")


@functools.cache
def _environment() -> jinja2.Environment:
    from markupsafe import Markup

    environment = inert_templates(asset)
    environment.filters |= {"inert": lambda value: Markup(inert(value)), "html": Markup}
    return environment


def render(template: str, **values: object) -> str:
    """Return a page, or a part of one, of what its template takes."""
    return _environment().get_template(template).render(values)


@functools.cache
def palette_sheet() -> str:
    """Return the colours of routes, and of the land and sea of maps, as a style sheet."""
    most = 2 * len(PALETTE)

    def of(theme: int, style: str) -> str:
        routes = "".join(f"--route-{n}:{route_colour(n)[theme]};" for n in range(most))
        tints = TINTS[style]
        return f":root{{{routes}--land:{tints.land};--coast:{tints.coast};--sea:{tints.depths[3]}}}"

    numbers = "".join(
        f".route-{number}{{--route:var(--route-{number % most})}}" for number in range(24)
    )
    dark = f"@media (prefers-color-scheme:dark){{{of(1, 'dark')}}}"
    return f"{lines_css()}{of(0, 'light')}{dark}{numbers}\n"
