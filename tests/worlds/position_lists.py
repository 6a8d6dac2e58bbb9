"""Position lists that tests share: one worked by hand with GeographicLib, and cable notices."""

from itertools import pairwise

from geographiclib.geodesic import Geodesic

WORKED = (
    # number, event, latitude, longitude (degrees, minutes, hemisphere), depth, then of the span
    # that leaves: slack, type
    ("1", "BMH Mahon", (39, 53.100, "N"), (4, 17.500, "E"), 0, 0.5, "DA"),
    ("2", "AC1", (39, 52.500, "N"), (4, 26.300, "E"), 85, 1.5, "SA"),
    ("3", "RPT 1", (39, 52.500, "N"), (4, 54.400, "E"), 2100, 2.5, "LW"),
    ("4", "AC2", (39, 55.500, "N"), (5, 15.300, "E"), 2600, 3.0, "LW"),
    ("5", "JT-3 / AC3", (40, 10.000, "N"), (7, 30.000, "E"), 2700, None, ""),
)
"""A list by hand: positions of our own choosing off Menorca."""


def degrees(part):
    whole, minutes, letter = part
    return (whole + minutes / 60) * (-1 if letter in "SW" else 1)


def by_geographiclib(rows=WORKED):
    """Return route, bearing and cable of each span, worked out by GeographicLib alone, km."""
    made = []
    for row, after in pairwise(rows):
        ends = (degrees(row[2]), degrees(row[3]), degrees(after[2]), degrees(after[3]))
        found = Geodesic.WGS84.Inverse(*ends)
        km = found["s12"] / 1000
        made.append((km, found["azi1"] % 360, km * (1 + row[5] / 100)))
    return made


def sheet(layout="alternating", *, unit=1.0, unit_name="km", depth_unit="m", wrong=None):
    """Return the worked list as a CSV of two header rows; `wrong` exchanges cells by name."""
    spans = by_geographiclib()
    lines = [
        "Segment 1 RPL rev B",
        "Pos,Event,Latitude,,,Longitude,,,Bearing,"
        f"Route Distance ({unit_name}),,Slack,Cable Distance ({unit_name}),,Approx,Cable,Remarks",
        "No.,,Deg,Min,N/S,Deg,Min,E/W,(°T),Between Positions,Cumulative Total,(%),"
        f"Between Positions,Cumulative Total,Depth ({depth_unit}),Type,",
    ]
    kp = cable = 0.0
    for at, (number, event, lat, lon, depth, slack, kind) in enumerate(WORKED):
        place = f"{number},{event},{lat[0]},{lat[1]:.3f},{lat[2]},{lon[0]},{lon[1]:.3f},{lon[2]}"
        totals = f"{kp / unit:.4f}", f"{cable / unit:.4f}"
        span = None
        if at < len(spans):
            km, bearing, laid = spans[at]
            span = f"{bearing:.1f}", f"{km / unit:.4f}", f"{slack}", f"{laid / unit:.4f}", kind
            kp, cable = kp + km, cable + laid
        here = ("", "", "", "", "") if layout == "alternating" or span is None else span
        lines.append(
            f"{place},{here[0]},{here[1]},{totals[0]},{here[2]},{here[3]},{totals[1]},{depth},"
            f"{here[4]},"
        )
        if layout == "alternating" and span is not None:
            lines.append(f",,,,,,,,{span[0]},{span[1]},,{span[2]},{span[3]},,,{span[4]},")
    text = "\n".join(lines) + "\n"
    for old, new in (wrong or {}).items():
        assert old in text, old
        text = text.replace(old, new)
    return text


PHILIPPINES = """\
1. Submarine cables have been laid, joining the following positions:

\t6 55' .58N. , 122 00' .94E.
\t6 55' .11N. , 121 59' .80E.
\t6 55' .35N. , 121 56' .88E.
\t6 59' .56N. , 121 50' .79E.
\t7 03' .42N. , 121 49' .21E.
\tand
\t8 07' .30N. , 122 41' .08E.
\t8 09' .49N. , 122 45' .70E.
\t8 32' .44N. , 123 00' .56E.

2. Charts will be updated when full details are available.
"""
"""Positions of Admiralty notice 3910(P)/23, from NAMRIA NAVPHIL 2/23: the first of both cables."""
