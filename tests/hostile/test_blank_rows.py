"""Rows without content cost next to nothing in any table, and are counted in the rows of errors."""

import tracemalloc
import zipfile

import openpyxl
import pytest

import cableroute as cr
from cableroute.comparison import read_pairs
from cableroute.planning import read_class_table
from cableroute.rpl import read_rpl
from cableroute.traffic import read_demand

BLANK = 25_000
OCTETS_A_ROW, BUFFERS = 16, 2**20
GEO = cr.open_geodata()
LIST = "No,Event,Lat,Lon,KP,Depth,Slack,Cable,Chart,Remarks\n1,BMH,50 12N,5 2W\n2,AC,50 18N,5 6W\n"
FIXED = """\
No    Event   Latitude     Longitude    KP     Depth   Remarks
1     BMH     50.2000      -5.0333      0.0    0.0     here
2     AC      50.3000      -5.1000      12.1   10.0    there
"""


def folder_of(path):
    """Check the folder of a table, and raise with what is wrong in it."""
    cr.GeodataError.check("tables", cr.check_geodata(path.parent, base=False))


TABLES = {
    "list.csv": (read_rpl, LIST, ",,,,,,,,,\n", "3,AC,zz 18N,5 6W\n", "C{row}"),
    "empty.csv": (read_rpl, LIST, "\n", "3,AC,zz 18N,5 6W\n", "C{row}"),
    "blanks.csv": (read_rpl, LIST, " , ,\t, , ,\n", "3,AC,zz 18N,5 6W\n", "C{row}"),
    "list.tsv": (read_rpl, LIST.replace(",", "\t"), "\t" * 9 + "\r\n",
                 "3\tAC\tzz 18N\t5 6W\n", "C{row}"),
    "list.txt": (read_rpl, FIXED, " " * 9 + "\n",
                 "3     AC      95.3000      -5.1000      12.1   10.0    there\n", "C{row}"),
    "pairs.csv": (read_pairs, "A,B,C\n", ",,,,,,,,,\n", "Marseille\n", "line {row}"),
    "classes.csv": (lambda path: read_class_table(path, "land use"), "class,factor\n50,3\n",
                    ",,,,,,,,,\n", "60,x\n", "line {row}"),
    "demand.csv": (lambda path: read_demand(GEO, path), "from,to,tbps\nIndia,France,2\n",
                   ",,,,,,,,,\n", "India,France,x\n", "row {row}"),
    "sources.csv": (folder_of, "id,title\n", ",,,,,,,,,\n", "x,y,z\n", "row {row}"),
}  # fmt: skip


def peak_octets(read, path):
    """Return what the error of a reader says, and the most memory that it took beside the file."""
    tracemalloc.start()
    try:
        with pytest.raises(cr.CablerouteError) as told:
            read(path)
        return str(told.value), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", TABLES)
def test_blank_rows_take_next_to_no_memory_and_are_counted(tmp_path, name):
    read, head, blank, wrong, where = TABLES[name]
    path = tmp_path / name
    path.write_text(head + wrong)
    peak_octets(read, path)  # what is loaded at the first call is not of the rows
    path.write_text(head + blank * BLANK + wrong, newline="")
    said, octets = peak_octets(read, path)
    assert where.format(row=head.count("\n") + BLANK + 1) in said
    assert octets < 4 * path.stat().st_size + OCTETS_A_ROW * BLANK + BUFFERS


@pytest.mark.parametrize("rows", ["<row/>", '<row><c t="inlineStr"><is><t/></is></c></row>'])
def test_blank_rows_of_a_workbook_take_next_to_no_memory_and_are_counted(tmp_path, rows):
    made = openpyxl.Workbook()
    for line in LIST.splitlines():
        made.active.append(line.split(","))
    made.save(tmp_path / "few.xlsx")
    peak_octets(read_rpl, tmp_path / "none.xlsx")
    wrong = "".join(
        f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ("3", "AC", "zz 18N", "5 6W")
    )
    for count, path in ((1, tmp_path / "one.xlsx"), (BLANK, tmp_path / "many.xlsx")):
        with zipfile.ZipFile(tmp_path / "few.xlsx") as few, zipfile.ZipFile(path, "w") as many:
            for name in few.namelist():
                below = f"{rows * count}<row>{wrong}</row></sheetData>".encode()
                many.writestr(name, few.read(name).replace(b"</sheetData>", below))
        said, octets = peak_octets(read_rpl, path)
        assert f"C{3 + count + 1}" in said
    assert octets < 4 * path.stat().st_size + OCTETS_A_ROW * BLANK + BUFFERS


def test_a_notice_of_lines_with_delimiters_only_is_read_by_its_lines(tmp_path):
    path = tmp_path / "notice.csv"
    path.write_text("joining\n" + ",,\n" * 9 + "50 12.0N 5 02.0W\n\n50 18.0N 5 06.0W\n")
    rpl, report = read_rpl(path)
    assert [position.row for position in rpl.positions] == [11, 13]
    assert [item.where for item in report.left_out] == ["row 1"]
