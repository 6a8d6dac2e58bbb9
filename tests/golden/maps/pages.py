"""The maps that are kept: what a page knows of its routes, and the words a reader sees."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import shapely
from worlds.hand_made import Tables
from worlds.map_pages import Cards, page_data

import cableroute as cr
from cableroute.geodata.embedded import embedded_folder
from cableroute.maps.packing import Line
from cableroute.model.deals import AttachedDeal, Deal, Party
from cableroute.model.figures import Rate, Source
from cableroute.model.legs import Leg, reverse_leg
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route

HERE = Path(__file__).parent

BLOCKS = {
    "caption", "dd", "details", "div", "dt", "h1", "h2", "h3", "header", "label", "li", "main",
    "nav", "option", "p", "section", "select", "summary", "table", "tbody", "td", "template", "th",
    "thead", "tr", "ul",
}  # fmt: skip
"""Elements that begin and end a line of words."""
PARTS = {"button", "i", "small", "span"}
"""Elements that end a word."""
UNSEEN = {"script", "style", "svg", "title"}


class _Page(HTMLParser):
    """The words of a page line by line."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines = [""]
        self._unseen: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._unseen.append(tag)
        if tag in BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        if tag in BLOCKS:
            self.lines.append("")
        elif tag in PARTS:
            self.lines[-1] += " "

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.lines[-1] += data

    def words(self) -> list[str]:
        """Return the lines that say something."""
        lines = (" ".join(line.split()) for line in self.lines)
        return [line for line in lines if line]


def _line(drawn: Line) -> list[list[float]]:
    """Return where a line is at its ends and quarters: its vertices may be others elsewhere."""
    line = shapely.LineString(drawn.points)
    points = shapely.line_interpolate_point(line, [0, 0.25, 0.5, 0.75, 1], normalized=True)
    return [[round(value, 3) for value in point] for point in shapely.get_coordinates(points)]


def kept(page: str) -> dict[str, Any]:
    """Return what is kept of a page.

    Of places and deals those of the routes alone are kept, and of them no list, so that a row
    more elsewhere in the tables changes nothing here; the notes are the tables' own words.
    """
    read = _Page(page)
    data = page_data(page)
    cards = Cards(data["features"])
    legs, routes = cards.of("legs"), cards.of("routes")
    places = [row for row in cards.of("places") if row["role"] != "other"]
    taken = {deal["id"] for route in routes for deal in route["lists"].get("Deals", ())}
    deals = [row for row in cards.of("deals") if row["name"] in taken]
    for row in (*legs, *routes, *places, *deals):
        row["facts"].pop("note", None)
    for row in (*places, *deals):
        del row["lists"], row["sources"]
    for leg in data["legs"]:
        leg |= {"per_degree": leg["line"].per_degree, "line": _line(leg["line"])}
    ground = {name: data["ground"][name] for name in ("coast_km", "names")}
    credit = next(n for n, line in enumerate(read.words()) if line.startswith("Natural Earth"))
    known = {name: data[name] for name in ("bounds", "window", "routes", "legs")}
    if "comparison" in data:
        known["comparison"] = data["comparison"]
    return {
        "words": read.words()[:credit],  # whom to credit depends on what else lies in the window
        "known": known | {"ground": ground},
        "cards": {"routes": routes, "legs": legs, "places": places, "deals": deals},
    }


def _station(identity: str, name: str, lon_deg: float, lat_deg: float) -> LandingStation:
    return LandingStation(
        id=identity, name_en=name, name_ar="", aliases=(), lon_deg=lon_deg, lat_deg=lat_deg,
        position_of="made up", accuracy_km=5.0, confidence="assumed", kind="landing station",
        operator="Nobody", country="XX", sea="", status="planned", source_ids=("made",),
    )  # fmt: skip


def _world() -> Any:
    """Return tables of a world of two stations, with which nothing else can change."""
    index = Rate("group_index", quantity="group_index", name="n", low=1.467, likely=1.468,
                 high=1.4719)  # fmt: skip
    stations = {
        "A": _station("A", "West Bay", -140, -20),
        "B": _station("B", "East Bay", -126, -20),
        "C": _station("C", "Cape", -136, -24),
    }
    nothing = ("paths", "systems", "groups", "backhaul", "countries", "segments", "stretches",
               "deals", "incidents", "crossings", "junctions")  # fmt: skip
    return Tables(
        **{name: {} for name in nothing}, visibility="public", data_date="2026-01-01",
        sources={"made": Source("made", "Made up for a test", "Nobody", date="2026")},
        stations=stations, rates={"group_index": index},
        place_names={name: item.name_en for name, item in stations.items()},
        land_path=embedded_folder() / "land_ne10m.bin.xz",
    )  # fmt: skip


def _leg(identity: str, start: str, end: str, points: Any, **more: Any) -> Leg:
    given = {"medium": "sea", "slack_pct": (1, 3, 6), "accuracy_km": 10, "source_ids": ("made",)}
    given |= more
    medium, slack_pct = given.pop("medium"), given.pop("slack_pct")
    return Leg(identity, start, end, medium, shapely.LineString(points), slack_pct, **given)


def two_ways() -> tuple[Route, Route]:
    """Two ways that part at a cape; the one has a deal that binds and one that does not."""
    first = _leg("1", "A", "C", [(-140, -20), (-136, -24)], confidence="published")
    north = _leg("2", "C", "B", [(-136, -24), (-126, -20)], status="planned")
    south = _leg("3", "C", "B", [(-136, -24), (-131, -30), (-126, -20)], confidence="surveyed",
                 accuracy_km=0.05)  # fmt: skip
    bound = Deal("d1", "The agreement", "transit agreement", parties=(Party("Nobody", "grantor"),),
                 signed="2019-04", value=45e6, currency="USD", price_year=2019,
                 value_basis="stated", source_ids=("made",))  # fmt: skip
    letter = Deal("d2", "The letter", "letter of intent", source_ids=("made",))
    deals = (AttachedDeal(bound, "stated"), AttachedDeal(letter, "candidate", "no path is named"))
    return (
        Route("north", "Straight from Cape", (first, north), deals=deals),
        Route("south", "Round by the south", (first, south), deals=deals[1:]),
    )


def over_the_date_line() -> tuple[Route, ...]:
    """A route over the date line, and its second half from the other side of it."""
    west = _leg("w", "X", "Y", [(178, -18), (-179, -16)])
    east = _leg("e", "Y", "Z", [(-179, -16), (-172, -14)])
    return (
        Route("over", "Over the date line", (west, east)),
        Route("back", "Back from the east", (reverse_leg(east),)),
    )


def pages(geo: cr.Geodata | None = None) -> dict[str, dict[str, Any]]:
    """Return what is kept of each page by its name; `geo` are the embedded tables."""
    geo = geo or cr.open_geodata()
    crossing = cr.find_routes(geo, "Zafarana", "Abu Talat")
    maps = {
        "comparison": cr.draw_comparison(two_ways(), geodata=_world(), title="Two ways"),
        "crossing": cr.draw_map(crossing, geodata=geo),
        "date_line": cr.draw_map(over_the_date_line()),
    }
    return {name: kept(shown.get_root().render()) for name, shown in maps.items()}


def write(folder: Path, geo: cr.Geodata | None = None) -> None:
    """Write every page into a folder."""
    for name, page in pages(geo).items():
        text = json.dumps(page, ensure_ascii=False, indent=1)
        numbers = re.compile(r"\[\s+(-?[\d.]+(?:,\s+-?[\d.]+)*)\s+\]")  # a pair on one line
        text = numbers.sub(lambda found: f"[{' '.join(found[1].split())}]", text)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
