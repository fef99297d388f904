# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import unittest
from dataclasses import replace

from given import HEADINGS, bridge, check, dataset, kinds

REFUSED, HELD, TOLD = "ditolak", "ditahan", "catatan"


class Deliveries(unittest.TestCase):
    def test_a_good_delivery_is_read(self):
        checked = check([bridge(1), bridge(2, panjang="1.234,5", layak="tidak", dibangun=None)])
        self.assertEqual(kinds(checked), [])
        first, second = (dict(zip(HEADINGS, row)) for row in checked.rows)
        self.assertEqual(first["dibangun"], datetime.date(2025, 12, 31))
        self.assertEqual((second["panjang"], second["layak"], second["dibangun"]), (1234.5, False, None))

    def test_each_fault_is_told_with_its_row_and_column(self):
        faults = {
            "nomor": None,
            "kode_kab": "1275",
            "panjang": "12 m",
            "bentang": 1.5,
            "dibangun": "31/02/2026",
            "dilihat": "siang",
            "layak": "mungkin",
            "kondisi": "bagus",
        }
        for name, value in faults.items():
            checked = check([bridge(1), bridge(2, **{name: value})])
            self.assertEqual(kinds(checked), [(REFUSED, 3, name)], name)
            self.assertTrue(checked.findings.is_refused)

    def test_keys_that_occur_twice_name_the_first_row(self):
        checked = check([bridge(1), bridge(2), bridge(1)])
        self.assertEqual(kinds(checked), [(REFUSED, 4, "nomor")])
        self.assertIn("baris 2", checked.findings.listed[0].text)

    def test_a_number_and_its_text_are_one_key(self):
        self.assertEqual(kinds(check([bridge(1, nomor=7), bridge(2, nomor="7")])), [(REFUSED, 3, "nomor")])

    def test_headings_are_found_by_name_and_title(self):
        headings = ["NOMOR", "Kode_Kab", "periode", " nama  JEMBATAN ", *HEADINGS[4:]]
        self.assertEqual([column.name for column in check([bridge(1)], headings).columns], HEADINGS)

    def test_faults_of_headings(self):
        self.assertIn((REFUSED, 1, "nomor"), kinds(check([bridge(1)], ["no", *HEADINGS[1:]])))
        self.assertIn((HELD, 1, "panjang"), kinds(check([bridge(1)], [*HEADINGS[:4], "pjg", *HEADINGS[5:]])))
        self.assertIn((REFUSED, 1, "nama"), kinds(check([bridge(1)], [*HEADINGS[:4], "nama", *HEADINGS[5:]])))
        self.assertIn((REFUSED, 1, "geom"), kinds(check([bridge(1)], [*HEADINGS[:4], "geom", *HEADINGS[5:]])))
        self.assertIn((REFUSED, 1, "x" * 64), kinds(check([bridge(1)], [*HEADINGS[:4], "x" * 64, *HEADINGS[5:]])))
        self.assertIn((REFUSED, 2, "E"), kinds(check([bridge(1)], [*HEADINGS[:4], "", *HEADINGS[5:]])))
        self.assertIn((REFUSED, 2, "K"), kinds(check([[*bridge(1), "lebih"]])))

    def test_times_of_change_are_ours(self):
        checked = check([[*bridge(1), "2020-01-01"]], [*HEADINGS, "updated_at"])
        self.assertEqual(kinds(checked), [(TOLD, None, "updated_at")])
        self.assertEqual(len(checked.columns), len(HEADINGS))

    def test_periods_have_one_form(self):
        for texts in (("2026-9", "2026-10"), ("10-2026", "11-2026"), ("2026", "2026-01")):
            checked = check([bridge(1, periode=texts[0]), bridge(2, periode=texts[1])])
            self.assertEqual(kinds(checked), [(REFUSED, None, "periode")], texts)
        self.assertEqual(kinds(check([bridge(1, periode="2026-T3"), bridge(2, periode="2026-T4")])), [])

    def test_places_are_read_from_columns(self):
        headings = [*HEADINGS, "Lintang", "Bujur"]
        checked = check([[*bridge(1), "3,5952", "98.6722"], [*bridge(2), None, None]], headings)
        self.assertEqual(kinds(checked), [])
        self.assertEqual([shape is not None for shape in checked.shapes], [True, False])
        swapped = check([[*bridge(1), 98.67, 3.59], [*bridge(2), 3.5, None], [*bridge(3), "utara", 98.6]], headings)
        self.assertEqual([each.row for each in swapped.findings.listed], [2, 3, 4])
        self.assertIn("tertukar", swapped.findings.listed[0].text)

    def test_columns_without_a_promise_get_the_type_of_their_values(self):
        like = replace(dataset(), area=None, period=None, fields={})
        day = datetime.date(2026, 1, 1)
        rows = [["a", 1, 1, 1, True, day, None, 2**70], ["b", 2, 2.5, "x", False, day, None, 1]]
        checked = check(rows, ["nomor", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh"], like=like)
        self.assertEqual(
            [column.type for column in checked.columns],
            ["text", "integer", "real", "text", "boolean", "date", "text", "text"],
        )
        self.assertEqual(checked.rows[0][2:4], [1.0, "1"])

    def test_codes_of_bps_are_translated_when_told(self):
        checked = check([bridge(1, kode_kab="1275")], is_bps=True)
        self.assertEqual(checked.rows[0][1], "12.71")
        self.assertEqual(kinds(checked), [(TOLD, None, "kode_kab")])

    def test_formulas_in_text_are_told_and_stay_text(self):
        checked = check([bridge(1, nama="=cmd|'/c calc'!A0")])
        self.assertEqual(kinds(checked), [(TOLD, 2, "nama")])

    def test_a_fault_in_every_row_does_not_hide_the_others(self):
        rows = [bridge(at, panjang="x") for at in range(3000)] + [bridge(9000, layak="x")]
        checked = check(rows)
        self.assertLessEqual(len(checked.findings.listed), 500)
        self.assertIn((REFUSED, 3002, "layak"), kinds(checked))
        self.assertEqual(checked.findings.counts[REFUSED], 3001)
