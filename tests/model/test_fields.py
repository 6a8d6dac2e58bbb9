"""What the nouns take: kinds of values, all faults at once; what they print."""

import math
import pickle

import pytest
from shapely.geometry import LineString

import cableroute as cr
from cableroute.model.deals import Application, AttachedDeal, Party, Relation
from cableroute.model.figures import Deflator
from cableroute.model.places import Country, Junction
from cableroute.model.systems import Crossing, Latency, RepairZone, RiskGroup

RATE = {"quantity": "q", "low": 1, "likely": None, "high": 3, "unit": "USD"}
CUT = {"name": "A cut", "start": "2020-01-01", "medium": "sea", "place": "Suez", "cause": "anchor"}
BOX = {"zone": "Z", "west_deg": 1, "south_deg": 2, "east_deg": 3, "north_deg": 4}


@pytest.mark.parametrize("date", ["2020-13", "2021-02-29", "3 May 2020", "20.5.2020", "soon"])
def test_a_date_of_a_noun_is_in_the_calendar(date):
    """As in the tables: a month 13, a day of another form and a word are refused."""
    line = LineString([(31, 30), (32, 30)])
    makes = {
        "start": lambda: cr.Incident("I", **CUT | {"start": date}),
        "end": lambda: cr.Incident("I", **CUT, end=date),
        "system_ends of A": lambda: cr.Incident("I", **CUT, system_ends=(("A", date),)),
        "status_date": lambda: cr.System(
            "S", name="S", medium="sea", status="retired", status_date=date
        ),
        "ready_for_service": lambda: cr.System(
            "S", name="S", medium="sea", status="planned", ready_for_service=date
        ),
        "right_of_way_since": lambda: cr.Leg(
            "L", "A", "B", "land", line, 10, right_of_way_since=date
        ),
        "signed": lambda: cr.Deal("D", title="D", kind="IRU", signed=date),
        "date": lambda: cr.Source("S", title="S", date=date),
    }
    for name, make in makes.items():
        with pytest.raises(cr.ModelError, match=f"{name} is '{date}' .write 2022, 2022-06 or"):
            make()


def test_a_date_may_be_known_to_the_month_or_the_year_or_not():
    ends = ("2020-02", "2021", "")
    assert tuple(cr.Incident("I", **CUT, end=end).end for end in ends) == ends
    with pytest.raises(cr.ModelError, match="start is missing"):
        cr.Incident("I", **CUT | {"start": ""})


def test_a_station_needs_an_id_and_a_position():
    made = cr.model.landing_station("A", 32.6, 29.1)
    assert (made.name_en, made.position, made.confidence) == ("A", (32.6, 29.1), "assumed")
    assert math.isnan(made.accuracy_km)
    assert (made.source_ids, made.country, made.status) == ((), "", "")
    assert repr(made) == "<LandingStation A A 32.6000 29.1000 accuracy not known>"
    given = cr.model.landing_station(
        "A", 32.6, 29.1, name="Zafarana", country="EG", accuracy_km=5, confidence="published",
        source_ids=("mine",),
    )  # fmt: skip
    assert (given.name_en, given.country, given.accuracy_km) == ("Zafarana", "EG", 5)
    assert (given.confidence, given.source_ids) == ("published", ("mine",))
    with pytest.raises(cr.ModelError) as caught:
        cr.model.landing_station("A", "29", 95, name=5, source_ids="mine")
    assert len(caught.value.problems) == 4


@pytest.mark.parametrize(
    "noun",
    [cr.Deal, cr.Source, cr.LandingStation, cr.System, cr.Incident, cr.Rate, cr.Leg, cr.Route,
     Party, Application, AttachedDeal, Country, Junction, Crossing, Latency, RiskGroup, RepairZone,
     Deflator],
)  # fmt: skip
def test_what_follows_the_subject_is_given_by_name(noun):
    with pytest.raises(TypeError, match="positional argument"):
        noun(*"abcdefgh")


@pytest.mark.parametrize(
    ("make", "fields"),
    [
        (lambda: cr.Deal("d", "t", "IRU", parties=1e6), ["parties"]),
        (lambda: cr.Deal("d", "t", "IRU", parties=("P",), signed=2019, term_years=5,
                         includes_landing="yes", path_count=(1.5, 2)),
         ["parties", "signed", "includes_landing", "path_count", "term_years"]),
        (lambda: cr.Deal("d", "t", "IRU", value="1", currency=5, value_basis="stated"),
         ["currency", "value", "currency"]),
        (lambda: cr.Source("s", 5), ["title"]),
        (lambda: cr.Rate("r", **RATE | {"low": "1", "depth_m": 5, "year": 1.5}),
         ["low", "depth_m", "year"]),
        (lambda: cr.Rate("r", **RATE | {"depth_m": (5,)}), ["depth_m"]),
        (lambda: cr.Rate("r", **RATE | {"depth_m": (5, 6, 7)}), ["depth_m"]),
        (lambda: cr.Incident("i", **CUT | {"position": 5, "verified": 1, "system_ids": "ONE"}),
         ["position", "system_ids", "verified"]),
        (lambda: cr.System("s", name=None, medium="sea", status="planned", length_km=5),
         ["name", "length_km"]),
        (lambda: cr.Route("r", 5, [], deals="d"), ["name", "deals", "it has no legs"]),
        (lambda: cr.Leg(1, 2, 3, 4, 5, 6, group_ids="g"),
         ["id", "start_id", "end_id", "medium", "group_ids", "geometry"]),
        (lambda: Application("path", 5, 6), ["attribution_confidence", "targets"]),
        (lambda: AttachedDeal("d", "stated"), ["deal"]),
        (lambda: Relation("same as", 5), ["deal_id"]),
        (lambda: RepairZone("z", **BOX | {"west_deg": True}), ["west_deg"]),
    ],
)  # fmt: skip
def test_every_field_of_another_kind_is_named_at_once(make, fields):
    with pytest.raises(cr.ModelError) as caught:
        make()
    assert [problem.message.startswith(name) for problem, name in
            zip(caught.value.problems, fields, strict=True)] == [True] * len(fields)  # fmt: skip


def test_a_hint_names_the_kind_in_words():
    with pytest.raises(cr.ModelError, match=r"parties is 5 \(give a tuple of Party\)"):
        cr.Deal("d", "t", "IRU", parties=5)
    with pytest.raises(cr.ModelError, match=r"year is 1\.5 \(give a whole number or None\)"):
        cr.Rate("r", **RATE | {"year": 1.5})
    with pytest.raises(cr.ModelError, match=r"give \(a number, a number\) or None"):
        cr.Rate("r", **RATE | {"depth_m": 5})


@pytest.mark.parametrize(
    ("made", "printed"),
    [
        (cr.Rate("r", **RATE), "<Rate r 1 - 3 USD>"),
        (cr.Source("s", "T", "P", date="2026"), "<Source s T, P, 2026>"),
        (cr.System("S", name="A", medium="sea", status="planned"), "<System S 'A', planned>"),
        (cr.Incident("i", **CUT), "<Incident i 2020-01-01 'Suez', anchor>"),
        (Country("EG", name_en="Egypt"), "<Country EG 'Egypt'>"),
        (RepairZone("z", **BOX), "<RepairZone z 'Z', 1 2 3 4>"),
        (Deflator("d", currency="USD", year=2020, price_index=1.5), "<Deflator USD 2020 1.5>"),
        (AttachedDeal(cr.Deal("d", "t", "IRU"), "stated"), "<AttachedDeal d stated>"),
    ],
)
def test_a_noun_prints_in_one_short_line_and_travels_to_other_processes(made, printed):
    assert repr(made) == printed
    assert pickle.loads(pickle.dumps(made)) == made


def test_every_entry_of_the_tables_prints_in_one_short_line():
    geo = cr.open_geodata()
    tables = ("sources", "countries", "stations", "junctions", "stretches", "backhaul", "segments",
              "paths", "systems", "crossings", "deals", "incidents", "risks", "restrictions",
              "permits", "latencies", "groups", "rates", "repair_zones", "waters",
              "deflators")  # fmt: skip
    for table in tables:
        for entry in getattr(geo, table).values():
            assert len(repr(entry)) < 300
            assert "\n" not in repr(entry)


@pytest.mark.parametrize("identity", ["X-1", ""])
def test_a_fault_of_a_row_says_which_row_it_is(identity):
    name = identity or r"\(no id\)"
    with pytest.raises(cr.ModelError, match=rf"junction {name}"):
        Junction(identity, name_en="n", kind="city", lon_deg="east", lat_deg=1.0)
    with pytest.raises(cr.ModelError, match=rf"rate {name}"):
        cr.Rate(identity, quantity="q", low="little", likely=1.0, high=2.0)
