"""What a risk takes, and when it holds."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import assume, given, settings, strategies as st

from cableroute import ModelError
from cableroute.model import Risk
from cableroute.model.risks import RISK_KINDS

PERMITS = {"name": "Permits", "kind": "permits", "as_of": "2026-05", "statement": "None is given."}


def risk(**more):
    return Risk("r", **PERMITS | {"countries": ("YE",)} | more)


@pytest.mark.parametrize(
    ("since", "until", "date", "holds"),
    [
        ("2024-03-04", "", "2024-03-03", False),
        ("2024-03-04", "", "2024-03-04", True),
        ("2024-03-04", "", "2024", None),  # the year holds days before and after
        ("2024-03-04", "", "2030", True),  # no end is known: it goes on
        ("", "", "1990", True),
        ("2004-05-11", "2025-07-01", "2025-07-01", True),
        ("2004-05-11", "2025-07-01", "2025-07-02", False),
        ("2004-05-11", "2025-07-01", "2025", None),
        ("2024", "2024-02", "2024-03-28", False),  # whenever it began, it was over
        ("2023-01-01", "2025", "2023", True),  # whenever it ends, not before 2025
        ("2023", "2025", "2023", None),  # it may have begun late in the year
        ("2024-02-29", "2024-02", "2024-02-29", True),
    ],
)
def test_a_risk_holds_from_its_first_to_its_last_day(since, until, date, holds):
    assert risk(since=since, until=until).holds_on(date) is holds


WORLD = [str(dt.date(2023, 1, 1) + dt.timedelta(number)) for number in range(365 + 366)]
DATES = st.builds(
    lambda day, digits: day[:digits], st.sampled_from(WORLD), st.sampled_from([4, 7, 10])
)


def days_of(text):
    """Return the days that a text may mean, as indices: those that begin with it."""
    return np.array([at for at, day in enumerate(WORLD) if day.startswith(text)])


@settings(max_examples=400, deadline=None)
@given(DATES | st.just(""), DATES | st.just(""), DATES)
def test_a_risk_held_whichever_days_are_meant(since, until, asked):
    """Every pair of a first and a last day in two whole years, counted out."""
    begins = days_of(since) if since else np.array([0])
    ends = days_of(until) if until else np.array([len(WORLD) - 1])
    begin, end = (days.ravel() for days in np.meshgrid(begins, ends))
    begin, end = begin[begin <= end], end[begin <= end]
    assume(begin.size)
    first, last = days_of(asked)[[0, -1]]
    on_all = (begin <= first) & (last <= end)
    on_some = (begin <= last) & (first <= end)
    expected = True if on_all.all() else None if on_some.any() else False
    assert risk(since=since, until=until).holds_on(asked) is expected


@pytest.mark.parametrize("kind", RISK_KINDS)
def test_a_risk_of_waters_alone_is_one(kind):
    made = risk(kind=kind, countries=(), waters=("Red Sea",))
    assert repr(made) == f"<Risk r {kind} 'Permits', as of 2026-05>"


def test_every_fault_of_a_risk_is_reported_at_once():
    with pytest.raises(ModelError) as told:
        risk(kind="storm", countries=(), name=" ", since="2025", until="2024", waters=())
    text = str(told.value)
    for part in ("name is missing", "'storm' is unknown", "neither country nor water",
                 "until 2024 is before since 2025"):  # fmt: skip
        assert part in text
