"""An electronic chart made by hand: S-57 edition 3.1 in ISO 8211, with cables and a cable area."""

import struct
from itertools import count

UNIT, RECORD = b"\x1f", b"\x1e"
NODE, EDGE = 120, 130  # record names of a connected node and of an edge (S-57 part 3, 7.6)
LINE, AREA = 2, 3  # PRIM
FACTOR = 10_000_000  # COMF: coordinates are whole numbers of so many to a degree

FIELDS = {
    # tag: controls, name, subfields, formats (S-57 part 3, 7.2.2)
    "0001": ("0500;&   ", "ISO 8211 Record Identifier", "", "(b12)"),
    "DSID": ("1600;&   ", "Data set identification field",
             "RCNM!RCID!EXPP!INTU!DSNM!EDTN!UPDN!UADT!ISDT!STED!PRSP!PSDN!PRED!PROF!AGEN!COMT",
             "(b11,b14,2b11,3A,2A(8),R(4),b11,2A,b11,b12,A)"),
    "DSSI": ("1600;&   ", "Data set structure information field",
             "DSTR!AALL!NALL!NOMR!NOCR!NOGR!NOLR!NOIN!NOCN!NOED!NOFA", "(3b11,8b14)"),
    "DSPM": ("1600;&   ", "Data set parameter field",
             "RCNM!RCID!HDAT!VDAT!SDAT!CSCL!DUNI!HUNI!PUNI!COUN!COMF!SOMF!COMT",
             "(b11,b14,3b11,b14,4b11,2b14,A)"),
    "FRID": ("1600;&   ", "Feature record identifier field", "RCNM!RCID!PRIM!GRUP!OBJL!RVER!RUIN",
             "(b11,b14,2b11,2b12,b11)"),
    "FOID": ("1600;&   ", "Feature object identifier field", "AGEN!FIDN!FIDS", "(b12,b14,b12)"),
    "ATTF": ("2600;&   ", "Feature record attribute field", "*ATTL!ATVL", "(b12,A)"),
    "FSPT": ("2600;&   ", "Feature record to spatial record pointer field",
             "*NAME!ORNT!USAG!MASK", "(B(40),3b11)"),
    "VRID": ("1600;&   ", "Vector record identifier field", "RCNM!RCID!RVER!RUIN",
             "(b11,b14,b12,b11)"),
    "VRPT": ("2600;&   ", "Vector record pointer field", "*NAME!ORNT!USAG!TOPI!MASK",
             "(B(40),4b11)"),
    "SG2D": ("2500;&   ", "2-D coordinate field", "*YCOO!XCOO", "(2b24)"),
}  # fmt: skip
ATTRIBUTES = {
    "BURDEP": 5, "CATCBL": 11, "CONDTN": 81, "DATSTA": 86, "DRVAL1": 87, "INFORM": 102,
    "OBJNAM": 116, "RESTRN": 131, "SCAMIN": 133, "SORDAT": 147, "SORIND": 148, "STATUS": 149,
}  # fmt: skip
CLASSES = {"CBLARE": 20, "CBLSUB": 22}


def chart(path, objects):
    """Write a cell with some objects: (class, attributes, vertices); an area's ring is closed."""
    numbers, features, vectors = count(1), [], []
    for name, attributes, vertices in objects:
        edges = _edges(vertices, numbers, vectors)
        features.append(_feature(name, attributes, edges, len(features) + 1))
    nodes = sum(tag == NODE for tag, _ in vectors)
    head = [
        ("DSID", struct.pack("<BIBB", 10, 1, 1, 1) + _texts("XX1CABLE.000", "1", "0")
         + b"20260101" + b"20260101" + b"03.1" + bytes([1]) + _texts("", "2.0") + bytes([1])
         + struct.pack("<H", 550) + _texts("")),
        ("DSSI", struct.pack("<3B8I", 2, 1, 1, 0, 0, len(features), 0, 0, nodes,
                             len(vectors) - nodes, 0)),
    ]  # fmt: skip
    parameters = struct.pack("<BI3BI4B2I", 20, 1, 2, 17, 23, 90_000, 1, 1, 1, 1, FACTOR, 10)
    records = [head, [("DSPM", parameters + _texts(""))], *(it for _, it in vectors), *features]
    made = [_record([("0001", struct.pack("<H", number)), *fields])
            for number, fields in enumerate(records, start=1)]  # fmt: skip
    path.write_bytes(_descriptions() + b"".join(made))
    return path


def _edges(vertices, numbers, vectors):
    """Add the edge of a line, or the two of a ring; return their numbers."""
    halves = [vertices]
    if vertices[0] == vertices[-1]:
        halves = [vertices[:3], vertices[2:]]
    ends, made = {}, []
    for half in halves:
        for at in (half[0], half[-1]):
            if at not in ends:
                ends[at] = next(numbers)
                vectors.append((NODE, [_vector(NODE, ends[at]), ("SG2D", _coordinates([at]))]))
    for half in halves:
        number = next(numbers)
        pointers = b"".join(
            struct.pack("<BI4B", NODE, ends[at], 255, 255, topology, 255)
            for at, topology in ((half[0], 1), (half[-1], 2))
        )
        fields = [_vector(EDGE, number), ("VRPT", pointers)]
        if len(half) > 2:
            fields.append(("SG2D", _coordinates(half[1:-1])))
        vectors.append((EDGE, fields))
        made.append(number)
    return made


def _vector(name, number):
    return "VRID", struct.pack("<BIHB", name, number, 1, 1)


def _feature(name, attributes, edges, number):
    kind = AREA if name == "CBLARE" else LINE
    cells = b"".join(
        struct.pack("<H", ATTRIBUTES[key]) + _texts(value) for key, value in attributes.items()
    )
    usage = 1 if kind == AREA else 255
    return [
        ("FRID", struct.pack("<BI2B2HB", 100, number, kind, 2, CLASSES[name], 1, 1)),
        ("FOID", struct.pack("<HIH", 550, number, 1)),
        ("ATTF", cells),
        ("FSPT", b"".join(struct.pack("<BI3B", EDGE, edge, 1, usage, 2) for edge in edges)),
    ]


def _coordinates(points):
    return b"".join(
        struct.pack("<2i", round(lat * FACTOR), round(lon * FACTOR)) for lon, lat in points
    )


def _texts(*texts):
    return b"".join(text.encode("latin-1") + UNIT for text in texts)


def _record(fields):
    """Return a data record: leader, directory, fields."""
    return _laid_out([(tag, data + RECORD) for tag, data in fields], b" D     ", b"   ")


def _descriptions():
    """Return the record that says what fields there are."""
    tree = ("0001DSID", "DSIDDSSI", "0001DSPM", "0001FRID", "FRIDFOID", "FRIDATTF", "FRIDFSPT",
            "0001VRID", "VRIDVRPT", "VRIDSG2D")  # fmt: skip
    fields = [("0000", b"0000;&   " + UNIT + "".join(tree).encode() + RECORD)]
    for tag, (controls, name, subfields, formats) in FIELDS.items():
        text = UNIT.join([(controls + name).encode(), subfields.encode(), formats.encode()])
        fields.append((tag, text + RECORD))
    return _laid_out(fields, b"3LE1 09", b" ! ")


def _laid_out(fields, kind, extended):
    directory, area = b"", b""
    for tag, data in fields:
        directory += tag.encode() + b"%04d%05d" % (len(data), len(area))
        area += data
    base = 24 + len(directory) + 1
    leader = b"%05d" % (base + len(area)) + kind + b"%05d" % base + extended + b"4504"
    assert len(leader) == 24
    return leader + directory + RECORD + area
