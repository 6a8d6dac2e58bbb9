"""The rates of what carriers' networks add to light in the cables, from latencies.csv.

Run ``python geodata/build/network_delay.py``: it prints the two rows of rates.csv, fitted on the
half of the pairs that a rule of names chooses. Pairs whose best route is longer than the round trip
allows are left out of the fit, as the tables lack their cable; they stay in the half that is held
out.
"""

import cableroute as cr
from cableroute.comparison.network_delay import ADDED, FACTOR, fitted_network, is_fitted
from cableroute.comparison.published_figures import NETWORK, check_latencies

rows = [
    row
    for row in check_latencies(cr.open_geodata())
    if row.kind == NETWORK and row.modelled_ms is not None
    if is_fitted(row.start, row.end) and not row.flags
]
added_ms, factor = fitted_network(
    [row.modelled_ms.likely for row in rows], [row.published_ms[1] for row in rows]
)
note = (
    f"fitted on {len(rows)} published pairs, the half that a rule of their names chooses; "
    "the other half is held out: see validate network-delay"
)
for quantity, name, unit, values in (
    (ADDED, "what a network adds to every round trip", "ms", added_ms),
    (FACTOR, "round trip of a network over that of light in the best cables", "1", factor),
):
    ends = ",".join(f"{value:.3g}" for value in values)
    print(
        f"{quantity},{quantity},{name},{ends},{unit},,,,,,,,2026,derived,"
        f'azure-latency-2026-07;own-derived,"{note}"'
    )
