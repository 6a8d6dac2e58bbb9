"""A country, waters, a station, system, path or shared-risk group, and whether legs pass it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from cableroute.errors import AmbiguousNameError, UnknownNameError, shown
from cableroute.geodata.crossed import countries_of, groups_passed, named_waters, waters_of
from cableroute.geodata.cuts import takes_down
from cableroute.geodata.name_index import SHOWN, NameIndex, plain
from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg

LISTS = "cableroute export groups waters repair_zones -o named.gpkg"
"""Where straits and waters are listed."""

KINDS = ("country", "station", "system", "path", "group", "waters", "place")


class RouteFeature(NamedTuple):
    """Something that a route avoids or passes.

    `kind` is "country", "waters", "station", "system", "path", "group" (a strait too),
    "place", "segment" or "incident": what a recorded cut took down.
    """

    kind: str
    id: str
    name: str


def find_feature(
    geodata: Geodata, text: str | RouteFeature, *, confidential: bool = False
) -> RouteFeature:
    """Return what a text names: a country, waters, a strait, station, system, path or group.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    text : str
        A name, an alias or an id; with its kind before it where it is not clear, as in
        ``"station:Suez"`` or ``"country:EG"``. An incident or a segment by its id alone. Where a
        strait and waters have one name, it is the strait, and the waters are
        ``"waters:Strait of Malacca"``; both then say their kind in their names.
    confidential : bool
        Whether what is confidential may be named, or be suggested.

    Raises
    ------
    AmbiguousNameError
        Features of several kinds have the name.
    UnknownNameError
        Nothing has the name.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> find_feature(geo, "Egypt").kind, find_feature(geo, "Bab el-Mandeb").kind
    ('country', 'group')
    >>> find_feature(geo, "Red Sea").kind, find_feature(geo, "Suez Canal").kind
    ('waters', 'waters')
    """
    if isinstance(text, RouteFeature):
        return text
    incident = geodata.incidents.get(text) if isinstance(text, str) else None
    if incident is not None and (confidential or incident.visibility == "public"):
        return RouteFeature("incident", incident.id, incident.id)
    if not isinstance(text, str) or not text.strip():
        raise UnknownNameError(f"{shown(text)} names nothing: give a text")
    kind, colon, rest = text.partition(":")
    kind = kind.strip().lower()
    if colon and kind in (*KINDS, "strait"):
        kinds: tuple[str, ...] = ("group" if kind == "strait" else kind,)
        text = rest.strip()
    else:
        kinds = KINDS
    features, by_id, index = _feature_names(geodata, kinds, confidential)
    if len(exact := by_id.get(text, ())) == 1:
        return exact[0]
    try:
        return features[index.find(text)]
    except AmbiguousNameError as error:
        hint = f" (say which, as {features[error.ids[0]].kind}:NAME)"
        raise AmbiguousNameError(f"{error}{hint}", error.suggestions, error.ids) from None
    except UnknownNameError as error:
        if (segment := _segment(geodata, text, confidential)) is not None:
            return segment
        said = f"did you mean {', '.join(error.suggestions)}?"
        if not error.suggestions:
            said = "see show, stations, systems, paths" + _straits_and_waters(geodata, features)
        raise UnknownNameError(
            f"nothing is called {shown(text)}; {said}", error.suggestions, error.ids
        ) from None


def _straits_and_waters(geodata: Geodata, features: Mapping[str, RouteFeature]) -> str:
    """Return the first straits and waters that can be named, and where the others are listed."""
    straits = [
        feature.name
        for feature in features.values()
        if feature.kind == "group" and geodata.groups[feature.id].kind == "strait"
    ]
    waters = [feature.name for feature in features.values() if feature.kind == "waters"]
    if not straits and not waters:
        return ""
    shown = [*straits[:SHOWN], *waters[: max(1, SHOWN - len(straits))]]
    left = len(straits) + len(waters) - len(shown)
    more = f" and {left} more; list them by `{LISTS}`" if left else ""
    return f"; straits and waters: {', '.join(shown)}{more}"


def _segment(geodata: Geodata, text: str, confidential: bool) -> RouteFeature | None:
    """Return the segment of an id; their names are those of systems and places."""
    leg = geodata.segments.get(text.removeprefix("segment:").strip())
    if leg is None or not (confidential or leg.visibility == "public"):
        return None
    return RouteFeature("segment", leg.id, leg.name or leg.id)


class _FeatureNames(NamedTuple):
    """Features by kind and id as messages show them, by id alone, and the index of their names."""

    features: dict[str, RouteFeature]
    by_id: dict[str, tuple[RouteFeature, ...]]
    names: NameIndex


def _feature_names(geodata: Geodata, kinds: tuple[str, ...], confidential: bool) -> _FeatureNames:
    """Return the features of some kinds, with what names them; made once for the same tables."""
    held: dict[tuple[Any, ...], _FeatureNames] = geodata.kept("names of features", dict)
    if (kinds, confidential) not in held:
        features: dict[str, RouteFeature] = {}
        names: dict[str, tuple[str, ...]] = {}
        by_id: dict[str, tuple[RouteFeature, ...]] = {}
        for kind in kinds:
            for identity, texts in _names(geodata, kind, confidential).items():
                key = f"{kind}:{identity}"
                features[key], names[key] = RouteFeature(kind, identity, texts[0]), texts
        if not {"group", "waters"}.isdisjoint(kinds):
            _straits_first(geodata, features, names, confidential)
        for feature in features.values():
            if feature.kind != "waters":  # whose ids are names, as others may have
                by_id[feature.id] = (*by_id.get(feature.id, ()), feature)
        index = NameIndex("feature", names, mixed=len(kinds) > 1)
        held[kinds, confidential] = _FeatureNames(features, by_id, index)
    return held[kinds, confidential]


def _straits_first(
    geodata: Geodata,
    features: dict[str, RouteFeature],
    names: dict[str, tuple[str, ...]],
    confidential: bool,
) -> None:
    """Give the names of waters that a strait is called by to the strait; both say their kind."""
    called = {
        plain(text): f"group:{identity}"
        for identity, texts in _names(geodata, "group", confidential).items()
        if geodata.groups[identity].kind == "strait"
        for text in filter(None, texts)
    }
    for identity, texts in _names(geodata, "waters", confidential).items():
        of_strait = next((called[plain(text)] for text in texts if plain(text) in called), "")
        waters = f"waters:{identity}"
        for key, kind in ((of_strait, "strait"), (waters, "waters")):
            if of_strait and key in features:
                features[key] = features[key]._replace(name=f"{names[key][0]} ({kind})")
        if of_strait in features:
            names[of_strait] += names.pop(waters, ())
            features.pop(waters, None)


def _names(geodata: Geodata, kind: str, confidential: bool) -> dict[str, tuple[str, ...]]:
    def shown(item: Any) -> bool:
        return confidential or item.visibility == "public"

    match kind:
        case "country":
            return {
                item.id: (item.name_en, item.name_ar, *item.aliases)
                for item in geodata.countries.values()
            }
        case "station":
            return {
                item.id: (item.name_en, item.name_ar, *item.aliases)
                for item in filter(shown, geodata.stations.values())
            }
        case "system":
            return {
                item.id: (item.name, item.name_ar, *item.aliases)
                for item in filter(shown, geodata.systems.values())
            }
        case "path":
            return {
                item.id: (item.name,)
                for item in geodata.paths.values()
                if confidential or not item.is_confidential
            }
        case "group":
            return {
                item.id: (item.name, item.name.removeprefix("Strait of "), item.name_ar)
                for item in filter(shown, geodata.groups.values())
            }
        case "waters":
            return {name: waters.names for name, waters in named_waters(geodata).items()}
        case _:
            return {
                item.id: (item.name_en, item.name_ar)
                for item in filter(shown, geodata.junctions.values())
                if item.kind in ("city", "junction")
            }


def country_of(geodata: Geodata, feature: RouteFeature) -> set[str]:
    """Return the countries without which a feature cannot be passed."""
    match feature.kind:
        case "station":
            return {geodata.stations[feature.id].country}
        case "place":
            return {geodata.junctions[feature.id].country} - {""}
        case "path":
            return set(countries_of(geodata, geodata.paths[feature.id].legs))
        case _:
            return set()


def passes(
    geodata: Geodata,
    feature: RouteFeature,
    legs: Sequence[Leg],
    *,
    system_id: str = "",
    path_id: str = "",
    surely: bool = False,
) -> bool:
    """Return whether legs, taken by a system along a path, pass something, or may.

    With `surely`, a strait that the accuracy of their lines leaves open is not passed.

    A country is passed by a leg that runs over its land, or that begins or ends there; sea legs
    past its coast do not pass it. See `cableroute.geodata.crossed`, which is the one list of it.
    """
    match feature.kind:
        case "system":
            return system_id == feature.id or any(leg.system_id == feature.id for leg in legs)
        case "path":
            return path_id == feature.id
        case "segment":
            return any(feature.id == (leg.segment_id or leg.id) for leg in legs)
        case "incident":
            incident = geodata.incidents[feature.id]
            whole = incident.paths_down_together and system_id in incident.system_ids
            return any(
                takes_down(geodata, incident, leg)
                or (whole and leg.medium == "land" and leg.country == incident.country)
                for leg in legs
            )
        case "group":
            group = geodata.groups[feature.id]
            inside = any(
                feature.id in leg.group_ids
                or any(
                    one.name == feature.id and not (surely and one.is_open)
                    for one in groups_passed(geodata, leg, feature.id)
                )
                for leg in legs
            )
            systems = {system_id, *(leg.system_id for leg in legs)}
            return inside or not systems.isdisjoint(group.system_ids)
        case "country":
            return feature.id in countries_of(geodata, legs)
        case "waters":
            return feature.id in waters_of(geodata, legs)
        case _:
            return any(
                feature.id in (station_of(geodata, leg.start_id), station_of(geodata, leg.end_id))
                for leg in legs
            )


def station_of(geodata: Geodata, place_id: str) -> str:
    """Return the station of a beach manhole; any other place is its own."""
    if place_id in geodata.stations:
        return place_id
    junction = geodata.junctions.get(place_id)
    return (junction.station_id or place_id) if junction is not None else place_id


def country_at(geodata: Geodata, place_id: str) -> str:
    """Return the country of a station, of the station of a beach manhole, or of a city."""
    place = geodata.stations.get(station_of(geodata, place_id)) or geodata.junctions.get(place_id)
    return place.country if place is not None else ""
