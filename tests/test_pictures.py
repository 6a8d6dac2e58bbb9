"""The pictures of README and of the guides show the figures of the tables as they are today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

import cableroute as cr

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


def texts_of(name):
    """Return the texts that a picture shows, which it carries with it."""
    with Image.open(EXAMPLES / name) as picture:
        return picture.text["cableroute texts"]


def figures(text):
    """Return the numbers of a text."""
    return [float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


@pytest.mark.parametrize(
    ("name", "tables", "ends", "count"),
    [("crossing.png", None, ("Zafarana", "Abu Talat"), 3),
     ("panama/panama.png", "panama", ("PA-MCH", "PA-BLB"), 3)],
)  # fmt: skip
def test_a_picture_of_a_map_shows_each_route(geo, name, tables, ends, count):
    geo = geo if tables is None else cr.open_geodata(EXAMPLES / tables)
    routes = cr.find_routes(geo, *ends, all_paths=tables is not None)
    text = texts_of(name)
    assert len(routes) == count
    table = cr.compare(routes, cr.measures(geo))
    for row in table.to_dict("records"):
        assert row["name"] in text
        shown = figures(text.split(row["name"])[1])[:7]
        wanted = [row["route_km"]]
        wanted += [row[f"cable{end}_km"] for end in ("", "_low", "_high")]
        wanted += [row[f"rtd{end}_ms"] for end in ("", "_low", "_high")]
        # rounded to what its range carries: no further off than three per cent
        assert shown == pytest.approx(wanted, rel=0.03), "run examples/guide/make_pictures.py"


def test_a_picture_of_a_chart_shows_the_length_of_each_route(geo):
    routes, text = cr.find_routes(geo, "Marseille", "Mumbai", k=8), texts_of("corridor_map.png")
    found = re.findall(r"^([\d,]+) km, (.*)$", text, re.MULTILINE)
    assert len(found) == len(routes) == 8
    for (km, name), route in zip(found, routes, strict=True):
        assert abs(float(km.replace(",", "")) - route.route_km) <= 5, "run make_pictures.py"
        system = geo.systems[route.legs[-1].system_id].name
        assert name.rpartition(" + ")[2] in (system, route.legs[-1].system_id)


def test_every_picture_of_the_texts_carries_its_own():
    told = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (EXAMPLES.parent / "README.md", *EXAMPLES.rglob("*.md"))
    )
    named = {Path(found).name for found in re.findall(r"\]\(([^)]*\.png)\)", told)}
    made = {path.name for path in EXAMPLES.rglob("*.png")}
    assert named == made == {"crossing.png", "corridor_map.png", "panama.png"}
    assert all(len(texts_of(path.relative_to(EXAMPLES))) > 100 for path in EXAMPLES.rglob("*.png"))
