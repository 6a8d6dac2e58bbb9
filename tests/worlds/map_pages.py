"""What a map's page says, its packed data unpacked."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from cableroute.maps.packing import read

GROUND = re.compile(r'<script type="text/plain" id="ground">([^<]*)</script>')
DATA = re.compile(r'<script type="text/plain" id="data" data-view="([^"]*)">([^<]*)</script>')


def page_data(page: str) -> dict[str, Any]:
    """The data that a page's script reads; its base map and where it starts are among them."""
    (ground,) = GROUND.findall(page)
    ((start, packed),) = DATA.findall(page)
    data: dict[str, Any] = read(packed)
    return data | json.loads(html.unescape(start)) | {"ground": read(ground)}


def plain(page: str) -> str:
    """A page whose data are in it as text, as a reader of the page finds them."""
    ((_, data),) = DATA.findall(page)
    for packed in (data, *GROUND.findall(page)):
        page = page.replace(packed, json.dumps(read(packed), ensure_ascii=False, default=repr))
    return page
