"""Folders of tables for tests."""

import csv
import json


def feature(geometry, coordinates, **properties):
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": geometry, "coordinates": coordinates},
    }


def station(identity, lon, lat, **properties):
    return feature(
        "Point", [lon, lat],
        **{
            "id": identity, "name_en": identity, "position_of": "a test", "accuracy_km": 5,
            "confidence": "assumed", "kind": "landing station", "country": "EG",
            "status": "planned", "source_ids": ["mine"],
        } | properties,
    )  # fmt: skip


def stretch(identity, start, end, coordinates, **properties):
    return feature(
        "LineString", coordinates,
        **{
            "id": identity, "kind": "stretch", "name_en": identity, "start_id": start,
            "end_id": end, "medium": "land", "right_of_way": "estimate", "status": "planned",
            "accuracy_km": 5, "confidence": "assumed", "length_kind": "chords",
            "source_ids": ["mine"],
        } | properties,
    )  # fmt: skip


def system(identity, **more):
    return {"id": identity, "name": f"{identity} cable", "medium": "sea", "status": "in service",
            "source_ids": "mine"} | more  # fmt: skip


def deal(identity, **more):
    return {
        "id": identity, "title": f"{identity} title", "kind": "transit agreement",
        "bought": "crossing", "signed_precision": "unknown", "status": "signed",
        "source_ids": "mine",
    } | more  # fmt: skip


def write_geojson(folder, name, features):
    folder.mkdir(exist_ok=True)
    data = {"type": "FeatureCollection", "features": list(features)}
    (folder / f"{name}.geojson").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def write_csv(folder, name, *rows):
    folder.mkdir(exist_ok=True)
    header = list(dict.fromkeys(key for row in rows for key in row))
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="")
        writer.writeheader()
        writer.writerows(rows)


MINE = {"id": "mine", "title": "A test", "publisher": "a test", "licence": "CC0 1.0"}


def folder_with_source(path, **source):
    write_csv(path, "sources", MINE | source)
    return path
