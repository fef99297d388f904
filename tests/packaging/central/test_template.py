# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

import openpyxl

import running
from anjungan_central import template, workspace
from anjungan_central.reading import files
from given import HEADINGS, check, dataset, document


class Templates(unittest.TestCase):
    def setUp(self):
        self.path = Path(self.enterContext(tempfile.TemporaryDirectory())) / "jembatan.xlsx"

    def test_what_is_filled_in_as_it_says_is_accepted(self):
        template.write(self.path, document(), dataset())
        book = openpyxl.load_workbook(self.path)
        sheet = book["Data"]
        self.assertEqual([cell.value for cell in sheet[1]], HEADINGS)
        filled = [
            "J1",
            "12.10",
            "2026-11",
            "Sei Ular",
            120.5,
            3,
            datetime.date(2025, 12, 31),
            datetime.datetime(2026, 1, 2, 3, 4),
            "ya",
            "baik",
        ]
        for at, value in enumerate(filled, 1):
            sheet.cell(2, at).value = value
        book.save(self.path)
        table = files.read(self.path)
        checked = check([row.values for row in table.rows], table.headings)
        self.assertEqual(checked.findings.listed, [])
        self.assertEqual(checked.rows[0][:5], ["J1", "12.10", "2026-11", "Sei Ular", 120.5])

    def test_it_explains_each_column(self):
        template.write(self.path, document(), dataset())
        help_ = [[cell.value for cell in row] for row in openpyxl.load_workbook(self.path)["Petunjuk"].iter_rows()]
        self.assertIn(["panjang", "Panjang (m)", "angka", None, "1.234,5", None], help_)
        self.assertIn("baik, rusak", [row[5] for row in help_])

    def test_an_untouched_template_is_an_empty_delivery(self):
        template.write(self.path, document(), dataset())
        self.assertEqual(list(files.read(self.path).rows), [])

    def test_a_title_is_no_formula(self):
        template.write(self.path, document(), replace(dataset(), title="=HYPERLINK(1)"))
        cell = openpyxl.load_workbook(self.path)["Petunjuk"]["A1"]
        self.assertEqual(cell.data_type, "s")

    def test_the_example_of_a_workspace_has_templates(self):
        example = workspace.read((running.PACKAGING / "example.json").read_text())
        for dataset_of_it in example.datasets.values():
            template.write(self.path, example, dataset_of_it)
            self.assertEqual(files.read(self.path).headings[0], dataset_of_it.key)
