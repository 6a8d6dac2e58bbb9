"""Traffic on the embedded tables: what is known is told apart from what is not."""

import csv
import json
import math
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import numpy as np
import pytest
from worlds.commands import cableroute
from worlds.scripts import BUILD

import cableroute as cr
from cableroute.geodata.coverage import systems_short
from cableroute.model.systems import company_names
from cableroute.presentation.traffic_tables import (
    chokepoint_tables,
    traffic_records,
    traffic_tables,
)
from cableroute.traffic import (
    AddedLink,
    Demand,
    DemandPair,
    chokepoints,
    gravity,
    read_demand,
    route_scenarios,
    route_traffic,
    worst_cuts,
)
from cableroute.traffic.capacity import Bounds, capacity_of
from cableroute.traffic.chokepoints import Chokepoint, Chokepoints
from cableroute.traffic.demand import Ending, _balance, _shared_out
from cableroute.traffic.network import traffic_network


@pytest.fixture(scope="module")
def europe_asia(geo):
    return gravity(geo, between=("Europe", "Asia"))


@pytest.fixture(scope="module")
def without(geo, europe_asia):
    names = ("Bab el-Mandeb", "Abu Talat", "Egypt")
    return route_scenarios(geo, europe_asia, {"": ()} | {name: name for name in names})


class TestTheDesignCapacityTrap:
    """Without Egypt the design capacity round the Cape holds everything: it is not known lit."""

    def test_nothing_is_known_to_be_carried(self, without, europe_asia):
        total = without["Egypt"].total
        assert total.carried_tbps.low == 0.0
        assert total.carried_tbps.high > 0.7 * europe_asia.high_tbps  # the trap is there

    def test_what_is_lost_goes_up_to_all_that_passes(self, without):
        lost = without["Egypt"].total.lost_tbps
        assert lost.low < 1.0 < 0.8 * without["Egypt"].total.demand_tbps.high < lost.high

    def test_the_words_part_known_from_unknown(self, geo, without):
        tables = traffic_tables(geo, without["Egypt"], details=True)
        said = [line for line in tables if isinstance(line, str)]
        known = next(line for line in said if line.startswith("Known to be carried"))
        assert known.startswith("Known to be carried: 0 Tbps. Up to")
        assert known.endswith("only if all published capacity is lit: how much of it is lit is "
                              "not known.")  # fmt: skip
        assert any("if nothing is to spare beside what fails" in line for line in said)
        assert any(line.startswith("Likely lost: the share that passes") for line in said)
        assert any(line.startswith("Demand ") and "Tbps, modelled" in line for line in said)


def test_sums_agree(without):
    """What is carried of each pair, were there no other, adds up to the whole or more."""
    for found in without.values():
        for figure in ("demand_tbps", "carried_tbps"):
            whole = getattr(found.total, figure).high
            pairs = sum(getattr(item, figure).high for item in found.pairs.values())
            assert whole - 1e-6 <= pairs
        demand = sum(item.demand_tbps.high for item in found.countries.values())
        assert demand == pytest.approx(2 * found.total.demand_tbps.high)
        for item in (found.total, *found.countries.values()):
            assert item.carried_tbps.low <= item.carried_tbps.high <= item.demand_tbps.high + 1e-6
            assert item.lost_tbps.low <= item.lost_tbps.high + 1e-9
            if item.likely is not None and item.demand_tbps.high:
                low, high = item.likely_pct
                assert 0 <= low <= item.likely <= high <= 100
                assert high <= 100 * item.lost_tbps.high / item.demand_tbps.high + 1e-6


def test_nothing_removed_loses_nothing(without):
    total = without[""].total
    assert total.lost_tbps == (0.0, 0.0)
    assert total.likely == 0


def test_an_incident_a_segment_and_a_place_are_removed(geo):
    wanted = Demand((DemandPair("FR", "IN", 2.0, 6.0),))
    for name in ("INC-2025-09-06-JEDDAH", "PEACE-S-ABT-MRS", "Abu Talat", "EG-P-ZAF-ABT-CAIRO"):
        found = route_traffic(geo, wanted, remove=name)
        assert found.total.carried_tbps.high <= 6.0 + 1e-6
    gone = route_traffic(geo, wanted, remove="PEACE-S-ABT-MRS")
    assert gone.removed[0].kind == "segment"
    assert 0 < gone.total.likely < 100


def test_a_country_that_is_removed_loses_its_own_demand(geo):
    wanted = Demand((DemandPair("EG", "FR", 1.0, 2.0),))
    total = route_traffic(geo, wanted, remove="Egypt").total
    assert total.lost_tbps.low == pytest.approx(1.0)
    assert total.carried_tbps == (0.0, 0.0)


def test_an_added_link_carries(geo):
    wanted = Demand((DemandPair("FR", "IN", 2.0, 6.0),))
    link = AddedLink("OWN", "FR-MRS", "IN-BOM", 9000.0, 4.0, 10.0)
    found = route_traffic(geo, wanted, remove="Egypt", add=[link]).total
    assert found.carried_tbps == (pytest.approx(2.0), pytest.approx(6.0))
    with pytest.raises(cr.ModelError, match="NOWHERE") as error:
        route_traffic(geo, wanted, add=[AddedLink("OWN", "NOWHERE", "FR-MRS", -1, 3, 2)])
    assert len(error.value.problems) == 3


def test_an_executor_gives_the_same(geo):
    wanted = Demand((DemandPair("FR", "IN", 2.0, 6.0), DemandPair("IT", "SG", 1.0, 2.0)))
    scenarios = {"none": (), "strait": "Bab el-Mandeb", "two": ("Abu Talat", "Port Said")}
    with ThreadPoolExecutor(2) as executor:
        several = route_scenarios(geo, wanted, scenarios, executor=executor)
    assert list(several) == list(scenarios)
    alone = {name: route_traffic(geo, wanted, remove=what) for name, what in scenarios.items()}
    for name, found in several.items():
        assert found.total.carried_tbps == pytest.approx(alone[name].total.carried_tbps)
        assert found.total.lost_tbps == pytest.approx(alone[name].total.lost_tbps)


def test_worst_double_cut_is_no_better_than_any_that_is_tried(geo):
    wanted = Demand((DemandPair("FR", "IN", 2.0, 6.0),))
    found = worst_cuts(geo, wanted, k=2, best=1, kinds=["country"])
    worst = found.cuts[0].lost_tbps.low
    assert found.is_exact
    assert worst == pytest.approx(6.0)  # India itself
    for pair in combinations(("Egypt", "South Africa", "country:Djibouti", "Oman"), 2):
        assert route_traffic(geo, wanted, remove=pair).total.lost_tbps.low <= worst


class TestOnADate:
    """AAE-1 came in 2017 and PEACE in 2022, SEA-ME-WE 3 ended in 2024, Africa-1 is for 2027."""

    @pytest.mark.parametrize(
        ("given", "there", "not_there"),
        [
            ({"on": 2016}, {"SMW3", "SMW4"}, {"AAE-1", "PEACE", "AFRICA-1"}),
            ({}, {"SMW4", "AAE-1", "PEACE"}, {"SMW3", "AFRICA-1"}),
            ({"allow_planned": True}, {"PEACE", "AFRICA-1"}, {"SMW3"}),
            ({"on": 2028}, {"AAE-1", "PEACE", "AFRICA-1"}, {"SMW3"}),
        ],
    )
    def test_the_status_of_then_decides(self, geo, given, there, not_there):
        links = traffic_network(geo, cr.Conditions(**given)).links
        systems = {link.system_id for link in links}
        assert there <= systems
        assert not not_there & systems

    def test_traffic_and_chokepoints_are_of_then(self, geo):
        wanted = Demand((DemandPair("EG", "FR", 1.0, 300.0),))  # more than all others carry
        for year, is_there in ((2016, False), (2024, True)):
            found = chokepoints(geo, wanted, kinds=["system"], losses=False, on=year)
            loaded = {link.partition("-S-")[0] for link in found.loads_tbps}
            assert ("PEACE" in {point.id for point in found.points}) is is_there
            assert ("PEACE" in loaded) is is_there

    @pytest.mark.parametrize("date", ["20x", "1850"])
    def test_what_is_no_date_is_refused(self, geo, date):
        with pytest.raises(cr.ModelError, match=f"on.*{date}"):
            gravity(geo, conditions=cr.Conditions(on=date))


def test_a_supplier_of_a_part_is_a_supplier(geo):
    """Of SMW5 Alcatel-Lucent, now Alcatel Submarine Networks, made one half and NEC the other."""
    wanted = Demand((DemandPair("LK", "MM", 1.0, 1.0),))
    found = chokepoints(geo, wanted, kinds=["owner", "supplier"], losses=False).points
    made = {item.name for item in found if item.kind == "supplier"}
    assert {"Alcatel Submarine Networks", "NEC"} <= made
    assert not any(mark in item.name for item in found for mark in "();")


def test_a_group_and_a_supplier_have_one_name(geo):
    """Present names, and companies that are wholly of a group, as the press reports them.

    Etisalat is e& since 2022, the Saudi Telecom Company stc since 2019, and center3 is its; Bayobab
    is MTN's, PCCW Global PCCW's; Huawei Marine is HMN Tech, STC's cables are Alcatel's.
    """
    systems = geo.systems.values()
    owners = {system.id: company_names(system.owners) for system in systems}
    assert not [names for names in owners.values() if "consortium" in " ".join(names).lower()]
    makers = {system.id: company_names(system.supplier.split(";")) for system in systems}
    for name, held, among in (
        ("e&", "SMW4 IMEWE AAE-1 EASSY RCN AFRICA-1 BBG TEAMS", owners),
        ("stc", "SMW4 SMW5 IMEWE EIG EASSY JADI SILKLINK 2AFRICA EMC-WEST SAUDI-VISION", owners),
        ("MTN", "EIG WACS 2AFRICA EASSY", owners),
        ("PCCW", "SMW6 AAE-1 AAE-2", owners),
        ("China Mobile", "IEX IAX SMW5 2AFRICA", owners),
        ("China Telecom", "BBG SMW3 SMW5", owners),
        ("HMN Tech", "PEACE SILPHIUM", makers),
    ):
        assert set(held.split()) <= {id for id, names in among.items() if name in names}, name
    with (BUILD / "tables" / "companies.csv").open(encoding="utf-8", newline="") as file:
        earlier = {row["name"] for row in csv.DictReader(file)}
    names = {name for every in (owners, makers) for it in every.values() for name in it}
    assert not earlier & names
    assert "Alcatel Submarine Networks" in makers["KAFOS"]


class TestCapacity:
    def test_lit_design_pairs_and_unknown(self, geo):
        assert capacity_of(geo, "BBG")[:3] == (9.0, 9.5, 55.0)
        assert capacity_of(geo, "AAE-1")[:3] == (0.0, None, 40.0)
        assert capacity_of(geo, "MENA")[:3] == (0.0, None, 6 * 21.0)  # six pairs
        assert capacity_of(geo, "HAWK")[:3] == (0.0, None, math.inf)
        assert capacity_of(geo, "OAC").high_tbps == 48.0  # lit beyond its design of 39

    def test_no_low_end_is_above_what_is_lit(self, geo):
        for link in traffic_network(geo).links:
            system = geo.systems.get(link.system_id)
            lit = system and system.lit_capacity_tbps
            assert link.capacity.low_tbps == (lit[0] if lit else 0.0)


class TestDemand:
    def test_shares_of_three_are_as_by_hand(self):
        """Pairs of 4, 3 and 3 that all pull alike: 2 + 2, 2 + 1, 2 + 1 is the only answer."""
        pull = np.ones((3, 3)) - np.eye(3)
        wanted = [[0, 2, 2], [2, 0, 1], [2, 1, 0]]
        assert _balance(np.array([4.0, 3.0, 3.0]), pull) == pytest.approx(
            np.array(wanted), abs=1e-5
        )

    @pytest.mark.parametrize("scale", [1.0, 1e-3])
    def test_one_that_has_more_than_all_others_sends_what_they_can_take(self, scale):
        """By hand, at any scale: 1 to each of the others, and nothing between these."""
        pull = np.ones((3, 3)) - np.eye(3)
        for most in (3.0, 5.0, 100.0, 1e6):
            found = _balance(np.array([most, 1.0, 1.0]) * scale, pull) / scale
            assert found == pytest.approx(np.array([[0, 1, 1], [1, 0, 0], [1, 0, 0]]), abs=1e-3)
            two = _balance(np.array([most, 1.0]) * scale, pull[:2, :2]) / scale
            assert two == pytest.approx(np.array([[0, 1], [1, 0]]))

    def test_what_is_published_as_ending_in_a_region_ends_there(self):
        """By hand: of 10 six end in the second, four in the third, as do the four of the second."""
        there = np.array([False, True, False])
        found = _shared_out(np.array([10.0, 4.0, 8.0]), np.ones((3, 3)), {0: [Ending(there, 0.6)]})
        assert found == pytest.approx(np.array([[0, 6, 4], [6, 0, 4], [4, 4, 0]]), abs=1e-3)

    def test_a_published_share_holds_of_each_country_of_its_group(self, geo):
        """South Asia sends 46 to 50 per cent to Europe (CommsUpdate 2013-09-18)."""
        [case, *_], pairs = gravity(geo).cases, gravity(geo).pairs
        for code in ("IN", "PK", "BD", "LK"):
            own = {
                ({pair.start, pair.end} - {code}).pop(): tbps
                for pair, tbps in zip(pairs, case, strict=True)
                if code in pair[:2]
            }
            to = sum(own[other] for other in own if geo.countries[other].region == "Europe")
            assert to / sum(own.values()) == pytest.approx(0.48, abs=0.02)

    def test_capacity_activated_is_no_bandwidth_used(self, geo):
        """India's 132 Tbps are activated at stations and count transit: they are no demand."""
        assert geo.layers.rows("bandwidths")["IN"]["basis"] == "derived"
        kinds = {row["definition"] for row in geo.layers.rows("bandwidths_used").values()
                 if row["country"] == "IN" and row["year"] > 2020}  # fmt: skip
        assert kinds == {"activated"}

    def test_demand_of_2008_is_that_of_a_smaller_network(self, geo):
        then = gravity(geo, conditions=cr.Conditions(on="2008-01"))
        assert then.high_tbps < 0.05 * gravity(geo).high_tbps

    @pytest.mark.parametrize(("one", "other"), [
        ("Europe", "India"), ("France", "India"), ("Egypt", "India"), ("Europe", "Asia"),
    ])  # fmt: skip
    def test_what_two_groups_send_has_a_range(self, geo, one, other):
        """Every power of distance that comes into question is in it, with low and high alike."""
        found = gravity(geo, between=(one, other))
        assert gravity(geo).between(geo, one, other) == found
        assert found.between(geo, one, other) == found
        assert "a power lower or higher by 0.5" in found.note
        for power in (0.5, 1.0, 1.5):
            kept = {pair[:2] for pair in found.pairs}
            all_of = gravity(geo, distance_exponent=power)
            tbps = sum(tbps for it, tbps in zip(all_of.pairs, all_of.cases[1], strict=True)
                       if it[:2] in kept)  # fmt: skip
            assert found.low_tbps <= tbps <= found.high_tbps * (1 + 1e-6)
        assert found.low_tbps < 0.9 * found.high_tbps

    def test_what_a_country_sends_to_all_is_its_bandwidth_whatever_the_power(self, geo):
        found = gravity(geo, between=("India", [code for code in geo.countries if code != "IN"]))
        row = geo.layers.rows("bandwidths")["IN"]
        sums = [sum(case) for case in found.cases]
        wanted = [row["low_tbps"], row["high_tbps"]] * 3  # low and high, at three powers
        assert sums == pytest.approx(wanted, rel=1e-6)
        assert found.low_tbps <= row["low_tbps"] * (1 + 1e-6)
        assert found.high_tbps >= row["high_tbps"] * (1 - 1e-6)
        assert found.high_tbps < 1.01 * row["high_tbps"]

    def test_chokepoints_and_traffic_show_one_range(self, geo, tmp_path):
        asked = ("--between", "Europe", "--between", "India")
        [row] = [
            row
            for row in json.loads(
                cableroute("traffic", "--chokepoints", *asked, "-f", "json").stdout
            )
            if (row["kind"], row["id"]) == ("country", "IN")
        ]
        done = cableroute("traffic", *asked, "--remove", "India", "-f", "json")
        carried = json.loads(done.stdout)[0]
        assert row["passed_low_tbps"] < 0.9 * row["passed_high_tbps"]
        for end in ("low", "high"):
            assert row[f"passed_{end}_tbps"] == pytest.approx(carried[f"demand_{end}_tbps"])
            assert row[f"lost_{end}_tbps"] == pytest.approx(carried[f"lost_{end}_tbps"])

    def test_what_is_lost_at_a_chokepoint_is_what_its_removal_loses(self, geo, europe_asia):
        points = chokepoints(geo, europe_asia, kinds=("country", "station", "strait")).points
        for name in ("Egypt", "Mumbai", "Strait of Jubal"):
            [lost] = [point.lost_tbps for point in points if point.name == name]
            removed = route_traffic(geo, europe_asia, remove=name).total.lost_tbps
            assert lost == pytest.approx(removed, abs=1e-5), name

    def test_every_fault_of_a_file_at_once(self, geo, tmp_path):
        file = tmp_path / "d.csv"
        file.write_text("from,to,low_tbps,high_tbps\nNowhereland,FR,1,2\nIN,IN,1,2\nIN,FR,x,2\n"
                        "FR,IN,3,2\n")  # fmt: skip
        with pytest.raises(cr.ModelError) as error:
            read_demand(geo, file)
        assert [problem.where for problem in error.value.problems] == [
            "d.csv row 2, from", "d.csv row 3", "d.csv row 4, low_tbps", "d.csv row 5",
        ]  # fmt: skip

    @pytest.mark.parametrize(("text", "said"), [
        ("from,to,low_tbps,high_tbps\nFR,IN,1,5,2,5\n", "line 2 has 6 cells where the heading has"),
        ("from,to,tbps,tbps\nFR,IN,1,2\n", "column 'tbps' is named twice"),
        ("from,to,tbps,high_tbps\nFR,IN,1,2\n", "has the column tbps and high_tbps too"),
    ])  # fmt: skip
    def test_cells_without_a_column_of_their_own_are_not_left_out(self, geo, tmp_path, text, said):
        file = tmp_path / "d.csv"
        file.write_text(text)
        with pytest.raises(cr.ModelError, match=said):
            read_demand(geo, file)

    def test_both_directions_add_up(self, geo, tmp_path):
        file = tmp_path / "d.csv"
        file.write_text("from,to,tbps\nIndia,France,2\nFR,IN,1\n")
        assert read_demand(geo, file).pairs == (DemandPair("FR", "IN", 3.0, 3.0),)

    def test_one_direction_twice_is_no_sum_and_an_underscore_no_digit(self, geo, tmp_path):
        file = tmp_path / "d.csv"
        file.write_text("from,to,tbps,year\nIN,FR,2,2024\nFR,IN,1_5,2024\nIndia,France,3,2025\n")
        with pytest.raises(cr.ModelError) as error:
            read_demand(geo, file)
        assert [(it.where, it.message) for it in error.value.problems] == [
            ("d.csv row 3, tbps", "'1_5' is not a number"),
            ("d.csv row 4", "IN to FR is in d.csv row 2 too"),
        ]

    def test_a_country_without_a_figure_is_named(self, geo):
        assert "RE" in gravity(geo).without_figure


def test_records_hold_each_figure_once(geo, without):
    rows = traffic_records(geo, without["Abu Talat"])
    assert {row["of"] for row in rows} == {"all", "country", "pair"}
    assert all(row["demand_basis"] == "modelled" for row in rows)
    assert rows[0]["lost_high_tbps"] == without["Abu Talat"].total.lost_tbps.high


class TestCommands:
    @pytest.fixture
    def demand(self, tmp_path):
        file = tmp_path / "d.csv"
        file.write_text("from,to,low_tbps,high_tbps\nIndia,France,2,6\nIN,GB,1,2\n")
        return str(file)

    def test_traffic_as_json_is_what_the_function_gives(self, geo, demand):
        done = cableroute("traffic", "--demand", demand, "--remove", "Egypt", "-f", "json")
        rows = json.loads(done.stdout)
        total = route_traffic(geo, read_demand(geo, demand), remove="Egypt").total
        assert rows[0]["of"] == "all"
        assert (rows[0]["demand_low_tbps"], rows[0]["demand_high_tbps"]) == (3.0, 8.0)
        assert rows[0]["lost_high_tbps"] == pytest.approx(total.lost_tbps.high)
        assert rows[0]["on"] is None

    def test_traffic_on_a_date_says_so(self, geo, demand):
        done = cableroute("traffic", "--demand", demand, "--on", "2016", "--details")
        assert "Carried (2016)" in done.stdout
        assert "The network is that of 2016" in done.stdout

    def test_chokepoints_as_csv(self, demand):
        done = cableroute("traffic", "--chokepoints",
                          "--demand", demand, "--kind", "strait", "--no-losses",
                          "-f", "csv")  # fmt: skip
        assert done.stdout.startswith("kind,id,name,passed_low_tbps,passed_high_tbps,share_low_pct")
        assert "Bab el-Mandeb" in done.stdout

    def test_a_country_with_one_link_in_the_tables_is_not_said_to_have_one_only(self, geo):
        """Of Anguilla the tables hold fewer systems than are known."""
        short = systems_short(geo)["AI"]
        found = Chokepoints((), {"ECFS-1": ("AI",)}, None, Bounds(1.0, 1.0))
        wanted = Demand((DemandPair("AI", "FR", 1.0, 1.0),))
        _, bridges, *notes = chokepoint_tables(geo, found, wanted)
        assert bridges.title == "The only link of a country to others in the tables"
        assert any("do not hold every cable" in note for note in notes)
        assert any(f"Anguilla {short.held} of {short.known}" in note for note in notes)

    def test_no_bridge_is_named_of_a_country_of_which_systems_are_missing(self, geo):
        """The encyclopaedias count four systems of Anguilla, of which the tables hold one."""
        wanted = Demand((DemandPair("AI", "US", 1.0, 1.0), DemandPair("NU", "US", 1.0, 1.0)))
        bridges = chokepoints(geo, wanted, kinds=["strait"], losses=False).bridges
        cut_off = {code for codes in bridges.values() for code in codes}
        assert "NU" in cut_off
        assert "AI" not in cut_off

    def test_what_is_lost_is_no_finer_than_what_passes(self, geo):
        """131.48 to 131.93 Tbps of a demand that is modelled as 78 to 132."""
        lost = Bounds(131.48, 131.93)
        one = Chokepoint("country", "IN", "India", Bounds(78.1, 131.9), Bounds(56, 86), lost, ())
        found = Chokepoints((one,), {}, None, Bounds(90.0, 230.0))
        table, *_ = chokepoint_tables(geo, found, Demand((DemandPair("FR", "IN", 78.1, 131.9),)))
        (row,) = table.rows
        (column,) = [column for column in table.columns if "lost_low_tbps" in column.keys]
        assert column.texts(row)[0] == "131–132"

    def test_the_legend_of_the_map_says_what_width_and_size_are(self, demand, tmp_path):
        page = tmp_path / "map.html"
        done = cableroute("traffic", "--chokepoints",
                          "--demand", demand, "--kind", "strait", "--no-losses",
                          "--on", "2024", "--map", page)  # fmt: skip
        assert done.returncode == 0
        text = page.read_text(encoding="utf-8")
        legend = text[text.index('aria-label="How to read the map"') : text.index("</aside>")]
        assert "Traffic, modelled: the wider a line, the more it carries, up to" in legend
        assert "the larger the circle, the greater the share of the demand" in legend
        assert "Chokepoints on 2024, modelled" in text

    def test_one_group_alone_is_refused(self):
        done = cableroute("traffic", "--between", "Europe")
        assert done.returncode != 0
        assert "give --between twice" in done.stderr


def test_demand_falls_with_the_power_of_distance():
    """Of four countries the factors of bandwidth cancel: what is left is distance to its power."""
    far = np.array([[1.0, 2, 3, 5], [2, 1, 7, 4], [3, 7, 1, 6], [5, 4, 6, 1]])

    def crossed(power):
        tbps = _balance(np.array([3.0, 4.0, 5.0, 4.5]), far**-power)
        return math.log(tbps[0, 1] * tbps[2, 3] / tbps[0, 2] / tbps[1, 3])

    assert crossed(0.0) == pytest.approx(0, abs=1e-6)
    assert crossed(2.0) == pytest.approx(2 * crossed(1.0), abs=1e-6)
    assert crossed(1.0) == pytest.approx(math.log(3 * 4 / 2 / 6), abs=1e-6)
