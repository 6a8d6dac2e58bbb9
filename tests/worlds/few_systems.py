"""The embedded tables with a few systems only, so that what is made up meets nothing else."""

import csv
import json

from cableroute.geodata.embedded import embedded_folder
from worlds.folders import write_csv

OF_A_NETWORK = {
    "backhaul.geojson", "build", "corridors_alternatives.geojson",
    "corridors_osm.geojson", "coverage.csv", "crossings.csv", "capacities.csv", "hubs.csv",
    "deal_applies.csv",
    "deal_parties.csv", "deals.csv", "impacts.csv", "incidents.csv", "latencies.csv",
    "laid_lines.csv", "permits.csv", "published_lengths.csv", "transit_paths.csv",
}  # fmt: skip


def write_few_systems(folder, systems=(), stations=()):
    """Write a folder with all tables of the world, and of the network only what is named."""
    folder.mkdir()
    for file in embedded_folder().iterdir():
        if file.name not in OF_A_NETWORK and not file.name.startswith("."):
            (folder / file.name).symlink_to(file)

    def rows(name):
        (folder / name).unlink()
        with (embedded_folder() / name).open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    def features(name, wanted):
        (folder / name).unlink()
        read = json.loads((embedded_folder() / name).read_text(encoding="utf-8"))
        read["features"] = [it for it in read["features"] if wanted(it["properties"])]
        (folder / name).write_text(json.dumps(read), encoding="utf-8")

    named = [row for row in rows("systems.csv") if row["id"] in systems]
    write_csv(folder, "systems", *named)
    landed = {it for row in named for it in row["landing_station_ids"].split(";")} | set(stations)
    features("landing_stations.geojson", lambda it: it["id"] in landed)
    units = tuple(f"{it}-" for it in systems)
    features("cables.geojson", lambda it: it.get("system_id") in systems
             or ("start_id" not in it and it["id"].startswith(units)))  # fmt: skip
    features("corridors.geojson", lambda it: it["id"] in {f"{end}-BMH" for end in landed})
    write_csv(folder, "shared_risk_groups", *(
        row | {"system_ids": ";".join(it for it in row["system_ids"].split(";") if it in systems)}
        for row in rows("shared_risk_groups.csv")
    ))  # fmt: skip
    return folder
