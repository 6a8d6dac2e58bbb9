"""Routes of one's own: the lines of a table or a file, or a position list, each as a route."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from shapely import LineString, MultiLineString

from cableroute.errors import ModelError, Problem, kind_faults
from cableroute.files import is_missing
from cableroute.geodata.checks import SLACK_RATES
from cableroute.geodata.crossed import over_water_km
from cableroute.geodata.formats import format_of
from cableroute.geodata.locate import point_name
from cableroute.geodata.short_tables import bought_of
from cableroute.geodata.store import Geodata
from cableroute.geodata.vector_files import read_features
from cableroute.importing.own_tables import cables_of, lines_of, tables_folder
from cableroute.model.deals import Application, AttachedDeal, Deal
from cableroute.model.drawn_lines import one_line, route_from_gdf
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.palette import hex_colour
from cableroute.rpl.positions import RPL
from cableroute.rpl.reading import read_rpl
from cableroute.rpl.routes import route_of_rpl
from cableroute.text import without_secrets

if TYPE_CHECKING:
    import geopandas

LISTS = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm")
"""Endings of route position lists."""

OWN = "own"
"""What an id of such a route begins with, and what its name says."""

SAID = "Slack and route development are those of the rates, as none are stated."

DEAL = re.compile(
    r"(?:(?P<first>[a-z]{3})\s*)?(?P<value>[\d,]*\.?\d+(?:e\d+)?)"
    r"\s*(?P<of>(?:k|thousand|m|mn|million|b|bn|billion)?)(?:\s*(?P<currency>[a-z]{3}))?"
    r"(?:\s*(?:of\s+)?(?P<year>[12]\d{3}))?(?:\s*(?:,|\bfor\b)\s*(?P<kind>\S.*))?",
    re.IGNORECASE,
)
"""A deal in a line: 30e6 USD 2024, transit; USD 30 million for transit."""

THOUSANDS = {"": 1.0, "k": 1e3, "t": 1e3, "m": 1e6, "b": 1e9}
"""By the first letter."""


def routes_from(
    source: str | Path | RPL | geopandas.GeoDataFrame,
    *,
    geodata: Geodata | None = None,
    medium: str = "",
    slack_pct: Range | float | Iterable[float] | None = None,
    accuracy_km: float = math.nan,
    confidence: str = "assumed",
    deals: str | Deal | Iterable[str | Deal] = (),
    colour: str = "",
) -> list[Route]:
    """Return routes of one's own: a route for each line of a table or a file, or of a list.

    Each says "(own)" in its name. What a column of the table says of a route comes before what
    the call says of all, but for the colour; deals of both are on it.

    Parameters
    ----------
    source : GeoDataFrame, RPL or path
        Lines in a reference system that is named; a file of lines (GeoJSON, GeoPackage, KML ...);
        a route position list (CSV, workbook ...), of which each section is a leg; a CSV of lines
        as WKT, or of positions with the id of their line; or a folder of tables, or one of its
        three, of which each cable is a route with the deals that are on it.
        Columns that are read: ``name``, ``id``, ``deals`` (texts, several between semicolons),
        ``colour``, and those of `route_from_gdf`. Points and areas are passed over.
    geodata : Geodata, optional
        For what neither the table nor the call says: a line is at sea where most of it is over
        water, and slack and route development are those of the rates. The note of the route says
        so. Without the tables both must be given.
    medium : str
        "land" or "sea".
    slack_pct : float, (low, high) or (low, likely, high)
        Cable beyond the line's length, per cent of it.
    accuracy_km : float
        How far the cable may be from the line; left out, it is not known, and so is what is shared.
    confidence : str
        Of the cable's position: "surveyed", "published", "inferred", "schematic", "assumed".
    deals : str, Deal, or several
        On each of the routes: a deal, or its value, currency and what it buys as
        "30e6 USD, transit"; with a price year "30e6 USD 2024, transit".
    colour : str
        In which they are drawn, as "#c24e00" or "red".

    Raises
    ------
    ModelError
        No lines, a medium or slack that nothing says, or any fault of a field, all at once.
    GeodataError, RPLError
        The file cannot be read.

    Examples
    --------
    >>> import geopandas
    >>> from shapely import LineString
    >>> from cableroute.geodata.opening import open_geodata
    >>> line = LineString([(5.4, 43.2), (8, 40), (11.2, 37.5), (15, 35)])
    >>> mine = geopandas.GeoDataFrame({"name": ["Mine"]}, geometry=[line], crs="EPSG:4326")
    >>> [route] = routes_from(mine, geodata=open_geodata(), deals="30e6 USD, transit")
    >>> route.name, route.sea_km == route.route_km, route.deals[0].deal.value
    ('Mine (own)', True, 30000000.0)
    """
    import geopandas

    given = {
        "medium": medium, "slack_pct": slack_pct, "accuracy_km": accuracy_km,
        "confidence": confidence,
    }  # fmt: skip
    hint = "give a GeoDataFrame, an RPL, or the path of a file of lines or a position list"
    kinds = (str, Path, RPL, geopandas.GeoDataFrame)
    ModelError.check("routes_from", kind_faults("source", source, kinds, hint))
    if isinstance(source, geopandas.GeoDataFrame):
        made = _of_frame(source, "line", geodata, given)
    elif isinstance(source, RPL):
        made = [(_of_list(source, geodata, given), {})]
    else:
        made = _of_path(source, geodata, given)
    ids = list[str]()
    for route, _ in made:
        own = "-".join((OWN, _slug(route.id)))
        ids.append(f"{own}-{len(ids) + 1}" if own in ids else own)
    given_deals = [deals] if isinstance(deals, (str, Deal)) else [*deals]
    found, faults = list[Route](), list[Problem]()
    on_all = [_deal(item, ids, "", faults) for item in given_deals]
    for own, (route, row) in zip(ids, made, strict=True):
        own_deals = row.get("deals", "")
        texts = own_deals.split(";") if isinstance(own_deals, str) else own_deals
        mine = [_deal(it, [own], route.name, faults) for it in texts if str(it).strip()]
        attached = [
            AttachedDeal(it, "stated", "as given with the route", visibility=it.visibility)
            for it in dict.fromkeys((*mine, *on_all)) if it is not None
        ]  # fmt: skip
        try:
            found.append(
                replace(
                    route, id=own, name=f"{route.name} ({OWN})", deals=tuple(attached),
                    legs=tuple(replace(leg, id=f"{own}/{leg.id}") for leg in route.legs),
                    colour=hex_colour(colour or str(row.get("colour", ""))),
                )
            )  # fmt: skip
        except ModelError as error:
            faults += error.problems
    ModelError.check("routes_from", faults)
    return found


def _of_path(
    source: str | Path, geodata: Geodata | None, given: Mapping[str, Any]
) -> list[tuple[Route, Mapping[str, Any]]]:
    """Return the routes of a file or a folder of tables, each with what its row says."""
    path = Path(source)
    text = path.suffix.lower() in LISTS[:4] and path.is_file()
    if (path.is_dir() or text) and (folder := tables_folder(path)):
        return [(it.route, {"deals": it.deals}) for it in cables_of(folder, geodata)]
    if text and (frame := lines_of(path)) is not None:
        return _of_frame(frame, path.stem, geodata, given)
    if path.suffix.lower() in LISTS:
        return [(_of_list(read_rpl(path)[0], geodata, given), {})]
    format_of(without_secrets(str(source)), also=LISTS)
    return _of_frame(read_features(source), Path(without_secrets(str(source))).stem, geodata, given)


def _slug(text: str) -> str:
    return re.sub(r"[^\w.+-]+", "-", text).strip("-") or "route"


def _deal(given: object, route_ids: list[str], name: str, faults: list[Problem]) -> Deal | None:
    """Return the deal of a line of text, as "30e6 USD, transit", or as it is given."""
    if isinstance(given, Deal):
        return given
    at = DEAL.fullmatch(str(given).strip())
    if at is None or bool(at["first"]) == bool(at["currency"]):
        hint = "write value, currency and what it buys, as 30e6 USD, transit"
        faults.append(Problem("deal", "deal", f"{given!r:.60} has no value and currency", hint))
        return None
    kind = (at["kind"] or "agreement").strip()
    try:
        return Deal(
            f"{OWN}-{_slug(str(given))}",
            f"{kind[:1].upper()}{kind[1:]}" + (f", {name}" if name else ""),
            kind,
            value=float(at["value"].replace(",", "")) * THOUSANDS[at["of"][:1].lower()],
            currency=(at["currency"] or at["first"]).upper(),
            price_year=int(at["year"]) if at["year"] else None,
            value_basis="stated",
            status="of your own",
            bought=bought_of(kind),
            applies_to=tuple(Application("path", (it,), "stated") for it in route_ids),
        )
    except ModelError as error:
        faults += error.problems
        return None


def _of_frame(
    frame: geopandas.GeoDataFrame, name: str, geodata: Geodata | None, given: Mapping[str, Any]
) -> list[tuple[Route, Mapping[str, Any]]]:
    """Return the route of each line of a table, and its row; every fault at once."""
    is_line = frame.geometry.map(lambda it: isinstance(it, (LineString, MultiLineString)))
    frame = frame[is_line & ~frame.geometry.is_empty]
    if frame.empty:
        fault = Problem("lines", name, "it has no lines", "give LineStrings, one for each route")
        raise ModelError.of("routes_from", [fault])
    found, faults = list[tuple[Route, Mapping[str, Any]]](), list[Problem]()
    for number in range(len(frame)):
        one = frame.iloc[[number]]
        row = {key: it for key, it in one.iloc[0].items() if not is_missing(it) and it != ""}
        called = str(row.get("name", name if len(frame) == 1 else f"{name} {number + 1}"))
        try:
            route = _of_line(one, str(row.get("id", called)), called, row, geodata, given)
            found.append((route, row))
        except ModelError as error:
            faults += error.problems
    ModelError.check("routes_from", faults)
    return found


def _of_line(
    frame: geopandas.GeoDataFrame, id: str, name: str, row: Mapping[str, Any],
    geodata: Geodata | None, given: Mapping[str, Any],
) -> Route:  # fmt: skip
    """Return the route of a line: by the tables, what neither its row nor the call says."""
    if not isinstance(one_line(frame.geometry.iloc[0]), LineString):
        hint = "join them, or give a feature for each"
        raise ModelError.of(name, [Problem("geometry", name, "its parts do not meet", hint)])
    said = dict(given)
    by_rates = geodata is not None and said["slack_pct"] is None and "slack_pct" not in row
    by_water = geodata is not None and not said["medium"] and "medium" not in row
    said |= ({"slack_pct": 0.0} if by_rates else {}) | ({"medium": "land"} if by_water else {})
    kept = frame.drop(columns=[it for it in ("id", "leg_id") if it in frame.columns])
    for key in {"accuracy_km", "slack_pct"} & row.keys():  # texts in KML
        with suppress(ValueError):
            kept = kept.assign(**{key: float(row[key])})
    route = route_from_gdf(kept, id=id, name=name, **said)
    [leg] = route.legs
    if geodata is not None and by_water:
        at_sea = over_water_km(geodata, leg) > leg.route_km / 2
        leg = replace(leg, medium="sea" if at_sea else "land")
    if "start_id" not in row:
        leg = replace(leg, start_id=_point(*leg.start))
    if "end_id" not in row:
        leg = replace(leg, end_id=_point(*leg.end))
    route = replace(route, legs=(leg,), note=leg.note)
    return _with_rates(route, geodata) if geodata is not None and by_rates else route


def _point(lon: float, lat: float) -> str:
    return point_name(round(lon, 4), round(lat, 4))


def _with_rates(route: Route, geodata: Geodata) -> Route:
    """Return a route with slack and route development by the rates of the tables."""

    def by_rates(leg: Leg) -> Leg:
        slack = geodata.rates[SLACK_RATES[leg.medium]].range
        more = geodata.development_pct.get(leg.medium, 0.0)
        surveyed = leg.confidence == "surveyed"  # its line is the route
        return replace(leg, slack_pct=slack, development_pct=0.0 if surveyed else more)

    note = ". ".join(filter(None, (route.note.rstrip("."), SAID)))
    return replace(route, legs=tuple(map(by_rates, route.legs)), note=note)


def _of_list(rpl: RPL, geodata: Geodata | None, given: Mapping[str, Any]) -> Route:
    """Return the route of a position list, by the rates where it states no cable."""
    known = not np.isnan(rpl.computed.cable_km).any()
    slack = given["slack_pct"]
    if not known and (slack is not None or geodata is not None):
        pct = 0.0 if slack is None else Range.of(slack).likely
        spans = (
            replace(span, slack_pct=pct) if math.isnan(km) else span
            for span, km in zip(rpl.spans, rpl.computed.cable_km.tolist(), strict=True)
        )
        rpl = replace(rpl, spans=tuple(spans))
    route = route_of_rpl(rpl, confidence=given["confidence"], accuracy_km=given["accuracy_km"])
    if known or slack is not None or geodata is None:
        return route
    return _with_rates(route, geodata)
