"""What 45 million buy, what another path at 20 million is worth, and when to go round instead."""

import math
import sys
import tempfile
from pathlib import Path

import cableroute as cr

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())
geo = cr.open_geodata()
RATE_PCT, TERM_YEARS = 8, 15  # yours to choose: nothing is discounted by default
over = {"rate_pct": RATE_PCT, "timing": "arrears"}
terms = cr.money.Terms(term_years=TERM_YEARS, **over)


def rounded(low, high):
    """Both ends by two digits of what is between them: no finer than the range."""
    digits = 1 - math.floor(math.log10(high - low)) if high > low else 2
    return " to ".join(f"{round(end, digits):,.{max(digits, 0)}f}" for end in sorted({low, high}))


def millions(low, high):
    return rounded(low / 1e6, high / 1e6)


# 1. What 45 million USD of 2019 buy. The value is the deal's: no path has a share of it.
deal = cr.deal_worth(geo, "peace-transit-2019", terms_years=(15, 20, 25), **over)
low, high = deal.deal.per_km
print(f"{deal.deal.title}: {deal.value / 1e6:.0f} million USD of {deal.price_year}")
print(f"  per terrestrial route km: {rounded(low, high)} USD")
for term in deal.terms:
    a_km = rounded(*term.per_km_year)
    print(
        f"  over {term.term_years:g} years: {millions(*term.yearly_cost.span)} million a year, "
        f"{a_km} a km; {term.yearly_cost.basis}"
    )
a_pair = millions(*deal.deal.per_fibre_pair)
print(f"  per fibre pair: {a_pair} million ({deal.deal.fibre_pairs_basis})")
for item in deal.not_known:
    print(f"  not known, {item.quantity}: {item.reason}")

# 2. Another path for 20 million, beside those that the agreement bought. Its ends are not named:
# taken to be those of the others, and each modelled route that is left is tried.
letter = cr.deal_worth(geo, "peace-second-path-loi-2019", terms_years=[TERM_YEARS], **over)
routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
bought, agreement = cr.money.agreed_paths(geo, routes)
found = cr.money.second_paths(
    geo, bought, seconds=[route for route in routes if route not in bought],
    price=geo.deals[letter.deal.deal_id], terms=terms,  # when it would be paid is not known
)  # fmt: skip
print(f"{letter.deal.title} ({letter.deal.mark}): {letter.value / 1e6:.0f} million USD")
print(f"  {agreement.title} buys {len(bought)}: {' and '.join(route.name for route in bought)}")
for item in found:
    minutes, cost = item.worth.avoided_min_per_year, item.worth
    avoided, a_minute = f"{minutes.low:.2g} to {minutes.high:.2g}", "not known"
    if cost.is_known:
        a_minute = f"{millions(cost.usd_per_minute_low, cost.usd_per_minute_high)} million USD"
    else:
        avoided = f"not known ({avoided}: too wide for a price of a minute)"
    print(f"  {item.second_id} in addition: minutes of downtime avoided a year: {avoided}")
    print(f"    cost per minute of downtime avoided: {a_minute}")
for said in dict.fromkeys(text for item in found for text in item.rests_on):
    print(f"  rests on: {said}")
for said in dict.fromkeys(text for item in found for text in item.proxy_rates):
    print(f"  not known: {said}")

# 3. Round the Cape instead: above which crossing charge would it cost less, and what is that most
# sensitive to?
[across] = cr.find_routes(geo, "Marseille", "Mumbai", k=1)
[round_it] = cr.find_routes(geo, "Marseille", "Mumbai", k=1, avoid=["Egypt", "Red Sea"])
costs = [cr.route_cost(geo, route, price_year=2025, land="bought") for route in (across, round_it)]
turn = cr.money.route_break_even(*costs, vary="charge", terms=terms, draws=20_000, seed=1)
print(f"{round_it.name} costs less from a crossing charge of")
print(f"  {millions(turn.found.low, turn.found.high)} million USD of 2025 on (known components)")
print(f"  5 to 95 of 100 draws: {millions(turn.sampled.p5, turn.sampled.p95)} million, seed 1")
print(f"  not known, and in no figure: {', '.join(turn.difference.not_known)}")
a_km = cr.money.sea_km_cost(geo, price_year=2025)
length = cr.money.break_even_km(deal.value, sea_km=a_km, terms=terms)
a_length = f"{rounded(length.low, length.high)} km"
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
