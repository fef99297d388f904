# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import unittest

from anjungan_central.checking.values import Reader, Wrong
from anjungan_central.reading.table import Unevaluated

DAY = datetime.date(2025, 12, 31)


class Values(unittest.TestCase):
    def read(self, value, kind, numbers=None, dates=None):
        return Reader("Asia/Jakarta", numbers, dates).read(value, kind)

    def refuses(self, value, kind, numbers=None, dates=None):
        with self.assertRaises(Wrong, msg=repr(value)):
            self.read(value, kind, numbers, dates)

    def test_numbers_with_one_meaning_are_read(self):
        for text, number in (
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1.234.567", 1234567),
            ("1,5", 1.5),
            ("1.5", 1.5),
            ("12", 12),
            ("-7", -7),
            ("−7", -7),
            ("0,125", 0.125),
            ("0.125", 0.125),
            ("1e3", 1000),
            (" 12\u00a0", 12),
            ("12345,678", 12345.678),
            (3.25, 3.25),
        ):
            self.assertEqual(self.read(text, "real"), number, text)

    def test_numbers_with_two_meanings_are_refused(self):
        for text in ("1.234", "1,234", "12.345", "-1.234"):
            self.refuses(text, "real")
        self.assertEqual(self.read("1.234", "real", "id"), 1234)
        self.assertEqual(self.read("1.234", "real", "en"), 1.234)
        self.refuses("1.5", "real", "id")
        self.assertIsNone(self.read("-", "real", "id"))

    def test_what_is_no_number_is_refused(self):
        for text in (
            "12 siswa",
            "n/a",
            "1..2",
            "1,2,3",
            "--1",
            "NaN",
            "inf",
            "0x10",
            "1_000",
            "١٢",
            True,
            DAY,
            float("nan"),
            "9" * 400,
        ):
            self.refuses(text, "real")

    def test_whole_numbers_are_whole(self):
        self.assertEqual(self.read("5,0", "integer"), 5)
        self.assertEqual(self.read(2**62, "integer"), 2**62)
        for value in ("5,5", 0.5, 2**63, "1e30"):
            self.refuses(value, "integer")

    def test_dates_of_this_country_are_read(self):
        for text in (
            "31 Desember 2025",
            "31 des 2025",
            "31-Des-2025",
            "31/12/2025",
            "31-12-2025",
            "31.12.2025",
            "2025-12-31",
            "2025/12/31",
            "Rabu, 31 Desember 2025",
            DAY,
            datetime.datetime(2025, 12, 31, 23, 0),
        ):
            self.assertEqual(self.read(text, "date"), DAY, text)

    def test_dates_with_two_meanings_are_refused(self):
        self.refuses("05/06/2026", "date")
        self.assertEqual(self.read("06/06/2026", "date"), datetime.date(2026, 6, 6))
        self.assertEqual(self.read("05/06/2026", "date", dates="dmy"), datetime.date(2026, 6, 5))
        self.assertEqual(self.read("05/06/2026", "date", dates="mdy"), datetime.date(2026, 5, 6))

    def test_what_is_no_date_is_refused(self):
        for value in ("31/02/2026", "31/12/25", "Desember 2025", 45000, "besok", "32 Mei 2026", "0000-01-01"):
            self.refuses(value, "date")

    def test_times_have_a_zone(self):
        moment = datetime.datetime(2026, 11, 1, 7, 5, tzinfo=datetime.UTC)
        for text in (
            "1 November 2026 14.05",
            "2026-11-01T14:05:00",
            "2026-11-01 14:05 WIB",
            "2026-11-01T07:05:00Z",
            "2026-11-01T15:05+08:00",
        ):
            self.assertEqual(self.read(text, "datetime"), moment, text)
        self.refuses("2026-11-01 25:00", "datetime")

    def test_truth(self):
        self.assertEqual(
            [self.read(each, "boolean") for each in ("Ya", "tidak", 1, "0", True)], [True, False, True, False, True]
        )
        self.refuses("mungkin", "boolean")

    def test_text_stays_text(self):
        self.assertEqual(self.read(10214833.0, "text"), "10214833")
        self.assertEqual(self.read("=HYPERLINK(1)", "text"), "=HYPERLINK(1)")
        self.assertIsNone(self.read("  ", "text"))
        for text in ("a\0b", "\ud800", "x" * 200_000):
            self.refuses(text, "text")

    def test_what_a_spreadsheet_did_not_compute_is_refused(self):
        for kind in ("text", "real", "date"):
            self.refuses(Unevaluated("#N/A"), kind)
