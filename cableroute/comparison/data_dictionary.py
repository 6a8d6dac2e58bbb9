"""State what each column of a comparison means: unit, kind, which is better, and its source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from cableroute.geometry import geodesy

if TYPE_CHECKING:
    import pandas as pd

    from cableroute.geodata.store import Geodata
    from cableroute.model.routes import Route


class ColumnMeaning(NamedTuple):
    """What a column of a comparison means.

    Parameters
    ----------
    column : str
        Its name.
    meaning : str
        Meaning of a cell.
    unit : str
        Unit, empty where it has none.
    kind : str
        "text", "number", "count", "flag", "list" or "geometry".
    better : str
        "less" or "more" where that is better for most purposes, else empty.
    source : str
        Where the figure comes from.
    """

    column: str
    meaning: str
    unit: str
    kind: str
    better: str
    source: str


class ShownWords(NamedTuple):
    """What outputs call a measure.

    Parameters
    ----------
    said : str
        In a sentence of `explain`.
    heading, hint : str
        Of its column on a page, and what it means; without a heading no page shows it by itself.
    axis : str
        Of a chart.
    weigh : str
        What a weight on it asks for; without it the app does not weigh it.
    column : str
        Name of its heading in the workbook of a report, without which that does not list it by
        itself; the columns are in the order of `SHOWN`.
    is_on_page : bool
        Whether the page of a report has that column too.
    of : callable, optional
        What it is by the tables of a route, where no group of `measures` has it.
    """

    said: str = ""
    heading: str = ""
    hint: str = ""
    axis: str = ""
    weigh: str = ""
    column: str = ""
    is_on_page: bool = False
    of: Callable[[Geodata | None, Route], float | None] | None = None


_DRAWN = "the drawn lines, geodesic on WGS 84"
_CABLE = "of each leg the published length, or the line, route development and slack"
_PUBLISHED = "published lengths of the route, or of every leg"
_RTD = "cable km; group index and equipment assumed"
_NETWORK = "light in the cables, and what published networks add: eight of ten are inside"
_RATES = "rates of faults and repairs, cable km, depth and repair zone"
_CROSSED = "lines, land of the countries, boxes of waters"
_LEGS = "the legs and the tables of systems, stations and groups"
_PAIR = "the route compared with every other row"

COLUMNS: tuple[ColumnMeaning, ...] = tuple(
    ColumnMeaning(*row)
    for row in (
        ("route_id", "Id of the route", "", "text", "", "the route"),
        ("name", "What the route is, in words", "", "text", "", "the route"),
        ("start_id", "Id of the place where it starts", "", "text", "", "the route"),
        ("end_id", "Id of the place where it ends", "", "text", "", "the route"),
        ("route_km", "Length of the route", "km", "number", "less", _DRAWN),
        ("land_km", "Length of the route on land", "km", "number", "less", _DRAWN),
        ("sea_km", "Length of the route at sea", "km", "number", "less", _DRAWN),
        ("cable_low_km", "Length of cable, low", "km", "number", "less", _CABLE),
        ("cable_km", "Length of cable, likely", "km", "number", "less", _CABLE),
        ("cable_high_km", "Length of cable, high", "km", "number", "less", _CABLE),
        ("length_basis", "On what the length of cable rests, by leg", "", "text", "", _CABLE),
        ("published_low_km", "Published length, low", "km", "number", "", _PUBLISHED),
        ("published_km", "Published length, middle", "km", "number", "", _PUBLISHED),
        ("published_high_km", "Published length, high", "km", "number", "", _PUBLISHED),
        ("rtd_low_ms", "Round-trip delay, low", "ms", "number", "less", _RTD),
        ("rtd_ms", "Round-trip delay, likely", "ms", "number", "less", _RTD),
        ("rtd_high_ms", "Round-trip delay, high", "ms", "number", "less", _RTD),
        ("network_rtd_low_ms", "Round-trip delay of a carrier's network, low", "ms", "number",
         "less", _NETWORK),
        ("network_rtd_ms", "Round-trip delay of a carrier's network, likely", "ms", "number",
         "less", _NETWORK),
        ("network_rtd_high_ms", "Round-trip delay of a carrier's network, high", "ms", "number",
         "less", _NETWORK),
        ("by_slack_land_km", "Route on land whose cable is reckoned with the factors assumed",
         "km", "number", "less", "legs without a published length"),
        ("by_slack_sea_km", "Route at sea whose cable is reckoned with the factors assumed",
         "km", "number", "less", "legs without a published length"),
        ("availability_low", "Availability of the route alone, low", "", "number", "more", _RATES),
        ("availability", "Availability of the route alone, likely", "", "number", "more", _RATES),
        ("availability_high", "Availability of the route alone, high",
         "", "number", "more", _RATES),
        ("downtime_low_min", "Annual downtime, low", "minutes a year", "number", "less", _RATES),
        ("downtime_min", "Annual downtime, likely", "minutes a year", "number", "less", _RATES),
        ("downtime_high_min", "Annual downtime, high", "minutes a year", "number", "less", _RATES),
        ("faults_per_year", "Faults of the route, likely", "a year", "number", "less", _RATES),
        ("systems", "Cable systems, in the order of travel", "", "list", "", _LEGS),
        ("interconnects", "Changes from one system to another", "", "count", "less", _LEGS),
        ("stations", "Landing stations between the ends", "", "list", "", _LEGS),
        ("countries", "Countries whose land a leg is on, in order", "", "list", "", _CROSSED),
        ("straits", "Straits, in order", "", "list", "", _LEGS),
        ("straits_open", "Straits of which the accuracy of its lines leaves open whether it passes "
         "them", "", "list", "", _LEGS),
        ("waters", "Named waters, in order", "", "list", "", _CROSSED),
        ("risks", "Risks of these countries, straits and waters on the date, by their ids",
         "", "list", "", "the table of risks"),
        ("restrictions", "Restrictions on the date between the countries of its ends, or of what "
         "is bought along it, by their ids", "", "list", "", "the table of restrictions"),
        ("path_ids", "Terrestrial crossing paths, in order", "", "list", "", _LEGS),
        ("access_km", "Terrestrial backhaul from the ends", "km", "number", "less", _DRAWN),
        ("in_service", "Whether all of it is in service on the date", "", "flag", "", _LEGS),
        ("status", "What is not in service, in words", "", "text", "", _LEGS),
        ("unverified", "Systems whose status no source states, or was last seen too long ago",
         "", "list", "", "the table of systems, and the greatest age assumed"),
        ("excess_pct", "Length beyond the geodesic between its ends",
         "%", "number", "less", _DRAWN),
        ("accuracy_km", "How far the cable may be from the line, worst leg",
         "km", "number", "less", "accuracy of each leg"),
        ("confidence",
         "Weakest confidence of the position: surveyed, published, inferred, schematic or assumed",
         "", "text", "", "confidence of each leg"),
        ("length_kind", "What the lengths of the legs are", "", "text", "", "the legs"),
        ("attribution", "Credit that the licences ask for", "", "text", "", "the sources"),
        ("shared_km",
         "Most route km of both kinds with another row: common section and same corridor",
         "km", "number", "less", _PAIR),
        ("shared_pct", "The same as a share of the route", "%", "number", "less", _PAIR),
        ("shared_with", "The route_id of that row", "", "text", "", _PAIR),
        ("common_section_km",
         "Longest part in the same segment of one system, or the same trench, as another row",
         "km", "number", "less", _PAIR),
        ("common_section_pct", "The same as a share of the route", "%", "number", "less", _PAIR),
        ("common_section_land_km", "The part of it on land", "km", "number", "less", _PAIR),
        ("common_section_sea_km", "The part of it at sea", "km", "number", "less", _PAIR),
        ("common_section_with", "The route_id of that row", "", "text", "", _PAIR),
        ("same_corridor_km",
         "Most route km not known to be apart from another row: nearer than the accuracy",
         "km", "number", "less", _PAIR),
        ("same_corridor_pct", "The same as a share of the route", "%", "number", "less", _PAIR),
        ("same_corridor_land_km", "The part of it on land", "km", "number", "less", _PAIR),
        ("same_corridor_sea_km", "The part of it at sea", "km", "number", "less", _PAIR),
        ("same_corridor_with", "The route_id of that row", "", "text", "", _PAIR),
        ("shared_ends_km", "Route km shared at common ends", "km", "number", "", _PAIR),
        ("separation_km",
         "Least distance from any other row; missing where it is below the accuracy",
         "km", "number", "more", _PAIR),
        ("deals", "Deals that apply: value, basis, term and attribution confidence of each",
         "", "list", "", "the table of deals"),
        ("pareto", "Whether no other row is better in one objective and as good in all",
         "", "flag", "", "the objectives of compare"),
        ("visibility", "public or confidential; only in a table with a confidential route",
         "", "text", "", "the route and its legs"),
        ("geometry", "The line, longitude and latitude in degrees", "", "geometry", "", "the legs"),
    )
)  # fmt: skip
"""Every column that `compare` makes of the measures of `measures`, in its order."""


def _excess_pct(geodata: Geodata | None, route: Route) -> float | None:
    """Return by how much the route is longer than the geodesic between its ends, per cent."""
    direct_km = float(geodesy.distance_km(*route.legs[0].start, *route.legs[-1].end))
    return None if direct_km == 0 else 100 * (route.route_km / direct_km - 1)


SHOWN: Mapping[str, ShownWords] = {
    "route_km": ShownWords(
        said="route length",
        heading="Route",
        hint="Length of the drawn line",
        axis="Route length",
    ),
    "land_km": ShownWords(
        said="terrestrial route",
        heading="On land",
        hint="The part of it that is on land",
        column="land",
        axis="Terrestrial route length",
    ),
    "sea_km": ShownWords(
        said="sea route",
        column="sea",
        axis="Length at sea",
    ),
    "cable_km": ShownWords(
        said="cable",
        heading="Cable",
        hint="Length of the cable, with slack; below it, low to high",
        weigh="Little cable",
        axis="Length of cable",
    ),
    "published_km": ShownWords(
        said="published length",
        heading="Published",
        hint="Length that the owners publish; below it, low to high",
    ),
    "rtd_ms": ShownWords(
        said="round-trip delay",
        heading="RTD",
        hint="Round-trip delay (RTD); below it, low to high",
        weigh="Little delay",
        axis="Round-trip delay (RTD)",
    ),
    "network_rtd_ms": ShownWords(
        said="round-trip delay of a network",
        heading="Network RTD",
        hint="Round-trip delay that a carrier's network may have; below it, low to high",
        axis="Round-trip delay of a carrier's network",
    ),
    "downtime_min": ShownWords(
        heading="Annual downtime",
        hint=(
            "How long faults of cable break it in a year, by modelled rates; below it, low to high"
        ),
        weigh="Little downtime",
    ),
    "interconnects": ShownWords(
        said="interconnects",
        heading="Interconnects",
        hint="How often the route changes from one system to another",
        weigh="Few interconnects",
        axis="Interconnects",
    ),
    "access_km": ShownWords(
        said="links to the ends",
        heading="Backhaul",
        hint="Modelled terrestrial backhaul from stations to the requested ends",
        column="access",
    ),
    "excess_pct": ShownWords(
        said="excess over the geodesic",
        of=_excess_pct,
        axis="Longer than the geodesic between the ends by",
    ),
    "shared_km": ShownWords(
        said="common section and same corridor with another route",
        axis="Common section and same corridor with another route",
    ),
    "shared_pct": ShownWords(
        said="common section and same corridor with another route",
        weigh="Little in common with another route",
    ),
    "common_section_km": ShownWords(
        said="longest common section with another route",
        heading="Common section",
        hint=(
            "Longest part in the same segment of one system, or the same trench, as "
            "another route; below it, on land and at sea"
        ),
        column="common_section",
    ),
    "common_section_pct": ShownWords(
        said="largest common section with another route",
        column="common_section",
    ),
    **{
        f"common_section_{it}": ShownWords(column=f"common_section_{it.removesuffix('_km')}")
        for it in ("land_km", "sea_km", "with")
    },
    "same_corridor_km": ShownWords(
        said="most in the same corridor as another route",
        heading="Same corridor",
        hint=(
            "Most that is not known to be apart from another route: modelled lines nearer"
            " than their accuracy; below it, on land and at sea"
        ),
        column="same_corridor",
    ),
    "same_corridor_pct": ShownWords(
        said="largest part in the same corridor as another route",
        column="same_corridor",
    ),
    **{
        f"same_corridor_{it}": ShownWords(column=f"same_corridor_{it.removesuffix('_km')}")
        for it in ("land_km", "sea_km", "with")
    },
    "shared_ends_km": ShownWords(column="shared_ends"),
    "separation_km": ShownWords(
        said="separation from the nearest other route",
        heading="Apart",
        hint=(
            "Least distance from any other route, outside common ends; not known where it"
            " is below the accuracy of the lines"
        ),
        axis="Least distance from another route",
        column="separation",
    ),
    "by_slack_land_km": ShownWords(column="slack_land"),
    "by_slack_sea_km": ShownWords(column="slack_sea"),
    "accuracy_km": ShownWords(
        said="accuracy",
        of=lambda geodata, route: route.accuracy_km,
        axis="Accuracy of the position",
        column="accuracy",
    ),
}
"""What outputs call the columns that they show."""


UNITS: Mapping[str, str] = {it.column: it.unit for it in COLUMNS}
"""Unit of each column."""


def words_of(kind: str) -> dict[str, str]:
    """Return one kind of the words of `SHOWN` by column, of those that have it.

    Examples
    --------
    >>> words_of("weigh")["interconnects"]
    'Few interconnects'
    """
    return {name: text for name, it in SHOWN.items() if (text := getattr(it, kind))}


def column_meanings() -> pd.DataFrame:
    """Return the data dictionary of `compare`: one row per column.

    Returns
    -------
    DataFrame
        Indexed by ``column``: ``meaning``, ``unit``, ``kind`` ("text", "number", "count",
        "flag", "list" or "geometry"), ``better`` ("less", "more" or empty) and ``source``.

    Examples
    --------
    >>> print(column_meanings().loc["rtd_ms", ["meaning", "unit", "better"]].to_string())
    meaning    Round-trip delay, likely
    unit                             ms
    better                         less
    """
    import pandas as pd

    return pd.DataFrame(COLUMNS, columns=ColumnMeaning._fields).set_index("column")
