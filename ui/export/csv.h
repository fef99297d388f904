// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/document.h"
#include "ui/export/write_error.h"

class QIODevice;

namespace anjungan::exports {

/// Writes a table as RFC 4180 says: UTF-8 without a mark, commas, CRLF, a header with titles and units, then the rows
/// as machineCell() has them. `to` is open for writing. Any thread.
[[nodiscard]] std::expected<void, WriteError> writeCsv(const Table &table, QIODevice &to);

/// What the CSV files cannot say, as "CSV on the Web" (W3C) has it in the file NAME.csv-metadata.json beside them: the
/// types and units of the columns, and the facts. `files` are the names of the CSV files, by the document's tables.
[[nodiscard]] QByteArray csvMetadata(const Document &document, const QStringList &files);

} // namespace anjungan::exports
