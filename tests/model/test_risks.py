"""What a risk takes, and when it holds."""

import pytest

from cableroute import ModelError
from cableroute.model.risks import RISK_KINDS, Risk

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
    ],
)
def test_a_risk_holds_from_its_first_to_its_last_day(since, until, date, holds):
    assert risk(since=since, until=until).holds_on(date) is holds


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
