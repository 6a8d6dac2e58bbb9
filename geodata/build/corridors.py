"""Make the land network of Egypt: corridors.geojson, corridors_osm.geojson, transit_paths.csv.

    python geodata/build/corridors.py [--scgraph FOLDER]

Input: the road and rail graphs of the PyPI package scgraph-data 2.0.0 (data (c)
OpenStreetMap contributors, ODbL 1.0) and the three tables below (JUNCTIONS, STRETCHES,
PATHS), which are the definition of the network and the place to correct it. FOLDER is
the folder that holds world_highways.py and world_railways.py; without it the installed
package is found. The module source is read as text and never executed. Only the standard
library is used, and the same input always gives the same bytes.

What a stretch is: the course of a public right of way (road, railway, pipeline, canal
bank) that a land cable could follow, between two named places. Nobody has published which
corridor any cable takes, so the course is a model: confidence says how well the *cable's*
position is known, never how well the road's is.

Which file: a stretch or junction with even one vertex from OpenStreetMap (the graphs, or a
reading of its map) goes to corridors_osm.geojson (ODbL 1.0); the rest is our own, from
GeoNames or from Natural Earth and goes to corridors.geojson (CC BY 4.0). The network is the
union of both. transit_paths.csv also takes the paths of alternatives.py, the land ways that
avoid Egypt.

Where a cable comes ashore is published nowhere: each beach manhole is the point of the
Natural Earth coast (1:10m, as in land_ne10m.bin.xz) nearest to its station, found once and
kept here as a number.

How a course is written: a list of steps from start to end, each ("mode", lon, lat); the
last step has a mode only and leads to the end.

    road, rail   along the graph, by the shortest way, to the graph node nearest the point
    to_road      straight to the road node nearest the point (a gap in the graph)
    to_rail      straight to the rail node nearest the point (a gap in the graph)
    own          straight to this very point: our own estimate
    reading      straight to this very point: read from OpenStreetMap to 0.01 degree
    straight     (last step only) straight to the end

Accuracy of a stretch: the largest of 1.5 km, the accuracy given for its own points, and 15 %
of its longest straight piece. Why 15 %: the graph is drawn junction to junction, and where
it also keeps the true length of a long piece that is mostly 1 to 9 % more than the straight
line; an even bend of 6 % more length swings out by 15 % of the straight line
(sqrt(3/8 x 0.06)). All lengths are therefore lower bounds.
"""

# One row of a table is one line, however long.
# ruff: noqa: E501

import argparse
import csv
import heapq
import importlib.metadata
import importlib.util
import io
import itertools
import json
import math
from pathlib import Path
from typing import NamedTuple

import alternatives
from alternatives import Feature, Position, TransitPath, rounded, unique, write_features

SCGRAPH_VERSION = "2.0.0"
BOX = (29.2, 28.2, 33.4, 31.7)  # west, south, east, north: the part of the graphs that is read
SNAP_KM = 0.3  # a point that names a graph node must lie this near to it
CHORD_SHARE = 0.15
LEAST_ACCURACY_KM = 1.5

OUT = Path(__file__).resolve().parent.parent


# --- the places -------------------------------------------------------------------------

# Landing stations: rows of another table, repeated here only because stretches end there.
STATIONS: dict[str, Position] = {
    "EG-ZAF": (32.66012, 29.11007),
    "EG-ZA2": (32.66012, 29.11007),
    "EG-RGH": (33.07829, 28.35831),
    "EG-SUZ": (32.52627, 29.97371),
    "EG-PSD": (32.3019, 31.26531),
    "EG-ALX": (29.91582, 31.20176),
    "EG-ABT": (29.7, 31.07),
    "EG-SDK": (29.648, 31.04),
    "EG-TAB": (34.89572, 29.49199),
    "EG-SSH": (34.32995, 27.91582),
}
STATION_SOURCES = dict.fromkeys(STATIONS, "geonames") | {
    "EG-ABT": "own-estimate",
    "EG-SDK": "own-estimate",
}


class Junction(NamedTuple):
    """A named place where stretches meet."""

    id: str
    name_en: str
    name_ar: str
    kind: str  # road, rail (the nearest graph node), geonames, own, coast (a beach manhole)
    lon: float
    lat: float
    position_of: str
    accuracy_km: float
    note: str = ""
    station_id: str | None = None  # that a beach manhole belongs to


COAST = "nearest point of the coast to the station, assumed"

JUNCTIONS = [
    Junction("EG-J-ZAF", "Zafarana, coast road", "الزعفرانة، الطريق الساحلي", "road", 32.657, 29.112, "road junction", 0.5),
    Junction("EG-J-RGH", "Ras Ghareb, coast road", "رأس غارب، الطريق الساحلي", "road", 33.054, 28.352, "road junction", 0.5),
    Junction("EG-J-ARB", "Wadi Araba, south end of the Galala road", "وادي عربة، بداية طريق الجلالة", "road", 32.530, 29.116, "road junction", 0.5),
    Junction("EG-J-SOK", "Ain Sokhna, coast road", "العين السخنة، الطريق الساحلي", "road", 32.330, 29.596, "road junction", 0.5),
    Junction("EG-J-SKW", "Sokhna - Cairo road, Wadi Hagoul", "طريق السخنة القاهرة، وادي حجول", "road", 32.239, 29.669, "road junction", 0.5),
    Junction("EG-J-SKP", "Ain Sokhna, head of the pipeline", "العين السخنة، بداية خط الأنابيب", "geonames", 32.31671, 29.60018, "town centroid", 4.0, "proxy for the oil terminal beside the town"),
    Junction("EG-J-SUZ", "Suez, roads", "السويس، ملتقى الطرق", "road", 32.524, 29.974, "road junction", 0.5),
    Junction("EG-J-SUR", "Suez, railway", "السويس، السكة الحديد", "rail", 32.533, 29.986, "railway node near the station", 0.5),
    Junction("EG-J-NEF", "Nefisha, railway junction", "نفيشة، تفرع السكة الحديد", "rail", 32.231, 30.575, "railway junction", 0.5),
    Junction("EG-J-ISM", "Ismailia, railway station", "الإسماعيلية، محطة السكة الحديد", "rail", 32.274, 30.594, "railway node near the station", 0.5, "proxy for the canal bank beside the town"),
    Junction("EG-J-ISW", "Ismailia, western roads", "غرب الإسماعيلية، ملتقى الطرق", "road", 32.230, 30.567, "road junction", 0.5),
    Junction("EG-J-PSD", "Port Said, roads", "بورسعيد، ملتقى الطرق", "road", 32.301, 31.264, "road junction", 0.5),
    Junction("EG-J-DMT", "Damietta, east bank", "دمياط، الضفة الشرقية", "road", 31.831, 31.419, "road junction", 0.5),
    Junction("EG-J-ROS", "Rosetta, international coastal road", "رشيد، الطريق الدولي الساحلي", "road", 30.423, 31.357, "road junction", 0.5),
    Junction("EG-J-ZGZ", "Zagazig, railway station", "الزقازيق، محطة السكة الحديد", "rail", 31.504, 30.583, "railway node near the station", 0.5),
    Junction("EG-J-BNH", "Banha, railway junction", "بنها، تفرع السكة الحديد", "rail", 31.189, 30.460, "railway junction", 0.5),
    Junction("EG-J-TNT", "Tanta, railway station", "طنطا، محطة السكة الحديد", "rail", 31.003, 30.780, "railway node near the station", 0.5),
    Junction("EG-J-DMH", "Damanhur, railway station", "دمنهور، محطة السكة الحديد", "rail", 30.467, 31.038, "railway node near the station", 0.5),
    Junction("EG-J-AXR", "Alexandria east, railway junction", "شرق الإسكندرية، تفرع السكة الحديد", "rail", 29.972, 31.213, "railway junction", 0.5),
    Junction("EG-J-ALM", "Alexandria Misr, railway station", "محطة مصر بالإسكندرية", "rail", 29.906, 31.193, "railway node near the station", 0.5),
    Junction("EG-J-ALX", "Alexandria, roads", "الإسكندرية، ملتقى الطرق", "road", 29.916, 31.202, "road junction", 0.5),
    Junction("EG-J-MAR", "Railway south-west of Lake Mariut", "السكة الحديد جنوب غرب بحيرة مريوط", "rail", 29.831, 31.042, "railway node", 0.5),
    Junction("EG-J-CSE", "Cairo ring road, Sokhna road", "الطريق الدائري بالقاهرة، طريق السخنة", "road", 31.370, 29.969, "road junction", 0.5),
    Junction("EG-J-CNE", "Cairo east, Suez road", "شرق القاهرة، طريق السويس", "road", 31.551, 30.090, "road junction", 0.5),
    Junction("EG-J-CGW", "Giza west, start of the desert road", "غرب الجيزة، بداية الطريق الصحراوي", "road", 31.049, 30.049, "road junction", 0.5),
    Junction("EG-J-AMR", "Amreya, desert road", "العامرية، الطريق الصحراوي", "road", 29.786, 31.032, "road junction", 0.5),
    Junction("EG-J-K21", "Kilo 21, west of Alexandria", "الكيلو 21 غرب الإسكندرية", "road", 29.765, 31.063, "road junction", 0.5),
    Junction("EG-J-ABT", "Abu Talat, coast road", "أبو تلات، الطريق الساحلي", "road", 29.728, 31.059, "road junction", 0.5),
    Junction("EG-J-BSF", "Beni Suef, west bank", "بني سويف، الضفة الغربية", "road", 31.084, 29.075, "road junction", 0.5),
    Junction("EG-J-FAY", "Cairo - Fayoum desert road, Kom Aushim", "طريق القاهرة الفيوم الصحراوي، كوم أوشيم", "road", 30.960, 29.626, "road junction", 0.5),
    Junction("EG-J-OCT", "6 October, Wahat road", "السادس من أكتوبر، طريق الواحات", "road", 30.931, 29.911, "road junction", 0.5),
    Junction("EG-J-DAB", "Dabaa axis, regional ring road", "محور الضبعة، الطريق الدائري الإقليمي", "road", 30.673, 30.139, "road junction", 0.5),
    Junction("EG-J-DAX", "Dabaa axis, turn to Borg El Arab", "محور الضبعة، الاتجاه إلى برج العرب", "road", 29.816, 30.194, "road node", 0.5, "the turn is our choice: no road is drawn there"),
    Junction("EG-J-BRG", "New Borg El Arab", "برج العرب الجديدة", "road", 29.597, 30.882, "road junction", 0.5),
    Junction("EG-J-SKR", "Sidi Kerir, road", "سيدي كرير، ملتقى الطرق", "road", 29.641, 31.004, "road junction", 0.5),
    Junction("EG-J-SDK", "Sidi Kerir, shore", "سيدي كرير، الشاطئ", "own", 29.650, 31.033, "shore beside the oil terminal", 4.0),

    # beach manholes: accuracy is that of the station and 1 km
    Junction("EG-ALX-BMH", "Beach manhole of Alexandria, modelled", "غرفة الشاطئ في الإسكندرية، تقديرية", "coast", 29.90527, 31.2099, COAST, 7.0, "", "EG-ALX"),
    Junction("EG-ABT-BMH", "Beach manhole of Abu Talat, modelled", "غرفة الشاطئ في أبو تلات، تقديرية", "coast", 29.6943, 31.07667, COAST, 10.0, "", "EG-ABT"),
    Junction("EG-SDK-BMH", "Beach manhole of Sidi Kerir, modelled", "غرفة الشاطئ في سيدي كرير، تقديرية", "coast", 29.64745, 31.04731, COAST, 8.0, "", "EG-SDK"),
    Junction("EG-PSD-BMH", "Beach manhole of Port Said, modelled", "غرفة الشاطئ في بورسعيد، تقديرية", "coast", 32.31047, 31.27488, COAST, 6.0, "", "EG-PSD"),
    Junction("EG-SUZ-BMH", "Beach manhole of Suez, modelled", "غرفة الشاطئ في السويس، تقديرية", "coast", 32.52008, 29.95943, COAST, 6.0, "", "EG-SUZ"),
    Junction("EG-ZAF-BMH", "Beach manhole of Zafarana, modelled", "غرفة الشاطئ في الزعفرانة، تقديرية", "coast", 32.65893, 29.11004, COAST, 6.0, "", "EG-ZAF"),
    Junction("EG-ZA2-BMH", "Beach manhole of Zafarana 2, modelled", "غرفة الشاطئ في الزعفرانة 2، تقديرية", "coast", 32.65893, 29.11004, COAST, 11.0, "nothing published tells it from that of Zafarana: the separation is not known, it is not 0", "EG-ZA2"),
    Junction("EG-RGH-BMH", "Beach manhole of Ras Ghareb, modelled", "غرفة الشاطئ في رأس غارب، تقديرية", "coast", 33.08974, 28.36619, COAST, 6.0, "", "EG-RGH"),
    Junction("EG-TAB-BMH", "Beach manhole of Taba, modelled", "غرفة الشاطئ في طابا، تقديرية", "coast", 34.89553, 29.49034, COAST, 5.0, "", "EG-TAB"),
    Junction("EG-SSH-BMH", "Beach manhole of Sharm El Sheikh, modelled", "غرفة الشاطئ في شرم الشيخ، تقديرية", "coast", 34.3313, 27.9141, COAST, 6.0, "", "EG-SSH"),
]  # fmt: skip


# --- the stretches ----------------------------------------------------------------------

Step = tuple[str] | tuple[str, float, float]


class Stretch(NamedTuple):
    """A course between two named places; each physical one stands here once."""

    id: str
    name_en: str
    start_id: str
    end_id: str
    right_of_way: str
    course: list[Step]
    groups: str = ""  # shared-risk groups, separated by spaces
    since: str | None = None  # right_of_way_since
    accuracy_km: float = 0.0  # of its own points
    sources: str = ""  # beside those that follow from the course
    medium: str = "land"
    confidence: str = "assumed"
    note: str = ""
    status: str = "modelled"


TOWN = "the station's place is only known as a town: a straight line from there to the network"
SHORE = "that a cable comes ashore here and goes straight to the station is assumed; ducts and trench are not published"

STRETCHES = [
    # access: from a station to the network
    Stretch("EG-S-ACC-ZAF", "Zafarana station access", "EG-ZAF", "EG-J-ZAF", "estimate", [("straight",)], "EG-G-CLS-ZAF", accuracy_km=5, note=TOWN),
    Stretch("EG-S-ACC-ZA2", "Zafarana 2 station access", "EG-ZA2", "EG-J-ZAF", "estimate", [("straight",)], "EG-G-CLS-ZAF", accuracy_km=10,
            note="no coordinate of Zafarana 2 is published: that of Zafarana is the proxy, so the two accesses only look the same"),
    Stretch("EG-S-ACC-RGH", "Ras Ghareb station access", "EG-RGH", "EG-J-RGH", "estimate", [("straight",)], "EG-G-CLS-RGH", accuracy_km=5, note=TOWN),
    Stretch("EG-S-ACC-SUZ", "Suez station access", "EG-SUZ", "EG-J-SUZ", "estimate", [("straight",)], "EG-G-CLS-SUZ", accuracy_km=5, note=TOWN),
    Stretch("EG-S-ACC-PSD", "Port Said station access", "EG-PSD", "EG-J-PSD", "estimate", [("straight",)], "EG-G-CLS-PSD", accuracy_km=5, note=TOWN),
    Stretch("EG-S-ACC-ALX", "Alexandria station access, roads", "EG-ALX", "EG-J-ALX", "estimate", [("straight",)], "EG-G-CLS-ALX", accuracy_km=6, note=TOWN),
    Stretch("EG-S-ACC-ALM", "Alexandria station access, railway", "EG-ALX", "EG-J-ALM", "estimate", [("straight",)], "EG-G-CLS-ALX", accuracy_km=6, note=TOWN),
    Stretch("EG-S-ACC-ABT", "Abu Talat station access", "EG-ABT", "EG-J-ABT", "estimate", [("straight",)], "EG-G-CLS-ABT", accuracy_km=9, note=TOWN),
    Stretch("EG-S-ACC-SDK", "Sidi Kerir station access", "EG-SDK", "EG-J-SDK", "estimate", [("straight",)], "EG-G-CLS-SDK", accuracy_km=7, note=TOWN),

    # from the beach manholes to the stations
    Stretch("EG-S-BMH-ALX", "Alexandria, beach manhole - station", "EG-ALX-BMH", "EG-ALX", "estimate", [("straight",)], "EG-G-CLS-ALX", accuracy_km=7, note=SHORE, status="in service"),
    Stretch("EG-S-BMH-ABT", "Abu Talat, beach manhole - station", "EG-ABT-BMH", "EG-ABT", "estimate", [("straight",)], "EG-G-CLS-ABT", accuracy_km=10, note=SHORE, status="in service"),
    Stretch("EG-S-BMH-SDK", "Sidi Kerir, beach manhole - station", "EG-SDK-BMH", "EG-SDK", "estimate", [("straight",)], "EG-G-CLS-SDK", accuracy_km=8, note=SHORE, status="in service"),
    Stretch("EG-S-BMH-PSD", "Port Said, beach manhole - station", "EG-PSD-BMH", "EG-PSD", "estimate", [("straight",)], "EG-G-CLS-PSD", accuracy_km=6, note=SHORE, status="in service"),
    Stretch("EG-S-BMH-SUZ", "Suez, beach manhole - station", "EG-SUZ-BMH", "EG-SUZ", "estimate", [("straight",)], "EG-G-CLS-SUZ", accuracy_km=6, note=SHORE, status="in service"),
    Stretch("EG-S-BMH-ZAF", "Zafarana, beach manhole - station", "EG-ZAF-BMH", "EG-ZAF", "estimate", [("straight",)], "EG-G-CLS-ZAF", accuracy_km=6, note=SHORE, status="in service"),
    Stretch("EG-S-BMH-ZA2", "Zafarana 2, beach manhole - station", "EG-ZA2-BMH", "EG-ZA2", "estimate", [("straight",)], "EG-G-CLS-ZAF", accuracy_km=11, note=SHORE + "; the same as that of Zafarana only because nothing published tells them apart", status="in service"),
    Stretch("EG-S-BMH-RGH", "Ras Ghareb, beach manhole - station", "EG-RGH-BMH", "EG-RGH", "estimate", [("straight",)], "EG-G-CLS-RGH", accuracy_km=6, note=SHORE, status="in service"),
    Stretch("EG-S-BMH-TAB", "Taba, beach manhole - station", "EG-TAB-BMH", "EG-TAB", "estimate", [("straight",)], "EG-G-CLS-TAB", accuracy_km=5, note=SHORE, status="in service"),
    Stretch("EG-S-BMH-SSH", "Sharm El Sheikh, beach manhole - station", "EG-SSH-BMH", "EG-SSH", "estimate", [("straight",)], "EG-G-CLS-SSH", accuracy_km=6, note=SHORE, status="planned"),

    # the Red Sea coast
    Stretch("EG-S-RGH-ZAF", "Ras Ghareb - Zafarana coast road", "EG-J-RGH", "EG-J-ZAF", "road",
            [("own", 33.03, 28.40), ("own", 32.99, 28.47), ("own", 32.95, 28.51), ("own", 32.90, 28.55), ("own", 32.86, 28.57), ("own", 32.845, 28.62),
             ("own", 32.825, 28.69), ("own", 32.805, 28.75), ("own", 32.775, 28.785), ("own", 32.735, 28.80), ("own", 32.71, 28.835), ("own", 32.68, 28.87),
             ("own", 32.665, 28.90), ("own", 32.63, 28.95), ("own", 32.615, 29.00), ("own", 32.62, 29.05), ("own", 32.64, 29.085), ("straight",)],
            "EG-G-COAST-RGH-ZAF", accuracy_km=4, sources="naturalearth 2africa-updates",
            note="the graph has one straight line of 93 km here, much of it over the sea, so the points are our own, about a kilometre behind the shore; about 100 km are published between the two stations"),
    Stretch("EG-S-ZAF-SOK", "Zafarana - Ain Sokhna coast road", "EG-J-ZAF", "EG-J-SOK", "road", [("road",)], "EG-G-COAST-ZAF-SOK",
            note="a narrow shelf between the Galala cliffs and the sea"),
    Stretch("EG-S-SOK-SUZ", "Ain Sokhna - Suez shore road", "EG-J-SOK", "EG-J-SUZ", "road",
            [("road", 32.339, 29.696), ("own", 32.36, 29.735), ("own", 32.405, 29.785), ("own", 32.45, 29.825), ("to_road", 32.489, 29.845), ("road",)],
            "EG-G-SHORE-SOK-SUZ", accuracy_km=3, sources="naturalearth", note="the shore road under Gebel Ataqa is missing in the graph between Sokhna port and Adabiya: our own points there"),
    Stretch("EG-S-RGH-SUZ-SEA", "Ras Ghareb - Suez marine path", "EG-RGH-BMH", "EG-SUZ-BMH", "seabed",
            [("own", 33.10, 28.45), ("own", 33.02, 28.65), ("own", 32.93, 28.85), ("own", 32.80, 29.10), ("own", 32.70, 29.35), ("own", 32.53, 29.60), ("own", 32.53, 29.85), ("straight",)],
            "EG-G-GULF-SUEZ EG-G-CLS-RGH EG-G-CLS-SUZ", accuracy_km=8, sources="2africa-updates", medium="sea",
            note="in the Gulf of Suez, from beach to beach; a marine path there is published as finished in 2022-10, its line is not: ours follows the middle of the gulf"),

    # Red Sea - Cairo
    Stretch("EG-S-SOK-SKW", "Ain Sokhna - Wadi Hagoul", "EG-J-SOK", "EG-J-SKW", "road", [("road",)], "EG-G-SOKHNA-CAIRO"),
    Stretch("EG-S-SOK-SKP", "Ain Sokhna - head of the pipeline", "EG-J-SOK", "EG-J-SKP", "estimate", [("straight",)], "EG-G-SUMED", accuracy_km=4),
    Stretch("EG-S-ZAF-ARB", "Zafarana - Wadi Araba", "EG-J-ZAF", "EG-J-ARB", "road", [("road",)], "EG-G-WADI-ARABA"),
    Stretch("EG-S-ARB-SKW-GALALA", "El Galala plateau road", "EG-J-ARB", "EG-J-SKW", "road", [("road", 32.397, 29.411), ("road", 32.219, 29.565), ("road",)],
            "EG-G-GALALA", since="2017-08", sources="egypttoday-2018-galala parfums-2017-galala",
            note="driven in 2017-08, then from the coast 25 km north of Zafarana; open to all by the middle of 2018; 82 km are published for the road, whose ends are not stated to be these two junctions"),
    Stretch("EG-S-SKW-CSE", "Sokhna - Cairo road", "EG-J-SKW", "EG-J-CSE", "road", [("road",)], "EG-G-SOKHNA-CAIRO"),
    Stretch("EG-S-CSE-CGW", "Cairo ring road south, Nile at El Munib", "EG-J-CSE", "EG-J-CGW", "road", [("road",)], "EG-G-CAIRO-SOUTH EG-G-NILE-MUNIB"),
    Stretch("EG-S-SUZ-CNE", "Suez - Cairo road", "EG-J-SUZ", "EG-J-CNE", "road", [("road",)], "EG-G-SUEZ-CAIRO"),
    Stretch("EG-S-CNE-CGW", "Cairo ring road north, Nile at El Warraq", "EG-J-CNE", "EG-J-CGW", "road",
            [("road", 31.455, 30.085), ("road", 31.420, 30.148), ("road", 31.254, 30.150), ("road", 31.174, 30.062), ("road",)], "EG-G-CAIRO-NORTH EG-G-NILE-WARRAQ"),

    # Cairo - Alexandria
    Stretch("EG-S-CGW-AMR", "Cairo - Alexandria desert road", "EG-J-CGW", "EG-J-AMR", "road", [("road",)], "EG-G-DESERT-ROAD", since="1935", sources="monocle-2023-desert-road"),
    Stretch("EG-S-AMR-K21", "Amreya - Kilo 21", "EG-J-AMR", "EG-J-K21", "road", [("road",)], "EG-G-AMREYA"),
    Stretch("EG-S-K21-ABT", "Kilo 21 - Abu Talat", "EG-J-K21", "EG-J-ABT", "road", [("road",)], "EG-G-AMREYA"),
    Stretch("EG-S-AMR-ALX", "Amreya - Alexandria", "EG-J-AMR", "EG-J-ALX", "road", [("road",)], "EG-G-AMREYA EG-G-ALEXANDRIA"),
    Stretch("EG-S-ALX-K21", "Alexandria - Agami - Kilo 21", "EG-J-ALX", "EG-J-K21", "road", [("road",)], "EG-G-AMREYA EG-G-ALEXANDRIA"),

    # the southern way
    Stretch("EG-S-ARB-BSF", "Wadi Araba - Beni Suef road", "EG-J-ARB", "EG-J-BSF", "road",
            [("own", 32.33, 29.04), ("own", 32.12, 29.00), ("to_road", 31.820, 28.927), ("road", 31.165, 29.001), ("road",)],
            "EG-G-WADI-ARABA EG-G-NILE-BENISUEF", accuracy_km=5, sources="youm7-2024-benisuef", note="the graph has one 72 km straight line through the wadi, so the points there are our own; 158 km are published for the road Beni Suef - Zafarana as rebuilt in the ten years before 2024; when it first opened was not found"),
    Stretch("EG-S-BSF-FAY", "Beni Suef - Fayoum - Kom Aushim", "EG-J-BSF", "EG-J-FAY", "road", [("road",)], "EG-G-FAYOUM"),
    Stretch("EG-S-FAY-OCT", "Fayoum desert road - 6 October", "EG-J-FAY", "EG-J-OCT", "road", [("road",)], "EG-G-OCTOBER-WEST"),
    Stretch("EG-S-OCT-DAB", "West of 6 October - Dabaa axis", "EG-J-OCT", "EG-J-DAB", "road", [("road", 30.846, 30.065), ("straight",)], "EG-G-OCTOBER-WEST",
            since="2016-12-15", sources="youm7-2016-dabaa", note="its northern half runs beside the Dabaa axis, which gives the date; the road to there is older"),
    Stretch("EG-S-DAB-DAX", "Dabaa axis", "EG-J-DAB", "EG-J-DAX", "road", [("road",)], "EG-G-DABAA", since="2016-12-15", sources="youm7-2016-dabaa",
            note="first opened on that day; parts further west may be younger"),
    Stretch("EG-S-DAX-BRG", "Dabaa axis - New Borg El Arab", "EG-J-DAX", "EG-J-BRG", "estimate",
            [("own", 29.74, 30.40), ("to_road", 29.628, 30.659), ("own", 29.61, 30.78), ("straight",)], "EG-G-DABAA", accuracy_km=10,
            note="no road is drawn here: a straight crossing of the western desert, where a real link may lie up to 10 km aside"),
    Stretch("EG-S-BRG-SKR", "New Borg El Arab - Sidi Kerir road", "EG-J-BRG", "EG-J-SKR", "road", [("road",)], "EG-G-BORG-COAST"),
    Stretch("EG-S-SKR-ABT", "Sidi Kerir - Abu Talat road", "EG-J-SKR", "EG-J-ABT", "road", [("road",)], "EG-G-BORG-COAST"),
    Stretch("EG-S-SKR-SDK", "Sidi Kerir road - shore", "EG-J-SKR", "EG-J-SDK", "estimate", [("straight",)], "EG-G-CLS-SDK", accuracy_km=4),

    # the pipeline way
    Stretch("EG-S-SKP-SDK-PIPE", "SUMED pipeline, Ain Sokhna - Sidi Kerir", "EG-J-SKP", "EG-J-SDK", "pipeline",
            [("own", 32.10, 29.62), ("own", 31.85, 29.65), ("own", 31.60, 29.69), ("own", 31.30, 29.76), ("own", 31.08, 29.76), ("own", 30.85, 29.95),
             ("own", 30.62, 30.15), ("own", 30.38, 30.35), ("own", 30.15, 30.55), ("own", 29.92, 30.75), ("own", 29.73, 30.93), ("straight",)],
            "EG-G-SUMED EG-G-NILE-HELWAN EG-G-OCTOBER-WEST", since="1977", accuracy_km=8, sources="ogj-2006-sumed",
            note="by Helwan, Dahshour and the west of 6 October; 320 km are published for the pipeline, our own points give about as much"),

    # the delta railway
    Stretch("EG-S-SUZ-SUR", "Suez roads - railway", "EG-J-SUZ", "EG-J-SUR", "estimate", [("straight",)], "EG-G-CLS-SUZ", accuracy_km=1.5),
    Stretch("EG-S-SUR-NEF-RAIL", "Suez - Ismailia railway", "EG-J-SUR", "EG-J-NEF", "rail", [("rail",)], "EG-G-CANAL-WEST", since="1868", sources="gracesguide-egyptian-railways"),
    Stretch("EG-S-NEF-ZGZ-RAIL", "Ismailia - Zagazig railway", "EG-J-NEF", "EG-J-ZGZ", "rail", [("rail",)], "EG-G-DELTA-RAIL EG-G-ISMAILIA-WEST", since="1868", sources="gracesguide-egyptian-railways"),
    Stretch("EG-S-ZGZ-BNH-RAIL", "Zagazig - Banha railway", "EG-J-ZGZ", "EG-J-BNH", "rail", [("rail",)], "EG-G-DELTA-RAIL", since="1860", sources="gracesguide-egyptian-railways"),
    Stretch("EG-S-BNH-TNT-RAIL", "Banha - Tanta railway", "EG-J-BNH", "EG-J-TNT", "rail", [("rail",)], "EG-G-DELTA-RAIL EG-G-NILE-BANHA", since="1856", sources="gracesguide-egyptian-railways"),
    Stretch("EG-S-TNT-DMH-RAIL", "Tanta - Damanhur railway", "EG-J-TNT", "EG-J-DMH", "rail",
            [("rail", 30.808, 30.820), ("reading", 30.77, 30.81), ("reading", 30.68, 30.87), ("reading", 30.61, 30.93), ("reading", 30.50, 31.00), ("to_rail", 30.486, 31.007), ("rail",)],
            "EG-G-DELTA-RAIL EG-G-NILE-KAFR", since="1856", sources="gracesguide-egyptian-railways",
            note="north of Kafr El Zayyat the graph has one 37 km straight line: readings of the railway's line fill it; Tanta - Kafr El Zayyat is of 1856, the rest of 1854"),
    Stretch("EG-S-DMH-AXR-RAIL", "Damanhur - Alexandria railway", "EG-J-DMH", "EG-J-AXR", "rail", [("rail",)], "EG-G-DELTA-RAIL", since="1854", sources="gracesguide-egyptian-railways"),
    Stretch("EG-S-AXR-ALM-RAIL", "Alexandria east - Misr station railway", "EG-J-AXR", "EG-J-ALM", "rail", [("rail",)], "EG-G-ALEXANDRIA", since="1854", sources="gracesguide-egyptian-railways"),
    Stretch("EG-S-AXR-MAR-RAIL", "Alexandria - Mariut railway", "EG-J-AXR", "EG-J-MAR", "rail", [("rail",)], "EG-G-ALEXANDRIA"),
    Stretch("EG-S-MAR-ABT", "Mariut railway - Ikingi Maryut - Abu Talat", "EG-J-MAR", "EG-J-ABT", "estimate", [("reading", 29.76, 31.00), ("straight",)], "EG-G-AMREYA", accuracy_km=3,
            note="along the railway to Ikingi Maryut, then straight to the coast road"),

    # beside the canal
    Stretch("EG-S-SUZ-ISM-CANAL", "Canal west bank, Suez - Ismailia", "EG-J-SUZ", "EG-J-ISM", "canal bank",
            [("reading", 32.55, 30.06), ("reading", 32.56, 30.12), ("reading", 32.43, 30.21), ("reading", 32.35, 30.28), ("reading", 32.29, 30.33),
             ("reading", 32.31, 30.41), ("reading", 32.32, 30.48), ("reading", 32.30, 30.51), ("straight",)],
            "EG-G-CANAL-WEST", since="2022-03", accuracy_km=8, sources="darelhilal-2022 egyptgazette-2021 mcit-63238-2021", confidence="inferred",
            note="fibre along the guides road (Al Morshedeen) is published, its line is not: stations of the railway on the same bank stand in, up to 8 km off beside the Bitter Lakes; contract of 2021-03-18, civil works complete in 2022-03, which gives the date; the bank itself is older; several routes on this road are published, their ducts are not"),
    Stretch("EG-S-ISM-PSD-CANAL", "Canal west bank, Ismailia - Port Said", "EG-J-ISM", "EG-J-PSD", "canal bank",
            [("reading", 32.34, 30.69), ("reading", 32.32, 30.77), ("reading", 32.31, 30.86), ("reading", 32.31, 30.95), ("reading", 32.31, 31.04), ("reading", 32.30, 31.14), ("reading", 32.30, 31.26), ("straight",)],
            "EG-G-CANAL-WEST EG-G-MANZALA-STRIP EG-G-RASWA", since="2022-03", accuracy_km=2.5, sources="darelhilal-2022 egyptgazette-2021 mcit-63238-2021", confidence="inferred",
            note="fibre along the guides road (Al Morshedeen) is published, its line is not: stations of the railway on the same bank stand in; contract of 2021-03-18, civil works complete in 2022-03, which gives the date; the bank itself is older; several routes on this road are published, their ducts are not"),
    Stretch("EG-S-NEF-ISM-RAIL", "Nefisha - Ismailia railway", "EG-J-NEF", "EG-J-ISM", "rail", [("rail",)], "EG-G-CANAL-WEST EG-G-ISMAILIA-WEST"),
    Stretch("EG-S-ISM-PSD-RAIL", "Ismailia - Port Said railway", "EG-J-ISM", "EG-J-PSD", "rail",
            [("reading", 32.34, 30.69), ("reading", 32.32, 30.77), ("reading", 32.31, 30.86), ("reading", 32.31, 30.95), ("reading", 32.31, 31.04), ("reading", 32.30, 31.14), ("reading", 32.30, 31.26), ("straight",)],
            "EG-G-CANAL-WEST EG-G-MANZALA-STRIP EG-G-RASWA", since="1902", accuracy_km=2.5, sources="wikipedia-port-said-railway",
            note="by the readings of its stations, as the graph has straight lines of 28 and 46 km here; approved in 1891, in use by 1902, standard gauge since 1904; proxy for fibre beside the canal that is older than the guides road route, as that tested on 2020-12-05, whose line is not published"),
    Stretch("EG-S-SUZ-ISW", "Suez - Ismailia desert road", "EG-J-SUZ", "EG-J-ISW", "road", [("road", 32.281, 30.342), ("road",)], "EG-G-CANAL-WEST",
            note="8 to 13 km west of the canal, but beside the railway near Fayed"),
    Stretch("EG-S-ISW-PSD", "30 June axis, Ismailia - Port Said", "EG-J-ISW", "EG-J-PSD", "road",
            [("road", 32.103, 30.557), ("road", 32.058, 30.552), ("road", 32.166, 30.803), ("road", 32.234, 31.050), ("road", 32.233, 31.099), ("to_road", 32.245, 31.210), ("road",)],
            "EG-G-JUNE30 EG-G-RASWA EG-G-ISMAILIA-WEST", since="2019", sources="portsaid-alyoum-2019-june30",
            note="7 to 15 km west of the canal; the year is that of the official opening, traffic was let in on trial before; 12 km at Lake Manzala are missing in the graph"),

    # the international coastal road
    Stretch("EG-S-PSD-DMT", "Port Said - Damietta coastal road", "EG-J-PSD", "EG-J-DMT", "road",
            [("road", 32.049, 31.356), ("own", 32.00, 31.40), ("own", 31.96, 31.47), ("own", 31.92, 31.505), ("own", 31.87, 31.505), ("own", 31.845, 31.45), ("straight",)], "EG-G-DELTA-COAST", accuracy_km=5, sources="naturalearth",
            note="on the sandbar of Lake Manzala to the Nile's mouth and up its east bank; our own points west of 32.05 E, where the graph ends"),
    Stretch("EG-S-DMT-ROS", "Damietta - Baltim - Rosetta coastal road", "EG-J-DMT", "EG-J-ROS", "road",
            [("road", 31.001, 31.581), ("to_road", 30.976, 31.577), ("road",)], "EG-G-DELTA-COAST EG-G-NILE-DAMIETTA EG-G-NILE-ROSETTA", sources="baysider-2009",
            note="two straight lines of 45 km in the graph; the road was in use by 2009-03"),
    Stretch("EG-S-ROS-ALX", "Rosetta - Alexandria coastal road", "EG-J-ROS", "EG-J-ALX", "road",
            [("road", 30.200, 31.267), ("to_road", 30.149, 31.229), ("road",)], "EG-G-DELTA-COAST EG-G-ALEXANDRIA"),
]  # fmt: skip


# --- the named paths --------------------------------------------------------------------


_TO_SOUTH = "ZAF-ARB ARB-BSF BSF-FAY FAY-OCT OCT-DAB DAB-DAX DAX-BRG BRG-SKR"
_RAIL = "SUR-NEF-RAIL NEF-ZGZ-RAIL ZGZ-BNH-RAIL BNH-TNT-RAIL TNT-DMH-RAIL DMH-AXR-RAIL"
_DESERT = "SUZ-CNE CNE-CGW CGW-AMR"
_CANAL = "SUZ-ISM-CANAL ISM-PSD-CANAL"
_WEST = "SUZ-ISW ISW-PSD"
_CANAL_RAIL = "SUZ-SUR SUR-NEF-RAIL NEF-ISM-RAIL ISM-PSD-RAIL"
_COAST = "PSD-DMT DMT-ROS ROS-ALX ALX-K21 K21-ABT"

PATHS = [
    TransitPath("EG-P-ZAF-ABT-CAIRO", "Sokhna, Cairo and the desert road", "السخنة والقاهرة والطريق الصحراوي", "EG-ZAF", "EG-ABT",
                "ACC-ZAF ZAF-SOK SOK-SKW SKW-CSE CSE-CGW CGW-AMR AMR-K21 K21-ABT ACC-ABT"),
    TransitPath("EG-P-ZAF-ABT-GALALA", "Galala plateau and the desert road", "هضبة الجلالة والطريق الصحراوي", "EG-ZAF", "EG-ABT",
                "ACC-ZAF ZAF-ARB ARB-SKW-GALALA SKW-CSE CSE-CGW CGW-AMR AMR-K21 K21-ABT ACC-ABT"),
    TransitPath("EG-P-ZAF-ABT-SOUTH", "Wadi Araba, Beni Suef and Fayoum", "وادي عربة وبني سويف والفيوم", "EG-ZAF", "EG-ABT",
                f"ACC-ZAF {_TO_SOUTH} SKR-ABT ACC-ABT"),
    TransitPath("EG-P-ZAF-ABT-DELTA", "Suez and the delta railway", "السويس وسكة حديد الدلتا", "EG-ZAF", "EG-ABT",
                f"ACC-ZAF ZAF-SOK SOK-SUZ SUZ-SUR {_RAIL} AXR-MAR-RAIL MAR-ABT ACC-ABT"),
    TransitPath("EG-P-ZAF-ABT-COAST", "Canal bank and the coast road", "ضفة القناة والطريق الساحلي", "EG-ZAF", "EG-ABT",
                f"ACC-ZAF ZAF-SOK SOK-SUZ {_CANAL} {_COAST} ACC-ABT"),
    TransitPath("EG-P-ZAF-SDK-PIPELINE", "Sokhna and the SUMED pipeline", "السخنة وخط أنابيب سوميد", "EG-ZAF", "EG-SDK",
                "ACC-ZAF ZAF-SOK SOK-SKP SKP-SDK-PIPE ACC-SDK"),
    TransitPath("EG-P-ZAF-SDK-SOUTH", "Beni Suef and Fayoum to Sidi Kerir", "بني سويف والفيوم إلى سيدي كرير", "EG-ZAF", "EG-SDK",
                f"ACC-ZAF {_TO_SOUTH} SKR-SDK ACC-SDK"),
    TransitPath("EG-P-ZA2-SDK-PIPELINE", "SUMED pipeline from Zafarana 2", "خط أنابيب سوميد من الزعفرانة 2", "EG-ZA2", "EG-SDK",
                "ACC-ZA2 ZAF-SOK SOK-SKP SKP-SDK-PIPE ACC-SDK"),
    TransitPath("EG-P-ZA2-SDK-SOUTH", "Beni Suef and Fayoum from Zafarana 2", "بني سويف والفيوم من الزعفرانة 2", "EG-ZA2", "EG-SDK",
                f"ACC-ZA2 {_TO_SOUTH} SKR-SDK ACC-SDK"),
    TransitPath("EG-P-SUZ-ALX-DESERT", "Suez road and the desert road", "طريق السويس والطريق الصحراوي", "EG-SUZ", "EG-ALX",
                f"ACC-SUZ {_DESERT} AMR-ALX ACC-ALX"),
    TransitPath("EG-P-SUZ-ALX-RAIL", "Delta railway", "سكة حديد الدلتا", "EG-SUZ", "EG-ALX",
                f"ACC-SUZ SUZ-SUR {_RAIL} AXR-ALM-RAIL ACC-ALM"),
    TransitPath("EG-P-SUZ-ABT-DESERT", "Suez road, desert road and Amreya", "طريق السويس والطريق الصحراوي والعامرية", "EG-SUZ", "EG-ABT",
                f"ACC-SUZ {_DESERT} AMR-K21 K21-ABT ACC-ABT"),
    TransitPath("EG-P-SUZ-ABT-COAST", "Canal bank, Damietta and Rosetta", "ضفة القناة ودمياط ورشيد", "EG-SUZ", "EG-ABT",
                f"ACC-SUZ {_CANAL} {_COAST} ACC-ABT"),
    TransitPath("EG-P-SUZ-PSD-MORSHEDEEN", "Canal guides road (Al Morshedeen)", "طريق المرشدين", "EG-SUZ", "EG-PSD",
                f"ACC-SUZ {_CANAL} ACC-PSD", published_km=(190, 210), note="about 200 km between the two stations are published, taken as 190 to 210"),
    TransitPath("EG-P-SUZ-PSD-WEST", "Ismailia desert road and 30 June axis", "طريق الإسماعيلية الصحراوي ومحور 30 يونيو", "EG-SUZ", "EG-PSD",
                f"ACC-SUZ {_WEST} ACC-PSD"),
    TransitPath("EG-P-SUZ-PSD-RAIL", "Canal railway", "سكة حديد القناة", "EG-SUZ", "EG-PSD",
                f"ACC-SUZ {_CANAL_RAIL} ACC-PSD", note="older than the guides road route and beside the canal as it is"),
    TransitPath("EG-P-ZAF-PSD-MORSHEDEEN", "Red Sea coast road and guides road from Zafarana", "الطريق الساحلي وطريق المرشدين من الزعفرانة", "EG-ZAF", "EG-PSD",
                f"ACC-ZAF ZAF-SOK SOK-SUZ {_CANAL} ACC-PSD"),
    TransitPath("EG-P-ZAF-PSD-WEST", "Red Sea coast road and 30 June axis from Zafarana", "الطريق الساحلي ومحور 30 يونيو من الزعفرانة", "EG-ZAF", "EG-PSD",
                f"ACC-ZAF ZAF-SOK SOK-SUZ {_WEST} ACC-PSD"),
    TransitPath("EG-P-ZAF-PSD-RAIL", "Red Sea coast road and canal railway from Zafarana", "الطريق الساحلي وسكة حديد القناة من الزعفرانة", "EG-ZAF", "EG-PSD",
                f"ACC-ZAF ZAF-SOK SOK-SUZ {_CANAL_RAIL} ACC-PSD"),
    TransitPath("EG-P-RGH-PSD-COAST", "Red Sea coast road and guides road", "طريق البحر الأحمر الساحلي وطريق المرشدين", "EG-RGH", "EG-PSD",
                f"ACC-RGH RGH-ZAF ZAF-SOK SOK-SUZ {_CANAL} ACC-PSD"),
    TransitPath("EG-P-RGH-PSD-RAIL", "Red Sea coast road and canal railway", "طريق البحر الأحمر الساحلي وسكة حديد القناة", "EG-RGH", "EG-PSD",
                f"ACC-RGH RGH-ZAF ZAF-SOK SOK-SUZ {_CANAL_RAIL} ACC-PSD", sources="2africa-updates",
                note="proxy for a path beside the canal older than the guides road route: two new and wholly diverse land routes there were tested on 2020-12-05, their lines are not published"),
    TransitPath("EG-P-RGH-PSD-WEST", "Red Sea coast road and 30 June axis", "طريق البحر الأحمر الساحلي ومحور 30 يونيو", "EG-RGH", "EG-PSD",
                f"ACC-RGH RGH-ZAF ZAF-SOK SOK-SUZ {_WEST} ACC-PSD", sources="2africa-updates",
                note="proxy for the second of two land routes tested on 2020-12-05; between Ras Ghareb and Suez only one coast road is drawn, so it is not apart from the first there"),
    TransitPath("EG-P-RGH-PSD-SEA-MORSHEDEEN", "By sea to Suez, then the guides road", "بحرا إلى السويس ثم طريق المرشدين", "EG-RGH", "EG-PSD",
                f"BMH-RGH RGH-SUZ-SEA BMH-SUZ ACC-SUZ {_CANAL} ACC-PSD", sources="amwalalghad-red2med",
                note="Red2Med is stated to go by sea from Ras Ghareb and along the guides road to Port Said; it also calls at Zafarana, which is left out here"),
    TransitPath("EG-P-RGH-PSD-MARINE", "By sea to Suez, then west of the canal", "بحرا إلى السويس ثم غرب القناة", "EG-RGH", "EG-PSD",
                f"BMH-RGH RGH-SUZ-SEA BMH-SUZ ACC-SUZ {_WEST} ACC-PSD", note="the path by land beside it is not published; that west of the canal is taken, as apart from the guides road"),
    TransitPath("EG-P-RGH-SDK-SOUTH", "Zafarana, Beni Suef and Fayoum", "الزعفرانة وبني سويف والفيوم", "EG-RGH", "EG-SDK",
                f"ACC-RGH RGH-ZAF {_TO_SOUTH} SKR-SDK ACC-SDK"),
]  # fmt: skip


# --- reading the graphs -----------------------------------------------------------------


class Graph(NamedTuple):
    """Positions and neighbours of the nodes inside BOX."""

    nodes: dict[int, Position]
    edges: dict[int, list[int]]


def read_graph(path: Path) -> Graph:
    """Read the part of one scgraph-data module inside BOX, as text.

    The module is two long lines, `graph=[{neighbour: km, ...}, ...]` and
    `nodes=[[lat, lon], ...]`; only the rows of nodes inside the box are parsed.
    """
    west, south, east, north = BOX
    positions: list[list[float]] = []
    rows: list[str] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.startswith("nodes="):
                positions = json.loads(line.removeprefix("nodes="))
            elif line.startswith("graph="):
                rows = line.strip().removeprefix("graph=[{").removesuffix("}]").split("}, {")
    if not positions or len(positions) != len(rows):
        raise SystemExit(f"{path}: not the nodes and graph of scgraph-data {SCGRAPH_VERSION}")
    nodes = {
        index: (lon, lat)
        for index, (lat, lon) in enumerate(positions)
        if west < lon < east and south < lat < north
    }
    edges = {}
    for index in nodes:
        near = (int(pair.split(":")[0]) for pair in rows[index].split(", ") if pair)
        edges[index] = sorted(other for other in near if other in nodes and other != index)
    return Graph(nodes, edges)


def find_scgraph(folder: Path | None) -> Path:
    """Return the folder of the modules: the one given, or that of the installed package."""
    if folder is not None:
        return folder
    spec = importlib.util.find_spec("scgraph_data")
    if spec is None or spec.origin is None:
        raise SystemExit(
            f"install scgraph-data=={SCGRAPH_VERSION}, or give its folder by --scgraph"
        )
    version = importlib.metadata.version("scgraph-data")
    if version != SCGRAPH_VERSION:
        raise SystemExit(f"scgraph-data is {version}; the tables are made from {SCGRAPH_VERSION}")
    return Path(spec.origin).parent


# --- geometry ---------------------------------------------------------------------------


def distance_km(a: Position, b: Position) -> float:
    """Measure along the great circle: good to half a percent, enough to choose a way by."""
    lon_a, lat_a, lon_b, lat_b = map(math.radians, (*a, *b))
    half = (
        math.sin((lat_b - lat_a) / 2) ** 2
        + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    )
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


def nearest_node(graph: Graph, position: Position) -> int:
    """Find the graph node that a table means by a position."""
    node = min(graph.nodes, key=lambda n: (distance_km(graph.nodes[n], position), n))
    if distance_km(graph.nodes[node], position) > SNAP_KM:
        raise SystemExit(f"no graph node within {SNAP_KM} km of {position}")
    return node


def shortest_way(graph: Graph, start: int, end: int) -> list[Position]:
    """Find the shortest way along the graph (Dijkstra's algorithm)."""
    best = {start: 0.0}
    came_from: dict[int, int] = {}
    heap = [(0.0, start)]
    while heap:
        km, node = heapq.heappop(heap)
        if node == end:
            break
        if km > best[node]:
            continue
        for other in graph.edges[node]:
            longer = km + distance_km(graph.nodes[node], graph.nodes[other])
            if longer < best.get(other, math.inf):
                best[other] = longer
                came_from[other] = node
                heapq.heappush(heap, (longer, other))
    if end not in best:
        raise SystemExit(f"the graph has no way from {graph.nodes[start]} to {graph.nodes[end]}")
    way = [end]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return [graph.nodes[node] for node in reversed(way)]


class Course(NamedTuple):
    """What a stretch looks like on the ground."""

    line: list[Position]
    km_by_mode: dict[str, float]
    longest_km: float


def draw_course(stretch: Stretch, places: dict[str, Position], graphs: dict[str, Graph]) -> Course:
    """Walk the steps of a stretch from its start to its end."""
    end = places[stretch.end_id]
    line = [places[stretch.start_id]]
    km_by_mode: dict[str, float] = {}
    longest_km = 0.0
    for step in stretch.course:
        mode = step[0]
        target = end if len(step) == 1 else (step[1], step[2])
        if mode in graphs:
            graph = graphs[mode]
            piece = shortest_way(graph, nearest_node(graph, line[-1]), nearest_node(graph, target))
            if piece[0] != line[-1]:
                raise SystemExit(f"{stretch.id}: the {mode} step must start at a graph node")
        elif mode.startswith("to_"):
            graph = graphs[mode.removeprefix("to_")]
            piece = [line[-1], graph.nodes[nearest_node(graph, target)]]
        else:
            piece = [line[-1], target]
        for a, b in itertools.pairwise(piece):
            km = distance_km(a, b)
            km_by_mode[mode] = km_by_mode.get(mode, 0.0) + km
            longest_km = max(longest_km, km)
        line += piece[1:]
    if line[-1] != end:
        raise SystemExit(f"{stretch.id}: ends at {line[-1]}, not at {stretch.end_id} {end}")
    return Course(line, km_by_mode, longest_km)


# --- features ---------------------------------------------------------------------------

OSM_SOURCES = {"osm-scgraph", "osm-readings"}
SOURCE_ORDER = [
    "osm-scgraph",
    "osm-readings",
    "own-estimate",
    "naturalearth",
    "geonames",
]
MODE_SOURCES = {
    "road": ["osm-scgraph"],
    "rail": ["osm-scgraph"],
    "to_road": ["osm-scgraph", "own-estimate"],
    "to_rail": ["osm-scgraph", "own-estimate"],
    "reading": ["osm-readings"],
    "own": ["own-estimate"],
    "straight": ["own-estimate"],
}
JUNCTION_SOURCES = {
    "coast": "naturalearth",
    "road": "osm-scgraph",
    "rail": "osm-scgraph",
    "geonames": "geonames",
    "own": "own-estimate",
}


def sources_of(stretch: Stretch, place_sources: dict[str, str]) -> list[str]:
    """Name where the vertices and dates of a stretch come from, in a fixed order."""
    by_steps = {source for step in stretch.course for source in MODE_SOURCES[step[0]]}
    by_ends = {place_sources[stretch.start_id], place_sources[stretch.end_id]}
    found = [source for source in SOURCE_ORDER if source in by_steps | by_ends]
    return unique(found + stretch.sources.split())


def junction_feature(junction: Junction, position: Position) -> Feature:
    """Make the point of a junction."""
    return {
        "type": "Feature",
        "id": junction.id,
        "properties": {
            "id": junction.id,
            "name_en": junction.name_en,
            "name_ar": junction.name_ar,
            "kind": "beach manhole" if junction.station_id else "junction",
            "on_leg_id": None,
            "station_id": junction.station_id,
            "country": "EG",
            "position_of": junction.position_of,
            "accuracy_km": junction.accuracy_km,
            "confidence": "assumed",
            "source_ids": [JUNCTION_SOURCES[junction.kind]],
            "note": junction.note,
            "visibility": None,
        },
        "geometry": {"type": "Point", "coordinates": rounded(position)},
    }


def stretch_feature(stretch: Stretch, course: Course, source_ids: list[str]) -> Feature:
    """Make the line of a stretch."""
    km = course.km_by_mode
    shares = {mode: km.get(mode, 0.0) / sum(km.values()) for mode in ("road", "rail")}
    kinds = [f"{mode} graph" for mode, share in shares.items() if share >= 0.5]
    accuracy_km = max(LEAST_ACCURACY_KM, stretch.accuracy_km, CHORD_SHARE * course.longest_km)
    return {
        "type": "Feature",
        "id": stretch.id,
        "properties": {
            "id": stretch.id,
            "kind": "stretch",
            "name_en": stretch.name_en,
            "name_ar": alternatives.ARABIC.get(stretch.id),
            "country": "EG",
            "start_id": stretch.start_id,
            "end_id": stretch.end_id,
            "medium": stretch.medium,
            "right_of_way": stretch.right_of_way,
            "right_of_way_since": stretch.since,
            "duct_count": None,  # no source states it for any of them, nor the trench
            "fibre_pairs": None,
            "trench": None,
            "slack_pct": None,
            "published_low_km": None,  # lengths published for roads and pipelines are not of cables
            "published_high_km": None,
            "group_ids": stretch.groups.split(),
            "system_id": None,
            "status": stretch.status,
            "accuracy_km": round(accuracy_km, 1),
            "confidence": stretch.confidence,
            "length_kind": kinds[0] if kinds else "chords",
            "source_ids": source_ids,
            "note": stretch.note,
            "visibility": None,
        },
        "geometry": {"type": "LineString", "coordinates": [rounded(p) for p in course.line]},
    }


# --- writing ----------------------------------------------------------------------------


def write_paths(path: Path, stretch_sources: dict[str, list[str]]) -> None:
    """Write the table of named paths."""
    text = io.StringIO()
    columns = "id name_en name_ar start_id end_id stretch_ids published_low_km published_high_km source_ids note visibility"
    table = csv.writer(text, lineterminator="\n")
    table.writerow(columns.split())
    egyptian = [
        row._replace(stretches=" ".join(f"EG-S-{part}" for part in row.stretches.split()))
        for row in PATHS
    ]
    for row in egyptian + alternatives.PATHS:
        stretch_ids = row.stretches.split()
        found = unique(s for stretch_id in stretch_ids for s in stretch_sources[stretch_id])
        low, high = row.published_km or ("", "")
        table.writerow(
            [row.id, row.name_en, row.name_ar, row.start_id, row.end_id, ";".join(stretch_ids), low, high,
             ";".join(unique(found + row.sources.split())), row.note, ""]
        )  # fmt: skip
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")


def main() -> None:
    """Make the three files."""
    parser = argparse.ArgumentParser(description="Make the land network of Egypt under geodata/.")
    parser.add_argument(
        "--scgraph", type=Path, help="folder of world_highways.py and world_railways.py"
    )
    folder = find_scgraph(parser.parse_args().scgraph)
    graphs = {
        "road": read_graph(folder / "world_highways.py"),
        "rail": read_graph(folder / "world_railways.py"),
    }

    places = dict(STATIONS)
    own: list[Feature] = []
    osm: list[Feature] = []
    for junction in JUNCTIONS:
        position = (junction.lon, junction.lat)
        on_graph = junction.kind in graphs
        if on_graph:
            graph = graphs[junction.kind]
            position = graph.nodes[nearest_node(graph, position)]
        places[junction.id] = position
        (osm if on_graph else own).append(junction_feature(junction, position))

    place_sources = STATION_SOURCES | {j.id: JUNCTION_SOURCES[j.kind] for j in JUNCTIONS}
    stretch_sources = {}
    for stretch in STRETCHES:
        source_ids = stretch_sources[stretch.id] = sources_of(stretch, place_sources)
        feature = stretch_feature(stretch, draw_course(stretch, places, graphs), source_ids)
        (osm if OSM_SOURCES & set(source_ids) else own).append(feature)

    write_features(
        OUT / "corridors.geojson",
        "corridors",
        "CC BY 4.0, the cableroute contributors; town points from GeoNames (CC BY 4.0), coast points from Natural Earth (public domain)",
        own,
    )
    write_features(
        OUT / "corridors_osm.geojson",
        "corridors_osm",
        "ODbL 1.0, contains information from OpenStreetMap, (c) OpenStreetMap contributors",
        osm,
    )
    write_paths(OUT / "transit_paths.csv", stretch_sources | alternatives.stretch_sources())


if __name__ == "__main__":
    main()
