// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/document.h"
#include "ui/export/write_error.h"

#include <QByteArray>

namespace anjungan::exports {

/// The bounds of the format.
inline constexpr qsizetype mostXlsxRows = 1'048'576; ///< of a sheet, with its header
inline constexpr qsizetype mostXlsxColumns = 16'384;
inline constexpr qsizetype mostXlsxText = 32'767; ///< UTF-16 units of one cell

/// A workbook, and what of the document it does not hold.
struct Xlsx
{
    QByteArray bytes;
    qsizetype cutTexts = 0;       ///< cells whose text is longer than mostXlsxText: they end in "…"
    qsizetype omittedColumns = 0; ///< beyond mostXlsxColumns
};

/// What the sheet with the facts says about that, each in the reader's words; "%1" is the number.
struct XlsxRemarks
{
    QString cutTexts;
    QString omittedColumns;
};

/// Makes a workbook: each table on a sheet of its own, with a header in bold that stays in sight, and the facts on the
/// last. Numbers of up to 15 digits are numbers in the column's format; longer ones, of which a spreadsheet would lose
/// digits, are texts. Days and moments are dates from 1 March 1900 on, moments in the document's time zone, which the
/// header names. Every text is a text, never a formula or a link. A table of more than `mostRows` rows (with its
/// header) continues on further sheets. Takes a second for a million cells; any thread.
[[nodiscard]] std::expected<Xlsx, WriteError> makeXlsx(const Document &document, const XlsxRemarks &remarks,
                                                       qsizetype mostRows = mostXlsxRows);

} // namespace anjungan::exports
