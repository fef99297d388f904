# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from anjungan_central.checking.codes import Codes, parse
from anjungan_central.checking.values import Wrong
from anjungan_central.errors import CentralError
from given import FROM_BPS, NAMES


class AreaCodes(unittest.TestCase):
    codes = Codes(NAMES, FROM_BPS)

    def refusal(self, value) -> str:
        with self.assertRaises(Wrong) as caught:
            self.codes.read(value, False)
        return caught.exception.text

    def test_known_codes_are_taken(self):
        self.assertEqual(self.codes.read(" 12.71 ", False), "12.71")
        self.assertIsNone(self.codes.read(None, False))

    def test_a_code_of_bps_is_told_and_not_translated(self):
        text = self.refusal("1271")
        self.assertIn("12.73 Kota Sibolga", text)
        self.assertIn("12.71 Kota Medan", text)
        self.assertIn("12.71 Kota Medan", self.refusal(1275))

    def test_a_code_that_became_a_number_is_refused(self):
        self.assertIn("12.10", self.refusal(12.1))
        self.assertIn("tidak dikenal", self.refusal("12.1"))

    def test_names_and_unknown_codes_are_refused(self):
        for value in ("Kota Medan", "12.99", "12.71.", "99"):
            self.refusal(value)

    def test_codes_of_bps_are_translated_where_the_file_has_them(self):
        self.assertEqual(self.codes.read("1271", True), "12.73")
        with self.assertRaises(Wrong):
            self.codes.read("1299", True)

    def test_without_a_list_the_form_is_checked(self):
        self.assertEqual(Codes().read("12.07.02.2003", False), "12.07.02.2003")
        with self.assertRaises(Wrong):
            Codes().read("1207", False)

    def test_a_list_is_read_and_checked(self):
        known = parse("kode,nama,bps\n12.71,Kota Medan,1275\n12.73,Kota Sibolga,1271\n")
        self.assertEqual((known.names, known.from_bps), ({"12.71": "Kota Medan", "12.73": "Kota Sibolga"}, FROM_BPS))
        for text in ("a,b\n1,2\n", "kode,nama,bps\n12.71,x,1\n12.72,y,1\n"):
            with self.assertRaises(CentralError):
                parse(text)
