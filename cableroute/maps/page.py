"""Read the files of a map's page: its template, scripts, styles and Leaflet."""

from __future__ import annotations

import base64
import functools
import importlib.resources
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import jinja2
from branca.element import Element
from markupsafe import Markup

from cableroute.maps.feature_values import is_present, number_text
from cableroute.palette import PALETTE, lines_css, own_colours_css, route_colour
from cableroute.text import shown


def _inert(value: Any) -> Any:
    """Return a value for the page's template; control marks in its text are made harmless."""
    return shown(value) if type(value) is str else value


def palette_css(colours: Sequence[str]) -> str:
    """Return the colours of the routes as CSS; those of their own where they have one."""

    def of(theme: int, on_route: str) -> str:
        colours = "".join(f"--route-{n}:{route_colour(n)[theme]};" for n in range(most))
        return f"{colours}--on-route:{on_route};"

    most = 2 * len(PALETTE)
    routes = "".join(
        f".route-{number}{{--route:var(--route-{number % most})}}" for number in range(len(colours))
    )
    dark = f"@media screen and (prefers-color-scheme:dark){{:root.plain{{{of(1, '#10161c')}}}}}"
    return f"{lines_css()}:root{{{of(0, '#fff')}}}{dark}{routes}{own_colours_css(colours)}\n"


class _PageFiles(NamedTuple):
    template: jinja2.Template
    texts: dict[str, Markup]
    icon: dict[str, str]


@functools.cache
def page_files(page: str, has_images: bool) -> _PageFiles:
    """Return the template of a page, and the texts and images that are written into it.

    Its scripts and styles are bundles, which tests/scripts/bundle.js makes.
    Images are those of Leaflet's own markers and of its control of layers, which only what is
    added by folium uses.
    """
    assets = importlib.resources.files("cableroute.maps") / "assets"
    leaflet = importlib.resources.files("xstatic.pkg.leaflet") / "data"

    def image(name: str) -> str:
        octets = base64.b64encode((leaflet / "images" / name).read_bytes()).decode()
        return f"data:image/png;base64,{octets}"

    def text(folder: Any, name: str) -> str:
        content: str = (folder / name).read_text(encoding="utf-8")
        return re.sub(r"(//|/\*)# sourceMappingURL=.*", "", content)

    css = re.sub(
        r"url\(images/([\w.-]+)\)",
        lambda image_name: f"url({image(image_name[1])})" if has_images else "none",
        text(leaflet, "leaflet.css"),
    )
    environment = jinja2.Environment(
        autoescape=True,
        finalize=_inert,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        loader=jinja2.FunctionLoader(lambda name: text(assets, name)),
    )
    environment.filters["figure"] = lambda value, name, within=(), accuracy=None: number_text(
        name, value, within=within, accuracy=accuracy
    )
    environment.tests |= {"present": is_present}
    texts = {
        "leaflet_licence": text(assets, "leaflet-licence.txt"),
        "leaflet_js": text(leaflet, "leaflet.js").replace("</script", "<\\/script"),
        "leaflet_css": css,
        "page_css": text(assets / "bundles", f"{page}.css"),
        "page_js": text(assets / "bundles", f"{page}.js"),
    }
    icon = {
        "iconUrl": image("marker-icon.png"),
        "iconRetinaUrl": image("marker-icon-2x.png"),
        "shadowUrl": image("marker-shadow.png"),
    }
    template = environment.get_template("map.html")
    return _PageFiles(template, {name: Markup(value) for name, value in texts.items()}, icon)


def descendants(element: Element) -> Iterator[Element]:
    """Yield the elements within an element of a page, at any depth."""
    for child in element._children.values():
        yield child
        yield from descendants(child)


_LOADS = re.compile(
    r"""<(?:script|img|iframe|link|source|video|audio|embed|object)\b[^>]*?
        \b(?:src|href|data)\s*=\s*\\?["']?((?:https?:)?//[^"'\s>\\]+)
      | (?<!href=)(?<!href=\\)["'`]((?:https?:)?//[^"'`\s\\]+)["'`]
      | (?:url\(|@import)\s*["']?((?:https?:)?//[^"')\s]+)""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a browser loads by itself: in tags, as a complete string of a script, in style sheets."""


def outside_links(text: str) -> Iterator[str]:
    """Yield the addresses that a page loads; a link that a reader may click does not count."""
    for letter in "<>&'":
        text = text.replace(f"\\u{ord(letter):04x}", letter)
    for link in _LOADS.finditer(text):
        address = next(group for group in link.groups() if group)
        if not address.startswith("http://www.w3.org/"):
            yield address
