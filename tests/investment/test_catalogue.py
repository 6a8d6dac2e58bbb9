"""Where money helps on the embedded tables: held to what other rooms say of the same."""

import csv
import json
import shutil
from dataclasses import replace

import pytest
from worlds.commands import cableroute
from worlds.reliability import leg

import cableroute as cr
from cableroute.geodata.embedded import embedded_folder
from cableroute.geometry import distance_km
from cableroute.investment.connection import connection_of
from cableroute.investment.finding import Finder
from cableroute.investment.invest import InvestSettings, invest
from cableroute.investment.prices import PriceList
from cableroute.presentation.investment_tables import investment_records
from cableroute.routing.conditions import Conditions

ENDS = ("Zafarana", "Abu Talat")
LETTER = "peace-second-path-loi-2019"


@pytest.fixture(scope="module")
def found(geo):
    settings = InvestSettings(price_year=2019, kinds=("land path",))
    return invest(geo, 20e6, between=[ENDS], settings=settings)


def test_land_paths_avoid_what_a_second_path_is_worth_for(geo, found):
    """`money.second_paths` is another way to the same: beside the two that the agreement buys."""
    routes = cr.find_routes(geo, *ENDS, all_paths=True, max_shared_pct=100)
    have, deal = cr.money.agreed_paths(geo, cr.find_routes(geo, *ENDS))
    others = [route for route in routes if route not in have]
    terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    wanted = {
        route.name: item.worth.avoided_min_per_year
        for route, item in zip(
            others, cr.money.second_paths(geo, have, seconds=others, price=20e6, terms=terms),
            strict=True,
        )
    }  # fmt: skip
    [start] = found.connections
    assert start.bought.deal is deal
    assert start.routes == have
    listed = {item.candidate.name: item for item in found.candidates}
    assert set(wanted) < set(listed)
    ordered = [item.avoided_min_per_year.low for item in found.candidates]
    assert ordered == sorted(ordered, reverse=True)  # what is not known never comes first
    for name, avoided in wanted.items():
        assert listed[name].avoided_min_per_year == pytest.approx(avoided, rel=1e-6)


def test_a_path_costs_its_km_of_cable_at_the_rate_of_its_country(geo, found):
    item = next(item for item in found.candidates if "delta railway" in item.candidate.name)
    rate = geo.rates["land_build_cost_usd_per_km_eg"]
    years = {one.year: one.price_index for one in geo.deflators.values() if one.currency == "USD"}
    km = geo.paths["EG-P-ZAF-ABT-DELTA"].cable_range_km
    per_km = rate.low * years[2019] / years[rate.year]
    assert item.candidate.price == pytest.approx([per_km * length for length in km], rel=1e-6)


def test_prices_say_what_comes_on_top(found):
    """The analyst of the price of a fibre pair: "lighting and maintenance come on top"."""
    said = "not in the prices: lighting, operation and maintenance of what is bought"
    assert any(note.startswith(said) for note in found.notes)


def test_the_value_of_a_deal_is_the_deals_and_counts_once(geo, found):
    """The letter names no path: one candidate has its whole value, and none has a share of it."""
    deals = [item for item in found.candidates if item.candidate.deal_id]
    assert [item.candidate.deal_id for item in deals] == [LETTER]
    assert deals[0].candidate.price == (20e6, 20e6, 20e6)  # in 2019 prices
    built = [item for item in found.candidates if not item.candidate.deal_id]
    paths = [
        item.avoided_min_per_year
        for item in built
        for link in item.candidate.links
        if {link.start_id, link.end_id} == {"EG-ZAF", "EG-ABT"}
    ]
    avoided = deals[0].avoided_min_per_year
    assert (avoided.low, avoided.high) == (
        min(item.low for item in paths), max(item.high for item in paths)
    )  # fmt: skip
    assert any("it names none" in text for text in deals[0].candidate.assumes)
    assert deals[0].candidate.sellers == ("Telecom Egypt",)
    records = investment_records(found)
    bought = next(row for row in records if row["row"] == "bought")
    assert bought["price_usd"] == geo.deals[bought["deal_id"]].value == 45e6
    assert sum(row["price_usd"] == 45e6 for row in records) == 1


def test_a_fibre_pair_is_between_stations_where_its_system_lands(geo):
    """FALCON lands in Egypt at Suez only, as its note says; the land to it is named."""
    found = invest(geo, 1e8, between=[("Zafarana", "Mumbai")],
                   settings=InvestSettings(kinds=("cross-connect",)))  # fmt: skip
    names = {item.candidate.name for item in found.candidates}
    assert "fibre pair on FALCON, Suez - Mumbai, by land to Zafarana, cross-connected" in names
    said = "fibre pair on Asia Africa Europe-1, Zafarana - Mumbai, cross-connected"
    assert said in names


@pytest.fixture(scope="module")
def held(geo):
    return connection_of(geo, "Marseille", "Karachi", have=("1", "3"), conditions=Conditions())


def test_what_an_agreement_buys_is_the_same_in_whichever_direction_a_path_is_written(geo, tmp_path):
    """All paths but the first from the Mediterranean to the Red Sea, and not from there."""
    start, end = "Marseille", "Karachi"
    bought = connection_of(geo, start, end, conditions=Conditions())
    names = [name for route in bought.routes for name in route.path_ids]
    assert len(names) == 2
    shutil.copytree(embedded_folder(), tmp_path / "own")
    table = tmp_path / "own/transit_paths.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if row["id"] != names[0]:
            row["start_id"], row["end_id"] = row["end_id"], row["start_id"]
            row["stretch_ids"] = ";".join(reversed(row["stretch_ids"].split(";")))
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    own = cr.open_geodata(tmp_path / "own", base=False)
    assert own.paths[names[1]].start_id == geo.paths[names[1]].end_id
    found = connection_of(own, start, end, conditions=Conditions())
    assert found.deal.id == bought.deal.id
    assert [route.path_ids for route in found.routes] == [(name,) for name in names]
    assert [route.cable_range_km for route in found.routes] == [
        pytest.approx(route.cable_range_km) for route in bought.routes
    ]


def test_the_nearest_stations_that_a_land_path_leads_on_from_may_be_joined_by_sea(geo, held):
    """Within 30 M USD: at 27,000 USD a km or more no line is longer than 1,111 km."""
    finder = Finder(
        geo, held, PriceList(geo, 2019), Conditions(), 30e6, kinds=("sea leg", "land path")
    )
    found = {item.id: item for item in finder.all()}
    leg = found["sea:EG-ZAF:EG-SUZ"].links[0].legs[0]
    ends = geo.stations["EG-ZAF"].position, geo.stations["EG-SUZ"].position
    assert leg.route_km >= distance_km(*ends[0], *ends[1])
    on = [
        path for path in geo.paths.values() if {path.start_id, path.end_id} == {"EG-SUZ", "EG-ABT"}
    ]
    assert {f"path:{path.id}" for path in on} <= set(found)
    assert on


def test_a_sea_leg_that_cannot_be_planned_does_not_end_the_search(geo, held):
    """Between the nearest two there is no route by sea: the others are offered all the same."""
    asked = []

    def planner(one, two, **_):
        asked.append((one.id, two.id))
        if len(asked) == 1:
            raise cr.NoRouteError("a wall between the two")
        km = distance_km(*one.position, *two.position)
        return leg(f"{one.id}-{two.id}", one.id, two.id, medium="sea", km=km,
                   line=[one.position, two.position])  # fmt: skip

    finder = Finder(geo, held, PriceList(geo, 2019), Conditions(), 30e6, kinds=("sea leg",),
                    planner=planner)  # fmt: skip
    offered = {item.id for item in finder.all()}
    assert len(asked) > 1
    nearest, *others = asked
    assert "sea:{}:{}".format(*nearest) not in offered
    assert {"sea:{}:{}".format(*pair) for pair in others} == offered


def test_without_a_source_a_candidate_is_listed_and_cannot_be_chosen(geo, held):
    """Two held systems that meet: their cross-connect is charged by the month."""
    terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    asked = Conditions()
    made = {
        name: {
            item.id: item
            for item in Finder(geo, held, PriceList(geo, 2019, paid), asked, 1e6,
                               kinds=("cross-connect",)).all()
            if not item.links[0].legs
        }
        for name, paid in (("once", None), ("yearly", terms))
    }  # fmt: skip
    assert made["once"].keys() == made["yearly"].keys()
    assert made["once"]
    for name, item in made["once"].items():
        assert item.price is None
        assert not item.is_confidential
        assert "month" in item.unpriced
        low, _, high = made["yearly"][name].price
        # 100 to 300 USD a month over 15 years at 8 %: an annuity factor of 8.5595
        assert (low, high) == (
            pytest.approx(1200 * 8.5595, 1e-3),
            pytest.approx(3600 * 8.5595, 1e-3),
        )


def test_a_fibre_pair_on_sea_me_we_5(geo):
    """500 million / 20,000 km / 3 pairs: 8,333 USD a km in prices of 2017 (it was 2,500)."""
    [route] = cr.find_routes(geo, "Zafarana", "Karachi", systems=["SMW5"], k=1, all_paths=False)
    found = PriceList(geo, 2017).fibre_pair(geo.systems["SMW5"], route.legs, 2)
    km = route.cable_range_km
    assert found.price == pytest.approx([end * 8333.33 for end in km], rel=1e-3)
    assert 43e6 < found.price.low < found.price.likely < 50e6
    assert found.source_ids == ("arabianbusiness-smw5-2017",)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("MEDUSA", "the cost of Medusa is in EUR, not in USD"),
        ("EIG", "the fibre pairs of Europe India Gateway are not published"),
    ],
)
def test_a_fibre_pair_that_nothing_prices_is_not_known(geo, name, why):
    legs = [leg for leg in geo.segments.values() if leg.system_id == name][:1]
    found = PriceList(geo, 2025).fibre_pair(geo.systems[name], legs, 2)
    assert found.price is None
    assert why in found.why


def test_a_fibre_pair_of_a_system_larger_than_each_with_a_cost_is_not_known(geo):
    system = geo.systems["CORAL-BRIDGE"]
    most = max(it.fibre_pairs[1] for it in geo.systems.values() if it.fibre_pairs)
    large = replace(system, fibre_pairs=(3 * most, 3 * most))
    found = PriceList(geo, 2025).fibre_pair(large, geo.segments_of[system.id], 2)
    assert found.price is None
    assert "no cost is published of it or of a system with half to twice the fibre" in found.why


def test_the_cost_of_a_system_is_that_of_the_deal_that_built_it(geo):
    """Both tables have it: of one currency and year, and within the range."""
    built = {
        deal.system_id: deal
        for deal in geo.deals.values()
        if deal.bought == "build" and deal.value and deal.system_id in geo.systems
    }
    both = {name for name in built if geo.systems[name].cost}
    assert {"SMW4", "SMW5", "SMW6", "EIG", "SEACOM", "TE-NORTH", "MEDUSA"} <= both
    for name in both:
        deal, system = built[name], geo.systems[name]
        assert (deal.currency, deal.price_year) == (system.cost_currency, system.cost_year)
        assert system.cost[0] <= deal.value <= system.cost[1]


def test_a_ship_costs_what_one_ship_does(geo):
    rate = geo.rates["repair_ship_cost_usd"]
    years = {one.year: one.price_index for one in geo.deflators.values() if one.currency == "USD"}
    span = PriceList(geo, 2019).ship().price
    assert (span.low, span.high) == pytest.approx(
        [usd * years[2019] / years[rate.year] for usd in (rate.low, rate.high)], rel=1e-6
    )


def test_several_connections_are_no_fault_where_nothing_is_held(geo):
    with pytest.raises(cr.ModelError) as caught:
        invest(geo, -1, between=[ENDS, ENDS])
    assert [fault.where for fault in caught.value.problems] == ["budget_usd"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"budget_usd": -1}, "budget_usd"),
        ({"between": "Marseille"}, "list of pairs"),
        ({"between": []}, "there is no pair"),
        ({"settings": InvestSettings(kinds=("bridge",))}, "is 'bridge'"),
        ({"between": [ENDS, ENDS], "settings": InvestSettings(have=(1,))}, "one connection only"),
    ],
)
def test_wrong_arguments_are_reported(geo, given, said):
    with pytest.raises(cr.ModelError, match=said):
        invest(geo, **{"budget_usd": 1e6} | given)


def test_the_command_says_what_is_held_bought_and_best_in_80_columns():
    words = ("invest", "--budget", "8e6", "--between", *ENDS, "--kind", "land path",
             "--price-year", "2019")  # fmt: skip
    done = cableroute(*words, columns=80)
    assert done.returncode == 0, done.stderr
    assert max(map(len, done.stdout.splitlines())) <= 80
    text = " ".join(done.stdout.split())
    assert "transit agreement (45 M USD, 2019) bought 2 paths" in text
    assert "EG-P-" not in text  # routes go by their names
    assert "letter of intent (20 M USD, not binding) would add a path" in text
    assert "it avoids between nothing and" in text
    rows = json.loads(cableroute(*words, "-f", "json").stdout)
    assert {row["row"] for row in rows} == {"held", "bought", "candidate"}
    delta = next(row for row in rows if row["name"] == "Suez and the delta railway")
    assert delta["avoided_min"] is None  # its range is over an order of magnitude
    assert delta["avoided_high_min"] > 10 * delta["avoided_low_min"]
    assert {row["price_year"] for row in rows} == {2019}


def test_minutes_that_count_only_while_a_shared_cable_is_up_say_so(geo):
    """In all they are those on land less the share of the time that the cable is down."""
    settings = InvestSettings(price_year=2019, kinds=("land path",))
    found = [
        invest(geo, 6e6, between=[ends], settings=settings).connections[0]
        for ends in (ENDS, ("Marseille", "Karachi"))
    ]
    land, whole = found
    assert [one.bought.is_shared for one in found] == [False, True]
    up = 1 - whole.downtime_min_per_year.likely / (365.25 * 24 * 60)
    avoided = whole.bought.avoided_min_per_year.likely
    assert avoided == pytest.approx(up * land.bought.avoided_min_per_year.likely, rel=0.01)
