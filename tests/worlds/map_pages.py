"""What a map's page says, its packed data unpacked."""

from __future__ import annotations

import html
import json
import re

from cableroute.maps.packing import Told, read

DATA = re.compile(r'<script type="text/plain" id="data" data-view="([^"]*)">([^<]*)</script>')


def told(page: str) -> Told:
    """The data that a page's script reads; where it starts stands among them."""
    (found,) = DATA.findall(page)
    packed = read(found[1])
    packed.data.update(json.loads(html.unescape(found[0])))
    return packed


def plain(page: str) -> str:
    """A page whose data stand in it as text, as a reader of the page finds them."""
    (found,) = DATA.finditer(page)
    text = json.dumps(read(found[2]).data, ensure_ascii=False)
    return f"{page[: found.start(2)]}{text}{page[found.end(2) :]}"
