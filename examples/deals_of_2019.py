"""The 45 and the 20 million dollars of April 2019: two acts that are not one price."""

import sys
import tempfile
from pathlib import Path

import cableroute as cr

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())

geo = cr.open_geodata()
deals = cr.compare_deals(geo, ["peace-transit-2019", "peace-second-path-loi-2019"])
for deal in deals:
    print(f"{deal.title}: {deal.value / 1e6:.0f} million {deal.currency}, {deal.value_basis}")
    print(f"  {deal.mark or 'a contract'}; {deal.status}; signed {deal.signed}")
    if deal.per_km:  # of the terrestrial route km that it may cover: a range
        low, high = deal.per_km
        print(f"  {low:,.0f} to {high:,.0f} {deal.currency} per km, landing included")
    for missing in deal.missing:
        print(f"  {missing.quantity} is not known: {missing.reason}")

# A deal has an attribution confidence on a route; its value is never split over routes.
ids = [deal.deal_id for deal in deals]
for route in cr.find_routes(geo, "Zafarana", "Abu Talat"):
    confidence = {attached.deal.id: attached.attribution_confidence for attached in route.deals}
    print(route.name, {deal_id: confidence.get(deal_id) for deal_id in ids})

chart = cr.charts.deals_per_km(cr.compare_deals(geo, geo.deals))
cr.charts.save(chart, folder / "deals-per-km.svg")
print("written:", folder / "deals-per-km.svg")
