# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from anjungan_central import report
from anjungan_central.loading import Loaded
from given import bridge, check


class Reports(unittest.TestCase):
    def make(self, rows, name="kiriman.xlsx"):
        return report.make("jembatan", "Jembatan", name, Loaded("refused", len(rows)), check(rows).findings)

    def test_it_says_row_by_row_what_to_do(self):
        text = report.markdown(self.make([bridge(1), bridge(2, panjang="1.234"), bridge(3, kode_kab="1271")]))
        self.assertIn("# Ditolak: Jembatan", text)
        self.assertIn("| 3 | panjang | 1.234 | Angka bermakna ganda", text)
        self.assertIn("12.73 Kota Sibolga", text)

    def test_what_is_in_a_file_is_never_markup(self):
        told = self.make([bridge(1, panjang="<script>alert(1)</script> | [x](y)\n# z\u202e")], "<img src=x>.xlsx")
        page, text = report.page(told), report.markdown(told)
        self.assertNotIn("<script>", page)
        self.assertNotIn("<img", page)
        self.assertNotIn("<script>", text)
        self.assertNotIn("\u202e", page + text)
        self.assertEqual(len([line for line in text.splitlines() if line.startswith("# ")]), 1)

    def test_more_than_it_lists_is_counted(self):
        told = self.make([bridge(at, panjang="x") for at in range(1000)])
        self.assertEqual(told["unlisted"], 1000 - len(told["findings"]))
        self.assertIn("1000 × bukan angka", report.markdown(told))
        self.assertLess(len(report.page(told)), 100_000)
