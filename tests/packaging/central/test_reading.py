# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import json
import os
import tempfile
import unittest
import zipfile
from pathlib import Path

import openpyxl
from osgeo import ogr, osr

from anjungan_central.errors import Unreadable
from anjungan_central.reading import files
from anjungan_central.reading.table import Unevaluated

ODS = """<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Data"><table:table-row>{head}</table:table-row>{rows}
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


class Files(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def read(self, path: Path):
        spool = Path(tempfile.mkdtemp(dir=self.folder))
        table = files.read(files.bring_path(path, spool))
        return table.headings, [(row.number, row.values) for row in table.rows], table

    def refuses(self, path: Path) -> str:
        with self.assertRaises(Unreadable) as caught:
            self.read(path)
        return str(caught.exception)

    def write(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def book(self, rows: list, name="data.xlsx", sheets=()) -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        for sheet in sheets:
            book.create_sheet(sheet)
        book.save(self.folder / name)
        return self.folder / name

    def repack(self, path: Path, name: str, change) -> Path:
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(self.folder / name, "w", zipfile.ZIP_DEFLATED) as new:
            for part in old.infolist():
                new.writestr(part.filename, change(part.filename, old.read(part)))
        return self.folder / name

    def test_cells_of_a_spreadsheet_keep_what_they_are(self):
        path = self.book(
            [
                ["a", "b", "c", "d", "e"],
                [1, 1.5, "1.500", datetime.date(2026, 1, 2), True],
                [],
                ["=1+1", None, None, "#N/A"],
            ],
            sheets=("Lain", "Petunjuk"),
        )
        headings, rows, table = self.read(path)
        self.assertEqual(headings, ["a", "b", "c", "d", "e"])
        self.assertEqual(rows[0], (2, [1, 1.5, "1.500", datetime.date(2026, 1, 2), True]))
        self.assertEqual((rows[1][0], rows[1][1][0]), (4, "rumus tanpa hasil"))
        self.assertIsInstance(rows[1][1][0], Unevaluated)
        self.assertIsInstance(rows[1][1][3], Unevaluated)
        self.assertIn("Lain", table.notes[0])

    def test_an_open_document_is_read_without_its_empty_million_rows(self):
        head = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{each}</text:p></table:table-cell>' for each in "abc"
        )
        rows = (
            '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1.5"/>'
            '<table:table-cell office:value-type="date" office:date-value="2026-01-02"/>'
            '<table:table-cell office:value-type="string"><text:p>1.500</text:p></table:table-cell></table:table-row>'
        )
        path = self.folder / "data.ods"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("content.xml", ODS.format(head=head, rows=rows))
        values = [1.5, datetime.date(2026, 1, 2), "1.500"]
        self.assertEqual(self.read(path)[:2], (["a", "b", "c"], [(2, values), (3, values)]))

    def test_repeated_cells_are_no_bomb(self):
        head = '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'
        path = self.folder / "bom.ods"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("content.xml", ODS.format(head=head, rows=""))
        self.assertIn("kolom", self.refuses(path))

    def test_delimited_text_in_its_dialects(self):
        for content in (
            b"a;b\n1;x,y\n",
            b'\xef\xbb\xbfa,b\r\n1,"x,y"\r\n',
            "a\tb\n1\tx,y\n".encode("utf-16"),
            b"sep=;\na;b\n1;x,y\n",
        ):
            headings, rows, _ = self.read(self.write("data.csv", content))
            self.assertEqual((headings, rows[0][1]), (["a", "b"], ["1", "x,y"]), content)
        _, rows, table = self.read(self.write("data.csv", 'a;b\n\n1;caf\xe9\n"2\nx";z\n3;w\n'.encode("cp1252")))
        self.assertEqual([number for number, _ in rows], [3, 4, 6])
        self.assertEqual(rows[0][1][1], "café")
        self.assertIn("Windows-1252", table.notes[0])
        self.refuses(self.write("data.csv", b"a;b\n\0\0\0"))
        self.refuses(self.write("data.csv", b'a;b\n"1;x'))

    def test_geometry_comes_as_longitude_and_latitude(self):
        system = osr.SpatialReference()
        system.ImportFromEPSG(32647)
        path = self.folder / "titik.gpkg"
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        layer = source.CreateLayer("titik", system, ogr.wkbPoint)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (463000 397000)"))
        layer.CreateFeature(feature)
        del feature, layer, source
        _, _, table = self.read(path)
        shape = ogr.CreateGeometryFromWkb(next(files.read(path).rows).shape)
        self.assertAlmostEqual(shape.GetX(), 98.667, 2)
        self.assertAlmostEqual(shape.GetY(), 3.592, 2)
        self.assertIn("WGS 84", " ".join(table.notes))

    def test_a_shapefile_comes_with_its_parts_or_packed(self):
        source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(self.folder))
        layer = source.CreateLayer("titik", None, ogr.wkbPoint)
        layer.CreateField(ogr.FieldDefn("nama", ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["nama"] = "a"
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (98 3)"))
        layer.CreateFeature(feature)
        del feature, layer, source
        self.assertEqual(self.read(self.folder / "titik.shp")[1], [(1, ["a"])])
        with zipfile.ZipFile(self.folder / "titik.zip", "w") as archive:
            for part in self.folder.glob("titik.*"):
                if part.suffix != ".zip":
                    archive.write(part, f"../../{part.name}")
        self.assertEqual(self.read(self.folder / "titik.zip")[1], [(1, ["a"])])

    def test_a_file_is_what_its_name_says_or_nothing(self):
        secret = self.write("rahasia.csv", b"a\n1\n")
        vrt = f'<OGRVRTDataSource><OGRVRTLayer name="rahasia"><SrcDataSource>{secret}</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>'
        for ending in ("geojson", "gpkg", "shp", "xlsx", "ods", "zip"):
            self.refuses(self.write(f"data.{ending}", vrt.encode()))
        self.refuses(self.write("data.geojson", json.dumps({"type": "Topology"}).encode()[:-3]))
        self.refuses(self.write("data.geojson", b"/vsicurl/http://127.0.0.1/x.geojson"))
        for name in ("data.exe", "data", ".xlsx", "data.vrt"):
            self.refuses(self.write(name, b"x"))
        self.refuses(self.write("kosong.csv", b""))
        os.mkfifo(self.folder / "pipa.csv")
        self.refuses(self.folder / "pipa.csv")

    def test_entities_are_refused(self):
        book = self.book([["a"], ["x"]])
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

        def change(name, content):
            return content.replace(b"<worksheet", bomb + b"<worksheet", 1) if "sheet1" in name else content

        self.assertIn("entitas", self.refuses(self.repack(book, "bom.xlsx", change)))
        wide = self.repack(
            book, "lebar.xlsx", lambda name, content: bomb.decode().encode("utf-16") if "sheet1" in name else content
        )
        self.assertIn("entitas", self.refuses(wide))

    def test_what_unpacks_to_too_much_is_refused(self):
        book = self.book([["a"], ["x"]])
        bomb = self.repack(
            book, "bom.xlsx", lambda name, content: content + b" " * (30 << 20) if "sheet1" in name else content
        )
        self.assertLess(bomb.stat().st_size, 1 << 20)
        self.assertIn("padat", self.refuses(bomb))

    def test_a_half_copied_spreadsheet_is_refused(self):
        whole = self.book([["a"]] + [[f"nilai {at}"] for at in range(500)]).read_bytes()
        self.refuses(self.write("separuh.xlsx", whole[: len(whole) // 2]))
