"""Page one: what is recommended and on what condition, three numbers, the map, the main risks."""

from __future__ import annotations

from collections.abc import Sequence

from cableroute.files import is_missing
from cableroute.geodata.crossed import groups_of
from cableroute.model.figures import MODELLED, Range
from cableroute.model.routes import Route
from cableroute.money.costs import lifetime_cost
from cableroute.presentation.blocks import Bullets, Part, Picture, Section, Tile, Tiles
from cableroute.presentation.languages import Figure, ProperName, Said, Texts
from cableroute.presentation.lines_beside import look_of
from cableroute.presentation.tables import figure_text, range_texts, rounding_of
from cableroute.presentation.time_units import time_unit
from cableroute.reliability.availability import Availability, is_too_uncertain
from cableroute.reports.facts import COAST, Facts, Money, km_figure, number_list, span_figure
from cableroute.reports.ground_map import Place
from cableroute.reports.sections.money import cost_of, costs_of_routes
from cableroute.reports.sections.risks import overlap_figures
from cableroute.reports.sections.summary import in_all_routes
from cableroute.routing.system_networks import NO_SYSTEM

RISKS_SHOWN = 3
"""So many risks are on page one; the annex has all that are known."""


def recommendation(facts: Facts, texts: Texts) -> Section:
    """Recommend routes and conditions, with the three numbers of the choice."""
    said = _of_one(facts, texts) if facts.best is None else _of_pair(facts, texts)
    return Section("recommendation", [*said, Tiles(_tiles(facts, texts))])


def _of_one(facts: Facts, texts: Texts) -> list[Said]:
    name = facts.short_names(texts)[0]
    said = [texts.say("recommend_one", name=name), *_unbuilt_lines(facts, texts, (0,))]
    return [*said, texts.say("condition_one"), *_service(facts, texts, (0,))]


def _of_pair(facts: Facts, texts: Texts) -> list[Said]:
    """Return the pair least at risk, what all routes pass, and what is to be shown before."""
    assert facts.best is not None
    pair, shared = (facts.best.first, facts.best.second), facts.best.shared
    first, second = (facts.numbered(place, texts) for place in pair)
    only = "recommend_no_pair" if shared.common_section.km > 0 else "recommend_only_pair"
    unsure = is_too_uncertain(facts.best.downtime_min_per_year or ())
    key = "recommend_pair_uncertain" if unsure else "recommend_pair"
    key = key if len(facts.routes) > 2 else only
    count = len(facts.routes if facts.found is None else facts.found.routes)
    said = [texts.say(key, first=first, second=second, count=Figure(count))]
    said += _unbuilt_lines(facts, texts, pair)
    if further := range(facts.shortest_count, len(facts.routes)):
        said.append(
            texts.count(
                "pair_further_of_one" if facts.shortest_count == 1 else "pair_further",
                len(further),
                numbers=number_list(further),
                count=Figure(facts.shortest_count),
            )
        )
    if names := in_all_routes(facts, texts):
        said.append(texts.say("pair_all_pass", names=names))
    common = overlap_figures(facts.names(texts), shared, [facts.routes[place] for place in pair])
    if shared.separation_km is None:
        said.append(texts.say("condition_not_apart", corridor=common["corridor"]))
    else:
        km = km_figure(shared.separation_km, "separation_km")
        said.append(texts.say("condition_apart", km=km))
    if shared.common_section.km > 0:
        said.append(texts.say("condition_section", section=common["section"]))
    return [*said, *_service(facts, texts, pair)]


def _service(facts: Facts, texts: Texts, places: Sequence[int]) -> list[Said]:
    """Return the routes that are not all in service, and those where that is not known."""
    rows = {place: row for place in places if (row := facts.rows[place])["systems"]}
    said = [
        texts.say("condition_not_all", number=Figure(place + 1), status=texts.shown(row["status"]))
        for place, row in rows.items()
        if row["in_service"] is False
    ]
    if unsure := [place for place, row in rows.items() if row["in_service"] is None]:
        said.append(texts.count("condition_service", len(unsure), numbers=number_list(unsure)))
    return said


def _unbuilt_lines(facts: Facts, texts: Texts, places: Sequence[int]) -> list[Said]:
    """Return the routes with a leg where no cable is; nothing where none has one."""
    without_cable = [
        place for place in places if any(it.status == NO_SYSTEM for it in facts.routes[place].legs)
    ]
    if not without_cable:
        return []
    return [
        texts.count("recommend_unbuilt", len(without_cable), numbers=number_list(without_cable))
    ]


# --- three numbers ---


def _tiles(facts: Facts, texts: Texts) -> tuple[Tile, ...]:
    return _delay_tile(facts, texts), _down_tile(facts, texts), _third_tile(facts, texts)


def _delay_tile(facts: Facts, texts: Texts) -> Tile:
    """Return the delay of the slower of the pair, or of the one route."""
    rows = facts.rows
    best = min(range(len(rows)), key=lambda place: rows[place]["rtd_ms"])
    fastest = _range(facts, best, "rtd")
    slower = None if facts.best is None else facts.best.slower_rtd_ms
    if slower is None:
        return _tile(texts, "tile_delay", "rtd_ms", fastest, "ms")
    ms = Figure(_figure("rtd_ms", fastest)[0])
    note = texts.say("tile_fastest", ms=ms, number=Figure(best + 1))
    return _tile(texts, "tile_delay_pair", "rtd_ms", slower, "ms", note)


def _down_tile(facts: Facts, texts: Texts) -> Tile:
    """Return the annual downtime of both routes, in days where it is two or more."""
    key = "tile_down" if facts.best is None else "tile_both_down"
    availabilities = facts.availabilities
    if availabilities is None:
        return Tile(texts[key], texts["not_known"], "", texts["tile_no_rates"])
    each, _ = availabilities
    if facts.best is None:
        return _minutes_tile(texts, key, each[0].downtime_min_per_year, "")
    first, second = (_time(texts, each[place]) for place in _pair(facts))
    note = texts.say("tile_alone", first=first, second=second)
    down = facts.best.downtime_min_per_year
    if down is None:
        return Tile(texts[key], texts["not_known"], "", texts["tile_no_rates"])
    return _minutes_tile(texts, key, down, note)


def _minutes_tile(texts: Texts, key: str, down: Range, note: Said | str) -> Tile:
    unit, scale = time_unit(down.likely)
    text, ends = _figure("downtime_min", Range(*(value / scale for value in down)))
    if is_too_uncertain(down):  # its ends alone, and not large
        note = texts.say("tile_uncertain", note=note)
        return Tile(texts[key], texts["not_known"], _figure_with_unit(texts, ends, unit), note)
    return Tile(texts[key], _figure_with_unit(texts, text, unit), Figure(ends), note)


def _time(texts: Texts, availability: Availability) -> Said:
    """Return the annual downtime of one route, and whether it is too uncertain to use."""
    minutes = availability.downtime_min_per_year.likely
    unit, scale = time_unit(minutes)
    time = _figure_with_unit(texts, figure_text("downtime_min", minutes / scale), unit)
    if not availability.is_too_uncertain:
        return time
    return texts.say("time_uncertain", time=time, note=texts["too_uncertain"])


def _third_tile(facts: Facts, texts: Texts) -> Tile:
    """Return the cost of the routes, a lower bound, where sums are requested; else their length."""
    if (cost := _cost_tile(facts, texts)) is not None:
        return cost
    if facts.best is None:
        return _tile(texts, "tile_length", "cable_km", facts.routes[0].cable_range_km, "km")
    (_, first), (other, second) = (
        (place, _figure("cable_km", facts.routes[place].cable_range_km)) for place in _pair(facts)
    )
    note = texts.say(
        "tile_second_length" if second[1] else "tile_second_length_sure",
        number=Figure(other + 1),
        km=Figure(second[0]),
        span=Figure(second[1]),
    )
    label = texts.say("tile_length_of", number=Figure(facts.best.first + 1))
    return Tile(label, _figure_with_unit(texts, first[0], "km"), Figure(first[1]), note)


def _cost_tile(facts: Facts, texts: Texts) -> Tile | None:
    """Return the cost of the known components over the term; None where no sum is requested.

    What the two have in common at sea is built and repaired once.
    """
    money, places = facts.money, (0,) if facts.best is None else _pair(facts)
    if money is None:
        return None
    costs = [cost for place, cost in costs_of_routes(facts, money) if place in places]
    if len(costs) < len(places):
        return None
    totals = [lifetime_cost(cost, terms=money.terms).total for cost in costs]
    twice = 0.0 if facts.best is None else _cost_of_common(facts, money)
    low, high = (sum(getattr(it, end) for it in totals) - twice for end in ("low", "known_high"))
    if low <= 0:
        return None  # nothing of what they cost is known
    note = texts.say(
        "tile_cost_note",
        years=texts.count("amount_years", money.terms_years[0]),
        rate=Figure(f"{money.rate_pct:g}"),
        year=Figure(money.price_year),
    )
    rounding = rounding_of("usd_m").rounding.within((1e-6 * low, 1e-6 * high))
    figure = rounding.text(rounding.least(1e-6 * low))
    value = _figure_with_unit(texts, f"≥ {figure}", "M USD")
    return Tile(texts["tile_cost"], value, "", note)


def _cost_of_common(facts: Facts, money: Money) -> float:
    """Return the highest cost of the common section of the pair and its ends, at low figures.

    A km of it costs no more than one of that leg at sea of the second route which costs most.
    """
    assert facts.best is not None
    km, second = facts.best.shared.common_section.sea_km, facts.routes[facts.best.second]
    if not km:
        return 0.0
    per_km = []
    for leg in second.legs:
        if leg.medium == "sea" and leg.route_km:
            cost = cost_of(facts, money, Route(leg.id, leg.name, (leg,)))
            per_km.append(lifetime_cost(cost, terms=money.terms).total.low / leg.route_km)
    return (km + facts.best.shared.ends_km) * max(per_km, default=0.0)


def _pair(facts: Facts) -> tuple[int, int]:
    assert facts.best is not None
    return facts.best.first, facts.best.second


def _range(facts: Facts, place: int, name: str) -> Range:
    row = facts.rows[place]
    return Range(row[f"{name}_low_ms"], row[f"{name}_ms"], row[f"{name}_high_ms"])


def _figure(name: str, values: Range) -> tuple[str, str]:
    kind = rounding_of(name)
    return range_texts([value * kind.scale for value in values], kind.rounding)


def _figure_with_unit(texts: Texts, text: str, unit: str) -> Said:
    return texts.say("figure_unit", figure=Figure(text), unit=texts.unit(unit))


def _tile(
    texts: Texts, key: str, name: str, values: Range, unit: str, note: Said | str = ""
) -> Tile:
    text, ends = _figure(name, values)
    return Tile(texts[key], _figure_with_unit(texts, text, unit), Figure(ends), note)


# --- the map ---


def map_of_routes(facts: Facts, texts: Texts) -> Section:
    """Draw the routes on one map, with the country that they cross in an inset."""
    names = facts.names(texts)
    start, end = facts.ends(texts)
    count = texts.count("routes", len(facts.routes))
    label = str(texts.say("map_label", routes=count, start=start, end=end))
    kinds = {(leg.medium, look_of(leg)) for route in facts.routes for leg in route.legs}
    legend = "".join(
        f'<span class="key"><svg width="40" height="10" aria-hidden="true"><path class="route-line '
        f'{medium} {look}" d="M1 5H39"/></svg>{texts.html(texts[f"legend_{medium}_{look}"])}</span>'
        for medium, look in sorted(kinds)
    )
    inset = facts.inset
    titled = None if inset is None else (inset[0], names.country(inset[1]))
    drawn = facts.map.draw(_places(facts, texts), label, texts.language, titled)
    confidences = {leg.confidence for route in facts.routes for leg in route.legs}
    said = "map_modelled_in_part" if "surveyed" in confidences else "map_modelled"
    caption = texts.say(
        "map_caption",
        modelled=texts[said] if confidences.intersection(MODELLED) else "",
        name=ProperName(COAST),
    )
    picture = Picture(f'{drawn}<p class="legend">{legend}</p>', caption, "map-figure")
    return Section("map", [picture])


def _places(facts: Facts, texts: Texts) -> list[Place]:
    """Return the ends, the stations and the straits that the routes pass."""
    ends = {facts.routes[0].start_id, facts.routes[0].end_id}
    passed = dict.fromkeys(
        place
        for route in facts.routes
        for leg in route.legs
        for place in (leg.start_id, leg.end_id)
    )
    stations, names = facts.known("stations"), facts.names(texts)
    places = []
    for name in passed:
        place = names.places.get(name)
        if place is None or not (name in ends or name in stations):
            continue
        first, other = place.name_en, place.name_ar
        if texts.language == "ar" and other:
            first, other = other, first
        places.append(Place(first, other, place.lon_deg, place.lat_deg, 0 if name in ends else 1))
    every = [leg for route in facts.routes for leg in route.legs]
    for name in groups_of(facts.geodata, every):
        group = names.groups.get(name)
        if group is not None and group.kind == "strait" and group.position is not None:
            lon_deg, lat_deg = group.position
            places.append(Place(names.group(name), "", lon_deg, lat_deg, 2))
    return places


# --- the main risks ---


def main_risks(facts: Facts, texts: Texts) -> Section:
    """Name up to three risks that weigh most: what all pass, dated risks, what is least certain."""
    risks: list[Said] = []
    if len(facts.routes) > 1 and (names := in_all_routes(facts, texts)):
        risks.append(texts.say("risk_common", names=names))
    numbers: dict[str, list[int]] = {}
    rows = facts.known("risks")
    for place, row in enumerate(facts.rows):
        for name in row["risks"]:
            if name in rows:
                numbers.setdefault(name, []).append(place)
    for name, places in sorted(numbers.items(), key=lambda item: (-len(item[1]), item[0])):
        risk = rows[name]
        risks.append(
            texts.count(
                "risk_dated",
                len(places),
                name=texts.shown(risk.name[:1].upper() + risk.name[1:]),
                kind=texts.term(risk.kind),
                numbers=number_list(places),
                date=Figure(risk.as_of),
                statement=texts.shown(risk.statement),
            )
        )
    risks += _sensitivity_lines(facts, texts)
    parts: list[Part] = [Bullets(risks[:RISKS_SHOWN], ordered=True)]
    return Section("main_risks", parts if risks else [texts.say("no_risk_known")])


def _sensitivity_lines(facts: Facts, texts: Texts) -> list[Said]:
    """Return the inputs to which the figures are most sensitive."""
    sentences = []
    whole = facts.pair_availability
    if whole is not None and whole.dominant is not None:
        unit, scale = time_unit(whole.downtime_min_per_year.likely)
        low, high = whole.dominant.low_min_per_year, whole.dominant.high_min_per_year
        span = span_figure(low / scale, high / scale, rounding_of("downtime_min").rounding)
        key = "note_dominant" if facts.best is None else "note_dominant_pair"
        amount = texts.amount("days" if unit == "days" else "minutes", span)
        sentences.append(texts.say(key, what=whole.dominant.words, amount=amount))
    places = [place for place, row in enumerate(facts.rows) if row["confidence"] in MODELLED]
    if places:
        accuracy = [facts.rows[place]["accuracy_km"] for place in places]
        if any(map(is_missing, accuracy)):
            key, km = "risk_position_unknown", Figure("")
        else:
            key, km = "risk_position", km_figure(max(accuracy), "accuracy_km")
        sentences.append(texts.count(key, len(places), numbers=number_list(places), km=km))
    return sentences
