"""Make the segments of the cable systems at sea: cables.geojson.

    python geodata/build/cables.py [--geodata FOLDER] [--again]

Input: the tables below (MARKS, WAYS, APPROACHES, SYSTEMS, SEGMENTS), which are the
definition of the segments and the place to correct them; the positions of
landing_stations.geojson, corridors.geojson and corridors_osm.geojson; the pieces of pieces.json, and
the relief for those that are not there; and the land of land_ne10m.bin.xz, against which every
line is checked. The same input always gives the same bytes.

What a segment is: a part of one cable system between two places, planned on the embedded relief
between named marks (straits, capes, points off a coast), of which only those are kept that a
planned line needs: see planned.py. The marks are own estimates. No operator publishes its route
position list, so every line is assumed: it shows by which straits a cable goes and how long it is
at least, never where it lies. Three things are told apart:

- the ends: stations from published lists of landings; in Egypt the beach manhole;
- order_basis: whether a source states that the system joins these ends, or in this order
  ("stated"), or the order follows from geography alone ("inferred", nearly everywhere);
- role: a trunk joins two stations; a branch joins a branching unit on another segment to a
  station. No source gives the place of a branching unit: it is put at the point of the other
  segment nearest to the branch's first mark or, without marks, to its end.

Lengths of the lines are lower bounds: no slack, no detour round shoals or anchorages.

Left out, because they carry no traffic between Europe, Egypt, the Gulf, India, Singapore and
Africa: SEA-ME-WE 3 beyond Singapore, FLAG Europe-Asia beyond Hong Kong, ACE
between Gabon and South Africa; and single landings that are no station of the tables.
"""

# One row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import argparse
import csv
import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import shapely
from planned import Planner
from pyproj import Geod

from cableroute.geodata.natural_earth import read_land

GEOD = Geod(ellps="WGS84")
LONGEST_KM = 300.0  # longest piece between two vertices
DIGITS = 4
NEAR_END_KM = 8.0  # land is allowed this far beyond the accuracy of an end
OUT = Path(__file__).resolve().parent.parent
LICENCE = "CC BY 4.0, the cableroute contributors"
LENGTH_KIND = "planned on the seabed through named straits"

Point = tuple[float, float]

MARKS: dict[str, Point] = {
    # on land
    "Cannes": (7.0, 43.58),
    "Toulon, north": (6.0, 43.25),
    "Beersheba": (34.79, 31.25),
    "Arava": (35.1, 30.5),
    "Haql": (34.95, 29.28),
    "Sharma": (35.25, 28.03),
    "Al Muwaylih": (35.5, 27.69),
    # Gulf of Suez and Gulf of Aqaba
    "off Suez": (32.53, 29.86),
    "off Ain Sokhna": (32.5, 29.55),
    "off Zafarana": (32.78, 29.12),
    "off Ras Abu Bakr": (33.0, 28.75),
    "off Ras Gharib": (33.25, 28.4),
    "off Ras Shukheir": (33.47, 28.1),
    "Strait of Jubal": (33.93, 27.72),
    "off Ras Mohammed": (34.3, 27.45),
    "off Tiran": (34.45, 27.75),
    "Strait of Tiran": (34.475, 27.99),
    "Gulf of Aqaba, middle": (34.7, 28.75),
    "Gulf of Aqaba, head": (34.9, 29.35),
    "off Sharm El Sheikh": (34.38, 27.82),
    "off Duba": (35.4, 27.2),
    # Red Sea and Gulf of Aden
    "Red Sea at 26 N": (35.2, 26.1),
    "Red Sea at 24 N": (36.6, 24.0),
    "Red Sea off Yanbu": (37.2, 22.8),
    "Red Sea off Jeddah": (38.3, 20.9),
    "off Jeddah": (38.9, 21.4),
    "Red Sea off Port Sudan": (38.9, 19.4),
    "Red Sea at 18 N": (39.7, 17.9),
    "Red Sea at 16 N": (41.1, 16.1),
    "off Jabal al Tair": (41.6, 15.35),
    "off Hanish": (42.35, 14.0),
    "off Assab": (42.85, 13.2),
    "Bab el-Mandeb": (43.32, 12.6),
    "Gulf of Aden, west": (43.65, 12.15),
    "Gulf of Aden, middle": (47.5, 12.6),
    "Gulf of Aden, east": (51.2, 13.4),
    "off Socotra north": (53.6, 13.6),
    "off Guardafui": (51.65, 12.2),
    "off Djibouti": (43.35, 11.8),
    # Arabian Sea, Gulf of Oman and Gulf
    "off Salalah": (54.2, 16.4),
    "off Ras Madrakah": (58.2, 18.5),
    "off Masirah": (59.4, 20.2),
    "off Ras al Hadd": (60.3, 22.5),
    "Gulf of Oman": (58.9, 24.3),
    "off Muscat": (58.6, 23.95),
    "off Barka": (57.95, 23.95),
    "off Qalhat": (59.7, 22.9),
    "off Dibba": (56.45, 25.62),
    "off Fujairah": (56.75, 25.2),
    "Gulf of Oman, head": (56.85, 25.9),
    "Strait of Hormuz": (56.55, 26.52),
    "off Khasab": (56.1, 26.45),
    "off Greater Tunb": (55.2, 26.0),
    "off Dubai": (55.0, 25.4),
    "off Sirri": (54.4, 25.7),
    "off Abu Dhabi": (54.2, 24.75),
    "off Qatar, north-east": (52.1, 26.3),
    "off Doha": (51.85, 25.4),
    "off Bahrain": (50.8, 26.45),
    "Gulf at 27 N": (51.0, 27.1),
    "Gulf at 28 N": (49.9, 28.2),
    "off Kuwait": (48.7, 29.25),
    "off Al Faw": (48.75, 29.75),
    "Gulf of Oman, north": (58.4, 25.2),
    "off Karachi": (66.6, 24.5),
    "off Kutch": (67.6, 22.8),
    "off Saurashtra": (69.6, 20.4),
    "off Mumbai": (72.3, 18.8),
    # India to Singapore
    "off Goa": (72.6, 15.0),
    "off Mangalore": (73.6, 12.5),
    "off Kochi": (75.6, 9.7),
    "off Cape Comorin": (77.2, 7.3),
    "off Colombo": (79.4, 6.6),
    "Dondra Head": (80.6, 5.5),
    "off Sri Lanka east": (82.6, 7.2),
    "off Chennai": (80.9, 13.1),
    "Maldives, north": (73.5, 6.62),
    "Maldives, Kardiva": (73.9, 5.0),
    "Bay of Bengal, south": (88.0, 5.8),
    "Bay of Bengal, north": (90.6, 19.5),
    "off Cox's Bazar": (91.7, 21.2),
    "off Kuakata": (90.2, 21.5),
    "off Ngwe Saung": (93.9, 16.5),
    "Preparis Channel": (93.4, 15.2),
    "Andaman Sea, west": (95.0, 12.5),
    "Andaman Sea, south": (95.6, 9.5),
    "Rondo (N Sumatra)": (95.2, 6.4),
    "Malacca Strait, north": (97.6, 5.75),
    "off Satun": (99.4, 6.4),
    "off Penang": (99.9, 5.35),
    "off Penang, north": (100.2, 5.6),
    "off Medan": (99.2, 4.3),
    "off Belawan": (98.85, 4.0),
    "off Morib": (101.2, 2.7),
    "One Fathom Bank": (100.9, 2.9),
    "off Melaka": (102.0, 2.05),
    "off Dumai": (101.85, 2.25),
    "Rupat Strait": (101.3, 2.2),
    "off Muar": (102.5, 1.75),
    "off Pontian": (103.15, 1.35),
    "off Tuas": (103.5, 1.15),
    "South China Sea, south-west": (103.5, 7.2),
    "off Ca Mau": (105.0, 7.8),
    "off Vung Tau": (108.2, 9.2),
    "off Nha Trang": (110.4, 11.5),
    "South China Sea, north": (113.0, 18.0),
    "off Lantau": (113.8, 21.9),
    "off Cheung Chau": (114.02, 22.12),
    # East Mediterranean
    "off Port Said": (32.3, 31.75),
    "off Damietta": (31.4, 31.95),
    "off Alexandria": (29.6, 31.6),
    "Levantine Sea": (28.5, 32.4),
    "off Crete, south": (24.5, 34.3),
    "off Tympaki": (24.5, 34.85),
    "off Heraklion": (25.1, 35.6),
    "off Crete, south-west": (22.8, 34.5),
    "off Crete, west": (23.2, 35.75),
    "off Chania": (23.95, 35.72),
    "Ionian Sea": (18.0, 35.6),
    "Ionian Sea, north": (19.0, 38.0),
    "off Peloponnese": (21.3, 36.2),
    "Strait of Otranto": (18.95, 40.2),
    "off Bari": (17.6, 41.1),
    "off Durres": (19.2, 41.25),
    "off Rhodes, east": (28.75, 35.9),
    "off Marmaris": (28.35, 36.5),
    "off Cyprus, south": (32.4, 34.2),
    "off Tel Aviv": (34.2, 32.2),
    "Levantine Sea, south": (32.0, 33.2),
    # Middle and West Mediterranean
    "off Malta, south": (14.2, 35.3),
    "off Malta, west": (13.85, 35.8),
    "Gulf of Sidra, north": (19.0, 33.6),
    "off Cyrenaica": (22.5, 33.4),
    "Strait of Sicily, south": (12.7, 36.4),
    "Strait of Sicily": (11.5, 37.35),
    "off Sicily, west": (11.9, 38.2),
    "off Sicily, south-east": (15.5, 36.3),
    "off Taormina": (15.55, 37.8),
    "Strait of Messina, south": (15.59, 38.1),
    "off Messina": (15.6, 38.2),
    "Strait of Messina": (15.612, 38.235),
    "off Punta del Faro": (15.645, 38.256),
    "off Scilla": (15.69, 38.275),
    "Strait of Messina, north": (15.65, 38.45),
    "off Palermo": (13.4, 38.38),
    "off Catania": (15.45, 37.3),
    "Tyrrhenian Sea": (13.0, 40.0),
    "off Elba": (10.6, 42.2),
    "Corsica Channel": (9.68, 42.95),
    "Ligurian Sea": (8.9, 44.0),
    "off Bizerte": (9.9, 37.8),
    "off Sardinia, south": (8.6, 38.4),
    "off Sardinia, west": (7.6, 39.5),
    "off Marseille": (5.2, 43.05),
    "off Toulon": (5.95, 42.95),
    "off Monaco": (7.5, 43.5),
    "Algerian Basin": (5.0, 37.8),
    "off Algiers": (2.5, 37.4),
    "off Cabo de Gata": (-2.1, 36.3),
    "Alboran Sea": (-4.0, 36.15),
    "Strait of Gibraltar": (-5.6, 35.93),
    "off Barcelona": (2.6, 41.1),
    "off Ibiza, east": (2.1, 39.2),
    "off Menorca": (4.8, 39.7),
    "off Hyeres": (6.6, 42.8),
    "off Cap Corse": (9.3, 43.25),
    # Black Sea
    "Black Sea, east": (40.5, 42.4),
    "Black Sea, west": (29.5, 43.3),
    "off Kaliakra": (28.6, 43.25),
    "off Shabla": (28.8, 43.5),
    "off Bosphorus": (28.97, 41.4),
    # Atlantic
    "off Gibraltar": (-5.37, 36.05),
    "off Estepona": (-5.0, 36.2),
    "off Nador": (-2.7, 35.55),
    "off Cadiz": (-7.2, 36.2),
    "Cape St Vincent": (-9.4, 36.7),
    "off Cabo da Roca": (-9.9, 38.8),
    "off Cascais": (-9.55, 38.55),
    "off Sesimbra": (-9.4, 38.2),
    "Cape Finisterre": (-10.2, 43.2),
    "off Ushant": (-6.6, 48.6),
    "off Land's End": (-6.2, 49.9),
    "off Bude": (-5.3, 50.8),
    "Bristol Channel": (-4.2, 51.32),
    "Bristol Channel, east": (-3.2, 51.32),
    "off Lizard": (-5.1, 49.75),
    "English Channel": (-1.5, 50.2),
    "Dover Strait": (1.45, 51.02),
    "off Ostend": (2.6, 51.35),
    "off Texel": (4.1, 53.1),
    "off Terschelling": (5.2, 53.8),
    "off Norderney": (7.0, 53.85),
    "off Penmarch": (-4.8, 47.6),
    "off Madeira": (-13.5, 33.0),
    "off Gran Canaria": (-14.6, 28.4),
    "off Cape Blanc": (-18.5, 21.0),
    "Cape Verde": (-18.2, 14.7),
    "off Cape Verde Islands": (-22.4, 15.3),
    "off Sierra Leone": (-15.0, 7.5),
    "off Cape Palmas": (-8.0, 3.8),
    "off Ivory Coast": (-4.0, 4.3),
    "off Ghana": (0.0, 4.6),
    "off Lagos": (3.2, 5.2),
    "Gulf of Guinea": (4.8, 1.0),
    "off Angola": (10.4, -9.2),
    "off Cacuaco": (13.2, -8.6),
    "off Luanda": (13.1, -8.75),
    "off Namibe": (10.4, -16.5),
    "off Namibia": (12.0, -22.5),
    "off Orange River": (14.6, -29.0),
    "off Cape Town": (17.6, -33.4),
    "off Table Bay": (18.0, -33.85),
    "off Cape Point": (17.9, -34.5),
    "Cape Agulhas": (20.0, -35.6),
    "off Port Elizabeth": (25.8, -34.8),
    "off Durban": (31.6, -30.2),
    "off Transkei": (30.6, -31.5),
    # East Africa and the Indian Ocean
    "off Richards Bay": (32.5, -29.1),
    "off Maputo": (34.3, -26.0),
    "Maputo Bay": (32.95, -25.8),
    "Mozambique Channel, south": (38.0, -22.5),
    "Mozambique Channel, middle": (41.5, -17.0),
    "Mozambique Channel, north": (42.0, -12.5),
    "off Cape Delgado": (41.4, -10.3),
    "off Zanzibar": (40.3, -6.6),
    "off Dar es Salaam": (39.7, -6.75),
    "off Mombasa": (40.1, -4.3),
    "off Mogadishu": (46.2, 1.6),
    "off Ras Hafun": (52.3, 10.6),
    "off Seychelles": (55.0, -4.75),
    "off Seychelles, north": (55.3, -4.2),
    "off Madagascar, south": (46.0, -27.5),
    "off Reunion": (54.9, -20.75),
    "off Mauritius": (57.4, -20.75),
    "off Mauritius, east": (58.1, -20.55),
    "off Addu": (74.3, -1.6),
    "off Mahajanga": (45.9, -15.2),
    "off Toliara": (43.4, -23.4),
    "off Moroni": (43.1, -11.7),
    "off Tripoli": (13.3, 33.2),
    "off Benghazi": (19.8, 32.4),
    "off Sihanoukville": (103.1, 10.0),
    "Gulf of Thailand": (102.6, 9.0),
    "off Irrawaddy Delta": (95.4, 15.0),
    "Bight of Bonny": (8.5, 3.9),
    "off Limbe": (9.08, 3.87),
    "off Libreville": (9.0, 0.5),
    "off Pointe-Noire": (11.4, -5.0),
    "off Congo mouth": (11.9, -6.0),
    "Guinea Basin": (3.5, -8.0),
    "Angola Basin": (4.3, -16.0),
    "Cape Basin": (11.5, -28.0),
}

WAYS: dict[str, list[str]] = {
    "RED SEA": ["off Ras Mohammed", "Red Sea at 26 N", "Red Sea at 24 N", "Red Sea off Yanbu", "Red Sea off Jeddah", "Red Sea off Port Sudan", "Red Sea at 18 N", "Red Sea at 16 N", "off Jabal al Tair", "off Hanish", "off Assab", "Bab el-Mandeb"],
    "RED SEA SOUTH": ["Red Sea at 26 N", "Red Sea at 24 N", "Red Sea off Yanbu", "Red Sea off Jeddah", "Red Sea off Port Sudan", "Red Sea at 18 N", "Red Sea at 16 N", "off Jabal al Tair", "off Hanish", "off Assab", "Bab el-Mandeb"],
    "MESSINA": ["Strait of Messina, north", "off Scilla", "off Punta del Faro", "Strait of Messina", "off Messina", "Strait of Messina, south", "off Taormina"],
    "ADEN": ["Gulf of Aden, west", "Gulf of Aden, middle", "Gulf of Aden, east"],
    "OMAN": ["off Salalah", "off Ras Madrakah", "off Masirah", "off Ras al Hadd"],
    "HORMUZ": ["Gulf of Oman, head", "Strait of Hormuz", "off Khasab", "off Greater Tunb"],
    "GULF": ["off Sirri", "off Qatar, north-east", "Gulf at 27 N", "Gulf at 28 N"],
    "INDIA WEST": ["off Goa", "off Mangalore", "off Kochi", "off Cape Comorin"],
    "BENGAL": ["Dondra Head", "Bay of Bengal, south", "Rondo (N Sumatra)"],
    "MALACCA": ["Malacca Strait, north", "off Medan", "One Fathom Bank", "off Melaka", "off Muar", "off Pontian"],
    "SICILY": ["off Malta, south", "Strait of Sicily, south", "Strait of Sicily"],
    "MED EAST": ["Levantine Sea", "off Crete, south", "Ionian Sea"],
    "SARDINIA": ["off Bizerte", "off Sardinia, south", "off Sardinia, west"],
    "ALGERIA": ["Algerian Basin", "off Algiers", "off Cabo de Gata", "Alboran Sea"],
    "CADIZ": ["Strait of Gibraltar", "off Cadiz", "Cape St Vincent"],
    "BISCAY": ["off Ushant", "Cape Finisterre", "off Cabo da Roca"],
    "GUINEA": ["off Madeira", "off Gran Canaria", "off Cape Blanc", "Cape Verde", "off Sierra Leone", "off Cape Palmas", "off Ivory Coast", "off Ghana", "off Lagos"],
    "WEST AFRICA": ["Gulf of Guinea", "off Angola", "off Namibe", "off Namibia", "off Orange River"],
    "CAPE": ["off Cape Point", "Cape Agulhas", "off Port Elizabeth", "off Durban"],
    "MOZAMBIQUE": ["off Mombasa", "off Zanzibar", "off Cape Delgado", "Mozambique Channel, north", "Mozambique Channel, middle", "Mozambique Channel, south", "off Maputo"],
    "SOMALIA": ["off Guardafui", "off Ras Hafun", "off Mogadishu"],
}  # fmt: skip
"""Marks in order, from north or west to south or east; "-NAME" is the same in reverse."""

TIES = (
    "Strait of Jubal",
    "Strait of Tiran",
    "Bab el-Mandeb",
    "Gulf of Aden, west",
    "off Ras al Hadd",
    "Strait of Hormuz",
    "Gulf of Oman, head",
    "off Cape Comorin",
    "Dondra Head",
    "Rondo (N Sumatra)",
    "One Fathom Bank",
    "off Melaka",
    "off Pontian",
    "Rupat Strait",
    "Preparis Channel",
    "Strait of Sicily",
    "Strait of Sicily, south",
    "Strait of Messina, north",
    "off Scilla",
    "off Punta del Faro",
    "Strait of Messina",
    "off Messina",
    "Strait of Messina, south",
    "off Bizerte",
    "Corsica Channel",
    "Strait of Otranto",
    "Strait of Gibraltar",
    "Cape St Vincent",
    "Dover Strait",
    "off Ushant",
)
"""Marks that are kept: straits and the capes at which ways part."""

APPROACHES: dict[str, list[str]] = {
    "EG-SUZ": ["Strait of Jubal", "off Ras Shukheir", "off Ras Gharib", "off Ras Abu Bakr", "off Zafarana", "off Ain Sokhna", "off Suez"],
    "EG-ZAF": ["Strait of Jubal", "off Ras Shukheir", "off Ras Gharib", "off Ras Abu Bakr"],
    "EG-ZA2": ["Strait of Jubal", "off Ras Shukheir", "off Ras Gharib", "off Ras Abu Bakr"],
    "EG-RGH": ["Strait of Jubal", "off Ras Shukheir"],
    "EG-PSD": ["off Damietta", "off Port Said"],
    "EG-ALX": ["off Alexandria"],
    "DJ-JIB": ["Gulf of Aden, west", "off Djibouti"],
    "FR-MRS": ["off Marseille"],
    "FR-TLN": ["off Toulon"],
    "IT-GOA": ["Ligurian Sea"],
    "IT-SAV": ["Ligurian Sea"],
    "MC-MON": ["off Monaco"],
    "ES-BCN": ["off Barcelona"],
    "PT-SES": ["off Sesimbra"],
    "PT-CAR": ["off Cascais"],
    "GB-BUD": ["off Land's End", "off Bude"],
    "GB-PTC": ["off Land's End"],
    "TR-MAR": ["off Rhodes, east", "off Marmaris"],
    "GR-CHQ": ["off Crete, west", "off Chania"],
    "GR-TYM": ["off Tympaki"],
    "IT-PMO": ["off Palermo"],
    "IT-CTA": ["off Catania"],
    "GI-GIB": ["off Gibraltar"],
    "ES-EST": ["off Estepona"],
    "GB-GOO": ["off Lizard"],
    "GB-HIB": ["off Land's End", "off Bude", "Bristol Channel", "Bristol Channel, east"],
    "DE-NOR": ["off Norderney"],
    "BE-OST": ["off Ostend"],
    "FR-PEN": ["off Penmarch"],
    "OM-KHS": ["off Khasab"],
    "MV-MLE": ["Maldives, Kardiva"],
    "MV-HUL": ["Maldives, Kardiva"],
    "MG-MJN": ["off Mahajanga"],
    "MG-TUL": ["off Toliara"],
    "KM-MOR": ["off Moroni"],
    "LY-TIP": ["off Tripoli"],
    "LY-BEN": ["off Benghazi"],
    "DZ-ALG": ["off Algiers"],
    "MA-NDR": ["off Nador"],
    "CV-PRA": ["off Cape Verde Islands"],
    "KH-SHV": ["off Sihanoukville"],
    "MM-PYA": ["off Irrawaddy Delta"],
    "CM-DLA": ["Bight of Bonny", "off Limbe"],
    "CM-LIM": ["Bight of Bonny", "off Limbe"],
    "GA-LBV": ["off Libreville"],
    "CG-PNR": ["off Pointe-Noire"],
    "CD-MUA": ["off Congo mouth"],
    "BG-BAL": ["off Kaliakra"],
    "SA-JED": ["off Jeddah"],
    "OM-SLL": ["off Salalah"],
    "OM-MCT": ["off Muscat"],
    "OM-BUS": ["off Muscat"],
    "ZA-MTZ": ["off Richards Bay"],
    "AO-CAC": ["off Cacuaco"],
    "IL-TLV": ["off Tel Aviv"],
    "IT-BRI": ["off Bari"],
    "AL-DUR": ["off Durres"],
    "JO-AQJ": ["off Tiran", "Strait of Tiran", "Gulf of Aqaba, middle", "Gulf of Aqaba, head"],
    "SA-DUB": ["off Duba"],
    "AE-FJR": ["off Fujairah"],
    "OM-BAR": ["off Barka"],
    "OM-QAL": ["off Qalhat"],
    "OM-DIB": ["off Dibba"],
    "AE-KAL": ["off Fujairah"],
    "YE-MOK": ["off Assab"],
    "HK-SMB": ["off Lantau", "off Cheung Chau"],
    "GR-HER": ["off Crete, west", "off Chania", "off Heraklion"],
    "MV-KUL": ["Maldives, north"],
    "SC-CAR": ["off Seychelles, north"],
    "AO-LAD": ["off Luanda"],
    "ES-GCA": ["off Gran Canaria"],
    "PT-SXL": ["off Sesimbra"],
    "IN-BOM": ["off Mumbai"],
    "PK-KHI": ["off Karachi"],
    "IN-MAA": ["off Chennai"],
    "IN-COK": ["off Kochi"],
    "LK-CMB": ["off Colombo"],
    "LK-MTR": ["Dondra Head"],
    "SG-TUA": ["off Tuas"],
    "SG-CHG": ["off Tuas"],
    "TH-STN": ["off Satun"],
    "MY-PEN": ["off Penang"],
    "MY-BUT": ["off Penang, north"],
    "ID-MDN": ["off Belawan"],
    "ID-DUM": ["off Dumai", "Rupat Strait"],
    "BD-CXB": ["Bay of Bengal, north", "off Cox's Bazar"],
    "BD-KUA": ["Bay of Bengal, north", "off Kuakata"],
    "MM-NGW": ["off Ngwe Saung"],
    "KE-MBA": ["off Mombasa"],
    "TZ-DAR": ["off Dar es Salaam"],
    "ZA-MLK": ["off Cape Town"],
    "ZA-YZF": ["off Cape Town"],
    "MZ-MPM": ["off Maputo", "Maputo Bay"],
    "AE-DXB": ["off Dubai"],
    "AE-AUH": ["off Abu Dhabi"],
    "QA-DOH": ["off Doha"],
    "BH-MAN": ["off Bahrain"],
    "SA-KHB": ["off Bahrain"],
    "KW-KWI": ["off Kuwait"],
    "IQ-FAW": ["off Al Faw"],
    "TR-IST": ["off Bosphorus"],
    "SC-VIC": ["off Seychelles"],
}  # fmt: skip
"""Marks before a station (or its beach manhole), coming from the sea."""

GATES: dict[str, tuple[str, list[Point]]] = {
    "G-STRAIT-GIBRALTAR": ("Strait of Gibraltar", [(-5.6, 36.05), (-5.6, 35.83)]),
    "G-STRAIT-SICILY": ("Strait of Sicily", [(12.45, 37.8), (11.04, 37.05)]),
    "G-STRAIT-MESSINA": ("Strait of Messina", [(15.4, 38.24), (15.8, 38.24)]),
    "G-STRAIT-BAB-EL-MANDEB": ("Bab el-Mandeb", [(43.5, 12.7), (43.1, 12.45)]),
    "G-STRAIT-HORMUZ": ("Strait of Hormuz", [(56.4, 26.2), (56.4, 27.1)]),
    "G-STRAIT-MALACCA": ("Strait of Malacca", [(101.4, 2.9), (100.3, 2.7)]),
    "G-STRAIT-TIRAN": ("Strait of Tiran", [(34.4, 28.0), (34.7, 28.0)]),
    "G-STRAIT-BOSPHORUS": ("Bosphorus", [(29.04, 41.1), (29.12, 41.1)]),
    "G-STRAIT-DARDANELLES": ("Dardanelles", [(26.2, 40.2), (26.6, 40.2)]),
    "G-STRAIT-JUBAL": ("Strait of Jubal", [(33.65, 27.4), (34.2, 27.85)]),
}  # fmt: skip
"""Straits: name, and a line across; a segment that crosses it belongs to the group."""

GULF_OF_SUEZ = shapely.Polygon(
    [(32.3, 30.0), (32.3, 29.0), (33.7, 27.4), (34.2, 27.85), (33.2, 29.2), (32.7, 30.0)]
)
GULF_OF_SUEZ_GROUP = "EG-G-GULF-SUEZ"


class System(NamedTuple):
    """Name, status of its segments unless a segment has its own, and sources of its landings."""

    name: str
    status: str
    sources: str


class Segment(NamedTuple):
    """A row of the table: a trunk, or a branch if `on` is given."""

    id: str
    system: str
    start: str  # for a branch: "" (its branching unit)
    end: str
    marks: str  # separated by "; ", WAYS in capitals; "= " before: no approaches, alone: straight
    sources: str = ""
    note: str = ""
    basis: str = "inferred"
    low: float | None = None
    high: float | None = None
    on: str = ""
    status: str = ""
    accuracy: float = 50
    medium: str = "sea"


def trunk(id: str, start: str, end: str, marks: str, **more: Any) -> Segment:
    """Return a trunk."""
    return Segment(id, system_of(id), start, end, marks, **more)


def branch(on: str, end: str, marks: str = "", **more: Any) -> Segment:
    """Return a branch to a station from the trunk, or other branch, `on`."""
    system, code = system_of(on), more.pop("code", end[3:].removesuffix("-BMH"))
    return Segment(f"{system}-B-{code}", system, "", end, marks, on=on, **more)


def system_of(id: str) -> str:
    """Return the system that a segment's id begins with."""
    return re.sub(r"-(T\d+|[BS]-[A-Z-]+)$", "", id)


SYSTEMS: dict[str, System] = {
    "PEACE": System("PEACE", "in service", "telegeography-2026"),
    "SMW3": System("SEA-ME-WE 3", "retired", "wikipedia-smw3"),
    "SMW4": System("SEA-ME-WE 4", "in service", "wikipedia-smw4"),
    "SMW5": System("SEA-ME-WE 5", "in service", "consultingjulian-smw5;telegeography-2024"),
    "SMW6": System("SEA-ME-WE 6", "under construction", "samena-smw6"),
    "FEA": System("FLAG Europe-Asia", "in service", "wired-1996-12;submarinenetworks-asia-europe-africa"),
    "FALCON": System("FALCON", "in service", "submarinenetworks-asia-europe-africa;telegeography-2021"),
    "IMEWE": System("IMEWE", "in service", "yalibnan-2010-12-14;telegeography-2021"),
    "EIG": System("Europe India Gateway", "in service", "commsupdate-2011-02-23"),
    "TE-NORTH": System("TE North", "in service", "fierce-tenorth"),
    "MENA": System("MENA", "in service", "submarinenetworks-mena;telegeography-2021"),
    "SEACOM": System("SEACOM", "in service", "commsupdate-2007-12-12;telegeography-2021"),
    "AAE-1": System("AAE-1", "in service", "submarinenetworks-aae1-cma;telegeography-2021"),
    "HAWK": System("Hawk", "in service", "telegeography-2021"),
    "ALETAR": System("Aletar", "in service", "telegeography-2021;meatechwatch-2025-10-28"),
    "2AFRICA": System("2Africa", "in service", "submarinenetworks-2africa-genoa;telegeography-2024"),
    "RED2MED": System("Red2Med", "in service", "amwalalghad-red2med;telegeography-2024"),
    "IEX": System("India Europe Xpress", "under construction", "bizjournal-2022-09-01"),
    "AFRICA-1": System("Africa-1", "under construction", "telecomtalk-africa1-2024"),
    "MEDUSA": System("Medusa", "under construction", "submarinenetworks-medusa-asn;telegeography-2024"),
    "CORAL-BRIDGE": System("Coral Bridge", "in service", "itweb-coralbridge-2025"),
    "TABA-AQABA": System("Taba - Aqaba", "unverified", "telegeography-2021"),
    "MRSC": System("Mobily Red Sea Cable", "planned", "gulfnews-mrsc-2024"),
    "EAGLE": System("EAGLE", "planned", "arabfinance-eagle-2024;telegeography-2026"),
    "TE-GRID": System("Telecom Egypt - Grid Telecom", "announced", "ot-2022-12-13"),
    "KAFOS": System("KAFOS", "in service", "meed-kafos-1995;telegeography-2021"),
    "BLUE": System("Blue", "unverified", "convergedigest-2021-08;subseacables-2024-11"),
    "RAMAN": System("Raman", "under construction", "subseacables-2024-11"),
    "SAT-3": System("SAT-3/WASC", "in service", "convergedigest-2005-08-31;vuetel-sat3"),
    "SAFE": System("SAFE", "in service", "convergedigest-2005-08-31"),
    "WACS": System("WACS", "in service", "submarinenetworks-euro-africa;telegeography-2024"),
    "EASSY": System("EASSy", "in service", "infogalactic-eassy;telegeography-2021"),
    "EQUIANO": System("Equiano", "in service", "wikipedia-equiano"),
    "ACE": System("ACE", "in service", "telegeography-2024"),
    "OMRAN-EPEG": System("OMRAN/EPEG", "in service", "telegeography-2013"),
    "GBI": System("Gulf Bridge International", "in service", "reuters-gbi-2011;telegeography-2013"),
    "CCS": System("Caucasus Cable System", "in service", "wikipedia-ccs"),
}  # fmt: skip

SEGMENTS: list[Segment] = [
    # PEACE
    trunk("PEACE-S-KHI-ZAF", "PK-KHI", "EG-ZAF-BMH", "-OMAN; -ADEN; -RED SEA", sources="thenews-989083", basis="stated", low=5800, high=5800, note="no route position list is published: the line is assumed, the length is published"),
    trunk("PEACE-S-ABT-MRS", "EG-ABT-BMH", "FR-MRS", "MED EAST; off Malta, south; off Malta, west; Strait of Sicily, south; Strait of Sicily; SARDINIA", sources="commsupdate-2022-04-01;timesofmalta-925300;whoswhomt-2021", basis="stated", note="3,200 km (2022) and 3,214 km (2021) are published for the Mediterranean part; whether the branches are in it is not said, so it is not taken for the length of this trunk alone; built from Abu Talat past the branching units for Cyprus and Malta to Marseille"),
    trunk("PEACE-T3", "PK-KHI", "SG-TUA", "off Kutch; off Saurashtra; INDIA WEST; BENGAL; MALACCA", sources="dcd-peace-singapore-2024;submarinenetworks-peace-singapore;jambonews-2022-03", basis="stated", low=6300, high=6500, note="6,500 km announced in 2022, 6,300 km in 2024 for the part from Pakistan to Singapore; whether the branch to the Maldives is in it is not said"),
    branch("PEACE-S-KHI-ZAF", "SA-JED", sources="telegeography-2026"),
    branch("PEACE-S-KHI-ZAF", "SO-BBO", sources="telegeography-2024", status="unverified", note="in a list of 2024; no report of the landing was found"),
    branch("PEACE-S-KHI-ZAF", "KE-MBA", "off Guardafui; off Ras Hafun; off Mogadishu", sources="telegeography-2026;jambonews-2022-03", note="called a trunk landing by the operator; its length is not published"),
    branch("PEACE-B-MBA", "SC-VIC", sources="telegeography-2024", status="unverified", note="in a list of 2024; no report of the landing was found"),
    branch("PEACE-T3", "MV-KUL", "Maldives, north", sources="islandchief-2024-02-18"),
    branch("PEACE-S-ABT-MRS", "CY-YER", sources="whoswhomt-2021"),
    branch("PEACE-S-ABT-MRS", "MT-MEL", "off Malta, west", sources="timesofmalta-925300", basis="stated", low=55, high=55),
    branch("PEACE-S-ABT-MRS", "TN-BIZ", sources="dcd-peace-bizerte-2024"),
    # SEA-ME-WE 3
    trunk("SMW3-T8", "DE-NOR", "BE-OST", "off Terschelling; off Texel"),
    trunk("SMW3-T1", "BE-OST", "GB-GOO", "Dover Strait; English Channel"),
    trunk("SMW3-T2", "GB-GOO", "PT-SES", "BISCAY"),
    trunk("SMW3-T3", "PT-SES", "IT-MAZ", "Cape St Vincent; -CADIZ; -ALGERIA; off Bizerte"),
    trunk("SMW3-T4", "IT-MAZ", "EG-ALX-BMH", "Strait of Sicily, south; off Malta, south; -MED EAST"),
    trunk("SMW3-T5", "EG-SUZ-BMH", "DJ-JIB", "RED SEA"),
    trunk("SMW3-T6", "DJ-JIB", "IN-BOM", "ADEN; OMAN"),
    trunk("SMW3-T7", "IN-BOM", "SG-TUA", "INDIA WEST; BENGAL; MALACCA", note="the parts beyond Singapore, to Australia and Japan, are left out"),
    branch("SMW3-T4", "GR-CHQ"),
    branch("SMW3-T4", "TR-MAR"),
    branch("SMW3-T4", "CY-YER"),
    branch("SMW3-T5", "SA-JED"),
    branch("SMW3-T6", "OM-MCT"),
    branch("SMW3-T6", "AE-FJR", "Gulf of Oman"),
    branch("SMW3-T6", "PK-KHI"),
    branch("SMW3-T7", "IN-COK"),
    branch("SMW3-T7", "LK-CMB"),
    branch("SMW3-T7", "TH-STN"),
    branch("SMW3-T7", "MY-PEN"),
    branch("SMW3-T7", "ID-MDN"),
    branch("SMW3-T2", "FR-PEN", code="FR-PEN"),
    branch("SMW3-T3", "MA-TTN"),
    branch("SMW3-T7", "MM-PYA", "Rondo (N Sumatra); Andaman Sea, south"),
    # SEA-ME-WE 4
    trunk("SMW4-T1", "FR-MRS", "EG-ALX-BMH", "-SARDINIA; -SICILY; -MED EAST"),
    trunk("SMW4-T2", "EG-SUZ-BMH", "IN-BOM", "RED SEA; ADEN; OMAN"),
    trunk("SMW4-T3", "IN-BOM", "SG-TUA", "INDIA WEST; BENGAL; MALACCA"),
    branch("SMW4-T1", "DZ-ANN"),
    branch("SMW4-T1", "TN-BIZ"),
    branch("SMW4-T1", "IT-PMO", "off Sicily, west"),
    branch("SMW4-T2", "SA-JED"),
    branch("SMW4-T2", "AE-FJR", "Gulf of Oman"),
    branch("SMW4-T2", "PK-KHI"),
    branch("SMW4-T3", "LK-CMB"),
    branch("SMW4-T3", "IN-MAA", "off Sri Lanka east"),
    branch("SMW4-T3", "BD-CXB", "Bay of Bengal, south"),
    branch("SMW4-T3", "TH-STN"),
    branch("SMW4-T3", "MY-MLK"),
    # SEA-ME-WE 5
    trunk("SMW5-T1", "FR-TLN", "EG-ABT-BMH", "-SARDINIA; -SICILY; -MED EAST"),
    trunk("SMW5-T2", "EG-ZAF-BMH", "LK-MTR", "RED SEA; ADEN; off Socotra north"),
    trunk("SMW5-T3", "LK-MTR", "SG-TUA", "Bay of Bengal, south; Rondo (N Sumatra); MALACCA"),
    branch("SMW5-T1", "IT-CTA", "off Sicily, south-east"),
    branch("SMW5-T1", "TR-MAR"),
    branch("SMW5-T2", "SA-YNB"),
    branch("SMW5-T2", "YE-HOD"),
    branch("SMW5-T2", "DJ-JIB"),
    branch("SMW5-T2", "AE-FJR", "OMAN; Gulf of Oman"),
    branch("SMW5-B-FJR", "OM-QAL"),
    branch("SMW5-B-FJR", "PK-KHI"),
    branch("SMW5-T3", "BD-KUA", "Bay of Bengal, south"),
    branch("SMW5-T3", "MM-NGW", "Rondo (N Sumatra); Andaman Sea, west; Preparis Channel"),
    branch("SMW5-T3", "ID-MDN"),
    branch("SMW5-T3", "MY-MLK"),
    branch("SMW5-T3", "ID-DUM"),
    # SEA-ME-WE 6
    trunk("SMW6-T1", "FR-MRS", "EG-PSD-BMH", "-SARDINIA; -SICILY; -MED EAST", sources="ecofin-2025-07-07"),
    trunk("SMW6-T2", "EG-RGH-BMH", "IN-BOM", "RED SEA; ADEN; OMAN", sources="ecofin-2025-07-07"),
    trunk("SMW6-T3", "IN-BOM", "SG-TUA", "INDIA WEST; BENGAL; MALACCA"),
    trunk("SMW6-T4", "OM-MCT", "BH-MAN", "Gulf of Oman, head; Strait of Hormuz; off Khasab; off Greater Tunb; off Sirri; off Qatar, north-east", sources="capacity-alkhaleej-2023", basis="stated", note="the Gulf part, Al Khaleej: 1,400 km are published with its landings in Qatar and the United Arab Emirates, not the length of this line alone"),
    branch("SMW6-T2", "SA-YNB"),
    branch("SMW6-T2", "DJ-JIB"),
    branch("SMW6-T2", "OM-MCT"),
    branch("SMW6-T2", "PK-KHI"),
    branch("SMW6-T3", "MV-HUL", "Maldives, Kardiva"),
    branch("SMW6-T3", "LK-MTR"),
    branch("SMW6-T3", "IN-MAA", "off Sri Lanka east"),
    branch("SMW6-T3", "BD-CXB", "Bay of Bengal, south"),
    branch("SMW6-T3", "MY-MOR"),
    branch("SMW6-T4", "AE-AUH", "off Sirri", sources="capacity-alkhaleej-2023"),
    branch("SMW6-T4", "QA-DOH", sources="capacity-alkhaleej-2023"),
    # FLAG Europe-Asia
    trunk("FEA-T1", "GB-PTC", "ES-EST", "BISCAY; off Sesimbra; Cape St Vincent; -CADIZ", basis="stated"),
    trunk("FEA-T2", "ES-EST", "IT-PMO", "Alboran Sea; off Cabo de Gata; off Algiers; Algerian Basin; off Sardinia, south; off Sicily, west", basis="stated"),
    trunk("FEA-T3", "IT-PMO", "EG-ALX-BMH", "off Sicily, west; Strait of Sicily; Strait of Sicily, south; off Malta, south; -MED EAST", basis="stated", note="an earlier planning text has the cable cross to Alexandria and Port Said; the way past the west or the east of Sicily is not published"),
    branch("FEA-T3", "EG-PSD-BMH", "Levantine Sea", sources="telegeography-2026"),
    trunk("FEA-T4", "EG-SUZ-BMH", "AE-FJR", "RED SEA; ADEN; OMAN; Gulf of Oman", basis="stated", note="the source calls the end in the Emirates Dubai; the cable lands at Fujairah"),
    trunk("FEA-T5", "AE-FJR", "IN-BOM", "Gulf of Oman", basis="stated"),
    trunk("FEA-T6", "IN-BOM", "TH-STN", "INDIA WEST; BENGAL; Malacca Strait, north", basis="stated", note="on by land to Songkhla"),
    branch("FEA-T4", "JO-AQJ", "off Ras Mohammed"),
    branch("FEA-T4", "SA-JED", basis="stated"),
    trunk("FEA-T7", "TH-SGZ", "HK-SMB", "South China Sea, south-west; off Ca Mau; off Vung Tau; off Nha Trang; South China Sea, north", basis="stated", note="joined to Satun by land; the parts beyond are left out"),
    branch("FEA-T4", "EG-ZAF-BMH", "= off Ras Abu Bakr", sources="telegeography-2026", note="a second leg on the Red Sea, drawn on a map of 2026; where it leaves the other is not published"),
    branch("FEA-T6", "MY-PEN", basis="stated"),
    # FALCON
    trunk("FALCON-T1", "EG-SUZ-BMH", "OM-MCT", "RED SEA; ADEN; OMAN"),
    trunk("FALCON-T2", "OM-MCT", "IN-BOM", ""),
    trunk("FALCON-T3", "OM-MCT", "AE-DXB", "HORMUZ"),
    trunk("FALCON-T4", "AE-DXB", "QA-DOH", "off Sirri"),
    trunk("FALCON-T5", "QA-DOH", "BH-MAN", "off Qatar, north-east"),
    trunk("FALCON-T6", "BH-MAN", "KW-KWI", "Gulf at 28 N"),
    trunk("FALCON-T7", "KW-KWI", "IQ-FAW", "= off Kuwait; off Al Faw"),
    branch("FALCON-T1", "SA-JED"),
    branch("FALCON-T1", "SD-PZU"),
    branch("FALCON-T1", "YE-HOD"),
    trunk("FALCON-T8", "IN-BOM", "LK-CMB", "INDIA WEST"),
    branch("FALCON-T1", "YE-GHA"),
    branch("FALCON-T2", "IR-CHB"),
    branch("FALCON-T3", "OM-KHS"),
    branch("FALCON-T3", "IR-BND"),
    branch("FALCON-T8", "IN-TRV"),
    branch("FALCON-T8", "MV-MLE", "off Cape Comorin"),
    branch("FALCON-T6", "SA-KHB", "= off Bahrain"),
    # IMEWE
    trunk("IMEWE-T1", "FR-MRS", "EG-ALX-BMH", "-SARDINIA; -SICILY; -MED EAST"),
    trunk("IMEWE-T2", "EG-SUZ-BMH", "AE-FJR", "RED SEA; ADEN; OMAN; Gulf of Oman"),
    trunk("IMEWE-T3", "AE-FJR", "PK-KHI", "Gulf of Oman, north", sources="commsupdate-2016-01-08", note="a fault of 2015 is placed between the United Arab Emirates and Karachi"),
    trunk("IMEWE-T4", "PK-KHI", "IN-BOM", "off Kutch; off Saurashtra"),
    branch("IMEWE-T1", "IT-CTA", "off Sicily, south-east"),
    branch("IMEWE-T1", "LB-TRI", "off Alexandria; Levantine Sea, south"),
    branch("IMEWE-T2", "SA-JED"),
    # EIG
    trunk("EIG-T1", "GB-BUD", "PT-SES", "BISCAY", basis="stated"),
    trunk("EIG-T2", "PT-SES", "GI-GIB", "Cape St Vincent; -CADIZ", basis="stated"),
    trunk("EIG-T3", "GI-GIB", "MC-MON", "Alboran Sea; off Cabo de Gata; off Menorca", basis="stated"),
    trunk("EIG-T4", "MC-MON", "LY-TIP", "off Sardinia, west; off Sardinia, south; off Bizerte; Strait of Sicily; Strait of Sicily, south", basis="stated"),
    trunk("EIG-T11", "LY-TIP", "EG-ABT-BMH", "Gulf of Sidra, north; off Cyrenaica"),
    trunk("EIG-T5", "MC-MON", "FR-MRS", "= Cannes; Toulon, north", basis="stated", accuracy=30, medium="land", note="to a terminal site in Marseille that is not counted as a landing: taken to go by land; the way is not published"),
    trunk("EIG-T6", "EG-ZAF-BMH", "SA-JED", "off Ras Mohammed; Red Sea at 26 N; Red Sea at 24 N; Red Sea off Yanbu", note="the Egyptian part joined in 2011 after the others"),
    trunk("EIG-T7", "SA-JED", "DJ-JIB", "Red Sea off Port Sudan; Red Sea at 18 N; Red Sea at 16 N; off Jabal al Tair; off Hanish; off Assab; Bab el-Mandeb", basis="stated"),
    trunk("EIG-T8", "DJ-JIB", "OM-BAR", "ADEN; OMAN; Gulf of Oman", basis="stated"),
    trunk("EIG-T9", "OM-BAR", "AE-FJR", "", basis="stated"),
    trunk("EIG-T10", "AE-FJR", "IN-BOM", "Gulf of Oman", basis="stated"),
    # TE North, MENA, Hawk, Aletar
    trunk("TE-NORTH-T1", "EG-ABT-BMH", "FR-MRS", "MED EAST; SICILY; SARDINIA", sources="lightwave-2008-01-31;telegeography-2021", basis="stated", low=3100, high=3634, note="3,100 km in the contract of 2008 (Sidi Kerir - Marseille), 3,600 km in 2011 (with the branch to Cyprus, it seems), 3,634 km in a later list"),
    branch("TE-NORTH-T1", "CY-PEN", sources="mcit-1637"),
    trunk("MENA-T1", "IT-MAZ", "EG-ABT-BMH", "Strait of Sicily, south; off Malta, south; -MED EAST"),
    trunk("MENA-T2", "EG-ZAF-BMH", "OM-MCT", "RED SEA; ADEN; OMAN"),
    trunk("MENA-T3", "OM-MCT", "IN-BOM", ""),
    branch("MENA-T2", "SA-JED"),
    trunk("HAWK-T1", "FR-MRS", "EG-ALX-BMH", "-SARDINIA; -SICILY; -MED EAST", note="3,400 km are published for the whole system with the branch to Cyprus, not the length of this trunk alone"),
    branch("HAWK-T1", "CY-YER"),
    trunk("ALETAR-T1", "EG-ALX-BMH", "SY-TAR", "Levantine Sea, south", basis="stated", low=787, high=787, note="the published length is that of the whole system, which has these two ends"),
    # SEACOM
    trunk("SEACOM-T1", "EG-ZAF-BMH", "KE-MBA", "RED SEA; ADEN; SOMALIA", note="whether the trunk comes ashore between Egypt and Kenya is not published"),
    trunk("SEACOM-T2", "KE-MBA", "ZA-MTZ", "MOZAMBIQUE"),
    branch("SEACOM-T1", "DJ-JIB"),
    branch("SEACOM-T1", "IN-BOM", "Gulf of Aden, east", sources="mascareignas-2009-02", note="laid from India towards Africa and joined at sea; Tata has two pairs from Egypt to India (TGN-Eurasia)"),
    branch("SEACOM-T2", "TZ-DAR"),
    branch("SEACOM-T2", "MZ-MPM"),
    # AAE-1
    trunk("AAE-1-T1", "FR-MRS", "EG-ABT-BMH", "-SARDINIA; -SICILY; -MED EAST"),
    trunk("AAE-1-T2", "EG-ZAF-BMH", "IN-BOM", "RED SEA; ADEN; OMAN"),
    trunk("AAE-1-T3", "IN-BOM", "TH-STN", "INDIA WEST; BENGAL; Malacca Strait, north"),
    trunk("AAE-1-T4", "TH-SGZ", "HK-CAP", "South China Sea, south-west; off Ca Mau; off Vung Tau; off Nha Trang; South China Sea, north", note="joined to Satun by land"),
    branch("AAE-1-T1", "IT-BRI", "Ionian Sea; Ionian Sea, north; Strait of Otranto"),
    branch("AAE-1-T1", "GR-CHQ"),
    branch("AAE-1-T2", "SA-JED"),
    branch("AAE-1-T2", "DJ-JIB"),
    branch("AAE-1-T2", "YE-ADE"),
    branch("AAE-1-T2", "OM-BUS"),
    branch("AAE-1-T2", "AE-FJR", "Gulf of Oman"),
    branch("AAE-1-B-FJR", "QA-DOH", "HORMUZ; off Sirri"),
    branch("AAE-1-T2", "PK-KHI"),
    branch("AAE-1-T3", "MM-NGW", "Rondo (N Sumatra); Andaman Sea, west; Preparis Channel"),
    branch("AAE-1-T3", "MY-BUT"),
    branch("AAE-1-T4", "VN-VTU"),
    branch("AAE-1-T4", "KH-SHV", "South China Sea, south-west; Gulf of Thailand"),
    # 2Africa
    trunk("2AFRICA-T1", "GB-BUD", "PT-CAR", "BISCAY"),
    trunk("2AFRICA-T2", "PT-CAR", "EG-PSD-BMH", "Cape St Vincent; -CADIZ; -ALGERIA; off Bizerte; -SICILY; -MED EAST"),
    trunk("2AFRICA-T3", "EG-RGH-BMH", "SA-JED", "off Ras Mohammed; Red Sea at 26 N; Red Sea at 24 N; Red Sea off Yanbu"),
    trunk("2AFRICA-T12", "SA-JED", "DJ-JIB", "Red Sea off Port Sudan; Red Sea at 18 N; Red Sea at 16 N; off Jabal al Tair; off Hanish; off Assab; Bab el-Mandeb", sources="bloomberg-2025-12-copy", status="under construction", note="the part in the southern Red Sea was not built in 2025-12; where it begins is not published"),
    trunk("2AFRICA-T4", "DJ-JIB", "KE-MBA", "ADEN; SOMALIA"),
    trunk("2AFRICA-T5", "KE-MBA", "ZA-DUR", "MOZAMBIQUE; off Durban"),
    trunk("2AFRICA-T6", "ZA-DUR", "ZA-YZF", "off Transkei; off Port Elizabeth; Cape Agulhas; off Cape Point"),
    trunk("2AFRICA-T7", "ZA-YZF", "PT-CAR", "-WEST AFRICA; -GUINEA"),
    trunk("2AFRICA-T8", "EG-RGH-BMH", "EG-SUZ-BMH", "= off Ras Gharib; off Ras Abu Bakr; off Zafarana; off Ain Sokhna; off Suez", sources="2africa-updates", accuracy=10, basis="stated", note="a marine path between these stations is published as finished in 2022-10, its line is not"),
    trunk("2AFRICA-T9", "OM-BAR", "IN-BOM", "Gulf of Oman", sources="capacity-2africa-djibouti", status="under construction", note="part of 2Africa Pearls"),
    trunk("2AFRICA-T10", "OM-BAR", "KW-KWI", "off Fujairah; HORMUZ; GULF", sources="capacity-2africa-djibouti", status="under construction", note="part of 2Africa Pearls"),
    trunk("2AFRICA-T11", "DJ-JIB", "OM-BAR", "ADEN; OMAN; Gulf of Oman", sources="capacity-2africa-djibouti", status="under construction", note="part of 2Africa Pearls; where it leaves the trunk is not published"),
    branch("2AFRICA-T2", "ES-BCN", "off Ibiza, east"),
    branch("2AFRICA-T2", "FR-MRS", "off Sardinia, south; off Sardinia, west"),
    branch("2AFRICA-T2", "IT-GOA", "off Bizerte; off Sardinia, south; off Sardinia, west"),
    branch("2AFRICA-T3", "SA-DUB"),
    branch("2AFRICA-T3", "SA-YNB"),
    branch("2AFRICA-T12", "SD-PZU", status="under construction"),
    branch("2AFRICA-T4", "SO-BBO"),
    branch("2AFRICA-T4", "SO-MGQ"),
    branch("2AFRICA-T5", "TZ-DAR"),
    branch("2AFRICA-T5", "SC-CAR", "off Mombasa"),
    branch("2AFRICA-T5", "MZ-MPM"),
    branch("2AFRICA-T6", "ZA-PLZ"),
    branch("2AFRICA-T5", "MZ-NAC"),
    branch("2AFRICA-T5", "KM-MOR"),
    branch("2AFRICA-T5", "MG-MJN"),
    branch("2AFRICA-T7", "AO-LAD"),
    branch("2AFRICA-T7", "CD-MUA"),
    branch("2AFRICA-T7", "CG-PNR"),
    branch("2AFRICA-T7", "GA-LBV"),
    branch("2AFRICA-T7", "ES-GCA"),
    branch("2AFRICA-T7", "ZA-MLK"),
    branch("2AFRICA-T2", "GR-TYM", sources="ot-2022-12-13", status="announced"),
    branch("2AFRICA-T8", "EG-ZAF-BMH", "= off Zafarana", sources="telegeography-2024", accuracy=10),
    branch("2AFRICA-T7", "NG-LOS"),
    branch("2AFRICA-T7", "GH-ACC"),
    branch("2AFRICA-T7", "CI-ABJ"),
    branch("2AFRICA-T7", "SN-DKR"),
    branch("2AFRICA-T11", "OM-SLL", status="under construction", sources="capacity-2africa-djibouti"),
    branch("2AFRICA-T9", "PK-KHI", status="under construction", sources="capacity-2africa-djibouti"),
    branch("2AFRICA-T10", "AE-KAL", status="under construction", sources="capacity-2africa-djibouti"),
    branch("2AFRICA-T10", "AE-AUH", "off Sirri", status="under construction", sources="capacity-2africa-djibouti"),
    branch("2AFRICA-T10", "QA-DOH", status="under construction", sources="capacity-2africa-djibouti"),
    branch("2AFRICA-T10", "BH-MAN", status="under construction", sources="capacity-2africa-djibouti"),
    branch("2AFRICA-T10", "SA-KHB", status="under construction", sources="capacity-2africa-djibouti"),
    branch("2AFRICA-T10", "IQ-FAW", status="under construction", sources="capacity-2africa-djibouti"),
    # Red2Med, IEX, Africa-1, Medusa
    trunk("RED2MED-T1", "EG-RGH-BMH", "EG-ZAF-BMH", "= off Ras Gharib; off Ras Abu Bakr", accuracy=10, note="marine part of a system that goes on by land along the Suez Canal; its length is not published apart"),
    trunk("RED2MED-T2", "EG-ZAF-BMH", "EG-SUZ-BMH", "= off Zafarana; off Ain Sokhna; off Suez", accuracy=10, note="marine part of a system that goes on by land along the Suez Canal; its length is not published apart"),
    trunk("IEX-T1", "IT-SAV", "EG-SDK-BMH", "Corsica Channel; off Elba; Tyrrhenian Sea; off Sicily, west; Strait of Sicily; Strait of Sicily, south; off Malta, south; Ionian Sea; off Crete, south; Levantine Sea"),
    trunk("IEX-T2", "EG-ZA2-BMH", "DJ-JIB", "RED SEA"),
    trunk("IEX-T3", "DJ-JIB", "IN-BOM", "ADEN; off Salalah"),
    branch("IEX-T1", "GR-TYM"),
    branch("IEX-T2", "SA-NEO", sources="telegeography-2024", note="Neom in a list of 2024; Duba in 2022, Jeddah and Duba in 2021"),
    branch("IEX-T2", "SA-YNB"),
    branch("IEX-T3", "OM-SLL"),
    trunk("AFRICA-1-T1", "FR-MRS", "EG-PSD-BMH", "-SARDINIA; -SICILY; -MED EAST", sources="brief-africa1-2024-11;telegeography-2026", note="Port Said in the announcements of 2024; a map of 2026 draws Sidi Kerir; Sudan is named without a place and left out"),
    branch("AFRICA-1-T1", "DZ-BJA", "off Sardinia, south", sources="brief-africa1-2024-11"),
    trunk("AFRICA-1-T2", "EG-RGH-BMH", "PK-KHI", "RED SEA; ADEN; OMAN"),
    branch("AFRICA-1-T2", "SA-DUB"),
    branch("AFRICA-1-T2", "DJ-JIB"),
    branch("AFRICA-1-T2", "AE-KAL", "Gulf of Oman"),
    branch("AFRICA-1-T2", "SO-BBO", sources="telegeography-2026"),
    branch("AFRICA-1-T2", "YE-MOK", sources="telegeography-2026"),
    branch("AFRICA-1-T2", "KE-MBA", "off Guardafui; off Ras Hafun; off Mogadishu"),
    trunk("MEDUSA-T1", "PT-CAR", "EG-PSD-BMH", "Cape St Vincent; -CADIZ; -ALGERIA; off Bizerte; -SICILY; -MED EAST"),
    branch("MEDUSA-T1", "MA-TTN"),
    branch("MEDUSA-T1", "MA-NDR", "Alboran Sea"),
    branch("MEDUSA-T1", "ES-BCN", "off Ibiza, east"),
    branch("MEDUSA-T1", "DZ-ALG"),
    branch("MEDUSA-T1", "DZ-CLO"),
    branch("MEDUSA-T1", "FR-MRS", "off Sardinia, south; off Sardinia, west", sources="dcmag-medusa"),
    branch("MEDUSA-T1", "TN-BIZ"),
    branch("MEDUSA-T1", "IT-MAZ"),
    branch("MEDUSA-T1", "LY-TIP"),
    branch("MEDUSA-T1", "LY-BEN"),
    branch("MEDUSA-T1", "GR-HER"),
    branch("MEDUSA-T1", "CY-YER"),
    branch("MEDUSA-T1", "SY-TAR", "off Damietta; Levantine Sea, south"),
    # Gulf of Aqaba and northern Red Sea
    trunk("CORAL-BRIDGE-T1", "EG-TAB-BMH", "JO-AQJ", "= ", sources="telecomtalk-coralbridge-2024", basis="stated", low=15, high=15, accuracy=4),
    trunk("TABA-AQABA-T1", "EG-TAB-BMH", "JO-AQJ", "= ", basis="stated", low=13, high=13, accuracy=4),
    trunk("MRSC-T1", "EG-SSH-BMH", "SA-DUB", "off Sharm El Sheikh; off Tiran", basis="stated", accuracy=20),
    # Europe to Egypt, planned
    trunk("EAGLE-T1", "EG-SDK-BMH", "AL-DUR", "Levantine Sea; off Crete, south; off Crete, south-west; off Peloponnese; Ionian Sea, north; Strait of Otranto", basis="stated", note="the station in Egypt is that of a map of 2026; a branch to Italy is planned, its landing is not published"),
    trunk("TE-GRID-T1", "EG-PSD-BMH", "GR-TYM", "", basis="stated", note="announced in 2022 as a branch to Tympaki of a cable along the coasts of Africa that was being laid then; no date of service found"),
    # Black Sea
    trunk("CCS-T1", "GE-POT", "BG-BAL", "Black Sea, east; Black Sea, west", sources="commsupdate-2008-10-08", basis="stated", low=1100, high=1182, note="1,100 km to Varna before it was laid, 1,182 km to Balchik since"),
    trunk("KAFOS-T1", "TR-IST", "BG-VAR", ""),
    trunk("KAFOS-T2", "BG-VAR", "RO-MGL", "off Kaliakra; off Shabla"),
    # Israel, Jordan, Saudi Arabia
    trunk("BLUE-T1", "IT-GOA", "IL-TLV", "Corsica Channel; off Elba; Tyrrhenian Sea; MESSINA; off Crete, south; Levantine Sea, south", basis="stated", note="through the Strait of Messina, as published"),
    branch("BLUE-T1", "CY-YER", "off Crete, south"),
    trunk("BLUE-T2", "IL-TLV", "JO-AQJ", "= Beersheba; Arava", sources="subseacables-2024-11", basis="stated", accuracy=40, medium="land", note="by land; the way is not published"),
    branch("BLUE-T1", "FR-MRS", "off Cap Corse; off Hyeres", note="leaves the trunk where is not published"),
    branch("BLUE-T1", "FR-BIA"),
    branch("BLUE-T1", "IT-ROM"),
    branch("BLUE-T1", "IT-GOF"),
    branch("BLUE-T1", "IT-PMO", "Strait of Messina, north"),
    branch("BLUE-T1", "GR-CHQ"),
    trunk("RAMAN-T4", "JO-AQJ", "SA-DUB", "= Haql; Sharma; Al Muwaylih", sources="wirecable-2023-04-05;telegeography-2024", basis="stated", accuracy=40, medium="land", note="by land in two sources, 400 km in one of them; a list of 2024 gives Aqaba as a landing; the way is not published"),
    trunk("RAMAN-T1", "SA-DUB", "DJ-JIB", "RED SEA SOUTH", basis="stated"),
    trunk("RAMAN-T2", "DJ-JIB", "OM-SLL", "ADEN", basis="stated"),
    trunk("RAMAN-T3", "OM-SLL", "IN-BOM", "", basis="stated"),
    branch("RAMAN-T3", "OM-BAR", "off Masirah; off Ras al Hadd; Gulf of Oman", basis="stated"),
    # Ways round
    trunk("SAT-3-T1", "PT-SES", "ZA-MLK", "Cape St Vincent; GUINEA; WEST AFRICA", basis="stated"),
    branch("SAT-3-T1", "ES-CHI", "Cape St Vincent"),
    branch("SAT-3-T1", "ES-ALT"),
    branch("SAT-3-T1", "SN-DKR"),
    branch("SAT-3-T1", "CI-ABJ"),
    branch("SAT-3-T1", "GH-ACC"),
    branch("SAT-3-T1", "NG-LOS"),
    branch("SAT-3-T1", "BJ-COO"),
    branch("SAT-3-T1", "CM-DLA"),
    branch("SAT-3-T1", "GA-LBV"),
    branch("SAT-3-T1", "AO-CAC"),
    trunk("SAFE-T1", "ZA-MLK", "MY-PEN", "= off Table Bay; CAPE; off Madagascar, south; off Reunion; off Mauritius; off Mauritius, east; off Addu; BENGAL; Malacca Strait, north; off Penang", basis="stated"),
    branch("SAFE-T1", "ZA-MTZ"),
    branch("SAFE-T1", "RE-STP"),
    branch("SAFE-T1", "MU-BAI"),
    branch("SAFE-T1", "IN-COK", "off Addu"),
    trunk("WACS-T1", "PT-SXL", "ZA-YZF", "off Sesimbra; Cape St Vincent; GUINEA; WEST AFRICA", basis="stated"),
    trunk("WACS-T2", "GB-HIB", "PT-SXL", "BISCAY; off Sesimbra", basis="stated"),
    branch("WACS-T1", "ES-GCA"),
    branch("WACS-T1", "CV-PRA", "Cape Verde; off Cape Verde Islands"),
    branch("WACS-T1", "CI-ABJ"),
    branch("WACS-T1", "GH-ACC"),
    branch("WACS-T1", "NG-LOS"),
    branch("WACS-T1", "TG-LOM"),
    branch("WACS-T1", "CM-LIM"),
    branch("WACS-T1", "CG-PNR"),
    branch("WACS-T1", "CD-MUA"),
    branch("WACS-T1", "AO-SAN"),
    branch("WACS-T1", "NA-SWA"),
    trunk("EQUIANO-T1", "PT-SES", "ZA-MLK", "Cape St Vincent; GUINEA; Gulf of Guinea; Guinea Basin; Angola Basin; Cape Basin", basis="stated", note="drawn far enough west for the published length of the branch to St Helena"),
    branch("EQUIANO-T1", "TG-LOM"),
    branch("EQUIANO-T1", "NG-LOS"),
    branch("EQUIANO-T1", "SH-RUP", "Angola Basin", sources="capacity-equiano-sthelena-2019", basis="stated", low=1140, high=1140),
    branch("EQUIANO-T1", "NA-SWA"),
    trunk("EASSY-T1", "SD-PZU", "DJ-JIB", "Red Sea at 18 N; Red Sea at 16 N; off Jabal al Tair; off Hanish; off Assab; Bab el-Mandeb"),
    trunk("EASSY-T2", "DJ-JIB", "KE-MBA", "ADEN; SOMALIA"),
    trunk("EASSY-T3", "KE-MBA", "ZA-MTZ", "MOZAMBIQUE"),
    branch("EASSY-T2", "SO-MGQ"),
    branch("EASSY-T3", "TZ-DAR"),
    branch("EASSY-T3", "KM-MOR"),
    branch("EASSY-T3", "MG-TUL", "Mozambique Channel, south"),
    branch("EASSY-T3", "MZ-MPM"),
    trunk("OMRAN-EPEG-T1", "OM-BAR", "IR-JAS", "off Fujairah", note="600 km are published for the whole system"),
    branch("OMRAN-EPEG-T1", "OM-DIB"),
    branch("OMRAN-EPEG-B-DIB", "OM-KHS", "Gulf of Oman, head; Strait of Hormuz"),
    # Gulf Bridge
    trunk("GBI-T1", "IN-BOM", "AE-FJR", "Gulf of Oman"),
    trunk("GBI-T2", "AE-FJR", "QA-DOH", "HORMUZ; off Sirri"),
    trunk("GBI-T3", "QA-DOH", "BH-MAN", "off Qatar, north-east"),
    trunk("GBI-T4", "BH-MAN", "KW-KWI", "Gulf at 28 N"),
    trunk("GBI-T5", "KW-KWI", "IQ-FAW", "= off Kuwait; off Al Faw"),
    trunk("GBI-T6", "AE-FJR", "IQ-FAW", "HORMUZ; GULF", note="the other side of the Gulf ring"),
    branch("GBI-T1", "OM-MCT"),
    branch("GBI-T4", "SA-KHB", "= off Bahrain"),
    branch("GBI-T6", "IR-BUZ"),
    # ACE
    trunk("ACE-T1", "FR-PEN", "PT-CAR", "Cape Finisterre; off Cabo da Roca"),
    trunk("ACE-T2", "PT-CAR", "GA-LBV", "Cape St Vincent; GUINEA; Gulf of Guinea", note="landings without another system of these tables, and the part to South Africa, are left out"),
    branch("ACE-T2", "SN-DKR"),
    branch("ACE-T2", "CI-ABJ"),
    branch("ACE-T2", "GH-ACC"),
    branch("ACE-T2", "BJ-COO"),
    branch("ACE-T2", "NG-LOS"),
]  # fmt: skip


class Place(NamedTuple):
    """A place that a segment may end at."""

    at: Point
    accuracy: float
    name: str
    country: str
    approach: list[str]


def main() -> None:
    """Write cables.geojson, check it against the land and print what each system came to."""
    parser = argparse.ArgumentParser(description="Make cables.geojson.")
    parser.add_argument("--geodata", type=Path, default=OUT, help="folder of the other tables")
    parser.add_argument("--again", action="store_true", help="plan every piece again")
    given = parser.parse_args()
    folder = given.geodata
    planner = Planner(folder, again=given.again)
    places = read_places(folder)
    missing = sorted({e for s in SEGMENTS for e in (s.start, s.end) if e and e not in places})
    if missing:
        raise SystemExit(f"no such place in {folder}: {', '.join(missing)}")
    lines: dict[str, list[Point]] = {}
    features = []
    for segment in SEGMENTS:
        if segment.on:
            unit = nearest_on(lines[segment.on], course(segment, places)[0])
            features.append(unit_feature(segment, unit, places))
            places[unit_id(segment)] = Place(unit, 50, "", "", [])
        points = ends_and_marks(segment, places)
        if is_planned(segment):
            points = planner.line(points, ties_of(segment, points, places), segment.accuracy)
        line = polyline(points)
        if segment.id in lines:
            raise SystemExit(f"{segment.id} stands twice")
        lines[segment.id] = line
        features.append(segment_feature(segment, line, places))
    rows = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    text = f'{{"type":"FeatureCollection","name":"cables","licence":"{LICENCE}","features":[\n{rows}\n]}}\n'
    (folder / "cables.geojson").write_text(text, encoding="utf-8", newline="\n")
    print_systems(folder, lines)
    planner.write_pieces()
    print(*planner.said, sep="\n")
    print(f"{sum(planner.marks)} of {len(planner.marks)} marks kept")
    faults = list(over_land(folder, lines, places))
    for fault in faults:
        print(fault)
    if faults:
        raise SystemExit(f"{len(faults)} lines cross land")


def read_places(folder: Path) -> dict[str, Place]:
    """Return the places of the tables by id."""
    features: list[dict[str, Any]] = []
    for name in ("landing_stations", "corridors", "corridors_osm"):
        text = (folder / f"{name}.geojson").read_text(encoding="utf-8")
        features += [f for f in json.loads(text)["features"] if f["geometry"]["type"] == "Point"]
    rows = {f["properties"]["id"]: f for f in features}
    places = {}
    for key, feature in rows.items():
        row = feature["properties"]
        station = row.get("station_id") or key.removesuffix("-BMH")
        named = rows[station]["properties"] if station in rows else row
        at = tuple(feature["geometry"]["coordinates"])
        name = named["name_en"].split(" (")[0]
        places[key] = Place(
            at, row["accuracy_km"], name, row.get("country") or "", APPROACHES.get(station, [])
        )
    return places


def course(segment: Segment, places: dict[str, Place]) -> list[Point]:
    """Return what a segment passes after its start, its end last."""
    bare = segment.marks.startswith("=")
    names: list[str] = []
    for part in filter(None, segment.marks.removeprefix("=").strip().split("; ")):
        way = WAYS.get(part.removeprefix("-"))
        names += [part] if way is None else way[::-1] if part.startswith("-") else way
    if not bare:
        start = places[segment.start].approach if segment.start else []
        names = start[::-1] + names + places[segment.end].approach
    return [MARKS[name] for name in names] + [places[segment.end].at]


def ends_and_marks(segment: Segment, places: dict[str, Place]) -> list[Point]:
    """Return start, marks and end, without marks that the line has come to already."""
    points = [places[segment.start or unit_id(segment)].at]
    for point in course(segment, places):
        if point != points[-1] and (len(points) > 1 or km(points[0], point) > 1):
            points.append(point)
    return points


def is_planned(segment: Segment) -> bool:
    """Return whether a segment is planned: at sea, and not straight from beach to beach."""
    return segment.medium == "sea" and segment.marks.strip() != "="


def ties_of(segment: Segment, points: list[Point], places: dict[str, Place]) -> list[bool]:
    """Return which points a line must pass.

    Straits, the marks before its stations, and those at which its branches leave.
    """
    straits = {MARKS[name] for name in TIES}
    straits |= {course(other, places)[0] for other in SEGMENTS if other.on == segment.id}
    near = {
        MARKS[places[end].approach[-1]]
        for end in (segment.start, segment.end)
        if end and places[end].approach and not segment.marks.startswith("=")
    }
    return [point in straits | near for point in points]


def unit_id(segment: Segment) -> str:
    """Return the id of the branching unit that a branch starts at."""
    return segment.id.replace("-B-", "-BU-")


def polyline(points: list[Point]) -> list[Point]:
    """Return geodesics through points, in pieces of equal length, none over the longest."""
    line = [points[0]]
    for start, end in itertools.pairwise(points):
        count = int(km(start, end) // LONGEST_KM)
        between = GEOD.npts(*start, *end, count) if count else []
        line += [(round(lon, DIGITS), round(lat, DIGITS)) for lon, lat in between]
        line.append(end)
    return line


def km(start: Point, end: Point) -> float:
    """Return the geodesic distance between two points."""
    return float(GEOD.inv(*start, *end)[2]) / 1000


def line_km(line: list[Point]) -> float:
    """Return the length of a line of geodesics."""
    return sum(km(a, b) for a, b in itertools.pairwise(line))


def dense(line: list[Point], step_km: float) -> list[Point]:
    """Return a line with points on its geodesics every so many km."""
    points = [line[0]]
    for start, end in itertools.pairwise(line):
        count = int(km(start, end) // step_km)
        points += [tuple(p) for p in GEOD.npts(*start, *end, count)] if count else []
        points.append(end)
    return points


def nearest_on(line: list[Point], point: Point) -> Point:
    """Return the point on a line nearest to a point, to within 0.1 km along the line."""
    for step_km in (10.0, 1.0, 0.1):
        points = dense(line, step_km)
        at = min(range(len(points)), key=lambda i: (km(points[i], point), i))
        line = points[max(at - 1, 0) : at + 2]
    lon, lat = points[at]
    return round(lon, DIGITS), round(lat, DIGITS)


def groups_of(line: list[Point]) -> list[str]:
    """Return the shared-risk groups of the straits that a line passes."""
    string = shapely.LineString(dense(line, 10.0))
    groups = [
        key for key, (_, gate) in GATES.items() if string.intersects(shapely.LineString(gate))
    ]
    if "G-STRAIT-JUBAL" in groups or GULF_OF_SUEZ.contains(shapely.Point(line[0])):
        groups.append(GULF_OF_SUEZ_GROUP)
    return groups


def unit_feature(segment: Segment, at: Point, places: dict[str, Place]) -> dict[str, Any]:
    """Return the feature of the branching unit of a branch."""
    bare = not segment.marks.strip("= ")
    target = "branch's end" if bare and not places[segment.end].approach else "branch's first mark"
    row = {
        "id": unit_id(segment),
        "name_en": f"{SYSTEMS[segment.system].name}, branching unit for {places[segment.end].name}",
        "name_ar": None,
        "kind": "branching unit",
        "on_leg_id": segment.on,
        "station_id": None,
        "country": None,
        "position_of": f"branching unit, assumed: nearest point of the other segment to the {target}",
        "accuracy_km": max(50, segment.accuracy),
        "confidence": "assumed",
        "source_ids": ["own-estimate"],
        "note": "",
        "visibility": None,
    }
    return {"type": "Feature", "properties": row, "geometry": {"type": "Point", "coordinates": at}}


def segment_feature(
    segment: Segment, line: list[Point], places: dict[str, Place]
) -> dict[str, Any]:
    """Return the feature of a segment."""
    system = SYSTEMS[segment.system]
    start, end = places[segment.start or unit_id(segment)], places[segment.end]
    what = f"branch to {end.name}" if segment.on else f"{start.name} to {end.name}"
    planned = ["naturalearth", "etopo1"] if is_planned(segment) else []
    sources = ["own-estimate", *planned, *segment.sources.split(";"), *system.sources.split(";")]
    row = {
        "id": segment.id,
        "kind": "segment",
        "name_en": f"{system.name}, {what}",
        "country": end.country if start.country == end.country else None,
        "start_id": segment.start or unit_id(segment),
        "end_id": segment.end,
        "order_basis": segment.basis,
        "role": "branch" if segment.on else "trunk",
        "medium": segment.medium,
        "right_of_way": "seabed" if segment.medium == "sea" else "estimate",
        "right_of_way_since": None,
        "duct_count": None,
        "trench": None,
        "slack_pct": None,
        "published_low_km": segment.low,
        "published_high_km": segment.high,
        "group_ids": groups_of(line),
        "system_id": segment.system,
        "status": segment.status or system.status,
        "accuracy_km": segment.accuracy,
        "confidence": "assumed",
        "length_kind": LENGTH_KIND if is_planned(segment) else "chords",
        "source_ids": list(dict.fromkeys(filter(None, sources))),
        "note": segment.note,
        "visibility": None,
    }
    geometry = {"type": "LineString", "coordinates": line}
    return {"type": "Feature", "properties": row, "geometry": geometry}


def over_land(
    folder: Path, lines: dict[str, list[Point]], places: dict[str, Place]
) -> Iterator[str]:
    """Return the stretches of lines over land that no end's accuracy excuses."""
    land = read_land(folder / "land_ne10m.bin.xz", bounds=(-30.0, -40.0, 130.0, 60.0))
    polygons = list(land.geoms)
    tree = shapely.STRtree(polygons)
    for segment in (s for s in SEGMENTS if s.medium == "sea"):
        string = shapely.LineString(dense(lines[segment.id], 5.0))
        ends = [places[end] for end in (segment.start, segment.end) if end]  # units lie at sea
        for index in sorted(tree.query(string, predicate="intersects").tolist()):
            for piece in shapely.get_parts(shapely.intersection(string, polygons[index])):
                points = [tuple(p) for p in shapely.get_coordinates(piece)]
                away = min(
                    max(km(e.at, p) - e.accuracy - NEAR_END_KM for p in points) for e in ends
                )
                if away > 0:
                    lon, lat = points[len(points) // 2]
                    yield f"{segment.id}: {line_km(points):.1f} km over land at {lon:.2f}, {lat:.2f}"


def print_systems(folder: Path, lines: dict[str, list[Point]]) -> None:
    """Print segments, modelled and published length of each system."""
    with (folder / "systems.csv").open(encoding="utf-8", newline="") as file:
        published = {row["id"]: row for row in csv.DictReader(file)}
    for key in SYSTEMS:
        own = [segment for segment in SEGMENTS if segment.system == key]
        total = sum(line_km(lines[segment.id]) for segment in own)
        row = published.get(key, {})
        low, high = row.get("length_low_km") or "", row.get("length_high_km") or ""
        ratio = f"{total / float(high):.2f} - {total / float(low):.2f}" if low and high else ""
        print(f"{key:13} {len(own):3} {total:8.0f} {low:>7} {high:>7}  {ratio}")


if __name__ == "__main__":
    main()
