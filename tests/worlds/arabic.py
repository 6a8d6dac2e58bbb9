"""Words of a page in Arabic: which are in Latin letters, outside names and sources."""

import html
import re

LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ][\w'’.&/+-]*")
ARABIC = re.compile("[\u0600-\u06ff]+")
UNREAD = re.compile(r"<(style|script|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)
SOURCES = re.compile(r'<section id="(?:sources|made)".*?</section>', re.DOTALL)
SHORT = ("SMW3", "SMW4", "SMW5", "FEA", "S1H", "S1H.1", "S1H5", "AFR-IX", "4iG", "MENA Cable",
         "TEAMS", "PTCL", "EAPC", "MEETS", "AAE-2", "IEX", "2Africa Pearls", "MENA", "Grid Telecom",
         "India-Europe-Xpress", "Hengtong", "Alexandros", "airtel-iru-2018", "Medusa", "SilkLink",
         "Google", "NaiTel", "Sparkle", "GO", "du", "Orange", "Cyta", "ADC", "PEACE")  # fmt: skip
"""Names that the texts of the tables themselves have in short."""

READ = re.compile(r'\b(?:aria-label|title|placeholder|data-label)="([^"]*)"')


def names_of(geo):
    """Return what the tables call by a proper name, longest first: the authority on names."""
    found = {*geo.place_names.values(), *geo.place_names, *geo.groups, *geo.legs, *geo.deals}
    for table in (geo.paths, geo.legs, geo.groups):
        found |= {item.name for item in table.values()}
    for system in geo.systems.values():
        found |= {system.id, system.name, system.supplier, *system.aliases, *system.owners}
    for deal in geo.deals.values():
        found |= {party.name for party in deal.parties}
    for station in geo.stations.values():
        found |= {station.operator, *station.aliases}
    for source in geo.sources.values():
        found |= {source.publisher, source.title, source.id}
    found |= {*geo.rates, "Natural Earth 1:10m", "ETOPO1", "GeoNames", "CLDR", "Leaflet", "Rubymar",
              "ETOPO1 Global Relief Model (Amante and Eakins 2009), NOAA", "WGS 84", "LaValette",
              "OpenStreetMap contributors", "cableroute contributors", "Natural Earth"}  # fmt: skip
    return sorted((name for name in found if LATIN.search(name)), key=len, reverse=True)


def read_text(page):
    """Return what is read of a page, with its labels: without sources, styles and scripts."""
    kept = SOURCES.sub("", UNREAD.sub("", page))
    labels = " | ".join(READ.findall(kept))
    kept = re.sub(
        r"<bdi[^>]* dir=\"ltr\" translate=\"no\">[^<]*</bdi>|<bdi dir=\"ltr\" "
        r"translate=\"no\">[^<]*</bdi>",
        " ",
        kept,
    )  # fmt: skip - ids, commands
    return html.unescape(re.sub(r"<[^>]+>", " | ", kept) + labels)


def latin_words(text, names):
    """Return the words in Latin letters that are no names, and how many words there are in all."""
    rest = text
    for name in names:
        rest = rest.replace(name, " ") if name in rest else rest
    rest = re.sub(r"(?<![\w])[A-Za-z]\d?(?!\w)", " ", rest)  # letters of legs and deals
    found = LATIN.findall(rest)
    return found, len(found) + len(ARABIC.findall(text))
