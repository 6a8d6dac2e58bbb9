"""What 45 million buy, what a second path at 20 million is worth, and when to go round instead."""

import sys
import tempfile
from pathlib import Path

import cableroute as cr

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())
geo = cr.open_geodata()
RATE_PCT, TERM_YEARS = 8, 15  # yours to choose: nothing is discounted by default
over = {"rate_pct": RATE_PCT, "timing": "arrears"}
terms = cr.money.Terms(term_years=TERM_YEARS, **over)


def millions(low, high):
    return f"{low / 1e6:.2f}" if low == high else f"{low / 1e6:.2f} to {high / 1e6:.2f}"


# 1. What 45 million USD of 2019 buy. The value is the deal's: no path has a share of it.
deal = cr.deal_worth("peace-transit-2019", geo, terms_years=(15, 20, 25), **over)
low, high = deal.deal.per_km
print(f"{deal.deal.title}: {deal.value / 1e6:.0f} million USD of {deal.price_year}")
print(f"  per terrestrial route km: {low:,.0f} to {high:,.0f} USD")
for term in deal.terms:
    a_km = "{:,.0f} to {:,.0f}".format(*term.per_km_year)
    print(
        f"  over {term.term_years:g} years: {millions(*term.yearly_cost.span)} million a year, "
        f"{a_km} a km; {term.yearly_cost.basis}"
    )
a_pair = millions(*deal.deal.per_fibre_pair)
print(f"  per fibre pair: {a_pair} million ({deal.deal.fibre_pairs_basis})")
for item in deal.not_known:
    print(f"  not known, {item.quantity}: {item.reason}")

# 2. A second path for 20 million. Its ends are not named: taken to be those of the first, and
# each pair of the modelled routes is tried.
letter = cr.deal_worth("peace-second-path-loi-2019", geo, terms_years=[TERM_YEARS], **over)
routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
found = [
    item
    for route in routes
    for item in cr.money.second_paths(
        route, geo, seconds=[other for other in routes if other is not route],
        price=letter.value, terms=terms,
    )
]  # fmt: skip
print(f"{letter.deal.title} ({letter.deal.mark}): {letter.value / 1e6:.0f} million USD")
for item in found:
    minutes, cost = item.worth.avoided_min_per_year, item.worth
    print(
        f"  {item.second_id} beside {item.first_id}: "
        f"{minutes.low:.0f} to {minutes.high:.0f} minutes of downtime avoided a year, "
        f"{cost.usd_per_minute_low:,.0f} to {cost.usd_per_minute_high:,.0f} USD a minute"
    )
least = min(item.worth.usd_per_minute_low for item in found)
most = max(item.worth.usd_per_minute_high for item in found)
for said in dict.fromkeys(text for item in found for text in item.rests_on):
    print(f"  rests on: {said}")
for said in dict.fromkeys(text for item in found for text in item.proxy_rates):
    print(f"  not known: {said}")
print(f"  over all pairs: {least:,.0f} to {most:,.0f} USD per minute of downtime avoided")

# 3. Round the Cape instead: above which crossing charge would it cost less, and what is that most
# sensitive to?
[across] = cr.find_routes(geo, "Marseille", "Mumbai", k=1)
[round_it] = cr.find_routes(geo, "Marseille", "Mumbai", k=1, avoid=["Egypt", "Red Sea"])
costs = [cr.route_cost(route, geo, price_year=2025, land="bought") for route in (across, round_it)]
turn = cr.money.route_break_even(*costs, vary="charge", terms=terms, draws=20_000, seed=1)
print(f"{round_it.name} costs less from a crossing charge of")
print(f"  {millions(turn.found.low, turn.found.high)} million USD of 2025 on (known components)")
print(f"  5 to 95 of 100 draws: {millions(turn.sampled.p5, turn.sampled.p95)} million, seed 1")
print(f"  not known, and in no figure: {', '.join(turn.difference.not_known)}")
a_km = cr.money.sea_km_cost(geo, price_year=2025)
length = cr.money.break_even_km(deal.value, sea_km=a_km, terms=terms)
a_length = f"{length.low:,.0f} to {length.high:,.0f} km"
print(f"  {deal.value / 1e6:.1f} million pay for {a_length} more at sea, at prices of 2025")

# 4. The same as pictures.
name = f"{deal.deal.title}, USD of {deal.price_year}"
charts = {
    "break-even.svg": cr.charts.break_even(
        turn, marks={name: deal.value}, longer=round_it.name
    ),
    "tornado.svg": cr.charts.tornado(
        turn.swings, quantity="Crossing charge at which the Cape pays"
    ),
    "cash-flow.svg": cr.charts.cash_flow(
        cr.money.level_flows(
            deal.terms[0].yearly_cost.high, term_years=15, timing="arrears", currency="USD"
        ),
        rate_pct=RATE_PCT, label="45 million as a level lease of 15 years",
    ),
}  # fmt: skip
for file, chart in charts.items():
    print("written:", cr.charts.save(chart, folder / file))
