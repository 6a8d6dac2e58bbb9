"""What the rows of tables say by themselves: dates, and what was in service when."""

import pytest

from cableroute.model import System
from cableroute.model.dates import before


def system(status="in service", ready="", out="", seen=""):
    return System(
        "S",
        name="S",
        medium="sea",
        status=status,
        status_date=seen,
        ready_for_service=ready,
        out_of_service=out,
    )


@pytest.mark.parametrize(
    ("date", "other", "expected"),
    [
        ("2021", "2022", True),
        ("2022-06-01", "2022-06-02", True),
        ("2022-06-02", "2022-06-01", False),
        ("2022-06-01", "2022-06-01", False),
        ("2023", "2022-12-31", False),
        ("2022", "2022-06", None),
        ("2022-06", "2022", None),
        ("2022-06", "2022-06-30", None),
    ],
)
def test_before_is_only_as_sure_as_the_dates(date, other, expected):
    assert before(date, other) is expected


@pytest.mark.parametrize(
    ("made", "date", "expected"),
    [
        (system(ready="2017-06"), "2022-06-01", True),
        (system(ready="2017-06"), "2017-05-31", False),
        (system(ready="2017-06"), "2017-06-15", None),
        (system(ready="2022"), "2022-06-01", None),
        (system(ready="2022"), "2023", True),
        (system(), "2022", None),
        (system("retired", ready="1999-09", out="2024-12"), "2022-06-01", True),
        (system("retired", ready="1999-09", out="2024-12"), "2025-01-01", False),
        (system("retired", ready="1999-09", out="2024-12"), "2024-12-10", None),
        (system("retired", ready="1999-09", seen="2026-02"), "2026-03", False),
        (system("retired", ready="1999-09", seen="2026-02"), "2025", None),
        (system("retired", out="2020"), "2021", False),
        (system("planned", ready="2027", seen="2026-02"), "2022-06-01", False),
        (system("planned", ready="2027", seen="2026-02"), "2026-02", False),
        (system("planned", ready="2027", seen="2026-02"), "2028", None),
        (system("planned", seen="2026-02-28"), "2026-02", False),
        (system("planned", seen="2026-02-27"), "2026-02", None),
        (system("planned", seen="2026-02"), "2026-02", None),
        (system("planned", seen="2026"), "2025-12", False),
        (system("planned", ready="2027"), "2020", False),
        (system("cancelled"), "2022", False),
        (system("unverified", ready="2010", seen="2026"), "2022", None),
    ],
)
def test_in_service_on_says_only_what_is_known(made, date, expected):
    assert made.in_service_on(date) is expected
