"""What is there on a date, past or to come: by what is stated, and by what is assumed."""

import json

import pytest
from worlds.commands import cableroute
from worlds.seas import two_seas

import cableroute as cr
from cableroute.geodata.on_date import retirement_ages, status_of
from cableroute.model.dates import last_day, reached
from cableroute.model.statuses import status_on
from cableroute.routing import passage
from cableroute.routing.left_out import not_there_left_out

TABLES = {"data_date": "2026-11-25", "retirement_age_years": 25}


def made(status="in service", **more):
    return cr.System("S", name="S", medium="sea", status=status, **more)


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("seas") / "own")


@pytest.mark.parametrize(
    ("date", "day"),
    [("2028", "2028-12-31"), ("2024-02", "2024-02-29"), ("2023-02", "2023-02-28"),
     ("1900-02", "1900-02-28"), ("2022-06-05", "2022-06-05")],
)  # fmt: skip
def test_a_year_or_month_is_its_last_day(date, day):
    assert last_day(date) == day


@pytest.mark.parametrize(
    ("date", "stated", "expected"),
    [("2022", "2022", True), ("2022-12-31", "2022", True), ("2022-12-30", "2022", None),
     ("2022-06", "2022", None), ("2021", "2022", False), ("2022-06", "2022-06-30", True),
     ("2022-06-29", "2022-06-30", False), ("2022-07", "2022-06", True)],
)  # fmt: skip
def test_a_stated_date_has_come_only_where_it_surely_has(date, stated, expected):
    assert reached(date, stated) is expected


@pytest.mark.parametrize(
    ("system", "date", "expected"),
    [
        (made(ready_for_service="2009-07"), "2008", (False, "not there yet")),
        (made(ready_for_service="2009-07"), "2009", (True, "in service")),
        (made(ready_for_service="2009-07", status_date="2026"), "2034-06", (True, "in service")),
        (made(ready_for_service="2009-07", status_date="2026"), "2034-07", (False, "retired")),
        # past its age and still seen at work: it retires after the year of the data
        (made(ready_for_service="1997", status_date="2026"), "2026", (True, "in service")),
        (made(ready_for_service="1997", status_date="2026"), "2027", (False, "retired")),
        # a stated end is kept, whatever the age
        (made(ready_for_service="1997", status_date="2026", out_of_service="2030"), "2029",
         (True, "in service")),
        (made(ready_for_service="2020", status_date="2026", out_of_service="2030"), "2030",
         (False, "retired")),
        (made("retired", ready_for_service="1999-09", out_of_service="2024-12-02"), "2023",
         (True, "in service")),
        (made("retired", ready_for_service="1999-09", out_of_service="2024-12-02"), "2024",
         (False, "retired")),
        (made("planned", ready_for_service="2027", status_date="2026"), "2026",
         (False, "not there yet")),
        (made("planned", ready_for_service="2027", status_date="2026"), "2027", (True, "planned")),
        (made("announced", ready_for_service="2029", status_date="2026"), "2030",
         (True, "planned")),
        (made("announced", ready_for_service="2029", status_date="2026"), "2029-06",
         (False, "not there yet")),
        (made("planned", status_date="2026"), "2040", (None, "not known")),
        (made("stalled", ready_for_service="2027", status_date="2026"), "2030",
         (False, "stalled")),
        (made("cancelled", ready_for_service="2027"), "2030", (False, "cancelled")),
        (made("unverified", ready_for_service="2010"), "2030", (None, "not known")),
        (made("in service", status_date="2021-12"), "2021", (True, "in service")),
        (made("in service", status_date="2021-12"), "2020", (None, "not known")),
    ],
)  # fmt: skip
def test_the_status_on_a_date(system, date, expected):
    assert status_on(system, date, **TABLES)[:2] == expected


def test_without_an_age_nothing_retires_by_it():
    old = made(ready_for_service="1997", status_date="2026")
    assert status_on(old, "2090", data_date="2026-11-25").is_there is True


def test_what_is_assumed_and_what_is_planned_says_so():
    old = made(ready_for_service="2009-07", status_date="2026-02")
    assert status_on(old, "2035", **TABLES).words == "assumed retired, 25 years from 2009-07"
    assert status_on(old, "2030", **TABLES).words == "in service, as last seen 2026-02"
    built = made("under construction", ready_for_service="2027", status_date="2026")
    said = "planned (under construction), expected 2027"
    assert status_on(built, "2028", **TABLES).words == said


def test_the_age_is_that_of_the_rates_with_its_sources(geo):
    assert retirement_ages(geo) == (17, 25, 30)
    rate = geo.rates["retirement_age_years"]
    assert {"nanog43-2008", "telegeography-2023-11-30"} <= set(rate.source_ids)
    listed = [item for item in geo.systems.values() if item.status == "in service"]
    ages = [int(item.status_date[:4]) - int(item.ready_for_service[:4])
            for item in listed if item.ready_for_service]  # fmt: skip
    assert max(ages) == 30  # the high one is the oldest that is listed in service


def test_every_system_in_service_came_in_its_year(geo):
    """SEA-ME-WE 3 of 1999 retired on 2024-12-02; FLAG is of 1997; each other as the table has."""
    smw3 = geo.systems["SMW3"]
    there = [year for year in range(1995, 2030) if status_of(geo, smw3, str(year)).is_there]
    assert there == list(range(1999, 2024))
    for item in geo.systems.values():
        if item.status == "in service" and item.ready_for_service:
            year = int(item.ready_for_service[:4])
            assert status_of(geo, item, str(year - 1)).is_there is False, item.id
            assert status_of(geo, item, str(year)).is_there is True, item.id


def test_planned_systems_enter_in_their_year_and_say_so(seas):
    assert [r.id for r in cr.find_routes(seas, "F1", "I1", on=2027)] == ["ALPHA@NORTH"]
    found = {route.id: route for route in cr.find_routes(seas, "F1", "I1", on=2028, avoid="Egypt")}
    (route,) = found.values()
    assert route.system_ids == ("GAMMA",)
    passed = passage(seas, route, on=2028)
    assert passed.in_service is None
    assert "Gamma Cable planned (under construction), expected 2028" in passed.status


def test_old_systems_drop_out_at_the_age_that_is_given(seas):
    """ALPHA of 2018-03, BETA and DELTA of 2012: at 25 years DELTA goes in 2037, ALPHA in 2043."""

    def systems(year, age):
        found = cr.find_routes(
            seas,
            "E1",
            "I1",
            on=year,
            systems=["ALPHA", "DELTA"],
            retirement_age_years=age,
            max_status_age_years=100,
        )
        return {name for route in found for name in route.system_ids}

    assert systems(2036, 25) == {"ALPHA", "DELTA"}
    assert systems(2037, 25) == {"ALPHA"}
    assert systems(2043, 26) == {"ALPHA"}
    with pytest.raises(cr.NoRouteError):
        systems(2043, 25)


def test_what_a_date_leaves_out_is_counted_with_its_reason(seas):
    asked = cr.Conditions(on=2015)
    left = not_there_left_out(seas, "F1", "I1", asked)
    assert (left.retired, left.count) == ((), 2)
    assert left.to_come == (
        "Alpha Cable not there yet, ready 2018-03", "Gamma Cable not there yet, ready 2028",
    )  # fmt: skip
    late = cr.Conditions(on=2050, retirement_age_years=25, max_status_age_years=100)
    gone = not_there_left_out(seas, "F1", "I1", late).retired
    assert gone == ("Alpha Cable assumed retired, 25 years from 2018-03",)
    assert str(not_there_left_out(seas, "F1", "I1", cr.Conditions())) == ""


def test_one_year_for_every_question_of_the_command_line(tmp_path):
    own = two_seas().write(tmp_path / "own")
    more = ("--geodata", own, "--no-base")
    code, out, err = cableroute("routes", "F2", "I1", "--on", "2015", *more)
    assert code == 0, err
    text = " ".join(out.split())
    assert (
        "every part in service at the end of 2015; Beta Cable in service; Delta Cable in service"
        in text
    )
    left = "2 routes left out at the end of 2015: Alpha Cable not there yet, ready 2018-03; Gamma"
    assert left in text
    code, out, err = cableroute("compare", "F1", "I1", "--on", "2028", "--avoid", "Egypt", *more)
    assert code == 0, err
    assert "planned (under construction), expected 2028" in " ".join(out.split())
    code, out, err = cableroute(
        "whatif", "F1", "I1", "--on", "2028", "--remove", "Egypt", "-f", "json", *more
    )
    assert code == 0, err
    said = {row["route_id"]: row["systems_on"] for row in json.loads(out)}
    assert said["GAMMA"] == ["Gamma Cable planned (under construction), expected 2028"]
    assert said["ALPHA@NORTH"] == ["Alpha Cable in service, as last seen 2026"]
    code, out, err = cableroute("whatif", "F1", "I1", "--on", "2028", "--remove", "Egypt", *more)
    assert "Planned for 2028: Gamma Cable planned (under construction)" in " ".join(out.split())
    code, _, err = cableroute("routes", "F1", "I1", "--on", "2011", *more)
    assert (code, err.count("no system was in service yet")) == (2, 1)
    code, _, err = cableroute("map", "--on", "2028", "--output", tmp_path / "map.html", *more)
    assert (code, (tmp_path / "map.html").exists()) == (0, True), err


def test_the_catalogue_on_a_year_to_come(geo):
    there = set(geo.select("systems", on="2028"))
    assert {"SMW6", "EAGLE", "PEACE"} <= there
    assert {"SMW3", "FEA", "I-2SEA"}.isdisjoint(there)


def test_what_is_assumed_of_a_year_to_come_is_not_stated_as_certain(geo):
    """The data are of a day of 2026: of 2028 nobody has seen anything."""
    code, out, err = cableroute("routes", "Marseille", "Mumbai", "--on", "2028", "-k", "2")
    assert code == 0, err
    text = " ".join(out.split())
    assert "every part assumed to be still in service at the end of 2028" in text
    assert "every part in service" not in text
    route = cr.find_routes(geo, "Marseille", "Mumbai", systems=["SMW4"])[0]
    for on, said in (
        (geo.data_date, f"every part in service on {geo.data_date}"),
        ("2028-06-01", "every part assumed to be still in service on 2028-06-01"),
        ("2010-12", "every part in service at the end of 2010-12"),
    ):
        assert cr.routing.passage(geo, route, on=on).status.startswith(said)
    left = str(not_there_left_out(geo, "Marseille", "Mumbai", cr.Conditions(on=2028)))
    assert left == (
        "1 route left out at the end of 2028: "
        "Raman under construction, no date of service is stated"
    )
