"""What a map's page says, its packed data unpacked."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from cableroute.maps.feature_values import turned
from cableroute.maps.features import TABLES
from cableroute.maps.packing import Line, read
from cableroute.presentation.dossier_fields import position_text

GROUND = re.compile(r'<script type="text/plain" id="ground">([^<]*)</script>')
DATA = re.compile(r'<script type="text/plain" id="data" data-view="([^"]*)">([^<]*)</script>')

SETTLED = """() => new Promise((done) => {
    const {map} = cableroute;
    let frames = 0;
    const seen = new MutationObserver(() => { frames = 0; });
    seen.observe(document.body, {
        subtree: true, childList: true, attributes: true, characterData: true,
    });
    const look = () => requestAnimationFrame(() => {
        if (map._animatingZoom || map._panAnim?._inProgress) frames = 0;
        if (document.querySelector(".unplaced")) frames = 0;
        if (++frames < 8) return look();
        seen.disconnect();
        done(true);
    });
    look();
})"""
"""Waits until the map stands still and eight frames have changed nothing on the page.

What follows a movement is done in pieces, a frame each, so that it is not done when it ends.
"""


def point_until(page: Any, at: Sequence[float], is_seen: Callable[[], object]) -> None:
    """Move the pointer to and fro at a place until the page has looked where it is.

    The map and its canvas look at most every 32 ms.
    """
    for step in range(20):
        page.mouse.move(at[0] + step % 2, at[1])
        page.wait_for_timeout(60)
        if is_seen():
            return
    raise AssertionError(f"the page does not see the pointer at {at}")


def page_data(page: str) -> dict[str, Any]:
    """The data that a page's script reads; its base map and where it starts are among them."""
    (ground,) = GROUND.findall(page)
    ((start, packed),) = DATA.findall(page)
    data: dict[str, Any] = read(packed)
    return data | json.loads(html.unescape(start)) | {"ground": read(ground)}


def rows_of(packed: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a table as the page's script unpacks them, without what is not there."""
    rows: list[dict[str, Any]] = [{} for _ in range(packed["rows"])]
    for name, values in packed["columns"].items():
        for place, row in enumerate(rows):
            if isinstance(values, list):
                value = values[place]
            else:
                value = values["all"] if "all" in values else values["of"][values["at"][place]]
            if value is not None:
                row[name] = value
    return rows


class Cards:
    """The cards of a page, in words."""

    def __init__(self, features: dict[str, Any]) -> None:
        self.features = features
        self.tables = {name: rows_of(features[name]) for name in TABLES}
        self.things = [row for name in TABLES for row in self.tables[name]]
        self.lists = {title: rows_of(packed) for title, packed in features["lists"].items()}
        self.sources = rows_of(features["sources"])

    def text(self, cell: Any) -> str:
        """A cell in words: what is a number there names a thing."""
        parts = cell if isinstance(cell, (list, tuple)) else [cell]
        return "".join(
            self.things[part]["name"] if isinstance(part, int) else part for part in parts
        )

    def position(self, row: dict[str, Any]) -> str:
        """The position that the script writes from where a thing is."""
        return position_text(round(turned(row["lon"], 0), 5), row["lat"])

    def of(self, table: str) -> list[dict[str, Any]]:
        """The cards of a table."""
        facts, lists = (rows_of(self.features[table][part]) for part in ("facts", "lists"))
        return [
            {
                **row,
                "facts": {
                    label: self.position(row) if cell is True else self.text(cell)
                    for label, cell in facts[at].items()
                },
                "lists": {
                    title: [
                        {name: self.text(cell) for name, cell in self.lists[title][number].items()}
                        for number in numbers
                    ]
                    for title, numbers in lists[at].items()
                },
                "uncertain": list(row.get("uncertain", ())),
                "sources": [self.sources[number]["title"] for number in row.get("sources", ())],
            }
            for at, row in enumerate(self.tables[table])
        ]


def _listed(value: Any) -> Any:
    if isinstance(value, Line):
        value = value.units
    return value.tolist() if isinstance(value, np.ndarray) else repr(value)


def plain(page: str) -> str:
    """A page whose data are in it as text, as a reader of the page finds them."""
    ((_, data),) = DATA.findall(page)
    for packed in (data, *GROUND.findall(page)):
        text = json.dumps(read(packed), ensure_ascii=False, default=_listed)
        page = page.replace(packed, text)
    return page
