"""What a question removes from the network: features and incidents, checked."""

from __future__ import annotations

from cableroute.errors import ModelError, Problem
from cableroute.geodata.cuts import is_placed
from cableroute.geodata.store import Geodata
from cableroute.routing.conditions import (
    Conditions,
    Names,
    constraints,
    kind_faults_of,
    names_faults,
)
from cableroute.routing.features import RouteFeature, find_feature


def features_removed(
    what: str, geodata: Geodata, remove: Names, wanted: Conditions
) -> tuple[RouteFeature, ...]:
    """Return the features that are removed.

    Parameters
    ----------
    what : str
        The function that asks, for its errors.
    geodata : Geodata
        The tables.
    remove : iterable of str
        Countries, straits, stations, systems, paths or shared-risk groups; incidents by their id.
    wanted : Conditions
        Whether what is confidential may be named.

    Raises
    ------
    UnknownNameError
        The only name is one that nothing has.
    ModelError
        Nothing is named; every wrong name and every wrong kind at once.
    """
    faults = [*kind_faults_of(geodata, wanted), *names_faults("remove", remove)]
    ModelError.check(what, faults)
    names = Conditions(avoid=remove).names("avoid")
    if not names:
        hint = "name a station, strait, path, group, system, country or incident"
        raise ModelError.of(what, [Problem("remove", "remove", "nothing is named", hint)])
    faults = [
        Problem("incident", name, "no source says which legs it hit", "name the systems instead")
        for name in names
        if isinstance(name, str)
        and name in geodata.incidents
        and not is_placed(geodata, geodata.incidents[name])
    ]
    ModelError.check(what, faults)
    if len(names) == 1:
        return (find_feature(geodata, names[0], confidential=wanted.confidential),)
    return constraints(geodata, avoid=names, confidential=wanted.confidential).avoid
