# SPDX-License-Identifier: GPL-3.0-or-later
"""The spreadsheet that an agency fills in: a sheet with the headings, and one that says what belongs into each."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from .workspace import Dataset, Workspace

PREPARED = 5000  # rows with lists of choices
KINDS = {
    "text": "teks",
    "integer": "bilangan bulat",
    "real": "angka",
    "boolean": "ya atau tidak",
    "date": "tanggal",
    "datetime": "tanggal dan jam",
}
FORMATS = {
    "text": "@",
    "integer": "0",
    "real": "General",
    "boolean": "@",
    "date": "dd/mm/yyyy",
    "datetime": "dd/mm/yyyy hh:mm",
}
EXAMPLES = {
    "text": "Contoh",
    "integer": "1234",
    "real": "1.234,5",
    "boolean": "ya",
    "date": "31/12/2026",
    "datetime": "31/12/2026 14:05",
}
ADVICE = (
    "Isi lembar “Data”, satu baris untuk setiap data. Jangan mengubah judul kolom di baris 1.",
    "Kolom kunci wajib diisi, berbeda di setiap baris, dan tetap sama dari kiriman ke kiriman.",
    "Kode wilayah adalah kode Kemendagri dengan titik, mis. 12.07; bukan kode BPS (1275) dan bukan nama.",
    "Kosongkan sel yang tidak diketahui; jangan menulis 0, “-” atau “n/a”.",
    "Kirim selalu seluruh data, bukan hanya yang berubah: baris yang tidak ada dalam kiriman dianggap dihapus.",
)


def columns(dataset: Dataset) -> list[tuple[str, str, str, bool]]:
    """Name, type, meaning, and whether it must be filled in; the key first."""
    names = dict.fromkeys(name for name in [dataset.key, dataset.area, dataset.period, *dataset.fields] if name)
    found = []
    for name in names:
        field = dataset.fields.get(name)
        if name == dataset.modified:
            continue
        meaning = field.title if field else name
        meaning += f" ({field.unit})" if field and field.unit else ""
        role = {dataset.key: "; kunci", dataset.area: "; kode wilayah", dataset.period: "; periode, mis. 2026-11"}.get(
            name, ""
        )
        found.append(
            (name, field.type if field and field.type else "text", meaning + role, name in (dataset.key, dataset.area))
        )
    return found


def example(dataset: Dataset, name: str, kind: str) -> str:
    field = dataset.fields.get(name)
    if field and field.values:
        return field.values[0]
    return {dataset.area: "12.07", dataset.period: "2026-11"}.get(name, EXAMPLES[kind])


def write(path: Path, document: Workspace, dataset: Dataset) -> None:
    book = Workbook()
    data, help_ = book.active, book.create_sheet("Petunjuk")
    data.title = "Data"
    data.freeze_panes = "A2"
    head = PatternFill("solid", fgColor="14202F")
    say(help_, [f"{dataset.title} – {document.agencies.get(dataset.publisher, document.title)}"], bold=True)
    for line in ADVICE:
        say(help_, [line])
    say(help_, [])
    say(help_, ["Kolom", "Arti", "Jenis", "Wajib", "Contoh", "Nilai yang dikenal"], bold=True)
    for at, (name, kind, meaning, is_needed) in enumerate(columns(dataset), 1):
        put(data.cell(1, at), name)
        data.cell(1, at).font, data.cell(1, at).fill = Font(bold=True, color="FFFFFF"), head
        letter = get_column_letter(at)
        data.column_dimensions[letter].width = max(14, len(name) + 4)
        data.column_dimensions[letter].number_format = FORMATS[kind]
        values = dataset.fields[name].values if name in dataset.fields else []
        say(
            help_,
            [
                name,
                meaning,
                KINDS[kind],
                "ya" if is_needed else "",
                example(dataset, name, kind),
                ", ".join(values[:30]),
            ],
        )
        choices = values or (["ya", "tidak"] if kind == "boolean" else [])
        if (
            choices
            and not any("," in each or '"' in each for each in choices)
            and sum(len(each) + 1 for each in choices) < 250
        ):
            choice = DataValidation("list", formula1='"' + ",".join(choices) + '"', allow_blank=True)
            data.add_data_validation(choice)
            choice.add(f"{letter}2:{letter}{PREPARED + 1}")
    for letter, width in zip("ABCDEF", (26, 50, 18, 8, 20, 50)):
        help_.column_dimensions[letter].width = width
    book.save(path)


def say(sheet, values: list[str], bold: bool = False) -> None:
    row = getattr(sheet, "written", 0) + 1
    sheet.written = row
    for at, value in enumerate(values, 1):
        cell = sheet.cell(row, at)
        put(cell, value)
        cell.font, cell.alignment = Font(bold=bold), Alignment(wrap_text=len(values) > 1, vertical="top")


def put(cell, value: str) -> None:
    """A text of the workspace is text, also where it begins like a formula."""
    cell.value = value
    cell.data_type = "s"
